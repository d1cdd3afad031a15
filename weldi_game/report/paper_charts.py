"""Charts on paper: the same curves as on the page, drawn with lines, readable in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass

from weldi_game.report import look
from weldi_game.report.blocks import Marked, Stack, Words
from weldi_game.report.curves import AT_RISK_FROM, REALISED_FROM
from weldi_game.report.paper import Box, Paper
from weldi_game.report.reading_records import Chart

_EDGES = {
    "violated": (-0.5, AT_RISK_FROM - 0.5),
    "at_risk": (AT_RISK_FROM - 0.5, REALISED_FROM - 0.5),
    "realised": (REALISED_FROM - 0.5, 10.5),
}


@dataclass(frozen=True)
class Plot:
    """A curve with its bands."""

    points: Sequence[int]
    marks: Sequence[str]
    low: int
    high: int
    colour: str
    tall: float = 38

    def height(self, paper: Paper, width: float) -> float:
        """See `blocks.Block`."""
        return self.tall

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `blocks.Block`."""
        plot = Box(x + 6, y + 1, width - (11 if self._banded else 8), self.tall - 6.5)
        self._ground(paper, plot)
        xs = [self._x(plot, index) for index in range(len(self.points))]
        for left, mark in zip(xs, self.marks, strict=True):
            paper.line(mark, left - 8, plot.bottom + 0.8, 16, size=7, colour=look.MUTED, align="center")
        places = [(left, self._y(plot, value)) for left, value in zip(xs, self.points, strict=True)]
        if len(places) > 1:
            paper.stroke(*places, colour="#ffffff", width=1.3)
            paper.stroke(*places, colour=self.colour, width=0.7)
        for place in places:
            paper.dot(*place, 0.95, self.colour, edge="#ffffff")
        for index in self._told():
            self._value(paper, plot, index)

    @property
    def _banded(self) -> bool:
        return self.low == 0

    def _ground(self, paper: Paper, plot: Box) -> None:
        if self._banded:
            for name, (low, high) in _EDGES.items():
                top, bottom = self._y(plot, high), self._y(plot, low)
                paper.band(Box(plot.x, top, plot.width, bottom - top), name)
                paper.icon(name, plot.right + 1.2, (top + bottom) / 2 - 1.5, 3, look.BAND_INK[name])
        paper.frame(plot, look.FAINT)
        step = 2 if self._banded else 1
        for value in range(self.low, self.high + 1, step):
            paper.line(
                str(value),
                plot.x - 7,
                self._y(plot, value) - 1.6,
                5.5,
                size=7,
                colour=look.MUTED,
                align="right",
            )

    def _told(self) -> list[int]:
        last = len(self.points) - 1
        return [
            index
            for index in range(last + 1)
            if index in (0, last) or self.points[index] != self.points[index - 1]
        ]

    def _value(self, paper: Paper, plot: Box, index: int) -> None:
        value = self.points[index]
        before = self.points[index - 1] if index else value
        below = value == self.high or (value < before and value > self.low)
        y = self._y(plot, value) + (1.1 if below else -4.6)
        paper.line(str(value), self._x(plot, index) - 5, y, 10, size=7.5, bold=True, align="center")

    def _x(self, plot: Box, index: int) -> float:
        inset = 4.0
        return plot.x + inset + index * (plot.width - 2 * inset) / max(len(self.points) - 1, 1)

    def _y(self, plot: Box, value: float) -> float:
        return plot.bottom - (value - self.low + 0.5) * plot.height / (self.high - self.low + 1)


@dataclass(frozen=True)
class Spark:
    """A right's curve as a small picture with its last value."""

    points: Sequence[int]
    colour: str
    tall: float = 11

    def height(self, paper: Paper, width: float) -> float:
        """See `blocks.Block`."""
        return self.tall

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `blocks.Block`."""
        plot = Box(x, y + 0.8, width - 5, self.tall - 1.6)

        def level(value: float) -> float:
            return plot.bottom - (value + 0.5) * plot.height / 11

        for name, (low, high) in _EDGES.items():
            paper.band(Box(plot.x, level(high), plot.width, level(low) - level(high)), name)
        step = (plot.width - 3) / max(len(self.points) - 1, 1)
        places = [(plot.x + 1.5 + index * step, level(value)) for index, value in enumerate(self.points)]
        if len(places) > 1:
            paper.stroke(*places, colour="#ffffff", width=1)
            paper.stroke(*places, colour=self.colour, width=0.6)
        top = min(max(level(self.points[-1]) - 1.8, y), y + self.tall - 4)
        paper.line(str(self.points[-1]), plot.right, top, 5, size=8, bold=True, align="right")


@dataclass(frozen=True)
class Bar:
    """A share in per cent first and last, one above the other, with a mark at three quarters."""

    first: int
    last: int

    def height(self, paper: Paper, width: float) -> float:
        """See `blocks.Block`."""
        return 4.6

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """See `blocks.Block`."""
        paper.frame(Box(x, y + 0.4, width, 3.9), look.FAINT)
        paper.fill(Box(x, y + 0.4, width * self.last / 100, 2.2), look.PRIMARY)
        paper.fill(Box(x, y + 2.8, width * self.first / 100, 1.5), look.FAINT)
        mark = x + width * 0.75
        paper.stroke((mark, y), (mark, y + 4.7), colour=look.INK, width=0.25, dash=0.6)


def chart(told: Chart) -> Stack:
    """The chart of a right or a condition with its name and what moved it."""
    banded = bool(told.band)
    colour = look.RIGHTS[told.name] if banded else look.PRIMARY
    title = Marked(Words(told.title, 10, bold=True, colour=colour), icon=told.name, room=6.5, colour=colour)
    plot = Plot(
        told.points,
        told.marks,
        0 if banded else 1,
        told.most,
        colour,
        38 if banded else 26,
    )
    bends = [
        Marked(
            Words("; ".join(bend.reasons), 7.8, leading=1.25),
            mark=f"{bend.round}   {bend.before} → {bend.after}",
            room=16,
            size=7.8,
            bold=True,
            colour=look.INK,
        )
        for bend in told.bends
    ]
    return Stack((title, plot, *bends), 1, 3, border=look.FAINT)
