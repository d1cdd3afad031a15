"""Reads a content file that anybody may have written, and says in plain words what is wrong with it.

`read` and `parse` never raise for what a file contains: every problem is a finding. The result keeps the place of
every key and value, so that later stages (shape, meaning) can point at them.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import cast

from yaml.error import YAMLError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from weldi_game.cards.findings import KINDS, Finding, Severity, arrange, finding
from weldi_game.cards.source_events import Builder, Data, ParserEvent, Spots, UnreadableError, start_of
from weldi_game.cards.source_syntax import explain
from weldi_game.cards.source_text import MOST_BYTES, Problem, look_over, read_text, too_big, with_line_feeds

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML without its C library: many times slower, and the same language
    HAS_C_PARSER = False
else:
    HAS_C_PARSER = True

__all__ = ["HAS_C_PARSER", "Data", "DataPath", "Source", "parse", "read"]

DataPath = tuple[str | int, ...]
"""Where something stands in the data: keys and indices from the root."""

_log = logging.getLogger(__name__)

_LONGEST_TEXT = 3_000  # letters in the file from the start of a text in which a word of it is looked for


@dataclass(frozen=True)
class Source:
    """A content file after reading: its data, the places in it, and what is wrong.

    `data` is empty where reading found an error. `text` has line feeds only, and is empty where nothing could be read.
    """

    file: str
    text: str
    data: dict[str, Data]
    problems: tuple[Problem, ...] = ()
    spots: Spots = field(default_factory=list, repr=False)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What reading found, worst first."""
        return tuple(arrange(self._finding(each.code, each.at, each.data) for each in self.problems))

    @property
    def findings_are_errors(self) -> bool:
        """Whether reading found an error, so that there are no data."""
        return _has_error(self.problems)

    def position(self, path: DataPath, *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at a path, or of its key.

        An item of a list has no key: its own place is given. Where a path leads nowhere, it is the place of the last
        value on the way.
        """
        return self._line_and_column(self._offset(path, key))

    def line(self, number: int) -> str | None:
        """Return a line of the text, counted from 1; None where there is no such line."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else None

    def finding(
        self,
        code: str,
        path: DataPath = (),
        data: Mapping[str, str | int] | None = None,
        *,
        key: bool = False,
        suggestion: str | None = None,
        word: str | None = None,
    ) -> Finding:
        """Return a finding about the value at a path (or about its key), with its place and source line.

        With `word` it points at these words in the text at the path.

        Raises:
            KeyError: the code is not registered, or a word of its sentence is missing from `data`.
        """
        at = self._offset(path, key)
        return self._finding(code, at if word is None else self._word_after(at, word), data or {}, suggestion)

    def _word_after(self, at: int, word: str) -> int:
        """The first offset of words behind an offset; a line may end between two of them."""
        parts = [re.escape(part) for part in word.split()]
        words = re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)")
        found = words.search(self.text, at, at + _LONGEST_TEXT)
        return found.start() if found else at

    def _finding(
        self, code: str, at: int | None, data: Mapping[str, str | int], suggestion: str | None = None
    ) -> Finding:
        line, column = (0, 0) if at is None else self._line_and_column(at)
        return finding(
            code, self.file, line, column, data, suggestion=suggestion, source_line=self.line(line)
        )

    def _offset(self, path: DataPath, key: bool) -> int:
        value: Data = self.data
        spot: int | Spots = self.spots
        key_spot = spot
        for step in path:
            if isinstance(value, dict) and isinstance(step, str) and step in value and isinstance(spot, list):
                number = list(value).index(step)
                value, key_spot, spot = value[step], spot[1 + 2 * number], spot[2 + 2 * number]
            elif (
                isinstance(value, list)
                and isinstance(step, int)
                and step < len(value)
                and isinstance(spot, list)
            ):
                value, spot = value[step], spot[1 + step]
                key_spot = spot
            else:
                break
        return start_of(key_spot if key else spot)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def _line_and_column(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1


def read(path: Path, *, c_parser: bool = HAS_C_PARSER) -> Source:
    """Read a content file. Never raises for what the file contains, or for a file that cannot be read."""
    name = str(path)
    try:
        text, problems = read_text(path)
    except Exception:  # whatever else a file system can think of
        return _failed(name)
    return Source(name, text, {}, tuple(problems)) if problems else parse(text, name, c_parser=c_parser)


def parse(text: str, name: str, *, c_parser: bool = HAS_C_PARSER) -> Source:
    """Read a text as `read` reads a file. `name` stands in the findings.

    Args:
        text: the text; every kind of line end and a byte order mark at the start are taken.
        name: what findings call the file.
        c_parser: whether to use the fast parser, where this computer has it; the language is the same.
    """
    try:
        return _parse(with_line_feeds(text.removeprefix("\ufeff")), name, c_parser)
    except Exception:  # a defect of ours must not keep the other cities from the table
        return _failed(name)


def _parse(text: str, name: str, c_parser: bool) -> Source:
    if len(text) > MOST_BYTES:
        return Source(name, "", {}, (too_big(len(text)),))
    problems = look_over(text)
    if _has_error(problems):
        return Source(name, text, {}, tuple(problems))
    builder = Builder(text, careful=not (c_parser and HAS_C_PARSER))
    documents: list[Data] = []
    spots: Spots = []
    try:
        documents, spots = builder.build(_events(text, c_parser))
    except UnreadableError as stop:
        problems.append(stop.problem)
    except (YAMLError, ValueError, OverflowError) as error:
        problems.append(explain(error, text))
    else:
        problems += _problems_of_root(documents, spots)
    problems = _without_echoes([*problems, *builder.problems], text)
    if _has_error(problems) or not isinstance(documents[0], dict) or not isinstance(spots[1], list):
        return Source(name, text, {}, tuple(problems))
    return Source(name, text, documents[0], tuple(problems), spots[1])


def _events(text: str, c_parser: bool) -> Callable[[], ParserEvent]:
    parser = CParser(text) if c_parser and HAS_C_PARSER else _PythonParser(text)
    return cast("Callable[[], ParserEvent]", parser.get_event)


class _PythonParser(Reader, Scanner, Parser):
    """The parser of PyYAML that needs no C library."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def _problems_of_root(documents: list[Data], spots: Spots) -> list[Problem]:
    if not documents or documents[0] is None:
        return [Problem("yaml-empty")]
    if not isinstance(documents[0], dict):
        return [Problem("yaml-not-mapping", start_of(spots[1]))]
    return []


def _without_echoes(problems: list[Problem], text: str) -> list[Problem]:
    """Return the problems without those that another one explains.

    A hard space breaks its line or the next one; a comment that stops a text is told once.
    """
    spaces = [each.at for each in problems if each.code == "yaml-hard-space" and each.at is not None]
    cuts = {each.at for each in problems if each.code == "yaml-comment-cuts-text"}
    breaking: set[int] = set()
    rest = []
    for each in problems:
        space = _hard_space_before(each, spaces, text) if spaces else None
        if space is not None:
            breaking.add(space)
        elif each.code != "yaml-text-in-comment" or each.at not in cuts:
            rest.append(each)
    rest = [each for each in rest if each.code != "yaml-hard-space" or each.at not in breaking]
    return rest + [Problem("yaml-hard-space-key", space) for space in sorted(breaking)]


def _hard_space_before(problem: Problem, spaces: list[int], text: str) -> int | None:
    """Return the hard space in the line of a syntax problem, or in the line above it, that explains the problem."""
    if problem.code not in _BROKEN_BY_SPACE or problem.at is None:
        return None
    line_above = text.rfind("\n", 0, max(0, text.rfind("\n", 0, problem.at))) + 1
    first = bisect_left(spaces, line_above)
    return spaces[first] if first < len(spaces) and spaces[first] <= problem.at else None


_BROKEN_BY_SPACE = frozenset(
    [
        "yaml-hard-space-key",
        "yaml-indentation",
        "yaml-unexpected-key",
        "yaml-second-colon",
        "yaml-missing-colon",
    ]
)


def _has_error(problems: list[Problem] | tuple[Problem, ...]) -> bool:
    return any(KINDS[each.code].severity is Severity.ERROR for each in problems)


def _failed(name: str) -> Source:
    _log.exception("the checker failed on %s", name)
    return Source(name, "", {}, (Problem("file-checker-failed"),))
