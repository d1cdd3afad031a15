"""The laws of screens hold on every screen around the table: at each size, text scale, in the pseudo-language too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program
from tests.ui.driver import SCALES, SIZES
from weldi_game.session.sitting import Sitting
from weldi_game.text import PSEUDO
from weldi_game.ui.new_game import MOST_SEATS, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.attract import AttractScreen
from weldi_game.ui.screens.choose_city import ChooseCityScreen
from weldi_game.ui.screens.credits import CreditsScreen
from weldi_game.ui.screens.ending import EndingScreen
from weldi_game.ui.screens.format_level import FormatScreen
from weldi_game.ui.screens.glossary_page import GlossaryPage
from weldi_game.ui.screens.rules_page import RulesPage
from weldi_game.ui.screens.saved_games import SavedGamesScreen
from weldi_game.ui.screens.seats import SeatsScreen
from weldi_game.ui.screens.settings import SettingsScreen
from weldi_game.ui.screens.stand_choose import StandChooseScreen
from weldi_game.ui.screens.title import TitleScreen
from weldi_game.ui.screens.workshop import WorkshopScreen
from weldi_game.ui.stand import Stand
from weldi_game.ui.theme import ThemeName

LONGEST_WORD = "Donaudampfschiffahrtsamt"
"""24 letters without a place to break."""


def _seats(program: Program) -> Screen:
    game = NewGame(a_city())
    game.take_seats(MOST_SEATS)
    game.names = [LONGEST_WORD] * MOST_SEATS
    return SeatsScreen(program, game)


_played: dict[str, Sitting] = {}


def _ending(program: Program) -> Screen:
    if "albacete" not in _played:
        _played["albacete"] = a_sitting(a_city())
    return EndingScreen(program, _played["albacete"], a_city())


def _saved(program: Program) -> Screen:
    for city, rounds in (("albacete", 2), ("utrecht", 99)):
        sitting = a_sitting(a_city(city), rounds=rounds)
        sitting.save_in(program.home.saves)
        sitting.close()
    return SavedGamesScreen(program)


def _at_stand(make: Callable[[Stand], Screen]) -> Callable[[Program], Screen]:
    def screen(program: Program) -> Screen:
        program.stand = True
        return make(Stand(program))

    return screen


SCREENS: dict[str, Callable[[Program], Screen]] = {
    "title": TitleScreen,
    "cities": ChooseCityScreen,
    "saves": _saved,
    "seats": _seats,
    "format": lambda program: FormatScreen(program, NewGame(a_city("seine-saint-denis"))),
    "settings": SettingsScreen,
    "rules": RulesPage,
    "glossary": GlossaryPage,
    "credits": CreditsScreen,
    "workshop": WorkshopScreen,
    "ending": _ending,
    "attract": _at_stand(AttractScreen),
    "stand_choose": _at_stand(StandChooseScreen),
}
"""Every screen around the table."""


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_the_laws_hold_with_words_that_are_forty_per_cent_longer(
    name: str, size: tuple[int, int], scale: float, tmp_path: Path
) -> None:
    program = new_program(tmp_path, PSEUDO)
    with open_program(program, SCREENS[name](program), size=size, text_scale=scale) as table:
        table.assert_laws()


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 2.0), ((1920, 1080), 1.0)])
@pytest.mark.parametrize("name", SCREENS)
def test_the_laws_hold_in_english(name: str, size: tuple[int, int], scale: float, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SCREENS[name](program), size=size, text_scale=scale) as table:
        table.assert_laws()


@pytest.mark.parametrize("name", SCREENS)
def test_the_laws_hold_in_high_contrast(name: str, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SCREENS[name](program), theme=ThemeName.HIGH_CONTRAST) as table:
        table.assert_laws()


@pytest.mark.parametrize("name", SCREENS)
def test_no_english_word_of_the_window_escapes_the_translators(name: str, tmp_path: Path) -> None:
    """In the pseudo-language every sentence of the window has accents; what is plain was never given out."""
    program = new_program(tmp_path, PSEUDO)
    allowed = {LONGEST_WORD, "Ana, Bo"}
    with open_program(program, SCREENS[name](program)) as table:
        plain = [
            str(node["label"])
            for node in table.nodes()
            if node["label"] and "[" not in str(node["label"]) and str(node["label"]) not in allowed
        ]
    assert [words for words in plain if any(letter.isalpha() for letter in words)] == []
