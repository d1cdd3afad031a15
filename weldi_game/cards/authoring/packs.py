"""Packs: a facilitator's city as one `.zip` for a colleague, and its way into the folder of cities.

A pack comes from anybody. Nothing is unpacked before its names, sizes and kinds are known to be harmless; the city is
checked before it is installed, and an older version stays where it is until the new one is complete.
"""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from weldi_game.cards import library, yaml_source
from weldi_game.cards.authoring.pack_files import MOST_FILES, SCENARIO, kind_of
from weldi_game.cards.authoring.pack_reading import BadPackError, read_files
from weldi_game.cards.authoring.template import is_city_id
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.findings import Finding, Severity, arrange, finding
from weldi_game.paths import Unwritable, ready, write_atomic

__all__ = ["BadPackError", "Exported", "Installed", "export", "install", "tidy"]

_NEW, _OLD = ".weldi-new-", ".weldi-old-"
_STAMP: Final = (1980, 1, 1, 0, 0, 0)  # the same content gives the same bytes, whenever it is packed


@dataclass(frozen=True, slots=True)
class Exported:
    """A pack that was written, and the files of the folder that were left out of it."""

    archive: Path
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Installed:
    """A city that was installed.

    Attributes:
        id: of the city.
        folder: where it is now.
        replaced: whether an older version of it was there.
        findings: warnings and hints about its content.
    """

    id: str
    folder: Path
    replaced: bool
    findings: tuple[Finding, ...]


def export(city: Path, archive: Path) -> Exported:
    """Pack a city.

    Args:
        city: the folder of the city, or its scenario file where it has no folder.
        archive: the `.zip` to write; an older one is replaced.

    Raises:
        BadPackError: the city has errors, or the pack would be too big for others to install.
        weldi_game.paths.Unwritable: the archive cannot be written.
    """
    try:
        files, left_out = _files_of(city)
    except OSError:
        raise BadPackError([finding("file-unreadable", str(city))]) from None
    if SCENARIO not in files:
        raise BadPackError([finding("pack-no-city", str(city))])
    scenario = city / SCENARIO if city.is_dir() else city
    findings = [each for each in library.read_city(scenario).findings if each.severity is Severity.ERROR]
    if findings:
        raise BadPackError(findings)
    packed = _packed(library.read_city(scenario).id, files)
    read_files(io.BytesIO(packed), str(archive))  # what could not be installed is not sent
    write_atomic(archive, packed)
    return Exported(archive, tuple(left_out))


def install(archive: Path, target: Path) -> Installed:
    """Check a pack and install its city in a folder of its own under `target`.

    Raises:
        BadPackError: the pack is refused; what was installed before stays.
        weldi_game.paths.Unwritable: the folder cannot be written to; what was installed before stays.
    """
    try:
        with archive.open("rb") as opened:
            files = read_files(opened, str(archive))
    except OSError:
        raise BadPackError([finding("file-unreadable", str(archive))]) from None
    ready(target)
    tidy(target)
    try:
        with tempfile.TemporaryDirectory(prefix=_NEW, dir=target, ignore_cleanup_errors=True) as room:
            unpacked, findings = _unpacked(files, Path(room), archive)
            _refuse_taken(unpacked.name, target, archive)
            replaced = _swap(unpacked, target / unpacked.name)
    except OSError as problem:
        raise Unwritable(target, problem.strerror or type(problem).__name__) from problem
    return Installed(unpacked.name, target / unpacked.name, replaced, findings)


def tidy(target: Path) -> None:
    """Finish what an installation left undone that was interrupted: bring an old version back, remove remains."""
    for old in target.glob(f"{_OLD}*"):
        name = old.name.removeprefix(_OLD)
        if (target / name).exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            with suppress(OSError):
                old.rename(target / name)
    for new in target.glob(f"{_NEW}*"):
        shutil.rmtree(new, ignore_errors=True)


def _files_of(city: Path) -> tuple[dict[str, bytes], list[str]]:
    """The files of a city that belong into a pack, and the names of those that do not."""
    if not city.is_dir():
        return {SCENARIO: _start_of(city, SCENARIO)}, []
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in sorted(city.rglob("*")):
        name = path.relative_to(city).as_posix()
        if path.is_symlink() or (path.is_file() and kind_of(name) is None):
            left_out.append(name)
        elif path.is_file() and len(files) <= MOST_FILES:
            files[name] = _start_of(path, name)
    return files, left_out


def _start_of(path: Path, name: str) -> bytes:
    """The content of a file, or one byte more than is allowed for its kind."""
    kind = kind_of(name)
    with path.open("rb") as opened:
        return opened.read(kind.most + 1 if kind else 0)


def _packed(city: str, files: dict[str, bytes]) -> bytes:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{city}/{name}", _STAMP)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return room.getvalue()


def _unpacked(files: dict[str, bytes], room: Path, archive: Path) -> tuple[Path, tuple[Finding, ...]]:
    """Unpack the files into a folder named like the city and check them; returns it with warnings and hints.

    Raises:
        BadPackError: the content has errors.
        OSError: the files cannot be written.
    """
    folder = room / "city"
    for name, content in files.items():
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    city = library.read_city(folder / SCENARIO)
    if city.placed.entry is None:
        raise BadPackError(_renamed(city.findings, folder, archive))
    if not is_city_id(city.id):
        raise BadPackError([finding("pack-bad-name", str(archive), data={"name": city.id})])
    folder = folder.rename(room / city.id)  # the checker compares the name of the folder with the id
    findings = [*library.read_city(folder / SCENARIO).findings]
    for deck in sorted(folder.glob("decks/*.y*ml")):
        findings += library.placed(DecksFile, yaml_source.read(deck)).findings
    shown = _renamed(findings, folder, archive)
    if any(each.severity is Severity.ERROR for each in shown):
        raise BadPackError(shown)
    return folder, tuple(arrange(shown))


def _renamed(findings: Iterable[Finding], folder: Path, archive: Path) -> list[Finding]:
    """The findings with names of files as the person knows them: inside the pack."""
    return [replace(each, file=f"{archive.name}/{_inside(each.file, folder)}") for each in findings]


def _inside(file: str, folder: Path) -> str:
    path = Path(file)
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _refuse_taken(city: str, target: Path, archive: Path) -> None:
    taken = [each.path for each in library.ours() if each.id == city]
    taken += [path for path in library.scenario_files(target) if path.stem == city]
    if taken:
        data = {"id": city, "where": str(taken[0])}
        raise BadPackError([finding("pack-id-taken", str(archive), data=data)])


def _swap(new: Path, folder: Path) -> bool:
    """Put a new folder where an old one may be; where that fails, the old one is back."""
    if not folder.exists():
        new.rename(folder)
        return False
    old = folder.with_name(f"{_OLD}{folder.name}")
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return True
