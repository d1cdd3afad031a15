"""The ordinary town: rows of houses in the manner of a place, behind and between the prepared plots."""

from dataclasses import dataclass

from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import Colour, darker, hexa, lighter, mix
from weldi_game.ui.city.kit import box, eaves_house, gable_house, hip_roof
from weldi_game.ui.city.look import SNOW, Look
from weldi_game.ui.city.scatter import Scatter


@dataclass(frozen=True, slots=True)
class Manner:
    """How ordinary houses of a town look.

    Attributes:
        kinds: gable, eaves, flat, mansard, step, bell, hip or slab, picked in turn.
        walls, roofs: colours to pick from.
        width, height: least and greatest, in units of the brush.
        trim: colour of window frames and cornices.
    """

    kinds: tuple[str, ...]
    walls: tuple[Colour, ...]
    roofs: tuple[Colour, ...]
    width: tuple[float, float] = (26, 40)
    height: tuple[float, float] = (30, 52)
    trim: Colour = (255, 250, 238)


def street(
    b: Brush,
    manner: Manner,
    look: Look,
    length: float,
    seed: int,
    gap: float = 0.0,
    haze: Colour | None = None,
) -> None:
    """Draw a row of houses from x = 0 to `length`, standing on y = 0."""
    scatter = Scatter(seed)
    x = 0.0
    while x < length:
        width = min(scatter.between(*manner.width), max(10.0, length - x))
        wall, roof = scatter.pick(manner.walls), scatter.pick(manner.roofs)
        if haze is not None:
            wall, roof = mix(wall, haze, 0.3), mix(roof, haze, 0.3)
        house(
            b.at(x, 0),
            scatter.pick(manner.kinds),
            width,
            scatter.between(*manner.height),
            wall,
            roof,
            look,
            manner.trim,
        )
        x += width + gap * scatter.unit()


def house(
    b: Brush, kind: str, width: float, height: float, wall: Colour, roof: Colour, look: Look, trim: Colour
) -> None:
    """Draw an ordinary house of a kind with its left foot at (0, 0).

    Raises:
        ValueError: if there is no such kind.
    """
    peak = width * 0.5
    match kind:
        case "gable":
            gable_house(b, 0, 0, width, height, peak * 0.8, 6, wall, roof, look)
        case "eaves":
            eaves_house(b, 0, 0, width, height, peak * 0.55, 8, wall, roof, look)
        case "flat":
            box(b, 0, 0, width, height, 7, wall)
            _cap(b, width, height, 7, wall, look)
        case "hip":
            box(b, 0, 0, width, height, 7, wall)
            hip_roof(b, 0, -height, width, peak * 0.6, 7, roof, look)
        case "mansard":
            _mansard(b, width, height, wall, roof, look)
        case "step" | "bell":
            _town_gable(b, kind, width, height, wall, look, trim)
        case "slab":
            box(b, 0, 0, width, height, 9, wall)
            _cap(b, width, height, 9, wall, look)
        case _:
            raise ValueError(f"no such kind of house: {kind}")
    _fenestrate(b, kind, width, height, wall, roof, look, trim)


def _fenestrate(
    b: Brush, kind: str, width: float, height: float, wall: Colour, roof: Colour, look: Look, trim: Colour
) -> None:
    tall, wide, rise = (5.5, 4.5, 10.5) if kind == "slab" else (8.0, 4.8, 14.5)
    columns = max(1, int((width - 3) / (wide + 4.4)))
    rows = max(1, int((height - 3) / rise))
    step = width / columns
    glass = hexa("9a97a4") if look.shut else look.glass
    unlit = mix(glass, darker(wall, 0.35), 0.55) if look.late and not look.shut else glass
    for row in range(rows):
        for column in range(columns):
            x, y = (column + 0.5) * step - wide / 2, -height + 5.5 + row * rise
            ground = row == rows - 1 and y + rise > -3
            if ground and column == columns // 2 and kind != "slab":
                b.rect(darker(roof, 0.25), x - 0.4, y + 1, wide + 0.8, -y - 1)
                continue
            b.rect(trim, x - 0.8, y - 0.8, wide + 1.6, tall + 1.6)
            b.rect(glass if (row * 7 + column * 5 + int(width)) % 3 else unlit, x, y, wide, tall)


def _cap(b: Brush, width: float, height: float, depth: float, wall: Colour, look: Look) -> None:
    top = SNOW if look.snow else lighter(wall, 0.3)
    b.poly(
        top,
        (0, -height),
        (width, -height),
        (width + depth, -height - depth / 2),
        (depth, -height - depth / 2),
    )
    b.rect(lighter(wall, 0.45), -1, -height - 1, width + 2, 2.4)


def _mansard(b: Brush, width: float, height: float, wall: Colour, roof: Colour, look: Look) -> None:
    box(b, 0, 0, width, height, 7, wall)
    top = SNOW if look.snow else roof
    b.poly(
        darker(roof, 0.3),
        (width + 1, -height),
        (width + 8, -height - 3.5),
        (width + 4, -height - 15),
        (width - 3, -height - 13),
    )
    b.poly(top, (-1, -height), (width + 1, -height), (width - 3, -height - 13), (3, -height - 13))
    b.poly(
        lighter(top, 0.2),
        (3, -height - 13),
        (width - 3, -height - 13),
        (width + 4, -height - 15.5),
        (8, -height - 15.5),
    )
    for x in (width * 0.28, width * 0.66):
        b.rect(lighter(wall, 0.3), x - 2.6, -height - 9, 5.6, 8)
        b.rect(look.glass if not look.shut else hexa("9a97a4"), x - 1.4, -height - 7.6, 3.2, 5.6)
    b.rect(lighter(wall, 0.4), -1, -height - 1, width + 2, 2.2)


def _town_gable(
    b: Brush, kind: str, width: float, height: float, wall: Colour, look: Look, trim: Colour
) -> None:
    depth, middle = 5.0, width / 2
    b.poly(
        darker(wall, 0.3),
        (width, 0),
        (width + depth, -depth / 2),
        (width + depth, -height - depth / 2),
        (width, -height),
    )
    b.rect(wall, 0, -height, width, height)
    cap = SNOW if look.snow else trim
    if kind == "step":
        for step in range(3):
            inset = step * width / 6.5
            b.rect(wall, inset, -height - (step + 1) * 5, width - 2 * inset, 5.4)
            b.rect(cap, inset - 0.5, -height - (step + 1) * 5 - 1, width - 2 * inset + 1, 1.3)
        top = -height - 15
    else:
        left = arc(-width * 0.02, -height - 13, width * 0.36, 13, 270, 360, 6)
        right = arc(width * 1.02, -height - 13, width * 0.36, 13, 180, 270, 6)
        b.poly(
            wall,
            (0, -height),
            *left,
            (middle - 4, -height - 18),
            (middle + 4, -height - 18),
            *right,
            (width, -height),
        )
        b.poly(cap, *arc(middle, -height - 17, 5.4, 5, 0, 180))
        b.stroke(cap, 1.1, *left)
        b.stroke(cap, 1.1, *right)
        top = -height - 12
    b.rect(trim, middle - 2.8, top + 3, 5.6, 7)
    b.rect(look.glass if not look.shut else hexa("9a97a4"), middle - 2, top + 3.8, 4, 5.4)
