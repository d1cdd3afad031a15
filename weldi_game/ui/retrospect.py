"""What a game looks like from its end: curves, what came back, what to talk about, what is real in it (rulebook 3)."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from weldi_game.engine.commands import AnswerChallenge, EndRound, Implement
from weldi_game.engine.state import Phase
from weldi_game.session.sitting import Sitting

if TYPE_CHECKING:
    from weldi_game.cards.card import CardEntry
    from weldi_game.cards.library import City
    from weldi_game.cards.measure import MeasureEntry

MOST_QUESTIONS, MOST_PRACTICES = 4, 6


class Moment(NamedTuple):
    """How the rights stood at one moment: after half-year `round`, 0 for the start."""

    round: int
    rights: tuple[int, ...]


class Question(NamedTuple):
    """A debrief question and the card it belongs to."""

    kind: str  #: "challenge" or "measure"
    card: "CardEntry"


def curves(sitting: Sitting) -> list[Moment]:
    """The six rights at the start and after each half-year that is in the history."""
    start = sitting.history.start
    moments = [Moment(start.round - 1, start.rights)]
    for step in sitting.history.steps:
        if isinstance(step.command, EndRound):
            done = step.state.round - (0 if step.state.phase == Phase.OVER else 1)
            moments.append(Moment(done, step.state.rights))
    return moments


def contributions(sitting: Sitting) -> dict[str, int]:
    """How often each group has given something back, in the order in which they first did."""
    found: Counter[str] = Counter()
    for event in _events(sitting):
        if event[0] == "event.group_contributes":
            found[str(event[1]["group"])] += 1
    return dict(found)


def chosen_measures(sitting: Sitting, city: "City") -> "list[MeasureEntry]":
    """The measures that the table has implemented, in order, each once."""
    game = sitting.history.game
    names = [
        game.measures[step.command.measure].id
        for step in sitting.history.steps
        if isinstance(step.command, Implement)
    ]
    return [city.measures[name] for name in dict.fromkeys(names) if name in city.measures]


def practices(sitting: Sitting, city: "City") -> "list[MeasureEntry]":
    """Measures that were chosen and have a real practice to tell, of as many different cities as there are."""
    chosen = chosen_measures(sitting, city)
    first: dict[str, MeasureEntry] = {}
    for measure in chosen:
        first.setdefault(measure.real.city, measure)
    rest = [measure for measure in chosen if measure not in first.values()]
    return [*first.values(), *rest][:MOST_PRACTICES]


def questions(sitting: Sitting, city: "City") -> list[Question]:
    """Questions to talk about, of cards that were met: what hit the city, what the table answered, what it built."""
    landed = _challenges(sitting, "event.challenge_landed", "event.challenge_softened")
    answered = _answered(sitting)
    hit = [name for name in landed if name not in answered] or landed
    cards = [
        *(Question("challenge", city.challenges[name]) for name in hit[-1:] if name in city.challenges),
        *(Question("challenge", city.challenges[name]) for name in answered[-1:] if name in city.challenges),
        *(Question("measure", card) for card in _telling(chosen_measures(sitting, city))),
    ]
    return cards[:MOST_QUESTIONS]


def _telling(measures: "list[MeasureEntry]") -> "list[MeasureEntry]":
    """The measures that say most about how a table worked: with a voice, across groups, then the rest."""
    return sorted(measures, key=lambda card: (not card.participatory, not card.win_win))


def _challenges(sitting: Sitting, *messages: str) -> list[str]:
    names = [str(event[1]["challenge"]) for event in _events(sitting) if event[0] in messages]
    return list(dict.fromkeys(names))


def _answered(sitting: Sitting) -> list[str]:
    game = sitting.history.game
    names = [
        game.challenges[step.command.challenge].id
        for step in sitting.history.steps
        if isinstance(step.command, AnswerChallenge)
    ]
    return list(dict.fromkeys(names))


def _events(sitting: Sitting) -> Iterator[tuple[str, dict[str, object]]]:
    for _, events in sitting.history.events():
        for event in events:
            yield event.message, dict(event.data)
