"""Every kind of finding: its stable code, how bad it is, its sentence and why the checker asks for it.

The sentences speak to a facilitator who is no programmer: what is wrong, what is expected, what to do. `{names}` are
filled with data; nothing else is ever glued to a sentence, so that each can be translated as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is; only an error keeps a file from being used."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the worst, rising."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: `message` is its sentence with placeholders, `explanation` one sentence for the manual."""

    code: str
    severity: Severity
    message: str
    explanation: str


def _errors(*rows: tuple[str, str, str]) -> list[Kind]:
    return [Kind(code, Severity.ERROR, message, explanation) for code, message, explanation in rows]


def _warnings(*rows: tuple[str, str, str]) -> list[Kind]:
    return [Kind(code, Severity.WARNING, message, explanation) for code, message, explanation in rows]


def _hints(*rows: tuple[str, str, str]) -> list[Kind]:
    return [Kind(code, Severity.HINT, message, explanation) for code, message, explanation in rows]


_GENERAL = _hints(
    (
        "findings-not-shown",
        "Further findings in this file that are not shown: {count}. Mend the ones above and check again.",
        "At most twenty findings are shown for a file, because the later ones often vanish with the first ones.",
    ),
)

_SHAPE = _errors(
    (
        "shape-id",
        "'{value}' cannot be an id. An id has small letters, digits and underscores only and starts with a letter,"
        " like 'language_course'.",
        "Ids are written the same way in content, saves, pictures and translations, so they use few characters.",
    ),
    (
        "shape-city-id",
        "'{value}' cannot be the id of a city. It has small letters, digits and hyphens only and starts with a letter,"
        " like 'cluj-napoca'.",
        "The id of a city is also the name of its file and a word on the command line.",
    ),
    (
        "shape-too-many-words",
        "This text has {words} words; it may have at most {most}. Shorten it.",
        "A card must be read aloud in a few seconds, so its texts have a limit in words.",
    ),
    (
        "shape-too-few-words",
        "This text has {words} words; it needs at least {least}. Say a little more.",
        "Some texts introduce a city or a card to the table and need a minimum of words to do so.",
    ),
)

_CARDS = _errors(
    (
        "shape-zero",
        "0 changes nothing here. Give a number above or below 0, or take the effect out.",
        "An effect that does nothing is always a mistake.",
    ),
    (
        "shape-condition-subject",
        "A condition says exactly one thing; this one says {count}. Join several with 'all' or 'any'.",
        "With one subject a condition reads like a sentence and can only mean one thing.",
    ),
    (
        "shape-condition-bounds",
        "'{subject}' does not fit its bounds: right, condition, group and family need 'at_least' or 'at_most',"
        " the others take none.",
        "A bound says how much is enough; a measure is open or it is not.",
    ),
    (
        "shape-free-measure",
        "This measure costs nothing. Give it a budget or trust of at least 1.",
        "A measure without a price would always be taken and decide nothing.",
    ),
    (
        "shape-relief-lasts",
        "A relief opens at once and ends with the round: it has neither building time nor upkeep. Take this out,"
        " or make the measure a structure.",
        "Relief is what a city does for the moment; what lasts is a structure.",
    ),
    (
        "shape-free-answer",
        "This answer costs nothing and needs no measure. Give it a budget or trust of at least 1, or say 'with' which"
        " measure it is possible.",
        "An answer without a price is no decision.",
    ),
    (
        "shape-answer-twice",
        "The answer '{answer}' stands twice on this card. Give one of them another id.",
        "Saves name an answer by its id, so an id may stand once on a card.",
    ),
    (
        "shape-incomplete-table",
        "'{missing}' is missing in this table. It needs a line for each.",
        "A city starts with a value for every right and every condition.",
    ),
    (
        "shape-group-twice",
        "The group '{group}' stands twice. Make one entry of them.",
        "A group has one size and one set of needs and barriers.",
    ),
)

KINDS: dict[str, Kind] = {kind.code: kind for kind in (*_GENERAL, *_CARDS, *_SHAPE)}
"""All kinds by code."""
