"""Questions in front of the table: before the half-year ends, before seen cards are taken back, what to suspend."""

from collections.abc import Callable, Sequence

from weldi_game.cards.compiled import RIGHTS, ROLES
from weldi_game.cards.rule_text import measure_rules
from weldi_game.engine.commands import Suspend, Veto
from weldi_game.session.history import Grain
from weldi_game.text import Message
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.table.consequences import prospect
from weldi_game.ui.table.panel_overview import if_ended
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Dialog, Icon, Label, Row, Widget


def ask(
    host: ScreenHost,
    view: TableView,
    title: str,
    children: Sequence[Widget],
    yes: str,
    on_yes: Callable[[], None],
    *,
    no: str = "",
    name: str = "question",
) -> Dialog:
    """Open a question with two answers, the safe one first."""
    dialog: Dialog

    def answer() -> None:
        host.close(dialog)
        on_yes()

    buttons = [
        Button(no or view.say("ui.table.cancel"), id=f"{name}.no", on_press=lambda: host.close(dialog)),
        Button(yes, kind="primary", id=f"{name}.yes", on_press=answer),
    ]
    dialog = Dialog(title, *children, buttons=buttons, id=name)
    host.open(dialog)
    return dialog


def ask_end_round(host: ScreenHost, view: TableView, on_yes: Callable[[], None]) -> None:
    """Actions are left: who has them, and what the end of the half-year would bring."""
    state = view.state
    left = tuple(
        Message("ui.table.left_of", {"role": ROLES[role], "count": count})
        for role, count in enumerate(state.actions)
        if count
    )
    children: list[Widget] = [
        Label(view.say("ui.table.end_left", count=sum(state.actions), who=left)),
        *if_ended(view),
    ]
    ask(
        host,
        view,
        view.say("ui.table.end_title", round=state.round),
        children,
        view.say("ui.table.end_yes"),
        on_yes,
        no=view.say("ui.table.end_no"),
        name="end",
    )


def ask_reveal(host: ScreenHost, view: TableView, on_yes: Callable[[], None]) -> None:
    """Going back takes away what the table has seen: say so beforehand."""
    ask(
        host,
        view,
        view.say("ui.table.undo_title"),
        [Label(view.say("ui.table.undo_reveals")), Label(view.say("ui.table.undo_same_cards"))],
        view.say("ui.table.undo_yes"),
        on_yes,
        no=view.say("ui.table.undo_no"),
        name="reveal",
    )


def ask_grain(host: ScreenHost, view: TableView, on_chosen: Callable[[Grain], None]) -> None:
    """How far to go back; where seen cards would be taken back it stands there beforehand."""
    history = view.sitting.history
    dialog: Dialog
    rows: list[Widget] = []

    def choose(grain: Grain) -> None:
        host.close(dialog)
        on_chosen(grain)

    for grain in Grain:
        kept = history.back_to(grain)
        count = len(history.steps) - kept
        hidden = history.hidden_from(kept)
        button = Button(
            view.say(f"ui.table.grain_{grain.value}", count=count),
            icon="eye" if hidden else "undo",
            align="left",
            id=f"undo.{grain.value}",
            description=view.say("ui.table.undo_reveals") if hidden else "",
            on_press=lambda grain=grain: choose(grain),  # type: ignore[misc]  # bound now
        )
        rows.append(button)
        if hidden:
            rows.append(Label(view.say("ui.table.undo_reveals"), style="caption", colour="muted"))
    close = Button(view.say("ui.table.cancel"), id="undo.no", on_press=lambda: host.close(dialog))
    dialog = Dialog(view.say("ui.table.undo_further"), *rows, buttons=[close], id="undo")
    host.open(dialog)


def ask_decision(host: ScreenHost, view: TableView, on_chosen: Callable[[int], None]) -> None:
    """A measure has to be suspended: each option with what the city would lose."""
    decision = view.state.decisions[-1]
    dialog: Dialog
    children: list[Widget] = [Label(view.say(f"ui.table.decision_{decision.kind}", short=decision.amount))]

    def choose(measure: int) -> None:
        host.close(dialog)
        on_chosen(measure)

    for index in decision.options:
        measure = view.measure(index)
        title = view.title(measure.id)
        words = view.say("ui.table.suspend", measure=measure.id, upkeep=measure.upkeep)
        children.append(
            Card(
                Row(
                    Icon(view.measure_entry(index).family.value, size=40),
                    Label(title, bold=True, weight=1),
                    gap=12,
                    align="center",
                ),
                *[
                    Label(view.say(rule), style="small")
                    for rule in measure_rules(view.measure_entry(index))[:2]
                ],
                Label(_loss(view, index), style="small", bold=True),
                kind="raised",
                padding=14,
                gap=6,
                id=f"decision.{measure.id}",
                label=words,
                on_press=lambda index=index: choose(index),  # type: ignore[misc]  # bound now
            )
        )
    later = Button(
        view.say("ui.table.decide_later"), id="decision.later", on_press=lambda: host.close(dialog)
    )
    dialog = Dialog(
        view.say(f"ui.table.decision_{decision.kind}_title"), *children, buttons=[later], id="decision"
    )
    host.open(dialog)


def _loss(view: TableView, measure: int) -> str:
    """What its suspension would change at the end of the half-year."""
    found = prospect(view.sitting.history, Suspend(measure), view.now)
    changes = found.outlook.rights if found.outlook is not None else ()
    if not changes:
        return view.say("ui.table.suspend_nothing")
    parts = tuple(
        Message(
            "ui.table.change_right",
            {"right": RIGHTS[change.index], "before": change.before, "after": change.after},
        )
        for change in changes
    )
    return view.say("ui.table.suspend_loses", parts=parts)


def ask_swap(host: ScreenHost, view: TableView, measure: int, on_chosen: Callable[[Veto], None]) -> None:
    """The newcomers' council takes a card off the action plan, for good or for another one of the deck."""
    dialog: Dialog

    def choose(command: Veto) -> None:
        host.close(dialog)
        on_chosen(command)

    def option(command: Veto, words: str, icon: str, name: str) -> Button:
        return Button(
            words,
            icon=icon,
            align="left",
            style="small",
            id=f"swap.{name}",
            on_press=lambda: choose(command),
        )

    deck = sorted(view.state.measure_deck, key=lambda index: view.title(view.measure(index).id))
    rows = [option(Veto(measure), view.say("ui.table.veto_only"), "cross", "none")]
    rows += [
        option(
            Veto(measure, other),
            view.title(view.measure(other).id),
            view.measure_entry(other).family.value,
            view.measure(other).id,
        )
        for other in deck
    ]
    close = Button(view.say("ui.table.cancel"), id="swap.no", on_press=lambda: host.close(dialog))
    dialog = Dialog(
        view.say("ui.table.swap_title"),
        Label(view.say("ui.table.swap_text", measure=view.measure(measure).id)),
        *rows,
        buttons=[close],
        id="swap",
    )
    host.open(dialog)
