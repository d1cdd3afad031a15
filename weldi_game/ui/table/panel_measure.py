"""The panel of a measure: what it does, who leads and pays, what it changes; and what it is in real life."""

from weldi_game.cards.card import CardEntry
from weldi_game.cards.compiled import BARRIERS, RIGHTS
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.rule_text import measure_marks, measure_rules
from weldi_game.engine.commands import CoDesign, Veto
from weldi_game.engine.legality import check, placed
from weldi_game.engine.state import Placement, State, Status
from weldi_game.text import Message
from weldi_game.ui.table.beside import can_be_compared
from weldi_game.ui.table.decide import decision_parts, lines_of
from weldi_game.ui.table.glossary import linked
from weldi_game.ui.table.page import Page
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Column, Icon, Label, Row, Widget


def page(view: TableView, index: int) -> Page:
    """What it does, and what the table is about to do with it."""
    entry = view.measure_entry(index)
    parts: list[Widget] = []
    standing = placed(view.state, index)
    if standing is not None:
        parts.append(_standing(view, standing))
    parts.append(lines_of(view, measure_rules(entry)))
    marks = measure_marks(entry)
    if marks:
        parts.append(_marks(view, marks))
    parts += decision_parts(view)
    if can_be_compared(view, index):
        parts.append(_compare(view, index))
    if standing is not None:
        parts += co_design(view, standing)
    elif index in view.state.plan and not view.state.vetoed:
        parts.append(_veto(view, index))
    return Page(entry.family.value, view.title(entry.id), parts)


def _marks(view: TableView, marks: list[Message]) -> Widget:
    names = [mark.id.rpartition(".")[2] for mark in marks]
    return Row(
        *[
            Row(
                Icon(name, size=30, colour="good"),
                Label(view.say(mark), style="small"),
                gap=6,
                align="center",
            )
            for name, mark in zip(names, marks, strict=True)
        ],
        gap=16,
        wrap=True,
    )


def _standing(view: TableView, standing: Placement) -> Widget:
    """How it stands in the city."""
    status = Status(standing.status)
    message = f"ui.table.standing_{status.name.lower()}"
    icon = {Status.BUILDING: "build", Status.SUSPENDED: "pause", Status.RELIEF: "relief"}.get(status, "check")
    return Row(
        Icon(icon, size=34, colour="good"),
        Label(view.say(message, count=standing.left), bold=True, style="small", weight=1),
        gap=10,
        align="center",
    )


def joins_of(state: State, standing: Placement) -> list[CoDesign]:
    """What the newcomers' council could add to a measure that stands in the city."""
    if (
        standing.extra_right >= 0
        or standing.extra_bridge
        or standing.status in (Status.SUSPENDED, Status.RELIEF)
    ):
        return []
    measure = state.game.measures[standing.measure]
    return [CoDesign(standing.measure, right, barrier) for right, barrier in measure.joins]


def co_design(view: TableView, standing: Placement) -> list[Widget]:
    """The choice of the newcomers' council: more capacity, or one more bridge."""
    options = joins_of(view.state, standing)
    if not options:
        return []
    found: list[Widget] = [
        Label(
            view.say("ui.table.co_design", trust=view.state.game.rules.co_design_trust),
            bold=True,
            style="small",
        )
    ]
    for option in options:
        refusal = check(view.state, option)
        right = RIGHTS[option.right]
        if option.barrier < 0:
            words, name = view.say("ui.table.join_capacity", right=right), "capacity"
        else:
            name = BARRIERS[option.barrier]
            words = view.say("ui.table.join_bridge", right=right, barrier=name)
        found.append(
            Button(
                words,
                style="small",
                align="left",
                icon=right,
                id=f"detail.join.{right}.{name}",
                selected=view.intent.command == option,
                enabled=refusal is None,
                reason=view.why(refusal) if refusal else "",
                on_press=lambda option=option: view.hand.intend(option),  # type: ignore[misc]  # bound now
            )
        )
    return found


def _compare(view: TableView, index: int) -> Widget:
    return Button(
        view.say("ui.table.compare"),
        kind="quiet",
        style="small",
        icon="compare",
        align="left",
        id="detail.compare",
        on_press=lambda: view.hand.compare(index),
    )


def _veto(view: TableView, index: int) -> Widget:
    command = Veto(index)
    refusal = check(view.state, command)
    return Button(
        view.say("ui.table.veto"),
        kind="quiet",
        style="small",
        icon="newcomers_council",
        align="left",
        id="detail.veto",
        enabled=refusal is None,
        reason=view.why(refusal) if refusal else "",
        on_press=lambda: view.hand.ask_swap(index),
    )


def about(view: TableView, index: int) -> list[Widget]:
    """The real practice, the human-rights point, what can go wrong, the question, the source."""
    entry = view.measure_entry(index)
    return [
        *card_texts(view, "measure", entry),
        *_note(view, "measure", entry, "win_win_note", "residents"),
        *_note(view, "measure", entry, "pitfall", "warning"),
        *closing_texts(view, "measure", entry),
    ]


def _note(view: TableView, kind: str, entry: MeasureEntry, field: str, icon: str) -> list[Widget]:
    words = view.content(f"{kind}.{entry.id}.{field}", getattr(entry, field))
    return [told(view, f"ui.table.{field}", words, icon)]


def card_texts(view: TableView, kind: str, entry: CardEntry) -> list[Widget]:
    """What stands on every card first: its text, and the real case."""
    words = view.content(f"{kind}.{entry.id}.text", entry.text)
    real = view.content(f"{kind}.{entry.id}.real.text", entry.real.text)
    return [
        Label(linked(words, view.city.common, view.language), rich=True, id="detail.about.text"),
        told(
            view,
            "ui.table.real_life",
            view.say("ui.table.real", city=entry.real.city, story=real),
            "real_life",
        ),
    ]


def closing_texts(view: TableView, kind: str, entry: CardEntry) -> list[Widget]:
    """What stands on every card last: the human-rights point, the question for the talk, the source."""
    sources = dict.fromkeys((*entry.source, *entry.real.source))
    known = view.city.sources
    titles = tuple(known[name].title for name in sources if name in known)
    return [
        told(view, "ui.table.learning", view.content(f"{kind}.{entry.id}.learning", entry.learning), "info"),
        told(view, "ui.table.debrief", view.content(f"{kind}.{entry.id}.debrief", entry.debrief), "people"),
        told(view, "ui.table.source", view.say("ui.table.sources", titles=titles), "source"),
    ]


def told(view: TableView, heading: str, words: str, icon: str) -> Widget:
    """A small heading with a text in which glossary terms are linked."""
    name = heading.rpartition(".")[2]
    return Column(
        Row(
            Icon(icon, size=30, colour="muted"),
            Label(view.say(heading), style="small", bold=True),
            gap=8,
            align="center",
        ),
        Label(
            linked(words, view.city.common, view.language),
            style="small",
            rich=True,
            id=f"detail.about.{name}",
        ),
        gap=2,
    )
