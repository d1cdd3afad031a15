"""The chair moves on, roles are handed over, and nobody ends up without what they had."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worlds import game, start
from weldi_game.session import saves
from weldi_game.session.chair import chair_of, holder_of, pass_on, rotate, turns
from weldi_game.session.sitting import ROLES, Seat, Sitting, restore, round_robin

SEATS = st.integers(1, 6).map(lambda count: round_robin([f"Seat {number + 1}" for number in range(count)]))


@given(seats=SEATS, rounds=st.integers(1, 12))
def test_every_seat_chairs_as_often_as_the_others(seats: tuple[Seat, ...], rounds: int) -> None:
    chaired = [chair_of(seats, round_) for round_ in range(1, rounds + 1)]
    counts = [chaired.count(seat) for seat in range(len(seats))]
    assert max(counts) - min(counts) <= 1
    assert chaired[0] == 0


def test_a_table_without_seats_has_no_chair() -> None:
    with pytest.raises(ValueError, match="seat"):
        chair_of((), 1)


def test_a_turn_tells_what_lies_before_each_seat() -> None:
    state = start("albacete").copy()
    state.budget, state.trust, state.actions = (1, 2, 3, 4, 5), (5, 4, 3, 2, 1), (2, 2, 1, 0, 2)
    found = turns(round_robin(["Ana", "Ben"]), state)
    assert [turn.chairs for turn in found] == [True, False]
    assert [role.role for role in found[0].roles] == [ROLES[0], ROLES[2], ROLES[4]]
    assert found[1].roles[0]._asdict() == {"role": ROLES[1], "budget": 2, "trust": 4, "actions": 2}


@given(seats=SEATS, role=st.sampled_from(ROLES))
def test_a_role_goes_to_the_next_seat_and_no_role_is_lost(seats: tuple[Seat, ...], role: str) -> None:
    after = pass_on(seats, role)
    assert sorted(held for seat in after for held in seat.roles) == sorted(ROLES)
    assert holder_of(after, role) == (holder_of(seats, role) + 1) % len(seats)
    assert [seat.name for seat in after] == [seat.name for seat in seats]


@given(seats=SEATS)
def test_after_as_many_rotations_as_seats_everybody_is_where_they_began(seats: tuple[Seat, ...]) -> None:
    turned = seats
    for _ in seats:
        turned = rotate(turned)
    assert turned == seats


def test_a_role_that_nobody_holds_cannot_be_handed_over() -> None:
    with pytest.raises(LookupError):
        pass_on((Seat("Ana", ROLES[:2]),), ROLES[4])


# --- who holds what stands in the save ---------------------------------------------------------------------


def test_a_hand_over_survives_a_save_and_an_undo(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3, round_robin(["Ana", "Ben"]))
    sitting.save_in(tmp_path)
    sitting.reseat(rotate(sitting.seats))
    sitting.back(0)
    sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert again.seats == sitting.seats
    assert again.seats[0].roles == ROLES[1::2]


def test_a_game_that_is_saved_elsewhere_takes_its_remarks_along(tmp_path: Path) -> None:
    sitting = Sitting(game("albacete"), 3, round_robin(["Ana", "Ben"]))
    sitting.remark(vote=[1, 0, 0, 2, 0, 0], round=1)
    sitting.save_in(tmp_path)
    sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert again.remarks == sitting.remarks == [{"vote": [1, 0, 0, 2, 0, 0], "round": 1}]


@pytest.mark.parametrize("seats", [None, 7, [], [["Ana"]], [[1, []]], "Ana", [["x", []]] * 9])
def test_damaged_seats_in_a_remark_change_nothing(tmp_path: Path, seats: object) -> None:
    sitting = Sitting(game("albacete"), 3, round_robin(["Ana", "Ben"]))
    sitting.save_in(tmp_path)
    sitting.remark(**json.loads(json.dumps({"seats": seats})))
    sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert again.seats == sitting.seats
