"""A document that flows over pages: headings stay with what follows, blocks are not cut, every page has a number."""

from collections.abc import Sequence

from weldi_game.report import look
from weldi_game.report.blocks import Block, Side, Stack, Words
from weldi_game.report.paper import Box, Paper, PaperSize

MARGIN, FOOT = 17, 14
_ROOM_AFTER_HEADING = 26


class Flow:
    """Pages that fill from top to bottom.

    Args:
        paper: the document.
        foot: what stands at the foot of each page, beside its number.
        landscape: whether the pages lie on their side.
    """

    def __init__(self, paper: Paper, foot: str, *, landscape: bool = False) -> None:
        self.paper = paper
        self.foot = foot
        self.landscape = landscape
        self._number = 0
        self.area = self._begin()
        self.y = self.area.y

    def _begin(self) -> Box:
        page = self.paper.add_page(landscape=self.landscape)
        self._number += 1
        bottom = page.height - FOOT + 3
        self.paper.line(self.foot, MARGIN, bottom, size=7.5, colour=look.MUTED)
        self.paper.line(
            str(self._number),
            MARGIN,
            bottom,
            page.width - 2 * MARGIN,
            size=7.5,
            colour=look.MUTED,
            align="right",
        )
        return Box(MARGIN, MARGIN, page.width - 2 * MARGIN, page.height - MARGIN - FOOT)

    def new_page(self) -> None:
        """Go on at the top of the next page."""
        self.area = self._begin()
        self.y = self.area.y

    def need(self, height: float) -> None:
        """Go on to the next page where this much does not fit any more."""
        if self.y > self.area.y and self.y + height > self.area.bottom:
            self.new_page()

    def skip(self, height: float) -> None:
        """Leave room, but not at the top of a page."""
        if self.y > self.area.y:
            self.y = min(self.y + height, self.area.bottom)

    def heading(self, text: str, *, room: float = _ROOM_AFTER_HEADING) -> None:
        """A chapter; at least `room` of what follows stands on the same page."""
        words = Words(text, 15, bold=True, leading=1.2)
        tall = words.height(self.paper, self.area.width)
        self.skip(9)
        self.need(tall + 4 + room)
        if self.y > self.area.y:
            self.paper.stroke((self.area.x, self.y), (self.area.right, self.y), width=0.5)
            self.y += 3
        words.draw(self.paper, self.area.x, self.y, self.area.width)
        self.y += tall + 2.2

    def subheading(self, text: str, *, room: float = _ROOM_AFTER_HEADING) -> None:
        """A part of a chapter."""
        words = Words(text, 11, bold=True, leading=1.2)
        tall = words.height(self.paper, self.area.width)
        self.skip(3.5)
        self.need(tall + room)
        words.draw(self.paper, self.area.x, self.y, self.area.width)
        self.y += tall + 1.6

    def put(self, block: Block, gap: float = 2, width: float = 0) -> None:
        """A block in the whole width, or in less of it."""
        wide = width or self.area.width
        tall = block.height(self.paper, wide)
        self.need(tall)
        block.draw(self.paper, self.area.x, self.y, wide)
        self.y += tall + gap

    def lead(self, text: str) -> None:
        """An introduction below a heading."""
        self.put(Words(text, 9.5, colour=look.MUTED), 2.5, width=min(self.area.width, 150))

    def grid(self, blocks: Sequence[Block], columns: int, gap: float = 4) -> None:
        """Blocks in rows of so many columns; a row is not cut."""
        for start in range(0, len(blocks), columns):
            row = list(blocks[start : start + columns])
            row += [Stack(())] * (columns - len(row))
            self.put(Side(row, (1,) * columns, gap), gap)

    def cells(
        self, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], size: float = 8.5
    ) -> None:
        """A table whose head is repeated on each page."""
        title = _Row([Words(cell, size, bold=True, colour=look.MUTED) for cell in head], shares)
        fresh = True
        for row in rows:
            block = _Row([Words(cell, size) for cell in row], shares)
            tall = block.height(self.paper, self.area.width)
            if fresh or self.y + tall > self.area.bottom:
                self.need(tall + title.height(self.paper, self.area.width))
                self.put(title, 0)
                fresh = False
            self.put(block, 0)


class _Row(Side):
    """A row of a table with a line at its foot."""

    def __init__(self, blocks: Sequence[Words], shares: Sequence[float]) -> None:
        super().__init__(blocks, shares, 3)

    def height(self, paper: Paper, width: float) -> float:
        return super().height(paper, width) + 1.8

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        super().draw(paper, x, y + 0.8, width)
        bottom = y + self.height(paper, width)
        paper.stroke((x, bottom), (x + width, bottom), colour=look.FAINT, width=0.15)


def document(title: str, language: str, size: PaperSize = PaperSize.A4) -> Paper:
    """A new document of pages that flow."""
    return Paper(size, title, language)
