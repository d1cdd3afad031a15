"""The facilitator's own cities: begun, opened, checked at every save, played by bots and by people."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.cards.findings import Severity, count
from weldi_game.paths import Unwritable
from weldi_game.text import Message
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import findings_of, name_of
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.widgets import (
    Button,
    Card,
    Column,
    Grid,
    Label,
    ProgressBar,
    Row,
    ScrollArea,
    TextField,
    Widget,
)
from weldi_game.ui.workshop.files import Watch, open_in_editor, packs_in
from weldi_game.ui.workshop.trial import Trial

if TYPE_CHECKING:
    from weldi_game.cards.library import City


_LOOK_EVERY = 1.0
"""Seconds between two looks at the files."""
_LONGEST_NAME = 40
_ALL = 100
"""Per cent of the bots' games."""


class WorkshopScreen(PageScreen):
    """All scenario files with the state of their checks."""

    name = "workshop"
    first_focus = "workshop.name"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._watch = Watch(program.home.scenarios)
        self._since = 0.0
        self._typed = ""
        self._trial: Trial | None = None
        self._shown = 0

    def update(self, seconds: float) -> None:
        """Look at the files now and then; let the bots go on."""
        self._since += seconds
        if self._since >= _LOOK_EVERY:
            self._since = 0.0
            if self._watch.changed():
                self._read("ui.workshop.changed")
        if self._trial is not None and self._shown < _ALL:
            self._go_on(self._trial)

    def _go_on(self, trial: Trial) -> None:
        """Let the bots take their next step, and show how far they are."""
        trial.advance()
        share = _ALL if trial.done else min(round(_ALL * trial.share), _ALL - 1)
        if share != self._shown:
            self._shown = share
            self.refresh()

    def on_leave(self) -> None:
        """Nobody waits for the bots any more."""
        if self._trial is not None and not self._trial.done:
            self._trial.stop()
            self._trial = None

    def build(self) -> Widget:
        """Own files with their findings on the left, ours on the right."""
        cities = list(enumerate(self.program.cities()))
        own = [self._own(index, city) for index, city in cities if city.own]
        ours = [self._row(index, city) for index, city in cities if not city.own]
        folder = str(self.program.home.scenarios)
        about = Card(
            Label(self.say("ui.workshop.lead")),
            Label(self.say("ui.workshop.how"), style="small"),
            self._beginning(),
            Label(self.say("ui.workshop.folder", folder=folder), style="small", colour="muted"),
            header=self.say("ui.workshop.own"),
            icon="workshop",
        )
        empty = [Label(self.say("ui.workshop.empty"), colour="muted")]
        left = Column(about, *(own or empty), *self._packs(), gap=20)
        right = Card(*ours, header=self.say("ui.workshop.ours"), icon="map")
        body = ScrollArea(Grid(left, right, min_column=640, gap=24), id="workshop.scroll", weight=1)
        again = Button(
            self.say("ui.workshop.reload"), id="workshop.reload", icon="refresh", on_press=self._reload
        )
        evaluation = Button(
            self.say("ui.workshop.evaluation"),
            id="workshop.evaluation",
            icon="report",
            on_press=self._evaluate,
        )
        return self.page(self.say("ui.workshop.title"), body, extras=[evaluation, again])

    def _beginning(self) -> Widget:
        name = TextField(
            self.say("ui.workshop.name"),
            value=self._typed,
            max_length=_LONGEST_NAME,
            on_change=self._type,
            on_submit=lambda _: self._begin(),
            id="workshop.name",
            placeholder=self.say("ui.workshop.name_example"),
        )
        begin = Button(
            self.say("ui.workshop.begin"),
            id="workshop.begin",
            icon="plus",
            kind="primary",
            on_press=self._begin,
        )
        return Column(name, begin, gap=12)

    def _own(self, index: int, city: "City") -> Widget:
        broken = "" if city.playable else self.say("ui.workshop.play_broken")
        busy = self._trial is not None and not self._trial.done
        waits = broken or (self.say("ui.workshop.trial_busy") if busy else "")
        deeds = Row(
            self._deed("play", index, "play", lambda: self._play(city), broken),
            self._deed("open", index, "folder", lambda: self._open(city)),
            self._deed("trial", index, "seat", lambda: self._try(city), waits),
            self._deed("pack", index, "save", lambda: self._pack(city), broken),
            gap=12,
            wrap=True,
        )
        parts: list[Widget] = [self._row(index, city), deeds]
        if city.findings:
            parts.append(findings_of(self.program, city))
        if self._trial is not None and self._trial.city.path == city.path:
            parts.append(self._tried(self._trial))
        return Card(*parts, gap=12)

    def _deed(
        self, name: str, index: int, icon: str, on_press: Callable[[], None], reason: str = ""
    ) -> Button:
        """What can be done with a city of one's own; with a reason it says why not now."""
        return Button(
            self.say(f"ui.workshop.{name}"),
            id=f"workshop.{name}.{index}",
            icon=icon,
            on_press=on_press,
            enabled=not reason,
            reason=reason,
        )

    def _packs(self) -> list[Widget]:
        """Packs of colleagues that lie in the folder and are not taken in yet."""
        known = {city.id for city in self.program.cities()}
        waiting = [file for file in packs_in(self.program.home.scenarios) if file.stem not in known]
        return [
            Card(
                Label(self.say("ui.workshop.pack_waits", file=file.name)),
                Button(
                    self.say("ui.workshop.take_in"),
                    id=f"workshop.take.{number}",
                    icon="plus",
                    on_press=lambda file=file: self._take_in(file),  # type: ignore[misc]  # bound now
                ),
                header=self.say("ui.workshop.packs"),
                icon="folder",
            )
            for number, file in enumerate(waiting)
        ]

    def _tried(self, trial: Trial) -> Widget:
        if not trial.done:
            words = self.say("ui.workshop.trial_running")
            return Card(ProgressBar(words, value=self._shown, maximum=_ALL, id="workshop.share"))
        found = trial.findings
        if found is None:
            lines = [self.say("ui.workshop.trial_failed")]
        else:
            lines = [each.say(self.program.language) for each in found]
        told = lines or [self.say("ui.workshop.trial_fine")]
        return Card(
            *[Label(words) for words in told],
            header=self.say("ui.workshop.trial_found"),
            icon="seat",
            id="workshop.tried",
        )

    def _row(self, index: int, city: "City") -> Button:
        name = name_of(city, self.program.language)
        return Button(
            self.say("ui.workshop.row", city=name, state=self._state(city)),
            id=f"workshop.city.{index}",
            icon="check" if city.playable else "warning",
            align="left",
            on_press=lambda: self._look_at(index),
        )

    def _state(self, city: "City") -> Message:
        errors = count(city.findings, Severity.ERROR)
        if errors:
            return Message("ui.workshop.errors", {"count": errors})
        warnings = count(city.findings, Severity.WARNING)
        return (
            Message("ui.workshop.warnings", {"count": warnings}) if warnings else Message("ui.workshop.fine")
        )

    def _look_at(self, index: int) -> None:
        from weldi_game.ui.screens.choose_city import ChooseCityScreen

        self.host.push(ChooseCityScreen(self.program, index))

    def _play(self, city: "City") -> None:
        from weldi_game.ui.new_game import NewGame
        from weldi_game.ui.screens.seats import SeatsScreen

        self.host.push(SeatsScreen(self.program, NewGame(city)))

    def _open(self, city: "City") -> None:
        opened = open_in_editor(city.path)
        words = self.say("ui.workshop.opened" if opened else "ui.workshop.open_failed", file=str(city.path))
        self.host.announce(words, "good" if opened else "warning")

    def _try(self, city: "City") -> None:
        self._trial, self._shown = Trial(city), 0
        self.refresh()

    def _pack(self, city: "City") -> None:
        """One file to send to a colleague, beside the city's own."""
        from weldi_game.cards.authoring import packs

        home = self.program.home.scenarios
        whole = city.path.parent if city.path.parent != home else city.path
        archive = home / f"{city.id}.zip"
        if self._carried_out(lambda: packs.export(whole, archive)):
            self._watch.changed()
            self.host.announce(self.say("ui.workshop.packed", file=str(archive)), "good")

    def _take_in(self, archive: Path) -> None:
        """Check a colleague's pack, then install it."""
        from weldi_game.cards.authoring import packs

        if self._carried_out(lambda: packs.install(archive, self.program.home.scenarios)):
            self._read("ui.workshop.taken_in", file=archive.stem)

    def _carried_out(self, work: Callable[[], object]) -> bool:
        """Work on a pack; a bad one is refused in a sentence, and nothing changes."""
        from weldi_game.cards.authoring.packs import BadPackError

        try:
            work()
        except BadPackError as bad:
            self.host.announce(bad.findings[0].say(self.program.language), "warning")
            return False
        except Unwritable as problem:
            self.host.announce(self.say(problem.message), "warning")
            return False
        return True

    def _type(self, words: str) -> None:
        self._typed = words

    def _begin(self) -> None:
        """Write the file of a new city from the template."""
        from weldi_game.cards import library
        from weldi_game.cards.authoring import template

        name, folder = self._typed.strip(), self.program.home.scenarios
        if not name:
            self.host.announce(self.say("ui.workshop.begin_unnamed"), "warning")
            return
        city_id = template.like_an_id(name)
        if city_id in {each.id for each in library.ours()}:
            self.host.announce(self.say("ui.workshop.begin_ours", name=name), "warning")
            return
        try:
            file = template.write_new(folder, city_id, template.begin(city_id))
        except FileExistsError as there:
            words = self.say("ui.workshop.begin_exists", file=str(there.filename))
            self.host.announce(words, "warning")
            return
        except OSError as problem:
            reason = problem.strerror or type(problem).__name__
            words = self.say("ui.workshop.begin_failed", folder=str(folder), reason=reason)
            self.host.announce(words, "warning")
            return
        self._typed = ""
        self._read("ui.workshop.begun", file=str(file))

    def _evaluate(self) -> None:
        from weldi_game.ui.screens.evaluation import EvaluationScreen

        self.host.push(EvaluationScreen(self.program))

    def _reload(self) -> None:
        self._read("ui.workshop.reloaded")

    def _read(self, told: str, file: str = "") -> None:
        """Read and check everything anew, and say why."""
        self._watch.changed()
        self.program.reload()
        self.refresh()
        self.host.announce(self.say(told, file=file), "good")
