"""One example for each paragraph of the rulebook (house: tests, rung 4)."""

from dataclasses import replace

import pytest

from tests.worlds import game, measure, start, walk
from weldi_game.bots.greedy import Greedy
from weldi_game.cards.compiled import RIGHTS, ROLES, pair_bit
from weldi_game.cards.vocabulary import Ending
from weldi_game.engine import prices
from weldi_game.engine.closing import land
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.endings import ending, result
from weldi_game.engine.events import Log
from weldi_game.engine.legality import CITY_HALL, CIVIL_SOCIETY, COUNCIL, EMPLOYERS, PUBLIC_SERVICES, check
from weldi_game.engine.observe import foreseen
from weldi_game.engine.opening import ask_for_upkeep, incomes
from weldi_game.engine.payment import propose
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game, stacked
from weldi_game.engine.state import Once, Pending, Phase, Placement, Problem, State, Status


def rich(city: str = "albacete") -> State:
    """A table that can pay for everything."""
    state = start(city).copy()
    state.budget = state.trust = (8,) * 5
    state.conditions = (5, 5, 5)
    state.tokens = 5
    return state


def alone(state: State, index: int, status: Status = Status.OPEN) -> State:
    """The city with one measure in place."""
    draft = state.copy()
    draft.placements = (Placement(index, status, 0, -1, 0, 1),)
    return draft


def code(state: State, command: object) -> str | None:
    refusal = check(state, command)  # type: ignore[arg-type]
    return None if refusal is None else refusal.code


# 1. What stands on the table


def test_need_behind_an_unbridged_barrier_goes_unmet_however_much_capacity_there_is() -> None:
    state = start("albacete").copy()
    state.placements = ()
    state.capacity = (99,) * 6
    state.sizes = (0, 0, 2, 0, 0, 0, 0, 0, 3)
    needs = [(0,) * 6] * 9
    needs[2] = needs[8] = (1, 0, 0, 0, 0, 0)
    state.needs = tuple(needs)
    state.barriers = tuple(pair_bit(1, 0) if group == 2 else 0 for group in range(9))
    found = rights_check(state)
    assert (found.demand[0], found.blocked[0], found.met[0]) == (5, 2, 3)
    assert (found.groups[2], found.groups[8]) == (0, 1000)


def test_all_barriers_before_a_right_must_be_bridged() -> None:
    state = start("albacete").copy()
    both = pair_bit(0, 0) | pair_bit(1, 0)
    state.barriers = tuple(both if size else 0 for size in state.sizes)
    bridging = next(card for card in state.game.measures if card.bridges & both == pair_bit(0, 0))
    assert rights_check(alone(state, bridging.index)).blocked[0] == rights_check(alone(state, 0)).demand[0]


@pytest.mark.parametrize(
    ("covered", "move"), [(97, 2), (96, 1), (75, 1), (74, 0), (45, 0), (44, -1), (25, -1), (24, -2), (0, -2)]
)
def test_coverage_moves_the_track(covered: int, move: int) -> None:
    state = start("albacete").copy()
    state.placements = ()
    state.sizes = (5, 5, 5, 5, 0, 0, 0, 0, 5)
    state.needs = ((2,) * 6,) * 9
    state.barriers = (0,) * 9
    demand = rights_check(state).demand[0]
    state.capacity = (-(-covered * demand // 100),) * 6
    shares = rights_check(state)
    expected = 2 if shares.coverage[0] >= 970 else move
    assert shares.moves[0] == expected


def test_relief_lasts_one_round_and_counts_only_then() -> None:
    state = rich()
    relief = next(card for card in state.game.measures if card.relief and card.shelf >= 0)
    after, _ = apply(state, Implement(relief.lead[0], relief.index))
    assert after.placements[-1].status == Status.RELIEF
    right, amount = relief.capacity[0]
    assert rights_check(after).capacity[right] == rights_check(state).capacity[right] + amount
    ended, _ = apply(after, EndRound())
    assert all(placed.measure != relief.index for placed in ended.placements)


def test_a_building_site_opens_after_its_rounds() -> None:
    state = rich()
    shop = measure(state, "one_stop_shop_1")
    built, _ = apply(state, Implement(CITY_HALL, shop))
    assert built.placements[-1].status == Status.BUILDING
    opened, _ = apply(built, EndRound())
    assert next(placed for placed in opened.placements if placed.measure == shop).status == Status.OPEN


def test_levels_come_one_after_the_other() -> None:
    state = rich()
    second = measure(state, "one_stop_shop_2")
    assert code(state, Implement(CITY_HALL, second)) == "needs_measure"
    assert code(alone(state, measure(state, "one_stop_shop_1")), Implement(CITY_HALL, second)) is None


def test_pools_are_capped_so_hoarding_does_not_pay() -> None:
    state = rich()
    assert code(state, Mobilise(CITY_HALL)) == "pool_full"
    after, _ = apply(state, EndRound())
    assert max(after.budget) <= state.game.rules.pool_cap


def test_city_hall_moves_budget_once_a_round_without_cooperation() -> None:
    state = start("albacete").copy()
    state.tokens = 0
    moved, _ = apply(state, MoveBudget(PUBLIC_SERVICES, 2))
    assert moved.budget[PUBLIC_SERVICES] == state.budget[PUBLIC_SERVICES] + 2
    assert moved.actions == state.actions
    assert code(moved, MoveBudget(PUBLIC_SERVICES, 1)) == "power_used"
    assert code(state, MoveBudget(PUBLIC_SERVICES, 3)) == "move_amount"
    assert code(state, MoveBudget(CITY_HALL, 1)) == "not_to_itself"


def test_public_services_may_go_ahead_once_without_covered_upkeep() -> None:
    compiled = game("albacete")
    costly = replace(
        compiled.measures[0], upkeep=9, lead=(CITY_HALL, PUBLIC_SERVICES), after=(), competence=()
    )
    compiled = replace(compiled, measures=(costly, *compiled.measures[1:]))
    state = new_game(compiled, 1)[0].copy()
    state.placements, state.plan = (), (0,)
    state.budget = state.trust = (8,) * 5
    state.conditions = (5, 5, 5)
    assert code(state, Implement(CITY_HALL, 0)) == "upkeep_uncovered"
    after, _ = apply(state, Implement(PUBLIC_SERVICES, 0))
    assert after.used & Once.UNCOVERED_UPKEEP
    after.placements, after.plan = (), (0,)
    assert code(after, Implement(PUBLIC_SERVICES, 0)) == "upkeep_uncovered"


def test_civil_society_answers_for_others_and_its_trust_counts_double_against_hate() -> None:
    state = rich()
    families = [card for card in state.game.challenges if _family(card.family) == "hate_campaigns"]
    card, number = next(
        (card, number)
        for card in families
        for number, answer in enumerate(card.answers)
        if answer.trust >= 2 and not answer.needs
    )
    state.conveyor = (Pending(card.index, False, 0, 0),)
    trust = card.answers[number].trust
    assert prices.answer_cost(state, CIVIL_SOCIETY, card.index, number)[1] == (trust + 1) // 2
    assert prices.answer_cost(state, COUNCIL, card.index, number)[1] == trust
    assert code(state, AnswerChallenge(CIVIL_SOCIETY, card.index, number)) is None
    stranger = next(
        role for role in range(5) if role not in (*card.answers[number].roles, CIVIL_SOCIETY, COUNCIL)
    )
    assert code(state, AnswerChallenge(stranger, card.index, number)) == "not_answering"


def _family(index: int) -> str:
    from weldi_game.cards.vocabulary import Family

    return list(Family)[index].value


def test_the_newcomers_council_acts_last() -> None:
    state = start("albacete")
    assert code(state, Mobilise(COUNCIL)) == "council_acts_last"
    for role in (CITY_HALL, PUBLIC_SERVICES, CIVIL_SOCIETY, EMPLOYERS):
        state, _ = apply(state, Hold(role))
    assert code(state, Mobilise(COUNCIL)) is None


def test_co_design_adds_capacity_or_a_bridge_once_for_each_measure() -> None:
    state = rich()
    course = measure(state, "language_course")
    state = alone(state, course)
    right = state.game.measures[course].capacity[0][0]
    joined, _ = apply(state, CoDesign(course, right))
    assert rights_check(joined).capacity[right] == rights_check(state).capacity[right] + 1
    assert joined.trust[COUNCIL] == state.trust[COUNCIL] - state.game.rules.co_design_trust
    joined.co_designed = 0
    assert code(joined, CoDesign(course, right)) == "co_designed_before"
    bridge = next(join for join in state.game.measures[course].joins if join[1] >= 0)
    bridged, _ = apply(state, CoDesign(course, *bridge))
    assert bridged.placements[0].extra_bridge == pair_bit(bridge[1], bridge[0])


def test_the_council_has_one_veto_in_a_game() -> None:
    state = start("albacete")
    card = state.plan[0]
    after, _ = apply(state, Veto(card))
    assert card not in after.plan
    assert code(after, Veto(after.plan[0])) == "veto_used"
    swapped, _ = apply(state, Veto(card, state.measure_deck[-1]))
    assert swapped.plan[0] == state.measure_deck[-1]


def test_employers_certify_a_relief_of_work_or_housing_for_its_full_cost() -> None:
    state = rich()
    shelter = measure(state, "emergency_shelter")
    standing = alone(state, shelter, Status.RELIEF)
    after, _ = apply(standing, Certify(shelter))
    assert after.placements[0].status == Status.OPEN
    assert sum(after.budget) == sum(standing.budget) - state.game.measures[shelter].budget
    clinic = measure(state, "clinic_days")
    assert code(alone(state, clinic, Status.RELIEF), Certify(clinic)) == "not_certifiable"


# 2. A round


def test_cards_walk_from_forecast_to_pressing_to_landed() -> None:
    state = start("albacete").copy()
    card = next(card for card in state.game.challenges if not card.sudden and not card.has_problem)
    state.conveyor = (Pending(card.index, False, 0, 0),)
    state.placements = ()
    pressing, _ = apply(state, EndRound())
    assert Pending(card.index, True, 0, 0) in pressing.conveyor
    landed, events = apply(pressing, EndRound())
    assert all(pending.challenge != card.index for pending in landed.conveyor)
    assert any(
        event.message == "event.challenge_landed" and event.data["challenge"] == card.id for event in events
    )


def test_an_answer_costs_one_more_when_pressing_and_for_a_lasting_problem() -> None:
    state = start("albacete").copy()
    card = next(card for card in state.game.challenges if card.has_problem)
    role = card.answers[0].roles[0]
    costs = []
    for conveyor, problems in (
        ((Pending(card.index, False, 0, 0),), ()),
        ((Pending(card.index, True, 0, 0),), ()),
        ((), (Problem(card.index, 1),)),
    ):
        state.conveyor, state.problems = conveyor, problems
        costs.append(sum(prices.answer_cost(state, role, card.index, 0)))
    assert costs[1] - costs[0] <= 1
    assert costs[1] == costs[2] >= costs[0]


def test_no_more_than_three_wait_as_pressing() -> None:
    state = start("albacete").copy()
    cards = [card.index for card in state.game.challenges if not card.sudden][:4]
    state.conveyor = tuple(Pending(card, False, 0, 0) for card in cards)
    state.challenge_deck = tuple(card for card in state.challenge_deck if card not in cards)
    after, _ = apply(state, EndRound())
    assert sum(1 for pending in after.conveyor if pending.pressing) == 3


def test_protection_halves_and_a_second_softening_averts() -> None:
    state = start("albacete").copy()
    card = next(card for card in state.game.challenges if card.intensity == 3 and card.has_problem)
    protector = next(one for one in state.game.measures if one.protects >> card.family & 1)
    for softened, place, message in (
        (0, False, "event.challenge_landed"),
        (1, False, "event.challenge_softened"),
        (0, True, "event.challenge_softened"),
        (1, True, "event.challenge_averted"),
    ):
        draft = alone(state, protector.index) if place else state.copy()
        draft.placements = draft.placements if place else ()
        log = Log()
        land(draft, Pending(card.index, True, softened, 0), log)
        assert log[0].message == message
        assert bool(draft.problems) == (message == "event.challenge_landed")


def test_upkeep_that_cannot_be_paid_is_a_decision_of_the_table() -> None:
    state = start("albacete").copy()
    staffed = next(card.index for card in state.game.measures if card.upkeep)
    state = alone(state, staffed)
    ask_for_upkeep(state, 1, Log())
    assert code(state, EndRound()) == "decide_first"
    decided, _ = apply(state, Suspend(staffed))
    assert decided.placements[0].status == Status.SUSPENDED
    assert not decided.decisions
    lead = next(role for role in state.game.measures[staffed].lead if role != COUNCIL)
    reopened, _ = apply(decided, Reopen(lead, staffed))
    assert reopened.placements[0].status == Status.OPEN


def test_trust_depends_on_the_climate() -> None:
    state = start("albacete").copy()
    by_climate = {}
    for climate in (1, 3, 4):
        state.conditions = (3, 3, climate)
        by_climate[climate] = incomes(state)[CIVIL_SOCIETY][1]
    assert by_climate[4] == by_climate[3] + 1 == by_climate[1] + 2


def test_every_other_payer_costs_one_cooperation_token() -> None:
    state = start("albacete").copy()
    state.budget, state.trust, state.tokens = (1, 3, 3, 0, 0), (0, 0, 0, 0, 0), 1
    assert propose(state, CITY_HALL, 4, 0) == ((CITY_HALL, 1, 0), (PUBLIC_SERVICES, 3, 0))
    assert propose(state, CITY_HALL, 5, 0) is None
    state.tokens = 2
    assert propose(state, CITY_HALL, 5, 0) == (
        (CITY_HALL, 1, 0),
        (PUBLIC_SERVICES, 3, 0),
        (CIVIL_SOCIETY, 1, 0),
    )
    state.tokens = 0
    assert propose(state, CITY_HALL, 2, 0) is None
    assert propose(state, CITY_HALL, 1, 0) == ((CITY_HALL, 1, 0),)


def test_chosen_payers_must_add_up_and_have_it() -> None:
    state = rich()
    course = measure(state, "language_course")
    card = state.game.measures[course]
    role = next(lead for lead in card.lead if lead != COUNCIL)
    other = (role + 1) % 3
    good = ((role, card.budget - 1, card.trust), (other, 1, 0))
    after, _ = apply(state, Implement(role, course, good))
    assert after.tokens == state.tokens - 1
    assert (
        code(state, Implement(role, course, ((role, card.budget + 1, card.trust),))) == "payers_do_not_add_up"
    )
    assert code(state, Implement(role, course, (*good, (role, 0, 0)))) == "payers_twice"


def test_advocacy_is_limited_and_moves_a_condition() -> None:
    state = rich()
    state.conditions = (3, 3, 3)
    after, _ = apply(state, Advocate(CITY_HALL, 0))
    assert after.conditions[0] == 4
    assert code(after, Advocate(CIVIL_SOCIETY, 1)) == "advocated_enough"
    assert code(state, Advocate(CITY_HALL, 2)) == "not_by_advocacy"
    assert code(state, Advocate(EMPLOYERS, 0)) == "not_advocating"


def test_refreshing_puts_the_old_plan_under_the_deck() -> None:
    state = start("albacete")
    after, _ = apply(state, Refresh(CITY_HALL))
    assert not set(after.plan) & set(state.plan)
    assert after.measure_deck[-len(state.plan) :] == state.plan


def test_a_group_that_is_well_served_gives_something_back() -> None:
    state = start("albacete").copy()
    state.capacity = (50,) * 6
    state.barriers = (0,) * 9
    _, events = apply(state, EndRound())
    givers = [event.data["group"] for event in events if event.message == "event.group_contributes"]
    assert "residents" in givers


def test_a_hostile_climate_costs_equality() -> None:
    state = start("albacete").copy()
    state.conditions = (3, 2, 2)
    _, events = apply(state, EndRound())
    hostile = [index for index, event in enumerate(events) if event.message == "event.climate_hostile"]
    assert len(hostile) == 1
    assert any(event.cause == hostile[0] and event.data["right"] == "equality" for event in events)


def test_a_mandate_or_coordination_stands_in_for_a_competence() -> None:
    state = rich("lampedusa")
    card = next(
        card
        for card in state.game.measures
        if card.competence and state.game.holders[card.competence[0]] == 2
    )
    state.conditions = (5, 3, 5)
    state.plan = (card.index,)
    role = next(lead for lead in card.lead if lead != COUNCIL)
    for needed in card.after:
        state.placements = (*state.placements, Placement(needed, Status.OPEN, 0, -1, 0, 0))
    assert code(state, Implement(role, card.index)) in ("needs_competence", "in_place")
    state.mandates = (1 << 7) - 1
    assert code(state, Implement(role, card.index)) != "needs_competence"


# 3. Endings


@pytest.mark.parametrize(
    ("lowest", "emergency", "expected"),
    [
        (7, False, Ending.HUMAN_RIGHTS_CITY),
        (6, False, Ending.WELCOMING_CITY),
        (5, False, Ending.ON_THE_WAY),
        (4, False, Ending.FRAGILE),
        (3, False, Ending.RIGHTS_EMERGENCY),
        (9, True, Ending.FRAGILE),
        (2, True, Ending.RIGHTS_EMERGENCY),
    ],
)
def test_the_lowest_right_decides(lowest: int, emergency: bool, expected: Ending) -> None:
    state = start("albacete").copy()
    state.rights = (10, 10, lowest, 10, 10, 10)
    state.emergency = emergency
    assert ending(state) is expected


def test_the_best_ending_needs_the_climate_and_every_group() -> None:
    state = start("albacete").copy()
    state.rights = (9,) * 6
    state.conditions = (3, 3, 2)
    assert ending(state) is Ending.WELCOMING_CITY
    state.conditions = (3, 3, 3)
    state.met = (*state.met[:3], 599, *state.met[4:])
    assert ending(state) is Ending.WELCOMING_CITY


def test_a_right_in_ruins_at_two_checks_declares_an_emergency() -> None:
    state = start("albacete").copy()
    state.rights = (0, 9, 9, 9, 9, 9)
    state.capacity = (0,) * 6
    state.placements = ()
    once, _ = apply(state, EndRound())
    assert not once.emergency
    twice, events = apply(once, EndRound())
    assert twice.emergency
    assert any(event.message == "event.emergency_declared" for event in events)
    assert twice.phase == Phase.ACTIONS


def test_the_result_names_the_lowest_right_and_a_next_step() -> None:
    last = walk(start("albacete"), Greedy())[-1][2]
    found = result(last)
    assert found.lowest == RIGHTS[last.rights.index(min(last.rights))]
    assert found.next_step
    assert 0 <= found.participatory_share <= 100
    assert 0 <= found.equity_gap <= 100


# 4. Formats and levels, 5. chance


def test_formats_and_levels_are_data() -> None:
    stand, workshop, long_ = (game("albacete", format_=name) for name in ("stand", "workshop", "long"))
    assert [one.rounds for one in (stand, workshop, long_)] == [3, 6, 8]
    assert [one.actions for one in (stand, workshop, long_)] == [1, 2, 2]
    assert workshop.challenges_per_round == (1, 2, 2, 2, 3, 0)
    assert len(long_.challenges_per_round) == 8
    assert sum(new_game(stand, 1)[0].actions) == len(ROLES)
    assert sum(1 for card in new_game(stand, 1)[0].conveyor if card.pressing) >= 2


@pytest.mark.parametrize(
    ("level", "lower"), [("supported", -2), ("ordinary", 0), ("strained", 2), ("hostile", 4)]
)
def test_a_hard_context_starts_lower_a_supported_one_higher(level: str, lower: int) -> None:
    usual, here = game("albacete").rights, game("albacete", level).rights
    moved = [before - after for before, after in zip(usual, here, strict=True) if before != after]
    assert sum(moved) == lower
    assert len(moved) == abs(lower)  # one step each
    if lower > 0:
        assert max(usual) == max(before for before, after in zip(usual, here, strict=True) if before != after)
    if lower < 0:
        assert min(usual) == min(before for before, after in zip(usual, here, strict=True) if before != after)


def test_the_challenge_deck_is_stacked_by_intensity() -> None:
    compiled = game("albacete")
    draws = sum(compiled.challenges_per_round)
    for seed in range(5):
        grades = [compiled.challenges[card].intensity for card in stacked(compiled, seed)[:draws]]
        assert grades == sorted(grades)
        assert set(grades) == {1, 2, 3}


def test_foresight_shows_the_challenges_that_will_come() -> None:
    state = start("albacete").copy()
    assert foreseen(state) == ()
    state.foresight = True
    coming = foreseen(state)
    after, events = apply(state, EndRound())
    announced = [event.data["challenge"] for event in events if event.message.startswith("event.challenge_")]
    assert after.round == 2
    assert [state.game.challenges[card].id for card in coming] == announced[-len(coming) :]


def test_two_games_that_differ_in_numbers_have_different_digests() -> None:
    compiled = game("albacete")
    assert compiled.digest != game("albacete", "hostile").digest
    assert compiled.digest == replace(compiled).digest
