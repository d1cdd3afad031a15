"""The picture of the city: drawn by code, pure, the same for the same state.

>>> from weldi_game.cards.vocabulary import Picture, Place
>>> town = CityState(Picture.PLAIN, round=1, places=(PlaceState(Place.GARDEN, "shared_garden"),))
>>> paint(town, (900, 560)).get_size()
(900, 560)
>>> sorted(regions(town, (900, 560)))
['shared_garden']
"""

from weldi_game.ui.city.emblems import paint_emblem
from weldi_game.ui.city.europe import paint_map, project
from weldi_game.ui.city.picture import paint, regions
from weldi_game.ui.city.state import MINIMUM_SIZE, CityState, Mood, PlaceState, Status, TooSmallError

__all__ = [
    "MINIMUM_SIZE",
    "CityState",
    "Mood",
    "PlaceState",
    "Status",
    "TooSmallError",
    "paint",
    "paint_emblem",
    "paint_map",
    "project",
    "regions",
]
