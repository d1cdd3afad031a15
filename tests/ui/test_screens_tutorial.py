"""Learning by playing: five lessons on the real table, by real events; skipped, left, gone on with."""

from pathlib import Path

from tests.ui.around import new_program, open_program, shown
from tests.ui.driver import Table
from weldi_game.ui import settings
from weldi_game.ui.coach import LESSONS
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.screens.title import TitleScreen, latest_save


def table_of(table: Table) -> TableScreen:
    screen = table.host.screen
    assert isinstance(screen, TableScreen)
    return screen


def the_first(table: Table, *beginnings: str) -> str:
    """The first widget that can be pressed and whose id begins so."""
    return next(
        str(node["id"])
        for node in table.nodes()
        if node["focusable"] and node["enabled"] and str(node["id"]).startswith(beginnings)
    )


def step_of(table: Table) -> str:
    """What the coach says it is at, "" where it says nothing."""
    return next((str(node["label"]) for node in table.nodes() if node["id"] == "coach"), "")


def learn_everything(table: Table) -> None:
    """Play the five lessons, each as the coach shows it."""
    for number in (1, 2):
        assert step_of(table).startswith(f"{number} of 5")
        table.click("coach.show")
        table.click("detail.confirm")
    assert step_of(table).startswith("3 of 5")
    table.click("coach.show")
    table.click(the_first(table, "detail.answer."))
    if table.has("detail.confirm"):
        table.click("detail.confirm")
    assert step_of(table).startswith("4 of 5")
    table.click("coach.show")
    table.click(the_first(table, "detail.join.", "detail.do.move."))
    if not table.has("detail.confirm"):
        table.click(the_first(table, "detail.join."))
    table.click("detail.confirm")
    assert step_of(table).startswith("5 of 5")
    table.click("coach.show")
    assert table.focus == "round.end"
    table.press("return")
    if table.host.dialogs:
        table.click("end.yes")
    while shown(table) != "table":  # the rights check is shown
        table.press("escape")


def test_five_lessons_are_learnt_by_playing_them(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program), size=(1920, 1080)) as table:
        assert table.focus == "title.tutorial"  # who has never played is led here
        table.press("return")
        learn_everything(table)
        assert table.has("coach.go_on")
        assert program.settings.learnt
        assert latest_save(program.home.saves) == (None, "")
        table.click("coach.go_on")
        assert not table.has("coach.go_on")
        assert table_of(table).view.state.round == 2
        assert latest_save(program.home.saves)[1] == "albacete"
    assert settings.read(program.home.settings).learnt


def test_what_is_done_out_of_order_counts_and_what_is_undone_does_not(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program), size=(1920, 1080)) as table:
        table.click("title.tutorial")
        play = table_of(table).view
        challenge = play.state.conveyor[0].challenge
        table.click(f"conveyor.{play.state.game.challenges[challenge].id}")
        table.click(the_first(table, "detail.answer."))
        table.click("detail.confirm")
        assert step_of(table).startswith("1 of 5")
        assert LESSONS[2].done(play.sitting)
        table.press("z")
        assert not LESSONS[2].done(play.sitting)


def test_skipping_leads_to_the_title_and_is_remembered(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.tutorial")
        table.click("coach.skip")
        assert shown(table) == "title"
        assert table.focus == "title.new"
        assert "again" in table.said
        table.click("title.tutorial")  # replayable
        assert step_of(table).startswith("1 of 5")


def test_leaving_asks_nothing(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        table.click("title.tutorial")
        table.press("escape")
        table.click("menu.leave")
        assert shown(table) == "title"


def test_the_coach_covers_nothing_at_any_size(tmp_path: Path) -> None:
    for size, scale in (((1280, 720), 1.0), ((1920, 1080), 1.5), ((1280, 720), 2.0)):
        program = new_program(tmp_path)
        with open_program(program, TitleScreen(program), size=size, text_scale=scale) as table:
            table.click("title.tutorial")
            table.assert_laws()
