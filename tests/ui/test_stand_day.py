"""A short day at the stand (`python3 -m tests.ui.stand_day` runs a long one): no crash, a clean table for everybody."""

from pathlib import Path

import pytest

from tests.ui.stand_day import Day, Report


@pytest.mark.slow
def test_every_visitor_finds_a_clean_table(tmp_path: Path) -> None:
    report = Day(tmp_path, seed=3).run(visitors=12, seconds=360.0)
    assert report.unclean == []
    assert report.began >= 5
    assert sum(report.visitors.values()) == 12


def test_a_stand_that_keeps_what_visitors_set_would_be_noticed(tmp_path: Path) -> None:
    day = Day(tmp_path)
    day.stand.clear_table = lambda: None  # type: ignore[method-assign]  # a stand that forgets to tidy up
    day._settings()
    day._give_back()
    day._find_clean(1, "look")
    assert any("other settings" in words for words in day.report.unclean)


def test_memory_that_grows_would_be_noticed() -> None:
    assert abs(Report(memory=[100.0] * 100).drift) < 0.1
    assert Report(memory=[100.0 + 0.2 * number for number in range(100)]).drift > 5
