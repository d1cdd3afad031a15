"""The calibration table of the rulebook (section 6), measured for cities: a row passes or fails."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.lab.simulate import Cell, CellResult, cells
from weldi_game.lab.statistics import wilson
from weldi_game.lab.study import DEAD, MOST_DECIDED, MUST_HAVE, Share, Study

ORDINARY = Difficulty.ORDINARY.value
WORKSHOP = Format.WORKSHOP.value
#: Bots that think take this share of the games of the others.
THOUGHTFUL_SHARE = 10


@dataclass(frozen=True, slots=True)
class Target:
    """A row of the table: which share of games may succeed, 0.0 to 1.0, or how far below the greedy bot."""

    name: str
    bot: str
    level: str = ORDINARY
    low: float = 0.0
    high: float = 1.0
    below: float = 0.0  #: at least so far below the same bot unrestricted


TARGETS = (
    Target("random", "random", high=0.08),
    Target("relief_only", "relief-only", high=0.02),
    Target("no_access", "no-access", high=0.05),
    Target("no_participation", "no-participation", below=0.15),
    Target("silos", "silos", below=0.15),
    Target("never_answers", "never-answers", below=0.15),
    Target("residents_only", "residents-only", high=0.02),
    Target("first_time", "first-time", low=0.45, high=0.65),
    Target("greedy", "greedy", low=0.60, high=0.75),
    Target("look_ahead", "look-ahead", low=0.80, high=0.95),
    Target("first_time_supported", "first-time", Difficulty.SUPPORTED.value, 0.75, 0.85),
    Target("first_time_strained", "first-time", Difficulty.STRAINED.value, 0.30, 0.45),
    Target("first_time_hostile", "first-time", Difficulty.HOSTILE.value, 0.12, 0.25),
)
#: Cities at a level lie within so many of the middle between the highest and the lowest (rulebook 6).
SPREAD = 0.07
#: The lessons of the game; they run in the project's tests as well.
LESSONS = ("relief_only", "no_access", "no_participation", "silos", "residents_only")
_GREEDY = "greedy"
_RANDOM = "random"
#: Rows of which all cities are compared, with the level at which they are measured.
_COMPARED = tuple((target.name, target.level) for target in TARGETS if target.bot in ("first-time", _GREEDY))


@dataclass(frozen=True, slots=True)
class Row:
    """A measured row of the table for one city, or for all together (`scenario` empty)."""

    scenario: str
    name: str
    level: str
    games: int
    value: float
    low: float
    high: float
    least: float  #: what the value must reach
    most: float  #: what it must not pass

    @property
    def passed(self) -> bool:
        """Whether the measured value lies where the table wants it."""
        return self.least <= self.value <= self.most

    def to_json(self) -> dict[str, object]:
        """The row as `weldi-game calibrate --json` prints it."""
        numbers = {name: round(getattr(self, name), 4) for name in ("value", "low", "high", "least", "most")}
        return {
            "scenario": self.scenario or None,
            "row": self.name,
            "level": self.level,
            "games": self.games,
            **numbers,
            "pass": self.passed,
        }


def needed_cells(sources: Sequence[Path], names: Iterable[str] | None = None) -> tuple[Cell, ...]:
    """The cells that the rows need, without repetition."""
    wanted = set(names) if names is not None else {target.name for target in TARGETS}
    pairs = {(target.bot, target.level): None for target in TARGETS if target.name in wanted}
    if any(target.below for target in TARGETS if target.name in wanted):
        pairs[_GREEDY, ORDINARY] = None
    return tuple(cell for bot, level in pairs for cell in cells(sources, [level], WORKSHOP, [bot]))


def rows(results: Sequence[CellResult], names: Iterable[str] | None = None) -> list[Row]:
    """The rows of the table from simulated cells, city by city, then the spread between the cities."""
    wanted = set(names) if names is not None else {target.name for target in TARGETS}
    by_cell = {(one.cell.scenario, one.cell.bot, one.cell.level): one for one in results}
    scenarios = list(dict.fromkeys(one.cell.scenario for one in results))
    found = [
        _row(scenario, target, by_cell)
        for scenario in scenarios
        for target in TARGETS
        if target.name in wanted and _is_measured(scenario, target, by_cell)
    ]
    return [*found, *_spreads(found)] if len(scenarios) > 1 else found


def _is_measured(scenario: str, target: Target, by_cell: Mapping[tuple[str, str, str], CellResult]) -> bool:
    """Whether a row can be told: after an interruption its own cell or the greedy one may be missing."""
    needed = [(scenario, target.bot, target.level)]
    if target.below:
        needed.append((scenario, _GREEDY, ORDINARY))
    return all(cell in by_cell for cell in needed)


def _row(scenario: str, target: Target, by_cell: Mapping[tuple[str, str, str], CellResult]) -> Row:
    one = by_cell[scenario, target.bot, target.level]
    low, high = wilson(one.successes, one.games)
    most = target.high
    if target.below:
        most = max(0.0, by_cell[scenario, _GREEDY, ORDINARY].success - target.below)
    return Row(scenario, target.name, target.level, one.games, one.success, low, high, target.low, most)


def _spreads(found: Sequence[Row]) -> list[Row]:
    spreads = []
    for name, level in _COMPARED:
        same = [row for row in found if row.name == name]
        if same:
            values = [row.value for row in same]
            half = (max(values) - min(values)) / 2
            games = min(row.games for row in same)
            spreads.append(Row("", f"{name}_spread", level, games, half, 0.0, 1.0, 0.0, SPREAD))
    return spreads


def card_rows(played: Study) -> list[Row]:
    """What the table asks of the cards of a city, measured on the games of a first-time group (rulebook 6).

    A must-have is in more than 80 % of all successful games, a dead card in less than 5 % of those in which it was
    on offer; each row tells the worst card.
    """
    wins, losses = played.success.successes, len(played.failures)
    most = max((one.with_it.successes for one in played.measures), default=0)
    least = min(
        (Share(one.with_it.successes, one.chances) for one in played.enough_offered),
        key=lambda share: share.value,
        default=Share(1, 1),
    )
    decided = max((one.decided for one in played.challenges), default=0)
    return [
        _of_cards(played, "must_have", Share(most, wins), most=MUST_HAVE),
        _of_cards(played, "dead_card", least, least=DEAD),
        _of_cards(played, "decider", Share(decided, losses), most=MOST_DECIDED),
    ]


def _of_cards(played: Study, name: str, share: Share, least: float = 0.0, most: float = 1.0) -> Row:
    cell = played.cell
    return Row(cell.scenario, name, cell.level, share.games, share.value, *share.interval, least, most)


def stuck_rows(results: Sequence[CellResult]) -> list[Row]:
    """Games of random legal moves never get stuck (rulebook 6): one row a city."""
    found = []
    for one in results:
        if one.cell.bot == _RANDOM and one.cell.level == ORDINARY:
            share = Share(one.aborted, one.games + one.aborted)
            found.append(
                Row(one.cell.scenario, "stuck", ORDINARY, share.games, share.value, *share.interval, 0.0, 0.0)
            )
    return found


def games_of(bot: str, games: int) -> int:
    """How many games a bot plays where the others play so many."""
    return max(1, games // THOUGHTFUL_SHARE) if bot == "look-ahead" else games
