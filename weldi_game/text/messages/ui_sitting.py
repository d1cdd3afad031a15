"""Sentences of the vote, the handover and the session clock: ids `ui.vote.*`, `ui.handover.*`, `ui.clock.*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
