"""The little language of the templates: literal text with places to fill, `{name}` or `{name:kind}`.

A kind says how the value is shown: nothing (as it is), `term`, `short`, `terms`, `shorts`, `title`,
`titles`, `list`, `message`, `messages`, `signed`, `number`, `percent`. `Term`, `Short`, `Terms` and `Shorts`
begin with a capital letter. `term.genitive` asks for a form of the word that a language with cases needs;
`term=measure_family` names the vocabulary where the field's own name does not. A brace is written twice.
"""

from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import TypeAlias

WORD_KINDS = frozenset({"term", "short", "terms", "shorts"})
KINDS = WORD_KINDS | {"", "title", "titles", "list", "message", "messages", "signed", "number", "percent"}


class BadTemplate(ValueError):
    """A template that cannot be read; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a template: which field fills it, and how the value is shown there."""

    name: str
    kind: str = ""
    form: str = ""
    vocabulary: str = ""
    capital: bool = False


Piece: TypeAlias = str | Slot


@cache
def parse(template: str) -> tuple[Piece, ...]:
    """Takes a template apart into literal text and places.

    Raises:
        BadTemplate: for unbalanced braces, a field that is not a plain name, or an unknown kind.
    """
    pieces: list[Piece] = []
    try:
        parts = list(Formatter().parse(template))
    except ValueError as problem:
        raise BadTemplate(f"{problem}: {template!r}") from None
    for literal, name, spec, conversion in parts:
        if literal:
            pieces.append(literal)
        if name is not None:
            if conversion or not name.isidentifier():
                raise BadTemplate(f"{name!r} is not a plain field name: {template!r}")
            pieces.append(_slot(name, spec or "", template))
    return tuple(pieces)


def slots(template: str) -> tuple[Slot, ...]:
    """The places of a template, in their order.

    Raises:
        BadTemplate: as `parse`.
    """
    return tuple(piece for piece in parse(template) if isinstance(piece, Slot))


def _slot(name: str, spec: str, template: str) -> Slot:
    shape, _, vocabulary = spec.partition("=")
    kind, _, form = shape.partition(".")
    capital = kind[:1].isupper() and kind.lower() in WORD_KINDS
    if capital:
        kind = kind.lower()
    if kind not in KINDS or ((form or vocabulary) and kind not in WORD_KINDS):
        raise BadTemplate(f"unknown kind {spec!r} of {name!r}: {template!r}")
    return Slot(name, kind, form, vocabulary, capital)
