"""Tables side by side: same challenges, different choices, different cities (never a ranking, never points).

Tables are ordered by the names of their files. Games of other cards are set apart, with the reason.
"""

from collections.abc import Sequence
from typing import NamedTuple

from weldi_game.cards.library import City
from weldi_game.report.debrief import Debrief
from weldi_game.report.deeds import Faced
from weldi_game.report.loading import Played
from weldi_game.text import Message

#: What games must have in common to be compared, with the message for one that differs.
_DIFFERENCES = (
    ("scenario", "report.apart_city"),
    ("level", "report.apart_level"),
    ("format", "report.apart_format"),
    ("seed", "report.apart_seed"),
    ("content", "report.apart_version"),
)


class Table(NamedTuple):
    """One table: its number in this comparison, the name of its file, and its game."""

    number: int
    name: str
    debrief: Debrief
    damaged: int  #: lines of the file that were left out


class Answered(NamedTuple):
    """An answer to a challenge, and the tables that gave it: (table, role)."""

    answer: str
    given: tuple[tuple[int, str], ...]


class SameChallenge(NamedTuple):
    """A challenge that came to all, with what each table made of it."""

    challenge: str
    round: int
    fates: tuple[tuple[int, Faced], ...]
    answers: tuple[Answered, ...]


class Choice(NamedTuple):
    """A measure and the half-year in which each table brought it into the city; 0 for never."""

    measure: str
    rounds: tuple[int, ...]


class Comparison(NamedTuple):
    """See the module."""

    city: City
    tables: tuple[Table, ...]
    challenges: tuple[SameChallenge, ...]
    choices: tuple[Choice, ...]
    apart: tuple[Message, ...]  #: games that were played with other cards
    left_out: tuple[Message, ...]  #: files that are no games or cannot be told


def compare(played: Sequence[Played], left_out: Sequence[Message]) -> Comparison | None:
    """Put the games of one city and one order of cards side by side; None where no two belong together.

    The largest set that belongs together is compared; among equals the one with the first file.
    """
    unique, copies = _without_copies(played)
    chosen = _largest_set(unique)
    if len(chosen) < 2:
        return None
    apart = [_apart(game, chosen[0]) for game in unique if game not in chosen]
    tables = tuple(
        Table(number, game.path.stem, game.debrief, game.saved.lost)
        for number, game in enumerate(chosen, start=1)
    )
    return Comparison(
        city=chosen[0].city,
        tables=tables,
        challenges=_challenges(tables),
        choices=_choices(tables),
        apart=tuple(apart),
        left_out=(*left_out, *copies),
    )


def reasons_against(played: Sequence[Played], left_out: Sequence[Message]) -> tuple[Message, ...]:
    """Why no two of the games can be compared."""
    unique, copies = _without_copies(played)
    return (*(_apart(game, unique[0]) for game in unique[1:]), *left_out, *copies)


def _without_copies(played: Sequence[Played]) -> tuple[list[Played], list[Message]]:
    """The games, each once: sticks and folders often hold a game twice."""
    unique: list[Played] = []
    copies: list[Message] = []
    for game in played:
        same = [
            other
            for other in unique
            if other.saved.header == game.saved.header and other.saved.records == game.saved.records
        ]
        if same:
            names = {"file": game.path.name, "other": same[0].path.name}
            copies.append(Message("report.file_twice", names))
        else:
            unique.append(game)
    return unique, copies


def _key(game: Played) -> tuple[object, ...]:
    return (*(getattr(game.saved.header, name) for name, _ in _DIFFERENCES), game.told_whole)


def _largest_set(games: Sequence[Played]) -> list[Played]:
    sets: dict[tuple[object, ...], list[Played]] = {}
    for game in games:
        if game.told_whole and not game.branch:
            sets.setdefault(_key(game), []).append(game)
    return max(sets.values(), key=len, default=[])


def _apart(game: Played, reference: Played) -> Message:
    """Why a game is not compared, by the first thing in which it differs."""
    mine, other = game.saved.header, reference.saved.header
    for name, message in _DIFFERENCES:
        if getattr(mine, name) != getattr(other, name):
            data = {
                "file": game.path.name,
                "level": mine.level,
                "format": mine.format,
                "city": game.city.entry.name,
            }
            return Message(message, data)
    if game.branch:
        return Message("report.apart_branch", {"file": game.path.name, "round": game.branch})
    return Message("report.apart_version", {"file": game.path.name})


def _challenges(tables: Sequence[Table]) -> tuple[SameChallenge, ...]:
    """The challenges in the order in which they came; a table that stopped early has not met the last ones."""
    first: dict[str, int] = {}
    for table in tables:
        for met in table.debrief.challenges:
            first.setdefault(met.challenge, met.round)
    rows = []
    for challenge, round_ in sorted(first.items(), key=lambda pair: pair[1]):
        fates = [
            (table.number, met)
            for table in tables
            for met in table.debrief.challenges
            if met.challenge == challenge
        ]
        rows.append(SameChallenge(challenge, round_, tuple(fates), _answers(fates)))
    return tuple(rows)


def _answers(fates: Sequence[tuple[int, Faced]]) -> tuple[Answered, ...]:
    given: dict[str, list[tuple[int, str]]] = {}
    for number, met in fates:
        for response in met.responses:
            given.setdefault(response.answer, []).append((number, response.role))
    return tuple(Answered(answer, tuple(rows)) for answer, rows in given.items())


def _choices(tables: Sequence[Table]) -> tuple[Choice, ...]:
    """The measures that any table brought into the city: those of most tables first, then by when."""
    rounds: dict[str, list[int]] = {}
    for index, table in enumerate(tables):
        for decision in table.debrief.decisions:
            if decision.kind == "measure":
                row = rounds.setdefault(decision.card, [0] * len(tables))
                row[index] = row[index] or decision.round
    choices = [Choice(measure, tuple(row)) for measure, row in rounds.items()]
    return tuple(sorted(choices, key=lambda each: (-sum(map(bool, each.rounds)), each.measure)))
