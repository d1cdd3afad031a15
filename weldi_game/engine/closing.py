"""The end of a round: tracks, problems, landings, building, contributions (rulebook 2, step 5)."""

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS
from weldi_game.engine import places, tracks
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.rights_check import RightsCheck
from weldi_game.engine.state import Pending, Problem, State, Status

_CLIMATE = CONDITIONS.index("climate")
_EVERYTHING = 1000


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
    for right, by in enumerate(check.moves):
        log.cause = log.note(
            "event.right_checked",
            right=RIGHTS[right],
            demand=check.demand[right],
            blocked=check.blocked[right],
            capacity=check.capacity[right],
            met=check.met[right],
            coverage=check.coverage[right] // 10,
        )
        if by:
            tracks.move_right(draft, right, by, log)
        log.cause = -1


def _bite(draft: State, log: Log) -> None:
    for problem in draft.problems:
        card = draft.game.challenges[problem.challenge]
        log.cause = log.note("event.problem_bites", challenge=card.id)
        carry_out(draft, card.problem, log)
        log.cause = -1


def _low_climate(draft: State, log: Log) -> None:
    at_most, right, by = draft.game.rules.low_climate
    if draft.conditions[_CLIMATE] <= at_most:
        log.cause = log.note("event.climate_hostile", climate=draft.conditions[_CLIMATE])
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
        log.note("event.challenge_averted", challenge=card.id, measures=protectors)
        return
    message = "event.challenge_softened" if softened else "event.challenge_landed"
    log.cause = log.note(message, challenge=card.id, measures=protectors)
    carry_out(draft, card.lands, log, softened=bool(softened))
    if card.has_problem and not softened and not _solved(draft, card.solved_by):
        draft.problems = (*draft.problems, Problem(card.index, draft.round))
        log.note("event.problem_stays", challenge=card.id)
    log.cause = -1


def _protectors(draft: State, family: int) -> tuple[str, ...]:
    measures = draft.game.measures
    return tuple(
        [
            measures[placed.measure].id
            for placed in draft.placements
            if placed.status == Status.OPEN and measures[placed.measure].protects >> family & 1
        ]
    )


def _solved(draft: State, measures: tuple[int, ...]) -> bool:
    return any(placed.status == Status.OPEN and placed.measure in measures for placed in draft.placements)


def _contribute(draft: State, check: RightsCheck, log: Log) -> None:
    rules = draft.game.rules
    for group, size in enumerate(draft.sizes):
        if size and check.groups[group] >= rules.contribution_from and rules.contributions[group]:
            share = check.groups[group] * 100 // _EVERYTHING
            log.cause = log.note("event.group_contributes", group=GROUPS[group], share=share)
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
        log.note("event.emergency_declared", rights=low)
