"""The advisor at the table: asked, it thinks beside the window, then shows three moves and what each would change.

It is off by default and never plays: a press on a move shows it in the panel, as a press on its card would.
"""

from weldi_game.bots.advisor import Advice, advise
from weldi_game.cards.compiled import RIGHTS
from weldi_game.engine.commands import (
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    Implement,
    MoveBudget,
    Reopen,
    Veto,
)
from weldi_game.engine.legality import CITY_HALL, COUNCIL
from weldi_game.engine.observe import observe
from weldi_game.report.deeds import deed
from weldi_game.report.words import Sayer
from weldi_game.session.sitting import Sitting
from weldi_game.text import Message
from weldi_game.ui.background import Background
from weldi_game.ui.table.proposals import role_of
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Icon, Label, Row, Widget

_NOTICED = 0.75
"""A track that would come to stand less than this apart in the end is not told: the look ahead is a guess."""
_TOLD = 3
"""Tracks that are told of one move, for this half-year and for the end, at most."""


class Adviser:
    """Answers the question "what would you look at?" for the table as it stands; the same table gets the same answer.

    Args:
        sitting: the game.
    """

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._work: Background[tuple[Advice, ...]] | None = None
        self._steps = -1
        self._told = False

    @property
    def thinking(self) -> bool:
        """Whether it has been asked and has no answer yet."""
        return self._work is not None and not self._work.done

    @property
    def answer(self) -> tuple[Advice, ...] | None:
        """The moves, best first; None while it was not asked, or while it thinks."""
        if self._work is None or not self._work.done:
            return None
        return self._work.result or ()

    def ask(self) -> None:
        """Begin to think, beside the window."""
        history = self._sitting.history
        seen, seed, self._steps = observe(history.state), history.seed, len(history.steps)
        turn, self._told = self._steps, False
        self._work = Background(lambda progress: advise(seen, seed, turn))
        self._work.advance()

    def forget(self) -> None:
        """The table has moved on, or does not want to know any more."""
        if self._work is not None:
            self._work.stop()
        self._work = None

    def look(self) -> bool:
        """Whether there is something else to show than at the last look: an answer, or none because of a move."""
        if self._work is None:
            return False
        if len(self._sitting.history.steps) != self._steps:
            self.forget()
            return True
        if self._work.done and not self._told:
            self._told = True
            return True
        return False


def advice_parts(view: TableView) -> list[Widget]:
    """What stands in the panel: the question, that it thinks, or the moves; nothing where there is no advisor."""
    adviser = view.adviser
    if adviser is None:
        return []
    if adviser.thinking:
        words = Label(view.say("ui.advice.thinking"), style="small", weight=1, id="advice.thinking")
        return [Row(Icon("clock", size=30), words, gap=8)]
    if adviser.answer is None:
        return [_question(view)]
    if not adviser.answer:
        return [Label(view.say("ui.advice.none"), style="small", colour="muted", id="advice.none")]
    cards = [_card(view, number, each) for number, each in enumerate(adviser.answer, start=1)]
    return [
        Label(view.say("ui.advice.title"), style="small", bold=True),
        *cards,
        Label(view.say("ui.advice.note"), style="caption", colour="muted"),
    ]


def subject_of(command: Command) -> Subject | None:
    """What on the table a move is about."""
    match command:
        case Implement() | CoDesign() | Certify() | Reopen():
            return Subject(Kind.MEASURE, command.measure)
        case AnswerChallenge():
            return Subject(Kind.CHALLENGE, command.challenge)
        case MoveBudget():
            return Subject(Kind.ROLE, CITY_HALL)
        case Veto():
            return Subject(Kind.ROLE, COUNCIL)
        case _:
            role = role_of(command)
            return None if role is None else Subject(Kind.ROLE, role)


def _question(view: TableView) -> Widget:
    return Button(
        view.say("ui.advice.ask"),
        style="small",
        icon="guidance",
        id="advice.ask",
        enabled=not view.state.decisions,
        reason=view.say("ui.table.hint_decide"),
        on_press=view.hand.ask_advice,
    )


def _card(view: TableView, number: int, advice: Advice) -> Widget:
    title = _title(view, advice.command)
    lines = [Label(words, style="caption") for words in _changes(view, advice)]
    return Card(
        Column(Label(title, style="small", bold=True), *lines, gap=2),
        padding=10,
        id=f"advice.{number}",
        label=title,
        on_press=lambda: view.hand.look_into(advice.command),
    )


def _title(view: TableView, command: Command) -> str:
    decision = deed(view.state, command)
    clause = Sayer(view.city, view.language).clause(decision)
    name = "ui.advice.move" if decision.role else "ui.advice.move_table"
    return view.say(name, role=decision.role, deed=clause)


def _changes(view: TableView, advice: Advice) -> list[str]:
    """Two sentences at most: what the end of this half-year shows, and where the tracks would come to."""
    later = tuple(round(change) if abs(change) >= _NOTICED else 0 for change in advice.in_the_end)
    found = [
        view.say(message, changes=changes)
        for message, changes in (
            ("ui.advice.this_round", _moved(advice.this_round)),
            ("ui.advice.in_the_end", _moved(later)),
        )
        if changes
    ]
    return found or [view.say("ui.advice.prepares")]


def _moved(changes: tuple[int, ...]) -> tuple[Message, ...]:
    """The tracks that move most, as pieces of a list."""
    moved = [(right, by) for right, by in zip(RIGHTS, changes, strict=True) if by]
    moved.sort(key=lambda pair: -abs(pair[1]))
    return tuple(Message("ui.advice.change", {"right": right, "by": by}) for right, by in moved[:_TOLD])
