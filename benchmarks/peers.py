"""Prints random moves a second beside those of other game libraries: python3 -m benchmarks.peers [--node-modules DIR]

Whatever is installed is measured, in turns with ours, in this process (boardgame.io in a Node process started from
here); what is missing is named and left out. None of them is a dependency of the game. Times are processor time, the
best of several repeats, so that a ratio holds on a machine that does other things, too.
"""

import argparse
import importlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import library
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.setup import new_game

REPEATS = 5
SECONDS = 0.5  #: of one repeat
LONGEST = 400  #: plies of one game of another library
_SCRIPT = Path(__file__).with_name("boardgame_io.js")

#: Plays one random game and returns its number of moves.
Play = Callable[[random.Random], int]


def ours() -> Play:
    """Random legal moves of a first table: Albacete, ordinary level, workshop format."""
    game = library.find("albacete").game(Difficulty.ORDINARY, Format.WORKSHOP)

    def play(chance: random.Random) -> int:
        seed = chance.randrange(1 << 30)
        return play_out(new_game(game, seed)[0], registry.make("random", seed))[1]

    return play


def python_chess() -> Play:
    """All legal moves are listed, one is drawn and pushed, as most programs of this library do."""
    chess = _module("chess")

    def play(chance: random.Random) -> int:
        board, moves = chess.Board(), 0
        while moves < LONGEST and (legal := list(board.legal_moves)):
            board.push(chance.choice(legal))
            moves += 1
        return moves

    return play


def open_spiel() -> Play:
    """Gin rummy in C++, driven from Python: a card game with chance and hidden cards."""
    game = _module("pyspiel").load_game("gin_rummy")

    def play(chance: random.Random) -> int:
        state, moves = game.new_initial_state(), 0
        while moves < LONGEST and not state.is_terminal():
            state.apply_action(chance.choice(state.legal_actions()))
            moves += 1
        return moves

    return play


def rlcard() -> Play:
    """UNO, with the library's own random agents."""
    module = _module("rlcard")
    environment = module.make("uno")
    agent = _module("rlcard.agents").RandomAgent
    environment.set_agents([agent(environment.num_actions) for _ in range(environment.num_players)])

    def play(chance: random.Random) -> int:
        trajectories, _ = environment.run(is_training=False)
        return sum(len(one) // 2 for one in trajectories)

    return play


def pettingzoo() -> Play:
    """Connect four through the agent-environment cycle."""
    environment = _module("pettingzoo.classic").connect_four_v3.env()

    def play(chance: random.Random) -> int:
        environment.reset(seed=chance.randrange(1 << 30))
        moves = 0
        for _ in environment.agent_iter(LONGEST):
            seen, _, over, cut, _ = environment.last()
            mask = None if over or cut else seen["action_mask"]
            action = None if mask is None else chance.choice([at for at, free in enumerate(mask) if free])
            environment.step(action)
            moves += action is not None
        return moves

    return play


#: Name, what must be importable, how it plays.
PEERS: tuple[tuple[str, str, Callable[[], Play]], ...] = (
    ("python-chess", "chess", python_chess),
    ("OpenSpiel (gin rummy)", "pyspiel", open_spiel),
    ("RLCard (UNO)", "rlcard", rlcard),
    ("PettingZoo (connect four)", "pettingzoo", pettingzoo),
)


def _module(name: str) -> Any:  # noqa: ANN401 - other people's libraries, no types of ours
    return importlib.import_module(name)


def moves_a_second(play: Play, seconds: float = SECONDS) -> float:
    """Moves a second of processor time in random games that take about so long."""
    chance, moves = random.Random(1), 0
    began = time.process_time()
    while (spent := time.process_time() - began) < seconds:
        moves += play(chance)
    return moves / spent


def paired(own: Play, other: Play) -> tuple[float, float]:
    """The best of both in turns."""
    best = (0.0, 0.0)
    for _ in range(REPEATS):
        best = max(best[0], moves_a_second(own)), max(best[1], moves_a_second(other))
    return best


def boardgame_io(folder: Path) -> float:
    """Moves a second of boardgame.io's client on a cooperative game of this size, the best of several repeats."""
    environment = os.environ | {"NODE_PATH": str(folder)}
    found = []
    for _ in range(REPEATS):
        run = subprocess.run(
            ["node", str(_SCRIPT)], env=environment, capture_output=True, text=True, check=True
        )
        found.append(float(json.loads(run.stdout)["moves_per_second"]))
    return max(found)


def main() -> None:
    """Print a row for each library that is installed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--node-modules", type=Path, help="folder in which npm has installed boardgame.io")
    options = parser.parse_args()
    own = ours()
    print("| library | its moves/s | ours in turns | ours / its |\n|---|---|---|---|")
    for name, module, make in PEERS:
        if find_spec(module) is None:
            print(f"{name}: not installed, left out", file=sys.stderr)
            continue
        try:
            here, there = paired(own, make())
        except ImportError as error:
            print(f"{name}: cannot be used ({error}), left out", file=sys.stderr)
            continue
        tell(name, here, there)
    folder = options.node_modules
    if folder is None or not (folder / "boardgame.io").is_dir() or shutil.which("node") is None:
        print("boardgame.io: not installed, left out (name its folder with --node-modules)", file=sys.stderr)
        return
    there = boardgame_io(folder)
    tell("boardgame.io", max(moves_a_second(own) for _ in range(REPEATS)), there)


def tell(name: str, here: float, there: float) -> None:
    """Print one row."""
    print(f"| {name} | {there:,.0f} | {here:,.0f} | {here / there:.1f} |", flush=True)


if __name__ == "__main__":
    main()
