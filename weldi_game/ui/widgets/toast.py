"""The announcement line: what was just said, for everybody to read; it covers nothing that can be pressed for long."""

from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node, Options
from weldi_game.ui.widgets.label import Label
from weldi_game.ui.widgets.layout import Row
from weldi_game.ui.widgets.picture import Icon

_ICONS = {"info": "info", "good": "check", "warning": "warning"}
_COLOURS = {"info": "ink", "good": "good", "warning": "warning"}


class Toast(Widget):
    """A sentence on a note at the lower edge of the window; pointer and keys pass through it.

    Args:
        text: the sentence.
        kind: "info", "good" or "warning"; each has its icon.
    """

    role: ClassVar[str] = "status"

    def __init__(self, text: str, kind: str = "info", **options: Unpack[Options]) -> None:
        colour = _COLOURS.get(kind, "ink")
        self._row = Row(
            Icon(_ICONS.get(kind, "info"), size=40, colour=colour),
            Label(text, weight=1),
            gap=16,
            align="center",
        )
        super().__init__(self._row, **options)
        self._text, self._kind = text, kind

    @property
    @override
    def label(self) -> str:
        return self._text

    @override
    def facts(self) -> Node:
        return {"kind": self._kind}

    def place_in(self, window: pygame.Rect, focus: pygame.Rect | None = None) -> None:
        """Stand at the lower edge of a window; at the upper one when it would hide what has the focus."""
        px = self.look.px
        inset = px(18)
        most = min(round(px(1100) * self.look.text_scale), window.width - 2 * px(24))
        broad = min(self._row.widths().natural + 2 * inset + px(4), most)
        high = min(self._row.height_for(broad - 2 * inset) + 2 * inset, window.height)
        frame = pygame.Rect(0, 0, broad, high)
        frame.midbottom = (window.centerx, window.bottom - px(28))
        if focus is not None and frame.inflate(px(24), px(24)).colliderect(focus):
            frame.midtop = (window.centerx, window.top + px(28))
        self.arrange(frame)

    @override
    def place(self) -> None:
        inset = self.look.px(18)
        self._row.arrange(self.rect.inflate(-2 * inset, -2 * inset))
        self.overflow = self._row.overflow

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        fill, edge = theme.colour("notice"), theme.colour("edge")
        paint.board(surface, self.rect, fill, edge, px(RADIUS), px(4), theme.colour("line"), px(2))

    @override
    def at(self, spot: tuple[int, int]) -> Widget | None:
        return None
