"""From a `.zip` of a stranger to the bytes of its files, with a limit on everything; nothing touches the disk."""

import stat
import zipfile
from collections.abc import Iterable
from typing import BinaryIO, Final

from weldi_game.cards.authoring.pack_files import (
    MOST_FILES,
    SCENARIO,
    check_content,
    check_names,
    kind_of,
    shown,
)
from weldi_game.cards.findings import Finding, arrange, finding

MOST_PACKED: Final = 20 * 1024 * 1024
MOST_UNPACKED: Final = 40 * 1024 * 1024

_MOST_DIRECTORY: Final = 128 * 1024  # bytes of the table of contents; 200 files need about a tenth
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_END_LENGTH, _LONGEST_COMMENT, _LOCATOR_LENGTH = 22, 65_535, 20
_LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


class BadPackError(Exception):
    """A pack that is refused. `findings` say why, worst first; the folder of cities is as it was."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(arrange(findings))
        super().__init__(self.findings[0].message)


def read_files(opened: BinaryIO, pack: str) -> dict[str, bytes]:
    """The files of a pack by their path in it.

    Args:
        opened: the archive.
        pack: what findings call it.

    Raises:
        BadPackError: it is no archive, is too big, or holds something that does not belong into a pack.
    """
    try:
        _check_size(opened, pack)
        with zipfile.ZipFile(opened) as archive:
            return _read(archive, pack)
    except BadPackError:
        raise
    except Exception:  # a hostile archive makes zipfile raise far more than BadZipFile
        raise BadPackError([finding("pack-not-zip", pack)]) from None


def _check_size(opened: BinaryIO, pack: str) -> None:
    """Refuse what would be large before zipfile reads its whole table of contents into memory."""
    size = opened.seek(0, 2)
    opened.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT - _LOCATOR_LENGTH))
    tail = opened.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + _END_LENGTH:
        raise BadPackError([finding("pack-not-zip", pack)])
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    very_large = tail[max(0, end - _LOCATOR_LENGTH) : end].startswith(_END_64)
    if size > MOST_PACKED or directory > _MOST_DIRECTORY or very_large:
        raise BadPackError([_too_big(pack)])


def _read(archive: zipfile.ZipFile, pack: str) -> dict[str, bytes]:
    entries = [each for each in archive.infolist() if not _is_left_over(each.orig_filename)]
    if len(entries) > MOST_FILES:
        raise BadPackError([_too_big(pack)])
    named = _without_top_folder(entries)
    findings = [*check_names((name for name, _ in named), pack)]
    findings += [each for name, entry in named for each in _check_entry(name, entry, pack)]
    if not findings and SCENARIO not in (name for name, _ in named):
        findings.append(finding("pack-no-city", pack))
    if findings:
        raise BadPackError(findings)
    files: dict[str, bytes] = {}
    for name, entry in named:
        files[name] = _content(archive, name, entry, pack)
        findings += check_content(name, files[name], pack)
        if sum(map(len, files.values())) > MOST_UNPACKED:
            raise BadPackError([_too_big(pack)])
    if findings:
        raise BadPackError(findings)
    return files


def _is_left_over(name: str) -> bool:
    """Whether an entry is only a folder, or what macOS and Windows leave in folders and put into archives."""
    return name.endswith("/") or name.startswith("__MACOSX/") or name.rpartition("/")[2] in _LEFT_BY_SYSTEMS


def _without_top_folder(entries: list[zipfile.ZipInfo]) -> list[tuple[str, zipfile.ZipInfo]]:
    """The entries by their path in the pack: many programs put everything into a folder of the archive's name.

    The name of that folder is not used, so it may be in any language; it must only be a name.
    """
    names = [each.orig_filename for each in entries]
    tops = {name.partition("/")[0] for name in names}
    top = tops.pop() if len(tops) == 1 else ""
    if SCENARIO in names or top in ("", ".", "..") or not top.isprintable() or set(top) & set('\\:*?"<>|'):
        return list(zip(names, entries, strict=True))
    return [(name.partition("/")[2] or name, entry) for name, entry in zip(names, entries, strict=True)]


def _check_entry(name: str, entry: zipfile.ZipInfo, pack: str) -> list[Finding]:
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        return [finding("pack-not-a-file", pack, data={"name": shown(name)})]
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _USUAL:
        return [finding("pack-locked", pack, data={"name": shown(name)})]
    return []


def _content(archive: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo, pack: str) -> bytes:
    """The bytes of a file, one more than allowed at most: what the archive says about sizes is not believed."""
    kind = kind_of(name)
    try:
        with archive.open(entry) as packed:
            return packed.read(kind.most + 1 if kind else 0)
    except Exception:  # wrong check sum, wrong sizes, broken stream: each another exception
        raise BadPackError([finding("pack-damaged", pack, data={"name": name})]) from None


def _too_big(pack: str) -> Finding:
    limits = {"most": MOST_PACKED >> 20, "most_unpacked": MOST_UNPACKED >> 20, "most_files": MOST_FILES}
    return finding("pack-too-big", pack, data=limits)
