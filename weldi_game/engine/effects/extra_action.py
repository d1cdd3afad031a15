"""`extra_action`: a role has more or fewer actions in the coming action phase."""

from weldi_game.cards.compiled import ROLES, Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State, put


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    role = effect.args[0]
    draft.extra_actions = put(draft.extra_actions, role, draft.extra_actions[role] + by)
    log.note(happenings.EXTRA_ACTION, ROLES[role], by)
