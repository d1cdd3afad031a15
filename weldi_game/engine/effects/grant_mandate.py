"""`grant_mandate`: the city may act in a competence that it does not hold."""

from weldi_game.cards.compiled import Effect
from weldi_game.cards.vocabulary import Competence
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    bit = 1 << effect.args[0]
    if not draft.mandates & bit:
        draft.mandates |= bit
        log.note(happenings.MANDATE_GRANTED, list(Competence)[effect.args[0]].value)
