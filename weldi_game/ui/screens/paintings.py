"""Pictures of cities on the screens around the table: filling their frame, and from what the cities bring along."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from weldi_game.ui.city import CityState, Mood, PlaceState, paint

if TYPE_CHECKING:
    from weldi_game.cards.library import City
    from weldi_game.session.sitting import Sitting

RATIO = 9 / 16
"""Height of a picture of a city divided by its width, as it is meant to be seen."""
_NARROWEST = 192
"""Nothing can be recognised in a smaller picture; it is painted at this width and scaled down."""
_WIDEST = 1920
"""A larger picture is painted at this width and scaled: four times the pixels would take half a second."""


def paint_filling(
    surface: pygame.Surface, state: CityState, cut_above: float = 1.0, widest: int = _WIDEST
) -> None:
    """Paint a city so that it fills a surface of any shape.

    Args:
        surface: where to paint.
        state: what to paint.
        cut_above: which share of what is too high is cut off above, 0 to 1; the rest is cut off below.
        widest: a larger picture is painted at this width and scaled.
    """
    width, height = surface.get_size()
    broad = max(width, round(height / RATIO), 2)
    small = max(min(broad, widest), _NARROWEST)
    picture = paint(state, (small, round(small * RATIO)))
    if small != broad:
        picture = pygame.transform.smoothscale(picture, (broad, round(broad * RATIO)))
    spare = picture.get_height() - height
    surface.blit(picture, ((width - broad) // 2, -round(spare * cut_above)))


def first_state(city: "City", high_contrast: bool = False) -> CityState:
    """The picture of a city as the game begins: with what is in place already."""
    places = tuple(
        PlaceState(city.measures[name].shown_place(), name)
        for name in city.entry.measures_in_place
        if name in city.measures
    )
    return CityState(city.entry.picture, 1, places, high_contrast=high_contrast)


def last_state(
    sitting: "Sitting", city: "City", high_contrast: bool = False, mood: Mood = "ordinary"
) -> CityState:
    """The picture of a city as a game stands now: with every place that the table has built."""
    from weldi_game.ui.table.city_view import places_of

    state = sitting.state
    places = places_of(state, city)
    return CityState(city.entry.picture, state.round, places, mood, high_contrast)


def grown(state: CityState, measure: str, share: float) -> CityState:
    """The same picture while the place of a measure is still growing, 0 to 1."""
    places = tuple(
        replace(place, fresh=share) if place.measure == measure else place for place in state.places
    )
    return replace(state, places=places)
