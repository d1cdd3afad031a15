"""What the checker says about a file: where, how bad, what is wrong and what to do.

A finding is data (a code and the values of its sentence), so that every surface can say it in its own language.
The sentences themselves stand in `weldi_game.cards.finding_kinds`, one beside the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from weldi_game.cards.finding_kinds import KINDS, Kind, Severity
from weldi_game.text.speech import phrase

__all__ = ["KINDS", "MOST_PER_FILE", "Finding", "Kind", "Severity", "arrange", "count", "finding"]

MOST_PER_FILE = 20
"""More findings than this about one file help nobody; the rest is counted in a final note."""

_NOT_SHOWN = "findings-not-shown"
_WIDEST_SOURCE_LINE = 100
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend (or to think about) in a content file.

    `line` and `column` count from 1; 0 means the file as a whole. `suggestion` is what the author probably meant,
    or None when the checker is not confident. `data` holds the values that fill the sentence of `code`.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    suggestion: str | None = None
    source_line: str | None = None
    data: tuple[tuple[str, str | int], ...] = ()

    def say(self, language: str) -> str:
        """Return the message in a language of the text room; English where it has no translation."""
        return phrase("finding", KINDS[self.code].message, dict(self.data), language)

    def to_json(self) -> dict[str, str | int | None]:
        """Return the finding as `weldi-game check --json` prints it."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "suggestion": self.suggestion,
        }

    def render(self) -> str:
        """Return the finding as a compiler would print it, with the source line and a caret under the place."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        lines = [f"{place}: {self.severity.value}: {self.message} [{self.code}]"]
        if self.source_line is not None and self.line:
            lines += _under_caret(self.source_line, self.line, self.column)
        if self.suggestion is not None:
            lines.append(f"  = did you mean: {self.suggestion}")
        return "\n".join(lines)


def finding(
    code: str,
    file: str,
    line: int = 0,
    column: int = 0,
    data: Mapping[str, str | int] | None = None,
    *,
    suggestion: str | None = None,
    source_line: str | None = None,
) -> Finding:
    """Make a finding of a registered kind; `data` fills the places of its sentence.

    Raises:
        KeyError: the code is not registered, or a word of its sentence is missing from `data`.
    """
    kind = KINDS[code]
    words = data or {}
    message = kind.message.format(**words)
    return Finding(
        file, line, column, code, kind.severity, message, suggestion, source_line, tuple(words.items())
    )


def arrange(findings: Iterable[Finding], most: int = MOST_PER_FILE) -> list[Finding]:
    """Return the findings worst first, then by file and place; at most `most` per file and a note on the rest.

    What is arranged already can be arranged again, together with others.
    """
    shown: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    kept = []
    for each in sorted(findings, key=lambda f: (f.severity.rank, f.file, f.line, f.column, f.code)):
        if each.code == _NOT_SHOWN:
            hidden[each.file] += int(dict(each.data)["count"])
        elif shown[each.file] < most:
            shown[each.file] += 1
            kept.append(each)
        else:
            hidden[each.file] += 1
    return kept + [finding(_NOT_SHOWN, file, data={"count": n}) for file, n in hidden.items()]


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """Return how many of the findings have this severity."""
    return sum(each.severity is severity for each in findings)


def _under_caret(source_line: str, line: int, column: int) -> list[str]:
    """Return the source line and the caret below it, cut to a window around the column when the line is long."""
    text = "".join(c if c.isprintable() else " " for c in source_line)
    start = 0
    if len(text) > _WIDEST_SOURCE_LINE:
        start = max(0, min(column - 1 - _WIDEST_SOURCE_LINE // 2, len(text) - _WIDEST_SOURCE_LINE))
        end = start + _WIDEST_SOURCE_LINE
        text = (_ELLIPSIS if start else "") + text[start:end] + (_ELLIPSIS if end < len(text) else "")
    gutter = f"{line:>5} | "
    offset = column - 1 - start + (1 if start else 0)
    return [gutter + text, " " * (len(gutter) - 2) + "| " + " " * max(0, offset) + "^"]
