"""Charts as inline SVG: small, without script, their text stays text, and readable without colour.

Coordinates are units of the chart's own box; the page scales it. Bands are told apart by a pattern and a sign,
not by colour alone.
"""

from collections.abc import Sequence
from html import escape

from weldi_game.report import look
from weldi_game.report.curves import AT_RISK_FROM, REALISED_FROM
from weldi_game.report.reading_records import Chart

WIDTH, HEIGHT = 320, 184
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 300, 12, 158
_SMALL_HEIGHT, _SMALL_BOTTOM = 120, 94
_RIGHT_TOP = 10

#: From where to where each band reaches on the scale of a right.
_EDGES = {
    "violated": (-0.5, AT_RISK_FROM - 0.5),
    "at_risk": (AT_RISK_FROM - 0.5, REALISED_FROM - 0.5),
    "realised": (REALISED_FROM - 0.5, _RIGHT_TOP + 0.5),
}

#: Patterns of the bands, for the top of a page; charts refer to them.
PATTERNS = (
    '<pattern id="pattern-violated" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="7" height="7" fill="{look.BAND_FILL["violated"]}"/>'
    '<rect width="1.6" height="7" fill="#dba798"/></pattern>'
    '<pattern id="pattern-at_risk" width="8" height="8" patternUnits="userSpaceOnUse">'
    f'<rect width="8" height="8" fill="{look.BAND_FILL["at_risk"]}"/>'
    '<circle cx="2" cy="2" r="1" fill="#d9b95f"/><circle cx="6" cy="6" r="1" fill="#d9b95f"/></pattern>'
)


class _Scale:
    """Where values and half-years stand in the box of a chart."""

    def __init__(self, count: int, low: int, high: int, bottom: int) -> None:
        self.count, self.low, self.high, self.bottom = count, low, high, bottom

    def x(self, index: int) -> float:
        inset = 14
        step = (_RIGHT - _LEFT - 2 * inset) / max(self.count - 1, 1)
        return round(_LEFT + inset + index * step, 1)

    def y(self, value: float) -> float:
        height = self.bottom - _TOP
        return round(self.bottom - (value - self.low + 0.5) * height / (self.high - self.low + 1), 1)


def curve(chart: Chart) -> str:
    """The chart of a right (bands, 0 to 10) or of a condition (1 to 5)."""
    if chart.band:
        scale = _Scale(len(chart.points), 0, chart.most, _BOTTOM)
        colour, height = look.RIGHTS[chart.name], HEIGHT
        ground = "".join(_band(name, scale) for name in look.BANDS)
        ticks: Sequence[int] = range(0, chart.most + 1, 2)
    else:
        scale = _Scale(len(chart.points), 1, chart.most, _SMALL_BOTTOM)
        colour, height = look.PRIMARY, _SMALL_HEIGHT
        ground = (
            f'<rect x="{_LEFT}" y="{_TOP}" width="{_RIGHT - _LEFT}" height="{_SMALL_BOTTOM - _TOP}" '
            f'fill="{look.CARD}" stroke="{look.FAINT}"/>'
        )
        ticks = (1, 3, 5)
    parts = (ground, _ticks(scale, ticks), _marks(scale, chart.marks), _line(chart, scale, colour))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(chart.told)}">'
        f"{''.join(parts)}</svg>"
    )


def _band(name: str, scale: _Scale) -> str:
    low, high = _EDGES[name]
    top, bottom = scale.y(high), scale.y(low)
    fill = look.BAND_FILL[name] if name == "realised" else f"url(#pattern-{name})"
    sign = (
        f'<svg x="{_RIGHT + 5}" y="{round((top + bottom) / 2 - 6, 1)}" width="12" height="12" '
        f'style="color:{look.BAND_INK[name]}">'
        f'<use href="#icon-{name}"/></svg>'
    )
    return (
        f'<rect x="{_LEFT}" y="{top}" width="{_RIGHT - _LEFT}" height="{round(bottom - top, 1)}" fill="{fill}"/>'
        f"{sign}"
    )


def _ticks(scale: _Scale, values: Sequence[int]) -> str:
    return "".join(
        f'<text class="tick" x="{_LEFT - 6}" y="{scale.y(value) + 3.5}" text-anchor="end">{value}</text>'
        for value in values
    )


def _marks(scale: _Scale, marks: Sequence[str]) -> str:
    return "".join(
        f'<text class="tick" x="{scale.x(index)}" y="{scale.bottom + 16}" text-anchor="middle">{escape(mark)}</text>'
        for index, mark in enumerate(marks)
    )


def _line(chart: Chart, scale: _Scale, colour: str) -> str:
    places = [(scale.x(index), scale.y(value)) for index, value in enumerate(chart.points)]
    joined = " ".join(f"{x},{y}" for x, y in places)
    line = (
        f'<polyline points="{joined}" fill="none" stroke="{look.CARD}" stroke-width="6" stroke-linejoin="round"/>'
        f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2.6" stroke-linejoin="round"/>'
    )
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}" stroke="{look.CARD}" stroke-width="1.5"/>'
        for x, y in places
    )
    return line + dots + "".join(_value(chart, scale, index) for index in _told(chart.points))


def _told(points: Sequence[int]) -> list[int]:
    """The points that carry their number: the first, the last, and those at which the curve has come elsewhere."""
    last = len(points) - 1
    return [index for index in range(last + 1) if index in (0, last) or points[index] != points[index - 1]]


def _value(chart: Chart, scale: _Scale, index: int) -> str:
    value = chart.points[index]
    before = chart.points[index - 1] if index else value
    below = value == scale.high or (value < before and value > scale.low)
    y = scale.y(value) + (15 if below else -8)
    return f'<text class="value" x="{scale.x(index)}" y="{round(y, 1)}" text-anchor="middle">{value}</text>'


def spark(points: Sequence[int], colour: str, told: str) -> str:
    """A right's curve as a small picture in a table: bands as ground, the line, the last value."""
    width, height = 96, 44
    step = (width - 26) / max(len(points) - 1, 1)

    def y(value: float) -> float:
        return round(height - 4 - value * (height - 8) / _RIGHT_TOP, 1)

    places = " ".join(f"{round(4 + index * step, 1)},{y(value)}" for index, value in enumerate(points))
    risk, realised = y(AT_RISK_FROM - 0.5), y(REALISED_FROM - 0.5)
    ground = (
        f'<rect width="{width - 18}" height="{realised}" fill="{look.BAND_FILL["realised"]}"/>'
        f'<rect y="{realised}" width="{width - 18}" height="{round(risk - realised, 1)}" fill="url(#pattern-at_risk)"/>'
        f'<rect y="{risk}" width="{width - 18}" height="{round(height - risk, 1)}" fill="url(#pattern-violated)"/>'
    )
    base = min(max(y(points[-1]) + 4, 11), height - 2)
    end = f'<text class="value" x="{width}" y="{base}" text-anchor="end">{points[-1]}</text>'
    return (
        f'<svg class="spark" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(told)}">{ground}'
        f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2.2"/>{end}</svg>'
    )


def shares(first: int, last: int, told: str) -> str:
    """Two bars one above the other: a share in per cent at the first check and at the last."""
    return (
        f'<svg class="shares" viewBox="0 0 200 18" role="img" aria-label="{escape(told)}">'
        f'<rect width="200" height="18" rx="3" fill="#efe5cf"/>'
        f'<rect y="11" width="{2 * first}" height="7" rx="2" fill="{look.FAINT}"/>'
        f'<rect width="{2 * last}" height="10" rx="2" fill="{look.PRIMARY}"/>'
        f'<path d="M150 0V18" stroke="{look.INK}" stroke-dasharray="2 2" stroke-width=".8"/></svg>'
    )
