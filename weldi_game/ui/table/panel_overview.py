"""The panel while nothing is chosen: what to do, what the end of the half-year would bring, the last of the log."""

from weldi_game.cards.compiled import RIGHTS
from weldi_game.ui.table.log_view import tail
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Heading, Icon, Label, Row, ScrollArea, Widget

_LANDINGS = {
    "event.challenge_landed": ("landed", "bad"),
    "event.challenge_softened": ("protects", "warning"),
    "event.challenge_averted": ("protects", "good"),
}


def overview(view: TableView) -> Widget:
    """The zone."""
    coach = view.options.coach() if view.options.coach is not None else None
    below = [coach] if coach is not None else [_log(view)]
    return Card(
        Heading(view.say("ui.table.overview"), 3, id="detail.title"),
        Label(
            view.say("ui.table.actions_left", count=sum(view.state.actions)),
            style="small",
            id="overview.hint",
        ),
        ScrollArea(
            Column(*_if_ended(view), gap=6), id="overview.list", label=view.say("ui.table.if_ended"), weight=1
        ),
        *below,
        padding=16,
        gap=10,
        weight=1,
        id="detail",
        label=view.say("ui.table.overview"),
    )


def _if_ended(view: TableView) -> list[Widget]:
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


def _line(words: str, icon: str, colour: str) -> Widget:
    return Row(
        Icon(icon, size=30, colour=colour), Label(words, style="small", colour=colour, weight=1), gap=8
    )


def _log(view: TableView) -> Widget:
    more = Button(
        view.say("ui.table.log_all"),
        kind="quiet",
        style="small",
        icon="log",
        id="overview.log",
        on_press=view.hand.show_log,
    )
    return Column(
        Row(
            Label(view.say("ui.table.log_tail"), style="small", bold=True, weight=1),
            more,
            gap=8,
            align="center",
        ),
        *[Label(words, style="caption", colour="muted") for words in tail(view)],
        gap=4,
    )
