"""Words on the table: wrapped, aligned, with bold words, icons and links into the glossary."""

from collections.abc import Callable
from typing import ClassVar, Literal, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import markup
from weldi_game.ui.flow import Flowed, Line, Piece
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node, Options, Widths

Align = Literal["left", "center", "right"]

_HARD_EMS = 4
"""A label may become this narrow (in letter heights) before something is cut off; then long words are broken."""


class Link(Widget):
    """Words within a label that lead to a glossary entry."""

    role: ClassVar[str] = "link"
    focusable = True
    pressable = True

    def __init__(
        self, words: str, term: str, follow: Callable[[str], None], **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._words, self.term, self._follow = words, term, follow
        self.fragments: list[pygame.Rect] = []

    @property
    @override
    def label(self) -> str:
        return self._words

    @override
    def facts(self) -> Node:
        return {"term": self.term}

    @override
    def hits(self, spot: tuple[int, int]) -> bool:
        grown = self.look.px(4)
        return any(fragment.inflate(grown, 2 * grown).collidepoint(spot) for fragment in self.fragments)

    @override
    def activate(self) -> None:
        self._follow(self.term)

    @override
    def rings(self) -> list[pygame.Rect]:
        return self.fragments

    @override
    def reach(self) -> pygame.Rect:
        frame = self.rect.unionall(self.fragments)
        margin = 4 * self.look.px(3)
        return frame.inflate(2 * margin, 2 * margin)

    @override
    def move_by(self, across: int, down: int) -> None:
        super().move_by(across, down)
        for fragment in self.fragments:
            fragment.move_ip(across, down)


class Label(Widget):
    """A text.

    Args:
        text: the words.
        style: a key of the type scale.
        colour: a colour role.
        align: of the lines.
        bold: whether all of it is bold.
        rich: whether it is markup (see `weldi_game.ui.markup`); otherwise every character stands for itself.
        on_link: called with the id of the glossary entry; by default the screen is told.
        max_lines: more lines than this are an overflow.
    """

    role: ClassVar[str] = "text"

    def __init__(
        self,
        text: str,
        *,
        style: str = "body",
        colour: str = "ink",
        align: Align = "left",
        bold: bool = False,
        rich: bool = False,
        on_link: Callable[[str], None] | None = None,
        max_lines: int | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._text, self._rich, self._on_link = text, rich, on_link
        self._style, self._colour, self._align, self._bold = style, colour, align, bold
        self._max_lines = max_lines
        self._flowed = Flowed((), False)
        self._read()

    @property
    @override
    def label(self) -> str:
        return markup.strip(self._text) if self._rich else self._text

    @property
    def text(self) -> str:
        """The words, with their markup."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self._read()
            self.changed_size()
            self.invalidate()

    def set_colour(self, colour: str) -> None:
        """Give the words another colour role."""
        self._colour = colour
        self.invalidate()

    @override
    def measure_widths(self) -> Widths:
        size, flow = self._size(), self.look.flow
        word = flow.longest_word(self._spans, size, self._bold)
        return Widths(min(word, _HARD_EMS * size), word, flow.natural(self._spans, size, self._bold))

    @override
    def measure_height(self, width: int) -> int:
        return max(len(self._wrap(width).lines), 1) * self._line_height()

    @override
    def place(self) -> None:
        self._flowed = self._wrap(self.rect.width)
        lines, height = len(self._flowed.lines), self._line_height()
        too_many = self._max_lines is not None and lines > self._max_lines
        self.overflow = too_many or lines * height > self.rect.height or self._flowed.width > self.rect.width
        for link in self._links:
            link.fragments = []
        for top, line in self._placed_lines():
            for piece in line.pieces:
                number = self._link_of.get(piece.span)
                if number is not None:
                    spot = (self._start(line) + piece.left, top, piece.width, height)
                    self._links[number].fragments.append(pygame.Rect(spot))
        for link in self._links:
            link.rect = link.fragments[0].copy() if link.fragments else pygame.Rect(*self.rect.topleft, 0, 0)
            link.dropped = not link.fragments

    @override
    def draw(self, surface: pygame.Surface) -> None:
        clip = surface.get_clip()
        height = self._line_height()
        for top, line in self._placed_lines():
            if top < clip.bottom and top + height > clip.top:
                for piece in line.pieces:
                    self._draw_piece(surface, piece, self._start(line) + piece.left, top)

    def _draw_piece(self, surface: pygame.Surface, piece: Piece, left: int, top: int) -> None:
        size, theme = self._size(), self.look.theme
        number = self._link_of.get(piece.span)
        role = "link" if number is not None else self._colour
        colour = self.look.colour(role)
        if not self.usable and role == "ink":
            colour = theme.colour("muted")
        if piece.icon:
            side = round(size * 1.1)
            icon = self.look.icons.get(piece.icon, side, colour)
            surface.blit(icon, (left + (piece.width - side) // 2, top + (self._line_height() - side) // 2))
            return
        if piece.text:
            surface.blit(self.look.text.line(piece.text, size, colour, piece.bold), (left, top))
        if number is not None:
            base = top + self.look.text.ascent(size, piece.bold) + self.look.px(4)
            thick = self.look.px(3 if self._links[number].hovered else 2)
            surface.fill(colour, (left, base, piece.width, thick))

    def _placed_lines(self) -> list[tuple[int, Line]]:
        """The lines that fit, each with its top edge; at least one."""
        height = self._line_height()
        room = max(self.rect.height // height, 1)
        return [
            (self.rect.top + index * height, line) for index, line in enumerate(self._flowed.lines[:room])
        ]

    def _start(self, line: Line) -> int:
        spare = self.rect.width - line.width
        if self._align == "left":
            return self.rect.left
        return self.rect.left + (spare // 2 if self._align == "center" else spare)

    def _read(self) -> None:
        self._spans = markup.parse(self._text) if self._rich else markup.plain(self._text)
        self._link_of: dict[int, int] = {}
        self._links: list[Link] = []
        for index, span in enumerate(self._spans):
            if span.term:
                self._link_of[index] = len(self._links)
                self._links.append(Link(span.text, span.term, self._follow, id=self._link_id(span.term)))
        for child in self.children:
            child.parent = None
        self.children = []
        for link in self._links:
            self._adopt(link)

    def _link_id(self, term: str) -> str:
        same = sum(link.term == term for link in self._links)
        name = f"{self.id or 'link'}.{term}"
        return f"{name}.{same + 1}" if same else name

    def _follow(self, term: str) -> None:
        if self._on_link is not None:
            self._on_link(term)
        elif self.host is not None:
            self.host.follow_link(term)

    def _wrap(self, width: int) -> Flowed:
        return self.look.flow.wrap(self._spans, self._size(), self._bold, width)

    def _size(self) -> int:
        return self.look.font_px(self._style)

    def _line_height(self) -> int:
        return self.look.text.height(self._size(), self._bold)


class Heading(Label):
    """A label that assistive technology lists as a heading.

    Args:
        level: 1 for the title of a screen, 2 for a part, 3 for a piece of it.
    """

    role: ClassVar[str] = "heading"
    _STYLES: ClassVar[dict[int, str]] = {1: "title", 2: "heading", 3: "lead"}

    def __init__(
        self,
        text: str,
        level: int = 1,
        *,
        colour: str = "ink",
        align: Align = "left",
        **options: Unpack[Options],
    ) -> None:
        style = self._STYLES.get(level, "lead")
        super().__init__(text, style=style, colour=colour, align=align, bold=True, **options)
        self._level = level

    @override
    def facts(self) -> Node:
        return {"level": self._level}
