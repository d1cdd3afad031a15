"""A closer look at one cell: how the rights went, which cards decided, how games ended.

The games are those of `lab.simulate`, told in more words; the same seeds give the same games.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cache, cached_property
from statistics import median
from typing import NamedTuple

from weldi_game.bots import registry
from weldi_game.bots.policy import StuckGame
from weldi_game.cards import library
from weldi_game.cards.compiled import RIGHTS, Game
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.lab.simulate import BATCH, Cell
from weldi_game.lab.statistics import wilson
from weldi_game.lab.story import Story, tell

#: A measure in more than this share of the successful games is a must-have (rulebook 6).
MUST_HAVE = 0.80
#: A measure in less than this share of the successful games in which it was on offer is a dead card (rulebook 6).
DEAD = 0.05
#: In so many successful games must a measure have been on offer before it can be called dead.
ENOUGH_OFFERS = 40
#: No challenge decides more than this share of the failures (rulebook 6).
MOST_DECIDED = 0.20
_USUAL_BATCH = 25
_LOWER_BAND, _UPPER_BAND = 0.1, 0.9


class Share(NamedTuple):
    """A share of games with its Wilson 95 % interval, all 0.0 to 1.0."""

    successes: int
    games: int

    @property
    def value(self) -> float:
        """The share itself; 0 where nothing was counted."""
        return self.successes / self.games if self.games else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson 95 %."""
        return wilson(self.successes, self.games)


class Impact(NamedTuple):
    """What a card has to do with success. For a measure "with" means implemented, for a challenge drawn."""

    card: str
    offered: int  #: games in which it lay on the table
    with_it: Share  #: success in the games with it
    without: Share  #: success in the games without it
    decided: int  #: failures that this challenge decided
    chances: int  #: successful games in which it lay on the table

    @property
    def taken(self) -> float:
        """In which share of the successful games in which it lay on the table it was used; 1.0 without any."""
        return self.with_it.successes / self.chances if self.chances else 1.0

    @property
    def difference(self) -> float:
        """How much more often games with it succeed, -1.0 to 1.0; no proof of a cause."""
        return self.with_it.value - self.without.value

    @property
    def matters(self) -> bool:
        """Whether the two intervals do not even touch."""
        (low, high), (other_low, other_high) = self.with_it.interval, self.without.interval
        return low > other_high or other_low > high


class Band(NamedTuple):
    """Where a right stood at a time: a tenth of the games below `low`, a tenth above `high`."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Study:
    """The games of a cell, read together."""

    cell: Cell
    game: Game
    stories: tuple[Story, ...]
    aborted: int

    @property
    def success(self) -> Share:
        """Games that ended on the way or better."""
        return Share(sum(story.succeeded for story in self.stories), len(self.stories))

    @property
    def failures(self) -> tuple[Story, ...]:
        """The games that did not."""
        return tuple(story for story in self.stories if not story.succeeded)

    @property
    def line(self) -> int:
        """The least track of the lowest right that counts as success."""
        return self.game.rules.ending_rights[2]

    @cached_property
    def endings(self) -> Counter[str]:
        """How often each ending came."""
        return Counter(story.ending for story in self.stories)

    @property
    def length(self) -> float:
        """Commands of a game, median."""
        return median([story.commands for story in self.stories]) if self.stories else 0.0

    @cached_property
    def curves(self) -> dict[str, tuple[Band, ...]]:
        """Where each right stood at the start and after each round."""
        rounds = range(self.game.rounds + 1 if self.stories else 0)
        return {
            right: tuple(_band([story.tracks[moment][index] for story in self.stories]) for moment in rounds)
            for index, right in enumerate(RIGHTS)
        }

    @cached_property
    def too_low(self) -> dict[str, int]:
        """For each right, the failures in which it ended below the line of success."""
        return {
            right: sum(story.tracks[-1][index] < self.line for story in self.failures)
            for index, right in enumerate(RIGHTS)
        }

    @property
    def emergencies(self) -> int:
        """Failures in which every right was high enough in the end, but an emergency had been declared."""
        return sum(min(story.tracks[-1]) >= self.line for story in self.failures)

    @cached_property
    def measures(self) -> tuple[Impact, ...]:
        """The measures that a table can implement, by their order in the content."""
        in_place = set(self.game.in_place)
        return tuple(
            _impact(
                measure.id,
                self.stories,
                [measure.index in story.implemented for story in self.stories],
                [measure.shelf >= 0 or measure.index in story.offered for story in self.stories],
            )
            for measure in self.game.measures
            if measure.index not in in_place
        )

    @cached_property
    def challenges(self) -> tuple[Impact, ...]:
        """The challenges, by their order in the content."""
        decided = Counter(card for story in self.failures for card in story.decided_by(self.line))
        found = []
        for card in self.game.challenges:
            met = [card.index in story.met for story in self.stories]
            found.append(_impact(card.id, self.stories, met, met, decided[card.index]))
        return tuple(found)

    def share_of_successes(self, impact: Impact) -> float:
        """In which share of the successful games a measure was implemented."""
        return impact.with_it.successes / self.success.successes if self.success.successes else 0.0

    @property
    def must_haves(self) -> tuple[Impact, ...]:
        """Measures without which hardly any game succeeds."""
        return tuple(one for one in self.measures if self.share_of_successes(one) > MUST_HAVE)

    @property
    def enough_offered(self) -> tuple[Impact, ...]:
        """Measures that were on offer in enough successful games to judge them."""
        return tuple(one for one in self.measures if one.chances >= ENOUGH_OFFERS)

    @property
    def dead(self) -> tuple[Impact, ...]:
        """Measures that hardly any successful game has used that could have."""
        return tuple(one for one in self.enough_offered if one.taken < DEAD)

    @property
    def deciders(self) -> tuple[Impact, ...]:
        """Challenges that decide too many of the failures."""
        most = MOST_DECIDED * len(self.failures)
        return tuple(one for one in self.challenges if one.decided > most)


def _impact(
    card: str, stories: Sequence[Story], has: Sequence[bool], lay: Sequence[bool], decided: int = 0
) -> Impact:
    with_it = [story.succeeded for story, had in zip(stories, has, strict=True) if had]
    without = [story.succeeded for story, had in zip(stories, has, strict=True) if not had]
    return Impact(
        card=card,
        offered=sum(lay),
        with_it=Share(sum(with_it), len(with_it)),
        without=Share(sum(without), len(without)),
        decided=decided,
        chances=sum(story.succeeded for story, on in zip(stories, lay, strict=True) if on),
    )


def _band(values: list[int]) -> Band:
    ordered = sorted(values)
    last = len(ordered) - 1
    return Band(ordered[round(_LOWER_BAND * last)], median(ordered), ordered[round(_UPPER_BAND * last)])


class Chapter(NamedTuple):
    """The games of a study that are played in one go, in any process."""

    cell: Cell
    seeds: tuple[int, ...]


def chapters(cell: Cell, seeds: Sequence[int]) -> list[Chapter]:
    """The work of a study."""
    size = BATCH.get(cell.bot, _USUAL_BATCH)
    return [Chapter(cell, tuple(seeds[start : start + size])) for start in range(0, len(seeds), size)]


def tell_chapter(chapter: Chapter) -> tuple[Story | None, ...]:
    """Play the games of a chapter in another process; None stands for one that got stuck."""
    return _tell(chapter, _compiled(chapter.cell.source, chapter.cell.level, chapter.cell.format))


def _tell(chapter: Chapter, game: Game) -> tuple[Story | None, ...]:
    stories: list[Story | None] = []
    for seed in chapter.seeds:
        try:
            stories.append(tell(game, seed, registry.make(chapter.cell.bot, seed)))
        except StuckGame:
            stories.append(None)
    return tuple(stories)


@cache
def _compiled(source: str, level: str, format_: str) -> Game:
    return library.find(source).game(Difficulty(level), Format(format_))


def study(
    cell: Cell,
    game: Game,
    seeds: Sequence[int],
    executor: Executor | None = None,
    told: Callable[[int], object] | None = None,
) -> Study:
    """Play the games of a cell and read them together.

    Args:
        cell: what is played.
        game: the compiled game of the cell; other processes compile it for themselves.
        seeds: one game each.
        executor: where to play; this process where it is left out.
        told: told after each chapter how many games it had.
    """
    work = chapters(cell, seeds)
    results = executor.map(tell_chapter, work) if executor else (_tell(chapter, game) for chapter in work)
    found: list[Story | None] = []
    for stories in results:
        found += stories
        if told is not None:
            told(len(stories))
    finished = tuple(story for story in found if story is not None)
    return Study(cell, game, finished, len(found) - len(finished))
