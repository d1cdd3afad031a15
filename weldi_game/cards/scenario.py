"""A scenario: one real city, what it has, what it may do, who lives there, what may come (rulebook 1)."""

from typing import Annotated, Literal, Self

from annotated_types import MinLen
from pydantic import Field, model_validator

from weldi_game.cards.base import CityId, Entry, Id, Items, Prose, Some, Word, refuse
from weldi_game.cards.card import Ignore, Sentence
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.decks_file import SourceEntry
from weldi_game.cards.effects import AnyEffect
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry
from weldi_game.cards.vocabulary import (
    Barrier,
    Competence,
    Condition,
    Group,
    Level,
    Picture,
    Resource,
    Right,
    Role,
)

Track = Annotated[int, Field(ge=0, le=10)]
Need = Annotated[int, Field(ge=0, le=2)]


class MapPlace(Entry):
    """Where the city lies, for the map of Europe."""

    latitude: float | int = Field(ge=27, le=72, description="degrees north")
    longitude: float | int = Field(ge=-32, le=46, description="degrees east")


class GroupEntry(Entry):
    """A group of rights holders who live in the city (rulebook 1)."""

    id: Word[Group] = Field(description="the group")
    size: int = Field(ge=1, le=5, description="a scale, not a head count")
    people: Sentence = Field(description="roughly how many people that is, in words")
    needs: dict[Word[Right], Need] = Field(description="need per size step, by right")
    barriers: dict[Word[Barrier], Some[Word[Right]]] = Field(
        default={}, description="barriers, with the rights that they block for this group"
    )
    source: Some[Id] = Field(description="ids of the sources")


class FundEntry(Entry):
    """Money or trust for a role with an end date."""

    id: Id = Field(description="the id of the fund")
    title: Annotated[str, Prose(60)] = Field(description="the name of the fund")
    role: Word[Role] = Field(description="the role that receives it")
    resource: Word[Resource] = Field(description="budget or trust")
    by: int = Field(ge=1, le=3, description="amount a round")
    until: int = Field(ge=1, le=12, description="the last round in which it is paid")
    source: Some[Id] = Field(description="ids of the sources")


class CalendarItem(Entry):
    """Something that is known to come: a season, an election, a final year (rulebook 2)."""

    id: Id = Field(description="the id of the entry")
    round: int = Field(ge=1, le=12, description="the round at whose start it happens")
    title: Annotated[str, Prose(60)] = Field(description="its title")
    text: Annotated[str, Prose(400, most=45)] = Field(description="one or two sentences")
    effects: Some[AnyEffect] = Field(description="what it does")
    source: Items[Id] = Field(default=(), description="ids of the sources")


class PracticeEntry(Entry):
    """A real practice of the city, told in a sentence with its figure."""

    title: Annotated[str, Prose(60)] = Field(description="its name")
    text: Annotated[str, Prose(400, most=60)] = Field(description="one sentence with a figure")
    source: Some[Id] = Field(description="ids of the sources")


class FacilitatorNotes(Entry):
    """What a facilitator should know about this city's game."""

    about: Annotated[str, Prose(600, most=90)] = Field(description="what this city is about")
    stuck: Annotated[str, Prose(600, most=90)] = Field(description="where groups get stuck")
    ask: Annotated[str, Prose(600, most=90)] = Field(description="what to ask")


class DeckLists(Entry):
    """Which common cards belong to this city; its own cards are included by themselves."""

    measures: Items[Id] = Field(
        default=(), description="ids of common measures; never those of the standing offer"
    )
    challenges: Items[Id] = Field(default=(), description="ids of common challenges")
    opportunities: Items[Id] = Field(default=(), description="ids of common opportunities")


class ScenarioEntry(Entry):
    """A city to play."""

    format: Literal[1] = Field(description="the format of the file, 1")
    id: CityId = Field(description="the id; the file has the same name")
    name: Annotated[str, Prose(60)] = Field(description="the name of the city, with its diacritics")
    country: Annotated[str, Prose(60)] = Field(description="the country")
    language: Literal["en", "de", "es", "fr", "hr", "it", "nl", "pl", "pt", "ro"] = Field(
        default="en", description="the language of the texts in this file"
    )
    map: MapPlace = Field(description="where it lies")
    picture: Word[Picture] = Field(description="the drawn city or landscape")
    story: Annotated[str, Prose(1200, most=120, least=80)] = Field(
        description="the opening story, 80 to 120 words"
    )
    tension: Annotated[str, Prose(300, most=45)] = Field(
        description="what makes this city hard, in one sentence"
    )
    rights: dict[Word[Right], Track] = Field(description="where the six tracks start, 0 to 10")
    conditions: dict[Word[Condition], Annotated[int, Field(ge=1, le=5)]] = Field(
        description="where the three conditions start, 1 to 5"
    )
    capacity: dict[Word[Right], Annotated[int, Field(ge=0, le=12)]] = Field(
        description="units of need that the city can meet by itself, by right"
    )
    groups: Annotated[Items[GroupEntry], MinLen(2)] = Field(description="who lives here")
    measures_in_place: Items[Id] = Field(default=(), description="measures that are open from the start")
    competences: dict[Word[Competence], Word[Level]] = Field(
        default={}, description="who may act in each field; city where it is left out"
    )
    funds: Items[FundEntry] = Field(default=(), description="money with an end date")
    calendar: Items[CalendarItem] = Field(default=(), description="what is known to come")
    practices: Items[PracticeEntry] = Field(default=(), description="real practices of the city")
    facilitator: FacilitatorNotes = Field(description="notes for the facilitator")
    decks: DeckLists = Field(description="which common cards are in play")
    measures: Items[MeasureEntry] = Field(default=(), description="the city's own measures")
    challenges: Items[ChallengeEntry] = Field(default=(), description="the city's own challenges")
    opportunities: Items[OpportunityEntry] = Field(default=(), description="the city's own opportunities")
    source: Some[Id] = Field(description="ids of the sources")
    sources: Items[SourceEntry] = Field(
        default=(), description="documents of the city's own, beside the common ones"
    )
    ignore: Items[Ignore] = Field(
        default=(), description="warnings and hints that do not apply, with the reason"
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for name, table, words in (
            ("rights", self.rights, Right),
            ("conditions", self.conditions, Condition),
            ("capacity", self.capacity, Right),
        ):
            missing = [word.value for word in words if word not in table]
            if missing:
                raise refuse("shape-incomplete-table", at=(name,), missing=missing[0])
        seen: set[Group] = set()
        for index, group in enumerate(self.groups):
            if group.id in seen:
                raise refuse("shape-group-twice", at=("groups", index, "id"), group=group.id.value)
            seen.add(group.id)
        return self
