"""Learning by playing: five steps of a coach on the real table, with the real engine and a scripted seed.

Nothing is blocked: the coach looks at what the table has done and speaks about the first step that is still open.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from weldi_game.cards import library
from weldi_game.cards.compiled import Measure, pairs
from weldi_game.cards.vocabulary import Difficulty, Format, MeasureFamily
from weldi_game.engine.commands import AnswerChallenge, CoDesign, Command, EndRound, Implement, MoveBudget
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import CITY_HALL, COUNCIL, available, legal
from weldi_game.engine.rules import apply
from weldi_game.engine.state import State
from weldi_game.session.sitting import Sitting, round_robin
from weldi_game.ui.play import Play
from weldi_game.ui.program import Program
from weldi_game.ui.screens.table import TableOptions
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.widgets import Button, Card, Label, Row, ScrollArea, Widget

CITY, SEED = "albacete", 9
"""The city of the tutorial, and the seed that deals it a challenge which everybody can answer."""

_ONE_STOP_SHOP = tuple(MeasureFamily).index(MeasureFamily.ONE_STOP_SHOP)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A step of the tutorial.

    Attributes:
        done: whether the table has done it.
        where: what the coach shows on the table; None for the button that ends the half-year.
    """

    done: Callable[[Sitting], bool]
    where: Callable[[State], Subject | None]


def start_tutorial(program: Program) -> None:
    """Begin the tutorial; it is not saved unless the table goes on with it."""
    city = library.find(CITY)
    game = city.game(Difficulty.SUPPORTED, Format.WORKSHOP)
    sitting = Sitting(game, SEED, round_robin([program.say("ui.seats.unnamed", number=1)]))
    Tutorial(program, sitting, city).show()


class Tutorial(Play):
    """A game with a coach, until the five steps are done or skipped."""

    coaching = True

    def options(self) -> TableOptions:
        """The usual options and the coach; nothing is saved, so nothing can be saved elsewhere."""
        usual = super().options()
        if not self.coaching:
            return usual
        return replace(usual, coach=self.coach, on_save_elsewhere=None)

    @property
    def step(self) -> int:
        """The step that the coach speaks about, from 1; one more than there are when all are done."""
        open_ = (number for number, lesson in enumerate(LESSONS, start=1) if not lesson.done(self.sitting))
        return next(open_, len(LESSONS) + 1)

    def coach(self) -> Widget:
        """What the coach says now."""
        say, step = self.program.say, self.step
        if step > len(LESSONS):
            self._learnt()
            return self._farewell()
        name = say(f"ui.tutorial.name_{step}")
        show = Button(
            say("ui.tutorial.show"), id="coach.show", kind="primary", icon="eye", on_press=self.point
        )
        skip = Button(say("ui.tutorial.skip"), id="coach.skip", kind="quiet", on_press=self.skip)
        return Card(
            self._text(f"ui.tutorial.text_{step}"),
            Row(show, skip, gap=12, wrap=True),
            header=say("ui.tutorial.step", step=step, steps=len(LESSONS), name=name),
            icon="tutorial",
            kind="notice",
            id=f"coach.{step}",
        )

    def point(self) -> None:
        """Show on the table where the present step is done."""
        subject = LESSONS[self.step - 1].where(self.sitting.state)
        if subject is None:
            self.program.host.focus("round.end")
        else:
            self.table.choose(subject)

    def skip(self) -> None:
        """Leave the tutorial; it can be played again from the first screen."""
        self._learnt()
        self.program.to_title()
        self.program.host.announce(self.program.say("ui.tutorial.again"))

    def leave(self) -> None:
        """Leave without a question: the first steps are soon played again."""
        if self.coaching:
            self.skip()
        else:
            super().leave()

    def go_on(self) -> None:
        """Play this city to its end, saved from now on like every other game."""
        self.coaching = False
        self.sitting.save_in(self.program.home.saves)
        self.show()

    # --- private ---------------------------------------------------------------------------------------------

    def _farewell(self) -> Widget:
        say = self.program.say
        return Card(
            self._text("ui.tutorial.done_text"),
            Row(
                Button(say("ui.tutorial.go_on"), id="coach.go_on", kind="primary", on_press=self.go_on),
                Button(say("ui.tutorial.choose"), id="coach.choose", on_press=self._choose_city),
                gap=12,
                wrap=True,
            ),
            header=say("ui.tutorial.done"),
            icon="check",
            kind="notice",
            id="coach.done",
        )

    def _text(self, message: str) -> Widget:
        words = self.program.say(message)
        return ScrollArea(Label(words, style="small"), id="coach.text", label=words, weight=1)

    def _choose_city(self) -> None:
        from weldi_game.ui.screens.choose_city import ChooseCityScreen

        self.program.show_over_title(ChooseCityScreen(self.program))

    def _learnt(self) -> None:
        if not self.program.settings.learnt:
            self.program.settings = replace(self.program.settings, learnt=True)
            self.program.keep()


# --- the five steps ----------------------------------------------------------------------------------------------


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
