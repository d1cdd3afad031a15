"""A certificate of attendance: a name is typed, a PDF is written, and the name is forgotten."""

from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game import paths
from weldi_game.engine.commands import EndRound
from weldi_game.paths import Unwritable
from weldi_game.report.writing import available
from weldi_game.session.sitting import Sitting
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.widgets import Button, Dialog, Label, TextField

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_LONGEST_NAME = 80
_FOLDER = "certificates"


def ask(program: Program, sitting: Sitting, city: "City", minutes: int) -> None:
    """Open a dialog that asks for a name; where PDF cannot be written it says what to do instead.

    Args:
        program: the program around it.
        sitting: the game that was played.
        city: where.
        minutes: of the session, 0 where nobody kept time.
    """
    _Asking(program, sitting, city, minutes).open()


def folder_of(home: paths.Home) -> Path:
    """Where certificates are written: beside the saves."""
    return home.saves.parent / _FOLDER


class _Asking:
    def __init__(self, program: Program, sitting: Sitting, city: "City", minutes: int) -> None:
        self._program, self._sitting, self._city, self._minutes = program, sitting, city, minutes
        self._name = ""

    def open(self) -> None:
        say, host = self._program.say, self._program.host
        close = Button(say("ui.bar.close"), id="certificate.close", on_press=host.close)
        if not available(".pdf"):
            words = Label(say("ui.certificate.unavailable"))
            host.open(Dialog(say("ui.certificate.title"), words, buttons=[close], id="certificate"))
            return
        field = TextField(
            say("ui.certificate.name"),
            on_change=self._type,
            on_submit=lambda _: self._write(),
            max_length=_LONGEST_NAME,
            id="certificate.name",
        )
        write = Button(
            say("ui.certificate.write"), id="certificate.write", kind="primary", on_press=self._write
        )
        lead = Label(say("ui.certificate.lead"))
        host.open(Dialog(say("ui.certificate.title"), lead, field, buttons=[close, write], id="certificate"))

    def _type(self, name: str) -> None:
        self._name = name

    def _write(self) -> None:
        say, host = self._program.say, self._program.host
        if not self._name.strip():
            host.announce(say("ui.certificate.nameless"), "warning")
            return
        from weldi_game.report.certificate import Attendance, certificate

        ended = sum(1 for step in self._sitting.history.steps if isinstance(step.command, EndRound))
        attended = Attendance(name_of(self._city, self._program.language), ended, self._minutes)
        file = self._free()
        try:
            paths.write_atomic(file, certificate(self._name, attended, self._program.language))
        except Unwritable as problem:
            host.announce(say("ui.certificate.failed", reason=problem.reason), "warning")
            return
        self._name = ""
        host.close()
        host.announce(say("ui.certificate.written", file=str(file)), "good")

    def _free(self) -> Path:
        """A name that no file has yet; numbered, so that it tells nothing of the person."""
        folder, number = folder_of(self._program.home), 1
        while (file := folder / f"certificate-{number}.pdf").exists():
            number += 1
        return file
