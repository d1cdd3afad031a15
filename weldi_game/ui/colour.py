"""Colour arithmetic: contrast as in WCAG 2.2, and what colour-blind players see.

Sources: WCAG 2.2 (relative luminance, contrast ratio); IEC 61966-2-1 (sRGB); CIE 1976 L*a*b* with the D65 white;
G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table 1, severity 1.0.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import dist

Colour = tuple[int, int, int]
"""Red, green and blue, each 0-255, sRGB."""

Matrix = tuple[tuple[float, float, float], ...]


class Vision(StrEnum):
    """Ways of seeing colour that the palette is tested against."""

    TYPICAL = "typical"
    PROTANOPIA = "protanopia"  #: no long-wave cones
    DEUTERANOPIA = "deuteranopia"  #: no middle-wave cones
    TRITANOPIA = "tritanopia"  #: no short-wave cones


_MACHADO_2009: dict[Vision, Matrix] = {
    Vision.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Vision.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_SRGB_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE_D65 = (0.95047, 1.0, 1.08883)


def parse(code: str) -> Colour:
    """Read "#rrggbb".

    Raises:
        ValueError: when the text is not a hash sign and six hexadecimal digits.
    """
    if len(code) != 7 or not code.startswith("#"):
        raise ValueError(f"not a colour like #1a2b3c: {code!r}")
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def relative_luminance(colour: Colour) -> float:
    """How light a colour is, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21; text needs 4.5, large text and shapes 3 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Blend two colours; share 0 gives the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def readable_on(ground: Colour, dark: Colour, light: Colour) -> Colour:
    """Of two text colours, the one with more contrast on this ground."""
    return dark if contrast(ground, dark) >= contrast(ground, light) else light


def simulate(colour: Colour, vision: Vision) -> Colour:
    """The colour as a person with this vision sees it (Machado, Oliveira and Fernandes 2009, severity 1.0)."""
    if vision is Vision.TYPICAL:
        return colour
    red, green, blue = (_encode(part) for part in _times(_MACHADO_2009[vision], _linear(colour)))
    return red, green, blue


def difference(first: Colour, second: Colour, vision: Vision = Vision.TYPICAL) -> float:
    """How different two colours look: Euclidean distance in CIE L*a*b* (2.3 is just noticeable, 100 black to white)."""
    return dist(_lab(simulate(first, vision)), _lab(simulate(second, vision)))


def _linear(colour: Colour) -> tuple[float, ...]:
    parts = (part / 255 for part in colour)
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def _encode(part: float) -> int:
    part = min(max(part, 0.0), 1.0)
    return round(255 * (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055))


def _times(matrix: Matrix, vector: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _lab(colour: Colour) -> tuple[float, float, float]:
    x, y, z = (
        _lab_curve(part / white)
        for part, white in zip(_times(_SRGB_TO_XYZ, _linear(colour)), _WHITE_D65, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lab_curve(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
