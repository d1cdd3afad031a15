"""The speaker's view: what this table should talk about now, read from the state; and hints to give when it is stuck.

Points are questions, never solutions; a hint says where to look, never what to do. Both are messages with data.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from weldi_game.cards.compiled import BARRIERS, CONDITIONS, GROUPS, PAIR_BITS, RIGHTS, ROLES, pair_bit
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import answerable, available, ready
from weldi_game.engine.rights_check import RightsCheck, rights_check, supply
from weldi_game.engine.state import Phase, State
from weldi_game.text import Message, Value

#: Most points and hints that are shown at once: more would not be read while a table waits.
MOST_POINTS, MOST_HINTS = 5, 4

_CLIMATE = CONDITIONS.index("climate")
_RESIDENTS = GROUPS.index("residents")
_VIOLATED, _LOW_CLIMATE = 3, 2
_WIDE_GAP = 25  # per cent points
_BLOCKED_SHARE = 0.25
_QUIET_SHARE = 0.5
_SPARE = 1


class Point(NamedTuple):
    """Something to talk about now."""

    icon: str  #: the id of a vocabulary word, for its sign
    message: Message


class Behind(NamedTuple):
    """Needs for a right that wait behind a barrier."""

    right: int
    barrier: int
    need: int


def points(state: State) -> tuple[Point, ...]:
    """What the table should talk about now, most urgent first; at least one."""
    check = rights_check(state)
    found = [point for look in _LOOKS for point in look(state, check)]
    return tuple(found[:MOST_POINTS]) or (Point("participation", Message("speaker.calm")),)


def behind_barriers(state: State) -> tuple[Behind, ...]:
    """The needs behind each barrier that no measure bridges, most first; a need behind two barriers counts for both."""
    _, bridged = supply(state)
    found = []
    for right in range(len(RIGHTS)):
        for barrier in range(PAIR_BITS):
            bit = pair_bit(barrier, right)
            need = sum(
                size * state.needs[group][right]
                for group, size in enumerate(state.sizes)
                if state.barriers[group] & ~bridged & bit
            )
            if need:
                found.append(Behind(right, barrier, need))
    return tuple(sorted(found, key=lambda each: -each.need))


# --- what is worth talking about, most urgent first ----------------------------------------------------------


def _violated(state: State, check: RightsCheck) -> Iterator[Point]:
    low = min(state.rights)
    if low <= _VIOLATED:
        right = RIGHTS[state.rights.index(low)]
        yield Point(right, Message("speaker.violated", {"right": right, "now": low}))


def _lasting(state: State, check: RightsCheck) -> Iterator[Point]:
    for problem in state.problems[:1]:
        card = state.game.challenges[problem.challenge]
        yield Point("problem", Message("speaker.lasting", {"challenge": card.id, "since": problem.since}))


def _blocked(state: State, check: RightsCheck) -> Iterator[Point]:
    for right, barrier, need in behind_barriers(state)[:1]:
        if need >= _BLOCKED_SHARE * check.demand[right]:
            data: dict[str, Value] = {
                "right": RIGHTS[right],
                "barrier": BARRIERS[barrier],
                "blocked": need,
                "demand": check.demand[right],
            }
            yield Point(BARRIERS[barrier], Message("speaker.blocked", data))


def _gap(state: State, check: RightsCheck) -> Iterator[Point]:
    if not state.sizes[_RESIDENTS]:
        return
    living = [group for group, size in enumerate(state.sizes) if size]
    least = min(living, key=lambda group: check.groups[group])
    residents, share = check.groups[_RESIDENTS] // 10, check.groups[least] // 10
    if residents - share >= _WIDE_GAP:
        data: dict[str, Value] = {"group": GROUPS[least], "share": share, "residents": residents}
        yield Point(GROUPS[least], Message("speaker.gap", data))


def _unheard(state: State, check: RightsCheck) -> Iterator[Point]:
    if state.tally.answers >= 2 and not state.tally.participatory_answers:
        yield Point("participatory", Message("speaker.unheard", {"count": state.tally.answers}))


def _quiet(state: State, check: RightsCheck) -> Iterator[Point]:
    total = sum(state.acted)
    least = min(range(len(ROLES)), key=lambda role: state.acted[role])
    if state.round > 1 and state.acted[least] < _QUIET_SHARE * total / len(ROLES):
        data: dict[str, Value] = {"role": ROLES[least], "count": state.acted[least], "total": total}
        yield Point(ROLES[least], Message("speaker.quiet", data))


def _silos(state: State, check: RightsCheck) -> Iterator[Point]:
    if state.round > 1 and not state.tally.cooperation:
        yield Point("cooperation", Message("speaker.silos"))


def _hostile(state: State, check: RightsCheck) -> Iterator[Point]:
    if state.conditions[_CLIMATE] <= _LOW_CLIMATE:
        yield Point("climate", Message("speaker.hostile", {"climate": state.conditions[_CLIMATE]}))


def _hoarding(state: State, check: RightsCheck) -> Iterator[Point]:
    cap = state.game.rules.pool_cap
    for resource, pools in (("budget", state.budget), ("trust", state.trust)):
        most = max(pools)
        if most >= cap - _SPARE:
            role = ROLES[pools.index(most)]
            data: dict[str, Value] = {"role": role, "amount": most, "resource": resource, "cap": cap}
            yield Point(resource, Message("speaker.hoarding", data))


def _giving(state: State, check: RightsCheck) -> Iterator[Point]:
    for group, size in enumerate(state.sizes):
        if size and group != _RESIDENTS and state.met[group] >= state.game.rules.contribution_from:
            if state.round > 1:
                data: dict[str, Value] = {"group": GROUPS[group], "share": state.met[group] // 10}
                yield Point("win_win", Message("speaker.giving", data))
            return


_LOOKS: tuple[Callable[[State, RightsCheck], Iterator[Point]], ...] = (
    _violated,
    _lasting,
    _blocked,
    _gap,
    _unheard,
    _quiet,
    _silos,
    _hostile,
    _hoarding,
    _giving,
)


# --- hints -----------------------------------------------------------------------------------------------------


def hints(state: State) -> tuple[Message, ...]:
    """Where a table that is stuck could look now, most useful first; none when the game is over."""
    if state.phase == Phase.OVER:
        return ()
    found = [hint for look in _HINTS for hint in look(state)]
    return tuple(found[:MOST_HINTS])


def _falling(state: State) -> Iterator[Message]:
    after = forecast(state).after
    falls = [(after.rights[right] - state.rights[right], right) for right in range(len(RIGHTS))]
    by, right = min(falls)
    if by < 0:
        yield Message("speaker.hint_falling", {"right": RIGHTS[right], "after": after.rights[right]})


def _pressing(state: State) -> Iterator[Message]:
    for card in state.conveyor:
        answers = range(len(state.game.challenges[card.challenge].answers))
        open_ = sum(1 for answer in answers if answerable(state, card.challenge, answer) is None)
        if card.pressing and not card.softened and open_:
            challenge = state.game.challenges[card.challenge].id
            yield Message("speaker.hint_pressing", {"challenge": challenge, "count": open_})
            return


def _bridge(state: State) -> Iterator[Message]:
    for right, barrier, need in behind_barriers(state):
        bit = pair_bit(barrier, right)
        for index in (*state.game.shelf, *state.plan):
            measure = state.game.measures[index]
            if measure.bridges & bit and available(state, measure) is None:
                data: dict[str, Value] = {
                    "barrier": BARRIERS[barrier],
                    "right": RIGHTS[right],
                    "need": need,
                    "measure": measure.id,
                }
                yield Message("speaker.hint_bridge", data)
                return


def _together(state: State) -> Iterator[Message]:
    if state.tokens and len(ready(state)) > 1:
        yield Message("speaker.hint_together", {"count": state.tokens})


def _advocacy(state: State) -> Iterator[Message]:
    rules = state.game.rules
    low = min(rules.advocate_conditions, key=lambda condition: state.conditions[condition])
    able = [
        ROLES[role]
        for role in rules.advocate_roles
        if state.actions[role] and state.trust[role] >= rules.advocate_trust
    ]
    if able and state.advocated < rules.advocate_per_round and state.conditions[low] <= _LOW_CLIMATE:
        yield Message("speaker.hint_advocacy", {"condition": CONDITIONS[low], "roles": tuple(able)})


def _idle(state: State) -> Iterator[Message]:
    roles = tuple(ROLES[role] for role, left in enumerate(state.actions) if left)
    if roles:
        yield Message("speaker.hint_idle", {"roles": roles})


_HINTS: tuple[Callable[[State], Iterator[Message]], ...] = (
    _pressing,
    _falling,
    _bridge,
    _together,
    _advocacy,
    _idle,
)
