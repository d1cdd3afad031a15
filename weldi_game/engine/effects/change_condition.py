"""`change_condition`: a condition moves."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import tracks
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    tracks.move_condition(draft, effect.args[0], by, log)
