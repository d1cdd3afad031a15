"""Is a city rich and balanced enough to play? Counts of cards, the demand for each right, barriers that can be bridged.

The numbers are those with which the rules were tuned (rulebook 9). A finding of this module is a warning or a hint:
the city can be played, and is likely to be too easy, too hard or too thin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from weldi_game.cards.effects.lower_barrier import LowerBarrier
from weldi_game.cards.library import City
from weldi_game.cards.parts import Place, Remark, Shown, cards_of, walk
from weldi_game.cards.scenario import GroupEntry, ScenarioEntry
from weldi_game.cards.vocabulary import Barrier, Group, Right


class Range(NamedTuple):
    """From `least` to `most`, both included."""

    least: int
    most: int


#: Cards that each deck of a city holds, common and own ones together.
DECK_SIZES: Final = {
    "measures": Range(24, 30),
    "challenges": Range(22, 28),
    "opportunities": Range(6, 9),
}
#: Challenges of each intensity, so that the stacked deck does not run out early.
LEAST_OF_INTENSITY: Final = 7
#: The demand for each right at the start, in units of need.
DEMAND: Final = {
    Right.WORK: Range(10, 14),
    Right.HOUSING: Range(10, 14),
    Right.HEALTH: Range(10, 14),
    Right.EDUCATION: Range(10, 14),
    Right.EQUALITY: Range(5, 8),
    Right.PARTICIPATION: Range(5, 8),
}
LEAST_DATES: Final = 2
LEAST_PRACTICES: Final = 2
#: What each of the cities that come along brings of its own.
OWN_CARDS: Final = {"measures": 5, "challenges": 6, "opportunities": 1}
IN_PLACE: Final = Range(3, 6)


def check_balance(city: City, place: Place) -> Iterator[Remark]:
    """Yield what makes a city too thin, too easy or too hard."""
    yield from _decks(city, place)
    yield from _intensities(city, place)
    yield from _lists(city.entry, place)
    if not city.own:
        yield from _own_cards(city.entry, place)
    yield from _demand(city.entry, place)
    yield from _barriers(city, place)


def _decks(city: City, place: Place) -> Iterator[Remark]:
    sizes = {
        "measures": len({*city.entry.decks.measures, *(card.id for card in city.entry.measures)}),
        "challenges": len(city.challenges),
        "opportunities": len(city.opportunities),
    }
    for kind, count in sizes.items():
        least, most = DECK_SIZES[kind]
        if not least <= count <= most:
            shown: Shown = {"list": kind, "count": count, "least": least, "most": most}
            yield place.at("decks", kind).remark("balance-deck-size", shown, key=True)


def _intensities(city: City, place: Place) -> Iterator[Remark]:
    found = Counter(card.intensity for card in city.challenges.values())
    for intensity in (1, 2, 3):
        if found[intensity] < LEAST_OF_INTENSITY:
            shown = {"intensity": intensity, "count": found[intensity], "least": LEAST_OF_INTENSITY}
            yield place.at("decks", "challenges").remark("balance-intensity", shown, key=True)


def _lists(scenario: ScenarioEntry, place: Place) -> Iterator[Remark]:
    if Group.RESIDENTS not in {group.id for group in scenario.groups}:
        yield place.at("groups").remark("balance-no-residents", key=True)
    if len(scenario.calendar) < LEAST_DATES:
        shown = {"count": len(scenario.calendar), "least": LEAST_DATES}
        yield place.at("calendar").remark("balance-few-dates", shown, key=True)
    if len(scenario.practices) < LEAST_PRACTICES:
        shown = {"count": len(scenario.practices), "least": LEAST_PRACTICES}
        yield place.at("practices").remark("balance-few-practices", shown, key=True)


def _own_cards(scenario: ScenarioEntry, place: Place) -> Iterator[Remark]:
    for kind, cards in cards_of(scenario).items():
        if len(cards) < OWN_CARDS[kind]:
            shown: Shown = {"list": kind, "count": len(cards), "least": OWN_CARDS[kind]}
            yield place.at(kind).remark("balance-few-own-cards", shown, key=True)
    count = len(scenario.measures_in_place)
    if not IN_PLACE.least <= count <= IN_PLACE.most:
        shown = {"count": count, "least": IN_PLACE.least, "most": IN_PLACE.most}
        yield place.at("measures_in_place").remark("balance-in-place", shown, key=True)


def _demand(scenario: ScenarioEntry, place: Place) -> Iterator[Remark]:
    """One remark on all rights: a wrong size of a group moves the demand for each of them."""
    demands = {
        right: sum(group.size * group.needs.get(right, 0) for group in scenario.groups) for right in DEMAND
    }
    outside = [
        f"{right} {demands[right]} ({least}-{most})"
        for right, (least, most) in DEMAND.items()
        if not least <= demands[right] <= most
    ]
    if outside:
        yield place.at("groups").remark("balance-demand", {"demands": ", ".join(outside)}, key=True)


def _barriers(city: City, place: Place) -> Iterator[Remark]:
    bridged = {
        (barrier, right)
        for card in city.measures.values()
        for barrier, rights in card.bridges.items()
        for right in rights
    }
    lowered = _lowered(city, place)
    for index, group in enumerate(city.entry.groups):
        at = place.at("groups", index, "barriers")
        for barrier, position, right in _blocked(group):
            shown = {"group": group.id.value, "barrier": barrier.value, "right": right.value}
            spot = at.at(barrier.value, position)
            if not group.needs.get(right, 0):
                yield spot.remark("balance-barrier-without-need", shown)
            elif (barrier, right) not in bridged and (group.id, barrier, right) not in lowered:
                yield spot.remark("balance-barrier-unbridged", shown)


def _blocked(group: GroupEntry) -> Iterator[tuple[Barrier, int, Right]]:
    for barrier, rights in group.barriers.items():
        for position, right in enumerate(rights):
            yield barrier, position, right


def _lowered(city: City, place: Place) -> set[tuple[Group, Barrier, Right]]:
    """The barriers that some card in play can take away for good."""
    cards = (*city.measures.values(), *city.challenges.values(), *city.opportunities.values())
    return {
        (part.group, part.barrier, right)
        for card in (*cards, *city.entry.calendar)
        for _, part in walk(card, place)
        if isinstance(part, LowerBarrier)
        for right in part.rights
    }
