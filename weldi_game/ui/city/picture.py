"""Painting the picture: a cached landscape, then every place on its plot from back to front."""

from dataclasses import dataclass, replace

import pygame

from weldi_game.cards.vocabulary import Picture, Place
from weldi_game.ui.city.ambient import celebrate
from weldi_game.ui.city.brush import Brush
from weldi_game.ui.city.cache import SurfaceCache
from weldi_game.ui.city.greens import FOOT as GREEN_FOOT
from weldi_game.ui.city.greens import HEIGHT as GREEN_HEIGHT
from weldi_game.ui.city.greens import WIDTH as GREEN_WIDTH
from weldi_game.ui.city.greens import green
from weldi_game.ui.city.landscapes import LANDSCAPES
from weldi_game.ui.city.look import Look, Season, season_of
from weldi_game.ui.city.places import FOOT, SpriteKey, sprite
from weldi_game.ui.city.places import HEIGHT as SPRITE_HEIGHT
from weldi_game.ui.city.plots import Plot, Site, assign
from weldi_game.ui.city.regions import place_regions
from weldi_game.ui.city.scenery import HEIGHT, WIDTH, Landscape, Scene
from weldi_game.ui.city.state import CityState, Mood, check_size

FINE, COARSE = 3, 2  #: how many times larger small and large pictures are drawn before they are shrunk
GREY_LIGHT = (216, 218, 230)  #: over a city whose shutters are down
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Backdrop:
    picture: Picture
    season: Season
    mood: Mood
    high_contrast: bool
    size: Size


@dataclass(frozen=True, slots=True)
class _GreenKey:
    trees: tuple[str, ...]
    variety: int
    look: Look
    pale: bool
    unit: int


_backdrops: SurfaceCache[_Backdrop] = SurfaceCache(limit=24_000_000)
_greens: SurfaceCache[_GreenKey] = SurfaceCache(limit=12_000_000)


def paint(state: CityState, size: Size) -> pygame.Surface:
    """Return the picture of the city at a size in pixels, a new surface that belongs to the caller.

    The same state and size always give the same bytes.

    Raises:
        TooSmallError: if the size is below `MINIMUM_SIZE`.
    """
    check_size(size)
    landscape = LANDSCAPES[state.picture]
    look = landscape.look(state.round, state.mood)
    key = _Backdrop(state.picture, season_of(state.round), state.mood, state.high_contrast, size)
    surface = _backdrops.get(key, _paint_backdrop).copy()
    sites = assign(state.places, landscape.plots)
    taken = {site.plot for site in sites}
    items: list[tuple[float, Plot, Site | None]] = [(s.plot.y, s.plot, s) for s in sites]
    items += [(plot.y, plot, None) for plot in landscape.plots if plot not in taken]
    for _, plot, site in sorted(items, key=lambda item: (item[0], item[2].part if item[2] else 0)):
        if site is None:
            _plant(surface, plot, landscape, look, _unit(size), state.high_contrast)
        else:
            _raise_place(surface, site, state, look, size)
    if state.mood == "closed":
        surface.fill(GREY_LIGHT, special_flags=pygame.BLEND_RGB_MULT)
    return surface


def regions(state: CityState, size: Size) -> dict[str, pygame.Rect]:
    """Return where each measure can be clicked, by measure id.

    Every measure has a region inside the picture, at least 44 pixels wide and high at 900 by 560 (the picture
    on a 1920 by 1080 table) and in proportion at other sizes.

    Raises:
        TooSmallError: if the size is below `MINIMUM_SIZE`.
    """
    check_size(size)
    return place_regions(assign(state.places, LANDSCAPES[state.picture].plots), size)


def _unit(size: Size) -> float:
    return min(size[0] / WIDTH, size[1] / HEIGHT)


def _raise_place(surface: pygame.Surface, site: Site, state: CityState, look: Look, size: Size) -> None:
    place, plot = site.state, site.plot
    share = 1.0 if site.parts == 1 else (0.86 if site.part == 0 else 0.56)
    unit = plot.size / 100 * _unit(size) * share
    key = SpriteKey(
        place.place,
        max(1, min(3, place.level)),
        max(0, min(10, place.lit)) if place.place is Place.CARD_DESK else 0,
        place.status,
        replace(look, dark=place.status == "suspended"),
        state.high_contrast,
        max(1, round(unit * 1000)),
    )
    drawn = sprite(key)
    shift = _annexe_shift(site)
    x = (plot.x * size[0] / WIDTH) + shift[0] * plot.size * _unit(size)
    y = (plot.y * size[1] / HEIGHT) + shift[1] * plot.size * _unit(size)
    if place.fresh < 1.0:
        drawn = _grow(drawn, place.fresh)
    foot = drawn.get_height() * FOOT / SPRITE_HEIGHT
    surface.blit(drawn, (round(x - drawn.get_width() / 2), round(y - foot)))


def _annexe_shift(site: Site) -> tuple[float, float]:
    if site.parts == 1:
        return (0.0, 0.0)
    return ((-0.08, -0.04), (0.3, 0.05), (-0.32, 0.06), (0.02, 0.08))[min(site.part, 3)]


def _grow(drawn: pygame.Surface, fresh: float) -> pygame.Surface:
    """Return the drawing on its way up: it rises a little too far and settles."""
    t = max(0.0, min(1.0, fresh)) - 1
    scale = max(0.02, 1 + 2.2 * t**3 + 1.2 * t**2)
    width = max(1, round(drawn.get_width() * (0.7 + 0.3 * scale)))
    return pygame.transform.smoothscale(drawn, (width, max(1, round(drawn.get_height() * scale))))


def _plant(
    surface: pygame.Surface, plot: Plot, landscape: Landscape, look: Look, unit: float, pale: bool
) -> None:
    """Show a free plot as what it is until it is needed: some green."""
    variety = round(plot.x * 7 + plot.y * 3)
    key = _GreenKey(landscape.trees, variety, look, pale, max(1, round(plot.size / 100 * unit * 1000)))
    drawn = _greens.get(key, _draw_green)
    x, y = surface.get_width() / WIDTH * plot.x, surface.get_height() / HEIGHT * plot.y
    surface.blit(drawn, (round(x - drawn.get_width() / 2), round(y - drawn.get_height() * GREEN_FOOT)))


def _draw_green(key: _GreenKey) -> pygame.Surface:
    unit = key.unit / 1000
    size = (max(1, round(GREEN_WIDTH * unit)), max(1, round(GREEN_HEIGHT * unit)))
    large = pygame.Surface((size[0] * 3, size[1] * 3), pygame.SRCALPHA, 32)
    brush = Brush(large, unit * 3, unit * 3, size[0] * 1.5, size[1] * 3 * GREEN_FOOT)
    green(brush, key.trees, key.variety, key.look)
    if key.pale:
        large.fill((136, 136, 136, 255), special_flags=pygame.BLEND_RGBA_MULT)
        large.fill((119, 119, 119, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return pygame.transform.smoothscale(large, size)


def _paint_backdrop(key: _Backdrop) -> pygame.Surface:
    landscape = LANDSCAPES[key.picture]
    times = FINE if key.size[0] <= 1000 else COARSE
    large = pygame.Surface((key.size[0] * times, key.size[1] * times), 0, 32)
    look = landscape.look(tuple(Season).index(key.season) + 1, key.mood)
    brush = Brush(large, large.get_width() / WIDTH, large.get_height() / HEIGHT)
    landscape.paint(Scene(brush, look, landscape.palettes[key.season]))
    if look.festive:
        celebrate(brush, landscape.plots, look)
    small = pygame.transform.smoothscale(large, key.size)
    if key.high_contrast:
        veil = pygame.Surface(key.size, pygame.SRCALPHA, 32)
        veil.fill((255, 255, 255, 120))
        small.blit(veil, (0, 0))
    return small
