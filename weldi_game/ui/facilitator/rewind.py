"""Going back to any half-year, and the list of what the facilitator has done."""

from collections.abc import Callable, Iterable

from weldi_game.engine.events import Event
from weldi_game.session.facilitator import Start, interventions, starts
from weldi_game.text import Message
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.widgets import Button, Card, Column, Grid, Label, Row, Widget


def rewind_page(desk: Facilitation, on_rewind: Callable[[Start], None]) -> Widget:
    """The page.

    Args:
        desk: the facilitator's means.
        on_rewind: asks whether to go back there.
    """
    say = desk.program.say
    rows = [_row(desk, start, on_rewind) for start in reversed(starts(desk.sitting.history))]
    ways = Card(Label(say("ui.facilitator.rewind_lead"), style="small"), *rows, gap=12)
    return Grid(ways, _log(desk), min_column=560, gap=28)


def taken_back(desk: Facilitation, start: Start) -> int:
    """How many steps going back there would take back."""
    return len(desk.sitting.history.steps) - start.kept


def _row(desk: Facilitation, start: Start, on_rewind: Callable[[Start], None]) -> Widget:
    say, history = desk.program.say, desk.sitting.history
    here = start.round == history.state.round
    name = say("ui.facilitator.half_year_now" if here else "ui.facilitator.half_year", round=start.round)
    count = taken_back(desk, start)
    words = Column(
        Label(name, bold=True),
        Label(say("ui.facilitator.taken_back", count=count), style="small", colour="muted"),
        gap=0,
        weight=1,
    )
    back = Button(
        say("ui.facilitator.rewind_go"),
        id=f"facilitator.rewind.{start.round}",
        icon="undo",
        on_press=lambda: on_rewind(start),
        enabled=count > 0,
        reason=say("ui.table.undo_nothing"),
    )
    return Row(words, back, gap=16, align="center")


def _log(desk: Facilitation) -> Widget:
    say = desk.program.say
    rows: list[Widget] = [
        Label(say("ui.facilitator.log_row", round=entry.round, sentence=_sentence(desk, entry.events)))
        for entry in reversed(interventions(desk.sitting.history))
    ]
    if not rows:
        rows = [Label(say("ui.facilitator.log_none"), colour="muted")]
    return Card(*rows, header=say("ui.facilitator.log"), icon="log", gap=12)


def _sentence(desk: Facilitation, events: Iterable[Event]) -> str:
    return " ".join(desk.say(Message(event.message, event.data)) for event in events)
