"""The greedy bot: one step ahead, the move that is worth most now by the outlook; no plans, no memory."""

from collections.abc import Iterator

from weldi_game.bots.outlook import Outlook
from weldi_game.bots.policy import Allows
from weldi_game.cards.compiled import ROLES
from weldi_game.engine import prices
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
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
from weldi_game.engine.legality import CITY_HALL, CIVIL_SOCIETY, COUNCIL, available, check, ready, special
from weldi_game.engine.state import State

_MOBILISE_WORTH = 0.24
_ADVOCATE_COST = 0.7
_REFRESH_WORTH = 0.15
_LEAST = 0.05


def anything(state: State, command: Command) -> bool:
    """Every legal command is allowed."""
    return True


class Greedy:
    """Chooses the most valuable legal command; ties go to the first in the order of the content."""

    def __init__(self, seed: int = 0, allows: Allows = anything) -> None:
        self._seed = seed
        self._allows = allows

    def choose(self, seen: State, turn: int) -> Command:
        """A legal command."""
        outlook = Outlook(seen)
        if seen.decisions:
            return self._suspend(outlook)
        for _, command in sorted(self._valued(outlook), key=lambda pair: -pair[0]):
            if check(seen, command) is None and self._allows(seen, command):
                return command
        able = ready(seen)
        return Hold(able[0]) if able else EndRound()

    def _suspend(self, outlook: Outlook) -> Command:
        measures = outlook.state.game.measures
        options = outlook.state.decisions[-1].options
        return Suspend(min(options, key=lambda index: (_bulk(measures[index].capacity), index)))

    def _valued(self, outlook: Outlook) -> Iterator[tuple[float, Command]]:
        state = outlook.state
        able = ready(state)
        if not able:
            if not any(state.actions):
                yield -1.0, EndRound()
            yield from self._powers(outlook, able)
            return
        yield from self._measures(outlook, able)
        yield from self._answers(outlook, able)
        yield from self._basic(outlook, able)
        yield from self._powers(outlook, able)

    def _measures(self, outlook: Outlook, able: list[int]) -> Iterator[tuple[float, Command]]:
        state = outlook.state
        for index in (*state.plan, *state.game.shelf):
            measure = state.game.measures[index]
            if available(state, measure) is None and (value := outlook.measure_value(measure)) > _LEAST:
                for role in measure.lead:
                    if role in able:
                        yield (
                            value + _spare(state, role, measure.budget, measure.trust),
                            Implement(role, index),
                        )

    def _answers(self, outlook: Outlook, able: list[int]) -> Iterator[tuple[float, Command]]:
        state = outlook.state
        cards = [card.challenge for card in state.conveyor] + [
            problem.challenge for problem in state.problems
        ]
        for challenge in cards:
            for number, option in enumerate(state.game.challenges[challenge].answers):
                for role in able:
                    if role in option.roles or role == CIVIL_SOCIETY:
                        cost = prices.answer_cost(state, role, challenge, number)
                        value = outlook.answer_value(challenge, option, cost)
                        if value > _LEAST:
                            yield value + _spare(state, role, *cost), AnswerChallenge(role, challenge, number)

    def _basic(self, outlook: Outlook, able: list[int]) -> Iterator[tuple[float, Command]]:
        rules = outlook.state.game.rules
        for role in able:
            if outlook.rounds > 1 or role != COUNCIL:
                yield _MOBILISE_WORTH * rules.mobilise[role][1], Mobilise(role)
            yield _REFRESH_WORTH, Refresh(role)
            if outlook.rounds > 1:
                for condition in rules.advocate_conditions:
                    value = outlook.condition_value(condition) - _ADVOCATE_COST
                    yield value, Advocate(role, condition)

    def _powers(self, outlook: Outlook, able: list[int]) -> Iterator[tuple[float, Command]]:
        state = outlook.state
        for command in special(state, able):
            if isinstance(command, CoDesign):
                yield outlook.co_design_value(command.measure, command.right, command.barrier), command
            elif isinstance(command, Certify):
                yield outlook.certify_value(state.game.measures[command.measure]), command
            elif isinstance(command, Reopen):
                yield outlook.measure_value(state.game.measures[command.measure]), command
            elif isinstance(command, MoveBudget) and able and command.role in able:
                yield _move_worth(state, command), command


def _bulk(capacity: tuple[tuple[int, int], ...]) -> int:
    return sum(amount for _, amount in capacity)


def _spare(state: State, role: int, budget: int, trust: int) -> float:
    """A small preference for who can pay alone, so that cooperation is kept for what needs it."""
    return 0.03 if state.budget[role] >= budget and state.trust[role] >= trust else 0.0


def _move_worth(state: State, command: MoveBudget) -> float:
    """Budget that city hall does not use any more this round helps a role that still acts."""
    rich = state.budget[CITY_HALL] >= 6 or state.actions[CITY_HALL] == 0
    poor = state.budget[command.role] <= 1 and ROLES[command.role] != "newcomers_council"
    return 0.2 + 0.05 * command.amount if rich and poor else -1.0
