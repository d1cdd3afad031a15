"""Building bricks that all houses of the picture share: walls, roofs, windows, doors, signs.

A house stands on y = 0 and grows to negative y. Its front looks at us; its right side is in the shade and recedes
to the right and up, so that light always comes from the upper left.
"""

from weldi_game.ui.city.brush import Brush, Point, arc
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, lighter, mix
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


def window(
    b: Brush, x: float, y: float, width: float, height: float, look: Look, frame: Colour = WHITE
) -> None:
    """Draw a window with its lower left corner at (x, y)."""
    b.rect(frame, x - 1, y - height - 1, width + 2, height + 2)
    pane(b, x, y, width, height, look)
    if look.shut:
        return
    if width >= 6:
        b.rect(frame, x + width / 2 - 0.5, y - height, 1, height)
    if height >= 9:
        b.rect(frame, x, y - height * 0.62, width, 1)


def pane(b: Brush, x: float, y: float, width: float, height: float, look: Look) -> None:
    """Draw bare glass, or the closed shutter before it."""
    if look.shut:
        b.rect(hexa("9a97a4"), x, y - height, width, height)
        for row in range(max(2, int(height / 3))):
            b.rect(hexa("837f90"), x, y - height + row * 3 + 1.6, width, 0.9)
        return
    glass = look.glass
    b.rect(glass, x, y - height, width, height)
    if not look.dark:
        light = lighter(glass, 0.5)
        b.poly(light, (x, y - height), (x + width * 0.55, y - height), (x, y - height * 0.35))


def windows(
    b: Brush,
    x: float,
    y: float,
    columns: int,
    rows: int,
    size: tuple[float, float],
    step: tuple[float, float],
    look: Look,
    frame: Colour = WHITE,
) -> None:
    """Draw a grid of windows; (x, y) is the lower left corner of the lowest left one."""
    for row in range(rows):
        for column in range(columns):
            window(b, x + column * step[0], y - row * step[1], size[0], size[1], look, frame)


def arched_window(
    b: Brush, x: float, y: float, width: float, height: float, look: Look, frame: Colour = WHITE
) -> None:
    """Draw a window with a round head; (x, y) is its lower left corner."""
    radius, middle = width / 2, x + width / 2
    b.poly(
        frame,
        (x - 1, y + 1),
        (x + width + 1, y + 1),
        *arc(middle, y - height + radius, radius + 1, radius + 1, 0, 180),
    )
    glass = hexa("9a97a4") if look.shut else look.glass
    b.poly(glass, (x, y), (x + width, y), *arc(middle, y - height + radius, radius, radius, 0, 180))
    if width >= 6 and not look.shut:
        b.rect(frame, middle - 0.5, y - height, 1, height)


def door(b: Brush, x: float, y: float, width: float, height: float, colour: Colour, look: Look) -> None:
    """Draw a closed door with a lit pane above; (x, y) is its lower left corner."""
    b.rect(WHITE, x - 1.2, y - height - 1.2, width + 2.4, height + 1.2)
    b.rect(colour, x, y - height, width, height)
    b.rect(
        look.glass if not look.shut else hexa("837f90"),
        x + width * 0.2,
        y - height * 0.9,
        width * 0.6,
        height * 0.3,
    )
    b.disc(hexa("f5d77a"), x + width * 0.8, y - height * 0.42, 0.9)


def open_door(b: Brush, x: float, y: float, width: float, height: float, colour: Colour, look: Look) -> None:
    """Draw an arched doorway with light inside and both wings open; (x, y) is its lower left corner."""
    radius, middle = width / 2, x + width / 2
    frame = arc(middle, y - height + radius, radius + 2, radius + 2, 0, 180)
    b.poly(WHITE, (x - 2, y), (x + width + 2, y), *frame)
    if look.shut or look.dark:
        b.poly(
            darker(colour, 0.15),
            (x, y),
            (x + width, y),
            *arc(middle, y - height + radius, radius, radius, 0, 180),
        )
        b.rect(darker(colour, 0.4), middle - 0.5, y - height, 1, height)
        return
    b.poly(look.glow, (x, y), (x + width, y), *arc(middle, y - height + radius, radius, radius, 0, 180))
    b.poly(
        lighter(look.glow, 0.5),
        (x + width * 0.2, y),
        (x + width * 0.8, y),
        (middle + 1, y - height * 0.55),
        (middle - 1, y - height * 0.55),
    )
    wing = width * 0.24
    b.poly(
        colour, (x, y), (x + wing, y + 1.5), (x + wing, y - height + radius * 0.9), (x, y - height + radius)
    )
    b.poly(
        darker(colour, 0.15),
        (x + width, y),
        (x + width - wing, y + 1.5),
        (x + width - wing, y - height + radius * 0.9),
        (x + width, y - height + radius),
    )


def awning(b: Brush, x: float, y: float, width: float, drop: float, colours: tuple[Colour, Colour]) -> None:
    """Draw a striped awning with a scalloped edge; y is its upper edge."""
    count = max(4, int(width / 6))
    step = width / count
    for index in range(count):
        colour = colours[index % 2]
        left, right = x + index * step, x + (index + 1) * step
        out = 1.12
        middle = x + width / 2
        low_left, low_right = middle + (left - middle) * out, middle + (right - middle) * out
        b.poly(colour, (left, y), (right, y), (low_right, y + drop), (low_left, y + drop))
        half = (low_right - low_left) / 2
        b.poly(
            darker(colour, 0.1),
            (low_left, y + drop),
            (low_right, y + drop),
            *arc((low_left + low_right) / 2, y + drop, half, half * 0.8, 0, -180),
        )


def chimney(b: Brush, x: float, y: float, look: Look, colour: Colour = (176, 104, 84)) -> None:
    """Draw a chimney, smoking a little in the cold half-year when somebody is in."""
    b.rect(colour, x, y - 9, 5, 10)
    b.rect(darker(colour, 0.3), x + 3.4, y - 9, 1.6, 10)
    b.rect(SNOW if look.snow else darker(colour, 0.35), x - 0.8, y - 10.5, 6.6, 2.2)
    if look.late and not look.dark and not look.shut:
        for lift, radius in ((15, 2.4), (20, 3.2), (26, 3.8)):
            b.shade(hexa("fff6ea"), 150, x + 2.5 + (lift - 12) * 0.4, y - lift, radius * 1.6, radius * 1.4)


def flower_box(b: Brush, x: float, y: float, width: float, look: Look) -> None:
    """Draw a window box; flowers in the warm half-year and at feasts, evergreen else."""
    b.rect(hexa("9a6a4b"), x, y, width, 2.6)
    count = max(3, int(width / 3))
    for index in range(count):
        cx = x + (index + 0.5) * width / count
        b.disc(hexa("5f9150"), cx, y, 1.9)
        if (not look.late or look.festive) and not look.shut:
            b.disc(hexa("e9607a") if index % 2 else hexa("ffd062"), cx, y - 0.8, 1.2)


def roundel(b: Brush, x: float, y: float, radius: float, colour: Colour) -> Brush:
    """Draw a round sign and return a brush on it whose unit circle is the sign's inner disc."""
    b.disc(darker(colour, 0.45), x + radius * 0.07, y + radius * 0.1, radius * 1.02)
    b.disc(WHITE, x, y, radius)
    b.disc(colour, x, y, radius * 0.86)
    return b.at(x, y, radius * 0.86)


def post(
    b: Brush, x: float, y: float, height: float, colour: Colour = (110, 96, 104), width: float = 2.0
) -> None:
    """Draw an upright post standing at (x, y)."""
    b.rect(colour, x - width / 2, y - height, width, height)
    b.rect(darker(colour, 0.25), x + width * 0.15, y - height, width * 0.35, height)


def lamp(b: Brush, x: float, y: float, look: Look, height: float = 26.0) -> None:
    """Draw a street lamp."""
    post(b, x, y, height, hexa("564f66"), 1.6)
    lit = look.late and not look.shut
    if lit:
        b.shade(hexa("ffd98a"), 120, x, y - height, 11, 11)
    b.disc(hexa("fff0bd") if lit else hexa("f3efe2"), x, y - height - 1, 2.7)
    b.rect(hexa("564f66"), x - 2.4, y - height - 4.4, 4.8, 1.6)


def planks(
    b: Brush, x: float, y: float, width: float, height: float, colour: Colour, step: float = 4.0
) -> None:
    """Fill a rectangle with upright boards; (x, y) is its lower left corner."""
    b.rect(colour, x, y - height, width, height)
    at = step
    while at < width:
        b.rect(mix(colour, (60, 40, 40), 0.22), x + at, y - height, 0.7, height)
        at += step
