"""Headings and sentences of the debrief and the printed sheets: ids `report.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
