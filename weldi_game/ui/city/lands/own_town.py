"""Four plain landscapes for a facilitator's own town: a plain, a river, a coast, hills."""

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import WHITE, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import arch_bridge, excursion_boat, fields, fishing_boat
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box, hip_roof
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.nature import birds, hill, ridge, ripples
from weldi_game.ui.city.palettes import MILD, TEMPERATE
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import (
    WIDTH,
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

_ROWS = (
    Row(474, 9, 146, Setting.BACK, 20, 1580),
    Row(630, 8, 168, Setting.CENTRE, 0, 1600),
    Row(796, 7, 192, Setting.CENTRE, 10, 1590),
    Row(970, 6, 216, Setting.FRONT, 10, 1590),
)
_RIVER_ROWS = (
    Row(448, 10, 136, Setting.BACK, 10, 1590),
    Row(574, 9, 148, Setting.CENTRE, 0, 1600),
    Row(704, 8, 160, Setting.CENTRE, 90, 1510),
    Row(838, 8, 174, Setting.CENTRE, 0, 1600),
    Row(978, 7, 190, Setting.FRONT, 110, 1490),
)
_COAST_ROWS = (
    Row(474, 9, 140, Setting.BACK, 20, 1580),
    Row(614, 8, 160, Setting.CENTRE, 0, 1600),
    Row(752, 8, 176, Setting.CENTRE, 0, 1600),
    Row(892, 7, 190, Setting.WATER, 0, 1600),
)
_COURSE = (
    (-60, 500, 44),
    (180, 516, 60),
    (420, 560, 72),
    (680, 640, 84),
    (980, 720, 96),
    (1240, 806, 118),
    (1420, 900, 150),
    (1540, 1020, 200),
)
_PLAIN_PLOTS = lay_out(_ROWS, 201, views=((510, 770), (1060, 1160)))
_RIVER_PLOTS = lay_out(_RIVER_ROWS, 202, course_spots(_COURSE), 620, views=((730, 990), (1280, 1380)))
_COAST_PLOTS = lay_out(_COAST_ROWS, 203, views=((430, 690), (980, 1080)))
_HILLS_PLOTS = lay_out(_ROWS, 204, views=((570, 830), (1120, 1220)))
_HOUSES = Manner(
    ("gable", "eaves", "hip", "mansard", "eaves"),
    hexas("f4d9a8 e9b894 f7ead0 d9c4a0 cfd9bc e3a98a"),
    hexas("b5573f a84f3c 8f5a4a 7d6a72"),
    (30, 46),
    (30, 50),
)


def _town(s: Scene, hall_x: float) -> None:
    street(s.b.at(130, 402, 0.95), _HOUSES, s.look, 1400, 5, 5, s.colours.sky_low)
    _town_hall(s.b.at(hall_x, 410, 1.3), s.look)
    _water_tower(s.b.at(hall_x + 470, 406, 1.1), s.look)


def _town_hall(b: Brush, look: Look) -> None:
    """A town hall with arcades, a clock tower and a balcony: everybody's."""
    wall, trim, roof = hexa("f2d9a4"), hexa("fffaf0"), hexa("a84f3c")
    box(b, -90, 0, 170, 58, 18, wall)
    hip_roof(b, -90, -58, 170, 22, 18, roof, look)
    windows(b, -80, -32, 4, 1, (9, 16), (15, 0), look)
    windows(b, 20, -32, 4, 1, (9, 16), (15, 0), look)
    for x in (-82, -64, -46, 18, 36, 54):
        b.poly(trim, (x - 1, 0), (x + 15, 0), *arc(x + 7, -16, 8, 8, 0, 180))
        b.poly(
            mix(hexa("7d5a5a"), look.glow, 0.8 if look.late and not look.shut else 0.25),
            (x + 1, 0),
            (x + 13, 0),
            *arc(x + 7, -15, 6, 6, 0, 180),
        )
    box(b, -24, 1, 40, 116, 10, lighter(wall, 0.2))
    for y in (-58, -86, -116):
        b.rect(trim, -27, y, 46, 3)
    b.disc(trim, -4, -101, 11)
    b.disc(hexa("4b4658"), -4, -101, 9.4)
    b.disc(WHITE, -4, -101, 8)
    b.stroke(hexa("4b4658"), 1.4, (-4, -107), (-4, -101), (0, -99))
    windows(b, -17, -66, 2, 1, (8, 14), (16, 0), look)
    b.poly(trim, (-15, 0), (7, 0), *arc(-4, -24, 11, 11, 0, 180))
    b.poly(
        mix(hexa("6d4630"), look.glow, 0.8 if look.late and not look.shut else 0.35),
        (-12, 0),
        (4, 0),
        *arc(-4, -22, 8, 9, 0, 180),
    )
    b.rect(trim, -20, -40, 32, 4)
    copper = SNOW if look.snow else hexa("6f9a8f")
    b.poly(copper, (-27, -117), (19, -117), (8, -140), (-16, -140))
    b.rect(trim, -11, -154, 14, 14)
    b.poly(copper, (-13, -154), (5, -154), (-4, -178))
    b.disc(hexa("e5b94e"), -4, -180, 2.4)


def _water_tower(b: Brush, look: Look) -> None:
    brick = hexa("c07a58")
    b.poly(brick, (-14, 0), (14, 0), (11, -92), (-11, -92))
    b.poly(darker(brick, 0.22), (4, 0), (14, 0), (11, -92), (4, -92))
    b.rect(lighter(brick, 0.25), -22, -124, 44, 34)
    b.rect(darker(brick, 0.1), 8, -124, 14, 34)
    b.poly(SNOW if look.snow else hexa("6f6a7d"), (-25, -124), (25, -124), (0, -146))
    windows(b, -15, -104, 3, 1, (6, 10), (11, 0), look)


def _paint_plain(s: Scene) -> None:
    sky(s, 352, 1220, 120)
    clouds(s, (240, 110, 250), (880, 70, 180), (1440, 170, 200))
    hill(s.b, ridge(338, 10, 3), s.colours.far, s.colours.middle, 420)
    ground(s, 350)
    fields(s, (800, 300), (350, 362, 380, 404, 440, 500), 20, 5, 0.15)
    fields(s, (800, 300), (500, 600, 720, 860, 1010), 9, 8, 0.2)
    scatter = Scatter(9)
    grove(
        s,
        ("poplar", "round"),
        4,
        [(scatter.unit() * WIDTH, scatter.between(356, 392), 40.0) for _ in range(34)],
    )
    _town(s, 640)
    birds(s.b, 980, 150, hexa("6b6478"))
    lanes(s, _PLAIN_PLOTS, [row.y for row in _ROWS])
    pads(s, _PLAIN_PLOTS)
    avenue(s, _PLAIN_PLOTS, ("round", "poplar", "round"), 3, _HOUSES)


def _paint_river(s: Scene) -> None:
    sky(s, 350, 1200, 120)
    clouds(s, (200, 100, 240), (820, 80, 190), (1430, 150, 200))
    hill(s.b, ridge(316, 26, 12), mix(s.colours.far, s.colours.sky_low, 0.3), s.colours.far, 420)
    hill(s.b, ridge(352, 20, 5), s.colours.middle, s.colours.near, 430)
    scatter = Scatter(19)
    grove(
        s,
        ("round", "conifer", "round"),
        4,
        [(scatter.unit() * WIDTH, scatter.between(360, 394), 38.0) for _ in range(44)],
    )
    _town(s, 860)
    birds(s.b, 560, 160, hexa("6b6478"))
    ground(s, 404)
    tufts(s, 440, 8, 170)
    lanes(s, _RIVER_PLOTS, [row.y for row in _RIVER_ROWS])
    river(s, _COURSE)
    stone = hexa("cbb49a")
    arch_bridge(s.b.at(560, 660, 1.2), 200, stone, s.colours.water_deep, s.colours.lane, 2)
    excursion_boat(s.b.at(1330, 900, 1.3), hexa("3f6fae"), s.look)
    pads(s, _RIVER_PLOTS)
    avenue(s, _RIVER_PLOTS, ("round", "maple", "round"), 3, _HOUSES)


def _paint_coast(s: Scene) -> None:
    sky(s, 350, 1180, 120)
    clouds(s, (220, 110, 250), (760, 80, 190), (1440, 150, 210))
    hill(s.b, ridge(320, 30, 22), mix(s.colours.far, s.colours.sky_low, 0.3), s.colours.far, 420)
    hill(s.b, ridge(358, 16, 5), s.colours.middle, s.colours.near, 430)
    scatter = Scatter(29)
    grove(
        s,
        ("pine", "round", "cypress"),
        4,
        [(scatter.unit() * WIDTH, scatter.between(362, 394), 38.0) for _ in range(44)],
    )
    _town(s, 560)
    birds(s.b, 1000, 150, hexa("fffdf8"), 5, 6)
    ground(s, 404)
    tufts(s, 440, 8, 150)
    lanes(s, _COAST_PLOTS, [row.y for row in _COAST_ROWS])
    _shore(s)
    pads(s, _COAST_PLOTS)
    avenue(s, _COAST_PLOTS, ("pine", "round", "cypress"), 3, _HOUSES)


def _shore(s: Scene) -> None:
    sand, foam = hexa("f3e2b8"), mix(s.colours.water, WHITE, 0.8)
    line: list[Point] = smooth([(-20, 930), (220, 918), (520, 934), (860, 920), (1200, 936), (1620, 918)], 8)
    s.b.poly(sand, *((x, y - 14) for x, y in line), (1620, 1000), (-20, 1000))
    s.b.fall(
        s.colours.water, s.colours.water_deep, *((x, y + 12) for x, y in line), (1620, 1000), (-20, 1000)
    )
    s.b.stroke(foam, 5, *((x, y + 12) for x, y in line))
    ripples(s.b, (-20, 956, WIDTH, 40), mix(s.colours.water, s.colours.glint, 0.5), 3, 36)
    for x, code in ((250, "c9553f"), (820, "3f7fb8"), (1340, "e0a040")):
        fishing_boat(s.b.at(x, 982, 0.9), hexa(code), s.look)


def _paint_hills(s: Scene) -> None:
    sky(s, 340, 1220, 110)
    clouds(s, (260, 80, 230), (1040, 70, 190), (1480, 150, 180))
    hill(s.b, ridge(214, 50, 12), mix(s.colours.far, s.colours.sky_low, 0.5), s.colours.far, 420)
    hill(s.b, ridge(284, 40, 5), mix(s.colours.far, s.colours.middle, 0.5), s.colours.middle, 420)
    line = ridge(344, 26, 8)
    hill(s.b, line, s.colours.middle, s.colours.near, 430)
    scatter = Scatter(39)
    grove(
        s,
        ("conifer", "round", "conifer", "maple"),
        4,
        [(scatter.unit() * WIDTH, scatter.between(300, 396), 36.0) for _ in range(110)],
    )
    _town(s, 700)
    birds(s.b, 420, 120, hexa("6b6478"))
    ground(s, 406)
    tufts(s, 440, 8, 180)
    lanes(s, _HILLS_PLOTS, [row.y for row in _ROWS])
    pads(s, _HILLS_PLOTS)
    avenue(s, _HILLS_PLOTS, ("round", "conifer", "maple"), 3, _HOUSES)


PLAIN = Landscape(_PLAIN_PLOTS, TEMPERATE, True, ("round", "poplar", "bush"), _paint_plain)
RIVER = Landscape(_RIVER_PLOTS, TEMPERATE, True, ("round", "maple", "bush"), _paint_river)
COAST = Landscape(_COAST_PLOTS, MILD, False, ("pine", "round", "bush"), _paint_coast)
HILLS = Landscape(_HILLS_PLOTS, TEMPERATE, True, ("conifer", "round", "bush"), _paint_hills)
