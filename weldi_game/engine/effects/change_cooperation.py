"""`change_cooperation`: cooperation tokens come or go this round."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    now = max(0, draft.tokens + by)
    if changed := now - draft.tokens:
        draft.tokens = now
        log.note("event.cooperation_changed", by=changed, now=now)
