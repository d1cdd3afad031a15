"""The checks of common files, of several files together, and of whatever else a person may name on the command line."""

import os
import time
from pathlib import Path

import pytest

from tests.cards.town import COMMON_TEXT, SOUND, TEXT, city, common, spoilt
from weldi_game import data
from weldi_game.cards import checks
from weldi_game.cards.across import OURS, shared_texts, unused_cards
from weldi_game.cards.checks import check_common, check_paths
from weldi_game.cards.findings import MOST_PER_FILE, Finding

#: The kinds that are tested here and not in the town's own file.
ELSEWHERE = {
    *("file-not-content", "file-nothing-found", "meaning-folder-name"),
    *("meaning-id-elsewhere", "meaning-unknown-term", "meaning-term-twice", "meaning-not-standing"),
    *("meaning-id-in-other-city", "meaning-unused-card", "text-in-other-city"),
}

# code, what is put in the place of what in the common cards, a part of the line, the suggestion
COMMON_CASES = [
    ("meaning-duplicate-id", "- id: song_circle", "- id: work_fair", "id: work_fair", None),
    ("meaning-duplicate-id", "- id: posts", "- id: utrecht", "id: utrecht", None),
    ("meaning-duplicate-id", "- id: rent_court", "- id: work_fair", "id: work_fair", None),
    ("meaning-unknown-term", "  see:\n  - lease", "  see:\n  - leese", "leese", "lease"),
    ("meaning-term-twice", "  - leases", "  - shift", "term: Shift", None),
    ("meaning-unknown-measure", "  - card_for_all", "  - card_for_al", "card_for_al", "card_for_all"),
    ("meaning-not-a-measure", "  - card_for_all", "  - winter_rush", "winter_rush", None),
    ("meaning-circle", "  - card_for_all", "  - card_for_doctors", "after:", None),
    ("text-title-twice", "title: Night bus", "title: Tenants union", "title: Tenants union", None),
    ("wording-force", "What the night bus brings", "What influx the bus brings", "influx", "arrivals"),
    ("text-debrief-no-question", "the night bus change for you?", "the night bus.", "debrief", None),
]


@pytest.fixture(autouse=True)
def small_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The common cards are those of the town, and our own cities lie in a folder of the test."""
    monkeypatch.setattr(checks, "load_common", lambda: SOUND)
    monkeypatch.setattr(data, "scenarios", lambda: tmp_path / "ours")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str) -> str:
    """Write a file in the folder of the test."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


def found_in(*paths: str) -> list[Finding]:
    return check_paths(Path(path) for path in paths)


# --- the common files ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "old", "new", "line", "suggestion"), COMMON_CASES)
def test_a_mistake_in_common_cards(code: str, old: str, new: str, line: str, suggestion: str | None) -> None:
    found = check_common(common(spoilt(old, new, COMMON_TEXT)))
    assert [each.code for each in found] == [code], [each.render() for each in found]
    assert line in (found[0].source_line or "")
    assert found[0].suggestion == suggestion


def test_common_cards_without_a_mistake() -> None:
    assert check_common(SOUND) == ()


def test_an_id_in_two_common_files() -> None:
    second = "format: 1\nglossary:\n- {id: lease, term: Hire, text: Paying for time., source: [posts]}\n"
    found = check_common(common(COMMON_TEXT, second))
    assert [(each.code, each.file, each.line) for each in found] == [
        ("meaning-id-elsewhere", "common_1.yaml", 3)
    ]
    assert "common_0.yaml, line 20" in found[0].message


def test_a_warning_in_common_cards_is_let_stand() -> None:
    ignore = "- id: night_bus\n  ignore: [{code: wording-force, reason: It is looked at.}]"
    text = spoilt("What the night bus brings", "What wave the bus brings", COMMON_TEXT)
    assert [each.code for each in check_common(common(text))] == ["wording-force"]  # negative control
    assert check_common(common(spoilt("- id: night_bus", ignore, text))) == ()


@pytest.mark.parametrize(
    ("measure", "codes"), [("night_bus", ["meaning-not-standing"]), ("welcome_desk", [])]
)
def test_rules_name_only_what_every_city_has(measure: str, codes: list[str]) -> None:
    rules = (data.decks() / "rules.yaml").read_text(encoding="utf-8")
    start, end = rules.index("  refugees: ["), rules.index("  temporary_protection: [")
    line = f"  refugees: [{{do: offer_measure, measure: {measure}}}]\n"
    found = found_in(write("my_rules.yaml", rules[:start] + line + rules[end:]))
    assert [each.code for each in found] == codes


# --- files and folders ---------------------------------------------------------------------------------------------


def test_a_sound_file_and_a_sound_folder() -> None:
    write("mine/brugstad.yaml", TEXT)
    write("mine/.trash/old.yaml", "x: 1\n")
    write("mine/notes.txt", "not: checked\n")
    assert found_in("mine") == []
    assert found_in("mine/brugstad.yaml", "mine") == []


def test_a_missing_path() -> None:
    assert [(each.code, each.file) for each in found_in("nowhere.yaml")] == [("file-missing", "nowhere.yaml")]


def test_a_folder_with_nothing_to_check() -> None:
    Path("empty").mkdir()
    assert [(each.code, each.file) for each in found_in("empty")] == [("file-nothing-found", "empty")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("version: 3\nservices: {web: {image: x}}\n", ["file-not-content"]),
        ("name: a job\non: push\njobs: {build: {steps: []}}\n", ["file-not-content"]),
        ("format: 1\n", ["file-not-content"]),
        ("# nothing\n", ["yaml-empty"]),
        ("a: [\n", ["yaml-open-bracket"]),
        ("format: 1\nglossary: []\n", []),
        ("format: 1\nlanguage: xx\nspellings: {Bruegstad: Brugstad}\n", []),
        ("format: 1\nlanguage: xx\nrules: [{code: wording-forse, words: [wave]}]\n", ["ignore-unknown-code"]),
    ],
)
def test_what_a_file_is_stands_in_its_keys(text: str, codes: list[str]) -> None:
    assert [each.code for each in found_in(write("some.yaml", text))] == codes


def test_a_picture_and_a_letter_are_said_to_be_none_of_it() -> None:
    Path("city.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    write("letter.md", "Dear town: we write\n  because: of you\n")
    assert [(each.code, each.file) for each in found_in("city.png", "letter.md")] == [
        ("file-not-content", "city.png"),
        ("file-not-content", "letter.md"),
    ]
    assert found_in(write("brugstad.txt", TEXT)) == []  # its keys say what it is
    assert [each.code for each in found_in("letter.txt")] == ["file-missing"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="a system without links")
def test_links_in_circles_and_out_of_the_folder() -> None:
    write("mine/brugstad.yaml", TEXT)
    Path("mine/circle.yaml").symlink_to("circle.yaml")
    Path("mine/up").symlink_to("..")
    assert [each.file for each in found_in("mine")] == ["mine/circle.yaml"]


def test_a_pack_is_found_by_its_folder() -> None:
    assert found_in(write("brugstad/scenario.yaml", TEXT)) == []
    found = found_in(write("brugge/scenario.yaml", TEXT))
    assert [(each.code, each.suggestion) for each in found] == [("meaning-folder-name", "brugge")]


def test_a_file_of_cards_of_ones_own() -> None:
    card = COMMON_TEXT[COMMON_TEXT.index("- id: night_bus\n") : COMMON_TEXT.index("- id: tenants_union\n")]
    own = card.replace("night bus", "moon bus").replace("night_bus", "moon_bus").replace("Night", "Moon")
    assert found_in(write("cards.yaml", f"format: 1\nmeasures:\n{own}")) == []
    found = found_in(write("cards.yaml", f"format: 1\nmeasures:\n{own}  after: [moon_buss, night_bus]\n"))
    assert [(each.code, each.suggestion) for each in found] == [("meaning-unknown-measure", "moon_bus")]


def test_the_worst_comes_first() -> None:
    text = spoilt("size: 3", "size: 1", spoilt("id: rent_day", "id: winter_rush"))
    found = found_in(write("mine/brugstad.yaml", text), "nowhere.yaml")
    assert [each.severity for each in found] == ["error", "error", "warning"]


# --- several cities ------------------------------------------------------------------------------------------------


def _second() -> str:
    """The town under another name, with other ids and texts."""
    text = TEXT.replace("brugstad", "rookhaven")
    for name in (
        "rent_day",
        "election_year",
        "harbour_levy",
        "warehouse_home",
        "harbour_pact",
        "warehouse_gift",
    ):
        text = text.replace(name, f"{name}_two")
    return text.replace("gangmaster_boats", "boats_two").replace("council_without_chairs", "chairs_two")


def test_an_id_in_two_cities() -> None:
    write("mine/brugstad.yaml", TEXT)
    write("mine/rookhaven.yaml", _second())
    assert found_in("mine") == []  # negative control
    write("mine/rookhaven.yaml", _second().replace("rent_day_two", "rent_day"))
    found = found_in("mine")
    assert [(each.code, each.file) for each in found] == [("meaning-id-in-other-city", "mine/rookhaven.yaml")]
    assert "mine/brugstad.yaml, line 42" in found[0].message


def test_an_ignore_of_what_shows_only_across_cities_is_never_useless() -> None:
    ignore = "ignore: [{code: meaning-id-in-other-city, reason: It is a copy.}]\n"
    write("mine/brugstad.yaml", TEXT)
    write("mine/rookhaven.yaml", _second().replace("rent_day_two", "rent_day") + ignore)
    assert found_in("mine") == []
    assert found_in("mine/rookhaven.yaml") == []


def test_a_text_in_two_of_our_cities() -> None:
    towns = [city(TEXT, own=False), city(_second(), own=False, file="rookhaven.yaml")]
    found = [*shared_texts(towns)]
    assert {each.code for each in found} == {"text-in-other-city"}
    assert {each.place.source.file for each in found} == {"rookhaven.yaml"}
    assert len(found) > 40  # every text of some words
    mine = [city(TEXT, own=True), city(_second(), own=False, file="rookhaven.yaml")]
    assert [*shared_texts(mine)] == []  # a copy of one of ours is a good start for one's own


def test_common_cards_that_none_of_our_cities_plays_with() -> None:
    ours = [
        city(TEXT.replace("id: brugstad", f"id: {name}"), own=False, file=f"{name}.yaml") for name in OURS
    ]
    assert [dict(each.data)["name"] for each in unused_cards(ours, SOUND)] == ["spare_room"]
    assert [*unused_cards(ours[1:], SOUND)] == []  # with one of our cities missing nobody knows


def test_many_findings_are_cut_for_each_file() -> None:
    text = TEXT.replace("source: [", "source: [moon, sun, ")
    found = found_in(write("mine/brugstad.yaml", text))
    assert len(found) == MOST_PER_FILE + 1
    assert found[-1].code == "findings-not-shown"


def test_a_file_in_which_everything_is_wrong_at_once_is_checked_quickly() -> None:
    words = ", ".join(f"no_such_measure_{number}" for number in range(2_000))
    text = spoilt("night_bus, ", f"{words}, ")
    start = time.perf_counter()
    found = found_in(write("mine/brugstad.yaml", text))
    assert time.perf_counter() - start < 2
    assert len(found) == MOST_PER_FILE + 1
