"""A game as a chronicle: half-year by half-year what came, what was done and what followed, nested by cause."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from weldi_game.engine.commands import EndRound
from weldi_game.engine.events import Event
from weldi_game.engine.state import Phase
from weldi_game.session.history import History, Step
from weldi_game.text import Message


class Told(NamedTuple):
    """One event in its place."""

    depth: int  #: 0 for what has no cause in the same moment
    event: Event
    cause: Event | None  #: what directly led to it

    @property
    def message(self) -> Message:
        """The sentence of the event."""
        return Message(self.event.message, self.event.data)


class HalfYear(NamedTuple):
    """A round as it was played (rulebook 2)."""

    round: int
    came: tuple[Told, ...]  #: calendar, challenges, good news, income
    done: tuple[Told, ...]  #: what the table did, and what that led to at once
    followed: tuple[
        Told, ...
    ]  #: the rights check and all after it; empty while the half-year is not finished
    steps: tuple[Step, ...]
    finished: bool

    def all(self) -> Iterator[Told]:
        """Everything that happened, in order."""
        yield from self.came
        yield from self.done
        yield from self.followed


def half_years(history: History) -> tuple[HalfYear, ...]:
    """The half-years of a game; the last one may not be finished."""
    found: list[HalfYear] = []
    came = unfold(history.start_events)
    number = history.start.round
    steps: list[Step] = []
    for step in history.steps:
        if not isinstance(step.command, EndRound):
            steps.append(step)
            continue
        followed, next_came = _parted(unfold(step.events))
        found.append(HalfYear(number, came, _done(steps), followed, (*steps, step), True))
        came, number, steps = next_came, step.state.round, []
    if history.state.phase != Phase.OVER:
        found.append(HalfYear(number, came, _done(steps), (), tuple(steps), False))
    return tuple(found)


def unfold(events: Sequence[Event]) -> tuple[Told, ...]:
    """Events of one command with their depth and their cause."""
    told: list[Told] = []
    for event in events:
        if event.cause < 0:
            told.append(Told(0, event, None))
        else:
            above = told[event.cause]
            told.append(Told(above.depth + 1, event, above.event))
    return tuple(told)


def _done(steps: Iterable[Step]) -> tuple[Told, ...]:
    return tuple(told for step in steps for told in unfold(step.events))


def _parted(told: tuple[Told, ...]) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """The end of a round and the beginning of the next, which the engine does in one command."""
    for index, each in enumerate(told):
        if each.event.message == "event.round_begins":
            return told[:index], told[index:]
    return told, ()
