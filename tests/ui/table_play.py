"""Playing whole games on the table through real events, as the tests need it: by mouse, or by keyboard alone.

The hands know only what `tree()` tells: ids, names, what is enabled.
"""

from collections.abc import Callable

from tests.ui.driver import Table
from weldi_game.cards import library
from weldi_game.cards.compiled import Game
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session.sitting import Sitting
from weldi_game.ui.screens.table import TableOptions, TableScreen
from weldi_game.ui.widgets import Node

MOST_DEEDS = 200


def sitting_of(name: str, format_: Format = Format.WORKSHOP, seed: int = 7) -> tuple[City, Sitting]:
    """A fresh game in a city."""
    city = library.find(name)
    game: Game = city.game(Difficulty.ORDINARY, format_)
    return city, Sitting(game, seed)


def table_screen(
    city: City,
    sitting: Sitting,
    over: Callable[[], None],
    options: TableOptions | None = None,
    language: str = "en",
) -> TableScreen:
    """The table, with a menu that does nothing."""
    return TableScreen(sitting, city, language, over, lambda: None, options)


class Player:
    """Plays simply: implements what can be implemented, answers what presses, mobilises, ends the half-year.

    Args:
        table: the window.
        press: how this player presses a widget: by a click, or by Tab and Enter.
    """

    def __init__(self, table: Table, press: Callable[[str], None]) -> None:
        self.table, self.press = table, press
        self.deeds = 0
        self.tried: set[str] = set()

    def half_year(self) -> None:
        """Do what can be done on the table, then end the half-year and go through the rights check."""
        self.decide()
        self.tried.clear()
        while self.deeds < MOST_DEEDS and self._next_deed():
            self.decide()
        self.press("round.end")
        if self.table.has("end.yes"):
            self.press("end.yes")
        while self.table.host.screen is not None and self.table.host.screen.name == "rights_check":
            self.press("check.next")

    def decide(self) -> None:
        """Where something has to be suspended, the first option is."""
        self.table.step(2)
        while self.table.has("decision.later"):
            self.press(self.ids("decision.", but=("decision.later", "decision.body"))[0])
            self.table.step(2)

    def _next_deed(self) -> bool:
        for card in (*self.ids("plan."), *self.ids("conveyor.", but=("conveyor.list",))):
            if card in self.tried or not self.table.has(card):
                continue
            self.tried.add(card)
            self.press(card)
            answers = self.ids("detail.answer.")
            if answers:
                self.press(answers[0])
            if self.table.has("detail.confirm"):
                self.press("detail.confirm")
                self.deeds += 1
                return True
        return False

    def ids(self, start: str, but: tuple[str, ...] = ()) -> list[str]:
        """Ids of what can be pressed now."""
        return [
            str(node["id"])
            for node in self.table.nodes()
            if str(node["id"]).startswith(start)
            and node["role"] == "button"
            and node["enabled"]
            and node["focusable"]
            and node["id"] not in but
        ]


def values(tree: Node) -> dict[str, object]:
    """Id -> value of everything that has one."""
    found = {str(tree["id"]): tree["value"]} if tree["id"] and "value" in tree else {}
    for child in tree["children"]:  # type: ignore[attr-defined]  # children are nodes
        found |= values(child)
    return found
