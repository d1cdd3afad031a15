"""Saves: append-only JSON lines, chained by hashes; a torn tail costs at most one command.

A save is a header line and a line a record. Records are commands with the digest of the state after them,
snapshots (one a round) and undo marks. A save from another person is untrusted: sizes are capped, nothing is
executed, every field is checked.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from weldi_game.session.migrations import VERSION, Body, migrate

SUFFIX = ".weldi"
_MAGIC = "weldi-game"
_MOST_BYTES = 8_000_000
_MOST_RECORDS = 20_000


class SaveError(ValueError):
    """A save that cannot be loaded. `code` is the message `save.<code>`; `data` its values."""

    def __init__(self, code: str, **data: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.data = data

    @property
    def message(self) -> str:
        """The id of the sentence that says what is wrong."""
        return f"cli.save_{self.code}"


@dataclass(frozen=True, slots=True)
class Header:
    """What a game is: enough to deal the same decks again."""

    scenario: str
    level: str
    format: str
    seed: int
    content: str  #: digest of the compiled game
    program: str  #: version of the program that wrote it
    seats: tuple[tuple[str, tuple[str, ...]], ...] = ()  #: name and roles of each seat

    def to_data(self) -> Body:
        """The header line."""
        return {
            "weldi": _MAGIC,
            "version": VERSION,
            "scenario": self.scenario,
            "level": self.level,
            "format": self.format,
            "seed": self.seed,
            "content": self.content,
            "program": self.program,
            "seats": [[name, list(roles)] for name, roles in self.seats],
        }


@dataclass(slots=True)
class SavedGame:
    """What a file holds: the header, the sound records, and how many damaged lines were lost."""

    path: Path
    header: Header
    records: list[Body] = field(default_factory=list)
    lost: int = 0
    sound_bytes: int = 0  #: length of the sound part; writing goes on after it


def read(path: Path) -> SavedGame:
    """Read a save; a torn or damaged tail is left out and counted, never raised.

    Raises:
        SaveError: no such file, not a save, a damaged header, or a newer version.
    """
    raw = _raw(path)
    lines = raw.split(b"\n")
    header = _header(lines[0])
    version = header["version"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise SaveError("damaged", file=path.name)
    if version > VERSION:
        raise SaveError("newer", file=path.name, version=version, known=VERSION)
    records, sound = _records(lines, header)
    lost = sum(1 for line in lines[len(records) + 1 :] if line)
    migrated, bodies = migrate(header, records, version)
    return SavedGame(path, _read_header(migrated, path), bodies, lost, sound)


def _raw(path: Path) -> bytes:
    try:
        if path.is_dir() or not path.exists():
            raise SaveError("missing", file=str(path))
        if path.stat().st_size > _MOST_BYTES:
            raise SaveError("too_large", file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise SaveError("unreadable", file=str(path), reason=error.strerror or str(error)) from error


def _header(line: bytes) -> Body:
    body = _loads(line)
    if body is None or body.get("weldi") != _MAGIC or "version" not in body:
        raise SaveError("foreign")
    return body


def _loads(line: bytes) -> Body | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _records(lines: list[bytes], header: Body) -> tuple[list[Body], int]:
    """The records before the first line whose hash does not fit, and their bytes with the header."""
    chain = _hash("", header)
    records: list[Body] = []
    sound = len(lines[0]) + 1
    for line in lines[1 : _MOST_RECORDS + 1]:
        record = _loads(line)
        body = record.get("b") if record else None
        if not isinstance(body, dict) or record is None or record.get("h") != _hash(chain, body):
            break
        chain = str(record["h"])
        records.append(body)
        sound += len(line) + 1
    return records, sound


def _read_header(header: Body, path: Path) -> Header:
    texts = [header.get(name) for name in ("scenario", "level", "format", "content", "program")]
    seed = header.get("seed")
    if not all(isinstance(value, str) and len(value) <= 80 for value in texts) or type(seed) is not int:
        raise SaveError("damaged", file=path.name)
    scenario, level, format_, content, program = (str(value) for value in texts)
    return Header(scenario, level, format_, seed, content, program, read_seats(header.get("seats")))


def read_seats(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Seats as a save has them, names cut to what fits on a table; none where it is damaged."""
    if not isinstance(value, list) or len(value) > 6:
        return ()
    seats = []
    for row in value:
        if isinstance(row, list) and len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], list):
            seats.append((row[0][:60], tuple(str(role) for role in row[1][:5])))
    return tuple(seats)


def _hash(chain: str, body: Body) -> str:
    return blake2b((chain + _dump(body)).encode(), digest_size=8).hexdigest()


def _dump(body: Body) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Writer:
    """Appends records to a save; every record is on disk when `append` returns."""

    def __init__(self, path: Path, chain: str) -> None:
        self.path = path
        self._chain = chain
        self._file = path.open("ab")

    @classmethod
    def create(cls, path: Path, header: Header) -> "Writer":
        """Begin a new save.

        Raises:
            OSError: the file exists, or the place cannot be written.
        """
        body = header.to_data()
        with path.open("xb") as file:
            file.write(_dump(body).encode() + b"\n")
            _to_disk(file.fileno())
        return cls(path, _hash("", body))

    @classmethod
    def resume(cls, saved: SavedGame) -> "Writer":
        """Go on writing after the sound part of a save; a damaged tail is cut off.

        Raises:
            OSError: the file cannot be written.
        """
        with saved.path.open("r+b") as file:
            file.truncate(saved.sound_bytes)
            file.seek(0)
            chain = ""
            for number, line in enumerate(file.read().split(b"\n")):
                record = _loads(line)
                if record is not None:
                    chain = str(record["h"]) if number else _hash("", record)
        return cls(saved.path, chain)

    def append(self, body: Body) -> None:
        """Write one record through to the disk.

        Raises:
            OSError: the disk is full or the place is gone; what was written before stays sound.
        """
        chain = _hash(self._chain, body)
        line = json.dumps({"h": chain, "b": body}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        start = self._file.tell()
        try:
            self._file.write(line)
            self._file.flush()
            _to_disk(self._file.fileno())
        except OSError:
            self._undo_partial(start)
            raise
        self._chain = chain

    def _undo_partial(self, start: int) -> None:
        """Cut a half-written line off, as far as the disk lets us; the reader would leave it out anyway."""
        try:
            os.truncate(self.path, start)
        except OSError:
            return

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _to_disk(descriptor: int) -> None:
    os.fsync(descriptor)


def listed(folder: Path) -> Iterator[Path]:
    """The saves in a folder, latest first."""
    if folder.is_dir():
        files = [path for path in folder.glob(f"*{SUFFIX}") if path.is_file()]
        yield from sorted(files, key=lambda path: path.stat().st_mtime, reverse=True)


def free_name(folder: Path, header: Header) -> Path:
    """A name that no save in the folder has yet."""
    stem = f"{header.scenario}-{header.level}-{header.format}-{header.seed}"
    number = 1
    while (path := folder / f"{stem}-{number}{SUFFIX}").exists():
        number += 1
    return path
