"""Packs: what is exported can be installed; what is hostile, broken or too big is refused and changes nothing."""

import os
import stat
import struct
import tracemalloc
import warnings
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.authoring import towns
from weldi_game.cards import library
from weldi_game.cards.authoring import pack_reading, packs
from weldi_game.cards.authoring.pack_files import is_good_name
from weldi_game.cards.authoring.packs import BadPackError
from weldi_game.cards.finding_kinds import KINDS
from weldi_game.paths import Unwritable

CITY = towns.text().encode("utf-8")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 64

#: Names that no pack may have, beside the one that each stands for.
BAD_NAMES = {
    "above": "../evil.txt",
    "above, deeper": "pictures/../../evil.png",
    "above, Windows": "..\\evil.txt",
    "absolute": "/etc/evil.txt",
    "drive": "C:/evil.txt",
    "drive, Windows": "C:\\evil.txt",
    "share": "//host/share/evil.txt",
    "here": "pictures/./a.png",
    "empty part": "pictures//a.png",
    "device": "pictures/con.png",
    "device, upper case": "pictures/NUL",
    "device, port": "pictures/com1.tar.png",
    "dot at the end": "pictures/a.png.",
    "space at the end": "pictures/a.png ",
    "stream": "pictures/a.png:stream",
    "hidden": "pictures/.hidden.png",
    "control character": "pictures/a\x07.png",
    "nothing before the end": "README.txt\x00.png",
    "other letters": "pictures/fotoß.png",
    "two letters that look the same": "pictures/е.png",
    "wildcard": "pictures/*.png",
    "home": "~/evil.txt",
    "too long": f"pictures/{'a' * 120}.png",
}


def packed(folder: Path, files: Mapping[str, bytes], name: str = "pack.zip") -> Path:
    archive = folder / name
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as room:
        for path, content in files.items():
            entry = zipfile.ZipInfo("placeholder")
            entry.filename = path  # set afterwards: the constructor would mend some names
            room.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return archive


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder of cities in which something lies that must stay."""
    folder = tmp_path / "cities"
    folder.mkdir()
    (folder / "other.yaml").write_text("precious", encoding="utf-8")
    return folder


def everything_below(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def codes(archive: Path, target: Path) -> list[str]:
    """The codes with which a pack is refused; everything in and around the folder of cities stays as it was."""
    before = everything_below(target.parent)
    with pytest.raises(BadPackError) as refused:
        packs.install(archive, target)
    assert everything_below(target.parent) == before
    for finding in refused.value.findings:
        assert finding.file.startswith((str(archive), archive.name))
        assert finding.render().isprintable() or "\n" in finding.render()
    return [finding.code for finding in refused.value.findings]


# --- there and back -------------------------------------------------------------------------------


def town_folder(folder: Path) -> Path:
    city = folder / towns.TOWN
    for name, content in {
        "scenario.yaml": CITY,
        "README.txt": "Grüße an alle".encode(),
        "pictures/square.png": PNG,
        "pictures/hall.jpg": JPEG,
        "translations/de.po": b'msgid ""\nmsgstr ""\n',
    }.items():
        path = city / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return city


def test_what_is_exported_can_be_installed(tmp_path: Path, target: Path) -> None:
    city = town_folder(tmp_path)
    exported = packs.export(city, tmp_path / "newbridge.zip")
    assert exported.left_out == ()
    installed = packs.install(exported.archive, target)
    assert (installed.id, installed.folder, installed.replaced) == ("newbridge", target / "newbridge", False)
    assert everything_below(installed.folder) == everything_below(city)
    assert library.find("newbridge", target).playable
    assert sorted(path.name for path in target.iterdir()) == ["newbridge", "other.yaml"]


def test_a_city_without_a_folder_is_packed_too(tmp_path: Path, target: Path) -> None:
    exported = packs.export(towns.written(tmp_path), tmp_path / "newbridge.zip")
    assert packs.install(exported.archive, target).id == "newbridge"
    assert (target / "newbridge" / "scenario.yaml").read_bytes() == CITY


def test_the_same_city_gives_the_same_bytes(tmp_path: Path) -> None:
    city = town_folder(tmp_path)
    first = packs.export(city, tmp_path / "first.zip").archive.read_bytes()
    os.utime(city / "scenario.yaml", (0, 0))
    assert packs.export(city, tmp_path / "second.zip").archive.read_bytes() == first


def test_what_does_not_belong_into_a_pack_is_left_out(tmp_path: Path) -> None:
    city = town_folder(tmp_path)
    (city / "scenario.yaml.bak").write_text("old", encoding="utf-8")
    (city / "virus.exe").write_bytes(b"MZ")
    (city / ".hidden").write_text("", encoding="utf-8")
    (city / "pictures" / "link.png").symlink_to("/etc/passwd")
    exported = packs.export(city, tmp_path / "newbridge.zip")
    assert exported.left_out == (".hidden", "pictures/link.png", "scenario.yaml.bak", "virus.exe")
    with zipfile.ZipFile(exported.archive) as archive:
        assert all(name.startswith("newbridge/") for name in archive.namelist())
        assert len(archive.namelist()) == 5


def test_a_city_with_errors_is_not_exported(tmp_path: Path) -> None:
    broken = towns.written(tmp_path, ("picture: river", "picture: rivers"))
    with pytest.raises(BadPackError) as refused:
        packs.export(broken, tmp_path / "newbridge.zip")
    assert [each.code for each in refused.value.findings] == ["shape-unknown-word"]
    assert not (tmp_path / "newbridge.zip").exists()


def test_what_could_not_be_installed_is_not_exported(tmp_path: Path) -> None:
    city = town_folder(tmp_path)
    (city / "pictures" / "square.png").write_bytes(b"no picture")
    with pytest.raises(BadPackError):
        packs.export(city, tmp_path / "newbridge.zip")
    assert not (tmp_path / "newbridge.zip").exists()


@pytest.mark.parametrize("top", ["newbridge/", "New bridge (1)/", "Łódź/", ""])
def test_the_folder_that_other_programs_put_around_does_not_matter(
    top: str, tmp_path: Path, target: Path
) -> None:
    files = {f"{top}scenario.yaml": CITY, f"{top}pictures/square.png": PNG}
    left_over = {"__MACOSX/._scenario.yaml": b"x", f"{top}.DS_Store": b"x", f"{top}pictures/": b""}
    installed = packs.install(packed(tmp_path, {**files, **left_over}), target)
    assert sorted(everything_below(installed.folder)) == ["pictures", "pictures/square.png", "scenario.yaml"]


def test_a_picture_too_big_to_send_is_said_and_not_read_whole(tmp_path: Path) -> None:
    city = town_folder(tmp_path)
    with (city / "pictures" / "square.png").open("r+b") as picture:
        picture.truncate(1 << 40)  # a sparse file: it would not fit into memory
    with pytest.raises(BadPackError) as refused:
        packs.export(city, tmp_path / "newbridge.zip")
    assert [each.code for each in refused.value.findings] == ["pack-file-too-big"]


def test_a_city_that_is_not_there_cannot_be_packed(tmp_path: Path) -> None:
    with pytest.raises(BadPackError) as refused:
        packs.export(tmp_path / "nowhere", tmp_path / "newbridge.zip")
    assert [each.code for each in refused.value.findings] == ["file-unreadable"]


# --- a newer version takes the place of an older one ----------------------------------------------


def test_a_newer_version_replaces_the_older_one(tmp_path: Path, target: Path) -> None:
    packs.install(packed(tmp_path, {"scenario.yaml": CITY, "pictures/old.png": PNG}), target)
    newer = CITY.replace(b"Your country", b"Freedonia")
    installed = packs.install(packed(tmp_path, {"scenario.yaml": newer}), target)
    assert installed.replaced
    assert everything_below(installed.folder) == {"scenario.yaml": newer}
    assert sorted(path.name for path in target.iterdir()) == ["newbridge", "other.yaml"]


def test_a_bad_newer_version_leaves_the_older_one(tmp_path: Path, target: Path) -> None:
    packs.install(packed(tmp_path, {"scenario.yaml": CITY}), target)
    bad = CITY.replace(b"do: change_group_size", b"do: chnage_group_size", 1)
    assert codes(packed(tmp_path, {"scenario.yaml": bad}), target) == ["shape-unknown-verb"]
    assert library.find("newbridge", target).playable


def test_a_swap_that_fails_brings_the_older_one_back(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.install(packed(tmp_path, {"scenario.yaml": CITY}), target)
    rename = Path.rename

    def failing(self: Path, to: Path) -> Path:
        if to == target / "newbridge" and ".weldi-new-" in str(self):
            raise OSError(28, "No space left on device")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(Unwritable):
        packs.install(packed(tmp_path, {"scenario.yaml": CITY.replace(b"Your", b"My")}), target)
    assert everything_below(target) == {
        "newbridge": None,
        "newbridge/scenario.yaml": CITY,
        "other.yaml": b"precious",
    }


def test_an_interrupted_swap_is_finished_at_the_next_chance(tmp_path: Path, target: Path) -> None:
    installed = packs.install(packed(tmp_path, {"scenario.yaml": CITY}), target)
    installed.folder.rename(target / ".weldi-old-newbridge")
    (target / ".weldi-new-x1").mkdir()
    packs.tidy(target)
    assert library.find("newbridge", target).playable
    assert sorted(path.name for path in target.iterdir()) == ["newbridge", "other.yaml"]


def test_remains_of_an_old_version_do_not_push_out_the_new_one(tmp_path: Path, target: Path) -> None:
    installed = packs.install(packed(tmp_path, {"scenario.yaml": CITY}), target)
    old = target / ".weldi-old-newbridge"
    old.mkdir()
    (old / "scenario.yaml").write_text("old", encoding="utf-8")
    packs.tidy(target)
    assert everything_below(installed.folder) == {"scenario.yaml": CITY}
    assert not old.exists()


# --- hostile and broken packs ---------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD_NAMES.values(), ids=BAD_NAMES)
def test_a_bad_name_is_refused(name: str, tmp_path: Path, target: Path) -> None:
    assert codes(packed(tmp_path, {"scenario.yaml": CITY, name: PNG}), target) == ["pack-bad-name"]


@pytest.mark.parametrize("top", ["../", "..\\", "/", "C:/", "./"])
def test_the_folder_around_is_a_name_too(top: str, tmp_path: Path, target: Path) -> None:
    found = codes(packed(tmp_path, {f"{top}scenario.yaml": CITY}), target)
    assert set(found) <= {"pack-bad-name", "pack-no-city"}


@pytest.mark.parametrize("name", ["scenario.yaml", "pictures/a.png", "decks/own_cards.yaml", "README.md"])
def test_a_good_name_is_good(name: str) -> None:
    """The negative control of the bad ones."""
    assert is_good_name(name)


def linked(mode: int) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        archive = packed(folder, {"scenario.yaml": CITY})
        entry = zipfile.ZipInfo("pictures/link.png")
        entry.create_system = 3
        entry.external_attr = (mode | 0o777) << 16
        with zipfile.ZipFile(archive, "a") as room:
            room.writestr(entry, "/etc/passwd")
        return archive

    return make


def twice(first: str, second: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        archive = packed(folder, {"scenario.yaml": CITY, first: PNG})
        with warnings.catch_warnings(), zipfile.ZipFile(archive, "a") as room:
            warnings.simplefilter("ignore")  # zipfile warns of the duplicate that is meant here
            room.writestr(second, PNG)
        return archive

    return make


def with_file(name: str, content: bytes) -> Callable[[Path], Path]:
    return lambda folder: packed(folder, {"scenario.yaml": CITY, name: content})


def raw(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        archive = folder / "pack.zip"
        archive.write_bytes(content)
        return archive

    return make


def changed(change: Callable[[bytearray], object]) -> Callable[[Path], Path]:
    """An ordinary pack whose bytes are changed."""

    def make(folder: Path) -> Path:
        archive = packed(folder, {"scenario.yaml": CITY})
        content = bytearray(archive.read_bytes())
        change(content)
        archive.write_bytes(content)
        return archive

    return make


def _lock(content: bytearray) -> None:
    content[content.rindex(b"PK\x01\x02") + 8] |= 1


def _strange_method(content: bytearray) -> None:
    content[content.rindex(b"PK\x01\x02") + 10] = 99


def _flip(content: bytearray) -> None:
    content[len(content) // 3] ^= 0xFF


def _very_large(content: bytearray) -> None:
    end = content.rindex(b"PK\x05\x06")
    content[end:end] = struct.pack("<4sIQI", b"PK\x06\x07", 0, 0, 1)


def _long_directory(content: bytearray) -> None:
    end = content.rindex(b"PK\x05\x06")
    content[end + 12 : end + 16] = (1 << 20).to_bytes(4, "little")


def _false_end(content: bytearray) -> None:
    """A second end inside the real one, to make the guard and zipfile look at different tables of contents."""
    end = content.rindex(b"PK\x05\x06")
    content[end + 16 : end + 20] = b"PK\x05\x06"


def many(count: int) -> Callable[[Path], Path]:
    return lambda folder: packed(
        folder, {"scenario.yaml": CITY, **{f"pictures/p{number}.png": PNG for number in range(count)}}
    )


def bomb(says: int) -> Callable[[Path], Path]:
    """A file that unpacks to 200 MB, from 200 kB, and says that it has so many bytes."""

    def make(folder: Path) -> Path:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        stream = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
        archive = packed(folder, {"scenario.yaml": CITY})
        name = b"pictures/bomb.png"
        with zipfile.ZipFile(archive, "a") as room:
            room.writestr(name.decode(), stream, zipfile.ZIP_STORED)
        content = bytearray(archive.read_bytes())
        local = content.index(name) - 30
        central = content.rindex(name) - 46
        for start, method, size in ((local, 8, 22), (central, 10, 24)):
            content[start + method : start + method + 2] = zipfile.ZIP_DEFLATED.to_bytes(2, "little")
            content[start + size : start + size + 4] = says.to_bytes(4, "little")
        archive.write_bytes(content)
        return archive

    return make


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "no zip": (raw(b"format: 1\n"), "pack-not-zip"),
    "empty file": (raw(b""), "pack-not-zip"),
    "empty zip": (raw(b"PK\x05\x06" + b"\0" * 18), "pack-no-city"),
    "cut off": (changed(lambda content: content.__delitem__(slice(len(content) // 2, None))), "pack-not-zip"),
    "a false end": (changed(_false_end), "pack-not-zip"),
    "a byte changed": (changed(_flip), "pack-damaged"),
    "password": (changed(_lock), "pack-locked"),
    "strange method": (changed(_strange_method), "pack-locked"),
    "zip64": (changed(_very_large), "pack-too-big"),
    "long table of contents": (changed(_long_directory), "pack-too-big"),
    "too many files": (many(200), "pack-too-big"),
    "link": (linked(stat.S_IFLNK), "pack-not-a-file"),
    "device": (linked(stat.S_IFBLK), "pack-not-a-file"),
    "pipe": (linked(stat.S_IFIFO), "pack-not-a-file"),
    "the same name": (twice("pictures/a.png", "pictures/a.png"), "pack-same-name"),
    "capital letters": (twice("pictures/a.png", "pictures/A.png"), "pack-same-name"),
    "a folder in a file": (with_file("scenario.yaml/a.png", PNG), "pack-foreign-file"),
    "program": (with_file("run.exe", b"MZ"), "pack-foreign-file"),
    "module": (with_file("decks/cards.py", b""), "pack-foreign-file"),
    "picture elsewhere": (with_file("a.png", PNG), "pack-foreign-file"),
    "page for a picture": (with_file("pictures/a.png", b"<html>"), "pack-not-a-picture"),
    "JPEG for PNG": (with_file("pictures/a.png", JPEG), "pack-not-a-picture"),
    "big picture": (with_file("pictures/a.png", PNG + bytes(2 << 20)), "pack-file-too-big"),
    "big scenario": (with_file("decks/a.yaml", bytes(257 << 10)), "pack-file-too-big"),
    "bomb": (bomb(200 << 20), "pack-file-too-big"),
    "bomb that lies": (bomb(100), "pack-damaged"),
    "translation of old": (with_file("translations/de.po", "Grüße".encode("latin-1")), "pack-not-a-text"),
    "no city": (lambda folder: packed(folder, {"README.txt": b"hello"}), "pack-no-city"),
    "one of ours": (
        lambda folder: packed(folder, {"scenario.yaml": library.find("utrecht").path.read_bytes()}),
        "pack-id-taken",
    ),
    "bad deck": (with_file("decks/a.yaml", b"format: 1\nmeasures: 3\n"), "shape-not-list"),
    "name of a device": (
        lambda folder: packed(folder, {"scenario.yaml": CITY.replace(b"id: newbridge", b"id: con", 1)}),
        "pack-bad-name",
    ),
    "folder": (lambda folder: folder, "file-unreadable"),
}


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_or_broken_pack_is_refused(
    make: Callable[[Path], Path], code: str, tmp_path: Path, target: Path
) -> None:
    assert codes(make(tmp_path), target) == [code]


def test_a_city_of_the_same_id_in_a_file_is_not_hidden(tmp_path: Path, target: Path) -> None:
    towns.written(target)
    assert codes(packed(tmp_path, {"scenario.yaml": CITY}), target) == ["pack-id-taken"]


def test_a_pack_larger_than_allowed_is_not_read(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = packed(tmp_path, {"scenario.yaml": CITY})
    monkeypatch.setattr(pack_reading, "MOST_PACKED", 1000)
    assert codes(archive, target) == ["pack-too-big"]


def test_the_sum_of_all_files_is_bounded(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = packed(tmp_path, {"scenario.yaml": CITY, "pictures/a.png": PNG + bytes(50_000)})
    monkeypatch.setattr(pack_reading, "MOST_UNPACKED", 40_000)
    assert codes(archive, target) == ["pack-too-big"]


@pytest.mark.parametrize("says", [100, 200 << 20])
def test_a_bomb_takes_no_memory(says: int, tmp_path: Path, target: Path) -> None:
    archive = bomb(says)(tmp_path)
    library.ours()
    tracemalloc.start()
    try:
        assert codes(archive, target)
        assert tracemalloc.get_traced_memory()[1] < 20 << 20
    finally:
        tracemalloc.stop()


def test_findings_inside_a_pack_name_the_file_and_the_line(tmp_path: Path, target: Path) -> None:
    bad = CITY.replace(b"picture: river", b"picture: rivers")
    with pytest.raises(BadPackError) as refused:
        packs.install(packed(tmp_path, {"scenario.yaml": bad}, "from Ana.zip"), target)
    (finding,) = refused.value.findings
    assert finding.file == "from Ana.zip/scenario.yaml"
    assert finding.line == bad.decode().partition("picture: rivers")[0].count("\n") + 1


def test_warnings_do_not_keep_a_city_out(tmp_path: Path, target: Path) -> None:
    few = CITY.replace(b"o_good_official, o_esf_direct, o_festival, ", b"")
    installed = packs.install(packed(tmp_path, {"scenario.yaml": few}), target)
    assert all(KINDS[each.code].severity.value != "error" for each in installed.findings)
    assert library.find("newbridge", target).playable


def test_every_kind_of_finding_about_packs_has_a_case() -> None:
    tested = {code for _, code in HOSTILE.values()} | {"pack-bad-name", "pack-too-big", "pack-id-taken"}
    assert {code for code in KINDS if code.startswith("pack-")} <= tested
