"""Run sheets for the facilitator: 60 minutes, 90 minutes, a stand. The debrief keeps a third of the time."""

from typing import NamedTuple

from weldi_game.cards.ruleset import FormatRule
from weldi_game.cards.vocabulary import Format
from weldi_game.report import look
from weldi_game.report.blocks import Side, Stack, Words
from weldi_game.report.flow import Flow
from weldi_game.report.words import Sayer
from weldi_game.session.plan import plan
from weldi_game.text import Value, content


class Part(NamedTuple):
    """A part of a session.

    Attributes:
        name: of its messages, `report.run_<name>` and `report.run_<name>_say`.
        minutes: how long it takes.
        first, last: the half-years that are played in it, 0 for none.
    """

    name: str
    minutes: int
    first: int = 0
    last: int = 0


#: Half-years that fit into a session of so many minutes, with people who play for the first time.
HALF_YEARS = {60: 4, 90: 6}
_STAND = (Part("stand_hook", 2), Part("stand_play", 9, 1, 3), Part("stand_end", 4))
_FIRST_SLOWER = 1.25  # the first half-year takes longer than the others
_STOP = 3  # minutes for the last rights check and the ending
_DESCRIBE, _TRANSFER = 0.45, 0.3  # of the talk


def plans(rule: FormatRule) -> dict[str, tuple[Part, ...]]:
    """The plans by name: "60", "90" and "stand"; the minutes are those of the session plan on the screen.

    Args:
        rule: the workshop format.
    """
    return {**{str(minutes): _session(minutes, rule) for minutes in HALF_YEARS}, "stand": _STAND}


def _session(minutes: int, rule: FormatRule) -> tuple[Part, ...]:
    whole, last = plan(minutes, rule), HALF_YEARS[minutes]
    playing = whole.play - _STOP
    first = round(playing / (last - 1 + _FIRST_SLOWER) * _FIRST_SLOWER)
    describe, transfer = round(whole.debrief * _DESCRIBE), round(whole.debrief * _TRANSFER)
    return (
        Part("welcome", whole.briefing),
        Part("first", first, 1, 1),
        Part("play", playing - first, 2, last),
        Part("stop", _STOP),
        Part("describe", describe),
        Part("transfer", transfer),
        Part("act", whole.debrief - describe - transfer - 1),
        Part("close", 1),
    )


def write_run_sheets(flow: Flow, say: Sayer) -> None:
    """Write the three plans, each on a page of its own."""
    notes = say.city.entry.facilitator
    path = f"scenario.{say.city.id}.facilitator"
    data: dict[str, Value] = {
        "city": say.city.id,
        "stuck": content(f"{path}.stuck", notes.stuck, say.language),
        "ask": content(f"{path}.ask", notes.ask, say.language),
    }
    about = content(f"{path}.about", notes.about, say.language)
    rule = say.city.common.rules.formats[Format.WORKSHOP]
    for index, (name, parts) in enumerate(plans(rule).items()):
        if index:
            flow.new_page()
        flow.heading(say(f"report.run_{name}"))
        lead = [Words(say("report.run_about"), 9, bold=True), Words(about, 9.5)]
        flow.put(Stack(lead, 0.4, 3, border=look.FAINT, edge=look.ACCENT), 3)
        if name != "stand":
            before = [
                Words(say("report.run_before"), 9, bold=True),
                Words(say("report.run_before_text"), 9.5),
            ]
            flow.put(Stack(before, 0.4), 4)
        _plan(flow, say, parts, data)


def _plan(flow: Flow, say: Sayer, parts: tuple[Part, ...], data: dict[str, Value]) -> None:
    heads = (say("report.run_minutes"), say("report.run_what"), say("report.run_say"))
    flow.put(Side([Words(head, 8.5, bold=True, colour=look.MUTED) for head in heads], _SHARES, 4), 1)
    start = 0
    for part in parts:
        end = start + part.minutes
        each = part.minutes // max(1, part.last - part.first + 1)
        known = {**data, "first": part.first, "last": part.last, "minutes": each}
        row = Side(
            [
                Words(say("report.run_from_to", start=start, end=end), 11, bold=True),
                Words(say(f"report.run_{part.name}", **known), 10, bold=True),
                Words(say(f"report.run_{part.name}_say", **known), 9.6),
            ],
            _SHARES,
            4,
        )
        flow.put(Stack([row], 0, 1.5), 0.5)
        start = end


_SHARES = (1, 2.6, 6.4)
