"""In which light and season things are drawn."""

from dataclasses import dataclass
from enum import StrEnum

from weldi_game.ui.city.colour import Colour, hexa, mix

SNOW = hexa("f4f6fb")
SNOW_SHADE = hexa("cfd8ea")


class Season(StrEnum):
    """The half-years of the game, in turn; two of them are bright, two are late."""

    SPRING = "spring"
    AUTUMN = "autumn"
    SUMMER = "summer"
    WINTER = "winter"


def season_of(round_number: int) -> Season:
    """Return the season of a round: odd rounds are spring or summer, even rounds autumn or winter."""
    return tuple(Season)[(round_number - 1) % 4]


@dataclass(frozen=True, slots=True)
class Look:
    """Season and state that a drawing has to show.

    Attributes:
        season: decides light, leaves and flowers.
        snow: snow lies on roofs and trees.
        dark: nobody is in: no light behind the windows.
        shut: shutters are down (a rights emergency).
        festive: flower boxes and garlands (a good ending).
    """

    season: Season = Season.SPRING
    snow: bool = False
    dark: bool = False
    shut: bool = False
    festive: bool = False

    @property
    def late(self) -> bool:
        """Autumn or winter: low amber light, lamps on."""
        return self.season in (Season.AUTUMN, Season.WINTER)

    @property
    def glass(self) -> Colour:
        """Colour of a window pane."""
        if self.dark:
            return hexa("5d6480")
        return hexa("ffd479") if self.late else hexa("a9d5df")

    @property
    def glow(self) -> Colour:
        """Colour of an inviting open door."""
        if self.dark:
            return hexa("565a76")
        return hexa("ffc860") if self.late else hexa("ffe1a0")

    def leaf(self, colour: Colour, autumn: Colour) -> Colour:
        """Return the colour of leaves that are `colour` in summer and `autumn` in autumn."""
        if self.season is Season.SPRING:
            return mix(colour, hexa("c6dc6a"), 0.28)
        if self.season is Season.AUTUMN:
            return autumn
        if self.season is Season.WINTER:
            return mix(autumn, hexa("8f8a86"), 0.55)
        return colour
