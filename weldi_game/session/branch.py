"""What if: a game is played on from an earlier half-year, in a save of its own; the first game stays as it was."""

from pathlib import Path
from typing import NamedTuple

from weldi_game.session.facilitator import starts
from weldi_game.session.history import History
from weldi_game.session.sitting import Sitting


class Origin(NamedTuple):
    """Where a branch comes from."""

    save: str  #: name of the save of the first game, "" where it had none
    round: int  #: the half-year from which it is played on


def branch(first: Sitting, round_: int, folder: Path | None) -> Sitting:
    """A sitting of its own that has played the first one up to the start of a half-year.

    Args:
        first: a game, finished or not; it is not touched.
        round_: a half-year that has begun in it.
        folder: where the branch is saved; None for nowhere. One that cannot be written to sets its `trouble`.

    Raises:
        LookupError: the first game never came to that half-year.
    """
    kept = next((start.kept for start in starts(first.history) if start.round == round_), None)
    if kept is None:
        raise LookupError(f"half-year {round_} has not begun")
    other = Sitting(first.history.game, first.history.seed, first.seats)
    other.history = _up_to(first.history, kept)
    if folder is not None:
        other.save_in(folder)
    other.remark(branch={"of": first.path.name if first.path else "", "round": round_})
    return other


def origin(sitting: Sitting) -> Origin | None:
    """Where a sitting has branched off; None for a first game."""
    for facts in sitting.remarks:
        found = facts.get("branch")
        if isinstance(found, dict) and isinstance(found.get("round"), int):
            return Origin(str(found.get("of", "")), found["round"])
    return None


def _up_to(history: History, kept: int) -> History:
    """The same game up to a step: its states are values, so both histories may share them."""
    copy = History(history.game, history.seed)
    copy.start, copy.start_events = history.start, history.start_events
    copy.steps = list(history.steps[:kept])
    return copy
