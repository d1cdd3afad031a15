"""Print and play: the whole game of a city on paper, with the same numbers as on the screen."""

from weldi_game.report.sheets.document import write_sheets

__all__ = ["write_sheets"]
