"""Older formats of content files to today's, one numbered chain, a step a format (`weldi-game upgrade`).

A step changes words where they stand, so comments, order and layout stay. Beside the file its backup is kept.
"""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from weldi_game.cards import library, yaml_source
from weldi_game.cards.authoring import edits
from weldi_game.cards.authoring.edits import Edit, NotFoundError, walk
from weldi_game.cards.content_files import model_of
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.findings import Finding
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.source_text import MOST_BYTES, decode
from weldi_game.cards.yaml_source import Source
from weldi_game.paths import Unwritable, write_atomic
from weldi_game.text import Message, Value

#: The format of the content files that this program reads.
FORMAT: Final = 1

_BOM: Final = b"\xef\xbb\xbf"
_MOST_BACKUPS: Final = 1000


class CannotUpgradeError(Exception):
    """A file that cannot be brought to today's format; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What the upgrade of a file comes to; nothing is written yet.

    Attributes:
        path: the file.
        old: its format; `FORMAT` when there is nothing to do.
        before: the bytes of the file.
        after: the bytes that it would have.
        findings: what the checker says about the new text.
    """

    path: Path
    old: int
    before: bytes
    after: bytes
    findings: tuple[Finding, ...]

    @property
    def needed(self) -> bool:
        """Whether the file is of an older format."""
        return self.old < FORMAT

    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        old, new = (each.decode("utf-8-sig").splitlines() for each in (self.before, self.after))
        names = (str(self.path), f"{self.path} (format {FORMAT})")
        return "\n".join(difflib.unified_diff(old, new, *names, lineterm=""))


def plan(path: Path) -> Upgrade:
    """What an upgrade of a file would change.

    Raises:
        CannotUpgradeError: the file cannot be read, says no format, or a format that is newer than this program.
    """
    source, raw = _read(path)
    old = _format_of(source, path)
    try:
        text = _migrated(source, old)
    except NotFoundError as missing:
        raise CannotUpgradeError(
            Message("cli.upgrade_not_understood", {"file": str(path), "place": str(missing)})
        ) from missing
    return Upgrade(path, old, raw, _like(raw, text), _check(text, path))


def carry_out(upgrade: Upgrade) -> Path:
    """Keep the old file beside it as a backup and write the new one; returns the backup.

    Raises:
        CannotUpgradeError: the file has been changed since it was planned.
        weldi_game.paths.Unwritable: the backup or the file cannot be written; the file is then as it was.
    """
    if _bytes_of(upgrade.path) != upgrade.before:
        raise CannotUpgradeError(Message("cli.upgrade_changed", {"file": str(upgrade.path)}))
    backup = _keep(upgrade.path, upgrade.before)
    write_atomic(upgrade.path, upgrade.after)
    return backup


def _read(path: Path) -> tuple[Source, bytes]:
    source = yaml_source.read(path)
    if source.findings_are_errors:
        first = source.findings[0]
        message = "cli.upgrade_unreadable" if first.line else "cli.upgrade_unopened"
        data: dict[str, Value] = {"file": str(path), "line": first.line, "reason": first.message}
        raise CannotUpgradeError(Message(message, data))
    raw = _bytes_of(path)
    if raw is None or decode(raw) != (source.text, []):
        raise CannotUpgradeError(Message("cli.upgrade_changed", {"file": str(path)}))
    return source, raw


def _bytes_of(path: Path) -> bytes | None:
    """What stands in a file now; None where it has gone."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError:
        return None


def _format_of(source: Source, path: Path) -> int:
    """The format that a file says it has; 0 to `FORMAT`."""
    found = source.data.get("format")
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise CannotUpgradeError(Message("cli.upgrade_no_format", {"file": str(path), "known": FORMAT}))
    if found > FORMAT:
        raise CannotUpgradeError(
            Message("cli.upgrade_newer", {"file": str(path), "format": found, "known": FORMAT})
        )
    return found


def _migrated(source: Source, old: int) -> str:
    for number in range(old, FORMAT):
        changes = [
            edits.change_value(source, ("format",), str(number), str(number + 1)),
            *MIGRATIONS[number](source),
        ]
        source = yaml_source.parse(edits.apply(source.text, changes), source.file)
    return source.text


def _like(raw: bytes, text: str) -> bytes:
    """The new text with the byte order mark and the line ends of the old one, line by line."""
    ends = re.findall(r"\r\n|\r|\n", raw.decode("utf-8-sig"))
    lines = text.split("\n")
    joined = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return (_BOM if raw.startswith(_BOM) else b"") + joined.encode("utf-8")


def _check(text: str, path: Path) -> tuple[Finding, ...]:
    """What the checker says about the new text."""
    source = yaml_source.parse(text, str(path))
    model = None if source.findings_are_errors else model_of(source.data)
    if model is ScenarioEntry:
        return library.city_of(source, path, library.load_common(), True).findings
    if model is DecksFile:
        return library.placed(DecksFile, source).findings
    return library.placed(RulesFile, source).findings if model is RulesFile else source.findings


def _keep(path: Path, content: bytes) -> Path:
    """Write a backup under the first name that is free: older backups are never touched."""
    for number in range(1, _MOST_BACKUPS):
        backup = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        try:
            with backup.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as problem:
            raise Unwritable(path.parent, problem.strerror or type(problem).__name__) from problem
        return backup
    raise Unwritable(path.parent, f"{_MOST_BACKUPS} backups")


def _from_0(source: Source) -> list[Edit]:
    """Format 0 said `verb` for `do`, `people_size` for the `size` of a group, and `softens` yes or no for `effect`."""
    changes = []
    for path, value in walk(source.data):
        if not isinstance(value, dict):
            continue
        if "verb" in value and "do" not in value:
            changes.append(edits.change_key(source, (*path, "verb"), "do"))
        if path[:1] == ("groups",) and "people_size" in value and "size" not in value:
            changes.append(edits.change_key(source, (*path, "people_size"), "size"))
        if isinstance(value.get("softens"), bool) and "effect" not in value:
            softens = (*path, "softens")
            written, effect = ("true", "soften") if value["softens"] else ("false", "cancel")
            changes.append(edits.change_key(source, softens, "effect"))
            changes.append(edits.change_value(source, softens, written, effect))
    return changes


#: `MIGRATIONS[n]` gives the changes that make a file of format n one of format n + 1, beside the number itself.
MIGRATIONS: dict[int, Callable[[Source], list[Edit]]] = {0: _from_0}
