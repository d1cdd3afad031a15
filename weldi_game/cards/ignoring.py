"""Findings that a writer has looked at and lets stand: `ignore` on a card or a scenario, with the reason.

An entry silences the warnings and hints of one code on its card; one on the scenario those that are about no card of
the file. Errors are never silenced. An entry that silences nothing is a warning where nothing is an error: an error may
keep other checks from looking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from weldi_game.cards.card import Ignore
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.finding_kinds import KINDS, Severity
from weldi_game.cards.parts import Near, Place, Remark, placed_cards
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.yaml_source import DataPath

#: How far into a file the path of a card goes: its list and its number.
_CARD: Final = 2
#: Families of codes of which a check of one file finds all.
_ALWAYS_FOUND: Final = ("meaning-", "balance-", "text-", "wording-")
#: Findings of a check of several files; a check of one file cannot say that they are gone.
ACROSS_FILES: Final = frozenset(["meaning-id-in-other-city", "meaning-unused-card", "text-in-other-city"])

_Owner = tuple[str, DataPath]


def let_stand(
    remarks: Iterable[Remark], files: Iterable[tuple[Place, ScenarioEntry | DecksFile]]
) -> Iterator[Remark]:
    """Yield the remarks that no `ignore` silences, then what is wrong with the entries of `ignore`."""
    entries = {_owner(place): ignores for place, ignores in _all_ignores(files) if ignores}
    used: set[tuple[_Owner, str]] = set()
    complete = True
    for remark in remarks:
        complete &= remark.severity is not Severity.ERROR
        owner = _owner(remark.place)
        codes = {each.code for each in entries.get(owner, ())}
        if remark.code in codes and remark.severity is not Severity.ERROR:
            used.add((owner, remark.code))
        else:
            yield remark
    for place, ignores in _all_ignores(files):
        for index, each in enumerate(ignores):
            in_use = (_owner(place), each.code) in used or not complete
            yield from _useless(each, place.at("ignore", index, "code"), in_use)


def _all_ignores(
    files: Iterable[tuple[Place, ScenarioEntry | DecksFile]],
) -> Iterator[tuple[Place, tuple[Ignore, ...]]]:
    for place, entry in files:
        if isinstance(entry, ScenarioEntry):
            yield place, entry.ignore
        yield from ((at, card.ignore) for at, card in placed_cards(entry, place))


def _owner(place: Place) -> _Owner:
    """The card in which a place is, or else its file."""
    path = place.path[:_CARD]
    is_card = len(path) == _CARD and path[0] in ("measures", "challenges", "opportunities")
    return place.source.file, path if is_card else ()


def _useless(each: Ignore, place: Place, in_use: bool) -> Iterator[Remark]:
    shown = {"name": each.code}
    if each.code not in KINDS:
        yield place.remark("ignore-unknown-code", shown, suggestion=Near(each.code, KINDS))
    elif KINDS[each.code].severity is Severity.ERROR:
        yield place.remark("ignore-error", shown)
    elif not in_use and each.code.startswith(_ALWAYS_FOUND) and each.code not in ACROSS_FILES:
        yield place.remark("ignore-nothing", shown)
