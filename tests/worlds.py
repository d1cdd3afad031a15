"""Games to test with: the real cities, and one tiny town in which everything can be counted by hand."""

from functools import cache

from weldi_game.bots.policy import Policy
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.cards import library
from weldi_game.cards.compiled import Game
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.commands import Command
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import Phase, State

#: Found by scan, so that a city that is added is tested without anybody thinking of it.
CITIES = tuple(city.id for city in library.ours())


@cache
def game(city: str, level: str = "ordinary", format_: str = "workshop") -> Game:
    """The compiled game of one of our cities."""
    return library.find(city).game(Difficulty(level), Format(format_))


def start(city: str, seed: int = 1, level: str = "ordinary", format_: str = "workshop") -> State:
    """The first state of a game."""
    return new_game(game(city, level, format_), seed)[0]


def walk(state: State, policy: Policy | None = None, most: int = 500) -> list[tuple[State, Command, State]]:
    """The steps of a game played by a bot: (before, command, after)."""
    player = policy or RandomMoves(state.seed)
    steps = []
    for turn in range(most):
        if state.phase == Phase.OVER:
            break
        command = player.choose(observe(state), turn)
        after, _ = apply(state, command)
        steps.append((state, command, after))
        state = after
    return steps


def measure(state: State, measure_id: str) -> int:
    """The index of a measure."""
    return next(card.index for card in state.game.measures if card.id == measure_id)


def challenge(state: State, challenge_id: str) -> int:
    """The index of a challenge."""
    return next(card.index for card in state.game.challenges if card.id == challenge_id)
