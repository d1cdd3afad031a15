"""Draws the fronts and backs of cards: three kinds that differ in pattern and shape, not only in colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from weldi_game.report import look
from weldi_game.report.blocks import Block, Stack, Words
from weldi_game.report.paper import Box, Paper
from weldi_game.report.sheets.faces import AnswerFace, Chip, Face

_EDGE = 3.2  # from the cut to what is printed
_HEAD = 11.5
#: Sizes that are tried until a card fits, as shares of the sizes below; the last one is the smallest that is read.
_SCALES = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72)
_EXTRA_SCALES = 4  # of these, with extras
_TITLE, _TEXT, _RULE, _ANSWER, _SMALL, _EXTRA, _SOURCE = 9.2, 7.8, 7.8, 7.4, 6.8, 6.6, 4.8
_TITLES = (_TITLE, 8.6, 8.0, 7.4, 6.8)
_TONES = {"measure": look.PRIMARY, "challenge": "#5b2320", "opportunity": "#7a4c00"}
_GROUNDS = {"measure": "#e3eceb", "challenge": "#efe0da", "opportunity": "#f8edcf"}


class DoesNotFit(ValueError):
    """A card whose text is too long for its size; the text names the card."""


def front(paper: Paper, box: Box, face: Face) -> None:
    """Draw the front of a card.

    Raises:
        DoesNotFit: even the smallest text is too long.
    """
    tone = _TONES[face.kind]
    _head(paper, box, face, tone)
    foot = _foot(paper, box, face)
    body = Box(box.x + _EDGE, box.y + _HEAD + 1.6, box.width - 2 * _EDGE, foot - box.y - _HEAD - 2.4)
    stack = fitting(paper, body, face)
    stack.draw(paper, body.x, body.y, body.width)


def fitting(paper: Paper, body: Box, face: Face) -> Stack:
    """What stands between head and foot of a card: as much of its extras as fit without small type, then the rest.

    Raises:
        DoesNotFit: even the smallest text is too long.
    """
    for extras in range(len(face.extras), -1, -1):
        for scale in _SCALES[:_EXTRA_SCALES] if extras else _SCALES:
            stack = _body(face, scale, extras)
            if stack.height(paper, body.width) <= body.height:
                return stack
    raise DoesNotFit(face.title)


def _head(paper: Paper, box: Box, face: Face, tone: str) -> None:
    dark = face.kind == "challenge"
    strip = Box(box.x, box.y, box.width, _HEAD)
    if dark:
        paper.fill(strip, tone)
    else:
        paper.fill(strip, _GROUNDS[face.kind])
        paper.stroke((box.x, strip.bottom), (box.right, strip.bottom), colour=tone, width=0.9)
    ink = "#ffffff" if dark else look.INK
    paper.icon(face.icon, box.x + _EDGE, box.y + 2.9, 6.2, "#ffffff" if dark else tone)
    right = 8.0 if face.numeral else 0.0
    width = box.width - 2 * _EDGE - 8 - right
    size = _title_size(paper, face.title, width)
    tall = paper.height(face.title, width, size, bold=True, leading=1.12)
    paper.text(
        face.title,
        box.x + _EDGE + 8,
        box.y + (_HEAD - tall) / 2,
        width,
        size=size,
        bold=True,
        colour=ink,
        leading=1.12,
    )
    if face.numeral:
        paper.line(
            face.numeral,
            box.right - _EDGE - right,
            box.y + 2.2,
            right,
            size=13,
            bold=True,
            colour="#ffffff",
            align="right",
        )


def _title_size(paper: Paper, title: str, width: float) -> float:
    """The largest size at which a title needs two lines at most."""
    for size in _TITLES:
        if len(paper.lines(title, width, size, bold=True)) <= 2:
            return size
    return _TITLES[-1]


def _foot(paper: Paper, box: Box, face: Face) -> float:
    """Draw what stands at the foot of a card; returns where it begins."""
    width = box.width - 2 * _EDGE
    source = Words(face.source, _SOURCE, colour=look.MUTED, leading=1.15)
    blocks: list[Block] = []
    if face.marks:
        blocks.append(_Chips([Chip(icon, "", word) for icon, word in face.marks], 6.2))
    if face.roles:
        size = _SMALL if face.kind == "measure" else 5.6
        blocks.append(Words(face.roles, size, bold=face.kind == "measure", leading=1.2))
    stack = Stack([*blocks, source], 0.7)
    tall = stack.height(paper, width)
    top = box.bottom - _EDGE - tall + 0.8
    paper.stroke((box.x + _EDGE, top - 0.8), (box.right - _EDGE, top - 0.8), colour=look.FAINT)
    stack.draw(paper, box.x + _EDGE, top, width)
    return top - 1.2


def _body(face: Face, scale: float, extras: int) -> Stack:
    blocks: list[Block] = []
    if face.chips:
        blocks.append(_Chips(face.chips, 8.4 * min(1.0, scale + 0.08)))
    blocks.append(Words(face.text, _TEXT * scale, leading=1.26))
    blocks += [Words(rule, _RULE * scale, bold=True, leading=1.22) for rule in face.rules]
    blocks += [_answer(answer, scale) for answer in face.answers]
    for label, text in face.extras[:extras]:
        lines = [Words(label, _EXTRA * scale, bold=True, colour=look.PRIMARY, leading=1.2)] if label else []
        lines.append(Words(text, _EXTRA * scale, colour=look.MUTED, leading=1.22))
        blocks.append(Stack(lines, 0))
    return Stack(blocks, 1.25 * scale)


def _answer(answer: AnswerFace, scale: float) -> Block:
    lines: list[Block] = [
        _Titled(answer, _ANSWER * scale),
        Words(f"{answer.roles}. {answer.rules}.", _SMALL * scale, colour=look.MUTED, leading=1.18),
    ]
    return Stack(lines, 0.2)


@dataclass(frozen=True)
class _Titled:
    """An answer's costs and its title on one line or more."""

    answer: AnswerFace
    size: float

    def _room(self, paper: Paper) -> float:
        chips = _Chips(self.answer.chips, self.size, short=True)
        extra = self.size * 0.45 if self.answer.participatory else 0
        return chips.wide(paper) + extra + 1

    def height(self, paper: Paper, width: float) -> float:
        """See `blocks.Block`."""
        return self._words().height(paper, width - self._room(paper))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `blocks.Block`."""
        room = self._room(paper)
        chips = _Chips(self.answer.chips, self.size, short=True)
        chips.draw(paper, x, y, room)
        if self.answer.participatory:
            side = self.size * 0.36
            paper.icon("participatory", x + chips.wide(paper) + 0.3, y + 0.25, side, look.INK)
        self._words().draw(paper, x + room, y, width - room)

    def _words(self) -> Words:
        return Words(self.answer.title, self.size, bold=True, leading=1.18)


@dataclass(frozen=True)
class _Chips:
    """Numbers with their icons in a row, with words beside them where there is room."""

    chips: Sequence[Chip]
    size: float
    short: bool = False

    def _side(self) -> float:
        return self.size * 0.38

    def _label(self, chip: Chip) -> str:
        return "" if self.short else chip.label

    def wide(self, paper: Paper) -> float:
        """How wide the row is."""
        return sum(self._wide(paper, chip) for chip in self.chips)

    def _wide(self, paper: Paper, chip: Chip) -> float:
        label = self._label(chip)
        words = paper.width(chip.value, self.size, bold=True) + (0.8 if chip.value else 0)
        words += paper.width(label, self.size - 1.4) + 0.6 if label else 0
        return self._side() + 0.7 + words + (1.0 if self.short else 2.0)

    def height(self, paper: Paper, width: float) -> float:
        """See `blocks.Block`."""
        return self.size * 0.45 * len(self._rows(paper, width))

    def _rows(self, paper: Paper, width: float) -> list[list[Chip]]:
        rows: list[list[Chip]] = [[]]
        used = 0.0
        for chip in self.chips:
            wide = self._wide(paper, chip)
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0.0
            rows[-1].append(chip)
            used += wide
        return rows

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `blocks.Block`."""
        for row in self._rows(paper, width):
            left = x
            for chip in row:
                self._draw(paper, chip, left, y)
                left += self._wide(paper, chip)
            y += self.size * 0.45

    def _draw(self, paper: Paper, chip: Chip, x: float, y: float) -> None:
        side = self._side()
        paper.icon(chip.icon, x, y + (self.size * 0.45 - side) / 2, side, look.INK)
        x += side + 0.7
        if chip.value:
            paper.line(chip.value, x, y, size=self.size, bold=True)
            x += paper.width(chip.value, self.size, bold=True) + 0.8
        if label := self._label(chip):
            down = (self.size * 0.45 - (self.size - 1.4) * 0.4586) / 2
            paper.line(label, x, y + down, size=self.size - 1.4, colour=look.MUTED)


def ground(kind: str, paper: Paper, area: Box) -> None:
    """The ground under the backs of a sheet: one pattern for each kind."""
    paper.fill(area, _GROUNDS[kind])
    tone = _TONES[kind]
    with paper.clipped(area):
        step = 7.0
        if kind == "challenge":
            x = area.x - area.height
            while x < area.right:
                paper.stroke((x, area.bottom), (x + area.height, area.y), colour=tone, width=0.25)
                x += step
        elif kind == "measure":
            y = area.y
            while y < area.bottom:
                paper.stroke((area.x, y), (area.right, y), colour=tone, width=0.15)
                y += step / 2
        else:
            _dots(paper, area, step, tone)


def _dots(paper: Paper, area: Box, step: float, tone: str) -> None:
    y, row = area.y + step / 2, 0
    while y < area.bottom:
        x = area.x + step / 2 + (step / 2 if row % 2 else 0)
        while x < area.right:
            paper.dot(x, y, 0.7, tone)
            x += step
        y += step
        row += 1


def back(kind: str, icon: str, word: str, paper: Paper, box: Box) -> None:
    """One back: the sign and the name of its deck, readable both ways up."""
    tone = _TONES[kind]
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    paper.dot(middle_x, middle_y, 15, "#ffffff", edge=tone, width=0.9)
    paper.icon(icon, middle_x - 9, middle_y - 9, 18, tone)
    for angle in (0, 180):
        with paper.turned(angle, middle_x, middle_y):
            wide = paper.width(word, 11, bold=True) + 8
            label = Box(middle_x - wide / 2, middle_y + 22, wide, 7.5)
            paper.fill(label, "#ffffff", radius=1.5)
            paper.frame(label, tone, width=0.5, radius=1.5)
            paper.line(word, label.x, label.y + 1.2, wide, size=11, bold=True, colour=tone, align="center")
