"""The page: self-contained, without script, safe against what is in files, and without a person's name."""

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.report.games import SOMEBODY, city, played, saved
from weldi_game.cards import library
from weldi_game.report import charts, icons, look
from weldi_game.report.comparison_reading import Side
from weldi_game.report.debrief import debrief
from weldi_game.report.page import comparison_page, debrief_page
from weldi_game.report.reading import read_out
from weldi_game.report.reading_records import Reading
from weldi_game.report.turning_points import turning_points
from weldi_game.report.writing import write_report
from weldi_game.ui.theme import THEMES, ThemeName

#: What would fetch something from elsewhere, or run something.
_FOREIGN = re.compile(
    r"https?:|(?<![:\w])//\w|<script|\bon\w+\s*=|javascript:|@import|\bsrc\s*=|url\((?!#)|<(?:iframe|object|embed|link|base|form)\b",
    re.IGNORECASE,
)
_VOID = {"meta", "br", "hr", "img", "input", "link"}


class Nesting(HTMLParser):
    """Finds tags that are not closed, or closed in the wrong order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.flaws: list[str] = []
        self.used: set[str] = set()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if str(found.get("href", "")).startswith("#"):
            self.used.add(str(found["href"])[1:])
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.flaws.append(tag)


def read(page: str) -> Nesting:
    nesting = Nesting()
    nesting.feed(page)
    nesting.flaws += nesting.open
    return nesting


@pytest.fixture(scope="module")
def reading() -> Reading:
    history = played(seed=4, bot="random")
    return read_out(debrief(history, city("timisoara")), turning_points(history), city("timisoara"), "en")


@pytest.fixture(scope="module")
def page(reading: Reading) -> str:
    return debrief_page(reading)


def test_the_page_is_alone_in_the_world(page: str) -> None:
    assert _FOREIGN.findall(page) == []


@pytest.mark.parametrize(
    "foreign",
    [
        "<script>x</script>",
        '<img src="a.png">',
        '<a href="https://example.org">',
        "background: url(a.png)",
        '<p onclick="x">',
        "@import 'a.css'",
        '<link rel="stylesheet">',
        '<use href="//example.org/x">',
    ],
)
def test_what_is_foreign_is_found(foreign: str) -> None:
    assert _FOREIGN.search(foreign)


def test_the_page_is_well_formed_and_every_reference_leads_somewhere(page: str) -> None:
    nesting = read(page)
    assert nesting.flaws == []
    assert nesting.used <= set(nesting.ids)
    assert len(nesting.ids) == len(set(nesting.ids))
    patterns = set(re.findall(r"url\(#([\w-]+)\)", page))
    assert patterns <= set(nesting.ids)


def test_bad_nesting_is_found() -> None:
    assert read("<p><b></p></b>").flaws
    assert read("<div><p></p>").flaws


def test_every_chapter_is_there(page: str, reading: Reading) -> None:
    for part in (
        "ended",
        "curves",
        "story",
        "what_ifs",
        "voices",
        "decisions",
        "questions",
        "ballot",
        "model",
    ):
        assert f'id="{part}"' in page
    assert page.count('class="bends"') + page.count('class="still"') == len(reading.rights) + len(
        reading.conditions
    )
    for card in reading.measures:
        assert escape(card.real, quote=True).replace("&#x27;", "&#39;") in page
    assert "Timișoara" in page


def test_text_from_files_is_only_text(reading: Reading) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    rows = tuple(row._replace(what=evil) for row in reading.decisions)
    charted = tuple(
        chart._replace(told=evil, marks=tuple(evil for _ in chart.marks)) for chart in reading.rights
    )
    told = debrief_page(reading._replace(city=evil, decisions=rows, notes=(evil,), rights=charted))
    assert "<script" not in told
    assert "<img" not in told
    assert "&lt;script&gt;" in told


def test_names_of_files_are_only_text() -> None:
    side = Side("en", "<b>", "<b>", "", "", "", "", (), (), (), (), (), ("<script>x</script>.weldi",), ())
    told = comparison_page(side)
    assert "<script" not in told
    assert "<b>" not in told.replace("<b>…", "")


@pytest.mark.parametrize("ending", [".html", ".csv", ".pdf"])
def test_no_name_of_a_person_leaves_the_save(tmp_path: Path, ending: str) -> None:
    save = saved(tmp_path / "game.weldi")
    assert SOMEBODY in save.read_text(encoding="utf-8")
    out = tmp_path / f"out{ending}"
    write_report([save], out)
    assert SOMEBODY.encode() not in out.read_bytes()
    if ending != ".pdf":
        assert SOMEBODY.split()[0] not in out.read_text(encoding="utf-8")


def test_unfinished_and_damaged_games_say_so(tmp_path: Path) -> None:
    history = played(rounds=2)
    reading = read_out(debrief(history, city("timisoara")), (), city("timisoara"), "en", damaged=2)
    told = debrief_page(reading)
    assert "was stopped in half-year 3 of 6" in told
    assert "2 lines of the file were damaged" in told
    assert 'id="what_ifs"' not in told


def test_a_pseudo_translation_reaches_every_sentence() -> None:
    history = played()
    reading = read_out(debrief(history, city("timisoara")), (), city("timisoara"), "en-XA")
    told = re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]+>", " ", debrief_page(reading), flags=re.DOTALL)
    words = set(re.findall(r"[A-Za-z]{5,}", told))
    allowed = {"Timi", "oara", "Cluj", "Napoca", "timisoara", "WELDI", "weldi"}
    plain = {word for word in words if word in {"measures", "challenges", "needs", "rights", "city", "round"}}
    assert plain <= allowed


def test_colours_are_those_of_the_window() -> None:
    theme = THEMES[ThemeName.PAPER]

    def code(role: str) -> str:
        return "#{:02x}{:02x}{:02x}".format(*theme.colour(role)[:3])

    assert {right: code(f"right.{right}.deep") for right in look.RIGHTS} == look.RIGHTS
    assert {role: code(f"role.{role}") for role in look.ROLES} == look.ROLES
    assert {band: code(f"band.{band}.deep") for band in look.BANDS} == look.BAND_INK
    assert (code("ink"), code("muted"), code("primary")) == (look.INK, look.MUTED, look.PRIMARY)


def test_a_chart_shows_every_point_and_names_the_bends(reading: Reading) -> None:
    chart = reading.rights[0]._replace(points=(5, 5, 3, 6), marks=("start", "1", "2", "3"))
    drawn = charts.curve(chart)
    assert drawn.count("<circle") == 4
    assert re.findall(r'class="value"[^>]*>(\d+)<', drawn) == ["5", "3", "6"]
    assert 'aria-label="' in drawn


def test_a_missing_icon_is_a_blank() -> None:
    assert (
        icons.symbol("no_such_icon") == '<symbol id="icon-no_such_icon" viewBox="0 0 24 24"><g></g></symbol>'
    )
    assert "currentColor" in icons.symbol("work")
    assert "#000000" not in icons.symbol("work")


@pytest.mark.parametrize("name", [each.id for each in library.ours()])
def test_every_city_has_its_page(name: str) -> None:
    history = played(name, 2, "random")
    told = debrief_page(read_out(debrief(history, city(name)), (), city(name), "en"))
    assert _FOREIGN.findall(told) == []
    assert read(told).flaws == []
