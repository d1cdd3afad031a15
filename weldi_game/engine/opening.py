"""The start of a round: calendar, forecast, income, cooperation, action plan (rulebook 2, steps 1, 2 and 4)."""

from weldi_game.cards.compiled import CONDITIONS, ROLES
from weldi_game.engine import closing, prices, tracks
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.state import Decision, Pending, State, Status

_COMMITMENT = CONDITIONS.index("commitment")
_COORDINATION = CONDITIONS.index("coordination")
_CLIMATE = CONDITIONS.index("climate")
_CITY_HALL = ROLES.index("city_hall")
_NOBODY = (0,) * len(ROLES)


def open_round(draft: State, log: Log) -> None:
    """Begin the next round on a draft."""
    draft.round += 1
    draft.used = draft.advocated = draft.co_designed = 0
    draft.foresight = False
    log.note("event.round_begins", round=draft.round, rounds=draft.game.rounds)
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
            log.cause = log.note("event.calendar", entry=entry.id)
            carry_out(draft, entry.effects, log)
            log.cause = -1


def _move_conveyor(draft: State, log: Log) -> None:
    waiting = [card if card.pressing else card._replace(pressing=True) for card in draft.conveyor]
    coming: list[Pending] = []
    for _ in range(draft.game.challenges_per_round[draft.round - 1]):
        if not draft.challenge_deck:
            break
        index, draft.challenge_deck = draft.challenge_deck[0], draft.challenge_deck[1:]
        card = draft.game.challenges[index]
        log.note("event.challenge_sudden" if card.sudden else "event.challenge_forecast", challenge=card.id)
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
            log.cause = log.note("event.opportunity", opportunity=card.id)
            carry_out(draft, card.brings, log)
            log.cause = -1


def incomes(state: State) -> tuple[tuple[int, int], ...]:
    """Budget and trust that each role would receive now, city hall's before upkeep (rulebook 9)."""
    rules = state.game.rules
    rows = [list(pair) for pair in state.income]
    rows[_CITY_HALL][0] = max(0, rows[_CITY_HALL][0] + state.conditions[_COMMITMENT] - rules.commitment_base)
    for fund in state.game.funds:
        if state.round <= fund.until:
            rows[fund.role][fund.resource] += fund.by
    high, low, roles = rules.climate_trust
    climate = state.conditions[_CLIMATE]
    for role in roles:
        change = 1 if climate >= high else -1 if climate <= low else 0
        rows[role][1] = max(0, rows[role][1] + change)
    return tuple([(budget, trust) for budget, trust in rows])


def _pay_income(draft: State, log: Log) -> None:
    due = prices.due(draft)
    log.cause = log.note("event.income", upkeep=due)
    for fund in draft.game.funds:
        if fund.until == draft.round - 1:
            log.note("event.fund_ended", fund=fund.id)
    for role, (budget, trust) in enumerate(incomes(draft)):
        if role == _CITY_HALL:
            paid = min(due, draft.budget[role] + budget)
            tracks.change_pool(draft, role, 0, budget - paid, log)
            ask_for_upkeep(draft, due - paid, log)
        else:
            tracks.change_pool(draft, role, 0, budget, log)
        tracks.change_pool(draft, role, 1, trust, log)
    log.cause = -1


def ask_for_upkeep(draft: State, short: int, log: Log) -> None:
    """Where upkeep cannot be paid, the table chooses which measure is suspended: a decision, never silent."""
    measures = draft.game.measures
    options = tuple(
        [p.measure for p in draft.placements if p.status == Status.OPEN and measures[p.measure].upkeep > 0]
    )
    if short > 0 and options:
        draft.decisions = (*draft.decisions, Decision("upkeep", options, short))
        log.note("event.decision_needed", kind="upkeep", count=len(options))


def _work_of_measures(draft: State, log: Log) -> None:
    for placed in draft.placements:
        if placed.status == Status.OPEN and (effects := draft.game.measures[placed.measure].each_round):
            log.cause = log.note("event.measure_works", measure=draft.game.measures[placed.measure].id)
            carry_out(draft, effects, log)
            log.cause = -1


def refill(draft: State, log: Log) -> None:
    """Fill the action plan up from the deck."""
    missing = draft.game.rules.plan_size - len(draft.plan)
    if missing > 0 and draft.measure_deck:
        drawn, draft.measure_deck = draft.measure_deck[:missing], draft.measure_deck[missing:]
        draft.plan = (*draft.plan, *drawn)
        log.note("event.plan_refilled", measures=tuple([draft.game.measures[index].id for index in drawn]))
