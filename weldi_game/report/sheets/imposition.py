"""How cards lie on a sheet: nine of 63 by 88 mm, crop marks outside the art, backs that meet their fronts.

Printed on both sides and turned over the long edge, the back of the left column is the right column: backs are
mirrored by column. They reach two millimetres beyond the cards, so that a small shift shows no white edge.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from weldi_game.report import look
from weldi_game.report.paper import Box, Paper

CARD_WIDTH, CARD_HEIGHT = 63.0, 88.0
COLUMNS, ROWS = 3, 3
BLEED = 2.0
_MARK, _AWAY = 4.0, 2.6  # length of a crop mark and its distance from the cards, millimetres

_CardT = TypeVar("_CardT")
#: Draws the face of a card in its box.
Draw = Callable[[Paper, Box, _CardT], None]
#: Draws the ground of the backs in the area that they share, and then each back.
DrawGround = Callable[[Paper, Box], None]


def grid(page: Box) -> Box:
    """Where the nine cards lie: in the middle of the page."""
    width, height = COLUMNS * CARD_WIDTH, ROWS * CARD_HEIGHT
    return Box(page.x + (page.width - width) / 2, page.y + (page.height - height) / 2, width, height)


def place(page: Box, index: int) -> Box:
    """The box of the front with this number on its sheet, 0 to 8, row by row."""
    row, column = divmod(index, COLUMNS)
    area = grid(page)
    return Box(area.x + column * CARD_WIDTH, area.y + row * CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT)


def mirrored(index: int) -> int:
    """The place of the back of the front with this number."""
    row, column = divmod(index, COLUMNS)
    return row * COLUMNS + COLUMNS - 1 - column


def sheets(cards: Sequence[_CardT]) -> Iterator[Sequence[_CardT]]:
    """The cards of each sheet."""
    for start in range(0, len(cards), COLUMNS * ROWS):
        yield cards[start : start + COLUMNS * ROWS]


def crop_marks(paper: Paper, page: Box) -> None:
    """Short lines where the sheet is cut, outside the cards and their bleed."""
    area = grid(page)
    above, below = area.y - _AWAY, area.bottom + _AWAY
    for column in range(COLUMNS + 1):
        x = area.x + column * CARD_WIDTH
        for start, end in ((above - _MARK, above), (below, below + _MARK)):
            paper.stroke((x, start), (x, end), colour=look.INK, width=0.15)
    left, right = area.x - _AWAY, area.right + _AWAY
    for row in range(ROWS + 1):
        y = area.y + row * CARD_HEIGHT
        for start, end in ((left - _MARK, left), (right, right + _MARK)):
            paper.stroke((start, y), (end, y), colour=look.INK, width=0.15)


def print_deck(
    paper: Paper,
    cards: Sequence[_CardT],
    front: Draw[_CardT],
    ground: DrawGround,
    back: DrawGround,
) -> None:
    """Print the fronts and the backs of a deck, sheet by sheet.

    Args:
        paper: the document; the deck begins on a new page, which should be a right-hand one.
        cards: the cards.
        front: draws a front.
        ground: draws what lies under all backs of a sheet, in their area with the bleed.
        back: draws one back.
    """
    for sheet in sheets(cards):
        page = paper.add_page()
        for index, card in enumerate(sheet):
            front(paper, place(page, index), card)
        crop_marks(paper, page)
        page = paper.add_page()
        ground(paper, _bled(grid(page)))
        for index in range(len(sheet)):
            back(paper, place(page, mirrored(index)))
        crop_marks(paper, page)


def _bled(area: Box) -> Box:
    return area.inset(-BLEED)
