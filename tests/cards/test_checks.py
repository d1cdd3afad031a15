"""Each kind of finding of the meaning stage: a place of a sound town that is spoilt, and a neighbour that is fine."""

from collections.abc import Callable
from textwrap import indent
from typing import NamedTuple

import pytest

from tests.cards.test_checks_files import ELSEWHERE
from tests.cards.town import COMMON_TEXT, SOUND, TEXT, city, common, spoilt
from weldi_game.cards.checks import check_common
from weldi_game.cards.finding_kinds_meaning import MEANING
from weldi_game.cards.finding_kinds_wording import WORDING
from weldi_game.cards.findings import KINDS, Severity
from weldi_game.cards.library import Common
from weldi_game.cards.vocabulary import Difficulty, Format


class Case(NamedTuple):
    """What is put in the place of what; `line` is a part of the line where the finding stands.

    `fine` may stand there too and is no mistake: the negative control beside the sound town itself.
    """

    old: str
    new: str
    line: str
    suggestion: str | None = None
    fine: str | None = None


_IN_PLACE = "[evening_school, friday_doctor]"
_REQUIRES = "{family: city_card, at_least: 1}"
_WITH = "with: [warehouse_home, quiet_room]"
_SOLVED = "solved_by: [warehouse_home, harbour_pact]"
_PACT = """\
    cost: {budget: 1, trust: 2}
    lead: [civil_society, employers_landlords]
    capacity: {work: 2}
    bridges: {dependency: [work]}
    after: [tenants_union]
"""
_CREW = "        participatory: true\n        effect: soften\n      - id: move_to_warehouse"
_LAST_ANSWER = """\
      - id: own_hearing
        title: Hold a hearing of your own
        cost: {budget: 1, trust: 1}
        by: [city_hall, civil_society]
        participatory: true
        effect: soften
"""
_RENT_DAY = """\
  - id: rent_day
    round: 2
    title: The rent goes up
    text: Letters with new prices lie in every hall near the water.
    effects:
      - {do: change_right, right: housing, by: -1}
    source: [baseline]
"""
_EVENING = """\
  - {title: Evening school, text: "Thirty neighbours teach and learn at the same tables.", source: [journal]}
"""
_NEEDS = "participation: 1}\n    barriers: {dependency: [work, housing], language: [health]}"
_RISE = "\n    effects:\n      - {do: change_right, right: housing, by: -1}\n"
_BOAT_TEXT = "text: An agency lets bunks on an old boat."


def _ignored(code: str) -> str:
    """The first own measure with an entry that ignores a code."""
    return f"    ignore: [{{code: {code}, reason: It is looked at every spring.}}]\n    win_win: true"


# code -> how the town is spoilt
IN_TOWN: dict[str, list[Case]] = {
    "meaning-file-name": [Case("id: brugstad", "id: bruegstad", "id: bruegstad", "brugstad")],
    "meaning-unknown-measure": [
        Case(_IN_PLACE, "[evenig_school, friday_doctor]", "evenig", "evening_school"),
        Case(_WITH, "with: [warehouse, quiet_room]", "[warehouse,", "warehouse_home", "with: [quiet_room]"),
        Case(_SOLVED, "solved_by: [harbor_pact]", "harbor", "harbour_pact", "solved_by: [harbour_pact]"),
        Case("after: [tenants_union]", "after: [tenant_union]", "tenant_u", "tenants_union"),
        Case("measure: warehouse_home}", "measure: ware_house_home}", "ware_house", "warehouse_home"),
        Case(_REQUIRES, "{measure: moon_base}", "moon_base", None, "{measure: night_bus}"),
        Case("night_bus, ", "nightbus, ", "nightbus", "night_bus"),
        Case(
            "if: {right: housing, at_least: 6}",
            "if: {all: [{right: housing, at_least: 6}, {not: {measure: songcircle}}]}",
            "songcircle",
            "song_circle",
            "if: {all: [{right: housing, at_least: 6}, {not: {measure: song_circle}}]}",
        ),
    ],
    "meaning-unknown-challenge": [Case("winter_rush", "winter_rushes", "winter_rushes", "winter_rush")],
    "meaning-unknown-opportunity": [Case("kind_donor", "kind_donnor", "kind_donnor", "kind_donor")],
    "meaning-unknown-source": [
        Case("\nsource: [baseline, journal]", "\nsource: [baseline, jurnal]", "jurnal", "journal"),
        Case("source: [utrecht]}", "source: [utrech]}", "utrech]", "utrecht", "source: [posts]}"),
        Case("until: 4, source: [baseline]", "until: 4, source: [moon]", "until: 4"),
    ],
    "meaning-not-a-measure": [
        Case(_WITH, "with: [winter_rush, quiet_room]", "[winter_rush", None),
        Case("measure: warehouse_home}", "measure: kind_donor}", "kind_donor}", None),
    ],
    "meaning-wrong-list": [
        Case("night_bus, ", "night_bus, winter_rush, ", "night_bus", "decks: {challenges: [winter_rush]}")
    ],
    "meaning-standing-offer-listed": [Case("night_bus, ", "night_bus, winter_beds, ", "winter_beds")],
    "meaning-not-in-play": [
        Case(_REQUIRES, "{measure: spare_room}", "spare_room"),
        Case("after: [tenants_union]", "after: [spare_room]", "spare_room"),
    ],
    "meaning-card-needs-measure": [
        Case("card_for_all, card_for_doctors", "card_for_doctors", "card_for_doctors", fine="card_for_all")
    ],
    "meaning-duplicate-id": [
        Case("id: council_without_chairs", "id: gangmaster_boats", "id: gangmaster_boats"),
        Case("id: warehouse_gift", "id: rent_day", "id: rent_day"),
        Case("id: election_year", "id: harbour_levy", "id: harbour_levy"),
    ],
    "meaning-common-id": [
        Case("id: rent_day", "id: winter_rush", "id: winter_rush"),
        Case("id: council_without_chairs", "id: spare_room", "id: spare_room"),
    ],
    "meaning-circle": [Case("after: [tenants_union]", "after: [harbour_pact]", "after: [harbour_pact]")],
    "meaning-relief-in-place": [
        Case(_IN_PLACE, "[friday_doctor, winter_beds]", "winter_beds]", None, "[friday_doctor, welcome_desk]")
    ],
    "meaning-few-answers": [Case(_LAST_ANSWER, "", "    answers:")],
    "meaning-no-participatory-answer": [Case(_CREW, _CREW.replace("true", "false"), "    answers:")],
    "meaning-cancelled-at-once": [
        Case(
            "ombudsman\n        cost: {budget: 1}\n        by: [city_hall]\n        effect: soften",
            "ombudsman\n        cost: {budget: 1}\n        by: [city_hall]\n        effect: cancel",
            "effect: cancel",
            "soften",
        )
    ],
    "meaning-answer-never": [
        Case(_WITH, "with: [spare_room]", "with: [spare_room]", None, "with: [spare_room, night_bus]")
    ],
    "meaning-solved-by-never": [
        Case(_SOLVED, "solved_by: [spare_room]", "solved_by", None, "solved_by: [spare_room, night_bus]")
    ],
    "meaning-condition-never": [
        Case(_REQUIRES, "{family: city_card, at_least: 3}", "3}", None, "{family: city_card, at_least: 2}"),
        Case(_REQUIRES, "{mandate: policing}", "policing}"),
        Case(_REQUIRES, "{round: 9}", "round: 9", None, "{round: 8}"),
        Case(_REQUIRES, "{condition: climate, at_least: 6}", "6}", None, "{condition: climate, at_least: 5}"),
        Case(_REQUIRES, "{group: residents, at_least: 6}", "6}", None, "{group: residents, at_least: 5}"),
        Case(
            _REQUIRES,
            "{any: [{round: 2}, {right: work, at_least: 7, at_most: 6}]}",
            "at_most: 6",
            None,
            "{any: [{round: 2}, {right: work, at_least: 6, at_most: 6}]}",
        ),
    ],
    "meaning-date-never": [Case("round: 4", "round: 9", "round: 9", None, "round: 8")],
    "meaning-in-place-alone": [
        Case(_IN_PLACE, "[evening_school, spare_room]", "spare_room", None, "[evening_school, welcome_desk]")
    ],
    "meaning-listed-twice": [
        Case("night_bus, ", "night_bus, night_bus, ", "night_bus"),
        Case(_IN_PLACE, "[evening_school, evening_school]", "evening_school", None, "[evening_school]"),
    ],
    "meaning-own-card-listed": [
        Case("night_bus, ", "night_bus, harbour_pact, ", "night_bus"),
        Case("winter_rush, ", "winter_rush, gangmaster_boats, ", "winter_rush"),
    ],
    "meaning-listed-and-in-place": [Case("night_bus, ", "night_bus, evening_school, ", "night_bus")],
    "meaning-group-not-here": [
        Case("group: migrant_workers, barrier: dep", "group: students, barrier: dep", "students"),
    ],
    "balance-deck-size": [
        Case(
            "song_circle, kitchen_table, street_library, ",
            "",
            "  measures: [night_bus",
            None,
            "song_circle, ",
        ),
        Case("kind_donor, good_press, ", "", "  opportunities: [", None, "good_press, "),
    ],
    "balance-intensity": [
        Case("winter_rush, spring_rush, summer_rush, autumn_rush", "spring_rush, summer_rush", "spring_rush"),
    ],
    "balance-no-residents": [Case("  - id: residents\n", "  - id: refugees\n", "groups:")],
    "balance-few-dates": [Case(_RENT_DAY, "", "calendar:")],
    "balance-few-practices": [Case(_EVENING, "", "practices:")],
    "balance-demand": [
        Case(
            "water\n    needs: {work: 2",
            "water\n    needs: {work: 0",
            "groups:",
            None,
            "water\n    needs: {work: 2",
        ),
        Case("size: 3", "size: 1", "groups:"),
    ],
    "balance-barrier-unbridged": [
        Case(
            "language: [health]}",
            "language: [health], care: [participation]}",
            "care",
            None,
            "language: [health], care: [work]}",
        )
    ],
    "balance-barrier-without-need": [
        Case(
            _NEEDS,
            _NEEDS.replace("participation: 1", "participation: 0").replace(
                "[health]", "[health, participation]"
            ),
            "barriers:",
            None,
            _NEEDS.replace("[health]", "[health, participation]"),
        )
    ],
    "balance-dominated": [
        Case(
            _PACT,
            "    cost: {budget: 2}\n    lead: [city_hall]\n    bridges: {dependency: [work]}\n",
            "id: harbour_pact",
            None,
            "    cost: {budget: 3}\n    lead: [city_hall]\n    bridges: {dependency: [work]}\n",
        ),
    ],
    "text-figure-without-source": [
        Case(
            "    source: [baseline]\n\npractices:",
            "\npractices:",
            "In 2026",
            None,
            "    source: [journal]\n\npractices:",
        ),
        Case(
            f"every hall near the water.{_RISE}    source: [baseline]\n",
            f"40 halls near the water.{_RISE}",
            "40 halls",
            None,
            f"every hall.{_RISE}",
        ),
    ],
    "text-twice": [
        Case(
            "A lease in your own name is the start of most other rights.",
            "Being heard is a right of its own, and it opens the others!",
            "learning: Being heard is a right of its own, and it opens the others.",
        ),
        Case(
            "An empty boat is no rival for honest landlords.", "Everybody can use the night bus.", "night bus"
        ),
    ],
    "text-title-twice": [Case("title: Beds on a boat", "title: Night bus", "title: Night bus")],
    "text-debrief-no-question": [Case("Who holds the key to your home?", "Talk about keys.", "Talk about")],
    "wording-force": [
        Case(_BOAT_TEXT, "text: A wave of workers comes on an old boat.", "A wave", "arrivals"),
        Case(_BOAT_TEXT, "text: Work comes in Waves.", "Waves", "arrivals", "text: A heat wave comes."),
        Case(
            _BOAT_TEXT,
            "text: An influx of workers.",
            "influx",
            "arrivals",
            "text: A mainstream firm streamlines microwaves.",
        ),
        Case(
            "You have six\n  half-years",
            "Flooded with work, you\n  have six half-years",
            "Flooded",
            "arrivals",
        ),
        Case(
            _BOAT_TEXT,
            "text: The burden grows.",
            "burden",
            "task",
            "text: The burden of proof lies with the agency.",
        ),
    ],
    "wording-label": [
        Case(_BOAT_TEXT, "text: Illegal workers live here.", "Illegal", "people without papers"),
        Case(
            _BOAT_TEXT,
            "text: These people are illegal.",
            "illegal",
            "people without papers",
            "text: The rent is illegal, and so are the bunks of the workers.",
        ),
    ],
    "wording-sorting": [
        Case(_BOAT_TEXT, "text: Vetting comes first.", "Vetting", None, "text: Invitations come.")
    ],
    "wording-drama": [Case(_BOAT_TEXT, "text: A harrowing trip.", "harrowing", None, "text: A narrow boat.")],
    "wording-slogan": [
        Case(_BOAT_TEXT, "text: The leaflet says “Go home”.", "Go home", None, "text: At six all go home.")
    ],
    "wording-cause": [
        Case(_BOAT_TEXT, "text: Rents rise because of the newcomers.", "because of the newcomers"),
        Case(
            _BOAT_TEXT,
            "text: People speak of Roma crime.",
            "Roma crime",
            None,
            "text: Thanks to newcomers the Roma choir lives.",
        ),
    ],
    "wording-party": [
        Case(_BOAT_TEXT, "text: The PVV speaks.", "PVV", None, "text: A party speaks of lega.")
    ],
    "wording-person": [
        Case(_BOAT_TEXT, "text: Mrs Jansen rents it.", "Mrs Jansen", None, "text: Ms and Mr rent.")
    ],
    "wording-ranking": [
        Case(_BOAT_TEXT, "text: Better than Liège.", "Better than Liège", None, "text: Better than nothing.")
    ],
    "wording-name": [
        Case("city: Timișoara", "city: Timisoara", "city: Timisoara", "Timișoara"),
        Case("text: Timișoara sits", "text: Timişoara sits", "Timişoara sits", "Timișoara"),
        Case(_BOAT_TEXT, "text: As in Cluj Napoca.", "Cluj Napoca", "Cluj-Napoca", "text: As in Cluj."),
    ],
    "ignore-unknown-code": [
        Case("    win_win: true", _ignored("wording-forse"), "wording-forse", "wording-force"),
    ],
    "ignore-error": [Case("    win_win: true", _ignored("meaning-circle"), "meaning-circle")],
    "ignore-nothing": [Case("    win_win: true", _ignored("wording-force"), "wording-force")],
}


def _cases() -> list[tuple[str, Case]]:
    return [(code, case) for code, cases in IN_TOWN.items() for case in cases]


@pytest.mark.parametrize(("code", "case"), _cases(), ids=lambda value: getattr(value, "new", value)[:40])
def test_a_mistake_is_one_finding_at_its_line(code: str, case: Case) -> None:
    found = city(spoilt(case.old, case.new)).findings
    assert [each.code for each in found] == [code], [each.render() for each in found]
    assert case.line in (found[0].source_line or "")
    assert found[0].suggestion == case.suggestion


@pytest.mark.parametrize(("code", "case"), [pair for pair in _cases() if pair[1].fine is not None])
def test_its_neighbour_is_fine(code: str, case: Case) -> None:
    found = city(spoilt(case.old, case.fine or "")).findings
    assert found == (), [each.render() for each in found]


def test_the_town_is_sound() -> None:
    assert city().findings == ()
    assert city().playable
    assert check_common(SOUND) == ()


def test_answers_that_all_need_a_measure() -> None:
    """Two of the three are spoilt; the third one of the card needs a measure already."""
    one = spoilt(
        "        by: [city_hall]\n        participatory: false",
        "        with: [night_bus]\n        by: [city_hall]\n        participatory: false",
    )
    assert city(one).findings == ()  # negative control
    both = spoilt(_CREW, f"        with: [night_bus]\n{_CREW}", one)
    found = city(both).findings
    assert [(each.code, each.source_line) for each in found] == [("meaning-no-open-answer", "    answers:")]


def test_our_own_cities_bring_cards_of_their_own() -> None:
    found = city(own=False).findings
    assert {each.code for each in found} == {"balance-few-own-cards", "balance-in-place"}
    assert [dict(each.data).get("list") for each in found] == [None, "measures", "challenges"]


def _with_card(card: str, change: Callable[[str], str]) -> Common:
    """Common cards of which one is changed."""
    start = COMMON_TEXT.index(f"- id: {card}\n")
    end = COMMON_TEXT.index("\n- id: ", start)
    return common(COMMON_TEXT[:start] + change(COMMON_TEXT[start:end]) + COMMON_TEXT[end:])


@pytest.mark.parametrize(
    ("condition", "codes"), [("{round: 9}", ["meaning-measure-never"]), ("{round: 8}", [])]
)
def test_a_common_measure_that_can_never_open_here(condition: str, codes: list[str]) -> None:
    shared = _with_card("night_bus", lambda card: f"{card}\n  requires: {condition}")
    assert [each.code for each in city(shared=shared).findings] == codes


@pytest.mark.parametrize(("group", "codes"), [("students", ["meaning-challenge-nobody"]), ("residents", [])])
def test_a_common_challenge_about_nobody_who_lives_here(group: str, codes: list[str]) -> None:
    effect = f"- do: change_group_size\n    group: {group}\n    by: 1"
    shared = _with_card(
        "fever_month", lambda card: spoilt("- do: change_right\n    right: work\n    by: -1", effect, card)
    )
    found = city(shared=shared).findings
    assert [each.code for each in found] == codes
    assert all(each.source_line and "fever_month" in each.source_line for each in found)


def test_broken_common_cards_are_one_finding_and_no_echoes() -> None:
    broken = common("format: 1\nmeasures:\n- id: x\n")
    found = city(shared=broken).findings
    assert [each.code for each in found] == ["meaning-common-broken"]
    assert "common_0.yaml" in found[0].message
    assert not city(shared=broken).playable


def test_an_unknown_card_has_no_echo_in_counts_and_bridges() -> None:
    """Without the measure a deck is too small and the barrier before health is not bridged; that is not told."""
    few = spoilt("song_circle, kitchen_table, street_library, ", "", TEXT)
    assert [each.code for each in city(few).findings] == ["balance-deck-size"]  # negative control
    found = city(spoilt("legal_corner", "legal_korner", few)).findings
    assert [(each.code, each.suggestion) for each in found] == [("meaning-unknown-measure", "legal_corner")]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [("tenants_union, ", "tenantsunion, ", "tenants_union"), ("card_for_all, ", "card4all, ", None)],
)
def test_an_unknown_card_has_no_echo_where_others_need_it(old: str, new: str, meant: str | None) -> None:
    found = city(spoilt(old, new)).findings
    assert [(each.code, each.suggestion) for each in found] == [("meaning-unknown-measure", meant)]
    assert (
        len(city(spoilt(old, "")).findings) == 1
    )  # negative control: left out altogether it is missed elsewhere


def test_a_copied_card_is_told_once_and_its_model_is_named() -> None:
    start, end = COMMON_TEXT.index("- id: night_bus\n"), COMMON_TEXT.index("- id: tenants_union\n")
    copy = indent(COMMON_TEXT[start:end].replace("- id: night_bus", "- id: day_bus"), "  ")
    found = city(spoilt("\nmeasures:\n", f"\nmeasures:\n{copy}")).findings
    assert [each.code for each in found] == ["balance-dominated", "text-title-twice"]
    assert "'night_bus' has the same title" in found[1].message


@pytest.mark.parametrize(
    "text", ["Thirty neighbours teach and learn at the same tables.", "Who holds the key to your home?"]
)
def test_the_one_with_the_same_text_is_named(text: str) -> None:
    found = city(spoilt("A town that takes work for granted and people for guests.", text)).findings
    assert [each.code for each in found] == ["text-twice"]
    assert found[0].message.split("'")[1] in ("facilitator", "practices", "warehouse_home")


# --- what is let stand ---------------------------------------------------------------------------------------------


_WAVE = spoilt("text: Twelve flats", "text: A wave of twelve flats")


def test_a_warning_is_let_stand_on_its_card() -> None:
    assert [each.code for each in city(_WAVE).findings] == ["wording-force"]  # negative control
    assert city(spoilt("    win_win: true", _ignored("wording-force"), _WAVE)).findings == ()


def test_it_is_let_stand_on_no_other_card() -> None:
    text = spoilt(_BOAT_TEXT, "text: A wave of work.", spoilt("    win_win: true", _ignored("wording-force")))
    assert {each.code for each in city(text).findings} == {"wording-force", "ignore-nothing"}


def test_the_scenario_lets_stand_what_is_about_no_card() -> None:
    ignore = "ignore: [{code: balance-no-residents, reason: Everybody here is new.}]\n"
    spoilt_text = spoilt("  - id: residents\n", "  - id: refugees\n")
    assert city(spoilt_text + ignore).findings == ()
    assert [each.code for each in city(TEXT + ignore).findings] == ["ignore-nothing"]
    wave = city(_WAVE + "ignore: [{code: wording-force, reason: Everywhere.}]\n").findings
    assert {each.code for each in wave} == {"wording-force", "ignore-nothing"}


def test_an_error_is_never_let_stand() -> None:
    ignore = "ignore: [{code: meaning-unknown-source, reason: It is in our cellar.}]\n"
    found = city(spoilt("\nsource: [baseline, journal]", "\nsource: [cellar]") + ignore).findings
    assert {each.code for each in found} == {"meaning-unknown-source", "ignore-error"}


def test_an_error_elsewhere_does_not_make_an_ignore_useless() -> None:
    text = spoilt("size: 3", "size: 1") + "ignore: [{code: balance-demand, reason: It is a small town.}]\n"
    assert city(text).findings == ()
    assert [each.code for each in city(spoilt("night_bus, ", "nihgt_bus, ", text)).findings] == [
        "meaning-unknown-measure"
    ]


# --- what keeps a city from being played ---------------------------------------------------------------------------


def test_only_errors_keep_a_city_from_being_played() -> None:
    for code, case in _cases():
        spoilt_city = city(spoilt(case.old, case.new))
        is_error = KINDS[code].severity is Severity.ERROR
        assert spoilt_city.playable is not is_error, case.new
        assert [each.code for each in spoilt_city.errors] == ([code] if is_error else [])


def test_a_city_without_errors_can_be_compiled() -> None:
    """Also one full of warnings: whatever the checks let through, the compiler takes."""
    for code, case in _cases():
        if KINDS[code].severity is not Severity.ERROR:
            game = city(spoilt(case.old, case.new)).game(Difficulty.ORDINARY, Format.WORKSHOP)
            assert game.scenario


def test_every_kind_has_its_test() -> None:
    here = {"meaning-no-open-answer", "balance-few-own-cards", "balance-in-place", "meaning-common-broken"}
    here |= {"meaning-measure-never", "meaning-challenge-nobody"}
    assert {kind.code for kind in (*MEANING, *WORDING)} == IN_TOWN.keys() | here | ELSEWHERE
