"""The compiled inner loop plays the same games: needs a folder made by `python3 -m benchmarks.compiled FOLDER`.

Set WELDI_COMPILED to that folder to run it; compiling takes a minute and a C compiler, so it is no part of every run.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import CITIES

FOLDER = os.environ.get("WELDI_COMPILED", "")
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.skipif(not FOLDER, reason="WELDI_COMPILED names no folder with compiled modules")
@pytest.mark.parametrize("city", CITIES)
def test_compiled_modules_come_to_the_same_digest(city: str) -> None:
    code = "import weldi_game.engine.rules as rules; from weldi_game.cli import main; import sys; "
    code += "assert not rules.__file__.endswith('.py'); sys.exit(main())"
    played = subprocess.run(
        [sys.executable, "-c", code, "play", city, "--headless", "--bot", "greedy", "--seed", "1", "--json"],
        cwd=FOLDER,
        env=os.environ | {"PYTHONPATH": FOLDER},
        capture_output=True,
        text=True,
        check=True,
    )
    digest = (GOLDEN / f"{city}.txt").read_text(encoding="utf-8").splitlines()[-1].removeprefix("digest ")
    assert json.loads(played.stdout)["digest"] == digest
