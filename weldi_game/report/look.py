"""The look of everything that leaves the game: the colours of the printed table, in the code of HTML and PDF.

The six rights wear the Okabe-Ito palette (M. Okabe, K. Ito, "Color Universal Design", 2008), darkened where they
are lines or words. Colour is never alone: bands have shapes and patterns, rights have icons and names. The values
are those of the window's paper theme; a test holds them together.
"""

from typing import Final

INK: Final = "#241f1a"
MUTED: Final = "#574d40"
LINE: Final = "#7d6f55"
FAINT: Final = "#cbbb98"
PAPER: Final = "#f5eddb"
CARD: Final = "#fdf8ec"
PRIMARY: Final = "#1d4e5f"
ACCENT: Final = "#b5651d"

#: A darker sister of each right's colour, for lines and words.
RIGHTS: Final[dict[str, str]] = {
    "work": "#993f00",
    "housing": "#00507f",
    "health": "#005f46",
    "education": "#7a4c00",
    "equality": "#853863",
    "participation": "#155b89",
}
ROLES: Final[dict[str, str]] = {
    "city_hall": "#5a4690",
    "public_services": "#2b6a62",
    "civil_society": "#8a4726",
    "newcomers_council": "#9a2f5c",
    "employers_landlords": "#48566e",
}
#: The bands: fill of their stripe in a chart, and ink for their sign and name.
BANDS: Final = ("violated", "at_risk", "realised")
BAND_INK: Final[dict[str, str]] = {"violated": "#8a2019", "at_risk": "#734900", "realised": "#125c4c"}
BAND_FILL: Final[dict[str, str]] = {"violated": "#f3ddd6", "at_risk": "#faf0d2", "realised": "#e0efe4"}
