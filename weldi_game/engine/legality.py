"""The one source of legality: `check` says why a command cannot be done now, `legal` lists those that can.

The table's greying-out, the bots and the commands of a save all ask here (house rule).
"""

from collections.abc import Callable, Iterator

from weldi_game.cards.compiled import CONDITIONS, RIGHTS, ROLES, Measure
from weldi_game.cards.vocabulary import Competence, Level, MeasureFamily
from weldi_game.engine import interventions, payment, prices
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
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.conditions import holds, is_open
from weldi_game.engine.events import Value
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import Once, Pending, Phase, Placement, State, Status
from weldi_game.engine.tracks import CONDITION_MAX

CITY_HALL, PUBLIC_SERVICES, CIVIL_SOCIETY, COUNCIL, EMPLOYERS = range(len(ROLES))
_COMPETENCES = tuple(Competence)
_COORDINATION = CONDITIONS.index("coordination")
_LEVELS = tuple(Level)
_FAMILIES = tuple(MeasureFamily)


def check(state: State, command: Command) -> Refusal | None:
    """Why the command cannot be done now; None when it can."""
    if state.phase == Phase.OVER:
        return Refusal("game_over")
    if state.decisions and type(command) not in _ANY_TIME:
        return Refusal("decide_first", {"kind": state.decisions[-1].kind})
    return _CHECKS[type(command)](state, command)


def placed(state: State, measure: int) -> Placement | None:
    """How a measure stands in the city, or None."""
    for placement in state.placements:
        if placement[0] == measure:
            return placement
    return None


def on_offer(state: State, measure: int) -> bool:
    """Whether a measure lies in the action plan or on the shelf."""
    return state.game.measures[measure].shelf >= 0 or measure in state.plan


def _acting(state: State, role: int) -> Refusal | None:
    """Why the role cannot act: no action left, or others act before the newcomers' council."""
    if state.actions[role] <= 0:
        return Refusal("no_actions", {"role": ROLES[role]})
    if role == COUNCIL and sum(state.actions) > state.actions[COUNCIL]:
        waiting = tuple(
            ROLES[other] for other in range(len(ROLES)) if other != COUNCIL and state.actions[other] > 0
        )
        return Refusal("council_acts_last", {"roles": waiting})
    return None


def _implement(state: State, command: Implement) -> Refusal | None:
    role, index, payers = command
    if refusal := _acting(state, role):
        return refusal
    measure = state.game.measures[index]
    if role not in measure.lead:
        return Refusal(
            "not_leading", {"role": ROLES[role], "roles": tuple(ROLES[lead] for lead in measure.lead)}
        )
    if refusal := available(state, measure):
        return refusal
    if not covered(state, measure) and (role != PUBLIC_SERVICES or state.used & Once.UNCOVERED_UPKEEP):
        return _uncovered(state, measure)
    return payment.check(state, role, measure.budget, measure.trust, payers)


def covered(state: State, measure: Measure) -> bool:
    """Whether city hall's income pays the upkeep of all measures with this one (rulebook 1, public services)."""
    return not measure.upkeep or prices.upkeep(state, measure) <= prices.city_income(state)


def _uncovered(state: State, measure: Measure) -> Refusal:
    data: dict[str, Value] = {"upkeep": prices.upkeep(state, measure), "income": prices.city_income(state)}
    return Refusal("upkeep_uncovered", data)


def available(state: State, measure: Measure) -> Refusal | None:
    """Why a measure cannot be implemented by anybody now, payment and upkeep apart."""
    if not on_offer(state, measure.index):
        return Refusal("not_on_offer")
    if (standing := placed(state, measure.index)) is not None:
        return Refusal("suspended_reopen" if standing.status == Status.SUSPENDED else "in_place")
    for needed in measure.after:
        if not is_open(state, needed):
            return Refusal("needs_measure", {"measure": state.game.measures[needed].id})
    for condition, least in measure.minimum:
        if state.conditions[condition] < least:
            data: dict[str, Value] = {
                "condition": CONDITIONS[condition],
                "needed": least,
                "has": state.conditions[condition],
            }
            return Refusal("needs_condition", data)
    for competence in measure.competence:
        if refusal := _competence(state, competence):
            return refusal
    if measure.requires is not None and not holds(state, measure.requires):
        return Refusal("needs_prerequisite", {"measure": measure.id})
    return None


def _competence(state: State, competence: int) -> Refusal | None:
    holder = state.game.holders[competence]
    needed = state.game.rules.competence_coordination[holder]
    has = state.conditions[_COORDINATION]
    if has >= needed or state.mandates >> competence & 1:
        return None
    data: dict[str, Value] = {
        "competence": _COMPETENCES[competence].value,
        "level": _LEVELS[holder].value,
        "needed": needed,
        "has": has,
    }
    return Refusal("needs_competence", data)


def _answer(state: State, command: AnswerChallenge) -> Refusal | None:
    role, challenge, answer, payers = command
    if refusal := _acting(state, role):
        return refusal
    if refusal := answerable(state, challenge, answer):
        return refusal
    option = state.game.challenges[challenge].answers[answer]
    if role not in option.roles and role != CIVIL_SOCIETY:
        return Refusal(
            "not_answering", {"role": ROLES[role], "roles": tuple(ROLES[by] for by in option.roles)}
        )
    budget, trust = prices.answer_cost(state, role, challenge, answer)
    return payment.check(state, role, budget, trust, payers)


def answerable(state: State, challenge: int, answer: int) -> Refusal | None:
    """Why nobody can give this answer now, payment apart."""
    pending = _pending(state, challenge)
    if pending is None and all(problem.challenge != challenge for problem in state.problems):
        return Refusal("challenge_gone")
    answers = state.game.challenges[challenge].answers
    if not 0 <= answer < len(answers):
        return Refusal("no_such_answer")
    if pending is not None and pending.answered >> answer & 1:
        return Refusal("answer_given")
    needs = answers[answer].needs
    if needs and not any(is_open(state, measure) for measure in needs):
        return Refusal(
            "needs_one_of", {"measures": tuple(state.game.measures[measure].id for measure in needs)}
        )
    return None


def _pending(state: State, challenge: int) -> Pending | None:
    for card in state.conveyor:
        if card.challenge == challenge:
            return card
    return None


def _mobilise(state: State, command: Mobilise) -> Refusal | None:
    if refusal := _acting(state, command.role):
        return refusal
    resource, _ = state.game.rules.mobilise[command.role]
    pool = state.trust if resource else state.budget
    if pool[command.role] >= state.game.rules.pool_cap:
        return Refusal("pool_full", {"role": ROLES[command.role], "cap": state.game.rules.pool_cap})
    return None


def _advocate(state: State, command: Advocate) -> Refusal | None:
    rules = state.game.rules
    if refusal := _acting(state, command.role):
        return refusal
    if command.role not in rules.advocate_roles:
        roles = tuple(ROLES[role] for role in rules.advocate_roles)
        return Refusal("not_advocating", {"role": ROLES[command.role], "roles": roles})
    if command.condition not in rules.advocate_conditions:
        return Refusal("not_by_advocacy", {"condition": CONDITIONS[command.condition]})
    if state.advocated >= rules.advocate_per_round:
        return Refusal("advocated_enough", {"count": rules.advocate_per_round})
    if state.conditions[command.condition] >= CONDITION_MAX:
        return Refusal("condition_highest", {"condition": CONDITIONS[command.condition]})
    return payment.check(state, command.role, 0, rules.advocate_trust, command.payers)


def _refresh(state: State, command: Refresh) -> Refusal | None:
    if refusal := _acting(state, command.role):
        return refusal
    return None if state.measure_deck else Refusal("deck_empty")


def _reopen(state: State, command: Reopen) -> Refusal | None:
    if refusal := _acting(state, command.role):
        return refusal
    standing = placed(state, command.measure)
    if standing is None or standing.status != Status.SUSPENDED:
        return Refusal("not_suspended")
    measure = state.game.measures[command.measure]
    if command.role not in measure.lead:
        roles = tuple(ROLES[lead] for lead in measure.lead)
        return Refusal("not_leading", {"role": ROLES[command.role], "roles": roles})
    if not covered(state, measure):
        return _uncovered(state, measure)
    return None


def _hold(state: State, command: Hold) -> Refusal | None:
    return None if state.actions[command.role] > 0 else Refusal("no_actions", {"role": ROLES[command.role]})


def _move_budget(state: State, command: MoveBudget) -> Refusal | None:
    rules = state.game.rules
    if state.used & Once.MOVE_BUDGET:
        return Refusal("power_used", {"role": ROLES[CITY_HALL]})
    if command.role == CITY_HALL:
        return Refusal("not_to_itself")
    if not 1 <= command.amount <= rules.move_budget:
        return Refusal("move_amount", {"most": rules.move_budget})
    if state.budget[CITY_HALL] < command.amount:
        return Refusal("payer_lacks", {"role": ROLES[CITY_HALL], "budget": command.amount, "trust": 0})
    if state.budget[command.role] + command.amount > rules.pool_cap:
        return Refusal("pool_full", {"role": ROLES[command.role], "cap": rules.pool_cap})
    return None


def _co_design(state: State, command: CoDesign) -> Refusal | None:
    rules = state.game.rules
    if state.co_designed >= rules.co_design_per_round:
        return Refusal("power_used", {"role": ROLES[COUNCIL]})
    standing = placed(state, command.measure)
    if standing is None or standing.status in (Status.SUSPENDED, Status.RELIEF):
        return Refusal("not_in_place")
    if standing.extra_right >= 0 or standing.extra_bridge:
        return Refusal("co_designed_before")
    measure = state.game.measures[command.measure]
    if (command.right, command.barrier) not in measure.joins:
        code = "no_such_capacity" if command.barrier < 0 else "no_such_bridge"
        return Refusal(code, {"right": RIGHTS[command.right]})
    if state.trust[COUNCIL] < rules.co_design_trust:
        return Refusal("payer_lacks", {"role": ROLES[COUNCIL], "budget": 0, "trust": rules.co_design_trust})
    return None


def _certify(state: State, command: Certify) -> Refusal | None:
    if refusal := _acting(state, EMPLOYERS):
        return refusal
    if state.used & Once.CERTIFY:
        return Refusal("power_used", {"role": ROLES[EMPLOYERS]})
    standing = placed(state, command.measure)
    if standing is None or standing.status != Status.RELIEF:
        return Refusal("not_relief")
    measure = state.game.measures[command.measure]
    if all(right not in state.game.rules.certify_rights for right, _ in measure.capacity):
        return Refusal("not_certifiable")
    return payment.check(state, EMPLOYERS, measure.budget, measure.trust, command.payers)


def _veto(state: State, command: Veto) -> Refusal | None:
    if state.vetoed:
        return Refusal("veto_used")
    if command.measure not in state.plan:
        return Refusal("not_in_plan")
    if command.replacement >= 0 and command.replacement not in state.measure_deck:
        return Refusal("not_in_deck")
    return None


def _suspend(state: State, command: Suspend) -> Refusal | None:
    if not state.decisions:
        return Refusal("nothing_to_decide")
    return None if command.measure in state.decisions[-1].options else Refusal("not_an_option")


def _end_round(state: State, command: EndRound) -> Refusal | None:
    return None


_CHECKS: dict[type[Command], Callable[..., Refusal | None]] = {
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
    Intervene: interventions.check,
}

#: What can be done while a decision waits.
_ANY_TIME = (Suspend, Intervene)


def legal(state: State) -> list[Command]:
    """All moves that `check` allows now, payments as proposed, in a fixed order; empty when the game is over.

    A facilitator's interventions are no moves of the table and never among them.
    """
    return [command for command in candidates(state) if check(state, command) is None]


def candidates(state: State) -> Iterator[Command]:
    """Commands that are possible but for who acts and who pays: the superset that `legal` filters."""
    if state.phase == Phase.OVER:
        return
    if state.decisions:
        yield from (Suspend(measure) for measure in state.decisions[-1].options)
        return
    able = ready(state)
    yield from _implementations(state, able)
    yield from _answers(state, able)
    for role in able:
        yield Mobilise(role)
        yield from [Advocate(role, condition) for condition in state.game.rules.advocate_conditions]
        yield Refresh(role)
        yield Hold(role)
    yield from special(state, able)
    yield EndRound()


def ready(state: State) -> list[int]:
    """The roles that can act now: those with actions left, the newcomers' council when it alone has any."""
    able = [role for role in range(len(ROLES)) if role != COUNCIL and state.actions[role] > 0]
    return able or ([COUNCIL] if state.actions[COUNCIL] > 0 else [])


def _implementations(state: State, able: list[int]) -> Iterator[Command]:
    measures = state.game.measures
    for index in (*state.plan, *state.game.shelf):
        if available(state, measures[index]) is None:
            yield from [Implement(role, index) for role in measures[index].lead if role in able]


def _answers(state: State, able: list[int]) -> Iterator[Command]:
    cards = [card.challenge for card in state.conveyor] + [problem.challenge for problem in state.problems]
    for challenge in cards:
        for answer, option in enumerate(state.game.challenges[challenge].answers):
            if answerable(state, challenge, answer) is None:
                roles = [role for role in able if role in option.roles or role == CIVIL_SOCIETY]
                yield from [AnswerChallenge(role, challenge, answer) for role in roles]


def special(state: State, able: list[int]) -> Iterator[Command]:
    """Candidates that few states have: opening again, certifying, co-design, moving budget, the veto."""
    rules = state.game.rules
    joinable = state.trust[COUNCIL] >= rules.co_design_trust and state.co_designed < rules.co_design_per_round
    for standing in state.placements:
        if standing.status == Status.SUSPENDED:
            yield from (Reopen(role, standing.measure) for role in able)
        elif standing.status == Status.RELIEF:
            yield Certify(standing.measure)
        elif joinable and standing.extra_right < 0 and not standing.extra_bridge:
            joins = state.game.measures[standing.measure].joins
            yield from [CoDesign(standing.measure, right, barrier) for right, barrier in joins]
    if state.budget[CITY_HALL] and not state.used & Once.MOVE_BUDGET:
        for role in range(1, len(ROLES)):
            yield from (MoveBudget(role, amount) for amount in range(1, state.game.rules.move_budget + 1))
    if not state.vetoed:
        yield from (Veto(measure) for measure in state.plan)
