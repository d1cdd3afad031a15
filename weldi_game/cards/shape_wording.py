"""What is wrong with a value, said with the kinds of findings: one function for each family of pydantic's errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from weldi_game.cards.shape_trail import Trail, words
from weldi_game.cards.source_events import Data
from weldi_game.cards.source_scalars import MOST_DIGITS
from weldi_game.cards.suggest import closest
from weldi_game.cards.yaml_source import DataPath

_LONGEST_QUOTE = 40
_TRUE_FALSE = dict.fromkeys(("true", "yes", "y", "on"), "true") | dict.fromkeys(
    ("false", "no", "n", "off"), "false"
)


@dataclass(slots=True)
class Mistake:
    """A finding in the making. `explains` are places whose absence is only a consequence of this mistake."""

    code: str
    path: DataPath
    data: Mapping[str, str | int] = field(default_factory=dict)
    on_key: bool = False  #: it points at the key, not at the value
    suggestion: str | None = None
    explains: tuple[DataPath, ...] = ()


def word_value(kind: str, trail: Trail, context: Mapping[str, object]) -> Mistake:
    """Return the mistake behind pydantic's error `kind` about the value at the end of a trail."""
    if trail.data is None and trail.path:
        name = trail.path[-1]
        code = "shape-no-value" if isinstance(name, str) else "shape-empty-item"
        return Mistake(code, trail.path, {"name": name}, on_key=True)
    return _WORDINGS.get(kind, _other)(trail, context)


def quote(value: Data) -> str:
    """Return a value as the file has it, on one line and not too long."""
    if isinstance(value, bool):
        return str(value).lower()
    text = (
        " ".join(str(value).split()) if is_scalar(value) else "[...]" if isinstance(value, list) else "{...}"
    )
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"


def is_scalar(value: Data) -> bool:
    """Return whether the value has no parts."""
    return not isinstance(value, (list, dict))


def _wrong_type(
    code: str, suggest: Callable[[Data], str | None]
) -> Callable[[Trail, Mapping[str, object]], Mistake]:
    def wording(trail: Trail, context: Mapping[str, object]) -> Mistake:
        value = trail.data
        return Mistake(code, trail.path, on_key=not is_scalar(value), suggestion=suggest(value))

    return wording


def _as_whole_number(value: Data) -> str | None:
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**MOST_DIGITS:
        return str(int(value))
    if (
        isinstance(value, str)
        and (digits := value.strip().lstrip("+-")).isdecimal()
        and len(digits) <= MOST_DIGITS
    ):
        return str(-int(digits) if value.strip().startswith("-") else int(digits))
    return None


def _as_number(value: Data) -> str | None:
    text = value.strip().replace(",", ".") if isinstance(value, str) else ""
    return (
        text if len(text) <= MOST_DIGITS and text.removeprefix("-").replace(".", "", 1).isdecimal() else None
    )


def _as_truth(value: Data) -> str | None:
    return _TRUE_FALSE.get(value.strip().lower()) if isinstance(value, str) else None


def _as_text(value: Data) -> str | None:
    return None if isinstance(value, (list, dict, float)) else f'"{quote(value)}"'


def _as_list(value: Data) -> str | None:
    simple = isinstance(value, (str, int)) and 0 < len(str(value).strip()) <= _LONGEST_QUOTE
    return f"[{quote(value)}]" if simple and not set(str(value)) & set(",[]{}:#'\"") else None


def _nothing(value: Data) -> str | None:
    return None


def _unknown_word(trail: Trail, context: Mapping[str, object]) -> Mistake:
    valid = words(trail.schema)
    listed = ", ".join(valid)
    said, on_key = quote(trail.data), not is_scalar(trail.data)
    if len(valid) == 1:
        shown = {"value": said, "valid": listed}
        return Mistake("shape-only-value", trail.path, shown, on_key, suggestion=valid[0])
    if on_key:
        return Mistake("shape-not-word", trail.path, {"valid": listed}, on_key)
    shown = {"value": said, "valid": listed}
    return Mistake("shape-unknown-word", trail.path, shown, suggestion=closest(said, valid))


def _unknown_verb(trail: Trail, context: Mapping[str, object]) -> Mistake:
    """An entry of a union whose deciding key (`do`) has a value that no member has."""
    name, valid = trail.schema.get("discriminator"), words(trail.schema)
    if not isinstance(name, str) or not isinstance(trail.data, dict):
        return _other(trail, context)
    value = trail.data.get(name)
    path = (*trail.path, name)
    if value is None:
        return Mistake("shape-no-value", path, {"name": name}, on_key=True)
    shown = {"value": quote(value), "name": name, "valid": ", ".join(valid)}
    suggestion = closest(value, valid) if isinstance(value, str) else None
    return Mistake("shape-unknown-verb", path, shown, suggestion=suggestion)


def _missing_verb(trail: Trail, context: Mapping[str, object]) -> Mistake:
    name, valid = trail.schema.get("discriminator"), words(trail.schema)
    if not isinstance(name, str) or not isinstance(trail.data, dict):
        return _other(trail, context)
    if name in trail.data:
        return _unknown_verb(trail, context)
    misspelled = next((key for key in trail.data if closest(key, [name])), None)
    if misspelled is not None:
        shown = {"name": misspelled, "valid": name}
        return Mistake("shape-unknown-key", (*trail.path, misspelled), shown, on_key=True, suggestion=name)
    verb = next((key for key in trail.data if key in valid), None)
    shown = {"name": name, "valid": ", ".join(valid)}
    suggestion = None if verb is None else f"{name}: {verb}"
    return Mistake("shape-missing-verb", trail.path, shown, on_key=True, suggestion=suggestion)


def _out_of_range(trail: Trail, context: Mapping[str, object]) -> Mistake:
    least = context.get("ge", trail.schema.get("ge"))
    most = context.get("le", trail.schema.get("le"))
    shown = {"value": quote(trail.data), "least": str(least), "most": str(most)}
    if least is not None and most is not None:
        return Mistake("shape-number-out-of-range", trail.path, shown)
    code = "shape-number-too-small" if least is not None else "shape-number-too-big"
    return Mistake(code, trail.path, {name: text for name, text in shown.items() if text != "None"})


def _text_length(trail: Trail, context: Mapping[str, object]) -> Mistake:
    shown: dict[str, str | int]
    length = len(trail.data.strip()) if isinstance(trail.data, str) else 0
    if length == 0:
        return Mistake("shape-text-empty", trail.path)
    if "max_length" in context:
        shown = {"length": length, "most": str(context["max_length"])}
        return Mistake("shape-text-too-long", trail.path, shown)
    return Mistake("shape-text-too-short", trail.path, {"least": str(context.get("min_length"))})


def _list_length(trail: Trail, context: Mapping[str, object]) -> Mistake:
    shown: dict[str, str | int]
    length = len(trail.data) if isinstance(trail.data, (list, dict)) else 0
    if "max_length" in context:
        shown = {"length": length, "most": str(context["max_length"])}
        return Mistake("shape-list-too-long", trail.path, shown, on_key=True)
    shown = {"length": length, "least": str(context.get("min_length"))}
    return Mistake("shape-list-too-short", trail.path, shown, on_key=True)


def _other(trail: Trail, context: Mapping[str, object]) -> Mistake:
    return Mistake("shape-wrong-value", trail.path, on_key=not is_scalar(trail.data))


_NOT_TABLE = _wrong_type("shape-not-table", _nothing)
_NOT_LIST = _wrong_type("shape-not-list", _as_list)
_WORDINGS: dict[str, Callable[[Trail, Mapping[str, object]], Mistake]] = {
    "string_type": _wrong_type("shape-not-text", _as_text),
    "int_type": _wrong_type("shape-not-whole-number", _as_whole_number),
    "float_type": _wrong_type("shape-not-number", _as_number),
    "bool_type": _wrong_type("shape-not-true-false", _as_truth),
    "tuple_type": _NOT_LIST,
    "list_type": _NOT_LIST,
    "dict_type": _NOT_TABLE,
    "model_type": _NOT_TABLE,
    "model_attributes_type": _NOT_TABLE,
    "enum": _unknown_word,
    "literal_error": _unknown_word,
    "union_tag_invalid": _unknown_verb,
    "union_tag_not_found": _missing_verb,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "string_too_short": _text_length,
    "string_too_long": _text_length,
    "too_short": _list_length,
    "too_long": _list_length,
}
