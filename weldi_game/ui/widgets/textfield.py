"""A line of free text. Letters come from TEXTINPUT only, so that every keyboard and input method works."""

from collections.abc import Callable
from typing import ClassVar, Unpack
from unicodedata import category, combining

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets.button import Pressable
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.label import Label


class TextField(Pressable):
    """A line of text that a person types.

    Args:
        label: what to type; stands above the field.
        value: the text.
        on_change: called with the text after each change.
        on_submit: called with the text on Enter.
        max_length: most characters.
        placeholder: an example that shows while the field is empty.
    """

    role: ClassVar[str] = "textbox"

    def __init__(
        self,
        label: str,
        *,
        value: str = "",
        on_change: Callable[[str], None] | None = None,
        on_submit: Callable[[str], None] | None = None,
        max_length: int = 80,
        placeholder: str = "",
        **options: Unpack[Options],
    ) -> None:
        self._words = Label(label, bold=True)
        super().__init__(self._words, **options)
        self._label, self.value, self._placeholder = label, value[:max_length], placeholder
        self._on_change, self._on_submit, self._max_length = on_change, on_submit, max_length
        self.caret = len(self.value)
        self._composing = ""
        self._box = pygame.Rect(0, 0, 0, 0)
        self._skipped = 0

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self.value, "caret": self.caret, "placeholder": self._placeholder}

    def set_value(self, value: str) -> None:
        """Show another text, without calling `on_change`."""
        if value != self.value:
            self.value = value[: self._max_length]
            self.caret = len(self.value)
            self.invalidate()

    @override
    def text_input(self, text: str) -> bool:
        if not self.usable:
            return True
        self._composing = ""
        clean = "".join(mark for mark in text if not category(mark).startswith("C"))
        room = self._max_length - len(self.value)
        self._edit(self.value[: self.caret] + clean[:room] + self.value[self.caret :], len(clean[:room]))
        return True

    def compose(self, text: str) -> None:
        """Show what an input method is still composing; it is not part of the value yet."""
        self._composing = text
        self.invalidate()

    @override
    def key(self, event: pygame.event.Event) -> bool:
        if not self.focused:
            return False
        if self._composing:
            return True  # the input method has the keys
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return self._command(event.key)
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_HOME, pygame.K_END):
            self._move(event.key)
            return True
        if event.key == pygame.K_BACKSPACE:
            self._erase(self._before(self.caret), self.caret)
            return True
        if event.key == pygame.K_DELETE:
            self._erase(self.caret, self._after(self.caret))
            return True
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            if self._on_submit is not None and self.usable:
                self._on_submit(self.value)
            return True
        return bool(event.unicode and event.unicode.isprintable())  # the letter follows as TEXTINPUT

    def press(self) -> None:
        """Pressing only brings the focus."""

    @override
    def press_at(self, spot: tuple[int, int]) -> None:
        left = self._box.left + self.look.px(14) - self._skipped
        size = self.look.font_px("body")
        edges = [self.look.text.width(self.value[:end], size) for end in range(len(self.value) + 1)]
        self.caret = min(range(len(edges)), key=lambda end: abs(left + edges[end] - spot[0]))
        self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        words, least = self._words.widths(), self.look.scaled_px(160)
        return Widths(
            max(words.hard, least), max(words.soft, least), max(words.natural, self.look.scaled_px(360))
        )

    @override
    def measure_height(self, width: int) -> int:
        return self._words.height_for(width) + self.look.px(6) + self._box_height()

    @override
    def place(self) -> None:
        high = self._words.height_for(self.rect.width)
        self._words.arrange(pygame.Rect(*self.rect.topleft, self.rect.width, high))
        top = self._words.rect.bottom + self.look.px(6)
        self._box = pygame.Rect(self.rect.left, top, self.rect.width, self._box_height())
        self.overflow = self._box.bottom > self.rect.bottom

    @override
    def move_by(self, across: int, down: int) -> None:
        super().move_by(across, down)
        self._box.move_ip(across, down)

    @override
    def rings(self) -> list[pygame.Rect]:
        return [self._box]

    @property
    def caret_rect(self) -> pygame.Rect:
        """Where the caret stands in the window, for the input method's own window."""
        return pygame.Rect(self._caret_left(), self._box.top + self.look.px(8), 2, self._box.height)

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px, size = self.look.theme, self.look.px, self.look.font_px("body")
        fill = theme.colour("raised" if self.usable else "sunken")
        paint.card(surface, self._box, fill, px(RADIUS - 4), theme.colour("line"), px(2))
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self._box.inflate(-px(16), -px(4))))
        top = self._box.centery - self.look.text.height(size) // 2
        self._skipped = self._skip()
        left = self._box.left + px(14) - self._skipped
        words, colour = self.value, theme.colour("ink" if self.usable else "muted")
        if self._composing:
            words = self.value[: self.caret] + self._composing + self.value[self.caret :]
        elif not words:
            words, colour = self._placeholder, theme.colour("muted")
        if words:
            surface.blit(self.look.text.line(words, size, colour), (left, top))
        if self.focused:
            caret = (self._caret_left(), top, px(3), self.look.text.height(size))
            surface.fill(theme.colour("ink"), caret)
        surface.set_clip(clip)

    def _caret_left(self) -> int:
        words = self.value[: self.caret] + self._composing
        size = self.look.font_px("body")
        return self._box.left + self.look.px(14) - self._skipped + self.look.text.width(words, size)

    def _skip(self) -> int:
        """How far long text is shifted so that the caret can be seen."""
        room = self._box.width - 2 * self.look.px(14) - self.look.px(4)
        size = self.look.font_px("body")
        upto = self.look.text.width(self.value[: self.caret] + self._composing, size)
        return max(upto - room, 0)

    def _box_height(self) -> int:
        return max(
            self.look.target, round(self.look.text.height(self.look.font_px("body")) + self.look.px(14))
        )

    def _edit(self, value: str, moved: int) -> None:
        if value == self.value:
            return
        self.value = value
        self.caret = max(0, min(self.caret + moved, len(value)))
        self.invalidate()
        if self._on_change is not None:
            self._on_change(value)

    def _erase(self, start: int, end: int) -> None:
        if self.usable:
            self._edit(self.value[:start] + self.value[end:], start - self.caret)

    def _move(self, key: int) -> None:
        targets = {
            pygame.K_LEFT: self._before(self.caret),
            pygame.K_RIGHT: self._after(self.caret),
            pygame.K_HOME: 0,
            pygame.K_END: len(self.value),
        }
        self.caret = targets[key]
        self.invalidate()

    def _command(self, key: int) -> bool:
        if key == pygame.K_BACKSPACE:
            kept = self.value[: self.caret].rstrip()
            self._erase(len(kept[: kept.rfind(" ") + 1]), self.caret)
        elif key == pygame.K_v:
            self.text_input(_clipboard())
        else:
            return False
        return True

    def _before(self, at: int) -> int:
        at = max(at - 1, 0)
        while at > 0 and combining(self.value[at]):
            at -= 1
        return at

    def _after(self, at: int) -> int:
        at = min(at + 1, len(self.value))
        while at < len(self.value) and combining(self.value[at]):
            at += 1
        return at


def _clipboard() -> str:
    try:
        return pygame.scrap.get_text().replace("\n", " ")
    except pygame.error:  # no clipboard in this window system
        return ""
