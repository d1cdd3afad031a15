"""The rights check: who needs what, what stands in the way, what the city can give (rulebook 2, step 5).

One function for the end of the round and for the forecast on the board.
"""

from typing import NamedTuple

from weldi_game.cards.compiled import GROUPS, PAIR_BITS, PAIR_MASK, RIGHTS
from weldi_game.engine.state import State, Status

_RIGHTS = range(len(RIGHTS))
_BEFORE = tuple(PAIR_MASK << right * PAIR_BITS for right in _RIGHTS)  #: all barriers before a right
_CLOSED = (int(Status.BUILDING), int(Status.SUSPENDED))


class RightsCheck(NamedTuple):
    """Tuples are by right; shares are per mille, rounded down."""

    demand: tuple[int, ...]  #: needs of all groups
    blocked: tuple[int, ...]  #: needs behind unbridged barriers
    capacity: tuple[int, ...]  #: what the city and its measures can meet
    met: tuple[int, ...]  #: min(demand - blocked, capacity)
    coverage: tuple[int, ...]  #: met / demand; 1000 where nothing is needed
    moves: tuple[int, ...]  #: how far each track moves
    groups: tuple[int, ...]  #: share of each group's needs that is met; 1000 for a group of size 0


def supply(state: State) -> tuple[list[int], int]:
    """The capacity for each right and the mask of bridged (barrier, right) pairs."""
    capacity = list(state.capacity)
    bridged = 0
    measures = state.game.measures
    for index, status, _, extra_right, extra_bridge, _ in state.placements:
        if status in _CLOSED:
            continue
        measure = measures[index]
        bridged |= measure.bridges | extra_bridge
        for right, amount in measure.capacity:
            capacity[right] += amount
        if extra_right >= 0:
            capacity[extra_right] += 1
    return capacity, bridged


def rights_check(state: State) -> RightsCheck:
    """What the rights check would find now."""
    capacity, bridged = supply(state)
    demand = [0, 0, 0, 0, 0, 0]
    blocked = [0, 0, 0, 0, 0, 0]
    for group, size in enumerate(state.sizes):
        if not size:
            continue
        standing = state.barriers[group] & ~bridged
        for right, need in enumerate(state.needs[group]):
            if need:
                demand[right] += size * need
                if standing & _BEFORE[right]:
                    blocked[right] += size * need
    met = tuple([min(demand[r] - blocked[r], capacity[r]) for r in _RIGHTS])
    coverage = tuple([1000 * met[r] // demand[r] if demand[r] else 1000 for r in _RIGHTS])
    steps = state.game.rules.coverage_steps
    moves = tuple([_move(steps, share) for share in coverage])
    reached = [1000 * met[r] // (demand[r] - blocked[r]) if demand[r] > blocked[r] else 0 for r in _RIGHTS]
    return RightsCheck(
        tuple(demand), tuple(blocked), tuple(capacity), met, coverage, moves, _groups(state, bridged, reached)
    )


def _move(steps: tuple[tuple[int, int], ...], share: int) -> int:
    for least, move in steps:
        if share >= least:
            return move
    return steps[-1][1]


def _groups(state: State, bridged: int, reached: list[int]) -> tuple[int, ...]:
    """Per mille met of each group: its share of every right that it can reach, weighed by need."""
    shares = [1000] * len(GROUPS)
    for group, size in enumerate(state.sizes):
        if not size:
            continue
        standing = state.barriers[group] & ~bridged
        total = given = 0
        for right, need in enumerate(state.needs[group]):
            if need:
                total += need
                if not standing & _BEFORE[right]:
                    given += need * reached[right]
        if total:
            shares[group] = given // total
    return tuple(shares)
