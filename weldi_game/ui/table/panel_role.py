"""The panel of a role: its pools, its basic action, its power, and everything it can do without a card."""

from collections.abc import Iterator

from weldi_game.cards.compiled import CONDITIONS, ROLES
from weldi_game.engine.commands import Advocate, Certify, Command, Hold, Mobilise, MoveBudget, Refresh
from weldi_game.engine.legality import CITY_HALL, COUNCIL, EMPLOYERS, check
from weldi_game.engine.state import Status
from weldi_game.text import Message
from weldi_game.ui.table.decide import decision_parts
from weldi_game.ui.table.page import Page
from weldi_game.ui.table.panel_measure import joins_of
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Label, Widget


def page(view: TableView, index: int) -> Page:
    """What a role has and can do."""
    role = ROLES[index]
    parts: list[Widget] = [
        Label(
            view.say(
                "ui.table.role_has",
                budget=view.state.budget[index],
                trust=view.state.trust[index],
                count=view.state.actions[index],
            ),
            style="small",
            bold=True,
        ),
        _hint(view, index),
        *[_button(view, name, message, command) for name, message, command in deeds(view, index)],
        *_co_design(view, index),
        *decision_parts(view),
        Label(
            view.say("ui.table.role_power", power=Message(f"ui.table.power_{role}")),
            style="small",
            colour="muted",
        ),
    ]
    return Page(role, view.term(f"role.{role}"), parts)


def _hint(view: TableView, role: int) -> Widget:
    """What to do with this role; or why it can do nothing now."""
    refusal = check(view.state, Mobilise(role))
    if refusal is not None and refusal.code in ("no_actions", "council_acts_last", "decide_first"):
        return Label(view.why(refusal), style="small", bold=True, colour="warning")
    return Label(view.say("ui.table.role_hint"), style="small")


def deeds(view: TableView, role: int) -> Iterator[tuple[str, Message, Command]]:
    """What the role can do without a card: widget id, words, command."""
    rules = view.state.game.rules
    resource, amount = rules.mobilise[role]
    words = {"resource": "trust" if resource else "budget", "by": amount}
    yield "mobilise", Message("ui.table.do_mobilise", words), Mobilise(role)
    if role in rules.advocate_roles:
        for condition in rules.advocate_conditions:
            name = CONDITIONS[condition]
            message = Message("ui.table.do_advocate", {"condition": name, "trust": rules.advocate_trust})
            yield f"advocate.{name}", message, Advocate(role, condition)
    yield "refresh", Message("ui.table.do_refresh"), Refresh(role)
    if role == CITY_HALL:
        for other in range(len(ROLES)):
            if other != CITY_HALL:
                most = max(1, min(rules.move_budget, view.state.budget[CITY_HALL]))
                message = Message("ui.table.do_move", {"role": ROLES[other], "by": most})
                yield f"move.{ROLES[other]}", message, MoveBudget(other, most)
    if role == EMPLOYERS:
        for placed in view.state.placements:
            if placed.status == Status.RELIEF:
                name = view.measure(placed.measure).id
                yield (
                    f"certify.{name}",
                    Message("ui.table.do_certify", {"measure": name}),
                    Certify(placed.measure),
                )
    yield "hold", Message("ui.table.do_hold"), Hold(role)


def _button(view: TableView, name: str, message: Message, command: Command) -> Widget:
    refusal = check(view.state, command)
    return Button(
        view.say(message),
        style="small",
        align="left",
        id=f"detail.do.{name}",
        selected=view.intent.command == command,
        enabled=refusal is None,
        reason=view.why(refusal) if refusal else "",
        on_press=lambda: view.hand.intend(command),
    )


def _co_design(view: TableView, role: int) -> list[Widget]:
    """For the newcomers' council: the measures that it can join."""
    if role != COUNCIL:
        return []
    joinable = [placed for placed in view.state.placements if joins_of(view.state, placed)]
    if not joinable:
        return [Label(view.say("ui.table.co_design_none"), style="small")]
    found: list[Widget] = [Label(view.say("ui.table.co_design_which"), style="small", bold=True)]
    for placed in joinable:
        name = view.measure(placed.measure).id
        subject = Subject(Kind.MEASURE, placed.measure)
        found.append(
            Button(
                view.title(name),
                style="small",
                align="left",
                icon="participatory",
                id=f"detail.join.{name}",
                on_press=lambda subject=subject: view.hand.choose(subject),  # type: ignore[misc]  # bound now
            )
        )
    return found
