"""Every letter of every language of the project is drawn, and no word is ever cut."""

import logging
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weldi_game import data
from weldi_game.ui import cmap, text
from weldi_game.ui.flow import Flowed, FlowEngine
from weldi_game.ui.markup import Span, escape, link, parse, plain, strip
from weldi_game.ui.text import FONTS, Kept, Run, TextEngine, missing_glyphs, runs

LANGUAGES = {
    "Croatian": "ČčĆćĐđŠšŽž",
    "Dutch": "ÉéËëÏïÓóÖöÜüĲĳ",
    "French": "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿ«»\u202f\u00a0’",
    "Italian": "ÀàÈèÉéÌìÒòÙù",
    "Polish": "ĄąĆćĘęŁłŃńÓóŚśŹźŻż„”",
    "Portuguese": "ÁáÂâÃãÀàÇçÉéÊêÍíÓóÔôÕõÚú",
    "Romanian": "ĂăÂâÎîȘșȚț",
    "Spanish": "ÁáÉéÍíÑñÓóÚúÜü¿¡",
    "Ukrainian": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "signs": "−→←↑↓✓✗★☆≥≤×…–—·€%½▲◆●■",
}


@pytest.fixture(scope="module")
def flow() -> FlowEngine:
    return FlowEngine()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_glyph_is_missing(language: str) -> None:
    assert missing_glyphs(LANGUAGES[language]) == ""


def test_what_no_font_has_is_reported() -> None:
    assert missing_glyphs("Łódź 中 and 語") == "中語"


@pytest.mark.parametrize("regular_bold", FONTS)
def test_bold_covers_what_regular_covers(regular_bold: tuple[str, str]) -> None:
    regular, bold = (cmap.coverage(data.assets("fonts", file).read_bytes()) for file in regular_bold)
    letters = {ord(mark) for marks in LANGUAGES.values() for mark in marks}
    assert letters & regular <= bold


def test_romanian_letters_have_a_comma_not_a_cedilla(flow: FlowEngine) -> None:
    comma, cedilla = (pygame.image.tobytes(flow.text.line(mark, 60, (0, 0, 0)), "RGBA") for mark in "șş")
    assert comma != cedilla


def test_the_fallback_font_takes_over_run_by_run() -> None:
    assert runs("a → b") == (Run(0, "a "), Run(1, "→"), Run(0, " b"))


def test_an_accent_stays_with_its_letter() -> None:
    assert runs("→\u0301x")[0].text == "→\u0301"


@pytest.mark.parametrize("mark", ["−", "✓", "ț"])
def test_a_borrowed_glyph_is_not_the_empty_box(flow: FlowEngine, mark: str) -> None:
    drawn = _ink(flow.text.line(mark, 40, (0, 0, 0)))
    box = pygame.font.Font(data.assets("fonts", FONTS[0][0]), 40).render("\uffff", True, (0, 0, 0))
    assert drawn
    assert drawn != _ink(box)


def test_widths_of_words_add_up(flow: FlowEngine) -> None:
    line = "Zwiększenie dostępności → AV To mieszkań"
    words = sum(flow.text.width(word, 28) for word in line.split(" "))
    assert flow.text.width(line, 28) == words + flow.text.width(" ", 28) * line.count(" ")
    assert flow.text.line(line, 28, (0, 0, 0)).get_width() == flow.text.width(line, 28)


def test_rendered_lines_are_forgotten_when_they_take_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "SURFACE_BYTES", 200_000)
    engine = TextEngine()
    for number in range(200):
        engine.line(f"line number {number}", 28, (0, 0, 0))
    assert 0 < engine.surface_bytes <= 200_000


def test_a_cache_forgets_what_was_not_used_for_longest() -> None:
    kept: Kept[str, str] = Kept(2)
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name

    for name in ("a", "b", "a", "c", "a", "b"):
        kept.get(name, lambda name=name: make(name))  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]
    assert len(kept) == 2


def test_a_missing_font_is_replaced_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(data, "assets", lambda *parts: tmp_path.joinpath(*parts))
    text._covered.cache_clear()
    text._font_for.cache_clear()
    with caplog.at_level(logging.WARNING, "weldi_game.ui"):
        assert TextEngine().line("City hall", 28, (0, 0, 0)).get_width() > 20
    assert "NotoSans-Regular.ttf" in caplog.text
    text._covered.cache_clear()
    text._font_for.cache_clear()
    text._runs.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"not a font", b"\0" * 400, None])
def test_a_broken_font_is_refused(damage: bytes | None) -> None:
    whole = data.assets("fonts", FONTS[0][0]).read_bytes()
    with pytest.raises(cmap.BrokenFont):
        cmap.coverage(whole[:200] if damage is None else damage)


# --- wrapping ------------------------------------------------------------------------------------------------


def test_lines_break_between_words(flow: FlowEngine) -> None:
    assert _lines(flow, "one two three", width=90) == ["one two", "three"]


def test_lines_break_after_hyphens_and_slashes(flow: FlowEngine) -> None:
    assert _lines(flow, "one-stop and/or", width=60) == ["one-", "stop", "and/", "or"]


def test_a_minus_sign_and_a_range_of_numbers_stay_whole(flow: FlowEngine) -> None:
    assert _lines(flow, "aa -1 2-3", width=60) == ["aa -1", "2-3"]


def test_a_no_break_space_holds_words_together(flow: FlowEngine) -> None:
    assert _lines(flow, "aa 10\u00a0000\u00a0€", width=100) == ["aa", "10\u00a0000\u00a0€"]


def test_line_breaks_of_the_text_are_kept(flow: FlowEngine) -> None:
    assert _lines(flow, "one\n\ntwo", width=500) == ["one", "", "two"]


def test_a_long_word_is_broken_without_loss(flow: FlowEngine) -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    flowed = flow.wrap(plain(word), 28, False, 120)
    assert flowed.broken
    assert "".join(_words(flowed)) == word
    assert flowed.width <= 120


def test_a_word_that_fits_a_line_of_its_own_is_not_broken(flow: FlowEngine) -> None:
    flowed = flow.wrap(plain("a housing"), 28, False, flow.text.width("housing", 28))
    assert not flowed.broken
    assert _words(flowed) == ["a", "housing"]


def test_bold_words_and_what_follows_them_do_not_part(flow: FlowEngine) -> None:
    flowed = flow.wrap(parse("aaa **bold**, then"), 28, False, 120)
    assert _words(flowed)[1].startswith("bold,")


@given(st.text(alphabet="abc țł→-/ \n\u00a0\u0301", max_size=60), st.integers(8, 400))
def test_wrapping_loses_nothing_and_stays_within_the_width(written: str, width: int) -> None:
    flowed = _ENGINE.wrap(plain(written), 20, False, width)
    kept = "".join(_words(flowed))
    assert kept.replace(" ", "") == written.replace(" ", "").replace("\n", "")
    widest = max((_ENGINE.text.width(mark, 20) for mark in written), default=0)
    assert flowed.width <= max(width, 3 * widest)


_ENGINE = FlowEngine()


# --- markup --------------------------------------------------------------------------------------------------


def test_markup_is_read() -> None:
    assert parse("a **b** {icon:budget} [c d](group.women)") == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("", icon="budget"),
        Span(" "),
        Span("c d", term="group.women"),
    )


@pytest.mark.parametrize("slip", ["a ** b", "{icon:}", "[a](", "[a]", "{icon:x", "**", "[]()", "\\"])
def test_a_slip_in_markup_shows_as_it_stands(slip: str) -> None:
    assert strip(slip) == slip


def test_an_odd_pair_of_stars_makes_nothing_bold_for_ever() -> None:
    assert parse("**a** b ** c") == (Span("a", bold=True), Span(" b ** c"))


@given(st.text(max_size=80))
def test_escaped_text_is_shown_literally(foreign: str) -> None:
    assert strip(escape(foreign)) == foreign
    assert all(not (span.bold or span.icon or span.term) for span in parse(escape(foreign)))


def test_a_link_is_written_and_read_back() -> None:
    assert parse(link("duty bearer", "role.duty_bearer")) == (Span("duty bearer", term="role.duty_bearer"),)


def _lines(flow: FlowEngine, written: str, width: int) -> list[str]:
    return _words(flow.wrap(plain(written), 20, False, width))


def _words(flowed: Flowed) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in flowed.lines]


def _ink(surface: pygame.Surface) -> bytes:
    box = surface.get_bounding_rect()
    return pygame.image.tobytes(surface.subsurface(box), "RGBA") if box.width else b""
