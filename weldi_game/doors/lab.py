"""`weldi-game simulate` and `calibrate`: whether a city is fair, measured by bots."""

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from pathlib import Path

from weldi_game.cards.library import City
from weldi_game.doors.common import city, game, print_json
from weldi_game.doors.outcome import DONE, INTERRUPTED, SAID_NO, WRONG_USAGE, Refused
from weldi_game.doors.progress import progress
from weldi_game.lab import shards
from weldi_game.lab.calibrate import (
    ORDINARY,
    WORKSHOP,
    Row,
    card_rows,
    games_of,
    needed_cells,
    rows,
    stuck_rows,
)
from weldi_game.lab.shards import ShardError
from weldi_game.lab.simulate import BatchResult, CellResult, Plan, cells, run, summarise
from weldi_game.lab.study import Study, study
from weldi_game.text import SOURCE, say


def simulate(options: argparse.Namespace) -> int:
    """Play the plan; on Ctrl-C print what there is. Files of parts that were played before are merged."""
    if all(word.endswith(shards.ENDING) for word in options.scenarios):
        return _merge(options)
    plan = _plan(options, options.bot, options.level, options.format)
    results, interrupted = play(plan, options)
    found = summarise(plan, results)
    if options.json and options.shard is not None:
        print_json(shards.document(plan, found))
    else:
        _show(found, options.json)
    return INTERRUPTED if interrupted else DONE


def _show(found: Sequence[CellResult], as_json: bool) -> None:
    if as_json:
        print_json({"cells": [cell.to_json() for cell in found]})
        return
    for cell in found:
        print(say("cli.simulated", _row(cell)))


def _merge(options: argparse.Namespace) -> int:
    try:
        merged = shards.merge([shards.read(Path(word)) for word in options.scenarios])
    except ShardError as error:
        raise Refused(say(error.message)) from error
    _show(merged.cells, options.json)
    if merged.missing:
        told = say("lab.shard_missing", {"count": len(merged.missing), "parts": merged.missing})
        print(told, file=sys.stderr)
        return SAID_NO
    return DONE


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
        total = len(plan.cells) * len(plan.seeds())
        with _executor(options, plan) as executor, progress(total) as told:

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
    with _processes(jobs) as executor:
        yield executor


@contextmanager
def _processes(jobs: int | None) -> Iterator[Executor]:
    """Processes on this machine; Ctrl-C is for this one alone, it sends the others home."""
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts) as executor:
        try:
            yield executor
        except KeyboardInterrupt:
            executor.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()  # what it plays is lost, what was told is kept
            raise


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


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


def calibrate(options: argparse.Namespace) -> int:
    """Measure the calibration table; exit code 1 when a row fails. On Ctrl-C the rows that are known are told."""
    if options.html:
        _check_page(options.html)
    chosen = [city(word) for word in options.scenarios]
    for one in chosen:
        game(one, None, None)
    found, interrupted = _measured(chosen, options)
    table = [*rows(found), *stuck_rows(found)]
    studies: list[Study] = []
    if not interrupted:
        studies, interrupted = _studied(chosen, options)
        table += [row for played in studies for row in card_rows(played)]
    if options.json:
        print_json({"rows": [row.to_json() for row in table], "pass": all(row.passed for row in table)})
    else:
        for row in table:
            print(say("cli.calibrated_pass" if row.passed else "cli.calibrated_fail", _calibrated(row)))
    if interrupted:
        return INTERRUPTED
    if options.html:
        _write_page(options, found, table, studies)
    return DONE if all(row.passed for row in table) else SAID_NO


def _measured(chosen: Sequence[City], options: argparse.Namespace) -> tuple[list[CellResult], bool]:
    """The cells of the table, those of bots that think with fewer games; and whether Ctrl-C has cut it short."""
    wanted = needed_cells([one.path for one in chosen])
    found: list[CellResult] = []
    for games in dict.fromkeys((options.games, games_of("look-ahead", options.games))):
        plan = Plan(tuple(cell for cell in wanted if games_of(cell.bot, options.games) == games), games, 1)
        if plan.cells:
            results, interrupted = play(plan, options)
            found += [cell for cell in summarise(plan, results) if cell.games or cell.aborted]
            if interrupted:
                return found, True
    return found, False


def _studied(chosen: Sequence[City], options: argparse.Namespace) -> tuple[list[Study], bool]:
    """A closer look at a first-time group in each city; and whether Ctrl-C has cut it short."""
    seeds = range(1, options.games + 1)
    cells_ = cells([one.path for one in chosen], [ORDINARY], WORKSHOP, ["first-time"])
    studies: list[Study] = []
    try:
        with progress(options.games * len(chosen)) as told, _processes(None) as executor:
            for cell, one in zip(cells_, chosen, strict=True):
                studies.append(study(cell, game(one, ORDINARY, WORKSHOP), seeds, executor, told))
    except KeyboardInterrupt:
        return studies, True
    return studies, False


def _check_page(file: str) -> None:
    from weldi_game.lab.page import PageError, check_target

    try:
        check_target(file)
    except PageError as error:
        raise Refused(say(error.message)) from error


def _write_page(
    options: argparse.Namespace,
    found: Sequence[CellResult],
    table: Sequence[Row],
    studies: Sequence[Study],
) -> None:
    from weldi_game.lab.page import PageError, write_page

    try:
        write_page(options.html, found, table, studies, options.lang or SOURCE)
    except PageError as error:
        raise Refused(say(error.message)) from error


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
