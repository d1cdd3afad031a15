"""The facilitator's panel in a window of its own: the table stays clean in the other, for a projector."""

import pygame

from weldi_game.session.facilitator import Start
from weldi_game.text import Message
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.program import Program
from weldi_game.ui.screens.facilitator import FacilitatorScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.widgets import Button, Widget


class FacilitatorWindow(FacilitatorScreen):
    """The panel beside the table. It follows the game, and what it does shows at the table at once.

    Args:
        program: the program around it; its host is the table's.
        desk: the facilitator's means for the game that runs.
    """

    name = "facilitator_window"

    def __init__(self, program: Program, desk: Facilitation) -> None:
        super().__init__(program, desk)
        self._seen = desk.sitting.state

    def follow(self, seconds: float) -> None:
        """Show what has happened at the table, in the look that holds there. Called each round."""
        wanted = self.program.host.look.changed(size=self.host.window.size)
        if wanted != self.host.look:
            self.host.wear(wanted)
            self.refresh()
        if self.desk.sitting.state is not self._seen:
            self._seen = self.desk.sitting.state
            self._choose_first()
            self.refresh()

    def on_back(self) -> None:
        """Escape leaves the window where it is."""

    def handle(self, event: pygame.event.Event) -> bool:
        """F9 closes the window."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F9:
            self.host.quit()
            return True
        return False

    def _ways(self) -> list[Widget]:
        close = Button(
            self.say("ui.facilitator.close_window"),
            id="facilitator.close_window",
            kind="primary",
            icon="cross",
            on_press=lambda: self.host.quit(),
        )
        return [close]

    # --- what shows at the table -----------------------------------------------------------------------------

    def give_hint(self, hint: Message) -> None:
        """Say a hint at the table."""
        self.desk.hint(hint)
        words = self.say("ui.facilitator.given", hint=self.desk.say(hint))
        self._show_at_table()
        self.program.host.announce(words)
        self.host.announce(words, "good")

    def pause(self) -> None:
        """Cover the table; whoever sits there goes on."""
        from weldi_game.ui.screens.pause import PauseScreen

        if self._table() is not None:
            self.program.host.push(PauseScreen(self.program, self.desk))

    def extend(self, minutes: int) -> None:
        """Give the session more minutes."""
        super().extend(minutes)
        self._show_at_table()

    def step_in(self) -> None:
        """Do it, and show it at the table."""
        if self._table() is not None:
            super().step_in()
            self._show_at_table()

    def ask_end(self) -> None:
        """Ask whether play ends here."""
        if self._table() is not None:
            super().ask_end()

    def ask_rewind(self, start: Start) -> None:
        """Ask whether to go back there."""
        if self._table() is not None:
            super().ask_rewind(start)

    def _end(self) -> None:
        if self._table() is not None:
            super()._end()

    def _rewind(self, round_: int) -> None:
        if self._table() is not None:
            super()._rewind(round_)
            self._show_at_table()

    def show_advisor(self, on: bool) -> None:
        """Whether the table may ask the advisor from now on."""
        super().show_advisor(on)
        self._show_at_table()

    def _table(self) -> TableScreen | None:
        """The table, when it lies open; else a word that it has to be waited for."""
        screen = self.program.host.screen
        if isinstance(screen, TableScreen):
            return screen
        self.host.announce(self.say("ui.facilitator.wait"), "warning")
        return None

    def _show_at_table(self) -> None:
        """Questions that were open there are put away: what they asked may hold no more."""
        host = self.program.host
        if isinstance(host.screen, TableScreen):
            for dialog in reversed(host.dialogs[:]):
                host.close(dialog)
            host.screen.show_anew()
