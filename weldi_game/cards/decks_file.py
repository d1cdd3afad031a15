"""The shape of the common files under `cards/decks/`: decks, glossary and sources."""

from typing import Annotated, Literal

from pydantic import Field

from weldi_game.cards.base import Entry, Id, Items, Prose
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry


class SourceEntry(Entry):
    """A document that texts and figures of the game come from."""

    id: Id = Field(description="the id that cards name")
    title: Annotated[str, Prose(200)] = Field(description="the title of the document")
    what: Annotated[str, Prose(500)] = Field(description="what it is and how far it can be trusted")
    year: int = Field(ge=1948, le=2100, description="when it was written")


class TermEntry(Entry):
    """A term of the glossary."""

    id: Id = Field(description="the id of the term")
    term: Annotated[str, Prose(60)] = Field(description="the term as it stands in texts")
    text: Annotated[str, Prose(400, most=60)] = Field(description="one or two plain sentences")
    forms: Items[Annotated[str, Prose(60)]] = Field(default=(), description="other spellings found in texts")
    see: Items[Id] = Field(default=(), description="related terms")
    source: Items[Id] = Field(default=(), description="ids of the sources; none for words of the game itself")


class DecksFile(Entry):
    """A common file: any of the decks, the glossary, the sources."""

    format: Literal[1] = Field(description="the format of the file, 1")
    measures: Items[MeasureEntry] = Field(default=(), description="measures")
    challenges: Items[ChallengeEntry] = Field(default=(), description="challenges")
    opportunities: Items[OpportunityEntry] = Field(default=(), description="opportunities")
    glossary: Items[TermEntry] = Field(default=(), description="terms of the glossary")
    sources: Items[SourceEntry] = Field(default=(), description="documents")
