"""What stands in the city, by measure: read once for each tuple of placements, for the many who ask."""

from weldi_game.engine.state import Placement, State, Status

_WORKING = (int(Status.OPEN), int(Status.RELIEF))

#: The placements that were read last, and what was read. Placements are immutable: the same object, the same city.
_last: tuple[tuple[Placement, ...], dict[int, Placement]] = ((), {})


def standing(state: State) -> dict[int, Placement]:
    """How each measure that was implemented stands in the city; only to be read."""
    global _last
    placements, found = _last
    if placements is not state.placements:
        placements = state.placements
        found = {placement[0]: placement for placement in placements}
        _last = (placements, found)
    return found


def placed(state: State, measure: int) -> Placement | None:
    """How a measure stands in the city, or None."""
    return standing(state).get(measure)


def is_open(state: State, measure: int) -> bool:
    """Whether a measure is in place and works, relief included."""
    found = standing(state).get(measure)
    return found is not None and found[1] in _WORKING
