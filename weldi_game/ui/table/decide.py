"""The foot and the heart of the panel: who acts, who pays, what it changes, why not, and the button that does it."""

from collections.abc import Sequence

from weldi_game.cards.compiled import CONDITIONS, GROUPS, RIGHTS, ROLES
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Payers,
    Refresh,
    Reopen,
    Veto,
)
from weldi_game.engine.events import Event
from weldi_game.engine.payment import helpers
from weldi_game.text import Message, Value
from weldi_game.ui.table.consequences import Change, Outlook
from weldi_game.ui.table.pieces import Pips
from weldi_game.ui.table.proposals import candidates_for, cost_of, led_by, payment_of, role_of
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Column, Icon, Label, Row, Widget

#: What happens now is told by events; these say what the panel says already, or what nobody may know yet.
_SAID_ELSEWHERE = frozenset(
    (
        "event.implemented",
        "event.measure_opened",
        "event.building_started",
        "event.relief_given",
        "event.answered",
        "event.mobilised",
        "event.advocated",
        "event.plan_refreshed",
        "event.plan_refilled",
        "event.held",
        "event.budget_moved",
        "event.certified",
        "event.reopened",
    )
)


def decision_parts(view: TableView) -> list[Widget]:
    """Who acts, who pays, and what it would change; nothing while the table is about to do nothing."""
    command, found = view.intent.command, view.prospect
    if command is None or found is None:
        return []
    parts = [*_leads(view, command), *_payment(view, command)]
    if found.outlook is not None:
        parts += consequence_lines(view, found.outlook)
    return parts


def foot(view: TableView) -> list[Widget]:
    """Why it cannot be done, or the button that does it."""
    command, found = view.intent.command, view.prospect
    if command is None or found is None:
        return []
    if found.refusal is not None:
        reason = view.why(found.refusal)
        return [
            Row(
                Icon("lock", size=34, colour="warning"),
                Label(reason, style="small", bold=True, colour="warning", weight=1, id="detail.refusal"),
                gap=10,
                align="center",
            )
        ]
    button = Button(
        view.say(confirm_message(view, command)),
        id="detail.confirm",
        kind="primary",
        icon="check" if view.roomy else "",
        style="body" if view.roomy else "small",
        on_press=view.hand.confirm,
    )
    if found.outlook is None or not found.outlook.step.reveals:
        return [button]
    note = Row(
        Icon("eye", size=30, colour="muted"),
        Label(view.say("ui.table.will_reveal"), style="caption", colour="muted", weight=1),
        gap=8,
        align="center",
    )
    return [note, button]


def confirm_message(view: TableView, command: Command) -> Message:
    """What the button says: the deed and who pays what."""
    paid = payers_messages(payment_of(view.state, command) or ())
    data: dict[str, Value] = {"payers": paid} if paid else {}
    match command:
        case Implement():
            name = "implement"
        case AnswerChallenge():
            problem = any(each.challenge == command.challenge for each in view.state.problems)
            name = "solve" if problem else "answer"
        case Mobilise():
            resource, amount = view.state.game.rules.mobilise[command.role]
            name, data = "mobilise", {"role": ROLES[command.role], "by": amount}
            data["resource"] = "trust" if resource else "budget"
        case Advocate():
            name = "advocate"
            data["condition"] = CONDITIONS[command.condition]
        case Refresh():
            name = "refresh"
        case Reopen():
            name = "reopen"
        case Hold():
            name, data = "hold", {"role": ROLES[command.role]}
        case MoveBudget():
            name, data = "move_budget", {"role": ROLES[command.role], "by": command.amount}
        case CoDesign():
            name, data = "co_design", {"trust": view.state.game.rules.co_design_trust}
        case Certify():
            name = "certify"
        case Veto():
            name = "veto" if command.replacement < 0 else "swap"
        case _:
            name = "do"
    if name in ("implement", "answer", "solve", "certify") and not paid:
        name += "_free"
    return Message(f"ui.table.confirm_{name}", data)


def payers_messages(payers: Payers) -> tuple[Message, ...]:
    """Who pays what, one message each."""
    found = []
    for role, budget, trust in payers:
        kind = "both" if budget and trust else "trust" if trust else "budget"
        found.append(
            Message(f"ui.table.pays_{kind}", {"role": ROLES[role], "budget": budget, "trust": trust})
        )
    return tuple(found)


def _leads(view: TableView, command: Command) -> list[Widget]:
    """Who may do it; a press chooses."""
    able = candidates_for(view.state, command)
    acting = role_of(command)
    if len(able) < 2:
        return []
    buttons = [
        Button(
            view.term(f"role.{ROLES[role]}", short=True),
            style="caption",
            id=f"detail.lead.{ROLES[role]}",
            selected=role == acting,
            on_press=lambda role=role: view.hand.intend(led_by(command, role)),  # type: ignore[misc]  # bound now
        )
        for role in able
    ]
    return [_section(view, "ui.table.who_leads"), Row(*buttons, gap=8, wrap=True)]


def _payment(view: TableView, command: Command) -> list[Widget]:
    """Who pays what, how many cooperation tokens that takes, and the way to another payment."""
    cost, role = cost_of(view.state, command), role_of(command)
    if cost is None or role is None or not any(cost):
        return []
    shares = payment_of(view.state, command)
    lines: list[Widget] = []
    for message in payers_messages(shares or ()):
        lines.append(
            Row(
                Icon(str(message.data["role"]), size=30),
                Label(view.say("ui.table.line", sentence=(message,)), style="small", weight=1),
                gap=8,
                align="center",
            )
        )
    tokens = helpers(role, shares or ())
    if tokens:
        words = view.say("ui.table.tokens_used", count=tokens, has=view.state.tokens)
        lines.append(
            Row(Icon("cooperation", size=30), Label(words, style="small", weight=1), gap=8, align="center")
        )
    change = Button(
        view.say("ui.table.change_payers"),
        kind="secondary",
        icon_only=True,
        icon="people",
        id="detail.payers",
        on_press=view.hand.ask_payers,
    )
    if not lines:
        return [Row(_section(view, "ui.table.who_pays"), change, gap=8, align="center", justify="between")]
    return [
        _section(view, "ui.table.who_pays"),
        Row(Column(*lines, gap=4, weight=1), change, gap=8, align="center"),
    ]


def consequence_lines(view: TableView, outlook: Outlook) -> list[Widget]:
    """What changes now, after the round, and once everything stands."""
    parts: list[Widget] = []
    parts += _group(
        view, "ui.table.changes_now", [_line(view.say(*_event(each))) for each in now_events(outlook)]
    )
    parts += _group(view, "ui.table.changes_after", _after_lines(view, outlook))
    parts += _group(view, "ui.table.changes_later", _later_lines(view, outlook))
    if outlook.opens:
        names = tuple(view.measure(index).id for index in outlook.opens)
        parts.append(_line(view.say("ui.table.opens", count=len(names), measures=names), "info"))
    if not parts:
        parts.append(Label(view.say("ui.table.changes_nothing"), style="small", colour="muted"))
    return parts


def now_events(outlook: Outlook) -> list[Event]:
    """What happens at once and may be known beforehand."""
    events = outlook.step.events
    return [each for each in events if each.message not in _SAID_ELSEWHERE and "paid" not in each.message]


def _event(event: Event) -> tuple[Message]:
    return (Message(event.message, event.data),)


def _after_lines(view: TableView, outlook: Outlook) -> list[Widget]:
    lines = [_change(view, "right", RIGHTS, change) for change in outlook.rights]
    lines += [_change(view, "condition", CONDITIONS, change) for change in outlook.conditions]
    lines += [_share(view, change) for change in outlook.groups]
    for challenge, _, after in outlook.landings:
        lines.append(_line(view.say(f"ui.table.landing_{after}", challenge=challenge), "protects", "good"))
    return lines


def _later_lines(view: TableView, outlook: Outlook) -> list[Widget]:
    lines: list[Widget] = []
    for supply in outlook.later:
        right = RIGHTS[supply.right]
        words = view.say(
            "ui.table.later_right",
            right=right,
            before=supply.before,
            after=supply.after,
            demand=supply.demand,
        )
        lines.append(_line(words, right, "good" if supply.after > supply.before else "bad"))
    lines += [_share(view, change) for change in outlook.later_groups]
    return lines


def _change(view: TableView, kind: str, names: Sequence[str], change: Change) -> Widget:
    data: dict[str, Value] = {kind: names[change.index], "before": change.before, "after": change.after}
    words = view.say(Message(f"ui.table.change_{kind}", data))
    return _line(words, names[change.index], "good" if change.after > change.before else "bad")


def _share(view: TableView, change: Change) -> Widget:
    group = GROUPS[change.index]
    words = view.say(
        "ui.table.change_group", group=group, before=change.before // 10, after=change.after // 10
    )
    return _line(words, group, "good" if change.after > change.before else "bad")


def _group(view: TableView, message: str, lines: list[Widget]) -> list[Widget]:
    return [_section(view, message), *lines] if lines else []


def _section(view: TableView, message: str) -> Widget:
    return Label(view.say(message), style="small", bold=True)


def _line(words: str, icon: str = "forward", colour: str = "ink") -> Widget:
    return Row(
        Icon(icon, size=28, colour="muted" if colour == "ink" else colour),
        Label(words, style="small", colour=colour, weight=1),
        gap=8,
        align="start",
    )


def lines_of(view: TableView, messages: Sequence[Message]) -> Widget:
    """Sentences below each other, for rule parts."""
    rows = [
        Row(
            Pips(1, 1, accent="muted", size=10),
            Label(view.say(message), style="small", weight=1),
            gap=10,
            align="center",
        )
        for message in messages
    ]
    return Column(*rows, gap=4)
