"""What a table has done: commands, the states between them, what happened, and the way back (rulebook 5).

A history is kept in memory only; `session.sitting` writes it to disk.
"""

from enum import StrEnum
from typing import NamedTuple

from weldi_game.cards.compiled import Game
from weldi_game.engine.commands import Command
from weldi_game.engine.events import Event
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import State


class Grain(StrEnum):
    """How far an undo goes back."""

    COMMAND = "command"  #: the last command
    TURN = "turn"  #: everything the same role did in a row
    ROUND = "round"  #: to the start of this round's actions
    GAME = "game"  #: to the very start


class Step(NamedTuple):
    """One command and what it led to."""

    command: Command
    state: State  #: after the command
    events: tuple[Event, ...]
    reveals: bool  #: hidden information came to light, so that an undo is no longer free


class History:
    """The steps of one game from its start."""

    def __init__(self, game: Game, seed: int) -> None:
        self.game = game
        self.seed = seed
        self.start, self.start_events = new_game(game, seed)
        self.steps: list[Step] = []

    @property
    def state(self) -> State:
        """The state now."""
        return self.steps[-1].state if self.steps else self.start

    def preview(self, command: Command) -> Step:
        """The step that a command would be; nothing changes.

        Raises:
            IllegalMove: the command cannot be done now.
        """
        before = self.state
        after, events = apply(before, command)
        return Step(command, after, events, reveals(before, after))

    def submit(self, command: Command) -> Step:
        """Do a command.

        Raises:
            IllegalMove: the command cannot be done now; nothing changes.
        """
        step = self.preview(command)
        self.steps.append(step)
        return step

    def back_to(self, grain: Grain) -> int:
        """How many steps are kept when the table goes back by this grain; the last step never is."""
        kept = max(0, len(self.steps) - 1)
        if grain is Grain.GAME:
            return 0
        if grain is Grain.TURN:
            while kept and _same_turn(self.steps[kept - 1], self.steps[-1]):
                kept -= 1
        if grain is Grain.ROUND:
            this_round = self.before(kept).round
            while kept and self.before(kept - 1).round == this_round:
                kept -= 1
        return kept

    def before(self, index: int) -> State:
        """The state before a step."""
        return self.steps[index - 1].state if index else self.start

    def hidden_from(self, kept: int) -> bool:
        """Whether going back to so many steps takes back information that the table has seen."""
        return any(step.reveals for step in self.steps[kept:])

    def cut(self, kept: int) -> list[Step]:
        """Go back to so many steps; returns those that were taken back, in order."""
        taken = self.steps[kept:]
        del self.steps[kept:]
        return taken

    def events(self) -> list[tuple[int, tuple[Event, ...]]]:
        """All events with the number of steps after which they stand, 0 for the start."""
        return [(0, self.start_events), *((index + 1, step.events) for index, step in enumerate(self.steps))]


def reveals(before: State, after: State) -> bool:
    """Whether a step has turned up cards that lay face down."""
    return (
        before.challenge_deck != after.challenge_deck
        or before.opportunity_deck != after.opportunity_deck
        or (after.foresight and not before.foresight)
        or _drawn(before, after)
    )


def _drawn(before: State, after: State) -> bool:
    """Whether measures came from the deck by its order, not by choice."""
    new = [card for card in after.plan if card not in before.plan]
    return len(new) > 1 or any(card == before.measure_deck[0] for card in new if before.measure_deck)


def _role(command: Command) -> int | None:
    role = getattr(command, "role", None)
    return role if isinstance(role, int) else None


def _same_turn(step: Step, last: Step) -> bool:
    return step.state.round == last.state.round and _role(step.command) == _role(last.command)
