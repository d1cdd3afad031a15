"""Lampedusa: the island's harbour with its boats, the Porta d'Europa, low white houses, turquoise sea."""

from weldi_game.ui.city.brush import Brush, Point, arc, smooth
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import fishing_boat, stone_wall
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.fittings import windows
from weldi_game.ui.city.kit import box
from weldi_game.ui.city.look import Look, Season
from weldi_game.ui.city.nature import birds, ripples
from weldi_game.ui.city.palettes import Palette, palette
from weldi_game.ui.city.plots import Plot, Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import WIDTH, Landscape, Scene, avenue, clouds, lanes, pads, sky

_ROWS = (
    Row(478, 6, 140, Setting.BACK, 640, 1590),
    Row(626, 7, 158, Setting.CENTRE, 590, 1600),
    Row(792, 8, 176, Setting.CENTRE, 10, 1600),
    Row(968, 7, 200, Setting.FRONT, 10, 1600),
)


def _by_the_harbour(plot: Plot) -> Plot:
    """Plots along the quay are by the water."""
    near = (plot.y < 700 and plot.x < 760) or (700 < plot.y < 850 and plot.x < 560)
    return Plot(plot.x, plot.y, plot.size, Setting.WATER) if near else plot


_PLOTS = tuple(
    _by_the_harbour(plot) for plot in lay_out(_ROWS, 64, (), 900, views=((1270, 1420), (940, 1080)))
)
_HOUSES = Manner(
    ("flat", "flat", "flat", "slab"),
    hexas("fffdf6 fdf4e4 fbead0 f6f2ea f3dcb4 fff8ec"),
    hexas("4f8ab8 3f8f9a 5f9ac4"),
    (26, 46),
    (20, 40),
    (120, 170, 196),
)
_SHORE: tuple[Point, ...] = (
    (640, 452),
    (604, 486),
    (616, 540),
    (572, 584),
    (540, 640),
    (452, 672),
    (330, 690),
    (200, 694),
    (80, 712),
    (-40, 722),
)
_PALETTES: dict[Season, Palette] = {
    Season.SPRING: palette(
        "86cdee fdf1d6 fff6d0 fffdf8 b8d0c8 c4c98c e2d29c d3c484 f8ebc8 3fc8cc 1c93b8 e2fffa"
    ),
    Season.SUMMER: palette(
        "5fb8ee ffeebc fff0b4 fffdf6 ccc49c dcc684 f2d78e e4bd70 fcebc2 2fc4d0 0f86b4 e6fffa"
    ),
    Season.AUTUMN: palette(
        "8490c6 fdc592 ffda90 fde2d0 b09cac c4a274 dfb97c cc9f60 f0d2a2 4398b4 226f9c fbe6cc"
    ),
    Season.WINTER: palette(
        "8a9cc6 f4d3bf ffe8c8 f6ece8 a8aec0 a6ae88 bdbd90 a3ab78 e4dac0 4f96ac 2c6a90 eef4f2"
    ),
}


def _paint(s: Scene) -> None:
    sky(s, 306, 420, 120)
    clouds(s, (180, 120, 210), (820, 90, 240), (1180, 150, 150), (1500, 80, 180))
    _open_sea(s)
    birds(s.b, 620, 130, hexa("fffdf8"), 7, 7)
    _islet(s.b.at(250, 318))
    _headland(s)
    _lighthouse(s.b.at(846, 348, 0.95), s.look)
    _gate_of_europe(s.b.at(1330, 352, 1.5), s.look)
    _land(s)
    street(s.b.at(690, 402, 0.9), _HOUSES, s.look, 600, 6, 6, s.colours.sky_low)
    street(s.b.at(640, 420, 0.85), _HOUSES, s.look, 1180, 14, 12)
    _church(s.b.at(1010, 416, 1.1), s.look)
    _harbour(s)
    for x, y, length, k in (
        (1290, 540, 320, 0.8),
        (1130, 700, 420, 0.9),
        (40, 884, 300, 1.1),
        (1240, 876, 360, 1.1),
    ):
        stone_wall(s.b.at(x, y, k), length, hexa("d8c6a4"), int(x))
    _prickly_pears(s)
    lanes(s, _PLOTS, [_ROWS[2].y, _ROWS[3].y])
    pads(s, _PLOTS)
    avenue(s, _PLOTS, ("palm", "bush", "palm", "olive"), 5, _HOUSES)


def _open_sea(s: Scene) -> None:
    s.b.fall(
        mix(s.colours.water, s.colours.sky_low, 0.45),
        s.colours.water,
        (0, 300),
        (WIDTH, 300),
        (WIDTH, 480),
        (0, 480),
    )
    s.b.fall(s.colours.water, s.colours.water_deep, (0, 420), (720, 420), (720, 740), (0, 740))
    ripples(s.b, (-20, 306, WIDTH, 130), mix(s.colours.water, WHITE, 0.5), 3, 90)
    ripples(s.b, (-20, 450, 640, 230), mix(s.colours.water, s.colours.glint, 0.5), 9, 60)
    s.b.shade(s.colours.glint, 90, 420, 360, 170, 60)


def _islet(b: Brush) -> None:
    """The Rabbit Island off the beach."""
    rock = hexa("dcc79c")
    b.poly(
        darker(rock, 0.25), *smooth([(-150, 14), (-110, -16), (-30, -34), (60, -26), (130, -8), (160, 14)], 6)
    )
    b.poly(rock, *smooth([(-150, 10), (-110, -20), (-30, -36), (40, -28), (90, -10), (110, 10)], 6))
    b.poly(hexa("a8b06f"), *smooth([(-108, -18), (-30, -37), (50, -28), (20, -22), (-60, -20)], 6))
    b.poly(hexa("f6ead0"), *smooth([(-170, 16), (-40, 9), (100, 10), (176, 17), (0, 22)], 6))


def _headland(s: Scene) -> None:
    cliff = mix(hexa("d9bf92"), s.colours.sky_low, 0.15)
    line = [
        (740.0, 400.0),
        (800.0, 356.0),
        (880.0, 342.0),
        (1020.0, 352.0),
        (1160.0, 346.0),
        (1300.0, 340.0),
        (1460.0, 332.0),
        (1620.0, 328.0),
    ]
    s.b.poly(darker(cliff, 0.3), *smooth([(x - 14, y + 8) for x, y in line], 6), (1620, 470), (700, 470))
    s.b.poly(cliff, *smooth(line, 6), (1620, 470), (740, 470))
    s.b.poly(
        mix(s.colours.near, cliff, 0.3), *smooth([(x, y + 12) for x, y in line], 6), (1620, 470), (760, 470)
    )


def _gate_of_europe(b: Brush, look: Look) -> None:
    """The Porta d'Europa: a tall open doorway of ochre clay, set with shapes, facing the sea."""
    clay, edge = hexa("d8a468"), hexa("b37f4c")
    b.shade(hexa("4b3547"), 90, 12, 0, 46, 8)
    b.rect(hexa("e6d6b4"), -38, -5, 76, 6)
    b.poly(darker(edge, 0.15), (25, -4), (36, -10), (36, -97), (25, -92))
    b.poly(darker(edge, 0.3), (-11, -4), (-4, -9), (-4, -74), (-11, -74))
    b.rect(clay, -29, -74, 18, 70)
    b.rect(clay, 8, -74, 18, 70)
    b.rect(clay, -29, -96, 55, 24)
    b.poly(lighter(clay, 0.35), (-29, -96), (26, -96), (36, -102), (-18, -102))
    b.rect(lighter(clay, 0.25), -29, -96, 3, 92)
    b.rect(darker(clay, 0.2), -11, -74, 19, 3)
    scatter = Scatter(12)
    for _ in range(30):
        x, y = scatter.between(-26, 21), scatter.between(-93, -10)
        if -13 < x < 6 and y > -76:
            continue
        tone = scatter.pick((lighter(clay, 0.35), edge, darker(edge, 0.2), hexa("e8c48f")))
        if scatter.unit() < 0.5:
            b.disc(tone, x, y, scatter.between(1.4, 2.8))
        else:
            b.rect(tone, x, y, scatter.between(2, 5), scatter.between(1.6, 3.4))


def _lighthouse(b: Brush, look: Look) -> None:
    box(b, -34, 0, 60, 22, 12, WHITE)
    windows(b, -28, -5, 3, 1, (7, 9), (18, 0), look)
    b.poly(WHITE, (-12, -20), (12, -20), (8, -92), (-8, -92))
    b.poly(darker(WHITE, 0.16), (3, -20), (12, -20), (8, -92), (2, -92))
    for y in (-36, -62):
        b.rect(hexa("c9553f"), -10.5, y - 10, 21, 10)
    b.rect(hexa("4b4658"), -12, -95, 24, 4)
    b.rect(hexa("fff0bd") if look.late else hexa("d5edf2"), -7, -108, 14, 13)
    b.poly(hexa("c9553f"), (-10, -108), (10, -108), (0, -120))
    if look.late and not look.shut:
        b.wash(hexa("fff0bd"), 70, (-6, -102), (-230, -140), (-230, -84))
        b.shade(hexa("fff0bd"), 170, 0, -101, 26, 26)


def _land(s: Scene) -> None:
    s.b.fall(
        s.colours.near,
        s.colours.front,
        *((x, y) for x, y in smooth([(640, 404), *_SHORE], 5)),
        (-40, 1000),
        (WIDTH, 1000),
        (WIDTH, 404),
    )
    scatter = Scatter(23)
    for _ in range(190):
        x, y = scatter.unit() * WIDTH, scatter.between(440, 1000)
        if x < 640 and y < 730:
            continue
        k = 0.5 + (y - 440) / 560
        tone = scatter.pick((darker(s.colours.front, 0.1), lighter(s.colours.near, 0.3), hexa("b4b878")))
        s.b.ellipse(tone, x, y, 9 * k, 2.6 * k)


def _church(b: Brush, look: Look) -> None:
    """San Gerlando, low and pale, with its little bell gable."""
    wall = hexa("f6dfae")
    box(b, -34, 0, 60, 44, 16, wall)
    b.poly(wall, (-34, -44), (26, -44), (12, -58), (-20, -58))
    b.rect(WHITE, -36, -46, 64, 3)
    b.poly(WHITE, (-16, -58), (8, -58), (8, -72), (-4, -82), (-16, -72))
    b.poly(hexa("7fb0cc"), (-9, -60), (1, -60), *arc(-4, -68, 5, 5, 0, 180))
    b.disc(hexa("c9a24a"), -4, -64, 2.6)
    b.poly(hexa("6d4630"), (-10, 0), (3, 0), *arc(-3.5, -18, 6.5, 6, 0, 180))
    b.disc(look.glass, -4, -38, 5)
    windows(b, -28, -8, 1, 1, (7, 14), (0, 0), look)
    windows(b, 12, -8, 1, 1, (7, 14), (0, 0), look)


def _harbour(s: Scene) -> None:
    stone = hexa("e6d8ba")
    foam = mix(s.colours.water, WHITE, 0.75)
    shore = smooth(_SHORE, 6)
    s.b.stroke(foam, 7, *((x - 6, y + 1) for x, y in shore))
    s.b.stroke(darker(stone, 0.28), 10, *((x, y + 6) for x, y in shore))
    s.b.stroke(stone, 10, *shore)
    _pier(s.b, stone)
    boats: tuple[tuple[float, float, float, str], ...] = (
        (120, 470, 0.75, "c9553f"),
        (330, 500, 0.9, "3f7fb8"),
        (516, 524, 0.85, "e0a040"),
        (90, 566, 1.05, "3f9a8f"),
        (430, 612, 1.1, "d9655a"),
        (170, 656, 1.2, "3f6fae"),
    )
    for x, y, k, code in boats:
        fishing_boat(s.b.at(x, y, k), hexa(code), s.look)
    for x, y in ((594, 474), (560, 590), (330, 690), (130, 706)):
        s.b.at(x, y).round_rect(hexa("5d5566"), -4, -12, 8, 12, 2)
    for x, y, code in ((620, 470, "d9655a"), (600, 612, "4f8ab8"), (250, 712, "e0a040")):
        _nets(s.b.at(x, y), hexa(code))


def _pier(b: Brush, stone: Colour) -> None:
    b.poly(darker(stone, 0.3), (-10, 596), (240, 588), (240, 602), (-10, 612))
    b.poly(stone, (-10, 584), (236, 576), (240, 590), (-10, 600))
    b.poly(hexa("c9553f"), (220, 584), (234, 584), (231, 552), (223, 552))
    b.disc(hexa("fff0bd"), 227, 548, 5)


def _nets(b: Brush, colour: Colour) -> None:
    for dx, dy, radius in ((0, 0, 13), (15, 3, 10), (-13, 4, 9)):
        b.ellipse(darker(colour, 0.2), dx + 1, dy + 1, radius, radius * 0.5)
        b.ellipse(colour, dx, dy - 1, radius, radius * 0.5)
        b.ellipse(lighter(colour, 0.3), dx - 2, dy - 3, radius * 0.5, radius * 0.2)


def _prickly_pears(s: Scene) -> None:
    scatter = Scatter(8)
    green = hexa("86a868")
    spots = (
        (690, 560),
        (1570, 520),
        (1010, 706),
        (40, 760),
        (600, 880),
        (1560, 870),
        (960, 884),
        (1400, 700),
        (330, 772),
    )
    for x, y in spots:
        b = s.b.at(x, y, scatter.between(0.8, 1.2))
        b.shade(hexa("2c2440"), 70, 3, 0, 22, 5)
        for dx, dy, rx, ry in (
            (0, -10, 7, 10),
            (-9, -20, 6, 9),
            (9, -21, 6, 9),
            (0, -30, 6, 9),
            (-16, -30, 5, 7),
            (15, -33, 5, 8),
        ):
            b.ellipse(darker(green, 0.2), dx + 1, dy + 1, rx, ry)
            b.ellipse(green, dx, dy, rx, ry)
            b.ellipse(lighter(green, 0.25), dx - 2, dy - 2, rx * 0.4, ry * 0.5)
        for dx, dy in ((-16, -38), (15, -42), (1, -40), (-9, -29)):
            b.disc(hexa("e4695a"), dx, dy, 2.2)


LAND = Landscape(_PLOTS, _PALETTES, False, ("palm", "olive", "bush"), _paint)
