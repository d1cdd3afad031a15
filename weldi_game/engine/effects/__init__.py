"""What the effect verbs do to a state: one module a verb, of the same name as in `cards.effects`."""

from collections.abc import Callable

from weldi_game.cards.compiled import Effect
from weldi_game.engine.conditions import holds
from weldi_game.engine.effects import (
    change_capacity,
    change_condition,
    change_cooperation,
    change_group_size,
    change_income,
    change_need,
    change_resource,
    change_right,
    extra_action,
    grant_mandate,
    lower_barrier,
    offer_measure,
    raise_barrier,
    reveal_challenges,
    solve_problem,
    suspend_measure,
)
from weldi_game.engine.events import Log
from weldi_game.engine.state import State

#: The one registration: what carries out each verb but `when`, which chooses among others.
VERBS: dict[str, Callable[[State, Effect, int, Log], None]] = {
    "change_capacity": change_capacity.apply,
    "change_condition": change_condition.apply,
    "change_cooperation": change_cooperation.apply,
    "change_group_size": change_group_size.apply,
    "change_income": change_income.apply,
    "change_need": change_need.apply,
    "change_resource": change_resource.apply,
    "change_right": change_right.apply,
    "extra_action": extra_action.apply,
    "grant_mandate": grant_mandate.apply,
    "lower_barrier": lower_barrier.apply,
    "offer_measure": offer_measure.apply,
    "raise_barrier": raise_barrier.apply,
    "reveal_challenges": reveal_challenges.apply,
    "solve_problem": solve_problem.apply,
    "suspend_measure": suspend_measure.apply,
}

#: Verbs whose positive amounts ask more of the city; of all others the negative amounts do.
STRAIN = frozenset(("change_group_size", "change_need"))


def carry_out(draft: State, effects: tuple[Effect, ...], log: Log, softened: bool = False) -> None:
    """Carry out effects in order on a draft; softened halves the strain in them (rulebook 9)."""
    for effect in effects:
        if effect.verb == "when":
            branch = effect.then if holds(draft, effect.test) else effect.otherwise
            carry_out(draft, branch, log, softened)
            continue
        by = softer(effect) if softened else effect.by
        if by:
            VERBS[effect.verb](draft, effect, by, log)


def softer(effect: Effect) -> int:
    """The amount of an effect that lands softened: strain is halved, what it brings is not."""
    return halved(effect.by) if (effect.by > 0) == (effect.verb in STRAIN) else effect.by


def halved(amount: int) -> int:
    """Half an amount, rounded towards 0."""
    return amount // 2 if amount > 0 else -(-amount // 2)
