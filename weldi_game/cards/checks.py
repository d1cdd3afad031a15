"""The meaning stage of checking: references, playability, balance and wording of content that has the right shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from weldi_game.cards import playability, references
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.findings import Finding, arrange
from weldi_game.cards.library import City, read_city
from weldi_game.cards.parts import Place, Remark, placed_cards


def check_city(city: City) -> tuple[Finding, ...]:
    """All findings of meaning in a scenario of the right shape, worst first."""
    return _findings(_errors(city))


def errors_of(city: City) -> tuple[Finding, ...]:
    """Those findings of meaning that keep a city from being played: what is looked at before every game."""
    return _findings(_errors(city))


def check_paths(paths: Iterable[Path]) -> list[Finding]:
    """All findings of scenario files and folders."""
    return [each for path in paths for each in read_city(path).findings]


def _findings(remarks: Iterable[Remark]) -> tuple[Finding, ...]:
    return tuple(arrange(each.finding() for each in remarks))


def _errors(city: City) -> Iterator[Remark]:
    scenario, place = city.entry, Place(city.placed.source)
    known = references.known_to(city.common, scenario, city.measures)
    yield from playability.check_file_name(city, place)
    yield from playability.check_own_ids(scenario, place, city.common)
    yield from references.check_references(scenario, place, known)
    yield from references.check_lists(city, place, known)
    yield from playability.check_in_place(city, place)
    own = [*placed_cards(scenario, place)]
    yield from playability.check_circles(city.measures, own)
    for at, card in own:
        if isinstance(card, ChallengeEntry):
            yield from playability.check_challenge(card, at)
