"""What a card does, for its generated rule text: ids `effect.*` and `condition.*`. Bare imperative."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
