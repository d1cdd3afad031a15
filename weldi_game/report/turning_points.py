"""Turning points: moments at which another choice would have led elsewhere, told as "what if" (never as blame).

A careful bot plays the game on from the moment, once with what the table chose and once with what it would have
chosen itself; challenges and decks stay as they were. What differs at the end is the turning point. The bot sees
only what the table could see, and it is no wiser than a careful table: the difference can go either way.
"""

from collections.abc import Callable, Generator, Iterable
from typing import NamedTuple

from weldi_game.bots.greedy import Greedy
from weldi_game.bots.policy import Policy, StuckGame, play_out
from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.vocabulary import Ending
from weldi_game.engine.commands import EndRound, Intervene
from weldi_game.engine.endings import ending
from weldi_game.engine.observe import observe
from weldi_game.engine.state import State
from weldi_game.report.deeds import Decision, deed
from weldi_game.session.history import History

MOMENTS = 3
#: Play-outs that are enough for a whole workshop; each takes about 0.05 s.
PLAYOUTS = 90

#: Called with play-outs done and play-outs at most.
Progress = Callable[[int, int], None]

_LOWEST_WEIGHT, _EMERGENCY_WEIGHT = 6, 12
_LEAST = 2  # a smaller difference is chance


class Future(NamedTuple):
    """How a game ends that is played on from a moment."""

    ending: Ending
    rights: tuple[int, ...]

    @property
    def lowest(self) -> tuple[str, int]:
        """The lowest right and its value."""
        value = min(self.rights)
        return RIGHTS[self.rights.index(value)], value


class TurningPoint(NamedTuple):
    """A moment, what was chosen, what might have been, and the two futures."""

    step: int  #: number of commands before it
    round: int
    chosen: Decision
    other: Decision
    with_chosen: Future
    with_other: Future

    @property
    def differing(self) -> tuple[tuple[str, int, int], ...]:
        """The rights that end elsewhere: (right, with what was chosen, with the other), most different first."""
        rows = [
            (right, chosen, other)
            for right, chosen, other in zip(
                RIGHTS, self.with_chosen.rights, self.with_other.rights, strict=True
            )
            if chosen != other
        ]
        return tuple(sorted(rows, key=lambda row: -abs(row[1] - row[2])))


def turning_points(
    history: History,
    playouts: int = PLAYOUTS,
    progress: Progress | None = None,
    bot: Callable[[], Policy] = Greedy,
) -> tuple[TurningPoint, ...]:
    """The moments that mattered most, at most three, each in a half-year of its own, in order.

    Args:
        history: the game, finished or not.
        playouts: the budget.
        progress: told after each play-out.
        bot: makes the bot that plays on; it must choose the same for the same state.
    """
    looking = search(history, playouts, bot)
    while True:
        try:
            done = next(looking)
        except StopIteration as found:
            points: tuple[TurningPoint, ...] = found.value
            return points
        if progress is not None:
            progress(round(done * playouts), playouts)


def search(
    history: History, playouts: int = PLAYOUTS, bot: Callable[[], Policy] = Greedy
) -> Generator[float, None, tuple[TurningPoint, ...]]:
    """Look for turning points in small steps: yields the share that is done (0 to 1) after each play-out.

    The half-years are weighed first; then, while the budget lasts, each step of those that weigh most. The result
    depends on the game and the budget alone, never on time.
    """
    futures = _Futures(history, playouts, bot)
    halves = _halves(history)
    for half in halves:
        for index in (half.start, half.stop):
            if futures.look(index):
                yield futures.share
    ranked = sorted(halves, key=lambda half: (-abs(futures.change(half.start, half.stop)), half.start))
    for half in ranked:
        for index in range(half.start, half.stop + 1):
            if futures.look(index):
                yield futures.share
    found = [each for half in ranked if (each := _sharpest(history, futures, half, bot)) is not None]
    found.sort(key=lambda pair: (-abs(pair[0]), pair[1].step))
    yield 1.0
    return tuple(sorted((point for _, point in found[:MOMENTS]), key=lambda point: point.step))


def _halves(history: History) -> list[range]:
    """The indices of the steps of each half-year."""
    halves, start = [], 0
    for index, step in enumerate(history.steps):
        if isinstance(step.command, EndRound):
            halves.append(range(start, index + 1))
            start = index + 1
    if start < len(history.steps):
        halves.append(range(start, len(history.steps)))
    return halves


class _Futures:
    """How the game ends when the bot plays on after so many steps; worked out within a budget, then remembered."""

    def __init__(self, history: History, budget: int, bot: Callable[[], Policy]) -> None:
        self._history = history
        self._budget = self._left = budget
        self._bot = bot
        self._known: dict[int, Future] = {}
        self._worth: dict[int, int] = {}

    def look(self, steps: int) -> bool:
        """Play on after so many steps, where that is not known and the budget allows it; whether that was done."""
        if steps in self._known or self._left <= 0:
            return False
        self._left -= 1
        try:
            end, _ = play_out(self._history.before(steps), self._bot())
        except StuckGame:  # a defect of a bot must not cost the table its report
            return True
        self._known[steps] = Future(ending(end), end.rights)
        self._worth[steps] = _worth(end)
        return True

    @property
    def share(self) -> float:
        """The share of the budget that is used."""
        return 1 - self._left / self._budget

    def change(self, before: int, after: int) -> int:
        """What the steps between have changed, 0 where it is not known."""
        if before not in self._worth or after not in self._worth:
            return 0
        return self._worth[after] - self._worth[before]

    def __getitem__(self, steps: int) -> Future:
        return self._known[steps]


def _worth(end: State) -> int:
    """A number to compare futures by: the lowest right counts most (rulebook 3). It is shown nowhere."""
    return _LOWEST_WEIGHT * min(end.rights) + sum(end.rights) - _EMERGENCY_WEIGHT * end.emergency


def _sharpest(
    history: History, futures: _Futures, half: Iterable[int], bot: Callable[[], Policy]
) -> tuple[int, TurningPoint] | None:
    """The step of a half-year that changed most, with by how much; None where nothing much was changed."""
    changes = [(futures.change(index, index + 1), index) for index in half]
    for change, index in sorted(changes, key=lambda pair: (-abs(pair[0]), pair[1])):
        if abs(change) < _LEAST:
            return None
        if isinstance(history.steps[index].command, Intervene):
            continue  # what a facilitator did was no choice of the table
        point = _point(history, futures, index, bot)
        if point.chosen != point.other:
            return change, point
    return None


def _point(history: History, futures: _Futures, index: int, bot: Callable[[], Policy]) -> TurningPoint:
    before = history.before(index)
    other = bot().choose(observe(before), 0)
    return TurningPoint(
        index,
        before.round,
        deed(before, history.steps[index].command),
        deed(before, other),
        futures[index + 1],
        futures[index],
    )
