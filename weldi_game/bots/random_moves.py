"""The random bot: every legal command is as likely as every other."""

from weldi_game.cards.compiled import ROLES
from weldi_game.engine.chance import Stream, number
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Command,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    Refresh,
    Suspend,
)
from weldi_game.engine.legality import check, ready, special
from weldi_game.engine.state import State

_TRIES = 64


class RandomMoves:
    """Draws a candidate and tests it, again and again: the same distribution as a draw from `legal`, faster."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def choose(self, seen: State, turn: int) -> Command:
        """A legal command, all equally likely."""
        if seen.decisions:
            options = seen.decisions[-1].options
            return Suspend(options[number(self._seed, Stream.BOT, turn * _TRIES) % len(options)])
        slots = _Slots(seen)
        for attempt in range(turn * _TRIES, turn * _TRIES + _TRIES):
            command = slots.command(number(self._seed, Stream.BOT, attempt) % slots.count)
            if command is not None and check(seen, command) is None:
                return command
        return EndRound()


class _Slots:
    """A numbering of all commands that could be legal, so that one can be drawn without listing them."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._roles = ready(state)
        self._offered = (*state.plan, *state.game.shelf)
        challenges = state.game.challenges
        cards = [card[0] for card in state.conveyor] + [problem[0] for problem in state.problems]
        self._answers = [(card, answer) for card in cards for answer in range(len(challenges[card].answers))]
        self._fixed = (Mobilise, Refresh, Hold)
        self._conditions = state.game.rules.advocate_conditions
        self._per_role = len(self._offered) + len(self._answers) + len(self._fixed) + len(self._conditions)
        self._special = list(special(state, self._roles))
        self.count = len(self._roles) * self._per_role + len(self._special) + 1

    def command(self, slot: int) -> Command | None:
        """The command with this number; None where the role cannot lead or give it."""
        turn, place = divmod(slot, self._per_role)
        if turn >= len(self._roles):
            rest = slot - len(self._roles) * self._per_role
            return self._special[rest] if rest < len(self._special) else EndRound()
        role = self._roles[turn]
        if place < len(self._offered):
            return Implement(role, self._offered[place])
        place -= len(self._offered)
        if place < len(self._answers):
            card, answer = self._answers[place]
            roles = self._state.game.challenges[card].answers[answer].roles
            return AnswerChallenge(role, card, answer) if role in roles or role == _CIVIL_SOCIETY else None
        place -= len(self._answers)
        if place < len(self._fixed):
            return self._fixed[place](role)
        return Advocate(role, self._conditions[place - len(self._fixed)])


_CIVIL_SOCIETY = ROLES.index("civil_society")
