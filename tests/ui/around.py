"""Opens the screens around the table with a program whose folders lie in a temporary place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ui.driver import Table, open_screen
from weldi_game.bots import registry
from weldi_game.cards import library
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase
from weldi_game.paths import Home
from weldi_game.session.sitting import Seat, Sitting
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.settings import Settings
from weldi_game.ui.theme import ThemeName


def new_program(folder: Path, language: str = "en", settings: Settings | None = None) -> Program:
    """A program with its own folders, silent, without a window yet."""
    return Program(Home.at(folder), settings, language=language)


@contextmanager
def open_program(
    program: Program,
    *screens: Screen,
    size: tuple[int, int] = (1280, 720),
    text_scale: float = 1.0,
    theme: ThemeName = ThemeName.PAPER,
) -> Iterator[Table]:
    """A window with these screens of a program."""

    def prepare(host: ScreenHost) -> None:
        program.host = host
        host.set_look(words=program.words(), stand=program.stand)

    with open_screen(
        *screens, size=size, text_scale=text_scale, theme=theme, stand=program.stand, prepare=prepare
    ) as table:
        table.step()
        try:
            yield table
        finally:
            program.close()


def a_city(name: str = "albacete") -> City:
    """One of our cities."""
    return library.find(name)


def a_sitting(
    city: City, seed: int = 3, bot: str = "greedy", rounds: int = 99, format_: Format = Format.WORKSHOP
) -> Sitting:
    """A game that a bot has played for some half-years, or to its end; not saved."""
    seats = (
        Seat("Ana", ("city_hall", "civil_society", "employers_landlords")),
        Seat("Bo", ("public_services", "newcomers_council")),
    )
    sitting = Sitting(city.game(Difficulty.ORDINARY, format_), seed, seats)
    policy = registry.make(bot, seed)
    turn = 0
    while sitting.state.phase != Phase.OVER and sitting.state.round <= rounds:
        sitting.submit(policy.choose(observe(sitting.state), turn))
        turn += 1
    return sitting


def shown(table: Table) -> str:
    """The name of the screen that is shown."""
    return str(table.tree["screen"])
