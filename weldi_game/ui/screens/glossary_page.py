"""The glossary: every term in plain words, with search, and its neighbours one press away."""

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from weldi_game.text import content
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Heading,
    Label,
    Option,
    Row,
    ScrollArea,
    TextField,
    Widget,
)

if TYPE_CHECKING:
    from weldi_game.cards.decks_file import TermEntry

_LONGEST_SEARCH = 40


class GlossaryPage(PageScreen):
    """Terms on the left, the chosen one on the right.

    Args:
        program: the program around it.
        term: the term that is shown first; the first of the list where it is not known.
    """

    name = "glossary"
    first_focus = "glossary.search"

    def __init__(self, program: Program, term: str = "") -> None:
        super().__init__(program)
        self._search = ""
        self._term = term if term in program.common().glossary else self._found()[0].id

    def build(self) -> Widget:
        """The list beside the term; the search above the list."""
        field = TextField(
            self.say("ui.glossary.search"),
            value=self._search,
            on_change=self._look_for,
            max_length=_LONGEST_SEARCH,
            placeholder=self.say("ui.glossary.example"),
            id="glossary.search",
        )
        left = Column(field, *self._list(), gap=14, weight=9)
        entry = ScrollArea(self._entry(), id="glossary.entry", weight=14)
        return self.page(self.say("ui.glossary.title"), Row(left, entry, gap=28, weight=1))

    def on_link(self, term: str) -> None:
        """A neighbour is shown on this very page."""
        self._choose(term)

    # --- the list --------------------------------------------------------------------------------------------

    def _list(self) -> list[Widget]:
        found = self._found()
        count = Label(self.say("ui.glossary.found", count=len(found)), style="small", colour="muted")
        if not found:
            return [Label(self.say("ui.glossary.none"))]
        choice = Choice(
            [Option(entry.id, self._name(entry)) for entry in found],
            value=self._term,
            on_change=self._choose,
            label=self.say("ui.glossary.terms"),
            label_shown=False,
            layout="list",
            id="glossary.terms",
        )
        return [count, ScrollArea(choice, id="glossary.list", label=self.say("ui.glossary.terms"), weight=1)]

    def _found(self) -> "list[TermEntry]":
        """The terms that have the searched letters, those whose name begins with them first."""
        wanted = _plain(self._search)
        rows = []
        for entry in self.program.common().glossary.values():
            name = _plain(self._name(entry))
            if any(wanted in _plain(form) for form in (name, *entry.forms)):
                rows.append((not name.startswith(wanted), name, entry))
        return [entry for _, _, entry in sorted(rows, key=lambda row: row[:2])]

    def _look_for(self, search: str) -> None:
        self._search = search
        found = self._found()
        if found and self._term not in [entry.id for entry in found]:
            self._term = found[0].id
        self.refresh()

    def _choose(self, term: str) -> None:
        if term in self.program.common().glossary and term != self._term:
            self._term = term
            self.refresh()
            self.find("glossary.entry", ScrollArea).scroll_to(0)

    # --- the entry -------------------------------------------------------------------------------------------

    def _entry(self) -> Widget:
        common = self.program.common()
        entry = common.glossary[self._term]
        body = content(f"glossary.{entry.id}.text", entry.text, self.program.language)
        parts: list[Widget] = [Heading(self._name(entry), 2), Label(body, style="lead")]
        near = [common.glossary[other] for other in entry.see if other in common.glossary]
        if near:
            buttons = [self._neighbour(other) for other in near]
            parts.append(Column(Heading(self.say("ui.glossary.see"), 3), Row(*buttons, wrap=True), gap=10))
        titles = [
            content(f"source.{name}.title", common.sources[name].title, self.program.language)
            for name in entry.source
            if name in common.sources
        ]
        if titles:
            words = self.say("ui.glossary.sources", documents=titles)
            parts.append(Label(words, style="small", colour="muted"))
        return Card(*parts, padding=36, gap=28)

    def _neighbour(self, entry: "TermEntry") -> Button:
        return Button(
            self._name(entry),
            id=f"glossary.see.{entry.id}",
            icon="forward",
            on_press=lambda: self._choose(entry.id),
        )

    def _name(self, entry: "TermEntry") -> str:
        return content(f"glossary.{entry.id}.term", entry.term, self.program.language)


def _plain(words: str) -> str:
    """Words without case and accents, so that "fundao" finds "Fundão"."""
    return "".join(letter for letter in normalize("NFD", words.casefold()) if not combining(letter)).strip()
