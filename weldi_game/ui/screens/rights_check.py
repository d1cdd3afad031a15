"""The end of a half-year as theatre: the rights check right by right, what lands and opens, what comes next.

It tells what has happened already; skipping it changes nothing. Every sentence stays readable until somebody goes on.
"""

from collections.abc import Callable
from contextlib import suppress

from weldi_game.cards.compiled import RIGHTS
from weldi_game.engine.events import Event
from weldi_game.engine.state import Phase, State
from weldi_game.ui.city import CityState
from weldi_game.ui.look import INSTANT, Look
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.paintings import RATIO, paint_filling
from weldi_game.ui.table import theatre
from weldi_game.ui.table.city_view import places_of
from weldi_game.ui.table.pieces import NeedBar
from weldi_game.ui.table.progress import Progress
from weldi_game.ui.table.scenes import Part
from weldi_game.ui.table.turning import Turning
from weldi_game.ui.table.view import LARGE_TEXT, TableView
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Choice,
    Column,
    Heading,
    Label,
    Option,
    Row,
    ScrollArea,
    Widget,
)

SPEEDS = (0.5, 1.0, 2.0, INSTANT)
_SCENE = 1.4
"""Seconds that a scene stays at normal speed, besides the time it takes to read it."""
_READING = 22.0
"""Characters a second."""


class RightsCheckScreen(Screen):
    """The theatre.

    Args:
        view: the table, after the end of the round.
        before: the state before it.
        events: what happened, in order.
        on_done: called when the table goes on.
    """

    name = "rights_check"
    first_focus = "check.next"

    def __init__(
        self, view: TableView, before: State, events: tuple[Event, ...], on_done: Callable[[], None]
    ) -> None:
        self._view, self._before, self._on_done = view, before, on_done
        self._progress = Progress(before, events)
        self._waited = 0.0
        self._playing = True
        self._fresh: dict[str, float] = {}

    # --- a screen ------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The six rights on one side, what is told on the other; with large text the rights are one line."""
        view, progress = self._view, self._progress
        words = view.say("ui.check.so_far")
        self._turning = Turning(theatre.scene_card(view, progress))
        if self._roomy:
            heading, *rows = theatre.so_far(view, progress)
            before = theatre.told_list(heading, rows, words)
            told = Column(self._turning, self._city(), before, gap=12, weight=2)
            board = Column(
                theatre.board(view, progress), theatre.conditions(view, progress), gap=12, weight=3
            )
            body: Widget = Row(board, told, gap=16, weight=1)
        else:
            told = Column(self._turning, *theatre.so_far(view, progress), gap=8)
            scroll = ScrollArea(told, id="check.list", label=words, weight=1)
            body = Column(theatre.strip(view, progress), scroll, gap=12, weight=1)
        return Column(self._head(), body, self._foot(), padding=20, gap=12)

    @property
    def _roomy(self) -> bool:
        return self.host.look.text_scale < LARGE_TEXT

    def on_enter(self) -> None:
        """Without movement everything is told at once."""
        if self._progress.shown == 0:
            self._progress.go_on()
        if self.host.look.speed == INSTANT:
            self._progress.go_to_end()

    def update(self, seconds: float) -> None:
        """The next scene comes when this one was long enough to be read."""
        if not self._playing or self._progress.done or self.host.dialogs:
            return
        self._waited += seconds * self.host.look.speed
        if self._waited >= self._length():
            self._step()

    def on_back(self) -> None:
        """Escape skips to the end; from there it goes on."""
        self._skip()

    # --- parts -----------------------------------------------------------------------------------------------------

    def _head(self) -> Widget:
        view = self._view
        speeds = [Option(str(index), view.say(f"ui.check.speed_{index}")) for index in range(len(SPEEDS))]
        known = [index for index, speed in enumerate(SPEEDS) if speed == self.host.look.speed]
        speed = Choice(
            speeds,
            value=str(known[0] if known else 1),
            on_change=lambda value: self._set_speed(SPEEDS[int(value)]),
            label=view.say("ui.check.speed"),
            layout="segments",
            id="check.speed",
        )
        return Row(
            Heading(theatre.title(view, self._progress), 2, weight=1, id="check.title"),
            speed,
            gap=16,
            align="center",
        )

    def _city(self) -> Widget:
        """The city as it changes."""
        view = self._view
        return Canvas(
            draw=lambda surface, look: paint_filling(surface, self._picture(look)),
            label=view.say(
                "ui.table.city",
                city=view.title(view.city.entry.id),
                count=len(self._progress.city.placements),
            ),
            ratio=RATIO,
            id="check.city",
        )

    def _picture(self, look: Look) -> CityState:
        state = self._progress.city
        return CityState(
            self._view.city.entry.picture,
            state.round,
            places_of(state, self._view.city, self._fresh),
            "closed" if state.emergency else "ordinary",
            look.theme.name is ThemeName.HIGH_CONTRAST,
        )

    def _foot(self) -> Widget:
        say = self._view.say
        count = Label(
            say("ui.check.count", number=self._progress.shown, total=len(self._progress.scenes)),
            style="small",
            weight=1,
        )
        if self._progress.done:
            last = self._view.state.phase == Phase.OVER
            words = say("ui.check.to_ending") if last else say("ui.check.go_on")
            go = Button(words, kind="primary", icon="forward", id="check.next", on_press=self._on_done)
            return Row(count, go, gap=12, align="center")
        play = Button(
            say("ui.check.pause" if self._playing else "ui.check.play"),
            icon="pause" if self._playing else "play",
            id="check.play",
            on_press=self._toggle,
        )
        skip = Button(say("ui.check.skip"), icon="skip", id="check.skip", on_press=self._skip)
        next_ = Button(
            say("ui.check.next"), kind="primary", icon="forward", id="check.next", on_press=self._step
        )
        return Row(count, play, skip, next_, gap=12, align="center")

    # --- hands -----------------------------------------------------------------------------------------------------

    def _step(self) -> None:
        self._waited = 0.0
        opened = self._progress.go_on()
        self._sound()
        self.refresh()
        self._animate(opened)

    def _toggle(self) -> None:
        self._playing = not self._playing
        self.refresh()

    def _skip(self) -> None:
        if self._progress.done:
            self._on_done()
            return
        self._progress.go_to_end()
        self.refresh()

    def _set_speed(self, speed: float) -> None:
        self.host.set_look(speed=speed)
        if speed == INSTANT:
            self._progress.go_to_end()
        self.refresh()

    # --- private -----------------------------------------------------------------------------------------------------

    def _animate(self, opened: list[str]) -> None:
        """The card turns over, the need of a right fills up, a place grows."""
        scene = self._progress.scene
        if opened and self._roomy:
            self.host.animate(lambda share: self._grow(opened, share), 300)
        if scene.right is not None and self._roomy:
            demand, met, blocked = self._progress.need(scene.right)
            bar = self.find(f"check.need.{RIGHTS[scene.right]}", NeedBar)
            self.host.animate(lambda share: bar.set_values(demand, round(met * share), blocked), 300)
        elif scene.card is not None and scene.part is Part.NEXT:
            self.host.animate(self._turning.turn, 300)

    def _grow(self, opened: list[str], share: float) -> None:
        self._fresh = {} if share >= 1.0 else dict.fromkeys(opened, share)
        with suppress(KeyError):  # the window may have become too small for the picture
            self.find("check.city", Canvas).redraw()

    def _sound(self) -> None:
        play = self._view.options.on_sound
        if play is None:
            return
        for event in (self._progress.scene.cause, *self._progress.scene.effects):
            name = theatre.sound_of(event)
            if name:
                play(name)
                return

    def _length(self) -> float:
        """Seconds that the present scene stays at normal speed."""
        scene = self._progress.scene
        letters = sum(
            len(self._view.event(event)) for event in (scene.cause, *scene.effects[: theatre.EFFECTS])
        )
        return _SCENE + letters / _READING
