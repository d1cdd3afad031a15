"""`change_resource`: a role gains or loses budget or trust at once."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import ROLES, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step4
from weldi_game.cards.vocabulary import Resource, Role


class ChangeResource(EffectEntry):
    """Change the pool of a role; pools stay between 0 and the cap of the ruleset (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_resource, role: city_hall, resource: budget, by: -2}"

    do: Literal["change_resource"] = Field(description="the verb")
    role: Word[Role] = Field(description="the role whose pool changes")
    resource: Word[Resource] = Field(description="budget or trust")
    by: Step4 = Field(description="amount, -4 to 4, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect(
            "change_resource", self.by, (ROLES.index(self.role), int(self.resource is Resource.TRUST))
        )
