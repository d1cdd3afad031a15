"""Another place for a save: when the usual folder is read-only or the disk is full, the game goes on and this helps."""

import tempfile
from pathlib import Path

from weldi_game import paths
from weldi_game.paths import Unwritable
from weldi_game.session.sitting import Sitting
from weldi_game.ui.program import Program
from weldi_game.ui.widgets import Button, Column, Dialog, Label, TextField

_LONGEST = 300


def ask(program: Program, sitting: Sitting) -> None:
    """Open a dialog that asks for a folder and saves the whole game there."""
    _Asking(program, sitting).open()


def suggestions() -> list[Path]:
    """Folders that can probably be written to: documents, home, beside the program, a temporary one."""
    candidates = [
        Path.home() / "Documents",
        Path.home(),
        paths.program_folder() / paths.PORTABLE,
        Path(tempfile.gettempdir()),
    ]
    return [folder for folder in candidates if folder.is_dir()]


class _Asking:
    def __init__(self, program: Program, sitting: Sitting) -> None:
        self._program, self._sitting = program, sitting
        self._folder = ""
        self._remark = Label("", colour="bad", shown=False)
        self._dialog: Dialog | None = None

    def open(self) -> None:
        say = self._program.say
        field = TextField(
            say("ui.program.save_folder"),
            on_change=self._set,
            on_submit=lambda text: self._save(Path(text)),
            max_length=_LONGEST,
            id="save.folder",
        )
        places = [
            Button(str(folder), id=f"save.place.{number}", icon="folder", align="left", on_press=act)
            for number, folder in enumerate(suggestions(), start=1)
            for act in [lambda folder=folder: self._save(folder)]
        ]
        body = [Label(say("ui.program.save_ask")), field, self._remark]
        if places:
            body += [Label(say("ui.program.save_suggested")), Column(*places, gap=10)]
        self._dialog = Dialog(
            say("ui.program.save_elsewhere"),
            *body,
            buttons=[
                Button(say("ui.program.to_table"), id="save.back", on_press=self._program.host.close),
                Button(
                    say("ui.program.save_here"),
                    id="save.go",
                    kind="primary",
                    on_press=lambda: self._save(Path(self._folder)),
                ),
            ],
            wide=True,
            id="save",
        )
        self._program.host.open(self._dialog)

    def _set(self, folder: str) -> None:
        self._folder = folder

    def _save(self, folder: Path) -> None:
        say = self._program.say
        try:
            if not str(folder).strip() or folder == Path():
                raise Unwritable(folder, say("ui.program.save_nowhere"))
            place = paths.ready(folder.expanduser().absolute())
        except (Unwritable, RuntimeError) as problem:
            self._say(say("ui.program.save_failed", reason=getattr(problem, "reason", str(problem))))
            return
        self._sitting.save_in(place)
        if self._sitting.trouble is not None:
            self._say(say("ui.program.save_failed", reason=str(self._sitting.trouble)))
            return
        self._program.host.close()
        self._program.host.announce(say("ui.program.saved_there", file=str(self._sitting.path)), "good")

    def _say(self, sentence: str) -> None:
        self._remark.set_text(sentence)
        self._remark.set_shown(True)
        self._program.host.announce(sentence, "warning")
        self._program.host.focus("save.folder")
