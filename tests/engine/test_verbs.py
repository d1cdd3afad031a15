"""One specification for every effect verb (house: tests, rung 4)."""

from collections.abc import Callable

import pytest
import yaml
from pydantic import TypeAdapter

from tests.worlds import measure, start
from weldi_game.cards.compiled import BARRIERS, GROUPS, RIGHTS, ROLES, Effect, pair_bit
from weldi_game.cards.effects import VERBS, AnyEffect
from weldi_game.cards.rule_text import effect_text
from weldi_game.engine import effects
from weldi_game.engine.effects import carry_out, halved
from weldi_game.engine.events import Log
from weldi_game.engine.state import Problem, State
from weldi_game.text import say

_ADAPTER: TypeAdapter[object] = TypeAdapter(AnyEffect)


class _Ids:
    def __init__(self, state: State) -> None:
        self._state = state

    def measure(self, measure_id: str) -> int:
        return measure(self._state, measure_id)


def compiled(state: State, text: str) -> Effect:
    entry = _ADAPTER.validate_python(yaml.safe_load(text))
    return entry.compiled(_Ids(state))  # type: ignore[attr-defined, no-any-return]


def carried_out(state: State, text: str, softened: bool = False) -> tuple[State, Log]:
    draft, log = state.copy(), Log()
    carry_out(draft, (compiled(state, text),), log, softened)
    return draft, log


def town() -> State:
    """Albacete with everything in the middle of its range."""
    state = start("albacete").copy()
    state.rights = (5,) * 6
    state.conditions = (3, 3, 3)
    state.budget = state.trust = (4,) * 5
    state.income = ((2, 2),) * 5
    state.sizes = (2,) * 9
    state.needs = ((1,) * 6,) * 9
    state.barriers = (0,) * 9
    state.capacity = (4,) * 6
    return state


def family_problem(state: State) -> int:
    return next(card.index for card in state.game.challenges if card.has_problem)


SPECS: dict[str, tuple[str, Callable[[State], object], object, object]] = {
    "change_right": ("{do: change_right, right: housing, by: -2}", lambda s: s.rights[1], 5, 3),
    "change_condition": (
        "{do: change_condition, condition: climate, by: 1}",
        lambda s: s.conditions[2],
        3,
        4,
    ),
    "change_resource": (
        "{do: change_resource, role: civil_society, resource: trust, by: 2}",
        lambda s: s.trust[2],
        4,
        6,
    ),
    "change_income": (
        "{do: change_income, role: city_hall, resource: budget, by: -3}",
        lambda s: s.income[0],
        (2, 2),
        (0, 2),
    ),
    "change_group_size": ("{do: change_group_size, group: refugees, by: 2}", lambda s: s.sizes[0], 2, 4),
    "change_need": ("{do: change_need, group: women, right: health, by: 1}", lambda s: s.needs[4][2], 1, 2),
    "change_capacity": ("{do: change_capacity, right: work, by: -1}", lambda s: s.capacity[0], 4, 3),
    "raise_barrier": (
        "{do: raise_barrier, group: refugees, barrier: status, rights: [work]}",
        lambda s: s.barriers[0],
        0,
        pair_bit(BARRIERS.index("status"), 0),
    ),
    "grant_mandate": ("{do: grant_mandate, competence: health}", lambda s: s.mandates, 0, 2),
    "extra_action": ("{do: extra_action, role: civil_society, by: 1}", lambda s: s.extra_actions[2], 0, 1),
    "reveal_challenges": ("{do: reveal_challenges}", lambda s: s.foresight, False, True),
    "change_cooperation": ("{do: change_cooperation, by: 1}", lambda s: s.tokens, 2, 3),
}


@pytest.mark.parametrize("verb", sorted(SPECS))
def test_a_verb_does_what_it_says(verb: str) -> None:
    text, reading, before, after = SPECS[verb]
    state = town()
    state.tokens = 2
    assert reading(state) == before
    changed, log = carried_out(state, text)
    assert reading(changed) == after
    assert log
    assert reading(state) == before


def test_every_verb_has_a_specification() -> None:
    elsewhere = {"lower_barrier", "suspend_measure", "offer_measure", "solve_problem", "when"}
    assert set(SPECS) | elsewhere == set(VERBS) == set(effects.VERBS) | {"when"}


def test_lower_barrier_takes_the_barrier_away_for_good() -> None:
    state = town()
    state.barriers = (pair_bit(0, 0) | pair_bit(0, 1), *state.barriers[1:])
    changed, _ = carried_out(
        state, "{do: lower_barrier, group: refugees, barrier: information, rights: [work]}"
    )
    assert changed.barriers[0] == pair_bit(0, 1)


def test_suspend_measure_asks_the_table() -> None:
    state = town()
    families = {state.game.measures[placed.measure].family for placed in state.placements}
    family = sorted(families)[0]
    names = list(VERBS["suspend_measure"].model_fields["family"].annotation)  # type: ignore[call-overload]
    changed, _ = carried_out(state, f"{{do: suspend_measure, family: {names[family].value}}}")
    assert changed.decisions[-1].kind == "suspend"
    empty = state.copy()
    empty.placements = ()
    changed, log = carried_out(empty, f"{{do: suspend_measure, family: {names[family].value}}}")
    assert not changed.decisions
    assert not log


def test_offer_measure_takes_the_card_out_of_the_deck() -> None:
    state = town()
    card = state.measure_deck[3]
    changed, _ = carried_out(state, f"{{do: offer_measure, measure: {state.game.measures[card].id}}}")
    assert card in changed.plan
    assert card not in changed.measure_deck
    again, log = carried_out(changed, f"{{do: offer_measure, measure: {state.game.measures[card].id}}}")
    assert again.plan == changed.plan
    assert not log


def test_solve_problem_ends_the_oldest_of_its_family() -> None:
    state = town()
    card = state.game.challenges[family_problem(state)]
    state.problems = (Problem(card.index, 1),)
    families = list(VERBS["solve_problem"].model_fields["family"].annotation)  # type: ignore[call-overload]
    changed, _ = carried_out(state, f"{{do: solve_problem, family: {families[card.family].value}}}")
    assert not changed.problems
    other = families[(card.family + 1) % len(families)].value
    changed, _ = carried_out(state, f"{{do: solve_problem, family: {other}}}")
    assert changed.problems


def test_when_chooses_by_the_state() -> None:
    text = (
        "{do: when, if: {right: work, at_least: 6}, then: [{do: change_condition, condition: climate, by: 1}],"
        " otherwise: [{do: change_condition, condition: climate, by: -1}]}"
    )
    state = town()
    assert carried_out(state, text)[0].conditions[2] == 2
    state.rights = (6,) * 6
    assert carried_out(state, text)[0].conditions[2] == 4


def test_softening_halves_strain_and_keeps_what_arrivals_bring() -> None:
    state = town()
    assert carried_out(state, "{do: change_right, right: work, by: -3}", softened=True)[0].rights[0] == 4
    assert carried_out(state, "{do: change_right, right: work, by: -1}", softened=True)[0].rights[0] == 5
    assert carried_out(state, "{do: change_group_size, group: women, by: 1}", softened=True)[0].sizes[4] == 2
    gift = "{do: change_resource, role: newcomers_council, resource: trust, by: 1}"
    assert carried_out(state, gift, softened=True)[0].trust[3] == 5
    law = "{do: raise_barrier, group: women, barrier: care, rights: [work]}"
    assert carried_out(state, law, softened=True)[0].barriers == state.barriers


@pytest.mark.parametrize(("amount", "half"), [(3, 1), (2, 1), (1, 0), (-1, 0), (-2, -1), (-3, -1)])
def test_half_is_rounded_towards_nothing(amount: int, half: int) -> None:
    assert halved(amount) == half


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_example_of_a_verb_runs_and_reads_like_its_rule(verb: str) -> None:
    state = start("albacete")
    entry = _ADAPTER.validate_python(yaml.safe_load(VERBS[verb].EXAMPLE))
    sentence = say(effect_text(entry), titles=lambda card, language: card.replace("_", " "))  # type: ignore[arg-type]
    assert sentence
    assert "{" not in sentence
    if verb not in ("offer_measure", "when"):  # their examples name cards that Albacete does not play with
        carried_out(state, VERBS[verb].EXAMPLE)


def test_tracks_stop_at_their_bounds() -> None:
    state = town()
    state.rights = (1, 9, 5, 5, 5, 5)
    assert carried_out(state, "{do: change_right, right: work, by: -3}")[0].rights[0] == 0
    assert carried_out(state, "{do: change_right, right: housing, by: 3}")[0].rights[1] == 10
    state.budget = (7, 1, 4, 4, 4)
    assert (
        carried_out(state, "{do: change_resource, role: city_hall, resource: budget, by: 4}")[0].budget[0]
        == 8
    )
    poorer = carried_out(state, "{do: change_resource, role: public_services, resource: budget, by: -4}")[0]
    assert poorer.budget[1] == 0


def test_the_vocabularies_are_aligned_with_the_tuples() -> None:
    state = start("albacete")
    assert len(state.rights) == len(RIGHTS)
    assert len(state.sizes) == len(GROUPS)
    assert len(state.budget) == len(ROLES)
