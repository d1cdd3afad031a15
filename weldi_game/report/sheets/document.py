"""Puts the printed game together: board, city, roles, rules, check sheet, cards, tokens, notes, run sheets."""

from functools import partial
from pathlib import Path

from weldi_game import __version__
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.report import look
from weldi_game.report.blocks import Marked, Stack, Words
from weldi_game.report.flow import Flow
from weldi_game.report.paper import Paper, PaperSize
from weldi_game.report.sheets import card_art, faces
from weldi_game.report.sheets.board import print_board
from weldi_game.report.sheets.check_sheet import print_check_sheet
from weldi_game.report.sheets.city_pages import print_people, write_city
from weldi_game.report.sheets.imposition import print_deck
from weldi_game.report.sheets.notes_pages import write_notes
from weldi_game.report.sheets.roles import print_roles
from weldi_game.report.sheets.rules_pages import write_rules
from weldi_game.report.sheets.run_sheets import write_run_sheets
from weldi_game.report.sheets.tokens import print_tokens
from weldi_game.report.words import Sayer
from weldi_game.report.writing import put, ready_for
from weldi_game.text import SOURCE, content

_LIBRARIES = {".pdf": ("fpdf", "uharfbuzz")}
_CONTENTS = ("board", "city", "roles", "rules", "check", "cards", "tokens", "notes", "runs")


def write_sheets(city: City, out: Path, size: str = "a4", language: str = SOURCE) -> int:
    """Write the printed game of a city; returns the number of pages.

    Args:
        city: the city, which can be played.
        out: the file, which ends in .pdf.
        size: "a4" or "letter".
        language: a code of `text.languages()`.

    Raises:
        ReportError: the ending is another, a library is missing, or the file cannot be written.
        ContentError: the city has errors.
    """
    ready_for(out, "report.unknown_sheet_ending", _LIBRARIES)
    paper = print_city(city, PaperSize(size), language)
    put(out, paper.output())
    return paper.pages


def print_city(city: City, size: PaperSize, language: str) -> Paper:
    """Draw the printed game."""
    say = Sayer(city, language)
    game = city.game(Difficulty.ORDINARY, Format.WORKSHOP)
    title = say("report.sheets_title", city=city.id)
    paper = Paper(size, title, language)
    cards = len(city.measures) + len(city.challenges) + len(city.opportunities)
    _cover(Flow(paper, title), say, cards)
    print_board(paper, say)
    print_people(paper, say, game)
    write_city(Flow(paper, title), say)
    print_roles(paper, say)
    write_rules(Flow(paper, title), say)
    print_check_sheet(paper, say)
    if paper.pages % 2:
        _blank(paper, say)
    print_cards(paper, city, language)
    print_tokens(paper, say)
    write_notes(Flow(paper, title), say)
    write_run_sheets(Flow(paper, title), say)
    return paper


def print_cards(paper: Paper, city: City, language: str) -> None:
    """Print the three decks with their backs; the document should have an even number of pages so far."""
    say = Sayer(city, language)
    decks = (
        ("challenge", "challenge", faces.challenge_faces(city, language)),
        ("measure", "measure", faces.measure_faces(city, language)),
        ("opportunity", "opportunity", faces.opportunity_faces(city, language)),
    )
    for kind, icon, deck in decks:
        word = say(f"report.card_back_{kind}")
        back = partial(card_art.back, kind, icon, word)
        print_deck(paper, deck, card_art.front, partial(card_art.ground, kind), back)


def _cover(flow: Flow, say: Sayer, cards: int) -> None:
    entry = say.city.entry
    flow.put(Words(say("report.sheets_kind"), 10, colour=look.MUTED), 0.5)
    flow.put(Words(say.title(say.city.id), 30, bold=True, leading=1.1), 1)
    country = content(f"scenario.{say.city.id}.country", entry.country, say.language)
    flow.put(Words(country, 13), 6)
    story = content(f"scenario.{say.city.id}.story", entry.story, say.language)
    tension = content(f"scenario.{say.city.id}.tension", entry.tension, say.language)
    flow.put(Words(story, 12, leading=1.5), 4)
    flow.put(
        Stack([Words(tension, 12, bold=True, leading=1.4)], 0, 4, edge=look.ACCENT, border=look.FAINT), 4
    )
    flow.heading(say("report.sheets_contents"))
    for name in _CONTENTS:
        flow.put(Marked(Words(say(f"report.sheets_{name}", count=cards), 10.5), room=5, size=10.5), 0.8)
    flow.heading(say("report.sheets_how"))
    for name in ("scale", "duplex", "grey", "need"):
        flow.put(Marked(Words(say(f"report.sheets_how_{name}"), 10.5), room=5, size=10.5), 1)
    flow.skip(3)
    flow.put(Words(say("report.credits", version=__version__), 8, colour=look.MUTED))


def _blank(paper: Paper, say: Sayer) -> None:
    page = paper.add_page()
    words = say("report.sheets_blank")
    paper.text(words, 30, page.height / 2, page.width - 60, size=9, colour=look.MUTED, align="center")
