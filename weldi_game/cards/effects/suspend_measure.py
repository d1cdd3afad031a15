"""`suspend_measure`: an open measure of a family has to pause."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Word
from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids
from weldi_game.cards.vocabulary import MeasureFamily


class SuspendMeasure(EffectEntry):
    """The table chooses an open measure of the family that is suspended, if one is open (rulebook 2)."""

    EXAMPLE: ClassVar[str] = "{do: suspend_measure, family: city_card}"

    do: Literal["suspend_measure"] = Field(description="the verb")
    family: Word[MeasureFamily] = Field(description="the family of measures")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("suspend_measure", -1, (list(MeasureFamily).index(self.family),))
