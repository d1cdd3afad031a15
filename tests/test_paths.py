"""Folders, whole files and crash reports: nothing is lost, and what cannot be written is said."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from weldi_game import __version__, crash, data, paths
from weldi_game.text import say

not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="the administrator may write to read-only folders"
)


# --- folders --------------------------------------------------------------------------------------------


def test_without_a_wish_the_platform_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path)
    home = paths.home({})
    assert all("Weldi" in str(folder) for folder in (home.saves, home.logs, home.settings, home.scenarios))
    assert len({home.saves, home.logs, home.settings.parent, home.scenarios}) == 4


def test_weldi_home_names_the_folder(tmp_path: Path) -> None:
    home = paths.home({"WELDI_HOME": str(tmp_path / "stick")})
    assert home == paths.Home.at(tmp_path / "stick")
    assert not (tmp_path / "stick").exists(), "folders come into being when something is written"


def test_weldi_data_beside_the_program_makes_it_portable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path)
    (tmp_path / "weldi-data").mkdir()
    assert paths.home({}).saves == tmp_path / "weldi-data" / "saves"
    assert paths.home({"WELDI_HOME": str(tmp_path)}).saves == tmp_path / "saves"


def test_carry_along_makes_the_game_portable_from_now_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path)
    monkeypatch.setenv("WELDI_HOME", "somewhere else")
    home = paths.carry_along()
    assert home.saves == tmp_path / "weldi-data" / "saves"
    assert paths.home(os.environ) == home


def test_beside_the_program_is_beside_the_stand_alone_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    assert paths.program_folder() == root
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weldi"))
    assert paths.program_folder() == tmp_path


def test_ready_makes_folders_and_leaves_nothing_in_them(tmp_path: Path) -> None:
    folder = paths.ready(tmp_path / "a" / "b")
    assert folder.is_dir()
    assert not list(folder.iterdir())


def test_a_folder_that_cannot_be_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(paths.Unwritable) as refused:
        paths.ready(tmp_path / "file" / "saves")
    assert refused.value.folder == tmp_path / "file" / "saves"
    sentence = say(refused.value.message)
    assert str(refused.value.folder) in sentence
    assert refused.value.reason in sentence
    assert "WELDI_HOME" in sentence


@not_root
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(paths.Unwritable):
            paths.ready(tmp_path)
        with pytest.raises(paths.Unwritable):
            paths.write_atomic(tmp_path / "settings.json", "{}")
    finally:
        tmp_path.chmod(stat.S_IRWXU)


# --- whole files ----------------------------------------------------------------------------------------


def test_a_whole_file_is_written_and_written_over(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "settings.json"
    paths.write_atomic(file, "ünï\n")
    assert file.read_bytes() == "ünï\n".encode()
    paths.write_atomic(file, b"\x00\xff")
    assert file.read_bytes() == b"\x00\xff"
    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "settings.json"
    link.symlink_to(tmp_path / "elsewhere" / "real.json")
    paths.write_atomic(link, "1")
    assert link.is_symlink()
    assert (tmp_path / "elsewhere" / "real.json").read_text(encoding="utf-8") == "1"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_when_writing_fails_the_old_file_is_whole_and_nothing_is_left(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.json"
    paths.write_atomic(file, "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr({"fsync": os, "replace": Path}[step], step, full)
    with pytest.raises(paths.Unwritable, match="No space left"):
        paths.write_atomic(file, "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


def test_a_scanner_that_lets_go_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals = [PermissionError(13, "held open")] * 3
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(paths, "_PAUSE", 0.0)
    paths.write_atomic(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "new"

    refusals.extend([PermissionError(13, "held open")] * 99)
    with pytest.raises(paths.Unwritable, match="held open"):
        paths.write_atomic(tmp_path / "a", "newer")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_killed_at_any_moment_a_whole_file_is_there(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from weldi_game.paths import write_atomic\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1; write_atomic(Path(sys.argv[1]), str(n % 10) * 50_000)\n"
        "    if n == 3: print('going', flush=True)\n"
    )
    file = tmp_path / "snapshot"
    for _ in range(5):
        writer = subprocess.Popen(
            [sys.executable, "-c", script, str(file)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "going\n"
        writer.kill()
        writer.communicate()
        text = file.read_text(encoding="utf-8")
        assert len(text) == 50_000
        assert len(set(text)) == 1


# --- crash reports --------------------------------------------------------------------------------------


@pytest.fixture
def defect(monkeypatch: pytest.MonkeyPatch) -> ZeroDivisionError:
    """An error with a trace; hooks and remembered facts are put back after the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "_facts", {})
    monkeypatch.setattr(crash, "_language", "en")
    with pytest.raises(ZeroDivisionError) as raised:
        _ = 1 / 0
    return raised.value


def test_a_report_names_the_game_and_the_defect_but_not_the_person(
    defect: ZeroDivisionError, own_home: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    monkeypatch.setattr(Path, "home", lambda: root)
    crash.note(scenario="albacete", save=root / "saves" / "a.jsonl", move=17)
    crash.note(move=18)
    file = crash.write(defect)
    assert file is not None
    assert file.parent == own_home / "logs"
    report = file.read_text(encoding="utf-8")
    for fact in (f"version: {__version__}", "scenario: albacete", "move: 18", "ZeroDivisionError"):
        assert fact in report
    assert f"save: {Path('~') / 'saves' / 'a.jsonl'}" in report
    assert str(root) not in report
    crash.note(scenario=None)
    assert "scenario: -" in crash.compose(defect)


def test_only_the_newest_reports_are_kept(
    defect: ZeroDivisionError, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash, "KEPT", 3)
    files = [crash.write(defect) for _ in range(5)]
    assert sorted((own_home / "logs").iterdir()) == files[2:]


def test_a_defect_in_any_thread_is_told_in_one_line(
    defect: ZeroDivisionError, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crash.install()
    sys.excepthook(type(defect), defect, defect.__traceback__)

    def stumble() -> None:
        raise defect

    thread = threading.Thread(target=stumble, name="autosave")
    thread.start()
    thread.join()
    reports = sorted((own_home / "logs").iterdir())
    assert len(reports) == 2
    assert "thread: autosave" in reports[1].read_text(encoding="utf-8")
    told = capsys.readouterr().err.splitlines()
    assert [str(report) in line for report, line in zip(reports, told, strict=True)] == [True, True]


def test_ctrl_c_is_no_defect(
    defect: ZeroDivisionError, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crash.install()
    for wish in (KeyboardInterrupt(), BrokenPipeError()):
        sys.excepthook(type(wish), wish, None)
    assert not (own_home / "logs").exists()
    assert not capsys.readouterr().err


def test_where_nothing_can_be_written_the_trace_is_shown(
    defect: ZeroDivisionError, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: str | bytes) -> None:
        raise paths.Unwritable(path.parent, "read-only")

    monkeypatch.setattr(paths, "write_atomic", refuse)
    crash.tell(defect)
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stderr", None)
    crash.tell(defect)


def test_the_data_lies_beside_the_package_in_a_checkout(root: Path) -> None:
    assert data.checkout() == root
    assert data.scenarios() == root / "scenarios"
    assert data.assets("fonts", "a.ttf") == root / "assets" / "fonts" / "a.ttf"
    assert data.decks() == root / "weldi_game" / "cards" / "decks"
