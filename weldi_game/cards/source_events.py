"""From YAML events to plain data: `dict`, `list`, text, numbers, `true`, `false` and `null`, and where each stood.

The usual loaders are not safe with a file that a stranger wrote: the C composer overflows the stack on deep
nesting, the Python one raises RecursionError, and aliases let half a kilobyte grow to hundreds of megabytes. Events
know neither recursion nor aliases, so the data are built from them here, with a limit on everything.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from weldi_game.cards.source_scalars import NOT_ALWAYS_TEXT, BadNumberError, Scalar, resolve
from weldi_game.cards.source_text import HARD_SPACES, Problem, eaten_by_comments, invisible

Data: TypeAlias = "Scalar | list[Data] | dict[str, Data]"
"""What a content file holds, before anything is known about its meaning."""

Spots: TypeAlias = "list[int | Spots]"
"""Places as offsets: the start of the container, then of each value (in a mapping: of each key, then its value)."""

DEEPEST = 40
MOST_NODES = 20_000
LONGEST_KEY = 100

_TIGHT_COLONS = frozenset([":,", ":?", ":[", ":]", ":{", ":}"])
_MOST_EVENTS = 2 * MOST_NODES + 4  # a container has two events; the stream and the document have four


class Mark(Protocol):
    """A place in the text, as both parsers give it."""

    index: int


class ParserEvent(Protocol):
    """What is read of an event; every kind of event has the attributes that are read of that kind."""

    start_mark: Mark
    end_mark: Mark
    flow_style: bool | None
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


class UnreadableError(Exception):
    """Nothing sensible can be read after this problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Builder:
    """Builds the data of one text; `problems` collects what is wrong with them.

    Where the two parsers of PyYAML read different languages, the builder refuses what only one of them takes: `?` in
    unquoted words between brackets, and `key:[` without a space. `careful` looks at every value for that and more;
    the Python parser needs it, the C parser only in texts with suspicious characters.
    """

    def __init__(self, text: str, *, careful: bool) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._eaten = eaten_by_comments(text)
        self._careful = careful or bool(self._eaten) or any(mark in text for mark in "&!\\")
        self._good_keys: set[object] = set()

    def build(self, next_event: Callable[[], ParserEvent]) -> tuple[list[Data], Spots]:
        """Return the documents of a stream, none or one, and the places of everything in them.

        This loop runs for every value of every city at every start, so it does nothing that can be done later: a
        mapping is collected like a list and its keys are looked at when it is complete.

        Raises:
            UnreadableError: the stream breaks a limit or uses something that this game does not read.
            Exception: whatever the parser raises on a syntax error.
        """
        items: list[Data] = []
        spots: Spots = [0]
        above: list[tuple[list[Data], Spots, bool | None]] = []
        in_brackets: bool | None = False
        careful, find = self._careful, self._text.find
        containers = 0
        for number in range(_MOST_EVENTS):
            event = next_event()
            kind: type = event.__class__
            if kind is ScalarEvent:
                text = event.value
                value: Data = text
                if text[:1] in NOT_ALWAYS_TEXT and not event.style:
                    value = self._resolve(event)
                if careful:
                    self._inspect_scalar(event, value)
                items.append(value)
                spots.append(event.start_mark.index)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if careful:
                    self._inspect_node(event)
                above.append((items, spots, in_brackets))
                items, spots, in_brackets = [], [event.start_mark.index], event.flow_style
                containers += 1
                if len(above) > DEEPEST:
                    raise UnreadableError(Problem("yaml-too-deep", event.start_mark.index, {"most": DEEPEST}))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if in_brackets and find("?", start_of(spots), event.end_mark.index) >= 0:
                    self._inspect_brackets(items, spots)
                value = items if kind is SequenceEndEvent else self._mapping(items, spots)
                spot = spots
                items, spots, in_brackets = above.pop()
                items.append(value)
                spots.append(spot)
            elif kind is StreamEndEvent:
                if number + 1 - 4 - containers > MOST_NODES:
                    break
                return items, spots
            elif kind is AliasEvent:
                raise UnreadableError(Problem("yaml-alias", event.start_mark.index))
            elif kind is DocumentStartEvent and items:
                raise UnreadableError(Problem("yaml-second-document", event.start_mark.index))
        raise UnreadableError(Problem("yaml-too-many-values", data={"most": MOST_NODES}))

    def _resolve(self, event: ParserEvent) -> Scalar:
        try:
            return resolve(event.value)
        except BadNumberError as bad:
            self.problems.append(Problem(bad.code, event.start_mark.index))
            return event.value

    def _mapping(self, items: list[Data], spots: Spots) -> dict[str, Data]:
        """Return the mapping of these keys and values, taken in turns; look closer when a key is not known as good."""
        keys = items[::2]
        try:
            if self._good_keys.issuperset(keys):
                mapping = dict(zip(cast("list[str]", keys), items[1::2], strict=True))
                if len(mapping) == len(keys):
                    return mapping
        except TypeError:  # a key that is a list or a mapping
            pass
        return self._inspected_mapping(items, spots)

    def _inspected_mapping(self, items: list[Data], spots: Spots) -> dict[str, Data]:
        first: dict[str, int] = {}
        mapping: dict[str, Data] = {}
        for i in range(0, len(items), 2):
            key, spot = items[i], start_of(spots[1 + i])
            problem = self._problem_of_key(key, spot, first)
            if problem is not None and key == items[0] and _among(items[i + 2 : i + 3], first):
                problem = Problem("yaml-missing-dash", spot, problem.data)
                first = {}  # the keys of the second entry are no further mistakes
            if problem is not None:
                self.problems.append(problem)
            elif isinstance(key, str):
                first[key] = spot
                mapping[key] = items[i + 1]
                self._good_keys.add(key)
        return mapping

    def _problem_of_key(self, key: Data, spot: int, first: dict[str, int]) -> Problem | None:
        if not isinstance(key, str):
            return Problem("yaml-key-not-text", spot)
        if key in first:
            line = self._text.count("\n", 0, first[key]) + 1
            return Problem("yaml-duplicate-key", spot, {"name": key[:LONGEST_KEY], "first": line})
        if key == "<<" and self._text.startswith("<<", spot):
            return Problem("yaml-merge-key", spot)
        if len(key) > LONGEST_KEY:
            return Problem("yaml-key-too-long", spot, {"most": LONGEST_KEY})
        if key[:1] in HARD_SPACES:
            return Problem("yaml-hard-space-key", spot)
        return None

    def _inspect_brackets(self, items: list[Data], spots: Spots) -> None:
        """Look for question marks in the unquoted words of a list or mapping between brackets."""
        for item, spot in zip(items, map(start_of, spots[1:]), strict=True):
            if isinstance(item, str) and "?" in item and self._text[spot] not in "\"'":
                self.problems.append(Problem("yaml-question-mark", self._text.find("?", spot)))

    def _inspect_scalar(self, event: ParserEvent, value: Data) -> None:
        self._inspect_node(event)
        end = event.end_mark.index
        if event.style == '"':
            spot = event.start_mark.index
            self.problems += [Problem(each.code, spot, each.data) for each in invisible(event.value)]
        elif not event.style and isinstance(value, str) and (comment := self._eaten.get(end)) is not None:
            self.problems.append(Problem("yaml-text-in-comment", comment))
        if not event.style and self._text[end : end + 2] in _TIGHT_COLONS:
            self.problems.append(Problem("yaml-missing-space", end))

    def _inspect_node(self, event: ParserEvent) -> None:
        spot = event.start_mark.index
        if event.anchor is not None:
            self.problems.append(Problem("yaml-anchor", spot))
        elif event.tag is not None or self._text[spot : spot + 1] == "!":
            self.problems.append(Problem("yaml-tag", spot))


def _among(next_key: list[Data], first: dict[str, int]) -> bool:
    """Return whether another key follows that stands twice too: the keys of an entry begin again."""
    return bool(next_key) and isinstance(next_key[0], str) and next_key[0] in first


def start_of(spot: int | Spots) -> int:
    """Return where a value starts."""
    while isinstance(spot, list):
        spot = spot[0]
    return spot
