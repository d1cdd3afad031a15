"""Seine-Saint-Denis: the basilica, the ring of the stadium, housing slabs, the canal, gardens."""

from weldi_game.ui.city.brush import Brush, arc, on_ellipse
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.countryside import barge
from weldi_game.ui.city.fabric import Manner, street
from weldi_game.ui.city.kit import box, flat_roof
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.nature import birds, hill, ridge
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
    Row(690, 8, 164, Setting.WATER, 0, 1600),
    Row(832, 7, 188, Setting.CENTRE, 10, 1590),
    Row(974, 6, 214, Setting.FRONT, 10, 1590),
)
_PLOTS = lay_out(_ROWS, 93, views=((500, 960), (1100, 1590)))
_HOUSES = Manner(
    ("mansard", "flat", "eaves", "mansard", "slab"),
    hexas("e8d3b0 d9b894 f2e6cc c98f70 e3c29a f0dcc0"),
    hexas("6f7a8f 7d8799 a8644c"),
    (26, 40),
    (34, 58),
)


def _paint(s: Scene) -> None:
    sky(s, 350, 1010, 120)
    clouds(s, (160, 90, 220), (640, 70, 190), (1260, 110, 180), (1500, 170, 150))
    hill(s.b, ridge(338, 10, 4), s.colours.far, s.colours.middle, 420)
    for x, width, height, code, k in (
        (30, 150, 150, "f0d9b8", 0.9),
        (330, 120, 196, "e9c7a0", 0.82),
        (880, 110, 210, "dfe3e6", 0.8),
        (1120, 170, 128, "f2dcc0", 0.9),
        (1500, 120, 170, "e6c9a8", 0.9),
    ):
        _slab(s.b.at(x, 396, k), width, height, hexa(code), s.look, int(x))
    _tower(s.b.at(1040, 396), s.look)
    street(s.b.at(-10, 402, 0.9), _HOUSES, s.look, 1800, 4, 6, s.colours.sky_low)
    _stadium(s.b.at(1330, 404, 1.15), s.look)
    _basilica(s.b.at(600, 410, 1.3), s.look)
    birds(s.b, 820, 150, hexa("6b6478"), 4, 5)
    paving(s, 406, hexa("d8cab8"))
    scatter = Scatter(6)
    grove(
        s,
        ("poplar", "round"),
        6,
        [(scatter.unit() * 1600, 412 + scatter.unit() * 8, 40.0) for _ in range(22)],
    )
    _canal(s)
    lanes(s, _PLOTS, [row.y for row in _ROWS[1:]])
    pads(s, _PLOTS, town=True)
    avenue(s, _PLOTS, ("round", "poplar", "maple"), 9, _HOUSES)


def _slab(b: Brush, width: float, height: float, wall: Colour, look: Look, seed: int) -> None:
    """A block of the great estates, with the coloured panels of its renovation."""
    scatter = Scatter(seed)
    box(b, 0, 0, width, height, 20, wall)
    flat_roof(b, 0, -height, width, 20, darker(wall, 0.1), look)
    panels = hexas("e4695a f3c14f 4f9fc4 6cab58 ffffff ffffff")
    glass = hexa("9a97a4") if look.shut else look.glass
    unlit = mix(glass, hexa("5d6480"), 0.5)
    for row in range(int(height / 15)):
        y = -height + 6 + row * 15
        b.rect(darker(wall, 0.1), 0, y + 11, width, 1.4)
        for column in range(int(width / 11)):
            x = 3 + column * 11
            b.rect(glass if scatter.unit() < 0.6 or not look.late else unlit, x, y, 7, 8)
            if scatter.unit() < 0.22:
                b.rect(scatter.pick(panels), x, y + 5, 7, 5)


def _tower(b: Brush, look: Look) -> None:
    """The Pleyel tower, slim and high."""
    wall = hexa("c9d3da")
    box(b, -24, 0, 42, 236, 14, wall)
    glass = hexa("9a97a4") if look.shut else mix(look.glass, hexa("7d97ac"), 0.35)
    for row in range(18):
        b.rect(glass, -21, -230 + row * 12.6, 36, 7)
    b.rect(hexa("8a97a8"), -14, -250, 20, 14)


def _basilica(b: Brush, look: Look) -> None:
    """The basilica of Saint-Denis: a Gothic front with its rose and one tower, the other still to rise."""
    stone, slate = hexa("ead9b8"), hexa("7a8a92")
    top = SNOW if look.snow else slate
    b.rect(darker(stone, 0.06), 50, -84, 170, 84)
    b.poly(top, (48, -84), (222, -84), (212, -118), (52, -118))
    b.poly(darker(stone, 0.25), (220, 0), (244, -10), (244, -80), (220, -84))
    glass = mix(hexa("5f6a94"), look.glow, 0.75 if look.late else 0.12)
    for index in range(7):
        x = 60 + index * 23
        b.poly(glass, (x, -14), (x + 12, -14), (x + 12, -58), (x + 6, -70), (x, -58))
        b.rect(stone, x + 5.4, -66, 1.4, 52)
        b.poly(darker(stone, 0.16), (x + 15, 0), (x + 21, 0), (x + 19, -88), (x + 16, -88))
        b.stroke(darker(stone, 0.1), 2, (x + 18, -88), (x + 18, -98))
    b.rect(stone, -62, -104, 116, 104)
    for x in (-62, -24, 12, 46):
        b.rect(lighter(stone, 0.3), x, -104, 9, 104)
        b.rect(darker(stone, 0.14), x + 6, -104, 3, 104)
    b.rect(lighter(stone, 0.4), -64, -108, 120, 5)
    for x in range(-62, 54, 9):
        b.rect(stone, x, -114, 5, 7)
    b.disc(lighter(stone, 0.4), -4, -76, 17)
    b.disc(glass, -4, -76, 14)
    for angle in range(0, 360, 30):
        b.stroke(stone, 1.2, (-4, -76), on_ellipse(-4, -76, 14, 14, angle))
    b.disc(stone, -4, -76, 3)
    for x, width in ((-50, 20), (-13, 22), (24, 19)):
        b.poly(
            lighter(stone, 0.4),
            (x - 3, 0),
            (x + width + 3, 0),
            *arc(x + width / 2, -28, width / 2 + 3, 15, 0, 180),
        )
        b.poly(hexa("6d5046"), (x, 0), (x + width, 0), *arc(x + width / 2, -28, width / 2, 11, 0, 180))
    for x in (-48, 26):
        b.poly(glass, (x, -56), (x + 16, -56), (x + 16, -84), (x + 8, -94), (x, -84))
    _single_tower(b, stone, glass)


def _single_tower(b: Brush, stone: Colour, glass: Colour) -> None:
    b.rect(stone, 14, -186, 40, 82)
    b.rect(darker(stone, 0.2), 40, -186, 14, 82)
    for y in (-148, -186):
        b.rect(lighter(stone, 0.4), 12, y, 44, 4)
    for y in (-112, -152):
        for x in (19, 36):
            b.poly(glass, (x, y), (x + 11, y), (x + 11, y - 22), (x + 5.5, y - 30), (x, y - 22))
    b.poly(hexa("7a8a92"), (12, -186), (56, -186), (34, -212))
    b.poly(darker(hexa("7a8a92"), 0.2), (36, -186), (56, -186), (34, -212))


def _stadium(b: Brush, look: Look) -> None:
    """The Stade de France: a floating elliptic roof on slender masts."""
    b.shade(hexa("2c2440"), 90, 10, -2, 250, 20)
    wall = hexa("c9cfd6")
    b.poly(darker(wall, 0.2), *arc(0, -24, 206, 34, 180, 360), (206, -62), (-206, -62))
    glass = mix(hexa("8aa0b4"), look.glow, 0.6 if look.late and not look.shut else 0.0)
    for index in range(29):
        x = -196.0 + index * 14
        low = -24 + 34 * (1 - (x / 206) ** 2) ** 0.5
        b.poly(glass, (x - 4, low - 4), (x + 4, low - 4), (x + 4, -58), (x - 4, -58))
    b.ellipse(hexa("f7f5ef"), 0, -66, 226, 40)
    b.ellipse(darker(hexa("f7f5ef"), 0.22), 0, -63, 176, 27)
    b.ellipse(hexa("8a97a8"), 0, -61, 168, 24)
    b.ellipse(mix(hexa("78b85e"), SNOW, 0.4 if look.snow else 0.0), 0, -55, 150, 17)
    for code, dy in (("e4695a", -69), ("4f9fc4", -65)):
        b.ring(hexa(code), 0, dy + 4, 164, 22, 2.4, 20, 160)
    b.ring(SNOW if look.snow else hexa("f7f5ef"), 0, -66, 204, 34, 15, 0, 360)
    b.ring(darker(WHITE, 0.14), 0, -66, 190, 31, 2, 0, 360)
    for angle in range(186, 356, 17):
        x, y = on_ellipse(0, -64, 226, 40, angle)
        b.stroke(hexa("8a97a8"), 2.2, (x, y + 30), (x, y - 34))
        b.stroke(hexa("aab4c0"), 0.9, (x, y - 34), (x * 0.86, y - 10))
    for angle in range(10, 175, 18):
        x, y = on_ellipse(0, -66, 226, 40, angle)
        b.stroke(hexa("8a97a8"), 1.8, (x, y + 4), (x, y - 30))


def _canal(s: Scene) -> None:
    """The canal Saint-Denis with its quays, barges, a lock footbridge and a painted wall."""
    b = s.b
    b.rect(mix(s.colours.lane, hexa("d0c4b0"), 0.4), 0, 450, WIDTH, 18)
    wall = hexa("d9cbb4")
    b.fall(lighter(wall, 0.2), darker(wall, 0.15), (0, 468), (WIDTH, 468), (WIDTH, 496), (0, 496))
    _murals(s)
    b.rect(lighter(wall, 0.5), 0, 465, WIDTH, 5)
    band(s, 496, 590, 8, 70)
    b.wash(darker(s.colours.water_deep, 0.4), 60, (0, 496), (WIDTH, 496), (WIDTH, 506), (0, 506))
    barge(b.at(330, 562, 1.15), hexa("3f6f5a"), s.look)
    barge(b.at(1080, 548, 1.0), hexa("a8443f"), s.look)
    _footbridge(b.at(720, 590), s)
    b.rect(lighter(wall, 0.3), 0, 590, WIDTH, 8)
    b.rect(darker(wall, 0.25), 0, 598, WIDTH, 3)
    for x in range(60, 1600, 190):
        at = b.at(x, 592)
        at.round_rect(hexa("5d5566"), -4, -11, 8, 11, 2)


def _murals(s: Scene) -> None:
    scatter = Scatter(40)
    colours = hexas("e4695a f3c14f 4f9fc4 6cab58 c98fc0 f3a15c")
    for start, width in ((90, 280), (820, 330), (1320, 240)):
        for index in range(int(width / 26)):
            x = start + index * 26
            s.b.poly(
                scatter.pick(colours),
                (x, 496),
                (x + 30, 496),
                (x + 22 + scatter.between(-8, 8), 472),
                (x + 6, 472),
            )
            s.b.disc(scatter.pick(colours), x + 13, 484, 7)


def _footbridge(b: Brush, s: Scene) -> None:
    """An iron footbridge in a flat arch over the lock."""
    iron = hexa("4f7f86")
    b.wash(hexa("123a4f"), 60, (-40, -94), (60, -94), (96, 0), (-40, 0))
    b.poly(mix(s.colours.lane, WHITE, 0.2), (-28, -128), (28, -128), (44, 10), (-44, 10))
    for side in (-1, 1):
        b.stroke(iron, 5, (side * 28, -134), (side * 34, -92), (side * 44, 2))
        b.stroke(iron, 3, (side * 28, -156), (side * 34, -114), (side * 44, -24))
        for t in range(6):
            x, y = side * (28 + 16 * t / 5), -136 + 138 * t / 5
            b.stroke(iron, 2, (x, y), (x, y - 23))


LAND = Landscape(
    _PLOTS, tinted(MILD, hexa("9fc77a"), 0.2), False, ("round", "poplar", "maple", "bush"), _paint
)
