"""The records of a debrief that was said in one language; see `report.reading`."""

from typing import NamedTuple


class Fact(NamedTuple):
    """A figure of the ending in words."""

    icon: str
    name: str
    words: str


class BendText(NamedTuple):
    """A half-year in which a track was moved."""

    round: int
    before: int
    after: int
    reasons: tuple[str, ...]


class Chart(NamedTuple):
    """A curve with its words. `told` says the same without the picture."""

    name: str
    title: str
    most: int
    first: int
    points: tuple[int, ...]
    marks: tuple[str, ...]
    band: str
    band_name: str
    bends: tuple[BendText, ...]
    told: str


class GroupText(NamedTuple):
    """A group with the share of its needs that was met first and last, in per cent."""

    icon: str
    name: str
    first: int
    last: int
    words: str


class StoryLine(NamedTuple):
    """A sentence of the story, `depth` steps below its cause."""

    depth: int
    text: str


class RoundText(NamedTuple):
    """A half-year of the story."""

    title: str
    came: tuple[StoryLine, ...]
    done: tuple[StoryLine, ...]
    followed: tuple[StoryLine, ...]


class WhatIf(NamedTuple):
    """A turning point."""

    title: str
    chosen: str
    other: str
    chosen_future: tuple[str, ...]
    other_future: tuple[str, ...]


class DecisionRow(NamedTuple):
    """A line in the list of decisions."""

    round: int
    who: str
    what: str
    participatory: bool


class PracticeText(NamedTuple):
    """A card with the real practice behind it."""

    title: str
    icon: str
    when: str
    city: str
    real: str
    learning: str
    sources: tuple[str, ...]


class QuestionText(NamedTuple):
    """A question; `origin` names its card, "" for one about this game."""

    text: str
    origin: str


class Step(NamedTuple):
    """A step of the talk (DATA)."""

    title: str
    lead: str
    questions: tuple[QuestionText, ...]


class SourceText(NamedTuple):
    """A document that texts and figures come from."""

    title: str
    what: str


class Reading(NamedTuple):
    """A whole debrief in words, in the order in which it is shown."""

    language: str
    city: str
    ending: str
    band: str
    game_line: str
    code_line: str
    notes: tuple[str, ...]
    ending_words: tuple[str, ...]
    facts: tuple[Fact, ...]
    next_title: str
    next_step: str
    rights: tuple[Chart, ...]
    conditions: tuple[Chart, ...]
    groups: tuple[GroupText, ...]
    rounds: tuple[RoundText, ...]
    what_ifs: tuple[WhatIf, ...]
    voices: tuple[str, ...]
    acted: tuple[tuple[str, str, int], ...]  #: (icon, role, actions)
    back: tuple[tuple[str, str, str], ...]  #: (icon, group and times, gifts)
    decisions: tuple[DecisionRow, ...]
    measures: tuple[PracticeText, ...]
    challenges: tuple[PracticeText, ...]
    steps: tuple[Step, ...]
    ballot: tuple[tuple[str, str], ...]  #: (measure, hands that were counted for it or "")
    model_does: tuple[str, ...]
    model_leaves_out: tuple[str, ...]
    sources: tuple[SourceText, ...]
    small_print: tuple[str, ...]
