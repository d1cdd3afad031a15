"""Content as the engine uses it: plain, immutable, compiled to ints and tuples once at load.

Nothing here knows YAML or pydantic (house rule: `engine` imports only this and the vocabularies). Indices
follow the order of the vocabularies; a pair (barrier, right) is one bit of a mask, see `pair_bit`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from weldi_game.cards.vocabulary import Barrier, Condition, Group, Right, Role

RIGHTS = tuple(right.value for right in Right)
CONDITIONS = tuple(condition.value for condition in Condition)
GROUPS = tuple(group.value for group in Group)
BARRIERS = tuple(barrier.value for barrier in Barrier)
ROLES = tuple(role.value for role in Role)

#: The barriers of one right take this many neighbouring bits of a mask.
PAIR_BITS = len(BARRIERS)
#: All barriers of one right, shifted to the lowest bits.
PAIR_MASK = (1 << PAIR_BITS) - 1


def pair_bit(barrier: int, right: int) -> int:
    """The bit of a mask that stands for "this barrier before this right"."""
    return 1 << (right * PAIR_BITS + barrier)


def pairs(mask: int) -> tuple[tuple[int, int], ...]:
    """The (barrier, right) indices in a mask, by right, then by barrier."""
    return tuple(
        (barrier, right)
        for right in range(len(RIGHTS))
        for barrier in range(PAIR_BITS)
        if mask & pair_bit(barrier, right)
    )


class Test(NamedTuple):
    """A compiled condition: a leaf that compares a reading with bounds, or a combination of others."""

    kind: str  #: "all", "any", "not" or the name of a reading
    subject: int  #: what the reading is of (a right, a measure...), 0 where it needs none
    low: int  #: at least this much
    high: int  #: at most this much
    parts: tuple["Test", ...]  #: of a combination


class Effect(NamedTuple):
    """A compiled effect: a verb, its amount and its arguments as the verb's own module orders them."""

    verb: str
    by: int  #: halved when a challenge lands softened
    args: tuple[int, ...]
    test: Test | None = None
    then: tuple["Effect", ...] = ()
    otherwise: tuple["Effect", ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as the rules see it (rulebook 1)."""

    index: int
    id: str
    family: int
    relief: bool
    shelf: int  #: index of the shelf, -1 for a card of the deck
    budget: int
    trust: int
    build: int  #: rounds until it opens
    upkeep: int  #: budget a round
    lead: tuple[int, ...]  #: roles that may implement it
    capacity: tuple[tuple[int, int], ...]  #: (right, amount)
    bridges: int  #: mask of (barrier, right)
    joins: tuple[
        tuple[int, int], ...
    ]  #: co-design: (right, barrier) it can be given, barrier -1 for capacity
    protects: int  #: mask of challenge families
    on_open: tuple[Effect, ...]
    each_round: tuple[Effect, ...]
    requires: Test | None
    minimum: tuple[tuple[int, int], ...]  #: (condition, least level)
    competence: tuple[int, ...]
    after: tuple[int, ...]  #: measures that must be open
    replaces: int  #: measure whose place and upkeep it takes over, -1 for none
    participatory: bool
    encounter: bool
    win_win: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer a challenge (rulebook 1)."""

    id: str
    budget: int
    trust: int
    roles: tuple[int, ...]
    needs: tuple[int, ...]  #: one of these measures must be open; empty: none needed
    participatory: bool
    strength: int  #: 1 softens, 2 cancels
    then: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge as the rules see it (rulebook 1)."""

    index: int
    id: str
    family: int
    intensity: int
    sudden: bool
    lands: tuple[Effect, ...]
    has_problem: bool
    problem: tuple[Effect, ...]  #: each round, until solved
    solved_by: tuple[int, ...]  #: measures that end the problem when they are open
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Opportunity:
    """An opportunity as the rules see it (rulebook 1)."""

    index: int
    id: str
    brings: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something that is known to come: a season, an election, a final year (rulebook 2)."""

    id: str
    round: int
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Fund:
    """Money or trust for a role with an end date."""

    id: str
    role: int
    resource: int
    by: int
    until: int  #: the last round in which it is paid


@dataclass(frozen=True, slots=True)
class Rules:
    """The numbers of the game (`rules.yaml`)."""

    coverage_steps: tuple[tuple[int, int], ...]  #: (per mille, track movement), best first
    low_climate: tuple[int, int, int]  #: climate at most, right, movement
    emergency: tuple[int, int]  #: right at most, checks in a row
    contribution_from: int  #: per mille
    group_floor: int  #: per mille
    ending_rights: tuple[
        int, int, int, int
    ]  #: lowest right for human rights city, welcoming, on the way, fragile
    ending_climate: int
    pool_cap: int
    plan_size: int
    pressing_limit: int
    pressing_surcharge: int
    problem_surcharge: int
    competence_coordination: tuple[int, int, int]  #: needed where the city, region, state holds it
    climate_trust: tuple[int, int, tuple[int, ...]]  #: high, low, roles
    income: tuple[tuple[int, int], ...]  #: (budget, trust) of each role
    start: tuple[tuple[int, int], ...]
    mobilise: tuple[tuple[int, int], ...]  #: (resource, amount) of each role
    commitment_base: int
    advocate_trust: int
    advocate_per_round: int
    advocate_roles: tuple[int, ...]
    advocate_conditions: tuple[int, ...]
    move_budget: int
    co_design_trust: int
    co_design_per_round: int
    certify_rights: tuple[int, ...]
    contributions: tuple[tuple[Effect, ...], ...]  #: of each group
    opportunities: tuple[int, ...]  #: drawn at the start of each round


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """One scenario at one level in one format, ready to play. Shared by all its states, never changed.

    Two games are the same where they are one object; `digest` says whether they have the same content.
    """

    scenario: str
    format: str
    level: str
    digest: str  #: of everything that the rules read
    rules: Rules
    rounds: int
    actions: int
    start_pressing: int
    challenges_per_round: tuple[int, ...]  #: length `rounds`, the last is 0
    rights: tuple[int, ...]
    conditions: tuple[int, ...]
    capacity: tuple[int, ...]
    sizes: tuple[int, ...]  #: of each group, 0 where it does not live here
    needs: tuple[tuple[int, ...], ...]  #: of each group, per size step and right
    barriers: tuple[int, ...]  #: of each group, mask of (barrier, right)
    holders: tuple[int, ...]  #: of each competence: 0 city, 1 region, 2 state
    in_place: tuple[int, ...]
    funds: tuple[Fund, ...]
    calendar: tuple[CalendarEntry, ...]
    measures: tuple[Measure, ...]
    challenges: tuple[Challenge, ...]
    opportunities: tuple[Opportunity, ...]
    shelf: tuple[int, ...]  #: measures always on offer
    measure_deck: tuple[int, ...]
    challenge_deck: tuple[int, ...]
    opportunity_deck: tuple[int, ...]
