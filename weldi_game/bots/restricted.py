"""Tables that leave something out: filters over any bot, the lessons of the game as experiments (rulebook 6).

A filter says which commands are allowed; holding, ending the round and decisions always are.
"""

from weldi_game.bots.policy import Allows, Policy, anything
from weldi_game.cards.vocabulary import Family
from weldi_game.engine import prices
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    Implement,
    MoveBudget,
    Reopen,
)
from weldi_game.engine.legality import EMPLOYERS
from weldi_game.engine.state import State

_FAMILIES = tuple(Family)

#: What a table that serves established residents only takes for its own business; the other families hit
#: newcomers first.
OWN_BUSINESS = frozenset(
    _FAMILIES.index(family)
    for family in (
        Family.FUNDING_CUTS,
        Family.HOUSING_CRISIS,
        Family.HEALTH_EMERGENCY,
        Family.CARE_AND_CHILDREN,
        Family.FATIGUE_AND_POLITICS,
    )
)


class Restricted:
    """Any bot that keeps to a filter."""

    def __init__(self, base: Policy, allows: Allows) -> None:
        self._base = base
        self._filter = allows

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """What the bot chooses among the commands that the filter allows."""
        if allows is anything:
            return self._base.choose(seen, turn, self._filter)
        return self._base.choose(
            seen, turn, lambda state, one: self._filter(state, one) and allows(state, one)
        )


def relief_only(state: State, command: Command) -> bool:
    """Only relief: nothing that lasts is built, certified or joined."""
    if isinstance(command, Implement):
        return state.game.measures[command.measure].relief
    return not isinstance(command, Certify | CoDesign)


def no_access(state: State, command: Command) -> bool:
    """No measure that bridges a barrier, and no barrier bridged by co-design."""
    if isinstance(command, Implement | Reopen):
        return not state.game.measures[command.measure].bridges
    return not (isinstance(command, CoDesign) and command.barrier >= 0)


def no_participation(state: State, command: Command) -> bool:
    """No measure in which rights holders decide or people meet, no answer of that kind, no co-design."""
    if isinstance(command, Implement | Reopen):
        measure = state.game.measures[command.measure]
        return not (measure.participatory or measure.encounter)
    if isinstance(command, AnswerChallenge):
        return not state.game.challenges[command.challenge].answers[command.answer].participatory
    return not isinstance(command, CoDesign)


def silos(state: State, command: Command) -> bool:
    """Every role pays alone, and city hall passes no budget on."""
    if isinstance(command, MoveBudget):
        return False
    role, budget, trust = cost(state, command)
    return state.budget[role] >= budget and state.trust[role] >= trust


def cost(state: State, command: Command) -> tuple[int, int, int]:
    """The role that acts, and the budget and trust that a command costs; nothing for what is free."""
    if isinstance(command, Implement):
        measure = state.game.measures[command.measure]
        return command.role, measure.budget, measure.trust
    if isinstance(command, AnswerChallenge):
        return command.role, *prices.answer_cost(state, command.role, command.challenge, command.answer)
    if isinstance(command, Advocate):
        return command.role, 0, state.game.rules.advocate_trust
    if isinstance(command, Certify):
        measure = state.game.measures[command.measure]
        return EMPLOYERS, measure.budget, measure.trust
    return EMPLOYERS, 0, 0


def never_answers(state: State, command: Command) -> bool:
    """No challenge is answered and no lasting problem solved by an answer."""
    return not isinstance(command, AnswerChallenge)


def residents_only(state: State, command: Command) -> bool:
    """Only what established residents gain from as well, nothing that opens access for anybody else.

    Measures must be win-win and bridge nothing; challenges are answered only where they hit residents
    (`OWN_BUSINESS`); newcomers are not asked, so nothing is designed with them.
    """
    if isinstance(command, Implement | Reopen):
        measure = state.game.measures[command.measure]
        return measure.win_win and not measure.bridges and not measure.participatory
    if isinstance(command, AnswerChallenge):
        return state.game.challenges[command.challenge].family in OWN_BUSINESS
    return not isinstance(command, CoDesign)


#: The filters by the names of the restricted bots on the command line.
FILTERS: dict[str, Allows] = {
    "relief-only": relief_only,
    "no-access": no_access,
    "no-participation": no_participation,
    "silos": silos,
    "never-answers": never_answers,
    "residents-only": residents_only,
}
