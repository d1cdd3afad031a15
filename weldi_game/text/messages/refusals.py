"""Why something cannot be done: ids `refusal.*`. Each sentence says what is missing, and what there is."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
