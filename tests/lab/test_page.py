"""The page of a calibration: self-contained, complete, escaped, readable without colour."""

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.lab.cells import city as cells_of
from tests.lab.test_playtest import fair
from tests.lab.test_study import CELL, made_up
from weldi_game.cli import main
from weldi_game.lab import charts, page
from weldi_game.lab.calibrate import rows
from weldi_game.lab.charts import Measured
from weldi_game.lab.page import PageError, write_page
from weldi_game.lab.study import Band, Study
from weldi_game.paths import Unwritable
from weldi_game.text import say


class Reader(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def written(tmp_path: Path) -> str:
    cells = [*cells_of("albacete", {"silos": 70}), *cells_of("utrecht")]
    played = Study(CELL, made_up().game, tuple(fair(20)), 0)
    file = tmp_path / "page.html"
    write_page(file, cells, rows(cells), [played])
    return file.read_text(encoding="utf-8")


def test_it_needs_nothing_else(written: str) -> None:
    reader = Reader(written)
    assert not {"script", "link", "img", "iframe", "object"} & set(reader.tags)
    assert reader.addresses == []
    assert "http" not in written
    assert "url(" not in written
    assert "@import" not in written


def test_the_detector_of_outside_things_detects() -> None:
    reader = Reader('<img src="http://x.y/z.png"><script></script>')
    assert {"script", "img"} <= set(reader.tags)
    assert reader.addresses == ["http://x.y/z.png"]


def test_it_tells_everything(written: str) -> None:
    text = Reader(written).text
    for words in ("Albacete", "Utrecht", "lab.head_success", "lab.head_curves", "lab.head_advice"):
        assert (say(words) if words.startswith("lab.") else words) in text
    for name in ("row.silos", "row.look_ahead", "row.first_time_spread"):
        assert say(f"lab.{name}") in text
    assert say("lab.fail") in text
    assert say("lab.some_fail", {"failed": 1, "rows": 31}) in text
    assert "too hard" in text  # what to change, in plain words


def test_failing_rows_are_marked_by_a_word_and_not_by_colour_alone(written: str) -> None:
    failing = re.findall(r'<tr class="fails">.*?</tr>', written, re.DOTALL)
    assert len(failing) == 1
    assert say("lab.fail") in failing[0]


def test_without_studies_there_are_neither_curves_nor_cards(tmp_path: Path) -> None:
    cells = cells_of()
    write_page(tmp_path / "page.html", cells, rows(cells))
    text = Reader((tmp_path / "page.html").read_text(encoding="utf-8")).text
    assert say("lab.head_success") in text
    assert say("lab.head_curves") not in text


@pytest.mark.parametrize(
    "drawn",
    [
        charts.shares([Measured("a <b> & c", 0.5, 0.4, 0.6, 0.45, 0.65, 'told "so"')], "<title>"),
        charts.shares([Measured("fails", 0.9, 0.8, 1.0, 0.0, 0.1, "told")], "title"),
        charts.curve([Band(0, 5, 10), Band(2, 4, 6)], 5, "<told> & more"),
        charts.endings([("a & b", (0.5, 0.0, 0.25, 0.05, 0.2))], "told"),
    ],
)
def test_charts_are_sound_and_say_what_they_show(drawn: str) -> None:
    root = ElementTree.fromstring(drawn)
    assert root.tag == "svg"
    assert root.get("role") == "img"
    assert root.get("aria-label")


def test_a_share_that_fails_has_another_shape() -> None:
    good = charts.shares([Measured("x", 0.5, 0.4, 0.6, 0.4, 0.6, "told")], "t")
    bad = charts.shares([Measured("x", 0.9, 0.8, 1.0, 0.4, 0.6, "told")], "t")
    assert "rotate(45" in bad
    assert "rotate(45" not in good


def test_the_band_lies_where_it_should() -> None:
    points = re.findall(
        r"<polyline points=\"([^\"]*)\"", charts.curve([Band(0, 0, 0), Band(9, 10, 10)], 5, "x")
    )
    (_, first), (_, second) = [tuple(map(float, point.split(","))) for point in points[0].split()]
    assert (first, second) == (150.0, 10.0)


def test_where_it_cannot_be_written_a_sentence_comes_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("games were played")

    monkeypatch.setattr("weldi_game.doors.lab.play", never)
    assert main(["calibrate", "albacete", "--games", "1", "--html", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
    monkeypatch.setattr(page, "find_spec", lambda name: None)
    assert main(["calibrate", "albacete", "--games", "1", "--html", str(tmp_path / "x.html")]) == 1
    assert "jinja2" in capsys.readouterr().err


def test_a_page_that_fails_at_the_end_is_a_sentence_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: str) -> None:
        raise Unwritable(path.parent, "no space left")

    monkeypatch.setattr(page, "write_atomic", full)
    with pytest.raises(PageError) as caught:
        write_page(tmp_path / "x.html", cells_of(), rows(cells_of()))
    assert "no space left" in say(caught.value.message)


def test_the_command_writes_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from weldi_game.lab.calibrate import needed_cells

    few = ["random", "first_time"]
    monkeypatch.setattr("weldi_game.doors.lab.needed_cells", lambda paths: needed_cells(paths, few))
    file = tmp_path / "out" / "page.html"
    assert main(["calibrate", "albacete", "--games", "4", "--html", str(file)]) in (0, 1)
    assert say("lab.head_curves") in file.read_text(encoding="utf-8")
