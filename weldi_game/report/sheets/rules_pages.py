"""The rules in short, with the numbers of this ruleset, so that paper and program play the same game."""

from weldi_game.cards.vocabulary import Ending, Format
from weldi_game.report import look
from weldi_game.report.blocks import Block, Marked, Side, Stack, Words
from weldi_game.report.flow import Flow
from weldi_game.report.sheets.roles import what_roles_do
from weldi_game.report.words import Sayer
from weldi_game.text import Message

_SIGNS = ("participatory", "encounter", "win_win", "build", "upkeep", "pressing")


def write_rules(flow: Flow, say: Sayer) -> None:
    """Write the rules."""
    flow.heading(say("report.rules_goal"))
    flow.put(Words(say("report.rules_goal_text", city=say.city.id), 10.5))
    flow.heading(say("report.rules_setup"))
    for number in range(1, 5):
        _point(flow, say(f"report.rules_setup_{number}"), f"{number}.")
    flow.heading(say("report.rules_round"))
    _forecast_and_income(flow, say)
    _actions(flow, say)
    _check(flow, say)
    _ending(flow, say)
    _signs(flow, say)


def _point(flow: Flow, text: str, mark: str = "•") -> None:
    flow.put(Marked(Words(text, 9.6), mark=mark, room=6, bold=mark != "•"), 1.2)


def _forecast_and_income(flow: Flow, say: Sayer) -> None:
    rules = say.city.common.rules
    rounds = rules.formats[Format.LONG].rounds
    news = tuple(
        str(index + 1) for index, count in enumerate(rules.opportunities) if count and index < rounds
    )
    flow.subheading(f"1. {say('report.rules_forecast')}")
    _point(flow, say("report.rules_forecast_1"))
    _point(flow, say("report.rules_forecast_2", limit=rules.pressing_limit))
    _point(flow, say("report.rules_forecast_3", rounds=news))
    flow.subheading(f"2. {say('report.rules_income')}")
    _point(flow, say("report.rules_income_1", cap=rules.pool_cap))
    _point(flow, say("report.rules_income_2"))
    _point(flow, say("report.rules_income_3", plan=rules.plan_size))


def _actions(flow: Flow, say: Sayer) -> None:
    formats = say.city.common.rules.formats
    flow.subheading(f"3. {say('report.rules_actions')}")
    _point(flow, say("report.rules_vote"))
    count = formats[Format.WORKSHOP].actions
    _point(flow, say("report.rules_actions_lead", count=count, stand=formats[Format.STAND].actions))
    for block in what_roles_do(say).blocks[1:]:
        flow.put(Marked(block.block if isinstance(block, Marked) else block, room=6), 1.2)


def _check(flow: Flow, say: Sayer) -> None:
    rules = say.city.common.rules
    low = rules.low_climate
    flow.subheading(f"4. {say('report.rules_check')}")
    _point(flow, say("report.rules_check_1"))
    _point(flow, say("report.rules_check_2"))
    _point(
        flow,
        say("report.rules_check_3", climate=low.at_most, right=low.right.value, by=low.by),
    )
    _point(flow, say("report.rules_land"))
    _point(flow, say("report.rules_contribute", share=rules.contribution_from, gifts=_gifts(say)))


def _gifts(say: Sayer) -> tuple[Message, ...]:
    """What each group that lives here gives back."""
    living = {group.id for group in say.city.entry.groups}
    gifts = []
    for group, effects in say.city.common.rules.contributions.items():
        for effect in effects if group in living else ():
            fields = dict(effect)
            if fields["do"] == "change_resource":
                data = {
                    "group": group.value,
                    "amount": int(str(fields["by"])),
                    "resource": str(fields["resource"]),
                    "role": str(fields["role"]),
                }
                gifts.append(Message("report.rules_gift", data))
    return tuple(gifts)


def _ending(flow: Flow, say: Sayer) -> None:
    rules = say.city.common.rules
    endings = rules.endings
    flow.heading(say("report.rules_end"))
    _point(
        flow,
        say(
            "report.rules_end_best",
            value=endings.human_rights_city,
            climate=endings.human_rights_city_climate,
            floor=rules.group_floor,
        ),
    )
    for ending, value in (
        (Ending.WELCOMING_CITY, endings.welcoming_city),
        (Ending.ON_THE_WAY, endings.on_the_way),
        (Ending.FRAGILE, endings.fragile),
    ):
        _point(flow, say("report.rules_end_other", ending=ending.value, value=value))
    _point(flow, say("report.rules_end_worst"))
    emergency = rules.emergency
    _point(flow, say("report.rules_emergency", at_most=emergency.at_most, checks=emergency.checks))


def _signs(flow: Flow, say: Sayer) -> None:
    flow.subheading(say("report.rules_signs"), room=35)
    rights = [
        Marked(
            Words(say.term(f"right.{name}"), 9),
            icon=name,
            room=7,
            colour=look.RIGHTS[name],
        )
        for name in look.RIGHTS
    ]
    barriers = [
        Marked(Words(say.term(f"barrier.{name}"), 9), icon=name, room=7)
        for name in ("information", "language", "status", "dependency", "care")
    ]
    signs = [Marked(Words(say(f"report.rules_sign_{name}"), 9), icon=name, room=7) for name in _SIGNS]
    columns: list[Block] = [Stack(rights, 1.2), Stack(barriers, 1.2), Stack(signs, 1.2)]
    flow.put(Side(columns, (1, 1.15, 1.05), 5))
