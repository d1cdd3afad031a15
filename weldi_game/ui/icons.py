"""Icons: SVG files of one colour, drawn at the size that is needed and tinted; every failure has a named stand-in.

The files under `assets/icons/` are black shapes; tinting adds the colour and keeps the transparency. Where an icon is
missing or broken a framed question mark takes its place, the log says which one, and the game goes on.
"""

import logging
from functools import lru_cache
from io import BytesIO

import pygame

from weldi_game import data
from weldi_game.ui.colour import Colour
from weldi_game.ui.text import Kept

ICON_BYTES = 12 * 2**20
"""Most memory that drawn icons may keep."""

_log = logging.getLogger("weldi_game.ui")


class Icons:
    """Draws icons and remembers them, by name, size and colour."""

    def __init__(self) -> None:
        self._drawn: Kept[tuple[str, int, Colour], pygame.Surface] = Kept(
            ICON_BYTES, lambda surface: surface.get_width() * surface.get_height() * 4
        )

    def get(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """The icon as a square of `size` pixels in this colour. Shared: do not draw on it."""
        size = max(size, 1)
        return self._drawn.get((name, size, colour), lambda: _tinted(name, size, colour))

    def clear(self) -> None:
        """Forget every drawn icon."""
        self._drawn.clear()


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """The ids of all icons that came along."""
    return frozenset(path.stem for path in data.assets("icons").glob("*.svg"))


def _tinted(name: str, size: int, colour: Colour) -> pygame.Surface:
    shape = _load(name, size) or _stand_in(size)
    shape.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return shape.convert_alpha() if pygame.display.get_surface() else shape


def _load(name: str, size: int) -> pygame.Surface | None:
    try:
        source = data.assets("icons", f"{name}.svg").read_bytes()
        drawn = pygame.image.load_sized_svg(BytesIO(source), (size, size))
    except (OSError, ValueError, pygame.error) as problem:
        _log.warning("icon %s cannot be drawn (%s); a question mark takes its place", name, problem)
        return None
    square = pygame.Surface((size, size), pygame.SRCALPHA)
    square.blit(drawn, drawn.get_rect(center=(size // 2, size // 2)))
    square.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return square


def _stand_in(size: int) -> pygame.Surface:
    surface = pygame.Surface((size, size), pygame.SRCALPHA)
    stroke = max(size // 12, 1)
    pygame.draw.rect(surface, (0, 0, 0, 255), surface.get_rect(), stroke, border_radius=size // 6)
    mark = pygame.font.Font(None, max(size * 3 // 4, 8)).render("?", True, (0, 0, 0))
    surface.blit(mark, mark.get_rect(center=surface.get_rect().center))
    return surface
