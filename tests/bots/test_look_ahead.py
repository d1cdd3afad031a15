"""The look-ahead bot, the guesses it plays with, and the advisor that is made of it."""

from tests.bots.hamlet import CITY_HALL, CLINIC, COURSE, HALL, KIOSK, NOBODY, position
from tests.worlds import CITIES, start, walk
from weldi_game.bots.advisor import advise
from weldi_game.bots.greedy import Greedy
from weldi_game.bots.guess import guess
from weldi_game.bots.look_ahead import LookAhead
from weldi_game.engine.commands import AnswerChallenge, Implement
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import check
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Decision, State, digest, values


def two_cheap_ones_or_a_dear_one() -> State:
    """City hall has 6: for the hall, or for kiosk and clinic. The hall looks best, the two together are better."""
    return position(
        KIOSK,
        CLINIC,
        HALL,
        capacity=(6, 10, 5, 4, 5, 5),
        rights=(5, 6, 3, 5, 6, 6),
        budget=(6, 0, 0, 0, 0),
        actions=(2, 0, 0, 0, 0),
        open_access=False,
        round_=5,
    )


def test_it_sees_further_than_the_best_move_now() -> None:
    seen = observe(two_cheap_ones_or_a_dear_one())
    assert Greedy().choose(seen, 0) == Implement(CITY_HALL, HALL)
    assert LookAhead(1).choose(seen, 0) == Implement(CITY_HALL, KIOSK)
    after, _ = apply(seen, Implement(CITY_HALL, KIOSK))
    assert LookAhead(1).choose(observe(after), 1) == Implement(CITY_HALL, CLINIC)


def test_more_playouts_agree_and_the_best_prospect_is_chosen() -> None:
    seen = observe(two_cheap_ones_or_a_dear_one())
    thorough = LookAhead(1, budget=16)
    prospects = thorough.prospects(seen, 0)
    assert [each.value for each in prospects] == sorted((each.value for each in prospects), reverse=True)
    assert prospects[0].command == thorough.choose(seen, 0) == LookAhead(1).choose(seen, 0)


def test_a_guess_agrees_with_what_is_seen() -> None:
    for city in CITIES[:4]:
        for state, _, _ in walk(start(city, 4), Greedy())[::11]:
            seen = observe(state)
            guessed = guess(seen, 7, 3)
            assert digest(observe(guessed)) == digest(seen)
            assert sorted(guessed.measure_deck) == list(seen.measure_deck)


def test_guesses_differ_and_can_be_had_again() -> None:
    seen = observe(start("utrecht"))
    assert values(guess(seen, 1, 1)) == values(guess(seen, 1, 1))
    assert guess(seen, 1, 1).measure_deck != guess(seen, 1, 2).measure_deck
    assert guess(seen, 1, 1).measure_deck != guess(seen, 2, 1).measure_deck


def test_guessed_challenges_come_as_the_deck_is_stacked() -> None:
    state = start("utrecht", 5)
    draws = sum(state.game.challenges_per_round) - state.game.challenges_per_round[0]

    def intensities(deck: tuple[int, ...]) -> list[int]:
        return [state.game.challenges[card].intensity for card in deck[:draws]]

    assert intensities(guess(observe(state), 3, 1).challenge_deck) == intensities(state.challenge_deck)


def test_a_guess_keeps_what_foresight_shows() -> None:
    state = start("utrecht", 5).copy()
    state.foresight = True
    shown = state.challenge_deck[: state.game.challenges_per_round[state.round]]
    assert guess(observe(state), 3, 1).challenge_deck[: len(shown)] == shown


def test_the_same_seed_plays_the_same_game() -> None:
    games = [digest(walk(start("osijek", 2), LookAhead(seed))[-1][2]) for seed in (1, 1)]
    assert games[0] == games[1]


def test_it_never_looks_below_what_is_face_down() -> None:
    """The order of the hidden decks makes no difference to any choice."""
    state = start("albacete", 6)
    other = state.copy()
    other.measure_deck = state.measure_deck[::-1]
    other.challenge_deck = state.challenge_deck[::-1]
    other.seed = 99
    assert LookAhead(1).choose(observe(state), 0) == LookAhead(1).choose(observe(other), 0)


def test_it_keeps_to_a_filter_in_its_playouts_too() -> None:
    asked: list[bool] = []

    def no_answers(state: State, command: object) -> bool:
        asked.append(True)
        return not isinstance(command, AnswerChallenge)

    seen = observe(start("albacete", 6))
    assert not isinstance(LookAhead(1).choose(seen, 0, no_answers), AnswerChallenge)
    assert len(asked) > 20


def test_decisions_and_single_moves_need_no_playouts() -> None:
    state = position(actions=NOBODY)
    assert LookAhead(1).choose(observe(state), 0) == Greedy().choose(observe(state), 0)
    state.decisions = (Decision("upkeep", (KIOSK, CLINIC), 1),)
    assert LookAhead(1).choose(observe(state), 0) == Greedy().choose(observe(state), 0)


# --- the advisor ------------------------------------------------------------------------------------


def test_advice_is_three_legal_moves_and_what_each_changes() -> None:
    seen = observe(start("utrecht", 3))
    advice = advise(seen, 1, 0)
    assert len(advice) == 3
    assert len({each.command for each in advice}) == 3
    for each in advice:
        assert check(seen, each.command) is None
        then = forecast(apply(seen, each.command)[0]).after.rights
        now = forecast(seen).after.rights
        assert each.this_round == tuple(after - before for after, before in zip(then, now, strict=True))


def test_advice_names_the_move_that_opens_the_way() -> None:
    state = position(KIOSK, COURSE, open_access=False, actions=(2, 0, 0, 0, 0))
    best = advise(observe(state), 1, 0)[0]
    assert best.command == Implement(CITY_HALL, KIOSK)
    assert max(best.in_the_end) > 0
    assert advise(observe(state), 1, 0) == advise(observe(state), 1, 0)


def test_no_advice_in_the_middle_of_a_decision_or_after_the_end() -> None:
    state = position()
    state.decisions = (Decision("upkeep", (KIOSK,), 1),)
    assert advise(observe(state), 1, 0) == ()
    over = walk(start("albacete", 1), Greedy())[-1][2]
    assert advise(observe(over), 1, 0) == ()
