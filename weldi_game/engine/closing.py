"""The end of a round: tracks, problems, landings, building, contributions (rulebook 2, step 5)."""

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS
from weldi_game.engine import happenings, places, tracks
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.rights_check import RightsCheck
from weldi_game.engine.state import Pending, Problem, State, Status

_CLIMATE = CONDITIONS.index("climate")
_OPEN = int(Status.OPEN)
_PER_CENT = 10  #: per mille


def close_round(draft: State, check: RightsCheck, log: Log) -> None:
    """Carry a rights check and all that follows it out on a draft."""
    draft.tokens = 0  # those of this round lapse; what lands now counts for the next
    _move_tracks(draft, check, log)
    _bite(draft, log)
    _low_climate(draft, log)
    _land_pressing(draft, log)
    places.progress(draft, log)
    places.end_relief(draft, log)
    _contribute(draft, check, log)
    _declare_emergency(draft, log)


def _move_tracks(draft: State, check: RightsCheck, log: Log) -> None:
    draft.coverage = check.coverage
    draft.met = check.groups
    rows = zip(RIGHTS, check.demand, check.blocked, check.capacity, check.met, check.coverage, strict=True)
    for right, (name, demand, blocked, capacity, met, coverage) in enumerate(rows):
        log.cause = log.note(
            happenings.RIGHT_CHECKED, name, demand, blocked, capacity, met, coverage // _PER_CENT
        )
        if by := check.moves[right]:
            tracks.move_right(draft, right, by, log)
        log.cause = -1


def _bite(draft: State, log: Log) -> None:
    for problem in draft.problems:
        card = draft.game.challenges[problem.challenge]
        log.cause = log.note(happenings.PROBLEM_BITES, card.id)
        carry_out(draft, card.problem, log)
        log.cause = -1


def _low_climate(draft: State, log: Log) -> None:
    at_most, right, by = draft.game.rules.low_climate
    if draft.conditions[_CLIMATE] <= at_most:
        log.cause = log.note(happenings.CLIMATE_HOSTILE, draft.conditions[_CLIMATE])
        tracks.move_right(draft, right, by, log)
        log.cause = -1


def _land_pressing(draft: State, log: Log) -> None:
    pressing = [card for card in draft.conveyor if card.pressing]
    if pressing:
        draft.conveyor = tuple([card for card in draft.conveyor if not card.pressing])
        for card in pressing:
            land(draft, card, log)


def land(draft: State, pending: Pending, log: Log) -> None:
    """A challenge lands: protection and answers halve or cancel it, else its lasting problem stays (rulebook 1)."""
    card = draft.game.challenges[pending.challenge]
    protectors = _protectors(draft, card.family)
    softened = pending.softened + (1 if protectors else 0)
    if softened >= 2:
        log.note(happenings.CHALLENGE_AVERTED, card.id, protectors)
        return
    landed = happenings.CHALLENGE_SOFTENED if softened else happenings.CHALLENGE_LANDED
    log.cause = log.note(landed, card.id, protectors)
    carry_out(draft, card.lands, log, softened=bool(softened))
    if card.has_problem and not softened and not _solved(draft, card.solved_by):
        draft.problems = (*draft.problems, Problem(card.index, draft.round))
        log.note(happenings.PROBLEM_STAYS, card.id)
    log.cause = -1


def _protectors(draft: State, family: int) -> tuple[str, ...]:
    measures = draft.game.measures
    return tuple(
        [
            measures[placed[0]].id
            for placed in draft.placements
            if placed[1] == _OPEN and measures[placed[0]].protects >> family & 1
        ]
    )


def _solved(draft: State, measures: tuple[int, ...]) -> bool:
    return any(placed[1] == _OPEN and placed[0] in measures for placed in draft.placements)


def _contribute(draft: State, check: RightsCheck, log: Log) -> None:
    rules = draft.game.rules
    for group, size in enumerate(draft.sizes):
        if size and check.groups[group] >= rules.contribution_from and rules.contributions[group]:
            share = check.groups[group] // _PER_CENT
            log.cause = log.note(happenings.GROUP_CONTRIBUTES, GROUPS[group], share)
            carry_out(draft, rules.contributions[group], log)
            log.cause = -1


def _declare_emergency(draft: State, log: Log) -> None:
    at_most, checks = draft.game.rules.emergency
    draft.low_checks = tuple(
        [
            count + 1 if value <= at_most else 0
            for count, value in zip(draft.low_checks, draft.rights, strict=True)
        ]
    )
    if not draft.emergency and max(draft.low_checks) >= checks:
        draft.emergency = True
        low = tuple(RIGHTS[right] for right, count in enumerate(draft.low_checks) if count >= checks)
        log.note(happenings.EMERGENCY_DECLARED, low)
