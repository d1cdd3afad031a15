"""How a length is divided among those who claim a part of it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """What a child claims of a length, native pixels.

    Attributes:
        hard: less cuts something off.
        soft: less makes it ugly.
        natural: what it takes when there is room.
        weight: share of what is left over; a weighted child starts from `soft`.
        most: it never takes more.
    """

    hard: int
    soft: int
    natural: int
    weight: float = 0.0
    most: int = 1_000_000


def share_out(room: int, claims: Sequence[Claim]) -> list[int]:
    """Divide a length among claims.

    Children without weight get their natural length, weighted ones divide the rest; when room is short all give way,
    down to `soft`, then down to `hard`. What is returned sums up to more than `room` only if the hard claims do.
    """
    if sum(each.soft if each.weight else each.natural for each in claims) <= room:
        return _with_weights(room, claims)
    if sum(each.soft for each in claims) <= room:
        return _between(room, [each.soft for each in claims], [_start(each) for each in claims])
    return _between(room, [each.hard for each in claims], [each.soft for each in claims])


def _start(claim: Claim) -> int:
    return claim.soft if claim.weight else claim.natural


def _between(room: int, low: Sequence[int], high: Sequence[int]) -> list[int]:
    """Lengths between two bounds, in proportion; never below `low`."""
    spare = max(room - sum(low), 0)
    span = sum(high) - sum(low)
    if span <= 0:
        return list(low)
    lengths, given, passed = [], 0, 0
    for least, most in zip(low, high, strict=True):
        passed += most - least
        upto = min(spare * passed // span, passed)
        lengths.append(least + upto - given)
        given = upto
    return lengths


def _with_weights(room: int, claims: Sequence[Claim]) -> list[int]:
    lengths = [_start(each) for each in claims]
    free = [index for index, each in enumerate(claims) if each.weight]
    while free:
        rest = room - sum(length for index, length in enumerate(lengths) if index not in free)
        total = sum(claims[index].weight for index in free)
        wanted = {index: rest * claims[index].weight / total for index in free}
        bound = [index for index in free if wanted[index] < claims[index].soft]
        bound = bound or [index for index in free if wanted[index] > claims[index].most]
        if not bound:
            _round_to(lengths, wanted, int(rest))
            break
        for index in bound:
            lengths[index] = claims[index].soft if wanted[index] < claims[index].soft else claims[index].most
        free = [index for index in free if index not in bound]
    return lengths


def _round_to(lengths: list[int], wanted: dict[int, float], total: int) -> None:
    """Whole pixels that add up to the total."""
    passed, given = 0.0, 0
    for index, length in wanted.items():
        passed += length
        upto = min(round(passed), total)
        lengths[index] = upto - given
        given = upto
