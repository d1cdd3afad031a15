"""What the end of a half-year shows: the six rights, the scene that is told now, and what was told before."""

from collections.abc import Sequence

from weldi_game.cards.compiled import CONDITIONS, RIGHTS
from weldi_game.cards.rule_text import challenge_rules, measure_rules, opportunity_rules
from weldi_game.engine.events import Event
from weldi_game.text import Message
from weldi_game.ui.table.log_view import icon_of, kind_of
from weldi_game.ui.table.pieces import NeedBar
from weldi_game.ui.table.progress import Progress
from weldi_game.ui.table.rights import standing
from weldi_game.ui.table.scenes import Part, Scene
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Card, Column, Grid, Icon, Label, Row, ScrollArea, Track, Widget

EFFECTS = 7
"""So many effects are told on the card of a scene; the log has all."""


def title(view: TableView, progress: Progress) -> str:
    """Where in the half-year we are."""
    rounds, round_ = view.state.game.rounds, progress.before.round
    part = progress.scene.part
    if part is Part.NEXT:
        round_ += 1
    return view.say(f"ui.check.title_{part}", round=round_, rounds=rounds)


def board(view: TableView, progress: Progress) -> Widget:
    """The six rights as cards."""
    cards = [_right(view, progress, index) for index in range(len(RIGHTS))]
    return Grid(*cards, columns=2, gap=12, fill=True, weight=1)


def strip(view: TableView, progress: Progress) -> Widget:
    """The rights in one line, for large text."""
    cells = []
    for index, right in enumerate(RIGHTS):
        cell = Row(
            Icon(right, size=32, colour=f"right.{right}.deep", label=view.term(f"right.{right}")),
            Label(str(progress.rights[index]), style="small", bold=True, id=f"check.value.{right}"),
            gap=8,
            align="center",
            justify="center",
        )
        cells.append(
            Card(
                cell,
                padding=6,
                weight=1,
                kind="notice" if progress.scene.right == index else "card",
            )
        )
    return Row(*cells, gap=8)


def _right(view: TableView, progress: Progress, index: int) -> Widget:
    """A right with its track; once it was checked also with its need, its barriers and what that means."""
    right = RIGHTS[index]
    checked = progress.is_checked(index)
    demand, met, blocked = progress.need(index)
    parts: list[Widget] = [
        Track(
            view.term(f"right.{right}", short=True),
            value=progress.rights[index],
            icon=right,
            accent=f"right.{right}",
            id=f"check.track.{right}",
        ),
        NeedBar(
            demand,
            met if checked else 0,
            blocked if checked else 0,
            accent=f"right.{right}",
            label=view.event(progress.checks[index]),
            id=f"check.need.{right}",
        ),
    ]
    if checked:
        parts.append(Label(view.say("ui.check.need", met=met, demand=demand), style="small"))
        barriers = standing(progress.before, index)
        if blocked:
            words = view.say("ui.check.blocked", blocked=blocked, barriers=barriers)
            parts.append(line(barriers[0] if barriers else "lock", words, "bad"))
    start, stands = progress.before.rights[index], progress.rights[index]
    if stands != start:
        words = view.say("ui.check.moved", before=start, now=stands)
        up = stands > start
        parts.append(line("up" if up else "down", words, "good" if up else "bad"))
    now = progress.scene.right == index
    return Card(*parts, padding=14, gap=8, kind="notice" if now else "card", id=f"check.right.{right}")


def conditions(view: TableView, progress: Progress) -> Widget:
    """The three conditions as they stand."""
    return Row(
        *[
            Card(
                Row(
                    Icon(condition, size=32, colour="muted"),
                    Label(view.term(f"condition.{condition}", short=True), style="caption", weight=1),
                    Label(str(progress.conditions[index]), bold=True),
                    gap=8,
                    align="center",
                ),
                padding=8,
                weight=1,
            )
            for index, condition in enumerate(CONDITIONS)
        ],
        gap=12,
    )


def scene_card(view: TableView, progress: Progress) -> Card:
    """The scene that is told now, in large words."""
    scene = progress.scene
    words = view.event(scene.cause)
    lines: list[Widget] = [
        Row(
            Icon(scene_icon(view, scene.cause), size=52),
            Label(words, style="lead", bold=True, weight=1, id="check.sentence"),
            gap=16,
            align="center",
        )
    ]
    lines += [line(scene_icon(view, event), view.event(event)) for event in scene.effects[:EFFECTS]]
    lines += [line("forward", view.say(message)) for message in _rules(view, progress, scene)]
    return Card(*lines, kind="raised", padding=20, gap=8, id="check.scene", label=words)


def _rules(view: TableView, progress: Progress, scene: Scene) -> list[Message]:
    """What it means: how coverage moves a track, or what stands on the card that has turned up."""
    if scene.right is not None:
        return [_coverage(progress, scene)]
    if scene.card is None or scene.part is not Part.NEXT:
        return []
    kind, name = scene.card
    city = view.city
    if kind == "challenge" and name in city.challenges:
        return challenge_rules(city.challenges[name])
    if kind == "opportunity" and name in city.opportunities:
        return opportunity_rules(city.opportunities[name])
    if kind == "measure" and name in city.measures and not scene.effects:
        return measure_rules(city.measures[name])
    return []


def _coverage(progress: Progress, scene: Scene) -> Message:
    """Why the track moves as it does."""
    steps = progress.before.game.rules.coverage_steps
    share = int(str(scene.cause.data["coverage"]))
    by = next((move for least, move in steps if share * 10 >= least), steps[-1][1])
    name = "rises" if by > 0 else "falls" if by < 0 else "stays"
    return Message(f"ui.check.{name}", {"share": share, "by": abs(by)})


def so_far(view: TableView, progress: Progress) -> list[Widget]:
    """A heading, and everything that was told before, the newest first."""
    rows = [line(scene_icon(view, scene.cause), view.event(scene.cause), "muted") for scene in progress.told]
    return [Label(view.say("ui.check.so_far"), style="small", bold=True), *rows]


def told_list(heading: Widget, rows: Sequence[Widget], label: str) -> Widget:
    """What was told before, on a card of its own."""
    body = ScrollArea(Column(*rows, gap=6), id="check.list", label=label, weight=1)
    return Card(heading, body, kind="sunken", padding=14, gap=8, weight=1)


def scene_icon(view: TableView, event: Event) -> str:
    """The icon of an event; a challenge wears that of its family."""
    card = view.city.challenges.get(str(event.data.get("challenge", "")))
    return card.family.value if card is not None else icon_of(event)


def sound_of(event: Event) -> str:
    """The name of the sound that goes with an event; "" for none."""
    if event.message == "event.right_moved":
        return "up" if int(str(event.data["by"])) > 0 else "down"
    starts = (
        ("challenge_landed", "land"),
        ("challenge_softened", "land"),
        ("challenge_averted", "answer"),
        ("challenge", "card"),
        ("opportunity", "card"),
        ("measure_opened", "open"),
        ("group_contributes", "give"),
        ("income", "coin"),
        ("calendar", "round"),
    )
    return next((sound for start, sound in starts if kind_of(event).startswith(start)), "")


def line(icon: str, words: str, colour: str = "ink") -> Widget:
    """An icon with a sentence."""
    return Row(
        Icon(icon, size=30, colour="muted"),
        Label(words, style="small", colour=colour, weight=1),
        gap=10,
        align="start",
    )
