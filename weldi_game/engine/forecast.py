"""What the end of the round would bring if the table decided now (rulebook 2, step 5).

It is the very function that the round runs, on a copy: the board never promises what the engine does not do.
"""

from typing import NamedTuple

from weldi_game.engine import closing
from weldi_game.engine.events import Event, Log
from weldi_game.engine.rights_check import RightsCheck, rights_check
from weldi_game.engine.state import State


class Forecast(NamedTuple):
    """The end of this round as it stands now."""

    check: RightsCheck  #: the rights check itself
    after: State  #: the state after the check, before a new round begins
    events: tuple[Event, ...]  #: what would happen, in order


def forecast(state: State) -> Forecast:
    """Run the end of the round on a copy of the state; the state itself stays as it is."""
    draft = state.copy()
    log = Log()
    check = rights_check(draft)
    closing.close_round(draft, check, log)
    return Forecast(check, draft, tuple(log))
