"""What the screens around the table have in common: a bar at their top, and a program that says their words."""

from collections.abc import Callable, Sequence

from weldi_game.text import Message, Titles, Value
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.widgets import Button, Column, Heading, Label, Row, Widget

GAP, EDGE = 20, 36
"""Base pixels between the parts of a screen, and around them."""


class ProgramScreen(Screen):
    """A screen that knows the program around it."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def say(self, message: str | Message, *, titles: Titles | None = None, **data: Value) -> str:
        """The sentence of a message in the present language."""
        return self.program.say(message, titles=titles, **data)

    def term(self, word: str, *, short: bool = False, capital: bool = True) -> str:
        """The name of a vocabulary id."""
        return self.program.term(word, short=short, capital=capital)

    def open_settings(self) -> None:
        """Show the settings on top of this screen."""
        from weldi_game.ui.screens.settings import SettingsScreen

        self.host.push(SettingsScreen(self.program))

    def on_link(self, term: str) -> None:
        """A word of the glossary was chosen: open it there."""
        from weldi_game.ui.screens.glossary_page import GlossaryPage

        self.host.push(GlossaryPage(self.program, term))


class PageScreen(ProgramScreen):
    """A screen with a bar: back, its title, what else it offers, settings."""

    settings_shown = True

    def bar(self, title: str, *extras: Widget) -> Row:
        """The bar at the top."""
        back = Button(
            self.say("ui.bar.back"), id="bar.back", icon="back", icon_only=True, on_press=self.on_back
        )
        settings = Button(
            self.say("ui.bar.settings"),
            id="bar.settings",
            icon="settings",
            icon_only=True,
            on_press=self.open_settings,
        )
        rest = [*extras, settings] if self.settings_shown else list(extras)
        return Row(back, Heading(title, weight=1), *rest, gap=GAP, align="center", id="bar")

    def page(self, title: str, *body: Widget, lead: str = "", extras: Sequence[Widget] = ()) -> Column:
        """The whole screen: bar, a sentence, the rest."""
        parts: list[Widget] = [self.bar(title, *extras)]
        if lead:
            parts.append(Label(lead, colour="muted", priority=0))
        return Column(*parts, *body, padding=EDGE, gap=GAP)


def next_button(words: str, id: str, on_press: Callable[[], None], reason: str = "") -> Button:
    """The one button that leads on; with a reason it says why it does not."""
    return Button(
        words, id=id, kind="primary", icon="forward", on_press=on_press, enabled=not reason, reason=reason
    )
