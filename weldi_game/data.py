"""The one door to what comes along with the program: assets, scenarios and the common decks.

The wheel carries `assets/` and `scenarios/` inside the package (`weldi_game/_data`); in a checkout or an
editable install they lie beside it. Nobody else has to know which of the two is the case.
"""

from functools import cache
from pathlib import Path

PACKAGE = "weldi_game"


def assets(*parts: str) -> Path:
    """The file or folder under `assets/` that `parts` name, as in `assets("fonts", "NotoSans-Regular.ttf")`.

    The path is returned whether or not something lies there: a missing file shows when it is opened.
    """
    return _home("assets").joinpath(*parts)


def scenarios() -> Path:
    """The folder of the scenarios that come along, one YAML file per city."""
    return _home("scenarios")


def decks() -> Path:
    """The folder of the common decks, the numbers of the ruleset, the sources and the glossary."""
    return _package() / "cards" / "decks"


def words() -> Path:
    """The folder of the word lists that the texts of content are looked through with."""
    return _package() / "cards" / "words"


def checkout() -> Path | None:
    """The project's folder when the program runs from a checkout or an editable install, else None."""
    beside = _package().parent
    return beside if not _packed().is_dir() and (beside / "pyproject.toml").is_file() else None


def _home(kind: str) -> Path:
    packed = _packed()
    return (packed if packed.is_dir() else _package().parent) / kind


def _packed() -> Path:
    return _package() / "_data"


@cache
def _package() -> Path:
    from importlib.resources import files  # slow to import, and not every command opens a file

    return Path(str(files(PACKAGE)))
