"""Tracks and bars: how a right stands, now and after the round; told by place, colour, shape and word alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui import paint
from weldi_game.ui.colour import Colour
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.label import Label
from weldi_game.ui.widgets.layout import Row
from weldi_game.ui.widgets.picture import Icon, Token, draw_token


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a track.

    Attributes:
        id: "violated", "at_risk" or "realised"; colour, shape and word follow from it.
        low, high: first and last value.
    """

    id: str
    low: int
    high: int


RIGHT_BANDS = (Band("violated", 0, 3), Band("at_risk", 4, 5), Band("realised", 6, 10))
"""The bands of a right's track (rulebook 1)."""


class Track(Widget):
    """A path of places with a playing piece on it.

    The places have the shape of their band - squares where the right is violated, diamonds at risk, circles realised -
    and those that are reached have the colour of the band in which the piece stands.

    Args:
        label: whose track it is.
        value: where the piece stands.
        low, high: first and last place.
        after: where it will stand after the round, if that is known.
        icon, accent: of the piece; an icon id and a colour role.
        bands: none for the conditions.
        compact: only the line of words, without the path.
        small: with smaller words and places, and the band told by its shape alone.
    """

    role: ClassVar[str] = "meter"

    def __init__(
        self,
        label: str,
        *,
        value: int,
        low: int = 0,
        high: int = 10,
        after: int | None = None,
        icon: str = "",
        accent: str = "primary",
        bands: Sequence[Band] = RIGHT_BANDS,
        compact: bool = False,
        small: bool = False,
        **options: Unpack[Options],
    ) -> None:
        self._label, self.value, self.after = label, value, after
        self._small = small
        self._low, self._high, self._bands = low, high, tuple(bands)
        self._icon, self._accent = icon, accent
        self._figures = Label("", style="small" if small else "lead", bold=True)
        self._shape = Icon("realised", size=26 if small else 34, shown=bool(bands))
        self._word = Label("", style="small", shown=bool(bands) and not small, priority=1)
        piece = [Token(icon, accent=accent, size=30 if small else 44)] if icon else []
        words = Label(label, style="small" if small else "body", bold=True, weight=1)
        name = Row(*piece, words, gap=10, align="center", weight=1)
        state = Row(self._figures, self._shape, self._word, gap=10, align="center")
        self._line = Row(name, state, gap=10, align="center", wrap=True)
        self._path = None if compact else _Path(self)
        super().__init__(self._line, *([self._path] if self._path else []), **options)

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        facts: Node = {"value": self.value, "low": self._low, "high": self._high, "after": self.after}
        if self._bands:
            facts["band"] = self.band_of(self.value)
        if self.host is not None:
            facts["words"] = self.in_words()
        return facts

    def set_value(self, value: int, after: int | None = None) -> None:
        """Move the piece, and say where it will stand after the round."""
        if (value, after) != (self.value, self.after):
            self.value, self.after = value, after
            self._tell()
            self.invalidate()

    def band_of(self, value: int) -> str:
        """The band a value lies in; "" on a track without bands."""
        return next((band.id for band in self._bands if band.low <= value <= band.high), "")

    def in_words(self) -> str:
        """The numbers as a sentence for assistive technology."""
        words = self.look.words
        if self.after is not None:
            return words.now_after.format(now=self.value, after=self.after)
        return words.value_of.format(value=self.value, high=self._high)

    @override
    def attached(self) -> None:
        self._tell()

    @override
    def measure_widths(self) -> Widths:
        line = self._line.widths()
        if self._path is None:
            return line
        path = self._path.widths()
        return Widths(max(line.hard, path.hard), max(line.soft, path.soft), max(line.natural, path.natural))

    @override
    def measure_height(self, width: int) -> int:
        path = self._between() + self._path.height_for(width) if self._path else 0
        return self._line.height_for(width) + path

    @override
    def place(self) -> None:
        high = self._line.height_for(self.rect.width)
        self._line.arrange(pygame.Rect(*self.rect.topleft, self.rect.width, high))
        if self._path is not None:
            top = self._line.rect.bottom + self._between()
            tall = self._path.height_for(self.rect.width)
            self._path.arrange(pygame.Rect(self.rect.left, top, self.rect.width, tall))
        self.overflow = self.children[-1].rect.bottom > self.rect.bottom or self._line.overflow

    def _between(self) -> int:
        return self.look.px(1 if self._small else 6)

    def _tell(self) -> None:
        arrow = f" \u2192 {self.after}" if self.after is not None and self.after != self.value else ""
        self._figures.set_text(f"{self.value}{arrow}")
        band = self.band_of(self.value)
        if band:
            word = self.look.words.band(band)
            self._shape.set_icon(band)
            self._shape.set_colour(f"band.{band}.deep")
            self._word.set_text(word)
            self._word.set_colour(f"band.{band}.deep")


class _Path(Widget):
    """The places of a track."""

    role: ClassVar[str] = "none"

    def __init__(self, track: Track) -> None:
        super().__init__()
        self._track = track

    def measure_widths(self) -> Widths:
        count = self._track._high - self._track._low + 1
        return Widths(self.look.px(14) * count, self.look.px(18) * count, self.look.px(40) * count)

    def measure_height(self, width: int) -> int:
        count = self._track._high - self._track._low + 1
        most = self.look.px(20 if self._track._small else 44)
        return min(max(width // count, self.look.px(16)), most)

    def draw(self, surface: pygame.Surface) -> None:
        track, theme = self._track, self.look.theme
        middle = self.rect.centery
        first, last = self._place(track._low).centerx, self._place(track._high).centerx
        thread = pygame.Rect(first, middle - self.look.px(2), last - first, self.look.px(4))
        surface.fill(theme.colour("faint"), thread)
        for value in range(track._low, track._high + 1):
            self._draw_place(surface, value)
        if track.after is not None and track.after != track.value:
            self._draw_goal(surface, self._place(track.after, grown=1.0), theme.colour(f"{track._accent}"))
        piece = self._place(track.value, grown=1.0)
        if track._icon:
            draw_token(surface, piece, track._icon, track._accent, self.look)
        else:
            paint.disc(surface, piece, theme.colour(track._accent), theme.colour("ink_dark"), self.look.px(2))

    def _draw_place(self, surface: pygame.Surface, value: int) -> None:
        track, theme, px = self._track, self.look.theme, self.look.px
        band, now = track.band_of(value), track.band_of(track.value)
        place = self._place(value)
        strong = theme.colour(f"band.{now}" if now else track._accent)
        fill = strong if value <= track.value else theme.colour("card")
        border = theme.colour(f"band.{band}.deep") if band else theme.colour("line")
        if value <= track.value and now:
            border = theme.colour(f"band.{now}.deep")
        if band == "realised":
            paint.disc(surface, place, fill, border, px(2))
        elif band == "at_risk":
            self._draw_diamond(surface, place.inflate(px(4), px(4)), fill, border)
        else:
            paint.card(surface, place.inflate(-px(2), -px(2)), fill, px(3), border, px(2))

    def _draw_goal(self, surface: pygame.Surface, spot: pygame.Rect, colour: Colour) -> None:
        """A ring where the piece will stand after the round."""
        ink, paper = self.look.theme.colour("ink"), self.look.theme.colour("card")
        thick = max(self.look.px(4), 2)
        for tone, inset in ((ink, 0), (colour, thick // 2), (ink, thick + thick // 2)):
            paint.disc(surface, spot.inflate(-2 * inset, -2 * inset), tone)
        paint.disc(surface, spot.inflate(-4 * thick, -4 * thick), paper)

    def _draw_diamond(
        self,
        surface: pygame.Surface,
        place: pygame.Rect,
        fill: Colour,
        border: Colour,
    ) -> None:
        for colour, inset in ((border, 0), (fill, self.look.px(3))):
            part = place.inflate(-2 * inset, -2 * inset)
            pygame.draw.polygon(surface, colour, (part.midtop, part.midright, part.midbottom, part.midleft))

    def _place(self, value: int, grown: float = 0.62) -> pygame.Rect:
        """The square of a place; the piece is larger than the place it stands on."""
        track = self._track
        count = track._high - track._low + 1
        side = max(min(round(self.rect.height * grown), self.rect.width // count + self.look.px(6)), 4)
        place = pygame.Rect(0, 0, side, side)
        share = (value - track._low + 0.5) / count
        place.center = (self.rect.left + round(self.rect.width * share), self.rect.centery)
        return place


class ProgressBar(Widget):
    """How much of something is done, as a bar and as numbers.

    Args:
        label: of what.
        value: how much is done.
        maximum: how much there is to do.
        accent: colour role of the done part.
    """

    role: ClassVar[str] = "progressbar"

    def __init__(
        self,
        label: str,
        *,
        value: int,
        maximum: int,
        accent: str = "primary",
        **options: Unpack[Options],
    ) -> None:
        self._figures = Label("", style="small", bold=True)
        self._line = Row(Label(label, style="small", weight=1), self._figures, gap=12, align="end")
        super().__init__(self._line, **options)
        self._label, self.value, self._maximum, self._accent = label, value, maximum, accent

    @property
    @override
    def label(self) -> str:
        return self._label

    @override
    def facts(self) -> Node:
        return {"value": self.value, "low": 0, "high": self._maximum}

    def set_value(self, value: int) -> None:
        """Show how much is done now."""
        if value != self.value:
            self.value = value
            self._tell()
            self.invalidate()

    @override
    def attached(self) -> None:
        self._tell()

    @override
    def measure_height(self, width: int) -> int:
        return self._line.height_for(width) + self.look.px(4) + self._thickness()

    @override
    def place(self) -> None:
        high = self._line.height_for(self.rect.width)
        self._line.arrange(pygame.Rect(*self.rect.topleft, self.rect.width, high))
        self.overflow = self._line.overflow or high + self._thickness() > self.rect.height

    @override
    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.look.theme, self.look.px
        bar = pygame.Rect(self.rect.left, 0, self.rect.width, self._thickness())
        bar.top = self._line.rect.bottom + px(4)
        paint.card(surface, bar, theme.colour("sunken"), bar.height // 2, theme.colour("line"), px(2))
        share = min(max(self.value / self._maximum, 0.0), 1.0) if self._maximum > 0 else 0.0
        done = pygame.Rect(bar.left, bar.top, round(bar.width * share), bar.height)
        if done.width > px(6):
            paint.card(
                surface, done, theme.colour(self._accent), bar.height // 2, theme.colour("line"), px(2)
            )

    def _tell(self) -> None:
        self._figures.set_text(self.look.words.value_of.format(value=self.value, high=self._maximum))

    def _thickness(self) -> int:
        return self.look.px(18)
