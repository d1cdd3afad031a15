"""Many games without a window: a plan of cells and seeds, played anywhere, the same result everywhere.

A cell is a scenario at a level in a format with a bot; its games have the seeds first, first + 1, ... so that
cells are paired. Work is cut into batches for any `concurrent.futures.Executor`; results are plain tuples,
sorted by cell and seed, so that neither the executor nor the order of its work shows in them.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import process_time
from typing import NamedTuple

from weldi_game.bots import registry
from weldi_game.bots.policy import StuckGame, play_out
from weldi_game.cards import library
from weldi_game.cards.compiled import Game
from weldi_game.cards.vocabulary import Difficulty, Ending, Format
from weldi_game.engine.endings import SUCCESS, result
from weldi_game.engine.setup import new_game
from weldi_game.lab.statistics import wilson

#: Games of one batch: about a second of work, less for bots that think.
BATCH = {"look-ahead": 2}
_USUAL_BATCH = 50


class Cell(NamedTuple):
    """What is played: `source` is the file of the scenario, so that every process reads it by itself."""

    scenario: str
    source: str
    level: str
    format: str
    bot: str


class Played(NamedTuple):
    """One game of a cell."""

    cell: int  #: index in the plan
    seed: int
    ending: str  #: an `Ending`, or "" for an aborted game
    lowest: int
    commands: int


class Batch(NamedTuple):
    """Games of one cell that are played in one go."""

    cell: int
    what: Cell
    seeds: tuple[int, ...]


class BatchResult(NamedTuple):
    """The games of a batch and the processor time they took, in seconds."""

    games: tuple[Played, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Cells and seeds; two results can be merged only when they have the same plan."""

    cells: tuple[Cell, ...]
    games: int
    seed: int
    shard: tuple[int, int] = (1, 1)

    def seeds(self) -> tuple[int, ...]:
        """The seeds of this shard, for every cell."""
        part, parts = self.shard
        return tuple(range(self.seed + part - 1, self.seed + self.games, parts))

    def batches(self) -> Iterator[Batch]:
        """All work of this shard."""
        seeds = self.seeds()
        for index, cell in enumerate(self.cells):
            size = BATCH.get(cell.bot, _USUAL_BATCH)
            for start in range(0, len(seeds), size):
                yield Batch(index, cell, seeds[start : start + size])


@dataclass(frozen=True, slots=True)
class CellResult:
    """What a cell came to. `seconds` is processor time, the sum over its batches."""

    cell: Cell
    games: int
    successes: int
    endings: dict[str, int]
    mean_lowest: float
    aborted: int
    commands: int
    seconds: float

    @property
    def success(self) -> float:
        """Share of games that ended on the way or better, 0.0 to 1.0."""
        return self.successes / self.games if self.games else 0.0

    def to_json(self) -> dict[str, object]:
        """The cell as `weldi-game simulate --json` prints it."""
        low, high = wilson(self.successes, self.games)
        seconds = self.seconds or 1e-9
        return {
            "scenario": self.cell.scenario,
            "level": self.cell.level,
            "format": self.cell.format,
            "bot": self.cell.bot,
            "games": self.games,
            "success": round(self.success, 4),
            "low": round(low, 4),
            "high": round(high, 4),
            "endings": self.endings,
            "mean_lowest": round(self.mean_lowest, 3),
            "aborted": self.aborted,
            "games_per_second": round(self.games / seconds, 1),
            "commands_per_second": round(self.commands / seconds, 1),
        }


def play_batch(batch: Batch) -> BatchResult:
    """Play a batch; runs in any process. A game that gets stuck is counted as aborted, never hidden."""
    game = _game(batch.what.source, batch.what.level, batch.what.format)
    began = process_time()
    played = tuple(_play(batch, game, seed) for seed in batch.seeds)
    return BatchResult(played, process_time() - began)


def _play(batch: Batch, game: Game, seed: int) -> Played:
    state, _ = new_game(game, seed)
    try:
        state, commands = play_out(state, registry.make(batch.what.bot, seed))
    except StuckGame:
        return Played(batch.cell, seed, "", 0, 0)
    return Played(batch.cell, seed, result(state).ending.value, min(state.rights), commands)


@cache
def _game(source: str, level: str, format_: str) -> Game:
    return library.find(source).game(Difficulty(level), Format(format_))


def run(
    plan: Plan, executor: Executor | None = None, done: Callable[[BatchResult], None] | None = None
) -> list[BatchResult]:
    """Play a plan; results come in any order.

    Args:
        plan: what to play.
        executor: where to play it; this process where it is left out.
        done: told after each batch, for progress and for what is kept on an interruption.
    """
    results = []
    for found in _results(plan.batches(), executor):
        results.append(found)
        if done is not None:
            done(found)
    return results


def _results(batches: Iterator[Batch], executor: Executor | None) -> Iterator[BatchResult]:
    if executor is None:
        yield from map(play_batch, batches)
        return
    waiting: list[Future[BatchResult]] = [executor.submit(play_batch, batch) for batch in batches]
    try:
        for future in as_completed(waiting):
            yield future.result()
    finally:
        for future in waiting:
            future.cancel()


def summarise(plan: Plan, results: Iterable[BatchResult]) -> list[CellResult]:
    """The cells of a plan, in its order, whatever the order of the results."""
    games: dict[int, list[Played]] = {index: [] for index in range(len(plan.cells))}
    seconds = dict.fromkeys(games, 0.0)
    for found in results:
        for played in found.games:
            games[played.cell].append(played)
        if found.games:
            seconds[found.games[0].cell] += found.seconds
    return [
        _summary(cell, sorted(games[index], key=lambda one: one.seed), seconds[index])
        for index, cell in enumerate(plan.cells)
    ]


def _summary(cell: Cell, played: list[Played], seconds: float) -> CellResult:
    finished = [one for one in played if one.ending]
    endings = {ending.value: 0 for ending in Ending}
    for one in finished:
        endings[one.ending] += 1
    return CellResult(
        cell=cell,
        games=len(finished),
        successes=sum(endings[ending.value] for ending in SUCCESS),
        endings=endings,
        mean_lowest=sum(one.lowest for one in finished) / len(finished) if finished else 0.0,
        aborted=len(played) - len(finished),
        commands=sum(one.commands for one in finished),
        seconds=seconds,
    )


def cells(
    sources: Iterable[Path], levels: Iterable[str], format_: str, bots: Iterable[str]
) -> tuple[Cell, ...]:
    """All combinations, scenarios outermost."""
    return tuple(
        Cell(library.find(str(source)).id, str(source), level, format_, bot)
        for source in sources
        for level in levels
        for bot in bots
    )
