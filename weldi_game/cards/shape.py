"""The second stage: do keys and values have the form that the models ask for?

Pydantic finds the errors; the sentences are ours, one mistake gives one finding, and each points at its line. What
pydantic itself would say, and the input that it would quote, are never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from weldi_game.cards.base import CITY_ID, ID
from weldi_game.cards.findings import Finding, arrange
from weldi_game.cards.shape_trail import Trail, Trails, part
from weldi_game.cards.shape_wording import Mistake, is_scalar, quote, word_value
from weldi_game.cards.source_events import Data
from weldi_game.cards.suggest import as_id, closest
from weldi_game.cards.yaml_source import DataPath, Source

_ModelT = TypeVar("_ModelT", bound=BaseModel)

_IDS = {"shape-id": (ID, "_"), "shape-city-id": (CITY_ID, "-")}
_FORMAT = 1  # of the files that the models describe
_MOST_ERRORS = 200  # more cannot be shown, and a suggestion takes time


def validate(
    model: type[_ModelT], data: Data, source: Source, path: DataPath = ()
) -> tuple[_ModelT | None, list[Finding]]:
    """Return the model of these data, or None and why there is none, worst first.

    Args:
        model: what the data should be.
        data: plain data as the loader gives them.
        source: the file that they come from, for places and source lines.
        path: where the data stand in it.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        if other := _other_format(model, data, source, path):
            return None, [other]
        errors = error.errors(include_url=False, include_input=False)[:_MOST_ERRORS]
    trails = _trails(model)
    followed = [(each, trails.follow(each["loc"], data, path)) for each in errors]
    mistakes = [
        _mistake(trails, trail, each["type"], each.get("ctx", {}))
        for each, trail in followed
        if not _misses_bad_items(each["type"], each.get("ctx", {}), trail)
    ]
    return None, arrange(_finding(each, source) for each in _without_echoes(mistakes))


def _other_format(model: type[BaseModel], data: Data, source: Source, path: DataPath) -> Finding | None:
    """A whole file of another format has one finding, not one for each word that has changed since."""
    said = data.get("format") if isinstance(data, dict) and "format" in model.model_fields else None
    if path or type(said) is not int or said == _FORMAT:
        return None
    code = "shape-older-format" if said < _FORMAT else "shape-newer-format"
    return source.finding(code, ("format",), {"format": said, "known": _FORMAT})


def _misses_bad_items(kind: str, context: Mapping[str, object], trail: Trail) -> bool:
    """Whether a list is said to be short only because an item of it is wrong, which has its own error."""
    least = context.get("min_length")
    long_enough = isinstance(trail.data, (list, dict)) and isinstance(least, int) and len(trail.data) >= least
    return kind == "too_short" and long_enough


@cache
def _trails(model: type[BaseModel]) -> Trails:
    return Trails(model)


def _finding(mistake: Mistake, source: Source) -> Finding:
    return source.finding(
        mistake.code, mistake.path, mistake.data, key=mistake.on_key, suggestion=mistake.suggestion
    )


def _without_echoes(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Return one mistake for each place, without those that another one explains."""
    by_path: dict[DataPath, Mistake] = {}
    for each in mistakes:
        known = by_path.get(each.path)
        if known is None or (each.code in _ABOUT_KEYS and known.code not in _ABOUT_KEYS):
            by_path[each.path] = each
    explained = {path for each in by_path.values() for path in each.explains}
    return [each for each in by_path.values() if each.path not in explained or each.code not in _ECHOES]


_ABOUT_KEYS = frozenset(["shape-unknown-key", "shape-key-belongs-inside", "shape-key-belongs-outside"])
_ECHOES = frozenset(["shape-missing-key", "shape-no-value"])


def _mistake(trails: Trails, trail: Trail, kind: str, context: Mapping[str, object]) -> Mistake:
    name = str(trail.path[-1]) if trail.path else ""
    if kind == "finding":
        return _own(trail, context)
    if kind == "missing":
        return Mistake("shape-missing-key", trail.path, {"name": name}, on_key=True)
    if kind == "extra_forbidden" or trail.on_key:
        return _unknown_key(trails, trail)
    return word_value(kind, trail, context)


def _own(trail: Trail, context: Mapping[str, object]) -> Mistake:
    """An error that one of our validators raised with `base.refuse`."""
    at = cast("DataPath", context["at"])
    data = cast("dict[str, str | int]", context["data"])
    meant = trail.data
    for step in at:
        meant = part(meant, step)
    shown = {name: quote(value) if isinstance(value, str) else value for name, value in data.items()}
    code, on_key = str(context["code"]), meant is None or not is_scalar(meant)
    in_list = bool(trail.path) and isinstance(trail.path[-1], int)
    return Mistake(code, (*trail.path, *at), shown, on_key, _as_id(code, meant, in_list))


def _as_id(code: str, meant: Data, in_list: bool) -> str | None:
    """The id that a text would be, without capital letters, accents and the wrong dashes.

    Words in a list with spaces between them are ids with a comma left out.
    """
    if code not in _IDS or not isinstance(meant, str):
        return None
    pattern, dash = _IDS[code]
    words = meant.split()
    if in_list and len(words) > 1:
        return ", ".join(words) if all(re.fullmatch(pattern, word) for word in words) else None
    suggestion = as_id(meant).replace("_", dash)
    return suggestion if re.fullmatch(pattern, suggestion) else None


def _unknown_key(trails: Trails, trail: Trail) -> Mistake:
    """A key that its table does not know: misspelled, or on the wrong level."""
    path, name = trail.path[:-1], str(trail.path[-1])
    around = [each for each in trail.tables if len(each[0]) <= len(path)]
    _, table, data = around[-1]
    there = data if isinstance(data, dict) else {}
    inside = [key for key, each in trails.tables_inside(table) if name in trails.keys(each)]
    inside = [key for key in inside if not _has(there.get(key), name)]
    if len(inside) == 1:
        shown = {"name": name, "inside": inside[0]}
        missing = ((*path, inside[0]), (*path, inside[0], name))
        return Mistake("shape-key-belongs-inside", trail.path, shown, on_key=True, explains=missing)
    for outer_path, outer, outer_data in reversed(around[:-1]):
        if name in trails.keys(outer) and not _has(outer_data, name):
            shown = {"name": name, "beside": str(path[len(outer_path)])}
            return Mistake(
                "shape-key-belongs-outside", trail.path, shown, on_key=True, explains=((*outer_path, name),)
            )
    valid = trails.keys(table)
    suggestion = closest(name, [each for each in valid if each not in there])
    shown = {"name": quote(name), "valid": ", ".join(valid)}
    explains = ((*path, suggestion),) if suggestion else ()
    return Mistake("shape-unknown-key", trail.path, shown, True, suggestion, explains)


def _has(data: Data, name: str) -> bool:
    return isinstance(data, dict) and name in data
