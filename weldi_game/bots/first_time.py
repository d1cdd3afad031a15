"""The first-time group: sensible people at their first table, who now and then do something else entirely."""

from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import Allows, Policy, anything
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.engine.chance import Stream, below
from weldi_game.engine.commands import Command
from weldi_game.engine.state import State

#: Of a hundred commands, so many are drawn from all that are legal (rulebook 6).
STRAYS = 20

_COIN = 1 << 40  # where in the bot's stream the coins lie, far behind the draws of the random moves


class FirstTime:
    """A bot of which a share of the commands is replaced by any legal one."""

    def __init__(self, seed: int, base: Policy | None = None) -> None:
        self._seed = seed
        self._base = base or Greedy(seed)
        self._stray = RandomMoves(seed)

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """A legal command that is allowed: the base's own, or a stray one."""
        if below(self._seed, Stream.BOT, _COIN + turn, 100) < STRAYS:
            return self._stray.choose(seen, turn, allows)
        return self._base.choose(seen, turn, allows)
