"""Measures in the city: opening, building, relief that ends, suspension (rulebook 1 and 2)."""

from weldi_game.engine.effects import carry_out
from weldi_game.engine.events import Log
from weldi_game.engine.state import Placement, State, Status


def implement(draft: State, index: int, log: Log) -> None:
    """A measure that was paid for comes into the city: at once, or as a building site."""
    measure = draft.game.measures[index]
    draft.plan = tuple([card for card in draft.plan if card != index])
    if measure.participatory:
        draft.tally = draft.tally._replace(participatory=draft.tally.participatory + 1)
    if measure.relief:
        _add(draft, Placement(index, Status.RELIEF, 0, -1, 0, draft.round))
        log.note("event.relief_given", measure=measure.id)
        carry_out(draft, measure.on_open, log)
    elif measure.build:
        _add(draft, Placement(index, Status.BUILDING, measure.build, -1, 0, draft.round))
        log.note("event.building_started", measure=measure.id, rounds=measure.build)
    else:
        _add(draft, Placement(index, Status.OPEN, 0, -1, 0, draft.round))
        _opened(draft, index, log)


def _add(draft: State, placement: Placement) -> None:
    draft.placements = (*draft.placements, placement)


def _opened(draft: State, index: int, log: Log) -> None:
    measure = draft.game.measures[index]
    before = log.cause
    log.cause = log.note("event.measure_opened", measure=measure.id)
    carry_out(draft, measure.on_open, log)
    for problem in draft.problems:
        card = draft.game.challenges[problem.challenge]
        if index in card.solved_by:
            draft.problems = tuple([other for other in draft.problems if other is not problem])
            log.note("event.problem_solved", challenge=card.id)
    log.cause = before


def progress(draft: State, log: Log) -> None:
    """Building sites come a round closer; those that are done open."""
    if all(placed.status != Status.BUILDING for placed in draft.placements):
        return
    done = []
    rows = []
    for placed in draft.placements:
        if placed.status == Status.BUILDING:
            if placed.left > 1:
                placed = placed._replace(left=placed.left - 1)
            else:
                placed = placed._replace(status=Status.OPEN, left=0)
                done.append(placed.measure)
        rows.append(placed)
    draft.placements = tuple(rows)
    for index in done:
        _opened(draft, index, log)


def end_relief(draft: State, log: Log) -> None:
    """Relief of this round ends and never counts again."""
    kept = tuple([placed for placed in draft.placements if placed.status != Status.RELIEF])
    if len(kept) == len(draft.placements):
        return
    for placed in draft.placements:
        if placed.status == Status.RELIEF:
            log.note("event.relief_ended", measure=draft.game.measures[placed.measure].id)
    draft.placements = kept


def set_status(draft: State, index: int, status: Status) -> None:
    """Change how a measure stands in the city."""
    draft.placements = tuple(
        [placed._replace(status=status) if placed.measure == index else placed for placed in draft.placements]
    )
