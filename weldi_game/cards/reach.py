"""What stands in a city and can never happen there: answers, conditions, dates, entries of lists.

A finding of this module is a warning or a hint: the game plays on without what cannot happen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from weldi_game.cards.base import Entry
from weldi_game.cards.challenge import AnswerEntry, ChallengeEntry, ProblemEntry
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects.change_group_size import ChangeGroupSize
from weldi_game.cards.effects.change_need import ChangeNeed
from weldi_game.cards.effects.grant_mandate import GrantMandate
from weldi_game.cards.effects.lower_barrier import LowerBarrier
from weldi_game.cards.effects.raise_barrier import RaiseBarrier
from weldi_game.cards.library import City
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.parts import Place, Remark, listed, walk
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.vocabulary import Competence, Group, MeasureFamily

_ABOUT_GROUPS: Final = (ChangeGroupSize, ChangeNeed, LowerBarrier, RaiseBarrier)
#: Where a reading can stand; what is missing here has the bounds that its model allows.
_BOUNDS: Final = {"condition": (1, 5), "group": (0, 5)}


@dataclass(frozen=True, slots=True)
class _World:
    """What can happen in a city."""

    measures: Mapping[str, MeasureEntry]
    families: Counter[MeasureFamily]
    groups: frozenset[Group]
    mandates: frozenset[Competence]  #: that some card can grant
    rounds: int  #: of the longest format


def check_reach(city: City, place: Place) -> Iterator[Remark]:
    """Yield what can never happen in a city."""
    world = _world(city, place)
    yield from _lists(city, place)
    yield from _commons(city, place, world)
    yield from _in_place(city.entry, place.at("measures_in_place"), world)
    for index, item in enumerate(city.entry.calendar):
        if item.round > world.rounds:
            shown = {"round": item.round, "rounds": world.rounds}
            yield place.at("calendar", index, "round").remark("meaning-date-never", shown)
    for at, part in walk(city.entry, place):
        yield from _part(part, at, world)


def _world(city: City, place: Place) -> _World:
    cards = (*city.measures.values(), *city.challenges.values(), *city.opportunities.values())
    return _World(
        measures=city.measures,
        families=Counter(card.family for card in city.measures.values()),
        groups=frozenset(group.id for group in city.entry.groups),
        mandates=frozenset(
            part.competence
            for card in (*cards, *city.entry.calendar)
            for _, part in walk(card, place)
            if isinstance(part, GrantMandate)
        ),
        rounds=max(shape.rounds for shape in city.common.rules.formats.values()),
    )


def _lists(city: City, place: Place) -> Iterator[Remark]:
    """Entries of lists that say something again."""
    scenario = city.entry
    yield from _again(scenario.measures_in_place, place.at("measures_in_place"))
    own = {
        card.id
        for cards in (scenario.measures, scenario.challenges, scenario.opportunities)
        for card in cards
    }
    for kind, names in listed(scenario).items():
        at = place.at("decks", kind)
        yield from _again(names, at)
        for index, name in enumerate(names):
            if name in own:
                yield at.at(index).remark("meaning-own-card-listed", {"name": name})
            elif kind == "measures" and name in scenario.measures_in_place:
                yield at.at(index).remark("meaning-listed-and-in-place", {"name": name})


def _again(names: Sequence[str], place: Place) -> Iterator[Remark]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield place.at(index).remark("meaning-listed-twice", {"name": name})
        seen.add(name)


def _commons(city: City, place: Place, world: _World) -> Iterator[Remark]:
    """Common cards that this city lists, although they can never do anything here."""
    at = place.at("decks")
    for index, name in enumerate(city.entry.decks.measures):
        card = city.common.measures.get(name)
        if card is not None and card.requires is not None and _never(card.requires, world):
            yield at.at("measures", index).remark("meaning-measure-never", {"name": name})
    for index, name in enumerate(city.entry.decks.challenges):
        challenge = city.common.challenges.get(name)
        if challenge is not None and _hits_nobody(challenge, world):
            yield at.at("challenges", index).remark("meaning-challenge-nobody", {"name": name})


def _hits_nobody(card: ChallengeEntry, world: _World) -> bool:
    effects = (*card.lands, *(card.problem.each_round if card.problem else ()))
    return all(isinstance(each, _ABOUT_GROUPS) and each.group not in world.groups for each in effects)


def _in_place(scenario: ScenarioEntry, place: Place, world: _World) -> Iterator[Remark]:
    """Measures in place that stand on others which are not."""
    for index, name in enumerate(scenario.measures_in_place):
        card = world.measures.get(name)
        for needed in card.after if card else ():
            if needed not in scenario.measures_in_place:
                yield place.at(index).remark("meaning-in-place-alone", {"name": name, "needed": needed})


def _part(part: Entry, place: Place, world: _World) -> Iterator[Remark]:
    if isinstance(part, AnswerEntry) and part.with_ and not world.measures.keys() & {*part.with_}:
        yield place.at("with").remark("meaning-answer-never", key=True)
    elif isinstance(part, ProblemEntry) and part.solved_by and not world.measures.keys() & {*part.solved_by}:
        yield place.at("solved_by").remark("meaning-solved-by-never", key=True)
    elif isinstance(part, ConditionEntry):
        if _leaf_never(part, world):
            yield place.remark("meaning-condition-never")
    elif isinstance(part, _ABOUT_GROUPS) and part.group not in world.groups:
        yield place.at("group").remark("meaning-group-not-here", {"group": part.group.value})


def _never(condition: ConditionEntry, world: _World) -> bool:
    """Whether a condition can never hold. A `not` is taken to hold some time."""
    if condition.all_:
        return any(_never(part, world) for part in condition.all_)
    if condition.any_:
        return all(_never(part, world) for part in condition.any_)
    return _leaf_never(condition, world)


def _leaf_never(condition: ConditionEntry, world: _World) -> bool:
    """Whether a single test can never be true."""
    if condition.mandate is not None:
        return condition.mandate not in world.mandates
    if condition.round is not None:
        return condition.round > world.rounds
    least = condition.at_least or 0
    most = 10 if condition.at_most is None else condition.at_most
    if condition.family is not None:
        return least > min(most, world.families[condition.family])
    subject = next((name for name in _BOUNDS if condition.value(name) is not None), "")
    lowest, highest = _BOUNDS.get(subject, (0, 10))
    return max(least, lowest) > min(most, highest)
