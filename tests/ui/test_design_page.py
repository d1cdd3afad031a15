"""docs/design.md says what the theme is: colours, type, spaces, contrast."""

import re
from pathlib import Path

import pytest

from weldi_game.ui.colour import contrast, parse
from weldi_game.ui.theme import (
    GROUNDS,
    RADIUS,
    RING,
    STAND_TARGET,
    TARGET,
    TEXTS,
    THEMES,
    THICKNESS,
    TYPE_SCALE,
    Theme,
    ThemeName,
)

PAGE = Path(__file__).parents[2] / "docs" / "design.md"
PAPER, HIGH = THEMES[ThemeName.PAPER], THEMES[ThemeName.HIGH_CONTRAST]

pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="an installed copy has no docs")


def untrue(page: str) -> list[str]:
    """The rows and figures of the page that the theme contradicts."""
    found = []
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name = cells[0].strip("`")
        if len(cells) == 2 and name in TYPE_SCALE and cells[1] != str(TYPE_SCALE[name]):
            found.append(line)
        if len(cells) == 4 and cells[1].startswith("#"):
            deep = name.startswith(("right.", "band."))
            wanted = [PAPER.colour(name), PAPER.colour(f"{name}.deep")] if deep else [PAPER.colour(name)]
            wanted.append(HIGH.colour(name))
            if [parse(code) for code in cells[1:] if code.startswith("#")] != wanted:
                found.append(line)
    sizes = f"{TARGET} base px", f"at a stand {STAND_TARGET}", f"{RADIUS} px", f"{THICKNESS} px", f"{RING} px"
    lowest = f"{least(PAPER):.1f}:1", f"{least(HIGH):.1f}:1"
    return [*found, *[words for words in (*sizes, *lowest) if words not in page]]


def least(theme: Theme) -> float:
    """The lowest contrast of words on a ground."""
    return min(contrast(theme.colour(text), theme.colour(ground)) for text in TEXTS for ground in GROUNDS)


def test_the_page_says_what_the_theme_is() -> None:
    assert not untrue(PAGE.read_text(encoding="utf-8"))


def test_every_style_right_and_band_stands_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in (
        *TYPE_SCALE,
        *GROUNDS,
        *[role for role in PAPER.colours if re.fullmatch(r"(right|band)\.\w+", role)],
    ):
        assert f"`{name}`" in page


@pytest.mark.parametrize(
    ("true", "false"), [("`body` | 28", "`body` | 27"), ("#d55e00", "#d55e01"), ("44 base px", "40 base px")]
)
def test_a_page_that_is_not_true_any_more_is_found_out(true: str, false: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert true in page
    assert untrue(page.replace(true, false, 1))
