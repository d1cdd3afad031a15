"""The panel while nothing is chosen: what to do, what the end of the half-year would bring, the last of the log."""

from weldi_game.cards.compiled import RIGHTS
from weldi_game.engine.events import Event
from weldi_game.ui.table.adviser import advice_parts
from weldi_game.ui.table.log_view import icon_of, tail
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Icon, Label, Row, ScrollArea, Widget

_LANDINGS = {
    "event.challenge_landed": ("landed", "bad"),
    "event.challenge_softened": ("protects", "warning"),
    "event.challenge_averted": ("protects", "good"),
}


_NEWS = ("event.calendar", "event.opportunity")


def overview(view: TableView) -> Widget:
    """The zone."""
    coach = view.options.coach() if view.options.coach is not None else None
    body = Column(
        *if_ended(view), *advice_parts(view), *_news(view), *([] if coach is not None else _log(view)), gap=6
    )
    return Card(
        Row(panel_title(view, view.say("ui.table.overview"))),
        Label(_hint(view), style="small", id="overview.hint"),
        ScrollArea(body, id="overview.list", label=view.say("ui.table.if_ended"), weight=1),
        *([coach] if coach is not None else []),
        padding=16,
        gap=10,
        weight=1,
        id="detail",
        label=view.say("ui.table.overview"),
    )


def _hint(view: TableView) -> str:
    """The next best move in one sentence."""
    if view.state.decisions:
        return view.say("ui.table.hint_decide")
    left = sum(view.state.actions)
    return view.say("ui.table.actions_left", count=left) if left else view.say("ui.table.hint_end")


def panel_title(view: TableView, title: str) -> Label:
    """The title of the panel; smaller with large text, where every line counts."""
    return Label(title, style="lead" if view.roomy else "small", bold=True, weight=1, id="detail.title")


def if_ended(view: TableView) -> list[Widget]:
    """What the end of the half-year would bring as it stands."""
    now, after = view.state.rights, view.now.after.rights
    lines: list[Widget] = [Label(view.say("ui.table.if_ended"), style="small", bold=True)]
    for index, right in enumerate(RIGHTS):
        if now[index] != after[index]:
            better = after[index] > now[index]
            words = view.say("ui.table.right_moves", right=right, now=now[index], after=after[index])
            lines.append(_line(words, right, "good" if better else "bad"))
    for event in view.now.events:
        if event.message in _LANDINGS:
            icon, colour = _LANDINGS[event.message]
            lines.append(_line(view.event(event), icon, colour))
    if len(lines) == 1:
        lines.append(Label(view.say("ui.table.if_ended_nothing"), style="small"))
    return lines


def _news(view: TableView) -> list[Widget]:
    """What this half-year has brought: the calendar and good news, with their story."""
    lines: list[Widget] = []
    for event in opening_events(view):
        name = str(event.data.get("entry") or event.data.get("opportunity"))
        lines.append(_line(view.event(event), icon_of(event), "ink"))
        story = _story(view, name)
        if story:
            lines.append(Label(story, style="caption", colour="muted"))
    return [Label(view.say("ui.table.news"), style="small", bold=True), *lines] if lines else []


def opening_events(view: TableView) -> list[Event]:
    """The calendar and the good news of this half-year."""
    found: list[Event] = []
    for _, events in view.sitting.history.events():
        for event in events:
            if event.message == "event.round_begins":
                found = []
            elif event.message in _NEWS:
                found.append(event)
    return found


def _story(view: TableView, name: str) -> str:
    entry = next((each for each in view.city.entry.calendar if each.id == name), None)
    if entry is not None:
        return view.content(f"calendar.{name}.text", entry.text)
    card = view.city.opportunities.get(name)
    return view.content(f"opportunity.{name}.text", card.text) if card is not None else ""


def _line(words: str, icon: str, colour: str) -> Widget:
    return Row(
        Icon(icon, size=30, colour=colour), Label(words, style="small", colour=colour, weight=1), gap=8
    )


def _log(view: TableView) -> list[Widget]:
    more = Button(
        view.say("ui.table.log_all"),
        kind="quiet",
        style="small",
        icon="log",
        id="overview.log",
        on_press=view.hand.show_log,
    )
    head = Row(
        Label(view.say("ui.table.log_tail"), style="small", bold=True, weight=1), more, gap=8, align="center"
    )
    return [head, *[Label(words, style="caption", colour="muted") for words in tail(view)]]
