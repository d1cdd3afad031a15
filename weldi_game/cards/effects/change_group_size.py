"""`change_group_size`: people arrive or move on."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import GROUPS, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step2
from weldi_game.cards.vocabulary import Group


class ChangeGroupSize(EffectEntry):
    """Change the size of a group, 0 to 5 steps; the scenario says how many people a step is (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_group_size, group: refugees, by: 1}"

    do: Literal["change_group_size"] = Field(description="the verb")
    group: Word[Group] = Field(description="the group of rights holders")
    by: Step2 = Field(description="size steps, -2 to 2, not 0")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_group_size", self.by, (GROUPS.index(self.group),))
