"""The rights check: who needs what, what stands in the way, what the city can give (rulebook 2, step 5).

One function for the end of the round and for the forecast on the board.
"""

from functools import lru_cache
from typing import NamedTuple

from weldi_game.cards.compiled import GROUPS, PAIR_BITS, PAIR_MASK, RIGHTS
from weldi_game.engine.state import State, Status

_BEFORE = tuple(
    PAIR_MASK << right * PAIR_BITS for right in range(len(RIGHTS))
)  #: all barriers before a right
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
    reachable, blocked = [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]
    living = []
    for group, size in enumerate(state.sizes):
        if size:
            reach = _reach(state.needs[group], state.barriers[group] & ~bridged)
            living.append((group, reach))
            for right, need in reach.reachable:
                reachable[right] += size * need
            for right, need in reach.blocked:
                blocked[right] += size * need
    demand, met, coverage, reached = [], [], [], []
    for within, behind, has in zip(reachable, blocked, capacity, strict=True):
        given = within if within < has else has
        demand.append(within + behind)
        met.append(given)
        coverage.append(1000 * given // (within + behind) if within + behind else 1000)
        reached.append(1000 * given // within if within else 0)
    steps = state.game.rules.coverage_steps
    return RightsCheck(
        demand=tuple(demand),
        blocked=tuple(blocked),
        capacity=tuple(capacity),
        met=tuple(met),
        coverage=tuple(coverage),
        moves=tuple([_move(steps, share) for share in coverage]),
        groups=_groups(living, reached),
    )


class _Reach(NamedTuple):
    """What one size step of a group needs: (right, need) of what it can reach, of what stands behind barriers."""

    reachable: tuple[tuple[int, int], ...]
    blocked: tuple[tuple[int, int], ...]
    total: int


@lru_cache(maxsize=4096)
def _reach(needs: tuple[int, ...], standing: int) -> _Reach:
    wanted = [(right, need) for right, need in enumerate(needs) if need]
    return _Reach(
        tuple([(right, need) for right, need in wanted if not standing & _BEFORE[right]]),
        tuple([(right, need) for right, need in wanted if standing & _BEFORE[right]]),
        sum(needs),
    )


def _move(steps: tuple[tuple[int, int], ...], share: int) -> int:
    for least, move in steps:
        if share >= least:
            return move
    return steps[-1][1]


def _groups(living: list[tuple[int, _Reach]], reached: list[int]) -> tuple[int, ...]:
    """Per mille met of each group: its share of every right that it can reach, weighed by need."""
    shares = [1000] * len(GROUPS)
    for group, reach in living:
        if reach.total:
            given = 0
            for right, need in reach.reachable:
                given += need * reached[right]
            shares[group] = given // reach.total
    return tuple(shares)
