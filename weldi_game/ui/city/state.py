"""What the picture of the city shows: plain, frozen data, independent of the engine."""

from dataclasses import dataclass
from typing import Literal

from weldi_game.cards.vocabulary import Picture, Place

Status = Literal["building", "open", "suspended", "relief"]
Mood = Literal["ordinary", "alive", "closed"]


@dataclass(frozen=True, slots=True)
class PlaceState:
    """One measure that shows in the city.

    Attributes:
        place: what kind of house, garden or square it is.
        measure: id of the measure; unique in a picture.
        level: 1 and up; a one-stop shop grows from I to III, other places gain a storey or an annexe.
        lit: how many add-on windows are lit (the services of the card desk), 0 and up.
        status: under construction, open, suspended (dark, never ruined) or relief (a light marquee).
        fresh: progress of the appear animation, 0 to 1; 1 means done.
    """

    place: Place
    measure: str
    level: int = 1
    lit: int = 0
    status: Status = "open"
    fresh: float = 1.0


@dataclass(frozen=True, slots=True)
class CityState:
    """Everything the picture depends on.

    Attributes:
        picture: which city or plain landscape.
        round: half-year from 1; odd rounds are spring and summer, even ones autumn and winter.
        places: in order of appearance, which decides the plots.
        mood: `alive` after a good ending, `closed` in a rights emergency, else `ordinary`.
        high_contrast: pale background and outlined places.
    """

    picture: Picture
    round: int = 1
    places: tuple[PlaceState, ...] = ()
    mood: Mood = "ordinary"
    high_contrast: bool = False


class TooSmallError(ValueError):
    """The picture was asked for at a size at which nothing could be recognised."""


MINIMUM_SIZE = (160, 100)  #: smallest width and height in pixels that can be painted


def check_size(size: tuple[int, int]) -> None:
    """Refuse a size below `MINIMUM_SIZE`.

    Raises:
        TooSmallError: if the width or the height is below the minimum.
    """
    if size[0] < MINIMUM_SIZE[0] or size[1] < MINIMUM_SIZE[1]:
        raise TooSmallError(f"a city picture needs at least {MINIMUM_SIZE} pixels, not {size}")
