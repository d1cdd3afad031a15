"""How the zones share the window: all at once, or with large text in turns."""

from collections.abc import Callable, Sequence

from weldi_game.ui.table.city_view import city_view
from weldi_game.ui.table.conveyor import conveyor
from weldi_game.ui.table.groups import groups
from weldi_game.ui.table.hints import hint_of
from weldi_game.ui.table.offer import cards, offer, stacks
from weldi_game.ui.table.panel import panel
from weldi_game.ui.table.rights import rights, rights_strip
from weldi_game.ui.table.roles import roles
from weldi_game.ui.table.top import top
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Icon, Label, Row, ScrollArea, Widget

_MARGIN, _GAP = 10, 7
_CONVEYOR, _RIGHTS, _PANEL = 312, 348, 520
"""Widths of the columns, base pixels."""
TABS = ("challenges", "city", "offer", "groups")
"""The parts of the board that take turns with large text."""


def table(view: TableView, target: Callable[[], int]) -> Widget:
    """The whole screen."""
    board = _all_at_once(view, target) if view.roomy else _in_turns(view, target)
    told = [] if view.roomy else notices(view)
    return Column(top(view), *told, board, padding=_MARGIN, gap=_GAP)


def notices(view: TableView) -> list[Widget]:
    """Calm lines below the top: a decision that waits, trouble with saving, the first vote, "what is this?"."""
    found: list[Widget] = []
    if view.state.decisions:
        kind = view.state.decisions[-1].kind
        button = Button(
            view.say("ui.table.decide_now"),
            kind="primary",
            style="small",
            id="notice.decide",
            on_press=view.hand.decide,
        )
        found.append(_notice("warning", view.say(f"ui.table.decision_{kind}_title"), [button]))
    if view.sitting.trouble is not None:
        save = view.options.on_save_elsewhere
        buttons = (
            [Button(view.say("ui.table.save_elsewhere"), style="small", id="notice.save", on_press=save)]
            if save
            else []
        )
        found.append(_notice("save", view.say("ui.table.trouble"), buttons))
    vote = view.options.first_vote() if view.options.first_vote is not None else None
    if vote is not None:
        button = Button(view.say("ui.table.vote_now"), style="small", id="notice.vote", on_press=vote)
        found.append(_notice("participation", view.say("ui.table.vote_first"), [button]))
    if view.compared is not None:
        words = view.say("ui.table.comparing", measure=view.measure(view.compared).id)
        end = Button(
            view.say("ui.table.comparing_end"),
            style="small",
            id="notice.compare",
            on_press=lambda: view.hand.compare(None),
        )
        found.append(_notice("compare", words, [end]))
    if view.asking:
        found.append(_notice("help", view.say("ui.table.asking"), []))
    return found or _hints(view)


def _hints(view: TableView) -> list[Widget]:
    """A hint of the first time, where nothing more urgent is told."""
    name = hint_of(view)
    if not name:
        return []
    read = Button(
        view.say("ui.hint.read"), style="small", id="notice.hint", on_press=lambda: view.hand.learn(name)
    )
    return [_notice("info", view.say(f"ui.hint.{name}"), [read])]


def _notice(icon: str, words: str, buttons: Sequence[Widget]) -> Widget:
    return Card(
        Row(
            Icon(icon, size=34),
            Label(words, style="small", bold=True, weight=1),
            *buttons,
            gap=12,
            align="center",
        ),
        kind="notice",
        padding=8,
    )


def _all_at_once(view: TableView, target: Callable[[], int]) -> Widget:
    city = Column(city_view(view, target), groups(view), gap=_GAP, weight=1)
    middle = Row(
        Column(conveyor(view), width=_CONVEYOR),
        city,
        Column(rights(view), width=_RIGHTS),
        gap=_GAP,
        weight=1,
    )
    left = Column(middle, roles(view), offer(view), gap=_GAP, weight=1)
    right = Column(*notices(view), panel(view), gap=_GAP, width=_PANEL)
    return Row(left, right, gap=_GAP, weight=1)


def _in_turns(view: TableView, target: Callable[[], int]) -> Widget:
    """The rights, the roles and the panel stay; the rest of the board is behind tabs."""
    tabs = Row(
        *[
            Button(
                view.say(f"ui.table.tab_{name}"),
                style="small",
                id=f"tab.{name}",
                selected=view.tab == name,
                on_press=lambda name=name: view.hand.show_tab(name),  # type: ignore[misc]  # bound now
            )
            for name in TABS
        ],
        gap=8,
        wrap=True,
    )
    left = Column(tabs, _part(view, target), gap=_GAP, weight=1)
    board = Row(left, Column(panel(view), weight=1), gap=_GAP, weight=1)
    return Column(rights_strip(view), board, roles(view), gap=_GAP, weight=1)


def _part(view: TableView, target: Callable[[], int]) -> Widget:
    match view.tab:
        case "challenges":
            return Column(conveyor(view), weight=1)
        case "groups":
            return ScrollArea(groups(view), id="groups.list", label=view.say("ui.table.tab_groups"), weight=1)
        case "offer":
            body = Column(stacks(view), cards(view), gap=8)
            return ScrollArea(body, id=f"offer.{view.row}", label=view.say("ui.table.tab_offer"), weight=1)
        case _:
            people = ScrollArea(
                groups(view), id="groups.list", label=view.say("ui.table.tab_groups"), weight=1
            )
            return Column(city_view(view, target), people, gap=_GAP, weight=1)
