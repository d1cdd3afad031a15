"""What stays when the widgets of a screen are made anew."""

from typing import TYPE_CHECKING

import pygame

from weldi_game.ui.widgets.scroll import ScrollArea
from weldi_game.ui.widgets.textfield import TextField

if TYPE_CHECKING:
    from weldi_game.ui.host import ScreenHost


class Kept:
    """What a person would miss when the widgets are made anew: focus, scrolled places, carets."""

    def __init__(self, host: "ScreenHost") -> None:
        self._host = host
        focused = host.focused
        self._in_dialog = bool(host.dialogs)
        self._focus = focused.id if focused else ""
        self._place = focused.rect.copy() if focused else pygame.Rect(0, 0, 0, 0)
        everything = [each for each in host.root.walk() if each.id]
        self._offsets = {each.id: each.offset for each in everything if isinstance(each, ScrollArea)}
        self._carets = {each.id: each.caret for each in everything if isinstance(each, TextField)}

    def give_back(self) -> None:
        """Put it onto the new widgets."""
        for each in self._host.root.walk():
            if isinstance(each, ScrollArea) and each.id in self._offsets:
                each.scroll_to(self._offsets[each.id])
            elif isinstance(each, TextField) and each.id in self._carets:
                each.caret = min(self._carets[each.id], len(each.value))
        if not self._in_dialog and not (self._focus and self._host.focus(self._focus)):
            self._host.focus_near(self._place)
