"""The panels of a right, a group, a condition and of cooperation: what the numbers on the board are made of."""

from weldi_game.cards.compiled import BARRIERS, CONDITIONS, GROUPS, PAIR_BITS, PAIR_MASK, RIGHTS
from weldi_game.engine.legality import available
from weldi_game.engine.rights_check import supply
from weldi_game.engine.state import Status
from weldi_game.text import Message
from weldi_game.ui.table.groups import living
from weldi_game.ui.table.page import Page
from weldi_game.ui.table.pieces import NeedBar
from weldi_game.ui.table.rights import need_words, right_words
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Icon, Label, Row, Widget

_SHOWN = 5
"""So many measures that would help are named at most."""


def right_page(view: TableView, index: int) -> Page:
    """Who needs it, what blocks it, what the city can give, and what would help."""
    right, check = RIGHTS[index], view.now.check
    parts: list[Widget] = [
        Label(right_words(view, index), style="small", bold=True),
        NeedBar(
            check.demand[index],
            check.met[index],
            check.blocked[index],
            accent=f"right.{right}",
            label=need_words(view, check, index),
        ),
        Label(need_words(view, check, index), style="small"),
        Label(_move_words(view, index), style="small"),
        _heading(view, "ui.table.who_needs"),
        *_needs_of_groups(view, index),
        _heading(view, "ui.table.what_gives"),
        *_sources(view, index),
    ]
    helpful = _helpful(view, index)
    if helpful:
        parts += [_heading(view, "ui.table.what_helps"), *helpful]
    return Page(right, view.term(f"right.{right}"), parts)


def _move_words(view: TableView, index: int) -> str:
    share, by = view.now.check.coverage[index] // 10, view.now.check.moves[index]
    return view.say(
        f"ui.check.{'rises' if by > 0 else 'falls' if by < 0 else 'stays'}", share=share, by=abs(by)
    )


def _needs_of_groups(view: TableView, index: int) -> list[Widget]:
    state = view.state
    _, bridged = supply(state)
    lines: list[Widget] = []
    for group in living(view):
        units = state.sizes[group] * state.needs[group][index]
        if not units:
            continue
        mask = (state.barriers[group] & ~bridged) >> index * PAIR_BITS & PAIR_MASK
        blocking = tuple(name for place, name in enumerate(BARRIERS) if mask >> place & 1)
        message = "ui.table.needs_blocked" if blocking else "ui.table.needs_open"
        words = view.say(message, group=GROUPS[group], units=units, barriers=blocking)
        lines.append(_line(words, GROUPS[group], "bad" if blocking else "ink"))
    return lines


def _sources(view: TableView, index: int) -> list[Widget]:
    """What the capacity is made of."""
    state = view.state
    lines: list[Widget] = [_line(view.say("ui.table.gives_city", amount=state.capacity[index]), "city_hall")]
    for placed in state.placements:
        measure = view.measure(placed.measure)
        amount = dict(measure.capacity).get(index, 0) + (1 if placed.extra_right == index else 0)
        if not amount:
            continue
        working = placed.status in (Status.OPEN, Status.RELIEF)
        message = "ui.table.gives_measure" if working else "ui.table.gives_later"
        words = view.say(message, measure=measure.id, amount=amount)
        lines.append(
            _line(words, view.measure_entry(placed.measure).family.value, "ink" if working else "muted")
        )
    return lines


def _helpful(view: TableView, index: int) -> list[Widget]:
    """Measures on offer that add capacity or bridge what blocks this right, those that can be done first."""
    state = view.state
    _, bridged = supply(state)
    blocking = 0
    for group in living(view):
        if state.needs[group][index]:
            blocking |= state.barriers[group] & ~bridged & PAIR_MASK << index * PAIR_BITS
    short = view.now.check.capacity[index] < view.now.check.demand[index] - view.now.check.blocked[index]
    found: list[tuple[bool, int, int]] = []
    for measure in dict.fromkeys((*state.plan, *state.game.shelf)):
        card = view.measure(measure)
        if any(placed.measure == measure for placed in state.placements):
            continue
        gives = short and dict(card.capacity).get(index, 0) > 0
        if gives or card.bridges & blocking:
            found.append((available(state, card) is not None, len(found), measure))
    return [_measure_button(view, measure) for _, _, measure in sorted(found)[:_SHOWN]]


def _measure_button(view: TableView, measure: int) -> Widget:
    entry = view.measure_entry(measure)
    subject = Subject(Kind.MEASURE, measure)
    return Button(
        view.title(entry.id),
        icon=entry.family.value,
        style="small",
        align="left",
        id=f"detail.see.{entry.id}",
        on_press=lambda: view.hand.choose(subject),
    )


def group_page(view: TableView, index: int) -> Page:
    """Who they are, what they need, what stands in the way."""
    group, state = GROUPS[index], view.state
    _, bridged = supply(state)
    entry = next((each for each in view.city.entry.groups if each.id.value == group), None)
    parts: list[Widget] = [
        Label(
            view.say(
                "ui.table.group",
                group=group,
                share=view.now.check.groups[index] // 10,
                size=state.sizes[index],
            ),
            style="small",
            bold=True,
        )
    ]
    if entry is not None:
        path = f"scenario.{view.city.entry.id}.groups.{group}.people"
        parts.append(Label(view.content(path, entry.people), style="small"))
    parts.append(_heading(view, "ui.table.group_needs"))
    for right, name in enumerate(RIGHTS):
        units = state.sizes[index] * state.needs[index][right]
        if not units:
            continue
        mask = (state.barriers[index] & ~bridged) >> right * PAIR_BITS & PAIR_MASK
        blocking = tuple(each for place, each in enumerate(BARRIERS) if mask >> place & 1)
        message = "ui.table.group_right_blocked" if blocking else "ui.table.group_right_open"
        words = view.say(message, right=name, units=units, barriers=blocking)
        parts.append(_line(words, name, "bad" if blocking else "ink"))
    parts.append(
        Label(view.say("ui.table.group_gives", least=state.game.rules.contribution_from // 10), style="small")
    )
    return Page(group, view.term(f"group.{group}"), parts)


def condition_page(view: TableView, index: int) -> Page:
    """What a condition does, and what moves it."""
    condition = CONDITIONS[index]
    now = view.state.conditions[index]
    parts: list[Widget] = [
        Label(view.say("ui.table.condition", condition=condition, now=now, most=5), style="small", bold=True),
        Label(view.say(f"ui.table.about_{condition}"), style="small"),
    ]
    return Page(condition, view.term(f"condition.{condition}"), parts)


def cooperation_page(view: TableView, index: int) -> Page:
    """What cooperation tokens are for."""
    parts: list[Widget] = [
        Label(view.say("ui.table.cooperation", count=view.state.tokens), style="small", bold=True),
        Label(view.say("ui.table.about_cooperation"), style="small"),
    ]
    return Page("cooperation", view.say("ui.table.cooperation_short"), parts)


def _heading(view: TableView, message: str) -> Widget:
    return Label(view.say(Message(message)), style="small", bold=True)


def _line(words: str, icon: str, colour: str = "ink") -> Widget:
    return Row(
        Icon(icon, size=30, colour=colour), Label(words, style="small", colour=colour, weight=1), gap=8
    )
