"""The one window: opened in native pixels, with the framebuffer that is fastest on this computer.

`ScreenHost` runs the screens in it; it is defined in `weldi_game.ui.host` and named here for convenience.
"""

import logging
import os
import sys
import time
from statistics import median

import pygame

from weldi_game.ui.host import ScreenHost
from weldi_game.ui.protocols import App
from weldi_game.ui.screen import Screen

__all__ = ["App", "NoDisplay", "Screen", "ScreenHost", "Window", "open_window"]

TITLE = "Weldi"
SLOW_FLIP = 0.004
"""Seconds; when showing a frame takes longer, the other kind of framebuffer is tried."""

_ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"
_UNSEEN = ("dummy", "offscreen")
_log = logging.getLogger("weldi_game.ui")


class NoDisplay(RuntimeError):
    """There is no screen to open a window on; the message says what to do instead."""


class Window:
    """The window that the game is played in.

    Attributes:
        surface: what is shown; native pixels. Another one after each change of size.
        fullscreen: whether it covers the whole screen.
    """

    def __init__(self, size: tuple[int, int], fullscreen: bool) -> None:
        self._windowed = size
        self.fullscreen = fullscreen
        self.surface = self._set_mode()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in native pixels."""
        return self.surface.get_size()

    def show(self, parts: list[pygame.Rect] | None) -> None:
        """Bring what was drawn to the screen: these parts, or all of it."""
        if parts is None:
            pygame.display.flip()
        else:
            pygame.display.update(parts)

    def resized(self) -> None:
        """Take note that the person has changed the size of the window."""
        surface = pygame.display.get_surface()
        if surface is not None:
            self.surface = surface
        if not self.fullscreen:
            self._windowed = self.size

    def set_fullscreen(self, fullscreen: bool) -> None:
        """Cover the whole screen, or go back to the size before; where that cannot be done all stays as it is."""
        before = self.fullscreen
        self.fullscreen = fullscreen
        try:
            self.surface = self._set_mode()
        except NoDisplay as problem:
            _log.warning("full screen: %s", problem)
            self.fullscreen = before
            self.surface = self._set_mode()

    def reopen(self) -> None:
        """Open it anew, for example with another framebuffer."""
        pygame.display.quit()
        _start_display()
        self.surface = self._set_mode()

    def _set_mode(self) -> pygame.Surface:
        pygame.display.set_caption(TITLE)
        try:
            if self.fullscreen:
                return pygame.display.set_mode(pygame.display.get_desktop_sizes()[0], pygame.FULLSCREEN)
            return pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
        except pygame.error as problem:
            raise NoDisplay(_sentence(str(problem))) from problem


def open_window(size: tuple[int, int] | None = None, *, fullscreen: bool = False) -> Window:
    """Open the window of the game.

    Args:
        size: native pixels; by default nine tenths of the screen, at most 1920x1080.
        fullscreen: whether it covers the whole screen.

    Raises:
        NoDisplay: when there is no screen, or SDL silently chose one that nobody can see.
    """
    chosen_here = _ACCELERATION not in os.environ and sys.platform == "linux"
    if chosen_here:
        os.environ[_ACCELERATION] = "0"
    _start_display()
    window = Window(size or _fitting_size(), fullscreen)
    if chosen_here and pygame.display.get_driver() not in _UNSEEN:
        _choose_framebuffer(window)
    pygame.key.set_repeat(400, 60)
    pygame.key.stop_text_input()
    return window


def _start_display() -> None:
    try:
        pygame.display.init()
    except pygame.error as problem:
        raise NoDisplay(_sentence(str(problem))) from problem
    driver = pygame.display.get_driver()
    if driver in _UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
        pygame.display.quit()
        raise NoDisplay(_sentence(f"SDL chose the driver {driver!r}, which shows nothing"))
    pygame.font.init()


def _sentence(cause: str) -> str:
    return f"No screen was found to open the window on ({cause}). To play without a window, add --headless."


def _fitting_size() -> tuple[int, int]:
    desktop = pygame.display.get_desktop_sizes()[0]
    return min(round(desktop[0] * 0.9), 1920), min(round(desktop[1] * 0.9), 1080)


def _choose_framebuffer(window: Window) -> None:
    """Keep the plain framebuffer if it is fast, else the faster of the two.

    Plain comes first: without a graphics card the accelerated one takes half a second to start and is a hundred times
    slower (31 ms against 0.2 ms for 1600x900 under X11).
    """
    plain = _flip_seconds(window)
    if plain <= SLOW_FLIP:
        return
    del os.environ[_ACCELERATION]
    window.reopen()
    accelerated = _flip_seconds(window)
    _log.info("a frame takes %.1f ms plain, %.1f ms accelerated", plain * 1000, accelerated * 1000)
    if accelerated > plain:
        os.environ[_ACCELERATION] = "0"
        window.reopen()


def _flip_seconds(window: Window) -> float:
    """Median time to show a frame; the first ones set things up and do not count."""
    times = []
    for _ in range(6):
        start = time.perf_counter()
        pygame.display.flip()
        times.append(time.perf_counter() - start)
        pygame.event.pump()
    return median(times[2:])
