"""Which characters a TrueType font can show, read from its `cmap` table.

pygame has no glyph fallback and draws an empty box for what a font lacks, without a word; so we ask the file.
Source: OpenType specification 1.9, table cmap, formats 4 and 12.
"""

from collections.abc import Iterator
from struct import error, unpack_from


class BrokenFont(ValueError):
    """The bytes are not a TrueType font whose characters can be read."""


def coverage(font: bytes) -> frozenset[int]:
    """The code points that the font has a glyph for.

    Raises:
        BrokenFont: when the bytes are no font, or their character map is damaged.
    """
    try:
        return frozenset(
            code for start in _subtables(font, _table(font, b"cmap")) for code in _covered(font, start)
        )
    except (error, IndexError) as problem:
        raise BrokenFont(f"the character map cannot be read: {problem}") from problem


def _table(font: bytes, tag: bytes) -> int:
    for index in range(unpack_from(">H", font, 4)[0]):
        name, _, offset, _ = unpack_from(">4sLLL", font, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise BrokenFont("the font has no character map")


def _subtables(font: bytes, cmap: int) -> Iterator[int]:
    for index in range(unpack_from(">H", font, cmap + 2)[0]):
        platform, encoding, offset = unpack_from(">HHL", font, cmap + 4 + 8 * index)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            yield cmap + offset


def _covered(font: bytes, start: int) -> Iterator[int]:
    form = unpack_from(">H", font, start)[0]
    if form == 4:
        yield from _segments(font, start)
    elif form == 12:
        for group in range(unpack_from(">L", font, start + 12)[0]):
            first, last, _ = unpack_from(">LLL", font, start + 16 + 12 * group)
            yield from range(first, min(last, 0x10FFFF) + 1)


def _segments(font: bytes, start: int) -> Iterator[int]:
    size = unpack_from(">H", font, start + 6)[0]
    count = size // 2
    ends = unpack_from(f">{count}H", font, start + 14)
    starts = unpack_from(f">{count}H", font, start + 16 + size)
    deltas = unpack_from(f">{count}H", font, start + 16 + 2 * size)
    offsets_at = start + 16 + 3 * size
    offsets = unpack_from(f">{count}H", font, offsets_at)
    for segment in range(count):
        for code in range(starts[segment], ends[segment] + 1):
            if code == 0xFFFF:
                continue
            if offsets[segment] == 0:
                glyph = (code + deltas[segment]) & 0xFFFF
            else:
                place = offsets_at + 2 * segment + offsets[segment] + 2 * (code - starts[segment])
                glyph = unpack_from(">H", font, place)[0]
            if glyph:
                yield code
