"""A quick calibration for people who write cities: bots play it, plain sentences say what to try.

The last stage of `weldi-game check`. A few hundred games tell a city that is far off; `weldi-game calibrate`
measures one that is nearly right.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor

from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.findings import Finding, arrange
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.cards.yaml_source import DataPath
from weldi_game.lab.calibrate import ORDINARY, TARGETS, Row, needed_cells, rows
from weldi_game.lab.simulate import BatchResult, Cell, Plan, run, summarise
from weldi_game.lab.study import MUST_HAVE, Impact, Study, study

_FIRST_TIME = next(target for target in TARGETS if target.name == "first_time")
#: A right that ends too low in more than this share of all games is hopeless.
_HOPELESS = 0.5
#: An emergency in more than this share of all games is a finding.
_EMERGENCY = 0.33
#: A right that never fell below this track was never in danger.
_NEVER_IN_DANGER = 6
#: So many failures are needed before one card can be blamed for them.
_ENOUGH_FAILURES = 20
#: So often must a card have lain on the table before it can be called dead.
_ENOUGH_OFFERS = 40


#: What a finding on a row of the calibration table is called (`lab.calibrate.TARGETS`).
LESSONS = {
    "relief_only": "playtest-only-relief",
    "no_access": "playtest-without-access",
    "no_participation": "playtest-without-participation",
    "silos": "playtest-in-silos",
    "never_answers": "playtest-without-answers",
    "residents_only": "playtest-residents-only",
}

_GAMES = {"first-time": 300, "others": 100}


def playtest(
    city: City, executor: Executor | None = None, told: Callable[[int], object] | None = None
) -> list[Finding]:
    """What bots found out, worst first.

    Args:
        city: a city without errors.
        executor: where to play; this process where it is left out.
        told: told how many more games are done, `GAMES` in all.

    Raises:
        ContentError: the city has errors.
    """
    game = city.game(Difficulty.ORDINARY, Format.WORKSHOP)
    cell = Cell(city.id, str(city.path), ORDINARY, Format.WORKSHOP.value, _FIRST_TIME.bot)
    played = study(cell, game, range(1, _GAMES["first-time"] + 1), executor, told)
    return judge(city, played, _lessons(city, executor, told))


def judge(city: City, played: Study, table: Sequence[Row]) -> list[Finding]:
    """What a study of a first-time group and the rows of the calibration table say about a city, worst first."""
    findings = [*_stuck(city, played)]
    if played.stories:
        findings += [*_of_success(city, played), *_of_rights(city, played)]
        findings += [*_of_measures(city, played), *_of_challenges(city, played)]
    return arrange([*findings, *_of_lessons(city, table)])


def _lessons(city: City, executor: Executor | None, told: Callable[[int], object] | None) -> list[Row]:
    def tell(found: BatchResult) -> None:
        if told is not None:
            told(len(found.games))

    plan = Plan(needed_cells([city.path], LESSONS), _GAMES["others"], 1)
    return rows(summarise(plan, run(plan, executor, tell)), LESSONS)


#: Games of a playtest in all.
GAMES = _GAMES["first-time"] + _GAMES["others"] * (len(LESSONS) + 1)


def _percent(share: float) -> int:
    return round(100 * share)


def _finding(city: City, code: str, path: DataPath, **data: str | int) -> Finding:
    return city.placed.source.finding(code, path, data, key=True)


def _stuck(city: City, played: Study) -> Iterator[Finding]:
    if played.aborted:
        games = played.aborted + len(played.stories)
        yield _finding(city, "playtest-stuck", (), count=played.aborted, games=games)


def _of_success(city: City, played: Study) -> Iterator[Finding]:
    """Too hard or too easy, where the interval leaves no doubt."""
    low, high = played.success.interval
    target = _FIRST_TIME
    data = {
        "share": _percent(played.success.value),
        "games": len(played.stories),
        "least": _percent(target.low),
        "most": _percent(target.high),
    }
    if high < target.low:
        worst = _in_danger_most(played)
        yield _finding(city, "playtest-too-hard", ("rights", worst), right=worst, **data)
    elif low > target.high:
        safest = max(RIGHTS, key=lambda right: played.curves[right][-1].low)
        yield _finding(city, "playtest-too-easy", ("rights", safest), right=safest, **data)


def _in_danger_most(played: Study) -> str:
    """The right that ends too low most often; where that is none, the lowest one in the middle of the game."""
    middle = len(played.stories[0].tracks) // 2
    return max(RIGHTS, key=lambda right: (played.too_low[right], -played.curves[right][middle].middle))


def _of_rights(city: City, played: Study) -> Iterator[Finding]:
    games = len(played.stories)
    for index, right in enumerate(RIGHTS):
        at: DataPath = ("rights", right)
        if played.too_low[right] > _HOPELESS * games:
            share = _percent(played.too_low[right] / games)
            yield _finding(city, "playtest-right-hopeless", at, right=right, share=share, games=games)
        if min(row[index] for story in played.stories for row in story.tracks) >= _NEVER_IN_DANGER:
            yield _finding(city, "playtest-right-safe", at, right=right, games=games)
    if played.emergencies > _EMERGENCY * games:
        lowest = min(RIGHTS, key=lambda right: min(band.middle for band in played.curves[right]))
        share = _percent(played.emergencies / games)
        yield _finding(city, "playtest-emergency", ("rights", lowest), right=lowest, share=share, games=games)


def _of_measures(city: City, played: Study) -> Iterator[Finding]:
    """Cards of the deck that are no choice; the standing offer is the same for all cities."""
    for impact in played.measures:
        at = _place(city, "measures", impact.card)
        if at is None:
            continue
        if not impact.offered:
            yield _finding(
                city, "playtest-never-drawn", at, card=_title(city, impact), games=len(played.stories)
            )
        elif impact.offered >= _ENOUGH_OFFERS and _next_to_nobody(impact):
            yield _finding(
                city, "playtest-never-taken", at, card=_title(city, impact), offered=impact.offered
            )
        elif (share := played.share_of_successes(impact)) > MUST_HAVE:
            yield _finding(
                city, "playtest-always-taken", at, card=_title(city, impact), share=_percent(share)
            )


def _next_to_nobody(impact: Impact) -> bool:
    return impact.with_it.games * 50 < impact.offered


def _of_challenges(city: City, played: Study) -> Iterator[Finding]:
    failures = len(played.failures)
    if failures < _ENOUGH_FAILURES:
        return
    for impact in played.deciders:
        yield _finding(
            city,
            "playtest-challenge-decides",
            _place(city, "challenges", impact.card) or (),
            card=_title(city, impact),
            count=impact.decided,
            failures=failures,
        )


def _of_lessons(city: City, table: Sequence[Row]) -> Iterator[Finding]:
    for row in table:
        if row.name in LESSONS and row.low > row.most:
            share, most = _percent(row.value), _percent(row.most)
            yield _finding(city, LESSONS[row.name], ("groups",), share=share, games=row.games, most=most)


def _place(city: City, kind: str, card: str) -> DataPath | None:
    """Where a city names a card: its own entry, or its line in the list of common cards."""
    own = {"measures": city.entry.measures, "challenges": city.entry.challenges}[kind]
    for index, entry in enumerate(own):
        if entry.id == card:
            return (kind, index)
    listed = {"measures": city.entry.decks.measures, "challenges": city.entry.decks.challenges}[kind]
    return ("decks", kind, listed.index(card)) if card in listed else None


def _title(city: City, impact: Impact) -> str:
    return city.title_of(impact.card, "en") or impact.card
