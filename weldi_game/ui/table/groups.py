"""Who lives here: how far each group's needs are met, and which barriers stand in its way."""

from weldi_game.cards.compiled import BARRIERS, GROUPS, pairs
from weldi_game.engine.rights_check import supply
from weldi_game.engine.state import State
from weldi_game.ui.table.pieces import ShareBar
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Card, Grid, Icon, Label, Row, Widget

_FEW = 4
"""So many groups leave each card a line for what stands in the way, in words."""


def groups(view: TableView) -> Widget:
    """The zone: a small card for each group that lives here."""
    people = living(view)
    told = view.roomy and len(people) <= _FEW
    cards = [_group(view, index, told) for index in people]
    return Grid(*cards, columns=_columns(len(cards)) if view.roomy else 2, gap=6, fill=True, weight=1)


def living(view: TableView) -> list[int]:
    """The groups that live here, in the order of the scenario, then those that came later."""
    order = [GROUPS.index(entry.id.value) for entry in view.city.entry.groups]
    order += [group for group in range(len(GROUPS)) if group not in order]
    return [group for group in order if view.state.sizes[group]]


def barriers_of(state: State, group: int) -> tuple[str, ...]:
    """The barriers that still stand before this group, where it needs the right behind them."""
    _, bridged = supply(state)
    standing = pairs(state.barriers[group] & ~bridged)
    return tuple(
        name
        for index, name in enumerate(BARRIERS)
        if any(barrier == index and state.needs[group][right] for barrier, right in standing)
    )


def _columns(count: int) -> int:
    return 3 if count > _FEW else 2


def _group(view: TableView, index: int, told: bool) -> Widget:
    group = GROUPS[index]
    subject = Subject(Kind.GROUP, index)
    now, after = view.now.check.groups[index] // 10, view.then.check.groups[index] // 10
    figures = f"{now}\u2192{after}\u202f%" if after != now else f"{now}\u202f%"
    name = view.term(f"group.{group}", short=True)
    barriers = barriers_of(view.state_then, index)
    words = tuple(view.term(f"barrier.{barrier}", short=True) for barrier in barriers)
    return Card(
        Row(
            Icon(group, size=26),
            Label(name, style="caption", bold=True, weight=1),
            gap=6,
            align="center",
        ),
        Row(
            Label(
                figures,
                style="caption",
                bold=True,
                colour="ink" if after == now else "good" if after > now else "bad",
            ),
            ShareBar(after, accent="accent", label=figures, weight=1),
            *[
                Icon(barrier, size=26, colour="bad", label=view.term(f"barrier.{barrier}"))
                for barrier in barriers
            ],
            gap=4,
            align="center",
        ),
        *([_in_the_way(view, words)] if told else []),
        padding=6,
        gap=2,
        id=f"group.{group}",
        label=view.say("ui.table.group", group=group, share=now, size=view.state.sizes[index]),
        description=view.say("ui.table.group_barriers", barriers=words) if words else "",
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )


def _in_the_way(view: TableView, words: tuple[str, ...]) -> Widget:
    if not words:
        return Label(view.say("ui.table.group_free"), style="caption", colour="muted")
    return Label(view.say("ui.table.group_barriers", barriers=words), style="caption", colour="bad")
