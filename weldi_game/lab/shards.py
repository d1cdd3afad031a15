"""A simulation in parts: `--shard 3/8` files that are merged later need no cluster at all.

A part carries its plan; parts of different plans, or played with different content, are never merged.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from weldi_game.cards import library
from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.engine.endings import SUCCESS
from weldi_game.lab.simulate import Cell, CellResult, Plan
from weldi_game.text import Message

#: Where a word on the command line is a file of a part, not a scenario.
ENDING = ".json"
#: A part has a few lines for each cell; more is no part.
_MOST_BYTES = 16_000_000


class ShardError(Exception):
    """A part that cannot be merged; `message` says why."""

    def __init__(self, message: str, **data: str) -> None:
        super().__init__(message)
        self.message = Message(message, data)


class Part(NamedTuple):
    """A part as it was read."""

    file: str
    plan: Mapping[str, object]
    number: int  #: from 1
    of: int
    cells: tuple[CellResult, ...]


class Merged(NamedTuple):
    """Parts put together."""

    cells: tuple[CellResult, ...]
    missing: tuple[str, ...]  #: parts that were not given, as "3/8"


def document(plan: Plan, found: Sequence[CellResult]) -> dict[str, object]:
    """A part as JSON: the cells as always, and what is needed to merge it."""
    return {
        "cells": [cell.to_json() for cell in found],
        "shard": list(plan.shard),
        "plan": _plan(plan),
        "sums": [_sums(cell) for cell in found],
    }


def _plan(plan: Plan) -> dict[str, object]:
    """What has to be the same in all parts. The digest is that of the content that was played."""
    cells = [
        {
            "scenario": cell.scenario,
            "level": cell.level,
            "format": cell.format,
            "bot": cell.bot,
            "content": library.find(cell.source).game(Difficulty(cell.level), Format(cell.format)).digest,
        }
        for cell in plan.cells
    ]
    return {"games": plan.games, "seed": plan.seed, "cells": cells}


def _sums(cell: CellResult) -> dict[str, object]:
    """What can be added up without losing anything."""
    return {
        "games": cell.games,
        "lowest": round(cell.mean_lowest * cell.games),
        "aborted": cell.aborted,
        "commands": cell.commands,
        "seconds": cell.seconds,
        "endings": cell.endings,
    }


def read(path: Path) -> Part:
    """Read a part.

    Raises:
        ShardError: the file cannot be read, or is none.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ShardError("lab.shard_foreign", file=str(path))
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ShardError(
            "lab.shard_unreadable", file=str(path), reason=error.strerror or str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ShardError("lab.shard_foreign", file=str(path)) from error
    try:
        return _part(path, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ShardError("lab.shard_foreign", file=str(path)) from error


def _part(path: Path, data: Mapping[str, object]) -> Part:
    plan, sums, shard = data["plan"], data["sums"], data["shard"]
    if not isinstance(plan, dict) or not isinstance(sums, list) or not isinstance(shard, list):
        raise TypeError("not a part")
    number, of = (_count(value) for value in shard)
    if not 1 <= number <= of:
        raise ValueError("no such part")
    cells = [_cell(cell) for cell in plan["cells"]]
    return Part(
        str(path), plan, number, of, tuple(_result(cell, one) for cell, one in zip(cells, sums, strict=True))
    )


def _cell(data: Mapping[str, object]) -> Cell:
    return Cell(str(data["scenario"]), "", str(data["level"]), str(data["format"]), str(data["bot"]))


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("not a count")
    return value


def _result(cell: Cell, sums: Mapping[str, object]) -> CellResult:
    endings, seconds = sums["endings"], sums["seconds"]
    if not isinstance(endings, dict) or not isinstance(seconds, int | float):
        raise TypeError("not a part")
    return _cell_result(
        cell,
        endings={ending.value: _count(endings[ending.value]) for ending in Ending},
        lowest=_count(sums["lowest"]),
        aborted=_count(sums["aborted"]),
        commands=_count(sums["commands"]),
        seconds=float(seconds),
    )


def _cell_result(
    cell: Cell, endings: dict[str, int], lowest: int, aborted: int, commands: int, seconds: float
) -> CellResult:
    games = sum(endings.values())
    return CellResult(
        cell=cell,
        games=games,
        successes=sum(endings[ending.value] for ending in SUCCESS),
        endings=endings,
        mean_lowest=lowest / games if games else 0.0,
        aborted=aborted,
        commands=commands,
        seconds=seconds,
    )


def merge(parts: Sequence[Part]) -> Merged:
    """Put parts of one simulation together.

    Raises:
        ShardError: they belong to different plans, or one is given twice.
    """
    first = parts[0]
    given: dict[int, Part] = {}
    for part in parts:
        _compare(first, part)
        if part.number in given:
            numbered = f"{part.number}/{part.of}"
            raise ShardError("lab.shard_twice", file=part.file, part=numbered, first=given[part.number].file)
        given[part.number] = part
    cells = tuple(_added(column) for column in zip(*(part.cells for part in parts), strict=True))
    missing = tuple(f"{number}/{first.of}" for number in range(1, first.of + 1) if number not in given)
    return Merged(cells, missing)


def _compare(first: Part, other: Part) -> None:
    if other.of != first.of:
        raise ShardError("lab.shard_other_plan", file=other.file, first=first.file, part="shard")
    for key in ("games", "seed", "cells"):
        if other.plan.get(key) != first.plan.get(key):
            raise ShardError("lab.shard_other_plan", file=other.file, first=first.file, part=key)


def _added(column: Sequence[CellResult]) -> CellResult:
    return _cell_result(
        column[0].cell,
        endings={ending.value: sum(cell.endings[ending.value] for cell in column) for ending in Ending},
        lowest=sum(round(cell.mean_lowest * cell.games) for cell in column),
        aborted=sum(cell.aborted for cell in column),
        commands=sum(cell.commands for cell in column),
        seconds=sum(cell.seconds for cell in column),
    )
