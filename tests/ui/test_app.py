"""The program with its window: what it opens, how it ends, and that it never ends in a traceback."""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from weldi_game import cli, crash, paths
from weldi_game.ui import app, settings
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.settings import Settings
from weldi_game.ui.stand import StandHost
from weldi_game.ui.window import NoDisplay, Window

Look = Callable[[ScreenHost], None]


@pytest.fixture
def hosts(monkeypatch: pytest.MonkeyPatch) -> list[ScreenHost]:
    """Every host that runs; each runs three rounds only."""
    ran: list[ScreenHost] = []

    def run(host: ScreenHost, max_frames: int | None = None) -> None:
        ran.append(host)
        for _ in range(3):
            host.step()

    monkeypatch.setattr(ScreenHost, "run", run)
    return ran


def options(**given: object) -> argparse.Namespace:
    return argparse.Namespace(size=(1280, 720), **given)


def test_it_opens_on_the_title(hosts: list[ScreenHost]) -> None:
    assert app.open_table(options()) == 0
    assert [screen.name for screen in hosts[0].screens] == ["title"]


def test_missing_options_are_no_trouble(hosts: list[ScreenHost]) -> None:
    assert app.open_table(argparse.Namespace()) == 0
    assert hosts[0].window.fullscreen is False


def test_a_scenario_goes_straight_to_its_table(hosts: list[ScreenHost]) -> None:
    code = app.open_table(
        options(scenario="utrecht", format="long", level="hostile", seats=3, seed=7, text_scale=None)
    )
    assert code == 0
    assert [screen.name for screen in hosts[0].screens] == ["title", "table"]
    (save,) = paths.home().saves.iterdir()
    assert save.name == "utrecht-hostile-long-7-1.weldi"
    header = json.loads(save.read_text(encoding="utf-8").splitlines()[0])
    assert len(header["seats"]) == 3


def test_a_misspelt_scenario_is_one_sentence_with_a_suggestion(
    hosts: list[ScreenHost], capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.open_table(options(scenario="utrect")) == 1
    said = capsys.readouterr().err
    assert "utrecht" in said
    assert said.count("\n") == 1
    assert hosts == []


def test_a_broken_scenario_is_told_with_its_findings(
    hosts: list[ScreenHost], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("format: 1\nid: mine\nnaem: Mine\n")
    assert app.open_table(options(scenario=str(file))) == 1
    said = capsys.readouterr().err
    assert "naem" in said
    assert "cannot be played" in said
    assert hosts == []


def test_text_size_and_language_of_the_command_line_hold_for_this_run(hosts: list[ScreenHost]) -> None:
    home = paths.home()
    settings.write(home.settings, Settings(text_scale=120))
    app.open_table(options(text_scale=200, lang="en"))
    app.open_table(options())
    assert [host.look.text_scale for host in hosts] == [2.0, 1.2]
    assert settings.read(home.settings).text_scale == 120


def test_a_damaged_settings_file_does_not_keep_the_window_shut(hosts: list[ScreenHost]) -> None:
    file = paths.home().settings
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\x00{")
    assert app.open_table(options()) == 0
    assert hosts[0].look.text_scale == 1.0


def test_the_window_covers_the_screen_only_where_that_was_set(
    hosts: list[ScreenHost], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def open_window(size: tuple[int, int] | None, *, fullscreen: bool) -> Window:
        asked.append(fullscreen)
        return Window((1280, 720), False)

    pygame.display.init()
    pygame.font.init()
    monkeypatch.setattr(app, "open_window", open_window)
    settings.write(paths.home().settings, Settings(fullscreen=True))
    app.open_table(argparse.Namespace())
    app.open_table(argparse.Namespace(windowed=True))
    app.open_table(argparse.Namespace(size=(1280, 720)))
    app.open_stand(argparse.Namespace())
    assert asked == [True, False, False, True]


def test_without_a_screen_it_says_how_to_play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none(*given: object, **more: object) -> Window:
        raise NoDisplay("no screen")

    monkeypatch.setattr(app, "open_window", none)
    assert app.open_table(options()) == 1
    assert app.open_stand(options()) == 1
    assert capsys.readouterr().err.count("--headless") == 2


def test_ctrl_c_ends_it_and_every_move_is_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    from weldi_game.engine.commands import Hold
    from weldi_game.session import saves
    from weldi_game.ui.screens.table import TableScreen

    def run(host: ScreenHost, max_frames: int | None = None) -> None:
        host.step()
        screen = host.screen
        assert isinstance(screen, TableScreen)
        screen.view.sitting.submit(Hold(0))
        raise KeyboardInterrupt

    monkeypatch.setattr(ScreenHost, "run", run)
    assert app.open_table(options(scenario="albacete", seed=1)) == 130
    (file,) = paths.home().saves.iterdir()
    assert sum("c" in record for record in saves.read(file).records) == 1


def test_closing_the_window_ends_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    step = ScreenHost.step

    def close(host: ScreenHost, seconds: float = 0.0) -> bool:
        drawn = step(host, seconds)
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        return drawn

    monkeypatch.setattr(ScreenHost, "step", close)
    assert app.open_table(options()) == 0


def test_the_stand_opens_its_loop_and_tells_the_code(
    hosts: list[ScreenHost], capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.open_stand(options()) == 0
    assert isinstance(hosts[0], StandHost)
    assert hosts[0].watch is not None
    assert hosts[0].look.stand
    assert [screen.name for screen in hosts[0].screens] == ["attract"]
    assert "1948" in capsys.readouterr().err


def test_the_doors_of_the_command_line_lead_here(hosts: list[ScreenHost], tmp_path: Path) -> None:
    dump = tmp_path / "tree.json"
    assert cli.main(["--size", "1280x720", "--ui-dump", str(dump)]) == 0
    assert json.loads(dump.read_text(encoding="utf-8"))["screen"] == "title"
    assert cli.main(["play", "albacete", "--size", "1280x720", "--seats", "2", "--ui-dump", str(dump)]) == 0
    assert json.loads(dump.read_text(encoding="utf-8"))["screen"] == "table"
    assert cli.main(["demo", "--size", "1280x720"]) == 0


def test_a_crash_report_names_the_game(hosts: list[ScreenHost]) -> None:
    app.open_table(options(scenario="albacete", seed=5))
    report = crash.compose(ValueError("x"))
    assert "scenario: albacete" in report
    assert "albacete-ordinary-workshop-5-1.weldi" in report
    crash.note(scenario=None, save=None, move=None)


def test_the_title_needs_no_content(tmp_path: Path) -> None:
    """What makes the first frame fast: neither pydantic nor YAML nor the engine's content is imported for it."""
    code = (
        "import argparse, sys\n"
        "from weldi_game.ui import app\n"
        "from weldi_game.ui.host import ScreenHost\n"
        "ScreenHost.run = lambda host, max_frames=None: host.step()\n"
        "assert app.open_table(argparse.Namespace(size=(1280, 720))) == 0\n"
        "print(sorted({'pydantic', 'yaml', 'weldi_game.cards.library'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout.splitlines()[-1] == "[]"
