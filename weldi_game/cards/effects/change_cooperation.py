"""`change_cooperation`: more or fewer cooperation tokens this round."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step2


class ChangeCooperation(EffectEntry):
    """Change the cooperation tokens of this round, never below 0 (rulebook 2, step 4)."""

    EXAMPLE: ClassVar[str] = "{do: change_cooperation, by: 1}"

    do: Literal["change_cooperation"] = Field(description="the verb")
    by: Step2 = Field(description="tokens, -2 to 2, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_cooperation", self.by, ())
