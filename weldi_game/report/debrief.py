"""What a game leaves to talk about: curves, decisions, voices, questions, practices, a ballot (rulebook 3).

Pure: ids, numbers and messages, no sentence and no file. The window's ending, the report and the comparison of
tables are all made from this one record.
"""

from typing import NamedTuple

from weldi_game.cards.compiled import ROLES
from weldi_game.cards.library import City
from weldi_game.engine.endings import Result, result
from weldi_game.engine.state import Phase
from weldi_game.report import curves as tracks
from weldi_game.report.chronicle import HalfYear, Told, half_years
from weldi_game.report.curves import Curve, GroupLine
from weldi_game.report.deeds import Decision, Faced, decisions, faced
from weldi_game.report.questions import Card, Question, practices, questions
from weldi_game.session.history import History
from weldi_game.text import Message

#: Events that a story can do without: they say what every half-year brings, or are counted elsewhere.
_TOO_SMALL = frozenset(
    (
        "event.round_begins",
        "event.income",
        "event.plan_refilled",
        "event.plan_refreshed",
        "event.held",
        "event.mobilised",
        "event.paid_budget",
        "event.paid_trust",
        "event.paid_both",
        "event.relief_given",
        "event.relief_ended",
        "event.building_started",
        "event.cooperation_changed",
        "event.decision_needed",
        "event.group_contributes",
        "event.intervened_hint",
        "event.intervened_time",
        "event.game_over",
    )
)
#: Events that are worth telling only where they have led to something that is.
_ONLY_AS_CAUSE = frozenset(("event.right_checked", "event.measure_works"))
#: Budget that comes and goes is told where a card or a fund brought it, not where it is everyday business.
_EVERYDAY = frozenset(("event.income", "event.budget_moved", "event.mobilised", "event.group_contributes"))


class Line(NamedTuple):
    """A sentence of the story, `depth` steps below what caused it."""

    depth: int
    message: Message


class RoundStory(NamedTuple):
    """A half-year as a story."""

    round: int
    came: tuple[Line, ...]
    done: tuple[Line, ...]
    followed: tuple[Line, ...]
    mobilised: int  #: actions with which roles gathered budget or trust
    refreshed: int  #: actions with which roles looked for other measures
    finished: bool


class Voices(NamedTuple):
    """Who was heard (rulebook 3)."""

    answers: int
    participatory_answers: int
    participatory: int  #: participatory measures, answers and co-designs
    cooperation: int  #: times that a role paid for another
    acted: tuple[tuple[str, int], ...]  #: actions of each role


class Contribution(NamedTuple):
    """What a group gave back in a half-year."""

    round: int
    group: str
    share: int  #: per cent of its needs that were met
    gifts: tuple[Message, ...]


class Debrief(NamedTuple):
    """See the module. Every id can be said by `text.say` with `titles=city.title_of`."""

    scenario: str
    level: str
    format: str
    seed: int
    finished: bool
    emergency: bool
    rights: tuple[int, ...]
    result: Result
    curves: tuple[Curve, ...]
    conditions: tuple[Curve, ...]
    groups: tuple[GroupLine, ...]
    rounds: tuple[RoundStory, ...]
    voices: Voices
    contributions: tuple[Contribution, ...]
    decisions: tuple[Decision, ...]
    challenges: tuple[Faced, ...]
    questions: tuple[Question, ...]
    practices: tuple[Card, ...]
    ballot: tuple[str, ...]


def debrief(history: History, city: City) -> Debrief:
    """Look back on a game, finished or not."""
    state = history.state
    halves = half_years(history)
    deeds = decisions(history, halves)
    met = faced(halves)
    found = result(state)
    curves = tracks.right_curves(history, halves)
    ballot = tuple(dict.fromkeys(each.card for each in deeds if each.kind == "measure"))
    return Debrief(
        scenario=state.game.scenario,
        level=state.game.level,
        format=state.game.format,
        seed=history.seed,
        finished=state.phase == Phase.OVER,
        emergency=state.emergency,
        rights=state.rights,
        result=found,
        curves=curves,
        conditions=tracks.condition_curves(history, halves),
        groups=tracks.group_lines(halves),
        rounds=tuple(_story(half) for half in halves),
        voices=Voices(*state.tally, tuple(zip(ROLES, state.acted, strict=True))),
        contributions=tuple(gift for half in halves for gift in _contributions(half)),
        decisions=deeds,
        challenges=met,
        questions=questions(city, curves, found, met, ballot),
        practices=practices(city, ballot, met),
        ballot=ballot,
    )


def _story(half: HalfYear) -> RoundStory:
    return RoundStory(
        half.round,
        _lines(half.came),
        _lines(half.done),
        _lines(half.followed),
        _count(half, "event.mobilised"),
        _count(half, "event.plan_refreshed"),
        half.finished,
    )


def _count(half: HalfYear, message: str) -> int:
    return sum(1 for told in half.done if told.event.message == message)


def _lines(told: tuple[Told, ...]) -> tuple[Line, ...]:
    """What is worth telling: no payments, no income, no check that moved nothing."""
    kept = [each for each in told if not _is_small(each)]
    causes = {id(each.cause) for each in kept}
    return tuple(
        Line(_depth(each), each.message)
        for each in kept
        if not _is_only_a_cause(each) or id(each.event) in causes
    )


def _is_only_a_cause(told: Told) -> bool:
    """What is told only where it led to something; a measure that opens at once was told with the decision."""
    at_once = told.cause is not None and told.cause.message == "event.implemented"
    return told.event.message in _ONLY_AS_CAUSE or (told.event.message == "event.measure_opened" and at_once)


def _is_small(told: Told) -> bool:
    everyday = told.cause is not None and told.cause.message in _EVERYDAY
    return told.event.message in _TOO_SMALL or (everyday and told.event.message != "event.fund_ended")


def _depth(told: Told) -> int:
    return 0 if told.cause is not None and told.cause.message in _TOO_SMALL else told.depth


def _contributions(half: HalfYear) -> list[Contribution]:
    found = []
    for told in half.followed:
        if told.event.message == "event.group_contributes":
            gifts = tuple(each.message for each in half.followed if each.cause is told.event)
            share = int(str(told.event.data["share"]))
            found.append(Contribution(half.round, str(told.event.data["group"]), share, gifts))
    return found
