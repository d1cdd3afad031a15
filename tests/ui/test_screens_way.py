"""The way to the table and back: by mouse, by keyboard, with broken files, with a save, without a disk."""

import json
import time
from pathlib import Path
from typing import Any

import pygame
import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program, shown
from tests.ui.driver import Table
from weldi_game import data
from weldi_game.cards import library
from weldi_game.engine.commands import Hold, Intervene, Intervention
from weldi_game.session import saves, table_code
from weldi_game.session.sitting import Sitting
from weldi_game.session.table_code import TableCode
from weldi_game.ui.new_game import NewGame, dealt
from weldi_game.ui.play import PlayTable
from weldi_game.ui.program import Program
from weldi_game.ui.screens.choose_city import ChooseCityScreen
from weldi_game.ui.screens.format_level import FormatScreen
from weldi_game.ui.screens.map_pins import name_places, spread
from weldi_game.ui.screens.seats import SeatsScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.screens.title import QUIET_BEFORE_READING, TitleScreen, latest_save
from weldi_game.ui.screens.workshop import WorkshopScreen


def own_file(program: Program, name: str, break_it: bool) -> Path:
    """A facilitator's own city in the program's folder."""
    words = (data.scenarios() / "albacete.yaml").read_text(encoding="utf-8")
    words = words.replace("id: albacete\n", f"id: {name}\n", 1).replace("name: Albacete", "name: Our Town", 1)
    if break_it:
        words = words.replace("commitment: 3", "commitmint: 3", 1)
    program.home.scenarios.mkdir(parents=True, exist_ok=True)
    file = program.home.scenarios / f"{name}.yaml"
    file.write_text(words, encoding="utf-8")
    return file


def is_in_trouble(sitting: Sitting) -> bool:
    """Whether a game cannot be saved."""
    return sitting.trouble is not None


def playing(table: Table) -> TableScreen:
    """The table that is shown."""
    screen = table.host.screen
    assert isinstance(screen, TableScreen)
    return screen


# --- to the table ------------------------------------------------------------------------------------------------


def test_the_mouse_alone_leads_from_the_title_to_a_table_that_is_saved(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.new")
        utrecht = [city.id for city in program.cities()].index("utrecht")
        table.click(f"cities.map.{utrecht}")
        table.click("cities.play")
        table.click("seats.count.less")
        table.click("roles.city_hall")
        table.click("seats.next")
        table.click("format.length.long")
        table.click("format.level.strained")
        table.click("format.start")
        sitting = playing(table).view.sitting
    game = sitting.history.game
    assert (game.scenario, game.format, game.level) == ("utrecht", "long", "strained")
    assert len(sitting.seats) == 3
    assert "city_hall" in sitting.seats[1].roles
    assert sitting.path is not None
    assert sitting.path.parent == program.home.saves
    assert [each.name for each in table.host.screens] == ["title", "table"]


def test_the_keyboard_alone_leads_there_too(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.tab_to("title.new")
        table.press("return")
        assert table.focus == "cities.list.0"
        table.press("right", "return")
        table.tab_to("cities.play")
        table.press("return")
        table.press("right")  # one seat more
        table.tab_to("seats.name.1")
        table.type("Ștefan & Ana")
        table.tab_to("seats.next")
        table.press("return")
        table.tab_to("format.start")
        table.press("return")
        sitting = playing(table).view.sitting
    assert sitting.history.game.scenario == program.cities()[1].id
    assert [seat.name for seat in sitting.seats] == ["Ștefan & Ana", "Seat 2", "Seat 3", "Seat 4", "Seat 5"]


def test_back_leads_back_and_keeps_what_was_chosen(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.new")
        table.click("cities.list.2")
        table.click("cities.play")
        table.press("escape")
        assert table.node("cities.list.2")["selected"]
        table.click("bar.back")
        assert shown(table) == "title"


def test_escape_on_the_title_does_not_end_the_program(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.host.running = True
        table.press("escape")
        assert table.host.running
        table.click("title.quit")
        assert not table.host.running


def test_the_title_reads_the_cities_while_nothing_happens(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.step(1, QUIET_BEFORE_READING / 2)
        assert program._cities is None
        table.step(20, QUIET_BEFORE_READING)
        assert program._cities is not None


# --- cities --------------------------------------------------------------------------------------------------------


def test_every_city_tells_its_story_its_tension_and_who_lives_there(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, ChooseCityScreen(program)) as table:
        for index, city in enumerate(program.cities()):
            table.click(f"cities.list.{index}")
            said = " ".join(table.texts())
            assert city.entry.story in said
            assert city.entry.tension in said
            assert all(group.people in said for group in city.entry.groups)
            assert table.node("cities.play")["enabled"]


def test_all_pins_of_the_map_can_be_pressed_one_by_one(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, ChooseCityScreen(program), size=(1920, 1080)) as table:
        for index, city in enumerate(program.cities()):
            table.click(f"cities.map.{index}")
            assert table.node("cities.play")["label"] == f"Play {city.entry.name}"


def test_a_broken_file_is_listed_with_its_findings_and_cannot_be_played(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    own_file(program, "our-town", break_it=True)
    own_file(program, "fine-town", break_it=False)
    with open_program(program, ChooseCityScreen(program)) as table:
        cities = program.cities()
        broken = next(index for index, city in enumerate(cities) if city.path.stem == "our-town")
        fine = next(index for index, city in enumerate(cities) if city.path.stem == "fine-town")
        table.click(f"cities.list.{broken}")
        said = " ".join(table.texts())
        assert "commitmint" in said
        assert not table.node("cities.play")["enabled"]
        assert "cannot be played" in str(table.node("cities.play")["reason"])
        table.assert_laws()
        table.click("cities.play")
        assert shown(table) == "choose_city"
        table.click(f"cities.list.{fine}")  # the control: the same file without the mistake
        table.click("cities.play")
        assert shown(table) == "seats"


def test_the_workshop_shows_what_was_found_and_reads_again(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    file = own_file(program, "our-town", break_it=True)
    with open_program(program, WorkshopScreen(program)) as table:
        assert any("commitmint" in words for words in table.texts())
        table.assert_laws()
        file.write_text(
            file.read_text(encoding="utf-8").replace("commitmint", "commitment"), encoding="utf-8"
        )
        table.click("workshop.reload")
        assert not any("commitmint" in words for words in table.texts())
        row = next(words for words in table.texts() if words.startswith("Our Town"))
        assert "ready to play" in row


def test_a_city_is_begun_checked_at_every_save_and_played(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, WorkshopScreen(program)) as table:
        table.click("workshop.begin")
        assert program.say("ui.workshop.begin_unnamed") in table.host.announcements
        table.click("workshop.name")
        table.type("Neu Brücke")
        table.click("workshop.begin")
        file = program.home.scenarios / "neu-brucke.yaml"
        assert file.is_file()
        own = next(index for index, city in enumerate(program.cities()) if city.own)
        assert table.node(f"workshop.play.{own}")["enabled"]
        table.assert_laws()
        good = file.read_text(encoding="utf-8")
        file.write_text(good.replace("commitment:", "commitmint:", 1), encoding="utf-8")
        table.step(24, 0.05)
        assert any("commitmint" in words for words in table.texts())
        assert not table.node(f"workshop.play.{own}")["enabled"]
        table.assert_laws()
        file.write_bytes(good.encode()[: len(good) // 2] + b"\xff")  # half written, and no text
        table.step(24, 0.05)
        assert not table.node(f"workshop.play.{own}")["enabled"]
        file.write_text(good, encoding="utf-8")
        table.step(24, 0.05)
        table.click(f"workshop.play.{own}")
        assert shown(table) == "seats"


def test_a_city_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    file = own_file(program, "our-town", break_it=False)
    before = file.read_bytes()
    for name, told in (("Our Town", str(file)), ("Utrecht", "comes with the game")):
        with open_program(program, WorkshopScreen(program)) as table:
            table.click("workshop.name")
            table.type(name)
            table.press("return")
            assert told in table.host.announcements[-1]
    assert file.read_bytes() == before
    assert [each.name for each in program.home.scenarios.iterdir()] == ["our-town.yaml"]


def test_a_file_that_goes_while_it_is_watched_is_no_trouble(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    file = own_file(program, "our-town", break_it=False)
    with open_program(program, WorkshopScreen(program)) as table:
        file.unlink()
        table.step(24, 0.05)
        assert not any(city.own for city in program.cities())
        table.assert_laws()


def test_bots_play_a_city_beside_the_window_and_say_what_they_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weldi_game.lab.playtest._GAMES", {"first-time": 20, "others": 2})
    program = new_program(tmp_path)
    own_file(program, "our-town", break_it=False)
    with open_program(program, WorkshopScreen(program)) as table:
        own = next(index for index, city in enumerate(program.cities()) if city.own)
        table.click(f"workshop.trial.{own}")
        assert table.has("workshop.share")
        assert not table.node(f"workshop.trial.{own}")["enabled"]
        table.assert_laws()
        for _ in range(600):
            if table.has("workshop.tried"):
                break
            table.step(2, 0.05)
            time.sleep(0.02)  # the bots play beside the window
        assert table.has("workshop.tried")
        table.assert_laws()


def test_a_file_is_opened_by_the_system_or_its_place_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weldi_game.ui.workshop.files.sys.platform", "linux")
    program = new_program(tmp_path)
    file = own_file(program, "our-town", break_it=False)
    started: list[list[str]] = []
    monkeypatch.setattr(
        "weldi_game.ui.workshop.files.subprocess.Popen", lambda command, **_: started.append(command)
    )
    with open_program(program, WorkshopScreen(program)) as table:
        own = next(index for index, city in enumerate(program.cities()) if city.own)
        monkeypatch.setattr("weldi_game.ui.workshop.files.shutil.which", lambda name: None)
        table.click(f"workshop.open.{own}")
        assert not started
        assert str(file) in table.host.announcements[-1]
        monkeypatch.setattr("weldi_game.ui.workshop.files.shutil.which", lambda name: f"/bin/{name}")
        table.click(f"workshop.open.{own}")
        assert started == [["/bin/xdg-open", str(file)]]


def test_a_city_goes_to_a_colleague_and_is_taken_in_there(tmp_path: Path) -> None:
    here, there = new_program(tmp_path / "here"), new_program(tmp_path / "there")
    own_file(here, "our-town", break_it=False)
    with open_program(here, WorkshopScreen(here)) as table:
        own = next(index for index, city in enumerate(here.cities()) if city.own)
        table.click(f"workshop.pack.{own}")
        pack = here.home.scenarios / "our-town.zip"
        assert pack.is_file()
        table.step(24, 0.05)
        assert not table.has("workshop.take.0")  # it is here already
    there.home.scenarios.mkdir(parents=True)
    with open_program(there, WorkshopScreen(there)) as table:
        (there.home.scenarios / "bad.zip").write_bytes(b"no pack")
        table.step(24, 0.05)
        table.click("workshop.take.0")
        assert "no pack" in table.host.announcements[-1]
        assert not any(city.own for city in there.cities())
        (there.home.scenarios / "bad.zip").unlink()
        (there.home.scenarios / pack.name).write_bytes(pack.read_bytes())
        table.step(24, 0.05)
        table.assert_laws()
        table.click("workshop.take.0")
        assert [city.id for city in there.cities() if city.own] == ["our-town"]
        assert any(words.startswith("Our Town") for words in table.texts())


# --- seats, length, level, code --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", range(1, 7))
def test_five_roles_are_dealt_in_turn_to_any_number_of_seats(count: int) -> None:
    assert dealt(count) == [index % count for index in range(5)]


def test_a_role_is_passed_on_with_one_press_and_an_idle_seat_is_told(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    game = NewGame(a_city())
    game.take_seats(2)
    with open_program(program, SeatsScreen(program, game)) as table:
        for role in ("public_services", "newcomers_council"):
            table.click(f"roles.{role}")
        assert game.holders == [0, 0, 0, 0, 0]
        assert "Seat 2 holds no role" in str(table.node("seats.remark")["label"])
        table.click("roles.city_hall")
        assert game.holders[0] == 1
        assert table.node("seats.remark")["label"] == ""


def test_names_stand_in_the_save_and_nowhere_else(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SeatsScreen(program, NewGame(a_city()))) as table:
        table.click("seats.name.2")
        table.type("Xyrill")
        assert table.node("roles.public_services")["label"] == "Xyrill"
        table.click("seats.next")
        table.click("format.start")
        table.host.step()
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and b"Xyrill" in path.read_bytes()]
    assert [path.parent for path in holding] == [program.home.saves]


def test_the_code_of_another_table_sets_city_length_level_and_cards(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    code = TableCode("utrecht", "hostile", "long", 4711)
    with open_program(program, FormatScreen(program, NewGame(a_city()))) as table:
        table.click("format.code")
        table.type(table_code.write(code).replace("-", " "))
        assert table.focus == "format.code"
        assert "Utrecht" in str(table.node("format.code.note")["label"])
        assert table.node("format.level.hostile")["selected"]
        table.press("return")
        sitting = playing(table).view.sitting
    game = sitting.history.game
    assert TableCode(game.scenario, game.level, game.format, sitting.history.seed) == code


@pytest.mark.parametrize("typed", ["utrecht", "nowhere goose spring", "utrecht goose goose goose"])
def test_a_code_that_is_none_says_so_and_begins_nothing(typed: str, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, FormatScreen(program, NewGame(a_city()))) as table:
        table.click("format.code")
        table.type(typed)
        assert not table.node("format.start")["enabled"]
        assert table.node("format.start")["reason"]
        table.press("return")
        assert shown(table) == "format_level"
        table.press(*["backspace"] * len(typed))
        assert table.node("format.start")["enabled"]


def test_a_number_is_a_seed_and_nothing_typed_is_a_shuffle(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    game = NewGame(a_city())
    with open_program(program, FormatScreen(program, game)) as table:
        table.click("format.code")
        table.type("12")
    assert game.seed == 12
    assert len({shuffled(tmp_path) for _ in range(4)}) > 1


def shuffled(folder: Path) -> int:
    """The seed of a game for which nothing was typed."""
    sitting = NewGame(a_city()).begin(folder, ["?"] * 6)
    sitting.close()
    return sitting.history.seed


# --- continuing ------------------------------------------------------------------------------------------------------


def begin(program: Program, table: Table) -> TableScreen:
    """Go from the title to a table of Albacete."""
    for name in ("title.new", "cities.play", "seats.next", "format.start"):
        table.click(name)
    return playing(table)


def test_continue_brings_back_the_very_move(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        assert not table.node("title.continue")["enabled"]
        assert "no saved game" in str(table.node("title.continue")["reason"])
        sitting = begin(program, table).view.sitting
        sitting.submit(Hold(0))
    # the window is killed here: nothing is closed
    later = new_program(tmp_path)
    with open_program(later, TitleScreen(later)) as table:
        assert "Albacete" in str(table.node("title.continue")["label"])
        assert table.focus == "title.continue"
        table.press("return")
        assert playing(table).view.state == sitting.state
        assert "1 move was replayed" in table.said


def test_a_torn_save_says_that_the_last_move_may_be_lost(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        sitting = begin(program, table).view.sitting
        for role in range(2):
            sitting.submit(Hold(role))
        assert sitting.path is not None
        sitting.path.write_bytes(sitting.path.read_bytes()[:-20])
        table.press("escape")
        table.click("menu.leave")
        table.click("title.continue")
        assert "at most the last move is lost" in table.said
        assert len(playing(table).view.sitting.history.steps) == 1


def test_a_save_whose_city_is_gone_stays_where_it_is(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    file = own_file(program, "our-town", break_it=False)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.new")
        own = next(index for index, city in enumerate(program.cities()) if city.own)
        table.click(f"cities.list.{own}")
        for name in ("cities.play", "seats.next", "format.start"):
            table.click(name)
        save = playing(table).view.sitting.path
        program.to_title()
        file.unlink()
        table.step()
        table.click("title.continue")
        assert shown(table) == "title"
        assert "cannot be continued" in str(table.host.dialogs[0].label)
        table.assert_laws()
        table.click("refused.close")
    assert save is not None
    assert save.is_file()


def test_a_game_that_is_over_is_not_offered_again(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    over = a_sitting(a_city())
    over.save_in(program.home.saves)
    assert latest_save(program.home.saves) == (None, "")
    open_ = a_sitting(a_city("utrecht"), rounds=2)
    open_.save_in(program.home.saves)
    over.close()
    open_.close()
    found, city = latest_save(program.home.saves)
    assert (found, city) == (open_.path, "utrecht")
    assert saves.read(over.path).header.scenario == "albacete" if over.path else False


def test_every_saved_game_can_be_gone_on_with(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    games = [a_sitting(a_city(name), rounds=rounds) for name, rounds in (("albacete", 99), ("utrecht", 2))]
    with open_program(program, TitleScreen(program)) as table:
        assert not table.has("title.saves")
        for sitting in games:
            sitting.save_in(program.home.saves)
            sitting.close()
        (program.home.saves / "broken.weldi").write_text("{")
        table.host.replace(TitleScreen(program))
        table.step()
        table.click("title.saves")
        labels = {str(node["label"]): str(node["id"]) for node in table.nodes() if node["role"] == "button"}
        table.click(labels["Utrecht"])
        assert playing(table).view.state == games[1].state
        program.to_title()
        table.step()
        table.click("title.saves")
        table.click(labels["Albacete"])
        assert shown(table) == "ending"


def test_files_that_are_no_saves_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.weldi").write_text("no save")
    (tmp_path / "y.weldi").write_text(json.dumps({"weldi": "weldi-game"}))
    assert latest_save(tmp_path) == (None, "")


# --- the menu of the table, and a disk that fails ---------------------------------------------------------------


def test_the_menu_leads_to_settings_rules_and_back(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        begin(program, table)
        table.press("escape")
        table.assert_laws()
        table.click("menu.settings")
        assert shown(table) == "settings"
        table.press("escape")
        assert shown(table) == "table"
        table.press("escape")
        table.click("menu.rules")
        assert shown(table) == "rules"
        table.click("rules.glossary")
        table.press("escape", "escape", "escape")
        table.click("menu.back")
        assert table.host.dialogs == []
        assert shown(table) == "table"


def test_a_game_that_cannot_be_saved_goes_on_and_finds_another_place(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "saves").write_text("a file is in the way")
    program = new_program(tmp_path / "home")
    elsewhere = tmp_path / "stick"
    with open_program(program, TitleScreen(program)) as table:
        sitting = begin(program, table).view.sitting
        assert is_in_trouble(sitting)
        sitting.submit(Hold(0))
        table.press("escape")
        table.click("menu.leave")
        assert "cannot be saved" in " ".join(table.texts())
        table.assert_laws()
        table.click("leave.save")
        table.click("save.folder")
        table.type(str(tmp_path / "home" / "saves" / "below a file"))
        table.click("save.go")
        assert "cannot be written to" in table.said
        table.press(*["backspace"] * 200)
        table.type(str(elsewhere))
        table.assert_laws()
        table.click("save.go")
        assert "saved in" in table.said
        sitting.submit(Hold(1))
    assert not is_in_trouble(sitting)
    (file,) = elsewhere.glob("*.weldi")
    assert sum("c" in record for record in saves.read(file).records) == 2  # from the first move on


def test_closing_the_window_asks_once_before_an_unsaved_game_is_lost(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("a file is in the way")
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        begin(program, table)
        table.host.running = True
        close_window(table)
        assert table.host.running
        assert "cannot be saved" in " ".join(table.texts())
        table.click("leave.back")
        close_window(table)
        assert not table.host.running


def test_closing_the_window_of_a_saved_game_asks_nothing(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        begin(program, table)
        table.host.running = True
        close_window(table)
        assert not table.host.running


def close_window(table: Table) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    table.step()


def test_no_window_is_too_small_too_large_or_too_narrow(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        for name in ("title", "choose_city", "seats"):
            assert shown(table) == name
            for size in ((200, 150), (500, 900), (1600, 500), (1280, 720)):
                table.resize(size)
            table.assert_laws()
            if name != "seats":
                table.click({"title": "title.new", "choose_city": "cities.play"}[name])


def test_a_clock_of_the_session_stands_above_the_table(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program), size=(1920, 1080)) as table:
        screen = begin(program, table)
        table.press("f9")
        assert shown(table) == "facilitator"
        table.press("escape")
        assert isinstance(screen, PlayTable)
        screen.desk.start_plan(60)
        screen.refresh()
        table.step(3)
        assert any("min" in words for words in table.texts())
        table.assert_laws()


def test_a_speed_that_is_chosen_on_the_table_is_kept(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.host.set_look(speed=2.0)
        program.keep_speed()
        assert program.settings.speed == "double"
        table.host.set_look(speed=1.7)  # the control: no setting is called so
        program.keep_speed()
        assert program.settings.speed == "double"


# --- the vote before the first move --------------------------------------------------------------------------------


def test_the_vote_before_the_first_move_waits_until_the_table_was_looked_at(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        sitting = begin(program, table).view.sitting
        assert len(sitting.seats) > 1
        table.click("notice.vote")
        assert shown(table) == "priority_vote"
        table.click("vote.skip")
        assert shown(table) == "table"
        assert not table.has("notice.vote")


def test_the_first_move_ends_the_wait_for_a_vote(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        screen = begin(program, table)
        table.assert_laws()
        screen.view.sitting.submit(Intervene(Intervention.HINT, 0, 0, "look around"))
        screen.refresh()
        assert table.has("notice.vote"), "what a facilitator says is no move"
        screen.view.sitting.submit(Hold(0))
        screen.refresh()
        table.step()
        assert not table.has("notice.vote")


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
def test_every_city_has_its_name_on_the_map(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed: list[list[pygame.Rect | None]] = []

    def noted(*given: Any) -> list[pygame.Rect | None]:  # noqa: ANN401 - handed on as it is
        placed.append(name_places(*given))
        return placed[-1]

    monkeypatch.setattr("weldi_game.ui.screens.choose_city.name_places", noted)
    program = new_program(tmp_path)
    with open_program(program, ChooseCityScreen(program), size=size) as table:
        table.step(30)
    assert len(placed[-1]) == len(library.ours())
    assert None not in placed[-1]


def test_a_name_without_room_has_no_place() -> None:
    pins = spread([(30.0, 30.0)], 40, (60, 60))
    assert name_places(pins, [(200, 20)], (60, 60), -1) == [None]
