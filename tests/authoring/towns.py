"""Own cities to test with: the template as `weldi-game new` writes it, with a part of it changed."""

from pathlib import Path

from weldi_game.cards import library
from weldi_game.cards.authoring import template
from weldi_game.cards.library import City

TOWN = "newbridge"


def text(*changes: tuple[str, str]) -> str:
    """The template's text as the city `newbridge`; each change must find its place exactly once."""
    changed = template.begin(TOWN)
    for old, new in changes:
        assert changed.count(old) == 1, f"{old!r} stands {changed.count(old)} times in the template"
        changed = changed.replace(old, new)
    return changed


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """The changed template as a file in a folder."""
    file = folder / f"{TOWN}.yaml"
    file.write_text(text(*changes), encoding="utf-8")
    return file


def city(folder: Path, *changes: tuple[str, str]) -> City:
    """The changed template as the game reads it."""
    return library.read_city(written(folder, *changes))


def said(findings: object) -> list[str]:
    """The codes of findings, for messages of failed tests."""
    return [finding.render() for finding in findings] if isinstance(findings, (list, tuple)) else []
