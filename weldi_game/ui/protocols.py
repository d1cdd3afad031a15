"""What a host needs of the windows around it, and what a screen may ask of the program."""

from typing import Protocol

import pygame

from weldi_game.ui.screen import Screen


class Surface(Protocol):
    """The window as the host needs it."""

    surface: pygame.Surface
    fullscreen: bool

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in native pixels."""

    def show(self, parts: list[pygame.Rect] | None) -> None:
        """Bring what was drawn to the screen."""

    def resized(self) -> None:
        """Take note of a new size."""

    def set_fullscreen(self, fullscreen: bool) -> None:
        """Cover the whole screen, or not."""


class Beside(Protocol):
    """A second window that runs within the loop of the first."""

    @property
    def idle(self) -> bool:
        """Whether nothing happens there."""

    def take(self, events: list[pygame.event.Event]) -> list[pygame.event.Event]:
        """Keep the events that are for it, return the others."""

    def step(self, seconds: float) -> bool:
        """One round."""

    def close_window(self) -> None:
        """Take it off the screen."""


class App(Protocol):
    """What a screen may ask of the program around it."""

    def push(self, screen: Screen) -> None:
        """Put a screen on top."""

    def pop(self) -> None:
        """Leave the topmost screen."""

    def replace(self, screen: Screen) -> None:
        """Leave the topmost screen for another."""

    def quit(self) -> None:
        """End the program."""
