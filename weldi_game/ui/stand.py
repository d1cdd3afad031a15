"""The stand: a host that notices when nobody is there any more, short games, and a corner for the staff.

Time comes in through `StandHost.step`, so that tests can let minutes pass in no time.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session import stand_counts
from weldi_game.session.sitting import Sitting, round_robin
from weldi_game.session.stand_counts import StandCounts
from weldi_game.session.table_code import fresh_seed
from weldi_game.ui import memory
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.host import BUSY_HZ, ScreenHost
from weldi_game.ui.look import Look
from weldi_game.ui.play import Play
from weldi_game.ui.program import Program
from weldi_game.ui.protocols import Surface
from weldi_game.ui.widgets import Button, Column, Dialog, Grid, Label

if TYPE_CHECKING:
    from weldi_game.cards.library import City
    from weldi_game.ui.screens.table import TableOptions
    from weldi_game.ui.widgets import Widget

ASK_AFTER = 75.0
"""Seconds without any input after which the stand asks whether somebody is there."""
RESET_AFTER = 15.0
"""Seconds that the question waits for an answer before the stand starts over."""
_DAYS_TOLD = 5


class StandHost(ScreenHost):
    """A host that tells how long nobody has touched anything, and that covers the screen as long as it runs.

    Args:
        window, look, dump_file: as for every host.
    """

    def __init__(self, window: Surface, look: Look | None = None, dump_file: Path | None = None) -> None:
        super().__init__(window, look, dump_file)
        self.watch: Callable[[float], None] | None = None

    def toggle_fullscreen(self) -> None:
        """No key of a visitor uncovers what lies behind the stand."""

    def step(self, seconds: float = 1 / BUSY_HZ) -> bool:
        """One round, as for every host; then `watch` hears for how many seconds there was no input."""
        drawn = super().step(seconds)
        if self.watch is not None:
            self.watch(self._since_input)
        return drawn


class Stand:
    """Watches over a stand.

    Args:
        program: the program around it; the lowest screen of its host is the inviting loop.

    Attributes:
        counts: the games of each day.
        leaving: whether the staff has closed the program.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.program.keeping = False
        self.counts = StandCounts(stand_counts.file_of(program.home))
        self.leaving = False
        self._house = program.chosen
        self._asking: Dialog | None = None
        self._words: Label | None = None
        self._shown = 0

    # --- is anybody there? -----------------------------------------------------------------------------------

    def watch(self, quiet: float) -> None:
        """Ask, count down, start over; called each frame with the seconds since the last input."""
        host = self.program.host
        if len(host.screens) < 2:
            self._asking = None
            if host.dialogs and quiet > ASK_AFTER:
                host.close()  # the staff has gone away from its corner
        elif quiet >= ASK_AFTER + RESET_AFTER:
            self._asking = None
            self.start_over()
        elif quiet >= ASK_AFTER:
            self._ask(ASK_AFTER + RESET_AFTER - quiet)
        elif self._asking is not None:
            asking, self._asking = self._asking, None
            host.close(asking)

    def start_over(self) -> None:
        """Leave everything for the inviting loop."""
        self.program.to_title()

    def clear_table(self) -> None:
        """The inviting loop is on: what visitors have set goes with them, what the staff has set stays."""
        program = self.program
        program.close()
        program.host.hush()
        if program.keeping:
            program.keeping = False
            self._house = program.chosen
        else:
            program.take_back(self._house)
        program.host.look.text.clear()
        program.host.look.icons.clear()
        memory.give_back()

    def _ask(self, left: float) -> None:
        seconds = max(1, round(left))
        sentence = self.program.say("ui.stand.there_text", seconds=seconds)
        if self._asking is None:
            here = Button(self.program.say("ui.stand.here"), id="stand.here", kind="primary", icon="check")
            self._words = Label(sentence, style="lead")
            title = self.program.say("ui.stand.there")
            self._asking = Dialog(title, self._words, buttons=[here], id="stand.there")
            self.program.host.open(self._asking)
        elif self._words is not None and seconds != self._shown:
            self._words.set_text(sentence)
        self._shown = seconds

    # --- the staff -------------------------------------------------------------------------------------------

    def ask_staff(self) -> None:
        """Ask for the code; the right one offers the settings and the way out."""
        self._typed = ""
        say = self.program.say
        self._code = Label(say("ui.stand.typed", count=0), style="lead", align="center")
        keys = [self._key(digit) for digit in "123456789"]
        clear = Button(say("ui.stand.clear"), id="staff.clear", on_press=lambda: self._type(""))
        pad = Grid(*keys, clear, self._key("0"), columns=3, gap=14)
        back = Button(say("ui.bar.back"), id="staff.back", on_press=self.program.host.close)
        asking = Dialog(say("ui.stand.code"), self._code, pad, buttons=[back], id="staff")
        asking.on_close = self.program.host.hush
        self.program.host.open(asking)

    def _key(self, digit: str) -> Button:
        words = self.program.say("ui.stand.digit", digit=digit)
        return Button(words, id=f"staff.{digit}", on_press=lambda: self._type(digit))

    def _type(self, digit: str) -> None:
        code = self.program.settings.stand_code
        self._typed = self._typed + digit if digit else ""
        if self._typed == code:
            self.program.host.close()
            self._let_in()
            return
        sentence = self.program.say("ui.stand.typed", count=len(self._typed))
        if len(self._typed) >= len(code):
            self._typed = ""
            sentence = self.program.say("ui.stand.wrong")
            self.program.host.announce(sentence, "warning")
        self._code.set_text(sentence)

    def _let_in(self) -> None:
        from weldi_game.ui.screens.settings import SettingsScreen

        say, host = self.program.say, self.program.host

        def settings() -> None:
            host.close()
            self.program.keeping = True
            host.push(SettingsScreen(self.program))

        buttons = [
            Button(say("ui.bar.back"), id="staff.back", kind="primary", on_press=host.close),
            Button(say("ui.bar.settings"), id="staff.settings", icon="settings", on_press=settings),
            Button(say("ui.stand.close"), id="staff.close", kind="danger", on_press=self._close),
        ]
        told = [Label(line, style="small") for line in self._told()]
        host.open(Dialog(say("ui.stand.staff"), Column(*told, gap=6), buttons=buttons, id="staff"))

    def _told(self) -> list[str]:
        """The last days in numbers."""
        days = self.counts.days[:_DAYS_TOLD]
        if not days:
            return [self.program.say("ui.stand.no_days")]
        return [
            self.program.say("ui.stand.day", day=day.day, begun=day.begun, ended=day.ended) for day in days
        ]

    def _close(self) -> None:
        self.leaving = True
        self.program.host.quit()

    # --- games -----------------------------------------------------------------------------------------------

    def begin(self, city: "City") -> None:
        """A short game in a city, with a coach; it is not saved, since nobody comes back for it."""
        self.counts.begin(date.today().isoformat())
        game = city.game(Difficulty.SUPPORTED, Format.STAND)
        seats = round_robin([self.program.say("ui.seats.unnamed", number=1)])
        StandPlay(self, Sitting(game, fresh_seed(), seats), city).show()


class Unattended(Facilitation):
    """At a stand nobody facilitates: the key opens nothing."""

    def open_panel(self) -> None:
        """Nothing."""


class StandPlay(Play):
    """A game at the stand: hints that can be hidden, and a menu without a way out of the program."""

    def __init__(self, stand: Stand, sitting: Sitting, city: "City") -> None:
        from weldi_game.ui.coach import Coach

        super().__init__(stand.program, sitting, city)
        self.facilitation = Unattended(stand.program, sitting, city)
        self._stand = stand
        self._coach = Coach(stand.program, sitting, lambda: self.table)
        self._coaching = True

    def options(self) -> "TableOptions":
        """The usual options and the coach; nothing is saved."""
        return replace(super().options(), coach=self._says, on_save_elsewhere=None)

    def over(self) -> None:
        """The game is over, and counts as one that was played to its end."""
        self._stand.counts.end(date.today().isoformat())
        super().over()

    def open_menu(self) -> None:
        """Back, rules, or start over."""
        say, host = self.program.say, self.program.host
        rules = Button(
            say("ui.title.rules"),
            id="menu.rules",
            icon="help",
            on_press=self._from_menu(lambda: self.open_rules("")),
        )
        over = Button(
            say("ui.stand.start_over"),
            id="menu.over",
            icon="refresh",
            on_press=self._from_menu(self._stand.start_over),
        )
        back = Button(say("ui.program.to_table"), id="menu.back", kind="primary", on_press=host.close)
        host.open(Dialog(say("ui.program.menu"), Column(rules, over, gap=14), buttons=[back], id="menu"))

    def _says(self) -> "Widget | None":
        if not self._coaching or self._coach.finished:
            return None
        hide = Button(
            self.program.say("ui.stand.hide"),
            id="coach.hide",
            kind="quiet",
            style="small",
            on_press=self._hide,
        )
        return self._coach.card(hide)

    def _hide(self) -> None:
        self._coaching = False
        self.table.refresh()
