"""Building bricks that all houses of the picture share: walls, roofs, windows, doors, signs.

A house stands on y = 0 and grows to negative y. Its front looks at us; its right side is in the shade and recedes
to the right and up, so that light always comes from the upper left.
"""

from weldi_game.ui.city.brush import Brush, Point
from weldi_game.ui.city.colour import Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.look import SNOW, SNOW_SHADE, Look

SLANT = 0.5  #: how far the receding side climbs for each unit it recedes


def ground_shadow(b: Brush, x: float, width: float, depth: float = 10.0) -> None:
    """Lay the soft shadow of something that stands on the ground."""
    b.shade(hexa("2c2440"), 100, x + width * 0.56, 1.0, width * 0.66, depth)


def box(b: Brush, x: float, y: float, width: float, height: float, depth: float, wall: Colour) -> None:
    """Draw a box with its front, shaded right side and lit top."""
    rise = depth * SLANT
    right, top = x + width, y - height
    b.poly(
        darker(wall, 0.3), (right, y), (right + depth, y - rise), (right + depth, top - rise), (right, top)
    )
    b.poly(lighter(wall, 0.3), (x, top), (right, top), (right + depth, top - rise), (x + depth, top - rise))
    b.rect(wall, x, top, width, height)
    b.rect(darker(wall, 0.14), x, y - min(4.0, height * 0.12), width, min(4.0, height * 0.12))


def flat_roof(b: Brush, x: float, y: float, width: float, depth: float, colour: Colour, look: Look) -> None:
    """Lay a flat roof with a parapet on a box whose top front edge is at y."""
    rise = depth * SLANT
    top = SNOW if look.snow else colour
    b.poly(top, (x, y), (x + width, y), (x + width + depth, y - rise), (x + depth, y - rise))
    b.rect(lighter(colour, 0.35), x - 1, y - 2, width + 2, 4)
    b.poly(
        darker(colour, 0.2),
        (x + width + 1, y - 2),
        (x + width + depth + 1, y - rise - 2),
        (x + width + depth + 1, y - rise + 2),
        (x + width + 1, y + 2),
    )


def gable_house(
    b: Brush,
    x: float,
    y: float,
    width: float,
    height: float,
    gable: float,
    depth: float,
    wall: Colour,
    roof: Colour,
    look: Look,
) -> None:
    """Draw a house whose gable looks at us."""
    rise = depth * SLANT
    right, top, middle, peak = x + width, y - height, x + width / 2, y - height - gable
    b.poly(
        darker(wall, 0.3), (right, y), (right + depth, y - rise), (right + depth, top - rise), (right, top)
    )
    b.poly(wall, (x, y), (right, y), (right, top), (middle, peak), (x, top))
    b.rect(darker(wall, 0.14), x, y - 3, width, 3)
    tile = SNOW_SHADE if look.snow else darker(roof, 0.08)
    out = 3.0
    slope = gable / (width / 2)
    b.poly(
        tile,
        (right + out, top + out * slope),
        (right + out + depth, top + out * slope - rise),
        (middle + depth, peak - rise),
        (middle, peak),
    )
    edge = SNOW if look.snow else lighter(roof, 0.25)
    b.stroke(edge, 3.2, (x - out, top + out * slope), (middle, peak - 1))
    b.stroke(darker(roof, 0.2), 2.6, (middle, peak - 1), (right + out, top + out * slope))


def eaves_house(
    b: Brush,
    x: float,
    y: float,
    width: float,
    height: float,
    roof_height: float,
    depth: float,
    wall: Colour,
    roof: Colour,
    look: Look,
) -> None:
    """Draw a house whose long roof slopes towards us."""
    rise = depth * SLANT
    right, top = x + width, y - height
    ridge = top - roof_height - rise / 2
    b.poly(
        darker(wall, 0.3),
        (right, y),
        (right + depth, y - rise),
        (right + depth, top - rise),
        (right + depth / 2, ridge),
        (right, top),
    )
    b.rect(wall, x, top, width, height)
    b.rect(darker(wall, 0.14), x, y - 3, width, 3)
    tile = SNOW if look.snow else roof
    slope: tuple[Point, ...] = (
        (x - 3, top + 2),
        (right + 3, top + 2),
        (right + depth / 2 + 2, ridge),
        (x + depth / 2 - 1, ridge),
    )
    b.poly(tile, *slope)
    if not look.snow:
        tiles(b, slope, darker(roof, 0.13), max(2, int(roof_height / 6)))
    b.rect(darker(wall, 0.28), x, top + 2, width, 2.2)
    b.stroke(lighter(tile, 0.35), 1.6, slope[3], slope[2])


def tiles(b: Brush, slope: tuple[Point, ...], colour: Colour, rows: int) -> None:
    """Draw courses of tiles on a four-cornered roof face (left eave, right eave, right ridge, left ridge)."""
    (lx, ly), (rx, ry), (tx, ty), (sx, sy) = slope
    for row in range(1, rows):
        t = row / rows
        left, right = (lx + (sx - lx) * t, ly + (sy - ly) * t), (rx + (tx - rx) * t, ry + (ty - ry) * t)
        b.stroke(colour, 0.9, left, right)


def hip_roof(
    b: Brush, x: float, y: float, width: float, height: float, depth: float, roof: Colour, look: Look
) -> None:
    """Lay a roof that slopes on all sides on a box whose top front edge is at y."""
    rise = depth * SLANT
    tile = SNOW if look.snow else roof
    left_peak, right_peak = (
        (x + width * 0.22 + depth / 2, y - height - rise / 2),
        (
            x + width * 0.78 + depth / 2,
            y - height - rise / 2,
        ),
    )
    side = SNOW_SHADE if look.snow else darker(roof, 0.25)
    b.poly(side, (x + width + 2, y + 1), (x + width + depth + 2, y - rise), right_peak)
    front: tuple[Point, ...] = ((x - 3, y + 1.5), (x + width + 2.5, y + 1.5), right_peak, left_peak)
    b.poly(tile, *front)
    if not look.snow:
        tiles(b, front, darker(roof, 0.13), max(2, int(height / 5)))


def chimney(b: Brush, x: float, y: float, look: Look, colour: Colour = (176, 104, 84)) -> None:
    """Draw a chimney, smoking a little in the cold half-year when somebody is in."""
    b.rect(colour, x, y - 9, 5, 10)
    b.rect(darker(colour, 0.3), x + 3.4, y - 9, 1.6, 10)
    b.rect(SNOW if look.snow else darker(colour, 0.35), x - 0.8, y - 10.5, 6.6, 2.2)
    if look.late and not look.dark and not look.shut:
        for lift, radius in ((15, 2.4), (20, 3.2), (26, 3.8)):
            b.shade(hexa("fff6ea"), 150, x + 2.5 + (lift - 12) * 0.4, y - lift, radius * 1.6, radius * 1.4)


def planks(
    b: Brush, x: float, y: float, width: float, height: float, colour: Colour, step: float = 4.0
) -> None:
    """Fill a rectangle with upright boards; (x, y) is its lower left corner."""
    b.rect(colour, x, y - height, width, height)
    at = step
    while at < width:
        b.rect(mix(colour, (60, 40, 40), 0.22), x + at, y - height, 0.7, height)
        at += step
