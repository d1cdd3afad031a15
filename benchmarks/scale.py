"""Prints how the laboratory scales: python3 -m benchmarks.scale [--games 10000] [--memory-games 100000]

Wall time of so many random games on one and on two processes, and the memory of one process over many games. Takes
minutes; only on a quiet machine do the wall times mean anything.
"""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.run import tell
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import library
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.setup import new_game
from weldi_game.lab.simulate import Plan, cells, run

_LEVEL, _FORMAT = Difficulty.ORDINARY.value, Format.WORKSHOP.value


def wall(games: int, processes: int) -> float:
    """Seconds of wall time for so many random games of one city."""
    plan = Plan(cells([library.find("albacete").path], [_LEVEL], _FORMAT, ["random"]), games, 1)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as executor:
        run(Plan(plan.cells, processes * 50, 1), executor)  # everybody has read the content
        began = time.monotonic()
        run(plan, executor)
        return time.monotonic() - began


def memory(games: int) -> list[tuple[int, float]]:
    """Megabytes of this process after a tenth, a half and all of the games."""
    game = library.find("albacete").game(Difficulty.ORDINARY, Format.WORKSHOP)
    marks = {games // 10, games // 2, games}
    found = []
    for seed in range(1, games + 1):
        play_out(new_game(game, seed)[0], registry.make("random", seed))
        if seed in marks:
            found.append((seed, _resident()))
    return found


def _resident() -> float:
    pages = Path("/proc/self/statm").read_text(encoding="utf-8").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--games", type=int, default=10_000)
    parser.add_argument("--memory-games", type=int, default=100_000)
    options = parser.parse_args()
    one, two = wall(options.games, 1), wall(options.games, 2)
    tell(
        f"{options.games:,} random games, one process / two, wall",
        f"{one:.1f} s / {two:.1f} s, {one / two:.2f} times",
    )
    if sys.platform == "linux":
        told = ", ".join(f"{size:.1f} MB after {games:,}" for games, size in memory(options.memory_games))
        tell("memory of random games", told)


if __name__ == "__main__":
    main()
