"""'What is this?': while it is on, a press explains instead of acting."""

from collections.abc import Callable

from weldi_game.ui.host import ScreenHost
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Dialog, Label, Pressable, Widget

_ZONES = {
    "top.phase": "phase",
    "top.condition": "condition",
    "top.cooperation": "cooperation",
    "top.undo": "undo",
    "top.undo_further": "undo",
    "top.log": "log",
    "overview.log": "log",
    "top.settings": "settings",
    "top.menu": "settings",
    "round.end": "end",
    "conveyor": "challenge",
    "right": "right",
    "group": "group",
    "role": "role",
    "shelf": "shelf",
    "plan": "measure",
    "city": "city",
    "detail.confirm": "confirm",
    "detail.payers": "payers",
    "detail": "panel",
    "tab": "tab",
}


def ask_instead(root: Widget, explain: Callable[[str, str], None], kept: str) -> None:
    """Turn every press in a tree into a question; only the widget with the id `kept` does what it does.

    Args:
        root: the tree, built but not shown yet.
        explain: called with the id and the name of what was pressed.
        kept: the button that ends it.
    """
    for widget in every(root):
        if isinstance(widget, Pressable) and widget.id != kept:
            widget.enabled = True
            widget.on_press = lambda widget=widget: explain(widget.id, widget.label)


def every(widget: Widget) -> list[Widget]:
    """A widget and everything inside it, shown or not."""
    found = [widget]
    for child in widget.children:
        found += every(child)
    return found


def open_explanation(host: ScreenHost, view: TableView, id: str, label: str) -> None:
    """Say what something on the table is for."""
    dialog: Dialog
    close = Button(
        view.say("ui.table.close"), kind="primary", id="explain.close", on_press=lambda: host.close(dialog)
    )
    words = view.say(f"ui.table.explain_{zone_of(id)}")
    dialog = Dialog(label, Label(words, id="explain.text"), buttons=[close], id="explain")
    host.open(dialog)


def zone_of(id: str) -> str:
    """Which explanation belongs to a widget: that of the longest part of its id that has one."""
    parts = id.split(".")
    for length in range(len(parts), 0, -1):
        zone = _ZONES.get(".".join(parts[:length]))
        if zone is not None:
            return zone
    return "table"
