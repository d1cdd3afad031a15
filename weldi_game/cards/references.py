"""Do ids lead somewhere? Measures, cards, sources and terms that are named.

A finding of this module is an error: the game could not be compiled, or a rule would silently do nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from weldi_game.cards.base import Entry
from weldi_game.cards.card import CardEntry, RealLife
from weldi_game.cards.challenge import AnswerEntry, ProblemEntry
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.decks_file import DecksFile, TermEntry
from weldi_game.cards.effects.offer_measure import OfferMeasure
from weldi_game.cards.library import City, Common
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.parts import Near, Place, Remark, cards_of, listed, walk, yaml_keys
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import CalendarItem, FundEntry, GroupEntry, PracticeEntry, ScenarioEntry

#: The fields that name a measure which must be in play, because the compiled rule points at it.
STRICT: Final[Mapping[type[Entry], tuple[str, ...]]] = {
    MeasureEntry: ("after", "replaces"),
    ConditionEntry: ("measure",),
    OfferMeasure: ("measure",),
}
#: The fields that name measures of which one suffices: the others may be missing in a city.
LENIENT: Final[Mapping[type[Entry], tuple[str, ...]]] = {
    AnswerEntry: ("with_",),
    ProblemEntry: ("solved_by",),
}
_SOURCED = (
    CardEntry,
    RealLife,
    ScenarioEntry,
    GroupEntry,
    FundEntry,
    CalendarItem,
    PracticeEntry,
    TermEntry,
)
_UNKNOWN = {
    "measures": "meaning-unknown-measure",
    "challenges": "meaning-unknown-challenge",
    "opportunities": "meaning-unknown-opportunity",
}


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that a file can name."""

    cards: Mapping[str, Mapping[str, CardEntry]]  #: of each list: all cards that exist, common and own
    in_play: Collection[str] | None  #: the measures of the city; None where the file is no city's
    sources: Collection[str]
    terms: Collection[str]

    @property
    def measures(self) -> Collection[str]:
        """Ids of all measures that exist."""
        return self.cards["measures"]

    def list_of(self, name: str) -> str | None:
        """The list in which a card of this id is, if there is one."""
        return next((each for each, cards in self.cards.items() if name in cards), None)


def known_to(common: Common, entry: ScenarioEntry | DecksFile, in_play: Collection[str] | None) -> Known:
    """What a file can name: the common cards and its own."""
    shared: Mapping[str, Mapping[str, CardEntry]] = {
        "measures": common.measures,
        "challenges": common.challenges,
        "opportunities": common.opportunities,
    }
    cards = {
        each: {**shared[each], **{card.id: card for card in own}} for each, own in cards_of(entry).items()
    }
    decks = entry if isinstance(entry, DecksFile) else DecksFile(format=1)
    sources = {*common.sources, *(source.id for source in entry.sources)}
    return Known(cards, in_play, sources, {*common.glossary, *(term.id for term in decks.glossary)})


def check_references(entry: Entry, place: Place, known: Known) -> Iterator[Remark]:
    """Yield what an entry, or an entry in it, names and what does not exist."""
    for at, part in walk(entry, place):
        for where, name in named(part, at, STRICT):
            yield from _check_measure(name, where, known, strict=True)
        for where, name in named(part, at, LENIENT):
            yield from _check_measure(name, where, known, strict=False)
        if isinstance(part, _SOURCED):
            for index, name in enumerate(part.source):
                yield from _check_source(name, at.at("source", index), known)
        if isinstance(part, TermEntry):
            yield from _check_terms(part, at, known)


def named(
    part: Entry, place: Place, fields: Mapping[type[Entry], tuple[str, ...]]
) -> Iterator[tuple[Place, str]]:
    """Yield the ids in some fields of an entry, each with its place."""
    for name in fields.get(type(part), ()):
        value = getattr(part, name)
        at = place.at(yaml_keys(type(part))[name])
        if isinstance(value, str):
            yield at, value
        elif isinstance(value, tuple):
            yield from ((at.at(index), item) for index, item in enumerate(value))


def _check_measure(name: str, place: Place, known: Known, *, strict: bool) -> Iterator[Remark]:
    if name not in known.measures:
        code = "meaning-not-a-measure" if known.list_of(name) else "meaning-unknown-measure"
        yield place.remark(code, {"name": name}, suggestion=Near(name, known.measures))
    elif strict and known.in_play is not None and name not in known.in_play:
        yield place.remark("meaning-not-in-play", {"name": name})


def _check_source(name: str, place: Place, known: Known) -> Iterator[Remark]:
    if name not in known.sources:
        shown = {"name": name, "valid": ", ".join(sorted(known.sources))}
        yield place.remark("meaning-unknown-source", shown, suggestion=Near(name, known.sources))


def _check_terms(term: TermEntry, place: Place, known: Known) -> Iterator[Remark]:
    for index, name in enumerate(term.see):
        if name not in known.terms:
            near = Near(name, known.terms)
            yield place.at("see", index).remark("meaning-unknown-term", {"name": name}, suggestion=near)


def check_lists(city: City, place: Place, known: Known) -> Iterator[Remark]:
    """Yield what the lists of a scenario name and what cannot stand there."""
    scenario = city.entry
    for index, name in enumerate(scenario.measures_in_place):
        yield from _check_measure(name, place.at("measures_in_place", index), known, strict=False)
    for kind, names in listed(scenario).items():
        for index, name in enumerate(names):
            yield from _check_listed(kind, name, place.at("decks", kind, index), known)


def _check_listed(kind: str, name: str, place: Place, known: Known) -> Iterator[Remark]:
    card = known.cards[kind].get(name)
    other = known.list_of(name)
    if card is None and other:
        shown = {"name": name, "list": other}
        yield place.remark("meaning-wrong-list", shown, suggestion=f"decks: {{{other}: [{name}]}}")
    elif card is None:
        yield place.remark(_UNKNOWN[kind], {"name": name}, suggestion=Near(name, known.cards[kind]))
    elif isinstance(card, MeasureEntry) and card.shelf is not None:
        yield place.remark("meaning-standing-offer-listed", {"name": name})
    else:
        needed = {measure for at, part in walk(card, place) for _, measure in named(part, at, STRICT)}
        for measure in sorted(needed & set(known.measures) - set(known.in_play or ())):
            yield place.remark("meaning-card-needs-measure", {"card": name, "name": measure})


def check_rules(rules: RulesFile, place: Place, common: Common) -> Iterator[Remark]:
    """Yield the measures that rules name and that are not on offer in every city."""
    standing = [card.id for card in common.measures.values() if card.shelf is not None]
    for at, part in walk(rules, place):
        for where, name in named(part, at, STRICT):
            if name not in standing:
                near = Near(name, standing)
                yield where.remark("meaning-not-standing", {"name": name}, suggestion=near)
