"""From events to widgets: pointer, keys, typed text, wheel. Touch arrives as mouse and is not looked at twice."""

from typing import TYPE_CHECKING

import pygame

from weldi_game.ui.focus import DIRECTIONS, neighbour, next_stop
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.scroll import ScrollArea
from weldi_game.ui.widgets.textfield import TextField

if TYPE_CHECKING:
    from weldi_game.ui.host import ScreenHost

_ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_COMMANDS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
_SIZES = (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED)
_SHOWN = (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWMAXIMIZED)


class Input:
    """Hands the events of a host's window to the widgets they are meant for."""

    def __init__(self, host: "ScreenHost") -> None:
        self._host = host
        self._spot = (-1, -1)
        self._hovered: Widget | None = None
        self._held: Widget | None = None
        self._keys_down: set[int] = set()

    def forget(self) -> None:
        """Other widgets have come: nothing is hovered or held any more."""
        self._hovered = self._held = None

    def hover_again(self) -> None:
        """The widgets have moved under a resting pointer."""
        self._hover(self._host.layer.at(self._spot))

    def handle(self, event: pygame.event.Event) -> bool:
        """Act on an event. True when it is a sign that somebody is there."""
        kind = event.type
        if kind == pygame.MOUSEMOTION:
            self._point(event)
        elif kind == pygame.MOUSEBUTTONDOWN:
            self._press(event)
        elif kind == pygame.MOUSEBUTTONUP:
            self._release(event)
        elif kind == pygame.MOUSEWHEEL:
            self._turn(event)
        elif kind == pygame.KEYDOWN:
            self._key(event)
        elif kind == pygame.KEYUP:
            self._keys_down.discard(event.key)
        elif kind in (pygame.TEXTINPUT, pygame.TEXTEDITING):
            self._type(event)
        else:
            return self._window(event)
        return True

    # --- pointer ---------------------------------------------------------------------------------------------------

    def _point(self, event: pygame.event.Event) -> None:
        """Follow the pointer; a finger that was lifted rests nowhere."""
        spot = event.pos
        if self._held is not None:
            self._held.drag_to(spot)
        self._spot = (-1, -1) if getattr(event, "touch", False) else spot
        self._hover(self._host.layer.at(self._spot))

    def _hover(self, widget: Widget | None) -> None:
        if widget is self._hovered:
            return
        for each, hovered in ((self._hovered, False), (widget, True)):
            if each is not None:
                each.hovered = hovered
                each.invalidate()
        self._hovered = widget

    def _press(self, event: pygame.event.Event) -> None:
        if event.button != 1:
            return
        self._point(event)
        widget = self._host.layer.at(event.pos)
        self._held = widget
        if widget is not None:
            widget.held = True
            self._host.focus(_focusable_of(widget), scroll=False)  # nothing moves away under a finger
            widget.press_at(event.pos)
            widget.invalidate()

    def _release(self, event: pygame.event.Event) -> None:
        if event.button != 1:
            return
        widget, self._held = self._held, None
        if widget is None:
            return
        widget.held = False
        widget.invalidate()
        if self._host.layer.at(event.pos) is widget:
            widget.activate()

    def _turn(self, event: pygame.event.Event) -> None:
        lines = getattr(event, "precise_y", 0.0) or event.y
        areas = [
            each
            for each in self._host.layer.walk()
            if isinstance(each, ScrollArea) and each.seen().collidepoint(self._spot)
        ]
        for area in reversed(areas):
            if area.wheel(lines):
                self._hover(self._host.layer.at(self._spot))
                return

    # --- keys --------------------------------------------------------------------------------------------------------

    def _key(self, event: pygame.event.Event) -> None:
        first = event.key not in self._keys_down
        self._keys_down.add(event.key)
        if self._offer_to_widgets(event) or self._move_focus(event):
            return
        host = self._host
        if event.key in _ENTER and not event.mod & _COMMANDS and host.focused is not None:
            if first:  # a key that is held down acts once
                host.focused.activate()
        elif event.key == pygame.K_ESCAPE:
            self._go_back()
        elif event.key == pygame.K_F11:
            host.toggle_fullscreen()
        elif not host.dialogs and host.screen is not None:
            host.screen.handle(event)

    def _offer_to_widgets(self, event: pygame.event.Event) -> bool:
        focused = self._host.focused
        if focused is not None:
            for widget in (focused, *focused.ancestors()):
                if widget.key(event):
                    return True
        if event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            areas = (each for each in self._host.layer.walk() if isinstance(each, ScrollArea))
            return any(area.key(event) for area in areas)
        return False

    def _move_focus(self, event: pygame.event.Event) -> bool:
        host = self._host
        if event.mod & _COMMANDS:
            return False
        if event.key == pygame.K_TAB:
            step = -1 if event.mod & pygame.KMOD_SHIFT else 1
            host.focus(next_stop(host.layer, host.focused, step))
            return True
        if event.key not in DIRECTIONS:
            return False
        if host.focused is None:
            return host.focus(next_stop(host.layer, None, 1))
        goal = neighbour(host.layer, host.focused, DIRECTIONS[event.key])
        if goal is not None and host.focus(goal):
            return True
        return self._scroll_by_line(event)

    def _scroll_by_line(self, event: pygame.event.Event) -> bool:
        """An arrow key that finds nothing more to focus shows the rest of a scrolled text."""
        if event.key not in (pygame.K_UP, pygame.K_DOWN) or self._host.focused is None:
            return False
        for above in self._host.focused.ancestors():
            if isinstance(above, ScrollArea) and above.wheel(1 if event.key == pygame.K_UP else -1):
                return True
        return False

    def _go_back(self) -> None:
        host = self._host
        if host.dialogs:
            host.close()
        elif host.screen is not None:
            host.screen.on_back()

    def _type(self, event: pygame.event.Event) -> None:
        focused = self._host.focused
        if focused is None:
            return
        if event.type == pygame.TEXTINPUT:
            focused.text_input(event.text)
        elif isinstance(focused, TextField):
            focused.compose(event.text)
        if isinstance(focused, TextField):
            pygame.key.set_text_input_rect(focused.caret_rect)

    # --- window ------------------------------------------------------------------------------------------------------

    def _window(self, event: pygame.event.Event) -> bool:
        host = self._host
        if event.type == pygame.QUIT:
            host.quit()
        elif event.type in _SIZES:
            host.window.resized()
            if host.window.size != host.look.size:
                host.take_size()
        elif event.type in _SHOWN:
            host.invalidate_all()
        elif event.type == pygame.WINDOWLEAVE:
            self._hover(None)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._keys_down.clear()
        else:
            return False
        return True


def _focusable_of(widget: Widget) -> Widget | None:
    """The widget itself, or the one it is a part of, that takes the focus."""
    return next((each for each in (widget, *widget.ancestors()) if each.can_focus), None)
