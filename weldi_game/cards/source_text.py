"""From a path to a text that is safe to parse: the guards before YAML sees a single character."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

MOST_BYTES = 256 * 1024
"""No file of content is larger; the largest of the game's own has less than a third of it."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, next line (U+0085) among them
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u3164\uffa0"  # soft hyphen, joiner, fillers, direction mark
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, separators, bidirectional controls
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufffc\ufffe\uffff"  # surrogates, private use, non-characters
    "\U000e0000-\U0010ffff]"  # tags, variation supplements, private planes
)
HARD_SPACES = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""Characters that look like a space and are none for YAML; word processors and web pages love them."""

_HARD_SPACE = re.compile(f"^[ ]*([{''.join(sorted(HARD_SPACES))}])", re.MULTILINE)
_TAB = re.compile(r"^[ ]*(?:\t|[^\s#][^\t\n]*(?P<later>\t))", re.MULTILINE)
_DIRECTIVE = re.compile(r"\A(?:[ ]*(?:#[^\n]*)?\n)*%")
_TIGHT_COMMENT = re.compile(r" #[^\s#]")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a source: the code of its finding, the place as an offset in the text, the words to fill in.

    `at` is None when the file as a whole is meant.
    """

    code: str
    at: int | None = None
    data: dict[str, str | int] = field(default_factory=dict)


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """Read a content file as text with line feeds, or return the problem that keeps it from being read.

    A UTF-8 signature at the start is dropped. Nothing is opened that is no regular file or larger than `MOST_BYTES`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return "", [Problem("file-not-regular")]
        if status.st_size > MOST_BYTES:
            return "", [too_big(status.st_size)]
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return "", [Problem("file-missing")]
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return "", [Problem("file-unreadable")]
    if len(raw) > MOST_BYTES:
        return "", [too_big(len(raw))]
    return decode(raw)


def too_big(size: int) -> Problem:
    """Return the problem of a file with so many bytes."""
    return Problem("file-too-big", data={"size": -(-size // 1024), "most": MOST_BYTES // 1024})


def decode(raw: bytes) -> tuple[str, list[Problem]]:
    """Decode UTF-8 with or without signature; say it when the file was saved in an older encoding."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]:
        return "", [Problem("file-utf16")]
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return with_line_feeds(raw.decode("utf-8")), []
    except UnicodeDecodeError as error:
        guess = raw.decode("cp1252", errors="replace")  # one character a byte: the place stays right
        at = len(with_line_feeds(guess[: error.start]))
        return with_line_feeds(guess), [Problem("file-not-utf8", at, {"character": guess[error.start]})]


def with_line_feeds(text: str) -> str:
    """Return the text with every kind of line end (CR LF, CR) written as LF, so that places count alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def invisible(text: str) -> list[Problem]:
    """Return a problem for the first character that nobody sees but a machine obeys (NUL, zero width, bidi...)."""
    found = _INVISIBLE.search(text)
    if found is None:
        return []
    return [Problem("text-invisible-character", found.start(), {"character": f"U+{ord(found[0]):04X}"})]


def look_over(text: str) -> list[Problem]:
    """Return the problems that show before parsing: bad characters, tabs, hard spaces, directives."""
    problems = []
    if (broken := text.find("\ufffd")) >= 0:
        problems.append(Problem("text-broken-character", broken))
    if not text.replace(
        "\n", ""
    ).isprintable():  # true for nearly every file, and 50 times faster than looking
        problems += invisible(text) + _tabs(text) + _hard_spaces(text)
    if "%" in text and (directive := _DIRECTIVE.match(text)):
        problems.append(Problem("yaml-directive", directive.end() - 1))
    return problems


def eaten_by_comments(text: str) -> dict[int, int]:
    """Return where a text may be cut by a comment that its writer did not mean: {end of the text: place of the #}.

    `title: card #5` reads as "card". A comment that starts with a space after # is taken as meant, and so is one that
    has its line for itself.
    """
    eaten = {}
    for found in _TIGHT_COMMENT.finditer(text):
        end = found.start()
        while text[end - 1 : end] == " ":
            end -= 1
        if text[end - 1 : end] not in ("", "\n"):
            eaten[end] = found.start() + 1
    return eaten


def _tabs(text: str) -> list[Problem]:
    """Return a problem for the first tab that is not part of a whole-line comment."""
    found = _TAB.search(text) if "\t" in text else None
    if found is None:
        return []
    if found["later"] is None:
        return [Problem("yaml-tab-indentation", found.end() - 1)]
    return [Problem("yaml-tab", found.start("later"))]


def _hard_spaces(text: str) -> list[Problem]:
    """Return a warning for each line that starts with a space that is none for YAML."""
    return [Problem("yaml-hard-space", found.start(1)) for found in _HARD_SPACE.finditer(text)]
