"""What to ask after a game, in DATA order: describe, analyse, transfer, act; and the real practice behind each card.

The order keeps a group from jumping to what should be done before everybody has said what happened. Questions
with numbers come from the game that was played; the cards bring their own.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from weldi_game.cards.card import CardEntry
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.library import City
from weldi_game.cards.measure import MeasureEntry
from weldi_game.engine.endings import Result
from weldi_game.report.curves import Bend, Curve
from weldi_game.report.deeds import Faced
from weldi_game.text import Message, Value

STEPS = ("describe", "analyse", "transfer", "act")
_FROM_CHALLENGES, _FROM_MEASURES = 3, 4


class Card(NamedTuple):
    """A card with what it tells beside its rule."""

    kind: str  #: "measure", "challenge" or "opportunity"
    entry: CardEntry

    @property
    def path(self) -> str:
        """Where its texts stand, for translation."""
        return f"{self.kind}.{self.entry.id}"


class Question(NamedTuple):
    """A question: a message about this game, or the question of a card."""

    step: str  #: one of `STEPS`
    message: Message | None
    card: Card | None


def questions(
    city: City, curves: Sequence[Curve], found: Result, met: Sequence[Faced], ballot: Sequence[str]
) -> tuple[Question, ...]:
    """The questions for one game."""
    landed = _challenges(city, met)
    played = _varied(_measures(city, ballot), _FROM_MEASURES)
    return (
        *_asked("describe", _describe(city, curves, met)),
        *_asked("analyse", _analyse(found)),
        *(Question("analyse", None, Card("challenge", card)) for card in landed[:_FROM_CHALLENGES]),
        *(Question("transfer", None, Card("measure", card)) for card in played),
        *_asked("transfer", [Message("report.ask_own_city"), Message("report.ask_who_misses")]),
        *_asked("act", [Message(f"report.ask_act_{name}") for name in ("first", "whom", "when")]),
    )


def _asked(step: str, messages: Iterable[Message]) -> Iterable[Question]:
    return (Question(step, message, None) for message in messages)


def _describe(city: City, curves: Sequence[Curve], met: Sequence[Faced]) -> list[Message]:
    asked = [Message("report.ask_retell", {"city": city.id})]
    if bend := _steepest(curves):
        right, turn = bend
        message = "report.ask_bend_down" if turn.after < turn.before else "report.ask_bend_up"
        data: Mapping[str, Value] = {
            "right": right,
            "round": turn.round,
            "before": turn.before,
            "after": turn.after,
        }
        asked.append(Message(message, data))
    if unanswered := [each.challenge for each in met if each.fate == "landed" and not each.responses]:
        asked.append(Message("report.ask_unanswered", {"challenge": unanswered[0]}))
    return [*asked, Message("report.ask_feeling")]


def _steepest(curves: Sequence[Curve]) -> tuple[str, Bend] | None:
    """The half-year in which one right moved furthest, a fall before a rise."""
    bends = [(curve.name, bend) for curve in curves for bend in curve.bends if bend.after != bend.before]
    if not bends:
        return None
    return min(
        bends,
        key=lambda pair: (-abs(pair[1].after - pair[1].before), pair[1].after - pair[1].before),
    )


def _analyse(found: Result) -> list[Message]:
    asked = [Message("report.ask_lowest", {"right": found.lowest})]
    if found.equity_gap:
        data: Mapping[str, Value] = {"group": found.served_least, "points": found.equity_gap}
        asked.append(Message("report.ask_gap", data))
    return [*asked, Message("report.ask_heard", {"share": found.participatory_share / 100})]


def _challenges(city: City, met: Sequence[Faced]) -> list[ChallengeEntry]:
    """The challenges that landed, hardest first; the others only where none did."""
    order = sorted(
        (each for each in met if each.challenge in city.challenges),
        key=lambda each: (each.fate == "averted", -city.challenges[each.challenge].intensity, each.round),
    )
    return [city.challenges[each.challenge] for each in order]


def _measures(city: City, ids: Iterable[str]) -> list[MeasureEntry]:
    return [city.measures[name] for name in ids if name in city.measures]


def _varied(cards: Sequence[MeasureEntry], most: int) -> list[MeasureEntry]:
    """Cards of as many families as possible, those with a say for rights holders first."""
    ranked = sorted(cards, key=lambda card: not card.participatory)
    firsts = {card.family: card for card in reversed(ranked)}
    chosen = [card for card in ranked if firsts[card.family] is card]
    return [*chosen, *(card for card in ranked if card not in chosen)][:most]


def practices(city: City, ballot: Sequence[str], met: Sequence[Faced]) -> tuple[Card, ...]:
    """The cards that the table dealt with: its measures, then the challenges it faced."""
    measures = [Card("measure", card) for card in _measures(city, ballot)]
    challenges = [
        Card("challenge", city.challenges[each.challenge])
        for each in met
        if each.challenge in city.challenges
    ]
    return (*measures, *challenges)
