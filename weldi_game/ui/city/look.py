"""In which light things are drawn."""

from dataclasses import dataclass

from weldi_game.ui.city.colour import Colour, hexa, mix


@dataclass(frozen=True, slots=True)
class Look:
    """Season and state that a drawing has to show.

    Attributes:
        late: autumn and winter: low amber light, lamps on.
        snow: snow lies on roofs and trees.
        dark: nobody is in: no light behind the windows.
        shut: shutters are down (a rights emergency).
        festive: flower boxes and garlands (a good ending).
    """

    late: bool = False
    snow: bool = False
    dark: bool = False
    shut: bool = False
    festive: bool = False

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
        """Return the colour of leaves in this season."""
        if self.snow:
            return mix(autumn, hexa("e9edf2"), 0.25)
        return autumn if self.late else colour


SNOW = hexa("f4f6fb")
SNOW_SHADE = hexa("cfd8ea")
