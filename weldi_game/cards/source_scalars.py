"""What an unquoted word means: YAML 1.2 without its surprises.

Only `true` and `false` are truth values, so that NO stays Norway; 12:30 is no number, 010 is text (never 8) and a date
is text.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

Scalar = str | int | float | bool | None

MOST_DIGITS = 18
"""Digits of the longest whole number: more do not fit into what other programs can hold exactly."""

NOT_ALWAYS_TEXT = frozenset(["", *"0123456789+-.~ntf"])
"""First characters (or the empty text) of unquoted words that may be something else than text."""

_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = frozenset([".inf", "+.inf", "-.inf", ".nan"])


class BadNumberError(ValueError):
    """A number that the game does not take; `code` is the code of its finding."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@lru_cache(maxsize=1024)
def resolve(word: str) -> Scalar:
    """Return what an unquoted word means.

    Raises:
        BadNumberError: the number has more than `MOST_DIGITS` digits, or is not finite.
    """
    if word in _WORDS:
        return _WORDS[word]
    if word[0] in "~ntf":
        return word
    if _INTEGER.fullmatch(word):
        if len(word.lstrip("+-")) > MOST_DIGITS:
            raise BadNumberError("yaml-number-too-long")
        return int(word)
    if _FLOAT.fullmatch(word):
        return _finite(float(word))
    if word.lower() in _NOT_FINITE:
        raise BadNumberError("yaml-number-not-finite")
    return word


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise BadNumberError("yaml-number-not-finite")
    return number
