"""The greedy bot on positions in which the right move can be seen."""

import pytest

from tests.bots.hamlet import (
    CITY_HALL,
    CLINIC,
    COUNCIL,
    COUNCIL_SEAT,
    COURSE,
    DRIZZLE,
    HOMES,
    KIOSK,
    NOBODY,
    SHELTER,
    STORM,
    position,
)
from tests.worlds import CITIES, start, walk
from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import StuckGame, play_out
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.engine.commands import (
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    Refresh,
    Suspend,
)
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Decision, Pending, Placement, State, Status


def choice(state: State) -> Command:
    return Greedy().choose(observe(state), 0)


def test_need_behind_a_barrier_is_opened_before_more_capacity_is_built() -> None:
    state = position(KIOSK, CLINIC, open_access=False)
    assert choice(state) == Implement(CITY_HALL, KIOSK)


def test_where_everything_is_reachable_capacity_comes_first() -> None:
    state = position(KIOSK, CLINIC, capacity=(10, 10, 5, 10, 5, 5))
    assert choice(state) == Implement(CITY_HALL, CLINIC)


def test_what_nobody_needs_is_not_built() -> None:
    assert not isinstance(choice(position(KIOSK, CLINIC, COURSE)), Implement)


def test_what_lasts_comes_before_relief() -> None:
    state = position(HOMES, SHELTER, capacity=(10, 6, 10, 10, 5, 5))
    assert choice(state) == Implement(CITY_HALL, HOMES)


def test_in_the_last_round_nothing_is_begun_that_opens_too_late() -> None:
    state = position(HOMES, SHELTER, capacity=(10, 6, 10, 10, 5, 5), round_=6)
    assert choice(state) == Implement(CITY_HALL, SHELTER)


def test_a_challenge_that_strikes_hard_is_answered_in_the_way_that_cancels_it() -> None:
    state = position(COURSE, capacity=(5, 10, 5, 10, 5, 5), pending=(Pending(STORM, True, 0, 0),))
    assert choice(state) == AnswerChallenge(CITY_HALL, STORM, 0)


def test_a_challenge_that_hardly_hurts_is_let_pass() -> None:
    state = position(pending=(Pending(DRIZZLE, False, 0, 0),))
    assert not isinstance(choice(state), AnswerChallenge)


def test_without_means_the_roles_mobilise() -> None:
    state = position(CLINIC, capacity=(10, 10, 5, 10, 5, 5), budget=NOBODY)
    assert isinstance(choice(state), Mobilise)


def test_a_role_that_cannot_pay_alone_is_helped() -> None:
    state = position(CLINIC, capacity=(10, 10, 5, 10, 5, 5), budget=(2, 1, 0, 0, 0))
    assert choice(state) == Implement(CITY_HALL, CLINIC)
    assert apply(state, Implement(CITY_HALL, CLINIC))[0].tally.cooperation == 1


def test_the_council_acts_last_and_then_takes_its_seat() -> None:
    short = (10, 10, 10, 10, 5, 2)
    state = position(COUNCIL_SEAT, capacity=short, trust=(0, 0, 0, 1, 0), actions=(0, 0, 0, 2, 0))
    assert choice(state) == Implement(COUNCIL, COUNCIL_SEAT)


def test_the_council_joins_a_measure_where_one_more_place_is_missing() -> None:
    short = (10, 10, 6, 10, 5, 5)
    state = position(capacity=short, trust=(0, 0, 0, 2, 0), actions=NOBODY, round_=5)
    state.placements = (Placement(CLINIC, Status.OPEN, 0, -1, 0, 1),)
    joined = choice(state)
    assert isinstance(joined, CoDesign)
    assert joined.measure == CLINIC


def test_with_nothing_left_to_do_the_round_ends() -> None:
    assert choice(position(actions=NOBODY)) == EndRound()


def test_without_the_measure_of_least_capacity_the_city_can_do_best() -> None:
    state = position()
    state.placements = tuple(Placement(index, Status.OPEN, 0, -1, 0, 1) for index in (HOMES, KIOSK, CLINIC))
    state.decisions = (Decision("upkeep", (HOMES, KIOSK, CLINIC), 1),)
    assert choice(state) == Suspend(KIOSK)


def test_relief_that_is_needed_for_good_is_certified() -> None:
    state = position(capacity=(10, 6, 10, 10, 5, 5), actions=(0, 0, 0, 0, 2))
    state.placements = (Placement(SHELTER, Status.RELIEF, 0, -1, 0, 2),)
    assert choice(state) == Certify(SHELTER)


def test_a_filter_leaves_the_next_best_and_never_nothing() -> None:
    state = position(CLINIC, capacity=(10, 10, 5, 10, 5, 5))
    second = Greedy().choose(observe(state), 0, lambda _, command: not isinstance(command, Implement))
    assert isinstance(second, Mobilise | Refresh)
    assert isinstance(Greedy().choose(observe(state), 0, lambda *_: False), Hold)


@pytest.mark.parametrize("city", CITIES)
def test_what_is_remembered_changes_no_choice(city: str) -> None:
    steps = walk(start(city, 3), Greedy())
    assert [Greedy().choose(observe(state), 0) for state, _, _ in steps] == [one for _, one, _ in steps]


def test_the_comparison_of_choices_can_fail() -> None:
    steps = walk(start("albacete", 3), RandomMoves(3))
    assert [Greedy().choose(observe(state), 0) for state, _, _ in steps] != [one for _, one, _ in steps]


def test_a_bot_that_turns_in_circles_is_found_out() -> None:
    class Turning:
        def choose(self, seen: State, turn: int, allows: object = None) -> Command:
            return Refresh(next(role for role in (0, 1, 2, 4, 3) if seen.actions[role]))

    state = start("albacete").copy()
    state.actions = (3_000, 0, 0, 0, 0)
    with pytest.raises(StuckGame):
        play_out(state, Turning())
