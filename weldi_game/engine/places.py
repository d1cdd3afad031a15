"""Measures in the city: opening, building, relief that ends, suspension (rulebook 1 and 2)."""

from weldi_game.engine import happenings
from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.state import Placement, State, Status

_BUILDING, _OPEN, _RELIEF = int(Status.BUILDING), int(Status.OPEN), int(Status.RELIEF)


def implement(draft: State, index: int, log: Log) -> None:
    """A measure that was paid for comes into the city: at once, or as a building site."""
    measure = draft.game.measures[index]
    if index in draft.plan:
        draft.plan = tuple([card for card in draft.plan if card != index])
    if measure.participatory:
        draft.tally = draft.tally.with_participation()
    if measure.relief:
        _add(draft, Placement(index, _RELIEF, 0, -1, 0, draft.round))
        log.note(happenings.RELIEF_GIVEN, measure.id)
        carry_out(draft, measure.on_open, log)
    elif measure.build:
        _add(draft, Placement(index, _BUILDING, measure.build, -1, 0, draft.round))
        log.note(happenings.BUILDING_STARTED, measure.id, measure.build)
    else:
        _add(draft, Placement(index, _OPEN, 0, -1, 0, draft.round))
        _opened(draft, index, log)


def _add(draft: State, placement: Placement) -> None:
    draft.placements = (*draft.placements, placement)


def _opened(draft: State, index: int, log: Log) -> None:
    measure = draft.game.measures[index]
    before = log.cause
    log.cause = log.note(happenings.MEASURE_OPENED, measure.id)
    carry_out(draft, measure.on_open, log)
    for problem in draft.problems:
        card = draft.game.challenges[problem.challenge]
        if index in card.solved_by:
            draft.problems = tuple([other for other in draft.problems if other is not problem])
            log.note(happenings.PROBLEM_SOLVED, card.id)
    log.cause = before


def progress(draft: State, log: Log) -> None:
    """Building sites come a round closer; those that are done open."""
    done = []
    rows = list(draft.placements)
    for row, placed in enumerate(rows):
        if placed[1] == _BUILDING:
            index, _, left, right, bridge, since = placed
            if left > 1:
                rows[row] = Placement(index, _BUILDING, left - 1, right, bridge, since)
            else:
                rows[row] = Placement(index, _OPEN, 0, right, bridge, since)
                done.append(index)
    draft.placements = tuple(rows)
    for index in done:
        _opened(draft, index, log)


def end_relief(draft: State, log: Log) -> None:
    """Relief of this round ends and never counts again."""
    ended = [placed for placed in draft.placements if placed[1] == _RELIEF]
    if ended:
        draft.placements = tuple([placed for placed in draft.placements if placed[1] != _RELIEF])
        for placed in ended:
            log.note(happenings.RELIEF_ENDED, draft.game.measures[placed.measure].id)


def set_status(draft: State, measure: int, status: int) -> None:
    """Change how a measure stands in the city."""
    rows = list(draft.placements)
    for row, (index, _, left, right, bridge, since) in enumerate(rows):
        if index == measure:
            rows[row] = Placement(index, status, left, right, bridge, since)
    draft.placements = tuple(rows)


def join(draft: State, measure: int, extra_right: int, extra_bridge: int) -> None:
    """What co-design adds to a measure: 1 capacity more for a right, or the mask of a pair that is bridged."""
    rows = list(draft.placements)
    for row, (index, status, left, _, _, since) in enumerate(rows):
        if index == measure:
            rows[row] = Placement(index, status, left, extra_right, extra_bridge, since)
    draft.placements = tuple(rows)
