"""What a player may see: the state without what lies face down (house rule: bots act on it alone)."""

from weldi_game.engine.state import State


def observe(state: State) -> State:
    """A state of its own in which the order of the decks and the seed are gone.

    The decks hold the same cards in the order of the content, so that a bot knows what may still come but not
    when. With foresight the challenges of the next round keep their place on top.
    """
    seen = state.copy()
    seen.seed = 0
    seen.measure_deck = _measures.order(state.measure_deck)
    seen.opportunity_deck = _opportunities.order(state.opportunity_deck)
    if known := foreseen(state):
        seen.challenge_deck = known + tuple(sorted(state.challenge_deck[len(known) :]))
    else:
        seen.challenge_deck = _challenges.order(state.challenge_deck)
    return seen


class _InOrder:
    """Sorts a deck, and remembers the last one: many observations see the same deck, the same object."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    def order(self, deck: tuple[int, ...]) -> tuple[int, ...]:
        """The cards of the deck in the order of the content."""
        last, ordered = self._last
        if last is not deck:
            ordered = tuple(sorted(deck))
            self._last = (deck, ordered)
        return ordered


_measures, _opportunities, _challenges = _InOrder(), _InOrder(), _InOrder()


def foreseen(state: State) -> tuple[int, ...]:
    """The challenges of the next round that lie open through monitoring with communities."""
    if not state.foresight or state.round >= state.game.rounds:
        return ()
    return state.challenge_deck[: state.game.challenges_per_round[state.round]]
