"""What the effects of cards are worth in an outlook, by verb; the bots' only knowledge of what cards do."""

from collections.abc import Callable

from weldi_game.bots.outlook import TRACK_TOP, Outlook
from weldi_game.cards.compiled import CONDITIONS, PAIR_BITS, PAIR_MASK, Effect
from weldi_game.engine.conditions import holds
from weldi_game.engine.effects import softer

BUDGET_WORTH = 0.20
TRUST_WORTH = 0.24
_CLIMATE_WORTH = 1.0
_LOW_CLIMATE_WORTH = 1.2
_COORDINATION_WORTH = 0.15
_COMMITMENT_SHARE = 0.6  # of the budget that commitment brings
_LATER_SHARE = 0.8  # of what comes later, since pools are capped
_ACCESS_WORTH = 0.06  # of each need that is reachable, even where capacity is short now
_SUSPENSION = -1.2
_OTHER_VERB = 0.1
_COMMITMENT, _COORDINATION = CONDITIONS.index("commitment"), CONDITIONS.index("coordination")
_CLIMATE = CONDITIONS.index("climate")


def effect_worth(outlook: Outlook, effect: Effect, by: int | None = None) -> float:
    """What an effect would be worth now; negative for what hurts. `by` replaces its own amount."""
    amount = effect.by if by is None else by
    if not amount:
        return 0.0
    worth = _WORTH.get(effect.verb)
    return worth(outlook, effect, amount) if worth else _OTHER_VERB * amount


def total_worth(outlook: Outlook, effects: tuple[Effect, ...]) -> float:
    """What effects would be worth together."""
    return sum([effect_worth(outlook, effect) for effect in effects])


def loss(outlook: Outlook, effects: tuple[Effect, ...], softened: int) -> float:
    """What effects that land cost after so many softenings: 1 halves the strain in them, 2 cancels them."""
    if softened >= 2:
        return 0.0
    return -sum(
        [effect_worth(outlook, effect, softer(effect) if softened else effect.by) for effect in effects]
    )


def condition_worth(outlook: Outlook, condition: int, by: int = 1) -> float:
    """What steps of a condition are worth."""
    if condition == _COMMITMENT:
        return by * outlook.rounds * BUDGET_WORTH * _COMMITMENT_SHARE if outlook.rounds > 1 else 0.0
    if condition == _COORDINATION:
        return by * outlook.rounds * _COORDINATION_WORTH
    return by * (_CLIMATE_WORTH if outlook.state.conditions[_CLIMATE] > 3 else _LOW_CLIMATE_WORTH)


def _right(outlook: Outlook, effect: Effect, by: int) -> float:
    right = effect.args[0]
    if outlook.ends[right] >= TRACK_TOP:
        return _OTHER_VERB * by
    threat = outlook.dangers[right] - outlook.danger(right, outlook.rates[right], 1, shift=by)
    return outlook.step_worth(right, by) + threat


def _condition(outlook: Outlook, effect: Effect, by: int) -> float:
    return condition_worth(outlook, effect.args[0], by)


def _resource(outlook: Outlook, effect: Effect, by: int) -> float:
    unit = TRUST_WORTH if effect.args[1] else BUDGET_WORTH
    return by * unit * _LATER_SHARE if outlook.rounds > 1 else 0.0


def _income(outlook: Outlook, effect: Effect, by: int) -> float:
    unit = TRUST_WORTH if effect.args[1] else BUDGET_WORTH
    return by * unit * (outlook.rounds - 1) * _LATER_SHARE


def _capacity(outlook: Outlook, effect: Effect, by: int) -> float:
    right = effect.args[0]
    now = max(0, outlook.capacity[right] + by)
    return outlook.right_value(right, now, outlook.open_need[right]) - outlook.values[right]


def _size(outlook: Outlook, effect: Effect, by: int) -> float:
    group = effect.args[0]
    standing = outlook.state.barriers[group] & ~outlook.bridged
    worth = 0.0
    for right, need in enumerate(outlook.state.needs[group]):
        if need:
            blocked = standing >> right * PAIR_BITS & PAIR_MASK
            worth += outlook.need_worth(right, need * by, 0 if blocked else need * by)
    return worth


def _need(outlook: Outlook, effect: Effect, by: int) -> float:
    group, right = effect.args
    more = by * outlook.state.sizes[group]
    blocked = (outlook.state.barriers[group] & ~outlook.bridged) >> right * PAIR_BITS & PAIR_MASK
    return outlook.need_worth(right, more, 0 if blocked else more)


def _barrier(outlook: Outlook, effect: Effect, by: int) -> float:
    """A barrier that rises (by -1) or falls (by 1): need that is reachable no more, or again."""
    group, mask = effect.args
    standing = outlook.state.barriers[group] & ~outlook.bridged
    after = standing | (mask & ~outlook.bridged) if by < 0 else standing & ~mask
    size = outlook.state.sizes[group]
    worth = 0.0
    for right, need in enumerate(outlook.state.needs[group]):
        place = right * PAIR_BITS
        changed = bool(standing >> place & PAIR_MASK) - bool(after >> place & PAIR_MASK)
        if need and changed:
            opened = changed * need * size
            worth += outlook.need_worth(right, 0, opened) + _ACCESS_WORTH * opened
    return worth


def _suspension(outlook: Outlook, effect: Effect, by: int) -> float:
    return _SUSPENSION


def _when(outlook: Outlook, effect: Effect, by: int) -> float:
    return total_worth(outlook, effect.then if holds(outlook.state, effect.test) else effect.otherwise)


_WORTH: dict[str, Callable[[Outlook, Effect, int], float]] = {
    "change_right": _right,
    "change_condition": _condition,
    "change_resource": _resource,
    "change_income": _income,
    "change_capacity": _capacity,
    "change_group_size": _size,
    "change_need": _need,
    "raise_barrier": _barrier,
    "lower_barrier": _barrier,
    "suspend_measure": _suspension,
    "when": _when,
}
