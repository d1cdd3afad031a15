"""Paper: every character has a glyph in its face, states do not leak, equal content gives equal bytes."""

import re
import zlib
from collections.abc import Iterator
from functools import cache

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

from tests.report.games import city, played
from weldi_game import data
from weldi_game.report import look
from weldi_game.report.blocks import Marked, Side, Stack, TickBox, Words
from weldi_game.report.debrief import debrief
from weldi_game.report.debrief_paper import debrief_paper
from weldi_game.report.flow import Flow, document
from weldi_game.report.paper import Box, Paper, PaperSize
from weldi_game.report.reading import read_out

MINUS = "\N{MINUS SIGN}"


@cache
def glyphs(file: str) -> frozenset[int]:
    """The characters that a font file has, read by fontTools alone."""
    with TTFont(data.assets("fonts", file)) as font:
        return frozenset(font.getBestCmap())


def without_glyph(paper: Paper) -> set[str]:
    """The characters that were printed in a face that lacks them."""
    return {
        letter
        for file, letters in paper.printed.items()
        for letter in letters
        if ord(letter) not in glyphs(file)
    }


def a_page() -> Paper:
    paper = Paper(PaperSize.A4, "test", "en")
    paper.pdf.set_compression(False)
    paper.add_page()
    return paper


def test_a_minus_is_printed_by_a_face_that_has_one() -> None:
    assert ord(MINUS) not in glyphs("NotoSans-Regular.ttf")  # the reason for the second face
    paper = a_page()
    paper.line(f"Work {MINUS}1 → Timișoara ✓ ½ ●", 10, 10, size=9)
    paper.line(f"Work {MINUS}1 → Łódź", 10, 20, size=9, bold=True)
    assert MINUS in paper.printed["DejaVuSans.ttf"]
    assert MINUS in paper.printed["DejaVuSans-Bold.ttf"]
    assert "W" in paper.printed["NotoSans-Regular.ttf"]
    assert without_glyph(paper) == set()


def test_a_character_without_glyph_is_found() -> None:
    paper = a_page()
    paper.line("Work \N{CJK UNIFIED IDEOGRAPH-4E2D}", 10, 10, size=9)
    assert without_glyph(paper) == {"\N{CJK UNIFIED IDEOGRAPH-4E2D}"}


# --- what the stream says ---------------------------------------------------------------------------------------


def shown(stream: str) -> Iterator[tuple[str, str]]:
    """Font and stroke colour in force at each text and each stroked shape, as a reader of the PDF keeps them."""
    state = {"font": "", "stroke": ""}
    kept: list[dict[str, str]] = []
    for token in re.finditer(r"\bq\b|\bQ\b|/(F\d+) [\d.]+ Tf|([\d. ]+) RG|\bTj\b|\bS\b", stream):
        match token[0]:
            case "q":
                kept.append(dict(state))
            case "Q":
                state = kept.pop()
            case "Tj":
                yield "text", state["font"]
            case "S":
                yield "stroke", state["stroke"]
            case _ if token[1]:
                state["font"] = token[1]
            case _:
                state["stroke"] = token[2].strip()


def stream_of(paper: Paper) -> str:
    raw = paper.output()
    start = raw.index(b"stream\n") + 7
    return re.sub(r"\((?:\\.|[^\\)])*\)", "()", raw[start : raw.index(b"endstream", start)].decode("latin-1"))


def test_a_line_after_one_in_two_faces_is_in_its_own_face() -> None:
    paper = a_page()
    paper.line("Bold", 10, 5, size=9, bold=True)
    for index, text in enumerate(("● averted", "plain")):
        paper.line(text, 10, 10 + 5 * index, size=8)
    fonts = [font for kind, font in shown(stream_of(paper)) if kind == "text"]
    bold, bullet, averted, plain = fonts
    assert plain == averted
    assert len({bold, bullet, plain}) == 3


def test_a_colour_that_was_set_while_clipping_does_not_stay() -> None:
    paper = a_page()
    with paper.clipped(Box(10, 10, 50, 50)):
        paper.frame(Box(12, 12, 10, 10), "#ff0000")
    paper.frame(Box(70, 10, 10, 10), "#ff0000")
    colours = [colour for kind, colour in shown(stream_of(paper)) if kind == "stroke"]
    assert colours == ["1 0 0", "1 0 0"]


# --- layout ---------------------------------------------------------------------------------------------------------


def test_lines_fit_their_column_and_lose_nothing() -> None:
    paper = a_page()
    text = "A one-stop-shop/desk in Donaudampfschifffahrtsgesellschaftskapitän, 6.5 % of all, Work −1 here"
    for width in (12.0, 25.0, 60.0, 150.0):
        lines = paper.lines(text, width, 9)
        assert all(paper.width(line, 9) <= width + 0.01 for line in lines)
        squeezed = re.sub(r"\s", "", "".join(lines))
        assert squeezed == re.sub(r"\s", "", text)


def test_a_sign_stays_with_its_figure() -> None:
    paper = a_page()
    for width in range(20, 60):
        for line in paper.lines("Around Fundão unemployment was 6.5 %, Work −1 and more", width, 9):
            assert not line.startswith(("%", "−1"))


def test_a_block_is_as_high_as_it_says() -> None:
    paper = a_page()
    words = Words("A sentence that takes a few lines in a narrow column of the page.", 9)
    for block in (
        words,
        Marked(words),
        Stack([words, words], 2, 3),
        Side([words, words], (1, 2)),
        TickBox(words),
    ):
        for width in (30.0, 80.0):
            assert block.height(paper, width) > 0
            block.draw(paper, 10, 10, width)
    assert Stack([words, words], 2, 3).height(paper, 50) == pytest.approx(2 * words.height(paper, 44) + 2 + 6)


def test_a_flow_breaks_before_what_does_not_fit() -> None:
    paper = document("test", "en")
    flow = Flow(paper, "test")
    block = Stack([Words("x", 9)] * 30)
    for _ in range(6):
        flow.put(block)
        assert flow.y <= flow.area.bottom + 2.1
    assert paper.pages > 1
    flow.heading("A heading", room=1000)  # more room than a page has: it still ends
    assert flow.y > flow.area.y


# --- whole documents --------------------------------------------------------------------------------------------------


def test_equal_games_give_equal_bytes() -> None:
    history = played(rounds=3)
    reading = read_out(debrief(history, city("timisoara")), (), city("timisoara"), "en")
    assert debrief_paper(reading) == debrief_paper(reading)


def test_the_paper_says_what_the_page_says() -> None:
    history = played(rounds=2)
    reading = read_out(debrief(history, city("timisoara")), (), city("timisoara"), "en")
    raw = debrief_paper(reading)
    assert raw.startswith(b"%PDF-")
    pages = [
        zlib.decompress(part) for part in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL)[:3]
    ]
    assert all(b"Tj" in page for page in pages)
    assert raw.count(b"/Type /Page\n") >= 5


def test_only_known_colours() -> None:
    assert all(re.fullmatch(r"#[0-9a-f]{6}", code) for code in (*look.RIGHTS.values(), look.INK, look.FAINT))
