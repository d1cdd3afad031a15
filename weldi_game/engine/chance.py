"""Chance from named, seeded streams: a counter that is hashed, nothing hidden (rulebook 5).

A stream is a pair (seed, name); its n-th number depends on nothing else, so two tables with the same seed see
the same cards whatever they do. The mixer is splitmix64 (Steele, Lea, Flood 2014).
"""

from collections.abc import Iterator
from enum import IntEnum

_MASK = (1 << 64) - 1
_SEED_STEP, _STREAM_STEP, _STEP = 0x9E3779B97F4A7C15, 0xD1B54A32D192ED03, 0x8CB92BA72F3D8DD7


class Stream(IntEnum):
    """The streams of a game; user interface and bots have their own numbers from 100 on."""

    MEASURES = 1
    CHALLENGES = 2
    OPPORTUNITIES = 3
    BOT = 100
    LOOK_AHEAD = 101


def number(seed: int, stream: int, counter: int) -> int:
    """The counter-th number of a stream, 0 to 2**64 - 1."""
    mixed = (seed * _SEED_STEP + stream * _STREAM_STEP + (counter + 1) * _STEP) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return mixed ^ (mixed >> 31)


def numbers(seed: int, stream: int, counter: int = 0) -> Iterator[int]:
    """The numbers of a stream from the counter-th on, without end: each as `number` gives it, faster."""
    place = seed * _SEED_STEP + stream * _STREAM_STEP + counter * _STEP
    while True:
        place = (place + _STEP) & _MASK
        mixed = ((place ^ (place >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield mixed ^ (mixed >> 31)


def below(seed: int, stream: int, counter: int, limit: int) -> int:
    """A number from 0 to limit - 1. The bias of the modulo is below 2**-50 for the decks of this game."""
    return number(seed, stream, counter) % limit


def shuffled(cards: tuple[int, ...], seed: int, stream: int, counter: int = 0) -> tuple[int, ...]:
    """The cards in the order of the stream (Fisher-Yates); `counter` is where in the stream it starts."""
    order = list(cards)
    for last, drawn in zip(range(len(order) - 1, 0, -1), numbers(seed, stream, counter), strict=False):
        pick = drawn % (last + 1)
        order[last], order[pick] = order[pick], order[last]
    return tuple(order)
