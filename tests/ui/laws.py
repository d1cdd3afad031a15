"""What has to be true of every screen, at every window size and text scale. Each law has a negative control."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import cast

import pygame

from weldi_game.ui import paint
from weldi_game.ui.look import Look
from weldi_game.ui.theme import RING
from weldi_game.ui.widgets import Node, Widget

INLINE = ("link",)
"""Roles of targets within a sentence: their size is that of the words (WCAG 2.2, 2.5.8, exception "inline")."""
_TOLERANCE = 1
"""Pixels that rounding may take away."""


def walk(node: Node) -> Iterator[Node]:
    """A node and everything inside it, in reading order."""
    yield node
    for child in cast(list[Node], node["children"]):
        yield from walk(child)


def of_tree(root: Node, window: tuple[int, int], target: int) -> list[str]:
    """Every breach of the laws that the tree shows, as sentences.

    Args:
        root: the tree of a layer.
        window: its size, native pixels.
        target: least side of what can be pressed, native pixels.
    """
    return [
        *overflows(root),
        *outside(root, window),
        *overlaps(root),
        *small_targets(root, target),
        *nameless(root),
        *same_ids(root),
        *without_reason(root),
        *illogical_order(root),
    ]


def overflows(root: Node) -> list[str]:
    """Nothing is cut off: no widget has its overflow flag set."""
    return [f"{_name(node)}: its content does not fit" for node in walk(root) if node["overflow"]]


def outside(root: Node, window: tuple[int, int]) -> list[str]:
    """Everything lies inside the window, unless it is scrolled."""
    frame = pygame.Rect(0, 0, *window)
    return [
        f"{_name(node)}: {_rect(node)} leaves the window {window}"
        for node in _unscrolled(root)
        if not frame.contains(_rect(node)) and _rect(node).size != (0, 0)
    ]


def overlaps(root: Node) -> list[str]:
    """No two things that can be focused lie on each other, unless one is inside the other's tree."""
    targets = [
        node for node in walk(root) if node["focusable"] and node["seen"] and node["role"] not in INLINE
    ]
    inside = {id(node): {id(each) for each in walk(node)} for node in targets}
    return [
        f"{_name(first)} and {_name(second)} overlap: {_rect(first)}, {_rect(second)}"
        for first, second in combinations(targets, 2)
        if _seen(first).colliderect(_seen(second))
        and id(second) not in inside[id(first)]
        and id(first) not in inside[id(second)]
    ]


def small_targets(root: Node, target: int) -> list[str]:
    """Whatever can be pressed is large enough for a finger."""
    return [
        f"{_name(node)}: {_rect(node).size} is smaller than {target} pixels"
        for node in walk(root)
        if (node["focusable"] or node["role"] in ("button", "radio", "tab", "switch"))
        and node["role"] not in (*INLINE, "scroll")
        and min(_rect(node).size) < target - _TOLERANCE
    ]


def nameless(root: Node) -> list[str]:
    """Whatever can be focused has a name and an id."""
    found = []
    for node in walk(root):
        if node["focusable"] and not node["label"]:
            found.append(f"{_name(node)}: it has no name")
        if node["focusable"] and not node["id"]:
            found.append(f"{_name(node)}: it has no id")
    return found


def same_ids(root: Node) -> list[str]:
    """No id stands for two things."""
    counted = Counter(str(node["id"]) for node in walk(root) if node["id"])
    return [f"{name}: {count} widgets have this id" for name, count in counted.items() if count > 1]


def without_reason(root: Node) -> list[str]:
    """Whatever cannot be pressed says why; the bounds of a number and of a list explain themselves."""
    return [
        f"{_name(node)}: it is disabled and does not say why"
        for node in walk(root)
        if node["role"] in ("button", "radio", "switch", "textbox")
        and not node["enabled"]
        and not node["reason"]
        and not str(node["id"]).endswith((".up", ".down", ".less", ".more"))
    ]


def illogical_order(root: Node) -> list[str]:
    """The focus never jumps back: what follows in order does not lie both above and left of what came before."""
    stops = [node for node in walk(root) if node["focusable"] and node["seen"] and node["role"] not in INLINE]
    return [
        f"the focus jumps back from {_name(before)} {_rect(before)} to {_name(after)} {_rect(after)}"
        for before, after in pairwise(stops)
        if _rect(after).right <= _rect(before).left and _rect(after).bottom <= _rect(before).top
    ]


def ring_is_drawn(surface: pygame.Surface, widget: Widget, look: Look) -> bool:
    """Whether both tones of the focus ring are in the picture, on at least one side of the widget."""
    stroke = look.px(RING)
    wanted = (look.theme.colour("focus_inner"), look.theme.colour("focus_outer"))
    for ringed in widget.rings():
        rect = paint.ring_place(ringed, surface.get_rect(), stroke)
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            x = rect.centerx if down else rect.right if across > 0 else rect.left - 1
            y = rect.centery if across else rect.bottom if down > 0 else rect.top - 1
            steps = (stroke // 2, stroke + stroke // 2)
            spots = [(x + across * step, y + down * step) for step in steps]
            inside = all(surface.get_rect().collidepoint(spot) for spot in spots)
            if inside and tuple(tuple(surface.get_at(spot))[:3] for spot in spots) == wanted:
                return True
    return False


def _unscrolled(node: Node) -> Iterator[Node]:
    """Nodes whose place in the window is not a matter of scrolling."""
    yield node
    for child in cast(list[Node], node["children"]):
        if node["role"] == "scroll":
            continue
        yield from _unscrolled(child)


def _rect(node: Node) -> pygame.Rect:
    return pygame.Rect(*cast(list[int], node["rect"]))


def _seen(node: Node) -> pygame.Rect:
    """The part that is not scrolled away."""
    return pygame.Rect(*cast(list[int], node.get("seen_rect", node["rect"])))


def _name(node: Node) -> str:
    return str(node["id"] or node["label"] or node["role"])
