"""`weldi-game calibrate --html`: one self-contained page, no script, no outside address.

All text goes through the template's autoescape; only our own charts are marked as safe.
"""

import errno
import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.lab.calibrate import Row
from weldi_game.lab.reading import Page, read
from weldi_game.lab.simulate import CellResult
from weldi_game.lab.study import Study
from weldi_game.paths import Unwritable, write_atomic
from weldi_game.text import SOURCE, Message, say

if TYPE_CHECKING:
    from markupsafe import Markup

_LIBRARY = "jinja2"


class PageError(Exception):
    """A page that cannot be written; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


def check_target(path: str | Path) -> None:
    """Find out before hours of work whether the page could be written.

    Raises:
        PageError: the library is missing, the path is a folder, or nothing can be written there.
    """
    target = Path(path)
    if find_spec(_LIBRARY) is None:
        raise PageError(Message("lab.no_library", {"library": _LIBRARY}))
    if target.is_dir():
        raise PageError(Message("lab.is_folder", {"file": str(target)}))
    there = next(place for place in (target.absolute(), *target.absolute().parents) if place.exists())
    if not os.access(there, os.W_OK):
        reason = os.strerror(errno.EACCES)
        raise PageError(Message("lab.unwritable", {"file": str(target), "reason": reason}))


def write_page(
    path: str | Path,
    cells: Sequence[CellResult],
    rows: Sequence[Row],
    studies: Sequence[Study] = (),
    language: str = SOURCE,
) -> None:
    """Write the page of a calibration.

    Args:
        path: the file.
        cells: what was simulated.
        rows: the calibration table.
        studies: of a first-time group at the ordinary level, one a city; without them the page has no curves and cards.
        language: a code of `text.languages()`.

    Raises:
        PageError: it cannot be written.
    """
    check_target(path)
    page = render(read(cells, rows, studies, language))
    try:
        write_atomic(Path(path), page)
    except Unwritable as error:
        raise PageError(
            Message("lab.unwritable", {"file": str(path), "reason": str(error.reason)})
        ) from error


def render(page: Page) -> str:
    """The page as HTML."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("weldi_game.lab"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["drawing"] = _drawing
    environment.globals["words"] = lambda message: say(f"lab.{message}", language=page.language)
    return environment.get_template("calibration.html").render(page=page)


def _drawing(svg: str) -> "Markup":
    from markupsafe import Markup

    return Markup(svg)  # our own, its texts are escaped where it is drawn
