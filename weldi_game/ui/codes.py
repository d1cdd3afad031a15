"""The code of a game: what tables type in order to get the same cards; a number stands for itself."""

from hashlib import blake2b
from secrets import randbelow
from unicodedata import normalize

LONGEST = 40
"""Most characters of a code."""
_FRESH = 1_000_000
_LARGEST = 2**63 - 1


def seed_of(code: str) -> int:
    """The seed that a code stands for; the same on every machine, whatever its case, accents' form and spaces.

    An empty code draws a seed from the operating system: the only chance that does not come from a seed.
    """
    words = " ".join(normalize("NFC", code).casefold().split())[:LONGEST]
    if not words:
        return randbelow(_FRESH)
    if words.isascii() and words.isdigit() and int(words) <= _LARGEST:
        return int(words)
    return int.from_bytes(blake2b(words.encode(), digest_size=4).digest(), "big")
