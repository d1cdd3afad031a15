"""`weldi-game new`: a first file that holds, plays and teaches; nothing is ever written over."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from tests.authoring import towns
from weldi_game import cli
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import library
from weldi_game.cards.authoring import template
from weldi_game.cards.compiled import Game
from weldi_game.cards.findings import Severity
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.endings import SUCCESS, result
from weldi_game.engine.setup import new_game

OURS = [city.id for city in library.ours()]


def new(*words: str) -> int:
    return cli.main(["new", *words])


def test_the_template_passes_the_check_without_a_word(tmp_path: Path) -> None:
    assert new("newbridge", "--dir", str(tmp_path)) == 0
    city = library.read_city(tmp_path / "newbridge.yaml")
    assert city.id == "newbridge"
    assert city.entry.name == "Newbridge"
    assert towns.said(city.findings) == []


def test_it_says_where_the_file_is_and_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["weldi-game"])
    folder = tmp_path / "my cities"
    assert new("newbridge", "--dir", str(folder)) == 0
    where, check, play = capsys.readouterr().out.splitlines()
    file = folder / "newbridge.yaml"
    assert str(file) in where
    assert check.endswith(f"weldi-game check {shlex.quote(str(file))}")
    for line, command in ((check, "check"), (play, "play")):
        words = shlex.split(line.partition("weldi-game ")[2])
        assert words == [command, str(file)]
    assert cli.main(["check", str(file)]) == 0
    assert cli.main(["play", str(file), "--headless", "--bot", "random"]) == 0


def test_without_a_folder_it_lands_among_the_persons_own_cities(own_home: Path) -> None:
    assert new("newbridge") == 0
    assert (own_home / "scenarios" / "newbridge.yaml").is_file()
    assert library.find("newbridge", own_home / "scenarios").playable


def test_the_editors_help_lies_where_the_first_line_says(tmp_path: Path) -> None:
    new("newbridge", "--dir", str(tmp_path))
    first = (tmp_path / "newbridge.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (tmp_path / first.partition("=")[2]).is_file()


def test_the_template_is_short_and_commented() -> None:
    lines = template.template().read_text(encoding="utf-8").splitlines()
    assert len(lines) < 210
    assert sum("# " in line for line in lines) > 30


# --- the game that it is --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def game(tmp_path_factory: pytest.TempPathFactory) -> Game:
    return towns.city(tmp_path_factory.mktemp("town")).game(Difficulty.ORDINARY, Format.WORKSHOP)


def successes(game: Game, bot: str, games: int) -> int:
    ended = (play_out(new_game(game, seed)[0], registry.make(bot, seed))[0] for seed in range(games))
    return sum(result(state).ending in SUCCESS for state in ended)


def test_chance_alone_fails_and_a_plan_often_succeeds(game: Game) -> None:
    """The ends of the calibration: 30 games each, so the bounds are wide."""
    chance, plan = successes(game, "random", 30), successes(game, "greedy", 30)
    assert chance <= 6, "a game that chance wins teaches nothing"
    assert plan >= 12
    assert plan >= chance + 9


@pytest.mark.parametrize("level", Difficulty)
@pytest.mark.parametrize("format_", Format)
def test_every_level_and_format_plays_to_its_end(tmp_path: Path, level: Difficulty, format_: Format) -> None:
    state, commands = play_out(
        new_game(towns.city(tmp_path).game(level, format_), 1)[0], registry.make("random", 1)
    )
    assert commands > 10
    assert result(state).ending


# --- a copy of one of ours ------------------------------------------------------------------------


@pytest.mark.parametrize("ours", OURS)
def test_a_copy_holds_and_shares_no_card_with_its_model(ours: str, tmp_path: Path) -> None:
    model = library.find(ours)
    assert new("newbridge", "--from", ours, "--dir", str(tmp_path)) == 0
    copy = library.read_city(tmp_path / "newbridge.yaml")
    assert towns.said([each for each in copy.findings if each.severity is Severity.ERROR]) == []
    for kind in ("measures", "challenges", "opportunities"):
        own, theirs = ({card.id for card in getattr(city.entry, kind)} for city in (copy, model))
        assert len(own) == len(theirs)
        assert not own & theirs
    assert len(copy.measures) == len(model.measures)
    assert (
        copy.game(Difficulty.ORDINARY, Format.WORKSHOP).rights
        == model.game(Difficulty.ORDINARY, Format.WORKSHOP).rights
    )


@pytest.mark.parametrize("ours", ["albacete", "utrecht"])
def test_a_copy_keeps_every_comment_and_line(ours: str, tmp_path: Path) -> None:
    new("newbridge", "--from", ours, "--dir", str(tmp_path))
    before = library.find(ours).path.read_text(encoding="utf-8").splitlines()
    after = (tmp_path / "newbridge.yaml").read_text(encoding="utf-8").splitlines()
    head = len(after) - len(before)
    assert all(line.startswith("#") for line in after[:head])
    changed = [(old, new) for old, new in zip(before, after[head:], strict=True) if old != new]
    assert changed
    for old, new_line in changed:
        assert old.partition(" #")[2] == new_line.partition(" #")[2]
        assert "newbridge" in new_line.lower()


def test_a_copy_of_a_copy_has_one_name_before_its_cards(tmp_path: Path) -> None:
    new("newbridge", "--from", "utrecht", "--dir", str(tmp_path))
    new("old-town", "--from", str(tmp_path / "newbridge.yaml"), "--dir", str(tmp_path))
    text = (tmp_path / "old-town.yaml").read_text(encoding="utf-8")
    assert library.read_city(tmp_path / "old-town.yaml").playable
    assert "id: old_town_plan_einstein" in text
    assert "newbridge_" not in text
    assert text.count("yaml-language-server") == 1


# --- what it refuses ------------------------------------------------------------------------------


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("weldi-game: ")
    assert err.count("\n") == 1, "one sentence"
    return err


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("My Town", "my-town"),
        ("łódź", "lodz"),
        ("São_Paulo", "sao-paulo"),
        ("../escape", "escape"),
        ("1st", "st"),
        ("a--b", "a-b"),
        ("con", "my-town"),
        ("", "my-town"),
        ("x" * 49, "x" * 48),
    ],
)
def test_a_bad_id_is_refused_with_a_good_one(
    word: str, near: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(word, "--dir", str(tmp_path)) == 2
    assert f"weldi-game new {near}\n" in refused(capsys)
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_one_of_ours_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("utrecht", "--dir", str(tmp_path)) == 2
    assert "--from utrecht" in refused(capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "newbridge.yaml"
    file.write_text("mine", encoding="utf-8")
    assert new("newbridge", "--dir", str(tmp_path)) == 1
    assert str(file) in refused(capsys)
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_city_that_is_there_as_a_folder_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "newbridge").mkdir()
    assert new("newbridge", "--dir", str(tmp_path)) == 1
    assert str(tmp_path / "newbridge") in refused(capsys)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert new("newbridge", "--dir", str(tmp_path / "file" / "below")) == 1
    assert "--dir" in refused(capsys)


def test_an_unwritable_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    assert new("newbridge", "--dir", str(tmp_path)) == 1
    assert "Permission denied" in refused(capsys)


def test_a_model_that_does_not_exist_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("newbridge", "--from", "utrech", "--dir", str(tmp_path)) == 2
    assert "did you mean utrecht" in refused(capsys)


def test_a_model_written_in_an_odd_way_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = tmp_path / "odd.yaml"
    text = re.sub(r"\nid: .*\n", "\nid: >-\n  odd\n", towns.text())
    odd.write_text(text, encoding="utf-8")
    assert library.read_city(odd).playable
    assert new("newbridge", "--from", str(odd), "--dir", str(tmp_path)) == 1
    assert "on one line" in refused(capsys)


def test_a_model_with_errors_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\nid: [", encoding="utf-8")
    assert new("newbridge", "--from", str(broken), "--dir", str(tmp_path)) == 1
    assert "weldi-game check" in refused(capsys)
