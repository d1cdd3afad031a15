"""Labels and sentences of the window: ids `ui.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
