"""The wheel: it carries everything, asks for what it imports, and plays a game where nothing else is."""

import ast
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from email.parser import Parser
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

from weldi_game import __version__
from weldi_game.bootstrap import INSIDE, requirements

#: Imported by the game, and parts that a library it asks for never comes without.
PART_OF = {"pydantic_core": "pydantic", "annotated_types": "pydantic", "typing_extensions": "pydantic"}
#: The modules for translators and for tests, whose libraries players do not have.
FOR_DEVELOPERS = {"weldi_game/text/extract.py", "weldi_game/doors/project.py"}


def run(command: Sequence[str | Path], where: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder, without what this process knows of the project's place."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", INSIDE}
    clean = {name: value for name, value in os.environ.items() if name not in unwanted}
    return subprocess.run(command, cwd=where, env=clean, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout as it is."""
    folder = tmp_path_factory.mktemp("dist")
    built = run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], root)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the wheel and what it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "environment"
    made = run([sys.executable, "-m", "venv", folder], folder.parent)
    assert made.returncode == 0, made.stderr
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    wheels = ["--no-index", "--find-links", str(root / "wheels")] if (root / "wheels").is_dir() else []
    pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-q", *wheels]
    done = run([programs / "python", *pip, wheel], folder.parent)
    if done.returncode and not os.environ.get("CI") and "No matching distribution" in done.stderr:
        pytest.skip("the libraries cannot be fetched here (no internet, no wheels/): " + done.stderr[-200:])
    assert done.returncode == 0, done.stderr
    return programs


def of_the_game(root: Path) -> Iterator[str]:
    """The files that a player needs, as they are called in the wheel."""
    for folder, inside in (("weldi_game", "weldi_game"), ("assets", "weldi_game/_data/assets")):
        for path in (root / folder).rglob("*"):
            if (
                path.is_file()
                and "__pycache__" not in path.parts
                and not path.name.endswith((".pyc", ".pyo"))
            ):
                yield f"{inside}/{path.relative_to(root / folder).as_posix()}"
    for path in (root / "scenarios").glob("*.yaml"):
        yield f"weldi_game/_data/scenarios/{path.name}"


def test_the_wheel_carries_everything_and_nothing_else(wheel: Path, root: Path) -> None:
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    wanted = set(of_the_game(root))
    assert len([name for name in wanted if name.startswith("weldi_game/_data/scenarios/")]) >= 3
    assert any(name.startswith("weldi_game/_data/assets/fonts/") for name in wanted)
    assert any(name.startswith("weldi_game/cards/decks/") for name in wanted)
    assert carried == wanted


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folder = f"weldi_game-{__version__}.dist-info"
        about = Parser().parsestr(archive.read(f"{folder}/METADATA").decode())
        doors = archive.read(f"{folder}/entry_points.txt").decode()
        names = archive.namelist()
    assert about["Version"] == __version__
    assert about["Requires-Python"] == ">=3.11"
    assert about["License-Expression"] == "EUPL-1.2 AND CC-BY-SA-4.0"
    assert {f"{folder}/licenses/LICENSE", f"{folder}/licenses/LICENSE-CONTENT"} <= set(names)
    assert "weldi-game = weldi_game.cli:main" in doors


def imported(source: str) -> set[str]:
    """The top-level modules that Python source imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


@cache
def sellers() -> Mapping[str, list[str]]:
    """Which distributions each module comes from; asked once, since that takes a quarter of a second."""
    return metadata.packages_distributions()


def undeclared(source: str, declared: set[str]) -> set[str]:
    """The libraries that Python source imports although the project does not ask for them."""
    sold_as = sellers()
    foreign = imported(source) - sys.stdlib_module_names - {"weldi_game", "tests", "conftest"}
    return {
        module
        for module in foreign
        if not {name.lower() for name in (PART_OF.get(module, module), *sold_as.get(module, []))} & declared
    }


def test_every_library_that_is_imported_is_asked_for(root: Path) -> None:
    for_players = {each.name.lower() for each in requirements.of_project(root, ["report", "cluster"])}
    for_all = {each.name.lower() for each in requirements.of_project(root, ["dev", "cluster"])}
    missing = {}
    for path in sorted([*(root / "weldi_game").rglob("*.py"), *(root / "tests").rglob("*.py")]):
        name = path.relative_to(root).as_posix()
        declared = for_all if name.startswith("tests/") or name in FOR_DEVELOPERS else for_players
        found = undeclared(path.read_text(encoding="utf-8"), declared)
        if found:
            missing[name] = found
    assert not missing


def test_a_library_that_is_not_asked_for_is_found() -> None:
    source = "import yaml, os\ndef f():\n    from numpy.linalg import norm\n    import pygame.font\n    from . import x"
    assert undeclared(source, {"pyyaml"}) == {"numpy", "pygame"}


@pytest.mark.slow
def test_an_installed_copy_finds_its_data_and_plays_the_same_game(
    installed: Path, tmp_path: Path, root: Path
) -> None:
    look = (
        "from weldi_game import data; print(data.scenarios(), data.assets('fonts').is_dir(), data.checkout())"
    )
    seen = run([installed / "python", "-c", look], tmp_path).stdout.split()
    assert Path(seen[0]).is_relative_to(installed.parent)
    assert Path(seen[0]).is_dir()
    assert seen[1:] == ["True", "None"]

    game = ["play", "albacete", "--headless", "--bot", "greedy", "--seed", "1", "--json"]
    here = run([sys.executable, "-m", "weldi_game", *game], root)
    there = run([installed / "weldi-game", *game], tmp_path)
    assert here.returncode == 0, here.stderr
    assert there.returncode == 0, there.stderr
    played, same = json.loads(there.stdout), json.loads(here.stdout)
    assert played["ending"]
    assert played["scenario"] == "albacete"
    assert played["digest"] == same["digest"]
    assert f"{__version__}" in run([installed / "weldi-game", "--version"], tmp_path).stdout


@pytest.mark.slow
def test_an_installed_copy_without_the_tools_for_tests_says_so_and_installs_nothing(
    installed: Path, tmp_path: Path
) -> None:
    before = run([installed / "python", "-m", "pip", "freeze"], tmp_path).stdout
    asked = run([installed / "python", "-m", "weldi_game", "test"], tmp_path)
    assert asked.returncode == 1
    assert 'pip install "weldi-game[dev]"' in asked.stderr
    assert asked.stderr.count("\n") == 1
    assert run([installed / "python", "-m", "pip", "freeze"], tmp_path).stdout == before
