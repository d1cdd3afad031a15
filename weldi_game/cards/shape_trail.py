"""Follows an error of pydantic through the schema of a model to the place in the data that it means.

An error's `loc` mixes keys and indices with the names of union members, so it does not say by itself where the error
stands; the schema does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from pydantic import BaseModel

from weldi_game.cards.source_events import Data
from weldi_game.cards.yaml_source import DataPath

Schema = Mapping[str, object]
"""A node of a core schema; `pydantic_core.core_schema` documents the kinds."""

_KEY = "[key]"  # how pydantic marks that the key of a dictionary is meant, not its value


@dataclass(slots=True)
class Trail:
    """The way of one error: where it leads in the data, and which tables (models, dictionaries) it passes."""

    path: DataPath
    data: Data
    schema: Schema
    on_key: bool = False  #: the key is meant, not its value
    tables: list[tuple[DataPath, Schema, Data]] = field(
        default_factory=list
    )  #: outermost first, the last is nearest


class Trails:
    """The schema of a model, ready to follow errors through it."""

    def __init__(self, model: type[BaseModel]) -> None:
        self._schema = cast("Schema", model.__pydantic_core_schema__)
        self._definitions: dict[str, Schema] = {}

    def follow(self, loc: tuple[str | int, ...], data: Data, start: DataPath = ()) -> Trail:
        """Return the trail of an error with this `loc` in data that stand at `start` in their file."""
        trail = Trail(start, data, self.inner(self._schema))
        steps = iter(loc)
        for step in steps:
            if not self._go(trail, step):
                break
            trail.schema = self.inner(trail.schema)
        self._note_table(trail)
        return trail

    def keys(self, table: Schema) -> list[str]:
        """Return the keys that a table knows: those of a model, or the words that the keys of a dictionary can be."""
        if table["type"] == "model-fields":
            return [_name(name, each) for name, each in self._fields(table).items()]
        keys = self.inner(cast("Schema", table.get("keys_schema", {"type": "any"})))
        return words(keys)

    def tables_inside(self, table: Schema) -> Iterator[tuple[str, Schema]]:
        """Yield the tables that are values of a model's fields, or entries of a list there, by key."""
        if table["type"] != "model-fields":
            return
        for name, each in self._fields(table).items():
            inner = self.inner(each)
            if inner["type"] in ("tuple", "list"):
                inner = self.inner(_item_schema(inner))
            if inner["type"] in ("model-fields", "dict"):
                yield _name(name, each), inner

    def inner(self, schema: Schema) -> Schema:
        """Return the schema without what is wrapped around it: defaults, nullability, validators, references."""
        while True:
            if schema["type"] == "definitions":
                for each in cast("list[Schema]", schema["definitions"]):
                    self._definitions[str(each["ref"])] = each
                schema = cast("Schema", schema["schema"])
            elif schema["type"] == "definition-ref":
                schema = self._definitions[str(schema["schema_ref"])]
            elif isinstance(schema.get("schema"), dict):
                schema = cast("Schema", schema["schema"])
            else:
                return schema

    def _go(self, trail: Trail, step: str | int) -> bool:
        """Take one step; False when the trail ends here."""
        kind = trail.schema["type"]
        if kind == "tagged-union":
            choice = cast("dict[object, Schema]", trail.schema["choices"]).get(step)
            trail.schema = choice or {"type": "any"}
            return choice is not None
        if kind == "union":  # the step names the member that said this; others have said something else
            return False
        if step == _KEY:
            trail.on_key = True
            return False
        self._note_table(trail)
        following = self._following(trail.schema, step)
        trail.path = (*trail.path, step)
        trail.data = part(trail.data, step)
        trail.schema = following or {"type": "any"}
        return following is not None

    def _following(self, schema: Schema, step: str | int) -> Schema | None:
        if schema["type"] == "model-fields":
            named = {_name(name, each): each for name, each in self._fields(schema).items()}
            return named.get(str(step))
        if schema["type"] == "dict":
            return cast("Schema | None", schema.get("values_schema"))
        return _item_schema(schema) if schema["type"] in ("tuple", "list") else None

    def _note_table(self, trail: Trail) -> None:
        if trail.schema["type"] in ("model-fields", "dict"):
            trail.tables.append((trail.path, trail.schema, trail.data))

    @staticmethod
    def _fields(table: Schema) -> dict[str, Schema]:
        return cast("dict[str, Schema]", table["fields"])


def words(schema: Schema) -> list[str]:
    """Return the closed list of words that a schema takes, empty where it takes any."""
    if schema["type"] == "enum":
        return [str(getattr(member, "value", member)) for member in cast("list[object]", schema["members"])]
    if schema["type"] == "literal":
        return [str(each) for each in cast("list[object]", schema["expected"])]
    if schema["type"] == "tagged-union":
        return [str(each) for each in cast("dict[object, object]", schema["choices"])]
    return []


def _name(name: str, model_field: Schema) -> str:
    """Return the key of a field in the file, which differs from its name where that is a word of Python."""
    alias = model_field.get("validation_alias")
    return alias if isinstance(alias, str) else name


def _item_schema(sequence: Schema) -> Schema:
    items = sequence.get("items_schema", {"type": "any"})
    return cast("Schema", items[0] if isinstance(items, list) else items)


def part(data: Data, step: str | int) -> Data:
    """Return the value at a key or index, None where there is none."""
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
