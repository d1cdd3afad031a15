"""Choosing a city: a map of Europe, a list beside it, and what the chosen city is about."""

from typing import TYPE_CHECKING

import pygame

from weldi_game.ui.city import europe
from weldi_game.ui.city.state import MINIMUM_SIZE
from weldi_game.ui.look import Look
from weldi_game.ui.paint import card, disc
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import about, name_of
from weldi_game.ui.screens.map_pins import Pin, name_places, spread
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Canvas,
    Choice,
    Column,
    Label,
    Option,
    Region,
    Row,
    ScrollArea,
    Widget,
)

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_LARGE_TEXT = 1.2
"""Text scale above which the list of cities no longer fits below the map as a whole."""
_HALO = 3
"""Base pixels of paper around a name on the map."""


class ChooseCityScreen(PageScreen):
    """The cities: ours, then the facilitator's own; what has errors is shown with its findings and cannot be played."""

    name = "choose_city"
    first_focus = "cities.list.0"

    def __init__(self, program: Program, chosen: int = 0) -> None:
        super().__init__(program)
        self._chosen = chosen

    @property
    def _cities(self) -> "list[City]":
        return self.program.cities()

    @property
    def _city(self) -> "City":
        return self._cities[self._chosen]

    def build(self) -> Widget:
        """List, map, and a sheet about the chosen city."""
        if not self._cities:
            return self.page(self.say("ui.cities.title"), Label(self.say("ui.cities.none")))
        self._chosen = min(self._chosen, len(self._cities) - 1)
        self.first_focus = f"cities.list.{self._chosen}"
        places = Column(self._map(), self._list(), gap=20, weight=15)
        body = Row(places, self._sheet(), gap=24, weight=1)
        return self.page(self.say("ui.cities.title"), body, lead=self.say("ui.cities.lead"))

    def _list(self) -> Widget:
        options = [
            Option(str(index), self._listed(city), icon="" if city.playable else "warning")
            for index, city in enumerate(self._cities)
        ]
        choice = Choice(
            options,
            value=str(self._chosen),
            on_change=lambda value: self._choose(int(value)),
            label=self.say("ui.cities.list"),
            label_shown=False,
            layout="grid",
            min_column=300,
            id="cities.list",
        )
        large = self.host.look.text_scale > _LARGE_TEXT  # then map and list share the height
        weight = 1 if large else 0
        return ScrollArea(choice, id="cities.scroll", label=self.say("ui.cities.list"), weight=weight)

    def _listed(self, city: "City") -> str:
        name = name_of(city, self.program.language)
        return self.say("ui.cities.own", city=name) if city.own else name

    def _map(self) -> Widget:
        return Canvas(
            id="cities.map",
            draw=self._paint_map,
            regions=self._regions,
            on_region=lambda name: self._choose(int(name)),
            label=self.say("ui.cities.map"),
            weight=2,
        )

    def _sheet(self) -> Widget:
        city = self._city
        name = name_of(city, self.program.language)
        reason = "" if city.playable else self._broken()
        go = next_button(self.say("ui.cities.play", city=name), "cities.play", self._go_on, reason)
        sheet = ScrollArea(about(self.program, city), id="cities.about", label=name, weight=1)
        return Column(sheet, go, gap=16, weight=11)

    def _broken(self) -> str:
        from weldi_game.cards.findings import Severity, count

        return self.say("ui.cities.broken", count=count(self._city.findings, Severity.ERROR))

    def _choose(self, index: int) -> None:
        if index != self._chosen:
            self._chosen = index
            self.program.sounds.play("card")
            self.refresh()
            self.find("cities.about", ScrollArea).scroll_to(0)

    def _go_on(self) -> None:
        from weldi_game.ui.new_game import NewGame
        from weldi_game.ui.screens.seats import SeatsScreen

        self.host.push(SeatsScreen(self.program, NewGame(self._city)))

    # --- the map ---------------------------------------------------------------------------------------------

    def _pins(self, size: tuple[int, int]) -> dict[int, Pin]:
        """The pins of the cities that can be shown on the map, by their number."""
        shown = [index for index, city in enumerate(self._cities) if city.placed.entry is not None]
        places = []
        for index in shown:
            place = self._cities[index].entry.map
            places.append(europe.project(place.latitude, place.longitude, size))
        pins = dict(zip(shown, spread(places, self.host.look.target, size), strict=True))
        return dict(sorted(pins.items(), key=lambda each: each[1].rect.topleft[::-1]))  # the focus goes down

    def _regions(self, size: tuple[int, int]) -> list[Region]:
        return [
            Region(str(index), name_of(self._cities[index], self.program.language), pin.rect)
            for index, pin in self._pins(size).items()
        ]

    def _paint_map(self, surface: pygame.Surface, look: Look) -> None:
        size = surface.get_size()
        if size[0] < MINIMUM_SIZE[0] or size[1] < MINIMUM_SIZE[1]:
            return  # a window that small has room for the list only
        surface.blit(europe.paint_map(size, look.theme.name), (0, 0))
        pins = self._pins(size)
        order = sorted(pins, key=lambda index: index == self._chosen)
        for index in order:
            self._paint_pin(surface, look, index, pins[index])
        self._paint_names(surface, look, pins)

    def _paint_pin(self, surface: pygame.Surface, look: Look, index: int, pin: Pin) -> None:
        theme, chosen = look.theme, index == self._chosen
        city = self._cities[index]
        fill = theme.colour("primary" if chosen else "accent" if not city.own else "good")
        if not city.playable:
            fill = theme.colour("bad")
        ink, paper = theme.colour("ink"), theme.colour("raised")
        pygame.draw.line(surface, ink, pin.place, pin.rect.center, look.px(3))
        disc(surface, _square(pin.place, look.px(8)), ink)
        side = round(pin.rect.width * (0.94 if chosen else 0.74))
        head = _square(pin.rect.center, side)
        disc(
            surface, head, fill, theme.colour("focus_inner") if chosen else paper, look.px(4 if chosen else 3)
        )
        icon = "warning" if not city.playable else "check" if chosen else "seat" if city.own else "place"
        mark = look.icons.get(icon, side * 6 // 11, theme.on(fill))
        surface.blit(mark, mark.get_rect(center=head.center))

    def _paint_names(self, surface: pygame.Surface, look: Look, pins: dict[int, Pin]) -> None:
        size, pad = look.font_px("small"), look.px(_HALO)
        order = list(pins)
        lines = [
            look.text.line(
                name_of(self._cities[index], self.program.language), size, look.colour("ink"), bold=True
            )
            for index in order
        ]
        boxes = [(line.get_width() + 4 * pad, line.get_height() + pad) for line in lines]
        first = order.index(self._chosen) if self._chosen in pins else -1
        spots = name_places([pins[index] for index in order], boxes, surface.get_size(), first)
        for line, spot in zip(lines, spots, strict=True):
            if spot is not None:
                card(surface, spot, look.colour("card"), look.px(8))
                surface.blit(line, line.get_rect(center=spot.center))


def _square(middle: tuple[int, int], side: int) -> pygame.Rect:
    rect = pygame.Rect(0, 0, side, side)
    rect.center = middle
    return rect
