"""`weldi-game test`: the project's own tests."""

import os
import sys

from weldi_game import data
from weldi_game.doors.outcome import WRONG_USAGE
from weldi_game.text import say


def run_tests(arguments: list[str]) -> int:
    """Run the project's tests with pytest arguments; returns pytest's exit code."""
    root = data.checkout()
    if root is None:
        print(say("cli.no_tests"), file=sys.stderr)
        return WRONG_USAGE
    import pytest

    os.chdir(root)  # pytest reads the paths of the tests from there, wherever the command was given
    return int(pytest.main(arguments))
