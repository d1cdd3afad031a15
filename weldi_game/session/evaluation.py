"""The evaluation: eight items before and now, kept only as counts, shown only from five answers on.

Each item is answered twice at the end, for "before this session" and for "now" (a retrospective design: people rate
themselves with the same ruler). What is stored says for each item how often each step was chosen, nothing else: no
name, no time, no link between the answers of one person. Counts are shown when a form is closed, so that nobody can
subtract the last answer from what was shown before it.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from weldi_game import paths

#: The items, two each on knowledge, efficacy, hope and intent; their words are messages `ui.evaluation.item_<id>`.
ITEMS = (
    "rights_known",
    "duty_bearers",
    "can_act",
    "can_speak",
    "city_can",
    "common_cause",
    "will_meet",
    "will_do",
)
SUBJECTS = ("knowledge", "efficacy", "hope", "intent")
STEPS = 5
#: From so many answers on counts are shown.
LEAST_ANSWERS = 5
MOST_ANSWERS = 500

_FORMAT = 1
_MOST_BYTES = 2_000_000
_MOST_CLOSED = 1_000
_log = logging.getLogger("weldi_game.session")

#: How often each step was chosen, lowest first.
Counts = list[int]


class Answer(NamedTuple):
    """What one person ticked for one item: steps from 1 to 5, 0 where nothing was ticked."""

    before: int
    now: int


class Shown(NamedTuple):
    """What may be seen of an item."""

    item: str
    before: tuple[int, ...]
    now: tuple[int, ...]

    @property
    def means(self) -> tuple[float, float]:
        """The mean step before and now, 1.0 to 5.0; 0.0 where nobody ticked."""
        return _mean(self.before), _mean(self.now)


@dataclass
class Form:
    """The counts of one session.

    Attributes:
        day: when it was begun, as "2027-03-14".
        answers: how many people have answered.
        before, now: for each item how often each step was chosen.
    """

    day: str
    answers: int = 0
    before: list[Counts] = field(default_factory=lambda: _nothing())
    now: list[Counts] = field(default_factory=lambda: _nothing())

    def add(self, answer: Sequence[Answer]) -> None:
        """Count the answers of one person.

        Raises:
            ValueError: not an answer for each item, a step that does not exist, nothing ticked, or too many people.
        """
        if len(answer) != len(ITEMS) or any(not 0 <= step <= STEPS for each in answer for step in each):
            raise ValueError(f"{len(ITEMS)} answers with steps from 0 to {STEPS}")
        if not any(step for each in answer for step in each):
            raise ValueError("nothing is ticked")
        if self.answers >= MOST_ANSWERS:
            raise ValueError("too many answers")
        self.answers += 1
        for item, (before, now) in enumerate(answer):
            if before:
                self.before[item][before - 1] += 1
            if now:
                self.now[item][now - 1] += 1

    def enter(self, answers: int, before: Sequence[Counts], now: Sequence[Counts]) -> None:
        """Add counts that were made from paper forms.

        Raises:
            ValueError: counts that do not fit eight items and five steps, are negative, or more than people.
        """
        for counts in (*before, *now):
            if len(counts) != STEPS or min(counts) < 0 or sum(counts) > answers:
                raise ValueError("counts must fit the number of forms")
        if len(before) != len(ITEMS) or len(now) != len(ITEMS) or not 0 < answers <= MOST_ANSWERS:
            raise ValueError("counts must fit the items")
        self.answers += answers
        for mine, added in ((self.before, before), (self.now, now)):
            for item, counts in enumerate(added):
                for step, count in enumerate(counts):
                    mine[item][step] += count

    @property
    def missing(self) -> int:
        """How many answers are still needed before counts may be shown."""
        return max(LEAST_ANSWERS - self.answers, 0)

    def shown(self) -> tuple[Shown, ...]:
        """What may be seen: nothing below five answers."""
        if self.missing:
            return ()
        return tuple(
            Shown(item, tuple(before), tuple(now))
            for item, before, now in zip(ITEMS, self.before, self.now, strict=True)
        )


class Evaluation:
    """The counts on this computer: the form that is open, and those that were closed.

    Args:
        file: where they are kept. A damaged file is put aside and never overwritten.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.open: Form | None = None
        self.closed: list[Form] = []
        self.set_aside: Path | None = None
        self._read()

    def begin(self, day: str) -> Form:
        """The form of today; a form that was left open goes on."""
        if self.open is None:
            self.open = Form(day)
        return self.open

    def close(self) -> Form:
        """Close the form that is open: from now on it takes no answers, and its counts may be shown.

        Raises:
            LookupError: none is open.
            Unwritable: it cannot be kept; it is closed all the same.
        """
        if self.open is None:
            raise LookupError("no form is open")
        form, self.open = self.open, None
        if form.answers:
            self.closed = [*self.closed[-_MOST_CLOSED + 1 :], form]
        self.keep()
        return form

    def keep(self) -> None:
        """Write the counts.

        Raises:
            Unwritable: the folder or the file cannot be written; the old file is then untouched.
        """
        data = {
            "format": _FORMAT,
            "open": _to_data(self.open) if self.open else None,
            "closed": [_to_data(form) for form in self.closed],
        }
        paths.write_atomic(self.file, json.dumps(data, indent=1) + "\n")

    def _read(self) -> None:
        try:
            if not self.file.is_file():
                return
            if self.file.stat().st_size > _MOST_BYTES:
                raise ValueError("too large")
            data = json.loads(self.file.read_bytes())
            if data["format"] != _FORMAT:
                raise ValueError("another format")
            self.open = _from_data(data["open"]) if data["open"] is not None else None
            self.closed = [_from_data(each) for each in data["closed"]]
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
            _log.warning("the counts of the evaluation cannot be read: %s", problem)
            self.open, self.closed = None, []
            self._put_aside()

    def _put_aside(self) -> None:
        """Counts that cannot be read are kept for a person who can; new ones go to a fresh file."""
        number = 1
        while (other := self.file.with_suffix(f".damaged-{number}.json")).exists():
            number += 1
        try:
            self.file.rename(other)
            self.set_aside = other
        except OSError as problem:
            _log.warning("it stays where it is: %s", problem)


def file_of(home: paths.Home) -> Path:
    """Where the counts are kept: beside the saves."""
    return home.saves.parent / "evaluation.json"


def _nothing() -> list[Counts]:
    return [[0] * STEPS for _ in ITEMS]


def _mean(counts: Sequence[int]) -> float:
    total = sum(counts)
    return sum(step * count for step, count in enumerate(counts, start=1)) / total if total else 0.0


def _to_data(form: Form) -> dict[str, object]:
    tables = ("before", form.before), ("now", form.now)
    return {"day": form.day, "answers": form.answers} | {
        name: dict(zip(ITEMS, counts, strict=True)) for name, counts in tables
    }


def _from_data(data: object) -> Form:
    """A form of a file.

    Raises:
        ValueError, KeyError, TypeError: it is damaged.
    """
    if not isinstance(data, dict) or not isinstance(data["day"], str) or len(data["day"]) > 10:
        raise ValueError("a form")
    form = Form(data["day"], _count(data["answers"]))
    for name, table in (("before", form.before), ("now", form.now)):
        for index, item in enumerate(ITEMS):
            counts = [_count(value) for value in data[name][item]]
            if len(counts) != STEPS or sum(counts) > form.answers:
                raise ValueError(item)
            table[index] = counts
    return form


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a count")
    return value
