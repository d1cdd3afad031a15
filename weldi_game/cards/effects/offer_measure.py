"""`offer_measure`: a measure comes into the action plan."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Id
from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids


class OfferMeasure(EffectEntry):
    """Put a measure into the action plan, beyond its usual size, unless it is offered or in place."""

    EXAMPLE: ClassVar[str] = "{do: offer_measure, measure: social_housing}"

    do: Literal["offer_measure"] = Field(description="the verb")
    measure: Id = Field(description="the id of the measure")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("offer_measure", 1, (ids.measure(self.measure),))

    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that the effect names, for the check of references."""
        return (self.measure,)
