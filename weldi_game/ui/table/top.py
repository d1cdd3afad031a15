"""The top: where in the game we are, the three conditions, cooperation, and the buttons that are always there."""

from weldi_game.cards.compiled import CONDITIONS
from weldi_game.session.history import Grain
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Icon, Label, Row, Widget

_CONDITION_MAX = 5


def top(view: TableView) -> Widget:
    """The zone."""
    conditions = [_condition(view, index) for index in range(len(CONDITIONS))]
    words = phase_sentence(view) if view.roomy else phase_short(view)
    phase = Label(words, bold=True, weight=1, min_width=490 if view.roomy else 0, id="top.phase")
    return Row(phase, *conditions, _cooperation(view), *_buttons(view), gap=8, align="center")


def phase_short(view: TableView) -> str:
    """The half-year alone, for large text."""
    return view.say("ui.table.phase_short", round=view.state.round, rounds=view.state.game.rounds)


def phase_sentence(view: TableView) -> str:
    """Half-year and phase in one plain sentence."""
    state = view.state
    message = "ui.table.phase_decide" if state.decisions else "ui.table.phase_actions"
    if state.round == state.game.rounds and not state.decisions:
        message = "ui.table.phase_last"
    return view.say(message, round=state.round, rounds=state.game.rounds)


def _condition(view: TableView, index: int) -> Widget:
    """One condition: now, and after the round where that differs."""
    condition = CONDITIONS[index]
    now, after = view.state.conditions[index], view.then.after.conditions[index]
    subject = Subject(Kind.CONDITION, index)
    name = view.term(f"condition.{condition}", short=True)
    words = view.say("ui.table.condition", condition=condition, now=now, most=_CONDITION_MAX)
    if after != now:
        words = view.say("ui.table.condition_after", condition=condition, now=now, after=after)
    figures = f"{now}\u2192{after}" if after != now else str(now)
    colour = "ink" if after == now else "good" if after > now else "bad"
    return Card(
        Row(
            Icon(condition, size=32, colour="muted"),
            *([Label(name, style="caption")] if view.roomy else []),
            Label(figures, style="small", bold=True, colour=colour),
            gap=8,
            align="center",
        ),
        padding=8,
        id=f"top.condition.{condition}",
        label=words,
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )


def _cooperation(view: TableView) -> Widget:
    """The cooperation tokens of this round."""
    state = view.state
    subject = Subject(Kind.COOPERATION)
    words = view.say("ui.table.cooperation", count=state.tokens)
    return Card(
        Row(
            Icon("cooperation", size=32, colour="muted"),
            *([Label(view.say("ui.table.cooperation_short"), style="caption")] if view.roomy else []),
            Label(str(state.tokens), style="small", bold=True),
            gap=8,
            align="center",
        ),
        padding=8,
        id="top.cooperation",
        label=words,
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )


def _buttons(view: TableView) -> list[Widget]:
    say, hand = view.say, view.hand
    history = view.sitting.history
    kept = history.back_to(Grain.COMMAND)
    hidden = bool(history.steps) and history.hidden_from(kept)
    nothing = say("ui.table.undo_nothing")
    undo = Button(
        say("ui.table.undo"),
        icon="eye" if hidden else "undo",
        id="top.undo",
        style="small",
        icon_only=not view.roomy,
        enabled=bool(history.steps),
        reason=nothing,
        description=say("ui.table.undo_reveals") if hidden else "",
        on_press=lambda: hand.undo(Grain.COMMAND),
    )
    grains = Button(
        say("ui.table.undo_further"),
        icon="down",
        icon_only=True,
        id="top.undo_further",
        enabled=bool(history.steps),
        reason=nothing,
        on_press=lambda: hand.undo(None),
    )
    found: list[Widget] = [undo, grains]
    found.append(
        Button(say("ui.table.log"), icon="log", icon_only=True, id="top.log", on_press=hand.show_log)
    )
    found.append(
        Button(
            say("ui.table.help"),
            icon="help",
            icon_only=True,
            id="top.help",
            selected=view.asking,
            on_press=hand.ask,
        )
    )
    if view.options.on_settings is not None:
        found.append(
            Button(
                say("ui.table.settings"),
                icon="settings",
                icon_only=True,
                id="top.settings",
                on_press=view.options.on_settings,
            )
        )
    found.append(Button(say("ui.table.menu"), icon="exit", icon_only=True, id="top.menu", on_press=hand.menu))
    return found
