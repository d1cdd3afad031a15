"""Scattered positions that are the same on every machine and in every run."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Scatter:
    """A tiny counter-based sequence; the picture uses neither `random` nor a clock."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2654435761 + 97) & 0xFFFFFFFF

    def unit(self) -> float:
        """Return the next number from 0 up to, not including, 1."""
        self._state = (self._state * 1664525 + 1013904223) & 0xFFFFFFFF
        mixed = self._state ^ (self._state >> 15)
        return ((mixed * 2246822519) & 0xFFFFFFFF) / 4294967296.0

    def between(self, low: float, high: float) -> float:
        """Return the next number between `low` and `high`."""
        return low + (high - low) * self.unit()

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return items[int(self.unit() * len(items))]
