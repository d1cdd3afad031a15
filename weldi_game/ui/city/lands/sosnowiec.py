"""Sosnowiec: the headframe of the mine, painted blocks of flats, the palace station, river, park and birches."""

from weldi_game.ui.city.brush import Brush, arc, on_ellipse, smooth
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import arch_bridge, tram
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box, flat_roof, hip_roof
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.nature import birds, hill, ridge, tree
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
    lanes,
    pads,
    river,
    sky,
    tufts,
)

_COURSE = (
    (-60, 560, 36),
    (140, 566, 44),
    (380, 588, 50),
    (640, 640, 56),
    (860, 706, 62),
    (1080, 770, 70),
    (1260, 850, 84),
    (1400, 940, 104),
    (1500, 1030, 130),
)
_BRANCH = ((1660, 560, 26), (1500, 584, 32), (1330, 624, 36), (1190, 680, 42), (1080, 770, 52))
_ROWS = (
    Row(448, 10, 136, Setting.BACK, 10, 1590),
    Row(574, 9, 148, Setting.CENTRE, 0, 1600),
    Row(704, 8, 160, Setting.CENTRE, 90, 1510),
    Row(838, 8, 174, Setting.CENTRE, 0, 1600),
    Row(978, 7, 190, Setting.FRONT, 110, 1490),
)
_PLOTS = lay_out(
    _ROWS,
    104,
    [*course_spots(_COURSE), *course_spots(_BRANCH)],
    640,
    views=((180, 470), (490, 720), (680, 930)),
)
_HOUSES = Manner(
    ("mansard", "eaves", "flat", "eaves"),
    hexas("b8654a c9795a e3c29a d9a87a f0dcb8 a85a48"),
    hexas("6f5a5a 8a4a3c 5d6478"),
    (30, 44),
    (36, 56),
)


def _paint(s: Scene) -> None:
    sky(s, 350, 1120, 120)
    clouds(s, (110, 80, 190), (700, 70, 220), (1350, 100, 200))
    hill(s.b, ridge(330, 16, 14), mix(s.colours.far, s.colours.sky_low, 0.25), s.colours.middle, 420)
    _spoil_tip(s)
    for x, width, height, code, k in (
        (980, 130, 170, "f6e0b4", 0.86),
        (1130, 96, 232, "e9c9a8", 0.86),
        (1236, 150, 150, "f2e6d2", 0.9),
        (1400, 100, 216, "f4d3a0", 0.9),
        (1504, 130, 164, "e3dccb", 0.9),
    ):
        _flats(s.b.at(x, 400, k), width, height, hexa(code), s.look, int(x))
    street(s.b.at(-10, 402, 0.9), _HOUSES, s.look, 1100, 7, 5, s.colours.sky_low)
    _headframe(s.b.at(260, 408, 1.25), s.look)
    _station(s.b.at(790, 410, 1.15), s.look)
    _church(s.b.at(560, 408, 1.2), s.look)
    birds(s.b, 450, 140, hexa("6b6478"), 4, 6)
    ground(s, 404)
    tufts(s, 430, 8, 180)
    lanes(s, _PLOTS, [row.y for row in _ROWS])
    river(s, _BRANCH)
    river(s, _COURSE)
    stone = hexa("c9b49a")
    arch_bridge(s.b.at(560, 660, 1.0), 190, stone, s.colours.water_deep, s.colours.lane, 2)
    arch_bridge(s.b.at(1160, 862, 1.3), 190, stone, s.colours.water_deep, s.colours.lane, 2)
    tram(s.b.at(1290, 498, 0.9), hexa("c9403f"), s.look)
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("birch", "round", "birch", "maple"), 9, _HOUSES)


def _spoil_tip(s: Scene) -> None:
    tone = mix(mix(hexa("7f8f72"), s.colours.middle, 0.4), s.colours.sky_low, 0.25)
    if s.look.snow:
        tone = mix(tone, SNOW, 0.5)
    s.b.poly(tone, *smooth([(-40, 380), (40, 310), (120, 250), (190, 250), (330, 330), (480, 384)], 6))
    s.b.poly(darker(tone, 0.12), *smooth([(190, 250), (330, 330), (480, 384), (300, 384), (230, 310)], 6))
    scatter = Scatter(3)
    for _ in range(26):
        t = scatter.unit()
        tree(
            s.b.at(150 + scatter.between(-150, 200) * t, 262 + 110 * t, 0.34),
            "birch",
            s.look,
            0.35,
            s.colours.sky_low,
        )


def _flats(b: Brush, width: float, height: float, wall: Colour, look: Look, seed: int) -> None:
    """A block of the great housing estates, insulated and repainted in bands."""
    scatter = Scatter(seed)
    box(b, 0, 0, width, height, 18, wall)
    band = scatter.pick(hexas("e9a05c 6fae9a e07a5f 5f9ac4 8fb86a"))
    b.rect(band, width * 0.16, -height, width * 0.2, height)
    b.rect(lighter(band, 0.35), width * 0.68, -height, width * 0.14, height)
    flat_roof(b, 0, -height, width, 18, darker(wall, 0.1), look)
    glass = hexa("9a97a4") if look.shut else look.glass
    unlit = mix(glass, hexa("5d6480"), 0.5)
    for row in range(int(height / 14.5)):
        y = -height + 6 + row * 14.5
        for column in range(int(width / 12)):
            x = 4 + column * 12
            b.rect(WHITE, x - 0.8, y - 0.8, 8.6, 9.6)
            b.rect(glass if scatter.unit() < 0.6 or not look.late else unlit, x, y, 7, 8)


def _headframe(b: Brush, look: Look) -> None:
    """The winding tower of the mine: two great wheels on a steel trestle, the brick winding house beside it."""
    steel, brick = hexa("4f7f78"), hexa("b05a44")
    box(b, 56, 0, 110, 56, 18, brick)
    hip_roof(b, 56, -56, 110, 18, 18, hexa("6f5a5a"), look)
    for x in (66, 92, 118, 142):
        b.poly(hexa("ead3b0"), (x - 2, -12), (x + 16, -12), *arc(x + 7, -36, 9, 10, 0, 180))
        b.poly(
            look.glass if not look.shut else hexa("9a97a4"),
            (x, -14),
            (x + 14, -14),
            *arc(x + 7, -35, 7, 8, 0, 180),
        )
    b.stroke(steel, 7, (-34, 0), (-22, -176))
    b.stroke(steel, 7, (22, 0), (14, -176))
    b.stroke(darker(steel, 0.2), 8, (96, -52), (12, -172))
    for step in range(6):
        y, n = -step * 29.0, -(step + 1) * 29.0
        left, right = -34 - y * -12 / 176, 22 + y * 8 / 176
        left_n, right_n = -34 - n * -12 / 176, 22 + n * 8 / 176
        b.stroke(lighter(steel, 0.15), 2.6, (left, y), (right_n, n))
        b.stroke(darker(steel, 0.12), 2.6, (right, y), (left_n, n))
        b.stroke(steel, 3, (left_n, n), (right_n, n))
    b.rect(steel, -38, -182, 70, 8)
    b.poly(SNOW if look.snow else darker(steel, 0.3), (-42, -226), (38, -226), (28, -238), (-32, -238))
    for x in (-34, 28):
        b.rect(steel, x, -228, 4, 48)
    for x in (-15, 13):
        _wheel(b, x, -201, 20, steel)
    b.stroke(hexa("4b4658"), 1.3, (13, -181), (100, -50))
    b.stroke(hexa("4b4658"), 1.3, (-15, -181), (88, -50))
    box(b, -52, 0, 84, 30, 10, lighter(brick, 0.08))
    flat_roof(b, -52, -30, 84, 10, hexa("8f7a72"), look)
    windows(b, -44, -10, 5, 1, (9, 12), (15, 0), look)


def _wheel(b: Brush, x: float, y: float, radius: float, steel: Colour) -> None:
    b.ring(darker(steel, 0.35), x, y, radius, radius, 4.4)
    for angle in range(0, 360, 45):
        b.stroke(darker(steel, 0.25), 1.6, (x, y), on_ellipse(x, y, radius, radius, angle))
    b.disc(hexa("e5b94e"), x, y, 4)


def _station(b: Brush, look: Look) -> None:
    """The main station, a long white palace of the railway age."""
    wall, trim = hexa("f7e2b0"), hexa("fffdf6")
    box(b, -110, 0, 210, 40, 16, wall)
    hip_roof(b, -110, -40, 210, 12, 16, hexa("7d6a62"), look)
    windows(b, -102, -10, 6, 1, (8, 18), (12.4, 0), look)
    windows(b, 34, -10, 5, 1, (8, 18), (12.4, 0), look)
    for x in (-36, -112, 84):
        width = 58 if x == -36 else 24
        box(b, x, 1, width, 58 if x == -36 else 50, 6, lighter(wall, 0.3))
        b.poly(
            trim,
            (x - 4, -57 if x == -36 else -49),
            (x + width + 4, -57 if x == -36 else -49),
            (x + width / 2, -78 if x == -36 else -62),
        )
    for x in (-34, -22, -2, 14):
        b.rect(trim, x, -56, 5, 56)
    b.disc(trim, -7, -63, 7)
    b.disc(hexa("4b4658"), -7, -63, 5.4)
    b.stroke(hexa("f3c14f"), 1.2, (-7, -66.6), (-7, -63), (-4.4, -62))
    b.poly(
        mix(hexa("6d4630"), look.glow, 0.8 if look.late and not look.shut else 0.3),
        (-14, 0),
        (-1, 0),
        *arc(-7.5, -24, 6.5, 6, 0, 180),
    )
    for x in (-106, 88):
        windows(b, x, -12, 1, 1, (12, 24), (0, 0), look)


def _church(b: Brush, look: Look) -> None:
    """The cathedral of the Assumption, stone-built, with its one slender tower."""
    stone, tile = hexa("d9c6a0"), hexa("8a4a3c")
    top = SNOW if look.snow else tile
    b.rect(stone, -8, -64, 100, 64)
    b.poly(top, (-10, -64), (94, -64), (84, -98), (-6, -98))
    b.poly(darker(stone, 0.25), (92, 0), (110, -8), (110, -68), (92, -64))
    glass = mix(hexa("6d6478"), look.glow, 0.7 if look.late else 0.15)
    for x in (2, 24, 46, 68):
        b.poly(glass, (x, -14), (x + 11, -14), *arc(x + 5.5, -42, 5.5, 8, 0, 180))
    b.rect(lighter(stone, 0.12), -46, -120, 40, 120)
    b.rect(darker(stone, 0.18), -20, -120, 14, 120)
    for y in (-56, -90, -120):
        b.rect(lighter(stone, 0.45), -48, y, 44, 3)
    for x in (-40, -25):
        b.poly(glass, (x, -94), (x + 9, -94), *arc(x + 4.5, -108, 4.5, 6, 0, 180))
    b.poly(hexa("6d5046"), (-36, 0), (-18, 0), *arc(-27, -22, 9, 9, 0, 180))
    b.disc(glass, -27, -70, 7)
    copper = hexa("7fa596")
    b.poly(copper, (-48, -120), (-4, -120), (-14, -142), (-38, -142))
    b.poly(copper, (-34, -142), (-18, -142), (-26, -200))
    b.poly(darker(copper, 0.2), (-25, -142), (-18, -142), (-26, -200))


LAND = Landscape(
    _PLOTS, tinted(TEMPERATE, hexa("97c79a"), 0.25), True, ("birch", "round", "birch", "bush"), _paint
)
