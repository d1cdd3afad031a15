"""A closer look: stories agree with the games, cards are counted, challenges are blamed only for what they took."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import pytest

from tests.bots.hamlet import DRIZZLE, HEALTH, STORM, WORK
from tests.worlds import game, start, walk
from weldi_game.bots import registry
from weldi_game.cards import library
from weldi_game.cards.compiled import RIGHTS, Measure
from weldi_game.cards.vocabulary import Ending
from weldi_game.engine.commands import EndRound, Implement
from weldi_game.engine.endings import ending
from weldi_game.lab.simulate import Cell
from weldi_game.lab.story import Story, tell
from weldi_game.lab.study import ENOUGH_OFFERS, Band, Share, Study, study

CELL = Cell("albacete", str(library.find("albacete").path), "ordinary", "workshop", "greedy")


def story(rights: tuple[int, ...] = (6,) * 6, seed: int = 1, **changed: object) -> Story:
    """A made-up game that ends with these rights."""
    lowest = min(rights)
    told = Story(
        seed=seed,
        ending=(Ending.WELCOMING_CITY if lowest >= 5 else Ending.FRAGILE).value,
        commands=70,
        tracks=((5,) * 6, (4,) * 6, rights),
        offered=(),
        implemented=(),
        met=(),
        harm=(),
    )
    return told._replace(**changed)  # type: ignore[arg-type]


def game_measure(name: str) -> Measure:
    return next(one for one in game("albacete").measures if one.id == name)


def made_up(*stories: Story) -> Study:
    return Study(CELL, replace(game("albacete"), rounds=2), stories, 0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_story_tells_the_game_that_is_played(seed: int) -> None:
    steps = walk(start("utrecht", seed), registry.make("first-time", seed))
    told = tell(game("utrecht"), seed, registry.make("first-time", seed))
    last = steps[-1][2]
    assert told.commands == len(steps)
    assert told.ending == ending(last).value
    assert told.tracks[0] == steps[0][0].rights
    assert told.tracks[1:] == tuple(after.rights for _, one, after in steps if isinstance(one, EndRound))
    built = {one.measure for _, one, _ in steps if isinstance(one, Implement)}
    assert told.implemented == tuple(sorted(built))
    assert set(told.offered) >= {index for state, _, _ in steps for index in state.plan}
    drawn = sum(last.game.challenges_per_round)
    assert len(told.met) == drawn
    assert {card.challenge for state, _, _ in steps for card in state.conveyor} <= set(told.met)


def test_harm_is_what_landing_and_lasting_problems_take() -> None:
    told = tell(game("albacete"), 1, registry.make("never-answers", 1))
    assert told.harm
    assert all(steps > 0 for _, _, steps in told.harm)
    assert {challenge for challenge, _, _ in told.harm} <= set(told.met)
    # Whoever answers takes less harm.
    answered = tell(game("albacete"), 1, registry.make("greedy", 1))
    assert sum(steps for *_, steps in answered.harm) < sum(steps for *_, steps in told.harm)


def test_a_challenge_decides_only_where_all_that_is_missing_is_what_it_took() -> None:
    low = (6, 6, 3, 6, 6, 6)
    assert story(low, harm=((STORM, HEALTH, 2),)).decided_by(5) == (STORM,)
    assert story(low, harm=((STORM, HEALTH, 1), (DRIZZLE, HEALTH, 1))).decided_by(5) == ()
    assert story(low, harm=((STORM, WORK, 4),)).decided_by(5) == ()
    two_low = (3, 6, 3, 6, 6, 6)
    assert story(two_low, harm=((STORM, HEALTH, 2),)).decided_by(5) == ()
    assert story(two_low, harm=((STORM, HEALTH, 2), (STORM, WORK, 2))).decided_by(5) == (STORM,)
    assert story((6,) * 6, harm=((STORM, HEALTH, 9),)).decided_by(5) == ()


def test_cards_are_counted_with_and_without() -> None:
    card = next(one for one in game("albacete").measures if one.shelf < 0)
    seen, low = (card.index,), (6, 6, 3, 6, 6, 6)
    played = made_up(
        story(offered=seen, implemented=seen),
        story(offered=seen, implemented=seen),
        story(low, offered=seen, implemented=seen),
        story(low, offered=seen),
        story(low),
    )
    impact = next(one for one in played.measures if one.card == card.id)
    assert impact.offered == 4
    assert impact.with_it == Share(2, 3)
    assert impact.without == Share(0, 2)
    assert impact.difference == pytest.approx(2 / 3)
    assert not impact.matters  # five games say nothing
    assert impact.chances == 2
    assert impact.taken == 1.0
    assert impact in played.must_haves
    assert not played.dead  # two successful games say nothing


def test_a_card_is_dead_only_where_it_lay_on_the_table_often_enough() -> None:
    left, used, *_ = [one for one in game("albacete").measures if one.shelf < 0]
    lay = (left.index, used.index)
    enough = made_up(*(story(offered=lay, implemented=(used.index,)) for _ in range(ENOUGH_OFFERS)))
    dead = {one.card for one in enough.dead}
    assert left.id in dead
    assert used.id not in dead
    assert dead >= {
        one.card for one in enough.measures if game_measure(one.card).shelf >= 0
    }  # always on offer
    assert {one.card for one in enough.measures if not one.chances}.isdisjoint(dead)


def test_enough_games_make_a_difference_matter() -> None:
    card = game("albacete").challenges[0].index
    bad = [story((6, 6, 3, 6, 6, 6), met=(card,), harm=((card, HEALTH, 2),)) for _ in range(40)]
    played = made_up(*bad, *(story() for _ in range(40)))
    impact = played.challenges[card]
    assert impact.matters
    assert impact.difference == -1.0
    assert impact.decided == 40
    assert played.deciders == (impact,)
    assert all(not one.matters for one in played.challenges if one is not impact)


def test_curves_endings_and_what_was_too_low() -> None:
    played = made_up(*(story((value, 6, 6, 6, 6, 6)) for value in (1, 3, 5, 7, 9)))
    assert played.curves["work"][-1] == Band(1, 5, 9)
    assert played.curves["housing"] == (Band(5, 5, 5), Band(4, 4, 4), Band(6, 6, 6))
    assert played.too_low == dict.fromkeys(RIGHTS, 0) | {"work": 2}
    assert dict(played.endings) == {"welcoming-city": 3, "fragile": 2}
    assert played.success == Share(3, 5)
    assert played.length == 70


def test_an_emergency_that_was_overcome_is_told_apart() -> None:
    assert made_up(story(ending="fragile"), story((4,) * 6), story()).emergencies == 1


def test_nothing_played_is_no_crash() -> None:
    played = made_up()
    assert played.success.value == 0.0
    assert played.success.interval == (0.0, 1.0)
    assert played.length == 0.0
    assert set(played.curves) == set(RIGHTS)


def test_a_study_in_other_processes_is_the_same() -> None:
    seeds = range(1, 5)
    told: list[int] = []
    here = study(CELL, game("albacete"), seeds, told=told.append)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        there = study(CELL, game("albacete"), seeds, executor)
    assert here.stories == there.stories
    assert sum(told) == 4
    assert [one.seed for one in here.stories] == [1, 2, 3, 4]
