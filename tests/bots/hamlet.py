"""A hamlet with eight measures and two challenges, in which the best move can be seen with the naked eye.

Its numbers are its own, so that no calibration of the real cities moves these positions.
"""

from dataclasses import replace
from functools import cache

from tests.worlds import game
from weldi_game.cards.compiled import (
    BARRIERS,
    GROUPS,
    RIGHTS,
    ROLES,
    Answer,
    Challenge,
    Effect,
    Game,
    Measure,
    pair_bit,
)
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import Pending, State

CITY_HALL, SERVICES, CIVIL, COUNCIL, EMPLOYERS = range(len(ROLES))
WORK, HOUSING, HEALTH, EDUCATION, EQUALITY, PARTICIPATION = range(len(RIGHTS))
EVERYBODY = (8, 8, 8, 8, 8)
NOBODY = (0, 0, 0, 0, 0)

KIOSK, CLINIC, SHELTER, HOMES, COURSE, COUNCIL_SEAT, FAIR, HALL = range(8)
STORM, DRIZZLE = range(2)


def _bridge(barrier: str, *rights: int) -> int:
    return sum(pair_bit(BARRIERS.index(barrier), right) for right in rights)


_PLAIN = Measure(
    index=0,
    id="",
    family=3,
    relief=False,
    shelf=0,
    budget=3,
    trust=0,
    build=0,
    upkeep=0,
    lead=(CITY_HALL,),
    capacity=(),
    bridges=0,
    joins=(),
    protects=0,
    on_open=(),
    each_round=(),
    requires=None,
    minimum=(),
    competence=(),
    after=(),
    replaces=-1,
    participatory=False,
    encounter=False,
    win_win=False,
)
MEASURES = tuple(
    replace(card, index=index)
    for index, card in enumerate(
        (
            replace(_PLAIN, id="kiosk", bridges=_bridge("information", WORK, HEALTH), joins=((HEALTH, 0),)),
            replace(_PLAIN, id="clinic", capacity=((HEALTH, 3),), joins=((HEALTH, -1),), win_win=True),
            replace(_PLAIN, id="shelter", budget=2, relief=True, capacity=((HOUSING, 3),)),
            replace(_PLAIN, id="homes", budget=4, build=1, capacity=((HOUSING, 4),)),
            replace(_PLAIN, id="course", capacity=((EDUCATION, 3),), lead=(SERVICES,)),
            replace(
                _PLAIN,
                id="council_seat",
                budget=0,
                trust=1,
                capacity=((PARTICIPATION, 3),),
                lead=(COUNCIL, CITY_HALL),
                participatory=True,
            ),
            replace(_PLAIN, id="fair", capacity=((EQUALITY, 3),), encounter=True, win_win=True),
            replace(_PLAIN, id="hall", budget=6, capacity=((EDUCATION, 4),)),
        )
    )
)


def _answer(name: str, budget: int, trust: int, strength: int, participatory: bool) -> Answer:
    return Answer(
        id=name,
        budget=budget,
        trust=trust,
        roles=(CITY_HALL, CIVIL),
        needs=(),
        participatory=participatory,
        strength=strength,
        then=(),
    )


def _challenge(index: int, name: str, intensity: int, lands: tuple[Effect, ...]) -> Challenge:
    return Challenge(
        index=index,
        id=name,
        family=1,
        intensity=intensity,
        sudden=False,
        lands=lands,
        has_problem=False,
        problem=(),
        solved_by=(),
        answers=(_answer("act", 1, 0, 2, False), _answer("ask", 0, 1, 1, True)),
    )


CHALLENGES = (
    _challenge(
        STORM, "storm", 3, (Effect("change_right", -3, (HEALTH,)), Effect("change_right", -3, (WORK,)))
    ),
    _challenge(DRIZZLE, "drizzle", 1, (Effect("change_resource", -1, (EMPLOYERS, 0)),)),
)


@cache
def hamlet_game(measures: tuple[int, ...] = tuple(range(len(MEASURES)))) -> Game:
    """The hamlet; only these measures are on its shelf."""
    needs = {
        "refugees": ((2, 2, 2, 2, 1, 1), 2, _bridge("information", WORK, HEALTH)),
        "residents": ((2, 2, 2, 2, 1, 1), 3, 0),
    }
    rows = [needs.get(group, ((0,) * len(RIGHTS), 0, 0)) for group in GROUPS]
    return replace(
        game("albacete"),
        scenario="hamlet",
        digest="hamlet",
        rights=(5,) * len(RIGHTS),
        conditions=(3, 3, 3),
        capacity=(10, 10, 10, 10, 5, 5),
        sizes=tuple(size for _, size, _ in rows),
        needs=tuple(need for need, _, _ in rows),
        barriers=tuple(barriers for _, _, barriers in rows),
        in_place=(),
        funds=(),
        calendar=(),
        measures=MEASURES,
        challenges=CHALLENGES,
        opportunities=(),
        shelf=measures,
        measure_deck=(),
        challenge_deck=(),
        opportunity_deck=(),
    )


def position(
    *measures: int,
    capacity: tuple[int, ...] = (10, 10, 10, 10, 5, 5),
    rights: tuple[int, ...] = (5,) * len(RIGHTS),
    budget: tuple[int, ...] = EVERYBODY,
    trust: tuple[int, ...] = NOBODY,
    actions: tuple[int, ...] = (2, 2, 2, 2, 2),
    open_access: bool = True,
    pending: tuple[Pending, ...] = (),
    round_: int = 2,
) -> State:
    """A position in the hamlet with these measures on the shelf.

    Args:
        measures: what can be implemented.
        capacity: the hamlet's own; needs are 10 of work, housing, health and education, 5 of the others.
        rights: where the tracks stand.
        budget: of each role.
        trust: of each role.
        actions: of each role.
        open_access: False: the 4 of work and health that refugees need lie behind missing information.
        pending: the conveyor.
        round_: the round of six.
    """
    state = new_game(hamlet_game(measures), 1)[0].copy()
    state.round = round_
    state.rights, state.capacity = rights, capacity
    state.budget, state.trust, state.actions = budget, trust, actions
    state.tokens = 3
    state.conveyor = pending
    if open_access:
        state.barriers = (0,) * len(GROUPS)
    return state
