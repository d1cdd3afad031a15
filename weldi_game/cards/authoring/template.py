"""A first file for a city of one's own: from the template, or from a city that exists (`weldi-game new`)."""

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from weldi_game.cards import yaml_source
from weldi_game.cards.authoring import edits, schema
from weldi_game.cards.authoring.edits import Edit, last_key, walk
from weldi_game.cards.yaml_source import Source

LONGEST_ID: Final = 48

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_CARDS = ("measures", "challenges", "opportunities")
_NAMES_MEASURES = ("measures_in_place", "with", "solved_by", "after", "replaces", "measure")
_COPIED = """\
# A copy of {name} to make a city of your own from. Story, people, numbers, practices and sources are still those
# of {name}: replace them, part by part. The cards below have got ids of their own, so both cities can be played.
"""


def template() -> Path:
    """The file of the template; it is a city that can be played."""
    return Path(__file__).with_name("template.yaml")


def is_city_id(word: str) -> bool:
    """Whether this can be the id of a city, and so the name of a file on every system."""
    return len(word) <= LONGEST_ID and _ID.fullmatch(word) is not None and _WINDOWS.fullmatch(word) is None


def like_an_id(word: str) -> str:
    """The id that somebody probably meant: small letters without accents, hyphens for everything else."""
    from unicodedata import normalize

    plain = normalize("NFKD", word.replace("ß", "ss").replace("ł", "l").replace("Ł", "l").replace("ø", "o"))
    plain = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-0123456789")
    plain = plain[:LONGEST_ID].rstrip("-")
    return plain if is_city_id(plain) else "my-town"


def begin(city_id: str, source: Path | None = None) -> str:
    """The text of a new scenario file.

    Args:
        city_id: the id of the new city.
        source: the scenario file to start from; the template if left out. It has been read without errors.

    Raises:
        NotFoundError: a name in the source is written in a way that cannot be replaced.
    """
    path = source or template()
    known = yaml_source.read(path)
    old_id, old_name = str(known.data["id"]), str(known.data["name"])
    changes = [
        edits.change_value(known, ("id",), old_id, city_id),
        edits.change_value(known, ("name",), old_name, f'"{_name(city_id)}"'),
        *_rename_cards(known, old_id, city_id),
    ]
    text = edits.apply(known.text, changes)
    if source is None:
        return text
    head = f"{schema.MODELINE}\n{_COPIED.format(name=old_name)}"
    return head + text.removeprefix(schema.MODELINE).lstrip("\n")


def write_new(folder: Path, city_id: str, text: str) -> Path:
    """Write the file of a new city; never over a file or a pack that is there.

    Raises:
        FileExistsError: `filename` is what is there already.
        OSError: it cannot be written.
    """
    file = folder / f"{city_id}.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / city_id).exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder / city_id))
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)
    return file


def _name(city_id: str) -> str:
    return " ".join(part.capitalize() for part in city_id.split("-"))


def _rename_cards(source: Source, old_city: str, new_city: str) -> list[Edit]:
    """Give the city's own cards the new city's name, so that no two cities have cards of the same id."""
    names = _new_names(source, old_city, new_city)
    changes = []
    for path, value in walk(source.data):
        if not isinstance(value, str) or value not in names:
            continue
        is_id = len(path) == 3 and path[0] in _CARDS and path[2] == "id"
        if is_id or last_key(path) in _NAMES_MEASURES:
            changes.append(edits.change_value(source, path, value, names[value]))
    return changes


def _new_names(source: Source, old_city: str, new_city: str) -> Mapping[str, str]:
    old_prefix, new_prefix = (city.replace("-", "_") + "_" for city in (old_city, new_city))
    cards = [card for kind in _CARDS for card in cast("list[dict[str, object]]", source.data.get(kind) or [])]
    names: dict[str, str] = {}
    for old in (str(card["id"]) for card in cards):
        new = (new_prefix + old.removeprefix(old_prefix))[:LONGEST_ID].rstrip("_")
        number = 2
        while new in names.values():
            new = f"{new[: LONGEST_ID - 4].rstrip('_')}_{number}"
            number += 1
        names[old] = new
    return names
