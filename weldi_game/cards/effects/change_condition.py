"""`change_condition`: political commitment, coordination or social climate moves."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import CONDITIONS, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step3
from weldi_game.cards.vocabulary import Condition


class ChangeCondition(EffectEntry):
    """Move a condition; conditions stay between 1 and 5 (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_condition, condition: climate, by: -1}"

    do: Literal["change_condition"] = Field(description="the verb")
    condition: Word[Condition] = Field(description="the condition that moves")
    by: Step3 = Field(description="steps, -3 to 3, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_condition", self.by, (CONDITIONS.index(self.condition),))
