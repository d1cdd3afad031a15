"""What to talk about now: points from the state, the notes of the city, the question of a card; and hints to give."""

from collections.abc import Callable

from weldi_game.session.speaker import Point, hints, points
from weldi_game.text import Message, content
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.widgets import Button, Card, Column, Grid, Heading, Icon, Label, Row, Widget

_NOTES = ("about", "stuck", "ask")


def talk_page(desk: Facilitation, on_hint: Callable[[Message], None]) -> Widget:
    """The page: points and hints beside the notes.

    Args:
        desk: the facilitator's means.
        on_hint: gives a hint to the table.
    """
    say, state = desk.program.say, desk.sitting.state
    told = Column(
        Label(say("ui.facilitator.points_note"), style="small", colour="muted"),
        *(_point(desk, point) for point in points(state)),
        gap=12,
    )
    left = Column(Heading(say("ui.facilitator.points"), 3), told, _hints(desk, on_hint), gap=16)
    return Grid(left, _notes(desk), min_column=560, gap=28)


def _point(desk: Facilitation, point: Point) -> Widget:
    words = Label(desk.say(point.message), weight=1)
    return Card(Row(Icon(point.icon, size=40, colour="muted"), words, gap=14, align="start"), padding=16)


def _hints(desk: Facilitation, on_hint: Callable[[Message], None]) -> Widget:
    say, found = desk.program.say, hints(desk.sitting.state)
    rows: list[Widget] = [Label(say("ui.facilitator.hints_note"), style="small", colour="muted")]
    for number, hint in enumerate(found, start=1):
        give = Button(
            say("ui.facilitator.give"),
            id=f"facilitator.hint.{number}",
            icon="forward",
            style="small",
            on_press=lambda hint=hint: on_hint(hint),  # type: ignore[misc]
        )
        rows.append(
            Row(Label(desk.say(hint), weight=1, min_width=300), give, gap=16, align="center", wrap=True)
        )
    if not found:
        rows.append(Label(say("ui.facilitator.hints_none")))
    return Card(*rows, header=say("ui.facilitator.hints"), icon="info")


def _notes(desk: Facilitation) -> Widget:
    say, city, language = desk.program.say, desk.city, desk.program.language
    notes = city.entry.facilitator
    parts: list[Widget] = []
    for name in _NOTES:
        path = f"scenario.{city.entry.id}.facilitator.{name}"
        parts.append(Heading(say(f"ui.facilitator.{name}"), 3))
        parts.append(Label(content(path, getattr(notes, name), language)))
    name = content(f"scenario.{city.entry.id}.name", city.entry.name, language)
    about = Card(*parts, header=say("ui.facilitator.notes", city=name), icon="facilitator", gap=10)
    question = _question(desk)
    return Column(about, *([question] if question else []), gap=16)


def _question(desk: Facilitation) -> Widget | None:
    """The debrief question of the challenge that is nearest: a lasting problem, else one on the conveyor."""
    state = desk.sitting.state
    waiting = [problem.challenge for problem in state.problems] + [card.challenge for card in state.conveyor]
    entry = desk.city.challenges.get(state.game.challenges[waiting[0]].id) if waiting else None
    if entry is None:
        return None
    language = desk.program.language
    title = content(f"challenge.{entry.id}.title", entry.title, language)
    words = content(f"challenge.{entry.id}.debrief", entry.debrief, language)
    header = desk.program.say("ui.facilitator.card_question", title=title)
    return Card(Label(words), header=header, icon="challenge")
