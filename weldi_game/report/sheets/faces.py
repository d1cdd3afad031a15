"""What stands on the front of a card, said in one language: the same rule text as on the screen (rulebook 8)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from weldi_game.cards import rule_text
from weldi_game.cards.challenge import AnswerEntry, ChallengeEntry
from weldi_game.cards.library import City
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry
from weldi_game.cards.vocabulary import Kind, Resource, ResponsibilityBearer
from weldi_game.report.questions import Card
from weldi_game.report.words import Sayer
from weldi_game.text import Message

#: Lines of a measure's rule that are shown as chips with an icon instead.
_CHIPS = ("rule.build", "rule.upkeep")
#: Lines that name measures of any city; a card that all cities share may name one that is not here.
_NAMING_MEASURES = ("rule.with", "rule.solved_by")
_NUMERALS = {1: "I", 2: "II", 3: "III"}


class Chip(NamedTuple):
    """A number with its icon; `label` says it in a word."""

    icon: str
    value: str
    label: str


class AnswerFace(NamedTuple):
    """One answer on a challenge."""

    title: str
    chips: tuple[Chip, ...]
    roles: str
    rules: str
    participatory: bool


class Face(NamedTuple):
    """The front of a card."""

    kind: str  #: "measure", "challenge" or "opportunity"
    icon: str
    title: str
    numeral: str  #: intensity of a challenge
    chips: tuple[Chip, ...]
    text: str
    rules: tuple[str, ...]
    answers: tuple[AnswerFace, ...]
    roles: str
    marks: tuple[tuple[str, str], ...]  #: (icon, word)
    extras: tuple[tuple[str, str], ...]  #: (label, text): real practice and question, where there is room
    source: str


def measure_faces(city: City, language: str) -> list[Face]:
    """The measures of a city: in place, standing offer by shelf, then the deck."""
    say = Sayer(city, language)
    in_place = city.entry.measures_in_place
    order = sorted(
        city.measures.values(),
        key=lambda card: (
            card.id not in in_place,
            card.shelf is None,
            card.shelf or "",
            card.family,
            card.id,
        ),
    )
    return [_measure(say, card, card.id in in_place) for card in order]


def _measure(say: Sayer, entry: MeasureEntry, in_place: bool) -> Face:
    card = Card("measure", entry)
    rules = [say(line) for line in rule_text.measure_rules(entry) if line.id not in _CHIPS]
    marks = [
        (mark, say(f"rule.{mark}"))
        for mark in ("participatory", "encounter", "win_win")
        if getattr(entry, mark)
    ]
    if entry.kind is Kind.RELIEF:
        marks.append(("relief", say.term("kind.relief")))
    if in_place:
        marks.insert(0, ("place", say("report.card_in_place")))
    elif entry.shelf is not None:
        marks.insert(0, ("structure", say("report.card_shelf")))
    return Face(
        kind="measure",
        icon=entry.family.value,
        title=say.card(card, "title"),
        numeral="",
        chips=_measure_chips(say, entry),
        text=say.card(card, "text"),
        rules=tuple(rules),
        answers=(),
        roles=say("rule.lead", roles=tuple(entry.lead)),
        marks=tuple(marks),
        extras=_extras(say, card),
        source=_source(say, entry.source),
    )


def _measure_chips(say: Sayer, entry: MeasureEntry) -> tuple[Chip, ...]:
    chips = list(_cost(say, entry.cost))
    if entry.build:
        chips.append(Chip("build", str(entry.build), say("report.chip_build")))
    if entry.upkeep:
        chips.append(Chip("upkeep", str(entry.upkeep), say("report.chip_upkeep")))
    return tuple(chips)


def _cost(say: Sayer, cost: Mapping[Resource, int]) -> tuple[Chip, ...]:
    return tuple(
        Chip(resource.value, str(cost[resource]), say.term(f"resource.{resource.value}", capital=False))
        for resource in Resource
        if cost.get(resource)
    )


def challenge_faces(city: City, language: str) -> list[Face]:
    """The challenges of a city, by intensity, so that the three piles are sorted already."""
    say = Sayer(city, language)
    order = sorted(city.challenges.values(), key=lambda card: (card.intensity, card.family, card.id))
    return [_challenge(say, card) for card in order]


def _challenge(say: Sayer, entry: ChallengeEntry) -> Face:
    card = Card("challenge", entry)
    duty = tuple(bearer.value for bearer in entry.duty_bearer)
    roles = [say("report.card_duty", duty_bearers=duty)]
    bearers = tuple(
        bearer.value for bearer in entry.responsibility_bearer if bearer is not ResponsibilityBearer.NONE
    )
    if bearers:
        roles.append(say("report.card_responsibility", responsibility_bearers=bearers))
    return Face(
        kind="challenge",
        icon=entry.family.value,
        title=say.card(card, "title"),
        numeral=_NUMERALS[entry.intensity],
        chips=(),
        text=say.card(card, "text"),
        rules=tuple(say(line) for line in _known_here(say.city, rule_text.challenge_rules(entry))),
        answers=tuple(
            _answer(say, entry.id, answer)
            for answer in entry.answers
            if not answer.with_ or any(measure in say.city.measures for measure in answer.with_)
        ),
        roles=" ".join(roles),
        marks=(("pressing", say("report.card_sudden")),) if entry.sudden else (),
        extras=_extras(say, card),
        source=_source(say, entry.source),
    )


def _answer(say: Sayer, challenge: str, answer: AnswerEntry) -> AnswerFace:
    rules = _known_here(say.city, rule_text.answer_rules(answer))
    lines = [line for line in rules if line.id != "rule.participatory"]
    return AnswerFace(
        title=say.answer(challenge, answer.id),
        chips=_cost(say, answer.cost) or (Chip("budget", "0", ""),),
        roles=" · ".join(say.term(f"role.{role.value}", short=True) for role in answer.by),
        rules=" · ".join(say(line) for line in lines),
        participatory=answer.participatory,
    )


def _known_here(city: City, lines: Iterable[Message]) -> Iterator[Message]:
    """The lines without measures that this city does not play with; a line of no other measures is left out."""
    for line in lines:
        if line.id not in _NAMING_MEASURES:
            yield line
            continue
        named = line.data["measures"]
        known = tuple(name for name in named if name in city.measures) if isinstance(named, tuple) else ()
        if known:
            yield Message(line.id, {"measures": known})


def opportunity_faces(city: City, language: str) -> list[Face]:
    """The good news of a city."""
    say = Sayer(city, language)
    return [_opportunity(say, card) for card in sorted(city.opportunities.values(), key=lambda card: card.id)]


def _opportunity(say: Sayer, entry: OpportunityEntry) -> Face:
    card = Card("opportunity", entry)
    return Face(
        kind="opportunity",
        icon=entry.family.value,
        title=say.card(card, "title"),
        numeral="",
        chips=(),
        text=say.card(card, "text"),
        rules=tuple(say(line) for line in rule_text.opportunity_rules(entry)),
        answers=(),
        roles="",
        marks=(),
        extras=_extras(say, card),
        source=_source(say, entry.source),
    )


def _extras(say: Sayer, card: Card) -> tuple[tuple[str, str], ...]:
    return (
        (say("report.in_city", city=card.entry.real.city), say.card(card, "real.text")),
        ("", say.card(card, "debrief")),
    )


def _source(say: Sayer, sources: Iterable[str]) -> str:
    """The documents of a card by their short titles."""
    titles = [say.source(source).partition(":")[0] for source in sources]
    return say("report.card_source", sources=Message("report.card_lines", {"lines": tuple(titles)}))
