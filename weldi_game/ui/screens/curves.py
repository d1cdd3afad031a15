"""The curves of the six rights: told apart by colour, by the pattern of the line and by the sign at its end."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import pygame

from weldi_game.ui.colour import Colour, mix
from weldi_game.ui.look import Look
from weldi_game.ui.theme import BANDS, RIGHTS
from weldi_game.ui.widgets.picture import draw_token

HIGHEST = 10
_EDGES = ((-0.5, 3.5), (3.5, 5.5), (5.5, 10.5))
"""From where to where each band reaches, worst first."""
_PATTERNS: tuple[tuple[int, ...], ...] = ((1, 0), (14, 6), (4, 5), (14, 5, 3, 5), (8, 4), (20, 4, 3, 4, 3, 4))
"""Drawn and left out, in thicknesses of the line, for each right."""
_FINER = 2
"""How many times larger the lines are drawn before they are scaled down."""
_LEAST_PLOT = 0.45
"""Share of the width that the lines need; where names would take more, only the signs are shown."""


class Moment(NamedTuple):
    """How the six rights stood after half-year `round`, 0 for the start."""

    round: int
    rights: tuple[int, ...]


class Frame(NamedTuple):
    """Where things stand in the chart, pixels.

    Attributes:
        plot: the part with the lines.
        token: side of the signs at the ends of the lines.
        names: whether there is room for the names of rights and bands beside their signs.
    """

    plot: pygame.Rect
    token: int
    names: bool


def draw_curves(
    surface: pygame.Surface,
    look: Look,
    moments: Sequence[Moment],
    names: Sequence[str],
    bands: Sequence[str],
    marks: Sequence[str],
) -> None:
    """Draw the chart on a surface.

    Args:
        surface: where; its whole size is used.
        look: sizes and colours.
        moments: at least one, in order.
        names: of the six rights, short.
        bands: names of the three bands, worst first.
        marks: what stands below each moment.
    """
    surface.fill(look.theme.colour("card"))
    frame = frame_of(surface.get_size(), look, names, bands)
    _draw_bands(surface, look, frame, bands)
    _draw_scale(surface, look, frame.plot, marks)
    columns = columns_of(frame.plot, len(moments))
    _draw_lines(surface, look, frame.plot, columns, moments)
    _draw_ends(surface, look, frame, moments[-1].rights, names)


def frame_of(size: tuple[int, int], look: Look, names: Sequence[str], bands: Sequence[str]) -> Frame:
    """How a chart of this size is divided."""
    font = look.font_px("small")
    token = round(font * 1.35)
    figure = look.text.width("10", font, True)
    name = max(look.text.width(each, font, True) for each in names)
    band = max(look.text.width(each, font, True) for each in bands)
    left, right = font + figure + look.px(40), token + figure + look.px(28)
    wide = size[0] - left - band - right - name - look.px(24) >= size[0] * _LEAST_PLOT
    if wide:
        left, right = left + band, right + name + look.px(24)
    top, bottom = look.px(12), look.text.height(font) + look.px(16)
    return Frame(pygame.Rect(left, top, size[0] - left - right, size[1] - top - bottom), token, wide)


def level(plot: pygame.Rect, value: float) -> int:
    """The height at which a value stands."""
    return round(plot.bottom - (value + 0.5) * plot.height / (HIGHEST + 1))


def columns_of(plot: pygame.Rect, count: int) -> list[int]:
    """Where each of so many moments stands, from left to right."""
    inset = plot.width // 24
    broad = plot.width - 2 * inset
    return [plot.left + inset + round(broad * index / max(count - 1, 1)) for index in range(count)]


def _draw_bands(surface: pygame.Surface, look: Look, frame: Frame, bands: Sequence[str]) -> None:
    """The bands behind the lines; sign and name of each at the left edge."""
    theme, font, plot = look.theme, look.font_px("small"), frame.plot
    for band, words, (low, high) in zip(BANDS, bands, _EDGES, strict=True):
        part = pygame.Rect(plot.left, level(plot, high), plot.width, level(plot, low) - level(plot, high))
        surface.fill(mix(theme.colour("card"), theme.colour(f"band.{band}"), 0.22), part)
        ink = theme.colour(f"band.{band}.deep")
        icon = look.icons.get(band, font, ink)
        spot = icon.get_rect(left=look.px(12), centery=part.centery)
        surface.blit(icon, spot)
        if frame.names:
            name = look.text.line(words, font, ink, bold=True)
            surface.blit(name, name.get_rect(left=spot.right + look.px(8), centery=spot.centery))


def _draw_scale(surface: pygame.Surface, look: Look, plot: pygame.Rect, marks: Sequence[str]) -> None:
    theme, font = look.theme, look.font_px("small")
    for value in range(0, HIGHEST + 1):
        high = level(plot, value)
        surface.fill(theme.colour("faint"), (plot.left, high, plot.width, 1))
        if value % 2 == 0:
            figure = look.text.line(str(value), font, theme.colour("muted"))
            surface.blit(figure, figure.get_rect(right=plot.left - look.px(8), centery=high))
    edge = plot.left
    for left, words in zip(columns_of(plot, len(marks)), marks, strict=True):
        name = look.text.line(words, font, theme.colour("muted"))
        spot = name.get_rect(centerx=left, top=plot.bottom + look.px(8))
        spot.left = max(spot.left, 0)
        if spot.left >= edge - look.px(30):
            surface.blit(name, spot)
            edge = spot.right + look.px(40)


def _draw_lines(
    surface: pygame.Surface, look: Look, plot: pygame.Rect, columns: list[int], moments: Sequence[Moment]
) -> None:
    """All lines on one finer layer; lines that lie on each other are moved apart by a thickness."""
    thick = max(look.px(5), 2)
    large = pygame.Surface((surface.get_width() * _FINER, surface.get_height() * _FINER), pygame.SRCALPHA)
    edge, rim = look.theme.colour("ink_dark"), max(look.px(2), 1) * _FINER
    large.fill((*edge, 0))
    for index, right in enumerate(RIGHTS):
        aside = round((index - 2.5) * thick * 0.5)
        points = [
            (left * _FINER, (level(plot, moment.rights[index]) + aside) * _FINER)
            for left, moment in zip(columns, moments, strict=True)
        ]
        colour = look.theme.colour(f"right.{right}")
        strokes = _dashes(points, _PATTERNS[index], thick * _FINER)
        for shade, more in ((edge, rim), (colour, 0)):
            for start, end in strokes:
                pygame.draw.line(large, shade, start, end, thick * _FINER + 2 * more)
            for point in points:
                pygame.draw.circle(large, shade, point, round(thick * 1.4 * _FINER) + more)
    surface.blit(pygame.transform.smoothscale(large, surface.get_size()), (0, 0))


def _dashes(
    points: Sequence[tuple[int, int]], pattern: tuple[int, ...], thick: int
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The strokes of a line in a pattern; the pattern goes on around the corners."""
    found = []
    lengths = [max(step * thick, 0) for step in pattern]
    at, left = 0, float(lengths[0])
    whole = lengths[1] == 0
    for start, end in pairwise(points):
        a, b = pygame.Vector2(start), pygame.Vector2(end)
        total = (b - a).length()
        if whole or total == 0:
            found.append(((a.x, a.y), (b.x, b.y)))
            continue
        done = 0.0
        while done < total:
            step = min(left, total - done)
            if at % 2 == 0:
                one, two = a.lerp(b, done / total), a.lerp(b, (done + step) / total)
                found.append(((one.x, one.y), (two.x, two.y)))
            done += step
            left -= step
            if left <= 0:
                at = (at + 1) % len(lengths)
                left = float(lengths[at])
    return found


def _draw_ends(
    surface: pygame.Surface, look: Look, frame: Frame, rights: tuple[int, ...], names: Sequence[str]
) -> None:
    """Sign, value and name of each right, beside the end of its line; pushed apart where values are close."""
    font, plot = look.font_px("small"), frame.plot
    gap = frame.token + look.px(6)
    order = sorted(range(len(RIGHTS)), key=lambda index: (-rights[index], index))
    wanted = [level(plot, rights[index]) for index in order]
    low = plot.top + frame.token // 2
    for index, middle in zip(order, apart(wanted, gap, low, plot.bottom - frame.token // 2), strict=True):
        right = RIGHTS[index]
        place = pygame.Rect(0, 0, frame.token, frame.token)
        place.midleft = (plot.right + look.px(10), middle)
        draw_token(surface, place, right, f"right.{right}", look)
        words = f"{rights[index]}  {names[index]}" if frame.names else str(rights[index])
        colour: Colour = look.theme.colour(f"right.{right}.deep")
        line = look.text.line(words, font, colour, bold=True)
        surface.blit(line, line.get_rect(midleft=(place.right + look.px(8), middle)))


def apart(wanted: Sequence[int], gap: int, low: int, high: int) -> list[int]:
    """Places at least `gap` apart between `low` and `high`, near the wanted ones, which are in rising order."""
    found = list(wanted)
    for index in range(len(found)):
        least = low if index == 0 else found[index - 1] + gap
        found[index] = max(found[index], least)
    most = high
    for index in reversed(range(len(found))):
        found[index] = min(found[index], most)
        most = found[index] - gap
    return found
