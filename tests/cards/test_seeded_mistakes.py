"""Mistakes that people make in YAML, sown one at a time: found on the right line, once, with what was meant.

What counts: every mistake is located, nearly every one for which there is a right suggestion gets it, and none casts a
second finding.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cards.town import SOUND, TEXT, spoilt
from weldi_game.cards import checks
from weldi_game.cards.checks import check_paths
from weldi_game.cards.findings import Finding


class Mistake(NamedTuple):
    """What is written in the place of what; a part of the line where that shows; what should be suggested."""

    kind: str
    old: str
    new: str
    line: str
    meant: str | None = None


MISTAKES = [
    # keys
    Mistake("typo in a key", "    title: Beds on a boat", "    titel: Beds on a boat", "titel", "title"),
    Mistake("typo in a key", "    debrief: Who holds", "    debreif: Who holds", "debreif", "debrief"),
    Mistake("typo in a key of the file", "facilitator:", "facilitater:", "facilitater", "facilitator"),
    Mistake("singular for plural", "\ngroups:", "\ngroup:", "group:", "groups"),
    Mistake("plural for singular", "picture: river", "pictures: river", "pictures", "picture"),
    Mistake(
        "hyphens in a key", "measures_in_place:", "measures-in-place:", "measures-in", "measures_in_place"
    ),
    Mistake("upper case", "\ncalendar:", "\nCalendar:", "Calendar", "calendar"),
    Mistake(
        "a space in a key", "    root_cause: One firm", "    root cause: One firm", "root cause", "root_cause"
    ),
    Mistake("an underscore left out", "      solved_by:", "      solvedby:", "solvedby", "solved_by"),
    Mistake(
        "typo in a key of an effect",
        "right: housing, by: -1}\n    source",
        "rigth: housing, by: -1}\n    source",
        "rigth",
        "right",
    ),
    Mistake(
        "typo in a key of a condition",
        "{right: housing, at_least: 6}",
        "{right: housing, atleast: 6}",
        "atleast",
        "at_least",
    ),
    Mistake("a key of another program", "country: Nowhere", "author: Me\ncountry: Nowhere", "author", None),
    # words of the game
    Mistake("typo in a verb", "{do: raise_barrier,", "{do: rise_barrier,", "rise_barrier", "raise_barrier"),
    Mistake(
        "a verb in the style of programs",
        "{do: raise_barrier,",
        "{do: raiseBarrier,",
        "raiseB",
        "raise_barrier",
    ),
    Mistake("a verb that does not exist", "{do: raise_barrier,", "{do: explode,", "explode", None),
    Mistake("an upper-case word", "capacity: {housing: 5}", "capacity: {Housing: 5}", "Housing", "housing"),
    Mistake(
        "an underscore left out of a word",
        "role: civil_society, resource",
        "role: civilsociety, resource",
        "civils",
        "civil_society",
    ),
    Mistake(
        "singular for a word",
        "family: exploitative_middlemen",
        "family: exploitative_middleman",
        "middleman",
        "exploitative_middlemen",
    ),
    Mistake(
        "singular for a group",
        "group: migrant_workers, barrier",
        "group: migrant_worker, barrier",
        "worker,",
        "migrant_workers",
    ),
    Mistake(
        "misspelled word",
        "barrier: dependency, rights",
        "barrier: dependancy, rights",
        "dependancy",
        "dependency",
    ),
    Mistake(
        "another form of a word", "        effect: cancel", "        effect: cancels", "cancels", "cancel"
    ),
    Mistake("another word", "policing: state}", "policing: national}", "national", None),
    # ids
    Mistake(
        "typo in an id",
        "[evening_school, friday_doctor]",
        "[evening_school, fridy_doctor]",
        "fridy",
        "friday_doctor",
    ),
    Mistake("hyphens in an id", "night_bus, ", "night-bus, ", "night-bus", "night_bus"),
    Mistake(
        "typo in a source", "source: [baseline, utrecht]", "source: [basline, utrecht]", "basline", "baseline"
    ),
    Mistake(
        "an own card misspelled",
        "solved_by: [warehouse_home,",
        "solved_by: [warehous_home,",
        "warehous_",
        "warehouse_home",
    ),
    Mistake("spaces in an id", "id: harbour_pact", "id: harbour pact", "harbour pact", "harbour_pact"),
    Mistake(
        "a challenge among measures",
        "night_bus, ",
        "fever_month, night_bus, ",
        "fever_month, n",
        "decks: {challenges: [fever_month]}",
    ),
    # types
    Mistake("a number in quotes", "    size: 3", '    size: "3"', 'size: "3"', "3"),
    Mistake("a number in words", "    size: 3", "    size: three", "size: three", None),
    Mistake("decimals", "intensity: 2", "intensity: 2.0", "intensity: 2.0", "2"),
    Mistake("yes", "    win_win: true", "    win_win: yes", "win_win: yes", "true"),
    Mistake(
        "NO",
        "    participatory: true\n    win_win_note",
        "    participatory: NO\n    win_win_note",
        "NO",
        "false",
    ),
    Mistake("off", "        participatory: false", "        participatory: off", "off", "false"),
    Mistake("a truth in quotes", "    win_win: true", '    win_win: "true"', '"true"', "true"),
    Mistake("a date for a round", "    round: 2", "    round: 2026-05-01", "2026-05-01", None),
    Mistake("a number for a text", "title: The boat stays", "title: 2026", "title: 2026", '"2026"'),
    Mistake(
        "a word for a list",
        "        by: [city_hall]\n        participatory",
        "        by: city_hall\n        participatory",
        "by: city_hall",
        "[city_hall]",
    ),
    Mistake("a number for a table", "cost: {budget: 5, trust: 1}", "cost: 5", "cost: 5", None),
    Mistake(
        "a list for a table", "capacity: {housing: 5}", "capacity: [housing]", "capacity: [housing]", None
    ),
    Mistake(
        "a text for an effect",
        "      - {do: change_right, right: participation, by: -2}",
        "      - participation -2",
        "participation -2",
        None,
    ),
    Mistake("the format in quotes", "format: 1", 'format: "1"', "format", "1"),
    Mistake("a decimal comma", "latitude: 51.5,", "latitude: '51,5',", "51,5", "51.5"),
    # bounds
    Mistake("a number that is too big", "    size: 3", "    size: 30", "size: 30", None),
    Mistake(
        "an effect of nothing", "right: participation, by: -2}", "right: participation, by: 0}", "by: 0", None
    ),
    Mistake("a title that is too long", "title: Beds on a boat", f"title: {'Beds ' * 12}", "Beds Beds", None),
    # places
    Mistake(
        "a part of a table outside of it",
        "    capacity: {housing: 5}",
        "    capacity:\n    housing: 5",
        "    housing: 5",
        None,
    ),
    Mistake(
        "a key inside a table",
        "cost: {budget: 5, trust: 1}\n    build: 2",
        "cost: {budget: 5, trust: 1, build: 2}",
        "build: 2}",
        None,
    ),
    Mistake(
        "a line not indented enough", "  ask: Who in this town", "ask: Who in this town", "ask: Who", None
    ),
    # missing
    Mistake("no title", "    title: Beds on a boat\n", "", "- id: gangmaster_boats", None),
    Mistake("no id", "  - id: rent_day\n    round: 2", "  - round: 2", "- round: 2", None),
    Mistake(
        "a right left out",
        "equality: 5, participation: 5}\nconditions",
        "equality: 5}\nconditions",
        "rights:",
        None,
    ),
    Mistake(
        "no value",
        "tension: Everybody is needed at work, and nobody is expected to stay.",
        "tension:",
        "tension:",
        None,
    ),
    Mistake("an empty text", "    title: Beds on a boat", "    title: ''", "title: ''", None),
    Mistake(
        "no verb",
        "{do: change_right, right: participation,",
        "{right: participation,",
        "{right: participation",
        None,
    ),
    Mistake(
        "no list entry",
        "      - {do: change_right, right: participation, by: -2}\n",
        "      -\n",
        "      -",
        None,
    ),
    Mistake(
        "no answer for those concerned",
        "        participatory: true\n        effect: soften\n      - id: move",
        "        effect: soften\n      - id: move",
        "    answers:",
        None,
    ),
    # twice
    Mistake(
        "a key twice",
        "    intensity: 2",
        "    intensity: 2\n    family: hate_campaigns",
        "family: hate_campaigns",
        None,
    ),
    Mistake("an id twice", "id: warehouse_gift", "id: gangmaster_boats", "id: gangmaster_boats", None),
    Mistake(
        "a group twice", "  - id: residents\n", "  - id: migrant_workers\n", "- id: migrant_workers", None
    ),
    Mistake("an answer twice", "- id: own_hearing", "- id: invite_ombudsman", "- id: invite_ombudsman", None),
    # indentation
    Mistake("one space too many", "    intensity: 2", "     intensity: 2", "intensity: 2", None),
    Mistake("one space too few", "    intensity: 2", "   intensity: 2", "intensity: 2", None),
    Mistake(
        "a dash out of line",
        "  - id: council_without_chairs",
        " - id: council_without_chairs",
        "council_without_chairs",
        None,
    ),
    Mistake("a tab", "    intensity: 2", "\tintensity: 2", "intensity: 2", None),
    Mistake(
        "a hard space from a web page",
        "    intensity: 2",
        "\u00a0\u00a0\u00a0 intensity: 2",
        "intensity: 2",
        None,
    ),
    # punctuation
    Mistake(
        "a colon in a text",
        "text: The ministry explains",
        "text: The ministry: it explains",
        "ministry: it",
        None,
    ),
    Mistake("no colon", "    title: Beds on a boat", "    title Beds on a boat", "title Beds", None),
    Mistake("no space behind the colon", "    intensity: 2", "    intensity:2", "intensity:2", None),
    Mistake(
        "an apostrophe in single quotes", "title: Beds on a boat", "title: 'The boat's beds'", "boat's", None
    ),
    Mistake("quotes in quotes", "title: Beds on a boat", 'title: "The "boat" beds"', '"boat"', None),
    Mistake("a quote that stays open", "title: Beds on a boat", 'title: "Beds on a boat', '"Beds', None),
    Mistake(
        "a bracket that stays open",
        "groups: [migrant_workers]",
        "groups: [migrant_workers",
        "groups: [migrant",
        None,
    ),
    Mistake(
        "a comma left out",
        "[warehouse_home, quiet_room]",
        "[warehouse_home quiet_room]",
        "home quiet",
        "warehouse_home, quiet_room",
    ),
    Mistake("a comment that eats the text", "title: Beds on a boat", "title: Boat #5", "Boat #5", None),
    Mistake(
        "a sign that YAML keeps for itself", "title: Beds on a boat", "title: @harbour", "@harbour", None
    ),
    Mistake("a star for emphasis", "title: Beds on a boat", "title: *Beds* on a boat", "*Beds*", None),
    Mistake("a per cent sign first", "title: Beds on a boat", "title: %5 of the beds", "%5", None),
    Mistake("a dash left out", "      - id: own_hearing", "        id: own_hearing", "id: own_hearing", None),
    # characters
    Mistake(
        "an invisible character", "title: Beds on a boat", "title: Beds on a\u200b boat", "Beds on a", None
    ),
]

_BYTES = {
    "Latin-1": (TEXT.encode("latin-1", "replace"), "file-not-utf8", "Fund"),
    "UTF-16": (TEXT.encode("utf-16"), "file-utf16", ""),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "file-not-utf8", ""),
}
_FINE = {
    "a byte order mark": TEXT.encode("utf-8-sig"),
    "line ends of Windows": TEXT.replace("\n", "\r\n").encode(),
    "NO is Norway": spoilt("country: Nowhere", "country: NO").encode(),
    "a plus": spoilt("right: housing, by: -1}\n    source", "right: housing, by: +1}\n    source").encode(),
    "typographic quotes": spoilt("title: Beds on a boat", "title: “Beds” on a boat").encode(),
    "a colon in quotes": spoilt("title: Beds on a boat", 'title: "Beds: on a boat"').encode(),
    "an apostrophe": spoilt("title: Beds on a boat", "title: The boat's beds").encode(),
}


@pytest.fixture(autouse=True)
def small_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The common cards are those of the town."""
    monkeypatch.setattr(checks, "load_common", lambda: SOUND)
    monkeypatch.chdir(tmp_path)


def found_in(content: bytes) -> list[Finding]:
    Path("brugstad.yaml").write_bytes(content)
    return check_paths([Path("brugstad.yaml")])


@pytest.mark.parametrize(
    "mistake", MISTAKES, ids=lambda mistake: f"{mistake.kind}: {mistake.new.strip()[:30]}"
)
def test_a_mistake_is_found_once_on_its_line_with_what_was_meant(mistake: Mistake) -> None:
    found = found_in(spoilt(mistake.old, mistake.new).encode())
    assert len(found) == 1, [each.render() for each in found]
    assert mistake.line in (found[0].source_line or ""), found[0].render()
    assert found[0].suggestion == mistake.meant


def test_there_are_enough_of_them() -> None:
    assert len(MISTAKES) >= 60
    assert len({mistake.new for mistake in MISTAKES}) == len(MISTAKES)
    assert sum(mistake.meant is not None for mistake in MISTAKES) >= 30


@pytest.mark.parametrize("name", _BYTES)
def test_a_wrong_encoding_is_one_finding(name: str) -> None:
    content, code, line = _BYTES[name]
    found = found_in(content)
    assert [each.code for each in found] == [code]
    assert line in (found[0].source_line or "")


@pytest.mark.parametrize("name", _FINE)
def test_what_looks_like_a_mistake_and_is_none(name: str) -> None:
    assert found_in(_FINE[name]) == []
