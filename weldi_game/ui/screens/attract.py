"""The inviting loop of the stand: a computer runs one city after the other, the picture grows, captions tell why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pygame

from weldi_game.bots import registry
from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.engine.commands import Implement
from weldi_game.engine.endings import result
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase
from weldi_game.session.sitting import Sitting
from weldi_game.text import Message
from weldi_game.ui.city import CityState, Mood
from weldi_game.ui.look import Look
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.page import ProgramScreen
from weldi_game.ui.screens.paintings import grown, last_state, paint_filling
from weldi_game.ui.stand import Stand
from weldi_game.ui.widgets import Button, Canvas, Column, Label, Region, Row, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City

CAPTION_SECONDS = 4.0
"""How long a caption stands."""
_WORTH_TELLING = (
    "event.implemented",
    "event.measure_opened",
    "event.challenge_landed",
    "event.challenge_cancelled",
    "event.challenge_averted",
    "event.group_contributes",
)
_GOOD = (Ending.HUMAN_RIGHTS_CITY, Ending.WELCOMING_CITY)


class Scene(NamedTuple):
    """A moment of the loop: what is shown and what is told."""

    picture: CityState
    caption: str
    new: str  #: id of the measure that has just come, "" for none


class AttractScreen(ProgramScreen):
    """The loop. A touch anywhere on the picture leads on.

    Args:
        stand: the stand whose lowest screen it is.
        seed: of the games that are shown.
    """

    name = "attract"
    first_focus = "attract.play"

    def __init__(self, stand: Stand, seed: int = 1) -> None:
        super().__init__(stand.program)
        self._stand, self._seed = stand, seed
        self._scenes = self._loop()
        self._scene = next(self._scenes)
        self._left = CAPTION_SECONDS
        self._fresh = 1.0

    def build(self) -> Widget:
        """The picture above, caption and buttons below."""
        play = self.say("ui.stand.play")
        self._canvas = Canvas(
            id="attract.picture",
            draw=self._paint,
            regions=lambda size: [Region("touch", play, pygame.Rect(0, 0, *size).inflate(-8, -8))],
            on_region=lambda region: self._begin(),
            label=self.say("ui.stand.picture", city=self._scene.caption),
            rounded=False,
            weight=1,
        )
        self._words = Label(self._scene.caption, id="attract.caption")
        told = Column(
            Label(self.say("ui.stand.title"), style="title", bold=True), self._words, gap=4, weight=1
        )
        staff = Button(
            self.say("ui.stand.staff"),
            id="attract.staff",
            icon="lock",
            icon_only=True,
            kind="quiet",
            on_press=self._stand.ask_staff,
        )
        button = Button(
            play, id="attract.play", kind="primary", icon="play", style="title", on_press=self._begin
        )
        foot = Row(staff, told, button, gap=28, padding=24, align="center", min_height=150)
        return Column(self._canvas, foot, gap=0)

    def update(self, seconds: float) -> None:
        """Show the next scene when this one has stood long enough."""
        self._left -= seconds
        if self._left > 0:
            return
        self._left = CAPTION_SECONDS
        self._scene = next(self._scenes)
        self._words.set_text(self._scene.caption)
        self.host.animate(self._grow, 300)

    def on_enter(self) -> None:
        """The table is cleared for who comes next; the game that was shown goes on where it was."""
        self._stand.clear_table()
        self._left = CAPTION_SECONDS
        self._fresh = 1.0

    def on_back(self) -> None:
        """Escape does nothing: a stand is not left by accident."""

    def on_quit(self) -> bool:
        """Only the staff closes the program."""
        if not self._stand.leaving:
            self._stand.ask_staff()
        return self._stand.leaving

    def _begin(self) -> None:
        from weldi_game.ui.screens.stand_choose import StandChooseScreen

        self.program.sounds.play("card")
        self.host.push(StandChooseScreen(self._stand))

    # --- the picture -----------------------------------------------------------------------------------------

    def _grow(self, share: float) -> None:
        self._fresh = share
        self._canvas.redraw()

    def _paint(self, surface: pygame.Surface, look: Look) -> None:
        paint_filling(surface, grown(self._scene.picture, self._scene.new, self._fresh))

    # --- the game --------------------------------------------------------------------------------------------

    def _loop(self) -> Iterator[Scene]:
        """Scenes without end: a game in each city that can be played, over and over."""
        seed = self._seed
        while True:
            for city in [each for each in self.program.cities() if each.playable]:
                yield from self._game(city, seed)
            seed += 1

    def _game(self, city: "City", seed: int) -> Iterator[Scene]:
        sitting = Sitting(city.game(Difficulty.ORDINARY, Format.WORKSHOP), seed)
        policy = registry.make("greedy", seed)
        yield Scene(last_state(sitting, city), self.say("ui.stand.lead"), "")
        turn = 0
        while sitting.state.phase != Phase.OVER:
            step = sitting.submit(policy.choose(observe(sitting.state), turn))
            turn += 1
            told = next((event for event in step.events if event.message in _WORTH_TELLING), None)
            if told is None:
                continue
            words = self.say(
                "ui.stand.caption",
                titles=city.title_of,
                city=name_of(city, self.program.language),
                round=sitting.state.round,
                event=Message(told.message, told.data),
            )
            new = ""
            if isinstance(step.command, Implement):
                new = sitting.history.game.measures[step.command.measure].id
            yield Scene(last_state(sitting, city), words, new)
        ending = result(sitting.state).ending
        mood: Mood = "alive" if ending in _GOOD else "ordinary"
        name = name_of(city, self.program.language)
        yield Scene(
            last_state(sitting, city, mood=mood), self.say("ui.stand.ended", city=name, ending=ending), ""
        )
