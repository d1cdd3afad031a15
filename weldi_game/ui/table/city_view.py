"""The city: every measure that was implemented shows as a place; a press on it opens its panel."""

from collections.abc import Callable, Mapping
from itertools import combinations

import pygame

from weldi_game.cards.compiled import Measure
from weldi_game.cards.library import City
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.vocabulary import Place, Shelf
from weldi_game.engine.state import Placement, State, Status
from weldi_game.ui import city
from weldi_game.ui.city import CityState, PlaceState
from weldi_game.ui.city.state import MINIMUM_SIZE
from weldi_game.ui.look import Look
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import Canvas, Region

RATIO = 9 / 16
"""Height of the picture divided by its width."""
_STATUS: dict[int, city.Status] = {
    Status.BUILDING: "building",
    Status.OPEN: "open",
    Status.SUSPENDED: "suspended",
    Status.RELIEF: "relief",
}


def city_view(view: TableView, target: Callable[[], int]) -> Canvas:
    """The zone.

    Args:
        view: the table.
        target: least side of what can be pressed, native pixels.
    """
    by_id = {measure.id: measure.index for measure in view.state.game.measures}
    return Canvas(
        draw=lambda surface, look: _paint(surface, picture_of(view, look)),
        regions=lambda size: _regions(view, size, target()),
        on_region=lambda measure: view.hand.choose(Subject(Kind.MEASURE, by_id[measure])),
        label=view.say(
            "ui.table.city", city=view.title(view.city.entry.id), count=len(view.state.placements)
        ),
        ratio=RATIO,
        id="city",
    )


def picture_of(view: TableView, look: Look) -> CityState:
    """What the picture shows now."""
    return CityState(
        view.city.entry.picture,
        round=view.state.round,
        places=places_of(view.state, view.city, view.fresh),
        mood="closed" if view.state.emergency else "ordinary",
        high_contrast=look.theme.name is ThemeName.HIGH_CONTRAST,
    )


def places_of(state: State, city: City, fresh: Mapping[str, float] | None = None) -> tuple[PlaceState, ...]:
    """The places of a city: a higher level stands where the lower one stood, add-ons are lit windows.

    Args:
        state: the game.
        city: its scenario.
        fresh: measure id -> how far its place has grown, 0 to 1; grown where it is left out.
    """
    measures = state.game.measures
    entries = {placed.measure: city.measures[measures[placed.measure].id] for placed in state.placements}
    standing = {placed.measure: placed for placed in state.placements}
    desk = next((index for index, entry in entries.items() if _is_card_desk(entry)), None)
    found: list[PlaceState] = []
    for placed in state.placements:
        entry = entries[placed.measure]
        if measures[placed.measure].replaces in standing or (desk is not None and _is_service(entry)):
            continue
        top, level = _highest(measures, standing, placed)
        name = measures[top.measure].id
        services = [index for index, each in entries.items() if _is_service(each)]
        lit = (
            sum(standing[index].status == Status.OPEN for index in services) if placed.measure == desk else 0
        )
        grown = (fresh or {}).get(name, 1.0)
        found.append(PlaceState(entry.shown_place(), name, level, lit, _STATUS[top.status], grown))
    return tuple(found)


def _highest(
    measures: tuple[Measure, ...], standing: Mapping[int, Placement], base: Placement
) -> tuple[Placement, int]:
    """The highest level that stands on a place, and which level that is."""
    level = 1
    while True:
        above = next((index for index in standing if measures[index].replaces == base.measure), None)
        if above is None:
            return base, level
        base, level = standing[above], level + 1


def _is_card_desk(entry: MeasureEntry) -> bool:
    return entry.shelf is Shelf.CITY_CARD and not entry.after and entry.shown_place() is Place.CARD_DESK


def _is_service(entry: MeasureEntry) -> bool:
    return entry.shelf is Shelf.CITY_CARD and bool(entry.after)


def _paint(surface: pygame.Surface, state: CityState) -> None:
    if surface.get_width() < MINIMUM_SIZE[0] or surface.get_height() < MINIMUM_SIZE[1]:
        surface.fill((190, 200, 190))
        return
    surface.blit(city.paint(state, surface.get_size()), (0, 0))


def _regions(view: TableView, size: tuple[int, int], target: int) -> list[Region]:
    if size[0] < max(MINIMUM_SIZE[0], target) or size[1] < max(MINIMUM_SIZE[1], target):
        return []
    places = places_of(view.state, view.city)
    state = CityState(view.city.entry.picture, round=view.state.round, places=places)
    rects = apart(city.regions(state, size), pygame.Rect((0, 0), size), target)
    status = {place.measure: place.status for place in places}
    rows = sorted(rects.items(), key=lambda item: (item[1].bottom // (2 * target), item[1].left))
    return [
        Region(
            measure,
            view.say(
                "ui.table.place", measure=measure, status=view.say(f"ui.table.status_{status[measure]}")
            ),
            rect,
        )
        for measure, rect in rows
    ]


def apart(rects: Mapping[str, pygame.Rect], frame: pygame.Rect, target: int) -> dict[str, pygame.Rect]:
    """Places that can be pressed one by one: each at least `target` wide and high, none on another.

    Houses in a picture stand before each other; what overlaps shrinks towards its own middle and, where that is
    not enough, gives way to the nearest free spot.
    """
    found = {name: _at_least(rect, target, frame) for name, rect in rects.items()}
    for first, second in combinations(found, 2):
        if found[first].colliderect(found[second]):
            for name in (first, second):
                centre = found[name].center
                found[name] = pygame.Rect(0, 0, target, target)
                found[name].center = centre
                found[name].clamp_ip(frame)
    settled: dict[str, pygame.Rect] = {}
    for name, rect in found.items():
        settled[name] = _free_spot(rect, list(settled.values()), frame)
    return settled


def _at_least(rect: pygame.Rect, target: int, frame: pygame.Rect) -> pygame.Rect:
    grown = pygame.Rect(0, 0, max(rect.width, target), max(rect.height, target))
    grown.center = rect.center
    return grown.clamp(frame)


def _free_spot(rect: pygame.Rect, taken: list[pygame.Rect], frame: pygame.Rect) -> pygame.Rect:
    """The rectangle, moved in growing circles until it lies on no other."""
    if rect.collidelist(taken) < 0:
        return rect
    step = max(rect.width // 4, 4)
    for distance in range(1, 40):
        ring = [
            (across, down)
            for across in range(-distance, distance + 1)
            for down in range(-distance, distance + 1)
        ]
        for across, down in ring:
            if max(abs(across), abs(down)) != distance:
                continue
            moved = rect.move(across * step, down * step)
            if frame.contains(moved) and moved.collidelist(taken) < 0:
                return moved
    return rect
