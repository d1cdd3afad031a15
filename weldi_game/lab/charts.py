"""Charts of the laboratory as inline SVG: small, without script, their text stays text, readable without colour.

Coordinates are units of a chart's own box; the page scales it.
"""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from weldi_game.lab.study import Band

WIDTH = 640
_LEFT, _RIGHT = 220, 596
_ROW, _TOP, _FOOT = 30, 8, 26
_INK, _MUTED, _FAINT, _CARD = "#241f1a", "#574d40", "#cbbb98", "#fdf8ec"
_WANTED, _LINE, _BAD = "#e0efe4", "#1d4e5f", "#8a2019"


class Measured(NamedTuple):
    """A share with its interval and what it should be, all 0.0 to 1.0."""

    label: str
    value: float
    low: float
    high: float
    least: float
    most: float
    told: str  #: the whole row in words

    @property
    def passed(self) -> bool:
        """Whether the share lies where it should."""
        return self.least <= self.value <= self.most


def shares(rows: Sequence[Measured], title: str) -> str:
    """A row each: the share as a dot, its interval as a line, what is wanted as a field."""
    height = _TOP + _ROW * len(rows) + _FOOT
    parts = [_scale(height), *(_share(row, _TOP + _ROW * index) for index, row in enumerate(rows))]
    return _svg(WIDTH, height, f"{title}: {'; '.join(row.told for row in rows)}", parts)


def _x(share: float) -> float:
    return round(_LEFT + share * (_RIGHT - _LEFT), 1)


def _scale(height: int) -> str:
    bottom = height - _FOOT
    lines = [
        f'<line x1="{_x(share)}" y1="{_TOP}" x2="{_x(share)}" y2="{bottom}" stroke="{_FAINT}"/>'
        f'<text class="tick" x="{_x(share)}" y="{bottom + 16}" text-anchor="middle">{round(100 * share)} %</text>'
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    return "".join(lines)


def _share(row: Measured, top: int) -> str:
    middle = top + _ROW / 2
    colour = _LINE if row.passed else _BAD
    wanted = max(3.0, _x(row.most) - _x(row.least))
    # A share that fails is a diamond, so that it shows without colour.
    turn = "" if row.passed else f' transform="rotate(45 {_x(row.value)} {middle})"'
    corner = 6 if row.passed else 0
    return (
        f'<text x="{_LEFT - 10}" y="{middle + 5}" text-anchor="end" class="label">{escape(row.label)}</text>'
        f'<rect x="{_x(row.least)}" y="{top + 4}" width="{round(wanted, 1)}" height="{_ROW - 8}" fill="{_WANTED}" '
        f'stroke="{_FAINT}"/>'
        f'<line x1="{_x(row.low)}" y1="{middle}" x2="{_x(row.high)}" y2="{middle}" stroke="{colour}" stroke-width="3"/>'
        f'<rect x="{_x(row.value) - 6}" y="{middle - 6}" width="12" height="12" rx="{corner}" fill="{colour}"{turn}/>'
        f'<text x="{_RIGHT + 40}" y="{middle + 5}" text-anchor="end" class="value">{round(100 * row.value)}</text>'
    )


_CURVE_WIDTH, _CURVE_HEIGHT = 320, 176
_CURVE_LEFT, _CURVE_RIGHT, _CURVE_TOP, _CURVE_BOTTOM = 26, 308, 10, 150
_TRACK_TOP = 10


def curve(bands: Sequence[Band], line: int, told: str) -> str:
    """How a right went: median and four fifths of the games; dashed: the least track that counts as success."""

    def x(moment: int) -> float:
        return round(_CURVE_LEFT + 8 + moment * (_CURVE_RIGHT - _CURVE_LEFT - 16) / max(1, len(bands) - 1), 1)

    def y(track: float) -> float:
        return round(_CURVE_BOTTOM - track * (_CURVE_BOTTOM - _CURVE_TOP) / _TRACK_TOP, 1)

    upper = [f"{x(moment)},{y(band.high)}" for moment, band in enumerate(bands)]
    lower = [f"{x(moment)},{y(band.low)}" for moment, band in reversed(list(enumerate(bands)))]
    middle = " ".join(f"{x(moment)},{y(band.middle)}" for moment, band in enumerate(bands))
    ticks = "".join(
        f'<line x1="{_CURVE_LEFT}" y1="{y(track)}" x2="{_CURVE_RIGHT}" y2="{y(track)}" stroke="{_FAINT}"/>'
        f'<text class="tick" x="{_CURVE_LEFT - 6}" y="{y(track) + 4}" text-anchor="end">{track}</text>'
        for track in (0, 2, 4, 6, 8, 10)
    )
    rounds = "".join(
        f'<text class="tick" x="{x(moment)}" y="{_CURVE_BOTTOM + 16}" text-anchor="middle">{moment}</text>'
        for moment in range(len(bands))
    )
    goal = (
        f'<line x1="{_CURVE_LEFT}" y1="{y(line)}" x2="{_CURVE_RIGHT}" y2="{y(line)}" stroke="{_BAD}" '
        f'stroke-width="1.5" stroke-dasharray="5 4"/>'
    )
    field = f'<polygon points="{" ".join((*upper, *lower))}" fill="{_LINE}" fill-opacity="0.16"/>'
    median = f'<polyline points="{middle}" fill="none" stroke="{_LINE}" stroke-width="2.5"/>'
    return _svg(_CURVE_WIDTH, _CURVE_HEIGHT, told, (ticks, rounds, field, goal, median))


#: How the endings are drawn, best first: fill, and the colour of the figure on it.
_ENDINGS = ("#125c4c", "#3d8f79", "#a9d3bf", "#f0cf8e", "#c9705a")
_ON_THEM = ("#ffffff", "#ffffff", _INK, _INK, _INK)
_LEAST_WITH_FIGURE = 0.06


def endings(rows: Sequence[tuple[str, Sequence[float]]], told: str) -> str:
    """A bar each: the shares of the endings, best first."""
    height = _TOP + _ROW * len(rows) + 4
    return _svg(
        WIDTH,
        height,
        told,
        [_bar(label, parts, _TOP + _ROW * index) for index, (label, parts) in enumerate(rows)],
    )


def _bar(label: str, parts: Sequence[float], top: int) -> str:
    middle = top + _ROW / 2
    drawn = [
        f'<text x="{_LEFT - 10}" y="{middle + 5}" text-anchor="end" class="label">{escape(label)}</text>'
    ]
    start = 0.0
    for part, fill, ink in zip(parts, _ENDINGS, _ON_THEM, strict=True):
        if part:
            width = round(_x(start + part) - _x(start), 1)
            drawn.append(
                f'<rect x="{_x(start)}" y="{top + 4}" width="{width}" height="{_ROW - 8}" fill="{fill}" '
                f'stroke="{_CARD}"/>'
            )
            if part >= _LEAST_WITH_FIGURE:
                drawn.append(
                    f'<text x="{round(_x(start) + width / 2, 1)}" y="{middle + 5}" text-anchor="middle" '
                    f'class="on" fill="{ink}">{round(100 * part)}</text>'
                )
        start += part
    return "".join(drawn)


def key(index: int) -> str:
    """The colour of an ending, best first, for the legend."""
    return _ENDINGS[index]


def _svg(width: int, height: int, told: str, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(told)}">{"".join(parts)}</svg>'
    )
