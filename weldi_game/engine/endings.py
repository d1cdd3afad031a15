"""How a game ends: the lowest right decides (rulebook 3)."""

from typing import NamedTuple

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS
from weldi_game.cards.vocabulary import Ending
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.state import State

_CLIMATE = CONDITIONS.index("climate")
_RESIDENTS = GROUPS.index("residents")

#: Endings that count as success in the calibration (rulebook 6).
SUCCESS = frozenset((Ending.HUMAN_RIGHTS_CITY, Ending.WELCOMING_CITY, Ending.ON_THE_WAY))


class Result(NamedTuple):
    """What stands at the end, beside the ending itself (rulebook 3)."""

    ending: Ending
    lowest: str  #: the right with the lowest track
    served_least: str  #: the group whose needs are met least
    equity_gap: int  #: per cent points between established residents and that group, at least 0
    participatory_share: int  #: per cent of the answers in which rights holders decided or acted
    next_step: str  #: what to look at first: a right, or "climate" or "equity"


def ending(state: State) -> Ending:
    """The ending that the table has reached; meaningful once the game is over."""
    human_rights_city, welcoming, on_the_way, fragile = state.game.rules.ending_rights
    lowest = min(state.rights)
    if state.emergency:
        return Ending.FRAGILE if lowest >= fragile else Ending.RIGHTS_EMERGENCY
    everybody = min(state.met) >= state.game.rules.group_floor
    climate = state.conditions[_CLIMATE] >= state.game.rules.ending_climate
    if lowest >= human_rights_city and everybody and climate:
        return Ending.HUMAN_RIGHTS_CITY
    if lowest >= welcoming:
        return Ending.WELCOMING_CITY
    if lowest >= on_the_way:
        return Ending.ON_THE_WAY
    return Ending.FRAGILE if lowest >= fragile else Ending.RIGHTS_EMERGENCY


def result(state: State) -> Result:
    """The ending with what stands beside it."""
    met = rights_check(state).groups
    living = [group for group, size in enumerate(state.sizes) if size]
    least = min(living, key=lambda group: (met[group], group))
    gap = max(0, met[_RESIDENTS] - met[least]) // 10 if state.sizes[_RESIDENTS] else 0
    answers = state.tally.answers
    share = 100 * state.tally.participatory_answers // answers if answers else 0
    lowest = min(range(len(RIGHTS)), key=lambda right: (state.rights[right], right))
    return Result(ending(state), RIGHTS[lowest], GROUPS[least], gap, share, _next_step(state, lowest, gap))


def _next_step(state: State, lowest: int, gap: int) -> str:
    if state.rights[lowest] >= state.game.rules.ending_rights[0]:
        if state.conditions[_CLIMATE] < state.game.rules.ending_climate:
            return "climate"
        if gap:
            return "equity"
    return RIGHTS[lowest]
