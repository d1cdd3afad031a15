"""Liège: the Meuse, the stairs of Bueren, the arches of Guillemins station, green slag heaps."""

from weldi_game.ui.city.brush import Brush, arc, smooth
from weldi_game.ui.city.colour import WHITE, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import barge, excursion_boat, walkway
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.kit import box
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.nature import birds, hill, ridge, tree
from weldi_game.ui.city.palettes import MILD, tinted
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
    Row(692, 8, 164, Setting.WATER, 0, 1600),
    Row(834, 7, 188, Setting.CENTRE, 10, 1590),
    Row(974, 6, 214, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 72, views=((60, 560), (730, 960), (1270, 1420)))
_HOUSES = Manner(
    ("eaves", "mansard", "gable", "eaves", "flat"),
    hexas("a8553f c4705a b8654a d9c2a0 8f4a40 e3d4b8"),
    hexas("5d6478 6f6a7d 545a6c"),
    (24, 36),
    (40, 64),
)


def _paint(s: Scene) -> None:
    sky(s, 330, 600, 110)
    clouds(s, (160, 100, 230), (880, 70, 210), (1240, 130, 170))
    hill(s.b, ridge(270, 18, 6), mix(s.colours.far, s.colours.sky_low, 0.4), s.colours.far, 420)
    _slag_heaps(s)
    _hillside(s)
    street(s.b.at(-10, 400, 0.92), _HOUSES, s.look, 1180, 9, 3, s.colours.sky_low)
    _station(s.b.at(300, 406, 1.3), s.look)
    _saint_paul(s.b.at(800, 404, 1.2), s.look)
    birds(s.b, 470, 170, hexa("6b6478"), 4, 5)
    paving(s, 402, hexa("cbbfb2"))
    s.b.rect(mix(s.colours.lane, hexa("c9b49a"), 0.3), 0, 448, WIDTH, 22)
    _meuse(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS[1:]])
    pads(s, _PLOTS, town=True)
    avenue(s, _PLOTS, ("round", "maple", "round"), 9, _HOUSES)


def _slag_heaps(s: Scene) -> None:
    """The terrils: cones of the old collieries, overgrown by birches."""
    for x, y, half, height in ((140, 330, 190, 150), (520, 320, 150, 100), (-30, 330, 150, 84)):
        tone = mix(mix(hexa("7d8f6a"), s.colours.middle, 0.4), s.colours.far, 0.35)
        if s.look.snow:
            tone = mix(tone, SNOW, 0.5)
        line = smooth(
            [
                (x - half, y + 20),
                (x - half * 0.5, y - height * 0.45),
                (x - 10, y - height),
                (x + 14, y - height),
                (x + half * 0.5, y - height * 0.4),
                (x + half, y + 20),
            ],
            6,
        )
        s.b.poly(tone, *line)
        s.b.poly(
            darker(tone, 0.14),
            *smooth(
                [
                    (x + 14, y - height),
                    (x + half * 0.5, y - height * 0.4),
                    (x + half, y + 20),
                    (x + half * 0.2, y + 20),
                    (x + 20, y - height * 0.5),
                ],
                6,
            ),
        )
        scatter = Scatter(int(x) + 77)
        for _ in range(26):
            t = scatter.unit()
            spread = half * (0.12 + 0.7 * t)
            at = (x + scatter.between(-spread, spread), y - height * (0.92 - t * 0.9))
            tree(s.b.at(at[0], at[1], 0.32), "birch", s.look, 0.42, s.colours.sky_low)


def _hillside(s: Scene) -> None:
    """The citadel hill with the 374 steps of the Montagne de Bueren between rows of brick houses."""
    line = [
        (930.0, 400.0),
        (1040.0, 330.0),
        (1130.0, 240.0),
        (1230.0, 168.0),
        (1330.0, 132.0),
        (1450.0, 128.0),
        (1620.0, 160.0),
    ]
    hill(s.b, line, lighter(s.colours.middle, 0.05), s.colours.middle, 440)
    scatter = Scatter(5)
    spots = []
    for _ in range(90):
        x = scatter.between(1040, 1600)
        top = 150 + max(0.0, (1240 - x)) * 0.95
        y = scatter.between(top, 390)
        if 1215 < x < 1470 and y > 170:
            continue
        spots.append((x, max(y, top + 6), scatter.between(34, 48)))
    grove(s, ("round", "maple", "round", "birch"), 3, spots)
    _stairs(s)


def _stairs(s: Scene) -> None:
    b = s.b
    foot, head = (1342.0, 416.0), (1342.0, 156.0)
    b.poly(
        hexa("e8dac2"),
        (foot[0] - 34, foot[1]),
        (foot[0] + 34, foot[1]),
        (head[0] + 13, head[1]),
        (head[0] - 13, head[1]),
    )
    for index in range(46):
        t = (index / 46) ** 0.9
        y = foot[1] + (head[1] - foot[1]) * t
        half = 34 - 21 * t
        b.rect(hexa("b5a08a"), foot[0] - half, y, half * 2, max(1.2, 2.4 - t))
    b.stroke(hexa("7d7484"), 2, (foot[0], foot[1] - 8), (head[0], head[1] - 5))
    bricks = _HOUSES.walls
    for index in range(9):
        t = index / 9
        y = foot[1] + (head[1] + 20 - foot[1]) * t
        half, k = 34 - 21 * t, 1.0 - 0.5 * t
        for side in (-1, 1):
            _stair_house(s, foot[0] + side * half, y, side, k, bricks[(index * 2 + side) % len(bricks)])
    box(b.at(1342, 158, 0.8), -40, 0, 80, 26, 10, hexa("b8654a"))


def _stair_house(s: Scene, x: float, y: float, side: int, k: float, brick: tuple[int, int, int]) -> None:
    b = s.b.at(x, y, k)
    if side < 0:
        b = b.flipped()
    roof = SNOW if s.look.snow else hexa("5d6478")
    b.poly(darker(brick, 0.22), (0, 4), (13, -2), (13, -54), (0, -50))
    b.rect(brick, 13, -54, 44, 58)
    b.poly(roof, (-2, -50), (13, -56), (57, -56), (46, -74), (8, -70))
    glass = s.look.glass if not s.look.shut else hexa("9a97a4")
    for row in range(3):
        for column in range(3):
            b.rect(WHITE, 17 + column * 13, -49 + row * 17, 8, 11)
            b.rect(glass, 18 + column * 13, -48 + row * 17, 6, 9)
    b.rect(glass, 4, -42, 5, 10)
    b.rect(hexa("4f5a6c"), 3, -16, 7, 17)


def _station(b: Brush, look: Look) -> None:
    """Guillemins: one vast white vault of ribs, open to the town."""
    b.shade(hexa("2c2440"), 80, 10, 0, 230, 14)
    glass = mix(hexa("cfe6ee"), look.glow, 0.6 if look.late else 0.05)
    b.poly(glass, *arc(0, 0, 190, 112, 0, 180, 40))
    b.poly(lighter(glass, 0.5), *arc(-20, 0, 120, 84, 60, 180, 24), (-20, 0))
    for rib in range(-8, 9):
        x = rib * 22
        top = -112 * (1 - (x / 190) ** 2) ** 0.5
        b.stroke(WHITE, 2.4, (x * 0.86, 0), (x, top * 0.62), (x * 1.0, top))
    for lift, width in ((112, 7.0), (92, 3.0), (70, 2.4)):
        b.ring(darker(WHITE, 0.12), 0, 3, 190 - (112 - lift) * 0.9, lift, width, 0, 180)
        b.ring(WHITE, 0, 0, 190 - (112 - lift) * 0.9, lift, width, 0, 180)
    for side in (-1, 1):
        b.poly(WHITE, (side * 184, -6), (side * 250, -22), (side * 252, -17), (side * 186, 2))
        b.stroke(WHITE, 3, (side * 226, -16), (side * 226, 0))
    b.rect(darker(WHITE, 0.1), -206, -4, 412, 6)
    for x in (-120, -60, 0, 60, 120):
        b.rect(hexa("8a97a8"), x - 9, -20, 18, 17)
        b.rect(look.glow, x - 7, -18, 14, 14)


def _saint_paul(b: Brush, look: Look) -> None:
    """The cathedral of Saint Paul with its slim spire."""
    stone, slate = hexa("c9b49a"), hexa("5f6a82")
    top = SNOW if look.snow else slate
    b.rect(stone, -20, -62, 110, 62)
    b.poly(top, (-22, -62), (92, -62), (84, -98), (-18, -98))
    b.poly(darker(stone, 0.25), (90, 0), (106, -7), (106, -66), (90, -62))
    glass = mix(hexa("6d6478"), look.glow, 0.7 if look.late else 0.15)
    for x in (-10, 12, 34, 56, 76):
        b.poly(glass, (x, -12), (x + 9, -12), (x + 9, -40), (x + 4.5, -50), (x, -40))
    b.rect(lighter(stone, 0.12), -56, -112, 38, 112)
    b.rect(darker(stone, 0.18), -30, -112, 12, 112)
    for y in (-50, -84):
        b.rect(lighter(stone, 0.4), -58, y, 42, 3)
        for x in (-50, -36):
            b.poly(glass, (x, y - 6), (x + 8, y - 6), (x + 8, y - 20), (x + 4, y - 26), (x, y - 20))
    b.poly(slate, (-58, -112), (-16, -112), (-35, -214), (-39, -214))
    b.poly(darker(slate, 0.25), (-34, -112), (-16, -112), (-35, -214))
    for x in (-58, -18):
        b.poly(slate, (x - 3, -112), (x + 5, -112), (x + 1, -134))
    b.disc(hexa("e5b94e"), -37, -216, 2.6)


def _meuse(s: Scene) -> None:
    b = s.b
    quay = hexa("b8a894")
    b.fall(lighter(quay, 0.2), darker(quay, 0.15), (0, 470), (WIDTH, 470), (WIDTH, 492), (0, 492))
    b.rect(lighter(quay, 0.5), 0, 467, WIDTH, 5)
    band(s, 492, 596, 6, 80)
    b.wash(darker(s.colours.water_deep, 0.4), 60, (0, 492), (WIDTH, 492), (WIDTH, 503), (0, 503))
    barge(b.at(250, 552, 1.1), hexa("3f4f6c"), s.look)
    excursion_boat(b.at(1420, 540, 1.1), hexa("c9553f"), s.look)
    barge(b.at(920, 576, 1.0), hexa("5d4a44"), s.look)
    walkway(s, 540, 470, 600, 120, hexa("d9c9b0"))
    walkway(s, 1180, 470, 600, 120, hexa("d9c9b0"))
    for x in (540, 1180):
        for side in (-1, 1):
            b.at(x + side * 60, 536).rect(hexa("5d5566"), -1.5, -34, 3, 34)
            b.at(x + side * 60, 500).disc(hexa("fff0bd") if s.look.late else WHITE, 0, 0, 5)
    b.rect(lighter(quay, 0.3), 0, 596, WIDTH, 7)
    b.rect(darker(quay, 0.25), 0, 603, WIDTH, 3)


LAND = Landscape(
    _PLOTS, tinted(MILD, hexa("86b463"), 0.25), False, ("round", "maple", "birch", "bush"), _paint
)
