"""A place as a sprite: its drawing, and what building, suspension, relief and high contrast do to it."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city import places_care, places_living, places_meeting, places_welcome
from weldi_game.ui.city.brush import Brush
from weldi_game.ui.city.cache import SurfaceCache
from weldi_game.ui.city.colour import WHITE, darker, hexa
from weldi_game.ui.city.emblems import draw_emblem
from weldi_game.ui.city.fittings import awning, window
from weldi_game.ui.city.kit import eaves_house, ground_shadow
from weldi_game.ui.city.look import Look
from weldi_game.ui.city.state import Status

Drawing = Callable[[Brush, Look, int, int], None]

DRAWINGS: dict[Place, Drawing] = {
    Place.WELCOME_HOUSE: places_welcome.welcome_house,
    Place.KIOSK: places_welcome.kiosk,
    Place.CARD_DESK: places_welcome.card_desk,
    Place.ASSEMBLY: places_welcome.assembly,
    Place.EMBASSY: places_welcome.embassy,
    Place.FUND: places_welcome.fund,
    Place.SHELTER: places_living.shelter,
    Place.HOMES: places_living.homes,
    Place.SOCIAL_HOUSING: places_living.social_housing,
    Place.WORKSHOP: places_living.workshop,
    Place.FIELD_HOUSE: places_living.field_house,
    Place.CLINIC: places_care.clinic,
    Place.SCHOOL: places_care.school,
    Place.KINDERGARTEN: places_care.kindergarten,
    Place.TRAINING: places_care.training,
    Place.LIBRARY: places_care.library,
    Place.GARDEN: places_meeting.garden,
    Place.SQUARE: places_meeting.square,
    Place.THEATRE: places_meeting.theatre,
    Place.SPORTS: places_meeting.sports,
    Place.MEDIA: places_meeting.media,
}

_PLAIN = frozenset(
    (Place.CARD_DESK, Place.ASSEMBLY, Place.EMBASSY, Place.FUND, Place.SHELTER, Place.SQUARE, Place.SPORTS)
)  #: places that do not draw a second level themselves
WIDTH, HEIGHT = 128, 146  #: of a sprite, in units of a place (which is about 100 wide)
FOOT = 130  #: where the ground line lies in the sprite
SUPERSAMPLE = 3


@dataclass(frozen=True, slots=True)
class SpriteKey:
    """Everything a sprite depends on; `unit` is the number of pixels of one unit, in thousandths."""

    place: Place
    level: int
    lit: int
    status: Status
    look: Look
    outlined: bool
    unit: int


_sprites: SurfaceCache[SpriteKey] = SurfaceCache(limit=24_000_000)


def sprite(key: SpriteKey) -> pygame.Surface:
    """Return the drawing of a place, shared between pictures: treat it as read-only.

    The ground point (0, 0) of the place lies at (`WIDTH` / 2, `FOOT`) units of the sprite.
    """
    return _sprites.get(key, _draw_sprite)


def _draw_sprite(key: SpriteKey) -> pygame.Surface:
    unit = key.unit / 1000
    size = (max(1, round(WIDTH * unit)), max(1, round(HEIGHT * unit)))
    large = pygame.Surface((size[0] * SUPERSAMPLE, size[1] * SUPERSAMPLE), pygame.SRCALPHA, 32)
    k = unit * SUPERSAMPLE
    brush = Brush(large, k, k, WIDTH / 2 * k, FOOT * k)
    if key.status == "relief":
        _marquee(brush, key.place, key.look)
    else:
        DRAWINGS[key.place](brush, key.look, key.level, key.lit)
        _annexes(brush, key)
    if key.status == "building":
        _bleach(large)
        _scaffold(brush)
        draw_emblem(brush, key.place, 0, -88, 13)
    elif key.status == "suspended":
        _dim(large)
        _pause(brush)
    small = pygame.transform.smoothscale(large, size)
    return _outline(small, unit) if key.outlined else small


def _annexes(b: Brush, key: SpriteKey) -> None:
    """Show further levels of a place that does not change its own shape: an annexe on the right, then one more."""
    if key.place is Place.WELCOME_HOUSE:
        return
    if key.level >= 2 and key.place in _PLAIN:
        _annexe(b, 34, key.look)
    if key.level >= 3:
        _annexe(b, -56, key.look)


def _annexe(b: Brush, x: float, look: Look) -> None:
    eaves_house(b, x, 4, 19, 19, 9, 6, hexa("fbe6b4"), hexa("cf6a4a"), look)
    window(b, x + 5, -3, 9, 8, look)


def _marquee(b: Brush, place: Place, look: Look) -> None:
    """A light tent in warm cloth with the sign of the place: help for a while, not a building."""
    ground_shadow(b, -44, 88, 12)
    cloth, shade = hexa("f6c469"), hexa("ec9b52")
    back = hexa("c9763f")
    b.poly(back, (-36, -4), (44, -8), (44, -40), (-36, -40))
    b.shade(look.glow, 230, 0, -20, 38, 24)
    b.rect(hexa("8a5a41"), -20, -12, 40, 3)
    b.rect(hexa("8a5a41"), -17, -9, 2.4, 9)
    b.rect(hexa("8a5a41"), 15, -9, 2.4, 9)
    b.poly(cloth, (-44, 2), (-34, -42), (-20, -42), (-30, 2))
    b.poly(shade, (44, 2), (38, -42), (24, -42), (30, 2))
    peak = (0.0, -84.0)
    edges = [(-50 + index * 100 / 7, -38 + (2 if 1 < index < 6 else 0)) for index in range(8)]
    for index in range(7):
        tone = cloth if index % 2 == 0 else hexa("fff0cc")
        tone = darker(tone, 0.13) if index > 4 else tone
        b.poly(tone, peak, edges[index], edges[index + 1])
    for index in range(7):
        tone = cloth if index % 2 == 0 else hexa("fff0cc")
        left, right = edges[index], edges[index + 1]
        b.poly(
            darker(tone, 0.12),
            left,
            right,
            (right[0] - 1, right[1] + 6),
            ((left[0] + right[0]) / 2, right[1] + 10),
            (left[0] + 1, left[1] + 6),
        )
    b.disc(hexa("d9655a"), peak[0], peak[1] - 2, 3.2)
    b.stroke(hexa("fff6e2"), 0.9, (-50, -38), (-58, 3))
    b.stroke(hexa("fff6e2"), 0.9, (50, -38), (58, 3))
    draw_emblem(b, place, 0, -55, 14)


def _bleach(surface: pygame.Surface) -> None:
    """Show a building that is not finished: pale, like its plan."""
    veil = pygame.Surface(surface.get_size(), pygame.SRCALPHA, 32)
    veil.fill((120, 120, 120, 255))
    surface.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    veil.fill((122, 112, 96, 0))
    surface.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _scaffold(b: Brush) -> None:
    wood, board = hexa("b98146"), hexa("e0b070")
    for x in (-50, -26, 0, 26, 50):
        b.rect(wood, x - 1.1, -72, 2.2, 76)
        b.rect(darker(wood, 0.3), x + 0.3, -72, 0.8, 76)
    for y in (-22, -46, -70):
        b.rect(board, -54, y, 108, 3)
        b.rect(darker(board, 0.3), -54, y + 3, 108, 1)
    for x in (-50, 0):
        b.stroke(wood, 1.3, (x, -22), (x + 26, -46))
        b.stroke(wood, 1.3, (x + 50, -46), (x + 24, -70))
    for rung in range(8):
        b.stroke(darker(wood, 0.2), 1, (34 + rung * 0.8, 2 - rung * 6), (41 + rung * 0.8, 2 - rung * 6))
    b.stroke(darker(wood, 0.2), 1.2, (34, 4), (40, -46))
    b.stroke(darker(wood, 0.2), 1.2, (41, 4), (47, -46))
    b.poly(hexa("d9655a"), (-48, 4), (-40, 4), (-44, -10))
    b.rect(WHITE, -46.2, -3, 4.4, 2.4)


def _dim(surface: pygame.Surface) -> None:
    veil = pygame.Surface(surface.get_size(), pygame.SRCALPHA, 32)
    veil.fill((188, 190, 206, 255))
    surface.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_MULT)


def _pause(b: Brush) -> None:
    """Hang out the awning of a place that rests: two upright bars, as on every player."""
    slate = hexa("5b6280")
    awning(b, -34, -40, 68, 11, (slate, hexa("c3c7d8")))
    b.disc(darker(slate, 0.4), 0.8, -17, 14)
    b.disc(WHITE, 0, -18, 13.5)
    b.disc(slate, 0, -18, 11.6)
    b.rect(WHITE, -5.0, -24, 3.5, 12)
    b.rect(WHITE, 1.5, -24, 3.5, 12)


def _outline(drawing: pygame.Surface, unit: float) -> pygame.Surface:
    """Set the drawing off from what is behind it: a dark edge inside a white one."""
    mask = pygame.mask.from_surface(drawing, 150)
    result = pygame.Surface(drawing.get_size(), pygame.SRCALPHA, 32)
    inner, outer = max(1, round(1.3 * unit)), max(2, round(2.8 * unit))
    for colour, reach in (((255, 255, 255, 255), outer), ((22, 16, 32, 255), inner)):
        silhouette = mask.to_surface(setcolor=colour, unsetcolor=(0, 0, 0, 0))
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7)):
            result.blit(silhouette, (round(dx * reach), round(dy * reach)))
    result.blit(drawing, (0, 0))
    return result
