"""Takes the pictures of the README with the game itself: python3 -m tests.ui.pictures."""

import tempfile
from pathlib import Path

from tests.ui.around import a_city, a_sitting, new_program, open_program
from tests.ui.driver import open_screen
from tests.ui.table_play import table_screen
from weldi_game.ui.screens.choose_city import ChooseCityScreen
from weldi_game.ui.screens.title import TitleScreen

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SIZE = (1600, 900)


def take() -> list[Path]:
    """Take all pictures; returns their files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = [FOLDER / f"{name}.png" for name in ("title", "map", "table", "consequences")]
    with tempfile.TemporaryDirectory() as home:
        program = new_program(Path(home))
        with open_program(program, TitleScreen(program), size=SIZE) as window:
            window.save(files[0])
        program = new_program(Path(home))
        with open_program(program, ChooseCityScreen(program), size=SIZE) as window:
            window.step(30)
            window.save(files[1])
    city = a_city("utrecht")
    sitting = a_sitting(city, rounds=3)
    with open_screen(table_screen(city, sitting, lambda: None), size=SIZE) as window:
        window.step()
        window.save(files[2])
        first = sitting.state.game.measures[sitting.state.plan[0]].id
        window.click(f"plan.{first}")
        window.save(files[3])
    return files


if __name__ == "__main__":
    for file in take():
        print(file)
