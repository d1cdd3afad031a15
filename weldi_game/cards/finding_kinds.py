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

KINDS: dict[str, Kind] = {kind.code: kind for kind in (*_GENERAL, *_SHAPE)}
"""All kinds by code."""
