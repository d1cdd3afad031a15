"""The left: challenges on the conveyor, the nearest first, with what happens if nobody answers."""

from collections.abc import Sequence

from weldi_game.cards.rule_text import effect_text
from weldi_game.engine.observe import foreseen
from weldi_game.text import Message
from weldi_game.ui.table.consequences import landing
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Card, Column, Icon, Label, Row, ScrollArea, Widget

#: Stage -> icon and colour role; the shape of the icon tells the stage as well.
STAGES = {
    "pressing": ("pressing", "bad"),
    "forecast": ("forecast", "link"),
    "problem": ("problem", "warning"),
    "foreseen": ("eye", "muted"),
}


def conveyor(view: TableView) -> Widget:
    """The zone."""
    state = view.state
    rows: list[Widget] = []
    pressing = [pending.challenge for pending in state.conveyor if pending.pressing]
    coming = [pending.challenge for pending in state.conveyor if not pending.pressing]
    rows += _section(view, "pressing", pressing)
    rows += _section(view, "forecast", coming)
    rows += _section(view, "problem", [problem.challenge for problem in state.problems])
    rows += _section(view, "foreseen", foreseen(state))
    if not rows:
        rows.append(Label(view.say("ui.table.conveyor_empty"), colour="muted"))
    return Card(
        ScrollArea(Column(*rows, gap=8), id="conveyor.list", label=view.say("ui.table.conveyor"), weight=1),
        padding=10,
        kind="sunken",
    )


def _section(view: TableView, stage: str, challenges: Sequence[int]) -> list[Widget]:
    if not challenges:
        return []
    icon, colour = STAGES[stage]
    head = Row(
        Icon(icon, size=30, colour=colour),
        Label(view.say(f"ui.table.stage_{stage}"), style="small", bold=True, colour=colour, weight=1),
        gap=8,
        align="center",
    )
    return [head, *[_card(view, stage, challenge) for challenge in challenges]]


def _card(view: TableView, stage: str, challenge: int) -> Widget:
    """One challenge: family, title, and what it does if nobody answers."""
    entry = view.challenge_entry(challenge)
    subject = Subject(Kind.CHALLENGE, challenge)
    _, colour = STAGES[stage]
    title = view.title(entry.id)
    harm = harm_text(view, challenge, stage)
    parts: list[Widget] = [
        Row(
            Icon(entry.family.value, size=36, colour=colour),
            Label(title, style="small", bold=True, weight=1),
            gap=8,
            align="center",
        )
    ]
    if view.roomy:
        parts.append(Label(harm, style="caption", colour="ink"))
        if outcome := _outcome(view, stage, challenge):
            parts.append(outcome)
    return Card(
        *parts,
        padding=10,
        gap=4,
        accent=colour if colour in ("bad", "link", "warning") else "line",
        id=f"conveyor.{entry.id}",
        label=view.say("ui.table.challenge_label", stage=view.say(f"ui.table.stage_{stage}"), title=title),
        description=harm,
        selected=view.is_chosen(subject),
        on_press=lambda: view.hand.choose(subject),
    )


def harm_text(view: TableView, challenge: int, stage: str) -> str:
    """What it does, in short: when it lands, or each round as a lasting problem."""
    entry = view.challenge_entry(challenge)
    effects = entry.lands
    if stage == "problem" and entry.problem is not None:
        effects = entry.problem.each_round
    parts = tuple(effect_text(effect) for effect in effects)
    message = "ui.table.harm_problem" if stage == "problem" else "ui.table.harm"
    return view.say(Message(message, {"parts": parts}))


def _outcome(view: TableView, stage: str, challenge: int) -> Widget | None:
    """How it would land at the end of this round: only what differs from landing in full is worth a line."""
    pending = next((each for each in view.state.conveyor if each.challenge == challenge), None)
    how = landing(view.challenge(challenge).id, view.then.events) if stage == "pressing" else ""
    if pending is not None and not how and pending.softened:
        how = "halved"
    if stage == "pressing" and not how and pending is not None:
        how = "averted"
    if how in ("", "lands"):
        return None
    return Row(
        Icon("protects", size=26, colour="good"),
        Label(view.say(f"ui.table.outcome_{how}"), style="caption", colour="good", bold=True, weight=1),
        gap=6,
        align="center",
    )
