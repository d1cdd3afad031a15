"""The colours of the landscapes in the four seasons."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from weldi_game.ui.city.colour import Colour, hexas, mix
from weldi_game.ui.city.look import Season


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a landscape in one half-year."""

    sky_high: Colour
    sky_low: Colour
    sun: Colour
    cloud: Colour
    far: Colour
    middle: Colour
    near: Colour
    front: Colour
    lane: Colour
    water: Colour
    water_deep: Colour
    glint: Colour


def palette(codes: str) -> Palette:
    """Return a palette from twelve colour codes in the order of its fields."""
    return Palette(*hexas(codes))


TEMPERATE: Mapping[Season, Palette] = {
    Season.SPRING: palette(
        "9fd3e6 fdf1d2 fff6d8 fffdf6 a9c8bf a9cb8a bcd67f a6cb68 f0e0b8 7fbfd0 5a9fbd e6f6f4"
    ),
    Season.SUMMER: palette(
        "74bde6 feedb8 fff0b4 fffdf6 9abfae a3ba68 cdce6a 8fb24e f4e0aa 62b4ce 3f90b8 e6f6f4"
    ),
    Season.AUTUMN: palette(
        "8495c6 fccd9e ffe09c fee7d6 a8a5bb bfa77c d6b76a bb9a4c ecd3a4 6f9cb8 4a7aa0 f8e6cf"
    ),
    Season.WINTER: palette(
        "93a7cb fadcc0 ffeec8 fff5ec aab4cc c9d2dd e6eaf0 d6dee9 f3ebe0 8fb0c8 6a90b0 f5f4f2"
    ),
}


#: like `TEMPERATE`, where snow seldom lies
MILD: Mapping[Season, Palette] = {
    **TEMPERATE,
    Season.WINTER: palette(
        "9aaccb f6ddc6 ffeecb fbf4ec a6adb8 b0b696 bcc398 a6b27e e6d8bd 86a6b8 5f86a0 f2f1ec"
    ),
}


MEDITERRANEAN: Mapping[Season, Palette] = {
    Season.SPRING: palette(
        "8ccbe8 fdf0d0 fff4cc fffdf6 b9c7bd b5c487 d3cf8a bcc46e f4e3bb 58bfd0 2f92b8 e9fbf6"
    ),
    Season.SUMMER: palette(
        "74bfe6 feeabb ffefb0 fffcf2 c4c3a8 d0bd7c e6cf86 d6b768 f7e4b8 4fc0d2 2a8fba ecfcf7"
    ),
    Season.AUTUMN: palette(
        "8493c6 fcc693 ffdb92 fde2d0 ab9db2 b8996e d2b069 bf9850 ecd0a0 5497b0 35749a f8e6cf"
    ),
    Season.WINTER: palette(
        "869ac4 f4d2bc ffe6c4 f6ebe6 a3a9be 9aa888 a9b283 8a9c66 dccfb4 5f97b0 3c7195 f0ece6"
    ),
}


def tinted(palettes: Mapping[Season, Palette], colour: Colour, share: float) -> Mapping[Season, Palette]:
    """Return the palettes with land that leans towards a colour; snow stays white."""
    result: dict[Season, Palette] = {}
    for season, colours in palettes.items():
        part = share * 0.35 if season is Season.WINTER else share
        result[season] = replace(
            colours,
            middle=mix(colours.middle, colour, part),
            near=mix(colours.near, colour, part),
            front=mix(colours.front, colour, part),
        )
    return result
