"""What shows only when cities are checked together: ids and texts that two share, cards that none plays with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from weldi_game.cards.library import City, Common
from weldi_game.cards.meaning import common_decks
from weldi_game.cards.parts import Place, Remark, Shown, placed_cards
from weldi_game.cards.playability import city_ids
from weldi_game.cards.texts import text_key, texts
from weldi_game.cards.vocabulary import Picture

#: Ids of the cities that come along: each has its own picture, beside the plain landscapes.
OURS: Final = frozenset(Picture) - {Picture.PLAIN, Picture.RIVER, Picture.COAST, Picture.HILLS}


def shared_ids(cities: Sequence[City]) -> Iterator[Remark]:
    """Yield the ids that stand in an earlier city too."""
    known: dict[str, Place] = {}
    for city in cities:
        for place, name in city_ids(city.entry, Place(city.placed.source)):
            first = known.setdefault(name, place)
            if first.source is not place.source:
                shown: Shown = {"name": name, "file": first.source.file, "line": first.position()[0]}
                yield place.remark("meaning-id-in-other-city", shown)


def shared_texts(cities: Sequence[City]) -> Iterator[Remark]:
    """Yield the texts and titles of cards that stand in an earlier city too. Only our own cities are compared.

    A facilitator's city may have begun as a copy of one of ours.
    """
    known: dict[tuple[bool, str], Place] = {}
    for city in cities:
        for text in () if city.own else texts(city.entry, Place(city.placed.source)):
            key = text_key(text)
            if key is None:
                continue
            first = known.setdefault(key, text.place)
            if first.source is not text.place.source:
                shown: Shown = {"file": first.source.file, "line": first.position()[0]}
                yield text.place.remark("text-in-other-city", shown)


def unused_cards(cities: Sequence[City], common: Common) -> Iterator[Remark]:
    """Yield the common cards in no deck of our cities, if all of these are among the cities."""
    if not {city.id for city in cities if not city.own} >= OURS:
        return
    used = {name for city in cities for name in (*city.measures, *city.challenges, *city.opportunities)}
    for place, deck in common_decks(common):
        for at, card in placed_cards(deck, place):
            if card.id not in used:  # the standing offer is in play everywhere
                yield at.at("id").remark("meaning-unused-card", {"name": card.id})


def across_cities(cities: Sequence[City], common: Common) -> Iterator[Remark]:
    """Yield what shows only when cities are checked together."""
    yield from shared_ids(cities)
    yield from shared_texts(cities)
    yield from unused_cards(cities, common)
