"""The word code of a table: both ways, typos forgiven, what does not fit noticed."""

from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worlds import CITIES
from weldi_game.cards.suggest import distance
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session.table_code import WORDS, NotACode, TableCode, fresh_seed, read, write
from weldi_game.text import say

CODES = st.builds(
    TableCode,
    st.sampled_from([*CITIES, "my-own-small-town"]),
    st.sampled_from([level.value for level in Difficulty]),
    st.sampled_from([format_.value for format_ in Format]),
    st.integers(0, 2**63 - 1),
)
KNOWN = (*CITIES, "my-own-small-town")


@given(CODES)
def test_there_and_back(code: TableCode) -> None:
    assert read(write(code), KNOWN) == code


@settings(max_examples=60)
@given(CODES, st.data())
def test_one_slip_in_every_word_is_forgiven(code: TableCode, data: st.DataObject) -> None:
    words = write(code).removeprefix(code.scenario + "-").split("-")
    typed = [slip(word, data.draw(st.integers(0, 10_000))) for word in words]
    assert read(" ".join([code.scenario, *typed]), KNOWN) == code


def slip(word: str, choice: int) -> str:
    """A word with a letter left out, doubled, replaced, or with two letters turned."""
    place = choice // 4 % (len(word) - 1)
    match choice % 4:
        case 0:
            return word[:place] + word[place + 1 :]
        case 1:
            return word[: place + 1] + word[place:]
        case 2:
            return word[:place] + "x" + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def test_the_words_lie_far_apart_and_never_change() -> None:
    assert len(set(WORDS)) == 256
    assert all(word.isascii() and word.isalpha() and 4 <= len(word) <= 9 for word in WORDS)
    near = [(a, b) for i, a in enumerate(WORDS) for b in WORDS[:i] if distance(a, b, 2) <= 2]
    assert near == []
    assert blake2b(" ".join(WORDS).encode(), digest_size=8).hexdigest() == "8d144c06c149164a"


def test_words_that_are_near_are_found() -> None:
    assert distance("lemon", "melon", 2) <= 2


@pytest.mark.parametrize(
    "typed",
    [
        "Timișoara Goose Spring Mango",
        "  timisoara,goose;spring/mango ",
        "TIMISOARA-GOOSE-SPRING-MANGO",
        "timisora goos sprin mang",
    ],
)
def test_case_accents_separators_and_slips(typed: str) -> None:
    code = write(TableCode("timisoara", "ordinary", "workshop", 4711))
    head = code.split("-")[1:]
    typed = typed.lower()
    for example, word in zip(("goose", "spring", "mango"), head, strict=True):
        typed = typed.replace(example, word).replace(example[:-1] + " ", word + " ")
    typed = typed.replace("mang", head[2]) if typed.endswith("mang") else typed
    assert read(typed, CITIES) == TableCode("timisoara", "ordinary", "workshop", 4711)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "too_short"),
        ("utrecht", "too_short"),
        ("utrecht goose", "too_short"),
        ("atlantis goose spring", "no_city"),
        ("utrecht qqqqqqq spring", "unknown_word"),
        ("\N{PILE OF POO} \N{PILE OF POO} \N{PILE OF POO}", "too_short"),
    ],
)
def test_what_is_no_code_is_a_sentence(typed: str, code: str) -> None:
    with pytest.raises(NotACode) as refused:
        read(typed, CITIES)
    assert refused.value.message.id == f"report.code_{code}"
    assert say(refused.value.message)


def test_words_of_another_game_are_noticed_mostly() -> None:
    noticed = 0
    for seed in range(200):
        words = write(TableCode("utrecht", "ordinary", "workshop", seed)).split("-")
        words[-1] = WORDS[(WORDS.index(words[-1]) + 7) % 256]
        try:
            read(" ".join(words), CITIES)
        except NotACode:
            noticed += 1
    assert noticed > 170


def test_the_code_of_one_city_is_not_that_of_another() -> None:
    missed = 0
    for seed in range(100):
        words = write(TableCode("utrecht", "ordinary", "workshop", seed)).split("-")
        try:
            read(" ".join(["osijek", *words[1:]]), CITIES)
        except NotACode:
            continue
        missed += 1
    assert missed < 20


@given(st.text(max_size=300))
def test_anything_typed_is_a_code_or_a_sentence(typed: str) -> None:
    try:
        found = read(typed, CITIES)
    except NotACode as refused:
        said = refused.message.id
    else:
        said = f"report.code_{found.scenario}"
        assert found.scenario in CITIES
    assert said.startswith("report.code_")


def test_a_fresh_seed_needs_three_words_beside_the_city() -> None:
    for _ in range(50):
        words = write(TableCode("utrecht", "ordinary", "stand", fresh_seed())).split("-")
        assert len(words) <= 4


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range(seed: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        write(TableCode("utrecht", "ordinary", "workshop", seed))
