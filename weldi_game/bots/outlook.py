"""How the rest of the game looks from here: what each right will come to if nothing more is done.

The estimate reads the engine's own rights check: a right moves each round by its coverage (rulebook 2, step 5).
Values are in steps of the lowest tracks: 1.0 is about one step of a right that is in danger.
"""

from itertools import pairwise

from weldi_game.cards.compiled import PAIR_BITS, PAIR_MASK, RIGHTS
from weldi_game.engine.rights_check import supply
from weldi_game.engine.state import State, Status

RIGHT_INDICES = range(len(RIGHTS))
TRACK_TOP = 10.0
_BUILDING, _RELIEF = int(Status.BUILDING), int(Status.RELIEF)

_UTILITY = (0.0, 1.7, 3.3, 4.8, 6.2, 7.4, 8.3, 8.8, 9.1, 9.3, 9.4)
_SLOPE = (*(after - before for before, after in pairwise(_UTILITY)), 0.0)
_LOST = (1.6, 0.6)  # below the track: still worse, so that the way back counts
#: What a rights emergency takes that would be declared at the coming check, the next one, and so on.
_EMERGENCY_LOSS = (3.0, 3.0, 2.0, 1.0)


def utility(track: float) -> float:
    """What it is worth to end with a right on this track, at most 10: each step counts less than the one below."""
    if track < 0:
        return _LOST[0] * track - _LOST[1]
    if track >= TRACK_TOP:
        return _UTILITY[-1]
    step = int(track)
    return _UTILITY[step] + (track - step) * _SLOPE[step]


def _slope(share: float) -> float:
    """Steps a round at this coverage, 0.0 to 1.0: the steps of the rules joined by lines."""
    if share >= 0.97:
        return 2.0
    if share >= 0.75:
        return 1.0 + (share - 0.75) * 1.5
    if share >= 0.45:
        return (share - 0.45) * 2.4
    return -2.2 + share * 4.4


def _step(rate: float) -> int:
    """How far a track really moves in a round at such a slope."""
    if rate >= 1.0:
        return 2 if rate >= 2.0 else 1
    return 0 if rate >= 0.0 else -1 if rate >= -1.1 else -2


#: What an outlook depends on; pools, actions and the conveyor are not in it.
Ground = tuple[object, ...]


def ground(state: State) -> Ground:
    """The part of a state that lasts: two states with the same ground have the same outlook."""
    return (
        state.placements,
        state.round,
        state.rights,
        state.low_checks,
        state.emergency,
        state.conditions,
        state.sizes,
        state.needs,
        state.barriers,
        state.capacity,
        state.mandates,
        state.tally.participatory,
    )


class Outlook:
    """The ground of a state, read once, to value many moves."""

    def __init__(self, state: State) -> None:
        self.state = state  #: only what is in its ground may be read
        self.ground = ground(state)
        self.rounds = state.game.rounds - state.round + 1  #: checks that are still to come
        self._read_supply()
        self._read_needs()
        self.rates = [
            self.rate(right, self.capacity[right], self.open_need[right]) for right in RIGHT_INDICES
        ]
        self.ends = [state.rights[right] + self.rounds * self.rates[right] for right in RIGHT_INDICES]
        self.values = [utility(end) for end in self.ends]
        self.dangers = [self.danger(right, self.rates[right], 1) for right in RIGHT_INDICES]

    def fits(self, state: State) -> bool:
        """Whether this is the outlook of that state, too."""
        return state.game is self.state.game and ground(state) == self.ground

    def _read_supply(self) -> None:
        """Capacity and bridges as they will be: with what is being built, without what ends."""
        state = self.state
        self.capacity, self.bridged = supply(state)
        self.relief = [0, 0, 0, 0, 0, 0]  #: capacity at the coming check alone
        measures = state.game.measures
        for index, status, *_ in state.placements:
            if status == _BUILDING:
                self.bridged |= measures[index].bridges
                for right, amount in measures[index].capacity:
                    self.capacity[right] += amount
            elif status == _RELIEF and self.rounds > 1:
                for right, amount in measures[index].capacity:
                    self.capacity[right] -= amount
                    self.relief[right] += amount

    def _read_needs(self) -> None:
        state = self.state
        self.demand = [0, 0, 0, 0, 0, 0]
        self.open_need = [0, 0, 0, 0, 0, 0]  #: need that is reachable
        self.blocked: list[tuple[int, int, int]] = []  #: (right, mask of barriers that stand, need)
        for group, size in enumerate(state.sizes):
            if not size:
                continue
            standing = state.barriers[group] & ~self.bridged
            for right, per_step in enumerate(state.needs[group]):
                if per_step:
                    need = per_step * size
                    self.demand[right] += need
                    stands = standing >> right * PAIR_BITS & PAIR_MASK
                    if stands:
                        self.blocked.append((right, stands << right * PAIR_BITS, need))
                    else:
                        self.open_need[right] += need

    def rate(self, right: int, capacity: int, open_need: int) -> float:
        """Steps a round of a right: the coverage read as a slope, so that half a step of progress counts."""
        demand = self.demand[right]
        return _slope((capacity if capacity < open_need else open_need) / demand if demand else 1.0)

    def right_value(self, right: int, capacity: int, open_need: int, delay: int = 0) -> float:
        """What a right will be worth at the end with this capacity and reachable need, from `delay` rounds on."""
        wait = min(delay, self.rounds)
        end = self.state.rights[right] + wait * self.rates[right]
        return utility(end + (self.rounds - wait) * self.rate(right, capacity, open_need))

    def danger(self, right: int, rate: float, delay: int, relief: int = 0, shift: int = 0) -> float:
        """What a rights emergency that comes nearer with this right takes (rulebook 3); 0.0 once it is declared.

        Args:
            right: the right that may be too low.
            rate: its steps a round from `delay` rounds on.
            delay: checks until then; 0 counts from the coming one.
            relief: capacity for the coming check alone, beside that which is there.
            shift: steps that the track moves before the coming check.
        """
        line, checks = self.state.game.rules.emergency
        track, low = self.state.rights[right] + shift, self.state.low_checks[right]
        if self.state.emergency or track > line + 2 * len(_EMERGENCY_LOSS):
            return 0.0
        for check, loss in enumerate(_EMERGENCY_LOSS[: self.rounds]):
            if check == 0:
                track += _step(self._coming(right, rate if delay == 0 else None, relief))
            else:
                track += _step(rate if check >= delay else self.rates[right])
            low = low + 1 if track <= line else 0
            if low >= checks:
                return loss
        return 0.0

    def _coming(self, right: int, rate: float | None, relief: int) -> float:
        """Steps at the coming check, with relief."""
        now = self.rate(right, self.capacity[right] + self.relief[right] + relief, self.open_need[right])
        return now if rate is None else max(now, rate)

    def step_worth(self, right: int, by: float = 1.0) -> float:
        """What so many steps more of a right at the end are worth; negative for steps less."""
        end = min(TRACK_TOP, self.ends[right])
        return utility(end + by) - utility(end)

    def need_worth(self, right: int, demand: int, open_need: int) -> float:
        """What it is worth that so much more is needed, and so much more of it reachable; mostly negative."""
        needed = max(0, self.demand[right] + demand)
        reachable = min(needed, max(0, self.open_need[right] + open_need))
        share = min(self.capacity[right], reachable) / needed if needed else 1.0
        return utility(self.state.rights[right] + self.rounds * _slope(share)) - self.values[right]
