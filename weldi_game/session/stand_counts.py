"""What a stand counts: games begun and games played to their end, for each day, and nothing else."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from weldi_game import paths

_FORMAT = 1
_MOST_BYTES = 200_000
_MOST_DAYS = 1_000
_log = logging.getLogger("weldi_game.session")


@dataclass(frozen=True, slots=True)
class Day:
    """The counts of one day.

    Attributes:
        day: as 2026-11-30.
        begun: games that were begun.
        ended: games among them that were played to their end.
    """

    day: str
    begun: int = 0
    ended: int = 0


class StandCounts:
    """The counts of a stand, in one small file; where it cannot be written, the stand goes on and counts in memory.

    Args:
        file: where they are kept; a damaged file is written over at the next count.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.trouble = ""  #: why they could not be written, "" while they are
        self._days = _read(file)

    @property
    def days(self) -> tuple[Day, ...]:
        """The days on which a game was begun, the last one first."""
        return tuple(sorted(self._days.values(), key=lambda day: day.day, reverse=True))

    def begin(self, day: str) -> None:
        """A game was begun."""
        known = self._days.get(day, Day(day))
        self._keep(Day(day, known.begun + 1, known.ended))

    def end(self, day: str) -> None:
        """A game was played to its end; it counts for the day on which it ends."""
        known = self._days.get(day, Day(day))
        self._keep(Day(day, known.begun, known.ended + 1))

    def _keep(self, changed: Day) -> None:
        self._days[changed.day] = changed
        for oldest in sorted(self._days)[:-_MOST_DAYS]:
            del self._days[oldest]
        days = {day.day: [day.begun, day.ended] for day in self._days.values()}
        try:
            paths.write_atomic(self.file, json.dumps({"format": _FORMAT, "days": days}, indent=1) + "\n")
            self.trouble = ""
        except paths.Unwritable as problem:
            self.trouble = problem.reason


def file_of(home: paths.Home) -> Path:
    """Where the counts are kept: beside the saves."""
    return home.saves.parent / "stand.json"


def _read(file: Path) -> dict[str, Day]:
    """The days of a file; none where there is no file or it is damaged."""
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return {}
        data = json.loads(file.read_bytes())
        if data["format"] != _FORMAT:
            raise ValueError("another format")
        return {day: Day(day, _count(counts[0]), _count(counts[1])) for day, counts in data["days"].items()}
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as problem:
        _log.warning("the counts of the stand cannot be read: %s", problem)
        return {}


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a count")
    return value
