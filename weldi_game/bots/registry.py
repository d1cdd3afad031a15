"""The bots by their names on the command line."""

from collections.abc import Callable

from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import Policy
from weldi_game.bots.random_moves import RandomMoves

_BOTS: dict[str, Callable[[int], Policy]] = {
    "random": RandomMoves,
    "greedy": Greedy,
}

#: All names, in the order of the calibration table (rulebook 6).
NAMES = tuple(_BOTS)


def make(name: str, seed: int) -> Policy:
    """A bot with its own seed.

    Raises:
        KeyError: no bot has this name.
    """
    return _BOTS[name](seed)
