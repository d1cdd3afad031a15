"""What a player may see: the state without what lies face down (house rule: bots act on it alone)."""

from functools import lru_cache

from weldi_game.engine.state import State


def observe(state: State) -> State:
    """A state of its own in which the order of the decks and the seed are gone.

    The decks hold the same cards in the order of the content, so that a bot knows what may still come but not
    when. With foresight the challenges of the next round keep their place on top.
    """
    seen = state.copy()
    seen.seed = 0
    seen.measure_deck = _in_order(state.measure_deck)
    seen.opportunity_deck = _in_order(state.opportunity_deck)
    known = foreseen(state)
    seen.challenge_deck = known + _in_order(state.challenge_deck[len(known) :])
    return seen


@lru_cache(maxsize=64)
def _in_order(deck: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(deck))


def foreseen(state: State) -> tuple[int, ...]:
    """The challenges of the next round that lie open through monitoring with communities."""
    if not state.foresight or state.round >= state.game.rounds:
        return ()
    return state.challenge_deck[: state.game.challenges_per_round[state.round]]
