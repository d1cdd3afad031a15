"""`reveal_challenges`: the next round's challenges are known before they come."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.compiled import Effect
from weldi_game.cards.effects.entry import EffectEntry, Ids


class RevealChallenges(EffectEntry):
    """Show the challenges of the next round as well: monitoring with communities (rulebook 2, step 1)."""

    EXAMPLE: ClassVar[str] = "{do: reveal_challenges}"

    do: Literal["reveal_challenges"] = Field(description="the verb")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        return Effect("reveal_challenges", 1, ())
