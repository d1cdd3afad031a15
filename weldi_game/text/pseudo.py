"""The pseudo-language: English that is still readable, with accents everywhere and 40 % longer.

What stays plain on the screen was never given to the translators; what is cut off has no room for them.
"""

from math import ceil

LONGER = 0.4
OPEN, CLOSE = "[", "]"

_ACCENTS = str.maketrans(
    "AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz",
    "ÅåßÇçÐđÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŘřŠšŢţÛûŴŵÝýŽž",
)
_FILLING = " ōñē ţŵō ţĥŕēē ƒōüŕ ƒīṽē šīx šēṽēñ ēīĝĥţ ñīñē ţēñ"


def disguise(literal: str) -> str:
    """The literal part of a template with accents on it."""
    return literal.translate(_ACCENTS)


def filling(length: int) -> str:
    """What a text of `length` characters needs to be 40 % longer: words, so that lines can break in it."""
    wanted = ceil(length * LONGER)
    return (_FILLING * (wanted // len(_FILLING) + 1))[:wanted].rstrip().ljust(wanted, "ñ")
