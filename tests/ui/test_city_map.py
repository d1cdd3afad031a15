"""The map on which a city is chosen."""

import pygame
import pytest

from weldi_game.ui.city.coastlines import LAKES, RIVERS
from weldi_game.ui.city.europe import EAST, NORTH, SOUTH, WEST, paint_map, project
from weldi_game.ui.city.state import TooSmallError
from weldi_game.ui.theme import ThemeName

SIZES = [(500, 400), (1100, 760), (1800, 700), (700, 1000)]
#: (latitude, longitude) of the ten partners
PARTNERS = {
    "albacete": (38.99, -1.86),
    "cluj-napoca": (46.77, 23.59),
    "fundao": (40.14, -7.5),
    "lampedusa": (35.51, 12.58),
    "liege": (50.63, 5.57),
    "osijek": (45.55, 18.69),
    "seine-saint-denis": (48.94, 2.36),
    "sosnowiec": (50.28, 19.13),
    "timisoara": (45.75, 21.23),
    "utrecht": (52.09, 5.12),
}
#: places on land and at sea by which one knows Europe
ON_LAND = {
    "Lisbon's hinterland": (38.8, -8.5),
    "Brittany": (48.2, -3.0),
    "Cornwall": (50.45, -4.6),
    "Ireland": (53.2, -7.8),
    "Jutland": (56.2, 9.2),
    "Zealand": (55.5, 11.9),
    "Scania": (55.9, 13.6),
    "southern Norway": (59.5, 7.5),
    "Mazovia": (52.3, 20.5),
    "Calabria": (39.0, 16.5),
    "Sicily": (37.5, 14.2),
    "Sardinia": (40.0, 9.0),
    "Corsica": (42.1, 9.1),
    "Peloponnese": (37.5, 22.2),
    "Crete": (35.2, 24.9),
    "Anatolia": (39.0, 31.0),
    "Tunisia": (36.0, 9.5),
    "Morocco": (34.6, -5.5),
}
AT_SEA = {
    "Biscay": (45.5, -4.5),
    "the North Sea": (56.0, 3.5),
    "the Baltic": (56.2, 18.9),
    "the Gulf of Riga": (57.7, 23.5),
    "the Adriatic": (43.0, 15.2),
    "the Tyrrhenian Sea": (39.8, 12.3),
    "the Ionian Sea": (37.5, 18.5),
    "the Aegean": (38.6, 25.2),
    "the Black Sea": (43.3, 31.0),
    "the Channel": (50.0, -2.5),
    "the Irish Sea": (53.7, -5.2),
    "the Alboran Sea": (35.9, -3.0),
}


def is_land(surface: pygame.Surface, latitude: float, longitude: float) -> bool:
    """Whether most of the spot is of earth or green rather than blue."""
    x, y = project(latitude, longitude, surface.get_size())
    near = [(round(x) + dx, round(y) + dy) for dx in (-4, -2, 0, 2, 4) for dy in (-4, -2, 0, 2, 4)]
    warm = [surface.get_at(spot).r > surface.get_at(spot).b for spot in near]
    return sum(warm) > len(warm) / 2


@pytest.mark.parametrize("size", SIZES)
def test_what_every_map_shows_lies_inside_it(size: tuple[int, int]) -> None:
    for latitude in (SOUTH, (SOUTH + NORTH) / 2, NORTH):
        for longitude in (WEST, (WEST + EAST) / 2, EAST):
            x, y = project(latitude, longitude, size)
            assert -0.5 <= x <= size[0] + 0.5
            assert -0.5 <= y <= size[1] + 0.5


def test_north_is_up_and_east_is_right() -> None:
    size = (1000, 800)
    assert project(55, 10, size)[1] < project(45, 10, size)[1]
    assert project(50, 5, size)[0] < project(50, 15, size)[0]


def test_the_partners_stand_apart_enough_to_be_pressed() -> None:
    size = (1100, 760)
    spots = [project(*place, size) for place in PARTNERS.values()]
    for index, (x, y) in enumerate(spots):
        for other_x, other_y in spots[index + 1 :]:
            assert max(abs(x - other_x), abs(y - other_y)) > 30


@pytest.mark.parametrize("name", [*ON_LAND, *(name for name in PARTNERS if name != "lampedusa")])
def test_known_lands_are_land(name: str) -> None:
    assert is_land(paint_map((1600, 1200)), *{**ON_LAND, **PARTNERS}[name])


@pytest.mark.parametrize("name", list(AT_SEA))
def test_known_seas_are_sea(name: str) -> None:
    assert not is_land(paint_map((1600, 1200)), *AT_SEA[name])


def test_lampedusa_is_on_the_map_with_sea_around_it() -> None:
    surface = paint_map((1600, 1200))
    x, y = (round(part) for part in project(*PARTNERS["lampedusa"], (1600, 1200)))
    around = [surface.get_at((x + dx, y + dy)) for dx in range(-3, 4) for dy in range(-3, 4)]
    assert any(colour.r > colour.b for colour in around)
    assert not is_land(surface, 35.5, 13.4)


def test_lines_are_in_degrees() -> None:
    for line in (*RIVERS, *LAKES):
        assert all(-15 < longitude < 45 and 30 < latitude < 65 for longitude, latitude in line)


def test_the_map_is_deterministic_and_belongs_to_the_caller() -> None:
    first = paint_map((500, 400))
    kept = pygame.image.tobytes(first, "RGB")
    first.fill((1, 2, 3))
    assert pygame.image.tobytes(paint_map((500, 400)), "RGB") == kept


def test_the_themes_differ() -> None:
    drawn = {pygame.image.tobytes(paint_map((300, 240), theme), "RGB") for theme in ThemeName}
    assert len(drawn) == len(ThemeName)


def test_a_map_too_small_to_see_is_refused() -> None:
    with pytest.raises(TooSmallError):
        paint_map((80, 60))
