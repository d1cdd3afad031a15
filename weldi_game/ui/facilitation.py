"""A game with a facilitator: the panel behind F9, the clock, and what happens at the start of each half-year.

The one door for the program around the table. Nothing of it shows at a table that does not use it, but for the
secret vote, which belongs to the workshop format (rulebook 2, step 3).
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.vocabulary import Format
from weldi_game.engine.commands import EndRound, Intervene, Intervention
from weldi_game.engine.state import Phase
from weldi_game.session.facilitator import as_reason, rewind
from weldi_game.session.history import Step
from weldi_game.session.plan import Timetable, plan
from weldi_game.session.sitting import Sitting
from weldi_game.text import Message
from weldi_game.ui.program import Program
from weldi_game.ui.screens.session_clock import SessionClock, word_of, words_of
from weldi_game.ui.second_window import BesideHost, NoSecondWindow, open_beside

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_LEAST_VOTERS = 2
_log = logging.getLogger("weldi_game.ui")


class Facilitation:
    """What a facilitator has at hand for one game.

    Args:
        program: the program around it.
        sitting: the game.
        city: where it is played.
        on_end: called when the facilitator ends play before its time; the talk is then put on top. None: the talk takes
            the place of the table.

    Attributes:
        timetable: the session that runs; None while no clock runs, as at first.
        votes: whether there is a secret vote at the start of each half-year.
        handovers: whether chair and roles are shown there.
        advisor_hidden: whether the advisor is kept from this table although the settings offer it.
    """

    def __init__(
        self,
        program: Program,
        sitting: Sitting,
        city: "City",
        on_end: Callable[[], None] | None = None,
    ) -> None:
        self.program, self.sitting, self.city = program, sitting, city
        self._on_end = on_end
        self._clock: SessionClock | None = None
        self.timetable: Timetable | None = None
        many = len(sitting.seats) >= _LEAST_VOTERS
        self.votes = many and sitting.state.game.format != Format.STAND
        self.handovers = False
        self.advisor_hidden = False
        self._voted = False
        self._panel: BesideHost | None = None

    # --- what the table asks for -----------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> bool:
        """F9 opens the panel."""
        if event.type != pygame.KEYDOWN or event.key != pygame.K_F9:
            return False
        self.open_panel()
        return True

    def clock(self) -> SessionClock | None:
        """The small clock; None while no session plan runs. Another widget each time, as a screen builds itself."""
        self._clock = None
        if self.timetable is not None:
            self._clock = SessionClock(self.program, self.timetable, self._tell_time)
        return self._clock

    def update(self, seconds: float) -> None:
        """Let time pass; says the word ten and five minutes before play ends."""
        table = self.timetable
        if table is None or table.paused:
            return
        for minutes in table.advance(seconds):
            kind = "info" if minutes else "warning"
            self.program.host.announce(word_of(self.program, minutes, table.standing), kind)
            self.program.sounds.play("round")
        if self._clock is not None and self._clock.host is not None:
            self._clock.tell()

    def advised(self) -> bool:
        """Whether the table may ask the advisor now."""
        return self.program.settings.advisor and not self.advisor_hidden

    def first_vote(self) -> Callable[[], None] | None:
        """Opens the vote of the first half-year, which waits until the table has been looked at; None when it is past.

        A game that goes on has had its vote, or has gone without it.
        """
        moved = any(not isinstance(step.command, Intervene) for step in self.sitting.history.steps)
        waits = self.votes and not moved and not self.sitting.remarks
        return self._open_half_year if waits and not self._voted else None

    def on_step(self, step: Step) -> None:
        """A command was done and shown; after the end of a half-year the next one is opened."""
        if not isinstance(step.command, EndRound):
            return
        if self.timetable is not None:
            self.timetable.end_round()
            if step.state.phase == Phase.OVER:
                self.timetable.end_play()
        if step.state.phase != Phase.OVER:
            self._open_half_year()

    def on_undo(self) -> None:
        """The table has gone back: half-years that were over are not any more."""
        if self.timetable is not None:
            ended = sum(1 for step in self.sitting.history.steps if isinstance(step.command, EndRound))
            self.timetable.go_back(ended)

    def open_panel(self) -> None:
        """Show the facilitator's panel over the table, or the window that it has of its own."""
        from weldi_game.ui.screens.facilitator import FacilitatorScreen

        if self._panel is not None and self._panel.running:
            self._panel.window.to_front()
        else:
            self.program.host.push(FacilitatorScreen(self.program, self))

    def open_window(self) -> bool:
        """Show the panel in a window of its own, so that the table stays clean; False where there is none to be had."""
        from weldi_game.ui.screens.facilitator_window import FacilitatorWindow

        try:
            panel = open_beside(self.program.host, self.program.say("ui.facilitator.title"))
        except NoSecondWindow as problem:
            _log.warning("no second window: %s", problem)
            return False
        screen = FacilitatorWindow(self.program, self)
        panel.push(screen)
        panel.on_tick = screen.follow
        self._panel = panel
        return True

    # --- the start of a half-year ----------------------------------------------------------------------------

    def _open_half_year(self) -> None:
        from weldi_game.ui.screens.handover import HandoverScreen

        if not self.handovers:
            self._vote()
            return
        screen = HandoverScreen(
            self.program, self.sitting.seats, self.sitting.state, self.sitting.reseat, self._vote
        )
        self.program.host.push(screen)

    def _vote(self) -> None:
        from weldi_game.ui.screens.priority_vote import PriorityVoteScreen

        if not self.votes:
            return
        self._voted = True
        names = [seat.name for seat in self.sitting.seats]
        round_ = self.sitting.state.round
        screen = PriorityVoteScreen(
            self.program, round_, names, lambda counts: self._keep_vote(round_, counts), self._no_votes
        )
        self.program.host.push(screen)

    def _keep_vote(self, round_: int, counts: tuple[int, ...] | None) -> None:
        if counts is not None:
            self.sitting.remark(vote=list(counts), round=round_)

    def _no_votes(self) -> None:
        self.votes = False

    # --- time ------------------------------------------------------------------------------------------------

    def start_plan(self, minutes: int) -> None:
        """Start the clock with a plan for a session of so many minutes; half-years that are over count as played.

        Raises:
            ValueError: a session is not so short or so long.
        """
        rule = self.city.common.rules.formats[Format(self.sitting.state.game.format)]
        table = Timetable(plan(minutes, rule))
        done = self.sitting.state.round - 1
        if done:
            table.begin_play()
            table.ended = [0.0] * done
        self.timetable = table

    def stop_plan(self) -> None:
        """From now on no clock runs."""
        self.timetable = self._clock = None

    def extend(self, minutes: int, reason: str) -> None:
        """Give the session more minutes, and say so in the log."""
        if self.timetable is not None:
            self.timetable.extend(minutes)
            self._note(Intervention.TIME, 0, minutes, reason)

    def _tell_time(self) -> None:
        if self.timetable is not None:
            self.program.host.announce(words_of(self.program, self.timetable))

    # --- stepping in -----------------------------------------------------------------------------------------

    def say(self, message: Message) -> str:
        """A sentence in the present language, with the titles of the city's cards."""
        return self.program.say(message, titles=self.city.title_of)

    def hint(self, message: Message) -> None:
        """Give the table a hint: it stands in its log."""
        self._note(Intervention.HINT, 0, 0, self.say(message))

    def rewind(self, round_: int, reason: str) -> None:
        """Take the table back to the start of a half-year.

        Raises:
            LookupError: the table was never there.
            IllegalMove: the reason is none.
        """
        rewind(self.sitting, round_, reason)
        self.on_undo()

    def end_play(self, reason: str) -> None:
        """Play ends here, the talk begins."""
        self._note(Intervention.END, 0, 0, reason)
        if self.timetable is not None:
            self.timetable.end_play()
        from weldi_game.ui.screens.debrief import DebriefScreen

        talk = DebriefScreen(self.program, self.sitting, self.city, self)
        if self._on_end is None:
            self.program.show_over_title(talk)
        else:
            self._on_end()
            self.program.host.push(talk)

    def _note(self, kind: Intervention, subject: int, by: int, reason: str) -> None:
        """A remark in the log; a game that is over takes none any more."""
        if self.sitting.state.phase != Phase.OVER:
            self.sitting.submit(Intervene(kind, subject, by, as_reason(reason)))
