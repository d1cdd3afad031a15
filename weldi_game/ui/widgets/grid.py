"""Grids, stacks and the small things between widgets."""

from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Options, Widths


class Grid(Widget):
    """Children in columns of equal width, row by row.

    Args:
        columns: how many; None for as many as fit.
        min_column: least width of a column when `columns` is None, base pixels; it grows with the text scale.
        gap: between children, base pixels.
        fill: whether the rows divide a greater height among them.
    """

    def __init__(
        self,
        *children: Widget,
        columns: int | None = None,
        min_column: int = 320,
        gap: int = 16,
        fill: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, **options)
        self._columns, self._min_column, self._gap, self._fill = columns, min_column, gap, fill

    @override
    def measure_widths(self) -> Widths:
        found = [child.widths() for child in self.present()]
        hard = max((each.hard for each in found), default=0)
        soft = max((each.soft for each in found), default=0)
        natural = max((each.natural for each in found), default=0)
        count = self._columns or 1
        gap = self.look.px(self._gap)
        if self._columns is None:
            many = max(len(found), 1)
            return Widths(hard, soft, max(natural, self._least_column()) * many + gap * (many - 1))
        return Widths(*(each * count + gap * (count - 1) for each in (hard, soft, natural)))

    @override
    def measure_height(self, width: int) -> int:
        rows = self._rows(width)
        return sum(height for _, height in rows) + self.look.px(self._gap) * max(len(rows) - 1, 0)

    @override
    def place(self) -> None:
        gap = self.look.px(self._gap)
        broad, rows = self._column_width(self.rect.width), self._rows(self.rect.width)
        needed = sum(height for _, height in rows) + gap * max(len(rows) - 1, 0)
        spare = max(self.rect.height - needed, 0) if self._fill else 0
        top = self.rect.top
        for index, (row, height) in enumerate(rows):
            grown = height + (spare * (index + 1) // len(rows) - spare * index // len(rows))
            for column, child in enumerate(row):
                child.arrange(pygame.Rect(self.rect.left + column * (broad + gap), top, broad, grown))
            top += grown + gap
        hardest = max((child.widths().hard for child in self.present()), default=0)
        self.overflow = needed > self.rect.height or hardest > broad

    def _rows(self, width: int) -> list[tuple[list[Widget], int]]:
        children, count, broad = self.present(), self._count(width), self._column_width(width)
        rows = [children[start : start + count] for start in range(0, len(children), count)]
        return [(row, max(child.height_for(broad) for child in row)) for row in rows]

    def _least_column(self) -> int:
        return round(self.look.px(self._min_column) * self.look.text_scale)

    def _count(self, width: int) -> int:
        if self._columns is not None:
            return self._columns
        gap = self.look.px(self._gap)
        fitting = (width + gap) // (self._least_column() + gap)
        return max(1, min(fitting, len(self.present()) or 1))

    def _column_width(self, width: int) -> int:
        count = self._count(width)
        return max((width - self.look.px(self._gap) * (count - 1)) // count, 0)


class Stack(Widget):
    """Children on top of each other, each as large as the stack; the last is uppermost."""


class Spacer(Widget):
    """Takes the room that nobody else wants."""

    role: ClassVar[str] = "none"

    def __init__(self, **options: Unpack[Options]) -> None:
        options.setdefault("weight", 1.0)
        super().__init__(**options)


class Divider(Widget):
    """A dotted rule, as printed boards have them."""

    role: ClassVar[str] = "separator"

    @override
    def measure_height(self, width: int) -> int:
        return self.look.px(10)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        dash = self.look.px(4)
        start = (self.rect.left, self.rect.centery - dash // 2)
        paint.dashed(surface, self.look.theme.colour("faint"), start, self.rect.width, dash)
