"""Three moves and what each would change, for a table that asks "what would you look at?".

Off by default, and it never plays: it answers a question (rulebook 7: always a next best move).
"""

from typing import NamedTuple

from weldi_game.bots.look_ahead import LookAhead
from weldi_game.bots.outlook import TRACK_TOP, Outlook
from weldi_game.engine.commands import Command
from weldi_game.engine.forecast import forecast
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Phase, State


class Advice(NamedTuple):
    """A move and what it would change; the tuples are by right."""

    command: Command
    this_round: tuple[int, ...]  #: change of where each track will stand after this round's check
    in_the_end: tuple[float, ...]  #: change of where each track comes to if nothing else is done


def advise(seen: State, seed: int, turn: int, count: int = 3) -> tuple[Advice, ...]:
    """The moves worth looking at, best first; none while a decision waits or when the game is over.

    Args:
        seen: what the table sees (`observe`).
        seed: of the guesses; the same question with the same seed gets the same answer.
        turn: the number of commands so far.
        count: how many moves at most.
    """
    if seen.phase == Phase.OVER or seen.decisions:
        return ()
    bot = LookAhead(seed, budget=2 * (count + 2), width=count + 2)
    now = forecast(seen).after.rights
    ends = _ends(seen)
    return tuple(_advice(seen, prospect.command, now, ends) for prospect in bot.prospects(seen, turn)[:count])


def _advice(seen: State, command: Command, now: tuple[int, ...], ends: list[float]) -> Advice:
    after, _ = apply(seen, command)
    then = forecast(after).after.rights
    changes = tuple(right - before for right, before in zip(then, now, strict=True))
    later = tuple(end - before for end, before in zip(_ends(after), ends, strict=True))
    return Advice(command, changes, later)


def _ends(seen: State) -> list[float]:
    """Where each track comes to, within its ends."""
    return [min(TRACK_TOP, max(0.0, end)) for end in Outlook(seen).ends]
