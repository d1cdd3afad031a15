"""What grows on a plot while it is free: never a waste, always some green for everybody."""

from weldi_game.ui.city.brush import Brush
from weldi_game.ui.city.colour import Colour, darker, hexa, hexas, lighter, mix
from weldi_game.ui.city.look import SNOW, Look, Season
from weldi_game.ui.city.nature import tree
from weldi_game.ui.city.scatter import Scatter

WIDTH, HEIGHT, FOOT = 124.0, 88.0, 0.86  #: of a drawing in units of a plot, and where its ground line lies


def green(b: Brush, trees: tuple[str, ...], variety: int, look: Look) -> None:
    """Draw what grows on a free plot; the same variety is always the same green."""
    scatter = Scatter(variety)
    planting = (_grove, _grove, _bench, _meadow, _beds, _copse)[variety % 6]
    planting(b, [kind for kind in trees if kind != "bush"] or list(trees), scatter, look)


def _grove(b: Brush, trees: list[str], scatter: Scatter, look: Look) -> None:
    tree(b.at(-26, -9, 0.72), scatter.pick(trees), look)
    tree(b.at(22, -5, 0.86), scatter.pick(trees), look)
    tree(b.at(-4, 1, 0.42), "bush", look)


def _copse(b: Brush, trees: list[str], scatter: Scatter, look: Look) -> None:
    kind = scatter.pick(trees)
    for x, y, k in ((-10, -13, 0.66), (14, -11, 0.7), (-30, -5, 0.74), (32, -3, 0.62), (2, 0, 0.84)):
        tree(b.at(x, y, k), kind, look)


def _bench(b: Brush, trees: list[str], scatter: Scatter, look: Look) -> None:
    tree(b.at(-20, -8, 0.95), scatter.pick(trees), look)
    wood = hexa("b07a4c")
    b.shade(hexa("2c2440"), 80, 20, 1, 20, 4)
    for y in (-12, -8.6):
        b.rect(wood, 6, y, 28, 2.4)
    b.rect(darker(wood, 0.25), 6, -5, 28, 2.4)
    for x in (8, 30):
        b.rect(hexa("564f66"), x, -12, 1.8, 12)
    if look.snow:
        b.rect(SNOW, 6, -13.4, 28, 1.8)
    tree(b.at(42, -2, 0.34), "bush", look)


def _meadow(b: Brush, trees: list[str], scatter: Scatter, look: Look) -> None:
    petals = hexas("f3c14f e98f8f fff3d0 c98fc0")
    tree(b.at(30, -10, 0.64), scatter.pick(trees), look)
    tree(b.at(-34, -8, 0.4), "bush", look)
    for _ in range(34):
        turn = scatter.between(-1, 1)
        x, y = turn * 44, -6 + scatter.between(-8, 8) * (1 - turn * turn) ** 0.5
        _tuft(b, x, y, scatter.pick(petals), look)


def _tuft(b: Brush, x: float, y: float, petal: Colour, look: Look) -> None:
    stem = look.leaf(hexa("6f9d4f"), hexa("a8954f"))
    if look.snow:
        stem = mix(stem, SNOW, 0.4)
    b.stroke(stem, 1.2, (x - 1.4, y), (x, y - 4))
    b.stroke(stem, 1.2, (x + 1.2, y), (x + 2.4, y - 3.4))
    if look.season is Season.SPRING or look.season is Season.SUMMER or look.festive:
        b.disc(petal, x, y - 4.6, 1.7)
        b.disc(lighter(petal, 0.5), x - 0.4, y - 5, 0.7)


def _beds(b: Brush, trees: list[str], scatter: Scatter, look: Look) -> None:
    """A corner of allotments: furrows, a row of bean poles, a tree."""
    soil = mix(hexa("a87f58"), SNOW, 0.6 if look.snow else 0.0)
    crop = look.leaf(hexa("7fae4e"), hexa("b5984c"))
    for row in range(4):
        y = -13 + row * 4.2
        b.stroke(soil, 2.6, (-36 - row * 2, y), (20 + row * 2, y))
        if look.season is not Season.WINTER:
            for index in range(9):
                b.disc(crop, -34 - row * 2 + index * (6.6 + row * 0.4), y - 1.8, 1.9)
    tree(b.at(36, -6, 0.74), scatter.pick(trees), look)
