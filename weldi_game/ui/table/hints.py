"""Hints of the first time: one calm sentence when something comes up that nobody at this computer has met yet."""

from collections.abc import Callable

from weldi_game.engine.payment import helpers
from weldi_game.engine.state import Status
from weldi_game.ui.table.proposals import payment_of, role_of
from weldi_game.ui.table.view import TableView


def hint_of(view: TableView) -> str:
    """The hint that is due now; "" while there is none, where the table wants none, and where a coach talks already."""
    if view.options.hinted is None or view.options.coach is not None:
        return ""
    known = view.options.hinted()
    return next((name for name, is_due in HINTS.items() if name not in known and is_due(view)), "")


def _partner(view: TableView) -> bool:
    """Whether what the table is about to do is paid by other roles as well."""
    command = view.intent.command
    role = None if command is None else role_of(command)
    shares = None if command is None else payment_of(view.state, command)
    return role is not None and shares is not None and helpers(role, shares) > 0


def _low(view: TableView) -> bool:
    return max(view.state.low_checks) > 0 and not view.state.emergency


#: Each hint (`ui.hint.<name>`) and when it is due, the most urgent first.
HINTS: dict[str, Callable[[TableView], bool]] = {
    "low": _low,
    "partner": _partner,
    "pressing": lambda view: any(card.pressing for card in view.state.conveyor),
    "problem": lambda view: bool(view.state.problems),
    "suspended": lambda view: any(one.status == Status.SUSPENDED for one in view.state.placements),
    "blocked": lambda view: any(view.now.check.blocked),
}
