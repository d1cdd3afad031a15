"""Blocks: pieces of a sheet that know their height in a column before they are drawn, so that pages break well."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from weldi_game.report import look
from weldi_game.report.paper import LEADING, Align, Box, Paper, line_height


class Block(Protocol):
    """Something that stands in a column."""

    def height(self, paper: Paper, width: float) -> float:
        """How high it is in a column of this width, in millimetres."""
        ...

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """Draw it with its upper left corner at a point."""
        ...


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: str
    size: float = 9.5
    bold: bool = False
    colour: str = look.INK
    leading: float = 1.35
    align: Align = "left"

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        return paper.height(self.text, width, self.size, bold=self.bold, leading=self.leading)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        paper.text(
            self.text,
            x,
            y,
            width,
            size=self.size,
            bold=self.bold,
            colour=self.colour,
            align=self.align,
            leading=self.leading,
        )


@dataclass(frozen=True)
class Marked:
    """A block with a sign or a word in a narrow column on its left."""

    block: Block
    mark: str = "•"
    icon: str = ""
    room: float = 4.5
    size: float = 9.5
    colour: str = look.MUTED
    bold: bool = False

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        own = self.room if self.icon else line_height(self.size, LEADING)
        return max(own, self.block.height(paper, width - self.room))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        if self.icon:
            paper.icon(self.icon, x, y + 0.3, self.room - 1.6, self.colour)
        else:
            paper.line(self.mark, x, y, size=self.size, colour=self.colour, bold=self.bold, leading=1.35)
        self.block.draw(paper, x + self.room, y, width - self.room)


@dataclass(frozen=True)
class Stack:
    """Blocks one below the other, with a frame and an edge where wanted."""

    blocks: Sequence[Block]
    gap: float = 1.2
    padding: float = 0
    ground: str = ""
    border: str = ""
    edge: str = ""  #: colour of a thick line on the left
    radius: float = 1.5

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        inner = width - 2 * self.padding
        heights = [block.height(paper, inner) for block in self.blocks]
        return sum(heights) + self.gap * max(len(heights) - 1, 0) + 2 * self.padding

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        self.draw_in(paper, Box(x, y, width, self.height(paper, width)))

    def draw_in(self, paper: Paper, box: Box) -> None:
        """Draw it in a box that may be higher than it needs."""
        if self.ground:
            paper.fill(box, self.ground, radius=self.radius)
        if self.edge:
            paper.fill(Box(box.x, box.y, 1.2, box.height), self.edge)
        if self.border:
            paper.frame(box, self.border, radius=self.radius)
        inner, y = box.width - 2 * self.padding, box.y + self.padding
        for block in self.blocks:
            block.draw(paper, box.x + self.padding, y, inner)
            y += block.height(paper, inner) + self.gap


@dataclass(frozen=True)
class Side:
    """Blocks side by side in columns whose widths are shares of the whole."""

    blocks: Sequence[Block]
    shares: Sequence[float]
    gap: float = 5

    def _columns(self, width: float) -> list[tuple[float, float]]:
        room = width - self.gap * (len(self.blocks) - 1)
        columns, x = [], 0.0
        for share in self.shares:
            wide = room * share / sum(self.shares)
            columns.append((x, wide))
            x += wide + self.gap
        return columns

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        return max(
            block.height(paper, wide)
            for block, (_, wide) in zip(self.blocks, self._columns(width), strict=True)
        )

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        tall = self.height(paper, width)
        for block, (shift, wide) in zip(self.blocks, self._columns(width), strict=True):
            if isinstance(block, Stack):
                block.draw_in(paper, Box(x + shift, y, wide, tall))
            else:
                block.draw(paper, x + shift, y, wide)


@dataclass(frozen=True)
class Blank:
    """Empty room; with a line at its foot for writing."""

    tall: float
    line: bool = False

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        return self.tall

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        if self.line:
            paper.stroke((x, y + self.tall), (x + width, y + self.tall), colour=look.LINE)


@dataclass(frozen=True)
class TickBox:
    """A box to tick, as a mark before a block."""

    block: Block

    def height(self, paper: Paper, width: float) -> float:
        """See `Block`."""
        return max(5.0, self.block.height(paper, width - 6.5))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `Block`."""
        paper.frame(Box(x, y + 0.5, 3.8, 3.8), look.LINE, width=0.35)
        self.block.draw(paper, x + 6.5, y, width - 6.5)
