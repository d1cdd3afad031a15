"""`weldi-game test`: the project's own tests."""

import sys

from weldi_game import data


def run_tests(arguments: list[str]) -> int:
    """Run the project's tests with pytest arguments; returns pytest's exit code."""
    root = data.checkout()
    if root is None:
        print(
            "weldi-game: the tests come with the project's folder, not with an installed game.",
            file=sys.stderr,
        )
        return 2
    import pytest

    return int(
        pytest.main(["--rootdir", str(root), "-c", str(root / "pyproject.toml"), *_where(root, arguments)])
    )


def _where(root: object, arguments: list[str]) -> list[str]:
    """The arguments, with the test folder where they name none."""
    named = [argument for argument in arguments if not argument.startswith("-")]
    return arguments if named else [*arguments, f"{root}/tests"]
