"""`weldi-game simulate` and `calibrate`: whether a city is fair, measured by bots."""

import argparse
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from weldi_game.doors.common import city, game, print_json
from weldi_game.doors.outcome import DONE, INTERRUPTED, SAID_NO, WRONG_USAGE, Refused
from weldi_game.lab.calibrate import Row, games_of, needed_cells, rows
from weldi_game.lab.simulate import BatchResult, CellResult, Plan, cells, run, summarise
from weldi_game.text import say


def simulate(options: argparse.Namespace) -> int:
    """Play the plan; on Ctrl-C print what there is."""
    plan = _plan(options, options.bot, options.level, options.format)
    results, interrupted = play(plan, options)
    found = summarise(plan, results)
    if options.json:
        print_json({"cells": [cell.to_json() for cell in found]})
    else:
        for cell in found:
            print(say("cli.simulated", _row(cell)))
    return INTERRUPTED if interrupted else DONE


def _plan(options: argparse.Namespace, bots: list[str], levels: list[str], format_: str) -> Plan:
    chosen = [city(word) for word in options.scenarios]
    for one in chosen:
        game(one, levels[0], format_)
    shard = getattr(options, "shard", None) or (1, 1)
    what = cells([one.path for one in chosen], levels, format_, bots)
    return Plan(what, options.games, getattr(options, "seed", 1), shard)


def play(plan: Plan, options: argparse.Namespace) -> tuple[list[BatchResult], bool]:
    """Play a plan with progress on stderr; returns the results and whether Ctrl-C has cut it short."""
    results: list[BatchResult] = []
    try:
        with _executor(options, plan) as executor, _progress(plan) as told:

            def keep(found: BatchResult) -> None:
                results.append(found)
                told(len(found.games))

            run(plan, executor, keep)
    except KeyboardInterrupt:
        return results, True
    return results, False


def _row(cell: CellResult) -> dict[str, str | int | float]:
    numbers = cell.to_json()
    return {
        "scenario": cell.cell.scenario,
        "level": cell.cell.level,
        "format": cell.cell.format,
        "bot": cell.cell.bot,
        "games": cell.games,
        "success": cell.success,
        "low": float(str(numbers["low"])),
        "high": float(str(numbers["high"])),
        "lowest": round(cell.mean_lowest, 1),
        "aborted": cell.aborted,
    }


@contextmanager
def _executor(options: argparse.Namespace, plan: Plan) -> Iterator[Executor | None]:
    if getattr(options, "cluster", None):
        with _cluster(options.cluster) as executor:
            yield executor
        return
    jobs = getattr(options, "jobs", None)
    batches = sum(1 for _ in plan.batches())
    if jobs == 1 or batches == 1:
        yield None
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        try:
            yield executor
        except KeyboardInterrupt:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise Refused(say("cli.no_cluster_library")) from None
    try:
        client = Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise Refused(say("cli.no_cluster", {"address": address}), WRONG_USAGE) from error
    with client:
        yield client.get_executor(pure=False)


@contextmanager
def _progress(plan: Plan) -> Iterator["_Told"]:
    """A bar with games per second and the time left; nothing where stderr is no terminal."""
    total = len(plan.cells) * len(plan.seeds())
    if sys.stderr is None or not sys.stderr.isatty():
        yield _Told()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    bar = Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True
    )
    with bar:
        task = bar.add_task("", total=total)
        yield _Told(lambda games: bar.advance(task, games))


class _Told:
    """Is told how many more games are done."""

    def __init__(self, advance: Callable[[int], object] | None = None) -> None:
        self._advance = advance

    def __call__(self, games: int) -> None:
        if self._advance is not None:
            self._advance(games)


def calibrate(options: argparse.Namespace) -> int:
    """Measure the calibration table; exit code 1 when a row fails."""
    chosen = [city(word) for word in options.scenarios]
    for one in chosen:
        game(one, None, None)
    wanted = needed_cells([one.path for one in chosen])
    quick = Plan(tuple(cell for cell in wanted if games_of(cell.bot, 100) == 100), options.games, 1)
    slow = Plan(
        tuple(cell for cell in wanted if games_of(cell.bot, 100) != 100),
        games_of("look-ahead", options.games),
        1,
    )
    found: list[CellResult] = []
    interrupted = False
    for plan in (quick, slow):
        if plan.cells and not interrupted:
            results, interrupted = play(plan, options)
            found += [cell for cell in summarise(plan, results) if cell.games]
    table = rows(found)
    if options.json:
        print_json({"rows": [row.to_json() for row in table], "pass": all(row.passed for row in table)})
    else:
        for row in table:
            print(say("cli.calibrated_pass" if row.passed else "cli.calibrated_fail", _calibrated(row)))
    if options.html:
        from weldi_game.lab.page import write_page

        write_page(options.html, found, table)
    if interrupted:
        return INTERRUPTED
    return DONE if all(row.passed for row in table) else SAID_NO


def _calibrated(row: Row) -> dict[str, str | int | float]:
    return {
        "scenario": row.scenario or "-",
        "row": row.name.replace("_", " "),
        "value": row.value,
        "low": row.low,
        "high": row.high,
        "least": row.least,
        "most": row.most,
        "games": row.games,
    }
