"""Who leads the talk and who holds which role: a chair that moves on each half-year, roles that are handed over.

A table with a chair hears more people; a role that is handed over in sight of all is not simply taken.
"""

from collections.abc import Sequence
from typing import NamedTuple

from weldi_game.engine.state import State
from weldi_game.session.sitting import ROLES, Seat


class RoleStanding(NamedTuple):
    """What a role has when it is handed over."""

    role: str
    budget: int
    trust: int
    actions: int


class SeatTurn(NamedTuple):
    """A seat at the start of a half-year: whether it chairs, and what lies before it."""

    seat: int
    name: str
    chairs: bool
    roles: tuple[RoleStanding, ...]


def chair_of(seats: Sequence[Seat], round_: int) -> int:
    """The seat that chairs a half-year, from 1: each seat in turn.

    Raises:
        ValueError: there is no seat.
    """
    if not seats:
        raise ValueError("a table has at least one seat")
    return (round_ - 1) % len(seats)


def turns(seats: Sequence[Seat], state: State) -> tuple[SeatTurn, ...]:
    """All seats at this moment, in their order."""
    chair = chair_of(seats, state.round)
    return tuple(
        SeatTurn(
            index,
            seat.name,
            index == chair,
            tuple(_standing(state, role) for role in ROLES if role in seat.roles),
        )
        for index, seat in enumerate(seats)
    )


def _standing(state: State, role: str) -> RoleStanding:
    index = ROLES.index(role)
    return RoleStanding(role, state.budget[index], state.trust[index], state.actions[index])


def holder_of(seats: Sequence[Seat], role: str) -> int:
    """The seat that holds a role.

    Raises:
        LookupError: nobody holds it.
    """
    for index, seat in enumerate(seats):
        if role in seat.roles:
            return index
    raise LookupError(role)


def pass_on(seats: Sequence[Seat], role: str) -> tuple[Seat, ...]:
    """The seats after a role was handed to the next one; a single seat keeps it.

    Raises:
        LookupError: nobody holds it.
    """
    giver = holder_of(seats, role)
    taker = (giver + 1) % len(seats)
    if taker == giver:
        return tuple(seats)
    return tuple(_holding(seat, index, role, giver, taker) for index, seat in enumerate(seats))


def _holding(seat: Seat, index: int, role: str, giver: int, taker: int) -> Seat:
    held = set(seat.roles)
    if index == giver:
        held.discard(role)
    if index == taker:
        held.add(role)
    return Seat(seat.name, tuple(each for each in ROLES if each in held))


def rotate(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """The seats after every seat has handed all its roles to the next: everybody sees another side."""
    return tuple(Seat(seat.name, seats[index - 1].roles) for index, seat in enumerate(seats))
