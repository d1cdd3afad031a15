"""`change_right`: the track of a right moves."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import RIGHTS, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step3
from weldi_game.cards.vocabulary import Right


class ChangeRight(EffectEntry):
    """Move the track of a right; tracks stay between 0 and 10 (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_right, right: housing, by: -1}"

    do: Literal["change_right"] = Field(description="the verb")
    right: Word[Right] = Field(description="the right whose track moves")
    by: Step3 = Field(description="steps, -3 to 3, not 0; bad news is negative")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_right", self.by, (RIGHTS.index(self.right),))
