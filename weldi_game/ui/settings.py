"""What a person has set, kept between runs in one small JSON file; a damaged file gives the settings of the first day.

Each value is checked by itself: one that is wrong falls back to its default and the others stay.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from weldi_game import paths
from weldi_game.ui.look import INSTANT
from weldi_game.ui.theme import ThemeName

LOWEST_SCALE, HIGHEST_SCALE, SCALE_STEP = 100, 200, 10
"""Text size in per cent."""
LOUDEST, VOLUME_STEP = 100, 20
"""Volumes in per cent; 0 is silence."""
_MOST_BYTES = 64_000

_log = logging.getLogger("weldi_game.ui")


class Speed(StrEnum):
    """How fast things move on the table."""

    HALF = "half"
    NORMAL = "normal"
    DOUBLE = "double"
    INSTANT = "instant"

    @property
    def factor(self) -> float:
        """The speed of animations, as `Look` wants it."""
        return {"half": 0.5, "normal": 1.0, "double": 2.0, "instant": INSTANT}[self.value]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set.

    Attributes:
        text_scale: text size, 100 to 200 per cent.
        theme: colours.
        speed: of movements.
        reduced_motion: whether nothing may move at all.
        fullscreen: whether the window covers the screen.
        pieces: volume of cards and coins, 0 to 100 per cent.
        moments: volume of half-years, challenges and endings, 0 to 100 per cent.
        language: code of the language; "" for that of the system.
        stand_code: what the people at a stand type in order to leave it, 4 to 8 digits.
        advisor: whether a table may ask for three moves to look at.
        hints: whether hints of the first time are shown.
        hinted: names of those that were read, with commas between them.
        learnt: whether the tutorial was finished or skipped once, so that the title stops pointing to it.
    """

    text_scale: int = LOWEST_SCALE
    theme: str = ThemeName.PAPER.value
    speed: str = Speed.NORMAL.value
    reduced_motion: bool = False
    fullscreen: bool = False
    pieces: int = 60
    moments: int = 60
    language: str = ""
    stand_code: str = "1948"
    advisor: bool = False
    hints: bool = True
    hinted: str = ""
    learnt: bool = False


_SOUND: dict[str, Callable[[object], bool]] = {
    "text_scale": lambda value: _whole(value, LOWEST_SCALE, HIGHEST_SCALE),
    "theme": lambda value: value in tuple(ThemeName),
    "speed": lambda value: value in tuple(Speed),
    "reduced_motion": lambda value: isinstance(value, bool),
    "fullscreen": lambda value: isinstance(value, bool),
    "pieces": lambda value: _whole(value, 0, LOUDEST),
    "moments": lambda value: _whole(value, 0, LOUDEST),
    "language": lambda value: isinstance(value, str) and len(value) <= 20,
    "stand_code": lambda value: isinstance(value, str) and value.isdecimal() and 4 <= len(value) <= 8,
    "advisor": lambda value: isinstance(value, bool),
    "hints": lambda value: isinstance(value, bool),
    "hinted": lambda value: isinstance(value, str) and len(value) <= 400,
    "learnt": lambda value: isinstance(value, bool),
}


def read(file: Path) -> Settings:
    """The settings that were kept; the defaults where there are none or the file cannot be read."""
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return Settings()
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError) as problem:
        _log.warning("the settings cannot be read, the defaults hold: %s", problem)
        return Settings()
    if not isinstance(found, dict):
        _log.warning("the settings are damaged, the defaults hold")
        return Settings()
    settings = Settings()
    for field in fields(Settings):
        value = found.get(field.name, getattr(settings, field.name))
        if _SOUND[field.name](value):
            settings = replace(settings, **{field.name: value})
    return settings


def write(file: Path, settings: Settings) -> None:
    """Keep settings for the next run: the file is whole at every moment.

    Raises:
        Unwritable: the folder or the file cannot be written to; the old file is then untouched.
    """
    paths.write_atomic(file, json.dumps(asdict(settings), indent=1) + "\n")


def _whole(value: object, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high
