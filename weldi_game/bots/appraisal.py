"""What moves would be worth: measures, answers, co-design. Worked out once for each ground, then remembered.

The worth of what is paid is taken off; who pays and whether the pools reach is not looked at here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from weldi_game.bots.outlook import RIGHT_INDICES, Outlook
from weldi_game.bots.worth import BUDGET_WORTH, effect_worth, loss, total_worth
from weldi_game.cards.compiled import PAIR_BITS, Answer, Measure, pair_bit
from weldi_game.engine import prices
from weldi_game.engine.commands import CoDesign
from weldi_game.engine.legality import CIVIL_SOCIETY, available
from weldi_game.engine.state import Pending, Problem, State, Status

#: Moves worth less than this are not made.
LEAST = 0.05

_LATER_SHARE = 0.7  # of effects each round
_PROTECTION_WORTH = 0.15
_PARTICIPATION_WORTH = 0.1
_IDLE_CAPACITY_WORTH = 0.1  # capacity that waits for barriers that may still be bridged
_IDLE_ACCESS_WORTH = 0.2  # need that is reachable and waits for capacity
_HALF_BRIDGE_WORTH = 0.06  # of two barriers before a need, one is gone
_UPKEEP_SHARE = 0.8
_OPEN, _SUSPENDED, _RELIEF = int(Status.OPEN), int(Status.SUSPENDED), int(Status.RELIEF)


#: A measure and what it is worth before its costs.
Offer = tuple[float, Measure]
_Open = tuple[tuple[Pending, ...], tuple[Problem, ...]]


class Reply(NamedTuple):
    """An answer, what it is worth before its costs, and what it costs each role that may give it."""

    value: float
    challenge: int
    number: int
    costs: tuple[tuple[int, int, int], ...]  #: (role, budget, trust)


class Appraisal:
    """The worth of moves in one outlook."""

    def __init__(self, state: State) -> None:
        self.outlook = Outlook(state)
        self._measures: dict[int, float] = {}
        self._losses: dict[tuple[int, int, int], float] = {}
        self._extras: dict[tuple[int, int], float] = {}
        self._offers: dict[tuple[int, ...], list[Offer]] = {}
        self._replies: dict[_Open, list[Reply]] = {}
        self._co_designs: list[tuple[float, CoDesign]] | None = None

    def offers(self, seen: State) -> list[Offer]:
        """The measures in the action plan and on the shelf that are worth something."""
        known = self._offers.get(seen.plan)
        if known is None:
            game = seen.game
            worth = [(self.measure(seen, index), game.measures[index]) for index in (*seen.plan, *game.shelf)]
            known = self._offers[seen.plan] = [offer for offer in worth if offer[0] > LEAST]
        return known

    def replies(self, seen: State) -> list[Reply]:
        """The answers to challenges and lasting problems that are worth something."""
        key = (seen.conveyor, seen.problems)
        known = self._replies.get(key)
        if known is None:
            known = [
                reply for card in seen.conveyor for reply in self._replies_to(seen, card.challenge, card)
            ]
            for problem in seen.problems:
                known += self._replies_to(seen, problem.challenge, None)
            self._replies[key] = known
        return known

    def _replies_to(self, seen: State, challenge: int, pending: Pending | None) -> list[Reply]:
        card = seen.game.challenges[challenge]
        protected = self._protected(card.family)
        found = []
        for number, option in enumerate(card.answers):
            value = self.answer(challenge, number, pending, protected)
            if value > LEAST:
                roles = sorted({*option.roles, CIVIL_SOCIETY})
                costs = [(role, *prices.answer_cost(seen, role, challenge, number)) for role in roles]
                found.append(Reply(value, challenge, number, tuple(costs)))
        return found

    def _protected(self, family: int) -> bool:
        measures = self.outlook.state.game.measures
        return any(
            measures[placed.measure].protects >> family & 1
            for placed in self.outlook.state.placements
            if placed.status == _OPEN
        )

    def measure(self, seen: State, index: int) -> float:
        """What a measure that is on offer is worth before its costs; negative when it cannot be had."""
        known = self._measures.get(index)
        if known is None:
            card = seen.game.measures[index]
            known = -1.0 if available(seen, card) else self.worth_of(card)
            self._measures[index] = known
        return known

    def worth_of(self, measure: Measure) -> float:
        """What it is worth that a measure comes into the city; its upkeep is taken off, its costs are not."""
        outlook = self.outlook
        rounds = min(1, outlook.rounds) if measure.relief else outlook.rounds - measure.build
        if rounds <= 0:
            return -1.0
        value = self._supply(measure) + total_worth(outlook, measure.on_open)
        for effect in measure.each_round:
            value += effect_worth(outlook, effect) * (rounds - 1) * _LATER_SHARE
        value += _PROTECTION_WORTH * measure.protects.bit_count()
        value += _PARTICIPATION_WORTH * measure.participatory
        return value - measure.upkeep * (rounds - 1) * _UPKEEP_SHARE * BUDGET_WORTH

    def _supply(self, measure: Measure) -> float:
        """What its capacity and its bridges do for the rights."""
        gained = dict(measure.capacity)
        opened = [0, 0, 0, 0, 0, 0]
        bridges = measure.bridges & ~self.outlook.bridged
        value = 0.0
        if bridges:
            for right, stands, need in self.outlook.blocked:
                if not stands & ~bridges:
                    opened[right] += need
                elif stands & bridges:
                    value += _HALF_BRIDGE_WORTH * need
        for right in RIGHT_INDICES:
            more = gained.get(right, 0)
            if more and measure.relief:
                value += self._relief(right, more, opened[right])
            elif more or opened[right]:
                value += self.gain(right, more, opened[right], measure.build)
        return value

    def _relief(self, right: int, capacity: int, need: int) -> float:
        """What capacity for one round is worth."""
        outlook = self.outlook
        rate = outlook.rate(right, outlook.capacity[right] + capacity, outlook.open_need[right] + need)
        value = (rate - outlook.rates[right]) * outlook.step_worth(right)
        if outlook.dangers[right]:
            value += outlook.dangers[right] - outlook.danger(right, outlook.rates[right], 1, capacity)
        return value

    def gain(self, right: int, capacity: int, need: int, delay: int = 0) -> float:
        """What more capacity and more reachable need of a right are worth from `delay` rounds on."""
        outlook = self.outlook
        has, reachable = outlook.capacity[right], outlook.open_need[right]
        gain = outlook.right_value(right, has + capacity, reachable + need, delay) - outlook.values[right]
        if outlook.dangers[right]:
            rate = outlook.rate(right, has + capacity, reachable + need)
            gain += outlook.dangers[right] - outlook.danger(right, rate, delay)
        if capacity and not gain and reachable <= has < outlook.demand[right]:
            gain = _IDLE_CAPACITY_WORTH * capacity
        if need and has <= reachable:
            gain += _IDLE_ACCESS_WORTH * need
        return gain

    def answer(self, challenge: int, number: int, pending: Pending | None, protected: bool) -> float:
        """What an answer is worth before its costs.

        Args:
            challenge: the card that is answered.
            number: which of its answers.
            pending: the card on the conveyor; None where its lasting problem is solved.
            protected: whether an open measure protects against the card's family.
        """
        option = self.outlook.state.game.challenges[challenge].answers[number]
        value = self._extra(challenge, number, option)
        if pending is None:
            return value + self._problem(challenge) * self.outlook.rounds
        softened = pending.softened + protected
        value += self._landing(challenge, softened) - self._landing(challenge, softened + option.strength)
        if not softened and self.outlook.state.game.challenges[challenge].has_problem:
            value += self._problem(challenge) * max(0, self.outlook.rounds - 2 + pending.pressing)
        return value

    def _extra(self, challenge: int, number: int, option: Answer) -> float:
        """What an answer brings beside softening."""
        if not option.then:
            return _PARTICIPATION_WORTH * option.participatory
        key = (challenge, number)
        known = self._extras.get(key)
        if known is None:
            known = total_worth(self.outlook, option.then) + _PARTICIPATION_WORTH * option.participatory
            self._extras[key] = known
        return known

    def _landing(self, challenge: int, softened: int) -> float:
        if softened >= 2:
            return 0.0
        return self._loss(challenge, 0, softened)

    def _problem(self, challenge: int) -> float:
        return self._loss(challenge, 1, 0)

    def _loss(self, challenge: int, lasting: int, softened: int) -> float:
        key = (challenge, lasting, softened)
        known = self._losses.get(key)
        if known is None:
            card = self.outlook.state.game.challenges[challenge]
            known = loss(self.outlook, card.problem if lasting else card.lands, softened)
            self._losses[key] = known
        return known

    def co_designs(self) -> list[tuple[float, CoDesign]]:
        """The co-designs that are worth something before their costs, best first."""
        if self._co_designs is None:
            self._co_designs = sorted(self._joins(), key=lambda pair: -pair[0])
        return self._co_designs

    def _joins(self) -> list[tuple[float, CoDesign]]:
        """One co-design for each capacity or bridge: which of several measures it joins makes no difference."""
        worth = {join: value for join, value in self._join_values() if value > LEAST}
        found = []
        for index, status, _, extra_right, extra_bridge, _ in self.outlook.state.placements:
            if extra_right < 0 and not extra_bridge and status not in (_SUSPENDED, _RELIEF):
                joins = self.outlook.state.game.measures[index].joins
                for join in [join for join in worth if join in joins]:
                    found.append((worth.pop(join), CoDesign(index, *join)))
        return found

    def _join_values(self) -> Iterator[tuple[tuple[int, int], float]]:
        """What each capacity and each bridge by co-design is worth, wherever it could be joined."""
        for right in RIGHT_INDICES:
            yield (right, -1), self.gain(right, 1, 0) + _PARTICIPATION_WORTH
        opened: dict[tuple[int, int], int] = {}
        for right, stands, need in self.outlook.blocked:
            barrier = (stands >> right * PAIR_BITS).bit_length() - 1
            if stands == pair_bit(barrier, right):
                opened[right, barrier] = opened.get((right, barrier), 0) + need
        for (right, barrier), need in opened.items():
            yield (right, barrier), self.gain(right, 0, need) + _PARTICIPATION_WORTH

    def lasting(self, measure: Measure) -> float:
        """What it is worth before its costs that a relief becomes a structure."""
        return sum([self.gain(right, amount, 0, delay=1) for right, amount in measure.capacity])
