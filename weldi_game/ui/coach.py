"""The coach: five lessons on the real table. It looks at what was done and speaks about the first that is open.

Nothing is blocked and nothing is played for anybody: the coach says what to look at, and shows where it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weldi_game.cards.compiled import Measure, pairs
from weldi_game.cards.vocabulary import MeasureFamily
from weldi_game.engine.commands import AnswerChallenge, CoDesign, Command, EndRound, Implement, MoveBudget
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import CITY_HALL, COUNCIL, available, legal
from weldi_game.engine.rules import apply
from weldi_game.engine.state import State
from weldi_game.session.sitting import Sitting
from weldi_game.ui.program import Program
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.widgets import Button, Card, Column, Icon, Label, Row, ScrollArea, Widget

_ONE_STOP_SHOP = tuple(MeasureFamily).index(MeasureFamily.ONE_STOP_SHOP)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something to do once.

    Attributes:
        done: whether the table has done it.
        where: what the coach shows on the table; None for the button that ends the half-year.
    """

    done: Callable[[Sitting], bool]
    where: Callable[[State], Subject | None]


class Coach:
    """Speaks to a table.

    Args:
        program: the program around it.
        sitting: the game that is looked at.
        table: gives the screen of the table, which may be another one later.
    """

    def __init__(self, program: Program, sitting: Sitting, table: Callable[[], TableScreen]) -> None:
        self._program, self._sitting, self._table = program, sitting, table

    @property
    def step(self) -> int:
        """The lesson that is open, from 1; one more than there are when all are done."""
        open_ = (number for number, lesson in enumerate(LESSONS, start=1) if not lesson.done(self._sitting))
        return next(open_, len(LESSONS) + 1)

    @property
    def finished(self) -> bool:
        """Whether every lesson is done."""
        return self.step > len(LESSONS)

    def card(self, *buttons: Button) -> Widget:
        """What the coach says now, with a button that shows where, and others."""
        step, say = self.step, self._program.say
        show = Button(
            say("ui.tutorial.show"),
            id="coach.show",
            kind="primary",
            icon="eye",
            style="small",
            on_press=self.point,
        )
        name = say(f"ui.tutorial.name_{step}")
        header = say("ui.tutorial.step", step=step, steps=len(LESSONS), name=name)
        return self.note(header, say(f"ui.tutorial.text_{step}"), (show, *buttons))

    def note(self, header: str, words: str, buttons: Sequence[Button], icon: str = "tutorial") -> Widget:
        """Something that the coach says."""
        head = Row(
            Icon(icon, size=30), Label(header, style="small", bold=True, weight=1), gap=10, align="center"
        )
        text = Column(head, Label(words, style="small"), gap=8)
        return Card(
            ScrollArea(text, id="coach.text", label=words, weight=1),
            Row(*buttons, gap=12, wrap=True),
            kind="notice",
            padding=14,
            gap=10,
            id="coach",
            label=header,
        )

    def point(self) -> None:
        """Show on the table where the open lesson is done."""
        subject = LESSONS[self.step - 1].where(self._sitting.state)
        if subject is None:
            self._program.host.focus("round.end")
        else:
            self._table().choose(subject)


# --- the five lessons ----------------------------------------------------------------------------------------------


def _implemented(sitting: Sitting) -> list[Measure]:
    measures = sitting.history.game.measures
    commands = (step.command for step in sitting.history.steps)
    return [measures[command.measure] for command in commands if isinstance(command, Implement)]


def _did(*kinds: type[Command]) -> Callable[[Sitting], bool]:
    return lambda sitting: any(isinstance(step.command, kinds) for step in sitting.history.steps)


def _most_help(state: State) -> Subject | None:
    """The lasting measure that keeps the rights highest at this very rights check, paid by one role alone."""
    best, most = Subject(Kind.ROLE, CITY_HALL), -1
    for command in legal(state):
        if isinstance(command, Implement) and _lasting(state.game.measures[command.measure]):
            then = apply(state, command)[0]
            after = forecast(then)
            worth = 1_000 * sum(after.after.rights) + sum(after.check.coverage)
            if worth > most and then.tally.cooperation == state.tally.cooperation:
                best, most = Subject(Kind.MEASURE, command.measure), worth
    return best


def _lasting(measure: Measure) -> bool:
    return bool(measure.capacity) and not measure.relief


def _widest_door(state: State) -> Subject | None:
    """The measure that bridges most and can be had now, the one-stop shop before all others."""
    measures = state.game.measures
    able = [index for index in (*state.game.shelf, *state.plan) if available(state, measures[index]) is None]
    if not able:
        return Subject(Kind.ROLE, CITY_HALL)
    return Subject(Kind.MEASURE, max(able, key=lambda index: _width(measures[index])))


def _width(measure: Measure) -> tuple[bool, int]:
    return measure.family == _ONE_STOP_SHOP, len(pairs(measure.bridges))


def _challenge(state: State) -> Subject | None:
    """The nearest challenge; where none waits any more, a problem that stays."""
    waiting = [card.challenge for card in state.conveyor] + [problem.challenge for problem in state.problems]
    return Subject(Kind.CHALLENGE, waiting[0]) if waiting else None


def _council_or_city_hall(state: State) -> Subject | None:
    """The council where it can join a measure now, else city hall, which can always share."""
    joins = any(isinstance(command, CoDesign) for command in legal(state))
    return Subject(Kind.ROLE, COUNCIL if joins else CITY_HALL)


LESSONS: tuple[Lesson, ...] = (
    Lesson(
        lambda sitting: any(measure.capacity for measure in _implemented(sitting)),
        _most_help,
    ),
    Lesson(
        lambda sitting: any(measure.bridges for measure in _implemented(sitting)),
        _widest_door,
    ),
    Lesson(_did(AnswerChallenge), _challenge),
    Lesson(_did(CoDesign, MoveBudget), _council_or_city_hall),
    Lesson(_did(EndRound), lambda state: None),
)
