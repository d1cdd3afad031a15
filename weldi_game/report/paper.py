"""Paper: PDF pages with the game's fonts, icons and bands, in millimetres from the top left corner.

Noto Sans is the text face; what it lacks (the minus sign, arrows, marks) DejaVu Sans shows: without that, fpdf2
prints a card that says −1 as "1". The same content gives the same bytes, whenever and wherever it is made.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from io import BytesIO
from typing import Literal, NamedTuple

from fpdf import FPDF
from fpdf.drawing_primitives import Transform
from fpdf.enums import RenderStyle
from fpdf.fonts import TTFFont
from fpdf.svg import SVGObject

from weldi_game import __version__, data
from weldi_game.report import icons, look

MM_PER_POINT = 25.4 / 72
LEADING = 1.3
#: A fixed moment, so that equal content gives equal bytes: the day on which the network's journal was printed.
_MADE = datetime(2025, 4, 1, tzinfo=UTC)
_FACES = {
    ("noto", ""): "NotoSans-Regular.ttf",
    ("noto", "B"): "NotoSans-Bold.ttf",
    ("dejavu", ""): "DejaVuSans.ttf",
    ("dejavu", "B"): "DejaVuSans-Bold.ttf",
}
_FAMILIES = ("noto", "dejavu")
_MEASURED_AT = 100.0  # points; widths are kept for this size

Align = Literal["left", "center", "right"]


class PaperSize(StrEnum):
    """The sizes of paper that can be printed on."""

    A4 = "a4"
    LETTER = "letter"


class Box(NamedTuple):
    """A rectangle on a page, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> "Box":
        """The box without a margin on each side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Paper:
    """A PDF document that is drawn page by page.

    Args:
        size: of the paper.
        title: of the document.
        language: a code of `text.languages()`.
    """

    def __init__(self, size: PaperSize, title: str, language: str) -> None:
        self.pdf = FPDF(format=size.value)
        self.pdf.set_margin(0)
        self.pdf.set_auto_page_break(False)
        self.pdf.c_margin = 0
        for (family, style), file in _FACES.items():
            self.pdf.add_font(family, style, data.assets("fonts", file))
        for font in self._fonts():
            _read_whole(font)
        self.pdf.set_creation_date(_MADE)
        self.pdf.set_title(title)
        self.pdf.set_lang(language)
        self.pdf.set_creator(f"weldi-game {__version__}")
        self.pdf.set_producer("fpdf2")
        #: The characters that were printed with each face (file); the tests look them up in the fonts.
        self.printed: dict[str, set[str]] = {file: set() for file in _FACES.values()}
        self._cmaps = {font.fontkey: frozenset(font.cmap) for font in self._fonts()}
        self._shaping = False
        self._widths: dict[tuple[str, bool], float] = {}
        self._icons: dict[tuple[str, str], SVGObject] = {}

    def _fonts(self) -> list[TTFFont]:
        return [font for font in self.pdf.fonts.values() if isinstance(font, TTFFont)]

    # --- pages -----------------------------------------------------------------------------------------------

    def add_page(self, *, landscape: bool = False) -> Box:
        """Begin a page; returns its whole area."""
        self.pdf.add_page(orientation="landscape" if landscape else "portrait")
        return Box(0, 0, self.pdf.w, self.pdf.h)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.pdf.pages_count

    def output(self) -> bytes:
        """The document."""
        return bytes(self.pdf.output())

    # --- text ------------------------------------------------------------------------------------------------

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a text is on one line, in millimetres at a size in points."""
        key = (text, bold)
        if key not in self._widths:
            total = 0.0
            for family, piece in self._runs(text, bold):
                self._face(family, _MEASURED_AT, bold)
                self._shape(piece)
                total += self.pdf.get_string_width(piece)
            self._widths[key] = total
        return self._widths[key] * size / _MEASURED_AT

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The lines of a text in a column."""
        space = self.width(" ", size, bold=bold)
        found: list[str] = []
        line, used, glued = "", 0.0, False
        for word, joined in self._pieces(text, width, size, bold):
            wide = self.width(word, size, bold=bold)
            gap = 0.0 if glued or not line else space
            if line and used + gap + wide > width:
                found.append(line)
                line, used = word, wide
            else:
                line += (" " if gap else "") + word
                used += gap + wide
            glued = joined
        return [*found, line] if line else found

    def _pieces(self, text: str, width: float, size: float, bold: bool) -> Iterator[tuple[str, bool]]:
        """What may stand on a line of its own, with whether the next piece follows without a space."""
        for word in _bound(text).split(" "):
            parts = [part for part in _BREAKABLE.split(word) if part]
            for number, part in enumerate(parts, start=1):
                joined = number < len(parts)
                while self.width(part, size, bold=bold) > width and len(part) > 1:
                    keep = self._most_letters(part, width, size, bold)
                    yield part[:keep], True
                    part = part[keep:]
                yield part, joined

    def _most_letters(self, word: str, width: float, size: float, bold: bool) -> int:
        keep = 1
        while keep < len(word) and self.width(word[: keep + 1], size, bold=bold) <= width:
            keep += 1
        return keep

    def height(
        self, text: str, width: float, size: float, *, bold: bool = False, leading: float = LEADING
    ) -> float:
        """How high a text is in a column."""
        return len(self.lines(text, width, size, bold=bold)) * line_height(size, leading)

    def line(
        self,
        text: str,
        x: float,
        y: float,
        width: float = 0,
        *,
        size: float,
        bold: bool = False,
        colour: str = look.INK,
        align: Align = "left",
        leading: float = LEADING,
    ) -> None:
        """Print one line whose box has its top at `y`."""
        if not text:
            return
        room = width - self.width(text, size, bold=bold)
        x += {"left": 0.0, "center": room / 2, "right": room}[align]
        for family, piece in self._runs(text, bold):
            wide = self.width(piece, size, bold=bold)
            self._face(family, size, bold)
            self.pdf.set_text_color(colour)
            self.printed[_FACES[family, "B" if bold else ""]].update(piece)
            self._shape(piece)
            self.pdf.set_xy(x, y)
            self.pdf.cell(w=wide + 1, h=line_height(size, leading), text=piece)
            x += wide

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        *,
        size: float,
        bold: bool = False,
        colour: str = look.INK,
        align: Align = "left",
        leading: float = LEADING,
    ) -> float:
        """Print a text in a column; returns where it ends."""
        for line in self.lines(text, width, size, bold=bold):
            self.line(line, x, y, width, size=size, bold=bold, colour=colour, align=align, leading=leading)
            y += line_height(size, leading)
        return y

    def _face(self, family: str, size: float, bold: bool) -> None:
        self.pdf.set_font(family, "B" if bold else "", size)

    def _shape(self, text: str) -> None:
        """Shape what needs it: scripts that join or stack their letters. Latin text is four times as fast without."""
        shaping = _NEEDS_SHAPING.search(text) is not None
        if shaping != self._shaping:
            self.pdf.set_text_shaping(shaping)
            self._shaping = shaping

    def _runs(self, text: str, bold: bool) -> list[tuple[str, str]]:
        """The text in pieces of one family each.

        fpdf2 has fallback fonts of its own; after a line that uses one, its next line may come out in the wrong
        face, so that letters turn into others. Choosing the face ourselves keeps that from happening.
        """
        runs: list[tuple[str, str]] = []
        for letter in text:
            family = self._family(letter, bold)
            if runs and runs[-1][0] == family:
                runs[-1] = (family, runs[-1][1] + letter)
            else:
                runs.append((family, letter))
        return runs

    def _family(self, letter: str, bold: bool) -> str:
        key = "B" if bold else ""
        shown = (family for family in _FAMILIES if ord(letter) in self._cmaps[family + key])
        return next(shown, _FAMILIES[0])

    # --- shapes ----------------------------------------------------------------------------------------------

    def fill(self, box: Box, colour: str, *, radius: float = 0) -> None:
        """Fill a rectangle."""
        self.pdf.set_fill_color(colour)
        self._rect(box, RenderStyle.F, radius)

    def frame(self, box: Box, colour: str = look.FAINT, *, width: float = 0.2, radius: float = 0) -> None:
        """Draw the edge of a rectangle."""
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(width)
        self._rect(box, RenderStyle.D, radius)

    def _rect(self, box: Box, style: RenderStyle, radius: float) -> None:
        if radius:
            self.pdf.rect(*box, style=style, round_corners=True, corner_radius=radius)
        else:
            self.pdf.rect(*box, style=style)

    def stroke(
        self,
        *points: tuple[float, float],
        colour: str = look.FAINT,
        width: float = 0.2,
        dash: float = 0,
    ) -> None:
        """Draw a line through points."""
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(width)
        if dash:
            self.pdf.set_dash_pattern(dash=dash, gap=dash)
        self.pdf.polyline(list(points))
        if dash:
            self.pdf.set_dash_pattern()

    def dot(
        self, x: float, y: float, radius: float, colour: str, *, edge: str = "", width: float = 0.3
    ) -> None:
        """Draw a filled circle around a point."""
        self.pdf.set_fill_color(colour)
        if edge:
            self.pdf.set_draw_color(edge)
            self.pdf.set_line_width(width)
        style = RenderStyle.DF if edge else RenderStyle.F
        self.pdf.circle(x=x, y=y, radius=radius, style=style)

    def band(self, box: Box, name: str) -> None:
        """The ground of a band: hatched, dotted or plain, so that it is read without colour."""
        self.fill(box, look.BAND_FILL[name])
        with self.clipped(box):
            if name == "violated":
                self._hatch(box)
            elif name == "at_risk":
                self._dots(box)

    def _hatch(self, box: Box, gap: float = 1.8) -> None:
        start = box.x - box.height
        while start < box.right:
            self.stroke((start, box.bottom), (start + box.height, box.y), colour=_HATCH, width=0.35)
            start += gap

    def _dots(self, box: Box, gap: float = 1.6) -> None:
        row = 0
        y = box.y + gap / 2
        while y < box.bottom:
            x = box.x + gap / 2 + (gap / 2 if row % 2 else 0)
            while x < box.right:
                self.dot(x, y, 0.24, _DOT)
                x += gap
            y += gap
            row += 1

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw inside a box only."""
        with self.pdf.local_context(), self.pdf.rect_clip(box.x, box.y, box.width, box.height):
            yield

    @contextmanager
    def turned(self, angle: float, x: float, y: float) -> Iterator[None]:
        """Draw turned around a point, in degrees against the clock."""
        with self.pdf.local_context(), self.pdf.rotation(angle, x, y):
            yield

    def icon(self, name: str, x: float, y: float, size: float, colour: str = look.INK) -> None:
        """Draw an icon as a square with its upper left corner at a point."""
        key = (name, colour)
        if key not in self._icons:
            self._icons[key] = SVGObject(icons.coloured(name, colour))
        shape = self._icons[key]
        _, _, path = shape.transform_to_rect_viewport(
            scale=1, width=size, height=size, ignore_svg_top_attrs=True
        )
        path.transform = (path.transform or Transform.identity()) @ Transform.translation(x, y)
        self.pdf.draw_path(path, copy=False)


_HATCH, _DOT = "#d39a8a", "#c9a23f"
#: After a hyphen, a dash or a slash inside a word a line may end.
#: Combining accents, and everything from Hebrew on that is no punctuation or sign.
_NEEDS_SHAPING = re.compile("[\u0300-\u036f\u0590-\u1dff\u2c00-\udfff\ue000-\U0010ffff]")
#: A space before a percent sign, and before a change such as +1 or −2.
_HELD = re.compile(r" (?=%|[+−]\d)")
_BREAKABLE = re.compile(r"(?<=\w[-/–])(?=\w)")


def _read_whole(font: TTFFont) -> None:
    """Read a font file to its end: fpdf2 reads it lazily and leaves it open."""
    reader = font.ttfont.reader
    with reader.file as file:
        file.seek(0)
        whole = BytesIO(file.read())
    reader.file = whole


def _bound(text: str) -> str:
    """The text with spaces that hold what belongs together: a figure and its sign, a change and what it changes."""
    return _HELD.sub("\N{NO-BREAK SPACE}", text)


def line_height(size: float, leading: float = LEADING) -> float:
    """The height of a line in millimetres at a size in points."""
    return size * MM_PER_POINT * leading
