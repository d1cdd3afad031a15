"""When a measure is never worth taking, and when it is after all."""

import pytest

from weldi_game.cards.dominance import dominated
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.source_events import Data

BASE: dict[str, Data] = {
    "family": "housing",
    "title": "x",
    "text": "x",
    "cost": {"budget": 2, "trust": 1},
    "build": 1,
    "upkeep": 1,
    "lead": ["city_hall"],
    "capacity": {"housing": 3},
    "bridges": {"status": ["housing"]},
    "protects_against": ["housing_crisis"],
    "on_open": [{"do": "change_condition", "condition": "climate", "by": 1}],
    "each_round": [{"do": "extra_action", "role": "city_hall", "by": 1}],
    "minimum": {"commitment": 3},
    "competence": ["housing"],
    "win_win_note": "x",
    "duty_bearer": ["city"],
    "pitfall": "x",
    "learning": "x",
    "debrief": "x",
    "real": {"city": "x", "text": "x", "source": ["x"]},
    "source": ["x"],
}


def measure(name: str, **changes: Data) -> MeasureEntry:
    return MeasureEntry.model_validate({"id": name, **BASE, **changes})


# What makes another measure better than the base.
BETTER: dict[str, dict[str, Data]] = {
    "cheaper": {"cost": {"budget": 1, "trust": 1}},
    "without trust": {"cost": {"budget": 2}},
    "faster": {"build": 0},
    "without upkeep": {"upkeep": 0},
    "more leads": {"lead": ["city_hall", "civil_society"]},
    "more capacity": {"capacity": {"housing": 4}},
    "another right": {"capacity": {"housing": 3, "work": 1}},
    "another bridge": {"bridges": {"status": ["housing", "work"]}},
    "more protection": {"protects_against": ["housing_crisis", "funding_cuts"]},
    "more climate": {"on_open": [{"do": "change_condition", "condition": "climate", "by": 2}]},
    "a gift more": {
        "on_open": [
            {"do": "change_condition", "condition": "climate", "by": 1},
            {"do": "reveal_challenges"},
        ]
    },
    "less commitment": {"minimum": {"commitment": 2}},
    "no minimum": {"minimum": {}},
    "no competence": {"competence": []},
    "participatory": {"participatory": True},
    "encounter": {"encounter": True},
    "win-win": {"win_win": True},
    "always on offer": {"shelf": "housing"},
}
WORSE: dict[str, dict[str, Data]] = {
    "it must come after another": {"after": ["x"]},
    "it has a condition": {"requires": {"round": 2}},
    "its opening hurts": {
        "on_open": [
            {"do": "change_condition", "condition": "climate", "by": 1},
            {"do": "change_resource", "role": "city_hall", "resource": "trust", "by": -1},
        ]
    },
    "it needs climate": {"minimum": {"commitment": 3, "climate": 4}},
}


@pytest.mark.parametrize("name", BETTER)
def test_the_better_one_makes_the_other_worthless(name: str) -> None:
    pair = [measure("base"), measure("other", **BETTER[name])]
    assert list(dominated(pair)) == [("base", "other")]
    assert list(dominated(pair[::-1])) == [("base", "other")]


@pytest.mark.parametrize("name", WORSE)
def test_the_worse_one_is_worthless(name: str) -> None:
    assert list(dominated([measure("base"), measure("other", **WORSE[name])])) == [("other", "base")]


@pytest.mark.parametrize("gain", [name for name in BETTER if name != "always on offer"])
@pytest.mark.parametrize("loss", WORSE)
def test_a_gain_with_a_loss_is_a_choice(gain: str, loss: str) -> None:
    changes = {**BETTER[gain], **WORSE[loss]}
    overlapping = BETTER[gain].keys() & WORSE[loss].keys()
    pair = [measure("base"), measure("other", **changes)]
    assert list(dominated(pair)) == ([("other", "base")] if overlapping else [])


def test_of_two_equal_ones_the_later_is_told() -> None:
    assert list(dominated([measure("one"), measure("two")])) == [("two", "one")]


def test_a_card_of_the_deck_never_beats_the_standing_offer() -> None:
    """It may not be drawn."""
    cheaper = measure("deck", cost={"budget": 1})
    assert list(dominated([measure("shelf", shelf="housing"), cheaper])) == []


def test_a_structure_beats_the_same_relief() -> None:
    relief = measure("relief", kind="relief", build=0, upkeep=0)
    structure = measure("structure", build=0, upkeep=0)
    assert list(dominated([relief, structure])) == [("relief", "structure")]
