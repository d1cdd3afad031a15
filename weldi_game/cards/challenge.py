"""Challenges: what happens to the city, and how it can be answered (rulebook 1)."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from weldi_game.cards.base import Entry, Id, Items, Prose, Some, Title, Word, refuse
from weldi_game.cards.card import Bearers, CardEntry, Sentence
from weldi_game.cards.effects import AnyEffect
from weldi_game.cards.vocabulary import Effect, Family, Resource, Role


class AnswerEntry(Entry):
    """One way to answer a challenge, or to solve its lasting problem later."""

    id: Id = Field(description="the id, unique within the card")
    title: Annotated[str, Prose(60)] = Field(description="a concrete deed, at most 60 characters")
    cost: dict[Word[Resource], Annotated[int, Field(ge=0, le=6)]] = Field(
        default={}, description="budget and trust; may be left out where `with` is given"
    )
    by: Some[Word[Role]] = Field(description="the roles that may answer; civil society may answer for others")
    with_: Items[Id] = Field(
        default=(), alias="with", description="possible only while one of these measures is open"
    )
    participatory: bool = Field(default=False, description="rights holders decide or act in it")
    effect: Word[Effect] = Field(
        description="soften halves what lands, two softenings cancel; cancel ends the card"
    )
    then: Items[AnyEffect] = Field(default=(), description="further effects of the answer")

    @model_validator(mode="after")
    def _costs_something(self) -> Self:
        if not self.with_ and not any(self.cost.values()):
            raise refuse("shape-free-answer", at=("cost",))
        return self


class ProblemEntry(Entry):
    """What stays after a challenge has landed unanswered: effects each round until it is solved."""

    title: Title = Field(description="the name of the lasting problem")
    each_round: Some[AnyEffect] = Field(description="effects at each rights check")
    solved_by: Items[Id] = Field(default=(), description="measures that end it when they are open")


class ChallengeEntry(CardEntry, Bearers):
    """A challenge: what it does when it lands and the answers that soften or cancel it."""

    family: Word[Family] = Field(description="the family of the challenge")
    intensity: int = Field(ge=1, le=3, description="1 early in the game, 3 late")
    sudden: bool = Field(default=False, description="it starts as pressing")
    root_cause: Sentence = Field(description="why this happens: a practice or a system")
    lands: Some[AnyEffect] = Field(description="effects when it lands")
    problem: ProblemEntry | None = Field(default=None, description="the lasting problem after it has landed")
    answers: Some[AnswerEntry] = Field(description="at least three answers, one of them participatory")
    win_win_note: Sentence = Field(description="what established residents gain from a good answer")

    @model_validator(mode="after")
    def _answers_differ(self) -> Self:
        ids = [answer.id for answer in self.answers]
        for index, answer_id in enumerate(ids):
            if answer_id in ids[:index]:
                raise refuse("shape-answer-twice", at=("answers", index, "id"), answer=answer_id)
        return self
