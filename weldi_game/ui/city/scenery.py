"""What the landscapes share: a palette for each half-year, sky, ground, lanes and the pads of the plots."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.kit import lamp
from weldi_game.ui.city.look import Look, Season, season_of
from weldi_game.ui.city.nature import cloud, ripples, tree
from weldi_game.ui.city.plots import Plot
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.state import Mood

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
    """A city's ground: its plots, trees and how to paint what never changes within a half-year.

    Attributes:
        plots: at least 26, in the order in which they are taken.
        palettes: the colours of each season.
        snow: whether snow lies in winter.
        trees: kinds that grow on free plots.
        paint: paints the backdrop.
    """

    plots: tuple[Plot, ...]
    palettes: Mapping[Season, Palette]
    snow: bool
    trees: tuple[str, ...]
    paint: Callable[[Scene], None]

    def look(self, round_number: int, mood: Mood) -> Look:
        """Return in which light the landscape and its places lie."""
        season = season_of(round_number)
        return Look(season, self.snow and season is Season.WINTER, False, mood == "closed", mood == "alive")


def palette(codes: str) -> Palette:
    """Return a palette from twelve colour codes in the order of its fields."""
    return Palette(*hexas(codes))


TEMPERATE: Mapping[Season, Palette] = {
    Season.SPRING: palette("9fd3e6 fdf1d2 fff6d8 fffdf6 a9c8bf a9cb8a bcd67f a6cb68 f0e0b8 7fbfd0 5a9fbd e6f6f4"),
    Season.SUMMER: palette("86c5e3 fdeec2 fff3c4 fffdf6 a2c3b4 a7bf74 c3cb70 9cbc5c f2dfae 6fb8cd 4b95b8 e6f6f4"),
    Season.AUTUMN: palette("8fa3c4 fbd9b0 ffe9b8 fdeee0 a8a9bb bfa77c d3b46c b9994f ead2a6 7fa3b8 5b82a0 f6e6d2"),
    Season.WINTER: palette("93a7cb fadcc0 ffeec8 fff5ec aab4cc c9d2dd e6eaf0 d6dee9 f3ebe0 8fb0c8 6a90b0 f5f4f2"),
}
MEDITERRANEAN: Mapping[Season, Palette] = {
    Season.SPRING: palette("8ccbe8 fdf0d0 fff4cc fffdf6 b9c7bd b5c487 d3cf8a bcc46e f4e3bb 58bfd0 2f92b8 e9fbf6"),
    Season.SUMMER: palette("74bfe6 feeabb ffefb0 fffcf2 c4c3a8 d0bd7c e6cf86 d6b768 f7e4b8 4fc0d2 2a8fba ecfcf7"),
    Season.AUTUMN: palette("8aa8cf fcd6a8 ffe0a0 fdeadb b6a9b0 bfa277 d2ae6c b88f55 ecd0a0 5fa5b8 3f7fa0 f8e6cf"),
    Season.WINTER: palette("9cb4d2 f8e0c8 fff0d0 fbf2ea b3b7c0 a9b089 bcb98a a2a671 e8d9ba 6fa8ba 4a82a2 f2f4ef"),
}


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


def haze(s: Scene, top: float, bottom: float, alpha: int) -> None:
    """Lay the haze of distance over what is far, thicker towards `bottom`."""
    steps = 12
    for step in range(steps):
        y, n = top + (bottom - top) * step / steps, top + (bottom - top) * (step + 1) / steps
        s.b.wash(s.colours.sky_low, round(alpha * (step + 1) / steps), (0, y), (WIDTH, y), (WIDTH, n), (0, n))


def river(s: Scene, course: Sequence[tuple[float, float, float]]) -> None:
    """Paint a river along (x, y, half width), with its banks and ripples."""
    left, right = _banks(course)
    bank = mix(darker(s.colours.front, 0.28), s.colours.lane, 0.25)
    s.b.poly(bank, *((x - 5, y + 4) for x, y in left), *((x + 5, y + 4) for x, y in reversed(right)))
    s.b.fall(s.colours.water, s.colours.water_deep, *left, *reversed(right))
    shine = mix(s.colours.water, s.colours.glint, 0.35)
    scatter = Scatter(len(course) * 13 + 1)
    for (lx, ly), (rx, ry) in zip(left, right, strict=True):
        for _ in range(2):
            t, reach = scatter.between(0.12, 0.8), scatter.between(0.05, 0.13)
            x, y = lx + (rx - lx) * t, ly + (ry - ly) * t + scatter.between(-4, 4)
            s.b.stroke(shine, 1.4 + abs(rx - lx) * 0.008, (x, y), (x + (rx - lx) * reach, y))


def _banks(course: Sequence[tuple[float, float, float]]) -> tuple[list[Point], list[Point]]:
    middle = smooth([(x, y) for x, y, _ in course], 8)
    widths = smooth([(index * 1.0, half) for index, (_, _, half) in enumerate(course)], 8)
    left = [(x - half, y) for (x, y), (_, half) in zip(middle, widths, strict=True)]
    right = [(x + half, y) for (x, y), (_, half) in zip(middle, widths, strict=True)]
    return left, right


def course_spots(course: Sequence[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Return a river's course finely enough for keeping plots out of the water."""
    middle = smooth([(x, y) for x, y, _ in course], 6)
    widths = smooth([(index * 1.0, half) for index, (_, _, half) in enumerate(course)], 6)
    return [(x, y, half) for (x, y), (_, half) in zip(middle, widths, strict=True)]


def band(s: Scene, top: float, bottom: float, seed: int, count: int = 60) -> None:
    """Paint a broad river or canal that crosses the whole picture."""
    s.b.fall(s.colours.water, s.colours.water_deep, (0, top), (WIDTH, top), (WIDTH, bottom), (0, bottom))
    ripples(s.b, (-20, top + 8, WIDTH, bottom - top - 14), mix(s.colours.water, s.colours.glint, 0.45), seed, count)


def avenue(s: Scene, plots: Sequence[Plot], kinds: Sequence[str], seed: int) -> None:
    """Plant trees and set lamps in the gaps of every row of plots, so that a full town stays green."""
    scatter = Scatter(seed)
    for plot in sorted(plots, key=lambda plot: plot.y):
        k = plot.size / 100
        tree(s.b.at(plot.x + plot.size * 0.62, plot.y - 12 * k, k * scatter.between(0.55, 0.8)), scatter.pick(kinds), s.look)
        if scatter.unit() < 0.6:
            lamp(s.b.at(plot.x - plot.size * 0.58, plot.y + 2 * k, k), 0, 0, s.look)


def lanes(s: Scene, plots: Sequence[Plot], rows: Sequence[float]) -> None:
    """Paint a lane along every row of plots and cross lanes between the rows."""
    for y in rows:
        width = 14 + (y - 430) * 0.032
        lane(s, width, (-40, y + 8), (300, y - 3), (640, y + 9), (1000, y - 2), (1340, y + 8), (1640, y))
    for top, bottom in zip(rows, rows[1:], strict=False):
        scatter = Scatter(int(top))
        for index in range(2):
            x = 300 + index * 800 + scatter.between(-160, 160)
            lane(s, 12 + (top - 430) * 0.03, (x, top), (x + 26, (top + bottom) / 2), (x + 10, bottom))
