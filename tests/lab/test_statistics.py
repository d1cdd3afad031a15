"""Wilson intervals against values from the literature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weldi_game.lab.statistics import wilson


@pytest.mark.parametrize(
    ("successes", "games", "low", "high"),
    [  # R. G. Newcombe, Statistics in Medicine 17 (1998), table I, score method without continuity correction
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_published_intervals(successes: int, games: int, low: float, high: float) -> None:
    assert wilson(successes, games) == pytest.approx((low, high), abs=0.00005)


@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_the_interval_holds_the_share_and_lies_within_bounds(first: int, second: int) -> None:
    successes, games = sorted((first, second))
    low, high = wilson(successes, games)
    assert 0.0 <= low <= high <= 1.0
    if games:
        assert low - 1e-12 <= successes / games <= high + 1e-12


def test_nothing_played_tells_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("successes", "games"), [(3, 2), (-1, 5)])
def test_impossible_counts_are_refused(successes: int, games: int) -> None:
    with pytest.raises(ValueError, match="successes"):
        wilson(successes, games)
