"""The rule part of a card, generated from its effects, so that text and rule cannot disagree (rulebook 8)."""

from collections.abc import Iterable

from weldi_game.cards.challenge import AnswerEntry, ChallengeEntry
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects.entry import EffectEntry
from weldi_game.cards.effects.when import When
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry
from weldi_game.cards.vocabulary import Effect, Kind, Resource
from weldi_game.text import Message, Value

_BOUNDED = ("right", "condition", "group", "family")
_PLAIN = ("measure", "mandate", "round", "participatory")
_NAMES = {"mandate": "competence"}


def effect_text(effect: EffectEntry) -> Message:
    """The sentence of one effect."""
    if isinstance(effect, When):
        data: dict[str, Value] = {"test": condition_text(effect.if_), "then": _texts(effect.then)}
        if effect.otherwise:
            return Message("effect.when_otherwise", {**data, "otherwise": _texts(effect.otherwise)})
        return Message("effect.when", data)
    fields = {name: value for name, value in effect if name != "do"}
    return Message(f"effect.{effect.do}", fields)  # type: ignore[attr-defined]  # every verb has its `do`


def _texts(effects: Iterable[EffectEntry]) -> tuple[Message, ...]:
    return tuple(effect_text(effect) for effect in effects)


def condition_text(condition: ConditionEntry) -> Message:
    """The clause of a condition."""
    if condition.all_ or condition.any_:
        kind, parts = ("all", condition.all_) if condition.all_ else ("any", condition.any_)
        return Message(f"condition.{kind}", {"parts": tuple(condition_text(part) for part in parts or ())})
    if condition.not_ is not None:
        return Message("condition.not", {"part": condition_text(condition.not_)})
    for name in _PLAIN:
        if (value := condition.value(name)) is not None:
            return Message(f"condition.{name}", {_NAMES.get(name, name): value})  # type: ignore[dict-item]
    name = next(subject for subject in _BOUNDED if condition.value(subject) is not None)
    bounds = {"at_least": condition.at_least, "at_most": condition.at_most}
    given = {key: value for key, value in bounds.items() if value is not None}
    shape = "between" if len(given) == 2 else next(iter(given))
    return Message(f"condition.{name}_{shape}", {name: condition.value(name), **given})  # type: ignore[dict-item]


def measure_rules(measure: MeasureEntry) -> list[Message]:
    """The rule part of a measure, a line a message, most important first; cost and leads are shown apart."""
    lines = []
    if measure.capacity:
        parts = tuple(
            Message("rule.capacity_part", {"right": right, "amount": amount})
            for right, amount in measure.capacity.items()
        )
        lines.append(Message("rule.capacity", {"parts": parts}))
    for barrier, rights in measure.bridges.items():
        lines.append(Message("rule.bridge", {"barrier": barrier, "rights": rights}))
    if measure.protects_against:
        lines.append(Message("rule.protects", {"families": measure.protects_against}))
    if measure.on_open:
        message = "rule.on_relief" if measure.kind is Kind.RELIEF else "rule.on_open"
        lines.append(Message(message, {"parts": _texts(measure.on_open)}))
    if measure.each_round:
        lines.append(Message("rule.each_round", {"parts": _texts(measure.each_round)}))
    return [*lines, *_duration(measure), *_needs(measure)]


def _duration(measure: MeasureEntry) -> list[Message]:
    lines = []
    if measure.kind is Kind.RELIEF:
        lines.append(Message("rule.relief", {}))
    if measure.build:
        lines.append(Message("rule.build", {"build": measure.build}))
    if measure.upkeep:
        lines.append(Message("rule.upkeep", {"upkeep": measure.upkeep}))
    return lines


def _needs(measure: MeasureEntry) -> list[Message]:
    lines = [
        Message("rule.minimum", {"condition": condition, "needed": needed})
        for condition, needed in measure.minimum.items()
    ]
    if measure.competence:
        lines.append(Message("rule.competence", {"competences": measure.competence}))
    if measure.after:
        lines.append(Message("rule.after", {"measures": measure.after}))
    if measure.requires is not None:
        lines.append(Message("rule.requires", {"test": condition_text(measure.requires)}))
    return lines


def measure_marks(measure: MeasureEntry) -> list[Message]:
    """The marks of a measure: participatory, encounter, win-win."""
    return [
        Message(f"rule.{mark}", {})
        for mark in ("participatory", "encounter", "win_win")
        if getattr(measure, mark)
    ]


def cost_text(budget: int, trust: int) -> Message:
    """A cost in words."""
    parts: list[Message] = []
    if budget or not trust:
        parts.append(Message("rule.budget", {"budget": budget}))
    if trust:
        parts.append(Message("rule.trust", {"trust": trust}))
    return Message("rule.cost", {"parts": tuple(parts)})


def challenge_rules(challenge: ChallengeEntry) -> list[Message]:
    """What a challenge does when nobody answers, and what stays."""
    lines = [Message("rule.lands", {"parts": _texts(challenge.lands)})]
    if challenge.problem is not None:
        problem = challenge.problem
        lines.append(Message("rule.problem", {"problem": problem.title, "parts": _texts(problem.each_round)}))
        if problem.solved_by:
            lines.append(Message("rule.solved_by", {"measures": problem.solved_by}))
    return lines


def answer_rules(answer: AnswerEntry) -> list[Message]:
    """What an answer does and what it needs."""
    lines = [Message("rule.cancel" if answer.effect is Effect.CANCEL else "rule.soften", {})]
    if answer.with_:
        lines.append(Message("rule.with", {"measures": answer.with_}))
    if answer.then:
        lines.append(Message("rule.then", {"parts": _texts(answer.then)}))
    if answer.participatory:
        lines.append(Message("rule.participatory", {}))
    return lines


def answer_cost(answer: AnswerEntry) -> tuple[int, int]:
    """Budget and trust of an answer in forecast."""
    return answer.cost.get(Resource.BUDGET, 0), answer.cost.get(Resource.TRUST, 0)


def opportunity_rules(opportunity: OpportunityEntry) -> list[Message]:
    """What an opportunity brings."""
    return [Message("rule.brings", {"parts": _texts(opportunity.brings)})]
