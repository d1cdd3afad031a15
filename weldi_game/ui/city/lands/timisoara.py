"""Timișoara: the cathedral with its tiled towers, the baroque fronts of Union Square, the Bega, trams, roses."""

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import excursion_boat, tram, walkway
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box
from weldi_game.ui.city.look import SNOW, Look, Season
from weldi_game.ui.city.nature import birds, hill, ridge, tree
from weldi_game.ui.city.palettes import TEMPERATE, tinted
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import (
    WIDTH,
    Landscape,
    Scene,
    avenue,
    band,
    clouds,
    grove,
    lanes,
    pads,
    paving,
    sky,
)

_ROWS = (
    Row(440, 10, 138, Setting.BACK, 10, 1590),
    Row(690, 8, 164, Setting.WATER, 0, 1600),
    Row(832, 7, 188, Setting.CENTRE, 10, 1590),
    Row(974, 6, 214, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 115, views=((940, 1260), (100, 640)))
_HOUSES = Manner(
    ("mansard", "hip", "eaves", "mansard"),
    hexas("f4d18a e9a888 f7e3b4 c9d9b0 e3bfa0 b8cfd6"),
    hexas("a84f3c 8f5a4a b5653f"),
    (34, 50),
    (38, 60),
)


def _paint(s: Scene) -> None:
    sky(s, 350, 330, 120)
    clouds(s, (120, 80, 190), (640, 80, 170), (1500, 120, 190))
    hill(s.b, ridge(340, 5, 6), s.colours.far, s.colours.middle, 420)
    scatter = Scatter(14)
    grove(
        s,
        ("poplar", "round"),
        7,
        [(scatter.unit() * WIDTH, scatter.between(346, 358), 34.0) for _ in range(50)],
    )
    street(s.b.at(-10, 396, 0.9), _HOUSES, s.look, 1800, 7, 5, s.colours.sky_low)
    _union_square(s)
    _cathedral(s.b.at(1080, 408, 1.3), s.look)
    birds(s.b, 830, 130, hexa("6b6478"), 4, 6)
    paving(s, 404, hexa("e6c795"))
    b = s.b
    for y in (458, 470):
        b.rect(hexa("8a8494"), 0, y, WIDTH, 2.2)
    tram(b.at(800, 470, 0.95), hexa("e2a23c"), s.look)
    _bega(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS[1:]])
    _roses(s)
    pads(s, _PLOTS, town=True)
    avenue(s, _PLOTS, ("round", "maple", "round"), 9, _HOUSES)


def _union_square(s: Scene) -> None:
    """The baroque fronts of Piața Unirii with their curled gables, and the column in the middle."""
    fronts = (
        ("e98f70", 66, 74),
        ("f4d18a", 58, 84),
        ("b8cf9a", 72, 70),
        ("f2b8a0", 54, 80),
        ("f7ecd0", 78, 92),
        ("9cc0cf", 60, 74),
        ("f0c060", 68, 82),
    )
    x = 110.0
    for index, (code, width, height) in enumerate(fronts):
        _front(s.b.at(x, 410, 1.18), width, height, hexa(code), s.look, index)
        x += width * 1.18 + 3
    column = s.b.at(850, 426, 1.0)
    stone = hexa("efe3cc")
    column.poly(stone, (-20, 0), (20, 0), (14, -12), (-14, -12))
    column.poly(stone, (-7, -12), (7, -12), (5, -70), (-5, -70))
    column.poly(darker(stone, 0.2), (1, -12), (7, -12), (5, -70), (1, -70))
    for dx, dy in ((-5, -26), (5, -40), (-5, -54)):
        column.disc(lighter(stone, 0.4), dx, dy, 5.4)
    column.disc(hexa("e5b94e"), 0, -76, 6.5)


def _front(b: Brush, width: float, height: float, wall: Colour, look: Look, index: int) -> None:
    trim = hexa("fffaf0")
    roof = SNOW if look.snow else hexa("a04f3c")
    box(b, 0, 0, width, height, 8, wall)
    b.poly(roof, (-2, -height), (width + 2, -height), (width - 4, -height - 20), (6, -height - 20))
    middle, half = width / 2, width * 0.26
    gable = [
        (middle - half, -height),
        *arc(middle - half, -height - 18, half * 0.45, 18, 270, 360, 5),
        (middle - half * 0.4, -height - 26),
        *arc(middle, -height - 26, half * 0.42, 9, 180, 0, 6),
        *arc(middle + half, -height - 18, half * 0.45, 18, 180, 270, 5),
        (middle + half, -height),
    ]
    b.poly(lighter(wall, 0.2), *gable)
    b.stroke(trim, 1.8, *gable)
    b.disc(trim, middle, -height - 14, 4.4)
    b.disc(look.glass, middle, -height - 14, 3)
    for y in (-height, -height * 0.66, -height * 0.34):
        b.rect(trim, -1, y - 1.4, width + 2, 2.8)
    columns = max(3, int(width / 14))
    for edge in range(columns + 1):
        b.rect(lighter(wall, 0.45), edge * (width - 3) / columns, -height, 3, height)
    step = (width - 3) / columns
    for column in range(columns):
        x = 3 + column * step + (step - 10) / 2
        for row, tall in ((0.72, 12), (0.4, 14)):
            windows(b, x, -height * row + 2, 1, 1, (7, tall), (0, 0), look)
        if column == columns // 2:
            b.poly(hexa("6d4630"), (x - 1, 0), (x + 8, 0), *arc(x + 3.5, -14, 4.5, 4, 0, 180))
        else:
            windows(b, x, -5, 1, 1, (7, 14), (0, 0), look)


def _cathedral(b: Brush, look: Look) -> None:
    """The Metropolitan Cathedral: brick in two tones, many towers, roofs of glazed tiles in patterns."""
    brick, cream = hexa("c97a54"), hexa("f4e2bf")
    box(b, -86, 0, 170, 84, 22, brick)
    for row in range(6):
        b.rect(mix(cream, brick, 0.35), -86, -80 + row * 13, 170, 4)
    glass = mix(hexa("5f6a86"), look.glow, 0.75 if look.late else 0.12)
    for x in (-74, -52, 38, 60):
        b.poly(cream, (x - 2, -14), (x + 15, -14), *arc(x + 6.5, -50, 8.5, 10, 0, 180))
        b.poly(glass, (x, -16), (x + 13, -16), *arc(x + 6.5, -49, 6.5, 8, 0, 180))
    b.rect(cream, -90, -88, 180, 5)
    for x, width, low, high in ((-92, 26, 84, 128), (64, 26, 84, 128), (-56, 24, 84, 152), (30, 24, 84, 152)):
        _tiled_tower(b, x, width, low, high, brick, cream, glass, look)
    b.rect(brick, -30, -118, 58, 118)
    b.rect(darker(brick, 0.18), 12, -118, 16, 118)
    for row in range(8):
        b.rect(mix(cream, brick, 0.35), -30, -112 + row * 13, 58, 4)
    b.poly(cream, (-20, 0), (18, 0), *arc(-1, -48, 19, 20, 0, 180))
    b.poly(
        mix(hexa("7d4a3c"), look.glow, 0.45 if look.late and not look.shut else 0.1),
        (-15, 0),
        (13, 0),
        *arc(-1, -46, 14, 15, 0, 180),
    )
    b.poly(hexa("6d4630"), (-10, 0), (8, 0), *arc(-1, -24, 9, 9, 0, 180))
    _tiled_tower(b, -22, 42, 118, 204, brick, cream, glass, look)


def _tiled_tower(
    b: Brush,
    x: float,
    width: float,
    low: float,
    high: float,
    brick: Colour,
    cream: Colour,
    glass: Colour,
    look: Look,
) -> None:
    """A tower from `low` to `high` under a pointed roof of green and gold tiles."""
    b.rect(brick, x, -high, width, high - low)
    b.rect(darker(brick, 0.2), x + width * 0.7, -high, width * 0.3, high - low)
    count = 2 if width < 30 else 3
    step = width / count
    for index in range(count):
        at = x + step * (index + 0.5) - 3
        b.poly(cream, (at - 1.5, -low - 6), (at + 7.5, -low - 6), *arc(at + 3, -high + 14, 4.5, 6, 0, 180))
        b.poly(glass, (at, -low - 7), (at + 6, -low - 7), *arc(at + 3, -high + 14, 3, 5, 0, 180))
    b.rect(cream, x - 2, -high - 2, width + 4, 4)
    green, gold = hexa("4f8a6a"), hexa("e0b04a")
    peak, middle = -high - width * 1.55, x + width / 2
    b.poly(SNOW if look.snow else green, (x - 2, -high - 2), (x + width + 2, -high - 2), (middle, peak))
    for row in range(1, 5):
        t, n = row / 5.2, row / 5.2 + 0.07
        half, half_n = (width / 2 + 2) * (1 - t), (width / 2 + 2) * (1 - n)
        y, y_n = -high - 2 + (peak + high) * t, -high - 2 + (peak + high) * n
        b.poly(
            gold if row % 2 else hexa("b5573f"),
            (middle - half, y),
            (middle + half, y),
            (middle + half_n, y_n),
            (middle - half_n, y_n),
        )
    b.wash(hexa("30243f"), 60, (middle, -high - 2), (x + width + 2, -high - 2), (middle, peak))
    b.stroke(hexa("e5b94e"), 1.4, (middle, peak), (middle, peak - 12))


def _bega(s: Scene) -> None:
    b = s.b
    grass = mix(s.colours.front, hexa("7fa85a") if not s.look.snow else SNOW, 0.4)
    b.fall(lighter(grass, 0.2), darker(grass, 0.15), (0, 480), (WIDTH, 480), (WIDTH, 508), (0, 508))
    b.rect(hexa("d9c9ae"), 0, 506, WIDTH, 6)
    band(s, 512, 588, 6, 70)
    b.wash(darker(s.colours.water_deep, 0.4), 60, (0, 512), (WIDTH, 512), (WIDTH, 520), (0, 520))
    for x in range(60, 1600, 150):
        if not (370 < x < 530 or 1090 < x < 1250):
            _willow(b.at(x, 505, 0.95), s)
    excursion_boat(b.at(250, 560, 1.1), hexa("3f8f9a"), s.look)
    excursion_boat(b.at(860, 552, 1.0), hexa("d9655a"), s.look)
    walkway(s, 450, 482, 592, 116, hexa("e3d4bb"))
    walkway(s, 1170, 482, 592, 116, hexa("e3d4bb"))
    b.rect(hexa("d9c9ae"), 0, 588, WIDTH, 7)
    b.rect(darker(hexa("d9c9ae"), 0.25), 0, 595, WIDTH, 3)


def _willow(b: Brush, s: Scene) -> None:
    if s.look.season is Season.WINTER:
        tree(b, "round", s.look)
        return
    leaf = s.look.leaf(hexa("8fb35a"), hexa("d8b45a"))
    b.shade(hexa("2c2440"), 70, 4, 0, 22, 5)
    b.stroke(hexa("7a5546"), 4, (0, 0), (0, -24))
    for dx, low in ((-18, -8), (-11, -4), (-4, -10), (4, -5), (11, -9), (18, -6)):
        b.ellipse(darker(leaf, 0.16), dx + 1, (low - 40) / 2, 4.6, (low + 44) / 2)
    for dx, low in ((-15, -10), (-7, -7), (1, -12), (8, -8), (15, -12)):
        b.ellipse(leaf, dx, (low - 42) / 2, 4, (low + 44) / 2)
    b.ellipse(leaf, 0, -38, 20, 12)
    b.ellipse(lighter(leaf, 0.22), -6, -42, 10, 5)


def _roses(s: Scene) -> None:
    """Beds of roses: the city of roses."""
    scatter = Scatter(19)
    bloom = s.look.season in (Season.SPRING, Season.SUMMER) or s.look.festive
    for x, y, width in (
        (60, 646, 190),
        (1370, 646, 190),
        (660, 742, 150),
        (20, 900, 210),
        (1400, 900, 200),
        (760, 900, 150),
    ):
        b = s.b.at(x, y)
        b.ellipse(darker(s.colours.front, 0.22), width / 2, 0, width / 2, 13)
        for _ in range(46):
            turn, reach = scatter.unit(), scatter.unit() ** 0.5
            px = width / 2 + (turn * 2 - 1) * width * 0.46 * reach
            py = (scatter.unit() * 2 - 1) * 9 * (1 - abs(turn * 2 - 1) * reach)
            b.disc(hexa("5f8a4a") if not s.look.snow else hexa("c9d5dc"), px, py, 5)
            if bloom:
                b.disc(scatter.pick(hexas("d9405a f08a9a fff0e6 e9607a")), px, py - 2, 2.8)


LAND = Landscape(
    _PLOTS, tinted(TEMPERATE, hexa("b5cf70"), 0.2), True, ("round", "maple", "bush", "bush"), _paint
)
