"""Prints the figures of the engine, the content and the window: python3 -m benchmarks.run

Times are processor time of this process, the least of several repeats: the machine may be doing other things.
Nothing here is asserted; `results.md` keeps what was measured, with machine and date.
"""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from weldi_game.bots import registry
from weldi_game.bots.look_ahead import LookAhead
from weldi_game.bots.policy import Allows, play_out
from weldi_game.cards import library
from weldi_game.cards.compiled import Game
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.commands import EndRound, Mobilise
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import check, legal
from weldi_game.engine.observe import observe
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import State, values

REPEATS = 5
WINDOW_SECONDS = 20


def least(work: Callable[[], object], times: int = 1) -> float:
    """Seconds of one piece of work: the least of several repeats of so many."""
    found = []
    for _ in range(REPEATS):
        began = time.process_time()
        for _ in range(times):
            work()
        found.append((time.process_time() - began) / times)
    return min(found)


def games_a_second(game: Game, bot: str, games: int) -> tuple[float, float]:
    """Games and commands a second of processor time on one core, the best of several repeats."""
    best = (0.0, 0.0)
    for _ in range(REPEATS):
        began, commands = time.process_time(), 0
        for seed in range(1, games + 1):
            state, _ = new_game(game, seed)
            commands += play_out(state, registry.make(bot, seed))[1]
        seconds = time.process_time() - began
        best = max(best, (games / seconds, commands / seconds))
    return best


def playouts_a_second(game: Game) -> float:
    """Playouts a second of the look-ahead bot over one whole game, to the end of the coming round each."""
    best = 0.0
    for _ in range(REPEATS):
        counted = Counting(1)
        began = time.process_time()
        play_out(new_game(game, 1)[0], counted)
        best = max(best, counted.playouts / (time.process_time() - began))
    return best


class Counting(LookAhead):
    """The look-ahead bot, counting its playouts."""

    playouts = 0

    def _play(self, state: State, until: int, allows: Allows) -> float:
        self.playouts += 1
        return super()._play(state, until, allows)


def middle_of_a_game(game: Game) -> State:
    """A state in the third round of a random game."""
    state, _ = new_game(game, 1)
    policy = registry.make("random", 1)
    turn = 0
    while state.round < 3 or state.decisions:
        state, _ = apply(state, policy.choose(observe(state), turn))
        turn += 1
    return state


def own_bytes(state: State) -> int:
    """Bytes of a state and the tuples it owns, without what it shares with its game and small numbers."""
    shared = {id(part) for part in _parts([getattr(state.game, name) for name in state.game.__slots__])}
    own = {id(part): sys.getsizeof(part) for part in _parts(list(values(state))) if isinstance(part, tuple)}
    return sys.getsizeof(state) + sum(size for one, size in own.items() if one not in shared)


def _parts(found: list[object]) -> list[object]:
    parts: list[object] = []
    while found:
        part = found.pop()
        parts.append(part)
        if isinstance(part, tuple):
            found.extend(part)
    return parts


def engine() -> None:
    """Print the engine's figures for one city in workshop format."""
    game = library.find("albacete").game(Difficulty.ORDINARY, Format.WORKSHOP)
    state = middle_of_a_game(game)
    start, _ = new_game(game, 1)
    for bot, games in (("random", 150), ("greedy", 40), ("first-time", 40)):
        rate, commands = games_a_second(game, bot, games)
        tell(f"{bot} games", f"{rate:,.0f} games/s, {commands:,.0f} commands/s")
    tell("look-ahead", f"{playouts_a_second(game):,.0f} playouts/s")
    for name, work in (
        ("copy of a state", state.copy),
        ("apply, an ordinary command (mobilise)", lambda: apply(start, Mobilise(1))),
        ("apply, the end of a round", lambda: apply(state, EndRound())),
        ("check", lambda: check(start, Mobilise(1))),
        ("legal, all commands listed", lambda: legal(state)),
        ("rights check", lambda: rights_check(state)),
        ("forecast", lambda: forecast(state)),
        ("observe", lambda: observe(state)),
        ("new game", lambda: new_game(game, 7)),
    ):
        tell(name, f"{least(work, 300) * 1e6:,.1f} us")
    tell("a state, what it owns beside its game", f"{own_bytes(state):,} bytes")


def content() -> None:
    """Print how long reading the content takes in a fresh process, with and without the C library of YAML."""
    for name, without in (
        ("with the C library of YAML", ""),
        ("without it", "yaml_source.HAS_C_PARSER = False; "),
    ):
        code = (
            "import time; from weldi_game.cards import library, yaml_source; "
            f"{without}began = time.process_time(); cities = library.ours(); "
            "assert all(city.placed.entry for city in cities); print(time.process_time() - began, len(cities))"
        )
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        seconds, count = run.stdout.split()
        tell(f"decks and {count} cities read and validated, {name}", f"{float(seconds) * 1000:,.0f} ms")


def window() -> None:
    """Print the window's figures under the dummy driver: first frame, idle, memory."""
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "tree.json"
        environment = os.environ | {
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "dummy",
            "WELDI_HOME": str(Path(folder) / "home"),
        }
        command = [sys.executable, "-c", "from weldi_game.cli import main; main()", "--size", "1920x1080"]
        began = time.monotonic()
        process = subprocess.Popen(
            [*command, "--ui-dump", str(dump)], env=environment, stderr=subprocess.DEVNULL
        )
        try:
            while not dump.exists() and process.poll() is None and time.monotonic() - began < WINDOW_SECONDS:
                time.sleep(0.005)
            tell("window: process start to the first frame, wall", f"{time.monotonic() - began:,.2f} s")
            time.sleep(5)
            before = _processor_seconds(process.pid)
            time.sleep(5)
            idle = (_processor_seconds(process.pid) - before) / 5
            tell("window: idle on the title", f"{100 * idle:,.1f} % of a core")
            tell("window: resident", f"{_resident(process.pid):,.0f} MB")
        finally:
            process.terminate()
            process.wait()


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def tell(name: str, figure: str) -> None:
    """Print one row."""
    print(f"| {name} | {figure} |", flush=True)


def main() -> None:
    """Print all figures as rows of a table."""
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()},"
    )
    print(f"{time.strftime('%Y-%m-%d')}, load {load}\n")
    print("| what | figure |\n|---|---|")
    engine()
    content()
    if Path("/proc").is_dir():
        window()


if __name__ == "__main__":
    main()
