"""What happened: the six curves, and for each half-year what moved which right, what came and what the table did."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pygame

from weldi_game.cards.compiled import RIGHTS
from weldi_game.report.curves import Bend
from weldi_game.report.debrief import Debrief
from weldi_game.report.reading_records import StoryLine
from weldi_game.report.words import Sayer
from weldi_game.ui.debrief.talk import Talk, moments
from weldi_game.ui.look import Look
from weldi_game.ui.screens.curves import Moment, columns_of, draw_curves, frame_of
from weldi_game.ui.theme import BANDS, RADIUS
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Column,
    Grid,
    Heading,
    Label,
    Region,
    Row,
    ScrollArea,
    Token,
    Widget,
)

_CHART, _TALL_CHART = 460, 640
"""Least height of the chart, base pixels, and with large text; below that it is scrolled."""


def curves_page(talk: Talk, on_round: Callable[[int], None], roomy: bool) -> Widget:
    """The page.

    Args:
        talk: the talk.
        on_round: called with the half-year that was chosen.
        roomy: whether chart and words have room beside each other.
    """
    title = talk.program.say("ui.debrief.curves")
    if talk.first_told is not None:
        least = _CHART if roomy else _TALL_CHART
        both = Column(_side_by_side(talk, talk.first_told, least), _half_year(talk, on_round), gap=28)
        return ScrollArea(both, id="debrief.curves", label=title, weight=1)
    chart = _chart(talk, talk.told, on_round, least=_CHART if roomy else _TALL_CHART)
    words = _half_year(talk, on_round)
    if not roomy:
        return ScrollArea(Column(chart, words, gap=20), id="debrief.curves", label=title, weight=1)
    return Row(chart, ScrollArea(words, id="debrief.story", label=title, weight=10), gap=28, weight=1)


# --- the chart -------------------------------------------------------------------------------------------------


def _chart(
    talk: Talk,
    told: Debrief,
    on_round: Callable[[int], None] | None,
    name: str = "chart",
    least: int = _CHART,
) -> Canvas:
    program = talk.program
    found = moments(told)
    names = [program.term(f"right.{right}", short=True) for right in RIGHTS]
    bands = [program.term(f"band.{band}", capital=False) for band in BANDS]
    marks = [str(moment.round) if moment.round else program.say("ui.ending.start") for moment in found]

    def draw(surface: pygame.Surface, look: Look) -> None:
        draw_curves(surface, look, found, names, bands, marks)
        if on_round is not None:
            _mark(surface, look, _columns(surface.get_size(), look, names, bands, found), found, talk.round)

    def regions(size: tuple[int, int]) -> list[Region]:
        look = program.host.look
        columns = _columns(size, look, names, bands, found)
        return [
            Region(str(moment.round), program.say("ui.debrief.half_year", round=moment.round), place)
            for moment, place in zip(found, columns, strict=True)
            if moment.round in talk.rounds
        ]

    told_in_words = [chart.told for chart in talk.reading.rights] if told is talk.told else []
    return Canvas(
        draw=draw,
        regions=regions if on_round is not None else None,
        on_region=(lambda region: on_round(int(region))) if on_round is not None else None,
        label=program.say("ui.ending.curves"),
        description=" ".join(told_in_words),
        weight=14,
        min_height=least,
        id=f"debrief.{name}",
    )


def _columns(
    size: tuple[int, int], look: Look, names: Sequence[str], bands: Sequence[str], found: Sequence[Moment]
) -> list[pygame.Rect]:
    """The part of the chart that belongs to each moment; they touch, and none overlaps another."""
    plot = frame_of(size, look, names, bands).plot
    middles = columns_of(plot, len(found))
    step = (middles[-1] - middles[0]) // max(len(found) - 1, 1) if len(found) > 1 else plot.width
    edges = [middle - step // 2 for middle in middles] + [middles[-1] + step // 2]
    return [
        pygame.Rect(left, plot.top, right - left, plot.height).clip(plot) for left, right in pairwise(edges)
    ]


def _mark(
    surface: pygame.Surface, look: Look, columns: Sequence[pygame.Rect], found: Sequence[Moment], chosen: int
) -> None:
    """A frame around the half-year that the words are about."""
    for moment, place in zip(found, columns, strict=True):
        if moment.round == chosen:
            ink = look.theme.colour("ink")
            pygame.draw.rect(surface, ink, place, look.px(3), border_radius=look.px(RADIUS))


# --- words -----------------------------------------------------------------------------------------------------


def _half_year(talk: Talk, on_round: Callable[[int], None]) -> Widget:
    rows: list[Widget] = [Label(note, colour="muted", style="small") for note in talk.reading.notes]
    rows.append(_chooser(talk, on_round))
    rows += _bends(talk)
    story = talk.reading.rounds[talk.rounds.index(talk.round)]
    rows += [
        _story(talk.program.say("ui.debrief.came"), story.came),
        _story(talk.program.say("ui.debrief.done"), story.done),
    ]
    return Column(*rows, gap=16)


def _chooser(talk: Talk, on_round: Callable[[int], None]) -> Widget:
    say, at = talk.program.say, talk.rounds.index(talk.round)
    finished = talk.told.rounds[at].finished
    name = say("ui.debrief.half_year" if finished else "ui.debrief.half_year_open", round=talk.round)

    def button(words: str, icon: str, id: str, to: int) -> Button:
        there = 0 <= to < len(talk.rounds)
        return Button(
            say(words),
            icon=icon,
            icon_only=True,
            id=id,
            enabled=there,
            reason=say("ui.debrief.nothing_moved") if not there else "",
            on_press=lambda: on_round(talk.rounds[to]),
        )

    return Row(
        button("ui.debrief.earlier", "back", "debrief.earlier", at - 1),
        Heading(name, 2, align="center", weight=1, id="debrief.half_year"),
        button("ui.debrief.later", "forward", "debrief.later", at + 1),
        gap=12,
        align="center",
    )


def _bends(talk: Talk) -> list[Widget]:
    say = Sayer(talk.city, talk.program.language)
    found: list[Widget] = []
    for curve in talk.told.curves:
        for bend in curve.bends:
            if bend.round == talk.round:
                found.append(_bend(talk, curve.name, bend, [say.reason(reason) for reason in bend.reasons]))
    return found or [Label(talk.program.say("ui.debrief.nothing_moved"), colour="muted")]


def _bend(talk: Talk, right: str, bend: Bend, reasons: Sequence[str]) -> Widget:
    message = "ui.debrief.held" if bend.before == bend.after else "ui.debrief.moved"
    head = talk.program.say(message, right=right, before=bend.before, after=bend.after)
    colour = "good" if bend.after > bend.before else "bad" if bend.after < bend.before else "ink"
    words = Column(
        Label(head, bold=True, colour=colour),
        *(Label(reason, style="small") for reason in reasons),
        gap=2,
        weight=1,
    )
    return Row(Token(right, accent=f"right.{right}", size=48), words, gap=14, align="start")


def _story(title: str, lines: Sequence[StoryLine]) -> Widget:
    rows = [Label(line.text, style="small", colour="muted" if line.depth else "ink") for line in lines]
    return Card(*rows, header=title, gap=8, padding=16)


# --- two games -------------------------------------------------------------------------------------------------


def _side_by_side(talk: Talk, first: Debrief, least: int) -> Widget:
    say, now = talk.program.say, talk.told
    charts = Grid(
        Column(
            Heading(say("ui.debrief.first_game"), 3), _chart(talk, first, None, "chart.first", least), gap=10
        ),
        Column(
            Heading(say("ui.debrief.this_game", round=talk.branched), 3),
            _chart(talk, now, None, "chart.now", least),
            gap=10,
        ),
        min_column=640,
        gap=24,
    )
    endings = say("ui.debrief.side_ending", first=first.result.ending, now=now.result.ending)
    rows = [
        Row(
            Token(right, accent=f"right.{right}", size=40),
            Label(say("ui.debrief.side_right", right=right, first=before, now=after), weight=1),
            gap=12,
            align="center",
        )
        for right, before, after in zip(RIGHTS, first.rights, now.rights, strict=True)
        if before != after
    ]
    lead = Card(Label(say("ui.debrief.side_lead"), style="lead"), Label(endings), kind="notice")
    return Column(lead, charts, Grid(*rows, min_column=560, gap=12), gap=20)
