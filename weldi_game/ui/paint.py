"""Drawing with smooth edges: cards with round corners and thickness, discs, patterns, the grain of the paper.

pygame's own round corners are jagged. Corners are drawn four times too large, scaled down once and kept; a card is
then four small blits and three filled rectangles.
"""

from functools import lru_cache
from random import Random

import pygame

from weldi_game.ui.colour import Colour, mix

_FINER = 4
"""How many times larger shapes are drawn before they are scaled down."""
_TILE = 400
"""Side of the tile of paper that the table is covered with, pixels."""


def card(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: Colour,
    radius: int,
    border: Colour | None = None,
    thickness: int = 0,
) -> None:
    """Draw a filled rectangle with smooth round corners and, if wanted, a border inside its edge.

    Args:
        surface: where to draw.
        rect: outer edge.
        fill: inner colour.
        radius: of the corners, pixels; reduced where the rectangle is too small.
        border: colour of the border, or None.
        thickness: of the border, pixels.
    """
    if rect.width <= 0 or rect.height <= 0:
        return
    radius = max(0, min(radius, rect.width // 2, rect.height // 2))
    edge = border if border is not None and thickness > 0 else fill
    thickness = thickness if border is not None else 0
    if radius == 0:
        surface.fill(edge, rect)
        surface.fill(fill, rect.inflate(-2 * thickness, -2 * thickness))
        return
    corners = _corners(radius, fill, edge, thickness)
    left, top, right, bottom = rect.left, rect.top, rect.right - radius, rect.bottom - radius
    for corner, spot in zip(
        corners, ((left, top), (right, top), (left, bottom), (right, bottom)), strict=True
    ):
        surface.blit(corner, spot)
    _fill_cross(surface, rect, radius, fill, edge, thickness)


def board(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: Colour,
    edge: Colour,
    radius: int,
    depth: int,
    border: Colour | None = None,
    thickness: int = 0,
) -> None:
    """Draw a piece of cardboard: a card whose lower edge shows its thickness of `depth` pixels within `rect`."""
    face = pygame.Rect(rect.left, rect.top, rect.width, rect.height - depth)
    if depth > 0:
        card(surface, pygame.Rect(rect.left, rect.top + depth, rect.width, rect.height - depth), edge, radius)
    card(surface, face, fill, radius, border, thickness)


def disc(
    surface: pygame.Surface, rect: pygame.Rect, fill: Colour, border: Colour | None = None, thickness: int = 0
) -> None:
    """Draw a smooth filled circle into a square."""
    size = min(rect.width, rect.height)
    if size > 1:
        surface.blit(_disc(size, fill, border, thickness), (rect.left, rect.top))


def ring(
    surface: pygame.Surface, rect: pygame.Rect, outer: Colour, inner: Colour, stroke: int, radius: int
) -> None:
    """Draw the two-tone focus ring around `rect`: it stays visible on any ground."""
    for index, colour in enumerate((inner, outer)):
        grown = stroke * (index + 1)
        frame = rect.inflate(2 * grown, 2 * grown)
        pygame.draw.rect(surface, colour, frame, stroke, border_radius=radius + grown)


def ring_place(rect: pygame.Rect, window: pygame.Rect, stroke: int) -> pygame.Rect:
    """Around what the ring is drawn: the rectangle, or as much of it as leaves room for the ring in the window."""
    return rect.clip(window.inflate(-4 * stroke, -4 * stroke))


def dashed(surface: pygame.Surface, colour: Colour, start: tuple[int, int], length: int, dash: int) -> None:
    """Draw a horizontal dotted rule, as printed boards have them."""
    left, top = start
    for place in range(left, left + length, dash * 2):
        surface.fill(colour, (place, top, min(dash, left + length - place), max(dash // 2, 1)))


def ground(surface: pygame.Surface, part: pygame.Rect, colour: Colour, textured: bool) -> None:
    """Draw the table itself into a part: a plain ground or, for the paper theme, one with a faint grain."""
    if not textured:
        surface.fill(colour, part)
        return
    tile = _grain_tile(colour)
    for top in range(part.top - part.top % _TILE, part.bottom, _TILE):
        for left in range(part.left - part.left % _TILE, part.right, _TILE):
            surface.blit(tile, (left, top))


def darken(surface: pygame.Surface, part: pygame.Rect, colour: Colour) -> None:
    """Darken a part, as if it lay in the shadow of something; no second surface is needed for it."""
    surface.fill(colour, part, special_flags=pygame.BLEND_RGB_MULT)


def _fill_cross(
    surface: pygame.Surface, rect: pygame.Rect, radius: int, fill: Colour, edge: Colour, thickness: int
) -> None:
    """Fill what lies between the four corners."""
    across, down = rect.width - 2 * radius, rect.height - 2 * radius
    if across > 0:
        column = pygame.Rect(rect.left + radius, rect.top, across, rect.height)
        surface.fill(edge, column)
        surface.fill(fill, column.inflate(0, -2 * thickness))
    if down > 0:
        for left, inset in ((rect.left, thickness), (rect.right - radius, 0)):
            side = pygame.Rect(left, rect.top + radius, radius, down)
            surface.fill(edge, side)
            surface.fill(fill, (left + inset, side.top, radius - thickness, down))


@lru_cache(maxsize=512)
def _corners(radius: int, fill: Colour, edge: Colour, thickness: int) -> tuple[pygame.Surface, ...]:
    """Top left, top right, bottom left, bottom right."""
    side = 2 * radius
    large = pygame.Surface((side * _FINER, side * _FINER), pygame.SRCALPHA)
    large.fill((*edge, 0))
    pygame.draw.circle(large, edge, (radius * _FINER, radius * _FINER), radius * _FINER)
    if thickness:
        pygame.draw.circle(
            large, fill, (radius * _FINER, radius * _FINER), max(radius - thickness, 0) * _FINER
        )
    whole = pygame.transform.smoothscale(large, (side, side))
    spots = ((0, 0), (radius, 0), (0, radius), (radius, radius))
    return tuple(whole.subsurface((*spot, radius, radius)).copy() for spot in spots)


@lru_cache(maxsize=256)
def _disc(size: int, fill: Colour, border: Colour | None, thickness: int) -> pygame.Surface:
    large = pygame.Surface((size * _FINER, size * _FINER), pygame.SRCALPHA)
    edge = border if border is not None else fill
    middle = size * _FINER // 2
    large.fill((*edge, 0))
    pygame.draw.circle(large, edge, (middle, middle), middle)
    if border is not None and thickness:
        pygame.draw.circle(large, fill, (middle, middle), max(middle - thickness * _FINER, 0))
    return pygame.transform.smoothscale(large, (size, size))


@lru_cache(maxsize=4)
def _grain_tile(colour: Colour) -> pygame.Surface:
    """A tile of paper: short fibres a little lighter and darker than the ground, the same on every start."""
    chance = Random(1948)
    tile = pygame.Surface((_TILE, _TILE))
    tile.fill(colour)
    light, dark = mix(colour, (255, 255, 255), 0.22), mix(colour, (90, 60, 20), 0.06)
    for _ in range(_TILE * _TILE // 110):
        left, top = chance.randrange(_TILE), chance.randrange(_TILE)
        shade = light if chance.random() < 0.5 else dark
        tile.fill(shade, (left, top, chance.randrange(1, 6), 1))
    return tile.convert() if pygame.display.get_surface() else tile
