"""Who acts: the five roles with their pools and the actions they have left; the end of the round stands apart."""

from weldi_game.cards.compiled import ROLES
from weldi_game.engine.commands import EndRound
from weldi_game.engine.legality import check
from weldi_game.ui.table.pieces import Pips
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Icon, Label, Row, Token, Widget


def roles(view: TableView) -> Widget:
    """The zone."""
    return Row(*[_role(view, index) for index in range(len(ROLES))], end_button(view), gap=8)


def end_button(view: TableView) -> Widget:
    """End the half-year: the one thing that is for the whole table."""
    refusal = check(view.state, EndRound())
    return Button(
        view.say("ui.table.end_round" if view.roomy else "ui.table.end_round_short"),
        id="round.end",
        kind="primary" if not any(view.state.actions) else "secondary",
        style="small",
        max_width=190 if view.roomy else 1000,
        enabled=refusal is None,
        reason=view.why(refusal) if refusal else "",
        on_press=view.hand.end_round,
    )


def _role(view: TableView, index: int) -> Widget:
    role, state = ROLES[index], view.state
    name = view.term(f"role.{role}", short=True)
    left = state.actions[index]
    pips = Pips(left, max(state.game.actions, left), accent=f"role.{role}", size=18)
    pools = Row(
        Token(role, accent=f"role.{role}", size=34),
        Icon("budget", size=26, colour="muted"),
        Label(str(state.budget[index]), style="small", bold=True),
        Icon("trust", size=26, colour="muted"),
        Label(str(state.trust[index]), style="small", bold=True, weight=1),
        *([pips] if view.roomy else []),
        gap=6,
        align="center",
    )
    lines: list[Widget] = (
        [Label(name, style="caption", bold=True), pools] if view.roomy else [pools, Row(pips)]
    )
    words = view.say(
        "ui.table.role",
        role=role,
        budget=state.budget[index],
        trust=state.trust[index],
        actions=left,
        key=index + 1,
    )
    return Card(
        *lines,
        gap=4,
        padding=6,
        weight=10 + len(name),
        id=f"role.{role}",
        label=words,
        selected=view.acting == index,
        tick=False,
        on_press=lambda: view.hand.act_as(index),
    )
