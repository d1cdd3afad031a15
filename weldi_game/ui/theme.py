"""The look of the table: a printed board game on paper, warm and calm; and its high-contrast edition.

Widgets name colour *roles* ("ink", "card", "right.work"), never colours. The six rights wear the Okabe-Ito
palette (M. Okabe, K. Ito, "Color Universal Design", 2008), which colour-blind players can tell apart; for
words and fine lines every such fill has a darker "deep" sister. Sizes are base pixels at 1920x1080.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from weldi_game.ui.colour import Colour, mix, parse, readable_on

TYPE_SCALE: Mapping[str, int] = {
    "caption": 22,
    "small": 24,
    "body": 28,
    "lead": 32,
    "heading": 36,
    "numeral": 44,
    "title": 48,
    "display": 84,
}
"""Text styles and their sizes in base pixels; "body" is the default, readable three metres from a projector."""

TARGET = 44
"""Smallest side of anything that can be pressed, base pixels (WCAG 2.2, 2.5.5)."""
STAND_TARGET = 72
"""The same at an exhibition stand, where visitors use one finger on a large screen."""

RADIUS = 14
"""Corner radius of cards."""
RING = 3
"""Thickness of each of the two tones of the focus ring."""
THICKNESS = 4
"""How thick the cardboard of cards and buttons looks."""

BANDS = ("violated", "at_risk", "realised")
"""The three bands of a right's track, worst first (rulebook 1)."""

RIGHTS = ("work", "housing", "health", "education", "equality", "participation")
ROLES = ("city_hall", "public_services", "civil_society", "newcomers_council", "employers_landlords")


class ThemeName(StrEnum):
    """The themes that the settings offer."""

    PAPER = "paper"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of colours by role.

    Attributes:
        name: which theme this is.
        colours: colour of each role; every theme has the same roles.
        textured: whether the table shows the grain of paper.
    """

    name: ThemeName
    colours: Mapping[str, Colour]
    textured: bool

    def colour(self, role: str) -> Colour:
        """The colour of a role.

        Raises:
            KeyError: when no role of this name exists.
        """
        return self.colours[role]

    def on(self, ground: Colour) -> Colour:
        """The text colour to use on this ground: dark or light ink, whichever reads better."""
        return readable_on(ground, self.colours["ink_dark"], self.colours["ink_light"])

    def shade(self, ground: Colour, share: float) -> Colour:
        """A ground pressed down towards the ink by a share of 0 to 1, for hover, edges and shadows."""
        return mix(ground, self.colours["ink"], share)


_PAPER = {
    "table": "#e6d9bf",  # the board under the cards
    "paper": "#f5eddb",
    "card": "#fdf8ec",
    "raised": "#fffdf6",
    "sunken": "#ece1c9",
    "edge": "#c4b189",  # the thickness of the cardboard
    "faint": "#cbbb98",  # hairlines that only please the eye
    "line": "#7d6f55",  # lines that carry meaning: 3:1
    "ink": "#241f1a",
    "muted": "#574d40",
    "ink_dark": "#1c1814",
    "ink_light": "#fffaf0",
    "primary": "#1d4e5f",
    "on_primary": "#fff9ec",
    "danger": "#96281b",
    "on_danger": "#fff5ee",
    "link": "#0f4a66",
    "selected": "#d5e5e4",
    "shadow": "#807a70",
    "focus_outer": "#17130f",
    "focus_inner": "#ffc61a",
    "good": "#1f6148",
    "warning": "#7d4b00",
    "bad": "#8a2419",
    "notice": "#fbe9b8",
    "accent": "#b5651d",
    "right.work": "#d55e00",
    "right.housing": "#0072b2",
    "right.health": "#009e73",
    "right.education": "#e69f00",
    "right.equality": "#cc79a7",
    "right.participation": "#56b4e9",
    "right.work.deep": "#993f00",
    "right.housing.deep": "#00507f",
    "right.health.deep": "#005f46",
    "right.education.deep": "#7a4c00",
    "right.equality.deep": "#853863",
    "right.participation.deep": "#155b89",
    "band.violated": "#8e2323",
    "band.at_risk": "#f0be4c",
    "band.realised": "#287d6b",
    "band.violated.deep": "#8a2019",
    "band.at_risk.deep": "#734900",
    "band.realised.deep": "#125c4c",
    "role.city_hall": "#5a4690",
    "role.public_services": "#2b6a62",
    "role.civil_society": "#8a4726",
    "role.newcomers_council": "#9a2f5c",
    "role.employers_landlords": "#48566e",
}

_HIGH_CONTRAST = {
    "table": "#000000",
    "paper": "#000000",
    "card": "#0c0c0c",
    "raised": "#141414",
    "sunken": "#000000",
    "edge": "#8c8c8c",
    "faint": "#8c8c8c",
    "line": "#ffffff",
    "ink": "#ffffff",
    "muted": "#e2e2e2",
    "ink_dark": "#000000",
    "ink_light": "#ffffff",
    "primary": "#ffe14d",
    "on_primary": "#000000",
    "danger": "#ffb0a3",
    "on_danger": "#000000",
    "link": "#8fd3ff",
    "selected": "#0f2030",
    "shadow": "#505050",
    "focus_outer": "#3df2ff",
    "focus_inner": "#000000",
    "good": "#7df0bf",
    "warning": "#ffd166",
    "bad": "#ffb0a3",
    "notice": "#2b2400",
    "accent": "#ffc078",
    "right.work": "#ff8a3c",
    "right.housing": "#8f9fff",
    "right.health": "#1fc48f",
    "right.education": "#ffd23f",
    "right.equality": "#ff9fd0",
    "right.participation": "#8fe0ff",
    "right.work.deep": "#ff9a57",
    "right.housing.deep": "#a8b5ff",
    "right.health.deep": "#2fd6a0",
    "right.education.deep": "#ffd23f",
    "right.equality.deep": "#ff9fd0",
    "right.participation.deep": "#8fe0ff",
    "band.violated": "#ff6f61",
    "band.at_risk": "#ffe08a",
    "band.realised": "#35c9ae",
    "band.violated.deep": "#ff9a8f",
    "band.at_risk.deep": "#ffe08a",
    "band.realised.deep": "#4fdcc2",
    "role.city_hall": "#c9b8ff",
    "role.public_services": "#8fe0d2",
    "role.civil_society": "#ffc09a",
    "role.newcomers_council": "#ffa6cb",
    "role.employers_landlords": "#c3d2ea",
}

THEMES: Mapping[ThemeName, Theme] = {
    ThemeName.PAPER: Theme(
        ThemeName.PAPER, {role: parse(code) for role, code in _PAPER.items()}, textured=True
    ),
    ThemeName.HIGH_CONTRAST: Theme(
        ThemeName.HIGH_CONTRAST, {role: parse(code) for role, code in _HIGH_CONTRAST.items()}, textured=False
    ),
}
"""Every theme by its name."""

GROUNDS = ("table", "paper", "card", "raised", "sunken", "selected", "notice")
"""Roles that text may stand on."""
TEXTS = (
    "ink",
    "muted",
    "link",
    "good",
    "warning",
    "bad",
    *(f"right.{right}.deep" for right in RIGHTS),
    *(f"band.{band}.deep" for band in BANDS),
)
"""Roles that words on such a ground may have; each reads well on every ground (the tests assert it)."""
