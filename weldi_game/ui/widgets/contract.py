"""What widgets and the window agree on: options, widths, the host, and how a widget is described in plain data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypedDict

import pygame

from weldi_game.ui.animation import Step, Tween
from weldi_game.ui.look import Look

if TYPE_CHECKING:
    from weldi_game.ui.widgets.base import Widget

Node = dict[str, object]
"""A widget described as plain data: id, role, label, rect, focus, enabled, reason, overflow, children and more."""


class Host(Protocol):
    """What widgets ask of the window they are in."""

    @property
    def look(self) -> Look:
        """Scale, theme, engines."""

    @property
    def focused(self) -> "Widget | None":
        """The widget that gets the keys."""

    def invalidate(self, rect: pygame.Rect) -> None:
        """Draw this part anew in the next frame."""

    def request_layout(self) -> None:
        """Measure and arrange anew before the next frame."""

    def announce(self, text: str, kind: str = "info") -> None:
        """Say something to everybody, in writing and to assistive technology."""

    def focus(self, target: "str | Widget | None") -> bool:
        """Move the focus."""

    def follow_link(self, term: str) -> None:
        """Open the glossary entry of this id."""

    def animate(
        self,
        step: Step,
        milliseconds: int = 200,
        *,
        moves: bool = True,
        on_done: Callable[[], None] | None = None,
    ) -> Tween:
        """Start an animation."""


class Options(TypedDict, total=False):
    """What every widget can be told, by keyword; lengths in base pixels (see `Widget`)."""

    id: str
    weight: float
    width: int
    height: int
    min_width: int
    max_width: int
    min_height: int
    priority: int | None
    enabled: bool
    reason: str
    focus_order: int
    description: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide a widget can be, native pixels.

    Attributes:
        hard: below this something is cut off.
        soft: below this words are broken between letters.
        natural: what it takes when there is room enough.
    """

    hard: int
    soft: int
    natural: int

    def plus(self, extra: int) -> "Widths":
        """The same with something beside it."""
        return Widths(self.hard + extra, self.soft + extra, self.natural + extra)
