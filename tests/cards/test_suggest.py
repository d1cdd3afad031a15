import pytest

from weldi_game.cards.suggest import closest, distance

ROLES = ("city_hall", "public_services", "civil_society", "newcomers_council", "employers_landlords")
GROUPS = (
    "refugees",
    "temporary_protection",
    "migrant_workers",
    "undocumented",
    "women",
    "minors",
    "children",
    "students",
)
KEYS = (
    "id",
    "title",
    "text",
    "cost",
    "build",
    "lead",
    "capacity",
    "bridges",
    "on_open",
    "win_win",
    "win_win_note",
    "debrief",
)
VERBS = (
    "change_right",
    "change_condition",
    "change_resource",
    "raise_barrier",
    "lower_barrier",
    "solve_problem",
    "when",
)


@pytest.mark.parametrize(
    ("word", "meant", "valid"),
    [
        ("tilte", "title", KEYS),  # two letters turned
        ("titl", "title", KEYS),  # one too few
        ("tittle", "title", KEYS),  # one too many
        ("titel", "title", KEYS),
        ("Title", "title", KEYS),  # upper case
        ("BRIDGES", "bridges", KEYS),
        ("bridge", "bridges", KEYS),  # singular
        ("capacities", "capacity", KEYS),  # plural
        ("on-open", "on_open", KEYS),  # hyphen
        ("on open", "on_open", KEYS),
        ("onopen", "on_open", KEYS),  # glued
        ("win_note", "win_win_note", KEYS),
        ("winwin", "win_win", KEYS),
        ("hall_city", "city_hall", ROLES),  # turned parts
        ("City Hall", "city_hall", ROLES),
        ("newcomers", "newcomers_council", ROLES),  # cut
        ("council", "newcomers_council", ROLES),
        ("refugee", "refugees", GROUPS),
        ("undocumentd", "undocumented", GROUPS),
        ("womén", "women", GROUPS),  # accent
        ("change_rigth", "change_right", VERBS),
        ("changeright", "change_right", VERBS),
        ("raise_bariers", "raise_barrier", VERBS),
    ],
)
def test_it_names_what_was_meant(word: str, meant: str, valid: tuple[str, ...]) -> None:
    assert closest(word, valid) == meant


@pytest.mark.parametrize(
    ("word", "valid"),
    [
        ("mayor", ROLES),  # nothing near
        ("change", VERBS),  # three are as near
        ("x", KEYS),
        ("", KEYS),
        ("heading", KEYS),
        ("foo", KEYS),
        ("boost_right", VERBS),
        ("asylum", GROUPS),
        ("housing", ()),
        ("a" * 5000, ("a" * 4999,)),  # too long to be misspelled
    ],
)
def test_it_is_silent_when_it_is_not_sure(word: str, valid: tuple[str, ...]) -> None:
    assert closest(word, valid) is None


def test_each_valid_word_is_its_own_nearest() -> None:
    for valid in (ROLES, GROUPS, KEYS, VERBS):
        assert [closest(each, valid) for each in valid] == list(valid)


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("ab", "ba", 1),
        ("abc", "acb", 1),
        ("kitten", "sitting", 3),
        ("work", "wrok", 1),
        ("abcd", "wxyz", 4),
    ],
)
def test_distance_counts_slips(first: str, second: str, slips: int) -> None:
    assert distance(first, second, 5) == slips
    assert distance(second, first, 5) == slips


def test_distance_gives_up_beyond_the_limit() -> None:
    assert distance("abcd", "wxyz", 2) == 3
    assert distance("a", "abcdefgh", 2) == 3
