"""What a kind of finding is made of; the kinds themselves stand in `finding_kinds` and the modules it gathers."""

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
    """A kind of finding: `message` is its sentence with places, `explanation` one sentence for the manual."""

    code: str
    severity: Severity
    message: str
    explanation: str


def errors(*rows: tuple[str, str, str]) -> list[Kind]:
    """Return kinds of errors from rows of code, message and explanation."""
    return [Kind(code, Severity.ERROR, message, explanation) for code, message, explanation in rows]


def warnings(*rows: tuple[str, str, str]) -> list[Kind]:
    """Return kinds of warnings from rows of code, message and explanation."""
    return [Kind(code, Severity.WARNING, message, explanation) for code, message, explanation in rows]


def hints(*rows: tuple[str, str, str]) -> list[Kind]:
    """Return kinds of hints from rows of code, message and explanation."""
    return [Kind(code, Severity.HINT, message, explanation) for code, message, explanation in rows]
