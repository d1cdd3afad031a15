"""The schemas for editors: they take what the game takes, refuse what it refuses, and explain every word."""

import copy
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft7Validator

from tests.authoring import towns
from weldi_game import data
from weldi_game.cards import effects, yaml_source
from weldi_game.cards.authoring import schema
from weldi_game.cards.authoring.meanings import meaning, vocabularies
from weldi_game.cards.authoring.schema import Schema
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.shape import validate
from weldi_game.cards.yaml_source import Data

Change = Callable[[dict[str, Data]], object]

SCENARIOS = sorted(data.scenarios().glob("*.yaml"))
DECKS = sorted(path for path in data.decks().glob("*.yaml") if path.name != "rules.yaml")


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(schema.schemas()[name])


def complaints(name: str, content: object) -> list[str]:
    return [f"{list(each.absolute_path)}: {each.message}" for each in validator(name).iter_errors(content)]


@pytest.mark.parametrize("name", [schema.SCENARIO, schema.DECKS])
def test_a_schema_is_draft_07(name: str) -> None:
    made = schema.schemas()[name]
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(made)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_our_cities_hold(path: Path) -> None:
    assert complaints(schema.SCENARIO, yaml_source.read(path).data) == []


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_our_decks_hold(path: Path) -> None:
    assert complaints(schema.DECKS, yaml_source.read(path).data) == []


def town() -> dict[str, Data]:
    return copy.deepcopy(yaml_source.parse(towns.text(), "town").data)


def test_the_template_holds() -> None:
    assert complaints(schema.SCENARIO, town()) == []


def _at(root: dict[str, Data], *path: str | int) -> dict[str, Data]:
    here: Data = root
    for step in path:
        here = here[step]  # type: ignore[index]  # a path of the template, known to exist
    assert isinstance(here, dict)
    return here


MISTAKES: dict[str, Change] = {
    "unknown key": lambda town: town.update(storry="..."),
    "unknown key on a card": lambda town: _at(town, "measures", 0).update(buidl=2),
    "missing key": lambda town: town.pop("story"),
    "missing key on a card": lambda town: _at(town, "challenges", 0).pop("root_cause"),
    "missing right": lambda town: _at(town, "rights").pop("health"),
    "missing condition": lambda town: _at(town, "conditions").pop("climate"),
    "missing capacity": lambda town: _at(town, "capacity").pop("health"),
    "unknown right": lambda town: _at(town, "rights").update(helth=5),
    "unknown group": lambda town: _at(town, "groups", 0).update(id="migrants"),
    "unknown barrier": lambda town: _at(town, "groups", 0, "barriers").update(papers=["work"]),
    "unknown role": lambda town: _at(town, "measures", 0).update(lead=["mayor"]),
    "a text for a list": lambda town: _at(town, "measures", 0).update(lead="city_hall"),
    "a number for a text": lambda town: town.update(name=7),
    "a text for a number": lambda town: _at(town, "groups", 0).update(size="3"),
    "a word for true": lambda town: _at(town, "measures", 0).update(participatory="yes"),
    "too much": lambda town: _at(town, "rights").update(work=11),
    "too little": lambda town: _at(town, "groups", 0).update(size=0),
    "empty list": lambda town: _at(town, "measures", 0).update(lead=[]),
    "no value": lambda town: town.update(tension=None),
    "bad id": lambda town: _at(town, "measures", 0).update(id="Play Room"),
    "bad city id": lambda town: town.update(id="new_bridge"),
    "bad id in a list": lambda town: _at(town, "decks").update(measures=["Service map"]),
    "title too long": lambda town: _at(town, "measures", 0).update(title="x" * 41),
    "newer format": lambda town: town.update(format=2),
    "no format": lambda town: town.pop("format"),
    "unknown verb": lambda town: _at(town, "calendar", 0, "effects", 0).update(do="change_size"),
    "no verb": lambda town: _at(town, "calendar", 0, "effects", 0).pop("do"),
    "a verb without its field": lambda town: _at(town, "calendar", 0, "effects", 0).pop("by"),
    "a field of another verb": lambda town: _at(town, "calendar", 0, "effects", 0).update(right="work"),
    "an effect of nothing": lambda town: _at(town, "calendar", 0, "effects", 0).update(by=0),
    "an effect too big": lambda town: _at(town, "calendar", 0, "effects", 0).update(by=3),
    "a mistake inside when": lambda town: _at(town, "calendar", 2, "effects", 0, "then", 0).update(do="x"),
    "two subjects": lambda town: _at(town, "calendar", 2, "effects", 0, "if").update(round=2),
    "no subject": lambda town: _at(town, "calendar", 2, "effects", 0, "if").pop("right"),
    "no bound": lambda town: _at(town, "calendar", 2, "effects", 0, "if").pop("at_least"),
    "unknown language": lambda town: town.update(language="klingon"),
}


@pytest.mark.parametrize("change", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_refused_by_the_schema_and_by_the_game(change: Change) -> None:
    content = town()
    change(content)
    assert complaints(schema.SCENARIO, content)
    assert validate(ScenarioEntry, content, yaml_source.parse("format: 1", "town"))[0] is None


# --- every word explained -------------------------------------------------------------------------


def unexplained(made: Schema) -> list[str]:
    """The fields without a description, and the lists of words that are neither described nor explained one by one."""
    found: list[str] = []

    def look(node: Schema) -> None:
        for name, field in cast("dict[str, object]", node.get("properties", {})).items():
            if isinstance(field, dict) and not field.get("description") and set(field) != {"const"}:
                found.append(name)
        words = cast("list[object]", node.get("enum", []))
        meanings = cast("list[str]", node.get("enumDescriptions", [""] * len(words)))
        if len(meanings) != len(words) or not (node.get("description") or all(meanings)):
            found.append(str(words))

    schema.walk(made, look)
    return found


@pytest.mark.parametrize("name", [schema.SCENARIO, schema.DECKS])
def test_every_field_is_explained(name: str) -> None:
    assert unexplained(schema.schemas()[name]) == []


def test_a_field_without_explanation_is_found() -> None:
    made = schema.schemas()[schema.SCENARIO]
    del cast("dict[str, Schema]", made["properties"])["story"]["description"]
    assert unexplained(made) == ["story"]


def test_every_word_has_a_meaning() -> None:
    for words in vocabularies():
        for word in words:
            assert meaning(word), f"{words.__name__}.{word.name}"
            assert "_" not in meaning(word), f"{words.__name__}.{word.name}: an id is no meaning"


def test_effects_follow_their_verb() -> None:
    made = schema.schemas()[schema.SCENARIO]
    assert list(schema.branches(made)) == list(effects.VERBS)

    def look(node: Schema) -> None:
        assert "oneOf" not in node, "editors do not complete a choice among records"
        assert "discriminator" not in node

    schema.walk(made, look)


def test_every_record_is_closed() -> None:
    made = schema.schemas()[schema.SCENARIO]
    found: list[Schema] = []
    schema.walk(made, found.append)
    records = [each for each in found if each.get("type") == "object" and "properties" in each]
    open_records = [each["title"] for each in records if each.get("additionalProperties") is not False]
    assert open_records == ["effect"]  # closed by the branch of its verb
    assert all(branch["additionalProperties"] is False for branch in schema.branches(made).values())
