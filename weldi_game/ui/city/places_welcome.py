"""Places where people are received, informed and heard: welcome house, kiosk, card desk, assembly, embassy, fund.

Every drawing stands on y = 0 around x = 0, about 100 units wide and at most 120 high.
"""

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import CREAM, WHITE, darker, hexa, lighter, mix
from weldi_game.ui.city.emblems import draw_emblem
from weldi_game.ui.city.fittings import (
    arched_window,
    awning,
    flower_box,
    open_door,
    pane,
    post,
    window,
    windows,
)
from weldi_game.ui.city.kit import box, flat_roof, gable_house, ground_shadow, hip_roof
from weldi_game.ui.city.look import Look

SUN = hexa("f3c14f")
BLUE = hexa("3f86bd")
TILE = hexa("cf6a4a")


def welcome_house(b: Brush, look: Look, level: int, lit: int) -> None:
    """A house with a wide open door and an i sign; each level builds on the one before (I, II, III)."""
    wall, roof = hexa("fbe3ae"), TILE
    ground_shadow(b, -46, 92, 12)
    if level >= 3:
        box(b, -50, -4, 26, 74, 10, hexa("f6d08f"))
        hip_roof(b, -50, -78, 26, 20, 10, BLUE, look)
        windows(b, -45, -46, 2, 2, (6, 10), (10, 16), look)
        window(b, -45, -14, 16, 12, look)
    if level >= 2:
        box(b, 20, -3, 26, 44, 11, hexa("f6d08f"))
        flat_roof(b, 20, -47, 26, 11, hexa("e9c08a"), look)
        windows(b, 25, -27, 2, 1, (6, 10), (10, 0), look)
        window(b, 25, -9, 16, 11, look)
        flower_box(b, 24, -9, 18, look)
    storeys = 38 if level == 1 else 50
    gable_house(b, -32, 0, 56, storeys, 26, 14, wall, roof, look)
    if level >= 2:
        windows(b, -25, -36, 2, 1, (9, 11), (33, 0), look)
        flower_box(b, -27, -35, 13, look)
        flower_box(b, 6, -35, 13, look)
    draw_emblem(b, Place.WELCOME_HOUSE, -4, -storeys - 6, 10.5)
    window(b, -27, -9, 9, 12, look)
    window(b, 10, -9, 9, 12, look)
    open_door(b, -12, 0, 16, 25, BLUE, look)
    awning(b, -16, -31, 24, 5, (SUN, WHITE))
    b.poly(mix(CREAM, look.glow, 0.4), (-14, 0), (6, 0), (12, 8), (-20, 8))
    post(b, 38, 5, 34, width=2.4)
    draw_emblem(b, Place.WELCOME_HOUSE, 38, -34, 10)


def kiosk(b: Brush, look: Look, level: int, lit: int) -> None:
    """A round kiosk with a striped canopy, leaflets on its racks and a counter."""
    ground_shadow(b, -28, 56, 11)
    wall = hexa("5aa9a6")
    b.poly(darker(wall, 0.2), (-26, 0), (26, 0), (26, -46), (-26, -46))
    b.poly(wall, (-26, 0), (10, 0), (10, -46), (-26, -46))
    b.poly(darker(wall, 0.3), (-26, -2), (26, -2), *arc(0, -2, 26, 6, 0, -180))
    b.poly(wall, *arc(0, -3, 26, 5, 180, 300), (10, -6), (-26, -6))
    pane(b, -20, -22, 26, 18, look)
    b.rect(hexa("8a5a41"), -24, -22, 34, 3.4)
    for index, colour in enumerate((hexa("e9607a"), hexa("ffd062"), WHITE, hexa("8fc9e8"))):
        b.rect(colour, -22 + index * 8, -18, 5.5, 8.5)
        b.rect(lighter(colour, 0.5), -21 + index * 8, -16, 3.5, 0.9)
    for row in range(3):
        for column, colour in enumerate((hexa("ffd062"), hexa("f08a6a"))):
            b.rect(colour, 13 + column * 6, -40 + row * 11, 4.6, 8)
            b.rect(WHITE, 14 + column * 6, -38 + row * 11, 2.6, 1)
    awning(b, -31, -56, 62, 12, (hexa("e4695a"), WHITE))
    b.poly(hexa("d4574b"), (-31, -56), (31, -56), (7, -74), (-7, -74))
    b.poly(hexa("b9453f"), (8, -56), (31, -56), (7, -74))
    draw_emblem(b, Place.KIOSK, 0, -83, 12)
    if level >= 2:
        post(b, 40, 4, 30)
        draw_emblem(b, Place.KIOSK, 40, -30, 8)


def card_desk(b: Brush, look: Look, level: int, lit: int) -> None:
    """A civic house with a great card over its desk; one more window is lit for every service on the card."""
    wall = hexa("d9c7ea")
    ground_shadow(b, -46, 92, 12)
    box(b, -44, 0, 80, 66, 14, wall)
    flat_roof(b, -44, -66, 80, 14, hexa("b49fce"), look)
    b.rect(lighter(wall, 0.5), -44, -64, 80, 3)
    for index in range(10):
        row, column = divmod(index, 5)
        x, y = -39 + column * 15.2, -48 + row * 18
        _service_window(b, x, y, index < lit and not look.dark and not look.shut, look)
    b.rect(hexa("8a6aac"), -44, -26, 80, 3)
    pane(b, -40, 0, 20, 21, look)
    pane(b, 12, 0, 20, 21, look)
    open_door(b, -13, 0, 18, 23, hexa("7a4f9c"), look)
    _great_card(b, -4, -66)


def _service_window(b: Brush, x: float, y: float, lit: bool, look: Look) -> None:
    b.round_rect(WHITE, x - 1.3, y - 11.3, 11.6, 12.6, 2)
    if look.shut:
        pane(b, x, y, 9, 10, look)
        return
    b.rect(hexa("ffd04f") if lit else hexa("545a7c"), x, y - 10, 9, 10)
    if lit:
        b.shade(hexa("ffdf7a"), 130, x + 4.5, y - 5, 9, 9)
        b.rect(hexa("fff3bd"), x + 1.2, y - 8.8, 3, 7.4)


def _great_card(b: Brush, x: float, y: float) -> None:
    purple = hexa("7a4f9c")
    b.round_rect(darker(purple, 0.4), x - 23, y - 27, 48, 32, 4)
    b.round_rect(WHITE, x - 24, y - 28.5, 48, 31, 4)
    b.round_rect(purple, x - 22, y - 26.5, 44, 27, 3)
    b.disc(hexa("ffd04f"), x - 12, y - 16, 5)
    b.poly(hexa("ffd04f"), *arc(x - 12, y - 4.5, 7.5, 6.5, 0, 180))
    for row, width in enumerate((20, 20, 13)):
        b.rect(WHITE, x - 1, y - 21 + row * 6.4, width, 3)


def assembly(b: Brush, look: Look, level: int, lit: int) -> None:
    """A round hall, open on all sides, with a large round table in its middle."""
    ground_shadow(b, -46, 92, 13)
    stone, violet = hexa("f1e6d2"), hexa("7f6bb8")
    b.ellipse(darker(stone, 0.22), 0, -2, 47, 10)
    b.ellipse(stone, 0, -5, 47, 10)
    b.poly(
        hexa("6b5b86") if not (look.dark or look.shut) else hexa("565a76"),
        (-38, -8),
        (38, -8),
        (38, -46),
        (-38, -46),
    )
    if not look.dark and not look.shut:
        b.shade(look.glow, 235, 0, -26, 44, 26)
    _round_table(b, look)
    for x in (-40, -26, 20, 34):
        b.rect(WHITE, x, -48, 6, 42)
        b.rect(darker(stone, 0.25), x + 4, -48, 2, 42)
        b.rect(stone, x - 1.5, -10, 9, 4)
        b.rect(stone, x - 1.5, -49, 9, 3)
    b.poly(darker(stone, 0.12), *arc(0, -49, 47, 7, 180, 360), (47, -55), (-47, -55))
    b.ellipse(stone, 0, -54, 47, 6)
    b.poly(violet, *arc(0, -55, 42, 36, 0, 180))
    b.poly(darker(violet, 0.18), *arc(0, -55, 42, 36, 0, 62), (6, -55))
    b.poly(lighter(violet, 0.22), *arc(0, -55, 42, 36, 118, 150), (-22, -55))
    if look.snow:
        b.poly(hexa("f4f6fb"), *arc(0, -60, 34, 31, 25, 155))
    b.rect(WHITE, -5, -97, 10, 8)
    b.poly(hexa("e5b94e"), (-6, -97), (6, -97), (0, -106))
    draw_emblem(b, Place.ASSEMBLY, 0, -66, 12.5)


def _round_table(b: Brush, look: Look) -> None:
    for x, y in ((-20.0, -21.0), (-8, -25), (8, -25), (20, -21)):
        b.round_rect(hexa("c9553f"), x - 3, y - 8, 6, 9, 2)
    b.rect(hexa("6d4630"), -3, -16, 6, 9)
    b.ellipse(hexa("7b4f35"), 0, -14.5, 24, 6.5)
    b.ellipse(hexa("c08a5a"), 0, -17, 24, 6.5)
    b.ellipse(hexa("d7a672"), -3, -18, 16, 3.4)
    for x in (-19.0, -6.5, 6.5, 19.0):
        b.round_rect(hexa("3f86bd"), x - 3.4, -13 + abs(x) * -0.12, 6.8, 9, 2)


def embassy(b: Brush, look: Look, level: int, lit: int) -> None:
    """A stately advocacy house: a lectern on its steps, letters flying out of its balcony window."""
    wall, roof = hexa("cfe0ea"), hexa("4d6a94")
    ground_shadow(b, -44, 88, 12)
    box(b, -40, 0, 70, 60, 14, wall)
    hip_roof(b, -40, -60, 70, 18, 14, roof, look)
    b.rect(WHITE, -40, -32, 70, 2.6)
    for x in (-34, 16):
        arched_window(b, x, -36, 9, 17, look)
        window(b, x, -11, 9, 14, look)
    arched_window(b, -11, -34, 13, 20, look)
    b.rect(hexa("4f4a60"), -16, -34, 23, 1.2)
    for x in range(-16, 8, 3):
        b.rect(hexa("4f4a60"), x, -34, 0.9, 7)
    b.rect(WHITE, -18, -28, 27, 2.6)
    open_door(b, -11, 0, 13, 22, hexa("37638c"), look)
    for step in range(3):
        b.rect(mix(WHITE, wall, step * 0.3), -22 - step * 3, step * 2, 34 + step * 6, 2.2)
    _lectern(b, 24, 8)
    draw_emblem(b, Place.EMBASSY, -5, -68, 13)
    if not look.dark and not look.shut:
        for x, y, tilt in ((22, -76, 0.25), (36, -92, -0.2), (44, -74, 0.4)):
            _flying_letter(b, x, y, tilt)


def _lectern(b: Brush, x: float, y: float) -> None:
    wood = hexa("a8693f")
    b.poly(darker(wood, 0.25), (x + 4, y), (x + 9, y - 1.5), (x + 9, y - 18), (x + 4, y - 20))
    b.poly(wood, (x - 8, y), (x + 5, y), (x + 5, y - 20), (x - 6, y - 20))
    b.poly(lighter(wood, 0.35), (x - 11, y - 20), (x + 9, y - 20), (x + 6, y - 25), (x - 8, y - 25))
    b.poly(WHITE, (x - 6, y - 21), (x + 3, y - 21), (x + 2, y - 24.4), (x - 5, y - 24.4))
    b.stroke(hexa("4f4a60"), 1.2, (x + 4, y - 24), (x + 2, y - 32))
    b.disc(hexa("4f4a60"), x + 1.6, y - 33, 2.2)


def _flying_letter(b: Brush, x: float, y: float, tilt: float) -> None:
    def turn(px: float, py: float) -> tuple[float, float]:
        return (x + px - py * tilt, y + py + px * tilt)

    b.poly(hexa("8fa6bd"), *(turn(px + 0.8, py + 1) for px, py in ((-6, -4), (6, -4), (6, 4), (-6, 4))))
    b.poly(WHITE, *(turn(px, py) for px, py in ((-6, -4), (6, -4), (6, 4), (-6, 4))))
    b.stroke(hexa("c4623a"), 0.9, turn(-6, -4), turn(0, 1), turn(6, -4))


def fund(b: Brush, look: Look, level: int, lit: int) -> None:
    """A small sturdy house with a great open chest on its roof and stacks of coins at its door."""
    wall = hexa("f0d9a2")
    ground_shadow(b, -40, 80, 11)
    box(b, -36, 0, 62, 38, 14, wall)
    b.rect(lighter(wall, 0.45), -38, -42, 66, 5)
    b.poly(darker(wall, 0.25), (28, -42), (42, -49), (42, -44), (28, -37))
    b.poly(lighter(wall, 0.5), (-38, -42), (28, -42), (42, -49), (-24, -49))
    for x in (-33, -18, 4, 19):
        b.rect(WHITE, x, -37, 5, 37)
        b.rect(darker(wall, 0.18), x + 3.4, -37, 1.6, 37)
    pane(b, -27, -10, 8, 16, look)
    pane(b, 10, -10, 8, 16, look)
    open_door(b, -11, 0, 13, 25, hexa("8b6a20"), look)
    _chest(b, -5, -44)
    for x, count in ((31, 4), (42, 2)):
        for index in range(count):
            b.ellipse(hexa("b5861f"), x, 5 - index * 3.6, 6.4, 2.7)
            b.ellipse(hexa("f6ce58"), x, 4 - index * 3.6, 6.4, 2.5)
    draw_emblem(b, Place.FUND, -36, -44, 10)


def _chest(b: Brush, x: float, y: float) -> None:
    """An open chest of coins that belongs to everybody."""
    wood, iron, gold = hexa("a5683c"), hexa("5d5566"), hexa("f6ce58")
    b.poly(darker(wood, 0.35), (x - 22, y - 17), (x + 24, y - 17), (x + 28, y - 33), (x - 17, y - 33))
    b.poly(wood, (x - 17, y - 33), (x + 28, y - 33), (x + 25, y - 41), (x - 13, y - 41))
    b.poly(lighter(wood, 0.25), (x - 13, y - 41), (x + 25, y - 41), (x + 23, y - 43.5), (x - 11, y - 43.5))
    for dx, dy in ((-12, -18), (-2, -21), (8, -22), (17, -18), (3, -18), (-7, -19), (13, -20)):
        b.ellipse(darker(gold, 0.3), x + dx + 0.6, y + dy + 1, 6.4, 4.4)
        b.ellipse(gold, x + dx, y + dy, 6.2, 4.2)
        b.ellipse(lighter(gold, 0.5), x + dx - 1.6, y + dy - 1.2, 2.6, 1.5)
    b.poly(darker(wood, 0.3), (x + 22, y), (x + 31, y - 5), (x + 31, y - 20), (x + 22, y - 16))
    b.rect(wood, x - 24, y - 16, 46, 17)
    b.rect(lighter(wood, 0.25), x - 24, y - 16, 46, 2.6)
    for dx in (-20, 13):
        b.rect(iron, x + dx, y - 16, 4.4, 17)
    b.rect(hexa("e5b94e"), x - 5, y - 13, 9, 8)
    b.disc(iron, x - 0.5, y - 9.4, 1.7)
    b.disc(darker(gold, 0.35), x + 4.6, y - 53.4, 7.4)
    b.disc(gold, x + 4, y - 54, 7)
    b.disc(lighter(gold, 0.4), x + 4, y - 54, 4.8)
    b.rect(darker(gold, 0.25), x + 3, y - 57.4, 2, 6.8)
