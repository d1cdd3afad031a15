"""The ground on which all content models stand: strict, closed, frozen, with the types that YAML data needs.

Content arrives as plain `dict`, `list`, `str`, `int`, `float`, `bool` and `None`. Strict validation keeps `true`
from passing for 1, `1.0` for 1 and `"3"` for 3; the aliases below open exactly the two doors that plain data needs:
a word of a closed vocabulary is written as text (`Word`), and a tuple is written as a list (`Items`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar

from annotated_types import MaxLen, MinLen
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, Strict
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from weldi_game.cards.finding_kinds import KINDS

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")

#: What the id of a card is made of.
ID = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
#: What the id of a scenario is made of.
CITY_ID = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_LONGEST_ID = 48


class Entry(BaseModel):
    """Base of every content model: unknown keys are findings, values are taken as they are, nothing changes later."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)


Word = Annotated[_E, Strict(False)]
"""A word of a closed vocabulary, written as text: `role: Word[Role]`. Only exact ids pass, never numbers."""

Items = Annotated[tuple[_T, ...], Strict(False)]
"""A list of any length, kept as a tuple: `lead: Items[Word[Role]] = ()`."""

Some = Annotated[tuple[_T, ...], Strict(False), MinLen(1)]
"""A list with at least one element, kept as a tuple."""


def refuse(code: str, at: tuple[str | int, ...] = (), **data: str | int) -> PydanticCustomError:
    """Return the error that a validator raises so that its finding has this code and speaks its sentence.

    `at` is the path, from the validated value, to the part that is wrong (for validators of whole models);
    `data` fills the placeholders of the sentence.

    Raises:
        KeyError: the code is not registered in `finding_kinds`, or a placeholder is missing from `data`.
    """
    message = KINDS[code].message.format(**data)
    return PydanticCustomError(
        "finding", "{message}", {"code": code, "message": message, "at": at, "data": data}
    )


@dataclass(frozen=True, slots=True)
class Prose:
    """A text for people: one paragraph, never empty, at most `characters` long and `least` to `most` words.

    Line breaks and repeated spaces become one space, so that the writer may wrap lines freely. Used as
    `Annotated[str, Prose(120)]`.
    """

    characters: int
    most: int | None = None
    least: int | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check a text (its own protocol for annotations)."""
        text = core_schema.str_schema(
            strict=True, strip_whitespace=True, min_length=1, max_length=self.characters
        )
        return core_schema.no_info_after_validator_function(self._as_paragraph, text)

    def _as_paragraph(self, text: str) -> str:
        words = text.split()
        if self.most is not None and len(words) > self.most:
            raise refuse("shape-too-many-words", words=len(words), most=self.most)
        if self.least is not None and len(words) < self.least:
            raise refuse("shape-too-few-words", words=len(words), least=self.least)
        return " ".join(words)


def _check_id(value: str) -> str:
    if re.fullmatch(ID, value) is None:
        raise refuse("shape-id", value=value)
    return value


def _check_city_id(value: str) -> str:
    if re.fullmatch(CITY_ID, value) is None:
        raise refuse("shape-city-id", value=value)
    return value


Id = Annotated[
    str,
    MinLen(1),
    MaxLen(_LONGEST_ID),
    AfterValidator(_check_id),
    Field(json_schema_extra={"pattern": f"^{ID}$"}),
]
"""The id of an entry, lower_snake_case."""

CityId = Annotated[
    str,
    MinLen(1),
    MaxLen(_LONGEST_ID),
    AfterValidator(_check_city_id),
    Field(json_schema_extra={"pattern": f"^{CITY_ID}$"}),
]
"""The id of a scenario, lower case with hyphens."""

Title = Annotated[str, Prose(40)]
"""The title of a card."""

Text = Annotated[str, Prose(400, most=45)]
"""The text of a card: one or two sentences, at most 45 words (rulebook 8)."""
