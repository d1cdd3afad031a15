"""`extra_action`: a role has more or fewer actions in the coming action phase."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import ROLES, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step2
from weldi_game.cards.vocabulary import Role


class ExtraAction(EffectEntry):
    """Change the actions of a role in the coming action phase, never below 0 (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: extra_action, role: civil_society, by: 1}"

    do: Literal["extra_action"] = Field(description="the verb")
    role: Word[Role] = Field(description="the role")
    by: Step2 = Field(description="actions, -2 to 2, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("extra_action", self.by, (ROLES.index(self.role),))
