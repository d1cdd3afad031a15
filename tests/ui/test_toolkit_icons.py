"""Every icon can be drawn by SDL, has a licence, and a stand-in where it is missing."""

import logging
import re
from pathlib import Path

import pygame
import pytest
import yaml

from weldi_game import data
from weldi_game.cards.vocabulary import (
    Barrier,
    Condition,
    Family,
    Group,
    MeasureFamily,
    OpportunityFamily,
    Resource,
    Right,
    Role,
)
from weldi_game.ui.icons import Icons, names
from weldi_game.ui.theme import BANDS

FILES = sorted(data.assets("icons").glob("*.svg"))
SILENT = re.compile(
    r"<(text|use|clipPath|mask|image|style|filter|linearGradient|radialGradient|symbol)\b|currentColor"
)
"""What SDL_image's SVG reader leaves out without a word."""
PHASES = ("forecast", "pressing", "landed", "problem")
SEASONS = ("spring", "summer", "autumn", "winter")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_in_an_icon_is_left_out_silently(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert not SILENT.search(source)


@pytest.mark.parametrize(
    "bad", ["<svg><text>a</text></svg>", '<path fill="currentColor"/>', '<use href="#a"/>']
)
def test_the_lint_above_finds_what_it_should(bad: str) -> None:
    assert SILENT.search(bad)


@pytest.mark.parametrize("size", [24, 32, 64])
@pytest.mark.parametrize("name", sorted(names()))
def test_every_icon_shows_something_but_not_a_block(name: str, size: int) -> None:
    drawn = Icons().get(name, size, (0, 0, 0))
    inked = sum(drawn.get_at((x, y)).a > 127 for x in range(size) for y in range(size))
    assert 0.02 * size * size < inked < 0.92 * size * size
    assert drawn.get_bounding_rect().width > size // 3 or drawn.get_bounding_rect().height > size // 3


@pytest.mark.parametrize(
    "vocabulary", [Right, Condition, Group, Barrier, Role, Resource, Family, MeasureFamily, OpportunityFamily]
)
def test_every_word_of_the_vocabulary_has_its_icon(vocabulary: type[Right]) -> None:
    assert {member.value for member in vocabulary} <= names()


@pytest.mark.parametrize("ids", [BANDS, PHASES, SEASONS])
def test_bands_phases_and_seasons_have_icons(ids: tuple[str, ...]) -> None:
    assert set(ids) <= names()


def test_the_bands_have_three_distinct_shapes() -> None:
    shapes = {pygame.image.tobytes(Icons().get(band, 32, (0, 0, 0)), "RGBA") for band in BANDS}
    assert len(shapes) == 3


def test_within_a_vocabulary_no_two_icons_are_the_same() -> None:
    for vocabulary in (Right, Condition, Group, Barrier, Role, Resource, Family, MeasureFamily):
        pictures = {data.assets("icons", f"{member.value}.svg").read_bytes() for member in vocabulary}
        assert len(pictures) == len(vocabulary)


def test_an_icon_is_tinted() -> None:
    drawn = Icons().get("check", 32, (200, 30, 40))
    colours = {
        tuple(drawn.get_at((x, y)))[:3] for x in range(32) for y in range(32) if drawn.get_at((x, y)).a == 255
    }
    assert colours == {(200, 30, 40)}


def test_a_missing_icon_is_named_and_replaced(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "weldi_game.ui"):
        drawn = Icons().get("no_such_icon", 40, (0, 0, 0))
    assert "no_such_icon" in caplog.text
    assert drawn.get_size() == (40, 40)
    assert drawn.get_bounding_rect().width > 20


def test_every_icon_is_credited_and_every_credit_is_used() -> None:
    credits = yaml.safe_load(data.assets("icons", "CREDITS.yaml").read_text(encoding="utf-8"))["icons"]
    assert set(credits) == names()
    for name, credit in credits.items():
        assert set(credit) == {"set", "original", "author", "licence"}, name
        assert credit["licence"] in ("CC-BY-3.0", "ISC", "CC0-1.0")
        assert credit["author"]


@pytest.mark.parametrize(
    ("folder", "file", "words"),
    [
        ("icons", "LICENSE-game-icons.txt", "Attribution 3.0"),
        ("icons", "LICENSE-lucide.txt", "ISC License"),
        ("fonts", "OFL.txt", "SIL OPEN FONT LICENSE"),
        ("fonts", "DEJAVU.txt", "Bitstream Vera"),
    ],
)
def test_the_licences_come_along(folder: str, file: str, words: str) -> None:
    assert words in data.assets(folder, file).read_text(encoding="utf-8")
