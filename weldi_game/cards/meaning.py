"""Everything that the meaning stage asks about a scenario or the common cards, as remarks.

The questions stand in the modules of their subject: references, playability, reach, balance, dominance, texts, wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from weldi_game.cards import playability, references
from weldi_game.cards.balance import check_balance
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.dominance import dominated
from weldi_game.cards.library import City, Common, Placed
from weldi_game.cards.parts import Place, Remark, placed_cards
from weldi_game.cards.reach import check_reach
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.texts import (
    check_figures,
    check_questions,
    check_terms,
    check_twice,
    texts,
    where_texts_stand,
)
from weldi_game.cards.wording import check_wording

_COMMON_LANGUAGE = "en"
#: Errors that leave open what is in play. Findings about it would only be their echoes.
_UNSURE = frozenset(
    [
        "meaning-common-broken",
        "meaning-unknown-measure",
        "meaning-unknown-challenge",
        "meaning-unknown-opportunity",
        "meaning-not-a-measure",
        "meaning-wrong-list",
    ]
)
_ABOUT_PLAY = frozenset(["meaning-not-in-play", "meaning-card-needs-measure"])


def city_remarks(city: City) -> Iterator[Remark]:
    """Yield everything that there is to say about a scenario by itself."""
    scenario, place = city.entry, Place(city.placed.source)
    errors = [*city_errors(city)]
    yield from errors
    if not _UNSURE & {each.code for each in errors}:
        yield from check_reach(city, place)
        yield from check_balance(city, place)
        yield from _dominated_in(city, place)
    found = [*texts(scenario, place)]
    yield from check_twice(found, _common_texts(city.common))
    yield from check_figures(found)
    yield from check_questions(found)
    yield from check_wording(found, scenario.language)


def city_errors(city: City) -> Iterator[Remark]:
    """Yield what keeps a city from being played."""
    scenario, place = city.entry, Place(city.placed.source)
    yield from playability.check_file_name(city, place)
    broken = broken_file(city.common)
    if broken is not None:  # every id in it would be unknown
        yield place.at("decks").remark("meaning-common-broken", {"file": broken.source.file}, key=True)
        return
    yield from playability.check_own_ids(scenario, place, city.common)
    yield from _references(city, place)
    yield from playability.check_in_place(city, place)
    own = [*placed_cards(scenario, place)]
    yield from playability.check_circles(city.measures, own)
    for at, card in own:
        if isinstance(card, ChallengeEntry):
            yield from playability.check_challenge(card, at)


def _references(city: City, place: Place) -> Iterator[Remark]:
    """What is named and not there. Where an id in a list is wrong, nobody can say that a measure is not in play."""
    known = references.known_to(city.common, city.entry, city.measures)
    listed = [*references.check_lists(city, place, known)]
    unsure = any(each.code in _UNSURE for each in listed)
    for each in (*references.check_references(city.entry, place, known), *listed):
        if not unsure or each.code not in _ABOUT_PLAY:
            yield each


def broken_file(common: Common) -> Placed | None:
    """A common file that cannot be read, if there is one."""
    return next((file for file in common.files if file.entry is None), None)


@cache
def _common_texts(common: Common) -> Mapping[tuple[bool, str], str]:
    return where_texts_stand(text for at, deck in common_decks(common) for text in texts(deck, at))


def _dominated_in(city: City, place: Place) -> Iterator[Remark]:
    """Measures that nobody would take, where a card of the city is one of the two; common ones are checked together."""
    own = {card.id: index for index, card in enumerate(city.entry.measures)}
    cards = [card for card in city.measures.values() if card.id not in city.entry.measures_in_place]
    for worse, better in dominated(cards):
        index = own.get(worse, own.get(better))
        if index is not None:
            shown = {"name": worse, "better": better}
            yield place.at("measures", index, "id").remark("balance-dominated", shown)


def common_decks(common: Common) -> list[tuple[Place, DecksFile]]:
    """The common files that hold cards, terms or sources, each with its place."""
    return [(Place(file.source), file.entry) for file in common.files if isinstance(file.entry, DecksFile)]


def common_remarks(common: Common) -> Iterator[Remark]:
    """Yield everything that there is to say about the common files."""
    decks = common_decks(common)
    for ids_of in (playability.card_ids, playability.term_ids, playability.source_ids):
        yield from playability.check_twice(each for at, deck in decks for each in ids_of(deck, at))
    for file in common.files:
        if isinstance(file.entry, RulesFile):
            yield from references.check_rules(file.entry, Place(file.source), common)
    for at, deck in decks:
        yield from deck_remarks(deck, at, common)
    yield from check_terms(decks)
    cards = {card.id: at for place, deck in decks for at, card in placed_cards(deck, place)}
    for worse, better in dominated(common.measures.values()):
        yield cards[worse].at("id").remark("balance-dominated", {"name": worse, "better": better})
    yield from check_twice((text for at, deck in decks for text in texts(deck, at)), {})


def deck_remarks(deck: DecksFile, place: Place, common: Common) -> Iterator[Remark]:
    """Yield what there is to say about a file of cards by itself."""
    yield from references.check_references(deck, place, references.known_to(common, deck, None))
    cards = [*placed_cards(deck, place)]
    measures = {**common.measures, **{card.id: card for card in deck.measures}}
    yield from playability.check_circles(measures, cards)
    for at, card in cards:
        if isinstance(card, ChallengeEntry):
            yield from playability.check_challenge(card, at)
    found = [*texts(deck, place)]
    yield from check_figures(found)
    yield from check_questions(found)
    yield from check_wording(found, _COMMON_LANGUAGE)
