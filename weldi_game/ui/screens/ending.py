"""The ending: how the city stands, told with dignity; what to talk about; and what is real in it."""

import importlib.util
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.compiled import GROUPS, RIGHTS
from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.report.debrief import Debrief, debrief
from weldi_game.report.questions import STEPS, Question
from weldi_game.report.questions import Card as PlayedCard
from weldi_game.session import table_code
from weldi_game.session.sitting import Sitting
from weldi_game.session.table_code import TableCode
from weldi_game.text import content
from weldi_game.ui.city import Mood
from weldi_game.ui.look import Look
from weldi_game.ui.new_game import ROLES, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.curves import Moment, draw_curves
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
_MOST_QUESTIONS, _MOST_PRACTICES = 2, 6
"""Questions of each step of the talk, and practices, that are shown."""
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
        self._told = debrief(sitting.history, city)
        self._result = self._told.result
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
        moments = moments_of(self._told)
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
        if has_debrief():
            button = Button(
                self.say("ui.ending.debrief"),
                id="ending.debrief",
                icon="facilitator",
                kind="primary",
                on_press=self._open_debrief,
            )
            rows.append(Row(button))
        for question in self._questions():
            rows.append(self._question(question))
        return Column(*rows, gap=16)

    def _question(self, question: Question) -> Widget:
        if question.card is not None:
            words = self._text(question.card, "debrief", question.card.entry.debrief)
            title = self._text(question.card, "title", question.card.entry.title)
            source = Label(self.say("ui.ending.talk_card", title=title), style="small", colour="muted")
            return Card(Label(words, style="lead"), source, accent="accent")
        message = question.message or ""
        return Card(Label(self.say(message, titles=self.city.title_of), style="lead"), accent="accent")

    def _text(self, card: PlayedCard, field: str, english: str) -> str:
        return content(f"{card.kind}.{card.entry.id}.{field}", english, self.program.language)

    def _questions(self) -> list[Question]:
        """Of each step of the talk the first two questions, those of cards before the others."""
        found: list[Question] = []
        for step in STEPS:
            asked = [question for question in self._told.questions if question.step == step]
            found += sorted(asked, key=lambda question: question.card is None)[:_MOST_QUESTIONS]
        return found

    def _real(self) -> Widget:
        rows: list[Widget] = [Label(self.say("ui.ending.real_lead"), colour="muted")]
        for card in varied(self._told.practices):
            title = self._text(card, "title", card.entry.title)
            head = self.say("ui.ending.real_city", city=card.entry.real.city, measure=title)
            words = self._text(card, "real.text", card.entry.real.text)
            rows.append(Card(Heading(head, 3), Label(words)))
        return Column(*rows, gap=16)

    def _back(self) -> Widget:
        found = Counter(gift.group for gift in self._told.contributions)
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
        game.seed = self.sitting.history.seed if same else None
        begin(self.program, game)

    def _report(self) -> None:
        """Write the debrief beside the save and say where it lies."""
        from weldi_game.report.writing import ReportError, write_report

        save = self.sitting.path
        if save is None:
            return
        file = save.with_suffix(".html")
        own = self.program.home.scenarios
        try:
            write_report([save], file, language=self.program.language, own_folder=own)
        except ReportError as problem:
            self.host.announce(self.say(problem.message), "warning")
        else:
            self.host.announce(self.say("ui.ending.reported", file=str(file)), "good")

    def _open_debrief(self) -> None:
        from weldi_game.ui.screens.debrief import DebriefScreen

        self.host.push(DebriefScreen(self.program, self.sitting, self.city))

    def _leave(self) -> None:
        self.program.close()
        self.program.to_title()


def moments_of(told: Debrief) -> list[Moment]:
    """The six curves as moments, from the start to the end."""
    first = told.curves[0].first - 1
    columns = zip(*(curve.points for curve in told.curves), strict=True)
    return [Moment(first + index, rights) for index, rights in enumerate(columns)]


def varied(cards: Sequence[PlayedCard]) -> list[PlayedCard]:
    """Cards with a practice of as many different cities as there are, then more of the same, at most six."""
    first: dict[str, PlayedCard] = {}
    for card in cards:
        if card.kind == "measure":
            first.setdefault(card.entry.real.city, card)
    rest = [card for card in cards if card.kind == "measure" and card not in first.values()]
    return [*first.values(), *rest][:_MOST_PRACTICES]


def can_report() -> bool:
    """Whether the room that writes reports is there, with the libraries that it needs."""
    if importlib.util.find_spec("weldi_game.report.writing") is None:
        return False
    from weldi_game.report.writing import available

    return available(".html")


def has_debrief() -> bool:
    """Whether the screen of the talk after the game is there."""
    return importlib.util.find_spec("weldi_game.ui.screens.debrief") is not None
