"""What a table can do: immutable records of ints that index the compiled game, and their form in a save.

In a save a command is a mapping with ids in place of indices, so that it can be read by people and survives
cards that move within a deck.
"""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import NamedTuple, TypeAlias, TypeVar

from weldi_game.cards.compiled import BARRIERS, CONDITIONS, RIGHTS, ROLES, Game

#: Who pays: (role, budget, trust) of each payer. Empty: as `payment.propose` proposes.
Payers = tuple[tuple[int, int, int], ...]

_KindT = TypeVar("_KindT", bound="type[NamedTuple]")


def _distinct(kind: _KindT) -> _KindT:
    """Keep commands of different kinds unequal: tuples alone would take holding for mobilising."""

    def equal(self: tuple[object, ...], other: object) -> bool:
        return type(other) is kind and tuple.__eq__(self, other)

    def differ(self: tuple[object, ...], other: object) -> bool:
        return not equal(self, other)

    def hashed(self: tuple[object, ...]) -> int:
        return tuple.__hash__(self)

    for name, method in (("__eq__", equal), ("__ne__", differ), ("__hash__", hashed)):
        setattr(kind, name, method)
    return kind


@_distinct
class Implement(NamedTuple):
    """A role implements a measure (one action)."""

    role: int
    measure: int
    payers: Payers = ()


@_distinct
class AnswerChallenge(NamedTuple):
    """A role answers a challenge on the conveyor or solves its lasting problem (one action)."""

    role: int
    challenge: int
    answer: int
    payers: Payers = ()


@_distinct
class Mobilise(NamedTuple):
    """The role's basic action: budget or trust (one action)."""

    role: int


@_distinct
class Advocate(NamedTuple):
    """Trust for political commitment or coordination (one action, limited per round)."""

    role: int
    condition: int
    payers: Payers = ()


@_distinct
class Refresh(NamedTuple):
    """Six new measures for the action plan (one action)."""

    role: int


@_distinct
class Reopen(NamedTuple):
    """A suspended measure opens again (one action)."""

    role: int
    measure: int


@_distinct
class Hold(NamedTuple):
    """The role gives up the actions it has left this round."""

    role: int


@_distinct
class MoveBudget(NamedTuple):
    """Power of city hall: budget to another role without a cooperation token (no action)."""

    role: int  #: who receives it
    amount: int


@_distinct
class CoDesign(NamedTuple):
    """Power of the newcomers' council: joins a measure (no action)."""

    measure: int
    right: int
    barrier: int = -1  #: -1: 1 capacity more for the right; else the right is bridged past this barrier too


@_distinct
class Certify(NamedTuple):
    """Power of employers and landlords: a relief becomes a structure for its full cost (one action)."""

    measure: int
    payers: Payers = ()


@_distinct
class Veto(NamedTuple):
    """Power of the newcomers' council, once a game: a measure leaves the action plan for good (no action)."""

    measure: int
    replacement: int = -1  #: a measure of the deck that takes its place, -1 for none


@_distinct
class Suspend(NamedTuple):
    """The answer to a decision: which measure is suspended."""

    measure: int


@_distinct
class EndRound(NamedTuple):
    """The table has decided; actions that are left lapse."""


class Intervention(IntEnum):
    """What a facilitator can do to a running game; saves use the names."""

    INJECT = 0  #: a challenge comes into play
    HOLD_BACK = 1  #: a challenge that waits goes under the deck
    RIGHT = 2
    CONDITION = 3
    BUDGET = 4
    TRUST = 5
    ACTIONS = 6  #: of a role, in this round
    REWIND = 7  #: remark: the table went back to a round
    HINT = 8  #: remark: something was said
    TIME = 9  #: remark: the session is so many minutes longer
    END = 10  #: remark: play ends before its time


@_distinct
class Intervene(NamedTuple):
    """A facilitator steps in (no action). Never among the legal moves of a table; always in its log."""

    kind: int  #: an `Intervention`
    subject: int  #: the challenge, right, condition or role; the round of a rewind; else 0
    by: int  #: how much more or less; for a challenge 1 when it presses at once, else 0
    reason: str  #: why, in the facilitator's words, at most `LONGEST_REASON` characters


#: Most characters of the reason for an intervention.
LONGEST_REASON = 120

Command = (
    Implement
    | AnswerChallenge
    | Mobilise
    | Advocate
    | Refresh
    | Reopen
    | Hold
    | MoveBudget
    | CoDesign
    | Certify
    | Veto
    | Suspend
    | EndRound
    | Intervene
)

#: The name of each command in saves, refusals and texts.
NAMES: dict[type[Command], str] = {
    Implement: "implement",
    AnswerChallenge: "answer",
    Mobilise: "mobilise",
    Advocate: "advocate",
    Refresh: "refresh",
    Reopen: "reopen",
    Hold: "hold",
    MoveBudget: "move_budget",
    CoDesign: "co_design",
    Certify: "certify",
    Veto: "veto",
    Suspend: "suspend",
    EndRound: "end_round",
    Intervene: "intervene",
}
TYPES = {name: type_ for type_, name in NAMES.items()}


class UnknownCommand(ValueError):
    """A command in a save that this version or this content does not know. The text says which part."""


def to_data(game: Game, command: Command) -> dict[str, object]:
    """The command as it stands in a save: `do` and ids; fields at their default are left out."""
    data: dict[str, object] = {"do": NAMES[type(command)]}
    for name, value in zip(command._fields, command, strict=True):
        if name in command._field_defaults and value == command._field_defaults[name]:
            continue
        data[name] = _WRITE[name](game, command, value)
    return data


def from_data(game: Game, data: Mapping[str, object]) -> Command:
    """The command of a save.

    Raises:
        UnknownCommand: the verb, a field or an id is unknown, or a field is missing.
    """
    name = data.get("do")
    kind = TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise UnknownCommand(f"unknown command {name!r}")
    read: dict[str, object] = {}
    for field in kind._fields:
        if field in data:
            read[field] = _read(game, kind, field, data[field], read)
        elif field not in kind._field_defaults:
            raise UnknownCommand(f"{name}: {field} is missing")
    if extra := set(data) - set(kind._fields) - {"do"}:
        raise UnknownCommand(f"{name}: unknown field {sorted(extra)[0]}")
    return kind(**read)  # type: ignore[arg-type]  # each field was read by its own reader


def _read(game: Game, kind: type[Command], field: str, value: object, read: Mapping[str, object]) -> object:
    try:
        if field == "answer":
            answers = game.challenges[_whole(read["challenge"])].answers
            return [answer.id for answer in answers].index(str(value))
        if field == "subject":
            return _SUBJECTS[Intervention(_whole(read["kind"]))][1](game, value)
        return _READ[field](game, value)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnknownCommand(f"{NAMES[kind]}: {field} is not known here") from error


def _write_payers(game: Game, command: Command, value: Payers) -> object:
    return [[ROLES[role], budget, trust] for role, budget, trust in value]


def _read_payers(game: Game, value: object) -> Payers:
    if not isinstance(value, list) or len(value) > len(ROLES):
        raise ValueError("payers")
    return tuple((ROLES.index(role), _whole(budget), _whole(trust)) for role, budget, trust in value)


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value <= 99:
        raise ValueError("not a small whole number")
    return value


def _amount(value: object) -> int:
    if type(value) is not int or not -99 <= value <= 99:
        raise ValueError("not a small whole number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_REASON:
        raise ValueError("not a short text")
    return value


def _measure_index(game: Game, value: object) -> int:
    return next(measure.index for measure in game.measures if measure.id == value)


def _challenge_index(game: Game, value: object) -> int:
    return next(challenge.index for challenge in game.challenges if challenge.id == value)


def _strict(find: Callable[[Game, object], int]) -> Callable[[Game, object], int]:
    def read(game: Game, value: object) -> int:
        try:
            return find(game, value)
        except StopIteration:
            raise ValueError("unknown id") from None

    return read


_WRITE: dict[str, Callable[..., object]] = {
    "role": lambda game, command, value: ROLES[value],
    "measure": lambda game, command, value: game.measures[value].id,
    "replacement": lambda game, command, value: game.measures[value].id,
    "challenge": lambda game, command, value: game.challenges[value].id,
    "answer": lambda game, command, value: game.challenges[command.challenge].answers[value].id,
    "condition": lambda game, command, value: CONDITIONS[value],
    "right": lambda game, command, value: RIGHTS[value],
    "barrier": lambda game, command, value: BARRIERS[value],
    "amount": lambda game, command, value: value,
    "payers": _write_payers,
    "kind": lambda game, command, value: Intervention(value).name.lower(),
    "subject": lambda game, command, value: _SUBJECTS[Intervention(command.kind)][0](game, value),
    "by": lambda game, command, value: value,
    "reason": lambda game, command, value: value,
}
_READ: dict[str, Callable[[Game, object], object]] = {
    "role": lambda game, value: ROLES.index(str(value)),
    "measure": _strict(_measure_index),
    "replacement": _strict(_measure_index),
    "challenge": _strict(_challenge_index),
    "condition": lambda game, value: CONDITIONS.index(str(value)),
    "right": lambda game, value: RIGHTS.index(str(value)),
    "barrier": lambda game, value: BARRIERS.index(str(value)),
    "amount": lambda game, value: _whole(value),
    "payers": _read_payers,
    "kind": lambda game, value: int(Intervention[str(value).upper()]),
    "by": lambda game, value: _amount(value),
    "reason": lambda game, value: _text(value),
}

_Writing: TypeAlias = tuple[Callable[[Game, int], object], Callable[[Game, object], int]]
_CHALLENGE: _Writing = (lambda game, value: game.challenges[value].id, _strict(_challenge_index))
_ROLE: _Writing = (lambda game, value: ROLES[value], lambda game, value: ROLES.index(str(value)))
_NUMBER: _Writing = (lambda game, value: value, lambda game, value: _whole(value))

#: How the subject of each intervention stands in a save: written, read.
_SUBJECTS: dict[Intervention, _Writing] = {
    Intervention.INJECT: _CHALLENGE,
    Intervention.HOLD_BACK: _CHALLENGE,
    Intervention.RIGHT: (
        lambda game, value: RIGHTS[value],
        lambda game, value: RIGHTS.index(str(value)),
    ),
    Intervention.CONDITION: (
        lambda game, value: CONDITIONS[value],
        lambda game, value: CONDITIONS.index(str(value)),
    ),
    Intervention.BUDGET: _ROLE,
    Intervention.TRUST: _ROLE,
    Intervention.ACTIONS: _ROLE,
    Intervention.REWIND: _NUMBER,
    Intervention.HINT: _NUMBER,
    Intervention.TIME: _NUMBER,
    Intervention.END: _NUMBER,
}
