"""Sentences of the facilitator's panel: ids `ui.facilitator.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
