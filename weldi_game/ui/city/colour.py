"""Colours of the picture: flat, warm, mixed from a few named ones."""

from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

WHITE: Colour = (255, 252, 244)
CREAM: Colour = (250, 238, 214)
INK: Colour = (58, 48, 62)
NIGHT: Colour = (52, 58, 86)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return `first` with `share` (0 to 1) of `second` in it."""
    return (
        round(first[0] + (second[0] - first[0]) * share),
        round(first[1] + (second[1] - first[1]) * share),
        round(first[2] + (second[2] - first[2]) * share),
    )


def lighter(colour: Colour, share: float = 0.2) -> Colour:
    """Return the colour in warm light."""
    return mix(colour, (255, 248, 226), share)


def darker(colour: Colour, share: float = 0.2) -> Colour:
    """Return the colour in violet shade; shade that is only blacker looks dirty."""
    return mix(colour, (48, 36, 72), share)


def hexa(text: str) -> Colour:
    """Return the colour written as six hexadecimal digits.

    Raises:
        ValueError: if `text` is not six hexadecimal digits.
    """
    if len(text) != 6:
        raise ValueError(f"six hexadecimal digits expected, not {text!r}")
    return (int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16))


def hexas(text: str) -> tuple[Colour, ...]:
    """Return the colours of a blank-separated list of six-digit codes."""
    return tuple(hexa(word) for word in text.split())
