"""Terms of the glossary: linked wherever they stand in a text, opened in a small dialog."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from weldi_game import text
from weldi_game.cards.decks_file import TermEntry
from weldi_game.cards.library import Common
from weldi_game.text.catalogue import SOURCE
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.markup import escape, link
from weldi_game.ui.widgets import Button, Dialog, Label, Row, Widget


def linked(words: str, common: Common, language: str) -> str:
    """Rich text in which the first mention of every glossary term leads to its entry."""
    pattern, terms = _pattern(id(common.glossary), language, _Glossary(common.glossary))
    parts: list[str] = []
    seen: set[str] = set()
    at = 0
    for found in pattern.finditer(words) if pattern is not None else ():
        term = terms[found.group().casefold()]
        if term in seen:
            continue
        seen.add(term)
        parts += [escape(words[at : found.start()]), link(found.group(), term)]
        at = found.end()
    return "".join((*parts, escape(words[at:])))


def open_term(
    host: ScreenHost,
    common: Common,
    language: str,
    term: str,
    on_rules: Callable[[str], None] | None = None,
) -> None:
    """Show the entry of a term in a dialog; its related terms lead on to theirs."""
    entry = common.glossary.get(term)
    if entry is None:
        return
    dialog: Dialog

    def go(other: str) -> None:
        host.close(dialog)
        open_term(host, common, language, other, on_rules)

    children: list[Widget] = [Label(term_text(entry, language), id="glossary.text")]
    if entry.see:
        related = [
            Button(
                term_name(common.glossary[other], language),
                kind="quiet",
                style="small",
                id=f"glossary.see.{other}",
                on_press=lambda other=other: go(other),  # type: ignore[misc]  # bound now
            )
            for other in entry.see
            if other in common.glossary
        ]
        children.append(Row(*related, wrap=True, gap=8))
    close = Button(
        text.say("ui.table.close", language=language),
        kind="primary",
        id="glossary.close",
        on_press=lambda: host.close(dialog),
    )
    dialog = Dialog(term_name(entry, language), *children, buttons=[close], id="glossary")
    host.open(dialog)


def term_name(entry: TermEntry, language: str) -> str:
    """A term as a heading, in a language."""
    return text.content(f"glossary.{entry.id}.term", entry.term, language)


def term_text(entry: TermEntry, language: str) -> str:
    """What a term means, in a language."""
    return text.content(f"glossary.{entry.id}.text", entry.text, language)


class _Glossary:
    """Lets a mapping be an argument of a function that remembers; two are told apart by the id beside it."""

    def __init__(self, entries: Mapping[str, TermEntry]) -> None:
        self.entries = entries

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Glossary)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=16)
def _pattern(
    identity: int, language: str, glossary: _Glossary
) -> tuple["re.Pattern[str] | None", dict[str, str]]:
    """What finds every term and its other forms, the longest first; and which term a form belongs to."""
    terms: dict[str, str] = {}
    for entry in glossary.entries.values():
        forms = (entry.term, *entry.forms) if language == SOURCE else (term_name(entry, language),)
        for form in forms:
            terms.setdefault(form.casefold(), entry.id)
    if not terms:
        return None, terms
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE), terms
