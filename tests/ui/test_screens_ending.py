"""The ending: honest, with dignity, and with something to talk about; and its curves."""

import time
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program, shown
from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.vocabulary import Ending, Right
from weldi_game.session import table_code
from weldi_game.session.table_code import TableCode
from weldi_game.text import say
from weldi_game.ui.look import Look
from weldi_game.ui.screens.curves import Moment, apart, columns_of, draw_curves, frame_of, level
from weldi_game.ui.screens.ending import EndingScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.screens.title import TitleScreen

NAMES = ["work", "housing", "health", "education", "equality", "participation"]
BANDS = ["violated", "at risk", "realised"]


def test_every_ending_and_every_next_step_has_its_words() -> None:
    for ending in Ending:
        assert len(say(f"ui.ending.{ending}")) > 80
    for word in ("score", "points", "win", "lose", "fail"):  # dignity: a city is not a result
        assert not any(word in say(f"ui.ending.{ending}").lower().split() for ending in Ending)
    for right in Right:
        assert say("ui.ending.next_right", {"right": right})


@pytest.mark.parametrize(("city", "bot", "seed"), [("albacete", "greedy", 3), ("utrecht", "random", 5)])
def test_it_tells_what_the_engine_found(city: str, bot: str, seed: int, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(city), seed, bot)
    with open_program(program, TitleScreen(program), EndingScreen(program, sitting, a_city(city))) as table:
        screen = table.host.screen
        assert isinstance(screen, EndingScreen)
        found = screen._result
        said = " ".join(table.texts())
        assert say("ui.ending.title", {"city": a_city(city).entry.name, "ending": found.ending}) in said
        lowest = sitting.state.rights[RIGHTS.index(found.lowest)]
        assert f"{lowest} of 10" in said
        if found.equity_gap:
            assert str(found.equity_gap) in said
        code = TableCode(city, "ordinary", "workshop", seed)
        assert table_code.write(code) in said
        for page in ("talk", "real", "back"):
            table.click(f"ending.tabs.{page}")
            table.assert_laws()
            assert len(table.texts()) > 12


def test_the_curves_can_be_read_without_eyes(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city())
    with open_program(program, EndingScreen(program, sitting, a_city())) as table:
        told = next(str(node["description"]) for node in table.nodes() if "description" in node)
    for right, value in zip(RIGHTS, sitting.state.rights, strict=True):
        line = next(
            each
            for each in told.split("; ")
            if each.startswith(say("ui.ending.curve", {"right": right, "values": ["@"]}).split(":")[0])
        )
        assert line.endswith(f" {value}")


def test_again_with_the_same_cards_and_with_others(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city("utrecht"), seed=11)
    with open_program(
        program, TitleScreen(program), EndingScreen(program, sitting, a_city("utrecht"))
    ) as table:
        table.click("ending.same")
        screen = table.host.screen
        assert isinstance(screen, TableScreen)
        again = screen.view.sitting
        assert again.history.seed == 11
        assert again.history.game is sitting.history.game
        assert again.seats == sitting.seats
        assert [each.name for each in table.host.screens] == ["title", "table"]


def test_the_way_out_leads_to_the_first_screen(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    ending = EndingScreen(program, a_sitting(a_city()), a_city())
    with open_program(program, TitleScreen(program), ending) as table:
        table.click("ending.done")
        assert shown(table) == "title"


# --- the chart ---------------------------------------------------------------------------------------------------


def test_values_stand_where_they_belong() -> None:
    plot = frame_of((900, 600), Look(), NAMES, BANDS).plot
    heights = [level(plot, value) for value in range(11)]
    assert heights == sorted(heights, reverse=True)
    assert plot.top < heights[10]
    assert heights[0] < plot.bottom
    columns = columns_of(plot, 7)
    assert columns == sorted(set(columns))
    assert plot.left <= columns[0] <= columns[-1] <= plot.right


def test_names_give_way_where_the_chart_is_narrow() -> None:
    assert frame_of((900, 600), Look(), NAMES, BANDS).names
    narrow = frame_of((420, 300), Look(text_scale=2.0), NAMES, BANDS)
    assert not narrow.names
    assert narrow.plot.width > 100


@pytest.mark.parametrize("wanted", [[100] * 6, [10, 10, 200, 200, 200, 590], [595] * 6, [5] * 6])
def test_signs_at_the_ends_never_lie_on_each_other(wanted: list[int]) -> None:
    found = apart(wanted, 40, 20, 580)
    assert all(second - first >= 40 for first, second in pairwise(found))
    assert found[0] >= 20 - 1
    assert found[-1] <= 580


def test_six_equal_curves_can_still_be_told_apart() -> None:
    """Lines on the same values are moved apart, so that every colour is in the picture."""
    pygame.display.init()
    look = Look(size=(1920, 1080))
    surface = pygame.Surface((900, 600))
    moments = [Moment(index, (5,) * 6) for index in range(7)]
    draw_curves(surface, look, moments, NAMES, BANDS, [str(index) for index in range(7)])
    plot = frame_of((900, 600), look, NAMES, BANDS).plot
    part = surface.subsurface(plot)
    for right in RIGHTS:
        colour = look.theme.colour(f"right.{right}")
        assert pygame.mask.from_threshold(part, colour, (12, 12, 12, 255)).count() > 20, right


def test_one_moment_is_a_chart_too() -> None:
    surface = pygame.Surface((640, 480))
    draw_curves(surface, Look(), [Moment(0, (0, 1, 2, 3, 4, 10))], NAMES, BANDS, ["Start"])
    assert surface.get_at((320, 240))[3] == 255


def test_the_report_is_written_beside_the_save_and_said_to_be_there(tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    program = new_program(tmp_path)
    sitting = a_sitting(a_city())
    sitting.save_in(program.home.saves)
    with open_program(program, TitleScreen(program), EndingScreen(program, sitting, a_city())) as table:
        began = time.perf_counter()
        table.click("ending.report")
        assert table.said == "Writing the report"
        assert time.perf_counter() - began < 1.0, "the window does not wait for it"
        table.click("ending.done")
        assert shown(table) == "ending", "nobody leaves while it is being written"
        for _ in range(3000):
            table.step()
            if "The report lies in" in table.said:
                break
            time.sleep(0.005)
        assert "The report lies in" in table.said
    sitting.close()
    (file,) = program.home.saves.glob("*.html")
    assert "Albacete" in file.read_text(encoding="utf-8")


def test_the_talk_goes_on_in_the_debrief_but_not_at_a_stand(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    ending = EndingScreen(program, a_sitting(a_city()), a_city())
    with open_program(program, TitleScreen(program), ending) as table:
        table.click("ending.tabs.talk")
        table.click("ending.debrief")
        assert shown(table) == "debrief"
        table.press("escape")
        assert shown(table) == "ending"
        program.stand = True
        ending.refresh()
        table.step()
        assert not table.has("ending.debrief")
        assert not table.has("ending.same")
        assert table.has("ending.done")
