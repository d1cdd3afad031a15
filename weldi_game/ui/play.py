"""A game from its first move to its ending: the table, its menu, saving elsewhere, and what comes after."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from weldi_game import crash
from weldi_game.cards import library
from weldi_game.cards.library import ContentError, ScenarioNotFound
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session import saves
from weldi_game.session.history import Step
from weldi_game.session.saves import SavedGame, SaveError
from weldi_game.session.sitting import Restored, Sitting
from weldi_game.session.sitting import resume as resume_sitting
from weldi_game.text import Message
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.new_game import MOST_SEATS, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.table import TableOptions, TableScreen
from weldi_game.ui.widgets import Button, Column, Dialog, Label, Row, Spacer, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City


class PlayTable(TableScreen):
    """The table with a facilitator behind it: F9 and the clock go there first."""

    def __init__(self, play: "Play") -> None:
        super().__init__(
            play.sitting, play.city, play.program.language, play.over, play.open_menu, play.options()
        )
        self.desk = play.facilitation

    def build(self) -> Widget:
        """The table; above it the clock of the session, while one runs."""
        board, clock = super().build(), self.desk.clock()
        if clock is None:
            return board
        board.weight = 1
        return Column(Row(Spacer(), clock, padding=8), board, gap=0)

    def handle(self, event: pygame.event.Event) -> bool:
        """The facilitator's key, then those of the table."""
        return self.desk.handle(event) or super().handle(event)


class Play:
    """One game at the table of this window.

    Args:
        program: the program around it.
        sitting: the game.
        city: where it is played.

    Attributes:
        table: its screen, there as soon as it is shown.
    """

    table: TableScreen

    def __init__(self, program: Program, sitting: Sitting, city: "City") -> None:
        self.program = program
        self.sitting = sitting
        self.city = city
        self.facilitation = Facilitation(program, sitting, city)
        self._warned = False

    def show(self) -> None:
        """Put the table over the title."""
        self.program.play(self.sitting)
        self.program.may_close = self.may_close
        self._note()
        self.table = PlayTable(self)
        self.program.show_over_title(self.table)
        self.program.host.on_tick = self.facilitation.update

    def options(self) -> TableOptions:
        """What the table is told about the program around it."""
        return TableOptions(
            on_settings=self.open_settings,
            on_rules=self.open_rules,
            on_save_elsewhere=self.save_elsewhere,
            on_step=self._after,
            on_undo=self._undone,
            on_sound=self._play,
            advised=self.facilitation.advised,
            first_vote=self.facilitation.first_vote,
            hinted=None if self.program.stand or not self.program.settings.hints else self._hinted,
            on_hint=self._learn,
        )

    def _hinted(self) -> frozenset[str]:
        return frozenset(self.program.settings.hinted.split(","))

    def _learn(self, hint: str) -> None:
        self.program.change(hinted=",".join(sorted({*self._hinted(), hint} - {""})))

    def _after(self, step: Step) -> None:
        self._note()
        self.program.keep_speed()
        self.facilitation.on_step(step)

    def _undone(self) -> None:
        self._note()
        self.facilitation.on_undo()

    def _play(self, sound: str) -> None:
        self.program.sounds.play(sound)

    def _note(self) -> None:
        crash.note(scenario=self.city.id, save=self.sitting.path, move=len(self.sitting.history.steps))

    # --- what the table asks for -------------------------------------------------------------------------------

    def over(self) -> None:
        """The last rights check was shown: the ending takes the place of the table."""
        from weldi_game.ui.screens.ending import EndingScreen

        self._note()
        self.program.sounds.play("emergency" if self.sitting.state.emergency else "end")
        self.program.show_over_title(EndingScreen(self.program, self.sitting, self.city, self.facilitation))

    def open_settings(self) -> None:
        """Show the settings; the table waits below."""
        from weldi_game.ui.screens.settings import SettingsScreen

        self.program.host.push(SettingsScreen(self.program))

    def open_rules(self, term: str) -> None:
        """Show the rules, or a word of the glossary."""
        if term:
            from weldi_game.ui.screens.glossary_page import GlossaryPage

            self.program.host.push(GlossaryPage(self.program, term))
        else:
            from weldi_game.ui.screens.rules_page import RulesPage

            self.program.host.push(RulesPage(self.program))

    def open_menu(self) -> None:
        """Offer the ways out of the table, the way back first."""
        say, host = self.program.say, self.program.host
        entries = [
            ("ui.title.settings", "menu.settings", "settings", self.open_settings),
            ("ui.title.rules", "menu.rules", "help", lambda: self.open_rules("")),
            ("ui.program.facilitator", "menu.facilitator", "facilitator", self.facilitation.open_panel),
            ("ui.program.save_elsewhere", "menu.save", "save", self.save_elsewhere),
            ("ui.program.leave", "menu.leave", "exit", self.leave),
        ]
        buttons = [
            Button(say(words), id=name, icon=icon, on_press=self._from_menu(act), align="left")
            for words, name, icon, act in entries
        ]
        back = Button(say("ui.program.to_table"), id="menu.back", kind="primary", on_press=host.close)
        host.open(Dialog(say("ui.program.menu"), Column(*buttons, gap=12), buttons=[back], id="menu"))

    def leave(self) -> None:
        """Go back to the title; a game that is not saved is not left without a question."""
        if self.saved:
            self._go()
        else:
            self._warn(self._go)

    @property
    def saved(self) -> bool:
        """Whether every move is on the disk."""
        return self.sitting.trouble is None and self.sitting.path is not None

    def may_close(self) -> bool:
        """Whether the window may be closed: a game that cannot be saved asks once."""
        if self.saved or self._warned:
            return True
        self._warned = True
        self._warn(self.program.host.quit)
        return False

    def _warn(self, go: Callable[[], None]) -> None:
        """Say that this game would be lost, and offer another place for it."""
        say, host = self.program.say, self.program.host
        trouble = self.sitting.trouble
        reason = (trouble.strerror if trouble else None) or str(trouble or "-")
        buttons = [
            Button(say("ui.program.to_table"), id="leave.back", on_press=host.close),
            Button(
                say("ui.program.save_elsewhere"),
                id="leave.save",
                kind="primary",
                on_press=self._from_menu(self.save_elsewhere),
            ),
            Button(say("ui.program.leave_anyway"), id="leave.go", kind="danger", on_press=go),
        ]
        words = Label(say("ui.program.leave_unsaved", reason=reason))
        host.open(Dialog(say("ui.program.leave"), words, buttons=buttons, id="leave"))

    def save_elsewhere(self) -> None:
        """Ask for another folder and save the whole game there."""
        from weldi_game.ui.screens.save_elsewhere import ask

        ask(self.program, self.sitting)

    def _from_menu(self, act: Callable[[], None]) -> Callable[[], None]:
        def close_and_act() -> None:
            self.program.host.close()
            act()

        return close_and_act

    def _go(self) -> None:
        self.program.close()
        crash.note(scenario=None, save=None, move=None)
        self.program.to_title()


def begin(program: Program, game: NewGame) -> None:
    """Begin a game that was set up, and show its table."""
    unnamed = [program.say("ui.seats.unnamed", number=seat + 1) for seat in range(MOST_SEATS)]
    sitting = game.begin(program.home.saves, unnamed)
    Play(program, sitting, game.city).show()


def resume(program: Program, path: Path) -> None:
    """Go on with a saved game and say what has come back; where it cannot be continued, say why."""
    try:
        saved = saves.read(path)
        city = library.find(saved.header.scenario, program.home.scenarios)
        sitting, restored = _sitting_of(saved, city)
    except SaveError as error:
        _refuse(program, path, program.say(Message(error.message, error.data)))
    except (ScenarioNotFound, ContentError):
        _refuse(program, path, program.say("ui.program.city_gone", city=saved.header.scenario))
    else:
        Play(program, sitting, city).show()
        program.host.announce(_welcome(program, restored))


def _sitting_of(saved: SavedGame, city: "City") -> tuple[Sitting, Restored]:
    try:
        level, format_ = Difficulty(saved.header.level), Format(saved.header.format)
    except ValueError:
        raise SaveError("damaged", file=saved.path.name) from None
    return resume_sitting(saved, city.game(level, format_))


def _welcome(program: Program, restored: Restored) -> str:
    if restored.from_snapshot:
        return program.say("ui.program.resumed_snapshot", lost=restored.lost)
    if restored.damaged:
        return program.say("ui.program.resumed_torn", commands=restored.commands)
    return program.say("ui.program.resumed", commands=restored.commands)


def _refuse(program: Program, path: Path, sentence: str) -> None:
    kept = Label(program.say("ui.program.kept_aside", file=str(path)), style="small", colour="muted")
    close = Button(program.say("ui.bar.close"), id="refused.close", on_press=program.host.close)
    title = program.say("ui.program.cannot_resume")
    program.host.open(Dialog(title, Label(sentence), kept, buttons=[close], id="refused"))
