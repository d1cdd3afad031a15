"""`change_cooperation`: cooperation tokens come or go this round."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    draft.tokens += by  # below 0 only between rounds, where the coming round's coordination is added to it
    log.note(happenings.COOPERATION_CHANGED, by)
