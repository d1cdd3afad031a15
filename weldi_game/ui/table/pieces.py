"""Small things that several zones of the table show: pips, costs, chips of a card, a bar of needs."""

from collections.abc import Sequence
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.widgets import Icon, Label, Node, Options, Row, Token, Widget, Widths


class Pips(Widget):
    """A small number as places that are filled or empty: actions, tokens, the size of a group.

    Args:
        value: how many are filled.
        most: how many there are; more when `value` is greater.
        accent: colour role of the filled ones.
        label: the number in words, when it stands alone.
        size: base pixels of one; grows with the text.
    """

    role: ClassVar[str] = "image"

    def __init__(
        self,
        value: int,
        most: int,
        *,
        accent: str = "primary",
        label: str = "",
        size: int = 20,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._value, self._most = value, max(most, value)
        self._accent, self._label, self._size = accent, label, size

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self._value, "high": self._most}

    @override
    def measure_widths(self) -> Widths:
        wide = self._most * self._side() + max(self._most - 1, 0) * self._gap()
        return Widths(wide, wide, wide)

    @override
    def measure_height(self, width: int) -> int:
        return self._side()

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, side = self.look.theme, self._side()
        for index in range(self._most):
            left = self.rect.left + index * (side + self._gap())
            place = pygame.Rect(left, self.rect.centery - side // 2, side, side)
            fill = theme.colour(self._accent if index < self._value else "card")
            paint.disc(surface, place, fill, theme.colour("line"), self.look.px(2))

    def _side(self) -> int:
        return self.look.scaled_px(self._size)

    def _gap(self) -> int:
        return self.look.px(4)


class NeedBar(Widget):
    """The need for a right as a bar: what is met, what could be met with more capacity, what lies behind barriers.

    Args:
        demand, met, blocked: units of need (rulebook 2, step 5).
        accent: colour role of what is met.
        label: the same in words.
    """

    role: ClassVar[str] = "meter"

    def __init__(
        self, demand: int, met: int, blocked: int, *, accent: str, label: str, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._demand, self._met, self._blocked = demand, met, blocked
        self._accent, self._label = accent, label

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self._met, "low": 0, "high": self._demand, "blocked": self._blocked}

    def set_values(self, demand: int, met: int, blocked: int) -> None:
        """Show other numbers."""
        self._demand, self._met, self._blocked = demand, met, blocked
        self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        least = self.look.px(80)
        return Widths(least, least, self.look.px(200))

    @override
    def measure_height(self, width: int) -> int:
        return self.look.px(20)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        bar = self.rect
        line = theme.colour("line")
        paint.card(surface, bar, theme.colour("card"), px(6), line, px(2))
        if not self._demand:
            return
        inner = bar.inflate(-2 * px(2), -2 * px(2))
        met = inner.width * self._met // self._demand
        blocked = inner.width * self._blocked // self._demand
        surface.fill(theme.colour(self._accent), (inner.left, inner.top, met, inner.height))
        self._hatch(surface, pygame.Rect(inner.right - blocked, inner.top, blocked, inner.height))
        for unit in range(1, self._demand):
            left = inner.left + inner.width * unit // self._demand
            surface.fill(line, (left, inner.top, 1, inner.height))

    def _hatch(self, surface: pygame.Surface, part: pygame.Rect) -> None:
        """Slanted lines: a barrier, told by more than colour."""
        theme = self.look.theme
        surface.fill(theme.colour("sunken"), part)
        clip = surface.get_clip()
        surface.set_clip(clip.clip(part))
        for left in range(part.left - part.height, part.right, self.look.px(8)):
            start, end = (left, part.bottom), (left + part.height, part.top)
            pygame.draw.line(surface, theme.colour("bad"), start, end, max(self.look.px(2), 1))
        surface.set_clip(clip)


class ShareBar(Widget):
    """A share as a slim bar.

    Args:
        share: per cent.
        accent: colour role of the done part.
        label: the same in words.
    """

    role: ClassVar[str] = "meter"

    def __init__(self, share: int, *, accent: str, label: str, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._share, self._accent, self._label = share, accent, label

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self._share, "low": 0, "high": 100}

    @override
    def measure_widths(self) -> Widths:
        least = self.look.px(20)
        return Widths(least, least, self.look.px(120))

    @override
    def measure_height(self, width: int) -> int:
        return self.look.px(14)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        paint.card(surface, self.rect, theme.colour("sunken"), px(6), theme.colour("line"), px(1))
        inner = self.rect.inflate(-2 * px(1), -2 * px(1))
        inner.width = inner.width * self._share // 100
        if inner.width > px(4):
            paint.card(surface, inner, theme.colour(self._accent), px(5))


def cost_label(budget: int, trust: int, words: str) -> Row:
    """A cost as icons and numbers; `words` say the same to assistive technology."""
    parts: list[Widget] = []
    for icon, amount in (("budget", budget), ("trust", trust)):
        if amount or (icon == "budget" and not trust):
            parts.append(Icon(icon, size=26, label=words if not parts else ""))
            parts.append(Label(str(amount), style="small", bold=True))
    return Row(*parts, gap=5, align="center")


def chips(rights: Sequence[tuple[str, int]], icons: Sequence[str], size: int = 34) -> Row:
    """What a card gives at a glance: its rights with amounts, then other icons; at most three in all (rulebook 8)."""
    parts: list[Widget] = []
    for right, amount in rights[:3]:
        token = Token(right, accent=f"right.{right}", size=size)
        number = Label(str(amount), style="small", bold=True)
        parts.append(Row(token, number, gap=4, align="center", priority=1))
    for icon in icons[: 3 - len(parts)]:
        parts.append(Icon(icon, size=size - 4, colour="muted", priority=1))
    return Row(*parts, gap=8, align="center", priority=1)
