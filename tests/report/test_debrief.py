"""The debrief: curves and their bends, the story, decisions, voices, questions in DATA order."""

import pytest

from tests.report.games import city, played
from tests.worlds import CITIES
from weldi_game.cards.compiled import GROUPS, RIGHTS, ROLES
from weldi_game.engine.commands import AnswerChallenge, EndRound, Implement, Intervene, Intervention
from weldi_game.engine.endings import result
from weldi_game.report.curves import Bend, Curve, Reason, band
from weldi_game.report.debrief import debrief
from weldi_game.report.questions import STEPS
from weldi_game.report.words import Sayer
from weldi_game.session.history import History
from weldi_game.text import Message, say

GAMES = [(name, bot) for name in CITIES for bot in ("greedy", "random")]


def flaws(curve: Curve) -> list[str]:
    """What is inconsistent in a curve."""
    found = []
    by_round = {bend.round: bend for bend in curve.bends}
    for index in range(1, len(curve.points)):
        before, after = curve.points[index - 1], curve.points[index]
        bend = by_round.get(curve.first + index - 1)
        if bend is None:
            found += [f"moves without a reason in {index}"] if before != after else []
        elif (bend.before, bend.after) != (before, after):
            found.append(f"bend of {bend.round} is elsewhere")
        elif sum(reason.by for reason in bend.reasons) != after - before:
            found.append(f"reasons of {bend.round} do not add up")
    return found


@pytest.mark.parametrize(("name", "bot"), GAMES)
def test_every_move_of_every_curve_has_its_reasons(name: str, bot: str) -> None:
    history = played(name, 3, bot)
    told = debrief(history, city(name))
    for curve in (*told.curves, *told.conditions):
        assert flaws(curve) == []
    assert tuple(curve.points[-1] for curve in told.curves) == history.state.rights
    assert tuple(curve.points[-1] for curve in told.conditions) == history.state.conditions
    assert {len(curve.points) for curve in told.curves} == {history.game.rounds + 1}


def test_a_curve_that_does_not_add_up_is_found() -> None:
    reason = Reason(Message("event.climate_hostile", {"climate": 1}), -1)
    assert flaws(Curve("work", 1, (5, 4), ()))
    assert flaws(Curve("work", 1, (5, 3), (Bend(1, 5, 3, (reason,)),)))
    assert flaws(Curve("work", 1, (5, 4), (Bend(1, 6, 4, (reason,)),)))
    assert not flaws(Curve("work", 1, (5, 4), (Bend(1, 5, 4, (reason,)),)))


def test_the_curves_begin_where_the_city_begins() -> None:
    history = played()
    assert (
        tuple(curve.points[0] for curve in debrief(history, city("timisoara")).curves) == history.game.rights
    )


def test_groups_have_the_shares_of_each_check() -> None:
    history = played()
    ends = [step.state for step in history.steps if isinstance(step.command, EndRound)]
    for line in debrief(history, city("timisoara")).groups:
        index = GROUPS.index(line.group)
        assert line.shares == tuple(state.met[index] // 10 for state in ends)


def test_a_game_that_was_stopped_early_is_told_whole() -> None:
    history = played(rounds=2)
    told = debrief(history, city("timisoara"))
    assert not told.finished
    assert [story.round for story in told.rounds] == [1, 2, 3]
    assert [story.finished for story in told.rounds] == [True, True, False]
    assert told.result == result(history.state)
    assert all(flaws(curve) == [] for curve in told.curves)


def test_decisions_are_the_commands_that_the_city_remembers() -> None:
    history = played()
    told = debrief(history, city("timisoara"))
    wanted = sum(isinstance(step.command, Implement | AnswerChallenge) for step in history.steps)
    assert sum(each.kind in ("measure", "answer", "solve") for each in told.decisions) == wanted
    assert all(each.role in ROLES for each in told.decisions if each.kind != "suspend")
    assert told.voices.answers == sum(each.kind in ("answer", "solve") for each in told.decisions)
    shared = sum(each.participatory for each in told.decisions if each.kind in ("answer", "solve"))
    assert told.voices.participatory_answers == shared


@pytest.mark.parametrize("name", CITIES)
def test_every_challenge_that_came_has_a_fate(name: str) -> None:
    history = played(name, 5, "random")
    told = debrief(history, city(name))
    landed = [each for each in told.challenges if each.fate in ("landed", "softened")]
    messages = [event.message for _, events in history.events() for event in events]
    assert len(landed) == sum(m in ("event.challenge_landed", "event.challenge_softened") for m in messages)
    still = {history.game.challenges[each.challenge].id for each in history.state.problems}
    assert still <= {each.challenge for each in told.challenges if each.problem}


def test_the_story_is_nested_by_cause_and_leaves_small_things_out() -> None:
    history = played()
    told = debrief(history, city("timisoara"))
    lines = [
        line for story in told.rounds for part in (story.came, story.done, story.followed) for line in part
    ]
    ids = {line.message.id for line in lines}
    assert {"event.implemented", "event.answered", "event.right_moved"} <= ids
    assert not ids & {"event.paid_budget", "event.income", "event.plan_refilled"}
    assert all(line.depth > 0 for line in lines if line.message.id == "event.right_moved")
    mobilised = [e for _, events in history.events() for e in events if e.message == "event.mobilised"]
    assert sum(story.mobilised for story in told.rounds) == len(mobilised)


def test_questions_stand_in_data_order_and_the_cards_bring_their_own() -> None:
    told = debrief(played(), city("timisoara"))
    steps = [question.step for question in told.questions]
    assert steps == sorted(steps, key=STEPS.index)
    assert set(steps) == set(STEPS)
    own = [question for question in told.questions if question.card is not None]
    assert len(own) >= 4
    assert {question.card.kind for question in own if question.card} == {"measure", "challenge"}


def test_what_came_back_is_what_the_engine_gave() -> None:
    history = played()
    told = debrief(history, city("timisoara"))
    given = [e for _, events in history.events() for e in events if e.message == "event.group_contributes"]
    assert [gift.group for gift in told.contributions] == [event.data["group"] for event in given]


def test_the_ballot_names_each_measure_once() -> None:
    told = debrief(played(), city("timisoara"))
    assert len(set(told.ballot)) == len(told.ballot) > 0
    assert set(told.ballot) <= set(city("timisoara").measures)


@pytest.mark.parametrize(
    ("value", "name"), [(0, "violated"), (3, "violated"), (4, "at_risk"), (5, "at_risk"), (6, "realised")]
)
def test_bands(value: int, name: str) -> None:
    assert band(value) == name


def test_what_a_facilitator_typed_stays_out_of_the_story() -> None:
    history = History(played().game, 7)
    history.submit(Intervene(Intervention.RIGHT, 0, -1, "because Ana cried"))
    told = debrief(history, city("timisoara"))
    sayer = Sayer(city("timisoara"), "en")
    lines = [sayer.event(line.message) for line in told.rounds[0].done]
    reasons = [sayer.reason(reason) for bend in told.curves[0].bends for reason in bend.reasons]
    assert "The facilitator changes a number." in lines
    assert reasons == ["−1: the facilitator"]
    assert "Ana" not in " ".join([*lines, *reasons])
    assert "Ana" in say(told.rounds[0].done[0].message)  # the log of the table does say it


def test_rights_are_told_in_the_order_of_the_vocabulary() -> None:
    assert tuple(curve.name for curve in debrief(played(), city("timisoara")).curves) == RIGHTS
