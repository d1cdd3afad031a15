"""Can everything be played? Names that stand twice, circles, challenges without a way out.

A finding of this module is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from weldi_game.cards.base import CITY_ID
from weldi_game.cards.card import CardEntry
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.library import City, Common
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.parts import Place, Remark, placed_cards
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.vocabulary import Effect, Family, Kind

FEWEST_ANSWERS: Final = 3
#: Families that no single answer ends (rulebook 1).
STUBBORN: Final = (Family.HATE_CAMPAIGNS, Family.NATIONAL_POLICY)
#: The name of a scenario in a folder of its own.
PACK_FILE: Final = "scenario.yaml"


def check_challenge(card: ChallengeEntry, place: Place) -> Iterator[Remark]:
    """Yield what keeps a challenge from being a decision of the table."""
    answers = place.at("answers")
    if len(card.answers) < FEWEST_ANSWERS:
        yield answers.remark("meaning-few-answers", {"count": len(card.answers)}, key=True)
    if not any(answer.participatory for answer in card.answers):
        yield answers.remark("meaning-no-participatory-answer", key=True)
    if all(answer.with_ for answer in card.answers):
        yield answers.remark("meaning-no-open-answer", key=True)
    for index, answer in enumerate(card.answers):
        if card.family in STUBBORN and answer.effect is Effect.CANCEL:
            at = answers.at(index, "effect")
            shown = {"family": card.family.value}
            yield at.remark("meaning-cancelled-at-once", shown, suggestion=Effect.SOFTEN.value)


def check_circles(
    measures: Mapping[str, MeasureEntry], own: Iterable[tuple[Place, CardEntry]]
) -> Iterator[Remark]:
    """Yield one of the measures that wait for each other, for each circle that goes through one of `own`."""
    seen: set[str] = set()
    for place, card in own:
        if isinstance(card, MeasureEntry) and card.id not in seen:
            waits_for = _before(card.id, measures)
            if card.id in waits_for:
                seen |= waits_for
                yield place.at("after").remark("meaning-circle", {"name": card.id}, key=True)


def _before(measure_id: str, measures: Mapping[str, MeasureEntry]) -> set[str]:
    """All measures that must open before this one, as far as they are known."""
    before: set[str] = set()
    asked = [measure_id]
    while asked:
        card = measures.get(asked.pop())
        new = set(card.after) - before if card else set()
        before |= new
        asked += new
    return before


def check_in_place(city: City, place: Place) -> Iterator[Remark]:
    """Yield the measures that cannot stand from the start."""
    for index, name in enumerate(city.entry.measures_in_place):
        card = city.measures.get(name)
        if card is not None and card.kind is Kind.RELIEF:
            yield place.at("measures_in_place", index).remark("meaning-relief-in-place", {"name": name})


def check_own_ids(scenario: ScenarioEntry, place: Place, common: Common) -> Iterator[Remark]:
    """Yield the ids of a scenario that stand twice in it, or belong to a common card or document."""
    cards = {*common.measures, *common.challenges, *common.opportunities}
    for own, shared in ((city_ids(scenario, place), cards), (source_ids(scenario, place), common.sources)):
        ids = [*own]
        yield from check_twice(ids)
        for at, name in ids:
            if name in shared:
                yield at.remark("meaning-common-id", {"name": name})


def city_ids(scenario: ScenarioEntry, place: Place) -> Iterator[tuple[Place, str]]:
    """The ids of dates, funds and cards in a scenario, each with its place."""
    for index, item in enumerate(scenario.calendar):
        yield place.at("calendar", index, "id"), item.id
    for index, fund in enumerate(scenario.funds):
        yield place.at("funds", index, "id"), fund.id
    for at, card in placed_cards(scenario, place):
        yield at.at("id"), card.id


def card_ids(deck: DecksFile, place: Place) -> Iterator[tuple[Place, str]]:
    """The ids of the cards in a common file, each with its place."""
    for at, card in placed_cards(deck, place):
        yield at.at("id"), card.id


def term_ids(deck: DecksFile, place: Place) -> Iterator[tuple[Place, str]]:
    """The ids of the terms in a common file, each with its place."""
    for index, term in enumerate(deck.glossary):
        yield place.at("glossary", index, "id"), term.id


def source_ids(entry: DecksFile | ScenarioEntry, place: Place) -> Iterator[tuple[Place, str]]:
    """The ids of the sources in a file, each with its place."""
    for index, source in enumerate(entry.sources):
        yield place.at("sources", index, "id"), source.id


def check_twice(ids: Iterable[tuple[Place, str]]) -> Iterator[Remark]:
    """Yield the ids that stand twice, in one file or in several, at the later places."""
    places: dict[str, list[Place]] = {}
    for at, name in ids:
        places.setdefault(name, []).append(at)
    for name, found in places.items():
        if len(found) > 1:
            first, *later = sorted(found, key=lambda at: (at.source.file, at.position()))
            yield from (_twice(name, first, at) for at in later)


def _twice(name: str, first: Place, later: Place) -> Remark:
    line = first.position()[0]
    if first.source is later.source:
        return later.remark("meaning-duplicate-id", {"name": name, "line": line})
    return later.remark("meaning-id-elsewhere", {"name": name, "line": line, "file": first.source.file})


def check_file_name(city: City, place: Place) -> Iterator[Remark]:
    """Yield a remark where a city could not be found by its id."""
    path, name = city.path, city.entry.id
    pack = path.name == PACK_FILE
    found = path.absolute().parent.name if pack else path.stem
    if found != name:
        code, key = ("meaning-folder-name", "folder") if pack else ("meaning-file-name", "file")
        near = found if re.fullmatch(CITY_ID, found) else None
        shown = {key: found if pack else path.name, "name": name}
        yield place.at("id").remark(code, shown, suggestion=near)
