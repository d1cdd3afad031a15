"""Mutations of real files: whatever is done to a file, the loader answers with findings, quickly, and nothing else.

`python -m tests.cards.test_fuzz_loader 10000` runs as many mutations of each kind and tells the time of the slowest;
with a second argument both parsers read each.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

import weldi_game
from weldi_game.cards import yaml_source
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.findings import KINDS
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.shape import validate
from weldi_game.cards.yaml_source import HAS_C_PARSER, Data, Source, parse

ROUNDS = 300  # of each kind, in the normal run
SLOWEST = 2.0  # seconds for one file
ROOT = Path(weldi_game.__file__).parent
CITY = (ROOT.parent / "scenarios" / "albacete.yaml").read_text(encoding="utf-8")
CARDS = """\
format: 1
# two cards, with every way of writing that authors use
measures:
  - id: social_rental_agency
    family: housing
    shelf: housing
    title: Social rental agency
    text: >
      The city rents flats from owners, guarantees the rent
      and lets them to families: newcomers and residents.
    cost: {budget: 4}
    build: 1
    lead: [city_hall, employers_landlords]
    capacity: {housing: 4}
    bridges:
      dependency: [housing]
    protects_against: [housing_crisis]
    on_open:
      - {do: change_condition, condition: climate, by: 1}
      - do: when
        if: {all: [{right: housing, at_most: 4}, {not: {round: 5}}]}
        then: [{do: change_right, right: housing, by: +1}]
    requires: {any: [{measure: one_stop_shop_1}, {mandate: housing}]}
    win_win: true
    win_win_note: 'Owners get their rent, and it''s safe.'
    groups: [refugees, residents]
    duty_bearer: [city]
    learning: "Housing is a right; a guarantee costs less than a shelter."
    pitfall: |
      Flats far from work
      help nobody.
    debrief: Who would rent to whom, and why?
    real: {city: Liège, text: "In 2023, 40 flats were let this way.", source: [midterm]}
    source: [midterm, journal]
challenges:
- id: harvest_peak
  family: mass_arrivals
  intensity: 1
  sudden: false
  title: Harvest peak
  text: Farms need 600 workers within a week; beds and advice are missing.
  root_cause: Contracts by the day.
  duty_bearer: [city, region]
  lands: [{do: change_right, right: housing, by: -1}]
  problem: {title: Beds by the roadside, each_round: [{do: change_right, right: housing, by: -1}]}
  answers:
    - {id: open_hall, title: Open a hall, cost: {budget: 1}, by: [city_hall], effect: soften}
    - {id: ask_farms, title: Ask the farms, cost: {trust: 1}, by: [civil_society], effect: cancel}
  win_win_note: Fields are harvested.
  learning: Work needs a roof.
  debrief: Who pays?
  real: {city: Albacete, text: One sentence., source: [baseline]}
  source: [baseline]
"""

NASTY = (
    *"\t\x00\x07\x85\xa0\xad\u200b\u202e\u2028\ufeff\ufffd\U0001f600é\\'\"#:-?,[]{}&*!|>%@`~=<\n\r 0",
    *(
        "\r\n",
        ": ",
        " #",
        "- ",
        "? ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "&a ",
        "*a",
        "!!python/object ",
        "! ",
        "<<: ",
    ),
    *(
        "null",
        "true",
        "yes",
        ".inf",
        "-.5e999",
        "0x1F",
        "010",
        "12:30",
        "9" * 30,
        "{}",
        "[]",
        "{a: [",
        '"\\u202e"',
    ),
    *(
        "\\U00110000",
        "'''",
        '"\\',
        "|2-\n",
        ">+\n",
        "[" * 60,
        "{a: " * 60,
        "- " * 60,
        "\ud800",
        "a: 1\n",
        "  ",
        "x" * 1100,
    ),
)


def mutate_text(text: str, dice: random.Random) -> str:
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice((0, 1, 1, 2, 10, 80)))
        text = (
            text[:at]
            + dice.choice(("", "", dice.choice(NASTY), dice.choice(NASTY), text[at:end] * 2))
            + text[end:]
        )
        if dice.random() < 0.3:
            text = _mutate_lines(text, dice)
    return text[: dice.randrange(len(text))] if text and dice.random() < 0.05 else text


def _mutate_lines(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    change = dice.randrange(5)
    if change == 0:
        lines[at], lines[other] = lines[other], lines[at]
    elif change == 1:
        lines.insert(at, lines[other])
    elif change == 2:
        lines[at] = " " * dice.randrange(4) + lines[at]
    elif change == 3:
        lines[at] = lines[at][1:]
    else:
        del lines[at]
    return "\n".join(lines)


SCALARS: tuple[Data, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    99,
    10**17,
    0.5,
    1.0,
    "",
    " ",
    "x",
    "housing",
    "yes",
    "3",
)
TEXTS: tuple[Data, ...] = (
    "city_hall",
    "{name}",
    "é" * 2000,
    "word " * 200,
    "12:30",
    "2026-11-22",
    "what?",
    "a: b #c",
)
TREES: tuple[Data, ...] = (
    [],
    {},
    [None],
    [[]],
    {"do": "x"},
    {"do": None},
    {"a": {"b": [1]}},
    ["city_hall"] * 50,
)
VALUES = (*SCALARS, *TEXTS, *TREES)


def mutate_data(data: Data, dice: random.Random) -> Data:
    """Change one place somewhere in the data."""
    if isinstance(data, dict) and data and dice.random() < 0.9:
        key = dice.choice(list(data))
        change = dice.randrange(20)
        rest = {name: value for name, value in data.items() if name != key}
        if change == 0:
            return rest
        if change == 1:
            return rest | {
                dice.choice((key + "s", key.upper(), key[:-1], "by", "do", "title", "{0}")): data[key]
            }
        return data | {key: dice.choice(VALUES) if change == 2 else mutate_data(data[key], dice)}
    if isinstance(data, list) and data and dice.random() < 0.9:
        at = dice.randrange(len(data))
        change = dice.randrange(20)
        if change == 0:
            return data[:at] + data[at + 1 :]
        if change == 1:
            return [*data, data[at]]
        return [*data[:at], mutate_data(data[at], dice), *data[at + 1 :]]
    return dice.choice(VALUES)


def check(source: Source, model: type[BaseModel]) -> None:
    """Load, validate, and look at what is said."""
    findings = list(source.findings)
    if not source.findings_are_errors:
        findings += validate(model, source.data, source)[1]
    lines = source.text.split("\n")
    for each in findings:
        assert each.code != "file-checker-failed", each
        assert each.code in KINDS
        assert 0 <= each.line <= len(lines), each
        assert each.line == 0 or 1 <= each.column <= len(lines[each.line - 1]) + 1, each
        assert "Input should" not in each.render()
        assert len(each.message) < 900, each
        each.to_json()


def same_language(text: str) -> None:
    """Both parsers read the same data from a text, or both refuse it."""
    fast, slow = parse(text, "fast"), parse(text, "slow", c_parser=False)
    assert fast.findings_are_errors == slow.findings_are_errors, (fast.findings, slow.findings)
    assert fast.data == slow.data
    if not fast.findings_are_errors:
        assert fast.problems == slow.problems


def text_mutations(seed: int) -> str:
    return mutate_text(CARDS, random.Random(seed))


def city_mutations(seed: int) -> str:
    return mutate_text(CITY, random.Random(seed))


def structure_mutations(seed: int) -> str:
    dice = random.Random(seed)
    data: Data = _PLAIN
    for _ in range(dice.choice((1, 1, 2, 5))):
        data = mutate_data(data, dice)
    return yaml.dump(
        data,
        Dumper=_PlainDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=dice.choice((None, False, True)),
    )


class _PlainDumper(yaml.SafeDumper):
    """Writes a value that occurs twice in full, where PyYAML would write an alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_PLAIN = parse(CARDS, "cards").data
KIND_OF_RUN: dict[str, tuple[Callable[[int], str], type[BaseModel]]] = {
    "text": (text_mutations, DecksFile),
    "city": (city_mutations, ScenarioEntry),
    "structure": (structure_mutations, DecksFile),
}


def run(kind: str, seeds: range, both_parsers: bool) -> float:
    """Try the mutations with these seeds; return the time of the slowest in seconds."""
    mutation, model = KIND_OF_RUN[kind]
    slowest = 0.0
    for seed in seeds:
        text = mutation(seed)
        start = time.perf_counter()
        try:
            check(parse(text, "file.yaml"), model)
            slowest = max(slowest, time.perf_counter() - start)
            if both_parsers:
                same_language(text)
        except Exception as error:
            raise AssertionError(f"{kind} mutation {seed}: {error!r}") from error
    return slowest


@pytest.mark.parametrize("kind", sorted(KIND_OF_RUN))
def test_mutated_files_give_findings_and_nothing_else(kind: str) -> None:
    assert run(kind, range(ROUNDS), both_parsers=False) < SLOWEST


@pytest.mark.skipif(not HAS_C_PARSER, reason="PyYAML has no C parser here")
@pytest.mark.parametrize("kind", ["structure", "text"])
def test_both_parsers_read_the_same_language(kind: str) -> None:
    run(kind, range(ROUNDS, ROUNDS + ROUNDS // 3), both_parsers=True)


def test_the_unmutated_files_are_fine() -> None:
    for text, model in ((CARDS, DecksFile), (CITY, ScenarioEntry)):
        source = parse(text, "file.yaml")
        assert not source.findings_are_errors, source.findings
        assert validate(model, source.data, source)[1] == []


def test_the_mutations_reach_many_kinds_of_findings() -> None:
    codes = set()
    for kind, (mutation, model) in KIND_OF_RUN.items():
        for seed in range(ROUNDS if kind != "city" else ROUNDS // 4):
            source = parse(mutation(seed), "file.yaml")
            codes |= {each.code for each in source.findings}
            if not source.findings_are_errors:
                codes |= {each.code for each in validate(model, source.data, source)[1]}
    assert len(codes) > 32, sorted(codes)


def test_an_escaping_exception_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(text: str) -> list[object]:
        raise ZeroDivisionError

    monkeypatch.setattr(yaml_source, "look_over", defect)
    with pytest.raises(AssertionError, match="file-checker-failed"):
        run("text", range(1), both_parsers=False)


if __name__ == "__main__":
    for name in KIND_OF_RUN:
        began = time.perf_counter()
        worst = run(name, range(int(sys.argv[1])), both_parsers=name != "city" and len(sys.argv) > 2)
        print(f"{name}: slowest {worst * 1000:.1f} ms, all {time.perf_counter() - began:.1f} s")
