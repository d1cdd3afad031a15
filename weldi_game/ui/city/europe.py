"""The map on which a city is chosen: Europe, drawn by hand like the city pictures."""

import math

import pygame

from weldi_game.ui.city.brush import Brush, Point, smooth
from weldi_game.ui.city.cache import SurfaceCache
from weldi_game.ui.city.coastlines import ISLANDS, LAKES, MAINLAND, PEAKS, RIVERS, SCANDINAVIA, SOUTH_EAST
from weldi_game.ui.city.colour import Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.state import check_size
from weldi_game.ui.theme import ThemeName

Size = tuple[int, int]

WEST, EAST, SOUTH, NORTH = -11.0, 32.0, 34.0, 60.0  #: degrees that every map shows
_MIDDLE = 11.0  #: the meridian that stands upright
_FIRST, _SECOND = math.radians(40.0), math.radians(56.0)  #: parallels of true length
_N = (math.cos(_FIRST) - math.cos(_SECOND)) / (_SECOND - _FIRST)
_G = math.cos(_FIRST) / _N + _FIRST
_LANDS = (MAINLAND, SOUTH_EAST, SCANDINAVIA, *ISLANDS)


def project(latitude: float, longitude: float, size: Size) -> tuple[float, float]:
    """Return where a place in degrees lies on a map of the size, in pixels (an equidistant conic projection).

    Everything between `WEST` and `EAST`, `SOUTH` and `NORTH` falls inside the map, whatever its shape.
    """
    x, y = _unrolled(longitude, latitude)
    left, top, right, bottom = _FRAME
    scale = min(size[0] / (right - left), size[1] / (bottom - top))
    return (
        size[0] / 2 + (x - (left + right) / 2) * scale,
        size[1] / 2 + (y - (top + bottom) / 2) * scale,
    )


def _unrolled(longitude: float, latitude: float) -> Point:
    rho = _G - math.radians(latitude)
    theta = _N * math.radians(longitude - _MIDDLE)
    return (rho * math.sin(theta), rho * math.cos(theta))


def _frame() -> tuple[float, float, float, float]:
    edge = [
        _unrolled(WEST + (EAST - WEST) * t / 20, latitude) for t in range(21) for latitude in (SOUTH, NORTH)
    ]
    xs, ys = [x for x, _ in edge], [y for _, y in edge]
    return (min(xs), min(ys), max(xs), max(ys))


_FRAME = _frame()


class _Inks:
    """The colours of a map in a theme."""

    def __init__(self, codes: str) -> None:
        names = [hexa(code) for code in codes.split()]
        (
            self.sea,
            self.deep,
            self.shelf,
            self.land,
            self.south,
            self.coast,
            self.river,
            self.peak,
            self.leaf,
        ) = names


_INKS: dict[ThemeName, _Inks] = {
    ThemeName.PAPER: _Inks("8ecbd6 5fa9c4 b5e0e0 f2e2b6 ecd29a b08a5c 7fbcd0 c9ae86 a5bf78"),
    ThemeName.HIGH_CONTRAST: _Inks("ffffff ffffff e9eef4 d9dde3 d9dde3 101018 8a97a8 b0b6c0 c2c8d0"),
}
_maps: SurfaceCache[tuple[Size, ThemeName]] = SurfaceCache(limit=10_000_000)


def paint_map(size: Size, theme: ThemeName = ThemeName.PAPER) -> pygame.Surface:
    """Return the map of Europe at a size in pixels, a new surface that belongs to the caller.

    Raises:
        TooSmallError: if the size is below the smallest one for pictures.
    """
    check_size(size)
    return _maps.get((size, theme), _draw).copy()


def _draw(key: tuple[Size, ThemeName]) -> pygame.Surface:
    size, theme = key
    large = pygame.Surface((size[0] * 2, size[1] * 2), 0, 32)
    inks = _INKS[theme]
    b = Brush(large, 1.0, 1.0)
    degree = project(47, 12, size)[1] * 2 - project(48, 12, size)[1] * 2
    _sea(b, inks, large.get_size(), degree)
    lands = [_coast(line, size) for line in _LANDS]
    for width, share in ((1.5, 0.35), (0.95, 0.65), (0.5, 1.0)):
        tone = mix(inks.sea, inks.shelf, share)
        for land in lands:
            b.stroke(tone, width * degree, *land, land[0])
    for land in lands:
        b.poly(mix(inks.coast, inks.deep, 0.5), *((x + degree * 0.05, y + degree * 0.12) for x, y in land))
    for land in lands:
        b.stroke(inks.coast, max(3.2, degree * 0.11), *land, land[0])
    height = float(large.get_height())
    for index, land in enumerate(lands):
        north, south = _climate(inks, index == 1, land, height)
        b.fall(north, south, *land)
    _country(b, inks, size, degree)
    return pygame.transform.smoothscale(large, size)


def _climate(inks: _Inks, dry: bool, land: list[Point], height: float) -> tuple[Colour, Colour]:
    """Return the colours of a land at its northern and southern end: greener north, sandier south."""
    ends = (max(0.0, min(y for _, y in land)), min(height, max(y for _, y in land)))
    if dry:
        return (mix(inks.land, inks.south, 0.6), inks.south)
    green = mix(inks.land, inks.leaf, 0.42)
    north, south = (mix(green, inks.land, max(0.0, min(1.0, y / height * 1.25))) for y in ends)
    return (north, south)


def _coast(line: tuple[Point, ...], size: Size) -> list[Point]:
    points = [project(latitude, longitude, size) for longitude, latitude in line]
    return smooth([(x * 2, y * 2) for x, y in points], 3, True)


def _sea(b: Brush, inks: _Inks, size: Size, degree: float) -> None:
    width, height = size
    b.fall(mix(inks.sea, inks.deep, 0.35), inks.sea, (0, 0), (width, 0), (width, height), (0, height))
    scatter = Scatter(11)
    for _ in range(260):
        x, y = scatter.unit() * width, scatter.unit() * height
        wave = [(x + degree * 0.16 * t, y - degree * 0.1 * (t % 2)) for t in range(5)]
        b.stroke(mix(inks.sea, inks.shelf, 0.55), max(1.0, degree * 0.035), *smooth(wave, 3))


def _country(b: Brush, inks: _Inks, size: Size, degree: float) -> None:
    """Draw rivers, lakes, mountains and woods."""
    for line in RIVERS:
        points = [project(latitude, longitude, size) for longitude, latitude in line]
        b.stroke(inks.river, max(1.2, degree * 0.07), *smooth([(x * 2, y * 2) for x, y in points], 4))
    for line in LAKES:
        lake = _coast(line, size)
        b.poly(inks.sea, *lake)
        b.stroke(inks.coast, max(1.0, degree * 0.03), *lake, lake[0])
    for longitude, latitude in _WOODS:
        x, y = project(latitude, longitude, size)
        _wood(b.at(x * 2, y * 2, degree / 10), inks.leaf)
    for longitude, latitude, height in sorted(PEAKS, key=lambda peak: -peak[1]):
        x, y = project(latitude, longitude, size)
        _peak(b.at(x * 2, y * 2, degree / 10), height, inks)


_WOODS: tuple[Point, ...] = (
    (13.4, 59.8),
    (15.2, 59.6),
    (14.4, 57.2),
    (15.4, 57.4),
    (25, 56.9),
    (26.4, 56.4),
    (24.6, 58.8),
    (23.8, 54.6),
    (24.6, 53.8),
    (27.6, 53.6),
    (22.6, 53.4),
    (16.6, 53.4),
    (19.4, 52),
    (9.8, 50.8),
    (8.3, 48.2),
    (11.6, 50.3),
    (12.8, 49.3),
    (5.4, 49.9),
    (1.8, 47.2),
    (-0.4, 44.2),
    (4.6, 47.2),
    (-7.4, 42.6),
    (-6.4, 38.4),
    (-2.6, 40.2),
    (-8.2, 39.9),
    (16.2, 48.9),
    (17.9, 47.2),
    (20.2, 43.9),
    (24.3, 46.6),
    (26.6, 47.4),
    (27.2, 50.6),
    (30, 51.6),
    (33, 52.6),
    (31.4, 55.6),
    (-1.6, 52.6),
    (-2.2, 51.4),
    (-7.8, 53.2),
    (36, 52),
    (34, 58),
    (29, 58.6),
    (31, 49.6),
    (27, 49.2),
    (22, 51.4),
    (15, 61),
    (13.6, 61.4),
    (-3.6, 55.4),
    (2.8, 49.4),
    (-0.6, 47.9),
    (7.4, 51.4),
    (9.4, 52.6),
    (14.4, 51.8),
    (19.2, 45.9),
    (18.6, 53.4),
    (10.4, 49),
    (-4.2, 41.6),
    (-5.6, 42),
    (1.6, 41.8),
    (32.4, 54),
    (36.6, 50.4),
    (40, 52),
    (40, 56),
    (38, 58.6),
    (28.6, 47.4),
    (12.4, 43.2),
    (16.3, 39.1),
    (9.1, 40.2),
    (22.4, 37.7),
    (26.6, 41.8),
    (28.4, 60.9),
    (25, 61.2),
    (35, 56),
)


def _wood(b: Brush, leaf: Colour) -> None:
    for x, y, k in ((-2.2, 0.4, 0.85), (2.2, 0.6, 0.8), (0.0, -0.8, 1.0)):
        b.disc(darker(leaf, 0.18), x + 0.2, y - 1.4 * k + 0.2, 1.9 * k)
        b.disc(leaf, x, y - 1.5 * k, 1.7 * k)
        b.disc(lighter(leaf, 0.25), x - 0.5, y - 1.9 * k, 0.8 * k)


def _peak(b: Brush, height: float, inks: _Inks) -> None:
    half = height * 0.72
    b.poly(inks.peak, (-half, 0), (0, -height), (half, 0))
    b.poly(darker(inks.peak, 0.18), (0, -height), (half, 0), (half * 0.1, 0), (half * 0.25, -height * 0.4))
    snow = lighter(inks.land, 0.7)
    b.poly(
        snow,
        (-half * 0.34, -height * 0.66),
        (0, -height),
        (half * 0.34, -height * 0.66),
        (half * 0.12, -height * 0.74),
        (-half * 0.1, -height * 0.62),
    )
