"""Breaking text into lines: words stay whole where they can, and no letter is ever cut off.

A line may break at spaces and after hyphens, slashes and dashes; a no-break space holds words together. A word
that is longer than the whole line is broken between letters, as the last resort, without adding a hyphen that
the language may not know. (SDL_ttf's own wrapping cuts such words at the edge, so it is not used.)
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import combining

from weldi_game.ui.markup import Span
from weldi_game.ui.text import Kept, TextEngine

#: Words with what sticks to them; spaces; forced breaks. \u00a0 (no-break space) counts as part of a word.
_PIECE = re.compile(r"\n|[ \t\r\f\v]+|[^ \t\r\f\v\n]*?[-/\u2013\u2014](?=[^\W\d_])|[^ \t\r\f\v\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something placed on a line.

    Attributes:
        span: index of the span it belongs to.
        text: its words; empty for an icon.
        bold: whether it is bold.
        icon: icon id or "".
        left: from the left edge of the line, pixels.
        width: pixels.
    """

    span: int
    text: str
    bold: bool
    icon: str
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of placed pieces; `width` reaches to the end of its last word."""

    pieces: tuple[Piece, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Flowed:
    """Text broken into lines.

    Attributes:
        lines: from top to bottom.
        broken: whether a word had to be broken between letters.
    """

    lines: tuple[Line, ...]
    broken: bool

    @property
    def width(self) -> int:
        """Width of the longest line."""
        return max((line.width for line in self.lines), default=0)


@dataclass(frozen=True, slots=True)
class _Atom:
    """What must not be broken: parts of one or more spans that stick together; or a space; or a forced break."""

    parts: tuple[tuple[int, str, int], ...]  # span, text, width
    width: int
    space: bool = False
    forced: bool = False


class FlowEngine:
    """Wraps text; remembers what it measured."""

    def __init__(self) -> None:
        self.text = TextEngine()
        self._atoms: Kept[tuple[tuple[Span, ...], int, bool], tuple[_Atom, ...]] = Kept(2_000)
        self._flows: Kept[tuple[tuple[Span, ...], int, bool, int], Flowed] = Kept(4_000)

    def wrap(self, spans: tuple[Span, ...], size: int, bold: bool, width: int) -> Flowed:
        """Break spans into lines no wider than `width` pixels (a single letter may be)."""
        key = (spans, size, bold, max(width, 1))
        return self._flows.get(key, lambda: self._wrap(spans, size, bold, max(width, 1)))

    def longest_word(self, spans: tuple[Span, ...], size: int, bold: bool) -> int:
        """The width below which a word would have to be broken."""
        return max((atom.width for atom in self._cut(spans, size, bold) if not atom.space), default=0)

    def natural(self, spans: tuple[Span, ...], size: int, bold: bool) -> int:
        """The width with no line break but the forced ones."""
        return self.wrap(spans, size, bold, 1_000_000).width

    def _wrap(self, spans: tuple[Span, ...], size: int, bold: bool, width: int) -> Flowed:
        builder = _Builder(spans, bold)
        broken = False
        for atom in self._cut(spans, size, bold):
            if atom.forced:
                builder.close()
            elif atom.space or builder.at + atom.width <= width:
                builder.add(atom)
            else:
                builder.close(unless_empty=True)
                for part in self._fitting(atom, spans, size, bold, width):
                    broken = broken or part is not atom
                    if builder.at and builder.at + part.width > width:
                        builder.close()
                    builder.add(part)
        builder.close()
        return Flowed(tuple(builder.lines), broken)

    def _fitting(
        self, atom: _Atom, spans: tuple[Span, ...], size: int, bold: bool, width: int
    ) -> Iterator[_Atom]:
        if atom.width <= width:
            yield atom
            return
        for span, text, part_width in atom.parts:
            if not text:
                yield _Atom(((span, "", part_width),), part_width)
                continue
            heavy = bold or spans[span].bold
            for letters in _letters(text, lambda s, h=heavy: self.text.width(s, size, h), width):  # type: ignore[misc]
                broad = self.text.width(letters, size, heavy)
                yield _Atom(((span, letters, broad),), broad)

    def _cut(self, spans: tuple[Span, ...], size: int, bold: bool) -> tuple[_Atom, ...]:
        return self._atoms.get((spans, size, bold), lambda: tuple(self._atoms_of(spans, size, bold)))

    def _atoms_of(self, spans: tuple[Span, ...], size: int, bold: bool) -> Iterator[_Atom]:
        waiting: list[tuple[int, str, int]] = []
        for index, text, kind in _pieces(spans):
            heavy = bold or spans[index].bold
            broad = self.text.width(text, size, heavy) if text != "\n" else 0
            if kind == "icon":
                broad = icon_width(size)
            if kind in ("word", "icon"):
                waiting.append((index, text, broad))
                continue
            if waiting:
                yield _Atom(tuple(waiting), sum(part[2] for part in waiting))
                waiting = []
            if kind != "chance":
                yield _Atom(((index, text, broad),), broad, space=True, forced=kind == "break")
        if waiting:
            yield _Atom(tuple(waiting), sum(part[2] for part in waiting))


class _Builder:
    """The line under construction."""

    def __init__(self, spans: tuple[Span, ...], bold: bool) -> None:
        self._spans, self._bold = spans, bold
        self._parts: list[tuple[int, str, int]] = []
        self.at = 0
        self.lines: list[Line] = []
        self._wrapped = False

    def add(self, atom: _Atom) -> None:
        if atom.space and not self._parts and self._wrapped:
            return  # a space at the start of a wrapped line is swallowed
        self._parts.extend(atom.parts)
        self.at += atom.width

    def close(self, unless_empty: bool = False) -> None:
        while self._parts and self._parts[-1][1] == " ":
            self.at -= self._parts.pop()[2]
        self._wrapped = unless_empty
        if unless_empty and not self._parts:
            return
        self.lines.append(Line(tuple(self._placed()), self.at))
        self._parts, self.at = [], 0

    def _placed(self) -> Iterator[Piece]:
        """Pieces of one style joined, so that a line needs few blits."""
        left = 0
        run: list[tuple[int, str, int]] = []
        for part in (*self._parts, None):
            if run and (part is None or part[0] != run[0][0] or not part[1] or not run[0][1]):
                broad = sum(each[2] for each in run)
                span = self._spans[run[0][0]]
                words = "".join(each[1] for each in run)
                yield Piece(run[0][0], words, self._bold or span.bold, span.icon, left, broad)
                left += broad
                run = []
            if part is not None:
                run.append(part)


def icon_width(size: int) -> int:
    """Width of an icon between words, for a font size in pixels."""
    return round(size * 1.2)


def _pieces(spans: Sequence[Span]) -> Iterator[tuple[int, str, str]]:
    """(span, text, kind): word, icon, space, break, or chance (a place where a line may break without a space)."""
    for index, span in enumerate(spans):
        if span.icon:
            yield index, "", "icon"
            continue
        for match in _PIECE.finditer(span.text):
            text = match.group()
            if text == "\n":
                yield index, text, "break"
            elif text[0] in " \t\r\f\v":
                yield index, " ", "space"
            else:
                yield index, text, "word"
                if text[-1] in "-/\u2013\u2014" and match.end() < len(span.text):
                    yield index, "", "chance"


def _letters(text: str, width_of: Callable[[str], int], width: int) -> Iterator[str]:
    """Break a word between letters into parts no wider than `width`, at least one letter each."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and combining(text[end]):
            continue
        if end - start > 1 and width_of(text[start:end]) > width:
            cut = end - 1
            while cut > start + 1 and combining(text[cut]):
                cut -= 1
            yield text[start:cut]
            start = cut
    yield text[start:]
