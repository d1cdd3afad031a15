"""Fonts, measuring and drawing of single lines; every glyph is found, every cache is bounded.

Noto Sans shows the words; DejaVu Sans lends what Noto Sans lacks (minus sign, arrows, check marks), run by run.
Fonts come from the assets only, never from the system, so that a picture is the same on every computer.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar
from unicodedata import combining

import pygame

from weldi_game import data
from weldi_game.ui.cmap import BrokenFont, coverage
from weldi_game.ui.colour import Colour

FONTS: tuple[tuple[str, str], ...] = (
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
)
"""Regular and bold file of each font, in the order in which they are asked for a character."""

SMALLEST = 9
"""No text is drawn with fewer pixels; in a tiny window it overflows (and says so) instead of turning into dust."""

SURFACE_BYTES = 24 * 2**20
"""Most memory that rendered lines may keep."""

_log = logging.getLogger("weldi_game.ui")
_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")


class Kept(Generic[_Key, _Item]):
    """A cache that forgets what was not used for longest once the weights of its items exceed a limit."""

    def __init__(self, limit: int, weigh: Callable[[_Item], int] = lambda item: 1) -> None:
        self._limit, self._weigh = limit, weigh
        self._items: OrderedDict[_Key, _Item] = OrderedDict()
        self.weight = 0

    def __len__(self) -> int:
        return len(self._items)

    def get(self, key: _Key, make: Callable[[], _Item]) -> _Item:
        """The item of this key, made when it is not there."""
        item = self._items.get(key)
        if item is not None:
            self._items.move_to_end(key)
            return item
        item = make()
        self._items[key] = item
        self.weight += self._weigh(item)
        while self.weight > self._limit and len(self._items) > 1:
            self.weight -= self._weigh(self._items.popitem(last=False)[1])
        return item

    def clear(self) -> None:
        """Forget everything."""
        self._items.clear()
        self.weight = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font can show.

    Attributes:
        font: index in `FONTS`.
        text: the characters.
    """

    font: int
    text: str


class TextEngine:
    """Measures and draws lines of text in native pixels."""

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: Kept[tuple[int, bool, int], pygame.font.Font] = Kept(96)
        self._widths: Kept[tuple[str, int, bool], int] = Kept(20_000)
        self._surfaces: Kept[tuple[str, int, bool, Colour], pygame.Surface] = Kept(SURFACE_BYTES, _bytes_of)

    def width(self, text: str, size: int, bold: bool = False) -> int:
        """Width of a line in pixels. Words may be added up: there is no kerning across a space."""
        return self._widths.get((text, size, bold), lambda: self._measure(text, size, bold))

    def line(self, text: str, size: int, colour: Colour, bold: bool = False) -> pygame.Surface:
        """A line of text on a transparent surface, `height(size)` high. Shared: do not draw on it."""
        return self._surfaces.get((text, size, bold, colour), lambda: self._render(text, size, colour, bold))

    def height(self, size: int, bold: bool = False) -> int:
        """Height of a line of text, from the font."""
        return self._font(0, bold, size).get_linesize()

    def ascent(self, size: int, bold: bool = False) -> int:
        """From the top of a line to its baseline."""
        return self._font(0, bold, size).get_ascent()

    @property
    def surface_bytes(self) -> int:
        """How much memory the rendered lines hold at present."""
        return self._surfaces.weight

    def clear(self) -> None:
        """Forget every rendered line, for example when the theme changes."""
        self._surfaces.clear()

    def _measure(self, text: str, size: int, bold: bool) -> int:
        return sum(self._font(run.font, bold, size).size(run.text)[0] for run in runs(text))

    def _render(self, text: str, size: int, colour: Colour, bold: bool) -> pygame.Surface:
        surface = pygame.Surface(
            (max(self.width(text, size, bold), 1), self.height(size, bold)), pygame.SRCALPHA
        )
        surface.fill((*colour, 0))
        left, baseline = 0, self.ascent(size, bold)
        for run in runs(text):
            font = self._font(run.font, bold, size)
            drawn = font.render(run.text, True, colour)
            surface.blit(drawn, (left, baseline - font.get_ascent()))
            left += drawn.get_width()
        return surface.convert_alpha() if pygame.display.get_surface() else surface

    def _font(self, index: int, bold: bool, size: int) -> pygame.font.Font:
        size = max(size, SMALLEST)
        return self._fonts.get((index, bold, size), lambda: _open(FONTS[index][bold], size))


def runs(text: str) -> tuple[Run, ...]:
    """Cut a line into stretches that one font can show; what no font has stays with the first."""
    if text.isascii():
        return (Run(0, text),) if text else ()
    return _runs(text)


def missing_glyphs(text: str) -> str:
    """The characters of the text that none of our fonts can show, each once; line breaks and joiners need none."""
    return "".join(
        sorted({mark for mark in text if mark not in "\n\u00ad\u200d" and _font_for(mark) is None})
    )


@lru_cache(maxsize=4096)
def _runs(text: str) -> tuple[Run, ...]:
    found: list[Run] = []
    for mark in text:
        font = found[-1].font if found and combining(mark) else _font_for(mark) or 0
        if found and found[-1].font == font:
            found[-1] = Run(font, found[-1].text + mark)
        else:
            found.append(Run(font, mark))
    return tuple(found)


@lru_cache(maxsize=4096)
def _font_for(mark: str) -> int | None:
    return next((index for index in range(len(FONTS)) if ord(mark) in _covered(index)), None)


@lru_cache(maxsize=8)
def _covered(index: int) -> frozenset[int]:
    try:
        return coverage(data.assets("fonts", FONTS[index][0]).read_bytes())
    except (OSError, BrokenFont) as problem:
        _log.warning("font %s: %s", FONTS[index][0], problem)
        return frozenset(range(32, 127)) if index == 0 else frozenset()


def _open(file: str, size: int) -> pygame.font.Font:
    try:
        return pygame.font.Font(data.assets("fonts", file), size)
    except (OSError, pygame.error) as problem:
        _log.warning("font %s cannot be used (%s); pygame's own font takes its place", file, problem)
        return pygame.font.Font(None, size)


def _bytes_of(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
