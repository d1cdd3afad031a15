"""Small soft sounds, never needed: everything that sounds can also be seen. Without a sound card there is silence.

The sounds are files under `assets/sounds/`, made by `weldi_game.ui.make_sounds`. The mixer starts with the first
sound, so that the window does not wait for it.
"""

import logging
from collections.abc import Mapping

import pygame

from weldi_game import data

PIECES = ("card", "coin", "build", "open", "answer", "undo", "no")
"""Sounds of the pieces on the table."""
MOMENTS = ("land", "up", "down", "round", "give", "end", "emergency")
"""Sounds of what happens to the city."""
VOICES: Mapping[str, str] = dict.fromkeys(PIECES, "pieces") | dict.fromkeys(MOMENTS, "moments")
"""Which of the two volumes each sound has."""

_RATE, _BUFFER = 22_050, 512
_log = logging.getLogger("weldi_game.ui")


class Sounds:
    """Plays sounds by name.

    Args:
        silent: never even try the sound card, as tests and the stand without loudspeakers want it.

    Attributes:
        usable: whether the sound card can be used, as far as is known.
    """

    def __init__(self, silent: bool = False) -> None:
        self.usable = not silent
        self._volumes = {"pieces": 0.0, "moments": 0.0}
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._started = False

    def set_volumes(self, pieces: int, moments: int) -> None:
        """Set both volumes, in per cent."""
        self._volumes = {"pieces": pieces / 100, "moments": moments / 100}

    def play(self, name: str) -> bool:
        """Play a sound if it exists, is wanted and can be heard; returns whether it plays."""
        volume = self._volumes.get(VOICES.get(name, ""), 0.0)
        if volume <= 0 or not self._ready():
            return False
        sound = self._sound(name)
        if sound is None:
            return False
        try:
            sound.set_volume(volume * volume)  # the ear hears loudness, not amplitude
            sound.play()
        except pygame.error as problem:
            self._give_up(problem)
            return False
        return True

    def start(self) -> bool:
        """Try the sound card now; returns whether it can be used."""
        return self._ready()

    def _ready(self) -> bool:
        if self.usable and not self._started:
            try:
                pygame.mixer.init(_RATE, -16, 1, _BUFFER)
                self._started = True
            except (pygame.error, NotImplementedError, OSError) as problem:
                self._give_up(problem)
        return self.usable

    def _give_up(self, problem: Exception) -> None:
        _log.warning("the game stays silent: %s", problem)
        self.usable = False

    def _sound(self, name: str) -> "pygame.mixer.Sound | None":
        if name not in self._loaded:
            try:
                self._loaded[name] = pygame.mixer.Sound(str(data.assets("sounds", f"{name}.wav")))
            except (pygame.error, OSError) as problem:
                _log.warning("the sound %s cannot be played: %s", name, problem)
                self._loaded[name] = None
        return self._loaded[name]
