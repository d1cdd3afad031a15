"""What may lie in a pack: names that mean the same on every system, kinds of files, their sizes and first bytes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from weldi_game.cards.findings import Finding, finding
from weldi_game.cards.source_text import MOST_BYTES, decode

SCENARIO: Final = "scenario.yaml"
MOST_FILES: Final = 200
LONGEST_NAME: Final = 120

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_PICTURE_BYTES: Final = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: which names it has, how many bytes it may have, what it must begin with; text where nothing."""

    names: re.Pattern[str]
    most: int
    begins: bytes | None = None


KINDS: Final = (
    FileKind(re.compile(r"scenario\.yaml|decks/[^/]+\.ya?ml"), MOST_BYTES),
    FileKind(re.compile(r"README\.(txt|md)"), 64 * 1024),
    FileKind(re.compile(r"translations/[^/]+\.po"), 1024 * 1024),
    FileKind(re.compile(r"pictures/[^/]+\.png"), _PICTURE_BYTES, _PNG),
    FileKind(re.compile(r"pictures/[^/]+\.jpe?g"), _PICTURE_BYTES, _JPEG),
)


def kind_of(name: str) -> FileKind | None:
    """The kind of a file by its path in the pack, None for what does not belong there."""
    return next((kind for kind in KINDS if kind.names.fullmatch(name)), None)


def is_good_name(name: str) -> bool:
    """Whether a path inside a pack means the same file on every system, and one inside the pack."""
    parts = name.split("/")
    return len(name) <= LONGEST_NAME and all(map(_is_good_part, parts))


def _is_good_part(part: str) -> bool:
    return _PART.fullmatch(part) is not None and not part.endswith(".") and _WINDOWS.fullmatch(part) is None


def check_names(names: Iterable[str], pack: str) -> Iterator[Finding]:
    """Findings about the paths of files in a pack.

    Args:
        names: the paths, with `/` between folders.
        pack: what findings call the pack.
    """
    seen: set[str] = set()
    for name in names:
        if not is_good_name(name):
            yield finding("pack-bad-name", pack, data={"name": shown(name)})
        elif name.casefold() in seen:
            yield finding("pack-same-name", pack, data={"name": name})
        elif kind_of(name) is None:
            yield finding("pack-foreign-file", pack, data={"name": name})
        seen.add(name.casefold())


def check_content(name: str, content: bytes, pack: str) -> Iterator[Finding]:
    """Findings about the bytes of a file whose name is good; YAML is checked later, by the one checker of the game."""
    kind = kind_of(name)
    if kind is None:
        return
    if len(content) > kind.most:
        yield finding("pack-file-too-big", pack, data={"name": name, "most": kind.most // 1024})
    elif kind.begins is not None:
        if not content.startswith(kind.begins):
            yield finding("pack-not-a-picture", pack, data={"name": name})
    elif not name.endswith((".yaml", ".yml")) and decode(content)[1]:
        yield finding("pack-not-a-text", pack, data={"name": name})


def shown(name: str) -> str:
    """A name from a stranger's file, fit to be printed: no control characters, not too long."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    return plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - 1] + "…"
