"""What a screen is: a tree of widgets built from its own state, and what it does with what no widget took."""

from typing import TYPE_CHECKING, TypeVar

import pygame

from weldi_game.ui.widgets.base import Widget

if TYPE_CHECKING:
    from weldi_game.ui.host import ScreenHost

_Wanted = TypeVar("_Wanted", bound=Widget)


class Screen:
    """A full window of widgets. Subclasses say what is on it in `build`.

    Attributes:
        name: how the dump of the window calls it.
        first_focus: id of the widget that has the focus at first; "" for the first in reading order.
        host: the host that runs it; there as soon as it was pushed.
    """

    name = "screen"
    first_focus = ""
    host: "ScreenHost"

    def build(self) -> Widget:
        """Make the widgets from the present state. Called when the screen is entered and after `refresh`."""
        raise NotImplementedError

    def handle(self, event: pygame.event.Event) -> bool:
        """Act on an event that no widget took. True when it was taken."""
        return False

    def update(self, seconds: float) -> None:
        """Let time pass: called each frame, 20 times a second while nothing happens."""

    def on_enter(self) -> None:
        """Called before it is built, each time it comes to the top."""

    def on_leave(self) -> None:
        """Called when another screen covers it, or when it is left for good."""

    def on_back(self) -> None:
        """Escape was pressed: go back to the screen below, if there is one."""
        if len(self.host.screens) > 1:
            self.host.pop()

    def on_quit(self) -> bool:
        """The window is about to be closed: save, and return whether it may close now."""
        return True

    def on_link(self, term: str) -> None:
        """A glossary link was followed."""

    def refresh(self) -> None:
        """Build the widgets anew; focus, scrolled places and carets are kept by id."""
        self.host.rebuild(self)

    def find(self, id: str, kind: type[_Wanted]) -> _Wanted:
        """A widget of this screen by its id.

        Raises:
            KeyError: when there is none, or it is of another kind.
        """
        return self.host.find(id, kind)
