"""From checked content to the plain `Game` that the engine plays (house rule: content is compiled once, at load)."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from hashlib import blake2b
from typing import NamedTuple

from weldi_game.cards import compiled
from weldi_game.cards.challenge import AnswerEntry, ChallengeEntry
from weldi_game.cards.compiled import BARRIERS, CONDITIONS, GROUPS, RIGHTS, ROLES, pair_bit
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects.entry import EffectEntry
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry
from weldi_game.cards.ruleset import HeadStart, LevelRule, RulesFile
from weldi_game.cards.scenario import GroupEntry, ScenarioEntry
from weldi_game.cards.vocabulary import (
    Barrier,
    Competence,
    Condition,
    Difficulty,
    Effect,
    Family,
    Format,
    Group,
    Kind,
    Level,
    MeasureFamily,
    Resource,
    Right,
    Role,
    Shelf,
)


class Cards:
    """The cards that one scenario plays with, in a fixed order, and the indices of their ids."""

    def __init__(
        self,
        measures: Iterable[MeasureEntry],
        challenges: Iterable[ChallengeEntry],
        opportunities: Iterable[OpportunityEntry],
    ) -> None:
        self.measures = tuple(measures)
        self.challenges = tuple(challenges)
        self.opportunities = tuple(opportunities)
        self._measures = {entry.id: index for index, entry in enumerate(self.measures)}

    def measure(self, measure_id: str) -> int:
        """The index of a measure. Raises KeyError where the scenario does not play with it."""
        return self._measures[measure_id]

    def known(self, measure_ids: Iterable[str]) -> tuple[int, ...]:
        """The indices of those measures that the scenario plays with."""
        return tuple(self._measures[name] for name in measure_ids if name in self._measures)


def compile_game(
    scenario: ScenarioEntry, cards: Cards, rules: RulesFile, level: Difficulty, format_: Format
) -> compiled.Game:
    """The game of a scenario at a level and in a format. The content has passed the meaning checks.

    Raises:
        KeyError: a card names a measure that is not in play; the checks report that first.
    """
    shape = rules.formats[format_]
    difficulty = rules.levels[level]
    people = _people(scenario.groups)
    game = compiled.Game(
        scenario=scenario.id,
        format=format_.value,
        level=level.value,
        digest="",
        rules=_rules(rules, cards, shape.head_start),
        rounds=shape.rounds,
        actions=shape.actions,
        start_pressing=shape.start_pressing,
        challenges_per_round=_stretched(difficulty, shape.rounds),
        rights=_lowered(
            _lifted(_row(scenario.rights, RIGHTS), shape.head_start.rights),
            _shares(scenario, cards),
            difficulty.lower,
        ),
        conditions=_row(scenario.conditions, CONDITIONS),
        capacity=_row(scenario.capacity, RIGHTS),
        sizes=people.sizes,
        needs=people.needs,
        barriers=people.barriers,
        holders=tuple(_level(scenario.competences.get(name, Level.CITY)) for name in Competence),
        in_place=cards.known(scenario.measures_in_place),
        funds=tuple(
            compiled.Fund(fund.id, ROLES.index(fund.role), _resource(fund.resource), fund.by, fund.until)
            for fund in scenario.funds
        ),
        calendar=tuple(
            compiled.CalendarEntry(item.id, item.round, _effects(item.effects, cards))
            for item in scenario.calendar
        ),
        measures=tuple(
            _measure(index, entry, cards, shape.most_build) for index, entry in enumerate(cards.measures)
        ),
        challenges=tuple(_challenge(index, entry, cards) for index, entry in enumerate(cards.challenges)),
        opportunities=tuple(
            compiled.Opportunity(index, entry.id, _effects(entry.brings, cards))
            for index, entry in enumerate(cards.opportunities)
        ),
        shelf=tuple(index for index, entry in enumerate(cards.measures) if entry.shelf is not None),
        measure_deck=_deck(scenario, cards),
        challenge_deck=tuple(range(len(cards.challenges))),
        opportunity_deck=tuple(range(len(cards.opportunities))),
    )
    return replace(game, digest=_digest(game))


def _deck(scenario: ScenarioEntry, cards: Cards) -> tuple[int, ...]:
    return tuple(
        index
        for index, entry in enumerate(cards.measures)
        if entry.shelf is None and entry.id not in scenario.measures_in_place
    )


def _digest(game: compiled.Game) -> str:
    text = repr([(field.name, getattr(game, field.name)) for field in fields(game)])
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _stretched(level: LevelRule, rounds: int) -> tuple[int, ...]:
    """The level's counts spread over all rounds but the last, in which nothing new could land."""
    counts = level.challenges
    return (*(counts[index * len(counts) // (rounds - 1)] for index in range(rounds - 1)), 0)


def _lifted(rights: tuple[int, ...], steps: int) -> tuple[int, ...]:
    return tuple(min(10, value + steps) for value in rights)


def _shares(scenario: ScenarioEntry, cards: Cards) -> tuple[int, ...]:
    """Per mille of the need for each right that the city can meet from the start, barriers apart."""
    in_place = [cards.measures[index] for index in cards.known(scenario.measures_in_place)]
    shares = []
    for right in Right:
        need = sum(group.size * group.needs.get(right, 0) for group in scenario.groups)
        capacity = scenario.capacity[right] + sum(measure.capacity.get(right, 0) for measure in in_place)
        shares.append(1000 * capacity // need if need else 1000)
    return tuple(shares)


def _lowered(rights: tuple[int, ...], shares: tuple[int, ...], count: int) -> tuple[int, ...]:
    """The highest rights one lower, among equals the best served: a level never deepens what is deepest.

    With a negative count so many of the lowest rights start one higher, among equals the least served.
    """
    order = sorted(range(len(rights)), key=lambda right: (-rights[right], -shares[right], right))
    chosen, by = (order[:count], -1) if count >= 0 else (order[count:], 1)
    return tuple(max(0, value + by * (right in chosen)) for right, value in enumerate(rights))


def _row(table: Mapping[Right, int] | Mapping[Condition, int], names: tuple[str, ...]) -> tuple[int, ...]:
    values = {str(key): value for key, value in table.items()}
    return tuple(values[name] for name in names)


class _People(NamedTuple):
    sizes: tuple[int, ...]
    needs: tuple[tuple[int, ...], ...]
    barriers: tuple[int, ...]


def _people(groups: Iterable[GroupEntry]) -> _People:
    sizes, needs, barriers = [0] * len(GROUPS), [(0,) * len(RIGHTS)] * len(GROUPS), [0] * len(GROUPS)
    for entry in groups:
        index = GROUPS.index(entry.id)
        sizes[index] = entry.size
        needs[index] = tuple(entry.needs.get(right, 0) for right in Right)
        barriers[index] = _mask(entry.barriers)
    return _People(tuple(sizes), tuple(needs), tuple(barriers))


def _mask(table: Mapping[Barrier, tuple[Right, ...]]) -> int:
    mask = 0
    for barrier, rights in table.items():
        for right in rights:
            mask |= pair_bit(BARRIERS.index(barrier), RIGHTS.index(right))
    return mask


def _resource(resource: Resource) -> int:
    return int(resource is Resource.TRUST)


def _level(level: Level) -> int:
    return list(Level).index(level)


def _effects(effects: Iterable[EffectEntry], cards: Cards) -> tuple[compiled.Effect, ...]:
    return tuple(effect.compiled(cards) for effect in effects)


def _test(condition: ConditionEntry | None, cards: Cards) -> compiled.Test | None:
    return None if condition is None else condition.compiled(cards)


def _measure(index: int, entry: MeasureEntry, cards: Cards, most_build: int) -> compiled.Measure:
    return compiled.Measure(
        index=index,
        id=entry.id,
        family=list(MeasureFamily).index(entry.family),
        relief=entry.kind is Kind.RELIEF,
        shelf=-1 if entry.shelf is None else list(Shelf).index(entry.shelf),
        budget=entry.cost.get(Resource.BUDGET, 0),
        trust=entry.cost.get(Resource.TRUST, 0),
        build=min(entry.build, most_build),
        upkeep=entry.upkeep,
        lead=tuple(sorted(ROLES.index(role) for role in set(entry.lead))),
        capacity=tuple(sorted((RIGHTS.index(right), amount) for right, amount in entry.capacity.items())),
        bridges=_mask(entry.bridges),
        joins=_joins(entry),
        protects=sum(1 << list(Family).index(family) for family in set(entry.protects_against)),
        on_open=_effects(entry.on_open, cards),
        each_round=_effects(entry.each_round, cards),
        requires=_test(entry.requires, cards),
        minimum=tuple(sorted((CONDITIONS.index(name), least) for name, least in entry.minimum.items())),
        competence=tuple(sorted(list(Competence).index(name) for name in set(entry.competence))),
        after=tuple(cards.measure(name) for name in entry.after),
        replaces=-1 if entry.replaces is None else cards.measure(entry.replaces),
        participatory=entry.participatory,
        encounter=entry.encounter,
        win_win=entry.win_win,
    )


def _joins(entry: MeasureEntry) -> tuple[tuple[int, int], ...]:
    """What co-design can add: capacity where the measure has some, a bridge where it bridges for other rights."""
    capacity = [(right, -1) for right in range(len(RIGHTS)) if RIGHTS[right] in entry.capacity]
    bridges = [
        (right, BARRIERS.index(barrier))
        for barrier, rights in entry.bridges.items()
        for right in range(len(RIGHTS))
        if RIGHTS[right] not in rights
    ]
    return tuple(capacity + bridges)


def _challenge(index: int, entry: ChallengeEntry, cards: Cards) -> compiled.Challenge:
    problem = entry.problem
    return compiled.Challenge(
        index=index,
        id=entry.id,
        family=list(Family).index(entry.family),
        intensity=entry.intensity,
        sudden=entry.sudden,
        lands=_effects(entry.lands, cards),
        has_problem=problem is not None,
        problem=() if problem is None else _effects(problem.each_round, cards),
        solved_by=() if problem is None else cards.known(problem.solved_by),
        answers=tuple(_answer(answer, cards) for answer in entry.answers),
    )


def _answer(entry: AnswerEntry, cards: Cards) -> compiled.Answer:
    needs = cards.known(entry.with_)
    return compiled.Answer(
        id=entry.id,
        budget=entry.cost.get(Resource.BUDGET, 0),
        trust=entry.cost.get(Resource.TRUST, 0),
        roles=tuple(sorted(ROLES.index(role) for role in set(entry.by))),
        needs=needs if needs or not entry.with_ else (-1,),
        participatory=entry.participatory,
        strength=2 if entry.effect is Effect.CANCEL else 1,
        then=_effects(entry.then, cards),
    )


def _rules(rules: RulesFile, cards: Cards, head_start: HeadStart) -> compiled.Rules:
    roles = [rules.roles[role] for role in Role]
    return compiled.Rules(
        coverage_steps=tuple((step.at_least * 10, step.by) for step in rules.coverage_steps),
        low_climate=(rules.low_climate.at_most, RIGHTS.index(rules.low_climate.right), rules.low_climate.by),
        emergency=(rules.emergency.at_most, rules.emergency.checks),
        contribution_from=rules.contribution_from * 10,
        group_floor=rules.group_floor * 10,
        ending_rights=(
            rules.endings.human_rights_city,
            rules.endings.welcoming_city,
            rules.endings.on_the_way,
            rules.endings.fragile,
        ),
        ending_climate=rules.endings.human_rights_city_climate,
        pool_cap=rules.pool_cap,
        plan_size=rules.plan_size,
        pressing_limit=rules.pressing_limit,
        pressing_surcharge=rules.pressing_surcharge,
        problem_surcharge=rules.problem_surcharge,
        competence_coordination=(
            rules.competence_coordination.get(Level.CITY, 0),
            rules.competence_coordination[Level.REGION],
            rules.competence_coordination[Level.STATE],
        ),
        climate_trust=(rules.climate_trust.high, rules.climate_trust.low, _roles(rules.climate_trust.roles)),
        income=tuple((row.budget, row.trust) for row in roles),
        start=tuple(
            (row.start_budget + head_start.budget, row.start_trust + head_start.trust) for row in roles
        ),
        mobilise=tuple((_resource(row.mobilise.resource), row.mobilise.by) for row in roles),
        commitment_base=rules.commitment_base,
        advocate_trust=rules.advocate.trust,
        advocate_per_round=rules.advocate.per_round,
        advocate_roles=_roles(rules.advocate.roles),
        advocate_conditions=tuple(CONDITIONS.index(name) for name in rules.advocate.conditions),
        move_budget=rules.powers.move_budget,
        co_design_trust=rules.powers.co_design.trust,
        co_design_per_round=rules.powers.co_design.per_round,
        certify_rights=tuple(RIGHTS.index(right) for right in rules.powers.certify_rights),
        contributions=tuple(_effects(rules.contributions.get(group, ()), cards) for group in Group),
        opportunities=tuple(rules.opportunities),
    )


def _roles(roles: Iterable[str]) -> tuple[int, ...]:
    return tuple(ROLES.index(role) for role in roles)
