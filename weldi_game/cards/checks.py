"""The meaning stage of checking, where content of the right shape is compared with what it speaks of.

One checker serves start-up, the command line, the workshop screen and the tests.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from weldi_game import data
from weldi_game.cards import yaml_source
from weldi_game.cards.across import across_cities
from weldi_game.cards.content_files import ENDINGS, files_in, model_of
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.findings import Finding, arrange, finding
from weldi_game.cards.ignoring import let_stand
from weldi_game.cards.library import City, Common, ContentError, Placed, city_of, load_common, placed
from weldi_game.cards.meaning import (
    city_errors,
    city_remarks,
    common_decks,
    common_remarks,
    deck_remarks,
)
from weldi_game.cards.parts import Place, Remark, findings_of
from weldi_game.cards.playability import PACK_FILE
from weldi_game.cards.references import check_rules
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.shape import validate
from weldi_game.cards.wording import WordList
from weldi_game.cards.yaml_source import Source

#: What is said of a file before anybody knows what stands in it.
_UNREAD = frozenset(["file-missing", "file-not-regular", "file-unreadable", "file-too-big"])


def check_city(city: City) -> tuple[Finding, ...]:
    """All findings of meaning in a scenario of the right shape, worst first."""
    return findings_of(let_stand(city_remarks(city), [(Place(city.placed.source), city.entry)]))


def errors_of(city: City) -> tuple[Finding, ...]:
    """Those findings of meaning that keep a city from being played: what is looked at before every game."""
    return findings_of(city_errors(city))


def check_common(common: Common) -> tuple[Finding, ...]:
    """All findings of meaning in the common files, worst first."""
    return findings_of(let_stand(common_remarks(common), common_decks(common)))


def check_paths(paths: Iterable[Path]) -> list[Finding]:
    """All findings of files and folders, worst first, of every stage.

    Files are checked for themselves and together: ids that two cities share and, where all our cities are among them,
    common cards that none of them plays with.
    """
    files, findings = files_in(paths)
    try:
        common = load_common()
    except ContentError as error:  # the rules that come along are broken: nothing can be compared with them
        return arrange([*findings, *error.findings])
    read = [_read(path, common) for path in files]
    findings += chain.from_iterable(each.placed.findings for each in read)
    owners = [
        (Place(each.placed.source), each.placed.entry)
        for each in read
        if isinstance(each.placed.entry, (ScenarioEntry, DecksFile))
    ]
    findings += findings_of(let_stand(_remarks(read, common), owners))
    return arrange(_as_called(findings, read))


@dataclass(frozen=True, slots=True)
class _File:
    """A file to check, as the user called it."""

    path: Path
    placed: Placed
    city: City | None = None
    common: bool = False  #: it is one of the common files


def _read(path: Path, common: Common) -> _File:
    """Read a file and check its shape; what it is, its keys say."""
    where = os.path.realpath(path)  # which says nothing about links that lead in circles
    for file in common.files:
        if os.path.realpath(file.source.file) == where:
            return _File(path, file, common=True)
    source = yaml_source.read(path)
    model = ScenarioEntry if path.name == PACK_FILE else model_of(source.data)
    if model is ScenarioEntry:
        own = Path(where).parent != Path(os.path.realpath(data.scenarios()))
        city = city_of(source, path, common, own)
        return _File(path, city.placed, city if city.placed.entry is not None else None)
    if model is DecksFile:
        return _File(path, placed(DecksFile, source))
    if model is RulesFile:
        return _File(path, placed(RulesFile, source))
    if model is WordList:
        return _File(
            path, Placed(source, None, (*source.findings, *validate(WordList, source.data, source)[1]))
        )
    return _File(path, Placed(source, None, _no_content(path, source)))


def _no_content(path: Path, source: Source) -> tuple[Finding, ...]:
    """What there is to say about a file that is none of ours: what reading found, if it may be meant to be ours."""
    meant = path.suffix.lower() in ENDINGS
    unread = {each.code for each in source.findings} & _UNREAD
    if source.findings_are_errors and (meant or unread):
        return source.findings
    return (*(source.findings if meant else ()), finding("file-not-content", str(path)))


def _remarks(files: Sequence[_File], common: Common) -> Iterator[Remark]:
    """Yield what there is to say about the meaning of files, each for itself and all together."""
    shared = {each.placed.source.file for each in files if each.common}
    if shared:
        yield from (each for each in common_remarks(common) if each.place.source.file in shared)
    for file in files:
        entry, place = file.placed.entry, Place(file.placed.source)
        if file.city is not None:
            yield from city_remarks(file.city)
        elif isinstance(entry, DecksFile) and not file.common:
            yield from deck_remarks(entry, place, common)
        elif isinstance(entry, RulesFile) and not file.common:
            yield from check_rules(entry, place, common)
    cities = [file.city for file in files if file.city is not None]
    yield from across_cities(cities, common)


def _as_called(findings: Iterable[Finding], files: Sequence[_File]) -> Iterator[Finding]:
    """Yield the findings with the names by which the user called the files."""
    names = {each.placed.source.file: str(each.path) for each in files if each.common}
    for each in findings:
        yield replace(each, file=names.get(each.file, each.file))
