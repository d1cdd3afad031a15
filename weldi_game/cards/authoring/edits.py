"""Changes to a YAML file that leave everything else as it is: comments, order, line breaks, quotes.

A file is never written anew from its data. Single words are replaced where the reader saw them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from weldi_game.cards.yaml_source import Data, DataPath, Source


class NotFoundError(LookupError):
    """A value does not stand in the file in the form in which it could be replaced."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The text from `start` to `end` (offsets in the source's text) becomes `new`."""

    start: int
    end: int
    new: str


def change_value(source: Source, path: DataPath, value: str, new: str) -> Edit:
    """The edit that replaces a value, quoted or not, at a path.

    Args:
        source: the file.
        path: where the value stands.
        value: how it is written there, without quotes.
        new: what to write, with quotes where it needs them.

    Raises:
        NotFoundError: something else stands there.
    """
    return _change(source, path, value, new, key=False)


def change_key(source: Source, path: DataPath, new: str) -> Edit:
    """The edit that renames the key at the end of a path.

    Raises:
        NotFoundError: the key is written in a way that is not understood.
    """
    return _change(source, path, str(path[-1]), new, key=True)


def _change(source: Source, path: DataPath, old: str, new: str, *, key: bool) -> Edit:
    start = _offset(source, *source.position(path, key=key))
    for written in (f'"{old}"', f"'{old}'", old):
        if source.text.startswith(written, start):
            return Edit(start, start + len(written), new)
    raise NotFoundError(".".join(map(str, path)))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, which must not overlap."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def walk(data: Data, path: DataPath = ()) -> Iterator[tuple[DataPath, Data]]:
    """Every value of a file with its path, containers before what is in them."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*path, index))


def last_key(path: Sequence[str | int]) -> str:
    """The name under which a value or the list around it stands."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _offset(source: Source, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = source.text.index("\n", start) + 1
    return start + column - 1
