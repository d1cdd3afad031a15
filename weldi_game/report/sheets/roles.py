"""Sheets for the five roles: who you are, what you have, what only you can do (rulebook 1)."""

from collections.abc import Sequence

from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.vocabulary import Resource, Role
from weldi_game.report import look
from weldi_game.report.blocks import Block, Marked, Stack, Words
from weldi_game.report.paper import Box, Paper
from weldi_game.report.words import Sayer
from weldi_game.text import Value

_MARGIN = 14.0
_SCALES = (1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8)
_POOL = 13.0  # height of a pool track


def print_roles(paper: Paper, say: Sayer) -> None:
    """Print the sheets, two on a page; the sixth place holds what every role can do."""
    page = Box(0, 0, 0, 0)
    for index, role in enumerate(Role):
        if index % 2 == 0:
            page = paper.add_page()
        half = page.height / 2
        box = Box(page.x, page.y + (index % 2) * half, page.width, half)
        _sheet(paper, say, box.inset(_MARGIN), role)
        if index % 2 == 0:
            paper.stroke((4, half), (page.width - 4, half), colour=look.LINE, dash=1.5)
    rest = Box(page.x, page.y + page.height / 2, page.width, page.height / 2).inset(_MARGIN)
    what_roles_do(say).draw(paper, rest.x, rest.y, rest.width)
    paper.stroke((4, page.height / 2), (page.width - 4, page.height / 2), colour=look.LINE, dash=1.5)


def _sheet(paper: Paper, say: Sayer, box: Box, role: Role) -> None:
    colour = look.ROLES[role.value]
    paper.fill(Box(box.x, box.y, box.width, 15), colour, radius=2)
    paper.icon(role.value, box.x + 3.5, box.y + 2.5, 10, "#ffffff")
    paper.line(say.term(f"role.{role.value}"), box.x + 17, box.y + 3, size=18, bold=True, colour="#ffffff")
    rules = say.city.common.rules
    room = Box(box.x, box.y + 18, box.width, box.height - 18 - 2 * _POOL - 8)
    bodies = [_body(say, rules, role, scale) for scale in _SCALES]
    body = next((each for each in bodies if each.height(paper, room.width) <= room.height), bodies[-1])
    body.draw(paper, room.x, room.y, room.width)
    _pools(paper, say, Box(box.x, box.bottom - 2 * _POOL - 5, box.width, 2 * _POOL + 5), rules.pool_cap)


def _body(say: Sayer, rules: RulesFile, role: Role, scale: float) -> Stack:
    colour = look.ROLES[role.value]
    power = say(f"report.role_power_{role.value}", **_power_data(rules, role))
    own: list[Block] = [
        Words(say("report.role_power"), 9 * scale, bold=True, colour=colour),
        Words(power, 11 * scale),
    ]
    lines = [Marked(Words(line, 10.5 * scale), size=10.5 * scale) for line in _lines(say, rules, role)]
    who = Words(say(f"report.role_who_{role.value}"), 11.5 * scale)
    return Stack([who, Stack(own, 0.5, 2.5, border=look.FAINT, edge=colour), Stack(lines, 1)], 3 * scale)


def _power_data(rules: RulesFile, role: Role) -> dict[str, Value]:
    match role:
        case Role.CITY_HALL:
            return {"amount": rules.powers.move_budget}
        case Role.NEWCOMERS_COUNCIL:
            return {"trust": rules.powers.co_design.trust}
        case Role.EMPLOYERS_LANDLORDS:
            return {"rights": tuple(right.value for right in rules.powers.certify_rights)}
    return {}


def _lines(say: Sayer, rules: RulesFile, role: Role) -> Sequence[str]:
    own = rules.roles[role]
    begin = say("report.role_start", budget=own.start_budget, trust=own.start_trust)
    if role is Role.CITY_HALL:
        income = say("report.role_income_city_hall", budget=own.budget, base=rules.commitment_base)
    else:
        income = say("report.role_income_plain", budget=own.budget, trust=own.trust)
    lines = [begin, f"{say('report.role_income')}: {income}."]
    climate = rules.climate_trust
    if role in climate.roles:
        lines.append(say("report.role_income_climate", high=climate.high, low=climate.low))
    mobilise = own.mobilise
    lines.append(say("report.role_mobilise", amount=mobilise.by, resource=mobilise.resource.value) + ".")
    advocate = rules.advocate
    if role in advocate.roles:
        conditions = tuple(condition.value for condition in advocate.conditions)
        lines.append(
            say(
                "report.role_advocate",
                trust=advocate.trust,
                conditions=conditions,
                count=advocate.per_round,
            )
        )
    return lines


def _pools(paper: Paper, say: Sayer, area: Box, cap: int) -> None:
    """Two tracks from 0 to the cap, for budget and trust."""
    names = 27.0
    step = (area.width - names) / (cap + 1)
    paper.line(say("report.role_pool", cap=cap), area.x, area.y, size=7.5, colour=look.MUTED)
    for index, resource in enumerate(Resource):
        y = area.y + 4.5 + index * _POOL
        paper.icon(resource.value, area.x, y + 1.2, 7.5, look.INK)
        paper.line(say.term(f"resource.{resource.value}"), area.x + 9.5, y + 2.2, size=10, bold=True)
        for value in range(cap + 1):
            field = Box(area.x + names + value * step, y, step - 1, _POOL - 2.5)
            paper.frame(field, look.LINE)
            paper.line(str(value), field.x, field.y + 1.8, field.width, size=12, bold=True, align="center")


def what_roles_do(say: Sayer) -> Stack:
    """What every role can do with an action, with the numbers of the rules."""
    rules = say.city.common.rules
    data: dict[str, dict[str, Value]] = {
        "answer": {"more": rules.pressing_surcharge},
        "refresh": {"plan": rules.plan_size},
    }
    lines: list[Block] = [Words(say("report.rules_actions"), 13, bold=True)]
    for name in ("implement", "answer", "mobilise", "advocate", "refresh", "reopen"):
        words = Words(say(f"report.rules_act_{name}", **data.get(name, {})), 9.8)
        lines.append(Marked(words, size=9.8))
    lines.append(Words(say("report.rules_pay"), 9.8, bold=True))
    return Stack(lines, 1.6)
