"""The ruleset: every number that can be tuned (rulebook 2, 3, 4 and 9), one file."""

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import Field

from weldi_game.cards.base import Entry, Items, Some, Word
from weldi_game.cards.effects import AnyEffect
from weldi_game.cards.vocabulary import Condition, Difficulty, Format, Group, Level, Resource, Right, Role

Small = Annotated[int, Field(ge=0, le=12)]
Percent = Annotated[int, Field(ge=0, le=100)]


class CoverageStep(Entry):
    """From this coverage on, a track moves so far."""

    at_least: Percent = Field(description="coverage in per cent of the demand")
    by: int = Field(ge=-3, le=3, description="steps of the track")


class LowClimate(Entry):
    """What a hostile climate costs at each check."""

    at_most: int = Field(ge=1, le=5, description="climate at or under which it happens")
    right: Word[Right] = Field(description="the right that suffers")
    by: int = Field(ge=-3, le=-1, description="steps of the track")


class EmergencyRule(Entry):
    """When a rights emergency is declared (rulebook 3)."""

    at_most: Small = Field(description="track at or under which it counts")
    checks: int = Field(ge=1, le=6, description="checks in a row")


class EndingRule(Entry):
    """The lowest right that each ending needs (rulebook 3)."""

    human_rights_city: Small = Field(description="lowest right for human rights city")
    human_rights_city_climate: int = Field(ge=1, le=5, description="climate for human rights city")
    welcoming_city: Small = Field(description="lowest right for welcoming city")
    on_the_way: Small = Field(description="lowest right for on the way")
    fragile: Small = Field(description="lowest right for fragile")


class ClimateTrust(Entry):
    """How the climate changes the trust that comes in."""

    high: int = Field(ge=1, le=5, description="climate from which there is 1 trust more")
    low: int = Field(ge=1, le=5, description="climate up to which there is 1 trust less")
    roles: Some[Word[Role]] = Field(description="for these roles")


class Mobilise(Entry):
    """A role's basic action."""

    resource: Word[Resource] = Field(description="budget or trust")
    by: int = Field(ge=1, le=4, description="amount")


class RoleRule(Entry):
    """Income, start and basic action of a role (rulebook 9)."""

    budget: Small = Field(description="budget a round")
    trust: Small = Field(description="trust a round")
    start_budget: Small = Field(description="budget before the first income")
    start_trust: Small = Field(description="trust before the first income")
    mobilise: Mobilise = Field(description="the basic action")


class AdvocateRule(Entry):
    """Trust for commitment or coordination (rulebook 2, step 4)."""

    trust: Small = Field(description="cost")
    per_round: Small = Field(description="times a round, for the whole table")
    roles: Some[Word[Role]] = Field(description="who may advocate")
    conditions: Some[Word[Condition]] = Field(description="what can be moved so")


class CoDesignRule(Entry):
    """Power of the newcomers' council."""

    trust: Small = Field(description="cost")
    per_round: Small = Field(description="times a round")


class PowerRules(Entry):
    """Numbers of the exclusive powers (rulebook 1)."""

    move_budget: Small = Field(description="budget that city hall may move in a round")
    co_design: CoDesignRule = Field(description="co-design by the newcomers' council")
    certify_rights: Some[Word[Right]] = Field(description="relief for these rights can be certified")


class HeadStart(Entry):
    """What a short game begins with, since there is less time to earn it."""

    budget: Small = Field(default=0, description="more budget for each role")
    trust: Small = Field(default=0, description="more trust for each role")
    rights: int = Field(default=0, ge=0, le=2, description="steps that every right starts higher")


class FormatRule(Entry):
    """How long a game is (rulebook 4)."""

    rounds: int = Field(ge=2, le=12, description="half-years")
    actions: int = Field(ge=1, le=4, description="of each role in a round")
    start_pressing: int = Field(ge=0, le=3, description="challenges that press from the start")
    minutes: int = Field(ge=5, le=240, description="about how long it takes")
    most_build: int = Field(default=3, ge=0, le=3, description="most rounds that a measure takes to open")
    head_start: HeadStart = Field(
        default=HeadStart(), description="what a short game begins with beyond the usual"
    )


class LevelRule(Entry):
    """The context in which the city works (rulebook 4)."""

    challenges: Annotated[Items[Small], MinLen(1)] = Field(
        description="new challenges in each round before the last, stretched over the rounds of the format"
    )
    lower: int = Field(
        ge=-6,
        le=6,
        description="how many rights start one lower, the highest first; negative: one higher, the lowest first",
    )


class RulesFile(Entry):
    """All numbers of the game."""

    format: Literal[1] = Field(description="the format of the file, 1")
    coverage_steps: Some[CoverageStep] = Field(description="best first")
    low_climate: LowClimate = Field(description="what a hostile climate costs")
    emergency: EmergencyRule = Field(description="when a rights emergency is declared")
    contribution_from: Percent = Field(
        description="share of a group's needs from which it gives something back"
    )
    group_floor: Percent = Field(
        description="share of a group's needs under which the best ending is out of reach"
    )
    endings: EndingRule = Field(description="what each ending needs")
    pool_cap: int = Field(ge=1, le=20, description="most budget or trust that a role can hold")
    plan_size: int = Field(ge=1, le=7, description="measures in the action plan")
    pressing_limit: int = Field(ge=1, le=6, description="challenges that can wait as pressing")
    pressing_surcharge: Small = Field(description="more for the answer to a pressing challenge")
    problem_surcharge: Small = Field(description="more for solving a lasting problem")
    competence_coordination: dict[Word[Level], int] = Field(
        description="coordination from which a level goes along"
    )
    climate_trust: ClimateTrust = Field(description="how the climate changes trust")
    roles: dict[Word[Role], RoleRule] = Field(description="income, start and basic action")
    commitment_base: Small = Field(description="commitment at which city hall's income is its base")
    advocate: AdvocateRule = Field(description="advocacy")
    powers: PowerRules = Field(description="exclusive powers of the roles")
    contributions: dict[Word[Group], Some[AnyEffect]] = Field(
        description="what a well-served group gives back"
    )
    opportunities: Some[Small] = Field(description="drawn at the start of each round")
    formats: dict[Word[Format], FormatRule] = Field(description="formats")
    levels: dict[Word[Difficulty], LevelRule] = Field(description="levels")
