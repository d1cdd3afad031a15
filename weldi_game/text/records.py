"""The records of the text room: what a message is, and what may stand in its data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

#: What may fill a place in a template: a text, an id, a number, another message, or several of them.
Value: TypeAlias = "str | int | float | Message | Sequence[Value]"

#: Gives a card's title in a language, or None when no card has that id: (card id, language) -> title.
Titles: TypeAlias = Callable[[str, str], "str | None"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that has not been said yet: the id of its template, and what fills the template's places."""

    id: str
    data: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plural:
    """A template that depends on a count; other languages may have more than two forms of it.

    Attributes:
        count: the field of the data that holds the number.
        one: the English template for exactly one.
        other: the English template for every other number.
    """

    count: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Term:
    """The plain English name of a vocabulary id, and a shorter one where space is tight.

    Attributes:
        name: as it stands inside a sentence, for example "adequate housing".
        short: for labels, for example "housing"; the name itself where none is given.
    """

    name: str
    short: str = ""

    @property
    def brief(self) -> str:
        """The short form, or the name where there is none."""
        return self.short or self.name


Template: TypeAlias = str | Plural
