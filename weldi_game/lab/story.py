"""What happened in a game, as far as the laboratory asks: tracks, cards, and what challenges took from whom."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from weldi_game.bots.policy import MOST_COMMANDS, Policy, StuckGame
from weldi_game.cards.compiled import RIGHTS, Game
from weldi_game.cards.vocabulary import Ending
from weldi_game.engine.commands import EndRound, Implement
from weldi_game.engine.endings import SUCCESS, ending
from weldi_game.engine.events import Event
from weldi_game.engine.observe import observe
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.engine.state import Phase, State

#: Events that stand for a challenge at work; what they cause is its harm.
_AT_WORK = frozenset(("event.challenge_landed", "event.challenge_softened", "event.problem_bites"))


class Story(NamedTuple):
    """One game. Cards are indices into the game's measures and challenges, in rising order."""

    seed: int
    ending: str  #: an `Ending`
    commands: int
    tracks: tuple[tuple[int, ...], ...]  #: the rights at the start and after each round
    offered: tuple[int, ...]  #: measures that lay in the action plan at some time
    implemented: tuple[int, ...]
    met: tuple[int, ...]  #: challenges that were drawn
    harm: tuple[tuple[int, int, int], ...]  #: (challenge, right, steps that it took in all)

    @property
    def succeeded(self) -> bool:
        """Whether the city is on the way or better (rulebook 6)."""
        return Ending(self.ending) in SUCCESS

    def decided_by(self, on_the_way: int) -> tuple[int, ...]:
        """The challenges that decided a failure: without what such a card took, no right would be too low.

        Args:
            on_the_way: the least track of the lowest right that counts as success.
        """
        short = {right: on_the_way - now for right, now in enumerate(self.tracks[-1]) if now < on_the_way}
        if self.succeeded or not short:
            return ()
        taken = {(challenge, right): steps for challenge, right, steps in self.harm}
        challenges = dict.fromkeys(challenge for challenge, _, _ in self.harm)
        return tuple(
            challenge
            for challenge in challenges
            if all(taken.get((challenge, right), 0) >= missing for right, missing in short.items())
        )


class _Notes:
    """What is written down while a game goes on."""

    def __init__(self, state: State) -> None:
        self._numbers = {card.id: card.index for card in state.game.challenges}
        self.tracks = [state.rights]
        self.plan: tuple[int, ...] = ()
        self.offered: set[int] = set()
        self.implemented: set[int] = set()
        self.harm: Counter[tuple[int, int]] = Counter()

    def after(self, state: State, events: Sequence[Event], ended_round: bool) -> None:
        if state.plan is not self.plan:
            self.plan = state.plan
            self.offered.update(state.plan)
        if ended_round:
            self.tracks.append(state.rights)
            self._read_harm(events)

    def _read_harm(self, events: Sequence[Event]) -> None:
        for event in events:
            if event.message != "event.right_moved" or event.cause < 0:
                continue
            cause, by = events[event.cause], event.data["by"]
            if cause.message in _AT_WORK and isinstance(by, int) and by < 0:
                challenge = self._numbers[str(cause.data["challenge"])]
                self.harm[challenge, RIGHTS.index(str(event.data["right"]))] -= by


def tell(game: Game, seed: int, policy: Policy) -> Story:
    """Play a game with a bot and tell what happened.

    Raises:
        StuckGame: the game does not end.
    """
    state, _ = new_game(game, seed)
    first_deck = {*state.challenge_deck, *(card.challenge for card in state.conveyor)}
    notes = _Notes(state)
    for turn in range(MOST_COMMANDS):
        if state.phase == Phase.OVER:
            met = tuple(sorted(first_deck - set(state.challenge_deck)))
            return _story(seed, state, turn, notes, met)
        command = policy.choose(observe(state), turn)
        if isinstance(command, Implement):
            notes.implemented.add(command.measure)
        state, events = apply(state, command)
        notes.after(state, events, isinstance(command, EndRound))
    raise StuckGame(f"{game.scenario}, seed {seed}: no end after {MOST_COMMANDS} commands")


def _story(seed: int, state: State, commands: int, notes: _Notes, met: tuple[int, ...]) -> Story:
    return Story(
        seed=seed,
        ending=ending(state).value,
        commands=commands,
        tracks=tuple(notes.tracks),
        offered=tuple(sorted(notes.offered)),
        implemented=tuple(sorted(notes.implemented)),
        met=met,
        harm=tuple((*key, steps) for key, steps in sorted(notes.harm.items())),
    )
