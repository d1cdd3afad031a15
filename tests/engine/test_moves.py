"""What a table can do: `legal` and `check` say the same of everything conceivable, and draws are fair."""

from collections import Counter
from collections.abc import Iterable

import pytest

from tests.worlds import CITIES, start, walk
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.bots.registry import NAMES, make
from weldi_game.cards.compiled import BARRIERS, CONDITIONS, RIGHTS, ROLES
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.legality import (
    CIVIL_SOCIETY,
    COUNCIL,
    PUBLIC_SERVICES,
    candidates,
    check,
    legal,
    placed,
    ready,
)
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import advance, apply
from weldi_game.engine.state import Once, Phase, Placement, State, Status, digest

ROLE_INDICES = range(len(ROLES))


def conceivable(state: State) -> list[Command]:
    """Every command that names cards of the game, payments as proposed, sensible or not."""
    game = state.game
    measures, challenges = range(len(game.measures)), range(len(game.challenges))
    return [
        *[Implement(role, index) for role in ROLE_INDICES for index in measures],
        *[
            AnswerChallenge(role, index, answer)
            for role in ROLE_INDICES
            for index in challenges
            for answer in range(len(game.challenges[index].answers))
        ],
        *[kind(role) for kind in (Mobilise, Refresh, Hold) for role in ROLE_INDICES],
        *[Advocate(role, condition) for role in ROLE_INDICES for condition in range(len(CONDITIONS))],
        *[Reopen(role, index) for role in ROLE_INDICES for index in measures],
        *[MoveBudget(role, by) for role in ROLE_INDICES for by in range(game.rules.move_budget + 2)],
        *[
            CoDesign(index, right, barrier)
            for index in measures
            for right in range(len(RIGHTS))
            for barrier in range(-1, len(BARRIERS))
        ],
        *[kind(index) for kind in (Certify, Veto, Suspend) for index in measures],
        EndRound(),
    ]


def disagreements(state: State, listed: Iterable[Command]) -> set[Command]:
    """What is listed and refused, or allowed and not listed.

    One thing is left out of the list on purpose: before its turn the newcomers' council can only give its turn
    up, which the rules allow and nobody wants to be offered.
    """
    allowed = {command for command in conceivable(state) if check(state, command) is None}
    if COUNCIL not in ready(state):
        allowed.discard(Hold(COUNCIL))
    return allowed ^ set(listed)


def odd_state(city: str) -> State:
    """A city with everything at once: a measure suspended, a relief, a building site; public services alone act."""
    state = start(city).copy()
    measures = state.game.measures
    relief = next(card.index for card in measures if card.relief)
    suspended, site = [card.index for card in measures if not card.relief and card.lead[0] < 2][:2]
    state.placements = (
        Placement(suspended, Status.SUSPENDED, 0, -1, 0, 1),
        Placement(relief, Status.RELIEF, 0, -1, 0, 1),
        Placement(site, Status.BUILDING, 1, -1, 0, 1),
    )
    state.budget = state.trust = (6,) * len(ROLES)
    state.actions = (0, 2, 0, 2, 1)
    return state


@pytest.mark.parametrize("city", CITIES)
def test_legal_lists_exactly_what_check_allows(city: str) -> None:
    states = [state for state, _, _ in walk(start(city, 14))[::9]]
    for state in (*states, odd_state(city)):
        listed = legal(state)
        assert len(set(listed)) == len(listed)
        assert disagreements(state, listed) == set()


def test_a_list_that_is_wrong_is_found() -> None:
    state = start("albacete")
    listed = legal(state)
    assert disagreements(state, listed[1:]) == {listed[0]}
    assert disagreements(state, [*listed, Mobilise(3)]) == {Mobilise(3)}


@pytest.mark.parametrize("city", CITIES)
def test_candidates_hold_every_legal_command_once(city: str) -> None:
    for state in (*[state for state, _, _ in walk(start(city, 15))[::7]], odd_state(city)):
        found = candidates(state)
        assert len(set(found)) == len(found)
        assert {command for command in found if check(state, command) is None} == set(legal(state))


def test_over_and_decisions_leave_nothing_else() -> None:
    steps = walk(start("albacete", 2))
    assert candidates(steps[-1][2]) == legal(steps[-1][2]) == []
    assert steps[-1][2].phase == Phase.OVER


def draws(state: State, bot: RandomMoves, count: int) -> Counter[Command]:
    return Counter(bot.choose(observe(state), turn) for turn in range(count))


def chi_square(found: Counter[Command], expected: list[Command]) -> float:
    """How far from even the draws are; about the number of commands where they are even."""
    assert set(found) <= set(expected)
    mean = sum(found.values()) / len(expected)
    return sum((found[command] - mean) ** 2 / mean for command in expected)


@pytest.mark.parametrize("turn", [0, 25])
def test_every_legal_command_is_drawn_as_often_as_every_other(turn: int) -> None:
    state = walk(start("albacete", 16))[turn][0]
    allowed = legal(state)
    degrees = len(allowed) - 1
    limit = degrees + 5 * (2 * degrees) ** 0.5  # five standard deviations
    found = draws(state, RandomMoves(1), 40 * len(allowed))
    assert chi_square(found, allowed) < limit
    found[allowed[0]] += 120
    assert chi_square(found, allowed) > limit, "a bias is found"


def test_what_is_not_allowed_is_never_drawn() -> None:
    state = observe(start("albacete"))
    only = {command for turn in range(50) if (command := _holding(RandomMoves(2), state, turn))}
    assert only <= {Hold(role) for role in ready(state)} | {EndRound()}
    assert len(only) > 2


def _holding(bot: RandomMoves, state: State, turn: int) -> Command:
    return bot.choose(state, turn, lambda _, command: isinstance(command, Hold | EndRound))


@pytest.mark.parametrize("name", NAMES)
def test_a_simulation_goes_as_the_table_does(name: str) -> None:
    state = start("utrecht", 17, format_="stand")
    bot = make(name, 1)
    for turn in range(40):
        if state.phase == Phase.OVER:
            break
        command = bot.choose(observe(state), turn)
        after, _ = apply(state, command)  # refuses what is not legal
        assert digest(advance(state, command)) == digest(after)
        state = after


def test_what_stands_is_read_anew_for_every_city() -> None:
    one, other = start("albacete"), start("albacete").copy()
    standing = one.placements[0].measure
    other.placements = one.placements[1:]
    for _ in range(2):
        assert placed(one, standing) == one.placements[0]
        assert placed(other, standing) is None


def test_public_services_alone_go_ahead_without_covered_upkeep() -> None:
    state = start("albacete").copy()
    state.budget = state.trust = (8,) * len(ROLES)
    state.conditions = (1, 5, 5)
    state.income = ((0, 0), *state.income[1:])
    costly = next(
        card
        for card in state.game.measures
        if card.upkeep
        and {PUBLIC_SERVICES, CIVIL_SOCIETY} <= set(card.lead)
        and not (card.after or card.minimum)
    )
    state.plan = (*state.plan, costly.index)
    led_by = [
        each.role for each in legal(state) if isinstance(each, Implement) and each.measure == costly.index
    ]
    assert led_by == [PUBLIC_SERVICES]
    state.used = Once.UNCOVERED_UPKEEP
    assert not [each for each in legal(state) if isinstance(each, Implement) and each.measure == costly.index]
