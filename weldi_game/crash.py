"""What happens when the game has a defect: a crash report in the log folder and one line to the person.

The report names the version, the scenario, the save and the move, so that the game can be replayed to the
very moment. It stays on this computer; the person's home folder is cut from every path in it.
"""

import platform
import sys
import tempfile
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from weldi_game import __version__, paths
from weldi_game.text import preferred, say

KEPT = 20  #: reports that are kept; older ones are deleted when a new one is written

_facts: dict[str, str] = {}
_language = "en"


def note(**facts: str | int | Path | None) -> None:
    """Remembers what a report names: `note(scenario="albacete", save=path, move=17)`; None forgets it."""
    for name, fact in facts.items():
        if fact is None:
            _facts.pop(name, None)
        else:
            _facts[name] = str(fact)


def install(language: str | None = None) -> None:
    """From now on every defect, in any thread, writes a report and tells the person where it is.

    Args:
        language: in which to tell; the system's where it is None.
    """
    global _language
    _language = language or preferred()
    sys.excepthook = _on_defect
    threading.excepthook = _on_thread_defect


def write(error: BaseException, thread: str = "") -> Path | None:
    """Writes the report of a defect; returns its file, or None where no folder could be written to."""
    text = compose(error, thread)
    for folder in (paths.home().logs, Path(tempfile.gettempdir()) / "weldi-logs"):
        file = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            paths.write_atomic(file, text)
        except paths.Unwritable:
            continue
        _tidy(folder)
        return file
    return None


def compose(error: BaseException, thread: str = "") -> str:
    """The text of a report: facts first, then the trace."""
    facts = {
        "version": __version__,
        "time": datetime.now().astimezone().isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "scenario": "-",
        "save": "-",
        "move": "-",
        **({"thread": thread} if thread else {}),
        **_facts,
    }
    trace = "".join(traceback.format_exception(error))
    return _without_home("".join(f"{name}: {fact}\n" for name, fact in facts.items()) + "\n" + trace)


def tell(error: BaseException, thread: str = "") -> None:
    """Writes the report and says in one line where it is; where nothing can be written, shows the trace."""
    file = write(error, thread)
    if file is not None:
        _print(say("cli.crashed", {"file": str(file)}, _language))
    else:
        _print(say("cli.crashed_unwritten", language=_language))
        _print(compose(error, thread))


def _on_defect(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, (KeyboardInterrupt, BrokenPipeError)):
        return  # the person's wish, not a defect: Ctrl-C, or a pager that was closed
    tell(error.with_traceback(trace))


def _on_thread_defect(defect: threading.ExceptHookArgs) -> None:
    if defect.exc_value is not None and not issubclass(defect.exc_type, SystemExit):
        tell(defect.exc_value, defect.thread.name if defect.thread else "?")


def _without_home(text: str) -> str:
    try:
        home = str(Path.home())
    except RuntimeError:  # an account without a home
        return text
    return text.replace(home, "~") if len(home) > 1 else text


def _print(line: str) -> None:
    if sys.stderr is not None:  # a stand-alone program with a window has none
        print(line, file=sys.stderr, flush=True)


def _tidy(folder: Path) -> None:
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
