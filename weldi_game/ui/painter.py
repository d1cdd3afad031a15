"""Draws what has changed: the dirty parts of the window, each from the ground up."""

from typing import TYPE_CHECKING

import pygame

from weldi_game.ui import paint
from weldi_game.ui.theme import RADIUS, RING

if TYPE_CHECKING:
    from weldi_game.ui.host import ScreenHost

MANY = 10
"""With more dirty parts than this one large part is drawn instead."""


class Painter:
    """Knows the dirty parts of a host's window and draws them."""

    def __init__(self, host: "ScreenHost") -> None:
        self._host = host
        self._parts: list[pygame.Rect] = []
        self.drawn: list[pygame.Rect] = []

    @property
    def dirty(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self._parts)

    def invalidate(self, rect: pygame.Rect) -> None:
        """Mark a part as dirty; parts that touch become one."""
        part = rect.clip(self._host.window.surface.get_rect())
        if part.width <= 0 or part.height <= 0:
            return
        while (index := part.collidelist(self._parts)) >= 0:
            if self._parts[index].contains(part):
                return
            part = part.union(self._parts.pop(index))
        self._parts.append(part)
        if len(self._parts) > MANY:
            self._parts = [self._parts[0].unionall(self._parts[1:])]

    def forget(self) -> None:
        """Drop the marks, because the window has another size."""
        self._parts = []

    def paint(self) -> bool:
        """Draw the dirty parts and show them. False when there was nothing to draw."""
        if not self._parts:
            return False
        surface = self._host.window.surface
        parts, self._parts = self._parts, []
        for part in parts:
            surface.set_clip(part)
            self._paint_part(surface, part)
        surface.set_clip(None)
        self.drawn = parts
        whole = len(parts) == 1 and parts[0] == surface.get_rect()
        self._host.window.show(None if whole else parts)
        return True

    def _paint_part(self, surface: pygame.Surface, part: pygame.Rect) -> None:
        host = self._host
        theme = host.look.theme
        paint.ground(surface, part, theme.colour("table"), theme.textured)
        host.root.paint(surface)
        for dialog in host.dialogs:
            if not dialog.rect.contains(part):
                paint.darken(surface, part, theme.colour("shadow"))
            dialog.paint(surface)
        self._paint_ring(surface)
        if host.toast is not None:
            host.toast.paint(surface)

    def _paint_ring(self, surface: pygame.Surface) -> None:
        widget = self._host.focused
        if widget is None or not widget.visible:
            return
        look, clip = self._host.look, surface.get_clip()
        stroke = look.px(RING)
        for above in widget.ancestors():
            frame = above.window_of()
            if frame is not None:
                surface.set_clip(surface.get_clip().clip(frame.inflate(4 * stroke, 4 * stroke)))
        outer, inner = look.theme.colour("focus_outer"), look.theme.colour("focus_inner")
        for rect in widget.rings():
            place = paint.ring_place(rect, surface.get_rect(), stroke)
            paint.ring(surface, place, outer, inner, stroke, look.px(RADIUS - 4))
        surface.set_clip(clip)
