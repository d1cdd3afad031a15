"""Where the game keeps what belongs to its people: saves, settings, logs and scenarios of their own.

Usually the platform's user folders. Everything moves into one folder for those who carry the game on a stick
or work on a locked-down laptop: the folder named by `WELDI_HOME`, or a folder `weldi-data` beside the program.
Folders come into being when something is written, never before.
"""

import os
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from weldi_game import data
from weldi_game.text.records import Message

PORTABLE = "weldi-data"
VARIABLE = "WELDI_HOME"

_TRIES = 8  #: how often a file that somebody else holds open is tried; Windows virus scanners let go soon
_PAUSE = 0.05  #: seconds before the second try, doubled each time


class Unwritable(OSError):
    """A folder cannot be written to.

    Attributes:
        folder: the folder.
        reason: why, in the system's words.
        message: what to tell the person, with what to do.
    """

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder = folder
        self.reason = reason
        self.message = Message(
            "cli.unwritable", {"folder": str(folder), "reason": reason, "variable": VARIABLE}
        )


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one person, which may not exist yet.

    Attributes:
        saves: a file per game.
        scenarios: the facilitator's own cities.
        logs: crash reports.
        settings: the file of the settings.
    """

    saves: Path
    scenarios: Path
    logs: Path
    settings: Path

    @classmethod
    def at(cls, folder: Path) -> "Home":
        """All folders inside one, as a portable game or another place for saves wants it."""
        return cls(folder / "saves", folder / "scenarios", folder / "logs", folder / "settings.json")


def home(environment: Mapping[str, str] = os.environ) -> Home:
    """The folders to use: those of `WELDI_HOME`, else of `weldi-data` beside it, else the platform's."""
    if environment.get(VARIABLE):
        return Home.at(Path(environment[VARIABLE]).expanduser().absolute())
    beside = program_folder() / PORTABLE
    if beside.is_dir():
        return Home.at(beside)
    from platformdirs import PlatformDirs  # here, because most of the time the folder is named already

    dirs = PlatformDirs("Weldi", appauthor=False)
    return Home(
        saves=dirs.user_data_path / "saves",
        scenarios=dirs.user_data_path / "scenarios",
        logs=dirs.user_log_path,
        settings=dirs.user_config_path / "settings.json",
    )


def carry_along() -> Home:
    """Makes the game portable from now on (`--portable`): everything goes to `weldi-data` beside the program.

    Raises:
        Unwritable: the program's own folder cannot be written to.
    """
    folder = ready(program_folder() / PORTABLE)
    os.environ[VARIABLE] = str(folder)  # for the processes that this one starts, too
    return Home.at(folder)


def program_folder() -> Path:
    """What "beside the program" means: beside the stand-alone program, in the checkout or the environment."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).absolute().parent
    return data.checkout() or Path(sys.prefix)


def ready(folder: Path) -> Path:
    """Makes a folder and sees that it can be written to; returns it.

    Raises:
        Unwritable: it cannot be made, is no folder, is read-only, or the disk is full.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"weldi")
    except OSError as problem:
        raise Unwritable(folder, problem.strerror or type(problem).__name__) from problem
    return folder


def write_atomic(path: Path, content: str | bytes) -> None:
    """Writes a whole file: at every moment, power cuts included, either the old or the new one is there.

    Makes the folder where it is missing. Text is written as UTF-8 with the line ends it has.

    Raises:
        Unwritable: the folder or the file cannot be written; the old file is then untouched.
    """
    target = path.resolve()  # a link stays a link
    folder = target.parent
    new = folder / f".{target.name}.{os.getpid()}-{time.monotonic_ns()}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with new.open("xb") as file:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
                file.flush()
                os.fsync(file.fileno())
            _replace(new, target)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
    except OSError as problem:
        raise Unwritable(folder, problem.strerror or type(problem).__name__) from problem
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Puts a folder's names on the disk, so that a new file survives a power cut; Windows does so itself."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # some network and FUSE folders cannot; the file's own content is safe already
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replace(new: Path, old: Path) -> None:
    """Moves the new file over the old one; waits a little for a virus scanner that holds the old one open."""
    for attempt in range(_TRIES):
        try:
            new.replace(old)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE * 2**attempt)
        else:
            return
