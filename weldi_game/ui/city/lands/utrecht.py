"""Utrecht: the Dom tower apart from its church, gabled houses, the canal with its wharf cellars."""

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.look import SNOW, Look
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
    Row(430, 10, 138, Setting.BACK, 10, 1590),
    Row(692, 8, 164, Setting.WATER, 0, 1600),
    Row(834, 7, 188, Setting.CENTRE, 10, 1590),
    Row(974, 6, 214, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 12, views=((490, 920),))
_HOUSES = Manner(
    ("step", "bell", "gable", "bell", "eaves"),
    hexas("b8654a c98462 e3c9a4 9f5a48 d9b48c f0e2c6 a86f5c"),
    hexas("9a4a3a 7d4a4a b5573f"),
    (24, 34),
    (44, 66),
)


def _paint(s: Scene) -> None:
    sky(s, 372, 1240, 120)
    clouds(s, (250, 110, 270), (1010, 96, 210), (1420, 170, 230), (60, 220, 160))
    hill(s.b, ridge(352, 5, 3), s.colours.far, s.colours.middle, 420)
    scatter = Scatter(21)
    far = [(scatter.unit() * WIDTH, scatter.between(352, 362), 30.0) for _ in range(60)]
    grove(s, ("poplar", "round"), 7, far)
    street(s.b.at(-10, 384, 0.86), _HOUSES, s.look, 1900, 5, 4, s.colours.sky_low)
    _church(s.b.at(760, 396, 1.25), s.look)
    _tower(s.b.at(560, 400, 1.3), s.look)
    birds(s.b, 700, 120, hexa("6b6478"), 5, 6)
    paving(s, 392, hexa("d6a98c"))
    street(s.b.at(-30, 412, 0.72), _HOUSES, s.look, 700, 11, 6)
    street(s.b.at(930, 412, 0.72), _HOUSES, s.look, 960, 17, 6)
    _canal(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS[1:]])
    pads(s, _PLOTS, town=True)
    avenue(s, _PLOTS, ("round", "round", "maple"), 3, _HOUSES)


def _tower(b: Brush, look: Look) -> None:
    """The Dom tower: two square storeys and an open octagon."""
    stone, shade = hexa("cdb596"), hexa("a68c78")
    _storey(b, -36, 0, 72, 104, stone, look)
    _storey(b, -30, -104, 60, 84, lighter(stone, 0.1), look)
    for x in (-38, -31, 26, 33):
        b.poly(shade, (x, -104), (x + 6, -104), (x + 3, -122))
    for x in (-31, -25, 20, 26):
        b.poly(shade, (x, -188), (x + 6, -188), (x + 3, -208))
    b.rect(lighter(stone, 0.25), -39, -108, 78, 5)
    b.rect(lighter(stone, 0.25), -33, -191, 66, 5)
    b.poly(lighter(stone, 0.15), (-20, -190), (20, -190), (17, -256), (-17, -256))
    b.poly(shade, (8, -190), (20, -190), (17, -256), (7, -256))
    sky = hexa("8d7a80") if not look.late else hexa("f5c877")
    for left, width in ((-15.0, 6), (-5.5, 9), (8.0, 6)):
        b.poly(sky, (left, -196), (left + width, -196), *arc(left + width / 2, -238, width / 2, 9, 0, 180))
    b.rect(lighter(stone, 0.3), -20, -259, 40, 4)
    for x in (-19, -9, 5, 15):
        b.poly(shade, (x, -258), (x + 4, -258), (x + 2, -270))
    b.poly(hexa("7d7468"), (-14, -259), (14, -259), (3, -288), (-3, -288))
    b.stroke(hexa("c9a24a"), 1.4, (0, -288), (0, -302))
    b.disc(hexa("e5b94e"), 0, -303, 2)
    b.disc(hexa("f7ecd2"), 0, -168, 9)
    b.disc(hexa("4b3f56"), 0, -168, 7.4)
    b.stroke(hexa("f3c14f"), 1.3, (0, -173), (0, -168), (4, -166))


def _storey(b: Brush, x: float, y: float, width: float, height: float, stone: Colour, look: Look) -> None:
    b.rect(stone, x, y - height, width, height)
    b.rect(darker(stone, 0.22), x + width * 0.72, y - height, width * 0.28, height)
    for edge in (x - 3, x + width - 3):
        b.rect(darker(stone, 0.1), edge, y - height, 6, height)
    glass = mix(hexa("6d6478"), look.glow, 0.75 if look.late else 0.15)
    for index in range(2):
        wx = x + width * (0.2 + index * 0.36)
        b.poly(
            lighter(stone, 0.25),
            (wx - 2, y - 10),
            (wx + 16, y - 10),
            *arc(wx + 7, y - height + 26, 9, 16, 0, 180),
        )
        b.poly(glass, (wx, y - 10), (wx + 14, y - 10), *arc(wx + 7, y - height + 26, 7, 13, 0, 180))
        b.rect(stone, wx + 6.2, y - height + 14, 1.6, height - 24)
        b.rect(stone, wx, y - height * 0.5, 14, 1.6)


def _church(b: Brush, look: Look) -> None:
    """The Dom church; a storm took the nave between it and the tower."""
    stone, roof = hexa("c2aa90"), hexa("6f7488")
    top = SNOW if look.snow else roof
    b.rect(darker(stone, 0.08), -60, -92, 42, 92)
    b.rect(stone, -18, -74, 96, 74)
    b.poly(top, (-20, -74), (80, -74), (70, -108), (-18, -108))
    b.poly(darker(roof, 0.2), (-62, -92), (-16, -92), (-39, -136))
    b.poly(top, (-62, -92), (-30, -92), (-39, -136))
    b.poly(darker(stone, 0.25), (78, 0), (98, -6), (98, -70), (78, -74))
    b.poly(darker(roof, 0.25), (80, -74), (98, -71), (70, -108))
    glass = mix(hexa("6d6478"), look.glow, 0.7 if look.late else 0.15)
    for x in (-10, 14, 38, 60):
        b.poly(glass, (x, -14), (x + 11, -14), *arc(x + 5.5, -50, 5.5, 13, 0, 180))
        b.rect(stone, x + 4.8, -60, 1.4, 46)
        b.poly(darker(stone, 0.15), (x - 7, 0), (x - 3, 0), (x - 4, -78), (x - 5, -86), (x - 6, -78))
    b.poly(glass, (-50, -16), (-28, -16), *arc(-39, -56, 11, 22, 0, 180))
    b.rect(stone, -40, -76, 1.8, 60)
    b.stroke(darker(roof, 0.2), 2, (30, -108), (30, -128))


def _canal(s: Scene) -> None:
    """The canal below street level: quay wall with cellar doors, the wharf, water, boats."""
    brick = hexa("a5604a")
    b = s.b
    b.rect(mix(s.colours.lane, hexa("c9a98a"), 0.4), 0, 440, WIDTH, 16)
    b.fall(lighter(brick, 0.08), darker(brick, 0.2), (0, 456), (WIDTH, 456), (WIDTH, 502), (0, 502))
    for course in range(5):
        b.rect(darker(brick, 0.12), 0, 462 + course * 9, WIDTH, 1.2)
    b.rect(hexa("e9d8bd"), 0, 453, WIDTH, 5)
    for index in range(20):
        _cellar(b.at(30 + index * 82, 502), s.look, index)
    b.rect(hexa("d8c09c"), 0, 502, WIDTH, 12)
    b.rect(hexa("8f6f5c"), 0, 514, WIDTH, 7)
    band(s, 521, 590, 4, 70)
    b.wash(darker(s.colours.water_deep, 0.4), 70, (0, 521), (WIDTH, 521), (WIDTH, 531), (0, 531))
    for x in range(70, 1600, 164):
        tree(b.at(x, 512, 1.0), "round", s.look)
    _bridge(b.at(420, 521), s)
    _bridge(b.at(1200, 521), s)
    for x, y, code in (
        (150, 560, "4f8ab8"),
        (700, 568, "c9553f"),
        (980, 552, "6d8f5a"),
        (1480, 566, "e0a040"),
    ):
        _boat(b.at(x, y), hexa(code), s.look)
    b.rect(hexa("c9a888"), 0, 590, WIDTH, 8)
    b.rect(darker(hexa("c9a888"), 0.25), 0, 598, WIDTH, 3)


def _cellar(b: Brush, look: Look, index: int) -> None:
    b.poly(hexa("e0c8a8"), (-19, 0), (19, 0), *arc(0, -18, 19, 18, 0, 180))
    inside = mix(hexa("4b3542"), look.glow, 0.8 if look.late and not look.shut else 0.12)
    b.poly(inside, (-15, 0), (15, 0), *arc(0, -17, 15, 15, 0, 180))
    if index % 3 == 0:
        b.rect(hexa("4f7a5a"), -13, -20, 11, 20)
    elif index % 3 == 1:
        b.poly(hexa("d9655a"), (-16, -22), (16, -22), (19, -16), (-19, -16))
    b.rect(hexa("6d4630"), -4, -6, 20, 2)
    b.rect(hexa("6d4630"), 4, -4, 2, 4)


def _bridge(b: Brush, s: Scene) -> None:
    stone = hexa("c08468")
    dark = darker(s.colours.water_deep, 0.45)
    b.poly(darker(stone, 0.1), (-80, -20), (80, -20), (94, 72), (-94, 72))
    b.poly(dark, (-52, 72), (52, 72), *arc(0, 50, 50, 44, 0, 180))
    b.ring(lighter(stone, 0.35), 0, 50, 52, 46, 5, 0, 180)
    b.poly(s.colours.lane, (-86, -70), (86, -70), (96, -22), (-96, -22))
    b.rect(lighter(stone, 0.3), -98, -24, 196, 9)
    b.rect(darker(stone, 0.2), -98, -15, 196, 3)
    for x in (-92, -46, 0, 46, 92):
        b.rect(hexa("5d5566"), x - 1.5, -44, 3, 20)
    b.rect(hexa("5d5566"), -94, -44, 188, 2.4)


def _boat(b: Brush, hull: Colour, look: Look) -> None:
    b.shade(hexa("1f3a4f"), 110, 4, 5, 44, 7)
    b.poly(hull, (-40, -6), (40, -6), (32, 5), (-34, 5))
    b.rect(lighter(hull, 0.45), -41, -8, 82, 3)
    b.rect(hexa("f6ead0"), -18, -20, 36, 13)
    for x in (-14, -3, 8):
        b.rect(look.glass, x, -17, 7, 6)
    b.rect(darker(hull, 0.2), -21, -22, 42, 3)


LAND = Landscape(_PLOTS, tinted(TEMPERATE, hexa("8fcf95"), 0.2), True, ("round", "maple", "bush"), _paint)
