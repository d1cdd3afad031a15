"""The session plan: the debrief's third is safe whatever the table does."""

import ast
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weldi_game.cards import library
from weldi_game.cards.vocabulary import Format
from weldi_game.session import plan as plans
from weldi_game.session.plan import (
    LONGEST,
    SHORTEST,
    WORDS,
    Advice,
    Part,
    Plan,
    Timetable,
    plan,
    standing,
    words,
)

RULES = library.load_common().rules.formats
WORKSHOP = RULES[Format.WORKSHOP]


def sixty() -> Plan:
    return plan(60, WORKSHOP)


@pytest.mark.parametrize("format_", list(Format))
@given(minutes=st.integers(SHORTEST, LONGEST))
def test_a_third_belongs_to_the_debrief_at_any_length(format_: Format, minutes: int) -> None:
    made = plan(minutes, RULES[format_])
    assert 3 * made.debrief >= minutes
    assert made.briefing + made.play + made.debrief == minutes
    assert made.play > 0
    assert made.rounds == RULES[format_].rounds


@pytest.mark.parametrize("minutes", [SHORTEST - 1, LONGEST + 1, 0, -60])
def test_a_session_has_bounds(minutes: int) -> None:
    with pytest.raises(ValueError, match="minutes"):
        plan(minutes, WORKSHOP)


def test_the_minutes_come_from_the_ruleset() -> None:
    slow = WORKSHOP.model_copy(update={"minutes": 150})
    assert plan(90, slow).pace > plan(90, WORKSHOP).pace
    assert plan(90, WORKSHOP.model_copy(update={"rounds": 3})).rounds == 3


@pytest.mark.parametrize(
    ("minutes", "parts", "rounds"), [(60, (8, 32, 20), 4), (75, (8, 42, 25), 6), (90, (8, 52, 30), 6)]
)
def test_the_sessions_of_the_run_sheets(minutes: int, parts: tuple[int, int, int], rounds: int) -> None:
    """As `docs/facilitating.md` and the printed run sheets have them: four half-years in an hour, six in 90 minutes."""
    made = plan(minutes, WORKSHOP)
    assert (made.briefing, made.play, made.debrief) == parts
    found = standing(made, 0, ())
    assert (found.part, found.last) == (Part.BRIEFING, rounds)


def test_a_game_that_is_too_long_is_shortened_before_it_begins() -> None:
    found = standing(plan(40, WORKSHOP), 0, ())
    assert found.advice is Advice.SHORTEN
    assert 1 < found.last < WORKSHOP.rounds


def test_a_table_on_time_plays_all_half_years() -> None:
    made = plan(90, WORKSHOP)
    ended: list[float] = []
    for number in range(made.rounds):
        found = standing(made, made.briefing + number * made.per_round, ended)
        assert (found.part, found.advice, found.last) == (Part.PLAY, Advice.FITS, made.rounds)
        ended.append(made.briefing + (number + 1) * made.per_round)


def test_a_slow_table_is_told_its_last_half_year_and_then_that_play_ends() -> None:
    made = sixty()
    ended = [made.briefing + 11.0]
    found = standing(made, ended[-1], ended)
    assert found.advice is Advice.SHORTEN
    assert 2 <= found.last < made.rounds
    ended.append(ended[-1] + 11)
    last = standing(made, ended[-1] + 4, ended)
    assert (last.advice, last.last) == (Advice.LAST, 3)
    over = standing(made, made.play_ends, ended)
    assert (over.part, over.advice) == (Part.DEBRIEF, Advice.END)
    assert over.left == made.debrief


def test_a_table_that_catches_up_gets_its_half_years_back() -> None:
    made = plan(75, WORKSHOP)
    start = made.briefing
    slow = standing(made, start + 9, [start + 9.0])
    quick = standing(made, start + 15, [start + 9.0, start + 12.0, start + 15.0])
    assert slow.last < quick.last


@given(
    minutes=st.integers(SHORTEST, LONGEST),
    lengths=st.lists(st.floats(0.5, 40), max_size=7),
    spent=st.floats(0, 60),
)
def test_whatever_the_table_does_the_debrief_begins_with_its_third_left(
    minutes: int, lengths: list[float], spent: float
) -> None:
    made = plan(minutes, WORKSHOP)
    ended, now = [], float(made.briefing)
    for length in lengths[: made.rounds]:
        now += length
        ended.append(now)
    found = standing(made, now + spent, ended)
    if found.part is Part.PLAY:
        assert minutes - (now + spent) >= made.debrief
        assert found.left <= made.play
        assert len(ended) < found.last <= made.rounds or len(ended) == made.rounds
    if now + spent >= made.play_ends:
        assert found.part in (Part.DEBRIEF, Part.OVER)
        assert found.advice is Advice.END


def test_what_the_briefing_leaves_goes_to_play() -> None:
    made = sixty()
    found = standing(made, 3, (), began=3)
    assert found.part is Part.PLAY
    assert found.left == made.play_ends - 3


def test_there_is_a_word_ten_and_five_minutes_before_play_ends_each_once() -> None:
    made = sixty()
    heard: list[int] = []
    for second in range(made.minutes * 60):
        heard += words(made, second / 60, (second + 1) / 60)
    assert heard == [10, 5, 0]
    assert WORDS == (10, 5, 0)


def test_after_a_leap_only_the_latest_word_is_said() -> None:
    made = sixty()
    assert words(made, 0, made.minutes) == (0,)
    assert words(made, 0, made.play_ends - 4) == (5,)
    assert words(made, made.play_ends - 10, made.play_ends - 9) == ()


# --- a session that runs -----------------------------------------------------------------------------------


def test_a_pause_stops_time() -> None:
    table = Timetable(sixty())
    table.advance(60)
    table.paused = True
    table.advance(600)
    assert table.now == 1
    table.paused = False
    table.advance(-5)
    assert table.now == 1


def test_more_time_is_shared_with_the_debrief() -> None:
    table = Timetable(sixty())
    before = table.plan
    table.extend(15)
    assert table.plan.minutes == 75
    assert table.plan.debrief == 25
    assert table.plan.play == before.play + 10
    table.extend(1000)
    assert table.plan.minutes == LONGEST


def test_the_first_half_year_begins_play_and_going_back_takes_it_back() -> None:
    table = Timetable(sixty())
    table.advance(8 * 60)
    table.end_round()
    table.advance(6 * 60)
    table.end_round()
    assert table.ended == [8, 14]
    assert table.began == 8
    table.end_play()
    assert table.standing.part is Part.DEBRIEF
    assert table.advance(3600) == (), "no word after play has ended"
    table.go_back(1)
    assert table.ended == [8]
    assert table.over is None


def reads_a_clock(source: str) -> bool:
    names = {
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    froms = {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    return bool({"time", "datetime"} & (names | froms))


def test_the_plan_reads_no_clock() -> None:
    assert not reads_a_clock(inspect.getsource(plans))
    assert reads_a_clock("from datetime import datetime")
    assert reads_a_clock("import time")
