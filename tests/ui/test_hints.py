"""Hints of the first time: told once, put away with one press, never where nobody wants them."""

from pathlib import Path

import pytest

from tests.ui.around import new_program, open_program
from tests.ui.driver import Table, open_screen
from tests.ui.table_play import sitting_of, table_screen
from tests.ui.test_table_laws import STATES, played
from weldi_game.text import PSEUDO, say
from weldi_game.ui.screens.settings import SettingsScreen
from weldi_game.ui.screens.table import TableOptions
from weldi_game.ui.settings import Settings, read
from weldi_game.ui.table.hints import HINTS


def options(known: set[str]) -> TableOptions:
    return TableOptions(hinted=lambda: frozenset(known), on_hint=known.add)


def told(table: Table) -> list[str]:
    """The hints that are on the table."""
    return [name for name in HINTS if say(f"ui.hint.{name}") in table.texts()]


def test_a_hint_is_told_until_it_was_read_and_the_next_one_comes_when_it_is_due() -> None:
    known: set[str] = set()
    city, sitting = sitting_of("utrecht")
    with open_screen(table_screen(city, sitting, lambda: None, options=options(known))) as table:
        seen = []
        while table.has("notice.hint"):
            (name,) = told(table)
            seen.append(name)
            table.assert_laws()
            table.tab_to("notice.hint")
            table.press("return")
            assert name in known
        assert "blocked" in seen
        assert not told(table)


def test_where_no_hints_are_wanted_none_are_told() -> None:
    city, sitting = sitting_of("utrecht")
    with open_screen(table_screen(city, sitting, lambda: None)) as table:
        assert not table.has("notice.hint")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("state", STATES)
def test_a_hint_covers_nothing_whatever_is_chosen(state: str, scale: float) -> None:
    commands, prepare = STATES[state]
    city, sitting = played("albacete", commands)
    screen = table_screen(city, sitting, lambda: None, options=options(set()))
    with open_screen(screen, size=(1280, 720), text_scale=scale) as table:
        prepare(table, sitting)
        table.assert_laws()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_hint_fits_into_a_small_window_in_long_words(scale: float) -> None:
    city, sitting = sitting_of("timisoara")
    screen = table_screen(city, sitting, lambda: None, language=PSEUDO, options=options(set()))
    with open_screen(screen, size=(1280, 720), text_scale=scale) as table:
        assert table.has("notice.hint")
        table.assert_laws()


def test_switching_hints_on_again_tells_them_anew(tmp_path: Path) -> None:
    program = new_program(tmp_path, settings=Settings(hinted="blocked,low"))
    with open_program(program, SettingsScreen(program)) as table:
        table.click("settings.hints")
        assert read(program.home.settings).hints is False
        table.click("settings.hints")
    assert read(program.home.settings) == Settings()
