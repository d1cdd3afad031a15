"""The log: what happened and why, a half-year at a time; from a step the table can go back to before it."""

from collections.abc import Callable
from dataclasses import dataclass

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS, ROLES
from weldi_game.engine.commands import EndRound
from weldi_game.engine.events import Event
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.table.groups import living
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Choice, Column, Dialog, Icon, Label, Option, Row, Widget

_TAIL = 6
_QUIET = ("pool_changed", "paid", "plan_refilled", "right_checked", "income")
#: Beginning of the kind of an event -> icon.
_ICONS = (
    ("challenge", "challenge"),
    ("problem", "problem"),
    ("opportunity", "opportunity"),
    ("calendar", "calendar"),
    ("implemented", "measure"),
    ("measure", "measure"),
    ("relief", "relief"),
    ("building", "build"),
    ("income", "budget"),
    ("fund", "budget"),
    ("group", "people"),
    ("co_designed", "participatory"),
    ("emergency", "warning"),
    ("climate", "climate"),
    ("answered", "protects"),
    ("round", "calendar"),
    ("plan", "refresh"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A cause and what it led to, as it stands in the log."""

    step: int  #: number of steps before which it had not happened, -1 for the start
    cause: Event
    effects: tuple[Event, ...]


def tail(view: TableView) -> list[str]:
    """The last sentences of the log, without the small change."""
    found: list[str] = []
    for _, events in reversed(view.sitting.history.events()):
        for event in reversed(events):
            if not kind_of(event).startswith(_QUIET):
                found.append(view.event(event))
            if len(found) >= _TAIL:
                return found[::-1]
    return found[::-1]


def entries(view: TableView) -> list[tuple[int, Entry]]:
    """The whole log in order: (half-year, entry)."""
    found: list[tuple[int, Entry]] = []
    round_ = 1
    for number, events in view.sitting.history.events():
        for cause, effects in roots(events):
            if cause.message == "event.round_begins":
                round_ = int(str(cause.data["round"]))
            found.append((round_, Entry(number - 1, cause, tuple(effects))))
    return found


def roots(events: tuple[Event, ...]) -> list[tuple[Event, list[Event]]]:
    """Events in order, each cause with everything that it led to, directly or not."""
    found: list[tuple[Event, list[Event]]] = []
    top: dict[int, int] = {}
    for index, event in enumerate(events):
        if event.cause < 0 or event.cause not in top:
            top[index] = len(found)
            found.append((event, []))
        else:
            top[index] = top[event.cause]
            found[top[index]][1].append(event)
    return found


def kind_of(event: Event) -> str:
    """What kind of event it is: its message id without the subject."""
    return event.message.partition(".")[2]


def icon_of(event: Event) -> str:
    """The icon of an event: of the role that acts, else of its kind."""
    role = event.data.get("role")
    if isinstance(role, str) and role in ROLES and event.cause < 0:
        return role
    for name in ("right", "condition", "group", "resource"):
        value = event.data.get(name)
        if isinstance(value, str):
            return value
    return next((icon for start, icon in _ICONS if kind_of(event).startswith(start)), "info")


def subject_of(view: TableView, event: Event) -> Subject | None:
    """What on the table an event is about."""
    data, game = event.data, view.state.game
    for name, kind, ids in (
        ("measure", Kind.MEASURE, [measure.id for measure in game.measures]),
        ("challenge", Kind.CHALLENGE, [challenge.id for challenge in game.challenges]),
        ("right", Kind.RIGHT, list(RIGHTS)),
        ("group", Kind.GROUP, list(GROUPS)),
        ("condition", Kind.CONDITION, list(CONDITIONS)),
        ("role", Kind.ROLE, list(ROLES)),
    ):
        if data.get(name) in ids:
            return Subject(kind, ids.index(str(data[name])))
    return None


class LogDialog:
    """The log in front of the table.

    Args:
        host: where it opens.
        view: the table.
        on_subject: called with what a line is about, when the line is pressed.
        on_back: called with the number of steps that are kept, when the table wants to go back.
    """

    def __init__(
        self,
        host: ScreenHost,
        view: TableView,
        on_subject: Callable[[Subject], None],
        on_back: Callable[[int], None],
    ) -> None:
        self._host, self._view = host, view
        self._on_subject, self._on_back = on_subject, on_back
        self._round, self._about = view.state.round, ""
        self._lines = Column(gap=6)
        close = Button(view.say("ui.table.close"), kind="primary", id="log.close", on_press=self._close)
        self.dialog = Dialog(
            view.say("ui.table.log_title"),
            self._rounds(),
            self._filters(),
            self._lines,
            buttons=[close],
            wide=True,
            id="log",
        )

    def open(self) -> None:
        """Show it."""
        self._fill()
        self._host.open(self.dialog)

    def _rounds(self) -> Widget:
        options = [
            Option(str(number), self._view.say("ui.table.log_round", round=number))
            for number in range(1, self._view.state.round + 1)
        ]
        return Choice(
            options,
            value=str(self._round),
            on_change=self._take_round,
            label=self._view.say("ui.table.log_rounds"),
            layout="grid",
            id="log.round",
        )

    def _filters(self) -> Widget:
        """One small button for each right, role and group; pressed again, everything shows."""
        names = [("right", each) for each in RIGHTS]
        names += [("role", each) for each in ROLES]
        names += [("group", GROUPS[index]) for index in living(self._view)]
        self._filter_buttons = {
            f"{kind}.{name}": Button(
                self._view.say("ui.table.log_only", what=self._view.term(f"{kind}.{name}", short=True)),
                icon=name,
                icon_only=True,
                id=f"log.only.{kind}.{name}",
                on_press=lambda about=f"{kind}.{name}": self._take_filter(about),  # type: ignore[misc]  # bound now
            )
            for kind, name in names
        }
        return Row(*self._filter_buttons.values(), gap=6, wrap=True)

    def _take_round(self, value: str) -> None:
        self._round = int(value)
        self._fill()

    def _take_filter(self, about: str) -> None:
        self._about = "" if self._about == about else about
        for name, button in self._filter_buttons.items():
            button.set_selected(name == self._about)
        self._fill()

    def _fill(self) -> None:
        shown = [
            entry
            for round_, entry in entries(self._view)
            if round_ == self._round and self._concerns(entry) and not self._is_small(entry)
        ]
        rows = [self._entry(number, entry) for number, entry in enumerate(shown)]
        self._lines.set_children(rows or [Label(self._view.say("ui.table.log_nothing"), colour="muted")])

    def _concerns(self, entry: Entry) -> bool:
        """Whether an entry, or one of its effects, is about what was filtered for."""
        if not self._about:
            return True
        kind, _, name = self._about.partition(".")
        for event in (entry.cause, *entry.effects):
            several = event.data.get(f"{kind}s", ())
            if event.data.get(kind) == name or (isinstance(several, tuple) and name in several):
                return True
        return False

    def _is_small(self, entry: Entry) -> bool:
        return entry.cause.message in ("event.pool_changed", "event.plan_refilled") and not self._about

    def _entry(self, number: int, entry: Entry) -> Widget:
        subject = subject_of(self._view, entry.cause)
        words = self._view.event(entry.cause)
        lines: list[Widget] = [
            Row(
                Icon(icon_of(entry.cause), size=32),
                Label(words, style="small", bold=True, weight=1),
                gap=10,
                align="center",
            )
        ]
        lines += [
            Row(
                Icon(icon_of(event), size=24, colour="muted"),
                Label(self._view.event(event), style="small", weight=1),
                gap=8,
            )
            for event in entry.effects
        ]
        card = Card(
            *lines,
            padding=10,
            gap=2,
            weight=1,
            id=f"log.line.{number}",
            label=words,
            on_press=(lambda: self._show(subject)) if subject is not None else None,
        )
        if entry.step < 0 or not self._is_step(entry):
            return card
        back = Button(
            self._view.say("ui.table.log_back"),
            icon="undo",
            icon_only=True,
            id=f"log.back.{entry.step}",
            on_press=lambda: self._go_back(entry.step),
        )
        return Row(card, back, gap=8, align="start")

    def _is_step(self, entry: Entry) -> bool:
        """Whether the entry is the first of its step, at which going back makes sense."""
        step = self._view.sitting.history.steps[entry.step]
        first = step.events[0] if step.events else None
        return entry.cause is first and not isinstance(step.command, EndRound)

    def _show(self, subject: Subject) -> None:
        self._close()
        self._on_subject(subject)

    def _go_back(self, kept: int) -> None:
        self._close()
        self._on_back(kept)

    def _close(self) -> None:
        self._host.close(self.dialog)
