"""The facilitator's own cities: where they lie, how to begin one, and what was found in each file."""

from typing import TYPE_CHECKING

from weldi_game.cards.findings import Severity, count
from weldi_game.text import Message
from weldi_game.ui.screens.about_city import findings_of, name_of
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.widgets import Button, Card, Column, Grid, Label, ScrollArea, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City


class WorkshopScreen(PageScreen):
    """All scenario files with the state of their checks."""

    name = "workshop"
    first_focus = "workshop.reload"

    def build(self) -> Widget:
        """Own files with their findings on the left, ours on the right."""
        cities = list(enumerate(self.program.cities()))
        own = [self._own(index, city) for index, city in cities if city.own]
        ours = [self._row(index, city) for index, city in cities if not city.own]
        folder = str(self.program.home.scenarios)
        about = Card(
            Label(self.say("ui.workshop.lead")),
            Label(self.say("ui.workshop.folder", folder=folder), bold=True),
            Label(self.say("ui.workshop.how"), style="small"),
            header=self.say("ui.workshop.own"),
            icon="workshop",
        )
        left = Column(about, *(own or [Label(self.say("ui.workshop.empty"), colour="muted")]), gap=20)
        right = Card(*ours, header=self.say("ui.workshop.ours"), icon="map")
        body = ScrollArea(Grid(left, right, min_column=640, gap=24), id="workshop.scroll", weight=1)
        again = Button(
            self.say("ui.workshop.reload"), id="workshop.reload", icon="refresh", on_press=self._reload
        )
        evaluation = Button(
            self.say("ui.workshop.evaluation"),
            id="workshop.evaluation",
            icon="report",
            on_press=self._evaluate,
        )
        return self.page(self.say("ui.workshop.title"), body, extras=[evaluation, again])

    def _own(self, index: int, city: "City") -> Widget:
        row = self._row(index, city)
        return Column(row, findings_of(self.program, city), gap=8) if city.findings else row

    def _row(self, index: int, city: "City") -> Button:
        name = name_of(city, self.program.language)
        return Button(
            self.say("ui.workshop.row", city=name, state=self._state(city)),
            id=f"workshop.city.{index}",
            icon="check" if city.playable else "warning",
            align="left",
            on_press=lambda: self._look_at(index),
        )

    def _state(self, city: "City") -> Message:
        errors = count(city.findings, Severity.ERROR)
        if errors:
            return Message("ui.workshop.errors", {"count": errors})
        warnings = count(city.findings, Severity.WARNING)
        return (
            Message("ui.workshop.warnings", {"count": warnings}) if warnings else Message("ui.workshop.fine")
        )

    def _look_at(self, index: int) -> None:
        from weldi_game.ui.screens.choose_city import ChooseCityScreen

        self.host.push(ChooseCityScreen(self.program, index))

    def _evaluate(self) -> None:
        from weldi_game.ui.screens.evaluation import EvaluationScreen

        self.host.push(EvaluationScreen(self.program))

    def _reload(self) -> None:
        self.program.reload()
        self.refresh()
        self.host.announce(self.say("ui.workshop.reloaded"), "good")
