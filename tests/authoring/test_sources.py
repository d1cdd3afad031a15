"""Documents of a city's own: known in its file, and only under ids that mean one thing."""

from pathlib import Path

from tests.authoring import towns

OWN = "  - id: town_talks\n"


def codes(folder: Path, *changes: tuple[str, str]) -> list[str]:
    return [finding.code for finding in towns.city(folder, *changes).findings]


def test_a_city_knows_its_own_documents_and_the_common_ones(tmp_path: Path) -> None:
    city = towns.city(tmp_path)
    assert towns.said(city.findings) == []
    assert city.sources["town_talks"].title == "Talks in town"
    assert set(city.common.sources) < set(city.sources)


def test_a_document_that_is_not_listed_is_unknown(tmp_path: Path) -> None:
    found = codes(tmp_path, (OWN, "  - id: other_talks\n"))
    assert set(found) == {"meaning-unknown-source"}


def test_a_document_listed_twice_is_found(tmp_path: Path) -> None:
    twice = "sources:\n  - {id: town_talks, title: A, what: B, year: 2026}\n"
    assert codes(tmp_path, ("\nsources:\n", f"\n{twice}")) == ["meaning-duplicate-id"]


def test_a_common_document_cannot_be_another_one_here(tmp_path: Path) -> None:
    more = "sources:\n  - {id: midterm, title: A, what: B, year: 2026}\n"
    assert codes(tmp_path, ("\nsources:\n", f"\n{more}")) == ["meaning-common-id"]
