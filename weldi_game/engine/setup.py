"""The first state of a game: decks shuffled by the seed, the city as the scenario describes it (rulebook 5 and 9)."""

from weldi_game.cards.compiled import ROLES, Game
from weldi_game.engine import happenings
from weldi_game.engine.chance import Stream, shuffled
from weldi_game.engine.events import Event, Log
from weldi_game.engine.opening import open_round
from weldi_game.engine.state import Pending, Phase, Placement, State, Status, Tally

INTENSITIES = (1, 2, 3)
_NOBODY = (0,) * len(ROLES)
#: Where a card comes from when an intensity has run out: the nearest first.
_NEAREST = {1: (1, 2, 3), 2: (2, 1, 3), 3: (3, 2, 1)}


def new_game(game: Game, seed: int) -> tuple[State, tuple[Event, ...]]:
    """The table at the start of the first round's actions, and what happened on the way there.

    Args:
        game: the compiled scenario at a level and in a format.
        seed: any whole number; the same seed gives the same decks at every table.
    """
    rules = game.rules
    state = State(
        game=game,
        seed=seed,
        round=0,
        phase=Phase.ACTIONS,
        rights=game.rights,
        conditions=game.conditions,
        low_checks=(0,) * len(game.rights),
        emergency=False,
        budget=tuple(budget for budget, _ in rules.start),
        trust=tuple(trust for _, trust in rules.start),
        actions=_NOBODY,
        extra_actions=_NOBODY,
        income=rules.income,
        sizes=game.sizes,
        needs=game.needs,
        barriers=game.barriers,
        capacity=game.capacity,
        placements=tuple(Placement(index, Status.OPEN, 0, -1, 0, 0) for index in game.in_place),
        plan=(),
        measure_deck=shuffled(game.measure_deck, seed, Stream.MEASURES),
        challenge_deck=stacked(game, seed),
        opportunity_deck=shuffled(game.opportunity_deck, seed, Stream.OPPORTUNITIES),
        conveyor=(),
        problems=(),
        mandates=0,
        tokens=0,
        used=0,
        advocated=0,
        co_designed=0,
        vetoed=False,
        foresight=False,
        decisions=(),
        coverage=(1000,) * len(game.rights),
        met=(1000,) * len(game.sizes),
        tally=Tally(),
        acted=_NOBODY,
    )
    log = Log()
    _start_in_crisis(state, log)
    open_round(state, log)
    return state, tuple(log)


def stacked(game: Game, seed: int) -> tuple[int, ...]:
    """The challenge deck, intensity I early and III late (rulebook 4).

    As many cards of each intensity as a game draws in a third of its draws lie on top; the rest follows, in
    case a facilitator or a card draws more.
    """
    draws = sum(game.challenges_per_round) + game.start_pressing
    piles = {level: [] for level in INTENSITIES}  # type: dict[int, list[int]]
    for index in shuffled(game.challenge_deck, seed, Stream.CHALLENGES):
        piles[game.challenges[index].intensity].append(index)
    top: list[int] = []
    for turn in range(draws):
        wanted = INTENSITIES[turn * len(INTENSITIES) // draws]
        filled = [level for level in _NEAREST[wanted] if piles[level]]
        if not filled:
            break
        top.append(piles[filled[0]].pop())
    return (*top, *[index for level in INTENSITIES for index in piles[level]])


def _start_in_crisis(state: State, log: Log) -> None:
    for _ in range(state.game.start_pressing):
        if state.challenge_deck:
            index, state.challenge_deck = state.challenge_deck[0], state.challenge_deck[1:]
            state.conveyor = (*state.conveyor, Pending(index, True, 0, 0))
            log.note(happenings.CHALLENGE_SUDDEN, state.game.challenges[index].id)
