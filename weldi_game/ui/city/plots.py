"""Where places stand: prepared plots, and who gets which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from weldi_game.cards.vocabulary import Place
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.state import PlaceState


class Setting(StrEnum):
    """What lies around a plot."""

    BACK = "back"  #: far off, where tall houses hide nothing
    CENTRE = "centre"
    EDGE = "edge"  #: left and right, towards the fields
    FRONT = "front"  #: close to us, where flat places show best
    WATER = "water"


@dataclass(frozen=True, slots=True)
class Plot:
    """A prepared piece of ground in design units (the picture is 1600 by 1000).

    Attributes:
        x, y: the middle of the front edge of what stands there.
        size: width of the place, larger in front than behind.
        setting: what lies around.
    """

    x: float
    y: float
    size: float
    setting: Setting


@dataclass(frozen=True, slots=True)
class Site:
    """A place on its plot; several places on one plot share it as `part` of `parts`."""

    state: PlaceState
    plot: Plot
    part: int
    parts: int


PREFERRED: dict[Place, tuple[Setting, ...]] = {
    Place.WELCOME_HOUSE: (Setting.CENTRE, Setting.FRONT),
    Place.KIOSK: (Setting.WATER, Setting.CENTRE),
    Place.CARD_DESK: (Setting.CENTRE, Setting.BACK),
    Place.SHELTER: (Setting.EDGE, Setting.BACK),
    Place.HOMES: (Setting.WATER, Setting.EDGE),
    Place.SOCIAL_HOUSING: (Setting.BACK, Setting.EDGE),
    Place.WORKSHOP: (Setting.EDGE, Setting.BACK),
    Place.FIELD_HOUSE: (Setting.EDGE, Setting.FRONT),
    Place.CLINIC: (Setting.CENTRE, Setting.BACK),
    Place.SCHOOL: (Setting.CENTRE, Setting.BACK),
    Place.KINDERGARTEN: (Setting.EDGE, Setting.CENTRE),
    Place.TRAINING: (Setting.BACK, Setting.CENTRE),
    Place.GARDEN: (Setting.FRONT, Setting.EDGE),
    Place.SQUARE: (Setting.FRONT, Setting.CENTRE),
    Place.THEATRE: (Setting.WATER, Setting.CENTRE),
    Place.SPORTS: (Setting.FRONT, Setting.EDGE),
    Place.LIBRARY: (Setting.BACK, Setting.CENTRE),
    Place.MEDIA: (Setting.BACK, Setting.EDGE),
    Place.ASSEMBLY: (Setting.CENTRE, Setting.WATER),
    Place.EMBASSY: (Setting.BACK, Setting.WATER),
    Place.FUND: (Setting.CENTRE, Setting.BACK),
}


def assign(places: Sequence[PlaceState], plots: Sequence[Plot]) -> tuple[Site, ...]:
    """Give every place a plot, in order of appearance, so that a new place never moves an older one.

    Relief comes last and goes again after a round, so it takes what structures leave free. When all plots are
    taken, a place joins the plot of its own kind as an annexe, else the one with the fewest places.
    """
    order = [p for p in places if p.status != "relief"] + [p for p in places if p.status == "relief"]
    tenants: dict[int, list[PlaceState]] = {}
    for place in order:
        index = _free_plot(place.place, plots, tenants)
        if index is None:
            index = _host(place.place, plots, tenants)
        tenants.setdefault(index, []).append(place)
    return tuple(
        Site(state, plots[index], part, len(members))
        for index, members in tenants.items()
        for part, state in enumerate(members)
    )


def _free_plot(place: Place, plots: Sequence[Plot], tenants: dict[int, list[PlaceState]]) -> int | None:
    wanted = PREFERRED[place]
    free = [index for index in range(len(plots)) if index not in tenants]
    for setting in wanted:
        for index in free:
            if plots[index].setting is setting:
                return index
    return free[0] if free else None


def _host(place: Place, plots: Sequence[Plot], tenants: dict[int, list[PlaceState]]) -> int:
    def crowding(index: int) -> tuple[int, bool, float, int]:
        members = tenants[index]
        return (len(members), members[0].place is not place, -plots[index].size, index)

    return min(tenants, key=crowding)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of plots: how many, on which line, how large, between which ends, with which setting inside."""

    y: float
    count: int
    size: float
    inner: Setting
    left: float = 0.0
    right: float = 1600.0


def lay_out(
    rows: Iterable[Row],
    seed: int,
    water: Sequence[tuple[float, float, float]] = (),
    focus: float = 800.0,
    views: Sequence[tuple[float, float]] = (),
) -> tuple[Plot, ...]:
    """Return the plots of the rows, slightly out of line, those around the focus first.

    A town grows from its middle: the order of the plots is the order in which they are taken.
    `water` are (x, y, half width) along a river: plots in it are left out, plots beside it are by the water.
    `views` are (left, right) of the landmarks: the plots of the back row before them are taken last.
    """
    scatter = Scatter(seed)
    plots: list[tuple[float, Plot]] = []
    for row in rows:
        step = (row.right - row.left) / row.count
        for index in range(row.count):
            x = row.left + (index + 0.5) * step + scatter.between(-0.05, 0.05) * step
            x = min(max(x, 0.56 * row.size), 1600 - 0.6 * row.size)
            y = row.y + scatter.between(-0.05, 0.05) * row.size
            near = min((_clearance(x, y, row.size, spot) for spot in water), default=9.0)
            if near < 0:
                continue
            plot = Plot(x, y, row.size, _setting(x, row, near))
            hides = row.inner is Setting.BACK and any(left < x < right for left, right in views)
            plots.append((abs(x - focus) + abs(row.y - 720) * 0.6 + 3000 * hides, plot))
    return tuple(plot for _, plot in sorted(plots, key=lambda item: item[0]))


def _clearance(x: float, y: float, size: float, spot: tuple[float, float, float]) -> float:
    """Return how many house widths lie between a plot and a spot of water; negative inside."""
    dx, dy = x - spot[0], (y - 0.06 * size - spot[1]) * 2.2
    return float(((dx * dx + dy * dy) ** 0.5 - spot[2]) / size - 0.52)


def _setting(x: float, row: Row, near: float) -> Setting:
    if near < 0.4:
        return Setting.WATER
    if row.inner is Setting.CENTRE and abs(x - 800) > 560:
        return Setting.EDGE
    return row.inner
