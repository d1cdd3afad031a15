"""How the zones share the window: all at once, or with large text in turns."""

from collections.abc import Callable

from weldi_game.ui.table.city_view import city_view
from weldi_game.ui.table.conveyor import conveyor
from weldi_game.ui.table.groups import groups
from weldi_game.ui.table.offer import cards, offer, stacks
from weldi_game.ui.table.panel import panel
from weldi_game.ui.table.rights import rights, rights_strip
from weldi_game.ui.table.roles import roles
from weldi_game.ui.table.top import top
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Column, Row, ScrollArea, Widget

_MARGIN, _GAP = 12, 8
_CONVEYOR, _RIGHTS, _PANEL = 312, 348, 520
"""Widths of the columns, base pixels."""
TABS = ("challenges", "city", "offer", "groups")
"""The parts of the board that take turns with large text."""


def table(view: TableView, target: Callable[[], int]) -> Widget:
    """The whole screen."""
    board = _all_at_once(view, target) if view.roomy else _in_turns(view, target)
    return Column(top(view), board, padding=_MARGIN, gap=_GAP)


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
    return Row(left, Column(panel(view), width=_PANEL), gap=_GAP, weight=1)


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
    left = Column(rights_strip(view), tabs, _part(view, target), roles(view), gap=_GAP, weight=11)
    return Row(left, Column(panel(view), weight=9), gap=_GAP, weight=1)


def _part(view: TableView, target: Callable[[], int]) -> Widget:
    match view.tab:
        case "challenges":
            return Column(conveyor(view), weight=1)
        case "groups":
            return ScrollArea(groups(view), id="groups.list", weight=1)
        case "offer":
            return Column(stacks(view), cards(view), gap=8, weight=1)
        case _:
            return Column(city_view(view, target), weight=1)
