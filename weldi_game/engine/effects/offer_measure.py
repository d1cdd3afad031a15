"""`offer_measure`: a measure comes into the action plan."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    measure = effect.args[0]
    if measure in draft.plan or any(placed.measure == measure for placed in draft.placements):
        return
    draft.plan = (*draft.plan, measure)
    draft.measure_deck = tuple(card for card in draft.measure_deck if card != measure)
    log.note(happenings.MEASURE_OFFERED, draft.game.measures[measure].id)
