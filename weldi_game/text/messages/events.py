"""What happened on the table: ids `event.*`. Past or present in one voice, cause before effect."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {}
