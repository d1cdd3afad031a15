"""A certificate of attendance as PDF: one page. The name is given in and stands nowhere else."""

from typing import NamedTuple

from weldi_game.cards.compiled import RIGHTS
from weldi_game.report import look
from weldi_game.report.paper import Box, Paper, PaperSize
from weldi_game.text import Value, say, term

_EDGE = 18.0
_SIZES = {"title": 30.0, "name": 26.0, "body": 13.0, "small": 10.0}


class Attendance(NamedTuple):
    """What somebody took part in."""

    city: str  #: its name, as it is said
    rounds: int  #: half-years that were played
    minutes: int  #: of the session, 0 where nobody kept time


def certificate(name: str, attended: Attendance, language: str, size: PaperSize = PaperSize.A4) -> bytes:
    """The PDF.

    Args:
        name: of the person, as typed.
        attended: what the person took part in.
        language: a code of `text.languages()`.
        size: of the paper.
    """
    paper = Paper(size, say("ui.certificate.title", language=language), language)
    page = paper.add_page(landscape=True)
    area = page.inset(_EDGE)
    paper.frame(page.inset(10), look.INK, width=0.6, radius=4)
    _signs(paper, area, language)
    y = area.y + 30
    y = _centred(paper, area, y, say("ui.certificate.title", language=language), "title", bold=True) + 10
    y = _centred(paper, area, y, " ".join(name.split()), "name", bold=True) + 3
    paper.stroke((area.x + 50, y), (area.right - 50, y), colour=look.FAINT, width=0.4)
    y = _centred(paper, area, y + 5, say("ui.certificate.paper_line", language=language), "body") + 3
    facts = "ui.certificate.paper_city" if attended.minutes else "ui.certificate.paper_city_only"
    data: dict[str, Value] = {"city": attended.city, "rounds": attended.rounds, "minutes": attended.minutes}
    y = _centred(paper, area, y, say(facts, data, language), "body") + 8
    inner = Box(area.x + 30, y, area.width - 60, 40)
    _centred(paper, inner, y, say("ui.certificate.paper_learnt", language=language), "small")
    _lines(paper, area, language)
    return paper.output()


def _signs(paper: Paper, area: Box, language: str) -> None:
    """The six rights as a row of signs with their names, in colour and in words."""
    step = area.width / len(RIGHTS)
    for index, right in enumerate(RIGHTS):
        middle = area.x + step * (index + 0.5)
        paper.icon(right, middle - 5, area.y, 10)
        words = term(f"right.{right}", language, short=True, capital=True)
        paper.line(words, area.x + step * index, area.y + 12, step, size=9, align="center", colour=look.MUTED)


def _centred(paper: Paper, area: Box, y: float, words: str, style: str, *, bold: bool = False) -> float:
    return paper.text(words, area.x, y, area.width, size=_SIZES[style], bold=bold, align="center")


def _lines(paper: Paper, area: Box, language: str) -> None:
    """Two lines to be filled in by hand."""
    broad = (area.width - 30) / 2
    for index, name in enumerate(("place", "signature")):
        left = area.x + index * (broad + 30)
        paper.stroke((left, area.bottom - 8), (left + broad, area.bottom - 8), colour=look.INK, width=0.3)
        words = say(f"ui.certificate.paper_{name}", language=language)
        paper.line(words, left, area.bottom - 6, size=9, colour=look.MUTED)
