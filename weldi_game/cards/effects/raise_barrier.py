"""`raise_barrier`: a barrier appears between a group and rights."""

from typing import ClassVar, Literal

from pydantic import Field

from weldi_game.cards.base import Some, Word
from weldi_game.cards.compiled import BARRIERS, GROUPS, RIGHTS, Effect, pair_bit
from weldi_game.cards.effects.entry import EffectEntry, Ids
from weldi_game.cards.vocabulary import Barrier, Group, Right


class RaiseBarrier(EffectEntry):
    """Put a barrier before rights of a group; need behind it goes unmet until it is bridged (rulebook 1)."""

    EXAMPLE: ClassVar[str] = "{do: raise_barrier, group: migrant_workers, barrier: status, rights: [health]}"

    do: Literal["raise_barrier"] = Field(description="the verb")
    group: Word[Group] = Field(description="the group of rights holders")
    barrier: Word[Barrier] = Field(description="the barrier")
    rights: Some[Word[Right]] = Field(description="the rights behind the barrier")

    def compiled(self, ids: Ids) -> Effect:
        """The effect as the engine uses it."""
        mask = sum(pair_bit(BARRIERS.index(self.barrier), RIGHTS.index(right)) for right in set(self.rights))
        return Effect("raise_barrier", -1, (GROUPS.index(self.group), mask))
