"""What all cards tell beside their rule: the real practice, the human-rights point, the question, the source."""

from typing import Annotated, Final

from pydantic import Field

from weldi_game.cards.base import Entry, Id, Items, Prose, Some, Text, Title, Word
from weldi_game.cards.vocabulary import DutyBearer, Group, ResponsibilityBearer

#: One short sentence beside a card's text.
Sentence = Annotated[str, Prose(240, most=40)]

SHORT: Final = "one short sentence"


class RealLife(Entry):
    """What a real city does or lived through, in one sentence with its figure (rulebook 8)."""

    city: Annotated[str, Prose(60)] = Field(description="the city, with its diacritics")
    text: Annotated[str, Prose(320, most=50)] = Field(
        description="one sentence, with the figure where there is one"
    )
    source: Some[Id] = Field(description="ids of the sources")


class CardEntry(Entry):
    """What every card of a deck has (rulebook 8)."""

    id: Id = Field(description="the id, unique over all cards")
    title: Title = Field(description="the title, at most 40 characters")
    text: Text = Field(description="one or two sentences, at most 45 words, plain language")
    groups: Items[Word[Group]] = Field(default=(), description="the rights holders concerned")
    learning: Sentence = Field(description="the human-rights point of the card")
    debrief: Sentence = Field(description="a question for the talk after the game")
    real: RealLife = Field(description="in real life: city, sentence, source")
    source: Some[Id] = Field(description="ids of the sources")
    ignore: Items["Ignore"] = Field(
        default=(), description="warnings and hints that do not apply here, with the reason"
    )


class Ignore(Entry):
    """A warning or hint that the writer has looked at and lets stand."""

    code: Annotated[str, Prose(60)] = Field(description="the code of the finding")
    reason: Sentence = Field(description="why it does not apply")


class Bearers(Entry):
    """Who must act and who must respect rights (human-rights-based approach)."""

    duty_bearer: Some[Word[DutyBearer]] = Field(description="authorities with the duty to act")
    responsibility_bearer: Items[Word[ResponsibilityBearer]] = Field(
        default=(), description="others who must respect the right in what they do"
    )


CardEntry.model_rebuild()
