"""What a command would change, found by comparing two forecasts: the board never promises what the engine does not do.

Everything here is data; `table.decide` says it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS
from weldi_game.engine.commands import Certify, Command, EndRound, Implement
from weldi_game.engine.events import Event
from weldi_game.engine.forecast import Forecast, forecast
from weldi_game.engine.legality import available, check
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.rights_check import RightsCheck, rights_check
from weldi_game.engine.state import State, Status
from weldi_game.session.history import History, Step

_LANDING = {
    "event.challenge_landed": "lands",
    "event.challenge_softened": "halved",
    "event.challenge_averted": "averted",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A number on the table before and after; `index` is that of its vocabulary."""

    index: int
    before: int
    after: int


class Outlook(NamedTuple):
    """What a command would change, compared with not doing it."""

    step: Step
    then: Forecast  #: the end of this round if it is done
    rights: tuple[Change, ...]  #: tracks after the round, where they differ
    conditions: tuple[Change, ...]  #: after the round
    groups: tuple[Change, ...]  #: per mille of needs met at the check
    landings: tuple[tuple[str, str, str], ...]  #: (challenge id, how it lands now, how it would land)
    later: tuple["Supply", ...]  #: per right, once everything that is being built stands
    later_groups: tuple[Change, ...]
    opens: tuple[int, ...]  #: measures on offer that it makes possible, now or when it stands


class Supply(NamedTuple):
    """How much of the need for a right is met, before and after."""

    right: int
    before: int
    after: int
    demand: int


class Prospect(NamedTuple):
    """A command as it stands: either it can be done and this is its outlook, or the refusal says why not."""

    command: Command
    refusal: Refusal | None
    outlook: Outlook | None


def prospect(history: History, command: Command, now: Forecast) -> Prospect:
    """Look at a command before it is done; nothing changes.

    Args:
        history: of this game.
        command: what the table is about to do.
        now: the forecast without it.
    """
    refusal = check(history.state, command)
    if refusal is not None:
        return Prospect(command, refusal, None)
    return Prospect(command, None, _outlook(history, command, now))


def _outlook(history: History, command: Command, now: Forecast) -> Outlook:
    before = history.state
    step = history.preview(command)
    then = now if isinstance(command, EndRound) else forecast(step.state)
    finished_before, finished_after = finished(before), finished(step.state)
    later_before, later_after = rights_check(finished_before), rights_check(finished_after)
    return Outlook(
        step=step,
        then=then,
        rights=_differences(now.after.rights, then.after.rights),
        conditions=_differences(now.after.conditions, then.after.conditions),
        groups=_differences(now.check.groups, then.check.groups),
        landings=_landings(now.events, then.events),
        later=_supplies(later_before, later_after) if _builds(before, command) else (),
        later_groups=(
            _differences(later_before.groups, later_after.groups) if _builds(before, command) else ()
        ),
        opens=_opened(before, finished_after if isinstance(command, Implement) else step.state),
    )


def finished(state: State) -> State:
    """The state as it would be if every building site of the city stood open already, and relief were over."""
    draft = state.copy()
    draft.placements = tuple(
        placed._replace(status=int(Status.OPEN), left=0) if placed.status == Status.BUILDING else placed
        for placed in state.placements
        if placed.status != Status.RELIEF
    )
    return draft


def landing(challenge: str, events: tuple[Event, ...]) -> str:
    """How a challenge lands in a forecast: "lands", "halved" or "averted"; "" when it does not land this round."""
    for event in events:
        if event.message in _LANDING and event.data["challenge"] == challenge:
            return _LANDING[event.message]
    return ""


def _builds(state: State, command: Command) -> bool:
    """Whether what it does lasts longer than this round's check shows."""
    measures = state.game.measures
    return isinstance(command, Certify) or (
        isinstance(command, Implement) and measures[command.measure].build > 0
    )


def _differences(before: tuple[int, ...], after: tuple[int, ...]) -> tuple[Change, ...]:
    return tuple(
        Change(index, old, new)
        for index, (old, new) in enumerate(zip(before, after, strict=True))
        if old != new
    )


def _supplies(before: RightsCheck, after: RightsCheck) -> tuple[Supply, ...]:
    return tuple(
        Supply(right, before.met[right], after.met[right], after.demand[right])
        for right in range(len(RIGHTS))
        if before.met[right] != after.met[right]
    )


def _landings(before: tuple[Event, ...], after: tuple[Event, ...]) -> tuple[tuple[str, str, str], ...]:
    names = [str(event.data["challenge"]) for event in before if event.message in _LANDING]
    pairs = [(name, landing(name, before), landing(name, after)) for name in names]
    return tuple((name, old, new or "averted") for name, old, new in pairs if old != new)


def _opened(before: State, after: State) -> tuple[int, ...]:
    """Measures on offer that lacked something before and lack nothing after."""
    measures = before.game.measures
    offered = dict.fromkeys((*after.plan, *after.game.shelf))
    return tuple(
        index for index in offered if available(after, measures[index]) is None and _lacked(before, index)
    )


def _lacked(state: State, measure: int) -> bool:
    refusal = available(state, state.game.measures[measure])
    return refusal is not None and refusal.code != "not_on_offer"


def named(kind: str, index: int) -> str:
    """The vocabulary id of a change: `right.work`, `condition.climate`, `group.women`."""
    return f"{kind}.{({'right': RIGHTS, 'condition': CONDITIONS, 'group': GROUPS}[kind])[index]}"
