"""What things cost now: answers by stage (rulebook 2, step 1), the upkeep of the city and what pays for it."""

from weldi_game.cards.compiled import CONDITIONS, ROLES, Measure
from weldi_game.cards.vocabulary import Family
from weldi_game.engine.state import State, Status

_HATE = list(Family).index(Family.HATE_CAMPAIGNS)
_CITY_HALL = ROLES.index("city_hall")
_CIVIL_SOCIETY = ROLES.index("civil_society")
_OPEN = int(Status.OPEN)
_STANDING = (_OPEN, int(Status.BUILDING))
_COMMITMENT = CONDITIONS.index("commitment")


def answer_cost(state: State, role: int, challenge: int, answer: int) -> tuple[int, int]:
    """Budget and trust of an answer for the role that gives it.

    Pressing cards and lasting problems cost more, in the resource that the answer mostly takes. The trust of
    civil society counts double on hate campaigns (rulebook 1).
    """
    card = state.game.challenges[challenge]
    option = card.answers[answer]
    budget, trust = option.budget, option.trust
    if trust > budget:
        trust += _surcharge(state, challenge)
    else:
        budget += _surcharge(state, challenge)
    if role == _CIVIL_SOCIETY and card.family == _HATE:
        trust = (trust + 1) // 2
    return budget, trust


def _surcharge(state: State, challenge: int) -> int:
    for card in state.conveyor:
        if card[0] == challenge:
            return state.game.rules.pressing_surcharge if card[1] else 0
    return state.game.rules.problem_surcharge


def upkeep(state: State, extra: Measure | None = None) -> int:
    """Budget a round for the measures that are open or being built, and for one more.

    A higher level takes over the upkeep of the one it replaces once it stands in the city.
    """
    measures = state.game.measures
    running = [measures[placed[0]] for placed in state.placements if placed[1] in _STANDING]
    if extra is not None:
        running.append(extra)
    return _upkeep(running)


def due(state: State) -> int:
    """Budget that is due this round: the upkeep of the measures that are open."""
    measures = state.game.measures
    return _upkeep([measures[placed[0]] for placed in state.placements if placed[1] == _OPEN])


def _upkeep(running: list[Measure]) -> int:
    costly = [measure for measure in running if measure.upkeep]
    replaced = [measure.replaces for measure in running if measure.replaces >= 0]
    return sum([measure.upkeep for measure in costly if measure.index not in replaced])


def city_income(state: State) -> int:
    """City hall's budget a round before upkeep: base, commitment and funds that run next round."""
    income = state.income[_CITY_HALL][0] + state.conditions[_COMMITMENT] - state.game.rules.commitment_base
    for fund in state.game.funds:
        if fund.role == _CITY_HALL and fund.resource == 0 and state.round + 1 <= fund.until:
            income += fund.by
    return income if income > 0 else 0
