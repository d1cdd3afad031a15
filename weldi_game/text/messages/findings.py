"""What is wrong with a scenario or a card, and what to do: ids `finding.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
