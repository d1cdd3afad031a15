"""Opportunities: the good news (rulebook 1)."""

from pydantic import Field

from weldi_game.cards.base import Some, Word
from weldi_game.cards.card import CardEntry
from weldi_game.cards.effects import AnyEffect
from weldi_game.cards.vocabulary import OpportunityFamily


class OpportunityEntry(CardEntry):
    """An opportunity: its effects happen when it is drawn, at the start of a round."""

    family: Word[OpportunityFamily] = Field(description="the family of the opportunity")
    brings: Some[AnyEffect] = Field(description="effects when it is drawn")
