"""Osijek: the Drava with its suspension footbridge, the fortress Tvrđa, the spire of the co-cathedral, the plain."""

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import WHITE, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import excursion_boat, fields
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
    (-60, 470, 60),
    (130, 492, 96),
    (330, 540, 130),
    (430, 620, 150),
    (430, 720, 165),
    (350, 830, 190),
    (230, 930, 225),
    (120, 1020, 270),
)
#: nothing stands before the footbridge
_BRIDGE_SPOTS = [(x, 640.0, 46.0) for x in range(60, 800, 60)] + [
    (240.0, 600.0, 70.0),
    (650.0, 600.0, 80.0),
    (650.0, 700.0, 60.0),
]
_ROWS = (
    Row(448, 10, 136, Setting.BACK, 10, 1590),
    Row(574, 9, 148, Setting.CENTRE, 0, 1600),
    Row(704, 8, 160, Setting.CENTRE, 90, 1510),
    Row(838, 8, 174, Setting.CENTRE, 0, 1600),
    Row(978, 7, 190, Setting.FRONT, 110, 1490),
)
_PLOTS = lay_out(_ROWS, 81, [*course_spots(_COURSE), *_BRIDGE_SPOTS], 980, views=((650, 960), (1000, 1480)))
_HOUSES = Manner(
    ("eaves", "hip", "eaves", "mansard"),
    hexas("f4d48f f0e0b8 e9bf8a cfd9b8 e6a888 f7ecd0"),
    hexas("b5573f a84f3c c4704a"),
    (34, 52),
    (28, 46),
)


def _paint(s: Scene) -> None:
    sky(s, 348, 330, 120)
    clouds(s, (120, 90, 200), (620, 70, 180), (1080, 120, 200), (1460, 90, 220))
    hill(s.b, ridge(338, 6, 6), s.colours.far, s.colours.middle, 400)
    ground(s, 346)
    fields(s, (800, 300), (346, 358, 374, 398, 440), 22, 9, 0.15)
    scatter = Scatter(14)
    grove(
        s,
        ("poplar", "poplar", "round"),
        7,
        [(scatter.unit() * 1600, scatter.between(350, 380), 46.0) for _ in range(46)],
    )
    street(s.b.at(520, 404, 0.95), _HOUSES, s.look, 1160, 6, 4, s.colours.sky_low)
    _fortress(s.b.at(1230, 412, 1.15), s.look)
    _co_cathedral(s.b.at(760, 410, 1.25), s.look)
    birds(s.b, 480, 160, hexa("6b6478"), 4, 6)
    ground(s, 408)
    tufts(s, 440, 8, 170)
    lanes(s, _PLOTS, [row.y for row in _ROWS])
    river(s, _COURSE)
    _footbridge(s)
    excursion_boat(s.b.at(190, 900, 1.5), hexa("3f6fae"), s.look)
    excursion_boat(s.b.at(120, 512, 0.7), hexa("c9553f"), s.look)
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("round", "poplar", "round"), 9, _HOUSES)


def _footbridge(s: Scene) -> None:
    """The suspension bridge for walkers: two white portals, long cables, a thin deck."""
    b = s.b
    steel, deck = hexa("f7f4ee"), hexa("d8c4a0")
    left, right, y = 232.0, 640.0, 640.0
    dark = hexa("7d8796")
    b.wash(hexa("123a4f"), 70, (120, y + 34), (770, y + 34), (770, y + 44), (120, y + 44))
    sag = [(left + (right - left) * t / 16, y - 128 + 92 * (1 - ((t - 8) / 8) ** 2)) for t in range(17)]
    b.stroke(steel, 3.4, (60, y - 6), (left, y - 128), *sag, (right, y - 128), (820, y - 6))
    for x, top in (
        *sag[1:-1],
        (190, y - 100),
        (148, y - 70),
        (104, y - 40),
        (690, y - 94),
        (736, y - 63),
        (780, y - 32),
    ):
        b.stroke(dark, 1.2, (x, top), (x, y - 4))
    b.poly(darker(deck, 0.3), (40, y + 2), (840, y + 2), (840, y + 9), (40, y + 9))
    b.poly(deck, (40, y - 8), (840, y - 8), (840, y + 2), (40, y + 2))
    b.rect(steel, 40, y - 22, 800, 2.4)
    for x in (left, right):
        for dx in (-10, 8):
            b.poly(
                darker(steel, 0.14),
                (x + dx + 5, y + 46),
                (x + dx + 9, y + 46),
                (x + dx + 7, y - 134),
                (x + dx + 4, y - 134),
            )
            b.poly(
                steel, (x + dx - 2, y + 46), (x + dx + 6, y + 46), (x + dx + 5, y - 134), (x + dx, y - 134)
            )
        b.rect(steel, x - 12, y - 138, 28, 7)
        b.rect(steel, x - 10, y - 92, 24, 4)
        b.ellipse(hexa("b8a894"), x + 2, y + 48, 26, 8)


def _co_cathedral(b: Brush, look: Look) -> None:
    """Saint Peter and Paul: red brick, pointed windows, a spire one sees from the whole plain."""
    brick, trim, copper = hexa("b8563f"), hexa("ecd9b8"), hexa("6f9a8f")
    slate = SNOW if look.snow else hexa("8f5a4a")
    b.rect(brick, -18, -76, 128, 76)
    b.poly(slate, (-20, -76), (112, -76), (102, -116), (-16, -116))
    b.poly(darker(brick, 0.28), (110, 0), (130, -9), (130, -80), (110, -76))
    glass = mix(hexa("6d5a78"), look.glow, 0.75 if look.late else 0.15)
    for index in range(5):
        x = -8 + index * 23.5
        b.poly(trim, (x - 2, -13), (x + 12, -13), (x + 12, -48), (x + 5, -61), (x - 2, -48))
        b.poly(glass, (x, -15), (x + 10, -15), (x + 10, -47), (x + 5, -57), (x, -47))
    b.rect(trim, -18, -78, 128, 3)
    b.rect(lighter(brick, 0.08), -66, -140, 50, 140)
    b.rect(darker(brick, 0.2), -32, -140, 16, 140)
    b.poly(trim, (-54, 0), (-28, 0), (-28, -22), (-41, -38), (-54, -22))
    b.poly(hexa("6d4630"), (-50, 0), (-32, 0), (-32, -20), (-41, -32), (-50, -20))
    b.disc(trim, -41, -62, 13)
    b.disc(glass, -41, -62, 10.4)
    for y in (-46, -84, -140):
        b.rect(trim, -68, y, 54, 4)
    for x in (-58, -38):
        b.poly(trim, (x - 2, -92), (x + 13, -92), (x + 13, -120), (x + 5.5, -132), (x - 2, -120))
        b.poly(glass, (x, -94), (x + 11, -94), (x + 11, -119), (x + 5.5, -128), (x, -119))
    for x in (-66, -20):
        b.rect(brick, x - 4, -160, 10, 22)
        b.poly(copper, (x - 6, -160), (x + 8, -160), (x + 1, -186))
    b.poly(copper, (-62, -140), (-20, -140), (-39, -262), (-43, -262))
    b.poly(darker(copper, 0.22), (-38, -140), (-20, -140), (-39, -262))
    for y in (-160, -186):
        b.poly(trim, (-46, y), (-36, y), (-41, y - 14))
    b.disc(hexa("e5b94e"), -41, -266, 2.8)


def _fortress(b: Brush, look: Look) -> None:
    """Tvrđa: ramparts of brick with the water gate, the yellow command building, two church towers behind."""
    brick, ochre = hexa("c07a58"), hexa("f0c877")
    for x in (-56, 18):
        box(b, x, -30, 26, 84, 7, hexa("f6e6c2"))
        windows(b, x + 8, -84, 1, 2, (8, 14), (0, 22), look)
        copper = SNOW if look.snow else hexa("7fa596")
        b.poly(copper, *arc(x + 13, -114, 15, 15, 0, 180))
        b.rect(copper, x + 9, -138, 8, 12)
        b.poly(copper, (x + 7, -138), (x + 19, -138), (x + 13, -156))
    box(b, -34, -30, 52, 56, 10, hexa("f6e6c2"))
    b.poly(hexa("f6e6c2"), (-34, -86), (18, -86), (-8, -108))
    box(b, 52, -26, 110, 44, 14, ochre)
    hip_roof(b, 52, -70, 110, 16, 14, hexa("b5573f"), look)
    windows(b, 58, -46, 8, 1, (7, 14), (13, 0), look)
    box(b, 96, -26, 20, 72, 6, lighter(ochre, 0.2))
    hip_roof(b, 96, -98, 20, 12, 6, hexa("b5573f"), look)
    box(b, -176, -26, 116, 38, 14, hexa("e9a98a"))
    hip_roof(b, -176, -64, 116, 16, 14, hexa("a84f3c"), look)
    windows(b, -170, -42, 8, 1, (7, 13), (14, 0), look)
    b.poly(darker(brick, 0.15), (-200, 0), (210, 0), (198, -32), (-188, -32))
    b.poly(brick, (-200, 0), (30, 0), (30, -32), (-188, -32))
    b.rect(lighter(brick, 0.4), -190, -35, 390, 5)
    for y in (-22, -12):
        b.rect(darker(brick, 0.12), -194, y, 396, 1.2)
    box(b, -34, 2, 52, 48, 6, lighter(brick, 0.12))
    b.poly(WHITE, (-20, 2), (4, 2), *arc(-8, -22, 12, 12, 0, 180))
    b.poly(
        mix(hexa("4b3542"), look.glow, 0.5 if look.late else 0.1),
        (-16, 2),
        (0, 2),
        *arc(-8, -20, 8, 9, 0, 180),
    )
    b.rect(WHITE, -38, -50, 60, 5)


LAND = Landscape(_PLOTS, tinted(TEMPERATE, hexa("dcd070"), 0.25), True, ("round", "poplar", "bush"), _paint)
