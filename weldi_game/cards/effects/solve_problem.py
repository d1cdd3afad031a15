"""`solve_problem`: the oldest lasting problem of a family ends."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids
from weldi_game.cards.vocabulary import Family


class SolveProblem(EffectEntry):
    """End the oldest lasting problem of a challenge family; nothing happens where there is none (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: solve_problem, family: exploitative_middlemen}"

    do: Literal["solve_problem"] = Field(description="the verb")
    family: Word[Family] = Field(description="the family of challenges")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("solve_problem", 1, (list(Family).index(self.family),))
