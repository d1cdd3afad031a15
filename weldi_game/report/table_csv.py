"""A game in rows, for those who count: a line for each value of a half-year, each decision and each challenge.

UTF-8 with a byte order mark, so that spreadsheets read the diacritics; no name of a person.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from weldi_game.report.debrief import Debrief
from weldi_game.report.words import Sayer

COLUMNS = ("table", "half_year", "kind", "id", "name", "value", "role", "answer", "participatory")
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # as the first character of a file: the byte order mark

Row = tuple[str | int, ...]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(tables: Sequence[tuple[str, Debrief]], say: Sayer) -> str:
    """The rows of one table or several, each with its name in the first column."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for name, found in tables:
        for row in _rows(found, say):
            writer.writerow([_plain(cell) for cell in (name, *row)])
    return MARK + text.getvalue()


def _plain(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _rows(found: Debrief, say: Sayer) -> Iterator[Row]:
    yield from _tracks(found, say)
    for line in found.groups:
        for index, share in enumerate(line.shares):
            yield _row(line.first + index, "group", line.group, say.term(f"group.{line.group}"), share)
    yield from _decisions(found, say)
    for met in found.challenges:
        yield _row(met.round, "challenge", met.challenge, say.title(met.challenge), met.fate)
    for gift in found.contributions:
        yield _row(gift.round, "contribution", gift.group, say.term(f"group.{gift.group}"), gift.share)
    for role, count in found.voices.acted:
        yield _row("", "actions", role, say.term(f"role.{role}"), count, role)
    yield from _end(found, say)


def _row(
    half_year: int | str,
    kind: str,
    id_: str,
    name: str,
    value: int | str,
    role: str = "",
    answer: str = "",
    participatory: int | str = "",
) -> Row:
    return (half_year, kind, id_, name, value, role, answer, participatory)


def _tracks(found: Debrief, say: Sayer) -> Iterator[Row]:
    for kind, curves in (("right", found.curves), ("condition", found.conditions)):
        for curve in curves:
            for index, value in enumerate(curve.points):
                name = say.term(f"{kind}.{curve.name}")
                yield _row(curve.first - 1 + index, kind, curve.name, name, value)


def _decisions(found: Debrief, say: Sayer) -> Iterator[Row]:
    for each in found.decisions:
        name = say.term(f"condition.{each.card}") if each.kind == "advocate" else say.title(each.card)
        yield _row(
            each.round,
            "decision",
            each.card,
            name,
            each.kind,
            each.role,
            each.answer,
            int(each.participatory),
        )


def _end(found: Debrief, say: Sayer) -> Iterator[Row]:
    end = found.result
    yield _row("", "ending", end.ending.value, say.term(f"ending.{end.ending.value}"), int(found.finished))
    yield _row("", "lowest_right", end.lowest, say.term(f"right.{end.lowest}"), min(found.rights))
    yield _row("", "equity_gap", end.served_least, say.term(f"group.{end.served_least}"), end.equity_gap)
    yield _row("", "participatory_share", "", "", end.participatory_share)
