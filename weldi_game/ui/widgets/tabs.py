"""Pages behind tabs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Unpack

import pygame
from typing_extensions import override

from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Button
from weldi_game.ui.widgets.contract import Node, Options
from weldi_game.ui.widgets.layout import Column, Row


@dataclass(frozen=True, slots=True)
class Page:
    """A page behind a tab.

    Attributes:
        id: its name; the tab's id is "<id of the tabs>.<id>".
        title: the words on the tab.
        content: what is on the page.
        icon: icon id or "".
    """

    id: str
    title: str
    content: Widget
    icon: str = ""


class TabButton(Button):
    """The widget of a tab."""

    role: ClassVar[str] = "tab"

    @override
    def facts(self) -> Node:
        return {"selected": self._selected}


class Tabs(Widget):
    """Pages of which one shows. Tab stops at the chosen tab, arrow keys go to the others, Enter or Space chooses.

    Args:
        pages: at least one.
        selected: id of the page that shows; the first by default.
        on_change: called with the id of the page that was chosen.
    """

    role: ClassVar[str] = "tablist"

    def __init__(
        self,
        pages: Sequence[Page],
        *,
        selected: str = "",
        on_change: Callable[[str], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        name = options.get("id", "tabs")
        self._pages, self._on_change = list(pages), on_change
        self.selected = selected or pages[0].id
        self._buttons = [self._tab(name, page) for page in pages]
        for page in pages:
            page.content.weight = page.content.weight or 1.0
        contents = [page.content for page in pages]
        super().__init__(Column(Row(*self._buttons, gap=8, wrap=True), *contents, gap=16), **options)
        self._show()

    @override
    def facts(self) -> Node:
        return {"value": self.selected}

    def select(self, page: str) -> None:
        """Show a page, without calling `on_change`."""
        self.selected = page
        self._show()
        self.changed_size()

    @override
    def measure_least_height(self, width: int) -> int:
        return self.children[0].least_height(width)

    @override
    def place(self) -> None:
        super().place()
        self.overflow = self.children[0].overflow

    @override
    def key(self, event: pygame.event.Event) -> bool:
        if event.mod & pygame.KMOD_CTRL and event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            ids = [page.id for page in self._pages]
            step = -1 if event.key == pygame.K_PAGEUP else 1
            self._choose(ids[(ids.index(self.selected) + step) % len(ids)])
            return True
        return False

    def _tab(self, name: str, page: Page) -> TabButton:
        return TabButton(
            page.title, icon=page.icon, id=f"{name}.{page.id}", on_press=lambda: self._choose(page.id)
        )

    def _choose(self, page: str) -> None:
        if page != self.selected:
            self.select(page)
            if self._on_change is not None:
                self._on_change(page)

    def _show(self) -> None:
        for page, button in zip(self._pages, self._buttons, strict=True):
            chosen = page.id == self.selected
            page.content.shown = chosen
            button.set_selected(chosen)
            button.tab_stop = chosen
