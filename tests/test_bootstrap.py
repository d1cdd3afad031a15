"""The first start on a machine that has only Python: what it makes, what it leaves alone, how it fails."""

import ast
import os
import signal
import subprocess
import sys
import threading
import time
import types
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

import pytest

import weldi_game.__main__ as door
from weldi_game import bootstrap, text
from weldi_game.bootstrap import environment, requirements, steps
from weldi_game.bootstrap.environment import Environment
from weldi_game.bootstrap.requirements import Requirement
from weldi_game.bootstrap.telling import SetupFailed

NONE: frozenset[str] = frozenset()
posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has neither these signals nor these rights"
)


# --- which Python, which libraries ----------------------------------------------------------------------


def test_a_python_that_is_too_old_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10, "final", 0))
    with pytest.raises(SystemExit, match=r"^weldi-game needs Python 3\.11 or newer, and this is Python 3\.8"):
        door.main()


@pytest.mark.parametrize("file", ["__init__.py", "__main__.py"])
def test_the_first_files_can_be_read_by_a_python_that_is_too_old(file: str, root: Path) -> None:
    source = (root / "weldi_game" / file).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]


def test_the_bootstrap_runs_on_the_standard_library_alone(root: Path) -> None:
    look = (
        f"import sys; sys.path[:0] = [{str(root)!r}]; import weldi_game.bootstrap.requirements; print('ok')"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", look], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("ok\n", "")


@pytest.mark.parametrize(
    ("line", "version", "met"),
    [
        ("pygame-ce>=2.5.8,<3", "2.5.8", True),
        ("pygame-ce>=2.5.8,<3", "2.5.10", True),
        ("pygame-ce>=2.5.8,<3", "2.5.7", False),
        ("pygame-ce>=2.5.8,<3", "3", False),
        ("pygame-ce>=2.5.8,<3", "3.0.0rc1", False),
        ("pydantic>=2", "2.14.3", True),
        ("pydantic>=2", "1.10", False),
        ("pyyaml", "0.1", True),
        ("thing==1.0", "1", True),
        ("thing!=1.0", "1.0.0", False),
        ("thing > 1, <= 2.0", "2", True),
    ],
)
def test_bounds_of_versions(line: str, version: str, met: bool) -> None:
    assert Requirement.parse(line).is_met_by(version) is met


@pytest.mark.parametrize("line", ["", ">=2", "thing~=1.0", "thing @ file:///x", "thing>=2.*"])
def test_what_cannot_be_checked_is_not_taken_for_met(line: str) -> None:
    with pytest.raises(ValueError, match="not a requirement"):
        Requirement.parse(line)


def test_the_requirements_of_the_project_can_be_checked(root: Path) -> None:
    plain = [str(each) for each in requirements.of_project(root)]
    assert plain == ["pygame-ce>=2.5.8,<3", "pydantic>=2", "pyyaml", "platformdirs", "rich"]
    for_tests = {each.name for each in requirements.of_project(root, ["dev", "cluster"])}
    assert {"pytest", "hypothesis", "ruff", "mypy", "fpdf2", "distributed"} <= for_tests
    assert "weldi-game" not in for_tests
    with pytest.raises(KeyError):
        requirements.of_project(root, ["nonsense"])


def test_the_requirements_of_an_installed_copy_come_from_its_record(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        "rich",
        "fpdf2>=2.8; extra == 'report'",
        "weldi-game[report]; extra == 'dev'",
        "mypy; extra == 'dev'",
    ]
    monkeypatch.setattr(metadata, "requires", lambda name: lines)
    assert [str(each) for each in requirements.of_installation()] == ["rich"]
    assert [str(each) for each in requirements.of_installation(["dev"])] == ["rich", "mypy", "fpdf2>=2.8"]


def only_installed(monkeypatch: pytest.MonkeyPatch, **versions: str) -> None:
    def version(name: str) -> str:
        if name not in versions:
            raise metadata.PackageNotFoundError(name)
        return versions[name]

    monkeypatch.setattr(metadata, "version", version)


def test_what_is_missing_and_what_is_too_old_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    only_installed(monkeypatch, rich="1", pydantic="1.9")
    wanted = [Requirement("rich"), Requirement("pydantic", ">=2"), Requirement("pyyaml")]
    assert requirements.lacking(wanted) == ("pydantic>=2", "pyyaml")


@pytest.mark.parametrize(
    ("arguments", "extras"),
    [
        ([], NONE),
        (["--help"], NONE),
        (["play", "test"], NONE),
        (["test", "-q"], {"dev"}),
        (["--lang", "it", "test"], {"dev"}),
        (["--lang", "test"], NONE),
        (["report", "a.jsonl", "--out", "a.pdf"], {"report"}),
        (["print", "albacete"], {"report"}),
        (["simulate", "albacete", "--cluster", "tcp://x"], {"cluster"}),
        (["simulate", "--cluster=tcp://x"], {"cluster"}),
    ],
)
def test_a_command_says_which_extras_it_needs(arguments: list[str], extras: set[str]) -> None:
    assert bootstrap.extras_of(arguments) == extras


# --- whose Python is used -------------------------------------------------------------------------------


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Stands for the command line: notes what it was called with, ends with 7."""
    called: list[Sequence[str]] = []

    def main(arguments: Sequence[str]) -> int:
        called.append(arguments)
        return 7

    stand_in = types.ModuleType("weldi_game.cli")
    vars(stand_in)["main"] = main
    monkeypatch.setitem(sys.modules, "weldi_game.cli", stand_in)
    monkeypatch.delenv(bootstrap.INSIDE, raising=False)
    return called


@pytest.fixture
def nothing_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object) -> None:
        pytest.fail("nothing may be built here")

    monkeypatch.setattr(environment, "prepare", build)


@pytest.mark.usefixtures("nothing_is_built")
def test_an_interpreter_that_has_everything_is_used(
    command: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requirements, "lacking", lambda wanted: ())
    monkeypatch.setattr(bootstrap, "checkout", lambda: None)
    assert bootstrap.start(["list", "--json"]) == 7
    assert command == [["list", "--json"]]


@pytest.mark.usefixtures("nothing_is_built")
def test_a_stand_alone_program_is_used_as_it_is(
    command: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    only_installed(monkeypatch)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert bootstrap.start([]) == 7


@pytest.mark.usefixtures("nothing_is_built")
@pytest.mark.parametrize(
    ("versions", "said"),
    [
        (
            {"pydantic": "2.5"},
            'lacks pygame-ce>=2.5.8,<3 and rich: install it anew with pip install "weldi-game[dev]"',
        ),
        (
            {"pygame-ce": "2.5.8", "pydantic": "2", "rich": "1", "pygame": "2.6.1"},
            "pygame is installed beside",
        ),
    ],
)
def test_an_installed_copy_says_what_is_missing_and_installs_nothing(
    versions: dict[str, str],
    said: str,
    command: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    only_installed(monkeypatch, **versions)
    monkeypatch.setattr(bootstrap, "checkout", lambda: None)
    lines = ["pygame-ce>=2.5.8,<3", "pydantic>=2", "rich", "pydantic; extra == 'dev'"]
    monkeypatch.setattr(metadata, "requires", lambda name: lines)
    assert bootstrap.start(["test"]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not command


def test_a_checkout_makes_an_environment_and_goes_on_there(
    command: list[Sequence[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    made: list[tuple[Path, frozenset[str]]] = []
    gone: list[Sequence[str]] = []

    def prepare(project: Path, extras: frozenset[str], named: str | None) -> Environment:
        made.append((project, extras))
        return Environment(tmp_path, project)

    def hand_over(python: Path, arguments: Sequence[str]) -> int:
        gone.append([str(python), *arguments])
        return 5

    only_installed(monkeypatch)
    monkeypatch.setenv(bootstrap.INSIDE, "")
    monkeypatch.setenv(bootstrap.NAMED, str(tmp_path / "nowhere"))
    monkeypatch.setattr(environment, "prepare", prepare)
    monkeypatch.setattr(environment, "hand_over", hand_over)
    assert bootstrap.start(["test", "-q"]) == 5
    assert made == [(root, frozenset({"dev", "report"}))]
    assert gone == [[str(Environment(tmp_path, root).python), "-m", "weldi_game", "test", "-q"]]
    assert os.environ[bootstrap.INSIDE] == str(tmp_path)
    assert not command


@pytest.mark.usefixtures("nothing_is_built")
def test_inside_nothing_is_looked_up_again_and_a_lost_library_ends_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[Sequence[str]]
) -> None:
    monkeypatch.setenv(bootstrap.INSIDE, sys.prefix)
    only_installed(monkeypatch)
    assert bootstrap.start([]) == 7

    def main(arguments: Sequence[str]) -> int:
        raise ModuleNotFoundError("No module named 'yaml'", name="yaml")

    monkeypatch.setattr(sys.modules["weldi_game.cli"], "main", main)
    assert bootstrap.start([]) == 1
    told = capsys.readouterr().err
    assert "yaml" in told
    assert sys.prefix in told
    assert told.count("\n") == 1


def test_ctrl_c_ends_with_130(command: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    def main(arguments: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setenv(bootstrap.INSIDE, sys.prefix)
    monkeypatch.setattr(sys.modules["weldi_game.cli"], "main", main)
    assert bootstrap.start([]) == 130


@posix
@pytest.mark.parametrize("ending", ["exit", "interrupt"])
def test_the_other_interpreter_gets_input_signals_and_gives_the_exit_code(ending: str, root: Path) -> None:
    inner = (
        "import sys, time; print(input(), flush=True); sys.exit(9) if 'exit' in sys.argv else time.sleep(60)"
    )
    outer = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from pathlib import Path\n"
        "from weldi_game.bootstrap.environment import hand_over\n"
        f"sys.exit(hand_over(Path(sys.executable), ['-c', {inner!r}, {ending!r}]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", outer],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("hello\n")
    process.stdin.flush()
    assert process.stdout.readline() == "hello\n"
    if ending == "interrupt":
        process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == (9 if ending == "exit" else -signal.SIGINT)


# --- the environment ------------------------------------------------------------------------------------

DESCRIBED = '[project]\nname = "weldi-game"\ndependencies = []\n[tool.ruff]\nline-length = 110\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "a project"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(DESCRIBED, encoding="utf-8")
    return folder


@pytest.fixture
def installs(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Stands for venv and pip: notes each command, makes what venv would make, takes a moment."""
    commands: list[Sequence[str]] = []

    def run(command: Sequence[str], log: Path, beat: steps.Beat) -> int:
        commands.append(command)
        beat.touch("Collecting pygame-ce")
        if "venv" in command:
            for file in ("bin/python", "Scripts/python.exe", "lib/python3/site-packages/pip/__init__.py"):
                (Path(command[-1]) / file).parent.mkdir(parents=True, exist_ok=True)
                (Path(command[-1]) / file).touch()
        time.sleep(0.1)
        return 0

    monkeypatch.setattr(environment, "run", run)
    return commands


def test_it_is_made_once_beside_the_project(
    project: Path, installs: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    made = environment.prepare(project, frozenset({"report"}), None)
    assert made.folder == project / ".venv"
    assert [installs[0][1:3], installs[1][1:3]] == [["-m", "venv"], ["-m", "pip"]]
    assert installs[1][-2:] == ["--editable", f"{project}[report]"]
    told = capsys.readouterr().err.splitlines()
    assert str(made.folder) in told[0]
    assert told[1].startswith("Ready after")
    environment.prepare(project, frozenset({"report"}), None)
    assert len(installs) == 2
    assert not capsys.readouterr().err


def test_another_extra_is_added_to_it(project: Path, installs: list[Sequence[str]]) -> None:
    environment.prepare(project, frozenset({"report"}), None)
    made = environment.prepare(project, frozenset({"dev"}), None)
    assert [command[2] for command in installs] == ["venv", "pip", "pip"]
    assert made.made_with() == {"dev", "report"}
    assert made.is_ready(frozenset({"dev"}))
    assert not made.is_ready(frozenset({"cluster"}))


@pytest.mark.parametrize(
    ("change", "anew"),
    [
        (("line-length = 110", "line-length = 100"), False),
        (("dependencies = []", "dependencies = ['rich']"), True),
        (('name = "weldi-game"', 'name = "weldi-game"\nversion = "2"'), True),
    ],
)
def test_it_is_made_anew_when_what_is_installed_changes(
    change: tuple[str, str], anew: bool, project: Path, installs: list[Sequence[str]]
) -> None:
    made = environment.prepare(project, NONE, None)
    (made.folder / "old").touch()
    (project / "pyproject.toml").write_text(DESCRIBED.replace(*change), encoding="utf-8")
    assert made.is_ready(NONE) is not anew
    environment.prepare(project, NONE, None)
    assert len(installs) == (4 if anew else 2)
    assert (made.folder / "old").exists() is not anew


def test_it_is_made_anew_in_a_folder_that_was_moved_or_when_its_python_is_gone(
    project: Path, installs: list[Sequence[str]]
) -> None:
    environment.prepare(project, NONE, None)
    moved = project.rename(project.parent / "moved")
    made = Environment(moved / ".venv", moved)
    assert not made.is_current()
    environment.prepare(moved, NONE, None)
    assert made.is_current()
    made.python.unlink()
    assert not made.is_current()


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"place": 3}'])
def test_a_damaged_stamp_counts_for_none(damage: str, project: Path, installs: list[Sequence[str]]) -> None:
    made = environment.prepare(project, NONE, None)
    (made.folder / ".weldi" / "stamp.json").write_text(damage, encoding="utf-8")
    assert not made.is_current()


def test_a_failure_is_one_sentence_with_the_log_and_the_next_start_tries_again(
    project: Path, installs: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    works: Callable[[Sequence[str], Path, steps.Beat], int] = vars(environment)["run"]

    def fails(command: Sequence[str], log: Path, beat: steps.Beat) -> int:
        if "pip" not in command:
            return works(command, log, beat)
        log.write_text(
            "ERROR: some-code\n  ERROR: No matching distribution found for rich\n", encoding="utf-8"
        )
        return 1

    monkeypatch.setattr(environment, "run", fails)
    with pytest.raises(SetupFailed) as failed:
        environment.prepare(project, NONE, None)
    made = Environment(project / ".venv", project)
    assert "No matching distribution found for rich." in str(failed.value)
    assert str(made.log) in str(failed.value)
    assert not made.is_current()
    assert not (made.folder / ".weldi" / "lock").exists()
    monkeypatch.setattr(environment, "run", works)
    assert environment.prepare(project, NONE, None).is_current()


def test_without_venv_or_pip_it_names_the_package_to_install(
    project: Path, installs: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    has = {"venv": True, "ensurepip": False, "pip": True}
    monkeypatch.setattr(environment, "_has", has.__getitem__)
    monkeypatch.setattr(environment, "_pip_of", lambda folder: None)
    environment.prepare(project, NONE, None)
    assert "--without-pip" in installs[0]
    assert installs[1][:2] == [sys.executable, "-m"]
    assert "--python" in installs[1]
    has["pip"] = False
    with pytest.raises(SetupFailed, match="python3-venv"):
        environment.prepare(project, frozenset({"dev"}), None)


def test_a_folder_of_wheels_makes_it_work_without_internet(
    project: Path, installs: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "wheels").mkdir()
    (project / "wheels" / "rich-1-py3-none-any.whl").touch()
    environment.prepare(project, NONE, None)
    assert ["--no-index", "--find-links", str(project / "wheels")] == list(installs[1][-6:-3])
    assert "internet" not in capsys.readouterr().err


def test_where_somebody_else_has_a_place_another_one_is_taken(
    project: Path, installs: list[Sequence[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_cache", lambda: tmp_path / "cache")
    (project / ".venv").mkdir()
    (project / ".venv" / "pyvenv.cfg").touch()
    made = environment.prepare(project, NONE, None)
    assert made.folder.parent == tmp_path / "cache"
    assert [each.name for each in (project / ".venv").iterdir()] == ["pyvenv.cfg"]
    named = environment.prepare(project, NONE, str(tmp_path / "named"))
    assert named.folder == tmp_path / "named"
    with pytest.raises(SetupFailed, match="WELDI_VENV"):
        environment.prepare(project, NONE, str(project))


def test_starts_at_once_share_one_build(
    project: Path, installs: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    build: Callable[[Sequence[str], Path, steps.Beat], int] = vars(environment)["run"]
    waiting = threading.Semaphore(0)

    def tell(message: str, **_: text.Value) -> None:
        if message == "cli.setup_waits":
            waiting.release()

    def run(command: Sequence[str], log: Path, beat: steps.Beat) -> int:
        if "venv" in command:  # nothing is built before both others wait
            assert waiting.acquire(timeout=30)
            assert waiting.acquire(timeout=30)
        return build(command, log, beat)

    monkeypatch.setattr(steps, "tell", tell)
    monkeypatch.setattr(environment, "run", run)
    starts = [threading.Thread(target=environment.prepare, args=(project, NONE, None)) for _ in range(3)]
    for start in starts:
        start.start()
    for start in starts:
        start.join(60)
    assert [command[2] for command in installs] == ["venv", "pip"], "three starts, one venv and one pip"
    assert Environment(project / ".venv", project).is_ready(NONE)


def test_a_lock_of_a_start_that_died_is_taken_a_living_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "lock"
    lock.touch()
    os.utime(lock, (0, 0))
    with steps.held(lock):
        pass
    assert not lock.exists()

    def waits(seconds: float) -> None:
        raise TimeoutError

    lock.touch()
    monkeypatch.setattr(time, "sleep", waits)
    with pytest.raises(TimeoutError), steps.held(lock):
        pass
    assert lock.exists()


def test_a_step_logs_reports_and_gives_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(steps, "_BEAT", 0.05)
    monkeypatch.setattr(steps, "_TELL_EVERY", 0.1)
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    script = (
        "import os, sys, time\n"
        "print('Collecting rich>=13', os.getenv('PIP_TARGET'), flush=True)\n"
        "time.sleep(0.6)\n"
        "sys.exit(3)\n"
    )
    lock, log = tmp_path / "lock", tmp_path / "log"
    assert steps.run([sys.executable, "-c", script], log, steps.Beat(lock)) == 3
    assert log.read_text(encoding="utf-8") == "Collecting rich>=13 None\n"
    assert lock.exists(), "the lock is kept fresh"
    assert "Collecting rich>=13" in capsys.readouterr().err


@posix
def test_ctrl_c_while_setting_up_stops_the_step_and_gives_the_lock_back(tmp_path: Path, root: Path) -> None:
    step = "import time; print(__import__('os').getpid(), flush=True); time.sleep(60)"
    script = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from pathlib import Path\n"
        "from weldi_game.bootstrap import steps\n"
        "folder = Path(sys.argv[1])\n"
        "try:\n"
        "    with steps.held(folder / 'lock') as beat:\n"
        f"        steps.run([sys.executable, '-c', {step!r}], folder / 'log', beat)\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    start = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stderr=subprocess.PIPE, text=True)
    log, deadline = tmp_path / "log", time.monotonic() + 30
    while not (log.exists() and log.read_text(encoding="utf-8").endswith("\n")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    start.send_signal(signal.SIGINT)
    _, told = start.communicate(timeout=30)
    assert start.returncode == 130
    assert "interrupted" in told
    assert not (tmp_path / "lock").exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(log.read_text(encoding="utf-8")), 0)
