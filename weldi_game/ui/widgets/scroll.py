"""A column that is longer than its window: wheel, keys and two large buttons move it; nothing needs to be dragged."""

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Button
from weldi_game.ui.widgets.contract import Node, Options, Widths

_WHEEL = 90
"""Base pixels that a notch of the wheel moves."""
_LINE = 56
"""Base pixels that an arrow key moves."""


class ScrollArea(Widget):
    """Shows a part of its child and moves it; takes the focus only when there is nothing inside to focus.

    Args:
        child: what is scrolled.
        label: its name in words.
    """

    role: ClassVar[str] = "scroll"

    def __init__(self, child: Widget, *, label: str = "", **options: Unpack[Options]) -> None:
        name = options.get("id", "")
        self._up = _PageButton("up", lambda: self.page(-1), id=f"{name}.up" if name else "")
        self._down = _PageButton("down", lambda: self.page(1), id=f"{name}.down" if name else "")
        self._child, self._label = child, label
        super().__init__(child, self._up, self._down, **options)
        self.offset = 0

    @property
    @override
    def label(self) -> str:
        return self._label

    @property
    def scrolls(self) -> bool:
        """Whether the child is longer than what can be seen."""
        return self.furthest > 0

    @property
    def furthest(self) -> int:
        """The largest offset, native pixels."""
        return max(self._child.rect.height - self.rect.height, 0)

    @override
    def facts(self) -> Node:
        return {"value": self.offset, "high": self.furthest}

    @override
    def measure_widths(self) -> Widths:
        return self._child.widths().plus(self._bar_room())

    @override
    def measure_height(self, width: int) -> int:
        return self._child.height_for(width)

    @override
    def measure_least_height(self, width: int) -> int:
        if "height" in self._options:
            return self.height_for(width)
        least = max(2 * self.look.target + self.look.px(20), self.look.px(self._options.get("min_height", 0)))
        return min(least, self._child.height_for(width))

    @override
    def place(self) -> None:
        long = self._child.height_for(self.rect.width) > self.rect.height
        broad = self.rect.width - (self._bar_room() if long else 0)
        high = max(self._child.height_for(broad), self.rect.height)
        if not long:
            high = self.rect.height
        self._child.arrange(pygame.Rect(self.rect.left, self.rect.top, broad, high))
        self.offset = max(0, min(self.offset, self.furthest))
        self._child.move_by(0, -self.offset)
        side = self.look.target
        for button, top in ((self._up, self.rect.top), (self._down, self.rect.bottom - side)):
            button.shown = long
            button.arrange(pygame.Rect(self.rect.right - side, top, side, side))
        self._tell_buttons()
        self.overflow = self._child.rect.width < self._child.widths().hard or (
            long and self.rect.height < side
        )
        self.focusable = long and not any(each.focusable for each in self._child.walk())

    @override
    def window_of(self) -> pygame.Rect | None:
        return self.rect if self.scrolls else None

    @override
    def present(self) -> list[Widget]:
        return [self._child] if self._child.shown else []

    def scroll_to(self, offset: int) -> None:
        """Show the child from this offset on, native pixels; kept within bounds."""
        offset = max(0, min(offset, self.furthest))
        if offset != self.offset:
            self._child.move_by(0, self.offset - offset)
            self.offset = offset
            self._tell_buttons()
            self.invalidate()

    def show(self, rect: pygame.Rect) -> None:
        """Scroll as little as needed to show this rectangle of the window, with a little air around it."""
        air = min(self.look.px(24), max((self.rect.height - rect.height) // 2, 0))
        if rect.top - air < self.rect.top or rect.height > self.rect.height:
            self.scroll_to(self.offset + rect.top - air - self.rect.top)
        elif rect.bottom + air > self.rect.bottom:
            self.scroll_to(self.offset + rect.bottom + air - self.rect.bottom)

    def page(self, pages: int) -> None:
        """Scroll by pages; a little of the old page stays in sight."""
        self.scroll_to(self.offset + pages * max(self.rect.height - self.look.px(60), self.look.px(_LINE)))

    @override
    def wheel(self, lines: float) -> bool:
        if not self.scrolls:
            return False
        before = self.offset
        self.scroll_to(self.offset - round(lines * self.look.px(_WHEEL)))
        return self.offset != before

    @override
    def key(self, event: pygame.event.Event) -> bool:
        if not self.scrolls:
            return False
        if event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self.page(-1 if event.key == pygame.K_PAGEUP else 1)
            self._take_focus_along(at_end=event.key == pygame.K_PAGEDOWN)
            return True
        if event.key in (pygame.K_HOME, pygame.K_END):
            self.scroll_to(0 if event.key == pygame.K_HOME else self.furthest)
            self._take_focus_along(at_end=event.key == pygame.K_END)
            return True
        if self.focused and event.key in (pygame.K_UP, pygame.K_DOWN):
            before = self.offset
            self.scroll_to(self.offset + (-1 if event.key == pygame.K_UP else 1) * self.look.px(_LINE))
            return self.offset != before
        return False

    @override
    def paint(self, surface: pygame.Surface) -> None:
        clip = surface.get_clip()
        if not self.visible or not self.reach().colliderect(clip):
            return
        surface.set_clip(clip.clip(self.rect) if self.scrolls else clip)
        self._child.paint(surface)
        surface.set_clip(clip)
        if self.scrolls:
            self._draw_bar(surface)
            self._up.paint(surface)
            self._down.paint(surface)

    def _draw_bar(self, surface: pygame.Surface) -> None:
        theme, side = self.look.theme, self.look.target
        lane = pygame.Rect(self.rect.right - side, self.rect.top + side, side, self.rect.height - 2 * side)
        if lane.height <= self.look.px(24):
            return
        thin = lane.inflate(-side * 2 // 3, -self.look.px(8))
        paint.card(surface, thin, theme.colour("sunken"), thin.width // 2, theme.colour("faint"), 1)
        part = self.rect.height / self._child.rect.height
        high = max(round(thin.height * part), self.look.px(24))
        top = thin.top + round((thin.height - high) * self.offset / self.furthest)
        paint.card(
            surface, pygame.Rect(thin.left, top, thin.width, high), theme.colour("line"), thin.width // 2
        )

    def _take_focus_along(self, at_end: bool) -> None:
        """Where the focus is inside, it goes to something that can be seen now."""
        if self.host is None or self.host.focused is None or self.focused:
            return
        seen = [
            each
            for each in self._child.walk()
            if each.can_focus and each.tab_stop and self.rect.contains(each.rect)
        ]
        if seen:
            self.host.focus(seen[-1] if at_end else seen[0])

    def _bar_room(self) -> int:
        return self.look.target + self.look.px(12)

    def _tell_buttons(self) -> None:
        self._up.set_enabled(self.offset > 0)
        self._down.set_enabled(self.offset < self.furthest)


class _PageButton(Button):
    """Moves the list by a page; the keyboard has its own keys for that, so Tab does not stop here."""

    focusable = False

    def __init__(self, icon: str, on_press: Callable[[], None], **options: Unpack[Options]) -> None:
        super().__init__("", icon=icon, icon_only=True, on_press=on_press, **options)
        self._direction = icon

    @property
    def label(self) -> str:
        words = self.look.words
        return words.page_up if self._direction == "up" else words.page_down

    def activate(self) -> None:
        if self.usable:
            self.press()
