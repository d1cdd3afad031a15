"""Trees, bushes, clouds, birds, hills and water."""

import math

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.look import SNOW, SNOW_SHADE, Look, Season
from weldi_game.ui.city.scatter import Scatter

TRUNK = hexa("7a5546")
SHADOW = hexa("2c2440")


def tree(b: Brush, kind: str, look: Look, tint: float = 0.0, haze: Colour = WHITE) -> None:
    """Draw a tree of a kind, about 60 units high, standing on (0, 0).

    Raises:
        KeyError: if there is no such kind.
    """
    TREES[kind](b, look, tint, haze)


def _crown(b: Brush, colour: Colour, blobs: tuple[tuple[float, float, float], ...]) -> None:
    for x, y, radius in blobs:
        b.disc(darker(colour, 0.2), x + radius * 0.1, y + radius * 0.12, radius)
    for x, y, radius in blobs:
        b.disc(colour, x - radius * 0.08, y - radius * 0.06, radius * 0.9)
    for x, y, radius in blobs:
        b.disc(lighter(colour, 0.2), x - radius * 0.26, y - radius * 0.28, radius * 0.5)


def _round(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(look.leaf(hexa("7eab4d"), hexa("d08b3c")), haze, tint)
    b.shade(SHADOW, 80, 6, 0, 22, 6)
    b.rect(mix(TRUNK, haze, tint), -2.5, -20, 5, 20)
    if look.season is Season.WINTER:
        _bare(b, mix(hexa("8b6f63"), haze, tint), look.snow)
        return
    _crown(b, leaf, ((-9, -28, 13), (10, -27, 13), (0, -41, 15)))


def _maple(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    """A tree of streets and parks: in flower in spring, red in autumn."""
    bloom = look.season is Season.SPRING
    leaf = mix(hexa("f4d3d2") if bloom else look.leaf(hexa("6f9d48"), hexa("c9553a")), haze, tint)
    b.shade(SHADOW, 80, 6, 0, 20, 6)
    b.rect(mix(TRUNK, haze, tint), -2.5, -18, 5, 18)
    if look.season is Season.WINTER:
        _bare(b, mix(hexa("836860"), haze, tint), look.snow)
        return
    _crown(b, leaf, ((-8, -25, 11), (9, -27, 12), (-2, -39, 13), (3, -50, 9)))


def _bare(b: Brush, colour: Colour, snow: bool) -> None:
    b.stroke(colour, 2.8, (0, -14), (0, -40))
    for side in (-1, 1):
        b.stroke(colour, 2.0, (0, -18), (side * 10, -33), (side * 13, -46))
        b.stroke(colour, 1.6, (0, -27), (side * 6, -42), (side * 7, -55))
        b.stroke(colour, 1.3, (side * 10, -33), (side * 17, -39))
        b.stroke(colour, 1.1, (side * 6, -42), (side * 12, -50))
    for x, y, radius in ((-11, -40, 12), (11, -40, 12), (0, -48, 13)):
        b.shade(SNOW if snow else lighter(colour, 0.3), 120 if snow else 90, x, y, radius, radius * 0.8)


def _poplar(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(look.leaf(hexa("6f9a48"), hexa("e0b04a")), haze, tint)
    b.shade(SHADOW, 80, 5, 0, 14, 4)
    b.rect(mix(TRUNK, haze, tint), -1.8, -12, 3.6, 12)
    if look.season is Season.WINTER:
        twig = mix(hexa("94796c"), haze, tint)
        b.stroke(twig, 2, (0, -10), (0, -64))
        for step in range(5):
            y = -14 - step * 9
            b.stroke(twig, 1.2, (0, y), (-5 + step * 0.6, y - 14))
            b.stroke(twig, 1.2, (0, y - 4), (5 - step * 0.6, y - 18))
        b.shade(SNOW if look.snow else lighter(twig, 0.3), 100, 0, -36, 9, 28)
        return
    b.ellipse(darker(leaf, 0.2), 1, -36, 9, 29)
    b.ellipse(leaf, -0.5, -36.5, 8, 28)
    b.ellipse(lighter(leaf, 0.22), -3, -42, 3.6, 18)


def _cypress(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(hexa("4f7a4a"), haze, tint)
    b.shade(SHADOW, 80, 4, 0, 11, 4)
    b.poly(darker(leaf, 0.2), *smooth([(0, -64), (7, -34), (7, -8), (0, -2), (-7, -8), (-6, -34)], 5, True))
    b.poly(leaf, *smooth([(-1, -62), (4, -34), (4, -8), (-1, -3), (-7, -8), (-6, -34)], 5, True))
    b.ellipse(lighter(leaf, 0.2), -3, -34, 1.8, 16)


def _conifer(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(hexa("4f7f5c"), haze, tint)
    b.shade(SHADOW, 80, 5, 0, 16, 5)
    b.rect(mix(TRUNK, haze, tint), -2, -10, 4, 10)
    for low, wide, high in ((-6, 17, 26), (-22, 14, 24), (-38, 10, 22)):
        b.poly(darker(leaf, 0.2), (-wide, low), (wide, low), (0, low - high))
        b.poly(leaf, (-wide, low), (wide * 0.35, low), (0, low - high))
        if look.snow:
            b.poly(
                mix(SNOW, haze, tint),
                (-wide * 0.62, low - high * 0.36),
                (wide * 0.5, low - high * 0.36),
                (0, low - high),
                (-1, low - high),
            )


def _olive(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(hexa("93a575"), haze, tint)
    b.shade(SHADOW, 80, 5, 0, 20, 5)
    b.stroke(mix(TRUNK, haze, tint), 4, (0, 0), (-2, -12), (3, -20))
    b.stroke(mix(TRUNK, haze, tint), 2.4, (-1, -10), (-8, -20))
    _crown(b, leaf, ((-10, -25, 10), (9, -26, 11), (-1, -33, 11)))


def _stone_pine(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(hexa("5f8f4e"), haze, tint)
    b.shade(SHADOW, 80, 5, 0, 20, 5)
    b.stroke(mix(TRUNK, haze, tint), 3.6, (0, 0), (1, -22), (-1, -44))
    b.stroke(mix(TRUNK, haze, tint), 2.2, (0, -30), (10, -44))
    b.ellipse(darker(leaf, 0.22), 2, -48, 26, 11)
    b.ellipse(leaf, 0, -51, 24, 10)
    b.ellipse(lighter(leaf, 0.22), -7, -55, 13, 4.6)


def _palm(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(hexa("5f9a55"), haze, tint)
    b.shade(SHADOW, 80, 5, 0, 16, 4)
    b.stroke(mix(hexa("9a7355"), haze, tint), 4, (0, 0), (1.5, -20), (0, -44))
    for angle, reach in ((170, 24), (205, 20), (140, 22), (100, 16), (60, 20), (20, 24), (-20, 20)):
        turn = math.radians(angle)
        tip = (reach * math.cos(turn), -44 - reach * math.sin(turn) * 0.7 + 6)
        middle = (tip[0] * 0.55, (tip[1] - 44) / 2 - 6)
        tone = leaf if angle > 90 else darker(leaf, 0.18)
        b.poly(
            tone, *smooth([(0, -44), (middle[0], middle[1] - 3), tip, (middle[0], middle[1] + 3)], 4, True)
        )
    b.disc(hexa("c98a3f"), 0, -43, 3)


def _cherry(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    bark = mix(hexa("6b4844"), haze, tint)
    b.shade(SHADOW, 80, 6, 0, 22, 6)
    b.stroke(bark, 4, (0, 0), (0, -20))
    b.stroke(bark, 2.6, (0, -14), (-9, -26))
    b.stroke(bark, 2.6, (0, -14), (9, -27))
    if look.season is Season.WINTER:
        _bare(b.at(0, 2, 0.9), bark, look.snow)
        return
    code = {Season.SPRING: "f9c2d0", Season.SUMMER: "73a04c", Season.AUTUMN: "cf4f38"}[look.season]
    dots = {Season.SPRING: "fff2f4", Season.SUMMER: "d8303f", Season.AUTUMN: "f0924a"}[look.season]
    _crown(b, mix(hexa(code), haze, tint), ((-13, -27, 11), (13, -27, 12), (-5, -38, 13), (8, -39, 11)))
    for x, y in ((-15, -28), (-8, -42), (2, -34), (12, -30), (8, -42), (-4, -24), (17, -24), (0, -46)):
        b.disc(mix(hexa(dots), haze, tint * 0.7), x, y, 1.8)


def _birch(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(look.leaf(hexa("9bbf5a"), hexa("e3b64c")), haze, tint)
    bark = mix(hexa("f1ece2"), haze, tint)
    bare = look.season is Season.WINTER
    b.shade(SHADOW, 80, 5, 0, 16, 5)
    b.rect(bark, -2, -48 if bare else -30, 4, 48 if bare else 30)
    for y in (-6, -13, -19, -26):
        b.rect(mix(hexa("5d5560"), haze, tint), -2, y, 2.2, 1.2)
    if bare:
        for side in (-1, 1):
            b.stroke(mix(hexa("9a8c8a"), haze, tint), 1.4, (0, -24), (side * 9, -42), (side * 10, -54))
            b.stroke(mix(hexa("9a8c8a"), haze, tint), 1.2, (0, -34), (side * 6, -48), (side * 5, -58))
        b.shade(SNOW if look.snow else hexa("c9b6a6"), 110, 0, -46, 14, 11)
        return
    _crown(b, leaf, ((-7, -30, 9), (7, -33, 9), (0, -44, 11), (-1, -54, 7)))


def _bush(b: Brush, look: Look, tint: float, haze: Colour) -> None:
    leaf = mix(look.leaf(hexa("6f9d4f"), hexa("b98a45")), haze, tint)
    if look.snow:
        leaf = mix(leaf, SNOW_SHADE, 0.35)
    b.shade(SHADOW, 70, 3, 0, 18, 5)
    _crown(b, leaf, ((-9, -6, 7), (8, -6, 7.5), (0, -9, 8.5)))
    if look.snow:
        b.shade(SNOW, 200, -1, -12, 12, 5)


TREES = {
    "round": _round,
    "maple": _maple,
    "poplar": _poplar,
    "cypress": _cypress,
    "conifer": _conifer,
    "olive": _olive,
    "pine": _stone_pine,
    "palm": _palm,
    "cherry": _cherry,
    "birch": _birch,
    "bush": _bush,
}


def cloud(b: Brush, x: float, y: float, width: float, colour: Colour) -> None:
    """Draw a flat-bottomed cloud of a width."""
    k = width / 100
    for dx, dy, radius in ((-32, -6, 11), (-15, -14, 17), (8, -18, 20), (29, -9, 14)):
        b.ellipse(colour, x + dx * k, y + dy * k, radius * k, radius * k * 0.92)
    b.round_rect(colour, x - 44 * k, y - 12 * k, 88 * k, 12 * k, 6 * k)


def birds(b: Brush, x: float, y: float, colour: Colour, seed: int = 1, count: int = 5) -> None:
    """Draw a small flight of birds."""
    scatter = Scatter(seed)
    for _ in range(count):
        bx, by, k = x + scatter.between(-60, 60), y + scatter.between(-26, 26), scatter.between(0.7, 1.2)
        left = arc(bx - 5 * k, by, 5 * k, 4 * k, 180, 20, 6)
        right = arc(bx + 5 * k, by, 5 * k, 4 * k, 160, 0, 6)
        b.stroke(colour, 1.6, *left)
        b.stroke(colour, 1.6, *right)


def ridge(
    y: float, swing: float, seed: int, steps: int = 40, left: float = -20, right: float = 1620
) -> list[Point]:
    """Return a soft skyline of hills around y, from the left to the right edge."""
    scatter = Scatter(seed)
    phases = [scatter.between(0, 6.28) for _ in range(3)]
    line: list[Point] = []
    for step in range(steps + 1):
        t = step / steps
        lift = (
            math.sin(t * 5 + phases[0]) * 0.55
            + math.sin(t * 11 + phases[1]) * 0.3
            + math.sin(t * 21 + phases[2]) * 0.15
        )
        line.append((left + (right - left) * t, y - swing * lift))
    return line


def hill(b: Brush, line: list[Point], top: Colour, bottom: Colour, floor: float) -> None:
    """Fill the land below a skyline down to `floor`."""
    b.fall(top, bottom, *line, (line[-1][0], floor), (line[0][0], floor))


def ripples(b: Brush, area: tuple[float, float, float, float], colour: Colour, seed: int, count: int) -> None:
    """Draw short strokes of light on water in (x, y, width, height)."""
    scatter = Scatter(seed)
    x, y, width, height = area
    for _ in range(count):
        depth = scatter.unit()
        rx, ry = x + scatter.unit() * width, y + depth * height
        length = 8 + 30 * depth + scatter.unit() * 16
        b.stroke(colour, 1.2 + 1.8 * depth, (rx, ry), (rx + length, ry))
