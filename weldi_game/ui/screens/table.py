"""The main screen: the zones of the table put together, and the hands that play on it."""

from collections.abc import Callable

import pygame

from weldi_game.cards.compiled import ROLES
from weldi_game.cards.library import City
from weldi_game.engine.commands import Command, EndRound, Payers
from weldi_game.engine.legality import COUNCIL, ready
from weldi_game.engine.state import Phase
from weldi_game.session.history import Grain, Step
from weldi_game.session.sitting import Sitting
from weldi_game.ui.screen import Screen
from weldi_game.ui.table import proposals
from weldi_game.ui.table.glossary import open_term
from weldi_game.ui.table.layout import table
from weldi_game.ui.table.subject import NOTHING, Intent, Kind, Subject
from weldi_game.ui.table.view import TableOptions, TableView
from weldi_game.ui.widgets import Widget

__all__ = ["TableOptions", "TableScreen"]

LARGE_TEXT = 1.3
"""From this text scale on not all zones fit at once: they take turns."""


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
        self._on_over, self._on_menu = on_over, on_menu

    # --- a screen ------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The zones, from the state of the game and what was chosen."""
        self.view.roomy = self.host.look.text_scale < LARGE_TEXT
        return table(self.view, lambda: self.host.look.target)

    def on_enter(self) -> None:
        """A game that is over leads on to its ending."""
        self.view.renew()
        if self.view.state.phase == Phase.OVER:
            self._on_over()

    def on_back(self) -> None:
        """Escape: first what was chosen is put down, then the menu opens."""
        if self.view.intent.subject is not None:
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

    def set_language(self, language: str) -> None:
        """Say everything in another language from the next `refresh` on."""
        self.view.language = language

    # --- hands -----------------------------------------------------------------------------------------------------

    def choose(self, subject: Subject | None) -> None:
        """Have the panel tell about something; chosen again, the focus goes to the button that does it."""
        view = self.view
        if subject is not None and subject == view.intent.subject:
            self.host.focus("detail.confirm")
            return
        view.page = "decide"
        self._show(Intent(subject, self._proposal(subject)))

    def intend(self, command: Command | None) -> None:
        """Have the panel show what a command would change."""
        role = proposals.role_of(command) if command is not None else None
        if role is not None:
            self.view.acting = role
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

    def confirm(self) -> None:
        """Do what the table is about to do."""
        found = self.view.prospect
        if found is None or found.refusal is not None:
            return
        step = self.view.sitting.submit(found.command)
        self._after(step)

    def end_round(self) -> None:
        """End the half-year, after a question where actions are left."""
        self._after(self.view.sitting.submit(EndRound()))
        if self.view.state.phase == Phase.OVER:
            self._on_over()

    def decide(self) -> None:
        """Open the dialog of a decision that waits."""

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
        """Go back by a grain."""
        self.view.sitting.undo(grain or Grain.COMMAND)
        self._show(NOTHING)

    def show_log(self) -> None:
        """Open the log."""

    def ask(self) -> None:
        """Begin or end "what is this?"."""

    def menu(self) -> None:
        """Open the menu."""
        self._on_menu()

    # --- private -----------------------------------------------------------------------------------------------------

    def _proposal(self, subject: Subject | None) -> Command | None:
        if subject is None or subject.kind is not Kind.MEASURE:
            return None
        return proposals.for_measure(self.view.state, subject.index, self.view.acting)

    def _show(self, intent: Intent) -> None:
        self.view.intent = intent
        self.view.renew()
        self.refresh()

    def _after(self, step: Step) -> None:
        """A command was done: nothing is chosen any more, and the next who can act is up."""
        state = step.state
        if self.view.acting is not None and not state.actions[self.view.acting]:
            able = ready(state)
            self.view.acting = able[0] if able and able != [COUNCIL] else None
        self._show(NOTHING)
        if self.view.acting is not None:
            self.host.focus(f"role.{ROLES[self.view.acting]}")
