"""Long work in small steps within the frames of the window: a generator that yields how far it is."""

import logging
from collections.abc import Generator
from typing import Generic, TypeVar

_Result = TypeVar("_Result")
_log = logging.getLogger("weldi_game.ui")


class Stepwise(Generic[_Result]):
    """One piece of work. It holds nothing but its generator, so it can be dropped at any moment.

    Args:
        work: yields the share that is done, 0.0 to 1.0, after each step of some hundredths of a second, and returns
            what came out.

    Attributes:
        share: how much of it is done.
        done: whether it has come to its end, well or not.
        result: what came out; None until then.
        problem: why nothing came out; None while all is well.
    """

    def __init__(self, work: Generator[float, None, _Result]) -> None:
        self._work = work
        self.share = 0.0
        self.done = False
        self.result: _Result | None = None
        self.problem: Exception | None = None

    def advance(self) -> None:
        """Do the next step."""
        if self.done:
            return
        try:
            self.share = next(self._work)
        except StopIteration as end:
            self.result, self.share, self.done = end.value, 1.0, True
        except Exception as problem:  # whatever it is, the window goes on and says so
            _log.warning("work in steps failed: %r", problem, exc_info=True)
            self.problem, self.done = problem, True
