"""The filters: what each leaves out in whole games, and that it would otherwise be done."""

from collections.abc import Callable

import pytest

from tests.bots.hamlet import CLINIC, COUNCIL_SEAT, FAIR, HOMES, KIOSK, SHELTER, STORM, position
from tests.worlds import start, walk
from weldi_game.bots import registry
from weldi_game.bots.first_time import FirstTime
from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import Policy
from weldi_game.bots.random_moves import RandomMoves
from weldi_game.bots.restricted import FILTERS, OWN_BUSINESS, Restricted, cost
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    EndRound,
    Hold,
    Implement,
    MoveBudget,
    Suspend,
)
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Pending, State

Offence = Callable[[State, Command], bool]


def builds(test: Callable[[State, int], bool]) -> Offence:
    return lambda state, command: isinstance(command, Implement) and test(state, command.measure)


def lasting(state: State, index: int) -> bool:
    return not state.game.measures[index].relief


def bridging(state: State, index: int) -> bool:
    return bool(state.game.measures[index].bridges)


def participatory(state: State, index: int) -> bool:
    return state.game.measures[index].participatory or state.game.measures[index].encounter


def for_newcomers(state: State, index: int) -> bool:
    measure = state.game.measures[index]
    return not measure.win_win or bool(measure.bridges)


def shared_payment(state: State, command: Command) -> bool:
    role, budget, trust = cost(state, command)
    return isinstance(command, MoveBudget) or state.budget[role] < budget or state.trust[role] < trust


def answers(state: State, command: Command) -> bool:
    return isinstance(command, AnswerChallenge)


def answers_of_others(state: State, command: Command) -> bool:
    return (
        isinstance(command, AnswerChallenge)
        and state.game.challenges[command.challenge].family not in OWN_BUSINESS
    )


#: What each restricted bot never does.
OFFENCES: list[tuple[str, Offence]] = [
    ("relief-only", builds(lasting)),
    ("no-access", builds(bridging)),
    ("no-participation", builds(participatory)),
    ("no-participation", lambda state, command: isinstance(command, CoDesign)),
    ("silos", shared_payment),
    ("never-answers", answers),
    ("residents-only", builds(for_newcomers)),
    ("residents-only", answers_of_others),
]


def offends(policy: Policy, offence: Offence) -> bool:
    games = [walk(start(city, seed), policy) for city in ("albacete", "utrecht") for seed in (1, 2, 3)]
    return any(offence(state, command) for steps in games for state, command, _ in steps)


@pytest.mark.parametrize(("name", "offence"), OFFENCES)
def test_what_a_restricted_bot_never_does(name: str, offence: Offence) -> None:
    assert not offends(registry.make(name, 1), offence)


@pytest.mark.parametrize(("name", "offence"), OFFENCES)
def test_without_the_filter_it_is_done(name: str, offence: Offence) -> None:
    assert offends(Greedy(), offence)


@pytest.mark.parametrize("base", [RandomMoves, FirstTime, Greedy])
@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_holds_over_any_bot_and_games_end(base: Callable[[int], Policy], name: str) -> None:
    filtered = FILTERS[name]
    steps = walk(start("fundao", 5), Restricted(base(5), filtered))
    assert steps[-1][2].round == steps[-1][2].game.rounds
    always = (Hold, EndRound, Suspend)
    assert all(isinstance(command, always) or filtered(state, command) for state, command, _ in steps)


def test_filters_add_up() -> None:
    both = Restricted(Restricted(Greedy(), FILTERS["never-answers"]), FILTERS["relief-only"])
    assert not offends(both, answers)
    assert not offends(both, builds(lasting))


def test_every_name_of_the_registry_makes_a_bot() -> None:
    for name in registry.NAMES:
        assert registry.make(name, 1).choose(observe(start("albacete")), 0) is not None
    with pytest.raises(KeyError):
        registry.make("nobody", 1)


# --- named positions: the choice of the unrestricted bot, and what is left of it -----------------


def chosen(name: str, state: State) -> Command:
    return registry.make(name, 1).choose(observe(state), 0)


def test_relief_only_gives_beds_for_a_round_where_homes_could_be_built() -> None:
    state = position(HOMES, SHELTER, capacity=(10, 6, 10, 10, 5, 5))
    assert chosen("greedy", state) == Implement(0, HOMES)
    assert chosen("relief-only", state) == Implement(0, SHELTER)


def test_no_access_builds_more_of_what_people_cannot_reach() -> None:
    state = position(KIOSK, CLINIC, capacity=(10, 10, 5, 10, 5, 5), open_access=False)
    assert chosen("greedy", state) == Implement(0, KIOSK)
    assert chosen("no-access", state) == Implement(0, CLINIC)


def test_residents_only_does_not_even_see_the_kiosk() -> None:
    state = position(KIOSK, CLINIC, capacity=(10, 10, 5, 10, 5, 5), open_access=False)
    assert chosen("residents-only", state) == Implement(0, CLINIC)


def test_no_participation_leaves_seat_and_fair_alone() -> None:
    state = position(COUNCIL_SEAT, FAIR, capacity=(10, 10, 10, 10, 2, 2), trust=(1, 0, 0, 1, 0))
    assert isinstance(chosen("greedy", state), Implement)
    assert not isinstance(chosen("no-participation", state), Implement | CoDesign)


def test_silos_cannot_pay_what_two_roles_could() -> None:
    state = position(CLINIC, capacity=(10, 10, 5, 10, 5, 5), budget=(2, 1, 0, 0, 0))
    assert chosen("greedy", state) == Implement(0, CLINIC)
    assert not isinstance(chosen("silos", state), Implement | MoveBudget)


def test_never_answers_lets_the_storm_come() -> None:
    state = position(pending=(Pending(STORM, True, 0, 0),))
    state.capacity = (5, 10, 5, 10, 5, 5)
    assert isinstance(chosen("greedy", state), AnswerChallenge)
    assert not isinstance(chosen("never-answers", state), AnswerChallenge)


def test_what_commands_cost() -> None:
    state = position(CLINIC, pending=(Pending(STORM, True, 0, 0),))
    surcharge = state.game.rules.pressing_surcharge
    assert cost(state, Implement(0, CLINIC)) == (0, 3, 0)
    assert cost(state, AnswerChallenge(0, STORM, 0)) == (0, 1 + surcharge, 0)
    assert cost(state, Advocate(2, 0)) == (2, 0, state.game.rules.advocate_trust)
    assert cost(state, Certify(SHELTER)) == (4, 2, 0)
    assert cost(state, Hold(1))[1:] == (0, 0)
