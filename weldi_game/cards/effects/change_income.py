"""`change_income`: a role gets more or less in every coming round."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import ROLES, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step3
from weldi_game.cards.vocabulary import Resource, Role


class ChangeIncome(EffectEntry):
    """Change the income of a role for the rest of the game; an income never falls below 0 (rulebook 2)."""

    EXAMPLE: ClassVar[str] = "{do: change_income, role: civil_society, resource: budget, by: 1}"

    do: Literal["change_income"] = Field(description="the verb")
    role: Word[Role] = Field(description="the role whose income changes")
    resource: Word[Resource] = Field(description="budget or trust")
    by: Step3 = Field(description="amount a round, -3 to 3, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect(
            "change_income", self.by, (ROLES.index(self.role), int(self.resource is Resource.TRUST))
        )
