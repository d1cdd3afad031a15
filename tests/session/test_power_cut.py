"""The power goes at any moment: kill -9 a table that plays, at random; every move that it saw done is there again."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.ui.around import new_program, open_program, shown
from tests.worlds import game
from weldi_game.engine.commands import Hold
from weldi_game.engine.state import digest
from weldi_game.session import saves
from weldi_game.session.sitting import Sitting, resume
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.screens.title import TitleScreen

CUTS = 6

#: A table that plays on in the newest save of a folder, and says after each move how many stand and where that led.
_TABLE = """
import random, sys, time
from pathlib import Path
from tests.worlds import game
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase, digest
from weldi_game.session import saves
from weldi_game.session.sitting import Sitting, resume

file, seed = Path(sys.argv[1]), int(sys.argv[2])
chance, bot = random.Random(seed), RandomMoves(seed)
sitting, _ = resume(saves.read(file), game("lampedusa"))
for turn in range(10_000):
    over = sitting.state.phase == Phase.OVER
    if over or (sitting.history.steps and chance.random() < 0.05):
        sitting.back(max(len(sitting.history.steps) - (40 if over else 1), 0))
    else:
        sitting.submit(bot.choose(observe(sitting.state), turn))
    print(len(sitting.history.steps), digest(sitting.state), flush=True)
    time.sleep(chance.random() * 0.002)
"""


def play_until_cut(file: Path, seed: int, after: float) -> list[tuple[int, str]]:
    """Let the table play, cut its power some seconds after its first move, and return what it has seen done."""
    command = [sys.executable, "-c", _TABLE, str(file), str(seed)]
    table = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert table.stdout is not None
    first = table.stdout.readline()
    time.sleep(after)
    table.kill()
    told = first + table.communicate()[0]
    whole = [line.split() for line in told.splitlines(keepends=True) if line.endswith("\n")]
    return [(int(steps), where) for steps, where in whole]


def a_save(folder: Path) -> Path:
    """A game that has just begun."""
    sitting = Sitting(game("lampedusa"), 5)
    sitting.save_in(folder)
    sitting.close()
    assert sitting.path is not None
    return sitting.path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_every_move_that_was_seen_is_there_after_a_power_cut(tmp_path: Path) -> None:
    file, chance, seen_moves = a_save(tmp_path), random.Random(7), 0
    stood: set[tuple[int, str]] = set()
    for cut in range(CUTS):
        seen = play_until_cut(file, cut, chance.random() * 0.15)
        steps, where = seen[-1]
        seen_moves += len(seen)
        sitting, restored = resume(saves.read(file), game("lampedusa"))
        sitting.close()
        assert not restored.from_snapshot
        stood.update(seen)
        found = len(sitting.history.steps)
        there = found, digest(sitting.state)
        if there != (steps, where):  # one deed more was on the disk that the table had not seen yet
            one_more = found == steps + 1 and digest(sitting.history.before(steps)) == where
            gone_back = found in (steps - 1, steps - 40, 0) and there in stood
            assert one_more or gone_back
        stood.add(there)
    assert seen_moves > CUTS


def test_a_move_that_never_reached_the_disk_would_be_noticed(tmp_path: Path) -> None:
    file = a_save(tmp_path)
    sitting, _ = resume(saves.read(file), game("lampedusa"))
    sitting.close()  # a table that does not write
    sitting.submit(Hold(0))
    again, _ = resume(saves.read(file), game("lampedusa"))
    again.close()
    assert digest(again.state) != digest(sitting.state)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_after_a_power_cut_one_touch_brings_the_table_back(tmp_path: Path) -> None:
    file = a_save(tmp_path / "saves")
    seen = play_until_cut(file, 1, 0.05)
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.continue")
        assert shown(table) == "table"
        screen = table.host.screen
        assert isinstance(screen, TableScreen)
        assert len(screen.view.sitting.history.steps) >= seen[-1][0] - 1
        table.click("role.city_hall")
        assert not table.host.dialogs or table.has("decision.later")
