"""The log: what happened and why, newest last; from a line the table can go back to it."""

from weldi_game.engine.events import Event
from weldi_game.ui.table.view import TableView

_TAIL = 6
_QUIET = frozenset(("event.pool_changed", "event.paid", "event.plan_refilled", "event.right_checked"))


def tail(view: TableView) -> list[str]:
    """The last sentences of the log, without the small change."""
    found: list[str] = []
    history = view.sitting.history
    for _, events in reversed(history.events()):
        for event in reversed(events):
            if event.message not in _QUIET:
                found.append(view.event(event))
            if len(found) >= _TAIL:
                return found[::-1]
    return found[::-1]


def roots(events: tuple[Event, ...]) -> list[tuple[Event, list[Event]]]:
    """Events in order, each cause with everything that it led to."""
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
