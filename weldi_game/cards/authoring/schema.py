"""JSON Schema (draft-07) of scenario and deck files, for editors that complete, explain and check while one types.

Pydantic's own schema is the start. What it says as a choice among 17 records (`oneOf`) becomes one record whose further
keys follow from its verb (`if` / `then`): editors complete that form and not the other. Tables list their keys, each
with its meaning; every field and every word is explained; no unknown key is allowed.
"""

import json
import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final, cast

from pydantic import BaseModel, TypeAdapter

from weldi_game.cards import effects
from weldi_game.cards.authoring.meanings import meaning, plain, vocabularies
from weldi_game.cards.base import Id
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.library import load_common
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.paths import write_atomic

Schema = dict[str, object]

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
FOLDER: Final = "schema"
SCENARIO: Final = "scenario.schema.json"
DECKS: Final = "decks.schema.json"

#: The line at the top of a YAML file by which editors with the YAML language server find the schema.
MODELINE: Final = f"# yaml-language-server: $schema={FOLDER}/{SCENARIO}"

_EFFECT, _CONDITION = "Effect", "ConditionEntry"
_WHOLE_TABLES = (("ScenarioEntry", "rights"), ("ScenarioEntry", "conditions"), ("ScenarioEntry", "capacity"))

#: Fields that name cards or documents, by record and field, and what they name; "" is any record.
_IDS = {
    ("", "measures_in_place"): "measure_id",
    ("", "with"): "measure_id",
    ("", "solved_by"): "measure_id",
    ("", "after"): "measure_id",
    ("", "replaces"): "measure_id",
    ("", "measure"): "measure_id",
    ("", "source"): "source_id",
    ("DeckLists", "measures"): "deck_measure_id",
    ("DeckLists", "challenges"): "challenge_id",
    ("DeckLists", "opportunities"): "opportunity_id",
}
_BOUNDED = ("right", "condition", "group", "family")

#: The keys that say how much, beside the tests of a condition that can be more or less.
BOUNDS: Final = ("at_least", "at_most")


def schemas() -> dict[str, Schema]:
    """The schemas by the name of their file."""
    return {
        SCENARIO: _file(ScenarioEntry),
        DECKS: _file(DecksFile),
    }


def written(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write(folder: Path) -> list[Path]:
    """Write the schemas into a folder, which is made if need be; returns the files.

    Raises:
        weldi_game.paths.Unwritable: the folder or a file cannot be written.
    """
    files = []
    for name, schema in schemas().items():
        files.append(folder / name)
        write_atomic(files[-1], written(schema))
    return files


def _file(model: type[BaseModel]) -> Schema:
    raw = cast("Schema", model.model_json_schema(by_alias=True))
    found = cast("dict[str, Schema]", raw.pop("$defs"))
    words = {each.__name__: each for each in vocabularies()}
    elsewhere = {*words, *(each.__name__ for each in effects.VERBS.values())}
    convert = _Converter(words)
    root = convert.record(raw)
    definitions = {name: convert.record(each) for name, each in found.items() if name not in elsewhere}
    definitions[_CONDITION] = _one_subject(definitions[_CONDITION])
    definitions[_EFFECT] = _effect(convert, found)
    definitions |= _known_ids()
    return {"$schema": DRAFT, **root, "definitions": dict(sorted(definitions.items()))}


def _known_ids() -> dict[str, Schema]:
    """Ids of the common cards and documents, which an editor offers; those of the author's own pass as well."""
    common = load_common()
    offered = {card.id: card.title for card in common.measures.values() if card.shelf is None}
    known = {
        "measure_id": {card.id: card.title for card in common.measures.values()},
        "deck_measure_id": offered,
        "challenge_id": {card.id: card.title for card in common.challenges.values()},
        "opportunity_id": {card.id: card.title for card in common.opportunities.values()},
        "source_id": {source.id: source.title for source in common.sources.values()},
    }
    own = TypeAdapter(Id).json_schema()
    return {
        name: {"anyOf": [{"enum": list(titles), "enumDescriptions": list(titles.values())}, own]}
        for name, titles in known.items()
    }


def _title(model: str) -> str:
    """What a record is called in an editor's list: `facilitator notes` for `FacilitatorNotes`."""
    name = re.sub(r"(Entry|File|Item)$", "", model)
    return re.sub(r"(?<=[a-z])([A-Z])", r" \1", name).lower()


class _Converter:
    """Turns nodes of pydantic's schema into ours."""

    def __init__(self, words: dict[str, type[StrEnum]]) -> None:
        self._words = words

    def record(self, raw: Schema) -> Schema:
        """An object with named fields; pydantic gives it the name and the docstring of its model."""
        model = str(raw["title"])
        properties = cast("dict[str, Schema]", raw["properties"])
        order = sorted(properties, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
        fields = {name: self.node(properties[name]) for name in order}
        for name, field in fields.items():
            if (model, name) in _WHOLE_TABLES:
                field["required"] = list(cast("Schema", field["properties"]))
            if kind := _IDS.get((model, name)) or _IDS.get(("", name)):
                node = cast("Schema", field["items"]) if "items" in field else field
                for key in [key for key in node if key not in _NOISE]:
                    del node[key]
                node |= _reference(kind)
        record: Schema = {
            "title": _title(model),
            "type": "object",
            "description": plain(str(raw["description"])),
            "properties": fields,
        }
        if raw.get("required"):
            record["required"] = raw["required"]
        return {**record, "additionalProperties": False}

    def node(self, raw: Schema) -> Schema:
        """A value of any kind, with the description that its field gives it."""
        about: Schema = {key: raw[key] for key in ("description", "default") if raw.get(key) is not None}
        if about.get("default") in ([], {}):
            del about["default"]  # an editor would offer to write it, and nobody needs it
        return {**about, **self._value({k: v for k, v in raw.items() if k not in _NOISE})}

    def _value(self, raw: Schema) -> Schema:
        if "anyOf" in raw:
            return self._value(_without_null(cast("list[Schema]", raw["anyOf"])))
        if "discriminator" in raw:
            return _reference(_EFFECT)
        if "$ref" in raw:
            name = str(raw["$ref"]).rpartition("/")[2]
            return _word(self._words[name]) if name in self._words else _reference(name)
        if "propertyNames" in raw:
            return self._table(raw)
        if "items" in raw:
            return {**raw, "items": self.node(cast("Schema", raw["items"]))}
        return raw

    def _table(self, raw: Schema) -> Schema:
        """A mapping from words of a vocabulary: each word becomes a key with its meaning."""
        name = str(cast("Schema", raw["propertyNames"])["$ref"]).rpartition("/")[2]
        value = self.node(cast("Schema", raw["additionalProperties"]))
        keys = {word.value: {"description": meaning(word), **value} for word in self._words[name]}
        return {"type": "object", "properties": keys, "additionalProperties": False}


_FIRST = ("format", "id", "family", "title", "text")  # what a card or a city is, before all else
_NOISE = ("title", "description", "default")


def _without_null(choices: list[Schema]) -> Schema:
    """What a value may be when it is given; pydantic allows an explicit null, which nobody should write."""
    real = [each for each in choices if each.get("type") != "null"]
    if len(real) == 1:
        return real[0]
    kinds = {str(each.pop("type")) for each in real}  # `float | int`, both with the same bounds
    assert kinds == {"integer", "number"}, kinds
    return {"type": "number", **real[0]}


def _reference(name: str) -> Schema:
    # beside a $ref every other key is ignored in draft-07, so it stands in an allOf
    return {"allOf": [{"$ref": f"#/definitions/{name}"}]}


def _word(words: type[StrEnum]) -> Schema:
    meanings = [meaning(word) for word in words]
    return {
        "type": "string",
        "enum": [word.value for word in words],
        "enumDescriptions": meanings,  # read by editors; JSON Schema itself has no word for it
        "markdownEnumDescriptions": meanings,
    }


def _effect(convert: _Converter, found: dict[str, Schema]) -> Schema:
    """One record for all verbs: `do`, and what each verb needs beside it."""
    says = {verb: plain(model.__doc__ or "") for verb, model in effects.VERBS.items()}
    branches = [_branch(convert, found[model.__name__], verb) for verb, model in effects.VERBS.items()]
    choice: Schema = {
        "description": "the verb: what happens",
        "type": "string",
        "enum": list(says),
        "enumDescriptions": list(says.values()),
        "markdownEnumDescriptions": [
            f"{told}\n\n`{effects.VERBS[verb].EXAMPLE}`" for verb, told in says.items()
        ],
    }
    return {
        "title": "effect",
        "type": "object",
        "description": "One effect: a verb (`do`) and what it needs.",
        "properties": {"do": choice},
        "required": ["do"],
        "allOf": branches,
    }


def _branch(convert: _Converter, raw: Schema, verb: str) -> Schema:
    model = effects.VERBS[verb]
    record = convert.record(raw)
    fields = cast("dict[str, Schema]", record["properties"])
    fields["do"] = {"const": verb, "description": plain(model.__doc__ or "")}
    if "by" in fields:
        fields["by"] = _without_zero(fields["by"])
    return {
        "if": {"properties": {"do": {"const": verb}}, "required": ["do"]},
        "then": {**{key: value for key, value in record.items() if key != "type"}, "title": verb},
    }


def _without_zero(number: Schema) -> Schema:
    """The numbers that may stand in `by`, listed, since an effect of 0 is refused (`shape-zero`)."""
    least, most = int(str(number["minimum"])), int(str(number["maximum"]))
    allowed = [value for value in range(least, most + 1) if value]
    return {"description": number["description"], "type": "integer", "enum": allowed}


def _one_subject(record: Schema) -> Schema:
    """The record of conditions: exactly one subject, with bounds where there can be more or less of it."""
    fields = cast("dict[str, Schema]", record["properties"])
    subjects = [name for name in fields if name not in BOUNDS]

    def branch(subject: str) -> Schema:
        bounded = subject in _BOUNDED
        allowed: dict[str, object] = {subject: True, **dict.fromkeys(BOUNDS if bounded else (), True)}
        then: Schema = {"properties": allowed, "additionalProperties": False}
        if bounded:
            then["anyOf"] = [{"required": [bound]} for bound in BOUNDS]
        return {"if": {"required": [subject]}, "then": then}

    return {
        **record,
        "anyOf": [{"required": [subject]} for subject in subjects],
        "allOf": [branch(subject) for subject in subjects],
    }


def branches(schema: Schema) -> dict[str, Schema]:
    """What each verb of the effects needs, by verb."""
    effect = cast("dict[str, Schema]", schema["definitions"])[_EFFECT]
    found = [cast("Schema", each["then"]) for each in cast("list[Schema]", effect["allOf"])]
    return {str(each["title"]): each for each in found}


def walk(node: object, visit: Callable[[Schema], None]) -> None:
    """Call `visit` for every part of a schema that is an object."""
    if isinstance(node, dict):
        visit(cast("Schema", node))
        for value in node.values():
            walk(value, visit)
    elif isinstance(node, list):
        for value in node:
            walk(value, visit)
