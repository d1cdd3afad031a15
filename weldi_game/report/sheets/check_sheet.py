"""The sheet on which a table does the rights check by hand, with the look-up table that makes it quick."""

from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.ruleset import RulesFile
from weldi_game.report import look
from weldi_game.report.blocks import Words
from weldi_game.report.paper import Box, Paper
from weldi_game.report.words import Sayer

#: The largest demand that the look-up table knows.
MOST_DEMAND = 30
_NAMES = 46.0
_ROW = 9.6


def print_check_sheet(paper: Paper, say: Sayer) -> None:
    """Print the sheet and, on the next page, the look-up table."""
    page = paper.add_page().inset(13)
    paper.line(say("report.check_title"), page.x, page.y, size=15, bold=True)
    label = say("report.check_half_year")
    paper.line(label, page.x, page.y + 1, page.width - 24, size=11, align="right")
    paper.stroke((page.right - 22, page.y + 6.5), (page.right, page.y + 6.5), colour=look.LINE)
    y = paper.text(say("report.check_lead"), page.x, page.y + 9, page.width, size=8.5, colour=look.MUTED) + 2
    y = _head(paper, say, page, y)
    for group in say.city.entry.groups:
        needs = [
            next((need for right, need in group.needs.items() if right.value == name), 0) for name in RIGHTS
        ]
        blocked = {right.value for rights in group.barriers.values() for right in rights}
        _needs_row(paper, say, page, y, group.id.value, needs, blocked)
        y += _ROW
    for message in ("demand", "reachable", "capacity", "met", "move"):
        _sum_row(paper, page, y, say(f"report.check_{message}"), strong=message == "move")
        y += _ROW
    y = _shares(paper, say, page, y + 5)
    _table(paper, say, Box(page.x, y + 4, page.width, page.bottom - y - 4))


def _columns(page: Box) -> float:
    return (page.width - _NAMES) / len(RIGHTS)


def _head(paper: Paper, say: Sayer, page: Box, y: float) -> float:
    wide = _columns(page)
    for index, right in enumerate(RIGHTS):
        x = page.x + _NAMES + index * wide
        paper.icon(right, x + 1, y, 5, look.RIGHTS[right])
        name = say.term(f"right.{right}", short=True)
        size = min(8.0, 8.0 * (wide - 8) / paper.width(name, 8, bold=True))
        paper.line(name, x + 7, y + 0.5, size=size, bold=True)
    return y + 6.5


def _needs_row(
    paper: Paper, say: Sayer, page: Box, y: float, group: str, needs: list[int], blocked: set[str]
) -> None:
    wide = _columns(page)
    paper.icon(group, page.x, y + 1.6, 5.5, look.INK)
    words = Words(say.term(f"group.{group}", short=True), 8.5, bold=True, leading=1.1)
    words.draw(paper, page.x + 7, y + (_ROW - words.height(paper, _NAMES - 8)) / 2, _NAMES - 8)
    for index, (right, need) in enumerate(zip(RIGHTS, needs, strict=True)):
        field = Box(page.x + _NAMES + index * wide, y, wide, _ROW)
        if not need:
            paper.fill(field, "#ece7dc")
        paper.frame(field, look.LINE)
        if need:
            paper.line(f"× {need}", field.x + 1.2, field.y + 0.4, size=7.5, colour=look.MUTED)
        if need and right in blocked:
            paper.icon("lock", field.x + 1.4, field.y + 4.8, 3.6, look.BAND_INK["violated"])


def _sum_row(paper: Paper, page: Box, y: float, name: str, *, strong: bool) -> None:
    wide = _columns(page)
    words = Words(name, 8.5, bold=True, leading=1.1)
    words.draw(paper, page.x, y + (_ROW - words.height(paper, _NAMES - 2)) / 2, _NAMES - 2)
    for index in range(len(RIGHTS)):
        paper.frame(
            Box(page.x + _NAMES + index * wide, y, wide, _ROW), look.INK, width=0.6 if strong else 0.3
        )


def _shares(paper: Paper, say: Sayer, page: Box, y: float) -> float:
    y = paper.text(say("report.check_shares"), page.x, y, page.width, size=10.5, bold=True)
    share = say.city.common.rules.contribution_from
    y = paper.text(
        say("report.check_shares_lead", share=share), page.x, y + 0.5, page.width, size=8.2, colour=look.MUTED
    )
    _sum_row(paper, page, y + 1.5, say("report.check_reached"), strong=False)
    y += 1.5 + _ROW + 2
    groups = say.city.entry.groups
    wide = page.width / len(groups)
    for index, group in enumerate(groups):
        x = page.x + index * wide
        paper.icon(group.id.value, x + 0.5, y + 1.5, 5.5, look.INK)
        paper.frame(Box(x + 7.5, y, wide - 9.5, 8.5), look.LINE)
        paper.line("%", x + 7.5, y + 2, wide - 10.5, size=8.5, colour=look.MUTED, align="right")
    return y + 9


def _table(paper: Paper, say: Sayer, area: Box) -> None:
    rules = say.city.common.rules
    y = paper.text(say("report.check_table"), area.x, area.y, area.width, size=10.5, bold=True)
    y = (
        paper.text(say("report.check_table_lead"), area.x, y + 0.5, area.width, size=8.2, colour=look.MUTED)
        + 1
    )
    steps = [f"{step.by:+d}".replace("-", "−") if step.by else "0" for step in rules.coverage_steps]
    columns = 3
    wide = area.width / columns
    rows = -(-MOST_DEMAND // columns)
    tall = min(6.4, (area.bottom - y - 5) / rows)
    cell = (wide - 4) / (len(steps) + 1)
    for column in range(columns):
        x = area.x + column * wide
        paper.line(say("report.check_demand_short"), x, y, cell, size=6.2, bold=True, align="center")
        for index, step in enumerate(steps):
            paper.line(step, x + (index + 1) * cell, y, cell, size=7.5, bold=True, align="center")
        for row in range(rows):
            demand = column * rows + row + 1
            top = y + 4.2 + row * tall
            if row % 2 == 0:
                paper.fill(Box(x, top, wide - 4, tall), "#f1ecdf")
            paper.line(str(demand), x, top, cell, size=8, bold=True, align="center", leading=1.6)
            for index, words in enumerate(_least(say, rules, demand)):
                paper.line(words, x + (index + 1) * cell, top, cell, size=8, align="center", leading=1.6)


def _least(say: Sayer, rules: RulesFile, demand: int) -> list[str]:
    """For each step of coverage, the least number of met needs that earns it; "–" where a better step begins there."""
    found: list[str] = []
    above = demand + 1
    for step in rules.coverage_steps:
        least = least_met(demand, step.at_least)
        found.append("–" if least >= above else str(least) if least else "0")
        above = min(above, least)
    return found


def least_met(demand: int, share: int) -> int:
    """The least number of met needs with which coverage is at least a share in per cent (rulebook 2, step 5)."""
    met = 0
    while 1000 * met // demand < share * 10:
        met += 1
    return met
