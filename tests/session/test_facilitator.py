"""The facilitator's way back, the log of interventions, the speaker's view, and games that branch off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worlds import CITIES, game, start, walk
from weldi_game.bots.greedy import Greedy
from weldi_game.cards import library
from weldi_game.cards.compiled import BARRIERS, GROUPS, RIGHTS, ROLES
from weldi_game.engine.commands import LONGEST_REASON, EndRound, Hold, Intervene, Intervention
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.state import Phase, Problem, State, Tally, digest
from weldi_game.session import saves
from weldi_game.session.branch import branch, origin
from weldi_game.session.facilitator import (
    as_reason,
    interventions,
    may_come,
    may_wait,
    rewind,
    starts,
)
from weldi_game.session.sitting import Sitting, restore
from weldi_game.session.speaker import MOST_HINTS, MOST_POINTS, behind_barriers, hints, points
from weldi_game.text import say

WHY = "we try what would have happened"


def played(
    city: str = "albacete", seed: int = 3, format_: str = "workshop", folder: Path | None = None
) -> Sitting:
    sitting = Sitting(game(city, "ordinary", format_), seed)
    if folder is not None:
        sitting.save_in(folder)
    for _, command, _ in walk(start(city, seed, format_=format_), Greedy(seed)):
        sitting.submit(command)
    return sitting


@pytest.fixture
def saved(tmp_path: Path) -> Iterator[Sitting]:
    """A game that was played to its end and is still written to."""
    sitting = played(folder=tmp_path / "first")
    yield sitting
    sitting.close()


# --- the way back ------------------------------------------------------------------------------------------


def test_every_half_year_has_its_start() -> None:
    sitting = played()
    found = starts(sitting.history)
    assert [each.round for each in found] == [1, 2, 3, 4, 5, 6]
    assert found[0].kept == 0
    for each in found[1:]:
        assert isinstance(sitting.history.steps[each.kept - 1].command, EndRound)
        assert sitting.history.before(each.kept).round == each.round


@pytest.mark.parametrize("round_", [1, 3, 6])
def test_the_table_goes_back_to_any_half_year_and_the_log_says_so(saved: Sitting, round_: int) -> None:
    sitting = saved
    then = sitting.history.before(next(each.kept for each in starts(sitting.history) if each.round == round_))
    before = digest(then)
    taken = rewind(sitting, round_, WHY)
    assert taken
    assert digest(sitting.state) == before
    entry = interventions(sitting.history)[-1]
    assert entry.command == Intervene(Intervention.REWIND, round_, 0, WHY)
    assert WHY in say(entry.events[0].message, entry.events[0].data)
    sitting.submit(Hold(0))
    sitting.close()
    assert sitting.path is not None
    again, restored = restore(saves.read(sitting.path), sitting.history.game)
    assert not restored.from_snapshot
    assert digest(again.state) == digest(sitting.state)
    assert [each.command for each in interventions(again.history)] == [entry.command]


def test_a_second_rewind_keeps_the_word_of_the_first() -> None:
    sitting = played()
    rewind(sitting, 2, "first")
    sitting.submit(Hold(0))
    rewind(sitting, 2, "second")
    assert [each.command.reason for each in interventions(sitting.history)] == ["first", "second"]


@pytest.mark.parametrize("round_", [0, 7, -1])
def test_the_table_cannot_go_where_it_never_was(round_: int) -> None:
    sitting = played()
    steps = len(sitting.history.steps)
    with pytest.raises(LookupError):
        rewind(sitting, round_, WHY)
    assert len(sitting.history.steps) == steps


def test_a_rewind_without_a_reason_is_refused() -> None:
    sitting = played(format_="stand")
    steps = len(sitting.history.steps)
    with pytest.raises(IllegalMove):
        rewind(sitting, 1, "  ")
    assert len(sitting.history.steps) == steps


# --- interventions -----------------------------------------------------------------------------------------


def test_interventions_are_listed_in_order_and_survive_the_save(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3)
    sitting.save_in(tmp_path)
    sitting.submit(Hold(0))
    sitting.submit(Intervene(Intervention.BUDGET, 1, 2, WHY))
    sitting.submit(EndRound())
    sitting.submit(Intervene(Intervention.INJECT, may_come(sitting.state)[0], 0, WHY))
    found = interventions(sitting.history)
    assert [(each.step, each.round) for each in found] == [(1, 1), (3, 2)]
    sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert interventions(again.history) == found


@pytest.mark.parametrize("city", CITIES)
def test_what_may_come_and_what_may_wait_can_be_done(city: str) -> None:
    for state, _, _ in walk(start(city, 2))[::13]:
        sitting = Sitting(state.game, 2)
        sitting.history.start = state
        for card in may_wait(state):
            sitting.history.preview(Intervene(Intervention.HOLD_BACK, card, 0, WHY))
        for card in may_come(state):
            sitting.history.preview(Intervene(Intervention.INJECT, card, 0, WHY))
        assert not set(may_come(state)) & set(may_wait(state))


def test_a_sentence_becomes_a_reason_that_fits() -> None:
    assert as_reason("short\nand  plain") == "short and plain"
    cut = as_reason("word " * 60)
    assert len(cut) <= LONGEST_REASON
    assert cut.endswith("word…")
    assert len(as_reason("x" * 500)) <= LONGEST_REASON


# --- the speaker's view --------------------------------------------------------------------------------------


@pytest.mark.parametrize("city", CITIES)
def test_there_is_always_something_to_talk_about_and_it_can_be_said(city: str) -> None:
    titles = library.find(city).title_of
    for state, _, after in walk(start(city, 4))[::7]:
        for each in (state, after):
            found = points(each)
            assert 1 <= len(found) <= MOST_POINTS
            assert len(hints(each)) <= MOST_HINTS
            for message in (*(point.message for point in found), *hints(each)):
                assert "{" not in say(message, titles=titles)


def test_a_game_that_is_over_gets_no_hints() -> None:
    over = played(format_="stand").state
    assert over.phase == Phase.OVER
    assert hints(over) == ()


def calm() -> State:
    """A state in which nothing asks to be talked about."""
    state = start("albacete").copy()
    state.rights = (6,) * 6
    state.conditions = (3, 3, 3)
    state.barriers = (0,) * len(GROUPS)
    state.budget = state.trust = (3,) * len(ROLES)
    state.acted = (4,) * len(ROLES)
    state.tally = Tally(answers=2, participatory_answers=1, participatory=1, cooperation=1)
    state.problems, state.capacity, state.round = (), (99,) * 6, 2
    state.met = (500,) * len(GROUPS)
    return state


def ids(state: State) -> list[str]:
    return [point.message.id for point in points(state)]


def test_in_a_calm_state_nothing_else_is_said() -> None:
    assert ids(calm()) == ["speaker.calm"]


def test_each_point_is_found_where_it_is_and_only_there() -> None:
    for name, change in CHANGES.items():
        state = calm()
        change(state)
        assert ids(state) == [f"speaker.{name}"], name


def _one_low(state: State) -> None:
    state.rights = (6, 3, 6, 6, 6, 6)


def _problem(state: State) -> None:
    state.problems = (Problem(next(card.index for card in state.game.challenges if card.has_problem), 1),)


def _gap(state: State) -> None:
    """Behind barriers there are few needs in all, but all those of one small group."""
    group = GROUPS.index("undocumented")
    assert state.sizes[group]
    state.barriers = tuple((1 << 30) - 1 if index == group else 0 for index in range(len(GROUPS)))


def _only_council_silent(state: State) -> None:
    state.acted = (4, 4, 4, 0, 4)


def _unheard(state: State) -> None:
    state.tally = state.tally._replace(participatory_answers=0)


def _silos(state: State) -> None:
    state.tally = state.tally._replace(cooperation=0)


def _hostile(state: State) -> None:
    state.conditions = (3, 3, 2)


def _hoarding(state: State) -> None:
    state.trust = (3, 3, 8, 3, 3)


def _giving(state: State) -> None:
    state.met = (900, *state.met[1:])
    state.sizes = (max(state.sizes[0], 1), *state.sizes[1:])


CHANGES = {
    "violated": _one_low,
    "lasting": _problem,
    "quiet": _only_council_silent,
    "unheard": _unheard,
    "silos": _silos,
    "hostile": _hostile,
    "hoarding": _hoarding,
    "giving": _giving,
}


def test_a_group_that_is_left_behind_is_named_with_what_blocks_it() -> None:
    state = calm()
    _gap(state)
    found = points(state)
    named = {point.message.data.get("group") for point in found}
    assert "undocumented" in named
    assert behind_barriers(state)


def test_needs_behind_barriers_agree_with_the_rights_check() -> None:
    for state, _, _ in walk(start("lampedusa", 5))[::9]:
        check = rights_check(state)
        found = behind_barriers(state)
        assert list(found) == sorted(found, key=lambda each: -each.need)
        for index, right in enumerate(RIGHTS):
            needs = [each.need for each in found if each.right == index]
            assert max(needs, default=0) <= check.blocked[index] <= sum(needs), right
        assert {each.barrier for each in found} <= set(range(len(BARRIERS)))


# --- what if -----------------------------------------------------------------------------------------------


def test_a_branch_is_a_game_of_its_own(saved: Sitting, tmp_path: Path) -> None:
    first = saved
    before = digest(first.state)
    other = branch(first, 3, tmp_path / "other")
    assert other.state.round == 3
    assert digest(first.state) == before
    other.submit(EndRound())
    assert len(first.history.steps) > len(other.history.steps)
    other.close()
    assert other.path is not None
    assert other.path != first.path
    again, restored = restore(saves.read(other.path), first.history.game)
    assert not restored.from_snapshot
    assert digest(again.state) == digest(other.state)
    found = origin(again)
    assert found is not None
    assert first.path is not None
    assert found == (first.path.name, 3)
    assert origin(first) is None


def test_the_same_cards_come_in_a_branch() -> None:
    first = played()
    other = branch(first, 2, None)
    assert other.state.challenge_deck == first.history.before(starts(first.history)[1].kept).challenge_deck
    assert other.seats == first.seats


def test_a_branch_from_nowhere_is_refused() -> None:
    with pytest.raises(LookupError):
        branch(played(format_="stand"), 4, None)


def test_a_branch_that_cannot_be_saved_is_played_all_the_same(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    other = branch(played(format_="stand"), 2, blocked)
    assert other.trouble is not None
    other.submit(EndRound())
