"""`weldi-game upgrade`: old files become today's, and nothing else about them changes."""

import difflib
import shutil
from pathlib import Path

import pytest

from tests.authoring import towns
from weldi_game import cli, data
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import library
from weldi_game.cards.authoring.upgrade import (
    FORMAT,
    MIGRATIONS,
    CannotUpgradeError,
    carry_out,
    plan,
)
from weldi_game.cards.findings import KINDS, Severity, count
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.endings import result
from weldi_game.engine.setup import new_game

OLD = Path(__file__).with_name("old") / "riverside.yaml"

#: What format 1 makes of the words of format 0, line by line, in the fixture.
WORDS = (
    ("format: 0", "format: 1"),
    ("people_size: 3 ", "size: 3 "),
    ('"people_size": 3', "size: 3"),
    ("verb: change", "do: change"),
    ("verb: when", "do: when"),
    ("verb:   change", "do:   change"),
    ("'verb': change", "do: change"),
    ("softens: true", "effect: soften"),
    ("softens:   false", "effect:   cancel"),
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "riverside.yaml"))


def test_checking_an_old_file_says_upgrade_and_nothing_else() -> None:
    (found,) = library.find(str(OLD)).findings
    assert found.code == "shape-older-format"
    assert "upgrade" in found.message


def expected() -> str:
    text = OLD.read_text(encoding="utf-8")
    for before, after in WORDS:
        assert before in text
        text = text.replace(before, after)
    return text


def test_every_older_format_has_a_step() -> None:
    assert sorted(MIGRATIONS) == list(range(FORMAT))


def test_only_the_words_change(old: Path) -> None:
    carry_out(plan(old))
    assert old.read_text(encoding="utf-8") == expected()


def test_texts_and_comments_that_look_like_keys_stay(old: Path) -> None:
    carry_out(plan(old))
    text = old.read_text(encoding="utf-8")
    for line in (
        "The verb: of this town",
        "Its people_size was",
        '"softens: nothing,"',
        "# compensation",
        "# night shifts",
    ):
        assert line in text


def test_the_upgraded_city_holds_and_plays(old: Path) -> None:
    upgrade = plan(old)
    assert count(upgrade.findings, Severity.ERROR) == 0, towns.said(upgrade.findings)
    carry_out(upgrade)
    city = library.read_city(old)
    state, _ = play_out(
        new_game(city.game(Difficulty.ORDINARY, Format.STAND), 1)[0], registry.make("random", 1)
    )
    assert result(state).ending


def test_before_the_upgrade_the_city_does_not_hold(old: Path) -> None:
    """The negative control: the fixture is of an older format."""
    assert not library.read_city(old).playable


@pytest.mark.skipif("format-older" not in KINDS, reason="the checker has no finding for older formats yet")
def test_the_checker_names_the_way(old: Path) -> None:
    (only,) = library.read_city(old).findings
    assert only.code == "format-older"
    assert only.line == OLD.read_text(encoding="utf-8").splitlines().index("format: 0   # the very first") + 1
    assert "weldi-game upgrade" in only.message


def test_the_file_as_it_was_is_kept(old: Path) -> None:
    before = old.read_bytes()
    backup = carry_out(plan(old))
    assert backup.name == "riverside.yaml.bak"
    assert backup.read_bytes() == before


def test_an_older_backup_is_never_touched(old: Path) -> None:
    precious = old.with_name("riverside.yaml.bak")
    precious.write_text("precious", encoding="utf-8")
    backup = carry_out(plan(old))
    assert backup.name == "riverside.yaml.bak2"
    assert precious.read_text(encoding="utf-8") == "precious"
    assert backup.read_bytes() == OLD.read_bytes()


def test_the_diff_shows_what_changes_and_no_more(old: Path) -> None:
    lines = plan(old).diff().splitlines()
    assert lines[0] == f"--- {old}"
    assert "-format: 0   # the very first" in lines
    assert "+format: 1   # the very first" in lines
    own = difflib.unified_diff(
        OLD.read_text(encoding="utf-8").splitlines(), expected().splitlines(), lineterm=""
    )
    assert lines[2:] == list(own)[2:]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay(old: Path, end: str) -> None:
    old.write_bytes(OLD.read_text(encoding="utf-8").replace("\n", end).encode("utf-8"))
    carry_out(plan(old))
    assert old.read_bytes() == expected().replace("\n", end).encode("utf-8")


def test_mixed_line_ends_and_a_byte_order_mark_stay(old: Path) -> None:
    def mixed(text: str) -> bytes:
        lines = text.split("\n")
        ends = ["\r\n" if number % 3 else "\n" for number in range(len(lines) - 1)]
        return b"\xef\xbb\xbf" + "".join(map(str.__add__, lines, [*ends, ""])).encode("utf-8")

    old.write_bytes(mixed(OLD.read_text(encoding="utf-8")))
    carry_out(plan(old))
    assert old.read_bytes() == mixed(expected())


def test_a_file_without_a_last_line_end_stays_without(old: Path) -> None:
    old.write_bytes(OLD.read_bytes().rstrip())
    carry_out(plan(old))
    assert old.read_text(encoding="utf-8") == expected().rstrip()


def test_what_has_the_new_word_already_is_left_alone(old: Path) -> None:
    """Somebody has begun by hand: two keys of one name would be worse than an unknown one."""
    text = OLD.read_text(encoding="utf-8").replace(
        "softens:   false", "softens:   false\n        effect: cancel"
    )
    old.write_text(text, encoding="utf-8")
    upgrade = plan(old)
    assert b"softens:   false\n        effect: cancel" in upgrade.after
    assert [each.code for each in upgrade.findings if each.severity is Severity.ERROR] == [
        "shape-unknown-key"
    ]


@pytest.mark.parametrize("path", sorted(data.scenarios().glob("*.yaml")), ids=lambda path: path.stem)
def test_todays_files_need_nothing(path: Path) -> None:
    upgrade = plan(path)
    assert not upgrade.needed
    assert upgrade.after == upgrade.before
    assert upgrade.diff() == ""


@pytest.mark.parametrize("name", ["rules.yaml", "measures_shelf.yaml", "sources.yaml"])
def test_rules_and_decks_are_known_too(name: str, tmp_path: Path) -> None:
    text = (data.decks() / name).read_text(encoding="utf-8")
    file = tmp_path / name
    file.write_text(text.replace("format: 1", "format: 0").replace("{do: ", "{verb: "), encoding="utf-8")
    upgrade = plan(file)
    assert upgrade.after.decode("utf-8") == text
    assert [each.code for each in upgrade.findings if each.severity is Severity.ERROR] == []


# --- what it refuses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("format: 2", "newer version"),
        ("format: 999999999", "newer version"),
        ("format: '0'", "does not say its format"),
        ("format: true", "does not say its format"),
        ("format: -1", "does not say its format"),
        ("# nothing", "does not say its format"),
        ("format: [", "cannot be read"),
    ],
)
def test_other_formats_are_refused_in_a_sentence(
    line: str, says: str, old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = OLD.read_text(encoding="utf-8").replace("format: 0   # the very first", line)
    old.write_text(text, encoding="utf-8")
    assert cli.main(["upgrade", str(old)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert err.count("\n") == 1
    assert old.read_text(encoding="utf-8") == text
    assert [file.name for file in old.parent.iterdir()] == ["riverside.yaml"]


def test_a_file_that_changes_meanwhile_is_left_alone(old: Path) -> None:
    upgrade = plan(old)
    old.write_text("format: 0\n", encoding="utf-8")
    with pytest.raises(CannotUpgradeError):
        carry_out(upgrade)
    assert old.read_text(encoding="utf-8") == "format: 0\n"
    assert [file.name for file in old.parent.iterdir()] == ["riverside.yaml"]


def test_a_file_that_goes_meanwhile_is_left_alone(old: Path) -> None:
    upgrade = plan(old)
    old.unlink()
    with pytest.raises(CannotUpgradeError):
        carry_out(upgrade)
    assert list(old.parent.iterdir()) == []


def test_a_key_in_an_unknown_dress_is_refused(old: Path) -> None:
    """A key can be written with escapes; changing it would lose how it was written."""
    text = OLD.read_text(encoding="utf-8").replace("'verb': change", '"v\\x65rb": change')
    old.write_text(text, encoding="utf-8")
    with pytest.raises(CannotUpgradeError):
        plan(old)


# --- the door -------------------------------------------------------------------------------------


def test_the_door_shows_the_diff_and_says_what_it_did(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["upgrade", str(old)]) == 0
    out = capsys.readouterr().out
    assert "+format: 1" in out
    assert f"{old} is now of format 1; as it was, it is kept in riverside.yaml.bak." in out
    assert cli.main(["upgrade", str(old)]) == 0
    assert "nothing to do" in capsys.readouterr().out
    assert sorted(file.name for file in old.parent.iterdir()) == ["riverside.yaml", "riverside.yaml.bak"]


def test_a_dry_run_writes_nothing(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["upgrade", str(old), "--dry-run"]) == 0
    assert "+format: 1" in capsys.readouterr().out
    assert old.read_bytes() == OLD.read_bytes()
    assert [file.name for file in old.parent.iterdir()] == ["riverside.yaml"]


def test_a_folder_is_upgraded_file_by_file(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    towns.written(old.parent)
    newer = old.with_name("newer.yaml")
    newer.write_text("format: 2\n", encoding="utf-8")
    assert cli.main(["upgrade", str(old.parent)]) == 1
    out, err = capsys.readouterr()
    assert "newbridge.yaml is of format 1 already" in out
    assert f"{old} is now of format 1" in out
    assert str(newer) in err
    assert old.read_text(encoding="utf-8") == expected()


def test_errors_that_remain_are_shown(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old.write_text(
        OLD.read_text(encoding="utf-8").replace("picture: river", "picture: rivers"), encoding="utf-8"
    )
    assert cli.main(["upgrade", str(old)]) == 1
    assert "shape-unknown-word" in capsys.readouterr().out
    assert old.read_text(encoding="utf-8") == expected().replace("picture: river", "picture: rivers")
