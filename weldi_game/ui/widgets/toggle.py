"""A switch with its words."""

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import markup, paint
from weldi_game.ui.colour import Colour
from weldi_game.ui.flow import Flowed
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets.button import Pressable
from weldi_game.ui.widgets.contract import Node, Options, Widths


class Toggle(Pressable):
    """A switch with its words; says On or Off beside the picture of it.

    Args:
        text: what is switched.
        value: whether it is on.
        on_change: called with the new value.
    """

    role: ClassVar[str] = "switch"

    def __init__(
        self,
        text: str,
        *,
        value: bool = False,
        on_change: Callable[[bool], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._text, self.value, self._on_change = text, value, on_change
        self._flowed = Flowed((), False)

    @property
    @override
    def label(self) -> str:
        return self._text

    @override
    def facts(self) -> Node:
        return {"value": self.value}

    def set_value(self, value: bool) -> None:
        """Show another state, without calling `on_change`."""
        if value != self.value:
            self.value = value
            self.invalidate()

    @override
    def press(self) -> None:
        self.set_value(not self.value)
        if self._on_change is not None:
            self._on_change(self.value)

    @override
    def measure_widths(self) -> Widths:
        size, spans, flow = self.look.font_px("body"), markup.plain(self._text), self.look.flow
        word = flow.longest_word(spans, size, False)
        found = Widths(min(word, 3 * size), word, flow.natural(spans, size, False))
        return found.plus(self._switch_room())

    @override
    def measure_height(self, width: int) -> int:
        lines = len(self._wrap(width).lines)
        return max(
            lines * self.look.text.height(self.look.font_px("body")) + self.look.px(8), self.look.target
        )

    @override
    def place(self) -> None:
        self._flowed = self._wrap(self.rect.width)
        height = len(self._flowed.lines) * self.look.text.height(self.look.font_px("body"))
        room = self.rect.width - self._switch_room()
        self.overflow = height > self.rect.height or self._flowed.width > room

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, size = self.look.theme, self.look.font_px("body")
        ink = theme.colour("ink" if self.usable else "muted")
        if self.hovered and self.usable:
            ground = self.rect.inflate(self.look.px(12), 0)
            paint.card(surface, ground, theme.shade(theme.colour("card"), 0.05), self.look.px(RADIUS))
        height = self.look.text.height(size)
        left = self.rect.left
        top = self.rect.centery - height * len(self._flowed.lines) // 2
        for index, line in enumerate(self._flowed.lines):
            for piece in line.pieces:
                drawn = self.look.text.line(piece.text, size, ink)
                surface.blit(drawn, (left + piece.left, top + index * height))
        self._draw_switch(surface, ink)

    def _draw_switch(self, surface: pygame.Surface, ink: Colour) -> None:
        theme, size, words = self.look.theme, self.look.font_px("small"), self.look.words
        broad, high = self._pill()
        right = self.rect.right
        said = self.look.text.line(words.on if self.value else words.off, size, ink, bold=True)
        surface.blit(said, said.get_rect(midright=(right, self.rect.centery)))
        pill = pygame.Rect(0, 0, broad, high)
        pill.midright = (right - self._word_room(), self.rect.centery)
        fill = theme.colour("primary") if self.value else theme.colour("sunken")
        paint.card(surface, pill, fill, high // 2, theme.colour("line"), self.look.px(2))
        knob = pygame.Rect(0, 0, high - self.look.px(8), high - self.look.px(8))
        knob.centery = pill.centery
        knob.left = pill.right - knob.width - self.look.px(4) if self.value else pill.left + self.look.px(4)
        paint.disc(surface, knob, theme.colour("raised"), theme.colour("line"), self.look.px(2))
        if self.value:
            mark = self.look.icons.get("check", knob.width * 3 // 4, theme.colour("ink"))
            surface.blit(mark, mark.get_rect(center=knob.center))

    def _pill(self) -> tuple[int, int]:
        high = round(self.look.font_px("body") * 1.25)
        return round(high * 1.8), high

    def _word_room(self) -> int:
        words, size = self.look.words, self.look.font_px("small")
        broad = max(self.look.text.width(word, size, True) for word in (words.on, words.off))
        return broad + self.look.px(10)

    def _switch_room(self) -> int:
        return self._pill()[0] + self._word_room() + self.look.px(16)

    def _wrap(self, width: int) -> Flowed:
        room = width - self._switch_room()
        return self.look.flow.wrap(markup.plain(self._text), self.look.font_px("body"), False, room)
