"""The picture of the city: pure, complete, clickable and readable."""

import ast
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pygame
import pytest

import weldi_game.ui.city as city
from weldi_game.cards.vocabulary import Picture, Place
from weldi_game.ui.city import (
    CityState,
    PlaceState,
    TooSmallError,
    paint,
    paint_emblem,
    picture,
    places,
    regions,
)
from weldi_game.ui.city.cache import SurfaceCache
from weldi_game.ui.city.landscapes import LANDSCAPES
from weldi_game.ui.city.look import Look, Season, season_of
from weldi_game.ui.city.places import SpriteKey, sprite
from weldi_game.ui.city.plots import assign
from weldi_game.ui.city.regions import TARGET
from weldi_game.ui.city.state import MINIMUM_SIZE, Mood, Status

SIZE = (900, 560)
SMALL = (500, 300)
STATUSES: tuple[Status, ...] = ("building", "open", "suspended", "relief")
MOODS: tuple[Mood, ...] = ("ordinary", "alive", "closed")


def town(count: int, picture: Picture = Picture.PLAIN, status: Status = "open") -> CityState:
    kinds = tuple(Place)
    places = tuple(PlaceState(kinds[i * 8 % len(kinds)], f"measure_{i}", status=status) for i in range(count))
    return CityState(picture, places=places)


def digest(surface: pygame.Surface) -> str:
    return hashlib.sha256(pygame.image.tobytes(surface, "RGBA")).hexdigest()


def difference(first: pygame.Surface, second: pygame.Surface, area: pygame.Rect | None = None) -> float:
    """Share of the sampled pixels that differ visibly."""
    area = area or first.get_rect()
    spots = [(x, y) for x in range(area.left, area.right, 2) for y in range(area.top, area.bottom, 2)]
    changed = sum(
        max(abs(a - b) for a, b in zip(first.get_at(spot), second.get_at(spot), strict=True)) > 24
        for spot in spots
    )
    return changed / len(spots)


def overlap(first: pygame.Rect, second: pygame.Rect) -> float:
    """Share of the smaller rectangle that the other one covers."""
    shared = first.clip(second)
    return shared.width * shared.height / min(first.width * first.height, second.width * second.height)


def luminance(colour: Iterable[int]) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [value / 255 for value in list(colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def place_sprite(place: Place, **changes: object) -> pygame.Surface:
    key = SpriteKey(place, 1, 0, "open", Look(), outlined=False, unit=1000)
    return sprite(replace(key, **changes))  # type: ignore[arg-type]


# --- pure


@pytest.mark.parametrize("picture", list(Picture))
def test_the_same_state_gives_the_same_bytes(picture: Picture) -> None:
    state = town(9, picture)
    assert digest(paint(state, SMALL)) == digest(paint(state, SMALL))


def test_another_state_gives_other_bytes() -> None:
    assert digest(paint(town(9), SMALL)) != digest(paint(town(8), SMALL))


def test_the_same_bytes_in_another_process_with_other_hashes() -> None:
    program = (
        "import hashlib, pygame\n"
        "from weldi_game.cards.vocabulary import Picture, Place\n"
        "from weldi_game.ui.city import CityState, PlaceState, paint\n"
        "places = tuple(PlaceState(place, place.value) for place in Place)\n"
        "drawn = paint(CityState(Picture.LIEGE, 2, places), (500, 300))\n"
        "print(hashlib.sha256(pygame.image.tobytes(drawn, 'RGBA')).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_the_picture_belongs_to_the_caller() -> None:
    state = town(5)
    first = paint(state, SMALL)
    kept = digest(first)
    first.fill((255, 0, 0))
    assert digest(paint(state, SMALL)) == kept


def imported_modules(source: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(".".join(node.module.split(".")[:2]))
    return names


def test_it_uses_no_chance_no_clock_and_no_engine() -> None:
    forbidden = {"random", "time", "datetime", "secrets", "weldi_game.engine", "weldi_game.session"}
    sources = sorted(Path(city.__path__[0]).rglob("*.py"))
    assert len(sources) > 20
    assert {
        path.name: found for path in sources if (found := imported_modules(path.read_text()) & forbidden)
    } == {}


def test_the_search_for_imports_finds_them() -> None:
    assert imported_modules("import random\nfrom weldi_game.engine.state import State") == {
        "random",
        "weldi_game.engine",
    }


# --- complete


def test_every_picture_has_a_landscape_of_its_own() -> None:
    assert set(LANDSCAPES) == set(Picture)
    bare = {picture: paint(CityState(picture), SMALL) for picture in Picture}
    for (_, first), (_, second) in combinations(bare.items(), 2):
        assert difference(first, second) > 0.2


@pytest.mark.parametrize("picture", list(Picture))
def test_every_picture_shows_the_half_years(picture: Picture) -> None:
    seasons = [paint(CityState(picture, round=number), SMALL) for number in (1, 2, 3, 4)]
    spring, autumn, summer, winter = seasons
    assert min(difference(a, b) for a in (spring, summer) for b in (autumn, winter)) > 0.2
    assert min(difference(spring, summer), difference(autumn, winter)) > 0.03
    assert digest(paint(CityState(picture, round=5), SMALL)) == digest(spring)


def test_odd_rounds_are_bright_and_even_rounds_late() -> None:
    for number in range(1, 13):
        assert Look(season_of(number)).late == (number % 2 == 0)
        assert (season_of(number) in (Season.AUTUMN, Season.WINTER)) == (number % 2 == 0)


def test_every_place_draws_something_of_its_own() -> None:
    drawn = {place: place_sprite(place) for place in Place}
    for first, second in combinations(drawn.values(), 2):
        assert difference(first, second) > 0.12


def test_every_sign_is_its_own_even_without_colour() -> None:
    signs = [pygame.transform.grayscale(paint_emblem(place, 48)) for place in Place]
    assert all(difference(a, b) > 0.05 for a, b in combinations(signs, 2))
    with pytest.raises(TooSmallError):
        paint_emblem(Place.FUND, 4)


def test_two_drawings_of_one_place_do_not_differ() -> None:
    assert difference(place_sprite(Place.CLINIC), place_sprite(Place.CLINIC)) == 0.0


@pytest.mark.parametrize("place", list(Place))
def test_every_place_shows_its_status_and_its_level(place: Place) -> None:
    states = [place_sprite(place, status=status) for status in STATUSES]
    assert all(difference(a, b) > 0.02 for a, b in combinations(states, 2))
    levels = [place_sprite(place, level=level) for level in (1, 2, 3)]
    assert all(difference(a, b) > 0.005 for a, b in combinations(levels, 2))


@pytest.mark.parametrize("place", list(Place))
def test_no_drawing_is_cut_off_at_the_edge_of_its_sprite(place: Place) -> None:
    for level in (1, 2, 3):
        for status in STATUSES:
            drawn = place_sprite(place, level=level, status=status)
            width, height = drawn.get_size()
            edge = [(x, y) for x in range(width) for y in (0, height - 1)]
            edge += [(x, y) for x in (0, width - 1) for y in range(height)]
            assert not [spot for spot in edge if drawn.get_at(spot).a > 60]


def test_every_service_lights_one_more_window_of_the_card_desk() -> None:
    def lamplight(lit: int) -> int:
        drawn = place_sprite(Place.CARD_DESK, lit=lit, unit=2000)
        width, height = drawn.get_size()
        pixels = (drawn.get_at((x, y)) for x in range(width) for y in range(height // 3, height))
        return sum(p.a > 200 and p.r > 235 and 170 < p.g < 245 and p.b < 140 for p in pixels)

    light = [lamplight(lit) for lit in range(11)]
    assert all(later > earlier + 20 for earlier, later in zip(light, light[1:], strict=False))  # noqa: RUF007


def test_mood_and_contrast_change_the_picture() -> None:
    state = town(12)
    moods = [paint(replace(state, mood=mood), SMALL) for mood in MOODS]
    moods.append(paint(replace(state, high_contrast=True), SMALL))
    assert all(difference(a, b) > 0.02 for a, b in combinations(moods, 2))


def test_a_place_appears_step_by_step() -> None:
    state = town(4)
    steps = []
    for fresh in (0.0, 0.3, 0.6, 1.0):
        last = replace(state.places[-1], fresh=fresh)
        steps.append(digest(paint(replace(state, places=(*state.places[:-1], last)), SIZE)))
    assert len(set(steps)) == 4
    assert steps[-1] == digest(paint(state, SIZE))


def test_odd_numbers_do_no_harm() -> None:
    strange = PlaceState(Place.CARD_DESK, "m", level=99, lit=-3, fresh=7.5)
    assert paint(CityState(Picture.COAST, round=40, places=(strange,)), SMALL).get_size() == SMALL


@pytest.mark.parametrize("size", [(MINIMUM_SIZE[0] - 1, 400), (400, MINIMUM_SIZE[1] - 1), (0, 0)])
def test_a_picture_too_small_to_see_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(TooSmallError):
        paint(town(1), size)
    with pytest.raises(TooSmallError):
        regions(town(1), size)


@pytest.mark.parametrize("size", [MINIMUM_SIZE, (500, 300), (640, 640), (1500, 500), (2000, 1200)])
def test_every_size_is_painted(size: tuple[int, int]) -> None:
    assert paint(town(30, Picture.UTRECHT), size).get_size() == size


# --- plots


@pytest.mark.parametrize("picture", list(Picture))
def test_at_least_26_plots_spread_in_depth(picture: Picture) -> None:
    plots = LANDSCAPES[picture].plots
    assert len(plots) >= 26
    assert len(set(plots)) == len(plots)
    back, front = min(plots, key=lambda plot: plot.y), max(plots, key=lambda plot: plot.y)
    assert front.y - back.y > 400
    assert front.size > 1.3 * back.size
    assert all(0.4 * p.size < p.x < 1600 - 0.4 * p.size and 300 < p.y < 1000 for p in plots)


@pytest.mark.parametrize("picture", list(Picture))
def test_a_new_place_never_moves_an_older_one(picture: Picture) -> None:
    plots = LANDSCAPES[picture].plots
    places = town(40).places
    final = {site.state.measure: site.plot for site in assign(places, plots)}
    for count in (1, 7, 20, 33):
        earlier = {site.state.measure: site.plot for site in assign(places[:count], plots)}
        assert earlier.items() <= final.items()


def test_relief_comes_and_goes_without_moving_a_structure() -> None:
    plots = LANDSCAPES[Picture.FUNDAO].plots
    structures = town(12).places
    tents = tuple(PlaceState(Place.SHELTER, f"tent_{i}", status="relief") for i in range(3))
    alone = {site.state.measure: site.plot for site in assign(structures, plots)}
    mixed = {site.state.measure: site.plot for site in assign((*tents, *structures), plots)}
    assert alone.items() <= mixed.items()
    assert len(mixed) == 15


# --- regions


@pytest.mark.parametrize("picture", list(Picture))
@pytest.mark.parametrize("count", [5, 15, 26])
def test_regions_lie_inside_are_large_and_keep_apart(picture: Picture, count: int) -> None:
    state = town(count, picture)
    found = regions(state, SIZE)
    assert sorted(found) == sorted(place.measure for place in state.places)
    frame = pygame.Rect((0, 0), SIZE)
    assert all(frame.contains(region) for region in found.values())
    assert all(min(region.size) >= TARGET for region in found.values())
    assert [pair for pair in combinations(found.items(), 2) if overlap(pair[0][1], pair[1][1]) > 0.05] == []


def test_the_measure_of_overlap_measures() -> None:
    first = pygame.Rect(0, 0, 100, 100)
    assert overlap(first, first) == 1.0
    assert overlap(first, pygame.Rect(90, 0, 100, 100)) == pytest.approx(0.1)
    assert overlap(first, pygame.Rect(100, 0, 50, 50)) == 0.0


@pytest.mark.parametrize("picture", list(Picture))
@pytest.mark.parametrize("count", [40, 60])
def test_more_measures_than_plots_all_keep_a_region(picture: Picture, count: int) -> None:
    found = regions(town(count, picture), SIZE)
    assert len(found) == count
    assert all(min(region.size) >= TARGET for region in found.values())
    frame = pygame.Rect((0, 0), SIZE)
    assert all(frame.contains(region) for region in found.values())
    worst = max(overlap(a, b) for a, b in combinations(found.values(), 2))
    assert worst < (0.25 if count == 40 else 0.4)


def test_two_hundred_measures_are_not_lost() -> None:
    state = town(200, Picture.LAMPEDUSA)
    assert len(regions(state, SIZE)) == 200
    paint(state, SIZE)


@pytest.mark.parametrize("size", [(500, 300), (640, 640), (1500, 500), (2000, 1200)])
def test_regions_grow_with_the_picture(size: tuple[int, int]) -> None:
    found = regions(town(26, Picture.OSIJEK), size)
    least = TARGET * min(size[0] / SIZE[0], size[1] / SIZE[1]) - 1
    assert all(min(region.size) >= least for region in found.values())
    assert all(pygame.Rect((0, 0), size).contains(region) for region in found.values())


@pytest.mark.parametrize("picture", list(Picture))
def test_every_place_is_seen_where_it_is_clicked(picture: Picture) -> None:
    state = town(36, picture)
    full = paint(state, SIZE)
    where = regions(state, SIZE)
    for index in (0, 9, 17, 25, 35):
        changed = replace(state.places[index], status="building")
        places = (*state.places[:index], changed, *state.places[index + 1 :])
        seen = paint(replace(state, places=places), SIZE)
        assert difference(full, seen, where[state.places[index].measure]) > 0.12


# --- contrast


@pytest.mark.parametrize("picture", list(Picture))
def test_outlines_stand_out_in_high_contrast(picture: Picture) -> None:
    outline = luminance((22, 16, 32))
    for number in (1, 2, 3, 4):
        backdrop = paint(CityState(picture, round=number, high_contrast=True), SMALL)
        spots = [(x, y) for x in range(5, 500, 15) for y in range(110, 300, 10)]
        pale = [(luminance(backdrop.get_at(spot)) + 0.05) / (outline + 0.05) >= 3 for spot in spots]
        assert sum(pale) >= 0.98 * len(pale)


# --- the store of drawn surfaces


def test_the_store_forgets_what_was_used_longest_ago() -> None:
    store: SurfaceCache[str] = SurfaceCache(limit=3 * 40 * 40 * 4)
    drawn: list[str] = []

    def draw(key: str) -> pygame.Surface:
        drawn.append(key)
        return pygame.Surface((40, 40))

    for key in ("a", "b", "c", "a", "d"):
        store.get(key, draw)
    assert drawn == ["a", "b", "c", "d"]
    assert store.weight == 3 * 40 * 40 * 4
    store.get("a", draw)
    store.get("b", draw)
    assert drawn == ["a", "b", "c", "d", "b"]


def test_forgetting_everything_changes_no_picture() -> None:
    state = town(14, Picture.SOSNOWIEC)
    before = digest(paint(state, SMALL))
    for store in (picture._backdrops, picture._greens, places._sprites):
        store.clear()
        assert store.weight == 0
    assert digest(paint(state, SMALL)) == before
