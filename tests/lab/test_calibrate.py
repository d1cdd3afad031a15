"""The calibration table: which rows there are, when a row holds, what it says across cities."""

import json
from dataclasses import replace

import pytest

from tests.bots.hamlet import HEALTH
from tests.lab.cells import FAIR, city, measured
from tests.lab.test_study import made_up, story
from tests.worlds import game
from weldi_game.cards import library
from weldi_game.cli import main
from weldi_game.lab.calibrate import (
    LESSONS,
    SPREAD,
    TARGETS,
    Row,
    card_rows,
    games_of,
    needed_cells,
    rows,
    stuck_rows,
)
from weldi_game.lab.study import ENOUGH_OFFERS
from weldi_game.text import say


def row(name: str, table: list[Row], scenario: str = "albacete") -> Row:
    return next(one for one in table if one.name == name and one.scenario == scenario)


def test_a_fair_city_passes_every_row() -> None:
    table = rows(city())
    assert [one.name for one in table] == [target.name for target in TARGETS]
    assert all(one.passed for one in table)


@pytest.mark.parametrize(
    ("bot", "percent", "name"),
    [
        ("random", 9, "random"),
        ("relief-only", 3, "relief_only"),
        ("no-access", 6, "no_access"),
        ("no-participation", 54, "no_participation"),
        ("silos", 54, "silos"),
        ("never-answers", 54, "never_answers"),
        ("residents-only", 3, "residents_only"),
        ("first-time", 44, "first_time"),
        ("first-time", 66, "first_time"),
        ("greedy", 76, "greedy"),
        ("look-ahead", 79, "look_ahead"),
        ("look-ahead", 96, "look_ahead"),
    ],
)
def test_a_row_that_is_missed_fails_and_no_other(bot: str, percent: float, name: str) -> None:
    table = rows(city(changed={bot: percent}))
    assert [one.name for one in table if not one.passed] == [name]


def test_fifteen_points_below_is_measured_against_the_greedy_bot() -> None:
    table = rows(city(changed={"greedy": 62, "silos": 46}))
    assert row("silos", table).most == pytest.approx(0.47)
    assert row("silos", table).passed
    assert not row("silos", rows(city(changed={"greedy": 60, "silos": 46}))).passed


def test_what_an_interruption_left_is_told_without_rows_that_lack_what_they_are_measured_against() -> None:
    left = [cell for cell in city() if cell.cell.bot in ("random", "silos")]
    assert [one.name for one in rows(left)] == ["random"]
    assert [one.name for one in rows([*left, measured("greedy", 68)])] == ["random", "silos", "greedy"]


def test_cities_must_lie_close_to_each_other() -> None:
    close = rows([*city("albacete"), *city("utrecht", {"first-time": 49})])
    assert row("first_time_spread", close, "").value == pytest.approx(0.03)
    assert row("first_time_spread", close, "").passed
    far = rows([*city("albacete", {"first-time": 48}), *city("utrecht", {"first-time": 64})])
    assert row("first_time_spread", far, "").value > SPREAD
    assert not row("first_time_spread", far, "").passed


def test_one_city_has_no_distance() -> None:
    assert all(one.scenario for one in rows(city()))


def test_the_cells_that_are_needed_are_those_of_the_table() -> None:
    path = library.find("albacete").path
    cells = needed_cells([path])
    assert {(cell.bot, cell.level) for cell in cells} == set(FAIR)
    assert len(cells) == len(FAIR)
    lessons = {(cell.bot, cell.level) for cell in needed_cells([path], LESSONS)}
    assert ("greedy", "ordinary") in lessons
    assert ("look-ahead", "ordinary") not in lessons


def test_bots_that_think_play_fewer_games() -> None:
    assert games_of("look-ahead", 1_000) == 100
    assert games_of("look-ahead", 3) == 1
    assert games_of("greedy", 1_000) == 1_000


def test_every_row_has_its_words() -> None:
    table = rows([*city("albacete"), *city("utrecht")])
    for one in [*table, *stuck_rows(city()), *card_rows(made_up(story()))]:
        assert say(f"lab.row.{one.name}")[0].isupper()


def test_a_row_as_json() -> None:
    data = row("silos", rows([*city(), measured("silos", 30)])).to_json()
    assert data["pass"] is True
    assert data["games"] == 1_000
    assert data["low"] < data["value"] < data["high"] <= data["most"]  # type: ignore[operator]


def test_the_command_measures_and_says_pass_or_fail(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weldi_game.doors.lab.needed_cells", lambda paths: needed_cells(paths, ["random"]))
    assert main(["calibrate", "albacete", "--games", "3", "--json"]) in (0, 1)
    document = json.loads(capsys.readouterr().out)
    cards = ["must_have", "dead_card", "decider"]
    assert [one["row"] for one in document["rows"]] == ["random", "stuck", *cards]
    assert document["rows"][1]["pass"] is True


def test_the_worst_card_of_a_city_is_measured() -> None:
    compiled = game("albacete")
    shelf = [one.index for one in compiled.measures if one.shelf >= 0]
    fair = [story(implemented=shelf[number % 2 :: 2]) for number in range(2 * ENOUGH_OFFERS)]
    assert [one.passed for one in card_rows(made_up(*fair))] == [True, True, True]
    everywhere = [one._replace(implemented=(*one.implemented, *shelf[:1])) for one in fair]
    assert row("must_have", card_rows(made_up(*everywhere))).value == 1.0
    assert not row("must_have", card_rows(made_up(*everywhere))).passed
    nowhere = [one._replace(implemented=tuple(set(one.implemented) - {shelf[0]})) for one in fair]
    assert row("dead_card", card_rows(made_up(*nowhere))).value == 0.0
    assert not row("dead_card", card_rows(made_up(*nowhere))).passed
    low = story((6, 6, 3, 6, 6, 6), met=(0,), harm=((0, HEALTH, 2),))
    assert not row("decider", card_rows(made_up(*fair, low))).passed


def test_a_random_game_that_gets_stuck_fails_its_row() -> None:
    fine = measured("random", 0)
    assert row("stuck", stuck_rows([fine])).passed
    stuck = stuck_rows([replace(fine, games=999, aborted=1)])
    assert row("stuck", stuck).value == pytest.approx(0.001)
    assert not row("stuck", stuck).passed
