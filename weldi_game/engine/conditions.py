"""Whether a condition of a card holds now (closed vocabulary of tests, see `cards.conditions`)."""

from collections.abc import Callable

from weldi_game.cards.compiled import Test
from weldi_game.engine.standing import is_open
from weldi_game.engine.state import State, Status

_OPEN = int(Status.OPEN)


def holds(state: State, test: Test | None) -> bool:
    """Whether the condition holds; no condition always does."""
    if test is None:
        return True
    if test.kind == "all":
        return all(holds(state, part) for part in test.parts)
    if test.kind == "any":
        return any(holds(state, part) for part in test.parts)
    if test.kind == "not":
        return not holds(state, test.parts[0])
    return test.low <= READINGS[test.kind](state, test.subject) <= test.high


def _open_in_family(state: State, family: int) -> int:
    measures = state.game.measures
    open_ = [placed[0] for placed in state.placements if placed[1] == _OPEN]
    return len([measure for measure in open_ if measures[measure].family == family])


#: What a leaf test reads. One entry a test; `cards.conditions` offers the same names.
READINGS: dict[str, Callable[[State, int], int]] = {
    "right": lambda state, index: state.rights[index],
    "condition": lambda state, index: state.conditions[index],
    "group": lambda state, index: state.sizes[index],
    "measure": lambda state, index: int(is_open(state, index)),
    "family": _open_in_family,
    "mandate": lambda state, index: state.mandates >> index & 1,
    "round": lambda state, index: state.round,
    "participatory": lambda state, index: state.tally.participatory,
}
