"""The left: challenges on the conveyor, the nearest first, with what happens if nobody answers."""

from collections.abc import Sequence

from weldi_game.cards.effects.entry import EffectEntry
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


_ROOM = 300
"""Letters that the lane has room for; with more the harm is told by signs, and the panel has the words."""
_HEAD = 50
"""Letters that the title of a card takes away."""


def conveyor(view: TableView) -> Widget:
    """The zone."""
    state = view.state
    pressing = [pending.challenge for pending in state.conveyor if pending.pressing]
    coming = [pending.challenge for pending in state.conveyor if not pending.pressing]
    problems = [problem.challenge for problem in state.problems]
    sections = (
        ("pressing", pressing),
        ("forecast", coming),
        ("problem", problems),
        ("foreseen", foreseen(state)),
    )
    letters = sum(_HEAD + len(harm_text(view, card, stage)) for stage, cards in sections for card in cards)
    brief = not view.roomy or letters > _ROOM
    rows = [row for stage, cards in sections for row in _section(view, stage, cards, brief)]
    if not rows:
        rows.append(Label(view.say("ui.table.conveyor_empty"), style="small", colour="muted"))
    return Card(
        ScrollArea(Column(*rows, gap=8), id="conveyor.list", label=view.say("ui.table.conveyor"), weight=1),
        padding=10,
        kind="sunken",
        weight=1,
    )


def _section(view: TableView, stage: str, challenges: Sequence[int], brief: bool) -> list[Widget]:
    if not challenges:
        return []
    icon, colour = STAGES[stage]
    head = Row(
        Icon(icon, size=30, colour=colour),
        Label(view.say(f"ui.table.stage_{stage}"), style="small", bold=True, colour=colour, weight=1),
        gap=8,
        align="center",
    )
    return [head, *[_card(view, stage, challenge, brief) for challenge in challenges]]


def _card(view: TableView, stage: str, challenge: int, brief: bool) -> Widget:
    """One challenge: family, title, and what it does if nobody answers."""
    entry = view.challenge_entry(challenge)
    subject = Subject(Kind.CHALLENGE, challenge)
    _, colour = STAGES[stage]
    title = view.title(entry.id)
    harm = harm_text(view, challenge, stage)
    parts: list[Widget] = [
        Row(
            Icon(entry.family.value, size=34, colour=colour),
            Label(title, style="caption" if brief else "small", bold=True, weight=1),
            gap=8,
            align="center",
        )
    ]
    outcome = _outcome(view, stage, challenge)
    if brief:
        told = Label(signs(_harm(view, challenge, stage)), style="small", rich=True, weight=1)
        parts.append(Row(told, *outcome[:1], gap=6, align="center"))
    else:
        parts.append(Label(harm, style="caption"))
        if outcome:
            parts.append(Row(*outcome, gap=6, align="center"))
    return Card(
        *parts,
        padding=8,
        gap=2,
        accent=colour if colour in ("bad", "link", "warning") else "line",
        id=f"conveyor.{entry.id}",
        label=view.say("ui.table.challenge_label", stage=view.say(f"ui.table.stage_{stage}"), title=title),
        description=harm,
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )


def harm_text(view: TableView, challenge: int, stage: str) -> str:
    """What it does, in short: when it lands, or each round as a lasting problem."""
    parts = tuple(effect_text(effect) for effect in _harm(view, challenge, stage))
    message = "ui.table.harm_problem" if stage == "problem" else "ui.table.harm"
    return view.say(Message(message, {"parts": parts}))


def _harm(view: TableView, challenge: int, stage: str) -> Sequence[EffectEntry]:
    entry = view.challenge_entry(challenge)
    return entry.problem.each_round if stage == "problem" and entry.problem is not None else entry.lands


def signs(effects: Sequence[EffectEntry]) -> str:
    """Effects as icons and numbers, in rich text: who or what, and by how much."""
    found = []
    for effect in effects:
        named = [
            getattr(effect, name, None)
            for name in ("group", "role", "barrier", "right", "condition", "resource")
        ]
        icons = [str(value) for value in (*named, *getattr(effect, "rights", ())) if value is not None]
        by = getattr(effect, "by", None)
        amount = _signed(by) if isinstance(by, int) else ""
        found.append("".join(f"{{icon:{icon}}}" for icon in icons or ("warning",)) + amount)
    return "\u2002".join(found)


def _signed(by: int) -> str:
    sign = "+" if by > 0 else "\N{MINUS SIGN}"
    return f"\N{NO-BREAK SPACE}{sign}{abs(by)}"


def _outcome(view: TableView, stage: str, challenge: int) -> list[Widget]:
    """How it would land at the end of this round, in sign and words, where that is not in full."""
    pending = next((each for each in view.state.conveyor if each.challenge == challenge), None)
    how = landing(view.challenge(challenge).id, view.then.events) if stage == "pressing" else ""
    if pending is not None and not how and pending.softened:
        how = "halved"
    if stage == "pressing" and not how and pending is not None:
        how = "averted"
    if how in ("", "lands"):
        return []
    words = view.say(f"ui.table.outcome_{how}")
    return [
        Icon("protects", size=26, colour="good", label=words),
        Label(words, style="caption", colour="good", bold=True, weight=1),
    ]
