"""Measures: what a city can implement (rulebook 1)."""

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from weldi_game.cards.base import Id, Items, Some, Word, refuse
from weldi_game.cards.card import Bearers, CardEntry, Sentence
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects import AnyEffect
from weldi_game.cards.vocabulary import (
    Barrier,
    Competence,
    Condition,
    Family,
    Kind,
    MeasureFamily,
    Place,
    Resource,
    Right,
    Role,
    Shelf,
)

DEFAULT_PLACE: Final[dict[MeasureFamily, Place]] = {
    MeasureFamily.ONE_STOP_SHOP: Place.WELCOME_HOUSE,
    MeasureFamily.GUIDANCE: Place.KIOSK,
    MeasureFamily.CITY_CARD: Place.CARD_DESK,
    MeasureFamily.HOUSING: Place.HOMES,
    MeasureFamily.DECENT_WORK: Place.WORKSHOP,
    MeasureFamily.HEALTH: Place.CLINIC,
    MeasureFamily.LANGUAGE_EDUCATION_CHILDCARE: Place.SCHOOL,
    MeasureFamily.ANTIRUMOURS_ENCOUNTER: Place.SQUARE,
    MeasureFamily.PARTICIPATION_GOVERNANCE: Place.ASSEMBLY,
    MeasureFamily.STAFF_TRAINING: Place.TRAINING,
    MeasureFamily.ADVOCACY: Place.EMBASSY,
    MeasureFamily.FUNDING: Place.FUND,
}

Amount = Annotated[int, Field(ge=0, le=8)]


class MeasureEntry(CardEntry, Bearers):
    """A measure: what it costs, what it gives, which barriers it bridges and who may lead it."""

    family: Word[MeasureFamily] = Field(description="the family of the measure")
    shelf: Word[Shelf] | None = Field(
        default=None, description="the stack of the standing offer; without it the card belongs to a deck"
    )
    kind: Word[Kind] = Field(
        default=Kind.STRUCTURE, description="structure lasts, relief ends with the round"
    )
    place: Word[Place] | None = Field(
        default=None,
        description="where it shows in the picture of the city; the family says where if this is left out",
    )
    cost: dict[Word[Resource], Amount] = Field(description="budget and trust to implement it")
    build: int = Field(default=0, ge=0, le=3, description="rounds until it opens, 0 opens at once")
    upkeep: int = Field(default=0, ge=0, le=2, description="budget each round")
    lead: Some[Word[Role]] = Field(description="the roles that may implement it")
    capacity: dict[Word[Right], Annotated[int, Field(ge=1, le=8)]] = Field(
        default={}, description="units of need it can meet, by right"
    )
    bridges: dict[Word[Barrier], Some[Word[Right]]] = Field(
        default={}, description="barriers it bridges, with the rights behind them"
    )
    protects_against: Items[Word[Family]] = Field(
        default=(), description="challenge families that land halved while it is open"
    )
    on_open: Items[AnyEffect] = Field(default=(), description="effects when it opens")
    each_round: Items[AnyEffect] = Field(
        default=(), description="effects at the start of each round while it is open"
    )
    requires: ConditionEntry | None = Field(default=None, description="condition to implement it")
    minimum: dict[Word[Condition], Annotated[int, Field(ge=2, le=5)]] = Field(
        default={}, description="conditions that must stand at least so high"
    )
    competence: Items[Word[Competence]] = Field(
        default=(),
        description="competences it needs; where region or state holds one, coordination or a mandate",
    )
    after: Items[Id] = Field(default=(), description="measures that must be open first")
    replaces: Id | None = Field(default=None, description="the measure whose place and upkeep it takes over")
    participatory: bool = Field(default=False, description="rights holders have a real say in it")
    encounter: bool = Field(
        default=False, description="people meet in it on equal footing with a shared goal"
    )
    win_win: bool = Field(default=False, description="it also serves established residents")
    win_win_note: Sentence = Field(description="what established residents gain, or honestly why they do not")
    pitfall: Sentence = Field(description="what can go wrong")

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if not any(self.cost.values()):
            raise refuse("shape-free-measure", at=("cost",))
        if self.kind is Kind.RELIEF and (self.build or self.upkeep):
            raise refuse("shape-relief-lasts", at=("build",) if self.build else ("upkeep",))
        return self

    def shown_place(self) -> Place:
        """Where the measure shows in the picture of the city."""
        return self.place or DEFAULT_PLACE[self.family]
