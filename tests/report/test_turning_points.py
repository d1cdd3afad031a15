"""Turning points: re-played futures within a budget, the same on every machine."""

from collections.abc import Callable

import pytest

from tests.report.games import played
from tests.worlds import CITIES
from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import Allows, Policy, anything, play_out
from weldi_game.engine.commands import Command, EndRound, Intervene, Intervention
from weldi_game.engine.endings import ending
from weldi_game.engine.state import State
from weldi_game.report.turning_points import MOMENTS, TurningPoint, search, turning_points
from weldi_game.session.history import History


class Counting:
    """A greedy bot that counts how often one is made."""

    made = 0

    def __init__(self) -> None:
        Counting.made += 1
        self._bot = Greedy()

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        return self._bot.choose(seen, turn, allows)


@pytest.mark.parametrize("name", CITIES)
def test_points_are_few_in_order_and_true(name: str) -> None:
    history = played(name, 4, "random")
    points = turning_points(history)
    assert 0 < len(points) <= MOMENTS
    assert [point.step for point in points] == sorted(point.step for point in points)
    assert len({point.round for point in points}) == len(points)
    for point in points:
        assert_true(history, point)


def assert_true(history: History, point: TurningPoint) -> None:
    assert point.chosen != point.other
    for steps, future in ((point.step + 1, point.with_chosen), (point.step, point.with_other)):
        end, _ = play_out(history.before(steps), Greedy())
        assert (future.ending, future.rights) == (ending(end), end.rights)
    assert point.differing
    assert point.with_chosen.lowest[1] == min(point.with_chosen.rights)


def test_a_future_that_was_made_up_is_found() -> None:
    history = played(seed=4, bot="random")
    point = turning_points(history)[0]
    false = point._replace(with_other=point.with_other._replace(rights=(0,) * 6))
    with pytest.raises(AssertionError):
        assert_true(history, false)


def test_the_same_game_has_the_same_points() -> None:
    history = played(seed=4, bot="random")
    assert turning_points(history) == turning_points(history)


@pytest.mark.parametrize("budget", [1, 8, 20])
def test_the_budget_bounds_the_work(budget: int) -> None:
    Counting.made = 0
    make: Callable[[], Policy] = Counting
    points = turning_points(played(seed=4, bot="random"), playouts=budget, bot=make)
    assert Counting.made <= budget + 12  # one more for each step that is looked at as a point
    assert len(points) <= MOMENTS


def test_progress_rises_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    turning_points(played(), playouts=30, progress=lambda done, most: seen.append((done, most)))
    assert seen == sorted(seen)
    assert seen[-1] == (30, 30)
    shares = list(search(played(), 30))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_game_without_a_step_has_none() -> None:
    assert turning_points(History(played().game, 1)) == ()


def test_what_a_facilitator_did_is_no_choice_of_the_table() -> None:
    history = History(played().game, 7)
    history.submit(Intervene(Intervention.RIGHT, 0, -5, "to show the band"))
    history.submit(EndRound())
    assert all(point.step != 0 for point in turning_points(history))
