"""A facilitator's interventions: seen in the log, kept in the save, never a move of the table or of a bot."""

import ast
import inspect
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.test_conformance import assert_in_range
from tests.worlds import CITIES, challenge, start, walk
from weldi_game import bots
from weldi_game.bots.registry import NAMES as BOTS
from weldi_game.bots.registry import make
from weldi_game.cards.compiled import CONDITIONS, RIGHTS, ROLES
from weldi_game.engine.commands import (
    LONGEST_REASON,
    EndRound,
    Intervene,
    Intervention,
    UnknownCommand,
    from_data,
    to_data,
)
from weldi_game.engine.interventions import MOST, MOST_ACTIONS
from weldi_game.engine.legality import candidates, check, legal
from weldi_game.engine.observe import observe
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Decision, Pending, Phase, Problem, State, digest, values
from weldi_game.text import say

WHY = "so that the debrief keeps its time"


def change(kind: Intervention, subject: int, by: int, reason: str = WHY) -> Intervene:
    return Intervene(kind, subject, by, reason)


def code(state: State, command: Intervene) -> str | None:
    refusal = check(state, command)
    return None if refusal is None else refusal.code


def told(state: State, command: Intervene) -> list[str]:
    _, events = apply(state, command)
    return [say(event.message, event.data, titles=lambda card, language: card) for event in events]


@pytest.mark.parametrize(
    ("kind", "read"),
    [
        (Intervention.RIGHT, lambda state: state.rights[1]),
        (Intervention.CONDITION, lambda state: state.conditions[1]),
        (Intervention.BUDGET, lambda state: state.budget[1]),
        (Intervention.TRUST, lambda state: state.trust[1]),
        (Intervention.ACTIONS, lambda state: state.actions[1]),
    ],
)
def test_a_number_moves_by_its_amount_and_the_log_says_why(kind: Intervention, read) -> None:  # type: ignore[no-untyped-def]
    state = start("albacete")
    after, events = apply(state, change(kind, 1, 1))
    assert read(after) == read(state) + 1
    assert events[0].message == "event.intervened_change"
    assert events[0].data["reason"] == WHY
    assert [event.cause for event in events] == [-1, 0]
    changed = [one != other for one, other in zip(values(after), values(state), strict=True)]
    assert sum(changed) == 1, "nothing else moves"


def test_numbers_stay_within_their_bounds_and_what_cannot_move_is_refused() -> None:
    state = start("albacete").copy()
    state.rights = (9, 0, *state.rights[2:])
    assert apply(state, change(Intervention.RIGHT, 0, 5))[0].rights[0] == 10
    assert code(state, change(Intervention.RIGHT, 1, -1)) == "nothing_moves"
    assert code(state, change(Intervention.RIGHT, 0, 0)) == "intervention_amount"
    assert code(state, change(Intervention.RIGHT, 0, MOST + 1)) == "intervention_amount"
    assert code(state, change(Intervention.RIGHT, 0, -MOST - 1)) == "intervention_amount"
    state.actions = (MOST_ACTIONS, 0, 0, 0, 0)
    assert code(state, change(Intervention.ACTIONS, 0, 1)) == "nothing_moves"
    assert code(state, change(Intervention.ACTIONS, 1, -1)) == "nothing_moves"


@pytest.mark.parametrize(
    "reason", ["", "   ", "x" * (LONGEST_REASON + 1), "line\nbreak", "\x1b[31m", "\u202eabc"]
)
def test_an_intervention_needs_a_plain_reason(reason: str) -> None:
    assert code(start("albacete"), change(Intervention.RIGHT, 0, 1, reason)) == "reason_needed"


@pytest.mark.parametrize(
    "reason", ["x" * LONGEST_REASON, "Pour aller plus loin\u202f!", "Żeby zdążyć – łatwiej"]
)
def test_a_reason_may_be_in_any_language(reason: str) -> None:
    assert code(start("albacete"), change(Intervention.RIGHT, 0, 1, reason)) is None


def test_a_challenge_is_injected_from_the_deck_and_drawn_no_more() -> None:
    state = start("albacete")
    card = state.challenge_deck[5]
    after, events = apply(state, change(Intervention.INJECT, card, 0))
    assert after.conveyor[-1] == Pending(card, False, 0, 0)
    assert card not in after.challenge_deck
    assert [event.message for event in events] == ["event.intervened_inject", "event.challenge_forecast"]
    assert code(after, change(Intervention.INJECT, card, 0)) == "challenge_on_table"
    pressing, _ = apply(state, change(Intervention.INJECT, card, 1))
    assert pressing.conveyor[0] == Pending(card, True, 0, 0)


def test_a_challenge_that_has_landed_can_come_again_but_no_lasting_problem_twice() -> None:
    state = start("albacete").copy()
    first = state.challenge_deck[0]
    state.challenge_deck = state.challenge_deck[1:]
    assert code(state, change(Intervention.INJECT, first, 0)) is None
    state.problems = (Problem(first, 1),)
    assert code(state, change(Intervention.INJECT, first, 0)) == "challenge_on_table"


def test_no_more_press_than_the_rules_allow() -> None:
    state = start("albacete").copy()
    limit = state.game.rules.pressing_limit
    state.conveyor = tuple(Pending(card, True, 0, 0) for card in state.challenge_deck[:limit])
    other = state.challenge_deck[limit]
    assert code(state, change(Intervention.INJECT, other, 1)) == "pressing_full"
    assert code(state, change(Intervention.INJECT, other, 0)) is None


def test_a_challenge_is_held_back_under_the_deck() -> None:
    state = start("albacete")
    card = state.conveyor[0].challenge
    after, events = apply(state, change(Intervention.HOLD_BACK, card, 0))
    assert card not in [pending.challenge for pending in after.conveyor]
    assert after.challenge_deck == (*state.challenge_deck, card)
    assert len(events) == 1
    assert code(after, change(Intervention.HOLD_BACK, card, 0)) == "challenge_gone"


@pytest.mark.parametrize(
    "kind", [Intervention.REWIND, Intervention.HINT, Intervention.TIME, Intervention.END]
)
def test_a_remark_changes_nothing_and_stands_in_the_log(kind: Intervention) -> None:
    state = start("albacete")
    after, events = apply(state, change(kind, 2, 5))
    assert values(after) == values(state)
    assert len(events) == 1
    assert WHY in told(state, change(kind, 2, 5))[0]


def test_every_kind_says_its_sentence() -> None:
    state = start("albacete")
    card = state.conveyor[0].challenge
    for kind in Intervention:
        subject = (
            card
            if kind is Intervention.HOLD_BACK
            else state.challenge_deck[0]
            if kind is Intervention.INJECT
            else 1
        )
        for sentence in told(state, change(kind, subject, 1)):
            assert "{" not in sentence


def test_a_facilitator_can_step_in_while_a_decision_waits_and_never_after_the_end() -> None:
    state = start("albacete").copy()
    state.decisions = (Decision("upkeep", (0,), 1),)
    assert code(state, change(Intervention.BUDGET, 0, 1)) is None
    over = walk(start("albacete", format_="stand"))[-1][2]
    assert over.phase == Phase.OVER
    assert {code(over, change(kind, 0, 1)) for kind in Intervention} == {"game_over"}


# --- never a move of the table ---------------------------------------------------------------------------


@pytest.mark.parametrize("city", CITIES)
def test_it_is_never_offered(city: str) -> None:
    for state, command, _ in walk(start(city, 5))[::5]:
        offered = [*candidates(state), *legal(state), command]
        assert not [each for each in offered if isinstance(each, Intervene)]


def test_bots_do_not_know_it() -> None:
    state = start("albacete")
    for name in BOTS:
        assert not isinstance(make(name, 1).choose(observe(state), 0), Intervene)
    for path in sorted(Path(inspect.getfile(bots)).parent.glob("*.py")):
        assert not names_intervene(path.read_text(encoding="utf-8")), path.name


def names_intervene(source: str) -> bool:
    return any(
        isinstance(node, ast.alias) and node.name == "Intervene" for node in ast.walk(ast.parse(source))
    )


def test_a_bot_that_would_use_it_is_found() -> None:
    assert names_intervene("from weldi_game.engine.commands import Intervene")


# --- saves -----------------------------------------------------------------------------------------------


def test_it_survives_a_save_in_words() -> None:
    state = start("albacete")
    card = state.challenge_deck[3]
    commands = [
        change(Intervention.RIGHT, 2, -2),
        change(Intervention.CONDITION, 0, 1),
        change(Intervention.BUDGET, 4, 3),
        change(Intervention.TRUST, 3, -1),
        change(Intervention.ACTIONS, 1, 1),
        change(Intervention.INJECT, card, 1),
        change(Intervention.HOLD_BACK, state.conveyor[0].challenge, 0),
        change(Intervention.REWIND, 3, 0),
        change(Intervention.HINT, 0, 0),
        change(Intervention.TIME, 0, 10),
        change(Intervention.END, 0, 0),
    ]
    assert {command.kind for command in commands} == set(Intervention)
    for command in commands:
        data = json.loads(json.dumps(to_data(state.game, command)))
        assert from_data(state.game, data) == command
    assert to_data(state.game, commands[0]) == {
        "do": "intervene",
        "kind": "right",
        "subject": RIGHTS[2],
        "by": -2,
        "reason": WHY,
    }
    assert to_data(state.game, commands[5])["subject"] == state.game.challenges[card].id
    assert to_data(state.game, commands[2])["subject"] == ROLES[4]
    assert to_data(state.game, commands[1])["subject"] == CONDITIONS[0]


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "wish"},
        {"kind": 2},
        {"subject": "happiness"},
        {"subject": 2},
        {"by": "2"},
        {"by": 1.0},
        {"by": True},
        {"by": 100},
        {"reason": 7},
        {"reason": "x" * (LONGEST_REASON + 1)},
        {"more": 1},
    ],
)
def test_a_damaged_one_in_a_save_is_refused(broken: dict[str, object]) -> None:
    sound = {"do": "intervene", "kind": "right", "subject": "work", "by": 1, "reason": WHY}
    game = start("albacete").game
    from_data(game, sound)
    with pytest.raises(UnknownCommand):
        from_data(game, {**sound, **broken})


def test_one_with_a_part_missing_is_refused() -> None:
    sound = {"do": "intervene", "kind": "right", "subject": "work", "by": 1, "reason": WHY}
    for part in ("kind", "subject", "by", "reason"):
        with pytest.raises(UnknownCommand):
            from_data(start("albacete").game, {name: sound[name] for name in sound if name != part})


# --- any of them at any time -----------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    city=st.sampled_from(CITIES),
    turn=st.integers(0, 80),
    kind=st.sampled_from(list(Intervention)),
    subject=st.integers(0, 5),
    by=st.integers(-7, 7),
)
def test_whatever_is_allowed_keeps_the_laws(
    city: str, turn: int, kind: Intervention, subject: int, by: int
) -> None:
    steps = walk(start(city, 2), most=turn + 1)
    state = steps[-1][0]
    if kind in (Intervention.BUDGET, Intervention.TRUST, Intervention.ACTIONS):
        subject = min(subject, len(ROLES) - 1)
    if kind is Intervention.CONDITION:
        subject = min(subject, len(CONDITIONS) - 1)
    command = change(kind, subject, by)
    before = digest(state)
    if check(state, command) is not None:
        with pytest.raises(IllegalMove):
            apply(state, command)
        return
    after, _ = apply(state, command)
    assert digest(state) == before, "the given state never changes"
    assert_in_range(after)
    assert len(set(after.challenge_deck)) == len(after.challenge_deck)
    if not after.decisions:
        ended, _ = apply(after, EndRound())
        assert_in_range(ended)


def test_the_same_challenge_is_never_twice_in_the_game() -> None:
    state = start("albacete")
    card = challenge(state, state.game.challenges[state.challenge_deck[-1]].id)
    state, _ = apply(state, change(Intervention.INJECT, card, 0))
    state, _ = apply(state, change(Intervention.HOLD_BACK, card, 0))
    state, _ = apply(state, change(Intervention.INJECT, card, 1))
    assert sorted([*state.challenge_deck, *(each.challenge for each in state.conveyor)]) == sorted(
        {*state.challenge_deck, *(each.challenge for each in state.conveyor)}
    )
