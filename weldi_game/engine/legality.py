"""The one source of legality: `check` says why a command cannot be done now, `legal` lists those that can.

The table's greying-out, the bots and the commands of a save all ask here (house rule).
"""

from collections.abc import Callable

from weldi_game.cards.compiled import CONDITIONS, RIGHTS, ROLES, Measure
from weldi_game.engine import interventions, payment, prices
from weldi_game.engine.availability import answerable, available, covered, lacking, on_offer
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
from weldi_game.engine.events import Value
from weldi_game.engine.moves import END_ROUND, Repertoire, candidates, moves_of, ready, special
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.roles import CITY_HALL, CIVIL_SOCIETY, COUNCIL, EMPLOYERS, PUBLIC_SERVICES
from weldi_game.engine.standing import placed, standing
from weldi_game.engine.state import Once, Phase, State, Status
from weldi_game.engine.tracks import CONDITION_MAX

__all__ = [
    "CITY_HALL",
    "CIVIL_SOCIETY",
    "COUNCIL",
    "EMPLOYERS",
    "PUBLIC_SERVICES",
    "answerable",
    "available",
    "candidates",
    "check",
    "covered",
    "legal",
    "on_offer",
    "placed",
    "ready",
]

_OVER = int(Phase.OVER)
_SUSPENDED, _RELIEF = int(Status.SUSPENDED), int(Status.RELIEF)
_MOVE_BUDGET, _UNCOVERED, _CERTIFY = int(Once.MOVE_BUDGET), int(Once.UNCOVERED_UPKEEP), int(Once.CERTIFY)


def check(state: State, command: Command) -> Refusal | None:
    """Why the command cannot be done now; None when it can."""
    if state.phase == _OVER:
        return Refusal("game_over")
    if state.decisions and type(command) not in _ANY_TIME:
        return Refusal("decide_first", {"kind": state.decisions[-1].kind})
    return _CHECKS[type(command)](state, command)


def legal(state: State) -> list[Command]:
    """All moves that `check` allows now, payments as proposed, in a fixed order; empty when the game is over.

    A facilitator's interventions are no moves of the table and never among them.
    """
    if state.phase == _OVER or state.decisions:
        return candidates(state)
    moves = moves_of(state.game)
    able = moves.of(state.actions)
    others = [*able.basics, *special(state, moves, able)]
    return [
        *_implementations(state, able),
        *_answers(state, able),
        *[command for command in others if _CHECKS[type(command)](state, command) is None],
        END_ROUND,
    ]


def _implementations(state: State, able: Repertoire) -> list[Command]:
    """What `_implement` allows the roles that can act; what all roles share is asked once."""
    game = state.game
    found: list[Command] = []
    in_place = standing(state)
    for index in (*state.plan, *game.shelf):
        if index in in_place or not able.implement[index] or lacking(state, game.measures[index]) is not None:
            continue
        measure = game.measures[index]
        covers = covered(state, measure)
        for command in able.implement[index]:
            if (covers or _bold(state, command.role)) and payment.reaches(
                state, command.role, measure.budget, measure.trust
            ):
                found.append(command)
    return found


def _answers(state: State, able: Repertoire) -> list[Command]:
    """What `_answer` allows the roles that can act; what all roles share is asked once."""
    found: list[Command] = []
    for card in (*state.conveyor, *state.problems):
        asked, possible = -1, False
        for command in able.answer[card[0]]:
            role, challenge, answer, _ = command
            if answer != asked:
                asked, possible = answer, answerable(state, challenge, answer) is None
            if possible and payment.reaches(state, role, *prices.answer_cost(state, role, challenge, answer)):
                found.append(command)
    return found


def _acting(state: State, role: int) -> Refusal | None:
    """Why the role cannot act: no action left, or others act before the newcomers' council."""
    actions = state.actions
    if actions[role] <= 0:
        return Refusal("no_actions", {"role": ROLES[role]})
    if role == COUNCIL and sum(actions) > actions[COUNCIL]:
        waiting = [name for other, name in enumerate(ROLES) if other != COUNCIL and actions[other] > 0]
        return Refusal("council_acts_last", {"roles": tuple(waiting)})
    return None


def _bold(state: State, role: int) -> bool:
    """Whether the role may go ahead although upkeep is not covered: public services, once a round."""
    return role == PUBLIC_SERVICES and not state.used & _UNCOVERED


def _implement(state: State, command: Implement) -> Refusal | None:
    role, index, payers = command
    if refusal := _acting(state, role):
        return refusal
    measure = state.game.measures[index]
    if role not in measure.lead:
        return Refusal("not_leading", {"role": ROLES[role], "roles": _names(measure.lead)})
    if refusal := available(state, measure):
        return refusal
    if measure.upkeep and not covered(state, measure) and not _bold(state, role):
        return _uncovered(state, measure)
    return payment.check(state, role, measure.budget, measure.trust, payers)


def _names(roles: tuple[int, ...]) -> tuple[str, ...]:
    return tuple([ROLES[role] for role in roles])


def _uncovered(state: State, measure: Measure) -> Refusal:
    data: dict[str, Value] = {"upkeep": prices.upkeep(state, measure), "income": prices.city_income(state)}
    return Refusal("upkeep_uncovered", data)


def _answer(state: State, command: AnswerChallenge) -> Refusal | None:
    role, challenge, answer, payers = command
    if refusal := _acting(state, role):
        return refusal
    if refusal := answerable(state, challenge, answer):
        return refusal
    option = state.game.challenges[challenge].answers[answer]
    if role not in option.roles and role != CIVIL_SOCIETY:
        return Refusal("not_answering", {"role": ROLES[role], "roles": _names(option.roles)})
    budget, trust = prices.answer_cost(state, role, challenge, answer)
    return payment.check(state, role, budget, trust, payers)


def _mobilise(state: State, command: Mobilise) -> Refusal | None:
    role = command.role
    if refusal := _acting(state, role):
        return refusal
    rules = state.game.rules
    pool = state.trust if rules.mobilise[role][0] else state.budget
    if pool[role] >= rules.pool_cap:
        return Refusal("pool_full", {"role": ROLES[role], "cap": rules.pool_cap})
    return None


def _advocate(state: State, command: Advocate) -> Refusal | None:
    role, condition, payers = command
    rules = state.game.rules
    if refusal := _acting(state, role):
        return refusal
    if role not in rules.advocate_roles:
        return Refusal("not_advocating", {"role": ROLES[role], "roles": _names(rules.advocate_roles)})
    if condition not in rules.advocate_conditions:
        return Refusal("not_by_advocacy", {"condition": CONDITIONS[condition]})
    if state.advocated >= rules.advocate_per_round:
        return Refusal("advocated_enough", {"count": rules.advocate_per_round})
    if state.conditions[condition] >= CONDITION_MAX:
        return Refusal("condition_highest", {"condition": CONDITIONS[condition]})
    return payment.check(state, role, 0, rules.advocate_trust, payers)


def _refresh(state: State, command: Refresh) -> Refusal | None:
    if refusal := _acting(state, command.role):
        return refusal
    return None if state.measure_deck else Refusal("deck_empty")


def _reopen(state: State, command: Reopen) -> Refusal | None:
    role, index = command
    if refusal := _acting(state, role):
        return refusal
    standing = placed(state, index)
    if standing is None or standing.status != _SUSPENDED:
        return Refusal("not_suspended")
    measure = state.game.measures[index]
    if role not in measure.lead:
        return Refusal("not_leading", {"role": ROLES[role], "roles": _names(measure.lead)})
    return None if covered(state, measure) else _uncovered(state, measure)


def _hold(state: State, command: Hold) -> Refusal | None:
    return None if state.actions[command.role] > 0 else Refusal("no_actions", {"role": ROLES[command.role]})


def _move_budget(state: State, command: MoveBudget) -> Refusal | None:
    role, amount = command
    rules = state.game.rules
    if state.used & _MOVE_BUDGET:
        return Refusal("power_used", {"role": ROLES[CITY_HALL]})
    if role == CITY_HALL:
        return Refusal("not_to_itself")
    if not 1 <= amount <= rules.move_budget:
        return Refusal("move_amount", {"most": rules.move_budget})
    if state.budget[CITY_HALL] < amount:
        return Refusal("payer_lacks", {"role": ROLES[CITY_HALL], "budget": amount, "trust": 0})
    if state.budget[role] + amount > rules.pool_cap:
        return Refusal("pool_full", {"role": ROLES[role], "cap": rules.pool_cap})
    return None


def _co_design(state: State, command: CoDesign) -> Refusal | None:
    index, right, barrier = command
    rules = state.game.rules
    if state.co_designed >= rules.co_design_per_round:
        return Refusal("power_used", {"role": ROLES[COUNCIL]})
    standing = placed(state, index)
    if standing is None or standing.status in (_SUSPENDED, _RELIEF):
        return Refusal("not_in_place")
    if standing.extra_right >= 0 or standing.extra_bridge:
        return Refusal("co_designed_before")
    if (right, barrier) not in state.game.measures[index].joins:
        code = "no_such_capacity" if barrier < 0 else "no_such_bridge"
        return Refusal(code, {"right": RIGHTS[right]})
    if state.trust[COUNCIL] < rules.co_design_trust:
        return Refusal("payer_lacks", {"role": ROLES[COUNCIL], "budget": 0, "trust": rules.co_design_trust})
    return None


def _certify(state: State, command: Certify) -> Refusal | None:
    index, payers = command
    if refusal := _acting(state, EMPLOYERS):
        return refusal
    if state.used & _CERTIFY:
        return Refusal("power_used", {"role": ROLES[EMPLOYERS]})
    standing = placed(state, index)
    if standing is None or standing.status != _RELIEF:
        return Refusal("not_relief")
    measure = state.game.measures[index]
    if all(right not in state.game.rules.certify_rights for right, _ in measure.capacity):
        return Refusal("not_certifiable")
    return payment.check(state, EMPLOYERS, measure.budget, measure.trust, payers)


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
