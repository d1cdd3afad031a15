"""The one choice at the stand: a city, and before it a language where there is more than one."""

from typing import TYPE_CHECKING

import pygame

from weldi_game import text
from weldi_game.text import content
from weldi_game.ui.look import Look
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.screens.paintings import RATIO, first_state, paint_filling
from weldi_game.ui.stand import Stand
from weldi_game.ui.widgets import Canvas, Card, Choice, Column, Grid, Label, Option, ScrollArea, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City


class StandChooseScreen(PageScreen):
    """A card for each city; a touch begins the game.

    Args:
        stand: the stand.
    """

    name = "stand_choose"
    settings_shown = False

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand.program)
        self._stand = stand

    def build(self) -> Widget:
        """Languages above, cities below."""
        cities = [city for city in self.program.cities() if city.playable]
        cards = Grid(*(self._card(city) for city in cities), min_column=320, gap=22)
        body = ScrollArea(cards, id="stand.cities", label=self.say("ui.stand.choose"), weight=1)
        languages = self._languages()
        parts = [languages, body] if languages else [body]
        return self.page(self.say("ui.stand.choose"), *parts)

    def _languages(self) -> Widget | None:
        codes = text.languages()
        if len(codes) < 2:
            return None
        return Choice(
            [Option(code, text.language_name(code)) for code in codes],
            value=self.program.language,
            on_change=self._speak,
            label=self.say("ui.settings.language"),
            label_shown=False,
            id="stand.language",
        )

    def _speak(self, language: str) -> None:
        """Speak another language to these visitors; it is not kept for the next ones."""
        self.program.speak(language)
        self.refresh()

    def _card(self, city: "City") -> Widget:
        name = name_of(city, self.program.language)
        country = content(f"scenario.{city.id}.country", city.entry.country, self.program.language)

        def paint(surface: pygame.Surface, look: Look) -> None:
            paint_filling(surface, first_state(city, high_contrast=not look.theme.textured))

        return Card(
            Canvas(draw=paint, ratio=RATIO, label=name),
            Column(
                Label(name, style="lead", bold=True), Label(country, style="small", colour="muted"), gap=0
            ),
            kind="raised",
            on_press=lambda: self._stand.begin(city),
            label=name,
            id=f"stand.city.{city.id}",
        )
