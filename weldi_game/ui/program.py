"""What the screens share: the language, the settings, the folders, the cities, the sounds, and where to go next."""

import gc
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from weldi_game import paths, text
from weldi_game.text import Message, Titles, Value
from weldi_game.ui import settings as kept
from weldi_game.ui.look import Look
from weldi_game.ui.screen import Screen
from weldi_game.ui.settings import Settings, Speed
from weldi_game.ui.sound import Sounds
from weldi_game.ui.theme import THEMES, ThemeName
from weldi_game.ui.words import Words

if TYPE_CHECKING:
    from weldi_game.cards.library import City, Common
    from weldi_game.session.sitting import Sitting
    from weldi_game.ui.host import ScreenHost


class Chosen(NamedTuple):
    """All that a person can set, in the settings or on the command line."""

    settings: Settings
    language: str  #: asked for on the command line, "" for that of the settings
    scale: int  #: text size asked for there, 0 for that of the settings


class Program:
    """The program around the table.

    Args:
        home: the folders of the person.
        settings: as they were kept.
        language: a language that was asked for on the command line; "" for that of the settings or the system.
        stand: whether it runs at a stand.

    Attributes:
        host: the window's host, there as soon as the window is open.
        home: the folders of the person; saves may move elsewhere while the game runs.
        unwritable: why the settings could not be kept, "" while they are.
        keeping: whether changed settings are kept for the next run; what visitors of a stand set is not.
        may_close: asks the game that is played whether the window may be closed; None while none is played.
    """

    host: "ScreenHost"

    def __init__(
        self,
        home: paths.Home,
        settings: Settings | None = None,
        *,
        language: str = "",
        stand: bool = False,
        sounds: Sounds | None = None,
    ) -> None:
        self.home = home
        self.settings = settings or Settings()
        self.stand = stand
        self.sounds = sounds or Sounds(silent=True)
        self.unwritable = ""
        self.keeping = True
        self._asked = language
        self._scale = 0
        self._cities: list[City] | None = None
        self._sitting: Sitting | None = None
        self.may_close: Callable[[], bool] | None = None
        self.sounds.set_volumes(self.settings.pieces, self.settings.moments)

    # --- words -----------------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language that everything is said in."""
        return self._asked or self.settings.language or text.preferred()

    def say(self, message: str | Message, *, titles: Titles | None = None, **data: Value) -> str:
        """The sentence of a message in the present language."""
        return text.say(message, data, self.language, titles=titles)

    def term(self, word: str, *, short: bool = False, capital: bool = True) -> str:
        """The name of a vocabulary id, capitalised unless told otherwise: it mostly stands alone."""
        return text.term(word, self.language, short=short, capital=capital)

    def words(self) -> Words:
        """What the widgets themselves say, in the present language."""
        return Words(
            page_up=self.say("ui.words.page_up"),
            page_down=self.say("ui.words.page_down"),
            less=self.say("ui.words.less", label="{label}"),
            more=self.say("ui.words.more", label="{label}"),
            on=self.say("ui.words.on"),
            off=self.say("ui.words.off"),
            close=self.say("ui.bar.close"),
            now_after=self.say("ui.words.now_after", now="{now}", after="{after}"),
            value_of=self.say("ui.words.value_of", value="{value}", high="{high}"),
            violated=self.term("band.violated", capital=False),
            at_risk=self.term("band.at_risk", capital=False),
            realised=self.term("band.realised", capital=False),
            cannot=self.say("ui.words.cannot"),
        )

    # --- settings --------------------------------------------------------------------------------------------

    def look(self) -> Look:
        """The look that the settings ask for."""
        settings = self.settings
        return Look(
            text_scale=self.text_scale / 100,
            theme=THEMES[ThemeName(settings.theme)],
            stand=self.stand,
            speed=Speed(settings.speed).factor,
            reduced_motion=settings.reduced_motion,
            words=self.words(),
        )

    @property
    def text_scale(self) -> int:
        """The text size in per cent: that of the command line until another is set."""
        return self._scale or self.settings.text_scale

    def scale_for_now(self, per_cent: int) -> None:
        """Take a text size for this run without keeping it for the next, as the command line asks."""
        self._scale = per_cent

    def change(self, **changes: object) -> None:
        """Change settings: they hold at once and are kept for the next run, as far as the disk lets us."""
        before = self.settings
        self.settings = replace(before, **changes)  # type: ignore[arg-type]  # the names are those of Settings
        if "language" in changes:
            self._asked = ""
            self._tell_language()
        if "text_scale" in changes:
            self._scale = 0
        self.sounds.set_volumes(self.settings.pieces, self.settings.moments)
        if "fullscreen" in changes and self.settings.fullscreen != self.host.window.fullscreen:
            self.host.toggle_fullscreen()
        self.host.wear(self.look())
        self.keep()

    @property
    def chosen(self) -> Chosen:
        """What is set now, on the command line too; `take_back` returns to it."""
        return Chosen(self.settings, self._asked, self._scale)

    def take_back(self, chosen: Chosen) -> None:
        """Everything is set as it was then: a visitor of a stand has gone."""
        if chosen == self.chosen:
            return
        self.settings, self._asked, self._scale = chosen
        self.sounds.set_volumes(self.settings.pieces, self.settings.moments)
        self.host.wear(self.look())

    def speak(self, language: str) -> None:
        """Speak another language until the program ends or another is chosen, without keeping it."""
        self._asked = language
        self.host.set_look(words=self.words())
        self._tell_language()

    def _tell_language(self) -> None:
        """Screens that were told their language when they were made, as the table, take the new one."""
        for screen in self.host.screens:
            take = getattr(screen, "set_language", None)
            if callable(take):
                take(self.language)

    def keep_speed(self) -> None:
        """Keep a speed that was chosen on the table itself, beside what moved."""
        speed = next((each for each in Speed if each.factor == self.host.look.speed), None)
        if speed is not None and speed.value != self.settings.speed:
            self.settings = replace(self.settings, speed=speed.value)
            self.keep()

    def keep(self) -> None:
        """Write the settings; where that fails they hold until the program ends, and `unwritable` says why."""
        if not self.keeping:
            return
        try:
            kept.write(self.home.settings, self.settings)
            self.unwritable = ""
        except paths.Unwritable as problem:
            self.unwritable = problem.reason

    # --- cities ----------------------------------------------------------------------------------------------

    def cities(self) -> "list[City]":
        """All cities, ours first; read on the first call, since that takes a moment."""
        if self._cities is None:
            from weldi_game.cards import library

            self._cities = library.cities(self.home.scenarios)
        return self._cities

    def reload(self) -> None:
        """Read the facilitator's own cities anew when they are asked for next."""
        self._cities = None

    def common(self) -> "Common":
        """What all cities share, the glossary among it."""
        from weldi_game.cards import library

        return library.load_common()

    def warm_up(self) -> Iterator[None]:
        """Reads the content in small steps, so that the first screen can do it while nobody presses anything."""
        from weldi_game.cards import library

        yield
        self.sounds.start()
        yield
        library.load_common()
        yield
        for city in self.cities():
            _ = city.findings
            yield
        settle()

    # --- the game that is played -----------------------------------------------------------------------------

    def play(self, sitting: "Sitting") -> None:
        """From now on this game is played; the save of the one before is closed."""
        if sitting is not self._sitting:
            self.close()
            self._sitting = sitting

    def close(self) -> None:
        """Close the save of the game that is played; every move is on the disk already."""
        if self._sitting is not None:
            self._sitting.close()
            self._sitting = None
        self.may_close = None
        host = getattr(self, "host", None)
        if host is not None:
            host.on_tick = None
            if host.beside is not None:
                host.beside.close_window()

    # --- screens ---------------------------------------------------------------------------------------------

    def show_over_title(self, screen: Screen) -> None:
        """Leave every screen but the lowest, and show this one on it."""
        host = self.host
        for left in reversed(host.screens[1:]):
            left.on_leave()
        del host.screens[1:]
        host.push(screen)

    def to_title(self) -> None:
        """Leave every screen but the lowest."""
        host = self.host
        while len(host.screens) > 2:
            host.screens.pop(-2)
        if len(host.screens) > 1:
            host.pop()


def settle() -> None:
    """What was loaded stays for good: the collector need not look through it in the middle of a game."""
    gc.collect()
    gc.freeze()


def complain(sentence: str) -> None:
    """Say a sentence on the terminal, if there is one."""
    if sys.stderr is not None:
        print(f"weldi-game: {sentence}", file=sys.stderr)
