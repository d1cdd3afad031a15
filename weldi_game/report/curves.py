"""The curves of a game: how each track went, and what happened at each of its bends (rulebook 3, debrief)."""

from collections.abc import Sequence
from typing import NamedTuple

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS
from weldi_game.report.chronicle import HalfYear, Told
from weldi_game.session.history import History
from weldi_game.text import Message

#: The lowest track of each band above "violated" (rulebook 1).
AT_RISK_FROM, REALISED_FROM = 4, 6


class Reason(NamedTuple):
    """What moved a track, and by how much in all in this half-year."""

    message: Message
    by: int


class Bend(NamedTuple):
    """A half-year in which a track was moved; `before` and `after` may be equal where reasons cancel out."""

    round: int
    before: int
    after: int
    reasons: tuple[Reason, ...]


class Curve(NamedTuple):
    """A track over the game.

    Attributes:
        name: the right or the condition.
        first: the half-year before which the first point stands; 1 for a game that is told from its start.
        points: the value at the start, then after each half-year.
        bends: the half-years in which something moved it.
    """

    name: str
    first: int
    points: tuple[int, ...]
    bends: tuple[Bend, ...]


class GroupLine(NamedTuple):
    """How much of a group's needs was met at each rights check, in per cent."""

    group: str
    first: int
    shares: tuple[int, ...]


def band(value: int) -> str:
    """The band of a right's track (rulebook 1)."""
    return "violated" if value < AT_RISK_FROM else "at_risk" if value < REALISED_FROM else "realised"


def right_curves(history: History, halves: Sequence[HalfYear]) -> tuple[Curve, ...]:
    """The six curves of the rights."""
    starts = history.game.rights if history.start_events else history.start.rights
    return tuple(
        _curve(right, start, halves, "event.right_moved", "right")
        for right, start in zip(RIGHTS, starts, strict=True)
    )


def condition_curves(history: History, halves: Sequence[HalfYear]) -> tuple[Curve, ...]:
    """The three curves of the conditions."""
    starts = history.game.conditions if history.start_events else history.start.conditions
    return tuple(
        _curve(condition, start, halves, "event.condition_moved", "condition")
        for condition, start in zip(CONDITIONS, starts, strict=True)
    )


def _curve(name: str, start: int, halves: Sequence[HalfYear], message: str, subject: str) -> Curve:
    points, bends = [start], []
    for half in halves:
        moves = [
            told for told in half.all() if told.event.message == message and told.event.data[subject] == name
        ]
        after = int(str(moves[-1].event.data["now"])) if moves else points[-1]
        if moves:
            bends.append(Bend(half.round, points[-1], after, _reasons(moves)))
        points.append(after)
    return Curve(name, halves[0].round if halves else 1, tuple(points), tuple(bends))


def _reasons(moves: Sequence[Told]) -> tuple[Reason, ...]:
    """The causes of moves, each once, in order, with the sum of what it moved."""
    sums: list[tuple[Message, int]] = []
    for told in moves:
        cause = told.cause or told.event
        message, by = Message(cause.message, cause.data), int(str(told.event.data["by"]))
        for index, (known, amount) in enumerate(sums):
            if known == message:
                sums[index] = (known, amount + by)
                break
        else:
            sums.append((message, by))
    return tuple(Reason(message, by) for message, by in sums)


def group_lines(halves: Sequence[HalfYear]) -> tuple[GroupLine, ...]:
    """The groups that live in the city at the end, with the share of their needs that each check found met."""
    states = [half.steps[-1].state for half in halves if half.finished]
    if not states:
        return ()
    return tuple(
        GroupLine(group, halves[0].round, tuple(state.met[index] // 10 for state in states))
        for index, group in enumerate(GROUPS)
        if states[-1].sizes[index]
    )
