"""`weldi-game list` and `check`: which cities there are, and what is wrong with a file."""

import argparse
from pathlib import Path

from weldi_game.cards import library
from weldi_game.cards.findings import Finding, Severity, arrange, count
from weldi_game.cards.library import City
from weldi_game.doors.common import own_folder, print_json
from weldi_game.doors.outcome import DONE, SAID_NO
from weldi_game.text import Message, say


def list_scenarios(options: argparse.Namespace) -> int:
    """Print the scenarios that were found, where they lie, their language and the state of their checks."""
    rows = [_row(city) for city in library.cities(own_folder())]
    if options.json:
        print_json({"scenarios": rows})
        return DONE
    for row in rows:
        print(say("cli.list_row", {**row, "state": _state(row)}))
    return DONE


def _state(row: dict[str, str | int]) -> Message:
    if row["errors"]:
        return Message("cli.list_errors", {"errors": row["errors"]})
    return (
        Message("cli.list_warnings", {"warnings": row["warnings"]})
        if row["warnings"]
        else Message("cli.list_fine")
    )


def _row(city: City) -> dict[str, str | int]:
    readable = city.placed.entry is not None
    return {
        "id": city.id,
        "name": city.entry.name if readable else city.id,
        "country": city.entry.country if readable else "",
        "language": city.entry.language if readable else "",
        "file": str(city.path),
        "origin": "own" if city.own else "shipped",
        "errors": count(city.findings, Severity.ERROR),
        "warnings": count(city.findings, Severity.WARNING),
    }


def check(options: argparse.Namespace) -> int:
    """Print all findings of files and folders; exit code 1 when one of them is an error."""
    from weldi_game.cards.checks import check_paths

    found = check_paths(Path(word) for word in options.paths)
    if options.playtest:
        found = arrange([*found, *_playtest(options.paths)])
    errors, warnings = count(found, Severity.ERROR), count(found, Severity.WARNING)
    if options.json:
        print_json({"findings": [each.to_json() for each in found], "errors": errors, "warnings": warnings})
    else:
        for each in found:
            print(each.render())
        print(say("cli.checked", {"errors": errors, "warnings": warnings}))
    return SAID_NO if errors else DONE


def _playtest(words: list[str]) -> list[Finding]:
    """What bots find out about the cities among the files; those with errors are not played."""
    from weldi_game.cards.content_files import files_in
    from weldi_game.doors.progress import progress
    from weldi_game.lab.playtest import GAMES, playtest

    files, _ = files_in(Path(word) for word in words)
    cities = [city for city in map(library.read_city, files) if city.playable]
    with progress(GAMES * len(cities)) as told:
        return [each for city in cities for each in playtest(city, told=told)]
