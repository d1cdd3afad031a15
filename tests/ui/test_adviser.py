"""The advisor at the table: asked, it shows three moves; it never plays, never freezes the window, can be hidden."""

import time
from pathlib import Path

import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program
from tests.ui.driver import Table
from tests.ui.table_play import sitting_of, table_screen
from weldi_game.bots.advisor import Advice, advise
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.commands import EndRound, Hold
from weldi_game.engine.observe import observe
from weldi_game.engine.state import digest
from weldi_game.session.sitting import Sitting, round_robin
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.play import Play
from weldi_game.ui.program import Program
from weldi_game.ui.screens.facilitator import FacilitatorScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.screens.title import TitleScreen
from weldi_game.ui.settings import Settings
from weldi_game.ui.table import adviser
from weldi_game.ui.table.adviser import Adviser


def at_the_table(program: Program, sitting: Sitting | None = None) -> Play:
    """A table in the window of a program."""
    game = sitting or Sitting(a_city().game(*_ordinary()), 3, round_robin(["Ana"]))
    play = Play(program, game, a_city())
    play.show()
    return play


def _ordinary() -> tuple[Difficulty, Format]:
    return Difficulty.ORDINARY, Format.WORKSHOP


def answered(table: Table) -> list[str]:
    """Let frames pass until the advisor has answered; the ids of its moves."""
    for _ in range(600):
        table.step()
        found = [str(node["id"]) for node in table.nodes() if str(node["id"]).startswith("advice.")]
        if found and found[0] not in ("advice.ask", "advice.thinking"):
            return found
        time.sleep(0.01)
    raise AssertionError("the advisor never answers")


def asked(tmp_path: Path) -> Program:
    return new_program(tmp_path, settings=Settings(advisor=True))


def test_it_is_off_by_default(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        at_the_table(program)
        table.step()
        assert not table.has("advice.ask")


def test_it_shows_three_moves_and_plays_none(tmp_path: Path) -> None:
    program = asked(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        play = at_the_table(program)
        table.step()
        before = digest(play.sitting.state)
        table.click("advice.ask")
        assert answered(table) == ["advice.1", "advice.2", "advice.3"]
        table.assert_laws()
        table.click("advice.1")
        assert digest(play.sitting.state) == before
        best = advise(observe(play.sitting.state), play.sitting.history.seed, 0)[0]
        assert play.table.view.intent.command == best.command
        table.click("detail.confirm")
        assert [step.command for step in play.sitting.history.steps] == [best.command]
        assert table.has("advice.ask"), "a move makes the advice old"


def test_the_window_goes_on_while_it_thinks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*question: object) -> tuple[Advice, ...]:
        time.sleep(0.4)
        return ()

    monkeypatch.setattr(adviser, "advise", slowly)
    program = asked(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        play = at_the_table(program)
        table.step()
        table.click("advice.ask")
        assert table.has("advice.thinking")
        began = time.perf_counter()
        table.step()
        assert time.perf_counter() - began < 0.3
        play.sitting.submit(Hold(0))  # the table need not wait for it
        play.table.refresh()
        table.step(2)
        assert not table.has("advice.thinking")
        assert table.has("advice.ask")


def test_an_advisor_that_breaks_leaves_the_table_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*question: object) -> tuple[Advice, ...]:
        raise ArithmeticError("a defect")

    monkeypatch.setattr(adviser, "advise", broken)
    program = asked(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        at_the_table(program)
        table.step()
        table.click("advice.ask")
        assert answered(table) == ["advice.none"]


def test_the_facilitator_hides_it_and_brings_it_back(tmp_path: Path) -> None:
    program = asked(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        at_the_table(program)
        for shown in (False, True):
            table.press("f9")
            table.click("facilitator.tabs.screen")
            table.click("facilitator.advisor")
            table.assert_laws()
            table.press("f9")
            assert table.has("advice.ask") is shown
    assert program.settings.advisor


def test_the_facilitator_can_offer_it_where_the_settings_do_not(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    desk = Facilitation(program, a_sitting(a_city(), rounds=1), a_city())
    with open_program(program, TitleScreen(program), FacilitatorScreen(program, desk)) as table:
        assert not desk.advised()
        table.click("facilitator.tabs.screen")
        table.click("facilitator.advisor")
        assert desk.advised()


@pytest.mark.parametrize("turn", range(6))
def test_every_move_that_it_shows_has_its_place_on_the_table(turn: int) -> None:
    _, sitting = sitting_of("utrecht")
    for _ in range(turn):
        sitting.submit(EndRound()) if not sitting.state.decisions else None
    for advice in advise(observe(sitting.state), 1, turn):
        subject = adviser.subject_of(advice.command)
        assert subject is not None or isinstance(advice.command, EndRound)


def test_the_same_table_gets_the_same_answer() -> None:
    answers = []
    for _ in range(2):
        _, sitting = sitting_of("utrecht")
        one = Adviser(sitting)
        one.ask()
        while one.thinking:
            time.sleep(0.01)
        answers.append(one.answer)
    assert answers[0] == answers[1]
    assert answers[0]


def test_a_bare_table_has_no_advisor() -> None:
    city, sitting = sitting_of("utrecht")
    screen = table_screen(city, sitting, lambda: None)
    assert isinstance(screen, TableScreen)
    assert screen.view.adviser is None
