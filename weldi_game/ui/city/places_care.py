"""Places of health and learning: clinic, school, kindergarten, training house, library."""

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import CREAM, WHITE, darker, hexa, lighter
from weldi_game.ui.city.emblems import draw_emblem
from weldi_game.ui.city.fittings import awning, door, open_door, pane, window, windows
from weldi_game.ui.city.kit import box, eaves_house, flat_roof, gable_house, ground_shadow, hip_roof
from weldi_game.ui.city.look import Look


def clinic(b: Brush, look: Look, level: int, lit: int) -> None:
    """A white health house with a teal cross on its roof, a ramp and a glass entrance."""
    wall, teal = hexa("fbfaf2"), hexa("1d8f7a")
    ground_shadow(b, -46, 92, 12)
    box(b, -46, -2, 84, 34, 14, wall)
    flat_roof(b, -46, -36, 84, 14, hexa("cfe3dc"), look)
    box(b, -20, 0, 36, 58, 14, wall)
    flat_roof(b, -20, -58, 36, 14, hexa("cfe3dc"), look)
    b.rect(teal, -20, -36, 36, 2.4)
    b.rect(teal, -46, -34, 26, 2)
    b.rect(teal, 16, -34, 22, 2)
    windows(b, -42, -12, 2, 1, (8, 12), (12, 0), look)
    windows(b, 20, -12, 2, 1, (7, 12), (9.5, 0), look)
    windows(b, -15, -41, 3, 1, (7, 10), (10, 0), look)
    open_door(b, -11, 0, 18, 23, teal, look)
    awning(b, -15, -29, 26, 5, (teal, WHITE))
    b.poly(hexa("d8d3c4"), (8, 0), (44, 6), (44, 9), (-8, 3))
    b.stroke(hexa("8a93a0"), 1, (10, -6), (42, 0), (42, 6))
    _cross(b, -2, -80, 15)
    if level >= 2:
        box(b, -52, 4, 20, 22, 6, wall)
        window(b, -47, -4, 10, 9, look)


def _cross(b: Brush, x: float, y: float, size: float) -> None:
    teal = hexa("1d8f7a")
    arm = size * 0.36
    for colour, grow, shift in ((darker(teal, 0.45), 2.0, 1.0), (WHITE, 2.0, 0.0), (teal, 0.0, 0.0)):
        b.rect(colour, x - arm - grow + shift, y - size - grow + shift, 2 * (arm + grow), 2 * (size + grow))
        b.rect(colour, x - size - grow + shift, y - arm - grow + shift, 2 * (size + grow), 2 * (arm + grow))


def school(b: Brush, look: Look, level: int, lit: int) -> None:
    """A school with a clock and a bell in its turret, tall windows and a yard."""
    wall, roof = hexa("f4c487"), hexa("8a4a3a")
    ground_shadow(b, -50, 100, 12)
    eaves_house(b, -50, 0, 92, 36, 18, 12, wall, roof, look)
    gable_house(b, -22, 1, 36, 48, 20, 8, lighter(wall, 0.25), roof, look)
    box(b, -11, -64, 14, 16, 5, WHITE)
    b.rect(hexa("5d5066"), -7.5, -78, 7, 12)
    b.disc(hexa("e5b94e"), -4, -70, 3.2)
    b.poly(roof if not look.snow else hexa("f4f6fb"), (-14, -80), (8, -82), (-2, -96), (-5, -96))
    b.disc(WHITE, -4, -50, 8)
    b.disc(darker(roof, 0.2), -4, -50, 6.8)
    b.disc(CREAM, -4, -50, 6)
    b.stroke(hexa("4b3547"), 1.1, (-4, -54.4), (-4, -50), (-0.6, -48.6))
    windows(b, -45, -12, 2, 1, (8, 15), (11, 0), look)
    windows(b, 20, -12, 2, 1, (8, 15), (11, 0), look)
    windows(b, -17, -26, 2, 1, (8, 10), (18, 0), look)
    open_door(b, -11, 1, 14, 21, hexa("b5662a"), look)
    draw_emblem(b, Place.SCHOOL, 33, -48, 11)
    b.rect(hexa("3f6b5a"), -47, 1, 18, 11)
    b.rect(hexa("9a6a4b"), -48, 0, 20, 1.4)
    b.stroke(WHITE, 0.9, (-44, 9), (-41, 3), (-38, 9))
    b.stroke(WHITE, 0.9, (-43, 7), (-39, 7))
    b.ring(WHITE, -34.2, 7.4, 1.9, 1.9, 0.9)
    b.stroke(WHITE, 0.9, (-32, 5), (-32, 9.6))
    if level >= 2:
        box(b, 40, 4, 14, 26, 5, wall)
        window(b, 43, -6, 8, 12, look)


def kindergarten(b: Brush, look: Look, level: int, lit: int) -> None:
    """A low bright house with coloured shapes for windows, a slide and a sandpit."""
    wall, pink = hexa("fde7c4"), hexa("d0577c")
    ground_shadow(b, -46, 92, 11)
    box(b, -46, -2, 64, 32, 12, wall)
    flat_roof(b, -46, -34, 64, 12, hexa("8fc4a8"), look)
    gable_house(b, -30, 0, 32, 32, 20, 12, hexa("f7c95f"), pink, look)
    colours = (hexa("4f9fc4"), hexa("e4695a"), hexa("6cab58"))
    b.disc(colours[0], -38, -20, 5.5)
    _toy_pane(b, -38, -20, 4, look)
    b.disc(colours[1], 10, -20, 5.5)
    _toy_pane(b, 10, -20, 4, look)
    b.disc(colours[2], -14, -36, 6)
    _toy_pane(b, -14, -36, 4.4, look)
    open_door(b, -21, 0, 14, 22, hexa("4f9fc4"), look)
    for index, colour in enumerate((*colours, hexa("f7c95f"))):
        b.rect(colour, -44 + index * 3.6, -4, 3, 4)
    b.ellipse(hexa("e8c98c"), 32, 6, 17, 5)
    b.ellipse(hexa("f6dfae"), 32, 5, 14, 3.6)
    b.stroke(hexa("8a93a0"), 1.6, (26, 4), (26, -26))
    b.stroke(hexa("8a93a0"), 1.6, (33, 4), (33, -26))
    for rung in range(4):
        b.stroke(hexa("8a93a0"), 1.1, (26, -2 - rung * 6), (33, -2 - rung * 6))
    b.stroke(hexa("e4695a"), 4.6, (32, -25), (38, -20), (44, -6), (51, 3))
    b.stroke(hexa("f59a8a"), 1.6, (32, -26), (38, -21), (44, -7), (51, 2))
    b.poly(hexa("4f9fc4"), (23, -27), (37, -27), (30, -37))
    draw_emblem(b, Place.KINDERGARTEN, -14, -58, 11)
    if level >= 2:
        gable_house(b, -56, 3, 18, 20, 12, 6, hexa("bfe0d0"), pink, look)


def _toy_pane(b: Brush, x: float, y: float, radius: float, look: Look) -> None:
    b.disc(hexa("9a97a4") if look.shut else look.glass, x, y, radius)


def training(b: Brush, look: Look, level: int, lit: int) -> None:
    """A training house: behind its glass front a board with a rising line and rows of chairs."""
    wall, blue = hexa("b9cddd"), hexa("37638c")
    ground_shadow(b, -46, 92, 12)
    high = 70 if level >= 2 else 56
    box(b, -44, 0, 76, high, 16, wall)
    flat_roof(b, -44, -high, 76, 16, hexa("8da9bf"), look)
    if level >= 2:
        windows(b, -38, -56, 6, 1, (8, 8), (11.4, 0), look)
    b.rect(WHITE, -39, -52, 54, 42)
    if look.shut:
        pane(b, -37, -12, 50, 38, look)
    else:
        b.rect(hexa("565a76") if look.dark else lighter(look.glow, 0.25), -37, -50, 50, 38)
        b.rect(hexa("6d4630"), -31, -46, 32, 21)
        b.rect(hexa("fffdf6"), -30, -45, 30, 19)
        for index, bar in enumerate((5, 8, 11, 14)):
            b.rect(
                (hexa("4f9fc4"), hexa("e4695a"), hexa("6cab58"), hexa("f7c95f"))[index],
                -27 + index * 6.4,
                -28 - bar,
                4,
                bar,
            )
        for x in (-33, -21, -9, 3):
            b.round_rect(blue, x, -22, 7, 6, 1.6)
            b.rect(blue, x + 1, -16, 1.2, 4)
            b.rect(blue, x + 5, -16, 1.2, 4)
        b.rect(WHITE, -13, -50, 1.2, 38)
    door(b, 19, 0, 9, 20, blue, look)
    b.rect(darker(wall, 0.2), -44, -8, 58, 2)
    _mortarboard(b, -10, -high - 10)
    draw_emblem(b, Place.TRAINING, 24, -37, 9)


def _mortarboard(b: Brush, x: float, y: float) -> None:
    blue = hexa("2f4a70")
    b.poly(
        darker(blue, 0.2), (x - 13, y - 4), (x + 13, y - 4), (x + 12, y + 6), *arc(x, y + 6, 12, 4, 0, -180)
    )
    b.poly(blue, (x - 28, y - 8), (x, y - 17), (x + 28, y - 8), (x, y + 1))
    b.poly(lighter(blue, 0.2), (x - 28, y - 8), (x, y - 17), (x, y - 8))
    b.stroke(hexa("f3c14f"), 1.4, (x, y - 8), (x + 20, y - 5), (x + 20, y + 6))
    b.disc(hexa("f3c14f"), x + 20, y + 7, 2.4)


def library(b: Brush, look: Look, level: int, lit: int) -> None:
    """A library whose front is a shelf: book spines as tall as the house, and an open book over the door."""
    wall, roof = hexa("ddd6ee"), hexa("56508f")
    ground_shadow(b, -48, 96, 12)
    box(b, -46, 0, 78, 58, 16, wall)
    hip_roof(b, -46, -58, 78, 13, 16, roof, look)
    b.rect(hexa("6d4630"), -43, -54, 72, 52)
    spines = (
        ("e4695a", 9, 44),
        ("f7c95f", 7, 48),
        ("4f9fc4", 10, 42),
        ("6cab58", 7, 46),
        ("c98fc0", 9, 45),
        ("f3a15c", 7, 48),
        ("5f8fd0", 9, 43),
        ("e9607a", 8, 47),
    )
    x = -42.0
    for index, (code, width, height) in enumerate(spines):
        colour = hexa(code) if not (look.dark or look.shut) else darker(hexa(code), 0.45)
        if -15 < x < 4:
            x += width + 0.6
            continue
        b.rect(colour, x, -3 - height, width, height)
        b.rect(darker(colour, 0.2), x + width - 1.6, -3 - height, 1.6, height)
        b.rect(lighter(colour, 0.6), x + 1.4, -height + 3 + index % 3 * 2, width - 3.4, 2)
        b.rect(lighter(colour, 0.6), x + 1.4, -14, width - 3.4, 2)
        x += width + 0.6
    b.rect(wall, -17, -54, 22, 54)
    window(b, -12, -32, 12, 13, look)
    open_door(b, -13, 0, 14, 24, roof, look)
    _open_book(b, -6, -76)
    if level >= 2:
        box(b, 36, 4, 14, 30, 6, wall)
        window(b, 39, -8, 8, 14, look)


def _open_book(b: Brush, x: float, y: float) -> None:
    b.poly(
        hexa("56508f"),
        (x - 26, y - 4),
        (x, y + 4),
        (x + 26, y - 4),
        (x + 26, y + 14),
        (x, y + 22),
        (x - 26, y + 14),
    )
    b.poly(
        WHITE, (x, y + 1), (x - 11, y - 8), (x - 24, y - 7), (x - 24, y + 11), (x - 11, y + 10), (x, y + 19)
    )
    b.poly(
        hexa("e7e1ea"),
        (x, y + 1),
        (x + 11, y - 8),
        (x + 24, y - 7),
        (x + 24, y + 11),
        (x + 11, y + 10),
        (x, y + 19),
    )
    for row in range(3):
        b.stroke(
            hexa("a49fc0"),
            1.1,
            (x - 21, y - 2 + row * 4.5),
            (x - 10, y - 2.6 + row * 4.5),
            (x - 4, y + 1.5 + row * 4.5),
        )
        b.stroke(
            hexa("a49fc0"),
            1.1,
            (x + 21, y - 2 + row * 4.5),
            (x + 10, y - 2.6 + row * 4.5),
            (x + 4, y + 1.5 + row * 4.5),
        )
