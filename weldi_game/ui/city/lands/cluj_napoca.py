"""Cluj-Napoca: wooded hills, the spire of St Michael, the theatre, the Someș."""

import itertools

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import arch_bridge
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box, hip_roof
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.nature import birds, hill, ridge
from weldi_game.ui.city.palettes import TEMPERATE, tinted
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import (
    Landscape,
    Scene,
    avenue,
    clouds,
    course_spots,
    ground,
    grove,
    lanes,
    pads,
    river,
    sky,
    tufts,
)

_COURSE = (
    (1640, 500, 46),
    (1440, 520, 60),
    (1180, 556, 66),
    (900, 640, 70),
    (640, 720, 78),
    (420, 800, 92),
    (240, 900, 116),
    (60, 1020, 150),
)
_ROWS = (
    Row(448, 10, 136, Setting.BACK, 10, 1590),
    Row(574, 9, 148, Setting.CENTRE, 0, 1600),
    Row(704, 8, 160, Setting.CENTRE, 90, 1510),
    Row(838, 8, 174, Setting.CENTRE, 0, 1600),
    Row(978, 7, 190, Setting.FRONT, 110, 1490),
)
_PLOTS = lay_out(_ROWS, 41, course_spots(_COURSE), 880, views=((500, 820), (1040, 1240)))
_HOUSES = Manner(
    ("mansard", "hip", "eaves", "mansard", "flat"),
    hexas("f4d79a e9b98a f7e6bd d9a68a cfd6b8 f0c27a"),
    hexas("a84f3c 8f5a4a b8653f"),
    (32, 48),
    (36, 62),
)


def _paint(s: Scene) -> None:
    sky(s, 330, 1290, 110)
    clouds(s, (180, 90, 230), (880, 80, 190), (1120, 150, 170))
    hill(
        s.b,
        ridge(246, 42, 9),
        mix(s.colours.far, s.colours.sky_low, 0.45),
        mix(s.colours.far, s.colours.sky_low, 0.2),
        400,
    )
    hill(s.b, ridge(296, 38, 15), s.colours.far, mix(s.colours.far, s.colours.middle, 0.5), 420)
    _slopes(s)
    street(s.b.at(-20, 396, 0.92), _HOUSES, s.look, 1800, 6, 5, s.colours.sky_low)
    _theatre(s.b.at(1130, 404, 1.1), s.look)
    _saint_michael(s.b.at(640, 410, 1.35), s.look)
    birds(s.b, 840, 130, hexa("6b6478"), 9, 5)
    ground(s, 402)
    street(s.b.at(-10, 416, 0.7), _HOUSES, s.look, 660, 12, 7)
    street(s.b.at(930, 416, 0.7), _HOUSES, s.look, 1000, 19, 7)
    tufts(s, 440, 8, 170)
    lanes(s, _PLOTS, [row.y for row in _ROWS])
    river(s, _COURSE)
    for x, y, k in ((1090, 572, 1.1), (700, 716, 1.25), (300, 880, 1.5)):
        stone = hexa("cbb49a")
        arch_bridge(s.b.at(x - 90 * k, y + 4, k), 180, stone, s.colours.water_deep, s.colours.lane, 2)
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("round", "conifer", "maple", "round"), 5, _HOUSES)


def _slopes(s: Scene) -> None:
    left = [(-20.0, 268.0), (120.0, 246.0), (260.0, 262.0), (400.0, 312.0), (520.0, 360.0), (620.0, 392.0)]
    right = [(960.0, 400.0), (1120.0, 352.0), (1300.0, 300.0), (1450.0, 282.0), (1620.0, 262.0)]
    hill(s.b, left, lighter(s.colours.middle, 0.15), s.colours.middle, 420)
    hill(s.b, right, lighter(s.colours.middle, 0.1), s.colours.middle, 420)
    scatter = Scatter(31)
    spots = []
    for _ in range(90):
        x = scatter.unit() * 1600
        line = left if x < 620 else right
        if not line[0][0] < x < line[-1][0]:
            continue
        top = _height(line, x)
        spots.append((x, top + 4 + scatter.unit() * max(6.0, 380 - top) * 0.8, scatter.between(30, 44)))
    grove(s, ("conifer", "round", "conifer", "maple"), 8, spots)
    _citadel(s.b.at(150, 258), s.look)


def _height(line: list[tuple[float, float]], x: float) -> float:
    for (ax, ay), (bx, by) in itertools.pairwise(line):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / (bx - ax)
    return line[-1][1]


def _citadel(b: Brush, look: Look) -> None:
    """The old citadel hill with its gate house and the zigzag path down."""
    wall = hexa("e2cdb0")
    b.rect(wall, -70, -16, 140, 20)
    b.rect(darker(wall, 0.15), -70, 0, 140, 4)
    box(b, -16, -2, 30, 36, 8, lighter(wall, 0.2))
    hip_roof(b, -16, -38, 30, 12, 8, hexa("a84f3c"), look)
    b.poly(hexa("6d5a60"), (-6, -2), (5, -2), *arc(-0.5, -14, 5.5, 6, 0, 180))
    path = hexa("efdfc0")
    b.stroke(path, 5, (0, 4), (46, 26), (-6, 48), (60, 72), (10, 96), (90, 124))


def _saint_michael(b: Brush, look: Look) -> None:
    """St Michael: a steep-roofed Gothic hall church with its tall tower on the side."""
    stone, roof = hexa("d9c4a2"), hexa("9a5a48")
    top = SNOW if look.snow else roof
    _lancets_wall(b, stone, look)
    b.poly(top, (-48, -70), (100, -70), (92, -134), (-36, -134))
    b.poly(darker(roof, 0.22), (100, -70), (122, -78), (92, -134))
    for row in range(1, 6):
        t = row / 6
        if not look.snow:
            b.stroke(darker(roof, 0.12), 1, (-48 + 12 * t, -70 - 64 * t), (100 - 8 * t, -70 - 64 * t))
    _tower(b, stone, look)


def _lancets_wall(b: Brush, stone: Colour, look: Look) -> None:
    b.rect(stone, -46, -70, 144, 70)
    b.poly(darker(stone, 0.28), (98, 0), (120, -10), (120, -78), (98, -70))
    glass = mix(hexa("6d6478"), look.glow, 0.75 if look.late else 0.12)
    for index in range(6):
        x = -36 + index * 22.5
        b.poly(glass, (x, -14), (x + 9, -14), (x + 9, -46), (x + 4.5, -58), (x, -46))
        b.rect(stone, x + 4, -54, 1, 40)
        b.poly(darker(stone, 0.15), (x - 8, 0), (x - 3, 0), (x - 4, -64), (x - 6, -70), (x - 8, -64))


def _tower(b: Brush, stone: Colour, look: Look) -> None:
    light, shade = lighter(stone, 0.15), darker(stone, 0.22)
    b.rect(light, -88, -150, 42, 150)
    b.rect(shade, -60, -150, 14, 150)
    for y in (-50, -100, -150):
        b.rect(lighter(stone, 0.45), -91, y, 48, 4)
    glass = mix(hexa("5d5570"), look.glow, 0.7 if look.late else 0.1)
    for y in (-12, -60, -108):
        for x in (-82, -70):
            b.poly(glass, (x, y), (x + 8, y), (x + 8, y - 24), (x + 4, y - 32), (x, y - 24))
    for x in (-90, -76, -62, -49):
        b.poly(shade, (x, -150), (x + 6, -150), (x + 3, -174))
    b.poly(light, (-82, -150), (-52, -150), (-56, -186), (-78, -186))
    b.poly(shade, (-62, -150), (-52, -150), (-56, -186), (-63, -186))
    for x in (-76, -66):
        b.poly(glass, (x, -156), (x + 6, -156), (x + 6, -172), (x + 3, -178), (x, -172))
    spire = hexa("7d8f86")
    b.poly(spire, (-82, -184), (-52, -184), (-66, -266), (-68, -266))
    b.poly(darker(spire, 0.2), (-64, -184), (-52, -184), (-66, -266))
    for step in range(4):
        y, half = -196 - step * 15, 11.5 - step * 2.4
        b.disc(lighter(spire, 0.3), -67 - half, y, 2)
        b.disc(lighter(spire, 0.3), -67 + half, y, 2)
    b.stroke(hexa("c9a24a"), 1.4, (-67, -266), (-67, -278))


def _theatre(b: Brush, look: Look) -> None:
    """The national theatre: ochre and white, two towers with copper domes."""
    wall, trim, copper = hexa("f2cf86"), hexa("fffaf0"), hexa("7fae9a")
    box(b, -70, 0, 140, 60, 16, wall)
    hip_roof(b, -70, -60, 140, 18, 16, hexa("8f6a5a"), look)
    windows(b, -36, -32, 5, 1, (8, 16), (16, 0), look)
    windows(b, -36, -6, 5, 1, (8, 16), (16, 0), look)
    for x in (-66, 44):
        box(b, x, 0, 24, 78, 6, lighter(wall, 0.2))
        b.rect(trim, x - 2, -80, 30, 4)
        b.poly(SNOW if look.snow else copper, *arc(x + 13, -80, 14, 20, 0, 180))
        b.poly(darker(copper, 0.2), *arc(x + 13, -80, 14, 20, 0, 60), (x + 15, -80))
        b.rect(trim, x + 11, -110, 4, 10)
        windows(b, x + 4, -50, 2, 2, (6, 12), (10, 18), look)
    b.rect(trim, -42, -62, 86, 4)
    b.poly(trim, (-24, -62), (26, -62), (1, -80))
    b.poly(wall, (-16, -64), (18, -64), (1, -75))


LAND = Landscape(_PLOTS, tinted(TEMPERATE, hexa("86c47a"), 0.3), True, ("round", "conifer", "bush"), _paint)
