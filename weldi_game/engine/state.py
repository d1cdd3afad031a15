"""The state of a game: everything that the rules need to go on, and nothing of how it came to be.

A state has value semantics: fields are ints, bools and tuples, so a shallow copy is a whole copy, and
`rules.apply` works on its own copy only. Tuples of rights, conditions, groups and roles are aligned with the
vocabularies. `game` is the compiled scenario; it is shared and never part of a save or a digest.
"""

from dataclasses import dataclass, fields
from enum import IntEnum
from hashlib import blake2b
from typing import NamedTuple

from weldi_game.cards.compiled import Game


class Phase(IntEnum):
    """Where in the round the table is (rulebook 2)."""

    ACTIONS = 0
    OVER = 1


class Status(IntEnum):
    """What a measure that was implemented is doing."""

    BUILDING = 0
    OPEN = 1
    SUSPENDED = 2
    RELIEF = 3  #: open for this round only


class Placement(NamedTuple):
    """A measure that the city has implemented."""

    measure: int
    status: int  #: a `Status`
    left: int  #: rounds until it opens, while building
    extra_right: int  #: co-design: the right with 1 capacity more, -1 for none
    extra_bridge: int  #: co-design: mask of the pair that is bridged beyond the card
    since: int  #: the round in which it was implemented, 0 for in place from the start


class Pending(NamedTuple):
    """A challenge on the conveyor, not landed yet (rulebook 2, step 1)."""

    challenge: int
    pressing: bool
    softened: int  #: 1 halves what lands, 2 cancels it
    answered: int  #: mask of the answers that were given


class Problem(NamedTuple):
    """A lasting problem of a challenge that has landed."""

    challenge: int
    since: int  #: the round in which it landed


class Decision(NamedTuple):
    """Something that the table has to decide before anything else goes on (rulebook 2, step 2)."""

    kind: str  #: "upkeep" or "suspend"
    options: tuple[int, ...]  #: measures to choose from
    amount: int  #: budget short, for upkeep


class Tally(NamedTuple):
    """What the table has done so far, for the debrief and for conditions (rulebook 3)."""

    answers: int = 0
    participatory_answers: int = 0
    participatory: int = 0  #: participatory measures, answers and co-designs
    cooperation: int = 0  #: times that a role paid for another

    def with_participation(self) -> "Tally":
        """One participatory measure or co-design more."""
        answers, participatory_answers, participatory, cooperation = self
        return Tally(answers, participatory_answers, participatory + 1, cooperation)


@dataclass(slots=True, eq=False)
class State:
    """See the module. A new field must be added to `copy`; a test finds a forgotten one."""

    game: Game
    seed: int
    round: int
    phase: int
    rights: tuple[int, ...]  #: 0-10
    conditions: tuple[int, ...]  #: 1-5
    low_checks: tuple[int, ...]  #: checks in a row at which each right was at the emergency line
    emergency: bool  #: a rights emergency was declared
    budget: tuple[int, ...]  #: of each role
    trust: tuple[int, ...]
    actions: tuple[int, ...]  #: left this round
    extra_actions: tuple[int, ...]  #: for the coming action phase
    income: tuple[tuple[int, int], ...]  #: (budget, trust) a round of each role
    sizes: tuple[int, ...]
    needs: tuple[tuple[int, ...], ...]
    barriers: tuple[int, ...]
    capacity: tuple[int, ...]  #: the city's own
    placements: tuple[Placement, ...]
    plan: tuple[int, ...]
    measure_deck: tuple[int, ...]  #: next card first
    challenge_deck: tuple[int, ...]
    opportunity_deck: tuple[int, ...]
    conveyor: tuple[Pending, ...]  #: pressing cards first, oldest first
    problems: tuple[Problem, ...]
    mandates: int  #: mask of competences
    tokens: int  #: cooperation tokens left this round
    used: int  #: mask of `Once` powers used this round
    advocated: int  #: times this round
    co_designed: int  #: times this round
    vetoed: bool  #: the council has used its veto or swap
    foresight: bool  #: the next round's challenges are shown
    decisions: tuple[Decision, ...]  #: the last one is asked first
    coverage: tuple[int, ...]  #: per mille of each right at the last check
    met: tuple[int, ...]  #: per mille of each group at the last check, 1000 where nobody lives
    tally: Tally
    acted: tuple[int, ...]  #: actions that each role has taken in this game

    def copy(self) -> "State":
        """A state of its own with the same values."""
        new = _new(State)
        new.game = self.game
        new.seed = self.seed
        new.round = self.round
        new.phase = self.phase
        new.rights = self.rights
        new.conditions = self.conditions
        new.low_checks = self.low_checks
        new.emergency = self.emergency
        new.budget = self.budget
        new.trust = self.trust
        new.actions = self.actions
        new.extra_actions = self.extra_actions
        new.income = self.income
        new.sizes = self.sizes
        new.needs = self.needs
        new.barriers = self.barriers
        new.capacity = self.capacity
        new.placements = self.placements
        new.plan = self.plan
        new.measure_deck = self.measure_deck
        new.challenge_deck = self.challenge_deck
        new.opportunity_deck = self.opportunity_deck
        new.conveyor = self.conveyor
        new.problems = self.problems
        new.mandates = self.mandates
        new.tokens = self.tokens
        new.used = self.used
        new.advocated = self.advocated
        new.co_designed = self.co_designed
        new.vetoed = self.vetoed
        new.foresight = self.foresight
        new.decisions = self.decisions
        new.coverage = self.coverage
        new.met = self.met
        new.tally = self.tally
        new.acted = self.acted
        return new

    def __eq__(self, other: object) -> bool:
        # Without a hash of its own: a state is a value that its own copy may change.
        return isinstance(other, State) and self.game is other.game and values(self) == values(other)


class Once(IntEnum):
    """Bits of `State.used`: powers that a role has once a round (rulebook 1)."""

    MOVE_BUDGET = 1
    UNCOVERED_UPKEEP = 2
    CERTIFY = 4


_new = State.__new__
_FIELDS = tuple(field.name for field in fields(State) if field.name != "game")


def values(state: State) -> tuple[object, ...]:
    """All values of a state but its game, in the order of the fields."""
    return tuple(getattr(state, name) for name in _FIELDS)


def digest(state: State) -> str:
    """16 hexadecimal digits that are the same for equal states on every machine and in every process."""
    return blake2b(repr(_plain(values(state))).encode(), digest_size=8).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return int(value) if isinstance(value, int) else value


def put(values_: tuple[int, ...], index: int, value: int) -> tuple[int, ...]:
    """The tuple with one value replaced."""
    changed = list(values_)
    changed[index] = value
    return tuple(changed)
