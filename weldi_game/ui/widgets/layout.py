"""Rows and columns: how children share room, what is left out when it is short, and what is reported as overflow."""

from collections.abc import Sequence
from typing import Literal, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Options, Widths
from weldi_game.ui.widgets.sharing import Claim, share_out

Across = Literal["start", "center", "end", "stretch"]
Along = Literal["start", "center", "end", "between"]


class Row(Widget):
    """Children side by side.

    Args:
        gap: between children, base pixels.
        padding: around them, base pixels.
        align: across: where lower children stand, or "stretch" to the height of the row.
        justify: along: where children stand when nobody wants the room that is left.
        wrap: whether children that do not fit flow into further lines instead of being squeezed.
    """

    def __init__(
        self,
        *children: Widget,
        gap: int = 16,
        padding: int = 0,
        align: Across = "stretch",
        justify: Along = "start",
        wrap: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, **options)
        self._gap, self._padding = gap, padding
        self._align, self._justify, self._wrap = align, justify, wrap
        self._known_lines: dict[int, list[list[tuple[Widget, int]]]] = {}

    @override
    def measure_widths(self) -> Widths:
        found = [(child, child.widths()) for child in self.present()]
        edges = 2 * self.look.px(self._padding)
        if not found:
            return Widths(edges, edges, edges)
        gap = self.look.px(self._gap)
        gaps = gap * (len(found) - 1)
        natural = sum(widths.natural for _, widths in found) + gaps
        if self._wrap:
            hard = max(widths.hard for _, widths in found)
            soft = max(widths.soft for _, widths in found)
            return Widths(hard, soft, natural).plus(edges)
        kept = [widths for child, widths in found if child.priority is None] or [found[0][1]]
        hard = sum(widths.hard for widths in kept) + gap * (len(kept) - 1)
        soft = sum(widths.soft for _, widths in found) + gaps
        return Widths(hard, max(soft, hard), natural).plus(edges)

    @override
    def measure_height(self, width: int) -> int:
        lines = self._lines(width)
        gaps = self.look.px(self._gap) * max(len(lines) - 1, 0)
        heights = (max((child.height_for(broad) for child, broad in line), default=0) for line in lines)
        return sum(heights) + gaps + 2 * self.look.px(self._padding)

    @override
    def measure_least_height(self, width: int) -> int:
        lines = self._lines(width)
        gaps = self.look.px(self._gap) * max(len(lines) - 1, 0)
        heights = (max((child.least_height(broad) for child, broad in line), default=0) for line in lines)
        return max(
            sum(heights) + gaps + 2 * self.look.px(self._padding),
            self.look.px(self._options.get("min_height", 0)),
        )

    @override
    def place(self) -> None:
        padding, gap = self.look.px(self._padding), self.look.px(self._gap)
        inner = self.rect.inflate(-2 * padding, -2 * padding)
        lines = self._lines(self.rect.width)
        kept = {id(child) for line in lines for child, _ in line}
        for child in self.present():
            child.dropped = id(child) not in kept
        top = inner.top
        for index, line in enumerate(lines):
            last = index == len(lines) - 1
            wanted = max((child.height_for(broad) for child, broad in line), default=0)
            height = inner.bottom - top if last else wanted
            if self._wrap and not last:
                height = wanted
            self._place_line(line, pygame.Rect(inner.left, top, inner.width, max(height, 0)))
            top += height + gap
        if any(
            child.rect.right > inner.right or child.rect.bottom > inner.bottom for child in self._placed()
        ):
            self.overflow = True

    def _placed(self) -> list[Widget]:
        return [child for child in self.present() if child.visible]

    def _place_line(self, line: list[tuple[Widget, int]], frame: pygame.Rect) -> None:
        gap = self.look.px(self._gap)
        spare = frame.width - sum(broad for _, broad in line) - gap * (len(line) - 1)
        left, between = _start_of(self._justify, frame.left, max(spare, 0), gap, len(line))
        for child, broad in line:
            height = frame.height
            if self._align != "stretch":
                height = min(child.height_for(broad), max(frame.height, child.least_height(broad)))
            top = _offset(self._align, frame.top, frame.height, height)
            child.arrange(pygame.Rect(left, top, broad, height))
            left += broad + between

    @override
    def _forget_sizes(self) -> None:
        super()._forget_sizes()
        self._known_lines.clear()

    def _lines(self, width: int) -> list[list[tuple[Widget, int]]]:
        """The children in lines, each with its width."""
        if width not in self._known_lines:
            self._known_lines[width] = self._break_into_lines(width)
        return self._known_lines[width]

    def _break_into_lines(self, width: int) -> list[list[tuple[Widget, int]]]:
        room = max(width - 2 * self.look.px(self._padding), 0)
        children = self.present()
        if not children:
            return []
        if not self._wrap:
            return [self._fit(children, room)]
        gap = self.look.px(self._gap)
        lines: list[list[Widget]] = [[]]
        used = 0
        for child in children:
            wanted = min(child.widths().natural, room)
            if lines[-1] and used + gap + wanted > room:
                lines.append([])
                used = 0
            used += wanted + (gap if lines[-1] else 0)
            lines[-1].append(child)
        return [self._fit(line, room) for line in lines]

    def _fit(self, children: list[Widget], room: int) -> list[tuple[Widget, int]]:
        """The children that stay, with their widths."""
        gap = self.look.px(self._gap)
        kept = list(children)
        while len(kept) > 1:
            needed = sum(child.widths().hard for child in kept) + gap * (len(kept) - 1)
            loser = _next_to_go(kept)
            if needed <= room or loser is None:
                break
            kept.remove(loser)
        claims = [_width_claim(child) for child in kept]
        return list(zip(kept, share_out(room - gap * (len(kept) - 1), claims), strict=True))


class Column(Widget):
    """Children below each other.

    Args:
        gap, padding: base pixels.
        align: across: where narrower children stand, or "stretch" to the width of the column.
        justify: along: where children stand when nobody wants the room that is left.
    """

    def __init__(
        self,
        *children: Widget,
        gap: int = 16,
        padding: int = 0,
        align: Across = "stretch",
        justify: Along = "start",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, **options)
        self._gap, self._padding = gap, padding
        self._align, self._justify = align, justify

    @override
    def measure_widths(self) -> Widths:
        return super().measure_widths().plus(2 * self.look.px(self._padding))

    @override
    def measure_height(self, width: int) -> int:
        children = self.present()
        heights = sum(child.height_for(self._breadth(child, width)) for child in children)
        return heights + self._gaps(len(children)) + 2 * self.look.px(self._padding)

    @override
    def measure_least_height(self, width: int) -> int:
        if "height" in self._options:
            return self.height_for(width)
        must = [child for child in self.present() if child.priority is None]
        heights = sum(child.least_height(self._breadth(child, width)) for child in must)
        least = heights + self._gaps(len(must)) + 2 * self.look.px(self._padding)
        return max(least, self.look.px(self._options.get("min_height", 0)))

    @override
    def place(self) -> None:
        padding, gap = self.look.px(self._padding), self.look.px(self._gap)
        inner = self.rect.inflate(-2 * padding, -2 * padding)
        kept = self._kept(inner.height)
        for child in self.present():
            child.dropped = child not in kept
        heights = share_out(inner.height - self._gaps(len(kept)), [self._claim(child) for child in kept])
        spare = inner.height - self._gaps(len(kept)) - sum(heights)
        top, between = _start_of(self._justify, inner.top, max(spare, 0), gap, len(kept))
        for child, height in zip(kept, heights, strict=True):
            broad = self._breadth(child, self.rect.width)
            left = _offset(self._align, inner.left, inner.width, broad)
            child.arrange(pygame.Rect(left, top, broad, height))
            top += height + between
        self.overflow = spare < 0 or any(child.rect.right > inner.right for child in kept)

    def _kept(self, room: int) -> list[Widget]:
        kept = self.present()
        while len(kept) > 1:
            needed = sum(self._claim(child).hard for child in kept) + self._gaps(len(kept))
            loser = _next_to_go(kept)
            if needed <= room or loser is None:
                break
            kept.remove(loser)
        return kept

    def _claim(self, child: Widget) -> Claim:
        broad = self._breadth(child, self.rect.width)
        natural, least = child.height_for(broad), child.least_height(broad)
        return Claim(least, least if child.weight else natural, max(natural, least), child.weight)

    def _breadth(self, child: Widget, width: int) -> int:
        """How wide a child is in a column of this width; a child may be wider than the room, and is reported."""
        room = width - 2 * self.look.px(self._padding)
        widths = child.widths()
        if self._align == "stretch":
            return max(min(room, _most(child)), widths.hard)
        return max(min(room, widths.natural), widths.hard)

    def _gaps(self, count: int) -> int:
        return self.look.px(self._gap) * max(count - 1, 0)


def _width_claim(child: Widget) -> Claim:
    widths = child.widths()
    return Claim(widths.hard, widths.soft, widths.natural, child.weight, max(_most(child), widths.soft))


def _most(child: Widget) -> int:
    options = child._options
    if "width" in options:
        return child.look.px(options["width"])
    return child.look.px(options["max_width"]) if "max_width" in options else 1_000_000


def _next_to_go(children: Sequence[Widget]) -> Widget | None:
    """The least important child that may be left out; of equals the last."""
    chosen: Widget | None = None
    lowest = 0
    for child in children:
        if child.priority is not None and (chosen is None or child.priority <= lowest):
            chosen, lowest = child, child.priority
    return chosen


def _start_of(justify: Along, start: int, spare: int, gap: int, count: int) -> tuple[int, int]:
    """Where the first child starts, and how far apart they stand."""
    if justify == "between" and count > 1:
        return start, gap + spare // (count - 1)
    if justify == "center":
        return start + spare // 2, gap
    return (start + spare if justify == "end" else start), gap


def _offset(align: Across, start: int, room: int, length: int) -> int:
    if align == "center":
        return start + (room - length) // 2
    return start + room - length if align == "end" else start
