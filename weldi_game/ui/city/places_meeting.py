"""Places to meet: garden, square, theatre, sports ground, media house."""

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import CREAM, WHITE, Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.emblems import draw_emblem
from weldi_game.ui.city.fittings import awning, open_door, pane, post, window, windows
from weldi_game.ui.city.kit import box, flat_roof, ground_shadow
from weldi_game.ui.city.look import SNOW, Look


def garden(b: Brush, look: Look, level: int, lit: int) -> None:
    """A community garden: raised beds, a greenhouse, a row of sunflowers and a watering can."""
    lawn = mix(look.leaf(hexa("93bd5c"), hexa("bda95c")), SNOW, 0.5 if look.snow else 0.0)
    b.poly(darker(lawn, 0.25), (-50, 5), (38, 9), (50, -19), (-34, -22))
    b.poly(lawn, (-50, 3), (38, 7), (50, -21), (-34, -24))
    _greenhouse(b, -34, -20, look)
    wood = hexa("9a6a4b")
    for x, y, kind in ((-38, -1, 0), (-8, 1, 1), (-22, -12, 2), (8, -10, 3)):
        b.poly(darker(wood, 0.2), (x + 22, y), (x + 26, y - 6), (x + 26, y - 3), (x + 22, y + 4))
        b.rect(wood, x, y, 22, 4)
        b.poly(hexa("6d4a38"), (x, y), (x + 22, y), (x + 26, y - 6), (x + 4, y - 6))
        for index in range(5):
            _plant(b, x + 4 + index * 4.4, y - 2.5, kind, look)
    for index in range(4):
        _sunflower(b, 22 + index * 7, -21 + index % 2 * 3, look)
    _can(b, 30, 4)
    post(b, -46, 4, 30)
    draw_emblem(b, Place.GARDEN, -46, -30, 11)
    if level >= 2:
        _greenhouse(b, 6, -30, look)


def _greenhouse(b: Brush, x: float, y: float, look: Look) -> None:
    glass = hexa("bfe3dc") if not look.late else hexa("ffe6a6")
    if look.dark or look.shut:
        glass = hexa("8791a6")
    b.poly(
        darker(glass, 0.22),
        (x + 30, y),
        (x + 42, y - 6),
        (x + 42, y - 24),
        (x + 36, y - 34),
        (x + 30, y - 20),
    )
    b.rect(glass, x, y - 20, 30, 20)
    b.poly(lighter(glass, 0.35), (x, y - 20), (x + 30, y - 20), (x + 36, y - 34), (x + 6, y - 34))
    for index in range(3):
        b.disc(hexa("6ca552"), x + 6 + index * 9, y - 4, 4)
    for step in range(5):
        b.stroke(WHITE, 1.1, (x + step * 7.5, y), (x + step * 7.5, y - 20), (x + 6 + step * 7.5, y - 34))
    b.stroke(WHITE, 1.3, (x, y - 20), (x + 30, y - 20))
    b.stroke(WHITE, 1.3, (x + 6, y - 34), (x + 36, y - 34))


def _plant(b: Brush, x: float, y: float, kind: int, look: Look) -> None:
    if look.snow:
        b.disc(SNOW, x, y - 1, 2.6)
        return
    b.disc(hexa("5f9a48"), x, y - 1, 2.7)
    fruit = (hexa("e4574b"), hexa("f3a15c"), hexa("c9e08a"), hexa("d58ac0"))[kind]
    b.disc(fruit if not look.late else mix(fruit, hexa("b5662a"), 0.4), x + 0.4, y - 2.4, 1.6)


def _sunflower(b: Brush, x: float, y: float, look: Look) -> None:
    stem = look.leaf(hexa("5f9a48"), hexa("9a8a4a"))
    b.stroke(stem, 1.4, (x, y), (x + 0.6, y - 20))
    b.ellipse(stem, x + 3, y - 8, 3, 1.4)
    if look.late and not look.festive:
        b.disc(hexa("8a6a3c"), x + 0.8, y - 20, 2.8)
        return
    b.disc(hexa("f7c23f"), x + 0.6, y - 21, 5)
    b.disc(hexa("8a5a2c"), x + 0.6, y - 21, 2.4)


def _can(b: Brush, x: float, y: float) -> None:
    blue = hexa("4f8ab8")
    b.ring(darker(blue, 0.2), x + 2, y - 8, 5, 5, 1.3, 0, 180)
    b.rect(blue, x - 3, y - 8, 10, 8)
    b.stroke(blue, 1.8, (x - 3, y - 3), (x - 9, y - 9))
    b.rect(lighter(blue, 0.3), x - 2, y - 8, 2, 8)


def square(b: Brush, look: Look, level: int, lit: int) -> None:
    """A paved square with market stalls around a fountain, a string of lights above."""
    paving = mix(hexa("ecd6b0"), SNOW, 0.45 if look.snow else 0.0)
    b.ellipse(darker(paving, 0.3), 0, -4, 50, 16)
    b.ellipse(paving, 0, -6, 50, 16)
    b.ellipse(lighter(paving, 0.3), 0, -6, 36, 10.5)
    b.ellipse(paving, 0, -6, 29, 8)
    _stall(b, -40, -12, (hexa("e4695a"), WHITE), look)
    _stall(b, 14, -12, (hexa("f3c14f"), WHITE), look)
    _fountain(b, 0, -2, look)
    _stall(b, -46, 6, (hexa("4f9fc4"), WHITE), look)
    _stall(b, 20, 6, (hexa("6cab58"), WHITE), look)
    post(b, -44, 0, 62, width=1.8)
    post(b, 46, 0, 62, width=1.8)
    curve = [(-44 + t * 9.0, -60 + 13 * (1 - ((t - 5) / 5) ** 2)) for t in range(11)]
    b.stroke(hexa("6d5a66"), 0.8, *curve)
    for index, (x, y) in enumerate(curve):
        if not look.dark and not look.shut:
            b.disc((hexa("ffd766"), hexa("ff9f7a"), hexa("fff1c0"))[index % 3], x, y + 2, 2.1)
    draw_emblem(b, Place.SQUARE, 0, -62, 12)
    b.stroke(hexa("6d5a66"), 0.8, (0, -50), (0, -46))


def _stall(b: Brush, x: float, y: float, colours: tuple[Colour, Colour], look: Look) -> None:
    b.rect(hexa("7d5a44"), x + 1, y - 20, 1.6, 20)
    b.rect(hexa("7d5a44"), x + 23, y - 20, 1.6, 20)
    if look.dark or look.shut:
        b.rect(hexa("8f8799"), x + 2, y - 16, 22, 16)
        awning(b, x, y - 24, 26, 6, (mix(colours[0], hexa("8f8799"), 0.5), hexa("d5d0da")))
        return
    b.rect(hexa("c08a52"), x + 1, y - 9, 24, 9)
    for index, colour in enumerate(("e4574b", "f3a15c", "8ab84e", "f7d25f", "b86ab0")):
        b.disc(hexa(colour), x + 4 + index * 4.4, y - 9.6, 2.3)
    awning(b, x, y - 26, 26, 8, colours)


def _fountain(b: Brush, x: float, y: float, look: Look) -> None:
    stone, water = hexa("c9bfae"), hexa("7cc4d6") if not look.snow else hexa("dbe8f2")
    b.ellipse(darker(stone, 0.2), x, y, 14, 5)
    b.ellipse(stone, x, y - 2, 14, 5)
    b.ellipse(water, x, y - 2.4, 11.5, 3.7)
    b.rect(stone, x - 1.8, y - 16, 3.6, 14)
    b.ellipse(stone, x, y - 16, 6.4, 2.4)
    if not look.snow:
        for side in (-1, 1):
            b.stroke(hexa("d8f1f6"), 1, (x, y - 20), (x + side * 4, y - 19), (x + side * 7, y - 8))


def theatre(b: Brush, look: Look, level: int, lit: int) -> None:
    """A theatre with columns, a pediment, a red curtain in its portal and the two masks."""
    stone, wine = hexa("f6e3c6"), hexa("933a5c")
    ground_shadow(b, -46, 92, 12)
    box(b, -42, -4, 72, 44, 16, stone)
    b.rect(hexa("5b2f48"), -34, -42, 56, 36)
    if not look.shut and not look.dark:
        b.rect(look.glow, -16, -42, 20, 36)
        for x, flip in ((-16, 1), (4, -1)):
            b.poly(
                hexa("c43f52"),
                (x, -42),
                (x + flip * 11, -42),
                (x + flip * 5, -24),
                (x + flip * 7, -6),
                (x, -6),
            )
            b.stroke(hexa("e4695a"), 0.9, (x + flip * 3, -41), (x + flip * 2, -8))
        b.rect(hexa("c43f52"), -16, -43, 20, 4)
    for x in (-40, -27, 8, 21):
        b.rect(WHITE, x, -46, 7, 42)
        b.rect(darker(stone, 0.2), x + 5, -46, 2, 42)
        b.rect(stone, x - 1.5, -48, 10, 3.4)
        b.rect(stone, x - 1.5, -7, 10, 3.4)
    for step in range(3):
        b.rect(mix(WHITE, darker(stone, 0.1), step * 0.4), -45 - step * 2, -4 + step * 3, 78 + step * 4, 3.2)
    b.rect(lighter(stone, 0.3), -46, -54, 80, 6)
    b.poly(darker(wine, 0.3), (36, -54), (51, -61), (10, -84), (-6, -78))
    b.poly(stone, (-48, -54), (36, -54), (-6, -80))
    b.stroke(SNOW if look.snow else wine, 3.4, (-49, -54), (-6, -80), (37, -54))
    draw_emblem(b, Place.THEATRE, -6, -64, 10)
    _mask(b, -30, -88, True)
    _mask(b, 18, -86, False)
    if level >= 2:
        awning(b, -20, -46, 28, 6, (wine, WHITE))


def _mask(b: Brush, x: float, y: float, happy: bool) -> None:
    face, dark = hexa("ffe3a0") if happy else hexa("d5e4ee"), hexa("4b3547")
    b.poly(darker(face, 0.35), (x - 9, y - 9), (x + 11, y - 9), *arc(x + 1, y, 10, 13, 0, -180))
    b.poly(face, (x - 10, y - 10), (x, y - 8), (x + 10, y - 10), *arc(x, y, 10, 12.5, 0, -180))
    for side in (-4.4, 4.4):
        b.poly(dark, *arc(x + side, y - 1.5, 2.6, 2.6, 0, 180))
    if happy:
        b.poly(dark, *arc(x, y + 3, 5.4, 5.4, 180, 360))
    else:
        b.ring(dark, x, y + 8, 4.6, 4, 1.6, 20, 160)


def sports(b: Brush, look: Look, level: int, lit: int) -> None:
    """A sports pitch with white lines, two goals, a small stand and floodlights."""
    grass = mix(hexa("6fb35a") if not look.late else hexa("8aa556"), SNOW, 0.3 if look.snow else 0.0)
    b.poly(darker(grass, 0.3), (-54, 6), (44, 10), (52, -20), (-32, -24))
    for stripe in range(6):
        t, n = stripe / 6, (stripe + 1) / 6
        tone = grass if stripe % 2 else lighter(grass, 0.14)
        b.poly(
            tone,
            (-54 + 98 * t, 3 + 4 * t),
            (-54 + 98 * n, 3 + 4 * n),
            (-32 + 84 * n, -27 + 4 * n),
            (-32 + 84 * t, -27 + 4 * t),
        )
    line = WHITE
    b.stroke(line, 1.2, (-48, 1), (40, 5), (46, -20), (-29, -24), (-48, 1))
    b.stroke(line, 1.2, (-4, 3), (8, -22))
    b.ring(line, 2, -10, 11, 5, 1.1)
    _stand(b, -28, -24, look)
    for x, y in ((-46, -3), (36, -2)):
        b.stroke(WHITE, 1.5, (x, y), (x, y - 11), (x + 8, y - 18), (x + 8, y - 8))
    for x in (-44, 48):
        post(b, x, -14, 60, hexa("7d7a8c"), 1.8)
        b.rect(hexa("565068"), x - 6, -80, 12, 8)
        for k in range(3):
            b.disc(
                hexa("fff3bd") if not (look.dark or look.shut) else hexa("9a97a4"),
                x - 3.8 + k * 3.8,
                -76,
                1.5,
            )
        if look.late and not look.dark and not look.shut:
            b.shade(hexa("fff0b8"), 110, x, -76, 14, 12)
    b.disc(WHITE, -12, 1, 3)
    b.disc(hexa("4b3547"), -12.4, 0.6, 1)
    draw_emblem(b, Place.SPORTS, 2, -60, 11)


def _stand(b: Brush, x: float, y: float, look: Look) -> None:
    for row, code in enumerate(("e4695a", "f3c14f", "4f9fc4")):
        b.rect(hexa(code), x + 4, y - 6 - row * 6, 56, 6)
        b.rect(darker(hexa(code), 0.2), x + 4, y - 1.4 - row * 6, 56, 1.4)
    b.poly(SNOW if look.snow else CREAM, (x - 2, y - 28), (x + 64, y - 28), (x + 72, y - 36), (x + 6, y - 36))
    for dx in (0, 31, 61):
        b.rect(hexa("7d7a8c"), x + dx, y - 28, 1.6, 28)


def media(b: Brush, look: Look, level: int, lit: int) -> None:
    """A media house with a radio mast sending waves, a lit screen and a newspaper stand."""
    wall = hexa("8fb8c9")
    ground_shadow(b, -44, 88, 12)
    box(b, -42, 0, 62, 54, 16, wall)
    flat_roof(b, -42, -54, 62, 16, hexa("6f99ad"), look)
    _mast(b, 8, -58, look)
    b.rect(hexa("3b4660"), -38, -50, 40, 25)
    if look.shut or look.dark:
        b.rect(hexa("5d6480"), -36, -48, 36, 21)
    else:
        b.rect(hexa("fff1cf"), -36, -48, 36, 21)
        wave = (3, 8, 5, 13, 7, 16, 9, 12, 4, 8)
        for index, height in enumerate(wave):
            b.rect(
                hexa("c9553f") if index % 2 else hexa("3f7089"),
                -34 + index * 3.3,
                -37.5 - height / 2,
                2.2,
                height,
            )
    windows(b, 6, -32, 1, 1, (9, 14), (0, 0), look)
    pane(b, -38, -3, 17, 16, look)
    open_door(b, -12, 0, 13, 20, hexa("3f7089"), look)
    window(b, 6, -4, 9, 14, look)
    b.poly(hexa("8a5a41"), (24, 8), (46, 8), (43, -12), (27, -12))
    for row in range(2):
        for column in range(3):
            b.rect(WHITE, 27 + column * 5.7, -9 + row * 8, 4.8, 6.2)
            b.rect(hexa("5d6480"), 27.8 + column * 5.7, -8 + row * 8, 3.2, 1)
            b.rect(hexa("a9a4b4"), 27.8 + column * 5.7, -6 + row * 8, 3.2, 2.6)
    draw_emblem(b, Place.MEDIA, -40, -58, 10)
    if level >= 2:
        box(b, -52, 4, 16, 26, 5, wall)
        window(b, -48, -6, 8, 10, look)


def _mast(b: Brush, x: float, y: float, look: Look) -> None:
    steel = hexa("c9553f")
    b.stroke(steel, 1.6, (x - 7, y), (x, y - 44))
    b.stroke(steel, 1.6, (x + 7, y), (x, y - 44))
    for step in range(1, 5):
        wide, low = 7 * (1 - step / 5), y - step * 8.8
        b.stroke(steel, 1, (x - wide, low), (x + wide, low))
    b.disc(hexa("ffe08a") if not look.dark else hexa("8f8799"), x, y - 46, 2.6)
    if not look.dark and not look.shut:
        for radius in (8, 14):
            b.ring(WHITE, x, y - 46, radius, radius, 1.8, -40, 40)
            b.ring(WHITE, x, y - 46, radius, radius, 1.8, 140, 220)
