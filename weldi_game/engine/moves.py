"""What a table could do: the commands of a game, made once, and those that a state leaves to be asked about."""

from functools import lru_cache

from weldi_game.cards.compiled import ROLES, Challenge, Game, Measure
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
from weldi_game.engine.roles import CITY_HALL, CIVIL_SOCIETY, COUNCIL
from weldi_game.engine.state import Once, Phase, State, Status

_OVER = int(Phase.OVER)
_SUSPENDED, _RELIEF = int(Status.SUSPENDED), int(Status.RELIEF)
_MOVE_BUDGET = int(Once.MOVE_BUDGET)

END_ROUND = EndRound()


class Repertoire:
    """The commands of some roles, payments as proposed, in the order of the cards."""

    __slots__ = ("answer", "basics", "cardless", "implement", "reopen")

    def __init__(self, game: Game, able: tuple[int, ...]) -> None:
        #: Of each measure.
        self.implement = [_implement(measure, able) for measure in game.measures]
        #: Of each challenge, answer by answer.
        self.answer = [_answer(card, able) for card in game.challenges]
        #: What needs no card.
        self.basics = tuple([command for role in able for command in _basics(game, role)])
        #: What does not depend on the cards that were drawn: ending the round, basics, measures of the shelf.
        self.cardless: tuple[Command, ...] = (
            END_ROUND,
            *self.basics,
            *[command for index in game.shelf for command in self.implement[index]],
        )
        self.reopen = [
            tuple([Reopen(role, measure.index) for role in able if role in measure.lead])
            for measure in game.measures
        ]


def _implement(measure: Measure, able: tuple[int, ...]) -> tuple[Implement, ...]:
    return tuple([Implement(role, measure.index) for role in measure.lead if role in able])


def _answer(card: Challenge, able: tuple[int, ...]) -> tuple[AnswerChallenge, ...]:
    return tuple(
        [
            AnswerChallenge(role, card.index, number)
            for number, option in enumerate(card.answers)
            for role in able
            if role in option.roles or role == CIVIL_SOCIETY
        ]
    )


def _basics(game: Game, role: int) -> list[Command]:
    rules = game.rules
    advocacy = [Advocate(role, condition) for condition in rules.advocate_conditions]
    return [Mobilise(role), *(advocacy if role in rules.advocate_roles else ()), Refresh(role), Hold(role)]


class Moves:
    """All commands that the cards of a game allow, made once: a state only chooses among them."""

    __slots__ = ("_able", "_game", "_repertoires", "certify", "gifts", "join", "veto")

    def __init__(self, game: Game) -> None:
        self._game = game
        self._repertoires: dict[tuple[int, ...], Repertoire] = {}
        self._able: dict[tuple[int, ...], Repertoire] = {}
        #: Of each measure: how the newcomers' council can join it.
        self.join = [
            tuple([CoDesign(measure.index, *join) for join in measure.joins]) for measure in game.measures
        ]
        self.certify = [Certify(measure.index) for measure in game.measures]
        self.veto = [Veto(measure.index) for measure in game.measures]
        amounts = range(1, game.rules.move_budget + 1)
        self.gifts = tuple(
            [MoveBudget(role, by) for role in range(len(ROLES)) if role != CITY_HALL for by in amounts]
        )

    def of(self, actions: tuple[int, ...]) -> Repertoire:
        """The commands of the roles that can act with these actions left."""
        found = self._able.get(actions)
        if found is None:
            able = able_with(actions)
            found = self._repertoires.setdefault(able, Repertoire(self._game, able))
            self._able[actions] = found
        return found


@lru_cache(maxsize=64)
def moves_of(game: Game) -> Moves:
    """The commands of a game; the last games that were asked for are remembered."""
    return Moves(game)


def able_with(actions: tuple[int, ...]) -> tuple[int, ...]:
    """The roles that can act: those with actions left, the newcomers' council when it alone has any."""
    able = tuple([role for role, left in enumerate(actions) if left > 0 and role != COUNCIL])
    return able or ((COUNCIL,) if actions[COUNCIL] > 0 else ())


def ready(state: State) -> list[int]:
    """The roles that can act now."""
    return list(able_with(state.actions))


def candidates(state: State) -> list[Command]:
    """A list that holds every legal command once, with others that the cards in play make likely.

    It costs a small part of `legality.legal`: whoever draws from it and asks `legality.check` draws fairly.
    """
    if state.phase == _OVER:
        return []
    if state.decisions:
        return [Suspend(measure) for measure in state.decisions[-1].options]
    moves = moves_of(state.game)
    able = moves.of(state.actions)
    implement, answer = able.implement, able.answer
    found = list(able.cardless)
    for index in state.plan:
        found += implement[index]
    for pending in state.conveyor:
        found += answer[pending[0]]
    for problem in state.problems:
        found += answer[problem[0]]
    found += special(state, moves, able)
    return found


def special(state: State, moves: Moves, able: Repertoire) -> list[Command]:
    """Candidates that few states have: opening again, certifying, co-design, moving budget, the veto."""
    rules = state.game.rules
    found: list[Command] = []
    joinable = state.co_designed < rules.co_design_per_round and state.trust[COUNCIL] >= rules.co_design_trust
    for standing in state.placements:
        status = standing[1]
        if status >= _SUSPENDED:
            if status == _SUSPENDED:
                found += able.reopen[standing[0]]
            else:
                found.append(moves.certify[standing[0]])
        elif joinable and standing[3] < 0 and not standing[4]:
            found += moves.join[standing[0]]
    if not state.used & _MOVE_BUDGET and state.budget[CITY_HALL]:
        found += moves.gifts
    if not state.vetoed:
        found += [moves.veto[measure] for measure in state.plan]
    return found
