"""The rules: `apply` takes a state and a command and gives a new state and what happened (house rule: pure)."""

from collections.abc import Callable

from weldi_game.cards.compiled import BARRIERS, CONDITIONS, RIGHTS, ROLES, pair_bit
from weldi_game.engine import (
    closing,
    endings,
    happenings,
    interventions,
    opening,
    payment,
    places,
    prices,
    tracks,
)
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    EndRound,
    Hold,
    Implement,
    Intervene,
    Mobilise,
    MoveBudget,
    Payers,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Event, Log, Silence
from weldi_game.engine.legality import check, covered
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.roles import CITY_HALL, COUNCIL, EMPLOYERS, PUBLIC_SERVICES
from weldi_game.engine.state import Decision, Once, Pending, Phase, State, Status, Tally, put

_OPEN, _SUSPENDED = int(Status.OPEN), int(Status.SUSPENDED)
_MOVE_BUDGET, _UNCOVERED, _CERTIFY = int(Once.MOVE_BUDGET), int(Once.UNCOVERED_UPKEEP), int(Once.CERTIFY)


def apply(state: State, command: Command) -> tuple[State, tuple[Event, ...]]:
    """The state after a command and its events, nested by cause. The given state never changes.

    Raises:
        IllegalMove: `legality.check` refuses the command; the refusal says why.
    """
    refusal = check(state, command)
    if refusal is not None:
        raise IllegalMove(refusal)
    log = Log()
    draft = state.copy()
    _DO[type(command)](draft, command, log)
    return draft, tuple(log)


def advance(state: State, command: Command) -> State:
    """The state after a command that is legal, as `apply` gives it, without the events: for simulations.

    Nothing is checked here: whoever chose the command has asked `legality.check` (bots do).
    """
    draft = state.copy()
    _DO[type(command)](draft, command, _SILENCE)
    return draft


_SILENCE = Silence()


def _act(draft: State, role: int) -> None:
    """Take one action from a role and count it."""
    actions, acted = list(draft.actions), list(draft.acted)
    actions[role] -= 1
    acted[role] += 1
    draft.actions, draft.acted = tuple(actions), tuple(acted)


_PAID = {
    (True, False): happenings.PAID_BUDGET,
    (False, True): happenings.PAID_TRUST,
    (True, True): happenings.PAID_BOTH,
}


def _pay(draft: State, role: int, cost: tuple[int, int], payers: Payers, log: Log) -> None:
    """Take the given or the proposed payment; the command was checked, so there is one."""
    chosen = payers or payment.propose(draft, role, *cost) or ()
    payment.pay(draft, role, chosen)
    for payer, budget, trust in chosen:
        if budget or trust:
            log.note(_PAID[bool(budget), bool(trust)], ROLES[payer], budget, trust)


def _implement(draft: State, command: Implement, log: Log) -> None:
    measure = draft.game.measures[command.measure]
    log.cause = log.note(happenings.IMPLEMENTED, ROLES[command.role], measure.id)
    if command.role == PUBLIC_SERVICES and not covered(draft, measure):
        draft.used |= _UNCOVERED
    _act(draft, command.role)
    _pay(draft, command.role, (measure.budget, measure.trust), command.payers, log)
    places.implement(draft, command.measure, log)


def _answer(draft: State, command: AnswerChallenge, log: Log) -> None:
    card = draft.game.challenges[command.challenge]
    option = card.answers[command.answer]
    cost = prices.answer_cost(draft, command.role, command.challenge, command.answer)
    log.cause = log.note(happenings.ANSWERED, ROLES[command.role], card.id, option.id)
    _act(draft, command.role)
    _pay(draft, command.role, cost, command.payers, log)
    heard = int(option.participatory)
    answers, participatory_answers, participatory, cooperation = draft.tally
    draft.tally = Tally(answers + 1, participatory_answers + heard, participatory + heard, cooperation)
    carry_out(draft, option.then, log)
    others = tuple([problem for problem in draft.problems if problem.challenge != card.index])
    if len(others) < len(draft.problems):
        draft.problems = others
        log.note(happenings.PROBLEM_SOLVED, card.id)
    else:
        _soften(draft, command, option.strength, log)


def _soften(draft: State, command: AnswerChallenge, strength: int, log: Log) -> None:
    rows = []
    for pending in draft.conveyor:
        if pending.challenge == command.challenge:
            softened = pending.softened + strength
            if softened >= 2:
                log.note(happenings.CHALLENGE_CANCELLED, draft.game.challenges[command.challenge].id)
                continue
            answered = pending.answered | 1 << command.answer
            pending = Pending(pending.challenge, pending.pressing, softened, answered)
            log.note(happenings.CHALLENGE_WEAKENED, draft.game.challenges[command.challenge].id)
        rows.append(pending)
    draft.conveyor = tuple(rows)


def _mobilise(draft: State, command: Mobilise, log: Log) -> None:
    resource, amount = draft.game.rules.mobilise[command.role]
    log.cause = log.note(happenings.MOBILISED, ROLES[command.role])
    _act(draft, command.role)
    tracks.change_pool(draft, command.role, resource, amount, log)


def _advocate(draft: State, command: Advocate, log: Log) -> None:
    log.cause = log.note(happenings.ADVOCATED, ROLES[command.role], CONDITIONS[command.condition])
    _act(draft, command.role)
    _pay(draft, command.role, (0, draft.game.rules.advocate_trust), command.payers, log)
    draft.advocated += 1
    tracks.move_condition(draft, command.condition, 1, log)


def _refresh(draft: State, command: Refresh, log: Log) -> None:
    log.cause = log.note(happenings.PLAN_REFRESHED, ROLES[command.role])
    _act(draft, command.role)
    draft.measure_deck = (*draft.measure_deck, *draft.plan)
    draft.plan = ()
    opening.refill(draft, log)


def _reopen(draft: State, command: Reopen, log: Log) -> None:
    _act(draft, command.role)
    places.set_status(draft, command.measure, _OPEN)
    log.note(happenings.REOPENED, ROLES[command.role], draft.game.measures[command.measure].id)


def _hold(draft: State, command: Hold, log: Log) -> None:
    draft.actions = put(draft.actions, command.role, 0)
    log.note(happenings.HELD, ROLES[command.role])


def _move_budget(draft: State, command: MoveBudget, log: Log) -> None:
    draft.used |= _MOVE_BUDGET
    log.cause = log.note(happenings.BUDGET_MOVED, ROLES[command.role], command.amount)
    tracks.change_pool(draft, CITY_HALL, 0, -command.amount, log)
    tracks.change_pool(draft, command.role, 0, command.amount, log)


def _co_design(draft: State, command: CoDesign, log: Log) -> None:
    measure = draft.game.measures[command.measure]
    draft.co_designed += 1
    draft.tally = draft.tally.with_participation()
    payment.pay(draft, COUNCIL, ((COUNCIL, 0, draft.game.rules.co_design_trust),))
    if command.barrier < 0:
        log.note(happenings.CO_DESIGNED_CAPACITY, measure.id, RIGHTS[command.right])
        places.join(draft, command.measure, command.right, 0)
    else:
        barrier = BARRIERS[command.barrier]
        log.note(happenings.CO_DESIGNED_BRIDGE, measure.id, RIGHTS[command.right], barrier)
        places.join(draft, command.measure, -1, pair_bit(command.barrier, command.right))


def _certify(draft: State, command: Certify, log: Log) -> None:
    measure = draft.game.measures[command.measure]
    log.cause = log.note(happenings.CERTIFIED, measure.id)
    draft.used |= _CERTIFY
    _act(draft, EMPLOYERS)
    _pay(draft, EMPLOYERS, (measure.budget, measure.trust), command.payers, log)
    places.set_status(draft, command.measure, _OPEN)


def _veto(draft: State, command: Veto, log: Log) -> None:
    draft.vetoed = True
    measure = draft.game.measures[command.measure].id
    if command.replacement < 0:
        draft.plan = tuple([card for card in draft.plan if card != command.measure])
        log.note(happenings.VETOED, measure)
        return
    draft.plan = tuple([command.replacement if card == command.measure else card for card in draft.plan])
    draft.measure_deck = tuple([card for card in draft.measure_deck if card != command.replacement])
    log.note(happenings.SWAPPED, measure, draft.game.measures[command.replacement].id)


def _suspend(draft: State, command: Suspend, log: Log) -> None:
    decision = draft.decisions[-1]
    draft.decisions = draft.decisions[:-1]
    places.set_status(draft, command.measure, _SUSPENDED)
    measure = draft.game.measures[command.measure]
    log.cause = log.note(happenings.SUSPENDED, measure.id, decision.kind)
    _forget(draft, command.measure)
    if decision.kind == "upkeep":
        opening.ask_for_upkeep(draft, decision.amount - measure.upkeep, log)


def _forget(draft: State, measure: int) -> None:
    """Take a measure that is suspended now from the decisions that still wait; without a choice they lapse."""
    waiting = [
        Decision(
            decision.kind, tuple([each for each in decision.options if each != measure]), decision.amount
        )
        for decision in draft.decisions
    ]
    draft.decisions = tuple([decision for decision in waiting if decision.options])


def _end_round(draft: State, command: EndRound, log: Log) -> None:
    closing.close_round(draft, rights_check(draft), log)
    if draft.round < draft.game.rounds:
        opening.open_round(draft, log)
        return
    draft.phase = Phase.OVER
    draft.decisions = ()
    draft.actions = (0,) * len(ROLES)
    log.note(happenings.GAME_OVER, endings.ending(draft).value)


_DO: dict[type[Command], Callable[..., None]] = {
    Implement: _implement,
    AnswerChallenge: _answer,
    Mobilise: _mobilise,
    Advocate: _advocate,
    Refresh: _refresh,
    Reopen: _reopen,
    Hold: _hold,
    MoveBudget: _move_budget,
    CoDesign: _co_design,
    Certify: _certify,
    Veto: _veto,
    Suspend: _suspend,
    EndRound: _end_round,
    Intervene: interventions.carry_out,
}
