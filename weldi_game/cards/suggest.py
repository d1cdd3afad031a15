"""What somebody probably meant who wrote a word that is not known: one confident suggestion, or none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

_LONGEST = 60  # nobody misspells a longer id; distances grow with the square of the length
_SHORTEST_PART = 4  # a cut word says what it is a part of from so many letters on
_SHORTEST_STEM = 6  # and one with another ending, from so many common letters on


def closest(word: str, valid: Iterable[str]) -> str | None:
    """Return the valid word that was probably meant, or None when that is not sure.

    It sees through upper case, `-` or spaces for `_`, accents, singular and plural, turned parts (`hall_city`), glued
    and cut words, and one to three slips of the finger, depending on the length. It names none where two are as near.
    """
    return _closest(word, tuple(dict.fromkeys(valid)))


@lru_cache(maxsize=2048)
def _closest(word: str, valid: tuple[str, ...]) -> str | None:
    plain = as_id(word)
    if not plain or len(plain) > _LONGEST:
        return None
    for likeness in (as_id, _singular, _glued, _sorted_parts):
        if same := [each for each in valid if likeness(as_id(each)) == likeness(plain)]:
            return same[0] if len(same) == 1 else None
    near = _nearest(plain, valid)
    return near or _only([each for each in valid if _is_cut(plain, as_id(each))])


def _nearest(plain: str, valid: tuple[str, ...]) -> str | None:
    """Return the only valid word within the slips that a word of this length allows."""
    limit = _allowed_slips(len(plain))
    best: list[str] = []
    for each in valid:
        slips = distance(_glued(plain), _glued(as_id(each)), limit)
        if slips < limit:
            limit, best = slips, [each]
        elif slips == limit and limit:
            best.append(each)
    return _only(best)


def _allowed_slips(length: int) -> int:
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def _only(words: list[str]) -> str | None:
    return words[0] if len(words) == 1 else None


def as_id(word: str) -> str:
    """Return a word as an id would be written: small letters without accents, underscores between its parts."""
    letters = unicodedata.normalize("NFKD", word.strip().casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "_".join(letters.replace("-", " ").replace("_", " ").replace(".", " ").split())


def _singular(plain: str) -> str:
    return "_".join(_singular_part(part) for part in plain.split("_"))


def _singular_part(part: str) -> str:
    if part.endswith("ies") and len(part) > 4:
        return part[:-3] + "y"
    return part[:-1] if part.endswith("s") and not part.endswith("ss") and len(part) > 3 else part


def _glued(plain: str) -> str:
    return plain.replace("_", "")


def _sorted_parts(plain: str) -> str:
    return "_".join(sorted(plain.split("_")))


def _is_cut(plain: str, whole: str) -> bool:
    """Return whether one word is the beginning, or a whole part, of the other, or both have a long stem in common."""
    short, long = sorted((plain, whole), key=len)
    if len(short) < _SHORTEST_PART:
        return False
    stem = _common_start(short, long)
    return stem == len(short) or f"_{short}_" in f"_{long}_" or stem >= max(_SHORTEST_STEM, 0.7 * len(short))


def _common_start(short: str, long: str) -> int:
    same = (letter == other for letter, other in zip(short, long, strict=False))
    return sum(1 for _ in takewhile(bool, same))


def distance(first: str, second: str, limit: int) -> int:
    """Return how many slips (a letter more, less, other, or two turned) lie between two words.

    More than `limit` is returned as `limit + 1`.
    """
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, start=1):
        before, last, row = row, before, [i]
        for j, other in enumerate(second, start=1):
            slips = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                slips = min(slips, last[j - 2] + 1)
            row.append(slips)
        if min(row) > limit:
            return limit + 1
    return row[-1] if row[-1] <= limit else limit + 1
