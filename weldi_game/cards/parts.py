"""Walks through checked content and knows, for every part of it, where it stands in its file.

The checks of meaning say what is wrong as remarks: data about a place. Only a remark that is shown becomes a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple, TypeAlias

from weldi_game.cards.base import Entry
from weldi_game.cards.card import CardEntry
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.finding_kinds import KINDS, Severity
from weldi_game.cards.findings import MOST_PER_FILE, Finding, arrange
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.suggest import closest
from weldi_game.cards.yaml_source import DataPath, Source

Shown: TypeAlias = Mapping[str, str | int]
"""What fills the sentence of a finding."""


class Near(NamedTuple):
    """The suggestion is the nearest of these words, if one is near. Looking for it takes time."""

    word: str
    valid: Iterable[str]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in the making: its place in the data of a file, its code and the words of its sentence."""

    place: Place
    code: str
    data: Shown = field(default_factory=dict)
    suggestion: str | Near | None = None
    key: bool = False  #: the key is meant, not its value
    word: str | None = None  #: these words of the text are meant, not all of it

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return KINDS[self.code].severity

    def finding(self) -> Finding:
        """The finding, with line, column and source line."""
        meant = closest(*self.suggestion) if isinstance(self.suggestion, Near) else self.suggestion
        return self.place.source.finding(
            self.code, self.place.path, self.data, key=self.key, suggestion=meant, word=self.word
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the data of a file."""

    source: Source
    path: DataPath = ()

    def at(self, *steps: str | int) -> Place:
        """The place that is reached from here by keys and indices."""
        return Place(self.source, (*self.path, *steps))

    def position(self) -> tuple[int, int]:
        """Line and column, from 1."""
        return self.source.position(self.path)

    def remark(
        self,
        code: str,
        data: Shown | None = None,
        *,
        suggestion: str | Near | None = None,
        key: bool = False,
        word: str | None = None,
    ) -> Remark:
        """A remark about this place."""
        return Remark(self, code, data or {}, suggestion, key, word)


def walk(entry: Entry, place: Place) -> Iterator[tuple[Place, Entry]]:
    """Yield an entry and all entries in it, at any depth, each with its place, in the order of the model."""
    yield place, entry
    keys = yaml_keys(type(entry))
    for name, value in vars(entry).items():
        if isinstance(value, (Entry, tuple, dict)):
            yield from _inside(value, place.at(keys[name]))


def _inside(value: object, place: Place) -> Iterator[tuple[Place, Entry]]:
    if isinstance(value, Entry):
        yield from walk(value, place)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, (Entry, tuple, dict)):
                yield from _inside(item, place.at(index))
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (Entry, tuple, dict)):
                yield from _inside(item, place.at(str(key)))


@cache
def yaml_keys(model: type[Entry]) -> Mapping[str, str]:
    """The keys of a model in the file by the names of its fields; they differ where a key is a word of Python."""
    return {name: each.alias or name for name, each in model.model_fields.items()}


def cards_of(entry: ScenarioEntry | DecksFile) -> Mapping[str, tuple[CardEntry, ...]]:
    """The cards that stand in a file, by the list they stand in."""
    return {
        "measures": entry.measures,
        "challenges": entry.challenges,
        "opportunities": entry.opportunities,
    }


def placed_cards(entry: ScenarioEntry | DecksFile, place: Place) -> Iterator[tuple[Place, CardEntry]]:
    """The cards that stand in a file, each with its place."""
    for kind, cards in cards_of(entry).items():
        for index, card in enumerate(cards):
            yield place.at(kind, index), card


def listed(scenario: ScenarioEntry) -> Mapping[str, tuple[str, ...]]:
    """The ids of the common cards that a scenario names, by list."""
    decks = scenario.decks
    return {
        "measures": decks.measures,
        "challenges": decks.challenges,
        "opportunities": decks.opportunities,
    }


def findings_of(remarks: Iterable[Remark]) -> tuple[Finding, ...]:
    """The findings behind remarks, worst first. Suggestions are looked for only where they will be shown."""
    shown: Counter[str] = Counter()
    findings = []
    for remark in sorted(remarks, key=lambda each: (each.severity.rank, each.place.position())):
        file = remark.place.source.file
        shown[file] += 1
        findings.append(
            (remark if shown[file] <= MOST_PER_FILE else replace(remark, suggestion=None)).finding()
        )
    return tuple(arrange(findings))
