"""How far the end of a half-year has been told: the scenes, and the table as it stands after the last one told."""

from weldi_game.engine.events import Event
from weldi_game.engine.state import Placement, State, Status
from weldi_game.ui.table.scenes import Part, Scene, scenes


class Progress:
    """What was told so far.

    Args:
        before: the state before the end of the half-year.
        events: what happened, in order.

    Attributes:
        before: as given.
        checks: what was found for each right.
        scenes: all scenes in order.
        shown: how many of them were told.
        rights, conditions: where the tracks stand after the last scene told.
        city: the state before, with the places as they stand after the last scene told.
    """

    def __init__(self, before: State, events: tuple[Event, ...]) -> None:
        self.before = before
        self.scenes = scenes(events)
        self.checks = {scene.right: scene.cause for scene in self.scenes if scene.right is not None}
        self.shown = 0
        self.rights, self.conditions = list(before.rights), list(before.conditions)
        self.city = before.copy()
        self._ids = {measure.id: measure.index for measure in before.game.measures}
        self._round = before.round

    @property
    def done(self) -> bool:
        """Whether everything was told."""
        return self.shown >= len(self.scenes)

    @property
    def scene(self) -> Scene:
        """The scene that is told now."""
        return self.scenes[max(self.shown, 1) - 1]

    @property
    def told(self) -> list[Scene]:
        """The scenes before this one, the newest first."""
        return self.scenes[: max(self.shown - 1, 0)][::-1]

    def is_checked(self, right: int) -> bool:
        """Whether the check of this right was told."""
        return any(scene.right == right for scene in self.scenes[: self.shown])

    def need(self, right: int) -> tuple[int, int, int]:
        """Demand, met and blocked of a right at this check."""
        data = self.checks[right].data
        return int(str(data["demand"])), int(str(data["met"])), int(str(data["blocked"]))

    def go_on(self) -> list[str]:
        """Tell the next scene; returns the ids of the measures that open in it."""
        if self.done:
            return []
        self.shown += 1
        for kind, index, now in self.scene.moves():
            (self.rights if kind == "right" else self.conditions)[index] = now
        if self.scene.part is Part.NEXT:
            self.city.round = self._round + 1
        opened = []
        for event in (self.scene.cause, *self.scene.effects):
            if self._change_place(event):
                opened.append(str(event.data["measure"]))
        return opened

    def go_to_end(self) -> None:
        """Tell everything."""
        while not self.done:
            self.go_on()

    def _change_place(self, event: Event) -> bool:
        """Open, suspend or take away a place in the city; True when one opens."""
        index = self._ids.get(str(event.data.get("measure", "")))
        if index is None:
            return False
        if event.message == "event.relief_ended":
            self.city.placements = tuple(each for each in self.city.placements if each.measure != index)
        elif event.message == "event.suspended":
            self.city.placements = _with_status(self.city.placements, index, Status.SUSPENDED)
        elif event.message == "event.measure_opened":
            self.city.placements = _with_status(self.city.placements, index, Status.OPEN)
            return True
        return False


def _with_status(placements: tuple[Placement, ...], measure: int, status: Status) -> tuple[Placement, ...]:
    return tuple(
        each._replace(status=int(status), left=0) if each.measure == measure else each for each in placements
    )
