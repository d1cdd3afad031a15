"""`reveal_challenges`: the next round's challenges are shown."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    if not draft.foresight:
        draft.foresight = True
        log.note(happenings.CHALLENGES_REVEALED, draft.round + 1)
