"""The ending: how the city stands, told with dignity; what to talk about; and what is real in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.report.debrief import debrief
from weldi_game.session import table_code
from weldi_game.session.sitting import Sitting
from weldi_game.session.table_code import TableCode
from weldi_game.ui.city import Mood
from weldi_game.ui.debrief.writer import ReportWriter
from weldi_game.ui.look import Look
from weldi_game.ui.new_game import ROLES, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.ending_pages import EndingPages
from weldi_game.ui.screens.page import EDGE, GAP, PageScreen
from weldi_game.ui.screens.paintings import last_state, paint_filling
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Column,
    Heading,
    Label,
    Page,
    Row,
    ScrollArea,
    Tabs,
    Widget,
)

if TYPE_CHECKING:
    from weldi_game.cards.library import City
    from weldi_game.ui.facilitation import Facilitation

_PICTURE = 0.47
"""Height of the picture divided by its width: flat, so that the words below it are seen at once."""
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
        desk: the facilitator's, where there is one.
    """

    name = "ending"
    first_focus = "ending.tabs.rights"

    def __init__(
        self, program: Program, sitting: Sitting, city: "City", desk: "Facilitation | None" = None
    ) -> None:
        super().__init__(program)
        self._desk = desk
        self.sitting = sitting
        self.city = city
        self._told = debrief(sitting.history, city)
        self._result = self._told.result
        self._page = "rights"
        self._writer = ReportWriter(program, sitting)

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
        code = self.say("ui.ending.code", code=self._code())
        parts += [self._next_step(), Label(code, style="small", colour="muted")]
        return Column(*parts, *(self._again_buttons() if self._crowded else []), gap=18)

    def _code(self) -> str:
        game = self.sitting.history.game
        return table_code.write(TableCode(game.scenario, game.level, game.format, self.sitting.history.seed))

    def _paint_city(self, surface: pygame.Surface, look: Look) -> None:
        mood = _MOODS.get(self._result.ending, "ordinary")
        pale = not look.theme.textured
        paint_filling(surface, last_state(self.sitting, self.city, pale, mood), cut_above=0.3)

    def _next_step(self) -> Widget:
        step = self._result.next_step
        message = f"ui.ending.next_{step}" if step in ("climate", "equity") else "ui.ending.next_right"
        words = self.say(message, right=step, group=self._result.served_least)
        icon = _ICONS.get(step, step)
        return Card(Label(words), header=self.say("ui.ending.next"), icon=icon, kind="notice")

    # --- right: pages ----------------------------------------------------------------------------------------

    def _pages(self) -> Widget:
        told, state = EndingPages(self.program, self._told, self.city), self.sitting.state
        pages = (
            ("rights", "realised", self._scrolled("rights", told.rights(state))),
            ("talk", "participation", self._scrolled("talk", told.talk(*self._ways_to_talk()))),
            ("real", "real_life", self._scrolled("real", told.real())),
            ("back", "win_win", self._scrolled("back", told.back(state))),
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

    def _ways_to_talk(self) -> list[Widget]:
        """The debrief step by step; visitors of a stand have no time for it."""
        if self.program.stand:
            return []
        words = self.say("ui.ending.debrief")
        button = Button(
            words, id="ending.debrief", icon="facilitator", kind="primary", on_press=self._open_debrief
        )
        return [Row(button)]

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
        if self.program.stand:
            return []
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

        if self._is_writing():
            return
        state, header = self.sitting.state, self.sitting.header
        game = NewGame(self.city, len(self.sitting.seats))
        game.format, game.level = Format(state.game.format), Difficulty(header.level)
        for seat, held in enumerate(self.sitting.seats):
            game.names[seat] = held.name
            for role in held.roles:
                game.holders[ROLES.index(role)] = seat
        game.seed = self.sitting.history.seed if same else None
        begin(self.program, game)

    def _report(self) -> None:
        """Write the debrief beside the save while the window goes on."""
        words = self._writer.reason
        if self._writer.begin():
            words = self.say("ui.debrief.report_working")
        self.host.announce(words)

    def update(self, seconds: float) -> None:
        """Say where the report lies once it is written."""
        outcome = self._writer.advance()
        if outcome is not None:
            self.host.announce(outcome.sentence, "good" if outcome.written else "warning")

    def _open_debrief(self) -> None:
        from weldi_game.ui.screens.debrief import DebriefScreen

        self.host.push(DebriefScreen(self.program, self.sitting, self.city, desk=self._desk))

    def _is_writing(self) -> bool:
        """Whether the report is still being written; then this is said, and nobody leaves yet."""
        if self._writer.busy:
            self.host.announce(self.say("ui.debrief.report_working"))
        return self._writer.busy

    def _leave(self) -> None:
        if self._is_writing():
            return
        self.program.close()
        self.program.to_title()


def can_report() -> bool:
    """Whether the libraries are there that a report needs."""
    from weldi_game.report.writing import available

    return available(".html")
