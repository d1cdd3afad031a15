"""The saved games, latest first: one for each table that used this computer."""

from datetime import datetime
from pathlib import Path

from weldi_game.cards.vocabulary import Difficulty, Format, Picture
from weldi_game.session import saves
from weldi_game.session.saves import SavedGame, SaveError
from weldi_game.text import Message
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.screens.title import is_over
from weldi_game.ui.widgets import Card, Grid, Label, ScrollArea, Widget

MOST = 40
"""Saves that are shown; older ones stay in their folder."""


class SavedGamesScreen(PageScreen):
    """A card for each save; a press goes on with it, or shows the ending of a game that is over."""

    name = "saved_games"

    def build(self) -> Widget:
        """As many columns as there is room for."""
        found = list(readable(self.program.home.saves))
        cards = [self._card(number, saved) for number, saved in enumerate(found)]
        body: Widget = Label(self.say("ui.title.nothing_saved"))
        if cards:
            grid = Grid(*cards, min_column=520, gap=20)
            body = ScrollArea(grid, id="saves.scroll", label=self.say("ui.saves.title"), weight=1)
        folder = Label(
            self.say("ui.saves.folder", folder=str(self.program.home.saves)), style="small", colour="muted"
        )
        return self.page(self.say("ui.saves.title"), body, folder)

    def _card(self, number: int, saved: SavedGame) -> Widget:
        from weldi_game.ui.play import resume

        city = city_name(self.program, saved.header.scenario)
        who = ", ".join(name for name, _ in saved.header.seats)
        return Card(
            Label(self._state(saved), style="small"),
            Label(who, style="small"),
            Label(when(saved.path), style="caption", colour="muted"),
            header=city,
            icon="check" if is_over(saved) else "play",
            kind="raised",
            on_press=lambda: resume(self.program, saved.path),
            id=f"saves.{number}",
        )

    def _state(self, saved: SavedGame) -> str:
        header = saved.header
        known = header.format in tuple(Format) and header.level in tuple(Difficulty)
        if not known:
            return saved.path.name
        state = (
            Message("ui.saves.over") if is_over(saved) else Message("ui.saves.at", {"round": round_of(saved)})
        )
        format_ = Message(f"ui.format.{header.format}")
        return self.say("ui.saves.state", format=format_, level=header.level, state=state)


def readable(folder: Path) -> "list[SavedGame]":
    """The latest saves of a folder that can be read."""
    found = []
    for path in list(saves.listed(folder))[:MOST]:
        try:
            found.append(saves.read(path))
        except SaveError:
            continue
    return found


def round_of(saved: SavedGame) -> int:
    """The half-year that a saved game is in: that of its last snapshot."""
    for record in reversed(saved.records):
        snapshot = record.get("s")
        if isinstance(snapshot, dict) and isinstance(snapshot.get("round"), int):
            return int(snapshot["round"])
    return 1


def city_name(program: Program, scenario: str) -> str:
    """The name of a city by its id, without reading any file; the id where it is not one of ours."""
    return program.term(f"picture.{scenario}") if scenario in tuple(Picture) else scenario


def when(path: Path) -> str:
    """When a file was written last, as 2026-03-14 18:05."""
    return datetime.fromtimestamp(path.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
