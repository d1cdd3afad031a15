"""A short break: the table is covered, the clock stands still."""

from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import EDGE, ProgramScreen
from weldi_game.ui.widgets import Button, Column, Heading, Icon, Label, Spacer, Widget


class PauseScreen(ProgramScreen):
    """Covers the table until somebody goes on.

    Args:
        program: the program around it.
        desk: whose clock waits.
    """

    name = "pause"

    def __init__(self, program: Program, desk: Facilitation) -> None:
        super().__init__(program)
        self._desk = desk

    def build(self) -> Widget:
        """Words in the middle and one button."""
        go_on = Button(
            self.say("ui.pause.go_on"), id="pause.go_on", kind="primary", icon="play", on_press=self.on_back
        )
        return Column(
            Spacer(),
            Icon("pause", size=120, colour="muted"),
            Heading(self.say("ui.pause.title"), 1, align="center"),
            Label(self.say("ui.pause.words"), style="lead", align="center"),
            go_on,
            Spacer(),
            gap=32,
            padding=EDGE,
            align="center",
        )

    def on_enter(self) -> None:
        """The clock stops."""
        self._set_paused(True)

    def on_back(self) -> None:
        """Back to the table; the clock goes on."""
        self._set_paused(False)
        self.host.pop()

    def _set_paused(self, paused: bool) -> None:
        if self._desk.timetable is not None:
            self._desk.timetable.paused = paused
