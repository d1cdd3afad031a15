"""`suspend_measure`: the table chooses an open measure of a family that pauses."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import Decision, State, Status


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    options = tuple(
        placed.measure
        for placed in draft.placements
        if placed.status == Status.OPEN and draft.game.measures[placed.measure].family == effect.args[0]
    )
    if options:
        draft.decisions = (*draft.decisions, Decision("suspend", options, 0))
        log.note(happenings.DECISION_NEEDED, "suspend", len(options))
