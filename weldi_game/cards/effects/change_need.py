"""`change_need`: a group needs more or less of a right."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import GROUPS, RIGHTS, Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids, Step1
from weldi_game.cards.vocabulary import Group, Right


class ChangeNeed(EffectEntry):
    """Change the need of a group for a right, 0 to 2 per size step (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: change_need, group: women, right: health, by: 1}"

    do: Literal["change_need"] = Field(description="the verb")
    group: Word[Group] = Field(description="the group of rights holders")
    right: Word[Right] = Field(description="the right that is needed more or less")
    by: Step1 = Field(description="1 or -1 per size step")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("change_need", self.by, (GROUPS.index(self.group), RIGHTS.index(self.right)))
