"""The six rights: where each stands and will stand, how much of the need is met, what blocks the rest."""

from weldi_game.cards.compiled import BARRIERS, GROUPS, PAIR_BITS, PAIR_MASK, RIGHTS
from weldi_game.engine.forecast import Forecast
from weldi_game.engine.rights_check import RightsCheck, supply
from weldi_game.engine.state import State
from weldi_game.ui.table.pieces import NeedBar
from weldi_game.ui.table.subject import Kind, Subject
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Card, Column, Icon, Label, Row, Track, Widget


def rights(view: TableView) -> Widget:
    """The zone: six cards below each other."""
    return Column(*[_right(view, index) for index in range(len(RIGHTS))], gap=4, weight=1)


def rights_strip(view: TableView) -> Widget:
    """The six rights in one line, for large text: icon, now and after, band."""
    return Row(*[_short(view, index) for index in range(len(RIGHTS))], gap=8)


def _right(view: TableView, index: int) -> Widget:
    right = RIGHTS[index]
    subject = Subject(Kind.RIGHT, index)
    now = view.state.rights[index]
    name = view.term(f"right.{right}", short=True)
    return Card(
        Track(
            name,
            value=now,
            after=view.then.after.rights[index],
            icon=right,
            accent=f"right.{right}",
            small=True,
        ),
        _needs(view, view.then, index),
        padding=4,
        gap=1,
        weight=1,
        id=f"right.{right}",
        label=right_words(view, index),
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )


def _needs(view: TableView, forecast: Forecast, index: int) -> Widget:
    """How much of the need is met, and by which barriers the rest is blocked."""
    check = forecast.check
    bar = NeedBar(
        check.demand[index],
        check.met[index],
        check.blocked[index],
        accent=f"right.{RIGHTS[index]}",
        label=need_words(view, check, index),
        weight=1,
    )
    met = Label(
        view.say("ui.table.met", met=check.met[index], demand=check.demand[index]), style="caption", bold=True
    )
    icons = [
        Icon(barrier, size=26, colour="bad", label=view.term(f"barrier.{barrier}", short=True))
        for barrier in standing(view.state_then, index)
    ]
    return Row(met, bar, *icons, gap=8, align="center")


def need_words(view: TableView, check: RightsCheck, index: int) -> str:
    """Need against capacity in one sentence."""
    return view.say(
        "ui.table.need",
        right=RIGHTS[index],
        met=check.met[index],
        demand=check.demand[index],
        capacity=check.capacity[index],
        blocked=check.blocked[index],
    )


def right_words(view: TableView, index: int) -> str:
    """A right's track in one sentence."""
    return view.say(
        "ui.table.right",
        right=RIGHTS[index],
        now=view.state.rights[index],
        after=view.then.after.rights[index],
    )


def standing(state: State, right: int) -> tuple[str, ...]:
    """The barriers that stand before a right for anybody who needs it, unbridged."""
    _, bridged = supply(state)
    found = 0
    for group in range(len(GROUPS)):
        if state.sizes[group] and state.needs[group][right]:
            found |= (state.barriers[group] & ~bridged) >> right * PAIR_BITS & PAIR_MASK
    return tuple(name for index, name in enumerate(BARRIERS) if found >> index & 1)


def _short(view: TableView, index: int) -> Widget:
    right = RIGHTS[index]
    subject = Subject(Kind.RIGHT, index)
    now, after = view.state.rights[index], view.then.after.rights[index]
    figures = f"{now}\u2192{after}" if after != now else str(now)
    band = "violated" if now <= 3 else "at_risk" if now <= 5 else "realised"
    return Card(
        Row(
            Icon(right, size=32, colour=f"right.{right}.deep"),
            Label(figures, style="small", bold=True),
            Icon(band, size=26, colour=f"band.{band}.deep", label=view.term(f"band.{band}"), priority=1),
            gap=6,
            align="center",
            justify="center",
        ),
        padding=6,
        weight=1,
        id=f"right.{right}",
        label=right_words(view, index),
        selected=view.is_chosen(subject),
        tick=False,
        on_press=lambda: view.hand.choose(subject),
    )
