"""What may lie face down: the decks of an observed state in an order that could be true.

A player knows which cards are left and that challenges lie by intensity, I early and III late (rulebook 4); the
order is a guess.
"""

from weldi_game.engine.chance import Stream, shuffled
from weldi_game.engine.observe import foreseen
from weldi_game.engine.setup import INTENSITIES
from weldi_game.engine.state import State

#: Numbers of the stream that one guess may take; more than the cards of the three decks together.
_ROOM = 1_000
_OPPORTUNITIES, _CHALLENGES = 300, 600


def guess(seen: State, seed: int, number: int) -> State:
    """A state of its own that agrees with what is seen. The same seed and number give the same guess."""
    first = number * _ROOM
    guessed = seen.copy()
    guessed.measure_deck = shuffled(seen.measure_deck, seed, Stream.LOOK_AHEAD, first)
    guessed.opportunity_deck = shuffled(
        seen.opportunity_deck, seed, Stream.LOOK_AHEAD, first + _OPPORTUNITIES
    )
    known = foreseen(seen)
    hidden = shuffled(seen.challenge_deck[len(known) :], seed, Stream.LOOK_AHEAD, first + _CHALLENGES)
    guessed.challenge_deck = known + _by_intensity(seen, hidden, len(known))
    return guessed


def _by_intensity(seen: State, hidden: tuple[int, ...], known: int) -> tuple[int, ...]:
    """The hidden challenges as the deck is stacked: the intensity that is due at each draw to come."""
    game = seen.game
    draws = sum(game.challenges_per_round) + game.start_pressing
    drawn = game.start_pressing + sum(game.challenges_per_round[: seen.round]) + known
    left = list(hidden)
    top = []
    for turn in range(drawn, draws):
        if left:
            due = INTENSITIES[turn * len(INTENSITIES) // draws]
            pick = min(
                range(len(left)), key=lambda place: (abs(game.challenges[left[place]].intensity - due), place)
            )
            top.append(left.pop(pick))
    return (*top, *left)
