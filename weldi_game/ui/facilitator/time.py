"""The time of the session: its plan, pause, more minutes, the end of play; and what opens each half-year."""

from collections.abc import Callable
from typing import Protocol

from weldi_game.session.plan import LENGTHS, LONGEST, Part
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.screens.session_clock import plan_strip, words_of
from weldi_game.ui.widgets import Button, Card, Choice, Column, Grid, Label, Option, Row, Toggle, Widget

LONGER = (5, 10, 15)
"""Minutes that can be given at once."""


class TimeHand(Protocol):
    """What the buttons of this page do."""

    minutes: int

    def choose_minutes(self, minutes: str) -> None:
        """Choose the length of the session."""

    def start_plan(self) -> None:
        """Start the clock."""

    def stop_plan(self) -> None:
        """Stop it."""

    def begin_play(self) -> None:
        """The briefing is over."""

    def pause(self) -> None:
        """Cover the table until somebody goes on."""

    def extend(self, minutes: int) -> None:
        """Give the session more minutes."""

    def ask_end(self) -> None:
        """Ask whether play ends now."""

    def set_votes(self, on: bool) -> None:
        """Whether there is a vote each half-year."""

    def set_handovers(self, on: bool) -> None:
        """Whether there is a handover each half-year."""


def time_page(desk: Facilitation, hand: TimeHand, over: bool) -> Widget:
    """The page.

    Args:
        desk: the facilitator's means.
        hand: what the buttons do.
        over: whether the game is over.
    """
    return Grid(
        _plan(desk, hand), Column(_now(desk, hand, over), _rounds(desk, hand), gap=20), min_column=560, gap=28
    )


def _plan(desk: Facilitation, hand: TimeHand) -> Widget:
    say, table = desk.program.say, desk.timetable
    length = Choice(
        [Option(str(minutes), say("ui.facilitator.minutes", minutes=minutes)) for minutes in LENGTHS],
        value=str(hand.minutes),
        label=say("ui.facilitator.length"),
        on_change=hand.choose_minutes,
        id="facilitator.length",
    )
    start = _button(desk, "start_plan", "play", hand.start_plan)
    if table is None:
        parts: list[Widget] = [Label(say("ui.facilitator.plan_none")), length, start]
        return Card(*parts, header=say("ui.facilitator.plan"), icon="clock", gap=18)
    buttons = [start, _button(desk, "stop_plan", "cross", hand.stop_plan)]
    if table.standing.part is Part.BRIEFING:
        buttons.insert(0, _button(desk, "play_now", "forward", hand.begin_play))
    parts = [
        plan_strip(desk.program, table),
        Label(words_of(desk.program, table), id="facilitator.standing"),
        length,
        Row(*buttons, gap=12, wrap=True),
    ]
    return Card(*parts, header=say("ui.facilitator.plan"), icon="clock", gap=18)


def _now(desk: Facilitation, hand: TimeHand, over: bool) -> Widget:
    say, table = desk.program.say, desk.timetable
    longest = table is not None and table.plan.minutes >= LONGEST
    reason = (
        say("ui.facilitator.plan_none") if table is None else say("ui.facilitator.longer_most", most=LONGEST)
    )
    longer = [
        Button(
            say("ui.facilitator.longer", minutes=minutes),
            id=f"facilitator.longer.{minutes}",
            icon="plus",
            enabled=table is not None and not longest,
            reason=reason,
            on_press=lambda minutes=minutes: hand.extend(minutes),  # type: ignore[misc]
        )
        for minutes in LONGER
    ]
    pause = _button(desk, "pause", "pause", hand.pause)
    end = Button(
        say("ui.facilitator.end"),
        id="facilitator.end",
        kind="primary",
        icon="people",
        on_press=hand.ask_end,
        enabled=not over,
        reason=say("refusal.game_over"),
    )
    return Card(Row(pause, end, gap=12, wrap=True), Row(*longer, gap=12, wrap=True), gap=18)


def _rounds(desk: Facilitation, hand: TimeHand) -> Widget:
    say = desk.program.say
    votes = Toggle(
        say("ui.facilitator.votes"), value=desk.votes, on_change=hand.set_votes, id="facilitator.votes"
    )
    handovers = Toggle(
        say("ui.facilitator.handovers"),
        value=desk.handovers,
        on_change=hand.set_handovers,
        id="facilitator.handovers",
    )
    return Card(votes, handovers, header=say("ui.facilitator.rounds"), icon="seat", gap=14)


def _button(desk: Facilitation, name: str, icon: str, act: Callable[[], None]) -> Button:
    words = desk.program.say(f"ui.facilitator.{name}")
    return Button(words, id=f"facilitator.{name}", icon=icon, on_press=act)
