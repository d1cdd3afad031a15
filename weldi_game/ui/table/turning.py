"""A card that turns over: first its back, then its face; without movement it simply lies open."""

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets import Widget


class Turning(Widget):
    """Shows its child as a card on its way from face down to face up.

    Args:
        child: the card.
    """

    def __init__(self, child: Widget, *, weight: float = 0.0) -> None:
        super().__init__(child, weight=weight)
        self._share = 1.0

    def turn(self, share: float) -> None:
        """Show a moment: 0 lies face down, 1 face up."""
        self._share = share
        self.invalidate()

    @override
    def place(self) -> None:
        super().place()
        self.overflow = any(child.overflow for child in self.children)

    @override
    def paint(self, surface: pygame.Surface) -> None:
        if self._share >= 1.0 or not surface.get_rect().contains(self.rect):
            super().paint(surface)
            return
        frame = self.rect
        width = max(round(frame.width * abs(1 - 2 * self._share)), 2)
        slim = pygame.Rect(frame.centerx - width // 2, frame.top, width, frame.height)
        if self._share < 0.5:
            theme = self.look.theme
            radius = min(self.look.px(RADIUS), width // 2)
            paint.card(surface, slim, theme.colour("primary"), radius, theme.colour("edge"), self.look.px(6))
            return
        clip = surface.get_clip()
        surface.set_clip(None)
        below = surface.subsurface(frame).copy()
        surface.set_clip(frame)
        super().paint(surface)
        face = surface.subsurface(frame).copy()
        surface.set_clip(clip)
        surface.blit(below, frame)
        surface.blit(pygame.transform.smoothscale(face, slim.size), slim)
