"""A question or a notice in front of everything; the focus stays inside until it is closed."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.theme import RADIUS, THICKNESS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Button
from weldi_game.ui.widgets.contract import Node, Options
from weldi_game.ui.widgets.label import Heading
from weldi_game.ui.widgets.layout import Column, Row
from weldi_game.ui.widgets.scroll import ScrollArea


class Dialog(Widget):
    """A piece of paper in front of the screen.

    Args:
        title: what it is about.
        children: below each other; scrolled where the window is too small.
        buttons: the answers, in a row at its foot; at least one, the safe one first.
        on_close: called when it is closed by Escape or by `host.close`.
        wide: whether it is for long texts.
        icon: beside the title.
    """

    role: ClassVar[str] = "dialog"

    def __init__(
        self,
        title: str,
        *children: Widget,
        buttons: Sequence[Button],
        on_close: Callable[[], None] | None = None,
        wide: bool = False,
        **options: Unpack[Options],
    ) -> None:
        name = options.setdefault("id", "dialog")
        self._heading = Heading(title, 2)
        body = ScrollArea(Column(*children, gap=16), id=f"{name}.body", label=title, weight=1)
        foot = Row(*buttons, gap=16, wrap=True, justify="end")
        self._column = Column(self._heading, body, foot, gap=20)
        super().__init__(self._column, **options)
        self._title, self.on_close, self._wide = title, on_close, wide

    @property
    @override
    def label(self) -> str:
        return self._title

    @override
    def facts(self) -> Node:
        return {"modal": True}

    def place_in(self, window: pygame.Rect) -> None:
        """Stand in the middle of a window, as large as it needs and as the window allows."""
        px, scale = self.look.px, self.look.text_scale
        margin = px(24)
        most = min(round(px(1240 if self._wide else 860) * min(scale, 1.6)), window.width - 2 * margin)
        natural = self._column.widths().natural + 2 * self._padding()
        broad = max(min(natural, most), min(px(560), most))
        high = min(self.height_for(broad), window.height - 2 * margin)
        frame = pygame.Rect(0, 0, broad, high)
        frame.center = window.center
        self.arrange(frame)

    @override
    def measure_height(self, width: int) -> int:
        return self._column.height_for(width - 2 * self._padding()) + 2 * self._padding() + self._depth()

    @override
    def place(self) -> None:
        inset = self._padding()
        frame = self.rect.inflate(-2 * inset, -2 * inset)
        frame.height -= self._depth()
        self._column.arrange(frame)
        self.overflow = self._column.overflow

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        fill, edge = theme.colour("card"), theme.colour("edge")
        paint.board(
            surface, self.rect, fill, edge, px(RADIUS + 4), self._depth(), theme.colour("line"), px(3)
        )

    def _padding(self) -> int:
        return self.look.px(32)

    def _depth(self) -> int:
        return self.look.px(THICKNESS + 2)
