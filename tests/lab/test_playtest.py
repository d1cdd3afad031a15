"""Plain findings: each is found where it should be and only there; a real city is played through."""

import json
from pathlib import Path

import pytest

from tests.bots.hamlet import HEALTH
from tests.lab.cells import city as cells_of
from tests.lab.test_study import CELL, made_up, story
from tests.worlds import game
from weldi_game.cards import library
from weldi_game.cards.findings import Finding
from weldi_game.cli import main
from weldi_game.lab import playtest
from weldi_game.lab.calibrate import rows
from weldi_game.lab.playtest import LESSONS, judge
from weldi_game.lab.story import Story
from weldi_game.lab.study import Study

ALBACETE = library.find("albacete")
LOW = (6, 6, 3, 6, 6, 6)


def fair(successes: int = 55) -> list[Story]:
    """A hundred games without anything remarkable; the failures are spread over the rights."""
    measures = tuple(card.index for card in game("albacete").measures)
    found = []
    for number in range(100):
        rights = (
            (6,) * 6 if number < successes else tuple(3 if each == number % 6 else 6 for each in range(6))
        )
        built = measures if number % 2 else ()
        found.append(story(rights, number, offered=measures, implemented=built))
    return found


def codes(stories: list[Story], aborted: int = 0) -> set[str]:
    return {one.code for one in found(stories, aborted)}


def found(stories: list[Story], aborted: int = 0) -> list[Finding]:
    played = Study(CELL, made_up().game, tuple(stories), aborted)
    return judge(ALBACETE, played, rows(cells_of()))


def test_a_fair_city_gets_no_finding() -> None:
    assert found(fair()) == []


def test_too_hard_names_the_right_that_was_too_low_and_its_line() -> None:
    hard = [story(LOW, one.seed, offered=one.offered, implemented=one.implemented) for one in fair()[:70]]
    findings = found([*hard, *fair()[:30]])
    told = next(one for one in findings if one.code == "playtest-too-hard")
    assert "health" in told.message
    assert "30 %" in told.message
    line = ALBACETE.path.read_text(encoding="utf-8").splitlines()[told.line - 1]
    assert line[told.column - 1 :].startswith("health")


def test_too_easy() -> None:
    assert "playtest-too-easy" in codes(fair(90))
    assert "playtest-too-easy" not in codes(fair(60))


def test_a_hopeless_right() -> None:
    some = fair()
    hopeless = [one._replace(tracks=((5,) * 6, (4,) * 6, LOW), ending="fragile") for one in some[:60]]
    assert "playtest-right-hopeless" in codes([*hopeless, *some[60:]])
    assert "playtest-right-hopeless" not in codes([*hopeless[:40], *some[40:]])


def test_a_right_that_was_never_in_danger() -> None:
    safe = [
        one._replace(tracks=tuple((*row[:4], max(7, row[4]), row[5]) for row in one.tracks)) for one in fair()
    ]
    findings = [one for one in found(safe) if one.code == "playtest-right-safe"]
    assert [dict(one.data)["right"] for one in findings] == ["equality"]


def test_many_emergencies() -> None:
    overcome = ((5,) * 6, (2,) * 6, (6,) * 6)
    emergencies = [one._replace(tracks=overcome, ending="fragile") for one in fair()[:45]]
    assert "playtest-emergency" in codes([*emergencies, *fair()[:55]])
    assert "playtest-emergency" not in codes([*emergencies[:20], *fair()[:80]])


_IN_PLACE = set(ALBACETE.entry.measures_in_place)
OWN = next(card.id for card in ALBACETE.entry.measures if card.id not in _IN_PLACE)
LISTED = next(card for card in ALBACETE.entry.decks.measures if card not in _IN_PLACE)


@pytest.mark.parametrize("card", [OWN, LISTED])
def test_a_card_that_nobody_takes_everybody_takes_or_nobody_sees(card: str) -> None:
    index = next(one.index for one in game("albacete").measures if one.id == card)

    def without(cards: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(each for each in cards if each != index)

    assert codes([one._replace(implemented=without(one.implemented)) for one in fair()]) == {
        "playtest-never-taken"
    }
    assert codes([one._replace(implemented=(*without(one.implemented), index)) for one in fair()]) == {
        "playtest-always-taken"
    }
    unseen = [
        one._replace(offered=without(one.offered), implemented=without(one.implemented)) for one in fair()
    ]
    assert codes(unseen) == {"playtest-never-drawn"}


def test_a_challenge_that_decides() -> None:
    card = game("albacete").challenges[3]
    blamed = [
        story(
            LOW, one.seed, offered=one.offered, implemented=one.implemented, harm=((card.index, HEALTH, 2),)
        )
        for one in fair()[:15]
    ]
    told = found([*blamed, *fair()[15:]])
    assert [one.code for one in told] == ["playtest-challenge-decides"]
    assert dict(told[0].data)["count"] == 15
    assert found([*blamed[:5], *fair()[5:]]) == []


def test_a_game_that_gets_stuck_is_an_error() -> None:
    told = found(fair(), aborted=2)
    assert [(one.code, one.severity.value) for one in told] == [("playtest-stuck", "error")]


@pytest.mark.parametrize(("name", "code"), LESSONS.items())
def test_a_lesson_that_does_not_hold(name: str, code: str) -> None:
    played = Study(CELL, made_up().game, tuple(fair()), 0)
    wrong = rows(cells_of(changed={name.replace("_", "-"): 70}))
    assert [one.code for one in judge(ALBACETE, played, wrong)] == [code]


def test_nothing_played_says_nothing() -> None:
    assert found([]) == []


@pytest.mark.slow
def test_a_real_city_is_played_and_progress_is_told() -> None:
    told: list[int] = []
    findings = playtest.playtest(ALBACETE, told=told.append)
    assert sum(told) == playtest.GAMES
    assert {one.code.partition("-")[0] for one in findings} <= {"playtest"}


def test_the_command_plays_what_has_no_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playtest, "_GAMES", {"first-time": 60, "others": 2})
    easy = tmp_path / "albacete.yaml"
    text = ALBACETE.path.read_text(encoding="utf-8")
    before = next(line for line in text.splitlines() if line.startswith("rights:"))
    high = "rights: {work: 9, housing: 9, health: 9, education: 9, equality: 9, participation: 9}"
    easy.write_text(text.replace(before, high), encoding="utf-8")
    main(["check", str(easy), "--playtest", "--json"])
    played = {one["code"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert "playtest-too-easy" in played
    main(["check", str(easy), "--json"])
    assert not any("playtest" in one["code"] for one in json.loads(capsys.readouterr().out)["findings"])


def test_a_city_with_errors_is_not_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "albacete.yaml"
    text = ALBACETE.path.read_text(encoding="utf-8")
    broken.write_text(text.replace("rights: {work:", "rights: {wrok:", 1), encoding="utf-8")
    assert main(["check", str(broken), "--playtest", "--json"]) == 1
    codes_ = {one["code"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert not any(code.startswith("playtest") for code in codes_)
