"""The stand: it invites, lets a short game begin in two touches, and never stays in front of somebody who has gone."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pygame
import pytest

from tests.ui import laws
from tests.ui.around import new_program, shown
from tests.ui.driver import Table
from weldi_game.cards.vocabulary import Format
from weldi_game.engine.commands import EndRound
from weldi_game.engine.legality import legal
from weldi_game.session.sitting import Sitting
from weldi_game.session.stand_counts import Day, StandCounts
from weldi_game.ui import settings as kept
from weldi_game.ui.screens.attract import CAPTION_SECONDS, AttractScreen
from weldi_game.ui.screens.ending import EndingScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.settings import Settings
from weldi_game.ui.stand import ASK_AFTER, RESET_AFTER, Stand, StandHost
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.window import open_window


@contextmanager
def open_stand(folder: Path, size: tuple[int, int] = (1280, 720)) -> Iterator[Table]:
    """A stand in a window."""
    program = new_program(folder)
    program.stand = True
    stand = Stand(program)
    pygame.event.clear() if pygame.display.get_init() else None
    host = StandHost(open_window(size), program.look())
    program.host = host
    host.watch = stand.watch
    host.push(AttractScreen(stand))
    host.step()
    pygame.event.clear()
    try:
        yield Table(host)
    finally:
        program.close()
        pygame.event.clear()


def begin(table: Table) -> TableScreen:
    table.click("attract.picture.touch")
    table.click("stand.city.utrecht")
    screen = table.host.screen
    assert isinstance(screen, TableScreen)
    return screen


def play_out(sitting: Sitting) -> None:
    """End one half-year after the other."""
    while legal(sitting.state):
        moves = legal(sitting.state)
        sitting.submit(EndRound() if EndRound() in moves else moves[0])


def test_the_city_grows_while_captions_tell_why(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        captions, pictures = [], []
        for _ in range(12):
            captions.append(str(table.node("attract.caption")["label"]))
            pictures.append(pygame.image.tobytes(table.host.window.surface, "RGB"))
            table.step(1, CAPTION_SECONDS + 0.01)
            table.step(30)
        assert len(set(captions)) > 10
        assert len(set(pictures)) > 8


def test_the_loop_never_ends_and_visits_every_city(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    screen = AttractScreen(Stand(program))
    seen: list[str] = []
    for _ in range(3_000):
        picture = screen._scene.picture.picture
        if not seen or seen[-1] != picture:
            seen.append(picture)
        screen._scene = next(screen._scenes)
        if len(seen) > len(program.cities()):
            break
    assert len(set(seen)) == len({city.entry.picture for city in program.cities()})
    assert seen[-1] == seen[0]


def test_two_touches_begin_a_short_game(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        screen = begin(table)
        game = screen.view.sitting.history.game
        assert (game.scenario, game.format, game.rounds) == ("utrecht", Format.STAND, 3)
        assert len(screen.view.sitting.seats) == 1
        assert table.host.look.target >= 72 * table.host.look.k - 1
        assert not (tmp_path / "saves").exists()


def test_hints_can_be_hidden(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        table.click("coach.hide")
        assert not table.has("coach")


def test_it_asks_after_a_while_and_any_sign_of_life_is_an_answer(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        table.step(1, ASK_AFTER - 1)
        assert not table.host.dialogs
        table.step(1, 1.5)
        assert [dialog.label for dialog in table.host.dialogs] == ["Are you still there?"]
        table.step(2)
        assert laws.of_tree(table.host.layer.tree(), table.host.window.size, table.host.look.target) == []
        table.press("tab")
        assert not table.host.dialogs
        assert shown(table) == "table"


def test_the_question_counts_down_and_then_the_stand_starts_over(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        table.step(1, ASK_AFTER)
        table.step(1, 5)
        assert any("in 10 seconds" in words for words in table.texts())
        table.step(1, RESET_AFTER)
        assert shown(table) == "attract"
        assert len(table.host.screens) == 1
        assert not table.host.dialogs


def test_the_choice_of_a_city_is_left_again_too(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        table.click("attract.play")
        table.step(1, ASK_AFTER + RESET_AFTER + 1)
        assert shown(table) == "attract"


def test_a_touch_on_the_button_goes_on(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        table.step(1, ASK_AFTER)
        table.click("stand.here")
        table.step(1)
        assert not table.host.dialogs
        table.step(1, ASK_AFTER - 5)
        assert not table.host.dialogs  # the time counts anew


def test_a_whole_game_ends_at_the_stand(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        screen = begin(table)
        sitting = screen.view.sitting
        play_out(sitting)
        table.host.push(table.host.screens.pop())  # the table comes to the top anew and sees that it is over
        assert isinstance(table.host.screen, EndingScreen)
        table.step()
        table.click("ending.done")
        assert shown(table) == "attract"


def test_the_menu_has_no_way_out_of_the_program(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        table.press("escape")
        assert not table.has("menu.leave")
        table.assert_laws()
        table.click("menu.over")
        assert shown(table) == "attract"


@pytest.mark.parametrize("how", ["escape", "close"])
def test_nobody_leaves_by_accident(how: str, tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        table.host.running = True
        if how == "escape":
            table.press("escape", "escape")
        else:
            pygame.event.post(pygame.event.Event(pygame.QUIT))
            table.step()
        assert table.host.running


def test_the_staff_leaves_with_the_code_and_only_with_it(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        table.host.running = True
        table.click("attract.staff")
        table.assert_laws()
        for digit in "1234":
            table.click(f"staff.{digit}")
        assert "not the code" in table.said
        for digit in "1948":
            table.click(f"staff.{digit}")
        table.click("staff.settings")
        assert shown(table) == "settings"
        table.press("escape")
        table.click("attract.staff")
        for digit in "1948":
            table.click(f"staff.{digit}")
        assert table.host.running
        table.click("staff.close")
        assert not table.host.running


def test_a_corner_that_was_left_open_closes_itself(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        table.click("attract.staff")
        table.step(1, ASK_AFTER + 1)
        table.step()
        assert not table.host.dialogs


def test_what_a_visitor_sets_goes_with_the_visitor(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        program = table.host.screens[0].program  # type: ignore[attr-defined]  # the loop knows it
        table.click("top.settings")
        assert not table.has("settings.fullscreen")
        program.change(text_scale=200, theme=ThemeName.HIGH_CONTRAST.value)
        program.change(pieces=0)
        table.step()
        assert table.host.look.text_scale == 2.0
        table.step(1, ASK_AFTER + RESET_AFTER + 1)
        assert shown(table) == "attract"
        assert program.settings == Settings()
        assert table.host.look.text_scale == 1.0
        assert not program.home.settings.exists()


def test_what_the_staff_sets_stays(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        program = table.host.screens[0].program  # type: ignore[attr-defined]  # the loop knows it
        table.click("attract.staff")
        for digit in "1948":
            table.click(f"staff.{digit}")
        table.click("staff.settings")
        program.change(text_scale=130)
        table.press("escape")
        begin(table)
        program.change(text_scale=200)
        table.step(1, ASK_AFTER + RESET_AFTER + 1)
        assert program.settings.text_scale == 130
        assert kept.read(program.home.settings).text_scale == 130


def test_no_key_of_a_visitor_opens_what_is_not_for_visitors(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        begin(table)
        before = table.host.window.fullscreen
        table.press("f11", "f9")
        assert shown(table) == "table"
        assert table.host.window.fullscreen == before


def test_games_are_counted_for_each_day_and_nothing_else(tmp_path: Path) -> None:
    with open_stand(tmp_path) as table:
        screen = begin(table)
        table.step(1, ASK_AFTER + RESET_AFTER + 1)
        screen = begin(table)
        play_out(screen.view.sitting)
        table.host.push(table.host.screens.pop())
        table.click("ending.done")
        table.click("attract.staff")
        for digit in "1948":
            table.click(f"staff.{digit}")
        today = date.today().isoformat()
        assert f"{today}: games begun 2, played to the end 1" in table.texts()
        table.assert_laws()
    kept_counts = json.loads((tmp_path / "stand.json").read_bytes())
    assert kept_counts == {"format": 1, "days": {today: [2, 1]}}


@pytest.mark.parametrize(
    "content", ["", "{", '{"format": 1, "days": {"2026-11-30": [-1, 2]}}', '{"format": 1}']
)
def test_damaged_counts_stop_no_stand(content: str, tmp_path: Path) -> None:
    file = tmp_path / "stand.json"
    file.write_text(content, encoding="utf-8")
    counts = StandCounts(file)
    assert counts.days == ()
    counts.begin("2026-11-30")
    assert StandCounts(file).days == (Day("2026-11-30", 1, 0),)


def test_counts_that_cannot_be_written_are_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "no_folder").write_text("", encoding="utf-8")
    counts = StandCounts(tmp_path / "no_folder" / "stand.json")
    counts.begin("2026-11-30")
    assert counts.days == (Day("2026-11-30", 1, 0),)
    assert counts.trouble
