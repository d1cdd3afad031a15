"""What is fitted to houses and streets: windows, doors, awnings, flower boxes, signs, lamps."""

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, lighter
from weldi_game.ui.city.look import Look


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
