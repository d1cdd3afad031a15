"""Albacete: the plain of La Mancha, windmills, fields of garlic and onion, the cathedral, the Lodares arcade."""

from weldi_game.ui.city.brush import Brush, arc, on_ellipse
from weldi_game.ui.city.colour import WHITE, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import fields, windmill
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.kit import box, hip_roof
from weldi_game.ui.city.look import Look, Season
from weldi_game.ui.city.nature import birds, hill, ridge
from weldi_game.ui.city.palettes import MEDITERRANEAN
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import Landscape, Scene, avenue, clouds, ground, grove, lanes, pads, sky

_ROWS = (
    Row(474, 9, 146, Setting.BACK, 20, 1580),
    Row(630, 8, 168, Setting.CENTRE, 0, 1600),
    Row(796, 7, 192, Setting.CENTRE, 10, 1590),
    Row(970, 6, 216, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 31, views=((390, 700), (740, 960), (1160, 1590)))
_HOUSES = Manner(
    ("flat", "slab", "hip", "flat", "eaves"),
    hexas("fdf3de f6dcb0 e8b98a f3c9a0 fff8ea d99a72"),
    hexas("c8733f b5653c d08a55"),
    (28, 44),
    (34, 78),
)


def _paint(s: Scene) -> None:
    sky(s, 352, 1060, 150)
    clouds(s, (230, 96, 230), (820, 70, 150), (1450, 110, 190))
    hill(s.b, ridge(340, 7, 8), mix(s.colours.far, hexa("c7a9b8"), 0.3), s.colours.middle, 400)
    ground(s, 350)
    fields(s, (800, 300), (350, 362, 378, 400, 430), 22, 4, 0.2)
    fields(s, (800, 300), (430, 486, 560, 650, 760, 880, 1010), 12, 6)
    _mills(s)
    street(s.b.at(180, 398, 0.95), _HOUSES, s.look, 920, 8, 3, s.colours.sky_low)
    _cathedral(s.b.at(520, 410, 1.3), s.look)
    _arcade(s.b.at(850, 412, 1.3), s.look)
    _water_towers(s.b.at(246, 408, 1.1), s.look)
    birds(s.b, 690, 110, hexa("6b5d6b"), 3, 5)
    scatter = Scatter(4)
    grove(
        s,
        ("pine", "olive", "cypress"),
        6,
        [(scatter.unit() * 1150 + 100, 414 + scatter.unit() * 10, 40.0) for _ in range(26)],
    )
    _onion_rows(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS])
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("pine", "olive", "cypress", "olive"), 3, _HOUSES)


def _mills(s: Scene) -> None:
    knoll = mix(s.colours.middle, s.colours.lane, 0.35)
    line = [
        (1080.0, 404.0),
        (1180.0, 372.0),
        (1300.0, 344.0),
        (1420.0, 338.0),
        (1530.0, 350.0),
        (1640.0, 384.0),
    ]
    hill(s.b, line, lighter(knoll, 0.2), knoll, 412)
    for x, y, k in ((1228, 368, 0.95), (1352, 346, 1.3), (1494, 350, 1.6)):
        windmill(s.b.at(x, y, k), s.look)


def _cathedral(b: Brush, look: Look) -> None:
    """The cathedral of San Juan: a broad stone front with a rose, a tower, a tiled nave."""
    stone, tile = hexa("e3c08c"), hexa("c07a4a")
    box(b, -20, 0, 118, 74, 22, darker(stone, 0.06))
    hip_roof(b, -20, -74, 118, 26, 22, tile, look)
    for x in (44, 64, 84):
        b.poly(
            mix(hexa("7d6a78"), look.glow, 0.6 if look.late else 0.1),
            (x, -22),
            (x + 8, -22),
            *arc(x + 4, -50, 4, 6, 0, 180),
        )
    b.poly(stone, (-62, 0), (26, 0), (26, -88), (-18, -112), (-62, -88))
    b.poly(lighter(stone, 0.35), (-64, -86), (-18, -112), (28, -86), (28, -90), (-18, -117), (-64, -90))
    for x in (-62, -30, -8, 20):
        b.rect(lighter(stone, 0.25), x, -84, 6, 84)
    b.disc(lighter(stone, 0.4), -16, -66, 15)
    b.disc(mix(hexa("6d6478"), look.glow, 0.7 if look.late else 0.2), -16, -66, 12)
    for angle in range(0, 360, 45):
        tip = on_ellipse(-16, -66, 12, 12, angle)
        b.stroke(stone, 1.4, (-16, -66), tip)
    for x, width in ((-54, 16), (-27, 22), (2, 16)):
        b.poly(
            lighter(stone, 0.4),
            (x - 3, 0),
            (x + width + 3, 0),
            *arc(x + width / 2, -26, width / 2 + 3, 12, 0, 180),
        )
        b.poly(hexa("6d4630"), (x, 0), (x + width, 0), *arc(x + width / 2, -26, width / 2, 9, 0, 180))
    box(b, -92, 0, 32, 128, 10, lighter(stone, 0.1))
    hip_roof(b, -92, -128, 32, 16, 10, tile, look)
    for y in (-96, -60):
        for x in (-86, -74):
            b.poly(hexa("5d5066"), (x, y), (x + 8, y), *arc(x + 4, y - 14, 4, 5, 0, 180))
    b.rect(lighter(stone, 0.35), -94, -54, 36, 3)
    b.rect(lighter(stone, 0.35), -94, -90, 36, 3)


def _arcade(b: Brush, look: Look) -> None:
    """The Pasaje de Lodares: a glass-roofed arcade between two ornate houses."""
    wall, trim = hexa("f0cfa6"), hexa("fff6e4")
    box(b, -70, 0, 140, 100, 14, wall)
    b.rect(trim, -74, -104, 148, 6)
    b.poly(hexa("8fc2cc") if not look.late else hexa("ffd98a"), *arc(0, -102, 34, 34, 0, 180))
    for angle in range(20, 180, 28):
        b.stroke(hexa("5d6a70"), 1.4, (0, -102), on_ellipse(0, -102, 34, 34, angle))
    b.ring(hexa("5d6a70"), 0, -102, 34, 34, 3, 0, 180)
    b.ring(hexa("5d6a70"), 0, -102, 18, 18, 1.6, 0, 180)
    inside = mix(hexa("7d5a5a"), look.glow, 0.9 if look.late else 0.55)
    b.poly(trim, (-24, 0), (24, 0), *arc(0, -66, 24, 22, 0, 180))
    b.poly(inside, (-19, 0), (19, 0), *arc(0, -64, 19, 18, 0, 180))
    b.poly(lighter(inside, 0.4), (-9, 0), (9, 0), *arc(0, -40, 9, 9, 0, 180))
    for side in (-1, 1):
        b.rect(trim, side * 27 - 3, -84, 6, 84)
        b.rect(darker(inside, 0.3), side * 14 - 1, -60, 2, 60)
        for x in (38, 54):
            at = side * x - 5
            for y in (-12, -44, -74):
                b.rect(trim, at - 1.5, y - 19, 13, 21)
                b.rect(look.glass if not look.shut else hexa("9a97a4"), at, y - 17, 10, 17)
                b.rect(hexa("4b4658"), at - 3, y - 3, 16, 4)
    b.disc(trim, 0, -84, 7)
    b.disc(hexa("c8733f"), 0, -84, 5)
    for x in (-66, -33, 33, 66):
        b.rect(trim, x - 2, -112, 4, 9)
        b.disc(trim, x, -114, 3.4)


def _water_towers(b: Brush, look: Look) -> None:
    """The Depósitos del Sol: two round water towers that have become a library."""
    for x, height in ((-26, 62), (24, 74)):
        wall = hexa("d98f62")
        b.rect(wall, x - 20, -height, 40, height)
        b.rect(darker(wall, 0.22), x + 6, -height, 14, height)
        for stripe in range(4):
            b.rect(lighter(wall, 0.2), x - 20 + stripe * 11, -height, 2.4, height)
        b.poly(hexa("b5653c"), *arc(x, -height, 22, 14, 0, 180))
        b.rect(WHITE, x - 22, -height - 2, 44, 4)
        b.rect(look.glass, x - 6, -16, 10, 16)


def _onion_rows(s: Scene) -> None:
    """Rows of onions in the corners in front."""
    if s.look.season is Season.WINTER:
        return
    leaf = s.look.leaf(hexa("86ad5c"), hexa("b8994f"))
    for side in (0, 1):
        for row in range(9):
            y = 872 + row * 15.0
            for index in range(6 + row // 2):
                x = index * 26 + row * 4.0
                b = s.b.at(x if side == 0 else 1600 - x, y, 0.6 + row * 0.06)
                b.stroke(leaf, 2, (-3, -9), (0, 0), (4, -10))
                b.disc(hexa("efe2ea") if index % 3 else hexa("c98aa6"), 0, 0, 3.2)


LAND = Landscape(_PLOTS, MEDITERRANEAN, False, ("olive", "pine", "bush"), _paint)
