"""How the rest of the game looks from here: what each right will come to, and what changes are worth.

The estimate reads the engine's own rights check: a right moves each round by its coverage (rulebook 2, step 5).
Values are in steps of the lowest tracks: 1.0 is about one step of a right that is in danger.
"""

from weldi_game.cards.compiled import PAIR_BITS, PAIR_MASK, RIGHTS, Answer, Effect, Measure, pair_bit
from weldi_game.engine.conditions import holds
from weldi_game.engine.effects import softer
from weldi_game.engine.rights_check import supply
from weldi_game.engine.state import State, Status

_RIGHTS = range(len(RIGHTS))
_TRACK_TOP = 10.0
_BUDGET_WORTH = 0.30
_TRUST_WORTH = 0.36
_CLIMATE_WORTH = 0.8
_COORDINATION_WORTH = 0.15
_BARRIER_WORTH = 0.06
_UNCERTAIN = 0.3


def utility(track: float) -> float:
    """What it is worth to end with a right on this track: each step counts less than the one below it."""
    if track < 0:
        return 1.6 * track - 0.6
    return _UTILITY[int(track)] + (track - int(track)) * _SLOPE[int(track)]


_UTILITY = (0.0, 1.7, 3.3, 4.8, 6.2, 7.4, 8.3, 8.8, 9.1, 9.3, 9.4, 9.4)
_SLOPE = tuple(after - before for before, after in zip(_UTILITY, (*_UTILITY[1:], 9.4), strict=True))


class Outlook:
    """One state, read once, to value many moves."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.rounds = state.game.rounds - state.round + 1  #: checks that are still to come
        self._read_supply()
        self._read_needs()
        self.values = [
            self.right_value(right, self.capacity[right], self.open_need[right]) for right in _RIGHTS
        ]

    def _read_supply(self) -> None:
        state = self.state
        self.capacity, self.bridged = supply(state)
        for placed in state.placements:
            if placed.status == Status.BUILDING:
                measure = state.game.measures[placed.measure]
                self.bridged |= measure.bridges
                for right, amount in measure.capacity:
                    self.capacity[right] += amount
            elif placed.status == Status.RELIEF and self.rounds > 1:
                for right, amount in state.game.measures[placed.measure].capacity:
                    self.capacity[right] -= amount

    def _read_needs(self) -> None:
        state = self.state
        self.demand = [0, 0, 0, 0, 0, 0]
        self.open_need = [0, 0, 0, 0, 0, 0]
        self.blocked: list[tuple[int, int, int]] = []  #: (right, barriers that stand, need)
        for group, size in enumerate(state.sizes):
            if not size:
                continue
            standing = state.barriers[group] & ~self.bridged
            for right, per_step in enumerate(state.needs[group]):
                if need := per_step * size:
                    self.demand[right] += need
                    stands = standing >> right * PAIR_BITS & PAIR_MASK
                    if stands:
                        self.blocked.append((right, stands << right * PAIR_BITS, need))
                    else:
                        self.open_need[right] += need

    def rate(self, right: int, capacity: int, open_need: int) -> float:
        """Steps a round of a right: the coverage read as a slope, so that half a step of progress counts."""
        demand = self.demand[right]
        share = min(capacity, open_need) / demand if demand else 1.0
        if share >= 0.97:
            return 2.0
        if share >= 0.75:
            return 1.0 + (share - 0.75) * 1.5
        if share >= 0.45:
            return (share - 0.45) * 2.4
        return -2.2 + share * 4.4

    def right_value(self, right: int, capacity: int, open_need: int, delay: int = 0) -> float:
        """What a right will be worth at the end with this capacity and reachable need, from `delay` rounds on."""
        rounds = max(0, self.rounds - delay)
        start = float(self.state.rights[right])
        if delay:
            start += delay * self.rate(right, self.capacity[right], self.open_need[right])
        end = start + rounds * self.rate(right, capacity, open_need)
        return utility(min(_TRACK_TOP, end))

    def measure_value(self, measure: Measure) -> float:
        """What a measure would be worth, its costs taken off."""
        delay = measure.build
        rounds = min(1, self.rounds) if measure.relief else self.rounds - delay
        if rounds <= 0:
            return -1.0
        value = self._supply_value(measure, delay)
        for effect in measure.on_open:
            value += self.effect_value(effect)
        for effect in measure.each_round:
            value += self.effect_value(effect) * max(0, rounds - 1) * 0.7
        value += 0.25 * measure.protects.bit_count()
        value += 0.1 * measure.participatory
        return (
            value
            - measure.budget * _BUDGET_WORTH
            - measure.trust * _TRUST_WORTH
            - self._upkeep(measure, rounds)
        )

    def _upkeep(self, measure: Measure, rounds: int) -> float:
        return measure.upkeep * (rounds - 1) * _BUDGET_WORTH * 0.8

    def _supply_value(self, measure: Measure, delay: int) -> float:
        gained = [0, 0, 0, 0, 0, 0]
        opened = [0, 0, 0, 0, 0, 0]
        for right, amount in measure.capacity:
            gained[right] = amount
        if bridges := measure.bridges & ~self.bridged:
            for right, stands, need in self.blocked:
                if not stands & ~bridges:
                    opened[right] += need
        value = 0.0
        for right in _RIGHTS:
            if gained[right] or opened[right]:
                value += self._right_gain(right, gained[right], opened[right], measure.relief, delay)
        return value + self._half_bridges(bridges)

    def _right_gain(self, right: int, capacity: int, need: int, relief: bool, delay: int) -> float:
        more, open_need = self.capacity[right] + capacity, self.open_need[right] + need
        if relief:
            gain = self.rate(right, more, open_need) - self.rate(
                right, self.capacity[right], self.open_need[right]
            )
            return gain * self._step_worth(right)
        gain = self.right_value(right, more, open_need, delay) - self.values[right]
        if capacity and not gain and self.open_need[right] <= self.capacity[right] < self.demand[right]:
            gain = 0.05 * capacity  # capacity waits for barriers that may still be bridged
        if need and self.capacity[right] <= self.open_need[right]:
            gain += 0.12 * need
        return gain

    def _half_bridges(self, bridges: int) -> float:
        """Bridges that take one of two barriers away open nothing yet, but half the way is done."""
        return sum(
            _BARRIER_WORTH * need
            for _, stands, need in self.blocked
            if stands & bridges and stands & ~bridges
        )

    def _step_worth(self, right: int) -> float:
        end = self.state.rights[right] + self.rounds * self.rate(
            right, self.capacity[right], self.open_need[right]
        )
        return utility(min(_TRACK_TOP, end + 1)) - utility(min(_TRACK_TOP, end))

    def effect_value(self, effect: Effect, by: int | None = None) -> float:
        """What an effect would be worth now; negative for what hurts."""
        amount = effect.by if by is None else by
        if not amount:
            return 0.0
        worth = _WORTH.get(effect.verb)
        return worth(self, effect, amount) if worth else 0.1 * amount

    def loss(self, effects: tuple[Effect, ...], softened: int) -> float:
        """What a landing costs, at least 0, after so many softenings."""
        if softened >= 2:
            return 0.0
        return -sum(
            self.effect_value(effect, softer(effect) if softened else effect.by) for effect in effects
        )

    def answer_value(self, challenge: int, answer: Answer, cost: tuple[int, int]) -> float:
        """What an answer would be worth, its costs taken off."""
        card = self.state.game.challenges[challenge]
        value = sum(self.effect_value(effect) for effect in answer.then) + 0.1 * answer.participatory
        value -= cost[0] * _BUDGET_WORTH + cost[1] * _TRUST_WORTH
        for pending in self.state.conveyor:
            if pending.challenge == challenge:
                softened = pending.softened + self._protected(card.family)
                value += self.loss(card.lands, softened) - self.loss(card.lands, softened + answer.strength)
                if card.has_problem and not softened:
                    value += self.loss(card.problem, 0) * max(0, self.rounds - 2 + pending.pressing)
                return value
        return value + self.loss(card.problem, 0) * self.rounds

    def condition_value(self, condition: int) -> float:
        """What one step more of a condition is worth."""
        return self._condition(Effect("change_condition", 1, (condition,)), 1)

    def co_design_value(self, index: int, right: int, barrier: int) -> float:
        """What it is worth when the newcomers' council joins a measure."""
        price = self.state.game.rules.co_design_trust * _TRUST_WORTH
        if barrier < 0:
            return self._right_gain(right, 1, 0, relief=False, delay=0) + 0.1 - price
        bit = pair_bit(barrier, right)
        opened = sum(need for blocked, stands, need in self.blocked if blocked == right and not stands & ~bit)
        return self._right_gain(right, 0, opened, relief=False, delay=0) + 0.1 - price if opened else -price

    def certify_value(self, measure: Measure) -> float:
        """What it is worth that a relief lasts."""
        value = sum(
            self._right_gain(right, amount, 0, relief=False, delay=1) for right, amount in measure.capacity
        )
        return value - measure.budget * _BUDGET_WORTH - measure.trust * _TRUST_WORTH

    def _protected(self, family: int) -> int:
        measures = self.state.game.measures
        for placed in self.state.placements:
            if placed.status == Status.OPEN and measures[placed.measure].protects >> family & 1:
                return 1
        return 0

    def _right(self, effect: Effect, by: int) -> float:
        right = effect.args[0]
        end = self.state.rights[right] + self.rounds * self.rate(
            right, self.capacity[right], self.open_need[right]
        )
        if end >= _TRACK_TOP:
            return 0.1 * by
        return utility(min(_TRACK_TOP, end + by)) - utility(end)

    def _condition(self, effect: Effect, by: int) -> float:
        if effect.args[0] == 0:
            return by * self.rounds * _BUDGET_WORTH * 0.6 if self.rounds > 1 else 0.0
        if effect.args[0] == 1:
            return by * self.rounds * _COORDINATION_WORTH
        return by * (_CLIMATE_WORTH if self.state.conditions[2] > 3 else 1.5 * _CLIMATE_WORTH)

    def _resource(self, effect: Effect, by: int) -> float:
        return by * (_TRUST_WORTH if effect.args[1] else _BUDGET_WORTH) * (0.8 if self.rounds > 1 else 0.0)

    def _income(self, effect: Effect, by: int) -> float:
        return by * (_TRUST_WORTH if effect.args[1] else _BUDGET_WORTH) * (self.rounds - 1) * 0.8

    def _capacity(self, effect: Effect, by: int) -> float:
        right = effect.args[0]
        now = max(0, self.capacity[right] + by)
        return self.right_value(right, now, self.open_need[right]) - self.values[right]

    def _size(self, effect: Effect, by: int) -> float:
        needs = self.state.needs[effect.args[0]]
        return -sum(
            need * by * _UNCERTAIN * min(1.0, self._step_worth(right)) for right, need in enumerate(needs)
        )

    def _barrier(self, effect: Effect, by: int) -> float:
        group, mask = effect.args
        size = self.state.sizes[group]
        needs = self.state.needs[group]
        touched = mask & ~self.bridged
        return by * sum(
            _UNCERTAIN * size * need
            for right, need in enumerate(needs)
            if touched >> right * PAIR_BITS & PAIR_MASK
        )

    def _when(self, effect: Effect, by: int) -> float:
        branch = effect.then if holds(self.state, effect.test) else effect.otherwise
        return sum(self.effect_value(inner) for inner in branch)


_WORTH = {
    "change_right": Outlook._right,
    "change_condition": Outlook._condition,
    "change_resource": Outlook._resource,
    "change_income": Outlook._income,
    "change_capacity": Outlook._capacity,
    "change_group_size": Outlook._size,
    "raise_barrier": Outlook._barrier,
    "lower_barrier": Outlook._barrier,
    "suspend_measure": lambda outlook, effect, by: -1.2,
    "when": Outlook._when,
}
