"""What all effect verbs share: the record of an effect as it is written in YAML.

A verb is one module here (its fields, how it compiles, an example) and one module of the same name in
`engine.effects` (what it does to the state). Its sentence on the card is the message `effect.<verb>`.
"""

from abc import abstractmethod
from typing import Annotated, ClassVar, Protocol

from pydantic import AfterValidator, Field

from weldi_game.cards.base import Entry, refuse
from weldi_game.cards.compiled import Effect


def _not_zero(value: int) -> int:
    if value == 0:
        raise refuse("shape-zero")
    return value


Step1 = Annotated[int, Field(ge=-1, le=1), AfterValidator(_not_zero)]
Step2 = Annotated[int, Field(ge=-2, le=2), AfterValidator(_not_zero)]
Step3 = Annotated[int, Field(ge=-3, le=3), AfterValidator(_not_zero)]
Step4 = Annotated[int, Field(ge=-4, le=4), AfterValidator(_not_zero)]


class Ids(Protocol):
    """Where compiled indices come from: the ids of the scenario that is being compiled."""

    def measure(self, measure_id: str) -> int:
        """The index of a measure. Raises KeyError for an unknown id."""
        ...


class EffectEntry(Entry):
    """One effect: a verb (`do`) and its fields."""

    #: A tested example, as it would stand in YAML.
    EXAMPLE: ClassVar[str] = ""

    @abstractmethod
    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""

    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that the effect names, for the check of references."""
        return ()
