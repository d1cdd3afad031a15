"""Saves: torn, flipped, foreign, newer; replay and resume (house: session, saves)."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worlds import CITIES, game, start, walk
from weldi_game.engine.commands import EndRound, Hold, Mobilise
from weldi_game.engine.state import Decision, Pending, State, digest
from weldi_game.session import saves, snapshot
from weldi_game.session.headless import play
from weldi_game.session.history import Grain, History
from weldi_game.session.saves import SaveError
from weldi_game.session.sitting import Sitting, restore, resume, round_robin, verify


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "game.weldi"
    play(game("albacete", format_="stand"), 3, "greedy", path)
    return path


def test_a_save_replays_to_the_same_state(saved: Path) -> None:
    sitting, restored = restore(saves.read(saved), game("albacete", format_="stand"))
    assert digest(sitting.state) == digest(play(game("albacete", format_="stand"), 3, "greedy").state)
    assert restored.commands == len(sitting.history.steps) > 10
    assert (restored.damaged, restored.lost, restored.from_snapshot) == (0, 0, False)


def test_after_every_command_a_reload_gives_the_same_state(tmp_path: Path) -> None:
    sitting = Sitting(game("lampedusa", format_="stand"), 5)
    sitting.save_in(tmp_path)
    assert sitting.path is not None
    for _, command, _ in walk(start("lampedusa", 5, format_="stand")):
        sitting.submit(command)
        again, _ = restore(saves.read(sitting.path), sitting.history.game)
        assert digest(again.state) == digest(sitting.state)
    sitting.close()


def test_a_file_cut_at_every_byte_gives_the_sound_part(saved: Path, tmp_path: Path) -> None:
    whole = saved.read_bytes()
    first_line = whole.index(b"\n")
    ends = [index for index, byte in enumerate(whole) if byte == 10]
    piece = tmp_path / "piece.weldi"
    total = len(saves.read(saved).records)
    for cut in range(first_line + 1, len(whole), 41):
        piece.write_bytes(whole[:cut])
        found = saves.read(piece)
        complete = sum(1 for end in ends if end < cut) - 1
        assert complete <= len(found.records) <= complete + 1 <= total + 1
        assert found.lost <= 1


def test_a_cut_header_is_a_sentence_not_a_crash(saved: Path, tmp_path: Path) -> None:
    whole = saved.read_bytes()
    piece = tmp_path / "piece.weldi"
    for cut in range(0, whole.index(b"\n")):
        piece.write_bytes(whole[:cut])
        with pytest.raises(SaveError):
            saves.read(piece)


def test_flipped_bits_are_found(saved: Path, tmp_path: Path) -> None:
    whole = bytearray(saved.read_bytes())
    clean = saves.read(saved)
    piece = tmp_path / "piece.weldi"
    for place in range(whole.index(b"\n") + 1, len(whole), 997):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        piece.write_bytes(bytes(damaged))
        found = saves.read(piece)
        assert found.records == clean.records[: len(found.records)]
        assert (
            len(found.records) < len(clean.records)
            or damaged[place] in b"\n \r\t"
            or whole[place] in b"\n \r\t"
        )


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_save_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "any.weldi"
    path.write_bytes(content)
    with pytest.raises(SaveError):
        saves.read(path)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"weldi": "weldi-game", "version": 99}, "newer"),
        ({"weldi": "weldi-game", "version": 1}, "damaged"),
        ({"weldi": "weldi-game", "version": True}, "damaged"),
        ({"weldi": "chess", "version": 1}, "foreign"),
        ([1, 2], "foreign"),
    ],
)
def test_a_header_that_cannot_be_used_says_why(tmp_path: Path, header: object, code: str) -> None:
    path = tmp_path / "odd.weldi"
    path.write_text(json.dumps(header) + "\n", encoding="utf-8")
    with pytest.raises(SaveError) as caught:
        saves.read(path)
    assert caught.value.code == code


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        saves.read(tmp_path / "nowhere.weldi")
    assert caught.value.code == "missing"


def test_going_on_after_a_torn_tail_loses_at_most_one_command(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3)
    sitting.save_in(tmp_path)
    for _, command, _ in walk(start("albacete", 3))[:9]:
        sitting.submit(command)
    sitting.close()
    assert sitting.path is not None
    sitting.path.write_bytes(sitting.path.read_bytes()[:-7])
    again, restored = resume(saves.read(sitting.path), sitting.history.game)
    assert restored.commands == 8
    again.submit(EndRound())
    again.close()
    once_more, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert digest(once_more.state) == digest(again.state)


def test_undo_is_in_the_save(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3)
    sitting.save_in(tmp_path)
    sitting.submit(Mobilise(0))
    sitting.submit(Mobilise(1))
    sitting.undo(Grain.COMMAND)
    sitting.submit(EndRound())
    sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert digest(again.state) == digest(sitting.state)
    assert len(again.history.steps) == 2


def test_a_disk_that_fails_does_not_stop_the_game(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3)
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    sitting.save_in(blocked)
    assert isinstance(sitting.trouble, OSError)
    sitting.submit(Mobilise(0))
    sitting.save_in(tmp_path / "elsewhere")
    sitting.close()
    assert _trouble(sitting) is None
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert digest(again.state) == digest(sitting.state)


def _trouble(sitting: Sitting) -> OSError | None:
    return sitting.trouble


def test_content_that_has_changed_goes_on_from_the_last_good_snapshot(saved: Path) -> None:
    old = game("albacete", format_="stand")
    richer = replace(
        old, rules=replace(old.rules, start=tuple((9, 9) for _ in old.rules.start)), digest="changed"
    )
    sitting, restored = restore(saves.read(saved), richer)
    assert restored.from_snapshot
    assert sitting.state.round == 3


@pytest.mark.parametrize("city", CITIES)
def test_a_snapshot_holds_every_field(city: str) -> None:
    state = walk(start(city, 9))[45][2]
    again = snapshot.from_data(state.game, json.loads(json.dumps(snapshot.to_data(state))))
    for field in fields(State):
        if field.name != "game":
            assert getattr(again, field.name) == getattr(state, field.name), field.name
    assert digest(again) == digest(state)


def test_a_snapshot_holds_what_is_rarely_there() -> None:
    state = start("albacete").copy()
    state.decisions = (Decision("upkeep", (1, 2), 3),)
    state.conveyor = (Pending(4, True, 1, 2),)
    again = snapshot.from_data(state.game, json.loads(json.dumps(snapshot.to_data(state))))
    assert digest(again) == digest(state)


def test_verify_names_the_command_that_differs(saved: Path) -> None:
    compiled = game("albacete", format_="stand")
    found = saves.read(saved)
    assert verify(found, compiled).differs_at == 0
    rows = [record for record in found.records if "c" in record]
    rows[4]["d"] = "0" * 16
    assert verify(found, compiled).differs_at == 5


def test_undo_has_four_grains() -> None:
    history = History(game("albacete"), 3)
    for command in (Mobilise(0), Mobilise(1), Mobilise(1)):
        history.submit(command)
    assert history.back_to(Grain.COMMAND) == 2
    assert history.back_to(Grain.TURN) == 1
    assert history.back_to(Grain.ROUND) == 0
    history.submit(EndRound())
    history.submit(Hold(0))
    assert history.back_to(Grain.ROUND) == 4
    assert history.back_to(Grain.GAME) == 0
    assert not history.hidden_from(4)
    assert history.hidden_from(3)


@pytest.mark.parametrize("count", range(1, 7))
def test_roles_are_dealt_to_all_seats(count: int) -> None:
    seats = round_robin([str(number) for number in range(count)])
    assert sorted(role for seat in seats for role in seat.roles) == sorted(
        ["city_hall", "public_services", "civil_society", "newcomers_council", "employers_landlords"]
    )
