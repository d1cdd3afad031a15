"""The main screen: the zones of the table put together, and the hands that play on it."""

from collections.abc import Callable
from contextlib import suppress

import pygame

from weldi_game.cards.compiled import ROLES
from weldi_game.cards.library import City
from weldi_game.engine.commands import (
    AnswerChallenge,
    Command,
    EndRound,
    Implement,
    Mobilise,
    MoveBudget,
    Payers,
    Suspend,
)
from weldi_game.engine.legality import COUNCIL, check, ready
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import Phase
from weldi_game.session.history import Grain, Step
from weldi_game.session.sitting import Sitting
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.rights_check import RightsCheckScreen
from weldi_game.ui.table import proposals, questions
from weldi_game.ui.table.adviser import Adviser, subject_of
from weldi_game.ui.table.beside import can_be_compared, show_beside
from weldi_game.ui.table.explain import ask_instead, open_explanation
from weldi_game.ui.table.glossary import open_term
from weldi_game.ui.table.layout import table
from weldi_game.ui.table.log_view import LogDialog
from weldi_game.ui.table.payers import PayersDialog
from weldi_game.ui.table.subject import NOTHING, Intent, Kind, Subject
from weldi_game.ui.table.view import LARGE_TEXT, TableOptions, TableView
from weldi_game.ui.widgets import Canvas, Widget

__all__ = ["TableOptions", "TableScreen"]


class TableScreen(Screen):
    """The table.

    Args:
        sitting: the game; the table submits to it and undoes on it.
        city: the scenario with its texts.
        language: in which everything is said.
        on_over: called after the last rights check was shown.
        on_menu: called for the menu, by its button and by Escape.
        options: what else the program around offers.
    """

    name = "table"
    first_focus = "role.city_hall"

    def __init__(
        self,
        sitting: Sitting,
        city: City,
        language: str,
        on_over: Callable[[], None],
        on_menu: Callable[[], None],
        options: TableOptions | None = None,
    ) -> None:
        self.view = TableView(sitting, city, language, options or TableOptions(), hand=self)
        self.view.advisor = Adviser(sitting)
        self._on_over, self._on_menu = on_over, on_menu
        self._to_tell: Step | None = None
        self._asked = 0
        self._came_from = ""
        self._looked = False
        self._fits: tuple[object, ...] = ()
        self._too_full: set[tuple[object, ...]] = set()

    # --- a screen ------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The zones, from the state of the game and what was chosen."""
        look = self.host.look
        self._fits = (look.size, look.text_scale, look.stand, self.view.language)
        self.view.roomy = look.text_scale < LARGE_TEXT and self._fits not in self._too_full
        self._looked = False
        root = table(self.view, lambda: self.host.look.target)
        if self.view.asking:
            ask_instead(root, self._explain, kept="top.help")
        return root

    def on_enter(self) -> None:
        """Back from the rights check the step is told on; a game that is over leads to its ending."""
        self.view.renew()
        step, self._to_tell = self._to_tell, None
        if step is not None and self.view.options.on_step is not None:
            self.view.options.on_step(step)
        if self.view.state.phase == Phase.OVER:
            self._on_over()

    def update(self, seconds: float) -> None:
        """What the table itself begins: another layout where not all fits, the question of a decision that waits."""
        self._make_room()
        if self.view.advisor is not None and self.view.advisor.look():
            self.refresh()
            self.host.focus("advice.1")
        waiting = len(self.view.state.decisions)
        if waiting != self._asked:
            self._asked = waiting
            if waiting and not self.host.dialogs:
                self.decide()

    def _make_room(self) -> None:
        """Where something does not fit, with long words or on an unusual window, the zones take turns from now on."""
        if self._looked or not self.view.roomy:
            return
        self._looked = True
        if any(widget.overflow for widget in self.host.root.walk()):
            self._too_full.add(self._fits)
            self.refresh()

    def on_back(self) -> None:
        """Escape: first "what is this?" ends, then what was chosen is put down, then the menu opens."""
        if self.view.asking:
            self.ask()
        elif self.view.compared is not None:
            self.compare(None)
        elif self.view.intent.subject is not None:
            self.choose(None)
        else:
            self._on_menu()

    def on_link(self, term: str) -> None:
        """A term of the glossary opens in a dialog of its own."""
        open_term(self.host, self.view.city.common, self.view.language, term, self.view.options.on_rules)

    def handle(self, event: pygame.event.Event) -> bool:
        """The letters that stand on the buttons."""
        if event.type != pygame.KEYDOWN:
            return False
        if pygame.K_1 <= event.key <= pygame.K_5:
            self.act_as(event.key - pygame.K_1)
            return True
        deeds: dict[int, Callable[[], None]] = {
            pygame.K_z: lambda: self.undo(Grain.COMMAND),
            pygame.K_e: self.end_round,
            pygame.K_l: self.show_log,
            pygame.K_F1: self.ask,
        }
        if event.key not in deeds:
            return False
        deeds[event.key]()
        return True

    def show_anew(self) -> None:
        """Somebody else has changed the game: show it as it stands, with nothing chosen."""
        self._asked = 0
        self._to_tell = None
        self._show(NOTHING)

    def set_language(self, language: str) -> None:
        """Say everything in another language from the next `refresh` on."""
        self.view.language = language

    # --- hands -----------------------------------------------------------------------------------------------------

    def choose(self, subject: Subject | None) -> None:
        """Have the panel tell about something; chosen again, the focus goes to the button that does it."""
        view = self.view
        if view.asking and subject is not None:  # a place in the picture of the city
            self._explain("city", self._title_of(subject))
            return
        if view.compared is not None and subject is not None and subject.kind is Kind.MEASURE:
            first, second = view.compared, subject.index
            self.compare(None)
            if first != second and can_be_compared(view, first) and can_be_compared(view, second):
                show_beside(self.host, view, first, second, self._take)
                return
        if subject is not None and subject == view.intent.subject:
            self._go_to_confirm()
            return
        view.page = "decide"
        if subject is not None:
            self._play("card")
            self._came_from = self.host.focused.id if self.host.focused is not None else ""
        self._show(Intent(subject, self._proposal(subject)))
        if subject is None:
            self.host.focus(self._came_from)

    def compare(self, measure: int | None) -> None:
        """Keep a measure to put it beside the next one that is chosen; None ends that."""
        self.view.compared = measure
        self.refresh()

    def learn(self, hint: str) -> None:
        """A hint of the first time was read."""
        if self.view.options.on_hint is not None:
            self.view.options.on_hint(hint)
        self.refresh()

    def _take(self, measure: int) -> None:
        """One of two cards was taken: the panel tells about it."""
        self._show(Intent(None, None))
        self.choose(Subject(Kind.MEASURE, measure))

    def intend(self, command: Command | None) -> None:
        """Have the panel show what a command would change; chosen again, the focus goes to the button that does it."""
        if command is not None and command == self.view.intent.command:
            self._go_to_confirm()
            return
        self._show(Intent(self.view.intent.subject, command))

    def act_as(self, role: int) -> None:
        """Choose who acts; where a card is chosen that the role may lead, it is proposed for it."""
        view = self.view
        view.acting = role
        command = view.intent.command
        if command is not None and role in proposals.candidates_for(view.state, command):
            self._show(Intent(view.intent.subject, proposals.led_by(command, role)))
        else:
            view.page = "decide"
            self._show(Intent(Subject(Kind.ROLE, role)))

    def pay_with(self, payers: Payers) -> None:
        """Choose who pays for what the table is about to do."""
        command = self.view.intent.command
        if command is not None:
            self._show(Intent(self.view.intent.subject, proposals.with_payers(command, payers)))

    def ask_payers(self) -> None:
        """Open the dialog in which the payers are chosen."""
        command = self.view.intent.command
        if command is not None:
            PayersDialog(self.host, self.view, command, self.pay_with).open()

    def ask_swap(self, measure: int) -> None:
        """Open the dialog in which the newcomers' council takes a card off the action plan."""
        questions.ask_swap(self.host, self.view, measure, self.intend)

    def confirm(self) -> None:
        """Do what the table is about to do."""
        found = self.view.prospect
        if found is None:
            return
        if found.refusal is not None:
            self._refuse(found.refusal)
            return
        self._after(self.view.sitting.submit(found.command))

    def end_round(self) -> None:
        """End the half-year, after a question where actions are left."""
        refusal = check(self.view.state, EndRound())
        if refusal is not None:
            self._refuse(refusal)
        elif any(self.view.state.actions):
            questions.ask_end_round(self.host, self.view, self._end)
        else:
            self._end()

    def decide(self) -> None:
        """Open the dialog of a decision that waits."""
        if self.view.state.decisions:
            questions.ask_decision(self.host, self.view, self._suspend)

    def show_row(self, row: str) -> None:
        """Show another row of the offer."""
        self.view.row = row
        self.refresh()

    def show_page(self, page: str) -> None:
        """Show another page of the panel."""
        self.view.page = page
        self.refresh()

    def show_tab(self, tab: str) -> None:
        """Show another part of the board."""
        self.view.tab = tab
        self.refresh()

    def undo(self, grain: Grain | None = None) -> None:
        """Go back by a grain; where seen cards are taken back the table is asked first."""
        history = self.view.sitting.history
        if not history.steps:
            self.host.announce(self.view.say("ui.table.undo_nothing"), "warning")
        elif grain is None:
            questions.ask_grain(self.host, self.view, lambda chosen: self._back(history.back_to(chosen)))
        else:
            self._back(history.back_to(grain))

    def show_log(self) -> None:
        """Open the log."""
        LogDialog(self.host, self.view, self._look_at, self._back).open()

    def ask_advice(self) -> None:
        """Have the advisor think; `update` shows what it has found."""
        if self.view.adviser is not None:
            self.view.adviser.ask()
            self.refresh()

    def look_into(self, command: Command) -> None:
        """Show a move of the advisor in the panel; the table still has to confirm it."""
        if subject_of(command) is None:
            self.host.focus("round.end")
            return
        self.view.page = "decide"
        self._play("card")
        self._show(Intent(subject_of(command), command))
        self.host.focus("detail.confirm")

    def ask(self) -> None:
        """Begin or end "what is this?"."""
        self.view.asking = not self.view.asking
        self.refresh()

    def menu(self) -> None:
        """Open the menu."""
        self._on_menu()

    # --- private -----------------------------------------------------------------------------------------------------

    def _proposal(self, subject: Subject | None) -> Command | None:
        if subject is None or subject.kind is not Kind.MEASURE:
            return None
        return proposals.for_measure(self.view.state, subject.index, self.view.acting)

    def _go_to_confirm(self) -> None:
        """The second press on the same card: on to the button, or why there is none."""
        found = self.view.prospect
        if found is not None and found.refusal is not None:
            self._refuse(found.refusal)
        else:
            self.host.focus("detail.confirm")

    def _title_of(self, subject: Subject) -> str:
        return self.view.title(self.view.measure(subject.index).id)

    def _explain(self, id: str, label: str) -> None:
        open_explanation(self.host, self.view, id, label)

    def _end(self) -> None:
        """End the half-year and show what that brings."""
        before = self.view.state
        step = self.view.sitting.submit(EndRound())
        self.view.intent, self.view.acting, self.view.row = NOTHING, None, "plan"
        self.view.renew()
        self._to_tell = step
        self.host.push(RightsCheckScreen(self.view, before, step.events, self.host.pop))

    def _suspend(self, measure: int) -> None:
        self._after(self.view.sitting.submit(Suspend(measure)))

    def _look_at(self, subject: Subject) -> None:
        """Show what a line of the log is about."""
        self.view.page = "decide"
        self._show(Intent(subject, self._proposal(subject)))

    def _back(self, kept: int) -> None:
        """Go back to so many steps."""
        if self.view.sitting.history.hidden_from(kept):
            questions.ask_reveal(self.host, self.view, lambda: self._go_back(kept))
        else:
            self._go_back(kept)

    def _go_back(self, kept: int) -> None:
        self.view.sitting.back(kept)
        self.view.acting = None
        self._asked = 0
        self._show(NOTHING)
        self._play("undo")
        if self.view.options.on_undo is not None:
            self.view.options.on_undo()

    def _show(self, intent: Intent) -> None:
        role = proposals.role_of(intent.command) if intent.command is not None else None
        if role is not None:
            self.view.acting = role
        self.view.intent = intent
        self.view.renew()
        self.refresh()

    def _after(self, step: Step) -> None:
        """A command was done: nothing is chosen any more, and the next who can act is up."""
        state = step.state
        if self.view.acting is not None and not state.actions[self.view.acting]:
            able = ready(state)
            self.view.acting = able[0] if able and able != [COUNCIL] else None
        self._asked = 0
        self._show(NOTHING)
        self._sound(step)
        self._grow(step)
        if self.view.acting is not None:
            self.host.focus(f"role.{ROLES[self.view.acting]}")
        if self.view.options.on_step is not None:
            self.view.options.on_step(step)

    def _sound(self, step: Step) -> None:
        kinds = {Implement: "build", AnswerChallenge: "answer", Mobilise: "coin", MoveBudget: "coin"}
        self._play(kinds.get(type(step.command), "card"))

    def _play(self, sound: str) -> None:
        if self.view.options.on_sound is not None:
            self.view.options.on_sound(sound)

    def _refuse(self, refusal: Refusal) -> None:
        """Say aloud why something cannot be done."""
        self._play("no")
        self.host.announce(self.view.why(refusal), "warning")

    def _grow(self, step: Step) -> None:
        """The place of a measure that was implemented grows in the picture."""
        if not isinstance(step.command, Implement):
            return
        name = self.view.measure(step.command.measure).id

        def show(share: float) -> None:
            self.view.fresh = {} if share >= 1.0 else {name: share}
            with suppress(KeyError):  # with large text the city may be behind another tab
                self.find("city", Canvas).redraw()

        self.host.animate(show, 300)
