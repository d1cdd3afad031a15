"""What the landscapes share: a palette for each half-year, sky, ground, lanes and the pads of the plots."""

import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import lamp
from weldi_game.ui.city.look import SNOW, Look, Season, season_of
from weldi_game.ui.city.nature import cloud, ripples, tree
from weldi_game.ui.city.palettes import Palette
from weldi_game.ui.city.plots import Plot
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.state import Mood

WIDTH, HEIGHT = 1600.0, 1000.0  #: of every landscape, in design units


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


def sky(s: Scene, horizon: float, sun_x: float, sun_y: float) -> None:
    """Paint the sky down to the horizon with its sun, which stands lower in the late half-year."""
    sun_y += 62 if s.look.late else 0
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
    """Paint the land from a line to the lower edge, richer towards the front, with softly drawn meadows."""
    near, front = s.colours.near, s.colours.front
    s.b.fall(near, front, (0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT))
    _blobs(s, top, (lighter(near, 0.16), darker(front, 0.07), mix(front, s.colours.lane, 0.22)))


def paving(s: Scene, top: float, stone: Colour) -> None:
    """Paint the paved ground of a town from a line to the lower edge."""
    near, front = mix(s.colours.lane, stone, 0.5), mix(darker(s.colours.lane, 0.06), stone, 0.75)
    if s.look.snow:
        near, front = mix(near, SNOW, 0.55), mix(front, SNOW, 0.4)
    s.b.fall(near, front, (0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT))
    _blobs(s, top, (lighter(near, 0.3), mix(front, near, 0.5), darker(front, 0.04)))
    scatter = Scatter(round(top))
    joint = darker(front, 0.09)
    for _ in range(220):
        depth = scatter.unit()
        k = 0.6 + depth
        x, y = scatter.unit() * WIDTH, top + (HEIGHT - top) * depth
        s.b.stroke(joint, 1.3 * k, (x, y), (x + 9 * k, y))
        s.b.stroke(joint, 1.3 * k, (x + 5 * k, y + 3.4 * k), (x + 14 * k, y + 3.4 * k))


def _blobs(s: Scene, top: float, tones: Sequence[Colour]) -> None:
    scatter = Scatter(round(top) + 5)
    for index in range(26):
        depth = index / 26
        y = top + 30 + (HEIGHT - top) * depth
        x, rx, ry = scatter.between(-60, WIDTH + 60), scatter.between(90, 230), 10 + 30 * depth
        wave = [scatter.between(0.75, 1.15) for _ in range(9)]
        blob = [
            (x + rx * k * math.cos(i * 0.698), y + ry * k * math.sin(i * 0.698)) for i, k in enumerate(wave)
        ]
        s.b.poly(tones[index % len(tones)], *smooth(blob, 5, True))


def lane(s: Scene, width: float, *points: Point) -> None:
    """Paint a lane through points, with a soft verge."""
    path = smooth(points, 10)
    verge = mix(s.colours.lane, s.colours.front, 0.55)
    s.b.stroke(verge, width * 1.25, *path)
    s.b.stroke(s.colours.lane, width, *path)


def pads(s: Scene, plots: Sequence[Plot], town: bool = False) -> None:
    """Prepare the ground of every plot: a trodden piece of land, or in a `town` a lawn with a kerb."""
    for plot in plots:
        b = s.b.at(plot.x, plot.y, plot.size / 100)
        tone = (
            mix(s.colours.front, s.colours.near, 0.4) if town else mix(s.colours.lane, s.colours.front, 0.42)
        )
        kerb = lighter(s.colours.lane, 0.5) if town else tone
        b.poly(darker(kerb, 0.2 if town else 0.12), *arc(0, -4.4, 57, 14.5, 0, 360, 32))
        b.poly(kerb, *arc(0, -6.2, 57, 14, 0, 360, 32))
        b.poly(tone, *arc(0, -6.6, 54, 12.6, 0, 360, 32))
        b.poly(lighter(tone, 0.18), *arc(-2, -7.6, 45, 9.4, 0, 360, 28))


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
    ripples(
        s.b,
        (-20, top + 8, WIDTH, bottom - top - 14),
        mix(s.colours.water, s.colours.glint, 0.45),
        seed,
        count,
    )


def avenue(
    s: Scene, plots: Sequence[Plot], kinds: Sequence[str], seed: int, manner: Manner | None = None
) -> None:
    """Fill the gaps of every row of plots with trees, lamps and ordinary houses, so that the town holds together."""
    scatter = Scatter(seed)
    low = replace(manner, height=(18, 34)) if manner is not None else None
    for plot in sorted(plots, key=lambda plot: plot.y):
        k = plot.size / 100
        right = plot.x + plot.size * 0.6
        if low is not None and scatter.unit() < 0.55:
            length = scatter.between(54, 96)
            home = s.b.at(right - length * 0.28 * k, plot.y - 30 * k, k * 0.56)
            home.shade(hexa("2c2440"), 70, length / 2, 0, length * 0.66, 8)
            street(home, low, s.look, length, round(plot.x * 3 + plot.y), 0, s.colours.near)
        tree(s.b.at(right, plot.y - 12 * k, k * scatter.between(0.5, 0.75)), scatter.pick(kinds), s.look)
        if scatter.unit() < 0.6:
            lamp(s.b.at(plot.x - plot.size * 0.58, plot.y + 2 * k, k), 0, 0, s.look)


def lanes(s: Scene, plots: Sequence[Plot], rows: Sequence[float]) -> None:
    """Paint a lane along every row of plots and cross lanes between the rows."""
    for y in rows:
        width = 14 + (y - 430) * 0.032
        lane(s, width, (-40, y + 8), (300, y - 3), (640, y + 9), (1000, y - 2), (1340, y + 8), (1640, y))
    for top, bottom in itertools.pairwise(rows):
        scatter = Scatter(int(top))
        for index in range(2):
            x = 300 + index * 800 + scatter.between(-160, 160)
            lane(s, 12 + (top - 430) * 0.03, (x, top), (x + 26, (top + bottom) / 2), (x + 10, bottom))
