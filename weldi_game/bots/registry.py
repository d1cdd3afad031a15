"""The bots by their names on the command line."""

from collections.abc import Callable

from weldi_game.bots.first_time import FirstTime
from weldi_game.bots.greedy import Greedy
from weldi_game.bots.look_ahead import LookAhead
from weldi_game.bots.policy import Policy
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.bots.restricted import FILTERS, Restricted

_BOTS: dict[str, Callable[[int], Policy]] = {
    "random": RandomMoves,
    "greedy": Greedy,
    "first-time": FirstTime,
    "look-ahead": LookAhead,
}

#: All names, as the command line lists them.
NAMES = (*_BOTS, *FILTERS)


def make(name: str, seed: int) -> Policy:
    """A bot with its own seed; the restricted ones are greedy underneath.

    Raises:
        KeyError: no bot has this name.
    """
    if name in FILTERS:
        return Restricted(Greedy(seed), FILTERS[name])
    return _BOTS[name](seed)
