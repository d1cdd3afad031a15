"""One mistake gives one finding, in our own words, at its line: small models of every kind that content uses."""

from enum import StrEnum
from typing import Annotated, Literal, Self

import pytest
from annotated_types import MaxLen
from pydantic import Field, ValidationError, model_validator

from weldi_game.cards.base import CityId, Entry, Id, Items, Prose, Some, Text, Title, Word, refuse
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.finding_kinds_shape import SHAPE
from weldi_game.cards.findings import Finding
from weldi_game.cards.shape import validate
from weldi_game.cards.yaml_source import parse


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"
    DARK_BLUE = "dark_blue"


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Paint(Entry):
    do: Literal["paint_wall"]
    colour: Word[Colour]
    coats: int = Field(default=1, ge=1, le=3)


class Move(Entry):
    do: Literal["move_chair"]
    by: int = Field(ge=-2, le=2)


class When(Entry):
    do: Literal["when"]
    if_: bool = Field(alias="if")
    then: "Items[AnyDeed]"


AnyDeed = Annotated[Paint | Move | When, Field(discriminator="do")]
When.model_rebuild()


class Address(Entry):
    street: Title
    number: int | None = Field(default=None, ge=1)
    latitude: float | int = Field(default=0, ge=-90, le=90)


class House(Entry):
    format: Literal[1] = 1
    id: Id
    title: Title
    text: Text = "x"
    story: Annotated[str, Prose(200, least=3)] = "a b c"
    cost: dict[Word[Size], Annotated[int, Field(ge=0, le=8)]] = Field(default={})
    colours: Items[Word[Colour]] = ()
    size: Word[Size] | None = None
    open: bool = False
    weight: float = 1.0
    floors: Annotated[Items[int], MaxLen(2)] = ()
    keys: Some[str] = ("k",)
    address: Address | None = None
    plaques: Items[Address] = ()
    deeds: Items[AnyDeed] = ()
    town: CityId = "x"
    motto: Annotated[str, Field(min_length=3)] = "abc"
    odd: Annotated[int, Field(multiple_of=2)] = 2

    @model_validator(mode="after")
    def _not_too_dear(self) -> Self:
        if sum(self.cost.values()) > 10:
            raise refuse("shape-too-many-words", at=("cost", "large"), words=99, most=10)
        if self.title == "forbidden":
            raise refuse("shape-id", at=(), value="{words} " * 40)
        if self.title == "broken":
            raise ValueError("the words of a programmer")
        return self


GOOD = "id: my_house\ntitle: A house\n"


def findings_of(text: str) -> list[Finding]:
    source = parse(text, "house.yaml")
    assert source.findings == ()
    model, findings = validate(House, source.data, source)
    assert (model is None) == bool(findings)
    return findings


def only(text: str) -> Finding:
    findings = findings_of(text)
    assert len(findings) == 1, [each.render() for each in findings]
    return findings[0]


def test_good_data_become_a_model() -> None:
    source = parse(
        GOOD + "cost: {large: 3}\ncolours: [red, dark_blue]\ndeeds:\n- {do: move_chair, by: 1}\n", "f"
    )
    house, findings = validate(House, source.data, source)
    assert findings == []
    assert house is not None
    assert house.cost == {Size.LARGE: 3}
    assert house.colours == (Colour.RED, Colour.DARK_BLUE)
    assert isinstance(house.deeds[0], Move)


# Text behind GOOD -> code, line, column, suggestion
MISTAKES: dict[str, tuple[str, str, int, int, str | None]] = {
    "unknown key": ("colors: [red]\n", "shape-unknown-key", 3, 1, "colours"),
    "unknown key, nothing near": ("garden: 1\n", "shape-unknown-key", 3, 1, None),
    "unknown key of a table": ("cost: {larg: 1}\n", "shape-unknown-key", 3, 8, "large"),
    "unknown key of a table with a value of another type": (
        "cost: {medium: [1]}\n",
        "shape-unknown-key",
        3,
        8,
        None,
    ),
    "key belongs inside": (
        "street: Long street\n",
        "shape-unknown-key",
        3,
        1,
        None,
    ),  # address or plaques: not sure
    "key belongs inside a table": ("large: 3\n", "shape-key-belongs-inside", 3, 1, None),
    "key belongs inside, the table being empty": (
        "cost:\nlarge: 3\n",
        "shape-key-belongs-inside",
        4,
        1,
        None,
    ),
    "key belongs outside": (
        "address:\n  street: x\n  size: small\n",
        "shape-key-belongs-outside",
        5,
        3,
        None,
    ),
    "key of a table belongs outside": (
        "cost:\n  large: 1\n  open: true\n",
        "shape-key-belongs-outside",
        5,
        3,
        None,
    ),
    "missing key": ("address: {number: 3}\n", "shape-missing-key", 3, 1, None),
    "missing key in a list": ("plaques:\n- street: x\n- number: 3\n", "shape-missing-key", 5, 3, None),
    "no value": ("open:\n", "shape-no-value", 3, 1, None),
    "no value for a list": ("colours:\n", "shape-no-value", 3, 1, None),
    "empty item": ("colours:\n- red\n-\n", "shape-empty-item", 5, 2, None),
    "number for a text": ("motto: 12\n", "shape-not-text", 3, 8, '"12"'),
    "truth for a text": ("motto: true\n", "shape-not-text", 3, 8, '"true"'),
    "list for a text": ("motto: [a]\n", "shape-not-text", 3, 1, None),
    "text for a number": ("floors: ['3']\n", "shape-not-whole-number", 3, 10, "3"),
    "word for a number": ("floors: [three]\n", "shape-not-whole-number", 3, 10, None),
    "leading zero": ("floors: [010]\n", "shape-not-whole-number", 3, 10, "10"),
    "decimals for a whole number": ("floors: [2.0]\n", "shape-not-whole-number", 3, 10, "2"),
    "half for a whole number": ("floors: [2.5]\n", "shape-not-whole-number", 3, 10, None),
    "truth for a number": ("floors: [true]\n", "shape-not-whole-number", 3, 10, None),
    "table for a number": ("floors: [{a: 1}]\n", "shape-not-whole-number", 3, 10, None),
    "comma for a decimal point": ("weight: 1,5\n", "shape-not-number", 3, 9, "1.5"),
    "text for one of two kinds of number": (
        "address: {street: x, latitude: north}\n",
        "shape-not-number",
        3,
        32,
        None,
    ),
    "yes for true": ("open: yes\n", "shape-not-true-false", 3, 7, "true"),
    "Off for false": ("open: Off\n", "shape-not-true-false", 3, 7, "false"),
    "number for true": ("open: 1\n", "shape-not-true-false", 3, 7, None),
    "word for a list": ("colours: red\n", "shape-not-list", 3, 10, "[red]"),
    "table for a list": ("deeds: {do: paint_wall, colour: red}\n", "shape-not-list", 3, 1, None),
    "list for a table": ("address:\n- street: x\n", "shape-not-table", 3, 1, None),
    "text for a table": ("address: Long street 3\n", "shape-not-table", 3, 10, None),
    "text for an entry": ("deeds:\n- paint wall red\n", "shape-not-table", 4, 3, None),
    "number for a table of numbers": ("cost: 3\n", "shape-not-table", 3, 7, None),
    "unknown word": ("colours: [gren]\n", "shape-unknown-word", 3, 11, "green"),
    "unknown word with a hyphen": ("colours: [Dark-Blue]\n", "shape-unknown-word", 3, 11, "dark_blue"),
    "unknown word, nothing near": ("size: enormous\n", "shape-unknown-word", 3, 7, None),
    "number for a word": ("size: 3\n", "shape-unknown-word", 3, 7, None),
    "list for a word": ("size: [small]\n", "shape-not-word", 3, 1, None),
    "newer format": ("format: 2\n", "shape-newer-format", 3, 9, None),
    "older format": ("format: 0\n", "shape-older-format", 3, 9, None),
    "only one value, as text": ("format: '1'\n", "shape-only-value", 3, 9, "1"),
    "unknown verb": ("deeds:\n- {do: paint_wal, colour: red}\n", "shape-unknown-verb", 4, 8, "paint_wall"),
    "unknown verb, nothing near": ("deeds:\n- {do: sing, colour: red}\n", "shape-unknown-verb", 4, 8, None),
    "number for a verb": ("deeds:\n- {do: 3}\n", "shape-unknown-verb", 4, 8, None),
    "no verb": ("deeds:\n- {colour: red}\n", "shape-missing-verb", 4, 3, None),
    "verb as key": ("deeds:\n- {paint_wall: red}\n", "shape-missing-verb", 4, 3, "do: paint_wall"),
    "misspelled do": ("deeds:\n- Do: paint_wall\n  colour: red\n", "shape-unknown-key", 4, 3, "do"),
    "empty do": ("deeds:\n- do:\n  colour: red\n", "shape-no-value", 4, 3, None),
    "unknown key of a verb": (
        "deeds:\n- {do: paint_wall, color: red}\n",
        "shape-unknown-key",
        4,
        20,
        "colour",
    ),
    "missing key of a verb": ("deeds:\n- {do: move_chair}\n", "shape-missing-key", 4, 3, None),
    "verb inside a verb": (
        "deeds:\n- do: when\n  if: true\n  then:\n  - {do: move_chair, by: 5}\n",
        "shape-number-out-of-range",
        7,
        26,
        None,
    ),
    "missing key that is a word of Python": (
        "deeds:\n- {do: when, then: []}\n",
        "shape-missing-key",
        4,
        3,
        None,
    ),
    "misspelled key that is a word of Python": (
        "deeds:\n- {do: when, iff: true, then: []}\n",
        "shape-unknown-key",
        4,
        14,
        "if",
    ),
    "too big": ("cost: {small: 9}\n", "shape-number-out-of-range", 3, 15, None),
    "too small with one bound": ("address: {street: x, number: 0}\n", "shape-number-too-small", 3, 30, None),
    "too big for one of two kinds of number": (
        "address: {street: x, latitude: 91}\n",
        "shape-number-too-big",
        3,
        32,
        None,
    ),
    "empty text": ("text: ''\n", "shape-text-empty", 3, 7, None),
    "blank text": ("text: '   '\n", "shape-text-empty", 3, 7, None),
    "short text": ("motto: ab\n", "shape-text-too-short", 3, 8, None),
    "long text": (f"text: {'x' * 401}\n", "shape-text-too-long", 3, 7, None),
    "too many words": (f"text: {'x ' * 46}\n", "shape-too-many-words", 3, 7, None),
    "too few words": ("story: too short\n", "shape-too-few-words", 3, 8, None),
    "long list": ("floors: [1, 2, 3]\n", "shape-list-too-long", 3, 1, None),
    "wrong item of a list that must not be empty": ("keys: [12]\n", "shape-not-text", 3, 8, '"12"'),
    "list for the only value": ("format: [1]\n", "shape-only-value", 3, 1, "1"),
    "empty text for a list": ("colours: ''\n", "shape-not-list", 3, 10, None),
    "empty list": ("keys: []\n", "shape-list-too-short", 3, 1, None),
    "no id of a city": ("town: Cluj_Napoca\n", "shape-city-id", 3, 7, "cluj-napoca"),
    "our own validator": ("cost: {small: 4, large: 7}\n", "shape-too-many-words", 3, 25, None),
    "a reason without a sentence": ("odd: 3\n", "shape-wrong-value", 3, 6, None),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_finding_at_its_place(name: str) -> None:
    text, code, line, column, suggestion = MISTAKES[name]
    found = only(GOOD + text)
    assert (found.code, found.line, found.column, found.suggestion) == (code, line, column, suggestion)
    assert found.source_line == (GOOD + text).split("\n")[line - 1]


def test_a_misspelled_required_key_is_not_missing_too() -> None:
    found = only("id: my_house\ntitel: A house\n")
    assert (found.code, found.suggestion, found.line) == ("shape-unknown-key", "title", 2)


def test_a_required_key_that_stands_too_deep_is_not_missing_too() -> None:
    found = only("id: my_house\ncost:\n  large: 1\n  title: A house\n")
    assert (found.code, found.line) == ("shape-key-belongs-outside", 4)
    assert (
        found.message
        == "'title' cannot stand inside 'cost'; it belongs one level further out. Indent it like 'cost'."
    )


def test_two_mistakes_give_two_findings() -> None:
    assert [each.code for each in findings_of("id: my_house\nhouse: 1\n")] == [
        "shape-missing-key",
        "shape-unknown-key",
    ]


def test_no_id() -> None:
    found = only("id: My House\ntitle: A house\n")
    assert (found.code, found.line, found.column) == ("shape-id", 1, 5)
    assert "'My House' cannot be an id." in found.message


def test_too_big_with_one_bound() -> None:
    class Small(Entry):
        number: int = Field(le=3)

    source = parse("number: 4\n", "f")
    assert [each.message for each in validate(Small, source.data, source)[1]] == [
        "4 is too big: at most 3 can stand here."
    ]


def test_every_kind_of_shape_has_its_test() -> None:
    here = {"shape-id", "shape-number-too-big"}
    assert {kind.code for kind in SHAPE} == {code for _, code, *_ in MISTAKES.values()} | here


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("size: enormous\n", "'enormous' cannot stand here. One of these can: small, large."),
        (
            "format: 2\n",
            "This file has format 2, the game reads format 1. It was written for a newer version of the game:"
            " install that one.",
        ),
        (
            "deeds:\n- {do: sing}\n",
            "'sing' is no 'do' that the game knows. It knows: paint_wall, move_chair, when.",
        ),
        (
            "deeds:\n- {do: paint_wall, colour: red, coats: 7}\n",
            "7 cannot stand here: a number from 1 to 3 is expected.",
        ),
        ("cost: {huge: 3}\n", "'huge' is no key that can stand here. These can: small, large."),
        ("address: {number: 3}\n", "'street' is missing here. Add a line 'street: ...' to this entry."),
        (
            "large: 3\n",
            "'large' cannot stand here; it belongs inside 'cost'. Put it on a line below 'cost', indented further.",
        ),
    ],
)
def test_sentences_say_what_is_expected(text: str, message: str) -> None:
    assert only(GOOD + text).message == message


def test_keys_are_named_as_the_file_writes_them() -> None:
    found = only(GOOD + "deeds:\n- {do: when, iff_: true, then: []}\n")
    assert "if_" not in found.message.replace("iff_", "")


@pytest.mark.parametrize("value", ["{valid}", "%s", "x" * 5000, "'; drop", "\u00e9" * 300])
def test_what_the_file_says_is_quoted_shortly_and_never_filled(value: str) -> None:
    found = only(GOOD + f'size: "{value}"\n')
    assert len(found.message) < 120
    assert value[:7] in found.message


def test_nothing_of_pydantics_own_words_is_shown() -> None:
    """Also not those of an error that a validator raised against the rules of the house."""
    found = only("id: my_house\ntitle: broken\n")
    assert found.code == "shape-wrong-value"
    assert "programmer" not in found.render()
    with pytest.raises(ValidationError, match="programmer"):  # negative control
        House(id="my_house", title="broken")


def test_long_words_in_our_own_sentences_are_cut() -> None:
    found = only("id: my_house\ntitle: forbidden\n")
    assert found.code == "shape-id"
    assert len(found.message) < 200


def test_many_mistakes_are_capped() -> None:
    text = GOOD + "deeds:\n" + "- {do: paint_wal}\n" * 500
    findings = findings_of(text)
    assert len(findings) == 21
    assert findings[-1].code == "findings-not-shown"


def test_data_inside_a_file_keep_their_places() -> None:
    source = parse("houses:\n- id: a\n  titel: x\n", "f")
    houses = source.data["houses"]
    assert isinstance(houses, list)
    found = validate(House, houses[0], source, ("houses", 0))[1]
    assert [(each.code, each.line, each.column) for each in found] == [("shape-unknown-key", 3, 3)]


STRICT = {
    "cost: {large: true}\n": False,
    "cost: {large: 1.0}\n": False,
    "cost: {large: '1'}\n": False,
    "cost: {large: 1}\n": True,
    "weight: true\n": False,
    "weight: '1'\n": False,
    "weight: 2\n": True,
    "open: 1\n": False,
    "open: 'true'\n": False,
    "open: true\n": True,
    "motto: 123\n": False,
    "motto: '123'\n": True,
    "size: Small\n": False,
    "size: SMALL\n": False,
    "size: small\n": True,
    "colours: {red: 1}\n": False,
    "colours: [red]\n": True,
}


@pytest.mark.parametrize("text", STRICT)
def test_types_are_taken_as_they_are(text: str) -> None:
    assert (findings_of(GOOD + text) == []) is STRICT[text]


def test_entries_do_not_change() -> None:
    house = House(id="a", title="A")
    with pytest.raises(ValidationError):
        house.title = "B"


def test_prose_is_one_paragraph() -> None:
    source = parse("id: a\ntitle: >\n  Long\n  title\ntext: |\n  One\n    two\n\n  three\n", "f")
    house = validate(House, source.data, source)[0]
    assert house is not None
    assert (house.title, house.text) == ("Long title", "One two three")


def test_refusing_with_an_unknown_code_is_a_defect() -> None:
    with pytest.raises(KeyError):
        refuse("no-such-code")
    with pytest.raises(KeyError):
        refuse("shape-id")


CARD = """\
format: 1
glossary:
- id: access
  term: access
  text: Being able to use a right.
measures:
- id: flats
  famly: housing
"""


def test_the_games_own_models_speak_the_same_way() -> None:
    source = parse(CARD, "deck.yaml")
    findings = validate(DecksFile, source.data, source)[1]
    assert ("shape-unknown-key", 8, "family") in [
        (each.code, each.line, each.suggestion) for each in findings
    ]
    missing = [each.message.split("'")[1] for each in findings if each.code == "shape-missing-key"]
    assert "title" in missing
    assert "family" not in missing
