"""What a bot is: it sees what a player may see, and chooses a legal command (house rule)."""

from collections.abc import Callable
from typing import Protocol

from weldi_game.engine.commands import Command
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import advance
from weldi_game.engine.state import Phase, State

#: Which commands a bot may use beyond legality. Holding, ending the round and decisions are always allowed,
#: so that no restriction brings a game to a stop.
Allows = Callable[[State, Command], bool]

#: No game of this ruleset comes near so many commands; more is a bot that turns in circles.
MOST_COMMANDS = 2_000


class StuckGame(RuntimeError):
    """A game that does not come to its end: a defect of a bot or of the rules."""


def anything(state: State, command: Command) -> bool:
    """Every legal command is allowed."""
    return True


class Policy(Protocol):
    """A way to play."""

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """A legal command that is allowed, for what is seen (`observe`), which is not over.

        `turn` counts the commands of the game from 0; with the bot's own seed it is its only source of chance.
        """
        ...


def play_out(state: State, policy: Policy) -> tuple[State, int]:
    """Play a game to its end; returns the last state and the number of commands.

    Raises:
        StuckGame: the game does not end.
    """
    for turn in range(MOST_COMMANDS):
        if state.phase == Phase.OVER:
            return state, turn
        state = advance(state, policy.choose(observe(state), turn))
    raise StuckGame(f"{state.game.scenario}, seed {state.seed}: no end after {MOST_COMMANDS} commands")
