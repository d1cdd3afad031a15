"""Sentences of the talk after the game, of what-if games and of the evaluation: ids `ui.debrief.*`, `ui.evaluation.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
