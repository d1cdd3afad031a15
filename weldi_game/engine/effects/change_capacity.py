"""`change_capacity`: the city's own capacity changes."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import tracks
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    tracks.change_capacity(draft, effect.args[0], by, log)
