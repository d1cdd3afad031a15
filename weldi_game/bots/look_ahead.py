"""The look-ahead bot: plays the most promising moves a little further, over guesses of what lies face down.

Determinised playouts: every candidate is played on from the same guess, by the greedy bot for both, to the end of
the coming round; what stands there is valued by the outlook. Short playouts were tried against playouts to the
end of the game: they are ten times faster and, with so few of them, decide better.
"""

from typing import NamedTuple

from weldi_game.bots.greedy import Greedy
from weldi_game.bots.guess import guess
from weldi_game.bots.outlook import TRACK_TOP, utility
from weldi_game.bots.policy import Allows, anything
from weldi_game.bots.worth import BUDGET_WORTH, TRUST_WORTH
from weldi_game.engine.commands import Advocate, AnswerChallenge, Command, Implement, Mobilise, Refresh
from weldi_game.engine.legality import check
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Phase, State

_SAFE_WORTH = 3.0  # of every right at the line of success
_MOST_GUESSES = 1_000  # of one decision; keeps the guesses of different turns apart


class Prospect(NamedTuple):
    """A candidate and what its playouts came to, on average."""

    command: Command
    value: float


class LookAhead:
    """Chooses among the best greedy candidates by playouts.

    Args:
        seed: of the guesses.
        budget: playouts for one decision, shared by the candidates; at least one each.
        width: candidates, 2 or more.
        rounds: how many ends of round each playout sees.
    """

    def __init__(self, seed: int, budget: int = 4, width: int = 4, rounds: int = 2) -> None:
        self._seed = seed
        self._guesses = max(1, budget // width)
        self._width = width
        self._rounds = rounds
        self._greedy = Greedy()
        self._player = Greedy()  # its own memory of outlooks, so that playouts do not wipe the table's

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """The candidate with the best playouts; the greedy choice where there is only one."""
        candidates = self._candidates(seen, allows) if not seen.decisions else []
        if len(candidates) < 2:
            return candidates[0] if candidates else self._greedy.choose(seen, turn, allows)
        return self._played_out(seen, turn, candidates, allows)[0].command

    def prospects(self, seen: State, turn: int, allows: Allows = anything) -> list[Prospect]:
        """The candidates, best first."""
        return self._played_out(seen, turn, self._candidates(seen, allows), allows)

    def _candidates(self, seen: State, allows: Allows) -> list[Command]:
        """The best legal moves by the greedy bot; of the same move by several roles the first."""
        found: list[Command] = []
        kinds: set[tuple[object, ...]] = set()
        for _, command in self._greedy.ranked(seen):
            kind = _kind(command)
            if kind not in kinds and check(seen, command) is None and allows(seen, command):
                kinds.add(kind)
                found.append(command)
                if len(found) == self._width:
                    break
        return found

    def _played_out(
        self, seen: State, turn: int, candidates: list[Command], allows: Allows
    ) -> list[Prospect]:
        totals = [0.0] * len(candidates)
        for number in range(self._guesses):
            guessed = guess(seen, self._seed, turn * _MOST_GUESSES + number)
            for place, command in enumerate(candidates):
                totals[place] += self._play(apply(guessed, command)[0], seen.round + self._rounds, allows)
        prospects = [
            Prospect(command, total / self._guesses)
            for command, total in zip(candidates, totals, strict=True)
        ]
        return sorted(prospects, key=lambda prospect: -prospect.value)

    def _play(self, state: State, until: int, allows: Allows) -> float:
        """Play on to the beginning of a round, or the end, and value what stands there."""
        while state.phase != Phase.OVER and state.round < until:
            state, _ = apply(state, self._player.choose(state, 0, allows))
        if state.phase == Phase.OVER:
            return _standing(state, [float(value) for value in state.rights])
        outlook = self._player.appraise(state).outlook
        ends = [min(TRACK_TOP, max(0.0, end)) for end in outlook.ends]
        pools = BUDGET_WORTH * sum(state.budget) + TRUST_WORTH * sum(state.trust)
        return _standing(state, ends) + pools


def _kind(command: Command) -> tuple[object, ...]:
    """What a command does, whoever does it."""
    if isinstance(command, Implement | AnswerChallenge | Advocate):
        return (type(command), *command[1:])
    if isinstance(command, Mobilise | Refresh):
        return (type(command),)
    return (type(command), *command)


def _standing(state: State, rights: list[float]) -> float:
    """What it is worth to stand there in the end; a rights emergency keeps success away (rulebook 3)."""
    on_the_way = state.game.rules.ending_rights[2]
    safe = min(rights) >= on_the_way and not state.emergency
    return sum([utility(value) for value in rights]) + (_SAFE_WORTH if safe else 0.0)
