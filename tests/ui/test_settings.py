"""Settings: kept whole, read value by value, and never a reason not to start."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.around import new_program, open_program
from weldi_game import paths
from weldi_game.ui.look import INSTANT
from weldi_game.ui.screens.settings import SettingsScreen
from weldi_game.ui.settings import Settings, Speed, read, write
from weldi_game.ui.theme import ThemeName


def test_what_was_set_is_there_in_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "far" / "settings.json"
    settings = Settings(text_scale=150, theme="high_contrast", speed="double", reduced_motion=True, pieces=0)
    write(file, settings)
    assert read(file) == settings
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]  # nothing half-written is left


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"text_scale": 150', b"[" * 100_000, b'"text"'],
    ids=["empty", "torn", "list", "null", "binary", "half", "deep", "text"],
)
def test_a_damaged_file_gives_the_defaults(damage: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(damage)
    assert read(file) == Settings()


def test_a_folder_or_nothing_in_its_place_gives_the_defaults(tmp_path: Path) -> None:
    assert read(tmp_path) == Settings()
    assert read(tmp_path / "missing.json") == Settings()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("text_scale", 500),
        ("text_scale", True),
        ("text_scale", "150"),
        ("theme", "pink"),
        ("speed", 2),
        ("reduced_motion", 1),
        ("fullscreen", "yes"),
        ("pieces", -1),
        ("moments", 101),
        ("language", "x" * 99),
        ("stand_code", "12"),
        ("stand_code", "12a4"),
        ("learnt", None),
    ],
)
def test_a_wrong_value_falls_back_alone(name: str, wrong: object, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    other = "text_scale" if name != "text_scale" else "pieces"
    file.write_text(json.dumps({name: wrong, other: 100, "of_a_later_version": 1}))
    found = read(file)
    assert getattr(found, name) == getattr(Settings(), name)
    assert getattr(found, other) == 100  # the control: what is right is taken


def test_every_setting_is_checked() -> None:
    from weldi_game.ui import settings

    assert set(settings._SOUND) == set(Settings.__dataclass_fields__)
    assert all(check(getattr(Settings(), name)) for name, check in settings._SOUND.items())


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    write(file, Settings())

    def full(new: Path, old: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(paths, "_replace", full)
    with pytest.raises(paths.Unwritable):
        write(file, Settings(text_scale=200))
    assert read(file) == Settings()


def test_each_control_changes_its_setting_at_once_and_for_good(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SettingsScreen(program)) as table:
        table.click("settings.theme.high_contrast")
        table.click("settings.text_scale.more")
        table.click("settings.speed.instant")
        table.click("settings.reduced_motion")
        table.click("settings.pieces.less")
        look = table.host.look
    assert look.theme.name is ThemeName.HIGH_CONTRAST
    assert look.text_scale == 1.1
    assert (look.speed, look.reduced_motion) == (INSTANT, True)
    kept = read(program.home.settings)
    assert kept == program.settings
    assert (kept.theme, kept.text_scale, kept.speed) == ("high_contrast", 110, Speed.INSTANT)
    assert (kept.reduced_motion, kept.pieces) == (True, 40)


def test_as_at_first_takes_everything_back_but_what_was_learnt(tmp_path: Path) -> None:
    program = new_program(tmp_path, settings=Settings(text_scale=180, moments=0, learnt=True))
    with open_program(program, SettingsScreen(program)) as table:
        table.click("settings.reset")
    assert program.settings == replace(Settings(), learnt=True)


def test_the_keyboard_alone_is_enough(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SettingsScreen(program)) as table:
        assert table.focus == "settings.text_scale"
        table.press("right", "right")
        table.tab_to("settings.theme.paper")
        table.press("right", "return")
        table.tab_to("settings.reduced_motion")
        table.press("space")
    assert program.settings.text_scale == 120
    assert program.settings.theme == "high_contrast"
    assert program.settings.reduced_motion


def test_a_folder_that_cannot_be_written_is_told_and_the_settings_hold(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    program = new_program(tmp_path / "file")
    with open_program(program, SettingsScreen(program)) as table:
        table.click("settings.theme.high_contrast")
        assert any("could not be written" in text for text in table.texts())
        assert table.host.look.theme.name is ThemeName.HIGH_CONTRAST
        table.assert_laws()


def test_the_size_of_the_command_line_is_not_kept(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    program.scale_for_now(150)
    assert program.look().text_scale == 1.5
    with open_program(program, SettingsScreen(program)) as table:
        table.click("settings.reduced_motion")
        assert table.host.look.text_scale == 1.5
        assert read(program.home.settings).text_scale == 100
        table.click("settings.text_scale.less")  # whoever sets it, sets it
        assert table.host.look.text_scale == 1.4
        assert read(program.home.settings).text_scale == 140
