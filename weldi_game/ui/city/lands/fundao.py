"""Fundão: the Gardunha with its granite and terraces, cherry orchards, white houses, the mother church."""

import itertools

from weldi_game.ui.city.brush import Brush, arc, smooth
from weldi_game.ui.city.colour import WHITE, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import stone_wall
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box, eaves_house, hip_roof
from weldi_game.ui.city.look import Look, Season
from weldi_game.ui.city.nature import birds, hill, ridge, tree
from weldi_game.ui.city.palettes import MEDITERRANEAN, TEMPERATE, tinted
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import (
    Landscape,
    Scene,
    avenue,
    clouds,
    ground,
    grove,
    lanes,
    pads,
    sky,
    tufts,
)

_ROWS = (
    Row(474, 9, 146, Setting.BACK, 20, 1580),
    Row(630, 8, 168, Setting.CENTRE, 0, 1600),
    Row(796, 7, 192, Setting.CENTRE, 10, 1590),
    Row(970, 6, 216, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 53, views=((580, 900), (1040, 1260)))
_HOUSES = Manner(
    ("hip", "eaves", "gable", "eaves", "hip"),
    hexas("fffaf0 fdf3e2 f7ead2 fffdf8 f3dcae"),
    hexas("c8643c b8573a d07a4a"),
    (30, 46),
    (24, 42),
    (196, 184, 166),
)
_CREST = [
    (-20.0, 236.0),
    (90.0, 196.0),
    (210.0, 150.0),
    (320.0, 118.0),
    (420.0, 132.0),
    (540.0, 112.0),
    (680.0, 158.0),
    (820.0, 186.0),
    (980.0, 176.0),
    (1120.0, 214.0),
    (1300.0, 248.0),
    (1460.0, 240.0),
    (1620.0, 276.0),
]


def _paint(s: Scene) -> None:
    sky(s, 330, 1240, 110)
    clouds(s, (760, 80, 190), (1040, 130, 150), (1460, 130, 190))
    hill(s.b, ridge(232, 24, 12), mix(s.colours.far, s.colours.sky_low, 0.5), s.colours.far, 400)
    _gardunha(s)
    street(s.b.at(120, 404, 0.92), _HOUSES, s.look, 1420, 8, 10, s.colours.sky_low)
    _mill(s.b.at(1130, 410, 1.15), s.look)
    _church(s.b.at(700, 412, 1.3), s.look)
    ground(s, 404)
    street(s.b.at(240, 418, 0.75), _HOUSES, s.look, 420, 15, 12)
    street(s.b.at(880, 418, 0.75), _HOUSES, s.look, 560, 22, 14)
    birds(s.b, 960, 90, hexa("6b6478"), 4, 4)
    tufts(s, 430, 8, 200)
    _walls(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS])
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("cherry", "cherry", "olive", "cherry"), 3, _HOUSES)


def _gardunha(s: Scene) -> None:
    slope = mix(s.colours.far, s.colours.middle, 0.55)
    hill(s.b, smooth(_CREST, 6), mix(slope, hexa("8f86a0"), 0.25), s.colours.middle, 420)
    scatter = Scatter(17)
    for _ in range(46):
        x = scatter.between(60, 1100)
        y = _crest(x) + 4 + 40 * scatter.unit() ** 2
        rock = mix(hexa("a59c9c"), s.colours.sky_low, 0.2)
        b = s.b.at(x, y, scatter.between(0.5, 1.2))
        b.ellipse(darker(rock, 0.2), 2, 1, 13, 7)
        b.ellipse(rock, 0, -1, 12, 6.5)
        b.ellipse(lighter(rock, 0.35), -3, -3, 6, 2.6)
    spots = []
    for terrace in range(6):
        y = 262 + terrace * 24.0
        wall = mix(hexa("b8a68f"), s.colours.middle, 0.35)
        left = [(x, max(y + 5 * ((x / 160) % 2), _crest(x) + 60)) for x in range(0, 1640, 40)]
        s.b.stroke(wall, 2.6, *left)
        for index in range(26):
            x = index * 64 + (terrace % 2) * 32 + scatter.between(-10, 10)
            at = max(y, _crest(x) + 58)
            spots.append((x, at, 24 + terrace * 3.0))
    grove(s, ("cherry", "cherry", "cherry", "cherry", "olive"), 5, spots)


def _crest(x: float) -> float:
    for (ax, ay), (bx, by) in itertools.pairwise(_CREST):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / (bx - ax)
    return _CREST[-1][1]


def _church(b: Brush, look: Look) -> None:
    """The mother church: white walls framed in granite, a bell tower with a clock."""
    wall, granite, tile = hexa("fffaf0"), hexa("b5a894"), hexa("c8643c")
    eaves_house(b, 18, 0, 96, 56, 24, 16, wall, tile, look)
    b.poly(wall, (-40, 0), (22, 0), (22, -62), (-9, -92), (-40, -62))
    b.stroke(granite, 4, (-40, 0), (-40, -62), (-9, -92), (22, -62), (22, 0))
    b.poly(granite, (-19, 0), (1, 0), *arc(-9, -24, 10, 9, 0, 180))
    b.poly(hexa("6d4630"), (-16, 0), (-2, 0), *arc(-9, -23, 7, 7, 0, 180))
    b.disc(granite, -9, -56, 8)
    b.disc(mix(hexa("6d6478"), look.glow, 0.6 if look.late else 0.2), -9, -56, 5.6)
    windows(b, 34, -24, 4, 1, (7, 16), (20, 0), look, granite)
    box(b, -80, 0, 34, 104, 10, wall)
    for x in (-80, -50):
        b.rect(granite, x, -104, 4, 104)
    for y in (-104, -70):
        b.rect(granite, -83, y - 3, 41, 5)
    b.poly(hexa("5d5066"), (-72, -74), (-56, -74), *arc(-64, -92, 8, 8, 0, 180))
    b.disc(hexa("c9a24a"), -64, -84, 4.4)
    b.disc(granite, -64, -54, 9)
    b.disc(WHITE, -64, -54, 7)
    b.stroke(hexa("4b3547"), 1.3, (-64, -59), (-64, -54), (-60, -53))
    hip_roof(b, -82, -107, 38, 20, 10, tile, look)
    b.poly(granite, (-84, -107), (-80, -107), (-82, -120))
    b.poly(granite, (-46, -107), (-42, -107), (-44, -120))


def _mill(b: Brush, look: Look) -> None:
    """The Moagem: a flour mill that became a house of culture."""
    wall = hexa("e9c48f")
    box(b, -60, 0, 104, 62, 16, wall)
    hip_roof(b, -60, -62, 104, 16, 16, hexa("b8573a"), look)
    windows(b, -52, -36, 7, 1, (8, 14), (13.4, 0), look)
    windows(b, -52, -10, 7, 1, (8, 14), (13.4, 0), look)
    brick = hexa("b8653f")
    b.poly(brick, (58, 0), (74, 0), (71, -118), (61, -118))
    b.poly(darker(brick, 0.25), (68, 0), (74, 0), (71, -118), (67, -118))
    b.rect(lighter(brick, 0.3), 59, -122, 14, 5)


def _walls(s: Scene) -> None:
    for x, y, length, k in (
        (-10, 548, 250, 0.8),
        (1330, 556, 280, 0.85),
        (60, 706, 240, 1.0),
        (1180, 716, 260, 1.0),
        (-20, 880, 260, 1.2),
        (1320, 886, 260, 1.2),
    ):
        stone_wall(s.b.at(x, y, k), length, hexa("c3b49c"), int(x) + 900)
    if s.look.season is Season.SPRING:
        scatter = Scatter(3)
        for _ in range(170):
            s.b.disc(hexa("fbd3dd"), scatter.unit() * 1600, scatter.between(430, 1000), 2.4)
    tree(s.b.at(30, 940, 1.5), "cherry", s.look)


LAND = Landscape(
    _PLOTS,
    {
        **tinted(MEDITERRANEAN, hexa("94b070"), 0.38),
        Season.SPRING: TEMPERATE[Season.SPRING],
        Season.AUTUMN: MEDITERRANEAN[Season.AUTUMN],
    },
    False,
    ("cherry", "cherry", "cherry", "olive"),
    _paint,
)
