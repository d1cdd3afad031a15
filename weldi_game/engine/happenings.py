"""All that can happen on the table, with the names of what is told about it: the message is `event.<first word>`.

`Log.note` takes one of these and its values in this order. The sentences stand in the catalogue of texts.
"""

from weldi_game.engine.events import Happening


def _happening(name: str, *values: str) -> Happening:
    return Happening(f"event.{name}", values)


# the round
ROUND_BEGINS = _happening("round_begins", "round", "rounds")
CALENDAR = _happening("calendar", "entry")
OPPORTUNITY = _happening("opportunity", "opportunity")
INCOME = _happening("income", "upkeep")
FUND_ENDED = _happening("fund_ended", "fund")
DECISION_NEEDED = _happening("decision_needed", "kind", "count")
PLAN_REFILLED = _happening("plan_refilled", "measures")
GAME_OVER = _happening("game_over", "ending")

# the rights check
RIGHT_CHECKED = _happening("right_checked", "right", "demand", "blocked", "capacity", "met", "coverage")
CLIMATE_HOSTILE = _happening("climate_hostile", "climate")
GROUP_CONTRIBUTES = _happening("group_contributes", "group", "share")
EMERGENCY_DECLARED = _happening("emergency_declared", "rights")

# what roles do
IMPLEMENTED = _happening("implemented", "role", "measure")
ANSWERED = _happening("answered", "role", "challenge", "answer")
MOBILISED = _happening("mobilised", "role")
ADVOCATED = _happening("advocated", "role", "condition")
PLAN_REFRESHED = _happening("plan_refreshed", "role")
REOPENED = _happening("reopened", "role", "measure")
HELD = _happening("held", "role")
BUDGET_MOVED = _happening("budget_moved", "role", "by")
CO_DESIGNED_CAPACITY = _happening("co_designed_capacity", "measure", "right")
CO_DESIGNED_BRIDGE = _happening("co_designed_bridge", "measure", "right", "barrier")
CERTIFIED = _happening("certified", "measure")
VETOED = _happening("vetoed", "measure")
SWAPPED = _happening("swapped", "measure", "replacement")
SUSPENDED = _happening("suspended", "measure", "kind")
PAID_BUDGET = _happening("paid_budget", "role", "budget", "trust")
PAID_TRUST = _happening("paid_trust", "role", "budget", "trust")
PAID_BOTH = _happening("paid_both", "role", "budget", "trust")

# measures
RELIEF_GIVEN = _happening("relief_given", "measure")
RELIEF_ENDED = _happening("relief_ended", "measure")
BUILDING_STARTED = _happening("building_started", "measure", "rounds")
MEASURE_OPENED = _happening("measure_opened", "measure")
MEASURE_WORKS = _happening("measure_works", "measure")
MEASURE_OFFERED = _happening("measure_offered", "measure")

# challenges
CHALLENGE_FORECAST = _happening("challenge_forecast", "challenge")
CHALLENGE_SUDDEN = _happening("challenge_sudden", "challenge")
CHALLENGE_WEAKENED = _happening("challenge_weakened", "challenge")
CHALLENGE_CANCELLED = _happening("challenge_cancelled", "challenge")
CHALLENGE_AVERTED = _happening("challenge_averted", "challenge", "measures")
CHALLENGE_LANDED = _happening("challenge_landed", "challenge", "measures")
CHALLENGE_SOFTENED = _happening("challenge_softened", "challenge", "measures")
CHALLENGES_REVEALED = _happening("challenges_revealed", "round")
PROBLEM_STAYS = _happening("problem_stays", "challenge")
PROBLEM_BITES = _happening("problem_bites", "challenge")
PROBLEM_SOLVED = _happening("problem_solved", "challenge")

# what moves
RIGHT_MOVED = _happening("right_moved", "right", "by", "now")
CONDITION_MOVED = _happening("condition_moved", "condition", "by", "now")
POOL_CHANGED = _happening("pool_changed", "role", "resource", "by", "now")
INCOME_CHANGED = _happening("income_changed", "role", "resource", "by", "now")
GROUP_SIZE_CHANGED = _happening("group_size_changed", "group", "by", "now")
NEED_CHANGED = _happening("need_changed", "group", "right", "by", "now")
CAPACITY_CHANGED = _happening("capacity_changed", "right", "by", "now")
BARRIER_RAISED = _happening("barrier_raised", "group", "barriers", "rights")
BARRIER_LOWERED = _happening("barrier_lowered", "group", "barriers", "rights")
MANDATE_GRANTED = _happening("mandate_granted", "competence")
COOPERATION_CHANGED = _happening("cooperation_changed", "by")
EXTRA_ACTION = _happening("extra_action", "role", "by")
ACTIONS_CHANGED = _happening("actions_changed", "role", "by", "now")

# what a facilitator does
INTERVENED_CHANGE = _happening("intervened_change", "reason")
INTERVENED_INJECT = _happening("intervened_inject", "reason", "challenge")
INTERVENED_HOLD_BACK = _happening("intervened_hold_back", "reason", "challenge")
INTERVENED_REWIND = _happening("intervened_rewind", "reason", "round")
INTERVENED_HINT = _happening("intervened_hint", "reason")
INTERVENED_TIME = _happening("intervened_time", "reason", "by")
INTERVENED_END = _happening("intervened_end", "reason")

#: Every one of them, by its message.
ALL: dict[str, Happening] = {
    value.message: value for value in tuple(globals().values()) if isinstance(value, Happening)
}
