"""The facilitator's panel in a window of its own: the table stays clean, both follow each other, either can close."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program, shown
from tests.ui.driver import Table
from weldi_game.engine.commands import Intervention
from weldi_game.session.facilitator import interventions
from weldi_game.ui.play import Play
from weldi_game.ui.program import Program
from weldi_game.ui.screens.title import TitleScreen
from weldi_game.ui.second_window import BesideHost
from weldi_game.ui.widgets import Slider


class Panel(Table):
    """Hands on the second window: events are said to it, frames are those of the table."""

    def __init__(self, table: Table, host: BesideHost) -> None:
        super().__init__(host)
        self.table, self.beside = table, host

    def step(self, frames: int = 1, seconds: float = 1 / 60) -> None:
        events = [self._said_here(event) for event in pygame.event.get()]
        for event in events:
            pygame.event.post(event)
        self.table.step(frames, seconds)

    def _said_here(self, event: pygame.event.Event) -> pygame.event.Event:
        return pygame.event.Event(event.type, event.dict | {"window": self.beside.window._window})


@contextmanager
def with_a_panel(folder: Path) -> Iterator[tuple[Program, Table, Panel, Play]]:
    """A game in its second half-year, its table in one window and the panel in another."""
    program = new_program(folder)
    with open_program(program, TitleScreen(program)) as table:
        sitting = a_sitting(a_city(), rounds=1)
        sitting.save_in(program.home.saves)
        play = Play(program, sitting, a_city())
        play.show()
        table.press("f9")
        table.click("facilitator.apart")
        beside = table.host.beside
        assert isinstance(beside, BesideHost)
        table.step()
        yield program, table, Panel(table, beside), play


def test_the_table_is_clean_and_the_panel_beside_it(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, _play):
        assert shown(table) == "table"
        assert not any("facilitator" in str(node["id"]) for node in table.nodes())
        assert panel.has("facilitator.tabs.change")
        assert panel.host.window.surface is not table.host.window.surface
        assert panel.breaches() == []


def test_what_is_pressed_in_one_window_is_not_pressed_in_the_other(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, play):
        before = table.host.focused
        panel.click("facilitator.tabs.time")
        assert panel.has("facilitator.pause")
        assert table.host.focused is before
        table.click("role.civil_society")
        assert play.table.view.intent.subject is not None
        assert panel.has("facilitator.pause")


def test_a_hint_and_a_change_show_at_the_table_at_once(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, play):
        panel.click("facilitator.hint.1")
        assert table.said.startswith("Hint: ")
        panel.click("facilitator.tabs.change")
        panel.click("facilitator.kind.right")
        panel.click("facilitator.subject.2")
        panel.click("facilitator.by.more")
        panel.click("facilitator.reason.breathe")
        before = play.sitting.state.rights[2]
        panel.click("facilitator.do")
        after = play.sitting.state.rights[2]
        assert after > before
        assert play.table.view.now.after is not None
        kinds = [each.command.kind for each in interventions(play.sitting.history)]
        assert kinds == [Intervention.HINT, Intervention.RIGHT]


def test_the_panel_follows_what_the_table_does(tmp_path: Path) -> None:
    from weldi_game.engine.legality import legal

    with with_a_panel(tmp_path) as (_, table, panel, play):
        panel.click("facilitator.tabs.rewind")
        before = panel.texts()
        play.sitting.submit(legal(play.sitting.state)[0])
        play.table.show_anew()
        table.step(2)
        assert panel.texts() != before


def test_questions_at_the_table_are_put_away_when_the_game_goes_back(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, play):
        table.press("l")
        assert table.host.dialogs
        panel.click("facilitator.tabs.rewind")
        panel.click("facilitator.rewind.1")
        panel.click("facilitator.rewind.yes")
        assert play.sitting.state.round == 1
        assert not table.host.dialogs
        assert "1 of 6" in " ".join(table.texts())


def test_the_panel_waits_while_the_table_is_busy(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, play):
        play.open_settings()
        table.step()
        panel.click("facilitator.tabs.time")
        panel.click("facilitator.end")
        assert not panel.host.dialogs
        assert "busy" in panel.said


def test_pause_covers_the_table_and_not_the_panel(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, _play):
        panel.click("facilitator.tabs.time")
        panel.click("facilitator.pause")
        assert shown(table) == "pause"
        assert panel.has("facilitator.pause")
        table.click("pause.go_on")
        assert shown(table) == "table"


def test_text_size_holds_in_both_windows(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (program, table, panel, _play):
        panel.click("facilitator.tabs.screen")
        assert isinstance(panel.widget("facilitator.text_scale"), Slider)
        program.change(text_scale=150)
        table.step(2)
        assert panel.host.look.text_scale == table.host.look.text_scale == 1.5


@pytest.mark.parametrize("how", ["button", "f9", "window"])
def test_the_panel_closes_and_the_game_goes_on(how: str, tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, panel, _play):
        table.host.running = True
        if how == "button":
            panel.click("facilitator.close_window")
        elif how == "f9":
            panel.press("f9")
        else:
            pygame.event.post(pygame.event.Event(pygame.WINDOWCLOSE))
            panel.step()
        table.step()
        assert table.host.beside is None
        assert table.host.running
        table.press("f9")
        assert shown(table) == "facilitator"


def test_closing_the_window_of_the_table_ends_the_program(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, _panel, _play):
        table.host.running = True
        pygame.event.post(pygame.event.Event(pygame.WINDOWCLOSE, window=None))
        table.step()
        assert not table.host.running


def test_leaving_the_game_closes_the_panel(tmp_path: Path) -> None:
    with with_a_panel(tmp_path) as (_, table, _panel, _play):
        table.press("escape")
        table.click("menu.leave")
        assert shown(table) == "title"
        assert table.host.beside is None


def test_where_there_is_no_second_window_the_panel_says_so_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*wanted: object, **more: object) -> None:
        raise pygame.error("one window only")

    monkeypatch.setattr(pygame, "Window", none)
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        Play(program, a_sitting(a_city(), rounds=1), a_city()).show()
        table.press("f9")
        table.click("facilitator.apart")
        assert shown(table) == "facilitator"
        assert table.said == "This computer gives no second window. The panel stays here."


def test_the_clock_runs_whatever_screen_is_shown(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        play = Play(program, a_sitting(a_city(), rounds=1), a_city())
        play.show()
        play.facilitation.start_plan(60)
        play.open_settings()
        timetable = play.facilitation.timetable
        assert timetable is not None
        before = timetable.now
        table.step(12, 5.0)
        assert timetable.now == pytest.approx(before + 1.0, abs=0.01)  # minutes, once each
