"""What the commands share: finding a city, saying errors, printing JSON."""

import json
import sys
from pathlib import Path

from weldi_game import paths
from weldi_game.cards import library
from weldi_game.cards.compiled import Game
from weldi_game.cards.library import City, ContentError, ScenarioNotFound
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.doors.outcome import WRONG_USAGE, Refused
from weldi_game.text import say


def city(word: str) -> City:
    """The city that a person means.

    Raises:
        Refused: there is none; the sentence has a suggestion.
    """
    try:
        return library.find(word, own_folder())
    except ScenarioNotFound as missing:
        if missing.suggestion:
            sentence = say("cli.no_such_scenario_near", {"word": word, "near": missing.suggestion})
        else:
            sentence = say("cli.no_such_scenario", {"word": word})
        raise Refused(sentence, WRONG_USAGE) from None


def own_folder() -> Path:
    """Where the facilitator's own scenarios lie."""
    return paths.home().scenarios


def game(chosen: City, level: str | None, format_: str | None) -> Game:
    """The game of a city at a level and in a format; ordinary and workshop where they are left out.

    Raises:
        Refused: the scenario has errors; they are printed on stderr first.
    """
    try:
        return chosen.game(Difficulty(level or "ordinary"), Format(format_ or "workshop"))
    except ContentError as error:
        for finding in error.findings:
            print(finding.render(), file=sys.stderr)
        raise Refused(say("cli.scenario_has_errors", {"file": str(chosen.path)})) from None


def print_json(document: object) -> None:
    """Print one JSON document on stdout."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
