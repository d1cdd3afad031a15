"""One of several: segments side by side, a list, or a grid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import markup, paint
from weldi_game.ui.flow import Flowed
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Pressable
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.grid import Grid
from weldi_game.ui.widgets.label import Label
from weldi_game.ui.widgets.layout import Column, Row


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen.

    Attributes:
        value: what the program calls it; the widget's id is "<id of the choice>.<value>".
        label: its name in words.
        icon: icon id or "".
        note: a second, quieter line.
        enabled, reason: as for widgets.
    """

    value: str
    label: str
    icon: str = ""
    note: str = ""
    enabled: bool = True
    reason: str = ""


class OptionButton(Pressable):
    """The widget of an option: a round mark, filled when it is the chosen one."""

    role: ClassVar[str] = "radio"

    def __init__(self, option: Option, choose: Callable[[str], None], **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.option, self._choose = option, choose
        self.selected = False
        self._name, self._note = Flowed((), False), Flowed((), False)

    @property
    @override
    def label(self) -> str:
        return self.option.label

    @property
    def note(self) -> str:
        """The second line: what the option means, or why it cannot be chosen."""
        return self.option.note if self.usable else self.why_not or self.option.note

    @override
    def facts(self) -> Node:
        return {"selected": self.selected} | ({"note": self.note} if self.note else {})

    @override
    def press(self) -> None:
        self._choose(self.option.value)

    @override
    def measure_widths(self) -> Widths:
        flow, size = self.look.flow, self.look.font_px("body")
        name, note = markup.plain(self.option.label), markup.plain(self.note)
        small = self.look.font_px("small")
        word = max(flow.longest_word(name, size, True), flow.longest_word(note, small, False))
        natural = max(flow.natural(name, size, True), flow.natural(note, small, False))
        return Widths(min(word, 3 * size), word, natural).plus(self._beside())

    @override
    def measure_height(self, width: int) -> int:
        self_height = self._words_height(width) + 2 * self.look.px(9)
        return max(self_height, self.look.target)

    @override
    def place(self) -> None:
        self._name, self._note = self._wrap(self.rect.width)
        room = self.rect.width - self._beside()
        too_wide = max(self._name.width, self._note.width) > room
        self.overflow = too_wide or self._words_height(self.rect.width) > self.rect.height

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        fill = theme.colour("selected" if self.selected else "raised" if self.usable else "sunken")
        if self.hovered and self.usable:
            fill = theme.shade(fill, 0.06)
        border = theme.colour("primary" if self.selected else "line" if self.usable else "faint")
        paint.card(surface, self.rect, fill, px(RADIUS - 2), border, px(4 if self.selected else 2))
        left = self.rect.left + px(14)
        self._draw_mark(surface, left)
        left += self._mark() + px(12)
        ink = theme.colour("ink" if self.usable else "muted")
        if self.option.icon:
            icon = self.look.icons.get(self.option.icon, self._icon(), ink)
            surface.blit(icon, icon.get_rect(midleft=(left, self.rect.centery)))
            left += self._icon() + px(10)
        top = self.rect.centery - self._words_height(self.rect.width) // 2
        top = self._draw_lines(surface, self._name, "body", True, left, top)
        self._draw_lines(surface, self._note, "small", False, left, top)

    def _draw_mark(self, surface: pygame.Surface, left: int) -> None:
        theme, side = self.look.theme, self._mark()
        place = pygame.Rect(left, self.rect.centery - side // 2, side, side)
        paint.disc(surface, place, theme.colour("card"), theme.colour("line"), self.look.px(2))
        if self.selected:
            paint.disc(surface, place.inflate(-side // 2, -side // 2), theme.colour("primary"))

    def _draw_lines(
        self, surface: pygame.Surface, flowed: Flowed, style: str, bold: bool, left: int, top: int
    ) -> int:
        size = self.look.font_px(style)
        colour = self.look.theme.colour("ink" if bold and self.usable else "muted")
        for line in flowed.lines:
            for piece in line.pieces:
                surface.blit(self.look.text.line(piece.text, size, colour, bold), (left + piece.left, top))
            top += self.look.text.height(size, bold)
        return top

    def _wrap(self, width: int) -> tuple[Flowed, Flowed]:
        flow, room = self.look.flow, width - self._beside()
        name = flow.wrap(markup.plain(self.option.label), self.look.font_px("body"), True, room)
        if not self.note:
            return name, Flowed((), False)
        return name, flow.wrap(markup.plain(self.note), self.look.font_px("small"), False, room)

    def _words_height(self, width: int) -> int:
        name, note = self._wrap(width)
        high = len(name.lines) * self.look.text.height(self.look.font_px("body"), True)
        return high + len(note.lines) * self.look.text.height(self.look.font_px("small"))

    def _mark(self) -> int:
        return round(self.look.font_px("body") * 0.85)

    def _icon(self) -> int:
        return round(self.look.font_px("body") * 1.2)

    def _beside(self) -> int:
        """The room that everything but the words takes."""
        icon = self._icon() + self.look.px(10) if self.option.icon else 0
        return 2 * self.look.px(14) + self._mark() + self.look.px(12) + icon


class Choice(Widget):
    """One of several options. Tab stops at the chosen one, arrow keys go to the others, Enter or Space chooses.

    Args:
        options: what can be chosen.
        value: the chosen one.
        on_change: called with the new value.
        label: what is chosen, in words; stands above the options unless `label_shown` is False.
        layout: "segments" side by side (flowing into lines), "list" below each other, "grid".
        min_column: of a grid, base pixels.
    """

    role: ClassVar[str] = "radiogroup"

    def __init__(
        self,
        options: Sequence[Option],
        *,
        value: str = "",
        on_change: Callable[[str], None] | None = None,
        label: str = "",
        label_shown: bool = True,
        layout: Literal["segments", "list", "grid"] = "segments",
        min_column: int = 320,
        **rest: Unpack[Options],
    ) -> None:
        name = rest.get("id", "choice")
        self._buttons = [
            OptionButton(
                option,
                self._choose,
                id=f"{name}.{option.value}",
                enabled=option.enabled,
                reason=option.reason,
            )
            for option in options
        ]
        self._label, self._on_change = label, on_change
        box = self._box(layout, min_column)
        inner = Column(Label(label, bold=True), box, gap=8) if label and label_shown else box
        super().__init__(inner, **rest)
        self.value = value
        self._show()

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self.value}

    def set_value(self, value: str) -> None:
        """Show another choice, without calling `on_change`."""
        self.value = value
        self._show()

    def _box(self, layout: str, min_column: int) -> Widget:
        if layout == "list":
            return Column(*self._buttons, gap=8)
        if layout == "grid":
            return Grid(*self._buttons, min_column=min_column, gap=12)
        return Row(*self._buttons, gap=8, wrap=True)

    def _choose(self, value: str) -> None:
        if value != self.value:
            self.set_value(value)
            if self._on_change is not None:
                self._on_change(value)

    def _show(self) -> None:
        stop = next((each for each in self._buttons if each.option.value == self.value), None)
        for index, button in enumerate(self._buttons):
            button.selected = button is stop
            button.tab_stop = button is stop or (stop is None and index == 0)
            button.invalidate()
