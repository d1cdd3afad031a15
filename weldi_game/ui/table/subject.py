"""What the panel is about, and which command the table is about to do with it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from weldi_game.engine.commands import Command


class Kind(StrEnum):
    """Kinds of things on the table that the panel can tell about."""

    MEASURE = "measure"
    CHALLENGE = "challenge"
    ROLE = "role"
    RIGHT = "right"
    GROUP = "group"
    CONDITION = "condition"
    COOPERATION = "cooperation"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing on the table: its kind and its index in the game or in its vocabulary."""

    kind: Kind
    index: int = 0


class Intent(NamedTuple):
    """What the table looks at, and what it is about to do.

    `subject` is None while nothing is chosen; `command` is None while the panel only tells.
    """

    subject: Subject | None = None
    command: Command | None = None


NOTHING = Intent()
