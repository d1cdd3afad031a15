"""Things to press; what cannot be pressed says why."""

from collections.abc import Callable
from typing import ClassVar, Literal, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import markup, paint
from weldi_game.ui.colour import Colour
from weldi_game.ui.flow import Flowed
from weldi_game.ui.theme import RADIUS, THICKNESS
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node, Options, Widths

Kind = Literal["primary", "secondary", "quiet", "danger"]


class Pressable(Widget):
    """Something that acts when it is clicked, or when Enter or Space is pressed on it.

    Args:
        on_press: what it does.
    """

    role: ClassVar[str] = "button"
    focusable = True
    pressable = True

    def __init__(
        self, *children: Widget, on_press: Callable[[], None] | None = None, **options: Unpack[Options]
    ) -> None:
        super().__init__(*children, **options)
        self.on_press = on_press

    def press(self) -> None:
        """What it does when it may be used."""
        if self.on_press is not None:
            self.on_press()

    @override
    def activate(self) -> None:
        if self.usable:
            self.press()
        elif self.host is not None:
            self.host.announce(self.why_not or self.look.words.cannot, "warning")


class Button(Pressable):
    """A button with words, an icon, or both.

    Args:
        text: the words; also its name when only the icon shows.
        kind: "primary" for the one next thing to do, "danger" for what cannot be taken back, "quiet" for the rest.
        icon: icon id.
        icon_only: whether the words are spoken only.
        selected: whether it is the chosen one of several; shown by a tick and a thick border.
        align: of the words.
        style: text style of the words.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        icon_only: bool = False,
        selected: bool = False,
        align: Literal["left", "center"] = "center",
        style: str = "body",
        on_press: Callable[[], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_press=on_press, **options)
        self._text, self._kind, self._icon, self._icon_only = text, kind, icon, icon_only
        self._selected, self._align, self._style = selected, align, style
        self._flowed = Flowed((), False)

    @property
    @override
    def label(self) -> str:
        return self._text

    @override
    def facts(self) -> Node:
        return {"selected": True} if self._selected else {}

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.changed_size()
            self.invalidate()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.changed_size()
            self.invalidate()

    def set_selected(self, selected: bool) -> None:
        """Mark it as the chosen one, or not."""
        if selected != self._selected:
            self._selected = selected
            self.changed_size()
            self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        extra = 2 * self._side() + self._icon_room()
        if self._icon_only:
            wanted = max(self._least_height(), self.look.target)
            return Widths(wanted, wanted, wanted)
        size, spans = self.look.font_px(self._style), markup.plain(self._text)
        word = self.look.flow.longest_word(spans, size, True)
        natural = self.look.flow.natural(spans, size, True)
        found = Widths(min(word, 3 * size), word, natural).plus(extra)
        target = self.look.target
        return Widths(*(max(each, target) for each in (found.hard, found.soft, found.natural)))

    @override
    def measure_height(self, width: int) -> int:
        if self._icon_only:
            return max(self._least_height(), self.look.target) + self._depth()
        extra = (len(self._wrap(width).lines) - 1) * self._line_height()
        return max(self._least_height() + extra, self.look.target) + self._depth()

    @override
    def place(self) -> None:
        self._flowed = self._wrap(self.rect.width)
        height = len(self._flowed.lines) * self.look.text.height(self.look.font_px(self._style), True)
        room = self.rect.width - 2 * self._side() - self._icon_room()
        too_wide = not self._icon_only and self._flowed.width > room
        too_high = not self._icon_only and height + self._depth() > self.rect.height
        self.overflow = too_wide or too_high

    @override
    def draw(self, surface: pygame.Surface) -> None:
        fill, ink, border = self._colours()
        down = self.held and self.usable
        depth = self._depth() if self.usable else 0
        frame = self.rect.copy()
        if down:
            frame = pygame.Rect(frame.left, frame.top + depth, frame.width, frame.height - depth)
            depth = 0
        elif not self.usable:
            frame.height -= self._depth()
        if self._kind != "quiet" or self._selected or self.hovered:
            edge = self.look.theme.shade(fill, 0.35) if self._kind in ("primary", "danger") else self._edge()
            paint.board(
                surface, frame, fill, edge, self.look.px(RADIUS - 2), depth, border, self._border_width()
            )
        self._draw_content(surface, frame.move(0, -depth // 2), ink)

    def _draw_content(self, surface: pygame.Surface, frame: pygame.Rect, ink: Colour) -> None:
        side, icon = self._icon_side(), self._shown_icon()
        if self._icon_only:
            side = min(side, min(frame.size) - self.look.px(10))
            drawn = self.look.icons.get(icon or "help", side, ink)
            surface.blit(drawn, drawn.get_rect(center=frame.center))
            return
        text, size = self.look.text, self.look.font_px(self._style)
        height, lines = text.height(size, True), self._flowed.lines
        wide = self._flowed.width + self._icon_room()
        left = frame.left + self._side()
        if self._align == "center":
            left = frame.left + (frame.width - wide) // 2
        top = frame.top + (frame.height - height * len(lines)) // 2
        if icon:
            surface.blit(self.look.icons.get(icon, side, ink), (left, frame.centery - side // 2))
            left += self._icon_room()
        for index, line in enumerate(lines):
            inset = (self._flowed.width - line.width) // 2 if self._align == "center" else 0
            for piece in line.pieces:
                drawn = text.line(piece.text, size, ink, bold=True)
                surface.blit(drawn, (left + inset + piece.left, top + index * height))

    def _colours(self) -> tuple[Colour, Colour, Colour | None]:
        """Fill, words and border."""
        theme = self.look.theme
        if not self.usable:
            return theme.colour("sunken"), theme.colour("muted"), theme.colour("faint")
        if self._kind in ("primary", "danger"):
            fill, ink, border = theme.colour(self._kind), theme.colour(f"on_{self._kind}"), None
        elif self._kind == "quiet":
            fill, ink, border = theme.colour("sunken"), theme.colour("link"), None
        else:
            fill, ink, border = theme.colour("raised"), theme.colour("ink"), theme.colour("line")
        if self._selected:
            fill, ink, border = theme.colour("selected"), theme.colour("ink"), theme.colour("primary")
        if self.hovered and self._kind != "quiet":
            fill = theme.shade(fill, 0.07)
        return fill, ink, border

    def _line_height(self) -> int:
        return self.look.text.height(self.look.font_px(self._style), True)

    def _least_height(self) -> int:
        """With one line of words; a button with an icon alone is as high as its neighbours."""
        return self._line_height() + 2 * self.look.px(8)

    def _edge(self) -> Colour:
        return self.look.theme.colour("edge")

    def _border_width(self) -> int:
        return self.look.px(4 if self._selected else 2)

    def _depth(self) -> int:
        return 0 if self._kind == "quiet" else self.look.px(THICKNESS)

    def _side(self) -> int:
        return self.look.px(12 if self._kind == "quiet" else 18)

    def _shown_icon(self) -> str:
        return self._icon or ("check" if self._selected else "")

    def _icon_side(self) -> int:
        return round(self.look.font_px(self._style) * 1.15)

    def _icon_room(self) -> int:
        return self._icon_side() + self.look.px(10) if self._shown_icon() and not self._icon_only else 0

    def _wrap(self, width: int) -> Flowed:
        room = width - 2 * self._side() - self._icon_room()
        return self.look.flow.wrap(markup.plain(self._text), self.look.font_px(self._style), True, room)
