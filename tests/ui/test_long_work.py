"""Long work never blocks the window: it goes on a step a frame, can be broken off, and its problems are said."""

import threading
import time
from collections.abc import Generator

import pytest

from weldi_game.ui.background import Background, Progress
from weldi_game.ui.stepwise import Stepwise


def steps(count: int) -> Generator[float, None, int]:
    for done in range(count):
        yield done / count
    return count


def test_steps_go_on_one_at_a_time() -> None:
    work = Stepwise(steps(3))
    shares = []
    while not work.done:
        work.advance()
        shares.append(work.share)
    assert shares == [0, 1 / 3, 2 / 3, 1.0]
    assert work.result == 3
    work.advance()
    assert work.share == 1.0


def test_a_step_that_fails_is_kept_and_not_raised() -> None:
    def broken() -> Generator[float, None, int]:
        yield 0.5
        raise ValueError("a defect")

    work = Stepwise(broken())
    work.advance()
    work.advance()
    assert work.done
    assert work.result is None
    assert isinstance(work.problem, ValueError)


def test_work_in_the_background_never_gets_ahead_of_the_window() -> None:
    seen: list[int] = []

    def work(progress: Progress) -> str:
        for number in range(5):
            seen.append(number)
            progress(number + 1, 5)
        return "made"

    background = Background(work)
    assert seen == [], "nothing happens before the first turn"
    for turn in range(1, 4):
        background.advance()
        _settle(background, turn, seen)
        assert len(seen) == turn
    time.sleep(0.02)
    assert len(seen) == 3, "without a turn it waits"
    assert background.wait(5)
    assert (background.result, background.share, background.problem) == ("made", 1.0, None)


def _settle(background: Background[str], turn: int, seen: list[int]) -> None:
    for _ in range(500):
        if len(seen) >= turn and background._waiting.is_set():
            return
        time.sleep(0.002)


def test_it_stops_when_nobody_waits_any_more() -> None:
    before = threading.active_count()

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 2)

    background: Background[None] = Background(endless)
    for _ in range(3):
        background.advance()
        time.sleep(0.005)
    background.stop()
    assert background._ended.wait(5)
    assert background.stopped
    assert background.result is None
    assert background.problem is None
    for _ in range(100):
        if threading.active_count() == before:
            break
        time.sleep(0.005)
    assert threading.active_count() == before


def test_a_problem_in_the_background_is_kept(caplog: pytest.LogCaptureFixture) -> None:
    def broken(progress: Progress) -> None:
        progress(1, 4)
        raise OSError("disk full")

    background: Background[None] = Background(broken)
    assert background.wait(5)
    assert isinstance(background.problem, OSError)
    assert "disk full" in caplog.text


def test_work_that_ignores_its_end_is_not_waited_for_for_ever() -> None:
    background: Background[None] = Background(lambda progress: progress(1, 2))
    assert not Background[None](lambda progress: time.sleep(0.2)).wait(0.02)
    assert background.wait(5)
