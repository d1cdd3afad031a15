"""Where the focus can go: in reading order with Tab, to the nearest neighbour with the arrow keys."""

from collections.abc import Sequence

import pygame

from weldi_game.ui.widgets.base import Widget

DIRECTIONS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
"""Arrow keys as steps to the right and down."""


def focus_order(root: Widget, *, tab_stops_only: bool = False) -> list[Widget]:
    """Everything that can have the focus: by `focus_order`, then in reading order."""
    found = [each for each in root.walk() if each.can_focus and (each.tab_stop or not tab_stops_only)]
    return sorted(found, key=lambda widget: widget.focus_order)


def next_stop(root: Widget, current: Widget | None, step: int) -> Widget | None:
    """Where Tab (step 1) or Shift-Tab (step -1) leads; after the last comes the first."""
    everything = focus_order(root)
    stops = [each for each in everything if each.tab_stop]
    if not stops:
        return None
    if current is None or current not in everything:
        return stops[0 if step > 0 else -1]
    at = everything.index(current)
    for distance in range(1, len(everything) + 1):
        candidate = everything[(at + step * distance) % len(everything)]
        if candidate.tab_stop:
            return candidate
    return None


def neighbour(root: Widget, current: Widget, direction: tuple[int, int]) -> Widget | None:
    """The nearest widget in this direction, None at the edge; what lies straight ahead is preferred.

    What is scrolled away in another list is not a neighbour: only the list that holds the focus may scroll for it.
    """
    around = set(current.ancestors())
    best: Widget | None = None
    least = 0.0
    for each in focus_order(root):
        place = _place_of(each, around)
        if each is current or place.width <= 0 or place.height <= 0:
            continue
        cost = _cost(current.rect, place, direction)
        if cost is not None and (best is None or cost < least):
            best, least = each, cost
    return best


def nearest(candidates: Sequence[Widget], spot: tuple[int, int]) -> Widget | None:
    """The candidate whose middle is closest to this spot."""
    return min(
        candidates,
        key=lambda each: (each.rect.centerx - spot[0]) ** 2 + (each.rect.centery - spot[1]) ** 2,
        default=None,
    )


def _place_of(widget: Widget, around: set[Widget]) -> pygame.Rect:
    """Where a candidate is: whole if it shares every scrolled list with the focus, else the part that can be seen."""
    frames = [above for above in widget.ancestors() if above not in around]
    place = widget.rect
    for above in frames:
        frame = above.window_of()
        if frame is not None:
            place = place.clip(frame)
    return place


def _cost(start: pygame.Rect, goal: pygame.Rect, direction: tuple[int, int]) -> float | None:
    """How far it is from one rectangle to another in a direction; None when it does not lie there."""
    if direction[0]:
        ahead = goal.left - start.right if direction[0] > 0 else start.left - goal.right
        beyond = (goal.centerx - start.centerx) * direction[0]
        aside = max(goal.top - start.bottom, start.top - goal.bottom, 0)
        off_axis = abs(goal.centery - start.centery)
        extent = min(start.width, goal.width)
    else:
        ahead = goal.top - start.bottom if direction[1] > 0 else start.top - goal.bottom
        beyond = (goal.centery - start.centery) * direction[1]
        aside = max(goal.left - start.right, start.left - goal.right, 0)
        off_axis = abs(goal.centerx - start.centerx)
        extent = min(start.height, goal.height)
    if beyond <= 0 or ahead < -extent // 2:
        return None
    return max(ahead, 0) + 3.0 * aside + 0.2 * off_axis
