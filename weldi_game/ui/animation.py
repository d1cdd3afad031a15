"""Short movements of things on the table, driven by the frame clock; no threads, no timers.

A movement lasts 150-300 ms. The person sets the speed (half, normal, double, instant) or asks for no movement at all;
then only the last moment is shown, and everything that waits for the end goes on at once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from weldi_game.ui.look import INSTANT

Step = Callable[[float], None]
"""Shows a moment of an animation; gets 0.0 at its start to 1.0 at its end, already eased."""


@dataclass(slots=True)
class Tween:
    """A running animation.

    Attributes:
        step: shows a moment.
        seconds: how long it lasts at normal speed.
        on_done: called once after the last moment.
        passed: seconds that have passed.
        finished: whether the last moment was shown.
    """

    step: Step
    seconds: float
    on_done: Callable[[], None] | None = None
    passed: float = 0.0
    finished: bool = False

    def advance(self, seconds: float) -> None:
        """Let time pass and show the moment that is reached."""
        if self.finished:
            return
        self.passed += seconds
        share = 1.0 if self.seconds <= 0 else min(self.passed / self.seconds, 1.0)
        self.step(ease(share))
        if share >= 1.0:
            self.finish(shown=True)

    def finish(self, shown: bool = False) -> None:
        """Jump to the end, for example when the person skips."""
        if self.finished:
            return
        self.finished = True
        if not shown:
            self.step(1.0)
        if self.on_done:
            self.on_done()


class Animator:
    """All animations of a window."""

    def __init__(self) -> None:
        self._running: list[Tween] = []
        self.speed = 1.0
        self.reduced_motion = False

    @property
    def busy(self) -> bool:
        """Whether anything is still moving."""
        return bool(self._running)

    def start(
        self,
        step: Step,
        milliseconds: int = 200,
        *,
        moves: bool = True,
        on_done: Callable[[], None] | None = None,
    ) -> Tween:
        """Start an animation.

        Args:
            step: shows a moment, called with 0.0 to 1.0.
            milliseconds: how long it lasts at normal speed.
            moves: whether something changes place or size; such animations are skipped under reduced motion.
            on_done: called once at the end.

        Returns:
            The tween; `finish()` skips to its end.
        """
        tween = Tween(step, milliseconds / 1000, on_done)
        if self.speed == INSTANT or (moves and self.reduced_motion) or milliseconds <= 0:
            tween.finish()
        else:
            tween.step(0.0)
            self._running.append(tween)
        return tween

    def advance(self, seconds: float) -> None:
        """Let time pass for every animation."""
        for tween in tuple(self._running):
            if self.speed == INSTANT:
                tween.finish()
            else:
                tween.advance(seconds * self.speed)
        self._running = [tween for tween in self._running if not tween.finished]

    def finish_all(self) -> None:
        """Jump to the end of everything that moves, also of what starts then; at most a hundred rounds."""
        for _ in range(100):
            if not self._running:
                return
            waiting, self._running = self._running, []
            for tween in waiting:
                tween.finish()


def ease(share: float) -> float:
    """Slow at both ends (smoothstep): 0 to 1 in, 0 to 1 out."""
    return share * share * (3 - 2 * share)
