"""`weldi-game replay`, `report` and `print`: what is left of a game, and what a game is printed from."""

import argparse
from pathlib import Path

from weldi_game.cards.compiled import Game
from weldi_game.doors.common import city, game, print_json
from weldi_game.doors.outcome import DONE, SAID_NO, Refused
from weldi_game.engine.state import digest
from weldi_game.session import saves
from weldi_game.session.saves import SavedGame, SaveError
from weldi_game.session.sitting import verify
from weldi_game.text import say


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
    from weldi_game.report.door import write_report

    return write_report(options)


def print_sheets(options: argparse.Namespace) -> int:
    """Write the print-and-play sheets of a city."""
    from weldi_game.report.door import write_sheets

    return write_sheets(options)
