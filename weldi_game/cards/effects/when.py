"""`when`: effects that happen only under a condition."""

from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Items, Some
from weldi_game.cards.compiled import Effect
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects.entry import EffectEntry, Ids

if TYPE_CHECKING:
    from weldi_game.cards.effects import AnyEffect


class When(EffectEntry):
    """Choose between effects by a condition that is read at the moment when the effect happens."""

    EXAMPLE: ClassVar[str] = (
        "{do: when, if: {measure: antirumours_network}, then: [{do: change_condition, condition: climate, by: 1}]}"
    )

    do: Literal["when"] = Field(description="the verb")
    if_: ConditionEntry = Field(alias="if", description="the condition")
    then: Some["AnyEffect"] = Field(description="effects where the condition holds")
    otherwise: Items["AnyEffect"] = Field(default=(), description="effects where it does not")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect(
            "when",
            1,
            (),
            self.if_.compiled(ids),
            tuple(effect.compiled(ids) for effect in self.then),
            tuple(effect.compiled(ids) for effect in self.otherwise),
        )

    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that the effect names, for the check of references."""
        inner = tuple(name for effect in (*self.then, *self.otherwise) for name in effect.measures())
        return self.if_.measures() + inner
