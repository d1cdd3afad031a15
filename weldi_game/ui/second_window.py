"""A window beside the table's: the facilitator's panel on one screen, the clean table on the other, for a projector.

Both windows live in one loop. The table's host hands over what the system says to the other window, and lets it
take its own step; everything else of a host is the same. Where the system gives no second window (no window manager
of its own, an old SDL, a driver that has one window only), `open_beside` says so and the panel covers the table.
"""

from collections.abc import Callable

import pygame

from weldi_game.ui.host import BUSY_HZ, ScreenHost
from weldi_game.ui.look import Look

_SIZE = 0.6
"""Part of the screen's width and height that the window takes at first."""
_SMALLEST = (960, 600)


class NoSecondWindow(RuntimeError):
    """The system gives no other window; the message says what it said."""


class BesideWindow:
    """The second window, as a host needs one.

    Attributes:
        surface: what is shown; another one after each change of size.
        fullscreen: whether it covers a whole screen.
    """

    def __init__(self, title: str, size: tuple[int, int]) -> None:
        try:
            self._window = pygame.Window(title, size, resizable=True)
            self._window.minimum_size = _SMALLEST
            self.surface = self._window.get_surface()
        except (pygame.error, AttributeError) as problem:
            raise NoSecondWindow(str(problem)) from problem
        self.fullscreen = False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in native pixels."""
        return self.surface.get_size()

    def is_meant(self, event: pygame.event.Event) -> bool:
        """Whether the system says this to this window."""
        return getattr(event, "window", None) is self._window

    def show(self, parts: list[pygame.Rect] | None) -> None:
        """Bring what was drawn to the screen."""
        self._window.flip()

    def resized(self) -> None:
        """Take note of a new size."""
        self.surface = self._window.get_surface()

    def set_fullscreen(self, fullscreen: bool) -> None:
        """Cover the screen on which it is, or go back to a window."""
        if fullscreen:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
        self.fullscreen = fullscreen
        self.resized()

    def to_front(self) -> None:
        """Show it above others and give it the keys."""
        self._window.restore()
        self._window.focus()

    def close(self) -> None:
        """Take it off the screen."""
        self._window.destroy()


class BesideHost(ScreenHost):
    """Runs the screens of the second window within the loop of the first.

    Args:
        window: the second window.
        look: as at the table.
        on_close: called once, when it has gone.
    """

    window: BesideWindow

    def __init__(self, window: BesideWindow, look: Look, on_close: Callable[[], None]) -> None:
        super().__init__(window, look)
        self.window = window
        self.running = True
        self._mail: list[pygame.event.Event] = []
        self._on_close = on_close
        self._stepping = False

    def take(self, events: list[pygame.event.Event]) -> list[pygame.event.Event]:
        """Keep what is said to this window; the rest is for the table. Closing the table's window ends the program."""
        rest = []
        for event in events:
            if self.window.is_meant(event):
                self._mail.append(event)
            elif event.type == pygame.WINDOWCLOSE:
                rest.append(pygame.event.Event(pygame.QUIT))
            else:
                rest.append(event)
        return rest

    def events(self) -> list[pygame.event.Event]:
        """What was said to this window since the last step."""
        found, self._mail = self._mail, []
        if any(event.type == pygame.WINDOWCLOSE for event in found):
            self.running = False
            return []
        return found

    def step(self, seconds: float = 1 / BUSY_HZ) -> bool:
        """One round; a window that was closed in it goes at its end, when nothing draws on it any more."""
        self._stepping = True
        drawn = super().step(seconds)
        self._stepping = False
        if not self.running:
            self._go()
        return drawn

    def quit(self) -> None:
        """Only this window closes."""
        self.close_window()

    def close_window(self) -> None:
        """Take the window off the screen; a second time does nothing."""
        self.running = False
        if not self._stepping:
            self._go()

    def _go(self) -> None:
        for screen in reversed(self.screens):
            screen.on_leave()
        self.screens = []
        on_close, self._on_close = self._on_close, _nothing
        on_close()


def open_beside(table: ScreenHost, title: str) -> BesideHost:
    """Open a second window beside the table's; its host runs from the next step of the table's on.

    Raises:
        NoSecondWindow: the system gives none.
    """
    if table.beside is not None:
        raise NoSecondWindow("there is one already")
    wide, high = pygame.display.get_desktop_sizes()[0]
    size = max(round(wide * _SIZE), _SMALLEST[0]), max(round(high * _SIZE), _SMALLEST[1])
    window = BesideWindow(title, size)

    def closed() -> None:
        table.beside = None
        window.close()

    host = BesideHost(window, table.look, closed)
    table.beside = host
    return host


def _nothing() -> None:
    """The window has gone already."""
