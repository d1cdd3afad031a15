"""Pictures of screens as they should look: python3 -m tests.ui.golden_pictures takes them anew, to be looked at.

They are kept at half size, so that they stay small; a difference that a person would see at a projector survives that.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import pygame

from tests.ui.around import a_city, new_program, open_program
from tests.ui.driver import Table, open_screen
from tests.ui.table_play import sitting_of, table_screen
from weldi_game.ui.new_game import NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.choose_city import ChooseCityScreen
from weldi_game.ui.screens.credits import CreditsScreen
from weldi_game.ui.screens.format_level import FormatScreen
from weldi_game.ui.screens.rules_page import RulesPage
from weldi_game.ui.screens.seats import SeatsScreen
from weldi_game.ui.screens.settings import SettingsScreen
from weldi_game.ui.screens.title import TitleScreen
from weldi_game.ui.theme import ThemeName

FOLDER = Path(__file__).parent / "golden"
SIZE = (1280, 720)
_HALF = (640, 360)
#: A channel may differ by a tenth of its range before a pixel counts (UI: 10 %), and so many pixels may differ.
_FUZZ = (26, 26, 26, 255)
MOST_DIFFERENT = 0.002


@contextmanager
def _of_program(
    make: Callable[[Program], Screen], scale: float = 1.0, theme: ThemeName = ThemeName.PAPER
) -> Iterator[Table]:
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        program = new_program(
            Path("home")
        )  # the settings show where they are kept: the same words everywhere
        with open_program(program, make(program), size=SIZE, text_scale=scale, theme=theme) as table:
            table.step(30)
            yield table


@contextmanager
def _of_table(name: str) -> Iterator[Table]:
    city, sitting = sitting_of(name)
    with open_screen(table_screen(city, sitting, lambda: None), size=SIZE) as table:
        table.step(30)
        yield table


def _begun() -> NewGame:
    return NewGame(a_city("utrecht"))


#: Each picture and how its screen is opened.
SCENES = {
    "title": lambda: _of_program(TitleScreen),
    "map": lambda: _of_program(ChooseCityScreen),
    "seats": lambda: _of_program(lambda program: SeatsScreen(program, _begun())),
    "format": lambda: _of_program(lambda program: FormatScreen(program, _begun())),
    "settings": lambda: _of_program(SettingsScreen),
    "settings-large": lambda: _of_program(SettingsScreen, scale=2.0),
    "rules-high-contrast": lambda: _of_program(RulesPage, theme=ThemeName.HIGH_CONTRAST),
    "credits": lambda: _of_program(CreditsScreen),
    "table-lampedusa": lambda: _of_table("lampedusa"),
    "table-sosnowiec": lambda: _of_table("sosnowiec"),
}


def picture(name: str) -> pygame.Surface:
    """The screen of a scene as it looks now, at half size."""
    with SCENES[name]() as table:
        return pygame.transform.smoothscale(table.host.window.surface, _HALF)


def differing(first: pygame.Surface, second: pygame.Surface) -> float:
    """The share of pixels that differ so that it can be seen, 0.0 to 1.0; 1.0 for pictures of two sizes."""
    if first.get_size() != second.get_size():
        return 1.0
    same = pygame.mask.from_threshold(first, (0, 0, 0), _FUZZ, second).count()
    return 1.0 - same / (first.get_width() * first.get_height())


def take() -> list[Path]:
    """Take all pictures anew; returns their files."""
    FOLDER.mkdir(exist_ok=True)
    files = [FOLDER / f"{name}.png" for name in SCENES]
    for stale in set(FOLDER.glob("*.png")) - set(files):
        stale.unlink()
    for name, file in zip(SCENES, files, strict=True):
        pygame.image.save(picture(name), file)
    return files


if __name__ == "__main__":
    for taken in take():
        print(taken)
