"""The round sign of each place: one plain symbol, readable without words and without colour."""

import math
from collections.abc import Callable

import pygame

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.brush import Brush, arc
from weldi_game.ui.city.colour import WHITE, Colour, darker, hexa, hexas
from weldi_game.ui.city.fittings import roundel
from weldi_game.ui.city.state import TooSmallError

Emblem = Callable[[Brush, Colour], None]


def draw_emblem(b: Brush, place: Place, x: float, y: float, radius: float) -> None:
    """Draw the sign of a place around (x, y)."""
    colour, emblem = EMBLEMS[place]
    emblem(roundel(b, x, y, radius, colour), colour)


def paint_emblem(place: Place, side: int) -> pygame.Surface:
    """Return the sign of a place as a square picture with a clear ground, for cards that point to the place.

    Raises:
        TooSmallError: if `side` is below 8 pixels.
    """
    if side < 8:
        raise TooSmallError(f"a sign needs at least 8 pixels, not {side}")
    large = pygame.Surface((side * 4, side * 4), pygame.SRCALPHA, 32)
    draw_emblem(Brush(large, side * 4 / 2.2, side * 4 / 2.2, side * 2, side * 2), place, 0, 0, 1)
    return pygame.transform.smoothscale(large, (side, side))


def _information(b: Brush, _: Colour) -> None:
    b.disc(WHITE, 0, -0.5, 0.17)
    b.rect(WHITE, -0.14, -0.2, 0.28, 0.78)
    b.rect(WHITE, -0.26, -0.2, 0.3, 0.14)
    b.rect(WHITE, -0.3, 0.46, 0.6, 0.14)


def _leaflet(b: Brush, colour: Colour) -> None:
    b.poly(WHITE, (-0.55, -0.5), (-0.18, -0.35), (-0.18, 0.6), (-0.55, 0.45))
    b.poly(darker(WHITE, 0.12), (-0.18, -0.35), (0.18, -0.5), (0.18, 0.45), (-0.18, 0.6))
    b.poly(WHITE, (0.18, -0.5), (0.55, -0.35), (0.55, 0.6), (0.18, 0.45))
    for y in (-0.15, 0.05, 0.25):
        b.stroke(colour, 0.08, (0.26, y), (0.48, y + 0.09))


def _card(b: Brush, colour: Colour) -> None:
    b.round_rect(WHITE, -0.66, -0.44, 1.32, 0.88, 0.14)
    b.disc(colour, -0.34, -0.1, 0.15)
    b.poly(colour, (-0.56, 0.28), (-0.12, 0.28), *arc(-0.34, 0.28, 0.22, 0.22, 0, 180))
    for y, width in ((-0.2, 0.5), (0.02, 0.5), (0.22, 0.34)):
        b.rect(colour, 0.05, y, width, 0.1)


def _bed(b: Brush, _: Colour) -> None:
    b.rect(WHITE, -0.66, -0.42, 0.13, 0.86)
    b.rect(WHITE, 0.53, -0.05, 0.13, 0.49)
    b.rect(WHITE, -0.66, 0.12, 1.3, 0.16)
    b.round_rect(WHITE, -0.46, -0.14, 0.32, 0.2, 0.08)
    b.poly(WHITE, (-0.08, 0.08), (-0.08, -0.16), (0.4, -0.16), (0.48, 0.08))


def _key(b: Brush, colour: Colour) -> None:
    b.disc(WHITE, -0.32, 0, 0.33)
    b.disc(colour, -0.32, 0, 0.15)
    b.rect(WHITE, -0.02, -0.08, 0.68, 0.16)
    b.rect(WHITE, 0.34, 0, 0.13, 0.3)
    b.rect(WHITE, 0.54, 0, 0.12, 0.24)


def _flats(b: Brush, colour: Colour) -> None:
    b.rect(WHITE, -0.42, -0.6, 0.84, 1.16)
    for y in (-0.42, -0.1, 0.22):
        for x in (-0.28, 0.06):
            b.rect(colour, x, y, 0.22, 0.2)
    b.rect(WHITE, -0.62, 0.5, 1.24, 0.12)


def _gear(b: Brush, colour: Colour) -> None:
    for tooth in range(8):
        angle = tooth * math.pi / 4
        x, y = math.cos(angle), math.sin(angle)
        b.stroke(WHITE, 0.24, (x * 0.3, y * 0.3), (x * 0.58, y * 0.58))
    b.disc(WHITE, 0, 0, 0.46)
    b.disc(colour, 0, 0, 0.2)


def _wheat(b: Brush, _: Colour) -> None:
    b.stroke(WHITE, 0.1, (0, 0.66), (0, -0.3))
    b.ellipse(WHITE, 0, -0.48, 0.13, 0.24)
    for y in (-0.2, 0.06, 0.32):
        for side in (-1, 1):
            b.poly(WHITE, (0, y + 0.16), (side * 0.12, y - 0.12), (side * 0.4, y - 0.3), (side * 0.36, y))


def _cross(b: Brush, _: Colour) -> None:
    b.rect(WHITE, -0.2, -0.6, 0.4, 1.2)
    b.rect(WHITE, -0.6, -0.2, 1.2, 0.4)


def _pencil(b: Brush, colour: Colour) -> None:
    b.poly(WHITE, (-0.6, 0.6), (-0.5, 0.2), (0.3, -0.6), (0.6, -0.3), (-0.2, 0.5))
    b.stroke(colour, 0.08, (0.14, -0.44), (0.44, -0.14))
    b.stroke(colour, 0.08, (-0.5, 0.2), (-0.2, 0.5))


def _blocks(b: Brush, _: Colour) -> None:
    first, second, third = hexas("ffe08a ffffff bfe6d0")
    b.rect(first, -0.58, 0.04, 0.54, 0.54)
    b.rect(second, 0.04, 0.04, 0.54, 0.54)
    b.poly(third, (-0.32, -0.02), (0.32, -0.02), (0, -0.62))


def _bulb(b: Brush, colour: Colour) -> None:
    b.disc(WHITE, 0, -0.18, 0.42)
    b.poly(WHITE, (-0.3, 0.08), (0.3, 0.08), (0.17, 0.36), (-0.17, 0.36))
    b.rect(WHITE, -0.17, 0.42, 0.34, 0.1)
    b.rect(WHITE, -0.1, 0.56, 0.2, 0.1)
    b.stroke(colour, 0.08, (-0.14, -0.14), (0, 0.02), (0.14, -0.14))


def _sprout(b: Brush, _: Colour) -> None:
    b.stroke(WHITE, 0.13, (0, 0.62), (0, -0.05))
    b.poly(WHITE, (0, 0.05), (-0.18, -0.4), (-0.66, -0.46), (-0.5, -0.02))
    b.poly(WHITE, (0, 0.2), (0.14, -0.16), (0.6, -0.3), (0.5, 0.12))


def _stall(b: Brush, colour: Colour) -> None:
    for index in range(4):
        x = -0.6 + index * 0.3
        tone = WHITE if index % 2 == 0 else darker(WHITE, 0.25)
        b.poly(tone, (x, -0.5), (x + 0.3, -0.5), (x + 0.3, -0.12), *arc(x + 0.15, -0.12, 0.15, 0.14, 0, -180))
    b.rect(WHITE, -0.54, -0.05, 0.1, 0.62)
    b.rect(WHITE, 0.44, -0.05, 0.1, 0.62)
    b.rect(WHITE, -0.54, 0.26, 1.08, 0.16)
    b.disc(colour, -0.1, 0.2, 0.01)


def _mask(b: Brush, colour: Colour) -> None:
    b.poly(WHITE, (-0.5, -0.52), (0, -0.42), (0.5, -0.52), *arc(0, -0.02, 0.5, 0.66, 0, -180))
    b.poly(colour, (-0.34, -0.16), (-0.1, -0.16), *arc(-0.22, -0.16, 0.12, 0.12, 0, 180))
    b.poly(colour, (0.1, -0.16), (0.34, -0.16), *arc(0.22, -0.16, 0.12, 0.12, 0, 180))
    b.poly(colour, *arc(0, 0.12, 0.28, 0.3, 180, 360))


def _ball(b: Brush, colour: Colour) -> None:
    b.disc(WHITE, 0, 0, 0.6)
    b.poly(colour, *[(0.24 * math.sin(k * 1.2566), -0.24 * math.cos(k * 1.2566)) for k in range(5)])
    for k in range(5):
        x, y = math.sin(k * 1.2566), -math.cos(k * 1.2566)
        b.stroke(colour, 0.08, (0.24 * x, 0.24 * y), (0.56 * x, 0.56 * y))


def _book(b: Brush, colour: Colour) -> None:
    b.poly(WHITE, (0, -0.34), (-0.3, -0.5), (-0.68, -0.4), (-0.68, 0.42), (-0.3, 0.34), (0, 0.52))
    b.poly(darker(WHITE, 0.1), (0, -0.34), (0.3, -0.5), (0.68, -0.4), (0.68, 0.42), (0.3, 0.34), (0, 0.52))
    b.stroke(colour, 0.07, (0, -0.3), (0, 0.46))
    for y in (-0.2, 0.02):
        b.stroke(colour, 0.07, (-0.54, y), (-0.16, y + 0.02))
        b.stroke(colour, 0.07, (0.16, y + 0.02), (0.54, y))


def _waves(b: Brush, _: Colour) -> None:
    b.disc(WHITE, 0, -0.1, 0.16)
    b.poly(WHITE, (-0.07, 0), (0.07, 0), (0.22, 0.62), (-0.22, 0.62))
    for radius in (0.36, 0.6):
        b.ring(WHITE, 0, -0.1, radius, radius, 0.12, -45, 45)
        b.ring(WHITE, 0, -0.1, radius, radius, 0.12, 135, 225)


def _round_table(b: Brush, _: Colour) -> None:
    b.disc(WHITE, 0, 0, 0.36)
    for seat in range(8):
        angle = seat * math.pi / 4 + math.pi / 8
        b.disc(WHITE, 0.58 * math.cos(angle), 0.58 * math.sin(angle), 0.13)


def _letter(b: Brush, colour: Colour) -> None:
    b.round_rect(WHITE, -0.62, -0.42, 1.24, 0.86, 0.06)
    b.stroke(colour, 0.1, (-0.56, -0.34), (0, 0.1), (0.56, -0.34))
    b.stroke(colour, 0.07, (-0.56, 0.38), (-0.18, 0.02))
    b.stroke(colour, 0.07, (0.56, 0.38), (0.18, 0.02))


def _coins(b: Brush, colour: Colour) -> None:
    for x, count in ((-0.36, 2), (0.3, 4)):
        for index in range(count):
            y = 0.42 - index * 0.24
            b.ellipse(colour, x, y + 0.03, 0.33, 0.17)
            b.ellipse(WHITE, x, y, 0.31, 0.13)


EMBLEMS: dict[Place, tuple[Colour, Emblem]] = {
    Place.WELCOME_HOUSE: (hexa("1f6fae"), _information),
    Place.KIOSK: (hexa("2c8c99"), _leaflet),
    Place.CARD_DESK: (hexa("7a4f9c"), _card),
    Place.SHELTER: (hexa("c4623a"), _bed),
    Place.HOMES: (hexa("b8503f"), _key),
    Place.SOCIAL_HOUSING: (hexa("8d4a3f"), _flats),
    Place.WORKSHOP: (hexa("5f6a7d"), _gear),
    Place.FIELD_HOUSE: (hexa("8f7a2c"), _wheat),
    Place.CLINIC: (hexa("1d8f7a"), _cross),
    Place.SCHOOL: (hexa("b5662a"), _pencil),
    Place.KINDERGARTEN: (hexa("d0577c"), _blocks),
    Place.TRAINING: (hexa("37638c"), _bulb),
    Place.GARDEN: (hexa("4b8a3e"), _sprout),
    Place.SQUARE: (hexa("a8443f"), _stall),
    Place.THEATRE: (hexa("933a5c"), _mask),
    Place.SPORTS: (hexa("2f7d4c"), _ball),
    Place.LIBRARY: (hexa("56508f"), _book),
    Place.MEDIA: (hexa("3f7089"), _waves),
    Place.ASSEMBLY: (hexa("6d5aa5"), _round_table),
    Place.EMBASSY: (hexa("2f5fa0"), _letter),
    Place.FUND: (hexa("a57a1f"), _coins),
}
