"""The start of a round: calendar, forecast, income, cooperation, action plan (rulebook 2, steps 1, 2 and 4)."""

from weldi_game.cards.compiled import CONDITIONS, ROLES
from weldi_game.engine import closing, happenings, prices, tracks
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.roles import CITY_HALL
from weldi_game.engine.state import Decision, Pending, State, Status

_COMMITMENT = CONDITIONS.index("commitment")
_COORDINATION = CONDITIONS.index("coordination")
_CLIMATE = CONDITIONS.index("climate")
_OPEN = int(Status.OPEN)
_NOBODY = (0,) * len(ROLES)


def open_round(draft: State, log: Log) -> None:
    """Begin the next round on a draft."""
    draft.round += 1
    draft.used = draft.advocated = draft.co_designed = 0
    draft.foresight = False
    log.note(happenings.ROUND_BEGINS, draft.round, draft.game.rounds)
    _read_calendar(draft, log)
    _move_conveyor(draft, log)
    _draw_opportunities(draft, log)
    _pay_income(draft, log)
    _work_of_measures(draft, log)
    draft.tokens = max(0, draft.tokens + draft.conditions[_COORDINATION])
    draft.actions = tuple([max(0, draft.game.actions + extra) for extra in draft.extra_actions])
    draft.extra_actions = _NOBODY
    refill(draft, log)


def _read_calendar(draft: State, log: Log) -> None:
    for entry in draft.game.calendar:
        if entry.round == draft.round:
            log.cause = log.note(happenings.CALENDAR, entry.id)
            carry_out(draft, entry.effects, log)
            log.cause = -1


def _move_conveyor(draft: State, log: Log) -> None:
    waiting = [
        card if card.pressing else Pending(card.challenge, True, card.softened, card.answered)
        for card in draft.conveyor
    ]
    coming: list[Pending] = []
    for _ in range(draft.game.challenges_per_round[draft.round - 1]):
        if not draft.challenge_deck:
            break
        index, draft.challenge_deck = draft.challenge_deck[0], draft.challenge_deck[1:]
        card = draft.game.challenges[index]
        log.note(happenings.CHALLENGE_SUDDEN if card.sudden else happenings.CHALLENGE_FORECAST, card.id)
        (waiting if card.sudden else coming).append(Pending(index, card.sudden, 0, 0))
    surplus = max(0, len(waiting) - draft.game.rules.pressing_limit)
    draft.conveyor = (*waiting[surplus:], *coming)
    for pending in waiting[:surplus]:
        closing.land(draft, pending, log)


def _draw_opportunities(draft: State, log: Log) -> None:
    counts = draft.game.rules.opportunities
    if draft.round > len(counts):
        return
    for _ in range(counts[draft.round - 1]):
        if draft.opportunity_deck:
            index, draft.opportunity_deck = draft.opportunity_deck[0], draft.opportunity_deck[1:]
            card = draft.game.opportunities[index]
            log.cause = log.note(happenings.OPPORTUNITY, card.id)
            carry_out(draft, card.brings, log)
            log.cause = -1


def incomes(state: State) -> tuple[tuple[int, int], ...]:
    """Budget and trust that each role would receive now, city hall's before upkeep (rulebook 9)."""
    rules = state.game.rules
    budget = [pair[0] for pair in state.income]
    trust = [pair[1] for pair in state.income]
    budget[CITY_HALL] = max(0, budget[CITY_HALL] + state.conditions[_COMMITMENT] - rules.commitment_base)
    for fund in state.game.funds:
        if state.round <= fund.until:
            pool = trust if fund.resource else budget
            pool[fund.role] += fund.by
    high, low, roles = rules.climate_trust
    climate = state.conditions[_CLIMATE]
    change = 1 if climate >= high else -1 if climate <= low else 0
    for role in roles:
        trust[role] = max(0, trust[role] + change)
    return tuple(zip(budget, trust, strict=True))


def _pay_income(draft: State, log: Log) -> None:
    due = prices.due(draft)
    log.cause = log.note(happenings.INCOME, due)
    for fund in draft.game.funds:
        if fund.until == draft.round - 1:
            log.note(happenings.FUND_ENDED, fund.id)
    for role, (budget, trust) in enumerate(incomes(draft)):
        if role == CITY_HALL:
            paid = min(due, draft.budget[role] + budget)
            tracks.change_pool(draft, role, 0, budget - paid, log)
            ask_for_upkeep(draft, due - paid, log)
        elif budget:
            tracks.change_pool(draft, role, 0, budget, log)
        if trust:
            tracks.change_pool(draft, role, 1, trust, log)
    log.cause = -1


def ask_for_upkeep(draft: State, short: int, log: Log) -> None:
    """Where upkeep cannot be paid, the table chooses which measure is suspended: a decision, never silent."""
    if short <= 0:
        return
    measures = draft.game.measures
    options = tuple(
        [placed[0] for placed in draft.placements if placed[1] == _OPEN and measures[placed[0]].upkeep]
    )
    if options:
        draft.decisions = (*draft.decisions, Decision("upkeep", options, short))
        log.note(happenings.DECISION_NEEDED, "upkeep", len(options))


def _work_of_measures(draft: State, log: Log) -> None:
    measures = draft.game.measures
    for placed in draft.placements:
        if placed[1] == _OPEN and (effects := measures[placed[0]].each_round):
            log.cause = log.note(happenings.MEASURE_WORKS, measures[placed[0]].id)
            carry_out(draft, effects, log)
            log.cause = -1


def refill(draft: State, log: Log) -> None:
    """Fill the action plan up from the deck."""
    missing = draft.game.rules.plan_size - len(draft.plan)
    if missing > 0 and draft.measure_deck:
        drawn, draft.measure_deck = draft.measure_deck[:missing], draft.measure_deck[missing:]
        draft.plan = (*draft.plan, *drawn)
        log.note(happenings.PLAN_REFILLED, tuple([draft.game.measures[index].id for index in drawn]))
