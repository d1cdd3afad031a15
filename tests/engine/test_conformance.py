"""Laws that hold in every city, at every level, in every format (house: tests, rung 1)."""

import copy
import random
import subprocess
import sys
from dataclasses import fields

import pytest

from tests.worlds import CITIES, game, start, walk
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.commands import EndRound, from_data, to_data
from weldi_game.engine.endings import result
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import candidates, check, legal
from weldi_game.engine.observe import observe
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import Phase, State, digest, values

CASES = [(city, level.value, seed) for city in CITIES for level in Difficulty for seed in (1, 2)]
PROCESS = """
import random
random.seed({pollution}); random.random()
from tests.worlds import start, walk
from weldi_game.engine.state import digest
print(digest(walk(start({city!r}, {seed}))[-1][2]))
"""


@pytest.mark.parametrize(("city", "level", "seed"), CASES)
def test_a_random_game_comes_to_an_end_within_its_laws(city: str, level: str, seed: int) -> None:
    state = start(city, seed, level)
    steps = walk(state)
    last = steps[-1][2]
    assert last.phase == Phase.OVER
    assert last.round == last.game.rounds
    for _, _, after in steps:
        assert_in_range(after)
    assert result(last).ending is not None
    assert legal(last) == []


def assert_in_range(state: State) -> None:
    cap = state.game.rules.pool_cap
    assert all(0 <= value <= 10 for value in state.rights)
    assert all(1 <= value <= 5 for value in state.conditions)
    assert all(0 <= value <= cap for value in (*state.budget, *state.trust))
    assert all(0 <= value <= 5 for value in state.sizes)
    assert all(0 <= need <= 2 for row in state.needs for need in row)
    assert all(value >= 0 for value in (*state.actions, *state.capacity))
    assert all(budget >= 0 and trust >= 0 for budget, trust in state.income)
    assert len({placed.measure for placed in state.placements}) == len(state.placements)
    assert sum(1 for card in state.conveyor if card.pressing) <= state.game.rules.pressing_limit
    assert not {card.challenge for card in state.conveyor} & {problem.challenge for problem in state.problems}


@pytest.mark.parametrize("city", CITIES)
def test_check_and_legal_agree_and_apply_obeys(city: str) -> None:
    for state, _, _ in walk(start(city, 3))[::7]:
        allowed = legal(state)
        assert len(set(map(repr, allowed))) == len(allowed)
        for command in candidates(state):
            refusal = check(state, command)
            assert (refusal is None) == (command in allowed)
            if refusal is None:
                apply(state, command)
            else:
                with pytest.raises(IllegalMove) as caught:
                    apply(state, command)
                assert caught.value.refusal == refusal


@pytest.mark.parametrize("city", CITIES)
def test_apply_never_changes_an_earlier_state(city: str) -> None:
    kept = [(state, copy.deepcopy(values(state))) for state, _, _ in walk(start(city, 4))]
    for state, before in kept:
        assert values(state) == before


def test_the_detector_of_changed_states_detects() -> None:
    state = start("albacete")
    before = copy.deepcopy(values(state))
    state.rights = (0, *state.rights[1:])
    assert values(state) != before


def test_a_copy_forgets_no_field() -> None:
    state = walk(start("albacete", 5))[40][0]
    twin = state.copy()
    for field in fields(State):
        assert getattr(twin, field.name) is getattr(state, field.name), field.name


@pytest.mark.parametrize("city", CITIES)
def test_forecast_is_what_the_end_of_the_round_does(city: str) -> None:
    for state, _, _ in walk(start(city, 6))[::9]:
        if state.decisions:
            continue
        promised = forecast(state)
        after, events = apply(state, EndRound())
        assert list(events[: len(promised.events)]) == list(promised.events)
        if after.phase == Phase.OVER:
            assert after.rights == promised.after.rights


@pytest.mark.parametrize("city", CITIES)
def test_commands_survive_a_save(city: str) -> None:
    for state, command, _ in walk(start(city, 7)):
        assert from_data(state.game, to_data(state.game, command)) == command


@pytest.mark.parametrize("city", ["albacete", "utrecht"])
def test_the_same_game_in_another_process(city: str) -> None:
    here = digest(walk(start(city, 8))[-1][2])
    for salt in ("0", "1", "4711"):
        code = PROCESS.format(pollution=int(salt) + 1, city=city, seed=8)
        environment = {"PYTHONHASHSEED": salt, "PATH": "", "HOME": "/nonexistent"}
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
        )
        assert run.stdout.strip() == here


def test_the_comparison_of_processes_can_fail() -> None:
    assert digest(walk(start("albacete", 8))[-1][2]) != digest(walk(start("albacete", 9))[-1][2])


def test_the_global_chance_is_never_touched() -> None:
    random.seed(1)
    expected = random.random()
    random.seed(1)
    walk(start("albacete", 10))
    assert random.random() == expected


@pytest.mark.parametrize("city", CITIES)
def test_the_decks_do_not_depend_on_what_the_table_does(city: str) -> None:
    one, other = start(city, 11), start(city, 11)
    drawn_by_one = _challenges_seen(one, RandomMoves(1))
    drawn_by_other = _challenges_seen(other, RandomMoves(2))
    assert drawn_by_one == drawn_by_other


def _challenges_seen(state: State, policy: RandomMoves) -> tuple[int, ...]:
    deck = state.challenge_deck
    last = walk(state, policy)[-1][2]
    return deck[: len(deck) - len(last.challenge_deck)]


@pytest.mark.parametrize("format_", [each.value for each in Format])
def test_observation_hides_order_and_seed_and_nothing_else(format_: str) -> None:
    state = start("albacete", 12, format_=format_)
    seen = observe(state)
    hidden = {"seed", "measure_deck", "challenge_deck", "opportunity_deck"}
    for field in fields(State):
        if field.name not in hidden:
            assert getattr(seen, field.name) == getattr(state, field.name), field.name
    assert seen.seed == 0
    assert sorted(seen.challenge_deck) == sorted(state.challenge_deck)
    other = observe(start("albacete", 13, format_=format_))
    assert set(seen.measure_deck) | set(seen.plan) == set(other.measure_deck) | set(other.plan)
    assert legal(seen) == legal(state)


def test_different_seeds_deal_different_decks() -> None:
    decks = {new_game(game("albacete"), seed)[0].challenge_deck for seed in range(8)}
    assert len(decks) > 4
