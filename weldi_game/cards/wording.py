"""Words and pictures that the texts of the game do without (rulebook 7), in every language that has a word list.

A word list is data: `words/<language>.yaml`, and `words/any.yaml` for names that all languages share. Only whole words
count, so that a 'mainstream' is no stream.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Final, Literal

from annotated_types import MinLen
from pydantic import AfterValidator, Field

from weldi_game import data
from weldi_game.cards import yaml_source
from weldi_game.cards.base import Entry, Items, refuse
from weldi_game.cards.finding_kinds import KINDS
from weldi_game.cards.library import ContentError
from weldi_game.cards.parts import Remark
from weldi_game.cards.shape import validate
from weldi_game.cards.texts import Prosaic

SPELLING: Final = "wording-name"
_ANY: Final = "any"
_NAME: Final = "{Name}"  # in a phrase: any word with a capital letter
_CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][\w’'-]*"
_PIECES = re.compile(r"\{\w+\}|\*|\s+|['’]|[^\s{}*'’]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)[‘'](?!\s)[^‘’']*[’'](?!\w)")


def _registered(code: str) -> str:
    if code not in KINDS:
        raise refuse("ignore-unknown-code", name=code)
    return code


Phrase = Annotated[str, Field(min_length=2, max_length=80)]


class WordRule(Entry):
    """Words that mean the same mistake."""

    code: Annotated[str, AfterValidator(_registered)] = Field(description="the code of the finding")
    words: Annotated[Items[Phrase], MinLen(1)] = Field(description="words and phrases, with `*` and {sets}")
    except_: Items[Phrase] = Field(default=(), alias="except", description="longer phrases that are fine")
    instead: Phrase | None = Field(default=None, description="what may be written instead")
    quoted: bool = Field(default=False, description="only inside quotation marks")
    case: bool = Field(default=False, description="capital letters count")


class WordList(Entry):
    """The word list of a language, or of all languages."""

    format: Literal[1] = Field(description="the format of the file, 1")
    language: Annotated[str, Field(min_length=2, max_length=3)] = Field(description="the language, or 'any'")
    sets: dict[str, Items[Phrase]] = Field(default={}, description="phrases that rules name in braces")
    spellings: dict[str, Phrase] = Field(default={}, description="names that are often misspelled")
    rules: Items[WordRule] = Field(default=(), description="words that are warned of")


class Lint:
    """A word list, ready to look through texts."""

    def __init__(self, words: WordList) -> None:
        self._spellings = words.spellings
        self._spelling = _whole_words([_pattern(each, {}) for each in words.spellings], case=True)
        self._rules = [_Rule(rule, words.sets) for rule in words.rules]
        patterns = {
            case: [rule.pattern for rule in self._rules if rule.entry.case is case] for case in (True, False)
        }
        self._filters = [_whole_words(found, case=case) for case, found in patterns.items()]

    def remarks(self, text: Prosaic) -> Iterator[Remark]:
        """Yield what a text says that it should not, each word once."""
        for word in dict.fromkeys(self._spelling.findall(text.text)):
            name = self._spellings[" ".join(word.split())]
            yield text.place.remark(SPELLING, {"word": word, "name": name}, suggestion=name, word=word)
        if any(each.search(text.text) for each in self._filters):
            for rule in self._rules:
                for word in rule.words_in(text.text):
                    yield text.place.remark(
                        rule.entry.code, {"word": word}, suggestion=rule.entry.instead, word=word
                    )


class _Rule:
    """A rule with its patterns; compiled only where a text needs it, for most texts never do."""

    def __init__(self, entry: WordRule, sets: Mapping[str, Sequence[str]]) -> None:
        self.entry = entry
        self.pattern = "|".join(_pattern(phrase, sets) for phrase in entry.words)
        self._sets = sets

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return _whole_words([self.pattern], case=self.entry.case)

    @cached_property
    def _fine(self) -> re.Pattern[str]:
        return _whole_words([_pattern(each, self._sets) for each in self.entry.except_], case=self.entry.case)

    def words_in(self, text: str) -> Iterator[str]:
        """Yield the words of the rule in a text, each once, without those in its exceptions."""
        fine = _spans(self._fine, text)
        quotes = _spans(_QUOTED, text)
        seen: set[str] = set()
        for found in self._words.finditer(text):
            if found[0].casefold() in seen or _inside(found, fine):
                continue
            if self.entry.quoted and not _inside(found, quotes):
                continue
            seen.add(found[0].casefold())
            yield found[0]


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


def _inside(found: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= found.start() and found.end() <= end for start, end in spans)


def _whole_words(patterns: Iterable[str], *, case: bool) -> re.Pattern[str]:
    """Any of these patterns, as whole words. Without patterns it finds nothing."""
    either = "|".join(patterns) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", 0 if case else re.IGNORECASE)


def _pattern(phrase: str, sets: Mapping[str, Sequence[str]]) -> str:
    """The regular expression of a phrase of a word list.

    Raises:
        KeyError: the phrase names a set that the list does not have.
    """
    return "".join(_piece(piece, sets) for piece in _PIECES.findall(phrase))


def _piece(piece: str, sets: Mapping[str, Sequence[str]]) -> str:
    if piece == _NAME:
        return _CAPITALISED
    if piece.startswith("{"):
        return f"(?:{'|'.join(_pattern(each, {}) for each in sets[piece[1:-1]])})"
    if piece == "*":
        return r"\w*"
    if piece.isspace():
        return r"\s+"
    return "['’]" if piece in "'’" else re.escape(piece)


@cache
def lints(language: str) -> tuple[Lint, ...]:
    """What looks through texts of a language: the names of all languages, and its own list if there is one.

    Raises:
        ContentError: a word list that comes along is broken.
    """
    files = [data.words() / f"{name}.yaml" for name in (_ANY, language)]
    return tuple(Lint(_read(path)) for path in files if path.is_file())


def _read(path: Path) -> WordList:
    source = yaml_source.read(path)
    words, findings = validate(WordList, source.data, source)
    if words is None or source.findings:
        raise ContentError((*source.findings, *findings))
    return words


def check_wording(found: Iterable[Prosaic], language: str) -> Iterator[Remark]:
    """Yield the words in texts that the game does without."""
    looks = lints(language)
    for text in found:
        for lint in looks:
            yield from lint.remarks(text)
