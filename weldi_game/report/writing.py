"""The report of one game, or of tables side by side, as HTML, PDF or CSV: the one door to this room.

Heavy libraries are imported only for what is written; a missing one is a sentence, not a traceback.
"""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from weldi_game import paths
from weldi_game.paths import Unwritable
from weldi_game.report.comparison import Comparison, compare, reasons_against
from weldi_game.report.comparison_reading import read_comparison
from weldi_game.report.loading import Played, ReportError, files, load, load_all
from weldi_game.report.reading import read_out
from weldi_game.report.reading_records import Reading
from weldi_game.report.table_csv import as_csv
from weldi_game.report.turning_points import Progress, turning_points
from weldi_game.report.words import Sayer
from weldi_game.text import SOURCE, Message

__all__ = ["MOST_FILES", "ReportError", "Written", "available", "write_report"]

#: Most files of one comparison.
MOST_FILES = 60

_LIBRARIES = {".html": ("jinja2",), ".pdf": ("fpdf", "uharfbuzz"), ".csv": ()}


class Written(NamedTuple):
    """What was written.

    Attributes:
        file: where.
        tables: how many games it tells.
        left_out: files that are not in it, each with the reason.
    """

    file: Path
    tables: int
    left_out: tuple[Message, ...]


def available(ending: str) -> bool:
    """Whether the libraries for an ending (".html", ".pdf", ".csv") are installed."""
    return ending in _LIBRARIES and all(find_spec(name) is not None for name in _LIBRARIES[ending])


def write_report(
    saved: Sequence[Path],
    out: Path,
    language: str = SOURCE,
    own_folder: Path | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write the debrief of a game, or of several games side by side.

    Args:
        saved: saved games, or folders with saved games.
        out: the file; its ending says what is written.
        language: a code of `text.languages()`.
        own_folder: where the facilitator's own scenarios lie.
        progress: told how far the turning points are.

    Raises:
        ReportError: with a sentence for the person.
    """
    ending = ready_for(out, "report.unknown_ending", _LIBRARIES)
    found = files(saved)
    if not found:
        raise ReportError(Message("report.no_folder_games", {"file": str(saved[0])}))
    if len(found) > MOST_FILES:
        raise ReportError(Message("report.too_many", {"count": len(found), "most": MOST_FILES}))
    if len(found) == 1:
        played = load(found[0], own_folder)
        put(out, _one(played, ending, language, progress))
        return Written(out, 1, ())
    compared = _compared(found, own_folder)
    put(out, _several(compared, ending, language))
    return Written(out, len(compared.tables), (*compared.apart, *compared.left_out))


def ready_for(out: Path, unknown: str, libraries: Mapping[str, tuple[str, ...]]) -> str:
    """The ending of the file, when it is known and its libraries are here.

    Raises:
        ReportError: it is not.
    """
    ending = out.suffix.lower()
    if ending not in libraries:
        raise ReportError(Message(unknown, {"file": out.name}), usage=True)
    for library in libraries[ending]:
        if find_spec(library) is None:
            raise ReportError(Message("report.no_library", {"ending": ending, "library": library}))
    return ending


def put(out: Path, content: str | bytes) -> None:
    """Write the whole file.

    Raises:
        ReportError: it cannot be written.
    """
    if out.is_dir():
        raise ReportError(Message("report.is_folder", {"file": str(out)}))
    try:
        paths.write_atomic(out, content)
    except Unwritable as error:
        data = {"file": str(out), "reason": error.reason}
        raise ReportError(Message("report.unwritable", data)) from error


def _compared(found: Sequence[Path], own_folder: Path | None) -> Comparison:
    played, left_out = load_all(found, own_folder)
    compared = compare(played, left_out)
    if compared is None:
        reasons = reasons_against(played, left_out)
        raise ReportError(Message("report.nothing_left", {"reasons": reasons}))
    return compared


def _one(played: Played, ending: str, language: str, progress: Progress | None) -> str | bytes:
    found = played.debrief
    if ending == ".csv":
        return as_csv([(played.path.stem, found)], Sayer(played.city, language))
    points = turning_points(played.history, progress=progress)
    reading = read_out(found, points, played.city, language, played.saved.lost, played.hands)
    return _make_page(reading) if ending == ".html" else _make_paper(reading)


def _several(compared: Comparison, ending: str, language: str) -> str | bytes:
    if ending == ".csv":
        tables = [(table.name, table.debrief) for table in compared.tables]
        return as_csv(tables, Sayer(compared.city, language))
    side = read_comparison(compared, language)
    if ending == ".html":
        from weldi_game.report.page import comparison_page

        return comparison_page(side)
    from weldi_game.report.comparison_paper import comparison_paper

    return comparison_paper(side)


def _make_page(reading: Reading) -> str:
    from weldi_game.report.page import debrief_page

    return debrief_page(reading)


def _make_paper(reading: Reading) -> bytes:
    from weldi_game.report.debrief_paper import debrief_paper

    return debrief_paper(reading)
