"""Pictures: icons, playing pieces, and the canvas that others draw on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.look import Look
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node, Options, Widths


class Icon(Widget):
    """An icon; without a label it only decorates, and words stand beside it.

    Args:
        name: icon id.
        size: base pixels; grows with the text.
        colour: a colour role, or "on:<role>" for what reads best on that colour.
        label: its meaning in words, when it stands alone.
    """

    role: ClassVar[str] = "image"

    def __init__(
        self, name: str, *, size: int = 40, colour: str = "ink", label: str = "", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._name, self._size, self._colour, self._label = name, size, colour, label

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"icon": self._name}

    def set_icon(self, name: str, label: str = "") -> None:
        """Show another icon."""
        if (name, label) != (self._name, self._label):
            self._name, self._label = name, label
            self.invalidate()

    def set_colour(self, colour: str) -> None:
        """Give it another colour role."""
        if colour != self._colour:
            self._colour = colour
            self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        side = self.look.scaled_px(self._size)
        return Widths(side, side, side)

    @override
    def measure_height(self, width: int) -> int:
        return self.look.scaled_px(self._size)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        side = min(self.look.scaled_px(self._size), self.rect.width, self.rect.height)
        icon = self.look.icons.get(self._name, side, self.look.colour(self._colour))
        surface.blit(icon, icon.get_rect(center=self.rect.center))


class Token(Icon):
    """A round playing piece with an icon on it.

    Args:
        icon: icon id.
        accent: colour role of the piece.
        size: base pixels; grows with the text.
        label: its meaning in words, when it stands alone.
    """

    def __init__(
        self, icon: str, *, accent: str, size: int = 56, label: str = "", **options: Unpack[Options]
    ) -> None:
        super().__init__(icon, size=size, label=label, **options)
        self._accent = accent

    @override
    def draw(self, surface: pygame.Surface) -> None:
        side = min(self.look.scaled_px(self._size), self.rect.width, self.rect.height)
        place = pygame.Rect(0, 0, side, side)
        place.center = self.rect.center
        draw_token(surface, place, self._name, self._accent, self.look)


def draw_token(surface: pygame.Surface, place: pygame.Rect, icon: str, accent: str, look: Look) -> None:
    """Draw a round playing piece into a square."""
    theme = look.theme
    side = place.width
    fill = theme.colour(accent)
    paint.disc(surface, place, fill, theme.colour("ink_dark"), max(side // 22, 1))
    drawn = look.icons.get(icon, round(side * 0.62), theme.on(fill))
    surface.blit(drawn, drawn.get_rect(center=place.center))


@dataclass(frozen=True, slots=True)
class Region:
    """A place in a picture that can be chosen.

    Attributes:
        id: its name; the widget's id is "<id of the canvas>.<id>".
        label: its name in words.
        rect: where it is, in pixels of the canvas.
    """

    id: str
    label: str
    rect: pygame.Rect


class RegionSpot(Widget):
    """The widget of a region: nothing to see but the focus ring and a frame under the pointer."""

    role: ClassVar[str] = "button"
    focusable = True
    pressable = True

    def __init__(self, region: Region, choose: Callable[[str], None], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.region, self._choose = region, choose

    @property
    @override
    def label(self) -> str:
        return self.region.label

    @override
    def activate(self) -> None:
        self._choose(self.region.id)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        if self.hovered:
            colour = self.look.theme.colour("ink")
            pygame.draw.rect(surface, colour, self.rect, self.look.px(3), border_radius=self.look.px(RADIUS))


class Canvas(Widget):
    """A picture that somebody else paints, with places in it that can be chosen.

    Args:
        draw: paints the picture on a surface of exactly its size; called only when the size changed or after `redraw`.
        regions: gives the places for a size in pixels.
        on_region: called with the id of the place that was chosen.
        label: what the picture shows, in words.
        ratio: height divided by width that it would like; None when it takes what it gets.
        rounded: whether its corners are round, like a picture that is set into the board.
    """

    role: ClassVar[str] = "image"

    def __init__(
        self,
        *,
        draw: Callable[[pygame.Surface, Look], None],
        regions: Callable[[tuple[int, int]], Sequence[Region]] | None = None,
        on_region: Callable[[str], None] | None = None,
        label: str = "",
        ratio: float | None = None,
        rounded: bool = True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._paint, self._regions, self._on_region = draw, regions, on_region
        self._label, self._ratio, self._rounded = label, ratio, rounded
        self._picture: pygame.Surface | None = None

    @property
    @override
    def label(self) -> str:
        return self._label

    @property
    def picture(self) -> pygame.Surface | None:
        """The painted picture, once it was shown."""
        return self._picture

    def redraw(self, part: pygame.Rect | None = None) -> None:
        """Have it painted anew.

        Args:
            part: the changed part in pixels of the canvas; None for all. The painter is called for the whole
                picture with the clip set to this part, and only this part of the window is drawn.
        """
        if self._picture is None or self.host is None:
            return
        if part is None:
            self._picture = None
            self.invalidate()
            return
        self._picture.set_clip(part)
        self._paint(self._picture, self.look)
        self._picture.set_clip(None)
        self.host.invalidate(part.move(self.rect.topleft).clip(self.rect))

    def refresh_regions(self) -> None:
        """Ask for the places anew."""
        self._make_regions()
        self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        least = self.look.px(160)
        return Widths(least, least, self.look.px(640))

    @override
    def measure_height(self, width: int) -> int:
        return round(width * self._ratio) if self._ratio else self.look.px(240)

    @override
    def measure_least_height(self, width: int) -> int:
        return min(self.height_for(width), self.look.px(120))

    @override
    def attached(self) -> None:
        self._picture = None

    @override
    def place(self) -> None:
        if self._picture is not None and self._picture.get_size() != self.rect.size:
            self._picture = None
        self._make_regions()

    @override
    def draw(self, surface: pygame.Surface) -> None:
        if self.rect.width <= 0 or self.rect.height <= 0:
            return
        if self._picture is None:
            self._picture = pygame.Surface(self.rect.size).convert(surface)
            self._paint(self._picture, self.look)
        surface.blit(self._picture, self.rect)
        if self._rounded:
            edge = self.look.theme.colour("line")
            pygame.draw.rect(surface, edge, self.rect, self.look.px(3), border_radius=self.look.px(4))

    def _make_regions(self) -> None:
        if self._regions is None:
            return
        known = {child.id: child for child in self.children if isinstance(child, RegionSpot)}
        self.children = []
        for region in self._regions(self.rect.size):
            name = f"{self.id}.{region.id}"
            spot = known.get(name)
            if spot is None:
                spot = RegionSpot(region, self._choose, id=name)
            spot.region = region
            self._adopt(spot)
            spot.arrange(region.rect.move(self.rect.topleft))

    def _choose(self, region: str) -> None:
        if self._on_region is not None:
            self._on_region(region)
