"""The random bot: every legal command is as likely as every other."""

from weldi_game.cards.compiled import ROLES
from weldi_game.engine.chance import Stream, number
from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    CoDesign,
    Command,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.legality import COUNCIL, check, ready
from weldi_game.engine.state import Once, State, Status

_TRIES = 256
_CIVIL_SOCIETY = ROLES.index("civil_society")
_FIXED = (Mobilise, Refresh, Hold)
_SUSPENDED, _RELIEF = int(Status.SUSPENDED), int(Status.RELIEF)


class RandomMoves:
    """Draws a candidate and tests it, again and again: the same distribution as a draw from `legal`, faster."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def choose(self, seen: State, turn: int) -> Command:
        """A legal command, all equally likely."""
        if seen.decisions:
            options = seen.decisions[-1].options
            return Suspend(options[number(self._seed, Stream.BOT, turn * _TRIES) % len(options)])
        slots = Slots(seen)
        for attempt in range(turn * _TRIES, turn * _TRIES + _TRIES):
            command = slots.command(number(self._seed, Stream.BOT, attempt) % slots.count)
            if command is not None and check(seen, command) is None:
                return command
        return EndRound()


class Slots:
    """A numbering of all commands that could be legal, so that one can be drawn without listing them.

    Every command that `legality.candidates` lists has exactly one number from 0 to `count` - 1; other numbers
    stand for nothing.
    """

    __slots__ = (
        "_answers",
        "_general",
        "_gifts",
        "_offered",
        "_per_role",
        "_placed",
        "_roles",
        "_state",
        "count",
    )

    def __init__(self, state: State) -> None:
        game = state.game
        self._state = state
        self._roles = ready(state)
        self._offered = state.plan + game.shelf
        challenges = game.challenges
        cards = [card[0] for card in state.conveyor] + [problem[0] for problem in state.problems]
        self._answers = [(card, answer) for card in cards for answer in range(len(challenges[card].answers))]
        self._per_role = (
            len(self._offered) + len(self._answers) + len(_FIXED) + len(game.rules.advocate_conditions)
        )
        self._general = len(self._roles) * self._per_role
        self._gifts = 0 if state.used & Once.MOVE_BUDGET else (len(ROLES) - 1) * game.rules.move_budget
        self._placed = self._of_placements()
        vetoes = 0 if state.vetoed else len(state.plan)
        self.count = self._general + 1 + self._gifts + len(self._placed) + vetoes

    def _of_placements(self) -> list[Command]:
        state, rules = self._state, self._state.game.rules
        measures = state.game.measures
        joinable = (
            state.trust[COUNCIL] >= rules.co_design_trust and state.co_designed < rules.co_design_per_round
        )
        found: list[Command] = []
        for index, status, _, right, bridge, _ in state.placements:
            if status == _SUSPENDED:
                found += [Reopen(role, index) for role in self._roles]
            elif status == _RELIEF:
                found.append(Certify(index))
            elif joinable and right < 0 and not bridge:
                found += [CoDesign(index, *join) for join in measures[index].joins]
        return found

    def command(self, slot: int) -> Command | None:
        """The command with this number; None where it stands for nothing."""
        if slot >= self._general:
            return self._special(slot - self._general)
        turn, place = divmod(slot, self._per_role)
        role = self._roles[turn]
        if place < len(self._offered):
            return Implement(role, self._offered[place])
        place -= len(self._offered)
        if place < len(self._answers):
            card, answer = self._answers[place]
            roles = self._state.game.challenges[card].answers[answer].roles
            return AnswerChallenge(role, card, answer) if role in roles or role == _CIVIL_SOCIETY else None
        place -= len(self._answers)
        if place < len(_FIXED):
            return _FIXED[place](role)
        return Advocate(role, self._state.game.rules.advocate_conditions[place - len(_FIXED)])

    def _special(self, slot: int) -> Command | None:
        state = self._state
        if slot == 0:
            return EndRound()
        slot -= 1
        if slot < self._gifts:
            most = state.game.rules.move_budget
            return MoveBudget(1 + slot // most, 1 + slot % most)
        slot -= self._gifts
        if slot < len(self._placed):
            return self._placed[slot]
        return Veto(state.plan[slot - len(self._placed)])
