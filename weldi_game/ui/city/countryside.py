"""Fields, orchards, boats, bridges and trams: what lies between a town and its horizon."""

import itertools
from collections.abc import Sequence

from weldi_game.ui.city.brush import Brush, Point, arc
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.look import SNOW, Look, Season
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import WIDTH, Scene

CROPS: dict[Season, tuple[str, ...]] = {
    Season.SPRING: ("a9cc6a", "8dbb5f", "c7d67c", "b58a62", "98c46c", "d6d98a"),
    Season.SUMMER: ("e8c765", "9dbb58", "d9b355", "b98f5c", "c9c76a", "f0d47c"),
    Season.AUTUMN: ("b07f52", "c79a58", "a2935a", "946a4c", "d2ac62", "b3905a"),
    Season.WINTER: ("9c7a60", "b0a478", "a98d68", "8a9a62", "b9aa80", "94725a"),
}


def fields(s: Scene, eye: Point, rows: Sequence[float], strips: int, seed: int, pale: float = 0.0) -> None:
    """Paint striped fields whose edges run towards a vanishing point, between the lines of `rows`."""
    scatter = Scatter(seed)
    for top, bottom in itertools.pairwise(rows):
        shift = scatter.between(0, 0.9)
        for index in range(-1, strips + 1):
            colour = hexa(scatter.pick(CROPS[s.look.season]))
            if s.look.snow:
                colour = mix(colour, SNOW, 0.72)
            colour = mix(colour, s.colours.near, 0.25 + pale)
            low = WIDTH * (index + shift) / strips * 2 - WIDTH / 2
            high = WIDTH * (index + 1 + shift) / strips * 2 - WIDTH / 2
            _strip(s.b, eye, (top, bottom), (low, high), colour, scatter.unit() < 0.7)


def _strip(
    b: Brush, eye: Point, rows: tuple[float, float], ends: tuple[float, float], colour: Colour, furrowed: bool
) -> None:
    top, bottom = rows

    def ray(foot: float, y: float) -> Point:
        t = (y - eye[1]) / (1000 - eye[1])
        return (eye[0] + (foot - eye[0]) * t, y)

    b.poly(colour, ray(ends[0], top), ray(ends[1], top), ray(ends[1], bottom), ray(ends[0], bottom))
    if furrowed:
        line, count = darker(colour, 0.12), 7
        for index in range(count):
            foot = ends[0] + (ends[1] - ends[0]) * (index + 0.5) / count
            width = max(0.8, (bottom - eye[1]) * 0.006)
            b.stroke(line, width, ray(foot, top), ray(foot, bottom))


def walkway(s: Scene, x: float, top: float, bottom: float, width: float, stone: Colour) -> None:
    """Paint a bridge that comes towards us over a river crossing the picture."""
    b, far, near = s.b, width * 0.42, width * 0.62
    b.wash(
        darker(s.colours.water_deep, 0.6),
        90,
        (x - far, top),
        (x + far + 10, top),
        (x + near + 26, bottom),
        (x - near, bottom),
    )
    b.poly(
        darker(stone, 0.25),
        (x + far, top),
        (x + near, bottom),
        (x + near + 8, bottom + 16),
        (x + far + 6, top + 12),
    )
    b.poly(
        mix(s.colours.lane, stone, 0.2),
        (x - far, top - 6),
        (x + far, top - 6),
        (x + near, bottom + 8),
        (x - near, bottom + 8),
    )
    for side, tone in ((-1, lighter(stone, 0.2)), (1, darker(stone, 0.1))):
        b.poly(
            tone,
            (x + side * far, top - 18),
            (x + side * near, bottom - 10),
            (x + side * near, bottom + 9),
            (x + side * far, top - 5),
        )
        b.stroke(lighter(stone, 0.45), 4, (x + side * far, top - 18), (x + side * near, bottom - 10))


def arch_bridge(b: Brush, span: float, stone: Colour, water: Colour, lane: Colour, arches: int = 3) -> None:
    """Draw a bridge seen from the side, from x = 0 to `span`, its deck on y = -34."""
    b.poly(darker(stone, 0.35), (-20, -30), (span + 20, -30), (span + 12, 2), (-12, 2))
    b.rect(stone, -20, -36, span + 40, 38)
    step = span / arches
    for index in range(arches):
        x = (index + 0.5) * step
        b.poly(water, *arc(x, 3, step * 0.4, 30, 0, 180))
        b.ring(lighter(stone, 0.4), x, 3, step * 0.4, 30, 4, 0, 180)
        b.poly(darker(water, 0.35), *arc(x - step * 0.05, 3, step * 0.36, 26, 90, 180), (x - step * 0.05, 3))
    b.poly(lane, (-24, -36), (span + 24, -36), (span + 34, -50), (-14, -50))
    b.rect(lighter(stone, 0.3), -24, -42, span + 48, 7)
    b.rect(darker(stone, 0.2), -24, -35, span + 48, 3)


def fishing_boat(b: Brush, hull: Colour, look: Look) -> None:
    """Draw a wooden fishing boat, about 90 units long, afloat on y = 0."""
    b.shade(hexa("123a4f"), 120, 4, 5, 52, 8)
    b.poly(hull, (-46, -16), (-34, -13), (36, -13), (48, -22), (38, 4), (-36, 4))
    b.poly(
        lighter(hull, 0.55),
        (-46, -18),
        (-34, -15),
        (36, -15),
        (49, -25),
        (48, -20),
        (36, -11),
        (-34, -11),
        (-45, -14),
    )
    b.poly(darker(hull, 0.25), (-37, 0), (39, 0), (38, 4), (-36, 4))
    b.rect(WHITE, -26, -36, 28, 22)
    b.rect(darker(WHITE, 0.12), -6, -36, 8, 22)
    b.rect(hull, -29, -39, 34, 4)
    for x in (-22, -13):
        b.rect(look.glass, x, -32, 7, 7)
    b.stroke(hexa("7d5a44"), 1.8, (16, -14), (16, -58))
    b.stroke(hexa("5d5566"), 0.8, (16, -58), (48, -24))
    b.stroke(hexa("5d5566"), 0.8, (16, -58), (-26, -38))
    for x in (22, 29, 36):
        b.disc(hexa("f08a4b"), x, -17, 2.6)


def barge(b: Brush, hull: Colour, look: Look) -> None:
    """Draw a river barge, about 190 units long, afloat on y = 0."""
    b.shade(hexa("1f3a4f"), 110, 6, 6, 106, 9)
    b.poly(hull, (-94, -14), (86, -14), (98, -20), (90, 5), (-88, 5))
    b.rect(lighter(hull, 0.5), -94, -16, 182, 3.4)
    for index, code in enumerate(("c9763f", "d8a05a", "b8653f", "d8a05a")):
        b.rect(hexa(code), -40 + index * 29, -27, 27, 12)
        b.rect(lighter(hexa(code), 0.3), -40 + index * 29, -27, 27, 3)
    b.rect(WHITE, -86, -36, 36, 22)
    b.rect(darker(hull, 0.1), -89, -39, 42, 4)
    for x in (-81, -70, -59):
        b.rect(look.glass, x, -32, 7, 8)


def excursion_boat(b: Brush, hull: Colour, look: Look) -> None:
    """Draw a small passenger boat, about 120 units long, afloat on y = 0."""
    b.shade(hexa("1f3a4f"), 110, 5, 5, 66, 8)
    b.poly(hull, (-58, -10), (52, -10), (64, -16), (54, 4), (-54, 4))
    b.rect(WHITE, -50, -28, 88, 18)
    b.rect(lighter(hull, 0.5), -58, -12, 112, 3)
    b.rect(hull, -54, -32, 98, 4.4)
    for x in range(-46, 34, 13):
        b.rect(look.glass, x, -25, 9, 9)


def tram(b: Brush, colour: Colour, look: Look) -> None:
    """Draw a tram of two cars, about 150 units long, on rails at y = 0."""
    b.shade(hexa("2c2440"), 100, 4, 2, 84, 8)
    for x in (-76, 2):
        b.rect(hexa("4b4658"), x + 10, -5, 18, 6)
        b.rect(hexa("4b4658"), x + 46, -5, 18, 6)
        b.round_rect(colour, x, -40, 74, 37, 6)
        b.rect(WHITE, x, -33, 74, 14)
        for window in range(5):
            b.rect(look.glass, x + 4 + window * 14, -32, 11.4, 12)
        b.rect(darker(colour, 0.22), x, -8, 74, 5)
        b.rect(darker(colour, 0.1), x + 3, -43, 68, 4)
    b.stroke(hexa("4b4658"), 1.4, (-40, -43), (-30, -54), (-46, -58))


def windmill(b: Brush, look: Look) -> None:
    """Draw a white mill of La Mancha, about 120 units high, its four lattice sails to the wind."""
    wall = hexa("fffaf0")
    b.shade(hexa("2c2440"), 90, 8, 0, 34, 7)
    b.poly(wall, (-21, 0), (21, 0), (17, -64), (-17, -64))
    b.poly(darker(wall, 0.2), (8, 0), (21, 0), (17, -64), (7, -64))
    b.rect(hexa("7fa3c4"), -21, -6, 42, 6)
    b.poly(hexa("4f5668"), (-21, -63), (21, -63), (3, -90), (-3, -90))
    b.poly(lighter(hexa("4f5668"), 0.25), (-21, -63), (-2, -63), (-1, -90), (-3, -90))
    b.rect(hexa("6d4a38"), -6, -20, 11, 20)
    for x in (-11, -1, 8):
        b.rect(look.glass, x, -56, 4, 5)
    hub = (-3.0, -72.0)
    for dx, dy in ((0.64, -0.77), (0.77, 0.64), (-0.64, 0.77), (-0.77, -0.64)):
        tip = (hub[0] + dx * 56, hub[1] + dy * 56)
        b.stroke(hexa("6d5140"), 2.4, hub, tip)
        nx, ny = -dy * 7, dx * 7
        corners = [
            (hub[0] + dx * r + side * nx, hub[1] + dy * r + side * ny)
            for r, side in ((14, 1), (56, 1), (56, -1), (14, -1))
        ]
        b.stroke(hexa("8a6a55"), 1.2, *corners, corners[0])
        for r in (22, 30, 38, 46):
            b.stroke(
                hexa("8a6a55"),
                0.9,
                (hub[0] + dx * r + nx, hub[1] + dy * r + ny),
                (hub[0] + dx * r - nx, hub[1] + dy * r - ny),
            )
    b.disc(hexa("6d5140"), *hub, 3.4)


def stone_wall(b: Brush, length: float, colour: Colour, seed: int) -> None:
    """Draw a dry-stone wall from x = 0 to `length` on y = 0."""
    scatter = Scatter(seed)
    b.rect(darker(colour, 0.3), 0, -9, length, 10)
    x = 0.0
    while x < length:
        width = scatter.between(7, 13)
        tone = mix(colour, lighter(colour, 0.4), scatter.unit())
        b.round_rect(tone, x, -6, width - 1, 6, 2)
        b.round_rect(darker(tone, 0.1), x + 3, -11, width - 1.4, 5.4, 2)
        x += width
