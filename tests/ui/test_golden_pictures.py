"""Screens look as they did when somebody last looked at them."""

import sys

import pygame
import pytest

from tests.ui.golden_pictures import FOLDER, MOST_DIFFERENT, SCENES, differing, picture

AGAIN = "if it is meant: python3 -m tests.ui.golden_pictures, then look at the pictures"
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="letters are drawn a little otherwise elsewhere"
)


@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_it_did(name: str) -> None:
    file = FOLDER / f"{name}.png"
    assert file.is_file(), f"{name} has no picture; {AGAIN}"
    share = differing(picture(name), pygame.image.load(file))
    assert share <= MOST_DIFFERENT, f"{name} differs in {100 * share:.2f} % of its pixels; {AGAIN}"


def test_every_picture_has_its_screen() -> None:
    assert {file.stem for file in FOLDER.glob("*.png")} == set(SCENES)


def test_one_word_more_would_be_seen() -> None:
    seen = picture("settings")
    changed = seen.copy()
    changed.fill((20, 20, 20), pygame.Rect(100, 100, 60, 12))
    assert differing(seen, changed) > MOST_DIFFERENT
    assert differing(seen, seen.copy()) == 0.0


def test_a_shade_that_nobody_sees_is_no_difference() -> None:
    seen = picture("settings")
    changed = seen.copy()
    changed.fill((6, 6, 6), special_flags=pygame.BLEND_RGB_SUB)
    assert differing(seen, changed) == 0.0
