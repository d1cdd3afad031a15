"""A page of the panel: its head, and what stands on it."""

from typing import NamedTuple

from weldi_game.ui.widgets import Widget


class Page(NamedTuple):
    """What the panel shows about one thing."""

    icon: str
    title: str
    parts: list[Widget]
