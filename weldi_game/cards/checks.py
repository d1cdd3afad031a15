"""The meaning stage of checking: references, counts and wording of content that has the right shape."""

from collections.abc import Iterable
from pathlib import Path

from weldi_game.cards.findings import Finding
from weldi_game.cards.library import City, read_city


def check_city(city: City) -> tuple[Finding, ...]:
    """Findings of meaning in a scenario."""
    return ()


def check_paths(paths: Iterable[Path]) -> list[Finding]:
    """All findings of scenario files and folders."""
    return [each for path in paths for each in read_city(path).findings]
