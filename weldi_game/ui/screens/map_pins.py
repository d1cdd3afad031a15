"""Where the pins of the cities stand on the map: at their place, pushed apart where fingers would meet two at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

Spot = tuple[float, float]
_ROUNDS = 60
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""Where a name may stand, best first: right, left, above, below its pin, then at its corners."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin on the map.

    Attributes:
        place: where the city lies, pixels of the map.
        rect: what can be pressed; its middle is drawn as the head of the pin.
    """

    place: tuple[int, int]
    rect: pygame.Rect


def spread(places: Sequence[Spot], side: int, size: tuple[int, int]) -> list[Pin]:
    """Pins of `side` pixels that do not overlap and lie within the map, each as near to its place as can be.

    Args:
        places: where the cities lie.
        side: of what can be pressed.
        size: of the map.
    """
    heads = [pygame.Vector2(place) for place in places]
    gap = side + 2
    for _ in range(_ROUNDS):
        if not _push(heads, gap, size):
            break
    pins = []
    for head, place in zip(heads, places, strict=True):
        rect = pygame.Rect(0, 0, side, side)
        rect.center = (round(head.x), round(head.y))
        pins.append(Pin((round(place[0]), round(place[1])), rect))
    return pins


def _push(heads: list[pygame.Vector2], gap: int, size: tuple[int, int]) -> bool:
    """Move every pair that is too close a little apart, along the axis on which less is missing."""
    moved = False
    for one in range(len(heads)):
        for other in range(one + 1, len(heads)):
            apart = heads[other] - heads[one]
            missing = (gap - abs(apart.x), gap - abs(apart.y))
            if missing[0] <= 0 or missing[1] <= 0:
                continue
            moved = True
            axis = 0 if missing[0] < missing[1] else 1
            sign = -1 if apart[axis] < 0 else 1
            heads[one][axis] -= sign * (missing[axis] / 2 + 0.5)
            heads[other][axis] += sign * (missing[axis] / 2 + 0.5)
    for head in heads:
        head.x = min(max(head.x, gap / 2), size[0] - gap / 2)
        head.y = min(max(head.y, gap / 2), size[1] - gap / 2)
    return moved


def name_places(
    pins: Sequence[Pin], names: Sequence[tuple[int, int]], size: tuple[int, int], first: int
) -> list[pygame.Rect | None]:
    """Where the names stand without covering a pin or another name; None for one that finds no room.

    Args:
        pins: of the cities.
        names: width and height of each name.
        size: of the map.
        first: which city chooses its place before the others: the chosen one. -1 for none.
    """
    order = sorted(range(len(pins)), key=lambda each: (each != first, each))
    best: list[pygame.Rect | None] = [None] * len(pins)
    for _ in pins:
        found = _in_order(pins, names, size, order)
        if found.count(None) < best.count(None):
            best = found
        without = [index for index in order if found[index] is None]
        if not without:
            break
        order = [*without, *[index for index in order if index not in without]]  # they choose first next time
    return best


def _in_order(
    pins: Sequence[Pin], names: Sequence[tuple[int, int]], size: tuple[int, int], order: Sequence[int]
) -> list[pygame.Rect | None]:
    """One try: each name in turn takes the best place that is free."""
    taken = [pin.rect for pin in pins]
    found: list[pygame.Rect | None] = [None] * len(pins)
    frame = pygame.Rect(0, 0, *size)
    for index in order:
        for across, down in _SIDES:
            spot = _beside(pins[index].rect, names[index], across, down)
            others = [rect for each, rect in enumerate(taken) if each != index]
            if frame.contains(spot) and spot.collidelist(others) < 0:
                found[index] = spot
                taken.append(spot)
                break
    return found


def _beside(pin: pygame.Rect, name: tuple[int, int], across: int, down: int) -> pygame.Rect:
    rect = pygame.Rect(0, 0, *name)
    gap = max(pin.width // 12, 1)
    rect.centerx = pin.centerx + across * (pin.width + name[0]) // 2 + across * gap
    rect.centery = pin.centery + down * (pin.height + name[1]) // 2 + down * gap
    return rect
