"""`grant_mandate`: the level that holds a competence lets the city act."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids
from weldi_game.cards.vocabulary import Competence


class GrantMandate(EffectEntry):
    """Give the city a mandate for a competence that it does not hold (rulebook 1, required competence)."""

    EXAMPLE: ClassVar[str] = "{do: grant_mandate, competence: health}"

    do: Literal["grant_mandate"] = Field(description="the verb")
    competence: Word[Competence] = Field(description="the competence")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("grant_mandate", 1, (list(Competence).index(self.competence),))
