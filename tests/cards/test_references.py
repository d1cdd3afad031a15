"""Every field that names something is known to the check of references."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import AfterValidator, BaseModel

from weldi_game.cards.base import Entry, Id
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.effects import VERBS
from weldi_game.cards.references import LENIENT, STRICT
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import ScenarioEntry

#: Fields with ids that are no measures: sources, terms, the lists of a scenario.
_OTHERS = {"source", "see", "measures", "challenges", "opportunities", "measures_in_place"}


def _models(model: type[Entry], seen: set[type[Entry]]) -> set[type[Entry]]:
    """A model and all models in it."""
    if model not in seen:
        seen.add(model)
        for each in model.model_fields.values():
            for inner in _types(each.annotation):
                _models(inner, seen)
    return seen


def _types(annotation: object) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation  # type: ignore[misc]  # all our models are entries
    for part in get_args(annotation):
        yield from _types(part)


def _holds_ids(model: type[Entry], name: str) -> bool:
    """Whether a field is an id, or a list of ids."""
    mark = next(each for each in get_args(Id) if isinstance(each, AfterValidator))
    field = model.model_fields[name]
    marks = [*field.metadata, *_marks(field.annotation)]
    return any(isinstance(each, AfterValidator) and each.func is mark.func for each in marks)


def _marks(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks(part)


_ROOTS: list[type[Entry]] = [ScenarioEntry, DecksFile, RulesFile, *VERBS.values()]
_ALL = sorted({each for root in _ROOTS for each in _models(root, set())}, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", _ALL, ids=lambda model: model.__name__)
def test_a_field_with_ids_is_checked(model: type[Entry]) -> None:
    named = {name for name in model.model_fields if _holds_ids(model, name)} - {"id", *_OTHERS}
    checked = {*STRICT.get(model, ()), *LENIENT.get(model, ())}
    assert named <= checked


def test_the_detector_sees_ids() -> None:
    """Negative control: taken for itself it finds the fields that the tables name."""
    for model, names in (*STRICT.items(), *LENIENT.items()):
        assert all(_holds_ids(model, name) for name in names)
    assert len(_ALL) > 30
