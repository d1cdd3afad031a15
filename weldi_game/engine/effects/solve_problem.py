"""`solve_problem`: the oldest lasting problem of a family ends."""

from weldi_game.cards.compiled import Effect
from weldi_game.engine import happenings
from weldi_game.engine.events import Log
from weldi_game.engine.state import State


def apply(draft: State, effect: Effect, by: int, log: Log) -> None:
    """Carry the effect out on a draft."""
    for problem in draft.problems:
        challenge = draft.game.challenges[problem.challenge]
        if challenge.family == effect.args[0]:
            draft.problems = tuple(other for other in draft.problems if other is not problem)
            log.note(happenings.PROBLEM_SOLVED, challenge.id)
            return
