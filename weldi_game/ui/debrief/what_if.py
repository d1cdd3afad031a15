"""What if: moments that mattered, told without blame; and a game of one's own from any half-year."""

from collections.abc import Callable, Sequence

from weldi_game.report.reading_records import WhatIf
from weldi_game.report.turning_points import TurningPoint
from weldi_game.ui.debrief.talk import Talk
from weldi_game.ui.stepwise import Stepwise
from weldi_game.ui.widgets import Button, Card, Column, Grid, Heading, Label, ProgressBar, Row, Widget

WHOLE = 100
"""The progress bar counts in per cent."""

Search = Stepwise[tuple[TurningPoint, ...]]


def what_if_page(talk: Talk, search: Search, on_branch: Callable[[int], None]) -> Widget:
    """The page.

    Args:
        talk: the talk.
        search: the search for turning points.
        on_branch: asks whether to play on from a half-year.
    """
    say = talk.program.say
    lead = Label(say("report.what_ifs_lead"), colour="muted", style="small")
    return Column(lead, *_found(talk, search, on_branch), _own(talk, on_branch), gap=18)


def _found(talk: Talk, search: Search, on_branch: Callable[[int], None]) -> list[Widget]:
    say = talk.program.say
    if not search.done:
        bar = ProgressBar(
            say("ui.debrief.searching"), value=round(search.share * WHOLE), maximum=WHOLE, id="debrief.search"
        )
        return [Card(bar, Label(say("ui.debrief.search_note"), style="small", colour="muted"), gap=12)]
    if search.problem is not None:
        return [Card(Label(say("ui.debrief.search_failed")), kind="notice")]
    if not talk.points:
        return [Card(Label(say("ui.debrief.no_points"), style="lead"), kind="notice")]
    pairs = zip(talk.points, talk.reading.what_ifs, strict=True)
    return [_card(talk, point, words, on_branch) for point, words in pairs]


def _card(talk: Talk, point: TurningPoint, words: WhatIf, on_branch: Callable[[int], None]) -> Widget:
    say = talk.program.say
    play = Button(
        say("ui.debrief.play_on", round=point.round),
        id=f"debrief.point.{point.step}",
        icon="play",
        on_press=lambda: on_branch(point.round),
    )
    sides = Grid(
        _side(say("report.what_if_chosen"), words.chosen, words.chosen_future),
        _side(say("report.what_if_other"), words.other, words.other_future),
        min_column=420,
        gap=20,
    )
    return Card(sides, Row(play, justify="end"), header=words.title, icon="compare", gap=14)


def _side(title: str, deed: str, future: Sequence[str]) -> Widget:
    lines = [Label(line, style="small") for line in future]
    return Column(Heading(title, 3, colour="muted"), Label(deed, bold=True), *lines, gap=6)


def _own(talk: Talk, on_branch: Callable[[int], None]) -> Widget:
    say = talk.program.say
    buttons = [
        Button(
            say("ui.debrief.half_year", round=round_),
            id=f"debrief.branch.{round_}",
            on_press=lambda round_=round_: on_branch(round_),  # type: ignore[misc]
        )
        for round_ in talk.rounds
    ]
    return Card(Label(say("ui.debrief.branch_lead")), Row(*buttons, gap=12, wrap=True), gap=14)
