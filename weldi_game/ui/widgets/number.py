"""Whole numbers to set: a slider with buttons at both ends, and a stepper for small counts."""

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Button
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.label import Label
from weldi_game.ui.widgets.layout import Row


class _Number(Widget):
    """What slider and stepper have in common; arrow keys, Home, End, PageUp and PageDown change the value.

    Args:
        label: what is set.
        value, low, high, step: the number and its bounds.
        on_change: called with the new value.
        show: the value in words.
    """

    focusable = True

    def __init__(
        self,
        label: str,
        *,
        value: int,
        low: int,
        high: int,
        step: int = 1,
        on_change: Callable[[int], None] | None = None,
        show: Callable[[int], str] = str,
        **options: Unpack[Options],
    ) -> None:
        name = options.get("id", "")
        self._label, self.value, self._low, self._high, self._step = label, value, low, high, step
        self._on_change, self._show = on_change, show
        self._less = _StepButton("minus", self, -1, id=f"{name}.less" if name else "")
        self._more = _StepButton("plus", self, 1, id=f"{name}.more" if name else "")
        self._words = Label(label, weight=1)
        self._figure = Label(show(value), bold=True, align="center")
        super().__init__(**options)
        self.add(*self._parts())
        self._tell_buttons()

    @property
    def label(self) -> str:
        return self._label

    def facts(self) -> Node:
        return {"value": self.value, "low": self._low, "high": self._high, "shown": self._show(self.value)}

    def set_value(self, value: int) -> None:
        """Show another number, without calling `on_change`."""
        value = max(self._low, min(value, self._high))
        if value != self.value:
            self.value = value
            self._figure.set_text(self._show(value))
            self._tell_buttons()
            self.invalidate()

    def change_by(self, steps: int) -> None:
        """Set it higher or lower by a number of steps, and tell."""
        self._change_to(self.value + steps * self._step)

    def key(self, event: pygame.event.Event) -> bool:
        if not self.focused or not self.usable:
            return False
        moves = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1, pygame.K_PAGEDOWN: -5, pygame.K_PAGEUP: 5}
        if event.key in moves:
            self.change_by(moves[event.key])
            return True
        if event.key in (pygame.K_HOME, pygame.K_END):
            self._change_to(self._low if event.key == pygame.K_HOME else self._high)
            return True
        return False

    def activate(self) -> None:
        if not self.usable and self.host is not None:
            self.host.announce(self.why_not or self.look.words.cannot, "warning")

    def _parts(self) -> list[Widget]:
        raise NotImplementedError

    def _change_to(self, value: int) -> None:
        before = self.value
        self.set_value(value)
        if self.value != before and self._on_change is not None:
            self._on_change(self.value)

    def _tell_buttons(self) -> None:
        self._less.set_enabled(self.value > self._low)
        self._more.set_enabled(self.value < self._high)


class Stepper(_Number):
    """A small count with a button on either side."""

    role: ClassVar[str] = "spinbutton"

    def _parts(self) -> list[Widget]:
        self._figure._options["min_width"] = 72
        controls = Row(self._less, self._figure, self._more, gap=10, align="center")
        return [Row(self._words, controls, gap=10, align="center", wrap=True)]

    @override
    def place(self) -> None:
        super().place()
        self.overflow = self.children[0].overflow


class Slider(_Number):
    """A number on a line; the line may be clicked, the buttons change it by a step."""

    role: ClassVar[str] = "slider"

    def _parts(self) -> list[Widget]:
        self._bar = _Bar(self)
        return [self._words, self._figure, self._less, self._bar, self._more]

    @override
    def measure_widths(self) -> Widths:
        words = self._words.widths().plus(self._figure_width() + self.look.px(16))
        least = 2 * self.look.target + self.look.px(160)
        return Widths(max(words.hard, least), max(words.soft, least), max(words.natural, least))

    @override
    def measure_height(self, width: int) -> int:
        words = self._words.height_for(width - self._figure_width() - self.look.px(16))
        return words + self.look.px(6) + self._less.height_for(self.look.target)

    @override
    def place(self) -> None:
        figure, gap = self._figure_width(), self.look.px(16)
        broad = self.rect.width - figure - gap
        high = self._words.height_for(broad)
        self._words.arrange(pygame.Rect(*self.rect.topleft, broad, high))
        self._figure.arrange(pygame.Rect(self.rect.right - figure, self.rect.top, figure, high))
        side = self._less.widths().natural
        tall = self._less.height_for(side)
        top = self._words.rect.bottom + self.look.px(6)
        self._less.arrange(pygame.Rect(self.rect.left, top, side, tall))
        self._more.arrange(pygame.Rect(self.rect.right - side, top, side, tall))
        left = self._less.rect.right + gap
        self._bar.arrange(pygame.Rect(left, top, max(self._more.rect.left - gap - left, 0), tall))
        self.overflow = top + tall > self.rect.bottom

    def set_share(self, share: float) -> None:
        """Set it to a share of the way from low to high, and tell."""
        steps = round((self._high - self._low) * share / self._step)
        self._change_to(self._low + steps * self._step)

    @property
    def share(self) -> float:
        """How far the value is on the way from low to high."""
        return (self.value - self._low) / max(self._high - self._low, 1)

    def _figure_width(self) -> int:
        size = self.look.font_px("body")
        ends = (self._show(self._low), self._show(self._high), self._show(self.value))
        return max(self.look.text.width(words, size, True) for words in ends) + self.look.px(8)


class _StepButton(Button):
    """A button of a number; the keyboard uses the number itself."""

    focusable = False

    def __init__(self, icon: str, owner: _Number, steps: int, **options: Unpack[Options]) -> None:
        super().__init__("", icon=icon, icon_only=True, on_press=lambda: owner.change_by(steps), **options)
        self._owner, self._steps = owner, steps

    @property
    def label(self) -> str:
        words = self.look.words
        template = words.less if self._steps < 0 else words.more
        return template.format(label=self._owner.label)

    def activate(self) -> None:
        if self.usable:
            self.press()


class _Bar(Widget):
    """The line of a slider."""

    role: ClassVar[str] = "none"
    pressable = True

    def __init__(self, owner: Slider) -> None:
        super().__init__()
        self._owner = owner

    def press_at(self, spot: tuple[int, int]) -> None:
        self.drag_to(spot)

    def drag_to(self, spot: tuple[int, int]) -> None:
        if self.usable:
            self._owner.set_share((spot[0] - self.rect.left) / max(self.rect.width, 1))

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        lane = pygame.Rect(0, 0, self.rect.width, px(12))
        lane.center = self.rect.center
        paint.card(surface, lane, theme.colour("sunken"), lane.height // 2, theme.colour("line"), px(2))
        spot = lane.left + round((lane.width - 1) * self._owner.share)
        filled = pygame.Rect(lane.left, lane.top, spot - lane.left, lane.height)
        paint.card(surface, filled, theme.colour("primary"), lane.height // 2)
        side = px(32)
        knob = pygame.Rect(0, 0, side, side)
        knob.center = (max(self.rect.left + side // 2, min(spot, self.rect.right - side // 2)), lane.centery)
        paint.disc(
            surface, knob, theme.colour("primary" if self.usable else "muted"), theme.colour("raised"), px(4)
        )
