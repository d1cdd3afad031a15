"""What the page of a calibration shows, in words: read from cells, rows and studies, said in a language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from weldi_game.cards import library
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Ending
from weldi_game.lab import charts
from weldi_game.lab.calibrate import ORDINARY, TARGETS, Row, Target
from weldi_game.lab.charts import Measured
from weldi_game.lab.playtest import judge
from weldi_game.lab.simulate import CellResult
from weldi_game.lab.statistics import wilson
from weldi_game.lab.study import Impact, Study
from weldi_game.text import Message, say, term
from weldi_game.text.records import Value

_FIRST_TIME = "first-time"
_ENDINGS = tuple(Ending)


class Line(NamedTuple):
    """A row of the calibration table, said."""

    name: str
    value: str
    interval: str
    wanted: str
    games: str
    verdict: str
    passed: bool


class CardLine(NamedTuple):
    """A card and what it has to do with success, said."""

    title: str
    offered: str
    with_it: str
    without: str
    decided: str


class Figure(NamedTuple):
    """A chart with its caption; the chart is our own SVG, its texts are escaped."""

    caption: str
    svg: str


@dataclass(frozen=True)
class CityPart:
    """What the page tells of one city."""

    name: str
    lines: tuple[Line, ...]
    success: str  #: SVG
    levels: str  #: SVG
    endings: str  #: SVG
    curves: tuple[Figure, ...]
    measures: tuple[CardLine, ...]
    challenges: tuple[CardLine, ...]
    extremes: tuple[tuple[str, str, str], ...]  #: (card, must-have or dead, share of the successful games)
    length: str
    advice: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """The whole page."""

    language: str
    title: str
    lead: str
    verdict: str
    passed: bool
    across: tuple[Line, ...]
    cities: tuple[CityPart, ...]
    legend: tuple[tuple[str, str], ...]  #: (colour, ending)


def read(cells: Sequence[CellResult], rows: Sequence[Row], studies: Sequence[Study], language: str) -> Page:
    """The page of a calibration."""
    scenarios = list(dict.fromkeys(cell.cell.scenario for cell in cells))
    parts = tuple(_city(scenario, cells, rows, studies, language) for scenario in scenarios)
    failed = sum(not row.passed for row in rows)
    counts = {"failed": failed, "rows": len(rows)}
    return Page(
        language=language,
        title=say("lab.page_title", {"cities": tuple(part.name for part in parts)}, language),
        lead=say("lab.page_lead", {"games": sum(cell.games + cell.aborted for cell in cells)}, language),
        verdict=say("lab.some_fail" if failed else "lab.all_pass", counts, language),
        passed=not failed,
        across=tuple(_line(row, language) for row in rows if not row.scenario),
        cities=parts,
        legend=tuple(
            (charts.key(index), term(f"ending.{ending}", language, short=True))
            for index, ending in enumerate(_ENDINGS)
        ),
    )


def _city(
    scenario: str,
    cells: Sequence[CellResult],
    rows: Sequence[Row],
    studies: Sequence[Study],
    language: str,
) -> CityPart:
    own_cells = [cell for cell in cells if cell.cell.scenario == scenario]
    own_rows = [row for row in rows if row.scenario == scenario]
    played = next((study for study in studies if study.cell.scenario == scenario), None)
    city = library.find(own_cells[0].cell.source)
    ordinary = [cell for cell in own_cells if cell.cell.level == ORDINARY]
    levels = sorted(
        (cell for cell in own_cells if cell.cell.bot == _FIRST_TIME),
        key=lambda cell: list(Difficulty).index(Difficulty(cell.cell.level)),
    )
    return CityPart(
        name=city.entry.name,
        lines=tuple(_line(row, language) for row in own_rows),
        success=_success([_of_bot(cell, own_rows, language) for cell in ordinary], "success", language),
        levels=_success([_of_level(cell, own_rows, language) for cell in levels], "levels", language),
        endings=_endings(ordinary, language),
        curves=_curves(played, language) if played else (),
        measures=_cards(city, played.measures, language) if played else (),
        challenges=_cards(city, played.challenges, language) if played else (),
        extremes=_extremes(city, played, language) if played else (),
        length=say("lab.about_lengths", {"commands": round(played.length)}, language) if played else "",
        advice=tuple(finding.say(language) for finding in judge(city, played, own_rows)) if played else (),
    )


def _line(row: Row, language: str) -> Line:
    bounds = {"least": row.least, "most": row.most}
    return Line(
        name=say(f"lab.row.{row.name}", language=language),
        value=_share(row.value, language),
        interval=say("lab.interval", {"low": row.low, "high": row.high}, language) if row.scenario else "",
        wanted=say(_wanted(row), bounds, language),
        games=str(row.games),
        verdict=say("lab.pass" if row.passed else "lab.fail", language=language),
        passed=row.passed,
    )


def _wanted(row: Row) -> str:
    if not row.least:
        return "lab.at_most"
    return "lab.between" if row.most < 1.0 else "lab.at_least"


def _share(share: float, language: str) -> str:
    return say("lab.share", {"share": share}, language)


def _success(rows: list[Measured], heading: str, language: str) -> str:
    return charts.shares(rows, say(f"lab.head_{heading}", language=language)) if rows else ""


def _of_bot(cell: CellResult, rows: Iterable[Row], language: str) -> Measured:
    label = term(f"bot.{cell.cell.bot}", language, short=True, capital=True)
    return _measured(cell, rows, label, "lab.chart_success", language)


def _of_level(cell: CellResult, rows: Iterable[Row], language: str) -> Measured:
    label = term(f"difficulty.{cell.cell.level}", language, capital=True)
    return _measured(cell, rows, label, "lab.chart_level", language)


def _measured(cell: CellResult, rows: Iterable[Row], label: str, message: str, language: str) -> Measured:
    low, high = wilson(cell.successes, cell.games)
    target = _target(cell)
    row = next((row for row in rows if target is not None and row.name == target.name), None)
    data: dict[str, Value] = {
        "bot": cell.cell.bot,
        "level": cell.cell.level,
        "share": cell.success,
        "low": low,
        "high": high,
    }
    told = say(message, data, language)
    least, most = (row.least, row.most) if row else (0.0, 1.0)
    return Measured(label, cell.success, low, high, least, most, told)


def _target(cell: CellResult) -> Target | None:
    """The row of the table that a cell is measured for."""
    return next(
        (target for target in TARGETS if (target.bot, target.level) == (cell.cell.bot, cell.cell.level)),
        None,
    )


def _endings(cells: Sequence[CellResult], language: str) -> str:
    rows, told = [], []
    for cell in cells:
        shares = [cell.endings[ending.value] / cell.games if cell.games else 0.0 for ending in _ENDINGS]
        rows.append((term(f"bot.{cell.cell.bot}", language, short=True, capital=True), shares))
        parts = [
            Message("lab.chart_ending", {"ending": ending.value, "share": share})
            for ending, share in zip(_ENDINGS, shares, strict=True)
            if share
        ]
        told.append(say("lab.chart_endings", {"bot": cell.cell.bot, "parts": parts}, language))
    return charts.endings(rows, " ".join(told))


def _curves(played: Study, language: str) -> tuple[Figure, ...]:
    figures = []
    for right, bands in played.curves.items():
        data: dict[str, Value] = {
            "right": right,
            "start": round(bands[0].middle),
            "end": round(bands[-1].middle),
        }
        told = say("lab.chart_curve", data, language)
        caption = term(f"right.{right}", language, capital=True)
        figures.append(Figure(caption, charts.curve(bands, played.line, told)))
    return tuple(figures)


def _cards(city: City, impacts: Iterable[Impact], language: str) -> tuple[CardLine, ...]:
    """The cards that matter, the strongest first."""
    strong = sorted(
        (impact for impact in impacts if impact.matters), key=lambda impact: -abs(impact.difference)
    )
    return tuple(
        CardLine(
            title=city.title_of(impact.card, language) or impact.card,
            offered=str(impact.offered),
            with_it=_share_of(impact.with_it.value, impact.with_it.games, language),
            without=_share_of(impact.without.value, impact.without.games, language),
            decided=str(impact.decided),
        )
        for impact in strong
    )


def _share_of(share: float, games: int, language: str) -> str:
    return say("lab.share_of", {"share": share, "games": games}, language)


def _extremes(city: City, played: Study, language: str) -> tuple[tuple[str, str, str], ...]:
    found = [
        *((impact, "lab.must_have", played.share_of_successes(impact)) for impact in played.must_haves),
        *((impact, "lab.dead", impact.taken) for impact in played.dead),
    ]
    return tuple(
        (
            city.title_of(impact.card, language) or impact.card,
            say(kind, language=language),
            _share(share, language),
        )
        for impact, kind, share in found
    )
