"""What a facilitator does with a running game, and where the log shows it (rulebook 5).

Interventions themselves are commands of the engine; here is the way back to any half-year, which is no command, and
the list of all that was done.
"""

from typing import NamedTuple

from weldi_game.engine.commands import LONGEST_REASON, EndRound, Intervene, Intervention
from weldi_game.engine.events import Event
from weldi_game.engine.legality import check
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.state import State
from weldi_game.session.history import History, Step
from weldi_game.session.sitting import Sitting

#: Interventions that change no number.
REMARKS = frozenset((Intervention.REWIND, Intervention.HINT, Intervention.TIME, Intervention.END))


class Start(NamedTuple):
    """Where a half-year begins."""

    round: int
    kept: int  #: steps before it


class Entry(NamedTuple):
    """An intervention as it stands in the history."""

    step: int  #: number of steps before it
    round: int
    command: Intervene
    events: tuple[Event, ...]


def starts(history: History) -> tuple[Start, ...]:
    """The half-years that have begun, in order, each with the steps before its first move.

    Remarks of the facilitator that stand before that move belong to what was before it.
    """
    found = [Start(history.start.round, _after_remarks(history, 0))]
    for index, step in enumerate(history.steps):
        if isinstance(step.command, EndRound) and step.state.round != found[-1].round:
            found.append(Start(step.state.round, _after_remarks(history, index + 1)))
    return tuple(found)


def rewind(sitting: Sitting, round_: int, reason: str) -> list[Step]:
    """Take the table back to the start of a half-year and say so in the log; returns the steps taken back.

    Remarks that stand at that very place are kept, earlier rewinds among them.

    Args:
        sitting: the game, finished or not.
        round_: a half-year that has begun.
        reason: as for every intervention.

    Raises:
        LookupError: the table was never there.
        IllegalMove: the reason is none; nothing is taken back.
    """
    kept = next((start.kept for start in starts(sitting.history) if start.round == round_), None)
    if kept is None:
        raise LookupError(f"half-year {round_} has not begun")
    command = Intervene(Intervention.REWIND, round_, 0, reason)
    if refusal := check(sitting.history.before(kept), command):
        raise IllegalMove(refusal)
    taken = sitting.back(kept)
    sitting.submit(command)
    return taken


def _after_remarks(history: History, kept: int) -> int:
    while kept < len(history.steps) and _is_remark(history.steps[kept]):
        kept += 1
    return kept


def _is_remark(step: Step) -> bool:
    return isinstance(step.command, Intervene) and step.command.kind in REMARKS


def interventions(history: History) -> tuple[Entry, ...]:
    """All that the facilitator did and that was not taken back, in order."""
    return tuple(
        Entry(index, history.before(index).round, step.command, step.events)
        for index, step in enumerate(history.steps)
        if isinstance(step.command, Intervene)
    )


def may_come(state: State) -> tuple[int, ...]:
    """The challenges that can be brought in: those of the deck first, mild before severe, then those that have gone."""
    on_table = {card.challenge for card in state.conveyor} | {each.challenge for each in state.problems}
    cards = [card for card in state.game.challenges if card.index not in on_table]
    in_deck = frozenset(state.challenge_deck)
    cards.sort(key=lambda card: (card.index not in in_deck, card.intensity, card.index))
    return tuple(card.index for card in cards)


def may_wait(state: State) -> tuple[int, ...]:
    """The challenges that can be held back: those on the conveyor, nearest first."""
    return tuple(card.challenge for card in state.conveyor)


def as_reason(sentence: str) -> str:
    """A sentence as a reason for the log: on one line, and cut at a word where it is too long."""
    line = " ".join(sentence.split())
    if len(line) <= LONGEST_REASON:
        return line
    return line[: LONGEST_REASON - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
