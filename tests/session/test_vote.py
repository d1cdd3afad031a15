"""The priority vote is secret until it is shown, and changes nothing."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worlds import start
from weldi_game.cards.compiled import RIGHTS
from weldi_game.engine.state import values
from weldi_game.session.vote import MOST_VOTERS, NotYet, PriorityVote, leading, spread

PICKS = st.lists(st.sampled_from([*RIGHTS, ""]), min_size=1, max_size=MOST_VOTERS)


@given(PICKS)
def test_the_picks_are_shown_together_and_add_up(picks: list[str]) -> None:
    vote = PriorityVote(len(picks))
    for number, pick in enumerate(picks):
        assert vote.chosen == number
        vote.abstain() if not pick else vote.choose(pick)
    assert vote.complete
    assert vote.show() == tuple(picks.count(right) for right in RIGHTS) == vote.counts


def test_nobody_can_look_before_it_is_shown() -> None:
    vote = PriorityVote(2)
    with pytest.raises(NotYet):
        vote.show()
    vote.choose("housing")
    with pytest.raises(NotYet):
        _ = vote.counts
    public = {name for name in vars(vote) if not name.startswith("_")}
    assert public == {"voters"}, "nothing else may be read from outside"


def test_after_the_show_nothing_can_be_changed() -> None:
    vote = PriorityVote(3)
    vote.choose("housing")
    vote.show()
    with pytest.raises(RuntimeError):
        vote.choose("work")
    with pytest.raises(RuntimeError):
        vote.abstain()
    with pytest.raises(RuntimeError):
        vote.enter([1] * 6)
    assert vote.counts == (0, 1, 0, 0, 0, 0)


def test_everybody_has_one_pick() -> None:
    vote = PriorityVote(1)
    vote.choose("work")
    with pytest.raises(RuntimeError):
        vote.choose("work")


def test_counts_of_paper_cards_take_the_place_of_what_was_pressed() -> None:
    vote = PriorityVote(5)
    vote.choose("work")
    vote.enter([0, 2, 0, 1, 0, 0])
    assert vote.chosen == 5
    assert vote.show() == (0, 2, 0, 1, 0, 0)


def test_more_cards_than_seats_are_people_who_came_late() -> None:
    vote = PriorityVote(2)
    vote.enter([3, 3, 3, 0, 0, 0])
    assert (vote.voters, vote.chosen) == (9, 9)


@pytest.mark.parametrize("counts", [[1] * 5, [1] * 7, [-1, 1, 1, 1, 1, 1], [MOST_VOTERS, 1, 0, 0, 0, 0]])
def test_counts_that_cannot_be_are_refused(counts: list[int]) -> None:
    with pytest.raises(ValueError, match="counts"):
        PriorityVote(5).enter(counts)


@pytest.mark.parametrize("voters", [0, -1, MOST_VOTERS + 1])
def test_a_vote_has_voters(voters: int) -> None:
    with pytest.raises(ValueError, match="voters"):
        PriorityVote(voters)


def test_a_right_that_is_none_is_refused() -> None:
    vote = PriorityVote(2)
    with pytest.raises(ValueError, match="not in"):
        vote.choose("luck")
    assert vote.chosen == 0


def test_what_the_table_says_of_it() -> None:
    assert leading((0, 2, 0, 2, 1, 0)) == ("housing", "education")
    assert leading((0,) * 6) == ()
    assert (spread((0, 2, 0, 2, 1, 0)), spread((0,) * 6)) == (3, 0)


def test_it_changes_no_number() -> None:
    state = start("albacete")
    before = copy.deepcopy(values(state))
    vote = PriorityVote(2)
    vote.choose("work")
    vote.abstain()
    vote.show()
    assert values(state) == before
