"""The random bot: every legal command is as likely as every other."""

from weldi_game.bots.policy import Allows, anything
from weldi_game.engine.chance import Stream, number
from weldi_game.engine.commands import Command
from weldi_game.engine.legality import check
from weldi_game.engine.moves import END_ROUND, candidates
from weldi_game.engine.state import State

#: Candidates that are tried before the round is ended instead.
_TRIES = 256
#: Draws from one number of the stream. With fewer than 400 candidates the last is off by less than 2**-28.
_DRAWS = 4
_BOT = int(Stream.BOT)


class RandomMoves:
    """Draws a candidate and tests it, again and again: the same distribution as a draw from `legal`, faster."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """A legal command that is allowed, all equally likely."""
        urn = candidates(seen)
        count = len(urn)
        if seen.decisions:
            return urn[number(self._seed, _BOT, turn) % count]
        first = turn * (_TRIES // _DRAWS)
        for counter in range(first, first + _TRIES // _DRAWS):
            chance = number(self._seed, _BOT, counter)
            for _ in range(_DRAWS):
                chance, drawn = divmod(chance, count)
                command = urn[drawn]
                if check(seen, command) is None and (allows is anything or allows(seen, command)):
                    return command
        return END_ROUND
