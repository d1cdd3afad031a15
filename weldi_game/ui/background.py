"""Long work beside the window: it goes on one step a frame, tells how far it is, and stops when nobody waits."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_Result = TypeVar("_Result")

#: Told by the work after each of its steps: steps done, steps at most.
Progress = Callable[[int, int], None]

_log = logging.getLogger("weldi_game.ui")


class _Stopped(BaseException):
    """Nobody waits for the result any more. No `Exception`: the work must not take it for a problem of its own."""


class Background(Generic[_Result]):
    """One piece of work. Only `advance` lets it take its next step, so it never gets ahead of the window.

    Args:
        work: what to do; it calls what it is given after each step of some hundredths of a second.

    Attributes:
        share: how much of it is done, 0.0 to 1.0.
        stopped: whether it was stopped before its end.
        result: what came out; None until then.
        problem: why nothing came out; None while all is well.
    """

    def __init__(self, work: Callable[[Progress], _Result]) -> None:
        self._work = work
        self._turn = threading.Semaphore(0)
        self._waiting = threading.Event()
        self.stopped = False
        self.share = 0.0
        self.result: _Result | None = None
        self.problem: Exception | None = None
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()

    @property
    def done(self) -> bool:
        """Whether it has come to its end, well or not."""
        return self._ended.is_set()

    def advance(self) -> None:
        """Let it take its next step, beside the window; at once back. The first call begins the work."""
        if self.done or self.stopped:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="weldi-background", daemon=True)
            self._thread.start()
        elif self._waiting.is_set():
            self._waiting.clear()
            self._turn.release()

    def stop(self) -> None:
        """Nobody waits any more: it ends at its next step."""
        self.stopped = not self.done
        self._turn.release()

    def wait(self, seconds: float) -> bool:
        """Let it run to its end without a window (tests, command line); False when it takes longer."""
        for _ in range(max(int(seconds * 1000), 1)):
            self.advance()
            if self._ended.wait(0.001):
                return True
        return False

    def _run(self) -> None:
        try:
            self.result = self._work(self._step)
            self.share = 1.0
        except _Stopped:
            pass
        except Exception as problem:  # whatever it is, the window goes on and says so
            _log.warning("work in the background failed: %r", problem, exc_info=True)
            self.problem = problem
        finally:
            self._ended.set()

    def _step(self, done: int, most: int) -> None:
        self.share = done / most if most else 1.0
        self._waiting.set()
        self._turn.acquire()
        if self.stopped:
            raise _Stopped
