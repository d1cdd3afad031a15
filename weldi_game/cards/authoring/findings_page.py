"""The page of all findings (`docs/findings.md`): their codes, what they say and why the checker asks."""

import re
from collections.abc import Iterator
from typing import Final

from weldi_game.cards.finding_kinds import KINDS
from weldi_game.cards.finding_record import Kind, Severity

_HEAD: Final = """\
# Findings of the checker

What `weldi-game check` can say about a file, by its code. This page is made from the program itself.

An **error** keeps a city from being played. A **warning** is something that most cities do otherwise, a **hint**
something to think about; both can be let stand where they do not apply, on the card or for the whole city:

```yaml
ignore:
  - code: text-figure-without-source
    reason: The figure is the year of the story, which is invented.
```

Words in `{braces}` stand for what is in your file.
"""

#: The parts of the page, by what a code begins with.
_PARTS: Final = {
    "file": "The file",
    "text": "Texts",
    "yaml": "YAML, the form of the file",
    "shape": "Keys and values",
    "format": "Formats",
    "meaning": "What refers to what",
    "balance": "Balance and counts",
    "wording": "Wording",
    "ignore": "Findings that are let stand",
    "playtest": "What the bots found",
    "pack": "Packs",
    "findings": "About the list of findings",
}

HEADINGS: Final = frozenset(_PARTS.values())


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()).rstrip() + "\n"


def part_of(kind: Kind) -> str:
    """The heading under which a kind of finding stands."""
    start = kind.code.partition("-")[0]
    return _PARTS.get(start, start.capitalize())


def _lines() -> Iterator[str]:
    yield _HEAD
    by_part: dict[str, list[Kind]] = {heading: [] for heading in _PARTS.values()}
    for kind in KINDS.values():
        by_part.setdefault(part_of(kind), []).append(kind)
    for heading, kinds in by_part.items():
        if kinds:
            yield f"## {heading}\n"
            for kind in sorted(kinds, key=lambda each: (each.severity.rank, each.code)):
                yield from _entry(kind)


def _entry(kind: Kind) -> Iterator[str]:
    mark = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}[kind.severity]
    says = re.sub(r"\{\{|\}\}", lambda double: double[0][0], kind.message)
    yield f"### {kind.code}\n\n*{mark}*: {says}\n\n{kind.explanation}\n"
