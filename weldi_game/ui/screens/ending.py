"""The ending: how the city stands, told with dignity; what to talk about; and what is real in it."""

import argparse
import importlib.util
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.compiled import GROUPS, RIGHTS
from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.engine.endings import Result, result
from weldi_game.session.sitting import Sitting
from weldi_game.text import content
from weldi_game.ui import retrospect
from weldi_game.ui.city import Mood
from weldi_game.ui.look import Look
from weldi_game.ui.new_game import ROLES, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.curves import draw_curves
from weldi_game.ui.screens.page import EDGE, GAP, PageScreen
from weldi_game.ui.screens.paintings import last_state, paint_filling
from weldi_game.ui.theme import BANDS
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Column,
    Grid,
    Heading,
    Icon,
    Label,
    Page,
    ProgressBar,
    Row,
    ScrollArea,
    Tabs,
    Widget,
)

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_PICTURE = 0.47
"""Height of the picture divided by its width: flat, so that the words below it are seen at once."""
_CHART = 480
"""Least height of the chart, base pixels; below that it is scrolled."""
_LARGE_TEXT = 1.3
"""Text scale above which the buttons do not stand in one row any more."""
_MOODS: dict[Ending, Mood] = {
    Ending.HUMAN_RIGHTS_CITY: "alive",
    Ending.WELCOMING_CITY: "alive",
    Ending.RIGHTS_EMERGENCY: "closed",
}
_ICONS = {"climate": "climate", "equity": "equality"}


class EndingScreen(PageScreen):
    """The ending of a game.

    Args:
        program: the program around it.
        sitting: the game, which is over.
        city: where it was played.
    """

    name = "ending"
    first_focus = "ending.tabs.rights"

    def __init__(self, program: Program, sitting: Sitting, city: "City") -> None:
        super().__init__(program)
        self.sitting = sitting
        self.city = city
        self._result: Result = result(sitting.state)
        self._page = "rights"

    def build(self) -> Widget:
        """The city and its ending on the left, pages to look at and to talk about on the right."""
        city = name_of(self.city, self.program.language)
        title = Heading(self.say("ui.ending.title", city=city, ending=self._result.ending), weight=1)
        settings = Button(
            self.say("ui.bar.settings"),
            id="bar.settings",
            icon="settings",
            icon_only=True,
            on_press=self.open_settings,
        )
        left = ScrollArea(self._left(), id="ending.story", label=self.say("ui.ending.next"), weight=9)
        body = Row(left, self._pages(), gap=28, weight=1)
        bar = Row(title, settings, gap=GAP, align="center")
        return Column(bar, body, self._foot(), padding=EDGE, gap=GAP)

    def on_back(self) -> None:
        """Escape leads to the first screen, the game is over."""
        self._leave()

    # --- left: the ending ------------------------------------------------------------------------------------

    def _left(self) -> Widget:
        parts: list[Widget] = [
            Canvas(draw=self._paint_city, ratio=_PICTURE, label=name_of(self.city, self.program.language)),
            Label(self.say(f"ui.ending.{self._result.ending}"), style="body"),
        ]
        if self.sitting.state.emergency:
            parts.append(Label(self.say("ui.ending.after_emergency")))
        code = self.say("ui.ending.code", code=str(self.sitting.history.seed))
        parts += [self._next_step(), Label(code, style="small", colour="muted")]
        return Column(*parts, *(self._again_buttons() if self._crowded else []), gap=18)

    def _paint_city(self, surface: pygame.Surface, look: Look) -> None:
        mood = _MOODS.get(self._result.ending, "ordinary")
        pale = not look.theme.textured
        paint_filling(surface, last_state(self.sitting, self.city, pale, mood), cut_above=0.3)

    def _facts(self) -> Widget:
        found = self._result
        lowest = RIGHTS.index(found.lowest)
        low = self.say("ui.ending.lowest_value", right=found.lowest, value=self.sitting.state.rights[lowest])
        gap = self.say("ui.ending.gap_value", points=found.equity_gap, group=found.served_least)
        if not found.equity_gap:
            gap = self.say("ui.ending.gap_none")
        share = self.say("ui.ending.share_value", share=found.participatory_share / 100)
        if not self.sitting.state.tally.answers:
            share = self.say("ui.ending.share_none")
        rows = (
            (found.lowest, "ui.ending.lowest", low),
            ("equality", "ui.ending.gap", gap),
            ("participatory", "ui.ending.share", share),
        )
        return Grid(*(self._fact(icon, self.say(name), words) for icon, name, words in rows), min_column=290)

    def _fact(self, icon: str, name: str, words: str) -> Widget:
        head = Row(
            Icon(icon, size=32), Label(name, style="small", bold=True, weight=1), gap=10, align="center"
        )
        return Card(head, Label(words, style="small"), gap=6, padding=16)

    def _next_step(self) -> Widget:
        step = self._result.next_step
        message = f"ui.ending.next_{step}" if step in ("climate", "equity") else "ui.ending.next_right"
        words = self.say(message, right=step, group=self._result.served_least)
        icon = _ICONS.get(step, step)
        return Card(Label(words), header=self.say("ui.ending.next"), icon=icon, kind="notice")

    # --- right: pages ----------------------------------------------------------------------------------------

    def _pages(self) -> Widget:
        pages = (
            ("rights", "realised", self._scrolled("rights", self._rights())),
            ("talk", "participation", self._scrolled("talk", self._talk())),
            ("real", "real_life", self._scrolled("real", self._real())),
            ("back", "win_win", self._scrolled("back", self._back())),
        )
        return Tabs(
            [Page(name, self.say(f"ui.ending.{name}"), content_, icon) for name, icon, content_ in pages],
            selected=self._page,
            on_change=self._turn_to,
            id="ending.tabs",
            weight=12,
        )

    def _turn_to(self, page: str) -> None:
        self._page = page

    def _scrolled(self, name: str, child: Widget) -> Widget:
        return ScrollArea(child, id=f"ending.{name}", label=self.say(f"ui.ending.{name}"), weight=1)

    def _rights(self) -> Widget:
        return Column(self._curves(), self._facts(), gap=16)

    def _curves(self) -> Widget:
        moments = retrospect.curves(self.sitting)
        marks = [
            self.say("ui.ending.half_year", round=moment.round)
            if moment.round
            else self.say("ui.ending.start")
            for moment in moments
        ]
        names = [self.term(f"right.{right}", short=True) for right in RIGHTS]
        bands = [self.term(f"band.{band}", capital=False) for band in BANDS]

        def draw(surface: pygame.Surface, look: Look) -> None:
            draw_curves(surface, look, moments, names, bands, marks)

        told = [
            self.say("ui.ending.curve", right=right, values=[str(moment.rights[index]) for moment in moments])
            for index, right in enumerate(RIGHTS)
        ]
        label = self.say("ui.ending.curves")
        return Canvas(draw=draw, label=label, description="; ".join(told), weight=1, min_height=_CHART)

    def _talk(self) -> Widget:
        rows: list[Widget] = [Label(self.say("ui.ending.talk_lead"), colour="muted")]
        for kind, card in retrospect.questions(self.sitting, self.city):
            path = f"{kind}.{card.id}"
            question = content(f"{path}.debrief", card.debrief, self.program.language)
            title = content(f"{path}.title", card.title, self.program.language)
            source = Label(self.say("ui.ending.talk_card", title=title), style="small", colour="muted")
            rows.append(Card(Label(question, style="lead"), source, accent="accent"))
        return Column(*rows, gap=16)

    def _real(self) -> Widget:
        rows: list[Widget] = [Label(self.say("ui.ending.real_lead"), colour="muted")]
        for card in retrospect.practices(self.sitting, self.city):
            title = content(f"measure.{card.id}.title", card.title, self.program.language)
            text = content(f"measure.{card.id}.real.text", card.real.text, self.program.language)
            head = self.say("ui.ending.real_city", city=card.real.city, measure=title)
            rows.append(Card(Heading(head, 3), Label(text)))
        return Column(*rows, gap=16)

    def _back(self) -> Widget:
        found = retrospect.contributions(self.sitting)
        lead = "ui.ending.back_lead" if found else "ui.ending.back_none"
        gifts = [
            Row(
                Icon(group, size=40),
                Label(self.say("ui.ending.back_row", group=group, count=count), weight=1),
                align="center",
            )
            for group, count in found.items()
        ]
        state = self.sitting.state
        bars = [
            ProgressBar(
                self.say("ui.ending.group", group=GROUPS[group]), value=state.met[group] // 10, maximum=100
            )
            for group, size in enumerate(state.sizes)
            if size
        ]
        served = Card(*bars, header=self.say("ui.ending.groups"), icon="people")
        return Column(Label(self.say(lead)), *gifts, served, gap=16)

    # --- what now --------------------------------------------------------------------------------------------

    def _foot(self) -> Widget:
        done = Button(
            self.say("ui.ending.done"), id="ending.done", kind="primary", icon="check", on_press=self._leave
        )
        return Row(*([] if self._crowded else self._again_buttons()), done, gap=16, wrap=True, justify="end")

    @property
    def _crowded(self) -> bool:
        """Whether the text is so large that the foot has room for one button only."""
        return self.host.look.text_scale > _LARGE_TEXT

    def _again_buttons(self) -> list[Widget]:
        buttons: list[Widget] = [
            self._button("same", "redo", lambda: self._again(same=True)),
            self._button("new", "refresh", lambda: self._again(same=False)),
        ]
        if can_report() and self.sitting.path is not None:
            buttons.insert(0, self._button("report", "report", self._report))
        return buttons

    def _button(self, name: str, icon: str, act: Callable[[], None]) -> Button:
        return Button(self.say(f"ui.ending.{name}"), id=f"ending.{name}", icon=icon, on_press=act)

    def _again(self, same: bool) -> None:
        from weldi_game.ui.play import begin

        state, header = self.sitting.state, self.sitting.header
        game = NewGame(self.city, len(self.sitting.seats))
        game.format, game.level = Format(state.game.format), Difficulty(header.level)
        for seat, held in enumerate(self.sitting.seats):
            game.names[seat] = held.name
            for role in held.roles:
                game.holders[ROLES.index(role)] = seat
        game.code = str(self.sitting.history.seed) if same else ""
        begin(self.program, game)

    def _report(self) -> None:
        """Write the debrief beside the save and say where it lies."""
        from weldi_game.report.door import write_report

        save = self.sitting.path
        if save is None:
            return
        file = save.with_suffix(".html")
        options = argparse.Namespace(saves=[str(save)], out=str(file), lang=self.program.language)
        try:
            write_report(options)
        except OSError as problem:
            self.host.announce(self.say("ui.ending.report_failed", reason=str(problem)), "warning")
        else:
            self.host.announce(self.say("ui.ending.reported", file=str(file)), "good")

    def _leave(self) -> None:
        self.sitting.close()
        self.program.to_title()


def can_report() -> bool:
    """Whether the room that writes reports is there."""
    try:
        return importlib.util.find_spec("weldi_game.report.door") is not None
    except ModuleNotFoundError:
        return False
