"""`weldi-game replay`, `report` and `print`: what is left of a game, and what a game is printed from."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from weldi_game.cards.compiled import Game
from weldi_game.doors.common import city, game, own_folder, print_json
from weldi_game.doors.outcome import DONE, SAID_NO, WRONG_USAGE, Refused
from weldi_game.engine.state import digest
from weldi_game.session import saves
from weldi_game.session.saves import SavedGame, SaveError
from weldi_game.session.sitting import verify
from weldi_game.text import SOURCE, say


def load(word: str) -> tuple[SavedGame, Game]:
    """A save and the game it belongs to.

    Raises:
        Refused: the save cannot be read, or its scenario is not here.
    """
    try:
        saved = saves.read(Path(word))
    except SaveError as error:
        raise Refused(say(error.message, error.data)) from error
    return saved, game(city(saved.header.scenario), saved.header.level, saved.header.format)


def replay(options: argparse.Namespace) -> int:
    """Re-run a save, check every digest, print what was found."""
    saved, compiled = load(options.save)
    found = verify(saved, compiled, options.until)
    same_content = saved.header.content == compiled.digest
    if options.json:
        print_json(
            {
                "scenario": saved.header.scenario,
                "level": saved.header.level,
                "format": saved.header.format,
                "seed": saved.header.seed,
                "commands": found.commands,
                "differs_at": found.differs_at or None,
                "damaged_lines": saved.lost,
                "same_content": same_content,
                "digest": digest(found.state),
            }
        )
    else:
        print(say("cli.replayed", {"commands": found.commands, "digest": digest(found.state)}))
        if saved.lost:
            print(say("cli.replay_lost", {"count": saved.lost}))
        if found.differs_at:
            print(say("cli.replay_differs", {"number": found.differs_at}))
        if not same_content:
            print(say("cli.replay_content"))
    return SAID_NO if found.differs_at else DONE


def report(options: argparse.Namespace) -> int:
    """Write the debrief of one game, or of several side by side."""
    from weldi_game.report.writing import write_report

    language = options.lang or SOURCE
    with _progress(say("report.progress", language=language)) as progress, _refusing(language):
        written = write_report(
            [Path(word) for word in options.saves], Path(options.out), language, own_folder(), progress
        )
    for message in written.left_out:
        print(say(message, language=language), file=sys.stderr)
    print(say("report.written", {"file": str(written.file), "count": written.tables}, language))
    return DONE


def print_sheets(options: argparse.Namespace) -> int:
    """Write the print-and-play sheets of a city."""
    from weldi_game.report.sheets import write_sheets

    language = options.lang or SOURCE
    chosen = city(options.scenario)
    game(chosen, None, None)  # refuses a scenario with errors, with its findings
    with _refusing(language):
        pages = write_sheets(chosen, Path(options.out), options.paper, language)
    print(say("report.printed", {"file": options.out, "count": pages}, language))
    return DONE


@contextmanager
def _refusing(language: str) -> Iterator[None]:
    """Turn what a report cannot do into the end of the command."""
    from weldi_game.report.loading import ReportError

    try:
        yield
    except ReportError as error:
        code = WRONG_USAGE if error.usage else SAID_NO
        raise Refused(say(error.message, language=language), code) from error


@contextmanager
def _progress(words: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr while the turning points are looked for; none where stderr is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words)
        yield lambda done, most: bar.update(task, completed=done, total=most)
