"""The random bot: every legal command is as likely as every other."""

from weldi_game.bots.policy import Allows, anything
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

    def choose(self, seen: State, turn: int, allows: Allows = anything) -> Command:
        """A legal command that is allowed, all equally likely."""
        if seen.decisions:
            options = seen.decisions[-1].options
            return Suspend(options[number(self._seed, Stream.BOT, turn * _TRIES) % len(options)])
        slots = Slots(seen)
        for attempt in range(turn * _TRIES, turn * _TRIES + _TRIES):
            command = slots.command(number(self._seed, Stream.BOT, attempt) % slots.count)
            if command is not None and check(seen, command) is None and allows(seen, command):
                return command
        return EndRound()


class Slots:
    """A numbering of all commands that could be legal, so that one can be drawn without listing them.

    Every command that `legality.candidates` lists has exactly one number from 0 to `count` - 1; other numbers
    stand for nothing.
    """

    __slots__ = (
        "_cards",
        "_general",
        "_gifts",
        "_joins",
        "_odd",
        "_offered",
        "_per_role",
        "_roles",
        "_state",
        "count",
    )

    def __init__(self, state: State) -> None:
        game = state.game
        self._state = state
        self._roles = ready(state)
        self._offered = state.plan + game.shelf
        self._cards = [card[0] for card in state.conveyor] + [problem[0] for problem in state.problems]
        challenges = game.challenges
        answers = sum([len(challenges[card].answers) for card in self._cards])
        self._per_role = len(self._offered) + answers + len(_FIXED) + len(game.rules.advocate_conditions)
        self._general = len(self._roles) * self._per_role
        self._gifts = 0 if state.used & Once.MOVE_BUDGET else (len(ROLES) - 1) * game.rules.move_budget
        self._odd: list[Command] = []
        self._joins: list[tuple[int, int]] = []
        joins = self._look_at_placements()
        vetoes = 0 if state.vetoed else len(state.plan)
        self.count = self._general + 1 + self._gifts + len(self._odd) + vetoes + joins

    def _look_at_placements(self) -> int:
        """Note what can be opened again, certified and joined; returns in how many ways measures can be joined."""
        state, rules = self._state, self._state.game.rules
        measures = state.game.measures
        joinable = (
            state.trust[COUNCIL] >= rules.co_design_trust and state.co_designed < rules.co_design_per_round
        )
        ways = 0
        for index, status, _, right, bridge, _ in state.placements:
            if status == _SUSPENDED:
                self._odd += [Reopen(role, index) for role in self._roles]
            elif status == _RELIEF:
                self._odd.append(Certify(index))
            elif joinable and right < 0 and not bridge:
                many = len(measures[index].joins)
                self._joins.append((index, many))
                ways += many
        return ways

    def command(self, slot: int) -> Command | None:
        """The command with this number; None where it stands for nothing."""
        if slot >= self._general:
            return self._special(slot - self._general)
        turn, place = divmod(slot, self._per_role)
        role = self._roles[turn]
        if place < len(self._offered):
            index = self._offered[place]
            return Implement(role, index) if role in self._state.game.measures[index].lead else None
        place -= len(self._offered)
        if place < len(_FIXED):
            return _FIXED[place](role)
        place -= len(_FIXED)
        conditions = self._state.game.rules.advocate_conditions
        if place < len(conditions):
            return Advocate(role, conditions[place])
        return self._answer(role, place - len(conditions))

    def _answer(self, role: int, place: int) -> Command | None:
        challenges = self._state.game.challenges
        for card in self._cards:
            answers = challenges[card].answers
            if place < len(answers):
                able = role == _CIVIL_SOCIETY or role in answers[place].roles
                return AnswerChallenge(role, card, place) if able else None
            place -= len(answers)
        return None

    def _special(self, slot: int) -> Command | None:
        state = self._state
        if slot == 0:
            return EndRound()
        slot -= 1
        if slot < self._gifts:
            most = state.game.rules.move_budget
            return MoveBudget(1 + slot // most, 1 + slot % most)
        slot -= self._gifts
        if slot < len(self._odd):
            return self._odd[slot]
        slot -= len(self._odd)
        for index, ways in self._joins:
            if slot < ways:
                return CoDesign(index, *state.game.measures[index].joins[slot])
            slot -= ways
        return Veto(state.plan[slot])
