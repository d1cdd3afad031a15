"""Towns spoilt at random: the checks never fail, and what they let through can be compiled and begun."""

import random
import re

import pytest

from tests.cards.town import COMMON_TEXT, TEXT, city, common
from weldi_game.cards.checks import check_common
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.setup import new_game

_WORDS = sorted({*re.findall(r"[a-z]+(?:_[a-z0-9]+)+", TEXT + COMMON_TEXT), "residents", "housing", "health"})
_TOKEN = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b|\b\d+\b")


def _swap(text: str, rng: random.Random) -> str:
    """One word for another, or one number for another."""
    spot = rng.choice([*_TOKEN.finditer(text)])
    other = str(rng.randrange(10)) if spot[0].isdigit() else rng.choice(_WORDS)
    return text[: spot.start()] + other + text[spot.end() :]


def _drop(text: str, rng: random.Random) -> str:
    """An entry of a list between brackets is left out."""
    spot = rng.choice([*re.finditer(r"(?<=[\[ ])[a-z_]+, ", text)])
    return text[: spot.start()] + text[spot.end() :]


def _cut(text: str, rng: random.Random) -> str:
    """A line is left out."""
    lines = text.split("\n")
    del lines[rng.randrange(len(lines))]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_let_through_can_be_played(seed: int) -> None:
    rng = random.Random(seed)
    played = 0
    for _ in range(40):
        text = TEXT
        for _ in range(rng.randrange(1, 4)):
            text = rng.choice((_swap, _swap, _drop, _cut))(text, rng)
        spoilt = city(text)
        assert spoilt.playable is not any(each.severity == "error" for each in spoilt.findings)
        if spoilt.playable:
            game = spoilt.game(rng.choice([*Difficulty]), rng.choice([*Format]))
            assert new_game(game, seed)[0].round == 1
            played += 1
    assert played  # or else this tests nothing


@pytest.mark.parametrize("seed", range(4))
def test_common_cards_spoilt_at_random(seed: int) -> None:
    rng = random.Random(seed)
    found = 0
    for _ in range(10):
        shared = common(_swap(_swap(COMMON_TEXT, rng), rng))
        found += len(check_common(shared)) + len(shared.findings)
        assert all(each.line for each in city(shared=shared).findings)
    assert found
