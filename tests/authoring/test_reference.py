"""The reference: complete, and every example in it is played."""

from pathlib import Path

import pytest

from tests.authoring import towns
from weldi_game import cli
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import effects
from weldi_game.cards.authoring import reference, schema
from weldi_game.cards.authoring.meanings import vocabularies
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.library import load_common
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.endings import result
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import Phase

EFFECT = """\
      - do: change_group_size
        group: migrant_workers
        by: 1
"""
MEASURE = "    build: 1                    # rounds until it opens\n"


@pytest.fixture(scope="module")
def page() -> str:
    return reference.page()


def play(folder: Path, *changes: tuple[str, str]) -> None:
    """Play the template with changes to its end."""
    city = towns.city(folder, *changes)
    assert towns.said(city.errors) == []
    state, _ = play_out(
        new_game(city.game(Difficulty.ORDINARY, Format.WORKSHOP), 1)[0], registry.make("greedy", 1)
    )
    assert state.phase == Phase.OVER
    assert result(state).ending


@pytest.mark.parametrize("verb", effects.VERBS)
def test_the_example_of_a_verb_runs(verb: str, tmp_path: Path) -> None:
    play(tmp_path, (EFFECT, f"      - {effects.VERBS[verb].EXAMPLE}\n"))


@pytest.mark.parametrize("test", reference.CONDITIONS)
def test_the_example_of_a_condition_runs(test: str, tmp_path: Path) -> None:
    play(tmp_path, (MEASURE, f"{MEASURE}    requires: {reference.CONDITIONS[test]}\n"))


def test_an_example_that_does_not_run_is_found(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no_such_measure"):
        play(tmp_path, (EFFECT, "      - {do: offer_measure, measure: no_such_measure}\n"))


def test_every_verb_stands_with_its_example_and_its_sentence(page: str) -> None:
    for verb, model in effects.VERBS.items():
        assert f"### {verb}\n" in page
        section = page.partition(f"### {verb}\n")[2].partition("\n#")[0]
        assert f"```yaml\n{model.EXAMPLE}\n```" in section
        assert "On the card: *" in section
        for name, field in model.model_fields.items():
            key = field.alias or name
            assert key == "do" or f"`{key}`" in section, f"{verb}: {key}"


def test_every_condition_stands_with_an_example(page: str) -> None:
    tests = {field.alias or name for name, field in ConditionEntry.model_fields.items()} - set(schema.BOUNDS)
    assert set(reference.CONDITIONS) == tests
    section = page.partition("## Conditions\n")[2].partition("\n## ")[0]
    for test, example in reference.CONDITIONS.items():
        assert f"`{test}`: " in section
        assert f"`{example}`" in section


@pytest.mark.parametrize("model", [ScenarioEntry, DecksFile])
def test_every_key_of_every_record_stands_there(model: type, page: str) -> None:
    raw = model.model_json_schema(by_alias=True)  # type: ignore[attr-defined]  # both are pydantic models
    records = [raw, *(each for each in raw["$defs"].values() if "properties" in each)]
    assert len(records) > 10
    for record in records:
        for key in record["properties"]:
            assert f"`{key}`" in page, f"{record['title']}.{key}"


def test_every_word_and_common_card_stands_there(page: str) -> None:
    common = load_common()
    for words in vocabularies():
        assert all(f"| `{word.value}` | " in page for word in words), words.__name__
    for cards in (common.measures, common.challenges, common.opportunities, common.sources):
        assert all(f"| `{card}` | " in page for card in cards)


def test_links_lead_somewhere(page: str) -> None:
    import re

    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    anchors = [re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert len(anchors) == len(set(anchors)), "two headings share an anchor"
    used = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert used
    assert used <= set(anchors), used - set(anchors)


def test_the_door_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str], page: str) -> None:
    assert cli.main(["reference"]) == 0
    assert capsys.readouterr().out == page
    file = tmp_path / "below" / "reference.md"
    assert cli.main(["reference", "--out", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == page
    assert str(file) in capsys.readouterr().out


def test_the_door_of_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = {name: schema.written(each) for name, each in schema.schemas().items()}
    assert cli.main(["schema"]) == 0
    assert capsys.readouterr().out == made[schema.SCENARIO]
    assert cli.main(["schema", "--out", str(tmp_path)]) == 0
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == made


@pytest.mark.parametrize("command", ["schema", "reference"])
def test_an_unwritable_place_is_refused_in_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert cli.main([command, "--out", str(tmp_path / "file" / "below" / "x")]) == 1
    assert "--out" in capsys.readouterr().err
