"""Compiles the inner loop from the same source, for long calibrations: python3 -m benchmarks.compiled FOLDER

The package is copied to the folder and its engine and bots are compiled there by mypyc (it comes with mypy, a C
compiler is needed; a minute or two). `PYTHONPATH=FOLDER python3 -m weldi_game calibrate ...`, started in the folder,
then runs the compiled modules. An installation stays pure Python; digests are the same, which
`tests/engine/test_compiled.py` shows.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]
_ROOMS = ("engine", "engine/effects", "bots")
#: Named tuples, lists and protocols: mypyc leaves them to Python or cannot take them.
_PURE = frozenset(
    (
        "bots/policy.py",
        "engine/commands.py",
        "engine/events.py",
        "engine/happenings.py",
        "engine/interventions.py",
        "engine/refusals.py",
    )
)


def modules(package: Path) -> list[str]:
    """The modules that are compiled, as paths below the package's parent folder."""
    found = (path.relative_to(package) for room in _ROOMS for path in sorted((package / room).glob("*.py")))
    return [
        f"{package.name}/{path.as_posix()}"
        for path in found
        if path.name != "__init__.py" and path.as_posix() not in _PURE
    ]


def build(folder: Path) -> None:
    """Copy the game to a new folder and compile it there.

    Raises:
        FileExistsError: the folder is there already.
        subprocess.CalledProcessError: mypyc or the C compiler failed; what they say is on stderr.
    """
    folder.mkdir(parents=True)
    for part in ("weldi_game", "assets", "scenarios"):
        shutil.copytree(_HERE / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "mypyc", "--ignore-missing-imports", "--follow-imports=silent"]
    environment = os.environ | {"MYPYC_OPT_LEVEL": "2"}
    subprocess.run(
        [*command, *modules(folder / "weldi_game")],
        cwd=folder,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def main() -> int:
    """Build and say where."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="a new folder")
    folder = parser.parse_args().folder.absolute()
    try:
        build(folder)
    except FileExistsError:
        print(f"{folder} is there already: name a new folder.", file=sys.stderr)
        return 2
    except subprocess.CalledProcessError:
        print(
            "It could not be compiled: mypyc and a C compiler are needed (what failed stands above).",
            file=sys.stderr,
        )
        return 1
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
