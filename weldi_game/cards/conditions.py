"""Conditions of cards: `all`, `any`, `not` over leaf tests, a closed vocabulary without expressions.

Every leaf has one subject and, where it can be more or less, bounds: `{right: housing, at_most: 4}`.
"""

from typing import Final, Self

from pydantic import Field, model_validator

from weldi_game.cards.base import Entry, Id, Some, Word, refuse
from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS, Test
from weldi_game.cards.effects.entry import Ids
from weldi_game.cards.vocabulary import Competence, Condition, Group, MeasureFamily, Right

_COMBINATIONS: Final = ("all", "any", "not")
_BOUNDED: Final = ("right", "condition", "group", "family")
_SUBJECTS: Final = (*_COMBINATIONS, *_BOUNDED, "measure", "mandate", "round", "participatory")
_NO_BOUND: Final = 99


class ConditionEntry(Entry):
    """A condition: exactly one of the keys below, with bounds for what can be more or less."""

    all_: Some["ConditionEntry"] | None = Field(default=None, alias="all", description="all of these hold")
    any_: Some["ConditionEntry"] | None = Field(
        default=None, alias="any", description="at least one of these holds"
    )
    not_: "ConditionEntry | None" = Field(default=None, alias="not", description="this does not hold")
    right: Word[Right] | None = Field(
        default=None, description="the track of a right, with at_least or at_most"
    )
    condition: Word[Condition] | None = Field(
        default=None, description="a condition, with at_least or at_most"
    )
    group: Word[Group] | None = Field(
        default=None, description="the size of a group, with at_least or at_most"
    )
    family: Word[MeasureFamily] | None = Field(
        default=None, description="how many measures of a family are open, with at_least or at_most"
    )
    measure: Id | None = Field(default=None, description="this measure is open")
    mandate: Word[Competence] | None = Field(
        default=None, description="the city has a mandate for this competence"
    )
    round: int | None = Field(default=None, ge=1, le=12, description="it is this round or later")
    participatory: int | None = Field(
        default=None, ge=1, le=99, description="so many participatory measures, answers and co-designs so far"
    )
    at_least: int | None = Field(default=None, ge=0, le=10, description="lower bound, included")
    at_most: int | None = Field(default=None, ge=0, le=10, description="upper bound, included")

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        subjects = [name for name in _SUBJECTS if self.value(name) is not None]
        if len(subjects) != 1:
            raise refuse("shape-condition-subject", count=len(subjects))
        bounded = self.at_least is not None or self.at_most is not None
        if bounded != (subjects[0] in _BOUNDED):
            raise refuse("shape-condition-bounds", subject=subjects[0])
        return self

    def value(self, subject: str) -> object:
        """The value of a subject by its YAML key, None where it is not given."""
        return getattr(self, f"{subject}_" if subject in _COMBINATIONS else subject)

    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that the condition names, parts included."""
        own = (self.measure,) if self.measure else ()
        return own + tuple(name for part in self._parts() for name in part.measures())

    def _parts(self) -> tuple["ConditionEntry", ...]:
        return (*(self.all_ or ()), *(self.any_ or ()), *((self.not_,) if self.not_ else ()))

    def compiled(self, ids: Ids) -> Test:
        """The condition as the engine uses it."""
        subject = next(name for name in _SUBJECTS if self.value(name) is not None)
        if subject in _COMBINATIONS:
            return Test(subject, 0, 0, 0, tuple(part.compiled(ids) for part in self._parts()))
        low, high = self.at_least or 0, _NO_BOUND if self.at_most is None else self.at_most
        value = self.value(subject)
        if subject in ("round", "participatory"):
            return Test(subject, 0, int(str(value)), _NO_BOUND, ())
        if subject in ("measure", "mandate"):
            low, high = 1, 1
        return Test(subject, _index(subject, str(value), ids), low, high, ())


def _index(subject: str, value: str, ids: Ids) -> int:
    if subject == "measure":
        return ids.measure(value)
    words = {
        "right": RIGHTS,
        "condition": CONDITIONS,
        "group": GROUPS,
        "family": tuple(MeasureFamily),
        "mandate": tuple(Competence),
    }
    return words[subject].index(value)
