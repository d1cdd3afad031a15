"""A bounded store of drawn surfaces."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

import pygame

Key = TypeVar("Key")


class SurfaceCache(Generic[Key]):
    """Keeps the surfaces used last, up to a number of bytes.

    A cache changes how long a picture takes, never what it shows: what is drawn depends on the key alone.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._surfaces: OrderedDict[Key, pygame.Surface] = OrderedDict()

    def get(self, key: Key, draw: Callable[[Key], pygame.Surface]) -> pygame.Surface:
        """Return the surface of the key, drawn now if it is not kept."""
        kept = self._surfaces.get(key)
        if kept is not None:
            self._surfaces.move_to_end(key)
            return kept
        drawn = draw(key)
        self._surfaces[key] = drawn
        self._size += _weight(drawn)
        while self._size > self._limit and len(self._surfaces) > 1:
            _, oldest = self._surfaces.popitem(last=False)
            self._size -= _weight(oldest)
        return drawn

    def clear(self) -> None:
        """Forget everything."""
        self._surfaces.clear()
        self._size = 0

    @property
    def weight(self) -> int:
        """Bytes of the surfaces that are kept."""
        return self._size


def _weight(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4
