"""Moving what stands on the table within its bounds (rulebook 1), used by effects and by the round alike.

Every function changes the draft it is given and notes what happened; nothing is noted where nothing moved.
"""

from weldi_game.cards.compiled import BARRIERS, CONDITIONS, GROUPS, RIGHTS, ROLES, pairs
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State, put

RIGHT_MAX = 10
CONDITION_MIN, CONDITION_MAX = 1, 5
SIZE_MAX = 5
NEED_MAX = 2
_RESOURCES = ("budget", "trust")


def within(value: int, low: int, high: int) -> int:
    """The value, or the bound that it passes."""
    if value < low:
        return low
    return high if value > high else value


def move_right(draft: State, right: int, by: int, log: Log) -> None:
    """Move the track of a right, 0 to 10."""
    now = within(draft.rights[right] + by, 0, RIGHT_MAX)
    if moved := now - draft.rights[right]:
        draft.rights = put(draft.rights, right, now)
        log.note(happenings.RIGHT_MOVED, RIGHTS[right], moved, now)


def move_condition(draft: State, condition: int, by: int, log: Log) -> None:
    """Move a condition, 1 to 5."""
    now = within(draft.conditions[condition] + by, CONDITION_MIN, CONDITION_MAX)
    if moved := now - draft.conditions[condition]:
        draft.conditions = put(draft.conditions, condition, now)
        log.note(happenings.CONDITION_MOVED, CONDITIONS[condition], moved, now)


def change_pool(draft: State, role: int, resource: int, by: int, log: Log) -> None:
    """Change a role's budget (0) or trust (1), from 0 to the cap of the ruleset."""
    pools = draft.trust if resource else draft.budget
    now = within(pools[role] + by, 0, draft.game.rules.pool_cap)
    if changed := now - pools[role]:
        if resource:
            draft.trust = put(pools, role, now)
        else:
            draft.budget = put(pools, role, now)
        log.note(happenings.POOL_CHANGED, ROLES[role], _RESOURCES[resource], changed, now)


def change_size(draft: State, group: int, by: int, log: Log) -> None:
    """Change the size of a group, 0 to 5."""
    now = within(draft.sizes[group] + by, 0, SIZE_MAX)
    if changed := now - draft.sizes[group]:
        draft.sizes = put(draft.sizes, group, now)
        log.note(happenings.GROUP_SIZE_CHANGED, GROUPS[group], changed, now)


def change_need(draft: State, group: int, right: int, by: int, log: Log) -> None:
    """Change the need of a group for a right per size step, 0 to 2."""
    row = draft.needs[group]
    now = within(row[right] + by, 0, NEED_MAX)
    if changed := now - row[right]:
        draft.needs = (*draft.needs[:group], put(row, right, now), *draft.needs[group + 1 :])
        log.note(happenings.NEED_CHANGED, GROUPS[group], RIGHTS[right], changed, now)


def change_capacity(draft: State, right: int, by: int, log: Log) -> None:
    """Change the city's own capacity for a right, at least 0."""
    now = max(0, draft.capacity[right] + by)
    if changed := now - draft.capacity[right]:
        draft.capacity = put(draft.capacity, right, now)
        log.note(happenings.CAPACITY_CHANGED, RIGHTS[right], changed, now)


def change_income(draft: State, role: int, resource: int, by: int, log: Log) -> None:
    """Change a role's income a round, at least 0."""
    budget, trust = draft.income[role]
    before = trust if resource else budget
    now = max(0, before + by)
    if changed := now - before:
        pair = (budget, now) if resource else (now, trust)
        draft.income = (*draft.income[:role], pair, *draft.income[role + 1 :])
        log.note(happenings.INCOME_CHANGED, ROLES[role], _RESOURCES[resource], changed, now)


def set_barrier(draft: State, group: int, mask: int, stands: bool, log: Log) -> None:
    """Put a mask of (barrier, right) pairs before a group, or take it away."""
    before = draft.barriers[group]
    after = before | mask if stands else before & ~mask
    if after != before:
        draft.barriers = put(draft.barriers, group, after)
        log.note(
            happenings.BARRIER_RAISED if stands else happenings.BARRIER_LOWERED,
            GROUPS[group],
            _barriers(after ^ before),
            _rights(after ^ before),
        )


def _barriers(mask: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(BARRIERS[barrier] for barrier, _ in pairs(mask)))


def _rights(mask: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(RIGHTS[right] for _, right in pairs(mask)))
