"""Two measures beside each other: what each costs and who would pay, what it does and changes, or why it cannot be."""

from collections.abc import Callable

from weldi_game.cards.rule_text import cost_text, measure_rules
from weldi_game.engine.commands import Implement
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.table.consequences import prospect
from weldi_game.ui.table.decide import consequence_lines, lines_of, payers_messages
from weldi_game.ui.table.pieces import cost_label
from weldi_game.ui.table.proposals import for_measure, payment_of
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Dialog, Grid, Label, Widget


def can_be_compared(view: TableView, measure: int) -> bool:
    """Whether a measure is on offer, so that the table may ask "this one or that one?"."""
    return isinstance(for_measure(view.state, measure, view.acting), Implement)


def show_beside(
    host: ScreenHost, view: TableView, first: int, second: int, on_take: Callable[[int], None]
) -> None:
    """Open both cards in one dialog; taking one brings it into the panel, nothing is done by that.

    Args:
        host: of the window.
        view: the table.
        first: a measure on offer.
        second: another one.
        on_take: called with the measure that was taken.
    """
    dialog: Dialog

    def take(measure: int) -> None:
        host.close(dialog)
        on_take(measure)

    cards = Grid(*[_card(view, measure) for measure in (first, second)], min_column=380, gap=16)
    buttons = [
        Button(view.say("ui.table.close"), id="beside.no", on_press=lambda: host.close(dialog)),
        *[
            Button(
                view.say("ui.table.beside_take", measure=view.measure(measure).id),
                kind="primary",
                id=f"beside.take.{place}",
                on_press=lambda measure=measure: take(measure),  # type: ignore[misc]  # bound now
            )
            for place, measure in enumerate((first, second), 1)
        ],
    ]
    dialog = Dialog(view.say("ui.table.beside_title"), cards, buttons=buttons, wide=True, id="beside")
    host.open(dialog)


def _card(view: TableView, measure: int) -> Widget:
    card, entry = view.measure(measure), view.measure_entry(measure)
    command = for_measure(view.state, measure, view.acting)
    parts: list[Widget] = [
        cost_label(card.budget, card.trust, view.say(cost_text(card.budget, card.trust))),
        lines_of(view, measure_rules(entry)),
    ]
    if command is not None:
        found = prospect(view.sitting.history, command, view.now)
        paid = payers_messages(payment_of(view.state, command) or ())
        if found.refusal is not None:
            parts.append(Label(view.why(found.refusal), style="small", bold=True, colour="warning"))
        elif paid:
            parts.append(Label(view.say("ui.table.line", sentence=paid), style="small", bold=True))
        if found.outlook is not None:
            parts += consequence_lines(view, found.outlook)
    return Card(*parts, header=view.title(entry.id), icon=entry.family.value, gap=8)
