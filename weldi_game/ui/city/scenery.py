"""What the landscapes share: a palette for each half-year, sky, ground, lanes and the pads of the plots."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.look import Look
from weldi_game.ui.city.nature import cloud, tree
from weldi_game.ui.city.plots import Plot
from weldi_game.ui.city.scatter import Scatter

WIDTH, HEIGHT = 1600.0, 1000.0  #: of every landscape, in design units


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a landscape in one half-year."""

    sky_high: Colour
    sky_low: Colour
    sun: Colour
    cloud: Colour
    far: Colour
    middle: Colour
    near: Colour
    front: Colour
    lane: Colour
    water: Colour
    water_deep: Colour
    glint: Colour


@dataclass(frozen=True, slots=True)
class Scene:
    """What a landscape is painted with."""

    b: Brush
    look: Look
    colours: Palette


@dataclass(frozen=True, slots=True)
class Landscape:
    """A city's ground: its plots, trees and how to paint what never changes within a half-year."""

    plots: tuple[Plot, ...]
    bright: Palette
    late: Palette
    snow: bool
    trees: tuple[str, ...]
    paint: Callable[[Scene], None]


TEMPERATE = Palette(
    *map(hexa, "9fd3e6 fdf1d2 fff6d8 fffdf6 a9c8bf a4c587 b5cf7d 9cc069 f0e0b8 7fbfd0 5a9fbd e6f6f4".split())
)
TEMPERATE_LATE = Palette(
    *map(hexa, "8fa3c4 fbd9b0 ffe9b8 fdeee0 a8a9bb bcae86 c9b475 b59f63 ead2a6 7fa3b8 5b82a0 f6e6d2".split())
)
SNOWY = Palette(
    *map(hexa, "93a7cb fadcc0 ffeec8 fff5ec aab4cc c9d2dd e3e8ee d9e0ea f3ebe0 8fb0c8 6a90b0 f5f4f2".split())
)


def sky(s: Scene, horizon: float, sun_x: float, sun_y: float) -> None:
    """Paint the sky down to the horizon with its sun or low winter sun."""
    s.b.fall(
        s.colours.sky_high, s.colours.sky_low, (0, 0), (WIDTH, 0), (WIDTH, horizon + 4), (0, horizon + 4)
    )
    s.b.shade(s.colours.sun, 170, sun_x, sun_y, 260, 260)
    disc = s.b.at(sun_x, sun_y)
    disc.disc(lighter(s.colours.sun, 0.2), 0, 0, 40)


def clouds(s: Scene, *spots: tuple[float, float, float]) -> None:
    """Paint clouds as (x, y, width)."""
    for x, y, width in spots:
        cloud(s.b, x + 6, y + 5, width, mix(s.colours.cloud, s.colours.sky_high, 0.35))
        cloud(s.b, x, y, width, s.colours.cloud)


def ground(s: Scene, top: float) -> None:
    """Paint the land from a line to the lower edge, richer towards the front."""
    s.b.fall(s.colours.near, s.colours.front, (0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT))


def lane(s: Scene, width: float, *points: Point) -> None:
    """Paint a lane through points, with a soft verge."""
    path = smooth(points, 10)
    verge = mix(s.colours.lane, s.colours.front, 0.55)
    s.b.stroke(verge, width * 1.25, *path)
    s.b.stroke(s.colours.lane, width, *path)


def pads(s: Scene, plots: Sequence[Plot]) -> None:
    """Prepare the ground of every plot."""
    for plot in plots:
        b = s.b.at(plot.x, plot.y, plot.size / 100)
        tone = mix(s.colours.lane, s.colours.near, 0.3)
        b.poly(darker(tone, 0.14), *arc(0, -5, 55, 13.5, 0, 360, 28))
        b.poly(tone, *arc(0, -6.5, 55, 13, 0, 360, 28))
        b.poly(lighter(tone, 0.3), *arc(-2, -7.5, 46, 9.6, 0, 360, 28))


def grove(s: Scene, kinds: Sequence[str], seed: int, spots: Sequence[tuple[float, float, float]]) -> None:
    """Plant trees at (x, y, height in units), farthest first."""
    scatter = Scatter(seed)
    for x, y, height in sorted(spots, key=lambda spot: spot[1]):
        tint = max(0.0, min(0.55, (560 - y) / 420))
        tree(s.b.at(x, y, height / 60), scatter.pick(kinds), s.look, tint, s.colours.sky_low)


def tufts(s: Scene, top: float, seed: int, count: int = 160) -> None:
    """Strew grass and flowers over the ground below a line."""
    scatter = Scatter(seed)
    grass = darker(s.colours.front, 0.12)
    petals = (hexa("fff3d0"), hexa("f3c14f"), hexa("e98f8f"))
    for _ in range(count):
        depth = scatter.unit()
        x, y, k = scatter.unit() * WIDTH, top + (HEIGHT - top) * depth, 0.6 + depth
        b = s.b.at(x, y, k)
        if s.look.late or scatter.unit() < 0.7:
            b.stroke(grass if not s.look.snow else mix(grass, hexa("ffffff"), 0.3), 1.6, (-3, 0), (-1, -5))
            b.stroke(grass if not s.look.snow else mix(grass, hexa("ffffff"), 0.3), 1.6, (2, 0), (3, -6))
        else:
            b.disc(scatter.pick(petals), 0, 0, 2.2)


def hashed(code: str) -> int:
    """Return a small number that belongs to a word."""
    total = 7
    for letter in code:
        total = (total * 31 + ord(letter)) % 1_000_003
    return total
