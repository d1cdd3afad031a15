"""Drawing in design units on a supersampled surface."""

import itertools
import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

import pygame

from weldi_game.ui.city.colour import Colour, mix

Point: TypeAlias = tuple[float, float]


class Brush:
    """A drawing hand with its own origin and scale on a surface.

    The picture is drawn larger than it is shown and shrunk afterwards, which gives soft edges. `at` returns a
    brush whose units are square wherever the picture itself is stretched, so houses and trees keep their shape.
    """

    __slots__ = ("ox", "oy", "surface", "sx", "sy", "unit")

    def __init__(
        self, surface: pygame.Surface, sx: float, sy: float, ox: float = 0.0, oy: float = 0.0
    ) -> None:
        self.surface = surface
        self.sx = sx
        self.sy = sy
        self.ox = ox
        self.oy = oy
        self.unit = min(abs(sx), sy)

    def at(self, x: float, y: float, k: float = 1.0) -> "Brush":
        """Return a brush with its origin at (x, y) and square units, `k` times as large."""
        unit = self.unit * k
        sx = -unit if self.sx < 0 else unit
        return Brush(self.surface, sx, unit, self.ox + x * self.sx, self.oy + y * self.sy)

    def flipped(self) -> "Brush":
        """Return the brush seen in a mirror: x runs to the left."""
        return Brush(self.surface, -self.sx, self.sy, self.ox, self.oy)

    def px(self, points: Iterable[Point]) -> list[Point]:
        """Return the points in pixels."""
        ox, oy, sx, sy = self.ox, self.oy, self.sx, self.sy
        return [(ox + x * sx, oy + y * sy) for x, y in points]

    def poly(self, colour: Colour, *points: Point) -> None:
        """Fill a polygon."""
        pygame.draw.polygon(self.surface, colour, self.px(points))

    def rect(self, colour: Colour, x: float, y: float, width: float, height: float) -> None:
        """Fill an upright rectangle."""
        left, right = self.ox + x * self.sx, self.ox + (x + width) * self.sx
        top, bottom = self.oy + y * self.sy, self.oy + (y + height) * self.sy
        left, right = min(left, right), max(left, right)
        area = (
            round(left),
            round(top),
            max(1, round(right) - round(left)),
            max(1, round(bottom) - round(top)),
        )
        self.surface.fill(colour, area)

    def round_rect(
        self, colour: Colour, x: float, y: float, width: float, height: float, radius: float
    ) -> None:
        """Fill a rectangle with rounded corners."""
        left = self.ox + (x if self.sx > 0 else x + width) * self.sx
        area = pygame.Rect(
            round(left),
            round(self.oy + y * self.sy),
            max(1, round(width * abs(self.sx))),
            max(1, round(height * self.sy)),
        )
        pygame.draw.rect(self.surface, colour, area, border_radius=max(0, round(radius * self.unit)))

    def ellipse(self, colour: Colour, x: float, y: float, rx: float, ry: float) -> None:
        """Fill an ellipse around (x, y)."""
        width, height = max(1, round(2 * rx * abs(self.sx))), max(1, round(2 * ry * self.sy))
        left, top = self.ox + x * self.sx - width / 2, self.oy + y * self.sy - height / 2
        pygame.draw.ellipse(self.surface, colour, (round(left), round(top), width, height))

    def disc(self, colour: Colour, x: float, y: float, radius: float) -> None:
        """Fill a circle."""
        centre = (self.ox + x * self.sx, self.oy + y * self.sy)
        pygame.draw.circle(self.surface, colour, centre, max(1.0, radius * self.unit))

    def stroke(self, colour: Colour, width: float, *points: Point) -> None:
        """Draw a line through the points with round joints and ends."""
        half = max(0.5, width * self.unit / 2)
        pixels = self.px(points)
        for (ax, ay), (bx, by) in itertools.pairwise(pixels):
            length = math.hypot(bx - ax, by - ay) or 1.0
            nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
            quad = ((ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny))
            pygame.draw.polygon(self.surface, colour, quad)
        if half >= 1.5:
            for pixel in pixels:
                pygame.draw.circle(self.surface, colour, pixel, half)

    def ring(
        self,
        colour: Colour,
        x: float,
        y: float,
        rx: float,
        ry: float,
        width: float,
        start: float = 0.0,
        end: float = 360.0,
    ) -> None:
        """Draw a part of an elliptic ring; angles in degrees, 0 to the right, counted counter-clockwise."""
        self.stroke(colour, width, *arc(x, y, rx, ry, start, end))

    def wash(self, colour: Colour, alpha: int, *points: Point) -> None:
        """Fill a polygon with a translucent colour (`alpha` 0 to 255)."""
        pixels = self.px(points)
        area = bounds(pixels).clip(self.surface.get_rect())
        if area.width <= 0 or area.height <= 0:
            return
        layer = pygame.Surface(area.size, pygame.SRCALPHA, 32)
        moved = [(x - area.x, y - area.y) for x, y in pixels]
        pygame.draw.polygon(layer, (*colour, alpha), moved)
        self.surface.blit(layer, area)

    def shade(self, colour: Colour, alpha: int, x: float, y: float, rx: float, ry: float) -> None:
        """Lay a soft-edged translucent ellipse, such as a shadow on the ground or a glow."""
        width, height = round(2 * rx * abs(self.sx)), round(2 * ry * self.sy)
        if width < 1 or height < 1:
            return
        left, top = self.ox + x * self.sx - width / 2, self.oy + y * self.sy - height / 2
        spot = pygame.transform.smoothscale(soft_spot(colour, alpha), (width, height))
        self.surface.blit(spot, (round(left), round(top)))

    def fall(self, top: Colour, bottom: Colour, *points: Point) -> None:
        """Fill a polygon with colours falling from `top` to `bottom`."""
        pixels = self.px(points)
        area = bounds(pixels).clip(self.surface.get_rect())
        if area.width <= 0 or area.height <= 0:
            return
        layer = pygame.Surface(area.size, pygame.SRCALPHA, 32)
        layer.fill((0, 0, 0, 0))
        pygame.draw.polygon(layer, (255, 255, 255, 255), [(x - area.x, y - area.y) for x, y in pixels])
        layer.blit(ramp(top, bottom, area.size), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(layer, area)


def ramp(top: Colour, bottom: Colour, size: tuple[int, int]) -> pygame.Surface:
    """Return an upright gradient of the size in pixels."""
    column = pygame.Surface((1, size[1]), pygame.SRCALPHA, 32)
    for y in range(size[1]):
        column.set_at((0, y), (*mix(top, bottom, y / max(1, size[1] - 1)), 255))
    return pygame.transform.scale(column, size)


@lru_cache(maxsize=64)
def soft_spot(colour: Colour, alpha: int) -> pygame.Surface:
    """Return a small round spot that fades towards its edge; treat it as read-only."""
    spot = pygame.Surface((64, 64), pygame.SRCALPHA, 32)
    spot.fill((*colour, 0))
    for step in range(32, 0, -1):
        share = 1 - step / 32
        strength = round(alpha * share * share * (3 - 2 * share))
        pygame.draw.circle(spot, (*colour, strength), (31.5, 31.5), step)
    return spot


def bounds(points: Sequence[Point]) -> pygame.Rect:
    """Return the smallest rectangle of whole pixels around the points."""
    left, right = math.floor(min(x for x, _ in points)), math.ceil(max(x for x, _ in points))
    top, bottom = math.floor(min(y for _, y in points)), math.ceil(max(y for _, y in points))
    return pygame.Rect(left, top, right - left + 1, bottom - top + 1)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 0) -> list[Point]:
    """Return points along a part of an ellipse; degrees, counter-clockwise from the right."""
    count = steps or max(6, int(abs(end - start) / 9))
    turn = [math.radians(start + (end - start) * i / count) for i in range(count + 1)]
    return [(x + rx * math.cos(a), y - ry * math.sin(a)) for a in turn]


def on_ellipse(x: float, y: float, rx: float, ry: float, angle: float) -> Point:
    """Return the point of an ellipse at an angle in degrees, counter-clockwise from the right."""
    turn = math.radians(angle)
    return (x + rx * math.cos(turn), y - ry * math.sin(turn))


def smooth(points: Sequence[Point], steps: int = 8, closed: bool = False) -> list[Point]:
    """Return a soft curve through the points (Catmull-Rom)."""
    count = len(points)
    curve: list[Point] = []
    for index in range(count if closed else count - 1):
        if closed:
            p0, p1, p2, p3 = (points[(index + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1 = points[max(0, index - 1)], points[index]
            p2, p3 = points[index + 1], points[min(count - 1, index + 2)]
        for step in range(steps):
            t = step / steps
            curve.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    if not closed:
        curve.append(points[-1])
    return curve


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
