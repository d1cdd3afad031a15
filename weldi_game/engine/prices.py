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
    surcharge = _surcharge(state, challenge)
    if trust > budget:
        trust += surcharge
    else:
        budget += surcharge
    if role == _CIVIL_SOCIETY and card.family == _HATE:
        trust = (trust + 1) // 2
    return budget, trust


def _surcharge(state: State, challenge: int) -> int:
    for card in state.conveyor:
        if card.challenge == challenge:
            return state.game.rules.pressing_surcharge if card.pressing else 0
    return state.game.rules.problem_surcharge


def upkeep(state: State, extra: Measure | None = None) -> int:
    """Budget a round for the measures that are open or being built, and for one more.

    A higher level takes over the upkeep of the one it replaces once it stands in the city.
    """
    measures = state.game.measures
    running = [measures[p.measure] for p in state.placements if p.status in _STANDING]
    if extra is not None:
        running.append(extra)
    replaced = {measure.replaces for measure in running}
    return sum(measure.upkeep for measure in running if measure.upkeep and measure.index not in replaced)


def due(state: State) -> int:
    """Budget that is due this round: the upkeep of the measures that are open."""
    measures = state.game.measures
    running = [measures[p.measure] for p in state.placements if p.status == _OPEN]
    replaced = {measure.replaces for measure in running}
    return sum(measure.upkeep for measure in running if measure.upkeep and measure.index not in replaced)


def city_income(state: State) -> int:
    """City hall's budget a round before upkeep: base, commitment and funds that run next round."""
    rules = state.game.rules
    funds = sum(
        fund.by
        for fund in state.game.funds
        if fund.role == _CITY_HALL and fund.resource == 0 and state.round + 1 <= fund.until
    )
    return max(0, state.income[_CITY_HALL][0] + state.conditions[_COMMITMENT] - rules.commitment_base + funds)
