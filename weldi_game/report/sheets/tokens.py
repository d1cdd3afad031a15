"""Tokens to cut out: resources, markers, and signs for what changes during the game."""

from collections.abc import Iterator

from weldi_game.cards.compiled import CONDITIONS, RIGHTS
from weldi_game.report import look
from weldi_game.report.paper import Box, Paper
from weldi_game.report.words import Sayer

_SIDE = 16.0
#: How many of each: (icon, message or word, number on it, count).
_PIECES = (
    ("budget", "resource.budget", "1", 36),
    ("budget", "resource.budget", "5", 6),
    ("trust", "resource.trust", "1", 30),
    ("cooperation", "report.token_cooperation", "", 6),
    ("problem", "report.token_softened", "½", 8),
    ("build", "report.token_building", "", 8),
    ("pause", "report.token_suspended", "", 4),
    ("participatory", "report.token_co_design", "+1", 5),
    ("language", "report.token_bridged", "", 3),
    ("lock", "report.token_barrier", "", 6),
    ("check", "report.token_gone", "", 4),
    ("commitment", "report.token_mandate", "", 3),
    ("warning", "report.token_emergency", "", 1),
    ("calendar", "report.token_round", "", 1),
)


def print_tokens(paper: Paper, say: Sayer) -> None:
    """Print all tokens, as many on a page as fit."""
    page = paper.add_page().inset(12)
    paper.line(say("report.tokens_title"), page.x, page.y - 2, size=15, bold=True)
    paper.line(
        say("report.tokens_lead"), page.x, page.y, page.width, size=9, colour=look.MUTED, align="right"
    )
    area = Box(page.x, page.y + 8, page.width, page.height - 8)
    columns, rows = int(area.width // _SIDE), int(area.height // _SIDE)
    left = area.x + (area.width - columns * _SIDE) / 2
    for index, (icon, words, number, colour) in enumerate(_pieces(say)):
        place = index % (columns * rows)
        if index and place == 0:
            area = paper.add_page().inset(12)
        row, column = divmod(place, columns)
        box = Box(left + column * _SIDE, area.y + row * _SIDE, _SIDE, _SIDE)
        _token(paper, box, icon, words, number, colour)


def _pieces(say: Sayer) -> Iterator[tuple[str, str, str, str]]:
    for right in RIGHTS:
        yield right, say.term(f"right.{right}", short=True), "", look.RIGHTS[right]
    for condition in CONDITIONS:
        yield condition, say.term(f"condition.{condition}", short=True), "", look.PRIMARY
    for group in say.city.entry.groups:
        yield group.id.value, say("report.token_size"), "", look.INK
    for icon, words, number, count in _PIECES:
        name = say.term(words) if words.startswith("resource.") else say(words)
        for _ in range(count):
            yield icon, name, number, look.INK


def _token(paper: Paper, box: Box, icon: str, words: str, number: str, colour: str) -> None:
    paper.frame(box, look.LINE, width=0.15)
    if number:
        paper.icon(icon, box.x + 1.6, box.y + 2, 7, colour)
        paper.line(
            number, box.x + 8, box.y + 2, 7, size=13 if len(number) == 1 else 10, bold=True, align="center"
        )
    else:
        paper.icon(icon, box.x + box.width / 2 - 4.2, box.y + 1.6, 8.4, colour)
    size = min(6.0, 6.0 * (box.width - 1.6) / max(paper.width(words, 6), 0.1))
    paper.line(words, box.x, box.bottom - 4.4, box.width, size=size, align="center")
