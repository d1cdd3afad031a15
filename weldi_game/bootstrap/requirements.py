"""Which libraries the game needs, and whether this interpreter has them; standard library only."""

import operator
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

NAME = "weldi-game"

_SHAPE = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^]]*)\])?\s*([^;]*?)\s*(?:;\s*(.*))?")
_BOUND = re.compile(r"(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)*)")
_OF_EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")
_COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


@dataclass(frozen=True, slots=True)
class Requirement:
    """A library that is needed: its name in the package index, and the bounds of its version, as written."""

    name: str
    bounds: str = ""

    @classmethod
    def parse(cls, line: str) -> "Requirement":
        """Reads `pygame-ce>=2.5.8,<3`.

        Raises:
            ValueError: the line has another shape, or a bound that is not a plain comparison.
        """
        found = _SHAPE.fullmatch(line.strip())
        if not found or any(
            not _BOUND.fullmatch(each.strip()) for each in found[3].split(",") if each.strip()
        ):
            raise ValueError(f"not a requirement that can be checked: {line!r}")
        return cls(found[1], found[3])

    def is_met_by(self, version: str) -> bool:
        """Whether a version such as `2.5.8` lies within all bounds; a pre-release counts as its release."""
        return all(
            _COMPARE[compare](*_same_length(_numbers(version), _numbers(bound)))
            for compare, bound in _BOUND.findall(self.bounds)
        )

    def __str__(self) -> str:
        return f"{self.name}{self.bounds}"


def of_project(folder: Path, extras: Iterable[str] = ()) -> list[Requirement]:
    """What the `pyproject.toml` of a checkout asks for, with these extras.

    Raises:
        KeyError: no such extra.
    """
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return _gather({"": project["dependencies"], **project["optional-dependencies"]}, extras)


def of_installation(extras: Iterable[str] = ()) -> list[Requirement]:
    """What the installed copy's own metadata asks for, with these extras; nothing where it has no metadata.

    Raises:
        KeyError: no such extra.
    """
    try:
        lines = metadata.requires(NAME) or []
    except metadata.PackageNotFoundError:
        return []
    by_extra: dict[str, list[str]] = {"": []}
    for line in lines:
        only_for = _OF_EXTRA.search(line)
        by_extra.setdefault(only_for[1] if only_for else "", []).append(line)
    return _gather(by_extra, extras)


def lacking(wanted: Sequence[Requirement]) -> tuple[str, ...]:
    """The requirements that this interpreter does not meet, as written."""
    return tuple(str(each) for each in wanted if not _is_met(each))


def another_pygame() -> bool:
    """Whether `pygame` stands beside `pygame-ce`: both are imported by one name."""
    return _version("pygame") is not None and _version("pygame-ce") is not None


def _gather(by_extra: Mapping[str, Sequence[str]], extras: Iterable[str]) -> list[Requirement]:
    """The lines of the game itself (under ""), of the extras, and of the extras that these name in turn."""
    waiting, seen, lines = ["", *extras], set[str](), list[str]()
    while waiting:
        extra = waiting.pop(0)
        if extra in seen:
            continue
        seen.add(extra)
        for line in by_extra[extra]:
            shape = _SHAPE.fullmatch(line)
            if shape and shape[1] == NAME:
                waiting += [each.strip() for each in (shape[2] or "").split(",")]
            else:
                lines.append(line)
    return [Requirement.parse(line) for line in lines]


def _is_met(wanted: Requirement) -> bool:
    version = _version(wanted.name)
    return version is not None and wanted.is_met_by(version)


def _version(name: str) -> str | None:
    """The version of an installed library; None where it is missing or its record is damaged."""
    try:
        return metadata.version(name) or None
    except (metadata.PackageNotFoundError, KeyError, OSError):
        return None


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else (0,)


def _same_length(one: tuple[int, ...], two: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    length = max(len(one), len(two))
    return one + (0,) * (length - len(one)), two + (0,) * (length - len(two))
