"""What the command line says: ids `cli.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
