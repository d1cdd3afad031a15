"""What a table did, and what became of each challenge: the decisions of a game as records."""

from collections.abc import Sequence
from typing import NamedTuple

from weldi_game.cards.compiled import CONDITIONS, ROLES, Game
from weldi_game.engine.commands import (
    NAMES,
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.state import State
from weldi_game.report.chronicle import HalfYear
from weldi_game.session.history import History

#: Kinds of decisions that leave no trace of their own in the city.
FLEETING = frozenset(("mobilise", "refresh", "hold", "move_budget", "end_round", "intervene"))

_CITY_HALL, _COUNCIL, _EMPLOYERS = "city_hall", "newcomers_council", "employers_landlords"


class Decision(NamedTuple):
    """A choice that was made.

    Attributes:
        round: the half-year.
        role: who acted; "" where the whole table decided.
        kind: "measure", "answer", "solve", "co_design", "certify", "veto", "swap", "advocate", "suspend" or "reopen";
            for one that is fleeting, the name of the command.
        card: the measure, the challenge, or for advocacy the condition.
        answer: id of the answer; for a swap the measure that came instead; else "".
        participatory: whether rights holders decided or acted in it.
    """

    round: int
    role: str
    kind: str
    card: str
    answer: str
    participatory: bool


class Response(NamedTuple):
    """An answer that was given to a challenge."""

    round: int
    role: str
    answer: str


class Faced(NamedTuple):
    """A challenge that came, and what became of it.

    Attributes:
        challenge: the card.
        round: the half-year in which it came.
        responses: the answers that were given, in order.
        fate: "averted", "softened", "landed", or "waiting" when it had not landed yet.
        problem: whether a lasting problem stayed.
        solved: the half-year in which that problem was solved, 0 for never.
    """

    challenge: str
    round: int
    responses: tuple[Response, ...]
    fate: str
    problem: bool
    solved: int


def decisions(history: History, halves: Sequence[HalfYear]) -> tuple[Decision, ...]:
    """The decisions of a game that the city remembers, in order."""
    found, before = [], history.start
    for half in halves:
        for step in half.steps:
            decision = deed(before, step.command)
            if decision.kind not in FLEETING:
                found.append(decision)
            before = step.state
    return tuple(found)


def deed(before: State, command: Command) -> Decision:
    """A command as a decision, in the state in which it was taken."""
    game, round_ = before.game, before.round
    match command:
        case AnswerChallenge():
            return _answered(before, command)
        case Implement():
            card = game.measures[command.measure]
            return Decision(round_, ROLES[command.role], "measure", card.id, "", card.participatory)
        case Advocate():
            condition = CONDITIONS[command.condition]
            return Decision(round_, ROLES[command.role], "advocate", condition, "", False)
        case CoDesign():
            return Decision(round_, _COUNCIL, "co_design", _measure(game, command.measure), "", True)
        case Certify():
            return Decision(round_, _EMPLOYERS, "certify", _measure(game, command.measure), "", False)
        case Veto():
            other = _measure(game, command.replacement) if command.replacement >= 0 else ""
            return Decision(
                round_, _COUNCIL, "swap" if other else "veto", _measure(game, command.measure), other, False
            )
        case Suspend():
            return Decision(round_, "", "suspend", _measure(game, command.measure), "", False)
        case Reopen():
            return Decision(round_, ROLES[command.role], "reopen", _measure(game, command.measure), "", False)
        case MoveBudget():
            return Decision(round_, _CITY_HALL, "move_budget", "", "", False)
        case Mobilise() | Refresh() | Hold():
            return Decision(round_, ROLES[command.role], NAMES[type(command)], "", "", False)
    return Decision(round_, "", NAMES[type(command)], "", "", False)


def _answered(before: State, command: AnswerChallenge) -> Decision:
    card = before.game.challenges[command.challenge]
    answer = card.answers[command.answer]
    solves = any(problem.challenge == card.index for problem in before.problems)
    kind = "solve" if solves else "answer"
    return Decision(before.round, ROLES[command.role], kind, card.id, answer.id, answer.participatory)


def _measure(game: Game, index: int) -> str:
    return game.measures[index].id


_FATES = {
    "event.challenge_cancelled": "averted",
    "event.challenge_averted": "averted",
    "event.challenge_softened": "softened",
    "event.challenge_landed": "landed",
}


def faced(halves: Sequence[HalfYear]) -> tuple[Faced, ...]:
    """The challenges that came, in order, with what became of them."""
    found: dict[str, Faced] = {}
    for half in halves:
        for told in half.all():
            data = told.event.data
            if "challenge" not in data:
                continue
            card = str(data["challenge"])
            known = found.get(card, Faced(card, half.round, (), "waiting", False, 0))
            match told.event.message:
                case "event.answered":
                    given = Response(half.round, str(data["role"]), str(data["answer"]))
                    known = known._replace(responses=(*known.responses, given))
                case "event.problem_stays":
                    known = known._replace(problem=True)
                case "event.problem_solved":
                    known = known._replace(solved=half.round)
                case message if message in _FATES:
                    known = known._replace(fate=_FATES[message])
            found[card] = known
    return tuple(found.values())
