"""Writes the golden games anew: python3 -m tests.golden. Review the difference as documentation of the rules."""

from pathlib import Path

from tests.worlds import CITIES, game
from weldi_game.cards import library
from weldi_game.engine.state import digest
from weldi_game.session.headless import play
from weldi_game.session.transcript import transcript

FOLDER = Path(__file__).parent


def golden(city: str) -> str:
    """The greedy bot's game with seed 1, in sentences, with the digest of its last state."""
    sitting = play(game(city), 1, "greedy")
    told = transcript(sitting.history, library.find(city).title_of)
    return f"{told}digest {digest(sitting.state)}\n"


if __name__ == "__main__":
    for city in CITIES:
        (FOLDER / f"{city}.txt").write_text(golden(city), encoding="utf-8")
    for path in FOLDER.glob("*.txt"):
        if path.stem not in CITIES:
            path.unlink()
