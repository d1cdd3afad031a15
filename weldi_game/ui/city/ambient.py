"""Ambient life over the whole picture: garlands, lanterns and flowers of a good ending."""

from collections.abc import Sequence

from weldi_game.ui.city.brush import Brush
from weldi_game.ui.city.colour import hexa, hexas, lighter
from weldi_game.ui.city.look import Look
from weldi_game.ui.city.plots import Plot
from weldi_game.ui.city.scatter import Scatter

LANTERNS = hexas("ffd766 ff9f7a fff1c0 8fd0c4 f7a8c4")


def celebrate(b: Brush, plots: Sequence[Plot], look: Look) -> None:
    """Hang garlands of lanterns over the streets, strew flowers along the lanes, let balloons rise."""
    _balloon(b.at(300, 250, 1.0), "e4695a", "ffd766")
    _balloon(b.at(1290, 300, 0.7), "4f9fc4", "fff1c0")
    _garland(b, (-20, 40), (560, 30), 84, look)
    _garland(b, (560, 30), (1090, 34), 74, look)
    _garland(b, (1090, 34), (1620, 24), 84, look)
    scatter = Scatter(77)
    petals = hexas("f7a8c4 ffd766 fff3d0 e4695a c98fc0")
    for plot in sorted(plots, key=lambda plot: plot.y):
        k = plot.size / 100
        for _ in range(9):
            turn = scatter.between(-1, 1)
            flower = b.at(plot.x + turn * 56 * k, plot.y + (4 + scatter.between(0, 6)) * k, k)
            flower.disc(hexa("5f9a48"), 0, 1.6, 2.6)
            flower.disc(scatter.pick(petals), 0, 0, 2.3)
            flower.disc(hexa("fff6d8"), -0.3, -0.3, 0.8)


def _garland(b: Brush, start: tuple[float, float], end: tuple[float, float], sag: float, look: Look) -> None:
    count = 16
    points = []
    for index in range(count + 1):
        t = index / count
        points.append(
            (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t))
        )
    b.stroke(hexa("7d6a78"), 1.8, *points)
    for index, (x, y) in enumerate(points[1:-1]):
        at = b.at(x, y)
        colour = LANTERNS[index % len(LANTERNS)]
        if look.late:
            at.shade(hexa("ffe6a0"), 120, 0, 14, 30, 30)
        at.rect(hexa("7d6a78"), -0.6, 0, 1.2, 5)
        at.ellipse(colour, 0, 14, 9, 10)
        at.ellipse(lighter(colour, 0.45), -2.6, 11, 3.4, 5)
        at.rect(hexa("a8784c"), -4, 3.4, 8, 2.2)
        at.rect(hexa("a8784c"), -3.4, 22.6, 6.8, 1.8)
        for side in (-7, 7):
            at.ellipse(hexa("6ca552"), side * 1.9, 1, 5, 2.2)


def _balloon(b: Brush, first: str, second: str) -> None:
    """A striped balloon over the roofs."""
    for index, width in enumerate((44, 32, 18, 6)):
        b.ellipse(hexa(first) if index % 2 == 0 else hexa(second), 0, -60, width, 50)
    b.poly(hexa(first), (-26, -20), (26, -20), (9, 4), (-9, 4))
    b.poly(hexa(second), (-9, -16), (9, -16), (4, 4), (-4, 4))
    b.stroke(hexa("7d5a44"), 1.2, (-8, 4), (-6, 16))
    b.stroke(hexa("7d5a44"), 1.2, (8, 4), (6, 16))
    b.round_rect(hexa("b07a4c"), -8, 16, 16, 12, 3)
