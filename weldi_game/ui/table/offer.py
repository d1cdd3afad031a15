"""The offer: the action plan, and the standing offer as five stacks that open in its place."""

from collections.abc import Sequence

from weldi_game.cards.compiled import BARRIERS, RIGHTS, pairs
from weldi_game.cards.rule_text import cost_text
from weldi_game.cards.vocabulary import Shelf
from weldi_game.engine.legality import placed
from weldi_game.engine.state import Status
from weldi_game.ui.table.pieces import chips, cost_label
from weldi_game.ui.table.proposals import doable
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Icon, Label, Row, Spacer, Widget

PLAN = "plan"
_SHELF_ICON = {
    Shelf.ONE_STOP_SHOP: "one_stop_shop",
    Shelf.CITY_CARD: "city_card",
    Shelf.HOUSING: "housing",
    Shelf.RELIEF: "relief",
    Shelf.SERVICES: "public_services",
}
_CARD_HEIGHT = 208
"""Base pixels: the row keeps its height, whichever stack lies open."""


def offer(view: TableView) -> Widget:
    """The zone: a row of stacks, and the cards of the one that lies open."""
    return Column(stacks(view), cards(view), gap=8)


def stacks(view: TableView) -> Widget:
    """The action plan and the five stacks of the standing offer."""
    return Row(
        *[_stack(view, name) for name in (PLAN, *(shelf.value for shelf in Shelf))],
        gap=8,
        wrap=not view.roomy,
    )


def _stack(view: TableView, name: str) -> Widget:
    words = view.say("ui.table.plan") if name == PLAN else view.term(f"shelf.{name}", short=True)
    measures = row_of(view, name)
    open_now = sum(1 for index in measures if doable(view.state, index))
    icon = "measure" if name == PLAN else _SHELF_ICON[Shelf(name)]
    return Button(
        words,
        icon=icon,
        style="small",
        id=f"shelf.{name}",
        weight=8 + len(words) if view.roomy else 0,
        selected=view.row == name,
        description=view.say("ui.table.stack", count=len(measures), possible=open_now),
        on_press=lambda: view.hand.show_row(name),
    )


def row_of(view: TableView, name: str) -> tuple[int, ...]:
    """The measures of a row: the action plan as it lies, a stack in the order of the decks."""
    game = view.state.game
    if name == PLAN:
        return view.state.plan
    wanted = list(Shelf).index(Shelf(name))
    return tuple(index for index in game.shelf if game.measures[index].shelf == wanted)


def cards(view: TableView) -> Widget:
    """The cards of the row that lies open."""
    measures = row_of(view, view.row)
    if not measures:
        return Label(view.say("ui.table.plan_empty"), colour="muted")
    if view.roomy:
        return Row(*[measure_card(view, index) for index in measures], gap=8, height=_CARD_HEIGHT)
    return Column(*[measure_card(view, index) for index in measures], gap=8)


def measure_card(view: TableView, index: int) -> Widget:
    """One measure: family, cost, title, what it gives; a mark where nobody can do it now."""
    entry, measure = view.measure_entry(index), view.measure(index)
    subject = Subject(Kind.MEASURE, index)
    possible = doable(view.state, index)
    words = view.say(cost_text(measure.budget, measure.trust))
    title = view.title(entry.id)
    many = view.roomy and len(row_of(view, view.row)) > view.state.game.rules.plan_size
    family = Icon(entry.family.value, size=34, colour="ink" if possible else "muted")
    state = _state_mark(view, index, possible)
    head = Row(
        family, cost_label(measure.budget, measure.trust, words), *state, gap=4 if many else 8, align="center"
    )
    colour = "ink" if possible else "muted"
    name = Label(title, style="caption" if many else "small", bold=True, colour=colour, weight=1)
    if view.roomy:
        parts: list[Widget] = [head, name, glance(view, index)]
    else:
        price = cost_label(measure.budget, measure.trust, words)
        parts = [Row(family, price, *state, name, Spacer(weight=0, width=34), gap=10, align="center")]
    return Card(
        *parts,
        kind="raised" if possible else "sunken",
        padding=7 if many else 10,
        gap=4,
        weight=1,
        id=f"plan.{entry.id}",
        label=title,
        description=words,
        selected=view.is_chosen(subject),
        on_press=lambda: view.hand.choose(subject),
    )


def _state_mark(view: TableView, index: int, possible: bool) -> Sequence[Widget]:
    standing = placed(view.state, index)
    if standing is not None:
        icon = {Status.BUILDING: "build", Status.SUSPENDED: "pause"}.get(Status(standing.status), "check")
        status = Status(standing.status).name.lower()
        return [Icon(icon, size=28, colour="good", label=view.say(f"ui.table.status_{status}"))]
    if possible:
        return []
    return [Icon("lock", size=26, colour="muted", label=view.say("ui.table.not_now"))]


def glance(view: TableView, index: int) -> Widget:
    """At most three icons: capacity by right, bridged barriers, marks."""
    measure = view.measure(index)
    rights = [(RIGHTS[right], amount) for right, amount in measure.capacity]
    icons = list(dict.fromkeys(BARRIERS[barrier] for barrier, _ in pairs(measure.bridges)))
    if measure.protects:
        icons.append("protects")
    icons += [
        icon
        for icon, wears in (
            ("participatory", measure.participatory),
            ("encounter", measure.encounter),
            ("win_win", measure.win_win),
        )
        if wears
    ]
    return chips(rights, icons)
