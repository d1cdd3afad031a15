"""Runs the long steps of setting up: one at a time, with a log and a plain line now and then."""

import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from weldi_game.bootstrap.telling import tell

ABANDONED = 120.0  #: seconds after which a lock that nobody touches belongs to a start that died
_BEAT = 0.5  #: seconds between two looks at a running step
_TELL_EVERY = 15.0  #: seconds between two lines of progress
_STEP = re.compile(r"\s*(Collecting|Downloading|Building|Preparing|Installing)\s+(.{1,60})")


class Beat:
    """Keeps a lock fresh, and the person informed."""

    def __init__(self, lock: Path) -> None:
        self.lock = lock
        self.began = self.told = time.monotonic()

    def touch(self, doing: str) -> None:
        """Shows that the holder of the lock is alive; says what it does, now and then."""
        self.lock.touch()
        now = time.monotonic()
        if now - self.told >= _TELL_EVERY:
            self.told = now
            tell("cli.setup_goes_on", seconds=round(now - self.began), package=doing)


@contextmanager
def held(file: Path) -> Iterator[Beat]:
    """Holds the lock of an environment; waits for whoever holds it, unless they died with it."""
    told = False
    while True:
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except (FileExistsError, PermissionError):  # Windows says the second while the file is being deleted
            pass
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > ABANDONED:
                file.unlink()
                continue
        if not told:
            tell("cli.setup_waits")
            told = True
        time.sleep(_BEAT)
    try:
        yield Beat(file)
    finally:
        file.unlink(missing_ok=True)


def run(command: Sequence[str], log: Path, beat: Beat) -> int:
    """Runs a command to its end, with its output in the log; returns its exit code."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=_clean_environment(),
    )
    doing = ["…"]

    def listen() -> None:
        assert process.stdout is not None
        with process.stdout as output, log.open("a", encoding="utf-8") as file:
            for line in output:
                file.write(line)
                file.flush()
                if step := _STEP.match(line):
                    doing[0] = f"{step[1]} {step[2]}".strip()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        while process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_BEAT)
            beat.touch(doing[0])
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        tell("cli.setup_interrupted")
        raise
    listener.join(5)
    return process.returncode


def _clean_environment() -> dict[str, str]:
    """This process's environment without what would send the libraries elsewhere."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON"}
    return {**{name: value for name, value in os.environ.items() if name not in unwanted}, "PIP_USER": "0"}
