"""Where each place of the picture can be clicked."""

from collections.abc import Sequence

import pygame

from weldi_game.ui.city.plots import Plot, Site
from weldi_game.ui.city.scenery import HEIGHT, WIDTH

Size = tuple[int, int]

TARGET = 44  #: least width and height in pixels on a picture of 900 by 560, its size on a 1920 by 1080 table
_REACH, _RISE, _BELOW = (
    0.96,
    0.95,
    0.06,
)  #: width, height above and below the ground line, in sizes of the plot


def place_regions(sites: Sequence[Site], size: Size) -> dict[str, pygame.Rect]:
    """Return the region of every site by measure id.

    What stands in front covers what stands behind, so a region ends where the next one in front begins. Places
    that share a plot share its ground.
    """
    least = max(8, round(TARGET * min(size[0] / 900, size[1] / 560)))
    grounds: dict[Plot, pygame.Rect] = {}
    for plot in sorted({site.plot for site in sites}, key=lambda plot: (-plot.y, plot.x)):
        grounds[plot] = _uncovered(_ground(plot, size), list(grounds.values()), least)
    return {site.state.measure: _share(grounds[site.plot], site, least, size) for site in sites}


def _ground(plot: Plot, size: Size) -> pygame.Rect:
    unit = min(size[0] / WIDTH, size[1] / HEIGHT) * plot.size
    x, y = plot.x * size[0] / WIDTH, plot.y * size[1] / HEIGHT
    top, bottom = round(y - _RISE * unit), round(y + _BELOW * unit)
    return pygame.Rect(round(x - _REACH * unit / 2), top, round(_REACH * unit), bottom - top)


def _uncovered(ground: pygame.Rect, nearer: Sequence[pygame.Rect], least: int) -> pygame.Rect:
    """Return what is left of a ground when those in front are taken away from its lower or outer edge."""
    for front in nearer:
        shared = ground.clip(front)
        if not shared.width or not shared.height:
            continue
        if shared.width <= ground.width * 0.25 and ground.width - shared.width >= least * 1.5:
            left = ground.left + (shared.width if front.centerx < ground.centerx else 0)
            ground = pygame.Rect(left, ground.top, ground.width - shared.width, ground.height)
        else:
            ground = pygame.Rect(ground.left, ground.top, ground.width, max(least, front.top - ground.top))
    return ground


def _share(ground: pygame.Rect, site: Site, least: int, size: Size) -> pygame.Rect:
    """Return the part of a ground that belongs to one of the places on it."""
    columns = 1 if site.parts == 1 else 2
    rows = -(-site.parts // columns)
    width, height = max(ground.width, columns * least), max(ground.height, min(rows, 2) * least)
    row, column = divmod(site.part, columns)
    cell = pygame.Rect(
        ground.centerx - width // 2 + column * (width // columns),
        ground.bottom - (row + 1) * (height // rows),
        width // columns,
        height // rows,
    )
    return cell.clamp(pygame.Rect((0, 0), size))
