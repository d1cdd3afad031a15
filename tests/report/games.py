"""Games to look back on: played by bots, kept in memory or in files."""

from functools import cache
from pathlib import Path

from tests.worlds import game
from weldi_game.bots import registry
from weldi_game.cards import library
from weldi_game.cards.library import City
from weldi_game.engine.commands import EndRound
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase
from weldi_game.session.history import History
from weldi_game.session.sitting import Seat, Sitting

#: A name that somebody typed at a table; it must never leave the save.
SOMEBODY = "Zuzanna Wrona"


def city(name: str) -> City:
    """One of our cities."""
    return library.find(name)


@cache
def played(name: str = "timisoara", seed: int = 7, bot: str = "greedy", rounds: int = 99) -> History:
    """A game in memory; with `rounds`, one that was stopped after so many half-years. Never changed by a test."""
    history = History(game(name), seed)
    policy = registry.make(bot, seed)
    ended = 0
    while history.state.phase != Phase.OVER and ended < rounds:
        step = history.submit(policy.choose(observe(history.state), len(history.steps)))
        ended += isinstance(step.command, EndRound)
    return history


def saved(
    path: Path,
    name: str = "timisoara",
    seed: int = 7,
    bot: str = "greedy",
    bot_seed: int = 1,
    level: str = "ordinary",
) -> Path:
    """A game in a file, with a person's name on its seat."""
    sitting = Sitting(game(name, level), seed, (Seat(SOMEBODY, ("city_hall",)),))
    sitting.save_as(path)
    policy = registry.make(bot, bot_seed)
    turn = 0
    while sitting.state.phase != Phase.OVER:
        sitting.submit(policy.choose(observe(sitting.state), turn))
        turn += 1
    sitting.close()
    return path
