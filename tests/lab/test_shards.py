"""Parts of a simulation: together they are the whole; what does not belong together is refused."""

import json
from pathlib import Path

import pytest

from weldi_game.cli import main

WORDS = ("simulate", "albacete", "utrecht", "--bot", "random", "--games", "7", "--jobs", "1", "--json")


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, object]:
    assert main(list(words)) == code
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def without_speed(document: dict[str, object]) -> list[dict[str, object]]:
    cells = document["cells"]
    assert isinstance(cells, list)
    return [{key: value for key, value in cell.items() if "per_second" not in key} for cell in cells]


@pytest.fixture
def parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    files = []
    for number in (1, 2, 3):
        part = printed(capsys, *WORDS, "--shard", f"{number}/3")
        file = tmp_path / f"part{number}.json"
        file.write_text(json.dumps(part), encoding="utf-8")
        files.append(str(file))
    return files


def test_the_parts_together_are_the_whole(parts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    whole = printed(capsys, *WORDS)
    merged = printed(capsys, "simulate", *parts[::-1], "--json")
    assert without_speed(merged) == without_speed(whole)
    assert set(merged) == {"cells"}


def test_a_missing_part_is_named(parts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", parts[0], parts[2]]) == 1
    told = capsys.readouterr()
    assert "2/3" in told.err
    assert len(told.out.splitlines()) == 2


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["simulate", *words, "--json"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_part_given_twice_is_refused(parts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "1/3" in refused(capsys, parts[0], parts[0])


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"games": 8}, "games"),
        ({"seed": 2}, "seed"),
        ({"content": "0000"}, "cells"),
        ({"level": "hostile"}, "cells"),
    ],
)
def test_another_plan_is_refused(
    parts: list[str], capsys: pytest.CaptureFixture[str], change: dict[str, object], named: str
) -> None:
    data = json.loads(Path(parts[1]).read_text(encoding="utf-8"))
    data["plan"].update({key: value for key, value in change.items() if key in data["plan"]})
    data["plan"]["cells"][0].update({key: value for key, value in change.items() if key not in data["plan"]})
    Path(parts[1]).write_text(json.dumps(data), encoding="utf-8")
    assert named in refused(capsys, *parts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '"x"',
        "{}",
        '{"cells": [], "shard": [1, 2]}',
        '{"plan": {"cells": []}, "sums": [], "shard": [0, 2]}',
        '{"plan": {"cells": []}, "sums": [], "shard": [3, 2]}',
        '{"plan": {"cells": [{}]}, "sums": [{}], "shard": [1, 2]}',
        "[" * 100_000,
        "\udcff",
    ],
)
def test_what_is_no_part_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    file = tmp_path / "odd.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert str(file) in refused(capsys, str(file))


def test_a_missing_file_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere.json" in refused(capsys, str(tmp_path / "nowhere.json"))
