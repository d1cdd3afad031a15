"""`change_capacity`: the city's own capacity for a right changes."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import RIGHTS, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step3
from weldi_game.cards.vocabulary import Right


class ChangeCapacity(EffectEntry):
    """Change the city's own capacity for a right for the rest of the game, never below 0 (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_capacity, right: housing, by: -1}"

    do: Literal["change_capacity"] = Field(description="the verb")
    right: Word[Right] = Field(description="the right")
    by: Step3 = Field(description="units of need that can be met, -3 to 3, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_capacity", self.by, (RIGHTS.index(self.right),))
