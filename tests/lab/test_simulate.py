"""Many games: the same result wherever and in whatever order they are played; paired, counted, interrupted."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.worlds import game
from weldi_game.bots import registry
from weldi_game.bots.policy import Allows, anything, play_out
from weldi_game.cards import library
from weldi_game.cli import main
from weldi_game.engine.commands import Command, MoveBudget, Refresh
from weldi_game.engine.endings import SUCCESS, ending
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import State
from weldi_game.lab import simulate
from weldi_game.lab.simulate import BatchResult, CellResult, Plan, cells, run, summarise

KEYS = {
    "scenario",
    "level",
    "format",
    "bot",
    "games",
    "success",
    "low",
    "high",
    "endings",
    "mean_lowest",
    "aborted",
    "games_per_second",
    "commands_per_second",
}
ENDINGS = {"human-rights-city", "welcoming-city", "on-the-way", "fragile", "rights-emergency"}


def plan(
    games: int = 6, bots: tuple[str, ...] = ("random", "greedy"), shard: tuple[int, int] = (1, 1)
) -> Plan:
    paths = [library.find(city).path for city in ("albacete", "utrecht")]
    return Plan(cells(paths, ["ordinary"], "workshop", bots), games, 1, shard)


def timeless(found: list[CellResult]) -> list[CellResult]:
    """Without the only thing that differs from run to run."""
    return [replace(cell, seconds=0.0) for cell in found]


@pytest.fixture(scope="module")
def here() -> list[BatchResult]:
    return run(plan())


@pytest.mark.parametrize("processes", [1, 2])
def test_processes_change_nothing(here: list[BatchResult], processes: int) -> None:
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as executor:
        there = run(plan(), executor)
    assert timeless(summarise(plan(), there)) == timeless(summarise(plan(), here))


def test_another_seed_changes_something(here: list[BatchResult]) -> None:
    other = replace(plan(), seed=2)
    assert timeless(summarise(other, run(other))) != timeless(summarise(plan(), here))


def test_the_order_of_results_and_the_size_of_batches_change_nothing(
    here: list[BatchResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = timeless(summarise(plan(), here))
    assert timeless(summarise(plan(), here[::-1])) == expected
    monkeypatch.setattr(simulate, "_USUAL_BATCH", 2)
    small = run(plan())
    assert len(small) > len(here)
    assert timeless(summarise(plan(), small)) == expected


def test_a_cell_counts_what_the_games_came_to(here: list[BatchResult]) -> None:
    cell = summarise(plan(), here)[1]
    assert (cell.cell.scenario, cell.cell.bot) == ("albacete", "greedy")
    lasts = [
        play_out(new_game(game("albacete"), seed)[0], registry.make("greedy", seed)) for seed in range(1, 7)
    ]
    assert cell.successes == sum(ending(state) in SUCCESS for state, _ in lasts)
    assert cell.commands == sum(commands for _, commands in lasts)
    assert cell.mean_lowest == pytest.approx(sum(min(state.rights) for state, _ in lasts) / 6)
    assert sum(cell.endings.values()) == cell.games == 6


def test_cells_are_paired_by_seed(here: list[BatchResult]) -> None:
    seeds = {found.games[0].cell: [game.seed for game in found.games] for found in here}
    assert set(map(tuple, seeds.values())) == {(1, 2, 3, 4, 5, 6)}


@pytest.mark.parametrize("parts", [1, 3, 8])
def test_shards_share_the_seeds_out(parts: int) -> None:
    seeds = [seed for part in range(1, parts + 1) for seed in plan(shard=(part, parts)).seeds()]
    assert sorted(seeds) == list(range(1, 7))


class Turning:
    """Moves nothing on: asks for the same thing for ever."""

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        return MoveBudget(1, 1) if not seen.used else Refresh(0)


def test_a_game_that_gets_stuck_is_counted_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(name: str, seed: int) -> object:
        return Turning() if seed == 2 else usual(name, seed)

    usual = registry.make
    endless = replace(game("albacete"), actions=5_000)
    monkeypatch.setattr(simulate, "_game", lambda *_: endless)
    monkeypatch.setattr(registry, "make", make)
    one = replace(plan(3), cells=plan().cells[:1])
    cell = summarise(one, run(one))[0]
    assert (cell.games, cell.aborted) == (2, 1)
    assert sum(cell.endings.values()) == 2


# --- the command ------------------------------------------------------------------------------------


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert main(list(words)) == code
    return capsys.readouterr().out


def test_the_command_prints_the_keys_that_are_promised(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("simulate", "albacete", "--bot", "random", "greedy", "--games", "2", "--jobs", "1", "--json")
    document = json.loads(printed(capsys, *words))
    assert set(document) == {"cells"}
    assert [cell["bot"] for cell in document["cells"]] == ["random", "greedy"]
    for cell in document["cells"]:
        assert set(cell) == KEYS
        assert set(cell["endings"]) == ENDINGS
        assert cell["games"] == 2


def test_without_json_a_line_for_each_cell(capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(capsys, "simulate", "albacete", "--bot", "random", "--games", "2", "--jobs", "1")
    assert len(told.splitlines()) == 1
    assert "albacete" in told
    assert "2 games" in told


@pytest.mark.parametrize(
    "words",
    [
        ("simulate", "albacete", "--games", "0"),
        ("simulate", "albacete", "--games", "-3"),
        ("simulate", "albacete", "--bot", "gredy"),
        ("simulate", "albacete", "--level", "easy"),
        ("simulate", "albacete", "--shard", "4/3"),
        ("simulate", "albacette"),
    ],
)
def test_wrong_words_get_one_sentence(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(list(words))
    except SystemExit as stop:
        code = int(str(stop.code))
    told = capsys.readouterr()
    assert code == 2
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


def test_a_scenario_with_errors_is_told_and_not_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    text = library.find("albacete").path.read_text(encoding="utf-8")
    broken.write_text(text.replace("work: 4", "work: 40", 1).replace("id: albacete", "id: broken"), "utf-8")
    assert main(["simulate", str(broken), "--games", "1"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "broken.yaml" in told.err
    assert "Traceback" not in told.err


@pytest.fixture
def interrupted() -> Iterator[subprocess.Popen[str]]:
    words = ["simulate", "albacete", "--games", "1000000", "--bot", "random", "--jobs", "1", "--json"]
    words += ["--format", "stand"]  # short games, so that some are done on any machine
    with subprocess.Popen(
        [sys.executable, "-m", "weldi_game", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_an_interruption_keeps_what_there_is(interrupted: subprocess.Popen[str]) -> None:
    time.sleep(4)
    interrupted.send_signal(signal.SIGINT)
    out, err = interrupted.communicate(timeout=30)
    assert interrupted.returncode == 130
    assert "Traceback" not in err
    assert json.loads(out)["cells"][0]["games"] >= 50
