"""Places to live and to work: shelter, homes, social housing, workshop, field house."""

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.brush import Brush
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, lighter
from weldi_game.ui.city.emblems import draw_emblem
from weldi_game.ui.city.fittings import door, flower_box, open_door, pane, window, windows
from weldi_game.ui.city.kit import (
    SLANT,
    box,
    chimney,
    eaves_house,
    flat_roof,
    gable_house,
    ground_shadow,
    planks,
)
from weldi_game.ui.city.look import SNOW, Look


def shelter(b: Brush, look: Look, level: int, lit: int) -> None:
    """A low hall under one great sheltering roof, warm light under it and made beds inside."""
    ground_shadow(b, -50, 100, 12)
    wall, roof = hexa("f3d3a4"), hexa("b4533a")
    box(b, -38, 0, 72, 26, 16, wall)
    inside = hexa("565a76") if look.dark or look.shut else look.glow
    b.rect(inside, -32, -22, 60, 22)
    if not look.shut:
        for x in (-29, -10, 9):
            b.rect(hexa("7d5a44"), x, -10, 2, 10)
            b.rect(hexa("7d5a44"), x, -5, 16, 2)
            b.round_rect(WHITE, x + 2, -9, 5, 4, 1.5)
            b.round_rect(hexa("4f8ab8") if x != -10 else hexa("d9655a"), x + 6, -9, 10, 4.5, 1.5)
    for x in (-35, -15, 5, 26):
        b.rect(hexa("8a5a41"), x, -26, 3, 26)
    rise = 16 * SLANT
    top = SNOW if look.snow else roof
    b.poly(darker(roof, 0.35), (40, -22), (52, -30), (22, -68), (10, -60))
    b.poly(top, (-52, -20), (40, -22), (14, -62), (-20, -62))
    b.poly(lighter(top, 0.25), (-20, -62), (14, -62), (14 + 12, -62 - rise), (-8, -62 - rise))
    b.poly(darker(roof, 0.25), (14, -62), (26, -70), (52, -30), (40, -22))
    if not look.snow:
        for row in range(1, 6):
            t = row / 6
            b.stroke(darker(roof, 0.14), 0.9, (-52 + 32 * t, -20 - 42 * t), (40 - 26 * t, -22 - 40 * t))
    b.stroke(hexa("7e3a2c"), 2.6, (-52, -19), (40, -21))
    draw_emblem(b, Place.SHELTER, -4, -42, 14)


def homes(b: Brush, look: Look, level: int, lit: int) -> None:
    """A row of small colourful town houses with flower boxes: homes shared, found and let."""
    ground_shadow(b, -48, 96, 11)
    rows: tuple[tuple[float, float, float, Colour, Colour], ...] = (
        (-46, 28, 34, hexa("f2b8a0"), hexa("b4533a")),
        (-18, 30, 42, hexa("fbe6b4"), hexa("c96b3f")),
        (12, 28, 36, hexa("a9cfc6"), hexa("a84a3c")),
    )
    for index, (x, width, height, wall, roof) in enumerate(rows):
        tall = height + (12 if level > 1 and index == 1 else 0)
        chimney(b, x + width * 0.72, -tall - 14, look)
        gable_house(b, x, 0, width, tall, 20, 12 if index == 2 else 4, wall, roof, look)
        window(b, x + 4, -tall + 8, 7, 9, look)
        window(b, x + width - 11, -tall + 8, 7, 9, look)
        flower_box(b, x + 3, -tall + 9, 9, look)
        flower_box(b, x + width - 12, -tall + 9, 9, look)
        door(b, x + 4, 0, 8, 15, darker(roof, 0.2), look)
        window(b, x + width - 11, -5, 7, 9, look)
    draw_emblem(b, Place.HOMES, -3, -54 - (12 if level > 1 else 0), 10)


def social_housing(b: Brush, look: Look, level: int, lit: int) -> None:
    """A new block of flats: five storeys of planted balconies, a garden on the roof, panels to the sun."""
    wall = hexa("efb98d")
    storeys = 4 + min(level, 2)
    height = storeys * 17.0 + 4
    ground_shadow(b, -42, 86, 12)
    box(b, -38, 0, 62, height, 18, wall)
    for storey in range(storeys):
        y = -storey * 17 - 5
        if storey:
            for x in (-34, -10):
                pane(b, x, y, 17, 10, look)
                b.rect(lighter(wall, 0.6), x - 2, y - 4, 21, 5.4)
                b.rect(darker(wall, 0.25), x - 2, y + 1, 21, 1.2)
                flower_box(b, x, y - 5, 9, look)
        window(b, 13, y, 7, 10, look)
        for depth in (4.0, 11.0):
            right, lift = 24 + depth, depth * SLANT
            colour = look.glass if not look.shut else hexa("837f90")
            b.poly(
                darker(colour, 0.15),
                (right, y - lift),
                (right + 4, y - lift - 2),
                (right + 4, y - lift - 11),
                (right, y - lift - 9),
            )
    flat_roof(b, -38, -height, 62, 18, hexa("8fb573"), look)
    for x in (-18, -2, 14):
        b.poly(
            hexa("3a5a86"),
            (x, -height - 3),
            (x + 12, -height - 3),
            (x + 16, -height - 12),
            (x + 4, -height - 12),
        )
        b.stroke(hexa("9ec4e2"), 0.8, (x + 2, -height - 7.5), (x + 14, -height - 7.5))
    open_door(b, -10, 0, 13, 15, hexa("8d4a3f"), look)
    windows(b, -34, -3, 2, 1, (8, 10), (11, 0), look)
    draw_emblem(b, Place.SOCIAL_HOUSING, -34, -height + 4, 11)


def workshop(b: Brush, look: Look, level: int, lit: int) -> None:
    """A workshop under a saw-tooth roof with a wide gate, a workbench and planks for the next job."""
    wall, roof = hexa("d98d63"), hexa("7d8799")
    ground_shadow(b, -48, 96, 12)
    box(b, -46, 0, 80, 34, 16, wall)
    for index in range(3):
        x = -46 + index * 26.7
        b.poly(darker(roof, 0.25), (x + 26.7, -34), (x + 42.7, -42), (x + 42.7 - 26, -64), (x, -56))
        b.poly(
            hexa("f4f6fb") if look.snow else roof, (x + 26.7, -34), (x + 42.7, -42), (x + 16, -64), (x, -56)
        )
        b.poly(lighter(wall, 0.1), (x, -34), (x + 26.7, -34), (x, -56))
        b.poly(look.glass if not look.shut else hexa("9a97a4"), (x + 3, -38), (x + 13, -38), (x + 3, -48))
    b.rect(darker(wall, 0.2), -46, -35, 80, 2)
    b.rect(hexa("6d5548"), -36, -27, 34, 27)
    inside = hexa("565a76") if look.dark else look.glow
    if look.shut:
        planks(b, -34, 0, 30, 25, hexa("9a97a4"))
    else:
        b.rect(inside, -34, -25, 30, 25)
        b.rect(hexa("8a5a41"), -31, -11, 24, 3)
        b.rect(hexa("8a5a41"), -29, -8, 2.5, 8)
        b.rect(hexa("8a5a41"), -11, -8, 2.5, 8)
        b.rect(hexa("4f6a8a"), -27, -17, 6, 6)
        b.poly(hexa("d9655a"), (-18, -11), (-10, -11), (-14, -19))
        for row in range(2):
            b.rect(hexa("a5acb8"), -34, -25 + row * 2.6, 30, 1.4)
    windows(b, 6, -9, 2, 1, (9, 13), (13, 0), look)
    for index, colour in enumerate((hexa("d2a06a"), hexa("e2b47c"), hexa("c38f58"))):
        b.rect(colour, 22 - index * 2, 5 - index * 3, 26, 2.6)
    draw_emblem(b, Place.WORKSHOP, 16, -44, 12)
    if level >= 2:
        box(b, 36, 3, 14, 22, 6, darker(wall, 0.08))
        window(b, 39, -5, 7, 9, look)


def field_house(b: Brush, look: Look, level: int, lit: int) -> None:
    """A residence for farm workers among the crop rows: porch, rain tank, crates of the harvest."""
    wall, roof = hexa("fdf3dd"), hexa("c8733f")
    ground_shadow(b, -46, 92, 11)
    soil = hexa("a5764e")
    crop = look.leaf(hexa("7fae4e"), hexa("b79a4c"))
    for row in range(4):
        y = 3 + row * 3.0
        b.stroke(soil, 2.2, (-50 - row * 2, y), (-8 + row, y))
        for index in range(8):
            b.disc(crop if not look.snow else hexa("dfe6ee"), -48 - row * 2 + index * 5.4, y - 1.6, 2.0)
    box(b, 30, -6, 10, 26, 6, hexa("8fa0ad"))
    eaves_house(b, -36, -2, 60, 30, 20, 14, wall, roof, look)
    chimney(b, 8, -48, look)
    b.poly(darker(roof, 0.1), (-40, -24), (28, -24), (24, -33), (-36, -33))
    for x in (-37, -16, 5, 24):
        b.rect(hexa("8a5a41"), x, -24, 2, 24)
    window(b, -30, -8, 9, 11, look)
    window(b, 10, -8, 9, 11, look)
    open_door(b, -9, -2, 12, 19, hexa("4b8a3e"), look)
    for x, y in ((34, 6), (43, 6), (38, -1)):
        b.rect(hexa("c08a52"), x - 5, y - 6, 9, 6.5)
        for drop in (-3, 0, 2.4):
            b.disc(hexa("f1e3ea") if drop else hexa("d9a65a"), x + drop - 0.8, y - 6.5, 1.9)
        b.rect(hexa("9a6a3c"), x - 5, y - 4, 9, 1)
    draw_emblem(b, Place.FIELD_HOUSE, -22, -47, 11)
    if level >= 2:
        gable_house(b, -52, -4, 18, 18, 10, 5, wall, roof, look)
        window(b, -47, -10, 7, 7, look)
