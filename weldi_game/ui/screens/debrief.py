"""The talk after the game on the screen: what happened, what if, who was heard, questions, ballot, one commitment.

The pages stand in the order in which a talk goes best; a table may turn to any of them. It works for a game that
ended before its time, too: everything is told from what was played.
"""

from typing import TYPE_CHECKING

from weldi_game.engine.state import Phase
from weldi_game.report.questions import STEPS
from weldi_game.report.turning_points import search
from weldi_game.session.branch import branch, origin
from weldi_game.session.sitting import Sitting
from weldi_game.ui.debrief.closing import ballot_page, home_page, leading_words
from weldi_game.ui.debrief.curves import curves_page
from weldi_game.ui.debrief.questions import moved, questions_page
from weldi_game.ui.debrief.talk import Talk, most_moved, saved_game
from weldi_game.ui.debrief.voices import voices_page
from weldi_game.ui.debrief.what_if import WHOLE, Search, what_if_page
from weldi_game.ui.debrief.writer import ReportWriter
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.page import EDGE, GAP, ProgramScreen, next_button
from weldi_game.ui.screens.session_clock import SessionClock
from weldi_game.ui.stepwise import Stepwise
from weldi_game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Heading,
    Label,
    Page,
    ProgressBar,
    Row,
    ScrollArea,
    Tabs,
    Widget,
)

if TYPE_CHECKING:
    from weldi_game.cards.library import City

PAGES = (
    ("curves", "realised"),
    ("what_if", "compare"),
    ("voices", "participation"),
    ("questions", "help"),
    ("ballot", "check"),
    ("home", "place"),
)
"""The pages in their order, with their signs."""
LARGE_TEXT = 1.3
"""From this text scale on chart and words stand below each other."""
PLAYOUTS = 60
"""Games that a bot plays on to find turning points: enough for three, and a few seconds long."""


class DebriefScreen(ProgramScreen):
    """The talk about one game.

    Args:
        program: the program around it.
        sitting: the game, finished or not.
        city: where it was played.
        desk: the facilitator's means, when a session clock runs on.
    """

    name = "debrief"
    first_focus = "debrief.tabs.curves"

    def __init__(
        self, program: Program, sitting: Sitting, city: "City", desk: Facilitation | None = None
    ) -> None:
        super().__init__(program)
        self.talk = Talk(program, sitting, city)
        self.desk = desk
        self.page_shown = "curves"
        self._look_for_first_game()
        self.talk.round = most_moved(self.talk)
        self.search: Search = Stepwise(search(sitting.history, PLAYOUTS))
        self._searched = False
        self._writer = ReportWriter(program, sitting)
        self._clock: SessionClock | None = None

    def set_language(self, language: str) -> None:
        """Say everything in another language from the next `refresh` on."""
        self.talk.renew()

    def build(self) -> Widget:
        """The pages behind tabs; only the one that shows is made."""
        roomy = self.host.look.text_scale < LARGE_TEXT
        pages = [
            Page(
                name,
                self.say(f"ui.debrief.{name}"),
                self._made(name, roomy) if name == self.page_shown else Column(),
                icon if roomy else "",
            )
            for name, icon in PAGES
        ]
        tabs = Tabs(pages, selected=self.page_shown, on_change=self.turn_to, id="debrief.tabs", weight=1)
        parts: list[Widget] = [tabs, self._foot()]
        if roomy:
            parts.insert(0, self._bar())
        return Column(*parts, padding=EDGE, gap=GAP)

    def update(self, seconds: float) -> None:
        """The clock tells itself; the search for turning points and the report go on one step a frame."""
        if self._clock is not None and self._clock.host is not None:
            self._clock.tell()
        self._go_on_searching()
        self._go_on_writing()

    def on_back(self) -> None:
        """Back to the ending; a game that ended before its time goes on at the table."""
        if self._is_writing():
            return
        self._keep_ballot()
        if self._ending_below():
            self.host.pop()
        elif self.talk.sitting.state.phase != Phase.OVER:
            self._to_table()
        else:
            self._finish()

    # --- the frame -------------------------------------------------------------------------------------------

    def _bar(self) -> Widget:
        title = self.say("ui.debrief.title", city=name_of(self.talk.city, self.program.language))
        settings = Button(
            self.say("ui.bar.settings"),
            id="bar.settings",
            icon="settings",
            icon_only=True,
            on_press=self.open_settings,
        )
        table = self.desk.timetable if self.desk is not None else None
        self._clock = SessionClock(self.program, table) if table is not None else None
        clock: list[Widget] = [self._clock] if self._clock is not None else []
        return Row(Heading(title, weight=1), *clock, settings, gap=GAP, align="center")

    def _foot(self) -> Widget:
        names = [name for name, _ in PAGES]
        at = names.index(self.page_shown)
        back_words = "ui.debrief.back_ending" if self._ending_below() else "ui.debrief.back_table"
        buttons: list[Widget] = []
        if self._ending_below() or self.talk.sitting.state.phase != Phase.OVER:
            buttons.append(
                Button(self.say(back_words), id="debrief.back", icon="back", on_press=self.on_back)
            )
        if at + 1 < len(names):
            after = names[at + 1]
            words = self.say("ui.debrief.next", page=self.say(f"ui.debrief.{after}"))
            buttons.append(next_button(words, "debrief.next", lambda: self.turn_to(after)))
        else:
            buttons.append(
                Button(
                    self.say("ui.debrief.finish"),
                    id="debrief.finish",
                    kind="primary",
                    icon="check",
                    on_press=self._finish,
                )
            )
        return Row(*buttons, gap=16, wrap=True, justify="end")

    def _made(self, name: str, roomy: bool) -> Widget:
        talk = self.talk
        if name == "curves":
            return curves_page(talk, self.look_at, roomy)
        if name == "questions":
            return questions_page(talk, self._to_step, self._to_question, roomy)
        made = {
            "what_if": lambda: what_if_page(talk, self.search, self.ask_branch),
            "voices": lambda: voices_page(talk),
            "ballot": lambda: ballot_page(talk, self._count_hands),
            "home": lambda: home_page(talk, self, self._writer.reason),
        }[name]()
        return ScrollArea(made, id=f"debrief.{name}", label=self.say(f"ui.debrief.{name}"), weight=1)

    def turn_to(self, page: str) -> None:
        """Show another page."""
        self._keep_ballot()
        self.page_shown = page
        self.refresh()
        self.host.focus(f"debrief.tabs.{page}")

    def _ending_below(self) -> bool:
        return len(self.host.screens) > 1 and self.host.screens[-2].name == "ending"

    def _to_table(self) -> None:
        from weldi_game.ui.play import Play

        Play(self.program, self.talk.sitting, self.talk.city).show()

    def _finish(self) -> None:
        if self._is_writing():
            return
        self._keep_ballot()
        self.talk.sitting.close()
        self.program.close()
        self.program.to_title()

    # --- what happened ---------------------------------------------------------------------------------------

    def look_at(self, round_: int) -> None:
        """Show what happened in a half-year."""
        self.talk.round = round_
        self.refresh()

    # --- what if ---------------------------------------------------------------------------------------------

    def _go_on_searching(self) -> None:
        """Turning points are looked for from the first moment on, so that they are there when they are wanted."""
        if self._searched or self.host.animator.busy:
            return
        self.search.advance()
        if self.search.done:
            self._searched = True
            self.talk.points = self.search.result or ()
            self.talk.renew()
            if self.page_shown == "what_if":
                self.refresh()
        elif self.page_shown == "what_if" and not self.host.dialogs:
            self.find("debrief.search", ProgressBar).set_value(round(self.search.share * WHOLE))

    def ask_branch(self, round_: int) -> None:
        """Ask whether to play on from a half-year."""
        stay = Button(self.say("ui.debrief.branch_stay"), id="debrief.branch.no", on_press=self.host.close)
        go = Button(
            self.say("ui.debrief.branch_go"),
            id="debrief.branch.yes",
            kind="primary",
            icon="play",
            on_press=lambda: self._branch(round_),
        )
        title = self.say("ui.debrief.branch_title", round=round_)
        words = Label(self.say("ui.debrief.branch_words"))
        self.host.open(Dialog(title, words, buttons=[stay, go], id="debrief.ask"))

    def _branch(self, round_: int) -> None:
        from weldi_game.ui.play import Play

        self.host.close()
        if self._is_writing():
            return
        self._keep_ballot()
        other = branch(self.talk.sitting, round_, self.program.home.saves)
        self.talk.sitting.close()
        Play(self.program, other, self.talk.city).show()
        self.host.announce(self.say("ui.debrief.branched", round=round_))

    def _look_for_first_game(self) -> None:
        """The game from which this one has branched off, when its save is still there."""
        found = origin(self.talk.sitting)
        if found is None or not found.save:
            return
        history = saved_game(self.talk.sitting, found.save, self.program)
        if history is not None:
            self.talk.first, self.talk.branched = history, found.round

    # --- questions -------------------------------------------------------------------------------------------

    def _to_step(self, step: str) -> None:
        self.talk.step, self.talk.question = STEPS.index(step), 0
        self.refresh()

    def _to_question(self, by: int) -> None:
        self.talk.step, self.talk.question = moved(self.talk, by)
        self.refresh()

    # --- closing ---------------------------------------------------------------------------------------------

    def _count_hands(self, measure: str, hands: int) -> None:
        self.talk.ballot[measure] = hands
        self.find("debrief.verdict", Label).set_text(leading_words(self.talk))

    def _keep_ballot(self) -> None:
        """Hands that were counted are kept beside the moves, once they have changed."""
        counted = {measure: hands for measure, hands in self.talk.ballot.items() if hands}
        kept = next((facts for facts in reversed(self.talk.sitting.remarks) if "ballot" in facts), {})
        if counted != kept.get("ballot", {}):
            self.talk.sitting.remark(ballot=counted)

    def type_commitment(self, words: str) -> None:
        """Take the commitment letter by letter."""
        self.talk.commitment = words
        empty = not words.strip()
        self.find("debrief.keep", Button).set_enabled(
            not empty, self.say("ui.debrief.nothing_typed") if empty else ""
        )

    def keep_commitment(self) -> None:
        """Keep it in the saved game."""
        words = " ".join(self.talk.commitment.split())
        if not words:
            self.host.announce(self.say("ui.debrief.nothing_typed"))
            return
        self.talk.sitting.remark(commitment=words)
        self.host.announce(self.say("ui.debrief.commitment_kept"), "good")

    def open_evaluation(self) -> None:
        """Show the evaluation."""
        from weldi_game.ui.screens.evaluation import EvaluationScreen

        if not self._is_writing():
            self.host.push(EvaluationScreen(self.program))

    def open_certificate(self) -> None:
        """Ask for a name and write a certificate."""
        from weldi_game.ui.screens.certificate import ask

        minutes = self.desk.timetable.plan.minutes if self.desk and self.desk.timetable else 0
        ask(self.program, self.talk.sitting, self.talk.city, minutes)

    # --- the report ------------------------------------------------------------------------------------------

    def write_report(self) -> None:
        """Write the report beside the save, in the background."""
        if self._writer.begin():
            self.host.announce(self.say("ui.debrief.report_working"))
            self.refresh()

    def _is_writing(self) -> bool:
        """Whether the report is still being written; then this is said, and nobody leaves yet."""
        if self._writer.busy:
            self.host.announce(self.say("ui.debrief.report_working"))
        return self._writer.busy

    def _go_on_writing(self) -> None:
        outcome = self._writer.advance()
        if outcome is not None:
            self.host.announce(outcome.sentence, "good" if outcome.written else "warning")
            self.refresh()
