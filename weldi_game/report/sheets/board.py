"""The board on two pages: tracks of the six rights, and the conveyor with conditions and half-years (rulebook 1, 2)."""

from collections.abc import Sequence

from weldi_game.cards.compiled import CONDITIONS, RIGHTS, Game
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.report import look
from weldi_game.report.blocks import Words
from weldi_game.report.curves import band
from weldi_game.report.paper import Box, Paper
from weldi_game.report.sheets.imposition import CARD_HEIGHT, CARD_WIDTH
from weldi_game.report.words import Sayer

_MARGIN = 11.0
_STEPS = 11  # fields of a right's track, 0 to 10
_SPOTS = 4
_HALF_YEAR_COLUMNS = 3


def print_board(paper: Paper, say: Sayer) -> None:
    """Print both pages of the board; starts and new challenges are those of the ordinary context."""
    lengths = [say.city.game(Difficulty.ORDINARY, format_) for format_ in (Format.WORKSHOP, Format.LONG)]
    _rights_page(paper, say, lengths[0])
    _conveyor_page(paper, say, lengths)


# --- the first page: human rights -----------------------------------------------------------------------------------


def _rights_page(paper: Paper, say: Sayer, game: Game) -> None:
    page = paper.add_page(landscape=True).inset(_MARGIN)
    paper.line(say.title(say.city.id), page.x, page.y - 2, size=20, bold=True)
    paper.line(
        say("report.board_rights"), page.x, page.y, page.width, size=12, colour=look.MUTED, align="right"
    )
    top = page.y + 14
    names = 52.0
    step = (page.width - names) / _STEPS
    _band_names(paper, say, Box(page.x + names, top - 5.5, step, 5))
    tall = (page.bottom - top) / len(RIGHTS)
    for index, right in enumerate(RIGHTS):
        row = Box(page.x, top + index * tall, page.width, tall - 3)
        _track(paper, say, row, names, step, right, game.rights[index])


def _band_names(paper: Paper, say: Sayer, first: Box) -> None:
    for name, start in (("violated", 0), ("at_risk", 4), ("realised", 6)):
        x = first.x + start * first.width
        paper.icon(name, x, first.y, 3.8, look.BAND_INK[name])
        words = say.term(f"band.{name}", capital=False)
        paper.line(words, x + 5, first.y - 0.4, size=8.5, bold=True, colour=look.BAND_INK[name])


def _track(paper: Paper, say: Sayer, row: Box, names: float, step: float, right: str, start: int) -> None:
    colour = look.RIGHTS[right]
    paper.icon(right, row.x, row.y + row.height / 2 - 6.5, 13, colour)
    words = Words(say.term(f"right.{right}"), 11.5, bold=True, colour=colour, leading=1.15)
    room = names - 18
    tall = words.height(paper, room)
    words.draw(paper, row.x + 16, row.y + (row.height - tall) / 2, room)
    for value in range(_STEPS):
        field = Box(row.x + names + value * step, row.y, step - 1.2, row.height)
        paper.band(field, band(value))
        paper.frame(field, look.LINE, width=0.5 if value == start else 0.2)
        paper.line(str(value), field.x, field.y + 1, field.width - 1.5, size=11, bold=True, align="right")
        if value == start:
            paper.line(
                say("report.board_start"),
                field.x,
                field.bottom - 5.2,
                field.width,
                size=7.5,
                bold=True,
                align="center",
            )


# --- the second page: what comes, and when ---------------------------------------------------------------------------


def _conveyor_page(paper: Paper, say: Sayer, lengths: Sequence[Game]) -> None:
    game = lengths[0]
    page = paper.add_page(landscape=True).inset(_MARGIN)
    gap = (page.width - _SPOTS * CARD_WIDTH) / (_SPOTS - 1)
    more = game.rules.pressing_surcharge
    for spot in range(_SPOTS):
        box = Box(page.x + spot * (CARD_WIDTH + gap), page.y + 6, CARD_WIDTH, CARD_HEIGHT)
        _spot(paper, say, box, "forecast" if spot == 0 else "pressing")
    paper.line(say("report.board_forecast"), page.x, page.y - 1, size=8.5, bold=True)
    paper.line(
        say("report.board_pressing", more=more),
        page.x + CARD_WIDTH + gap,
        page.y - 1,
        page.width - CARD_WIDTH - gap,
        size=8.5,
        bold=True,
        align="right",
    )
    lower = Box(page.x, page.y + CARD_HEIGHT + 11, page.width, page.bottom - page.y - CARD_HEIGHT - 11)
    half = (lower.width - 10) * 0.44
    _conditions(paper, say, Box(lower.x, lower.y, half, lower.height), game)
    right = Box(lower.x + half + 10, lower.y, lower.width - half - 10, lower.height)
    _half_years(paper, say, right, lengths)


def _spot(paper: Paper, say: Sayer, box: Box, stage: str) -> None:
    paper.pdf.set_dash_pattern(dash=1.5, gap=1.2)
    paper.frame(box, look.LINE, width=0.3, radius=2)
    paper.pdf.set_dash_pattern()
    paper.icon(stage, box.x + box.width / 2 - 9, box.y + box.height / 2 - 14, 18, look.FAINT)
    name = say.term(f"stage.{stage}")
    paper.line(
        name,
        box.x,
        box.y + box.height / 2 + 8,
        box.width,
        size=11,
        bold=True,
        colour=look.MUTED,
        align="center",
    )


def _conditions(paper: Paper, say: Sayer, area: Box, game: Game) -> None:
    paper.line(say("report.board_conditions"), area.x, area.y, size=11, bold=True)
    names, top = 46.0, area.y + 7.5
    step, tall = (area.width - names) / 5, 13.5
    for index, condition in enumerate(CONDITIONS):
        y = top + index * tall
        paper.icon(condition, area.x, y + 1.4, 8.5, look.PRIMARY)
        words = Words(say.term(f"condition.{condition}"), 9.5, bold=True, leading=1.15)
        high = words.height(paper, names - 13)
        words.draw(paper, area.x + 11, y + (tall - 2 - high) / 2, names - 13)
        for value in range(1, 6):
            field = Box(area.x + names + (value - 1) * step, y, step - 1.2, tall - 2)
            starts = value == game.conditions[index]
            paper.frame(field, look.LINE, width=0.6 if starts else 0.2)
            paper.line(str(value), field.x, field.y + 0.6, field.width, size=10.5, bold=True, align="center")
            if starts:
                paper.line(
                    say("report.board_start"), field.x, field.y + 6.2, field.width, size=6.5, align="center"
                )
    notes = ("board_cooperation", "board_plan")
    y = top + 3 * tall + 2
    for name in notes:
        y = paper.text(say(f"report.{name}"), area.x, y, area.width, size=8, colour=look.MUTED)
    paper.text(
        say("report.board_problems", more=game.rules.problem_surcharge),
        area.x,
        y,
        area.width,
        size=8,
        colour=look.MUTED,
    )


def _half_years(paper: Paper, say: Sayer, area: Box, lengths: Sequence[Game]) -> None:
    paper.line(say("report.board_half_years"), area.x, area.y, size=11, bold=True)
    top = area.y + 7.5
    count = max(game.rounds for game in lengths)
    rows = -(-count // _HALF_YEAR_COLUMNS)
    wide, tall = area.width / _HALF_YEAR_COLUMNS, (area.bottom - top - 6) / rows
    for index in range(count):
        row, column = divmod(index, _HALF_YEAR_COLUMNS)
        box = Box(area.x + column * wide, top + row * tall, wide - 1.5, tall - 1.5)
        _half_year(paper, say, box, lengths, index)
    paper.text(say("report.board_level_note"), area.x, area.bottom - 5, area.width, size=7, colour=look.MUTED)


def _half_year(paper: Paper, say: Sayer, box: Box, lengths: Sequence[Game], index: int) -> None:
    rules = lengths[0].rules
    paper.frame(box, look.LINE)
    paper.line(str(index + 1), box.x + 2, box.y + 0.4, size=14, bold=True)
    if index < len(rules.opportunities) and rules.opportunities[index]:
        paper.icon("opportunity", box.x + 2, box.bottom - 5.4, 4.4, look.INK)
        paper.line(say("report.board_news"), box.x + 7.5, box.bottom - 5.1, size=7.5, bold=True)
    y = box.y + 1
    for game in lengths:
        if index < game.rounds:
            new = say("report.board_new", format=game.format, count=game.challenges_per_round[index])
            paper.line(new, box.x, y, box.width - 2, size=6.6, align="right")
            y += 3.1
    room = Box(box.x + 2, box.y + 8, box.width - 4, box.height - 14)
    _entries(paper, room, _titles(say, lengths[0], index + 1))


def _titles(say: Sayer, game: Game, round_: int) -> Sequence[str]:
    return [say.title(entry.id) for entry in game.calendar if entry.round == round_]


def _entries(paper: Paper, box: Box, titles: Sequence[str]) -> None:
    """The calendar entries of a half-year, as small as they must be."""
    for size in (8.5, 8, 7.5, 7, 6.5, 6):
        tall = sum(paper.height(f"• {title}", box.width, size, leading=1.15) for title in titles)
        if tall <= box.height:
            break
    y = box.y
    for title in titles:
        y = paper.text(f"• {title}", box.x, y, box.width, size=size, leading=1.15)
