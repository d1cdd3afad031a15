"""The end of a half-year as scenes: the rights one by one, then what bites, lands, opens and is given, then what comes.

A scene is a cause with its effects, as the engine noted them; nothing is computed anew.
"""

from dataclasses import dataclass
from enum import StrEnum

from weldi_game.cards.compiled import CONDITIONS, RIGHTS
from weldi_game.engine.events import Event
from weldi_game.ui.table.log_view import roots


class Part(StrEnum):
    """The three parts of the end of a half-year."""

    RIGHTS = "rights"
    EVENTS = "events"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing that happens, with everything that it leads to."""

    part: Part
    cause: Event
    effects: tuple[Event, ...]

    @property
    def right(self) -> int | None:
        """The right that is checked in this scene."""
        return RIGHTS.index(str(self.cause.data["right"])) if self.part is Part.RIGHTS else None

    @property
    def card(self) -> tuple[str, str] | None:
        """The card that turns up in this scene: its kind and id."""
        for kind in ("challenge", "opportunity", "measure"):
            if kind in self.cause.data:
                return kind, str(self.cause.data[kind])
        return None

    def moves(self) -> list[tuple[str, int, int]]:
        """The tracks that move: ("right" or "condition", index, where it stands then)."""
        found = []
        for event in (self.cause, *self.effects):
            for kind, names in (("right", RIGHTS), ("condition", CONDITIONS)):
                if event.message == f"event.{kind}_moved":
                    found.append((kind, names.index(str(event.data[kind])), int(str(event.data["now"]))))
        return found


#: What only repeats others or is too small to be told.
_UNTOLD = frozenset(("event.game_over", "event.round_begins"))


def scenes(events: tuple[Event, ...]) -> list[Scene]:
    """The scenes of the events of an end of round, in order."""
    found: list[Scene] = []
    part = Part.EVENTS
    for cause, effects in roots(events):
        if cause.message == "event.round_begins":
            part = Part.NEXT
        if cause.message in _UNTOLD:
            continue
        here = Part.RIGHTS if cause.message == "event.right_checked" else part
        found.append(Scene(here, cause, tuple(effects)))
    return _small_change_joined(found)


def _small_change_joined(found: list[Scene]) -> list[Scene]:
    """Income that stands for itself goes with the scene of the income before it."""
    joined: list[Scene] = []
    for scene in found:
        before = joined[-1] if joined else None
        if (
            scene.cause.message == "event.pool_changed"
            and before is not None
            and before.cause.message == "event.income"
        ):
            joined[-1] = Scene(before.part, before.cause, (*before.effects, scene.cause, *scene.effects))
        else:
            joined.append(scene)
    return joined
