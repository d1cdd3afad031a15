"""From files to games that can be told: a save, its city, its history; and a sentence for whatever is wrong."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from weldi_game.cards import library
from weldi_game.cards.library import City, ContentError, ScenarioNotFound
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.report.debrief import Debrief, debrief
from weldi_game.session import saves
from weldi_game.session.branch import origin
from weldi_game.session.history import History
from weldi_game.session.saves import SavedGame, SaveError
from weldi_game.session.sitting import Sitting, restore
from weldi_game.text import Message

_MOST_HANDS = 999


class ReportError(Exception):
    """A report that cannot be made. `message` says what is wrong and what to do.

    Attributes:
        message: the sentence.
        usage: whether the command was wrong, rather than the files.
    """

    def __init__(self, message: Message, *, usage: bool = False) -> None:
        super().__init__(message.id)
        self.message = message
        self.usage = usage


class Played(NamedTuple):
    """A saved game that was replayed. Names of seats stay in the file: nothing here knows them."""

    path: Path
    saved: SavedGame
    city: City
    history: History
    told_whole: bool  #: every command could be replayed with today's cards
    hands: Mapping[str, int]  #: the ballot: hands for measures, as they were counted at the table
    branch: int  #: the half-year from which it is a "what if" of another game, 0 for a game of its own

    @property
    def debrief(self) -> Debrief:
        """The debrief of the game."""
        return debrief(self.history, self.city)


def load(path: Path, own_folder: Path | None) -> Played:
    """Read and replay a save.

    Args:
        path: the file.
        own_folder: where the facilitator's own scenarios lie.

    Raises:
        ReportError: the save cannot be read, its scenario is not here or has errors, or nothing was played.
    """
    try:
        saved = saves.read(path)
        city = library.find(saved.header.scenario, own_folder)
        game = city.game(Difficulty(saved.header.level), Format(saved.header.format))
        sitting, restored = restore(saved, game)
    except SaveError as error:
        raise ReportError(Message(error.message, error.data)) from error
    except ScenarioNotFound as error:
        raise ReportError(Message("report.no_city", {"file": path.name, "city": error.word})) from error
    except ContentError as error:
        data = {"file": path.name, "city": saved.header.scenario}
        raise ReportError(Message("report.city_broken", data)) from error
    except ValueError as error:  # a level or a format of another program
        raise ReportError(Message("cli.save_damaged", {"file": path.name})) from error
    if not sitting.history.steps:
        message = "report.cards_changed" if restored.from_snapshot else "report.nothing_played"
        raise ReportError(Message(message, {"file": path.name, "version": saved.header.program}))
    came_from = origin(sitting)
    return Played(
        path,
        saved,
        city,
        sitting.history,
        not restored.from_snapshot,
        _hands(sitting, city),
        came_from.round if came_from else 0,
    )


def _hands(sitting: Sitting, city: City) -> dict[str, int]:
    """The last count of the ballot that stands in the save; what is no count of a measure is left out."""
    for facts in reversed(sitting.remarks):
        counted = facts.get("ballot")
        if isinstance(counted, dict):
            return {
                name: hands
                for name, hands in counted.items()
                if name in city.measures and type(hands) is int and 0 < hands <= _MOST_HANDS
            }
    return {}


def files(words: Iterable[Path]) -> list[Path]:
    """The files that are meant, by name, each once; a folder stands for the saves in it."""
    found: dict[Path, Path] = {}
    for word in words:
        for path in sorted(saves.listed(word)) if word.is_dir() else [word]:
            found.setdefault(path.resolve(), path)
    return sorted(found.values(), key=lambda path: (_natural(path.name), str(path)))


def _natural(name: str) -> list[tuple[int, str]]:
    """A key by which "Table 2" comes before "Table 10"."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def said_of(path: Path, error: ReportError) -> Message:
    """What is wrong with one file among several."""
    return Message("report.file_left_out", {"file": path.name, "reason": error.message})


def load_all(paths: Sequence[Path], own_folder: Path | None) -> tuple[list[Played], list[Message]]:
    """The games that can be told, and a sentence for each file that cannot."""
    played: list[Played] = []
    left_out: list[Message] = []
    for path in paths:
        try:
            played.append(load(path, own_folder))
        except ReportError as error:
            left_out.append(said_of(path, error))
    return played, left_out
