"""The generated pages under `docs/` are those of this very program."""

from pathlib import Path

import pytest

from weldi_game.cards.authoring import findings_page
from weldi_game.cards.authoring.__main__ import pages
from weldi_game.cards.finding_kinds import KINDS

AGAIN = "write them anew with: python -m weldi_game.cards.authoring"


def stale(docs: Path) -> list[str]:
    """The generated files below `docs` that are missing or not what the program would write."""
    return [
        name
        for name, content in pages().items()
        if not (docs / name).is_file() or (docs / name).read_text(encoding="utf-8") != content
    ]


def test_the_committed_pages_are_fresh(root: Path) -> None:
    if not (root / "docs").is_dir():
        pytest.skip("no docs/ here: not a checkout")
    assert stale(root / "docs") == [], AGAIN


def test_a_stale_page_is_found(tmp_path: Path) -> None:
    for name, content in pages().items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    assert stale(tmp_path) == []
    (tmp_path / "reference.md").write_text("old", encoding="utf-8")
    (tmp_path / "findings.md").unlink()
    assert stale(tmp_path) == ["reference.md", "findings.md"]


def test_every_finding_stands_on_its_page() -> None:
    page = findings_page.page()
    for kind in KINDS.values():
        entry = page.partition(f"### {kind.code}\n")[2].partition("\n#")[0]
        assert f"*{kind.severity.value}*: " in entry
        assert kind.explanation in entry


def test_every_part_of_the_page_has_a_heading_of_its_own() -> None:
    unnamed = {
        kind.code for kind in KINDS.values() if findings_page.part_of(kind) not in findings_page.HEADINGS
    }
    assert not unnamed, "their codes begin with a word that the page has no heading for"


def test_the_example_of_an_ignored_finding_is_real() -> None:
    page = findings_page.page()
    code = page.partition("- code: ")[2].partition("\n")[0]
    assert KINDS[code].severity.value in ("warning", "hint")
