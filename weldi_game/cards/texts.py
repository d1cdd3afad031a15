"""What stands in the texts of a file: figures without a source, texts that stand twice, questions that ask nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple, get_args

from weldi_game.cards.base import Entry, Prose
from weldi_game.cards.card import CardEntry, Ignore
from weldi_game.cards.decks_file import DecksFile, TermEntry
from weldi_game.cards.parts import Place, Remark, walk, yaml_keys

#: Texts with fewer words may stand twice: they say no more than a name does.
_FEWEST_WORDS: Final = 4
_TITLE: Final = "title"
_NAMES: Final = ("term", "forms")  # the glossary has its own check of names that stand twice
_LETTERS = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")


class Prosaic(NamedTuple):
    """A text for people and where it stands."""

    place: Place
    field: str
    text: str
    entry: Entry


def texts(entry: Entry, place: Place) -> Iterator[Prosaic]:
    """Yield all texts for people in an entry and in the entries inside it; reasons to ignore a finding are none."""
    for at, part in walk(entry, place):
        if not isinstance(part, Ignore):
            for name in _prose_fields(type(part)):
                yield from _texts_of(part, name, at.at(yaml_keys(type(part))[name]))


def _texts_of(part: Entry, name: str, place: Place) -> Iterator[Prosaic]:
    value = getattr(part, name)
    if isinstance(value, str):
        yield Prosaic(place, name, value, part)
    elif isinstance(value, tuple):
        yield from (Prosaic(place.at(index), name, item, part) for index, item in enumerate(value))


@cache
def _prose_fields(model: type[Entry]) -> tuple[str, ...]:
    """The fields of a model that hold texts for people, alone or in a list."""
    return tuple(
        name
        for name, each in model.model_fields.items()
        if any(isinstance(mark, Prose) for mark in (*each.metadata, *_marks_of_items(each.annotation)))
    )


def _marks_of_items(annotation: object) -> Iterator[object]:
    for item in get_args(annotation):
        yield from getattr(item, "__metadata__", ())


def check_figures(found: Iterable[Prosaic]) -> Iterator[Remark]:
    """Yield the texts with a figure whose entry could name a source and names none.

    Terms of the game itself have figures of the rules, and no source.
    """
    for each in found:
        unsourced = getattr(each.entry, "source", None) == () and not isinstance(each.entry, TermEntry)
        if unsourced and _FIGURE.search(each.text):
            yield each.place.remark("text-figure-without-source")


def check_questions(found: Iterable[Prosaic]) -> Iterator[Remark]:
    """Yield the debrief questions that are none."""
    for each in found:
        if (
            each.field == "debrief"
            and isinstance(each.entry, CardEntry)
            and not each.text.endswith(("?", "?”"))
        ):
            yield each.place.remark("text-debrief-no-question")


def check_twice(found: Iterable[Prosaic], others: Mapping[tuple[bool, str], str]) -> Iterator[Remark]:
    """Yield the texts that stand twice among these, or once here and once among others.

    A card that is a copy of another one is told once, at its title or first text.

    Args:
        found: the texts that are looked at.
        others: where other texts stand, as `where_texts_stand` gives it.
    """
    known = dict(others)
    told: set[tuple[str, str]] = set()
    for each in found:
        key, owner = text_key(each), _owner(each)
        if key is None:
            continue
        if key not in known:
            known[key] = owner
        elif (owner, known[key]) not in told:
            told.add((owner, known[key]))
            code = "text-title-twice" if key[0] else "text-twice"
            yield each.place.remark(code, {"other": known[key]})


def where_texts_stand(found: Iterable[Prosaic]) -> dict[tuple[bool, str], str]:
    """For each text that must not stand twice, who has it."""
    return {key: _owner(each) for each in found if (key := text_key(each)) is not None}


def text_key(each: Prosaic) -> tuple[bool, str] | None:
    """What makes two texts the same: their letters. None for those that may stand twice.

    Titles are compared among the titles of cards only.
    """
    words = _LETTERS.findall(each.text.casefold())
    if each.field == _TITLE:
        return (True, " ".join(words)) if isinstance(each.entry, CardEntry) else None
    return (False, " ".join(words)) if len(words) >= _FEWEST_WORDS and each.field not in _NAMES else None


def _owner(each: Prosaic) -> str:
    """The id of the card, date or term in which a text stands, or the key of the file below which it does."""
    key, *rest = each.place.path
    entries = each.place.source.data.get(str(key))
    index = rest[0] if rest else None
    entry = entries[index] if isinstance(entries, list) and isinstance(index, int) else None
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else str(key)


def check_terms(decks: Iterable[tuple[Place, DecksFile]]) -> Iterator[Remark]:
    """Yield the words that the glossary explains twice, so that a word in a text would lead to two explanations."""
    known: dict[str, str] = {}
    for place, deck in decks:
        for index, term in enumerate(deck.glossary):
            at = place.at("glossary", index)
            for where, form in _forms(term, at):
                name = known.setdefault(form.casefold(), term.id)
                if name != term.id:
                    yield where.remark("meaning-term-twice", {"form": form, "name": name})


def _forms(term: TermEntry, place: Place) -> Iterator[tuple[Place, str]]:
    yield place.at("term"), term.term
    for index, form in enumerate(term.forms):
        yield place.at("forms", index), form
