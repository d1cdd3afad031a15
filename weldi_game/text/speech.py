"""Says messages, words and content in a language."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from gettext import NullTranslations

from weldi_game.text import pseudo
from weldi_game.text.catalogue import MESSAGES, PSEUDO, SOURCE, TERMS, VOCABULARIES, translations
from weldi_game.text.records import Message, Template, Term, Titles, Value
from weldi_game.text.template import BadTemplate, Slot, parse, slots

CONTENT = "content"  #: the translators' context of the texts of cards and scenarios
MINUS = "\N{MINUS SIGN}"
GAP = "\N{HORIZONTAL ELLIPSIS}"  #: stands where a value is missing
DEEPEST = 4  #: how deep messages may stand inside messages

_log = logging.getLogger("weldi_game.text")


def say(
    message: str | Message,
    data: Mapping[str, Value] | None = None,
    language: str = SOURCE,
    *,
    titles: Titles | None = None,
) -> str:
    """The sentence of a message in a language.

    Args:
        message: an id such as `refusal.not_your_turn`, or a `Message` that brings its data along.
        data: what fills the places of the template; added to the data of a `Message`.
        language: a code of `languages()`; what a language lacks is said in English.
        titles: gives the title of a card or city for `{card:title}`; without it the id is made readable.

    Returns:
        The sentence. For an unknown id, something readable that names it; for a missing value, an ellipsis.
    """
    said = message if isinstance(message, Message) else Message(message)
    voice = _Voice(language, titles)
    return voice.finish(voice.message(said.id, {**said.data, **(data or {})}, 0))


def phrase(
    context: str, english: str, data: Mapping[str, Value] | None = None, language: str = SOURCE
) -> str:
    """The sentence of a template that stands outside the text room, translated by its English text.

    Args:
        context: the translators' context, for example `finding`.
        english: the English template, in the same little language as the messages.
        data: what fills its places.
        language: a code of `languages()`.
    """
    voice = _Voice(language, None)
    return voice.finish(voice.fill(voice.template(context, english, data or {}), data or {}, 0))


def term(word: str, language: str = SOURCE, *, short: bool = False, capital: bool = False) -> str:
    """The name of a vocabulary id such as `right.work`; where asked for, in short or capitalised."""
    voice = _Voice(language, None)
    return voice.finish(voice.word(word, Slot("", "short" if short else "term", capital=capital)))


def content(path: str, english: str, language: str = SOURCE) -> str:
    """A text of a card or scenario in a language, by its stable id path.

    Args:
        path: where the text stands, by ids only: `challenge.harvest_peak.title`.
        english: the text as the author wrote it; what is returned where there is no translation.
        language: a code of `languages()`.
    """
    if language == SOURCE or not english:
        return english
    if language == PSEUDO:
        voice = _Voice(language, None)
        return voice.finish(voice.dress([english]))
    found = translations(language).pgettext(CONTENT, path)
    return english if found == path else found


def join(parts: Sequence[str], language: str = SOURCE) -> str:
    """Several words as an enumeration: "work, housing and health"."""
    return _Voice(language, None).enumerate(parts)


def readable(identifier: str) -> str:
    """An id made readable where nothing better is known: `one_stop_shop` becomes "one stop shop"."""
    return identifier.rpartition(".")[2].replace("_", " ")


@dataclass(frozen=True, slots=True)
class _Voice:
    """One way of speaking: a language, and who knows the titles of the cards."""

    language: str
    titles: Titles | None

    @property
    def book(self) -> NullTranslations:
        return translations(self.language)

    def message(self, message: str, data: Mapping[str, Value], depth: int) -> str:
        english = MESSAGES.get(message)
        if english is None or depth > DEEPEST:
            _log.warning("no message %r", message)
            return f"{readable(message)} ({message})"
        return self.fill(self.template(message.partition(".")[0], english, data), data, depth)

    def template(self, context: str, english: Template, data: Mapping[str, Value]) -> str:
        """The template in this language, in the right plural form; English where that is unusable."""
        if isinstance(english, str):
            found = self.book.pgettext(context, english)
            return found if found == english or _usable(found, english) else english
        count = data.get(english.count)
        if not isinstance(count, int):
            _log.warning("the count %r of %r is missing", english.count, english.other)
            count = 2
        plain = english.one if count == 1 else english.other
        found = self.book.npgettext(context, english.one, english.other, abs(count))
        return found if found != english.other and _usable(found, english.one + english.other) else plain

    def fill(self, template: str, data: Mapping[str, Value], depth: int) -> str:
        try:
            pieces = parse(template)
        except BadTemplate as problem:
            _log.warning("%s", problem)
            return template
        return self.dress(
            [piece if isinstance(piece, str) else self.show(piece, data, depth) for piece in pieces],
            [isinstance(piece, str) for piece in pieces],
        )

    def dress(self, texts: Sequence[str], literal: Sequence[bool] = (True,)) -> str:
        """Joins the parts of a sentence; the pseudo-language adds accents and length."""
        if self.language != PSEUDO:
            return "".join(texts)
        plain = sum(len(text) for text, own in zip(texts, literal, strict=True) if own)
        worn = [pseudo.disguise(text) if own else text for text, own in zip(texts, literal, strict=True)]
        return "".join(worn) + (pseudo.filling(plain) if plain else "")

    def finish(self, sentence: str) -> str:
        return pseudo.OPEN + sentence + pseudo.CLOSE if self.language == PSEUDO else sentence

    def show(self, slot: Slot, data: Mapping[str, Value], depth: int) -> str:
        """The value that fills a place, in the way the place asks for."""
        value = data.get(slot.name)
        if value is None:
            _log.warning("no value for %r", slot.name)
            return GAP
        match slot.kind:
            case "term" | "short" if isinstance(value, str):
                return self.word(_full(value, slot), slot)
            case "terms" | "shorts":
                words = [self.word(_full(each, slot), slot) for each in _texts(value)]
                return self.enumerate(words)
            case "title" if isinstance(value, str):
                return self.title(value)
            case "titles":
                return self.enumerate([self.title(each) for each in _texts(value)])
            case "list":
                return self.enumerate([self.plain(each, depth) for each in _several(value)])
            case "messages":
                return " ".join(self.plain(each, depth) for each in _several(value))
            case "signed" | "number" | "percent" if isinstance(value, int | float):
                return self.number(value, slot.kind)
        return self.plain(value, depth)

    def plain(self, value: Value, depth: int) -> str:
        if isinstance(value, Message):
            return self.message(value.id, value.data, depth + 1)
        if isinstance(value, str):
            return str(value)
        if isinstance(value, int | float):
            return str(value).replace("-", MINUS)
        return self.enumerate([self.plain(each, depth) for each in value])

    def word(self, word: str, slot: Slot) -> str:
        """A vocabulary word, in the case that the place asks for where the language has it."""
        known = TERMS.get(word)
        if known is None:
            _log.warning("no term %r", word)
            known = Term(readable(word))
        english = known.brief if slot.kind.startswith("short") else known.name
        context = word.partition(".")[0]
        found = self.book.pgettext(f"{context}.{slot.form}", english) if slot.form else english
        if found == english:
            found = self.book.pgettext(context, english)
        shown = self.dress([found])
        return shown[:1].upper() + shown[1:] if slot.capital else shown

    def title(self, card: str) -> str:
        """The title of a card or city, or its id made readable."""
        found = self.titles(card, self.language) if self.titles else None
        return found if found is not None else readable(card)

    def number(self, value: int | float, kind: str) -> str:
        """A number with its sign, with its thousands apart, or a share from 0 to 1 as a percentage."""
        if kind == "percent":
            return self.message("pattern.percent", {"number": round(value * 100)}, 0)
        if kind == "signed" and value > 0:
            return f"+{value}"
        if kind == "number":
            separator = self.template("pattern", MESSAGES["pattern.thousands"], {})
            return f"{value:,}".replace(",", separator).replace("-", MINUS)
        return str(value).replace("-", MINUS)

    def enumerate(self, parts: Sequence[str]) -> str:
        """An enumeration by the language's own pattern; "none" for nothing at all."""
        if not parts:
            return self.message("pattern.none", {}, 0)
        said = parts[0]
        for each in parts[1:-1]:
            said = self.pattern("pattern.more", said, each)
        return self.pattern("pattern.last", said, parts[-1]) if len(parts) > 1 else said

    def pattern(self, message: str, first: str, second: str) -> str:
        english = MESSAGES[message]
        template = self.template("pattern", english, {})
        return template.replace("{first}", first, 1).replace("{second}", second, 1)


def _usable(translated: str, english: str) -> bool:
    """Whether a translated template can be read and asks for nothing that the English one does not know."""
    try:
        known = {slot.name for slot in slots(english)}
        usable = {slot.name for slot in slots(translated)} <= known
    except BadTemplate:
        usable = False
    if not usable:
        _log.warning("the translation %r of %r cannot be used", translated, english)
    return usable


def _full(value: Value, slot: Slot) -> str:
    """The full id of a vocabulary word: its own, or by the place, the field or the type."""
    if not isinstance(value, str) or "." in value:
        return str(value)
    for vocabulary in (slot.vocabulary, slot.name, singular(slot.name)):
        if vocabulary in VOCABULARIES:
            return f"{vocabulary}.{value}"
    return f"{_snake(type(value).__name__)}.{value}" if isinstance(value, Enum) else str(value)


def singular(name: str) -> str:
    """The vocabulary that a field of several words names: "rights" -> "right", "families" -> "family"."""
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _snake(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).removeprefix("_")


def _several(value: Value) -> Sequence[Value]:
    return (value,) if isinstance(value, str | int | float | Message) else value


def _texts(value: Value) -> list[str]:
    return [each if isinstance(each, str) else str(each) for each in _several(value)]
