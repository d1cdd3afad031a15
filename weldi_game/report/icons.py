"""The icons of the game for pages and paper: SVG files of one colour, read once.

A missing icon is a blank: a report must not fail because of a picture.
"""

import re
from functools import lru_cache

from weldi_game import data

_ROOT = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([a-zA-Z-]+)="([^"]*)"')
#: Attributes of the root that say how its shapes are drawn.
_DRAWN = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")
_BLACK = "#000000"
_EMPTY = '<svg viewBox="0 0 24 24"></svg>'


@lru_cache(maxsize=256)
def source(name: str) -> str:
    """The SVG source of an icon, black on nothing; an empty picture where there is no such icon."""
    path = data.assets("icons", f"{name}.svg")
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return _EMPTY


def coloured(name: str, colour: str) -> str:
    """The SVG source of an icon in a colour (`#rrggbb`)."""
    return source(name).replace(_BLACK, colour)


def symbol(name: str) -> str:
    """The icon as an SVG symbol for a page, with the id `icon-<name>`, in the colour of the text around its use."""
    found = _ROOT.search(source(name))
    if found is None:
        return ""
    attributes = dict(_ATTRIBUTE.findall(found[1]))
    box = attributes.get("viewBox", "0 0 24 24")
    drawn = "".join(f' {key}="{attributes[key]}"' for key in _DRAWN if key in attributes)
    body = " ".join(found[2].split())
    return f'<symbol id="icon-{name}" viewBox="{box}"><g{drawn}>{body}</g></symbol>'.replace(
        _BLACK, "currentColor"
    )
