"""One readable game a city (house: tests, rung 2). A missing or different one fails."""

import pytest

from tests.golden.__main__ import FOLDER, golden
from tests.worlds import CITIES


@pytest.mark.parametrize("city", CITIES)
def test_the_golden_game_is_played_again(city: str) -> None:
    path = FOLDER / f"{city}.txt"
    assert path.is_file(), f"no golden game of {city}: python3 -m tests.golden writes it"
    assert golden(city) == path.read_text(encoding="utf-8")


def test_no_golden_game_without_a_city() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(CITIES)
