"""Makes `python3 -m weldi_game` work on a machine that has only Python.

From a checkout, the first start makes an environment of its own beside `pyproject.toml` (or in the user's
cache folder where the checkout is read-only, or where `WELDI_VENV` says), installs the project and its
libraries there, and starts the game inside. Later starts go there at once. An interpreter that has everything
already is used as it is, and an installed copy never installs anything: it says what is missing.

Standard library only: this runs before anything is installed.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from weldi_game.bootstrap.telling import SetupFailed, tell

INSIDE = "WELDI_INSIDE"  #: names the environment in which this process was started by an earlier one
NAMED = "WELDI_VENV"  #: the person's wish where the environment should be

#: What a command needs beyond the libraries of the game itself.
EXTRAS = {"test": "dev", "report": "report", "print": "report"}
#: What an environment of the checkout has from the beginning, so that every command of a player works.
ALWAYS = frozenset({"report"})


def start(arguments: Sequence[str]) -> int:
    """Runs the command in an interpreter that has the libraries; returns the exit code."""
    try:
        return _start(list(arguments))
    except KeyboardInterrupt:
        return 130
    except SetupFailed as failure:
        tell(failure.message, **failure.data)
        return 1


def interpreter(extras: frozenset[str]) -> Path | None:
    """The Python to use for the game with these extras: this one if it is fit, else that of the environment.

    Returns:
        The interpreter's path; None for this very interpreter.

    Raises:
        SetupFailed: the environment could not be made, or an installed copy is incomplete.
    """
    if getattr(sys, "frozen", False) or _is_inside():
        return None
    from weldi_game.bootstrap import environment  # here, because a start inside does without

    project = checkout()
    in_environment = sys.prefix != sys.base_prefix
    if project and not in_environment:  # first of all: a look at a stamp is quicker than one at all libraries
        for folder in environment.places(project, os.environ.get(NAMED)):
            found = environment.Environment(folder, project)
            if found.is_ready(extras):
                return found.python
    from weldi_game.bootstrap import requirements

    wanted = requirements.of_project(project, extras) if project else requirements.of_installation(extras)
    missing, two_pygames = requirements.lacking(wanted), requirements.another_pygame()
    if not missing and not two_pygames:
        return None
    if project is None and two_pygames:
        raise SetupFailed("cli.setup_other_pygame")
    if project is None:
        raise _incomplete(missing, extras)
    if two_pygames:
        tell("cli.setup_other_pygame_here")
    return environment.prepare(project, extras | ALWAYS, os.environ.get(NAMED)).python


def extras_of(arguments: Sequence[str]) -> frozenset[str]:
    """The extras that a command line asks for."""
    found = {EXTRAS[command] for command in _words(arguments)[:1] if command in EXTRAS}
    if any(each == "--cluster" or each.startswith("--cluster=") for each in arguments):
        found.add("cluster")
    return frozenset(found)


def checkout() -> Path | None:
    """The folder of the project when the package lies in one, else None: an installed copy."""
    folder = Path(__file__).absolute().parents[2]
    try:
        described = (folder / "pyproject.toml").read_text(encoding="utf-8")
    except OSError:
        return None
    return folder if 'name = "weldi-game"' in described else None


def _start(arguments: list[str]) -> int:
    python = interpreter(extras_of(arguments))
    if python is None:
        return _run(arguments)
    from weldi_game.bootstrap import environment

    os.environ[INSIDE] = str(python.parent.parent)
    return environment.hand_over(python, ["-m", "weldi_game", *arguments])


def _run(arguments: list[str]) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from weldi_game.cli import main

        return main(arguments)
    except ModuleNotFoundError as problem:
        lost = problem.name or "?"
        if lost.startswith("weldi_game"):
            raise
        if _is_inside():
            raise SetupFailed("cli.setup_unfinished", folder=sys.prefix, missing=(lost,)) from problem
        raise _incomplete((lost,), extras_of(arguments)) from problem


def _incomplete(missing: tuple[str, ...], extras: frozenset[str]) -> SetupFailed:
    package = f'"weldi-game[{",".join(sorted(extras))}]"' if extras else "weldi-game"
    return SetupFailed("cli.setup_installed_incomplete", missing=missing, package=package)


def _is_inside() -> bool:
    inside = Path(os.environ.get(INSIDE) or "no environment")
    return inside.is_dir() and inside.samefile(sys.prefix)


def _words(arguments: Sequence[str]) -> list[str]:
    """The arguments that are no options; the value of `--lang` belongs to it."""
    return [
        each
        for before, each in zip(["", *arguments], arguments, strict=False)
        if not each.startswith("-") and before != "--lang"
    ]
