"""What the game teaches, as measurements: tables that leave something out do not succeed (rulebook 6).

All cities together give enough games for a clear verdict; a single city must not be clearly off. Negative controls
show that the verdict can turn out the other way.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from tests.worlds import CITIES, game
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards.compiled import GROUPS, Game
from weldi_game.engine.endings import SUCCESS, ending
from weldi_game.engine.setup import new_game
from weldi_game.lab.calibrate import LESSONS, TARGETS, Target
from weldi_game.lab.statistics import wilson

GAMES = 20
TABLE = {target.name: target for target in TARGETS if target.name in LESSONS}


@cache
def successes(city: str, bot: str) -> int:
    return count(game(city), bot)


def count(played: Game, bot: str, games: int = GAMES) -> int:
    lasts = (play_out(new_game(played, seed)[0], registry.make(bot, seed))[0] for seed in range(1, games + 1))
    return sum(ending(last) in SUCCESS for last in lasts)


def in_all(bot: str) -> tuple[int, int]:
    """Successes and games of a bot in all cities together."""
    return sum(successes(city, bot) for city in CITIES), GAMES * len(CITIES)


def holds(target: Target, found: tuple[int, int], greedy: tuple[int, int]) -> bool:
    """Whether a lesson holds beyond doubt: its whole interval lies where the table wants it."""
    high = wilson(*found)[1]
    return high <= (wilson(*greedy)[0] - target.below if target.below else target.high)


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_the_lesson_holds_in_all_cities_together(name: str) -> None:
    target = TABLE[name]
    assert holds(target, in_all(target.bot), in_all("greedy"))


@pytest.mark.slow
@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("name", TABLE)
def test_no_city_is_clearly_off(name: str, city: str) -> None:
    target = TABLE[name]
    low, _ = wilson(successes(city, target.bot), GAMES)
    most = target.high
    if target.below:
        most = wilson(successes(city, "greedy"), GAMES)[1] - target.below
    assert low <= most


# --- negative controls --------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLE)
def test_a_table_that_leaves_nothing_out_would_be_found_out(name: str) -> None:
    assert not holds(TABLE[name], in_all("greedy"), in_all("greedy"))


def without_barriers(played: Game) -> Game:
    return replace(played, barriers=(0,) * len(GROUPS), capacity=tuple(by + 3 for by in played.capacity))


def without_need_of_a_voice(played: Game) -> Game:
    rows = tuple((*row[:5], 0) for row in played.needs)
    return replace(without_barriers(played), needs=rows)


def rich_alone(played: Game) -> Game:
    rules = replace(played.rules, income=((8, 8),) * 5, start=((8, 8),) * 5)
    return replace(without_barriers(played), rules=rules)


def with_high_rights(played: Game) -> Game:
    return replace(played, rights=(10,) * 6, capacity=(12, 12, 12, 12, 8, 8), barriers=(0,) * len(GROUPS))


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("relief_only", with_high_rights),
        ("no_access", without_barriers),
        ("no_participation", without_need_of_a_voice),
        ("silos", rich_alone),
        ("residents_only", with_high_rights),
    ],
)
def test_a_city_that_teaches_the_opposite_would_be_found_out(
    name: str, spoil: Callable[[Game], Game]
) -> None:
    spoilt = spoil(game("albacete"))
    found = (count(spoilt, TABLE[name].bot, 30), 30)
    greedy = (count(spoilt, "greedy", 30), 30)
    assert not holds(TABLE[name], found, greedy)
    low = wilson(*found)[0]
    assert low > (max(0.0, wilson(*greedy)[1] - TABLE[name].below) if TABLE[name].below else TABLE[name].high)
