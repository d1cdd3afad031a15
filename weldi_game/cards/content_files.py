"""Which files to check, and what each of them is: a scenario, a file of cards, the rules or a word list."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from weldi_game.cards.base import Entry
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.findings import Finding, finding
from weldi_game.cards.parts import yaml_keys
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.source_events import Data
from weldi_game.cards.wording import WordList

ENDINGS: Final = (".yaml", ".yml")
#: What a file can be. A file with as many keys of one as of another is the first of them.
_MODELS: Final[tuple[type[Entry], ...]] = (DecksFile, ScenarioEntry, RulesFile, WordList)
_EVERYWHERE: Final = "format"


def files_in(paths: Iterable[Path]) -> tuple[list[Path], list[Finding]]:
    """The content files behind paths, each once, and what is wrong with the paths themselves.

    A folder stands for the content files in it and in the folders below it; hidden folders and links to folders are
    passed over. A file stands for itself, whatever it is called.
    """
    files: dict[Path, Path] = {}
    findings = []
    for path in paths:
        found = sorted(_below(path)) if _is_folder(path) else [path]
        if not found:
            findings.append(finding("file-nothing-found", str(path)))
        for file in found:
            files.setdefault(file.absolute(), file)
    return list(files.values()), findings


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above that may not be looked into; reading the path says so
        return False


def _below(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in names if name.lower().endswith(ENDINGS))


def model_of(data: Mapping[str, Data]) -> type[Entry] | None:
    """What a file is, told by its keys; None when most of them belong to nothing."""
    counts = {model: len(data.keys() & (set(yaml_keys(model).values()) - {_EVERYWHERE})) for model in _MODELS}
    best = max(_MODELS, key=lambda model: counts[model])
    own_keys = len(data.keys() - {_EVERYWHERE})
    return best if counts[best] and 2 * counts[best] >= own_keys else None
