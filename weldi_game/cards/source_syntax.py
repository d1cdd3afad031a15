"""What a syntax error of YAML probably means, for people who do not know the words of its parser.

Both parsers name what they expected; what the writer did shows in the lines around. Each error leads to one problem.
"""

from __future__ import annotations

import re
from typing import Literal

from yaml.error import MarkedYAMLError

from weldi_game.cards.source_events import Mark
from weldi_game.cards.source_text import Problem

_Place = Literal["here", "start"]  # where the parser gave up, or where the thing began that it was reading

_RULES: tuple[tuple[str, str, _Place], ...] = (
    ("scanning a quoted scalar", "yaml-open-quote", "start"),
    ("parsing a quoted scalar", "yaml-escape", "here"),
    ("scanning a double-quoted scalar", "yaml-escape", "here"),
    ("found unexpected ':'", "yaml-missing-space", "here"),
    ("parsing a flow", "yaml-open-bracket", "start"),
    ("cannot start any token", "yaml-odd-start", "here"),
    ("expected node content", "yaml-odd-start", "here"),
    ("expected the node content", "yaml-odd-start", "here"),
    ("mapping keys are not allowed", "yaml-odd-start", "here"),
    ("scanning an alias", "yaml-alias", "start"),
    ("scanning an anchor", "yaml-anchor", "start"),
    ("scanning a block scalar", "yaml-block-mark", "start"),
    ("sequence entries are not allowed", "yaml-dash", "here"),
    ("could not find expected ':'", "yaml-missing-colon", "start"),
    ("scanning a tag", "yaml-tag", "start"),
    ("parsing a tag", "yaml-tag", "start"),
    ("tag handle", "yaml-tag", "here"),
)
_HUGE_ESCAPE = re.compile(r"\\U[0-9A-Fa-f]{8}")
_TEXT_THEN_COLON = re.compile(r"[ -]*[^\s\"'#][^#]*:[ ]")


def explain(error: Exception, text: str) -> Problem:
    """Return the problem behind an error that a parser raised while reading `text`."""
    if not isinstance(error, MarkedYAMLError):
        # The Python parser raises ValueError or OverflowError for an escape like \U00110000.
        escape = _HUGE_ESCAPE.search(text)
        return Problem("yaml-escape", escape.start()) if escape else Problem("yaml-syntax")
    at = _offset(error.problem_mark, text)
    start = at if error.context_mark is None else _offset(error.context_mark, text)
    said = f"{error.context} {error.problem}"
    if "parsing a flow" in said and text[at : at + 1] == "?":
        return Problem("yaml-question-mark", at)
    for words, code, place in _RULES:
        if words in said:
            return _pointed(code, start if place == "start" else at, text)
    if "mapping values are not allowed" in said:
        return _unexpected_colon(text, at)
    if "while parsing a block" in said or "<document start>" in said:
        return _broken_block(text, at)
    return Problem("yaml-syntax", at)


def _offset(mark: Mark | None, text: str) -> int:
    """Return the offset of a mark; the end of the text is shown at its last character."""
    return 0 if mark is None else min(mark.index, len(text.rstrip()))


def _pointed(code: str, at: int, text: str) -> Problem:
    """Return the problem with the sign that caused it: the backslash of an escape, or the first sign of a value."""
    if code == "yaml-escape":
        return Problem(code, max(0, text.rfind("\\", 0, at + 1)))
    return Problem(code, at, {"character": text[at : at + 1]} if code == "yaml-odd-start" else {})


def _unexpected_colon(text: str, at: int) -> Problem:
    """Tell a colon inside a text from a key that stands too far right, and both from a line without a colon above."""
    line_start = text.rfind("\n", 0, at) + 1
    if _TEXT_THEN_COLON.match(text[line_start:at]):
        return Problem("yaml-second-colon", at)
    before = text[:line_start].rstrip()
    above_start = before.rfind("\n") + 1
    above = before[above_start:]
    higher = before[:above_start].rstrip()
    if ":" not in above.replace(":/", "") and (not higher or higher.endswith(":")):
        return Problem("yaml-missing-colon", above_start + len(above) - len(above.lstrip(" -")))
    if re.match(r"[ -]*\w+:[^\s:/]", above):
        return Problem("yaml-missing-colon", above_start + len(above) - len(above.lstrip(" -")))
    return Problem("yaml-unexpected-key", at - len(text[line_start:at].lstrip(" -")))


def _broken_block(text: str, at: int) -> Problem:
    """Tell quotes inside quotes and a text that a comment has cut from a line that is indented wrongly."""
    line_start = text.rfind("\n", 0, at) + 1
    before = text[line_start:at]
    if before.rstrip()[-1:] in ("'", '"'):
        return Problem("yaml-after-quote", at)
    above = text[:line_start].rstrip()
    comment = above.find(" #", above.rfind("\n") + 1)
    if not before.strip() and comment >= 0 and not _looks_like_key(text, at):
        return Problem("yaml-comment-cuts-text", comment + 1)
    if re.search(r"^\.\.\.[ ]*$", text[:at], re.MULTILINE):
        return Problem("yaml-second-document", at)
    return Problem("yaml-indentation", at)


def _looks_like_key(text: str, at: int) -> bool:
    end = text.find("\n", at)
    line = text[at : end if end >= 0 else len(text)]
    return re.match(r"-?[ ]*[\w-]+:([ ]|$)|-([ ]|$)", line) is not None
