"""Real windows of an X server, pressed from outside: what the dummy driver cannot prove; skipped without one."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.ui import laws
from weldi_game.ui.widgets import Node

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]
PATIENCE = 60.0
"""Seconds that a busy machine may take for anything."""


class Desktop:
    """A screen of its own with one running game on it.

    Args:
        display: of the X server, as ":78".
        folder: for the game's files.
    """

    def __init__(self, display: str, folder: Path) -> None:
        self.dump = folder / "tree.json"
        self._environment = os.environ | {
            "DISPLAY": display,
            "WELDI_HOME": str(folder / "home"),
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEO_X11_WMCLASS": "weldi",
        }
        start = "from weldi_game.cli import main; main()"
        game = ["play", "albacete", "--seats", "2", "--seed", "3", "--size", "1280x720"]
        self.game = subprocess.Popen(
            [sys.executable, "-c", start, *game, "--ui-dump", str(self.dump)], env=self._environment
        )

    def hands(self, *command: str) -> str:
        """What xdotool says."""
        run = subprocess.run(["xdotool", *command], env=self._environment, capture_output=True, text=True)
        return run.stdout

    def windows(self) -> list[str]:
        """The windows of the game that can be seen."""
        return self.hands("search", "--onlyvisible", "--class", "weldi").split()

    def shown(self) -> str:
        """The screen in the table's window."""
        return str(self._tree().get("screen", ""))

    def place_of(self, window: str, id: str) -> tuple[int, int]:
        """Where on the desktop the middle of a widget is.

        Raises:
            StopIteration: when it is not shown.
        """
        left, top = (
            int(line.split("=")[1])
            for line in self.hands("getwindowgeometry", "--shell", window).splitlines()[1:3]
        )
        node = next(node for node in laws.walk(cast(Node, self._tree()["root"])) if node["id"] == id)
        x, y, wide, high = cast(list[int], node["rect"])
        return left + x + wide // 2, top + y + high // 2

    def wait(self, what: str, *wanted: object) -> None:
        """Wait until `shown` or the number of `windows` is as wanted."""
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE:
            assert self.game.poll() is None, "the game has ended"
            if (self.shown() if what == "shown" else len(self.windows())) in wanted:
                return
            time.sleep(0.2)
        raise AssertionError(f"{what} never was {wanted}: {self.shown()}, {self.windows()}")

    def _tree(self) -> dict[str, object]:
        try:
            return cast(dict[str, object], json.loads(self.dump.read_bytes()))
        except (OSError, ValueError):  # it is being written
            return {}


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A game on an X server without a window manager, both ended afterwards."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        display = f":{numbers.readline().strip()}"
    desktop = Desktop(display, tmp_path)
    try:
        yield desktop
    finally:
        desktop.game.kill()
        desktop.game.wait()
        server.terminate()
        server.wait()


def test_the_panel_is_a_window_beside_the_table(desktop: Desktop) -> None:
    desktop.wait("shown", "table")
    (table,) = desktop.windows()
    desktop.hands("mousemove", "640", "400")  # without a window manager keys go where the pointer is
    desktop.hands("key", "F9")
    desktop.wait("shown", "facilitator")
    x, y = desktop.place_of(table, "facilitator.apart")
    desktop.hands("mousemove", str(x), str(y), "click", "1")
    desktop.wait("windows", 2)
    desktop.wait("shown", "table")
    (panel,) = set(desktop.windows()) - {table}
    desktop.hands("windowmove", "--sync", panel, "700", "350")
    desktop.hands("mousemove", "1000", "700")
    desktop.hands("key", "F9")  # said to the panel: it closes, the table stays
    desktop.wait("windows", 1)
    assert desktop.windows() == [table]
    assert desktop.shown() == "table"
