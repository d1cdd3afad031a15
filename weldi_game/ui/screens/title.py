"""The first screen: a living city, and every way into the game."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pygame

from weldi_game.cards.vocabulary import Picture, Place
from weldi_game.engine.state import Phase
from weldi_game.session import saves
from weldi_game.ui.city import CityState, PlaceState
from weldi_game.ui.look import Look
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.page import ProgramScreen
from weldi_game.ui.screens.paintings import paint_filling
from weldi_game.ui.theme import RIGHTS
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Column,
    Grid,
    Label,
    Row,
    ScrollArea,
    Spacer,
    Stack,
    Token,
    Widget,
)

QUIET_BEFORE_READING = 0.5
"""Seconds on this screen after which the cities are read, a file a frame, so that the next screen is there at once."""
_SHEET, _MENU = 700, 330
"""Width of the sheet of paper, and least height of the menu on it, base pixels at normal text size."""
_SKETCH = 960
"""Width at which the very first picture is painted, in a third of the time; the second frame shows it in full."""

_PLACES = (
    Place.WELCOME_HOUSE,
    Place.CARD_DESK,
    Place.CLINIC,
    Place.SCHOOL,
    Place.SOCIAL_HOUSING,
    Place.GARDEN,
    Place.ASSEMBLY,
    Place.KINDERGARTEN,
    Place.SQUARE,
    Place.HOMES,
    Place.WORKSHOP,
    Place.LIBRARY,
    Place.THEATRE,
    Place.SPORTS,
    Place.TRAINING,
    Place.FUND,
)


class TitleScreen(ProgramScreen):
    """The title.

    Args:
        program: the program around it.
        picture: the city that is shown until there is a save; then it is the city of the latest one.
    """

    name = "title"

    def __init__(self, program: Program, picture: Picture = Picture.TIMISOARA) -> None:
        super().__init__(program)
        self._picture = picture
        self._save: Path | None = None
        self._saved_city = ""
        self._any_save = False
        self._since = 0.0
        self._sketched = True
        self._reading: Iterator[None] | None = None

    def on_enter(self) -> None:
        """Look for the latest save each time: a game may have been played meanwhile."""
        self._since = 0.0
        self._save, self._saved_city = latest_save(self.program.home.saves)
        self._any_save = next(saves.listed(self.program.home.saves), None) is not None
        first = "new" if self.program.settings.learnt else "tutorial"
        self.first_focus = f"title.{'continue' if self._save else first}"
        if self._saved_city in tuple(Picture):
            self._picture = Picture(self._saved_city)

    def build(self) -> Widget:
        """The picture fills the window; a sheet of paper lies on its left side."""
        self._canvas = Canvas(
            draw=self._paint,
            label=self.say("ui.title.picture", city=self.term(f"picture.{self._picture}")),
            rounded=False,
        )
        scale = self.host.look.text_scale
        menu = ScrollArea(self._menu(), id="title.menu", weight=1, min_height=round(_MENU * scale))
        sheet = Column(*self._head(), menu, gap=14, weight=1)
        paper = Card(sheet, padding=36, width=round(_SHEET * (1 + scale) / 2))
        return Stack(self._canvas, Row(paper, Spacer(), padding=48))

    def update(self, seconds: float) -> None:
        """Paint the picture as fine as it can be, then read the cities while nothing else happens."""
        if self._sketched and self._canvas.picture is not None:
            self._sketched = False
            self._canvas.redraw()
        self._since += seconds
        if self._since < QUIET_BEFORE_READING:
            return
        if self._reading is None:
            self._reading = self.program.warm_up()
        next(self._reading, None)

    def on_back(self) -> None:
        """Escape does not quit by accident."""

    def on_quit(self) -> bool:
        """The game that is played on top of this screen may ask before it is lost."""
        return self.program.may_close is None or self.program.may_close()

    def _head(self) -> list[Widget]:
        """The name, and as much below it as there is room for."""
        rights = Row(*(self._token(right) for right in RIGHTS), gap=12, priority=0)
        return [
            Label(self.say("ui.title.name"), style="display", bold=True, colour="link"),
            Label(self.say("ui.title.lead"), colour="muted", priority=1),
            rights,
        ]

    def _menu(self) -> Widget:
        main = Column(
            Row(self._continue(), self._others(), gap=12),
            self._button("new", "plus", self._choose_city),
            self._button("tutorial", "tutorial", self._learn),
            gap=12,
        )
        rest = Grid(
            self._button("cities", "workshop", self._workshop),
            self._button("rules", "help", self._rules),
            self._button("glossary", "search", self._glossary),
            self._button("settings", "settings", self.open_settings),
            self._button("credits", "credits", self._credits),
            self._button("quit", "exit", self.host.quit),
            min_column=210,
            gap=12,
        )
        return Column(main, rest, gap=28, justify="end")

    def _token(self, right: str) -> Widget:
        return Token(right, accent=f"right.{right}", size=60, label=self.term(f"right.{right}"))

    def _continue(self) -> Button:
        words = self.say("ui.title.continue")
        if self._saved_city in tuple(Picture):
            words = self.say("ui.title.continue_with", city=self.term(f"picture.{self._saved_city}"))
        return Button(
            words,
            id="title.continue",
            icon="play",
            kind="primary" if self._save else "secondary",
            enabled=self._save is not None,
            reason=self.say("ui.title.nothing_saved"),
            on_press=self._resume,
            weight=1,
        )

    def _others(self) -> Widget:
        """The way to all saved games, where there is one at all."""
        return Button(
            self.say("ui.saves.title"),
            id="title.saves",
            icon="folder",
            icon_only=True,
            on_press=self._saved_games,
            shown=self._any_save,
        )

    def _button(self, name: str, icon: str, on_press: Callable[[], None]) -> Button:
        kind: Literal["primary", "secondary"] = (
            "primary" if self.first_focus == f"title.{name}" else "secondary"
        )
        return Button(
            self.say(f"ui.title.{name}"), id=f"title.{name}", icon=icon, kind=kind, on_press=on_press
        )

    def _paint(self, surface: pygame.Surface, look: Look) -> None:
        places = tuple(PlaceState(place, place.value, level=2, lit=4) for place in _PLACES)
        pale = not look.theme.textured
        state = CityState(self._picture, 1, places, mood="alive", high_contrast=pale)
        if self._sketched:
            paint_filling(surface, state, widest=_SKETCH)
        else:
            paint_filling(surface, state)

    # --- ways into the game: each screen is imported when it is wanted, the title must be there at once ----------

    def _resume(self) -> None:
        from weldi_game.ui.play import resume

        if self._save is not None:
            resume(self.program, self._save)

    def _saved_games(self) -> None:
        from weldi_game.ui.screens.saved_games import SavedGamesScreen

        self._show(SavedGamesScreen(self.program))

    def _choose_city(self) -> None:
        from weldi_game.ui.screens.choose_city import ChooseCityScreen

        self.host.push(ChooseCityScreen(self.program))

    def _learn(self) -> None:
        from weldi_game.ui.screens.tutorial import start_tutorial

        start_tutorial(self.program)

    def _workshop(self) -> None:
        from weldi_game.ui.screens.workshop import WorkshopScreen

        self.host.push(WorkshopScreen(self.program))

    def _rules(self) -> None:
        from weldi_game.ui.screens.rules_page import RulesPage

        self.host.push(RulesPage(self.program))

    def _glossary(self) -> None:
        from weldi_game.ui.screens.glossary_page import GlossaryPage

        self._show(GlossaryPage(self.program))

    def _credits(self) -> None:
        from weldi_game.ui.screens.credits import CreditsScreen

        self._show(CreditsScreen(self.program))

    def _show(self, screen: Screen) -> None:
        self.host.push(screen)


def latest_save(folder: Path) -> tuple[Path | None, str]:
    """The latest game in a folder that can be gone on with, and its city; (None, "") where there is none."""
    for path in saves.listed(folder):
        try:
            saved = saves.read(path)
        except saves.SaveError:
            continue
        if not is_over(saved):
            return path, saved.header.scenario
    return None, ""


def is_over(saved: saves.SavedGame) -> bool:
    """Whether a saved game was played to its end: its last record is the snapshot of a state that is over."""
    snapshot = saved.records[-1].get("s") if saved.records else None
    return isinstance(snapshot, dict) and snapshot.get("phase") == Phase.OVER
