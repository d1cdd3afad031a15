"""The word lists: every rule finds its words, as whole words only, and leaves its exceptions alone."""

import re
from pathlib import Path

import pytest

from weldi_game import data
from weldi_game.cards import wording
from weldi_game.cards.card import Ignore
from weldi_game.cards.finding_kinds_wording import WORDING
from weldi_game.cards.parts import Place
from weldi_game.cards.shape import validate
from weldi_game.cards.texts import Prosaic
from weldi_game.cards.wording import Lint, WordList, check_wording, lints
from weldi_game.cards.yaml_source import parse, read

_LISTS = sorted(data.words().glob("*.yaml"))
_NOWHERE = Place(parse("a: 1\n", "f"))
_ENTRY = Ignore(code="x", reason="x")


def text(words: str) -> Prosaic:
    return Prosaic(_NOWHERE, "text", words, _ENTRY)


def found(words: str, language: str = "en") -> list[tuple[str, str]]:
    """Code and word of what is found in a text."""
    return [(each.code, str(each.data["word"])) for each in check_wording([text(words)], language)]


def _list(path: Path) -> WordList:
    source = read(path)
    words, findings = validate(WordList, source.data, source)
    assert words is not None, findings
    return words


def _example(phrase: str, words: WordList) -> str:
    """A phrase as it may stand in a text."""
    named = re.sub(r"\{Name\}", "Jansen", phrase)
    return re.sub(r"\{(\w+)\}", lambda match: words.sets[match[1]][0], named).replace("*", "")


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_every_phrase_of_every_rule_is_found(path: Path) -> None:
    words = _list(path)
    lint = Lint(words)
    for rule in words.rules:
        for phrase in rule.words:
            example = _example(phrase, words)
            said = f"They say “{example}” here." if rule.quoted else f"They say {example} here."
            assert rule.code in {each.code for each in lint.remarks(text(said))}, phrase


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_no_phrase_is_found_inside_of_other_words(path: Path) -> None:
    words = _list(path)
    lint = Lint(words)
    for rule in words.rules:
        for phrase in rule.words:
            glued = f"They say “x{_example(phrase, words)}x” here."
            assert rule.code not in {each.code for each in lint.remarks(text(glued))} or phrase.endswith("*")


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_every_exception_is_fine(path: Path) -> None:
    words = _list(path)
    for rule in words.rules:
        for phrase in rule.except_:
            example = _example(phrase, words)
            alone = WordList(format=1, language="xx", sets=words.sets, rules=(rule,))
            without = WordList(
                format=1, language="xx", sets=words.sets, rules=(rule.model_copy(update={"except_": ()}),)
            )
            assert [*Lint(alone).remarks(text(example))] == [], phrase
            assert [*Lint(without).remarks(text(example))] != [], f"{phrase} is no exception of anything"


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_every_misspelled_name_is_found_and_its_spelling_is_not(path: Path) -> None:
    words = _list(path)
    lint = Lint(words)
    for wrong, right in words.spellings.items():
        remarks = [*lint.remarks(text(f"In {wrong} people talk."))]
        assert [(each.code, each.suggestion) for each in remarks] == [("wording-name", right)]
        assert [*lint.remarks(text(f"In {right} people talk."))] == []


def test_every_kind_of_wording_has_words() -> None:
    codes = {rule.code for path in _LISTS for rule in _list(path).rules}
    assert codes | {wording.SPELLING} == {kind.code for kind in WORDING}


@pytest.mark.parametrize(
    "fine",
    [
        "The mainstream media streamline their stories in a microwave.",
        "An illegal rent, an illegal eviction and illegally low wages.",
        "The burden of proof lies with the landlord.",
        "Four tidy rooms, a waver and a bidet.",
        "Buses go home at six, and people go back to work.",
        "The house at www.timisoara.ro opens.",
        "Good neighbours and real friends meet newcomers.",
        "Thanks to refugees the choir has a tenor.",
        "A better city than last year; the best coffee in town.",
        "She lives in the United Nations building, and the PVC floor is new.",
    ],
)
def test_plain_sentences_are_fine(fine: str) -> None:
    assert found(fine) == []


@pytest.mark.parametrize(
    ("said", "code", "word"),
    [
        ("A FLOOD of letters.", "wording-force", "FLOOD"),
        ("Another wave, and a wave.", "wording-force", "wave"),
        ("No human is an illegal  person.", "wording-label", "illegal  person"),
        ("Refugees are to blame.", "wording-cause", "Refugees are to blame"),
        ("The sign says 'Not welcome'.", "wording-slogan", "Not welcome"),
        ("Der Zettel sagt „Go home“.", "wording-slogan", "Go home"),
        ("Fratelli d’Italia came.", "wording-party", "Fratelli d’Italia"),
        ("Osijek is better than that.", "wording-ranking", "Osijek is better"),
    ],
)
def test_words_are_found_however_they_are_written(said: str, code: str, word: str) -> None:
    assert found(said) == [(code, word)]


def test_a_language_without_a_list_has_its_names_checked() -> None:
    assert found("Een golf, a wave.", "nl") == []
    assert found("Leven in Liege.", "nl") == [("wording-name", "Liege")]
    assert len(lints("nl")) == 1
    assert len(lints("en")) == 2


def test_a_phrase_of_a_missing_set_is_a_defect() -> None:
    words = WordList.model_validate(
        {"format": 1, "language": "xx", "rules": [{"code": "wording-force", "words": ["{moon} man"]}]}
    )
    with pytest.raises(KeyError):
        Lint(words)
