"""The greedy bot: one step ahead, the move that is worth most now; no plans, nothing learnt."""

from collections.abc import Iterator
from typing import NamedTuple

from weldi_game.bots.appraisal import LEAST, Appraisal
from weldi_game.bots.policy import Allows, anything
from weldi_game.bots.worth import BUDGET_WORTH, TRUST_WORTH, condition_worth
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    Command,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
)
from weldi_game.engine.legality import CITY_HALL, COUNCIL, EMPLOYERS, check, ready
from weldi_game.engine.state import Once, State, Status

#: A command and what it is worth.
Valued = tuple[float, Command]

_IDLE_SHARE = 1.0
_LAST_PRICE = 0.02
_MOBILISE_SHARE = 0.8  # of what it brings, since the action is gone
_REFRESH_WORTH = 0.06
_ALONE_WORTH = 0.03
_GIFT_WORTH = 0.2
_GIFT_UNIT_WORTH = 0.05
_RICH, _POOR = 6, 1


class Greedy:
    """Chooses the most valuable legal command; ties go to the first in the order of the content."""

    def __init__(self, seed: int = 0) -> None:
        self._appraisal: Appraisal | None = None

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """A legal command. The seed and the turn make no difference: there is no chance in it."""
        if seen.decisions:
            return self._suspend(seen)
        for _, command in self.ranked(seen):
            if check(seen, command) is None and allows(seen, command):
                return command
        able = ready(seen)
        return Hold(able[0]) if able else EndRound()

    def ranked(self, seen: State) -> list[Valued]:
        """All commands worth considering, legal or not, most valuable first."""
        found = list(self._valued(seen))
        found.sort(key=_worth, reverse=True)
        return found

    def appraise(self, seen: State) -> Appraisal:
        """The worth of moves now; the same object as long as the ground is the same."""
        if self._appraisal is None or not self._appraisal.outlook.fits(seen):
            self._appraisal = Appraisal(seen)
        return self._appraisal

    def _suspend(self, seen: State) -> Command:
        """What gives the least capacity is done without."""
        measures = seen.game.measures
        options = seen.decisions[-1].options
        return Suspend(
            min(options, key=lambda index: (sum([by for _, by in measures[index].capacity]), index))
        )

    def _valued(self, seen: State) -> Iterator[Valued]:
        appraisal = self.appraise(seen)
        purse = _purse(seen, appraisal.outlook.rounds)
        able = ready(seen)
        if able:
            yield from _measures(seen, appraisal, able, purse)
            yield from _answers(seen, appraisal, able, purse)
            yield from _basics(seen, appraisal, able, purse)
            yield from _gifts(seen, able)
        yield from _powers(seen, appraisal, able, purse)


def _worth(valued: Valued) -> float:
    return valued[0]


class _Purse(NamedTuple):
    """What a unit of budget and of trust is worth to the table now."""

    budget: float
    trust: float

    def price(self, budget: int, trust: int) -> float:
        return budget * self.budget + trust * self.trust


def _purse(seen: State, rounds: int) -> _Purse:
    """What lies idle in full pools, or at the end of the game, is worth less."""
    if rounds <= 1:
        return _Purse(_LAST_PRICE, _LAST_PRICE)
    room = len(seen.budget) * seen.game.rules.pool_cap
    return _Purse(
        BUDGET_WORTH * (1.0 - _IDLE_SHARE * sum(seen.budget) / room),
        TRUST_WORTH * (1.0 - _IDLE_SHARE * sum(seen.trust) / room),
    )


def _measures(seen: State, appraisal: Appraisal, able: list[int], purse: _Purse) -> Iterator[Valued]:
    for value, measure in appraisal.offers(seen):
        worth = value - purse.price(measure.budget, measure.trust)
        if worth > LEAST:
            for role in measure.lead:
                if role in able:
                    alone = _alone(seen, role, measure.budget, measure.trust)
                    yield worth + alone, Implement(role, measure.index)


def _alone(seen: State, role: int, budget: int, trust: int) -> float:
    """A small preference for who can pay alone, so that cooperation is kept for what needs it."""
    return _ALONE_WORTH if seen.budget[role] >= budget and seen.trust[role] >= trust else 0.0


def _answers(seen: State, appraisal: Appraisal, able: list[int], purse: _Purse) -> Iterator[Valued]:
    for value, challenge, number, costs in appraisal.replies(seen):
        for role, budget, trust in costs:
            if role in able:
                worth = value - purse.price(budget, trust)
                if worth > LEAST:
                    alone = _alone(seen, role, budget, trust)
                    yield worth + alone, AnswerChallenge(role, challenge, number)


def _basics(seen: State, appraisal: Appraisal, able: list[int], purse: _Purse) -> Iterator[Valued]:
    rules = seen.game.rules
    later = appraisal.outlook.rounds > 1
    for role in able:
        resource, by = rules.mobilise[role]
        yield _MOBILISE_SHARE * by * purse[resource], Mobilise(role)
        yield _REFRESH_WORTH, Refresh(role)
        if later and role in rules.advocate_roles and not seen.advocated:
            price = purse.price(0, rules.advocate_trust)
            for condition in rules.advocate_conditions:
                yield condition_worth(appraisal.outlook, condition) - price, Advocate(role, condition)


def _gifts(seen: State, able: list[int]) -> Iterator[Valued]:
    """Budget that city hall does not use any more this round helps a role that still acts."""
    if seen.used & Once.MOVE_BUDGET or (seen.budget[CITY_HALL] < _RICH and seen.actions[CITY_HALL]):
        return
    for role in able:
        if role not in (CITY_HALL, COUNCIL) and seen.budget[role] <= _POOR:
            for amount in range(1, seen.game.rules.move_budget + 1):
                yield _GIFT_WORTH + _GIFT_UNIT_WORTH * amount, MoveBudget(role, amount)


def _powers(seen: State, appraisal: Appraisal, able: list[int], purse: _Purse) -> Iterator[Valued]:
    rules = seen.game.rules
    if seen.trust[COUNCIL] >= rules.co_design_trust and seen.co_designed < rules.co_design_per_round:
        price = purse.price(0, rules.co_design_trust)
        for value, command in appraisal.co_designs():
            if value - price > LEAST:
                yield value - price, command
    for placed in seen.placements:
        measure = seen.game.measures[placed.measure]
        if placed.status == Status.SUSPENDED:
            for role in able:
                yield appraisal.worth_of(measure), Reopen(role, placed.measure)
        elif placed.status == Status.RELIEF and EMPLOYERS in able:
            value = appraisal.lasting(measure) - purse.price(measure.budget, measure.trust)
            if value > LEAST:
                yield value, Certify(placed.measure)
