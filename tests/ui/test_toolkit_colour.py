"""The palette can be read and told apart, by everybody."""

from itertools import combinations

import pytest

from weldi_game.ui.colour import Vision, contrast, difference, mix, parse, readable_on, simulate
from weldi_game.ui.theme import BANDS, GROUNDS, RIGHTS, ROLES, TEXTS, THEMES, Theme, ThemeName

WANTED = {ThemeName.PAPER: 4.5, ThemeName.HIGH_CONTRAST: 7.0}
FILLS = (
    *(f"right.{right}" for right in RIGHTS),
    *(f"band.{band}" for band in BANDS),
    *(f"role.{role}" for role in ROLES),
)
CLEARLY = 11.0
"""CIE L*a*b* distance at which two patches beside each other are told apart without effort (2.3 is just noticeable)."""

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name.value)
visions = pytest.mark.parametrize("vision", Vision)


@themes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_words_read_well_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= WANTED[theme.name]


@themes
@pytest.mark.parametrize("fill", [*FILLS, "accent"])
def test_words_and_icons_on_coloured_fills_read_well(theme: Theme, fill: str) -> None:
    ground = theme.colour(fill)
    wanted = 4.5 if fill != "accent" else 4.0
    assert contrast(theme.on(ground), ground) >= max(
        wanted, WANTED[theme.name] if theme.name == "high_contrast" else 0
    )


@themes
@pytest.mark.parametrize("kind", ["primary", "danger"])
def test_words_on_buttons_read_well(theme: Theme, kind: str) -> None:
    ground, words = theme.colour(kind), theme.colour(f"on_{kind}")
    assert contrast(ground, words) >= WANTED[theme.name]
    assert contrast(theme.shade(ground, 0.07), words) >= 4.5, "also under the pointer"


@themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_lines_that_carry_meaning_stand_out(theme: Theme, ground: str) -> None:
    assert contrast(theme.colour("line"), theme.colour(ground)) >= 3.0


@themes
@pytest.mark.parametrize("ground", [*GROUNDS, "primary", "danger", *FILLS])
def test_one_tone_of_the_focus_ring_stands_out_everywhere(theme: Theme, ground: str) -> None:
    tones = (theme.colour("focus_inner"), theme.colour("focus_outer"))
    assert max(contrast(tone, theme.colour(ground)) for tone in tones) >= 3.0
    assert contrast(*tones) >= 4.5


@themes
@visions
def test_the_six_rights_are_told_apart(theme: Theme, vision: Vision) -> None:
    assert _closest(theme, [f"right.{right}" for right in RIGHTS], vision) >= CLEARLY


@themes
@visions
def test_the_three_bands_are_told_apart(theme: Theme, vision: Vision) -> None:
    assert _closest(theme, [f"band.{band}" for band in BANDS], vision) >= 2 * CLEARLY


def test_red_and_green_of_one_lightness_would_fail_the_test_above() -> None:
    red, green = parse("#c03030"), parse("#5a8a30")
    assert difference(red, green) >= 2 * CLEARLY
    assert difference(red, green, Vision.DEUTERANOPIA) < 2 * CLEARLY


def test_every_theme_has_the_same_roles() -> None:
    first, second = THEMES.values()
    assert first.colours.keys() == second.colours.keys()


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        THEMES[ThemeName.PAPER].colour("mauve")


def test_contrast_is_that_of_wcag() -> None:
    black, white = (0, 0, 0), (255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(parse("#777777"), white) == pytest.approx(4.48, abs=0.01)


def test_grey_stays_grey_for_everybody() -> None:
    for vision in Vision:
        assert all(abs(part - 128) <= 1 for part in simulate((128, 128, 128), vision))


def test_red_looks_dark_and_yellowish_without_long_wave_cones() -> None:
    red, green, blue = simulate((255, 0, 0), Vision.PROTANOPIA)
    assert red < 120
    assert abs(red - green) < 30
    assert blue < 20


def test_difference_is_about_a_hundred_from_black_to_white() -> None:
    assert difference((0, 0, 0), (255, 255, 255)) == pytest.approx(100, abs=0.1)


def test_mixing_and_choosing_ink() -> None:
    assert mix((0, 0, 0), (255, 255, 255), 0.5) == (128, 128, 128)
    assert readable_on((250, 250, 250), dark=(0, 0, 0), light=(255, 255, 255)) == (0, 0, 0)


@pytest.mark.parametrize("code", ["red", "#12", "#12345g", "1234567"])
def test_a_code_that_is_no_colour_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(code)


def _closest(theme: Theme, roles: list[str], vision: Vision) -> float:
    pairs = combinations((theme.colour(role) for role in roles), 2)
    return min(difference(first, second, vision) for first, second in pairs)
