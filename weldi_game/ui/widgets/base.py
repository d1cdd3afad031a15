"""What every widget is: a named, measured, focusable rectangle that draws itself and can be described in words.

Layout asks three questions from the outside in - how wide (`widths`), how high at this width (`height_for`), here is
your place (`arrange`) - and remembers the answers until something inside changes. Rectangles are in window pixels.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeVar, Unpack

import pygame

from weldi_game.ui.look import Look
from weldi_game.ui.widgets.contract import Host, Node, Options, Widths

_Wanted = TypeVar("_Wanted", bound="Widget")


class Widget:
    """A rectangle on the table.

    Attributes:
        id: name by which screens, tests and assistive technology find it; "" for what nobody looks for.
        role: what it is, in the words of assistive technology ("button", "heading", ...).
        weight: share of the room that is left over along its row or column; 0 keeps the natural size.
        priority: None for what must stay; a number for what may be left out where room is short, lowest first.
        enabled: whether it can be used now.
        reason: a sentence that says why not.
        focus_order: sorts before tree order; lower comes first.
        shown: whether it is there at all; False takes no room.
        dropped: set by layout when it was left out for lack of room.
        overflow: set when something of it did not fit; never silently.
        rect: its place in the window, native pixels.
    """

    role: ClassVar[str] = "group"
    focusable: bool = False
    tab_stop: bool = True
    """Whether Tab stops here; members of a group of options are reached by arrow keys instead."""
    pressable: bool = False
    """Whether pointing at it and pressing does something."""

    def __init__(self, *children: "Widget", **options: Unpack[Options]) -> None:
        self.id = options.get("id", "")
        self.weight = options.get("weight", 0.0)
        self.priority = options.get("priority")
        self.enabled = options.get("enabled", True)
        self.reason = options.get("reason", "")
        self.focus_order = options.get("focus_order", 0)
        self.description = options.get("description", "")
        self.shown = options.get("shown", True)
        self._options = options
        self.parent: Widget | None = None
        self.children: list[Widget] = []
        self.host: Host | None = None
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.dropped = False
        self.overflow = False
        self.hovered = False
        self.held = False
        self._known_widths: Widths | None = None
        self._known_heights: dict[int, int] = {}
        self._known_least: dict[int, int] = {}
        for child in children:
            self._adopt(child)

    # --- what a kind of widget says about itself -------------------------------------------------------------

    @property
    def label(self) -> str:
        """Its name in words."""
        return ""

    def facts(self) -> Node:
        """What else the tree tells about it, for example its value."""
        return {}

    def measure_widths(self) -> Widths:
        """How wide it can be without its options; native pixels."""
        found = [child.widths() for child in self.present()]
        return Widths(
            max((each.hard for each in found), default=0),
            max((each.soft for each in found), default=0),
            max((each.natural for each in found), default=0),
        )

    def measure_height(self, width: int) -> int:
        """How high it is at this width without its options; native pixels."""
        return max((child.height_for(width) for child in self.present()), default=0)

    def place(self) -> None:
        """Arrange the children within `rect`; set `overflow`."""
        for child in self.present():
            child.arrange(self.rect)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw itself, without its children."""

    def draw_above(self, surface: pygame.Surface) -> None:
        """Draw what lies above its children."""

    def key(self, event: pygame.event.Event) -> bool:
        """Act on a key that was pressed while it, or something inside it, has the focus. True when it was taken."""
        return False

    def text_input(self, text: str) -> bool:
        """Act on typed text. True when it was taken."""
        return False

    def wheel(self, lines: float) -> bool:
        """Act on the mouse wheel; positive is up. True when it was taken."""
        return False

    def press_at(self, spot: tuple[int, int]) -> None:
        """The pointer went down on it."""

    def drag_to(self, spot: tuple[int, int]) -> None:
        """The pointer moved while held down on it; nothing may *need* this."""

    def activate(self) -> None:
        """Do what it is there for: it was clicked, or Enter or Space was pressed."""

    def attached(self) -> None:
        """Called when it has come into a window or the look has changed."""

    # --- tree ------------------------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """Scale, theme and engines.

        Raises:
            RuntimeError: when it is not in a window yet.
        """
        if self.host is None:
            raise RuntimeError(f"widget {self.id or type(self).__name__} is not in a window yet")
        return self.host.look

    @property
    def focused(self) -> bool:
        """Whether it has the focus."""
        return self.host is not None and self.host.focused is self

    @property
    def visible(self) -> bool:
        """Whether it takes part in the picture."""
        return self.shown and not self.dropped

    def present(self) -> list["Widget"]:
        """The children that are meant to be there."""
        return [child for child in self.children if child.shown]

    def walk(self) -> Iterator["Widget"]:
        """It and everything visible inside it, in reading order."""
        if not self.visible:
            return
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, id: str, kind: type[_Wanted]) -> _Wanted:
        """The widget of this id, shown or not.

        Raises:
            KeyError: when there is none, or it is of another kind.
        """
        for each in self._walk_all():
            if each.id == id and isinstance(each, kind):
                return each
        raise KeyError(f"no {kind.__name__} with id {id!r}")

    def add(self, *children: "Widget") -> None:
        """Put children at the end."""
        for child in children:
            self._adopt(child)
        self.changed_size()

    def set_children(self, children: Sequence["Widget"]) -> None:
        """Replace all children."""
        for child in self.children:
            child.parent = None
        self.children = []
        self.add(*children)

    def ancestors(self) -> Iterator["Widget"]:
        """Its parent, the parent's parent and so on."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def attach(self, host: Host) -> None:
        """Bring it and everything inside into a window, or into a changed look."""
        self.host = host
        self._forget_sizes()
        for child in self.children:
            child.attach(host)
        self.attached()

    def dismantle(self) -> None:
        """Take a tree apart that will not be shown again, so that its memory is free at once."""
        for child in self.children:
            child.dismantle()
            child.parent = None
        self.children = []
        self.host = None

    # --- changes ---------------------------------------------------------------------------------------------

    def invalidate(self) -> None:
        """Have it drawn anew."""
        if self.host is not None and self.visible:
            self.host.invalidate(self.reach())

    def changed_size(self) -> None:
        """Have everything measured and arranged anew, because its size may have changed."""
        above: Widget | None = self
        while above is not None:
            above._forget_sizes()
            above = above.parent
        if self.host is not None:
            self.host.request_layout()

    def set_enabled(self, enabled: bool, reason: str = "") -> None:
        """Allow or forbid its use; `reason` is a sentence that says why not."""
        if (enabled, reason) != (self.enabled, self.reason):
            self.enabled, self.reason = enabled, reason
            for each in self.walk():
                each.invalidate()

    def set_shown(self, shown: bool) -> None:
        """Show it or take it away."""
        if shown != self.shown:
            self.shown = shown
            self.changed_size()

    @property
    def usable(self) -> bool:
        """Whether it and everything around it is enabled."""
        return self.enabled and all(above.enabled for above in self.ancestors())

    @property
    def why_not(self) -> str:
        """The nearest sentence that says why it cannot be used, or ""."""
        for each in (self, *self.ancestors()):
            if not each.enabled and each.reason:
                return each.reason
        return ""

    # --- layout ----------------------------------------------------------------------------------------------

    def widths(self) -> Widths:
        """How wide it can be, options included; native pixels."""
        if self._known_widths is None:
            self._known_widths = self._limited(self.measure_widths())
        return self._known_widths

    def height_for(self, width: int) -> int:
        """How high it wants to be at this width, options included; native pixels."""
        width = max(width, 0)
        if width not in self._known_heights:
            fixed = self._options.get("height")
            height = self.look.px(fixed) if fixed is not None else self.measure_height(width)
            self._known_heights[width] = max(height, self.look.px(self._options.get("min_height", 0)))
        return self._known_heights[width]

    def least_height(self, width: int) -> int:
        """The least height at this width at which nothing has to be cut off; scrolled areas can shrink."""
        width = max(width, 0)
        if width not in self._known_least:
            self._known_least[width] = self.measure_least_height(width)
        return self._known_least[width]

    def measure_least_height(self, width: int) -> int:
        """What `least_height` remembers."""
        return self.height_for(width)

    def arrange(self, rect: pygame.Rect) -> None:
        """Take this place in the window."""
        self.rect = rect.copy()
        self.overflow = False
        for child in self.children:
            child.dropped = False
        self.place()

    def move_by(self, across: int, down: int) -> None:
        """Shift it with everything inside, without measuring anew."""
        self.rect.move_ip(across, down)
        for child in self.children:
            child.move_by(across, down)

    # --- drawing and pointing --------------------------------------------------------------------------------

    def rings(self) -> list[pygame.Rect]:
        """Around which rectangles the focus ring is drawn."""
        return [self.rect]

    def reach(self) -> pygame.Rect:
        """All pixels it may draw on: its rectangle and the focus ring around it."""
        margin = 4 * self.look.px(3)
        return self.rect.inflate(2 * margin, 2 * margin)

    def window_of(self) -> pygame.Rect | None:
        """The part of the window its children can be seen through, when it hides the rest (scrolled areas)."""
        return None

    def seen(self) -> pygame.Rect:
        """The part of its rectangle that is not scrolled away."""
        part = self.rect
        for above in self.ancestors():
            frame = above.window_of()
            if frame is not None:
                part = part.clip(frame)
        return part

    def paint(self, surface: pygame.Surface) -> None:
        """Draw it and its children, within the clip that the surface has."""
        clip = surface.get_clip()
        if not self.visible or not self.reach().colliderect(clip):
            return
        self.draw(surface)
        frame = self.window_of()
        if frame is not None:
            surface.set_clip(clip.clip(frame))
        for child in self.children:
            child.paint(surface)
        surface.set_clip(clip)
        self.draw_above(surface)

    def hits(self, spot: tuple[int, int]) -> bool:
        """Whether pointing there means it."""
        return bool(self.rect.collidepoint(spot))

    def at(self, spot: tuple[int, int]) -> "Widget | None":
        """The topmost pressable widget at this spot."""
        if not self.visible:
            return None
        frame = self.window_of()
        if frame is None or frame.collidepoint(spot):
            for child in reversed(self.children):
                found = child.at(spot)
                if found is not None:
                    return found
        return self if self.pressable and self.hits(spot) else None

    def tree(self) -> Node:
        """It and everything visible inside it as plain data."""
        seen = self.seen()
        node: Node = {
            "id": self.id,
            "role": self.role,
            "label": self.label,
            "rect": [self.rect.left, self.rect.top, self.rect.width, self.rect.height],
            "seen": seen.width > 0 and seen.height > 0,
            "focusable": self.can_focus,
            "focus": self.focused,
            "enabled": self.usable,
            "reason": "" if self.usable else self.why_not,
            "overflow": self.overflow,
        }
        if seen != self.rect:
            node["seen_rect"] = [seen.left, seen.top, seen.width, seen.height]
        if self.description:
            node["description"] = self.description
        node.update(self.facts())
        node["children"] = [child.tree() for child in self.children if child.visible]
        return node

    @property
    def can_focus(self) -> bool:
        """Whether the focus can come here: what is disabled with a reason can be asked for it."""
        return self.focusable and self.visible and (self.usable or bool(self.why_not))

    # --- private ---------------------------------------------------------------------------------------------

    def _walk_all(self) -> Iterator["Widget"]:
        yield self
        for child in self.children:
            yield from child._walk_all()

    def _adopt(self, child: "Widget") -> None:
        child.parent = self
        self.children.append(child)
        if self.host is not None:
            child.attach(self.host)

    def _forget_sizes(self) -> None:
        self._known_widths = None
        self._known_heights.clear()
        self._known_least.clear()

    def _limited(self, found: Widths) -> Widths:
        options, px = self._options, self.look.px
        if "width" in options:
            fixed = px(options["width"])
            return Widths(fixed, fixed, fixed)
        low = px(options.get("min_width", 0))
        high = px(options["max_width"]) if "max_width" in options else 1_000_000
        hard, soft, natural = (max(low, min(each, high)) for each in (found.hard, found.soft, found.natural))
        return Widths(hard, soft, natural)
