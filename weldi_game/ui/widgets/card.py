"""Cards: pieces of paper and cardboard that hold other widgets, and that may be pressed as a whole."""

from collections.abc import Callable
from typing import Literal, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.colour import Colour
from weldi_game.ui.theme import RADIUS, THICKNESS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Pressable
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.label import Heading
from weldi_game.ui.widgets.layout import Column, Row
from weldi_game.ui.widgets.picture import Icon

Kind = Literal["card", "raised", "sunken", "plain", "notice"]


class Card(Pressable):
    """A piece of paper with other widgets on it, below each other.

    With `on_press` the whole card is one button: what is on it is read, not pressed.

    Args:
        header: a line at its top; on a band of the accent colour where there is one.
        icon: beside the header.
        accent: a colour role; without a header it colours the left edge.
        kind: "card" paper, "raised" cardboard that looks liftable, "sunken" a place on the board to put things,
            "notice" a note, "plain" nothing but the room.
        padding, gap: base pixels.
        on_press: what the whole card does when it is pressed.
        label: its name when it can be pressed, or when it is a region of its own.
        selected: whether it is the chosen one; shown by a thick border and a tick.
        tick: whether the tick is shown; small cards whose corner is full do without.
    """

    def __init__(
        self,
        *children: Widget,
        header: str = "",
        icon: str = "",
        accent: str = "",
        kind: Kind = "card",
        padding: int = 20,
        gap: int = 12,
        on_press: Callable[[], None] | None = None,
        label: str = "",
        selected: bool = False,
        tick: bool = True,
        **options: Unpack[Options],
    ) -> None:
        self._body = Column(*children, gap=gap)
        self._head = self._make_head(header, icon, accent)
        parts = [self._head, self._body] if self._head is not None else [self._body]
        super().__init__(*parts, on_press=on_press, **options)
        self._label = label or header
        self._accent, self._kind, self._padding, self._gap = accent, kind, padding, gap
        self._selected, self._tick = selected, tick
        self.focusable = self.pressable = on_press is not None
        self.role = "button" if on_press is not None else "group"  # type: ignore[misc]

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"selected": True} if self._selected else {}

    def set_content(self, *children: Widget) -> None:
        """Put other things on it."""
        self._body.set_children(children)

    def set_selected(self, selected: bool) -> None:
        """Mark it as the chosen one, or not."""
        if selected != self._selected:
            self._selected = selected
            self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        found = self._body.widths().plus(2 * self._inset() + self._strip())
        if self._head is None:
            return found
        head = self._head.widths().plus(2 * self._inset())
        return Widths(
            max(found.hard, head.hard), max(found.soft, head.soft), max(found.natural, head.natural)
        )

    @override
    def measure_height(self, width: int) -> int:
        body = self._body.height_for(width - 2 * self._inset() - self._strip())
        return max(self._around(width, body), self.look.target if self.pressable else 0)

    @override
    def measure_least_height(self, width: int) -> int:
        if "height" in self._options:
            return self.height_for(width)
        body = self._body.least_height(width - 2 * self._inset() - self._strip())
        target = self.look.target if self.pressable else 0
        return max(self._around(width, body), self.look.px(self._options.get("min_height", 0)), target)

    @override
    def place(self) -> None:
        inset, top = self._inset(), self.rect.top
        if self._head is not None:
            broad = self.rect.width - 2 * inset
            high = self._head.height_for(broad)
            self._head.arrange(pygame.Rect(self.rect.left + inset, top + self._head_inset(), broad, high))
            top = self._head.rect.bottom + self._head_inset()
        edge = inset if self._head is None or self._accent else self.look.px(self._gap) // 2
        left = self.rect.left + inset + self._strip()
        frame = pygame.Rect(left, top + edge, self.rect.right - inset - left, 0)
        frame.height = max(self.rect.bottom - self._depth() - inset - frame.top, 0)
        self._body.arrange(frame)
        self.overflow = self._body.overflow

    @override
    def draw(self, surface: pygame.Surface) -> None:
        if self._kind == "plain" and not self.pressable:
            return
        theme, px = self.look.theme, self.look.px
        fill, border = self._colours()
        depth = self._depth()
        frame = self.rect.copy()
        if self.held and self.usable and depth:
            frame = pygame.Rect(frame.left, frame.top + depth, frame.width, frame.height - depth)
            depth = 0
        thick = px(5 if self._selected else 2)
        paint.board(surface, frame, fill, theme.colour("edge"), px(RADIUS), depth, border, thick)
        if self._accent:
            self._draw_accent(surface, pygame.Rect(frame.left, frame.top, frame.width, frame.height - depth))

    @override
    def draw_above(self, surface: pygame.Surface) -> None:
        if not (self._selected and self._tick):
            return
        side = self.look.scaled_px(34)
        place = pygame.Rect(0, 0, side, side)
        place.topright = (self.rect.right - self.look.px(6), self.rect.top + self.look.px(6))
        paint.disc(surface, place, self.look.theme.colour("primary"))
        mark = self.look.icons.get("check", side * 2 // 3, self.look.theme.colour("on_primary"))
        surface.blit(mark, mark.get_rect(center=place.center))

    def _draw_accent(self, surface: pygame.Surface, face: pygame.Rect) -> None:
        """A band behind the header, or a strip at the left edge, with the card's own corners."""
        clip = surface.get_clip()
        part = face.copy()
        if self._head is not None:
            part.height = self._head.rect.bottom + self._head_inset() - face.top
        else:
            part.width = self._strip()
        surface.set_clip(clip.clip(part))
        colour = self.look.theme.colour(self._accent)
        border = self._colours()[1]
        thick = self.look.px(5 if self._selected else 2)
        paint.card(surface, face, colour, self.look.px(RADIUS), border, thick)
        surface.set_clip(clip)

    def _colours(self) -> tuple[Colour, Colour]:
        """Fill and border."""
        theme = self.look.theme
        fill = theme.colour("card" if self._kind == "plain" else self._kind)
        border = theme.colour("line" if self.pressable and self.usable else "faint")
        if self.pressable and not self.usable:
            fill = theme.colour("sunken")
        if self._selected:
            fill, border = theme.colour("selected"), theme.colour("primary")
        if self.pressable and self.hovered and self.usable:
            fill = theme.shade(fill, 0.05)
        return fill, border

    def _make_head(self, header: str, icon: str, accent: str) -> Row | None:
        if not header:
            return None
        colour = f"on:{accent}" if accent else "ink"
        words = Heading(header, 3, colour=colour, weight=1)
        return Row(*([Icon(icon, size=34, colour=colour)] if icon else []), words, gap=12, align="center")

    def _around(self, width: int, body: int) -> int:
        inset = self._inset()
        if self._head is None:
            return body + 2 * inset + self._depth()
        head = self._head.height_for(width - 2 * inset) + 2 * self._head_inset()
        edge = inset if self._accent else self.look.px(self._gap) // 2
        return head + edge + body + inset + self._depth()

    def _inset(self) -> int:
        return self.look.px(self._padding)

    def _head_inset(self) -> int:
        return self.look.px(10 if self._accent else max(self._padding - 6, 0))

    def _strip(self) -> int:
        return self.look.px(12) if self._accent and self._head is None else 0

    def _depth(self) -> int:
        raised = self._kind == "raised" or (self.pressable and self._kind != "plain")
        return self.look.px(THICKNESS) if raised else 0
