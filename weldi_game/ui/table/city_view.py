"""The city: every measure that was implemented shows as a place; a press on it opens its panel."""

from collections.abc import Callable, Mapping
from itertools import combinations

import pygame

from weldi_game.cards.compiled import Measure
from weldi_game.cards.vocabulary import Place, Shelf
from weldi_game.engine.state import Placement, Status
from weldi_game.ui import city
from weldi_game.ui.city import CityState, PlaceState
from weldi_game.ui.city.state import MINIMUM_SIZE
from weldi_game.ui.look import Look
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import Canvas, Region

RATIO = 0.625
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
        weight=1,
        min_height=260,
    )


def picture_of(view: TableView, look: Look) -> CityState:
    """What the picture shows now."""
    return CityState(
        view.city.entry.picture,
        round=view.state.round,
        places=places_of(view),
        mood="closed" if view.state.emergency else "ordinary",
        high_contrast=look.theme.name is ThemeName.HIGH_CONTRAST,
    )


def places_of(view: TableView) -> tuple[PlaceState, ...]:
    """The places of the city: a higher level stands where the lower one stood, add-ons are lit windows."""
    measures = view.state.game.measures
    standing = {placed.measure: placed for placed in view.state.placements}
    desk = next((index for index in standing if _is_card_desk(view, index)), None)
    found: list[PlaceState] = []
    for placed in view.state.placements:
        measure = measures[placed.measure]
        if measure.replaces in standing or (desk is not None and _is_service(view, placed.measure)):
            continue
        top, level = _highest(measures, standing, placed)
        found.append(
            PlaceState(
                view.measure_entry(placed.measure).shown_place(),
                measures[top.measure].id,
                level=level,
                lit=_lit(view, standing) if placed.measure == desk else 0,
                status=_STATUS[top.status],
                fresh=view.fresh.get(measures[top.measure].id, 1.0),
            )
        )
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


def _is_card_desk(view: TableView, index: int) -> bool:
    entry = view.measure_entry(index)
    return entry.shelf is Shelf.CITY_CARD and not entry.after and entry.shown_place() is Place.CARD_DESK


def _is_service(view: TableView, index: int) -> bool:
    entry = view.measure_entry(index)
    return entry.shelf is Shelf.CITY_CARD and bool(entry.after)


def _lit(view: TableView, standing: Mapping[int, Placement]) -> int:
    return sum(
        1 for index, placed in standing.items() if placed.status == Status.OPEN and _is_service(view, index)
    )


def _paint(surface: pygame.Surface, state: CityState) -> None:
    if surface.get_width() < MINIMUM_SIZE[0] or surface.get_height() < MINIMUM_SIZE[1]:
        surface.fill((190, 200, 190))
        return
    surface.blit(city.paint(state, surface.get_size()), (0, 0))


def _regions(view: TableView, size: tuple[int, int], target: int) -> list[Region]:
    if size[0] < max(MINIMUM_SIZE[0], target) or size[1] < max(MINIMUM_SIZE[1], target):
        return []
    places = places_of(view)
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
