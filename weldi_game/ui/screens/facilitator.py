"""The facilitator's panel: on a key of its own, never in the picture of the table; all that it changes is logged."""

from collections.abc import Callable

import pygame

from weldi_game import text
from weldi_game.engine.commands import Intervention
from weldi_game.engine.state import Phase
from weldi_game.session.facilitator import Start
from weldi_game.session.plan import LENGTHS
from weldi_game.text import Message
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.facilitator.change import Draft, change_page, preview, subjects
from weldi_game.ui.facilitator.rewind import rewind_page, taken_back
from weldi_game.ui.facilitator.talk import talk_page
from weldi_game.ui.facilitator.time import time_page
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import EDGE, GAP, ProgramScreen
from weldi_game.ui.screens.session_clock import SessionClock
from weldi_game.ui.settings import HIGHEST_SCALE, LOWEST_SCALE, SCALE_STEP
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Dialog,
    Grid,
    Heading,
    Label,
    Option,
    Page,
    Row,
    ScrollArea,
    Slider,
    Tabs,
    Toggle,
    Widget,
)

_LARGE_TEXT = 1.3
"""Text scale above which the bar has no room for two long buttons."""
_PAGES = (
    ("now", "participation"),
    ("time", "clock"),
    ("change", "facilitator"),
    ("rewind", "undo"),
    ("screen", "eye"),
)


class FacilitatorScreen(ProgramScreen):
    """The panel.

    Args:
        program: the program around it.
        desk: the facilitator's means for the game that runs.
    """

    name = "facilitator"

    def __init__(self, program: Program, desk: Facilitation) -> None:
        super().__init__(program)
        self.desk = desk
        self.page_shown = "now"
        self.minutes = desk.timetable.plan.minutes if desk.timetable else LENGTHS[1]
        self.draft = Draft()
        self._clock: SessionClock | None = None
        self._choose_first()

    @property
    def over(self) -> bool:
        """Whether the game is over."""
        return self.desk.sitting.state.phase == Phase.OVER

    def build(self) -> Widget:
        """The pages behind tabs; only the one that shows is made."""
        made = {
            "now": lambda: talk_page(self.desk, self.give_hint),
            "time": lambda: time_page(self.desk, self, self.over),
            "change": lambda: change_page(self.desk, self, self.over),
            "rewind": lambda: rewind_page(self.desk, self.ask_rewind),
            "screen": self._screen_page,
        }
        pages = [
            Page(name, self.say(f"ui.facilitator.{name}"), self._scrolled(name, made[name]()), icon)
            if name == self.page_shown
            else Page(name, self.say(f"ui.facilitator.{name}"), Column(), icon)
            for name, icon in _PAGES
        ]
        tabs = Tabs(pages, selected=self.page_shown, on_change=self._turn_to, id="facilitator.tabs", weight=1)
        self._clock = SessionClock(self.program, self.desk.timetable) if self.desk.timetable else None
        extras: list[Widget] = [self._clock] if self._clock else []
        bar = Row(
            Heading(self.say("ui.facilitator.title"), weight=1),
            *extras,
            *self._ways(),
            gap=GAP,
            align="center",
        )
        return Column(bar, tabs, padding=EDGE, gap=GAP)

    def _ways(self) -> list[Widget]:
        """Into a window of its own, and back to the table."""
        apart = Button(
            self.say("ui.facilitator.apart"),
            id="facilitator.apart",
            icon="fullscreen",
            icon_only=self.host.look.text_scale > _LARGE_TEXT,
            on_press=self.open_window,
        )
        table = Button(
            self.say("ui.facilitator.to_table"),
            id="facilitator.to_table",
            kind="primary",
            icon="back",
            on_press=self.on_back,
        )
        return [apart, table]

    def open_window(self) -> None:
        """Move into a window of its own; where there is none, say so and stay."""
        if self.desk.open_window():
            self.host.pop()
        else:
            self.host.announce(self.say("ui.facilitator.apart_none"), "warning")

    def handle(self, event: pygame.event.Event) -> bool:
        """F9 leads back to the table."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F9:
            self.on_back()
            return True
        return False

    def update(self, seconds: float) -> None:
        """The small clock tells itself."""
        if self._clock is not None and self._clock.host is not None:
            self._clock.tell()

    def _scrolled(self, name: str, child: Widget) -> Widget:
        return ScrollArea(child, id=f"facilitator.{name}", label=self.say(f"ui.facilitator.{name}"), weight=1)

    def _turn_to(self, page: str) -> None:
        self.page_shown = page
        self.refresh()

    # --- talk now --------------------------------------------------------------------------------------------

    def give_hint(self, hint: Message) -> None:
        """Say a hint at the table."""
        self.desk.hint(hint)
        words = self.say("ui.facilitator.given", hint=self.desk.say(hint))
        self.host.pop()
        self.host.announce(words)

    # --- time ------------------------------------------------------------------------------------------------

    def choose_minutes(self, minutes: str) -> None:
        """Choose the length of the session."""
        self.minutes = int(minutes)

    def start_plan(self) -> None:
        """Start the clock, or start it anew."""
        self.desk.start_plan(self.minutes)
        table = self.desk.timetable
        self.refresh()
        if table is not None:
            plan = table.plan
            words = self.say(
                "ui.facilitator.started", briefing=plan.briefing, play=plan.play, debrief=plan.debrief
            )
            self.host.announce(words, "good")

    def stop_plan(self) -> None:
        """Stop the clock."""
        self.desk.stop_plan()
        self.refresh()

    def begin_play(self) -> None:
        """The briefing is over."""
        if self.desk.timetable is not None:
            self.desk.timetable.begin_play()
        self.refresh()

    def pause(self) -> None:
        """Cover the table."""
        from weldi_game.ui.screens.pause import PauseScreen

        self.host.replace(PauseScreen(self.program, self.desk))

    def extend(self, minutes: int) -> None:
        """Give the session more minutes."""
        self.desk.extend(minutes, self.say("ui.facilitator.longer_reason"))
        self.refresh()

    def ask_end(self) -> None:
        """Ask whether play ends here; nothing is lost by it."""
        state = self.desk.sitting.state
        words = self.say("ui.facilitator.end_words", round=state.round, rounds=state.game.rounds)
        self._ask("end", self.say("ui.facilitator.end_title"), words, self._end)

    def _end(self) -> None:
        self.host.close()
        self.desk.end_play(self.say("ui.facilitator.end_reason"))

    def set_votes(self, on: bool) -> None:
        """Whether there is a vote each half-year."""
        self.desk.votes = on

    def set_handovers(self, on: bool) -> None:
        """Whether there is a handover each half-year."""
        self.desk.handovers = on

    # --- stepping in -----------------------------------------------------------------------------------------

    def choose_kind(self, kind: str) -> None:
        """Choose what to do; the reason stays."""
        self.draft.kind = Intervention[kind.upper()]
        self._choose_first()
        self.refresh()

    def choose_subject(self, subject: str) -> None:
        """Choose to what."""
        self.draft.subject = int(subject)
        self._tell_outcome()

    def choose_by(self, by: int) -> None:
        """Choose by how much."""
        self.draft.by = by
        self._tell_outcome()

    def choose_arrival(self, arrival: str) -> None:
        """Choose how a challenge comes."""
        self.draft.pressing = arrival == "pressing"
        self._tell_outcome()

    def type_reason(self, reason: str) -> None:
        """Take the reason letter by letter."""
        self.draft.reason = reason
        self._tell_outcome()

    def take_reason(self, reason: str) -> None:
        """Take a reason that is often true."""
        self.draft.reason = reason
        self.refresh()

    def step_in(self) -> None:
        """Do it."""
        command = self.draft.command()
        if command is None:
            return
        self.desk.sitting.submit(command)
        self.program.sounds.play("card")
        self._choose_first()
        self.refresh()
        self.host.announce(self.say("ui.facilitator.done"), "good")

    def _choose_first(self) -> None:
        found = subjects(self.desk.sitting.state, self.draft.kind)
        self.draft.subject = found[0] if found else -1

    def _tell_outcome(self) -> None:
        """Only the words change, so that a person who types is not disturbed."""
        possible, words = preview(self.desk, self.draft)
        self.find("facilitator.preview", Label).set_text(words)
        self.find("facilitator.do", Button).set_enabled(possible, "" if possible else words)

    # --- going back ------------------------------------------------------------------------------------------

    def ask_rewind(self, start: Start) -> None:
        """Ask whether to go back there."""
        title = self.say("ui.facilitator.rewind_title", round=start.round)
        words = self.say("ui.facilitator.rewind_words", count=taken_back(self.desk, start))
        self._ask("rewind", title, words, lambda: self._rewind(start.round))

    def _rewind(self, round_: int) -> None:
        self.host.close()
        self.desk.rewind(round_, self.say("ui.facilitator.rewind_reason"))
        self._choose_first()
        self.program.sounds.play("undo")
        self.refresh()
        self.host.announce(self.say("ui.facilitator.rewound", round=round_), "good")

    def _ask(self, name: str, title: str, words: str, act: Callable[[], None]) -> None:
        stay = Button(self.say("ui.facilitator.stay"), id=f"facilitator.{name}.no", on_press=self.host.close)
        go = Button(
            self.say(f"ui.facilitator.{name}_go"),
            id=f"facilitator.{name}.yes",
            kind="primary",
            on_press=act,
        )
        self.host.open(Dialog(title, Label(words), buttons=[stay, go], id=f"facilitator.ask.{name}"))

    # --- screen ----------------------------------------------------------------------------------------------

    def _screen_page(self) -> Widget:
        settings = self.program.settings
        size = Slider(
            self.say("ui.settings.text_scale"),
            value=settings.text_scale,
            low=LOWEST_SCALE,
            high=HIGHEST_SCALE,
            step=SCALE_STEP,
            show=lambda value: self.say("ui.settings.per_cent", value=value),
            on_change=lambda value: self._set(text_scale=value),
            id="facilitator.text_scale",
        )
        more = Button(
            self.say("ui.facilitator.all_settings"),
            id="facilitator.settings",
            icon="settings",
            on_press=self.open_settings,
        )
        advisor = Toggle(
            self.say("ui.facilitator.advisor"),
            value=self.desk.advised(),
            on_change=self.show_advisor,
            id="facilitator.advisor",
        )
        left = Card(
            size, *self._languages(), Row(more), header=self.say("ui.settings.seeing"), icon="eye", gap=20
        )
        note = Label(self.say("ui.facilitator.advisor_note"), style="small", colour="muted")
        advice = Card(advisor, note, header=self.say("ui.settings.help"), icon="guidance", gap=14)
        guide = Card(Label(self.say("ui.facilitator.guide")), icon="report")
        return Grid(left, Column(advice, guide, gap=28), min_column=560, gap=28)

    def show_advisor(self, on: bool) -> None:
        """Whether the table may ask the advisor from now on."""
        self.desk.advisor_hidden = not on
        if on and not self.program.settings.advisor:
            self.program.change(advisor=True)

    def _languages(self) -> list[Widget]:
        codes = text.languages()
        if len(codes) < 2:
            return []
        return [
            Choice(
                [Option(code, text.language_name(code)) for code in codes],
                value=self.program.language,
                on_change=lambda code: self._set(language=code),
                label=self.say("ui.settings.language"),
                id="facilitator.language",
            )
        ]

    def _set(self, **changes: object) -> None:
        self.program.change(**changes)
        self.refresh()
