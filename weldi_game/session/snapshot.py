"""A state as plain data and back, for the snapshots of a save.

Cards are written by id, so that a snapshot can be read with content in which cards have moved.
"""

from collections.abc import Mapping
from dataclasses import fields

from weldi_game.cards.compiled import Game
from weldi_game.engine.state import Decision, Pending, Placement, Problem, State, Tally

#: Fields that hold indices of cards: (deck of the game, name of the field).
_DECKS = {
    "plan": "measures",
    "measure_deck": "measures",
    "challenge_deck": "challenges",
    "opportunity_deck": "opportunities",
}


class SnapshotError(ValueError):
    """The snapshot does not fit the content. The text says what is missing."""


def to_data(state: State) -> dict[str, object]:
    """The state as JSON can hold it: every field but the game."""
    game = state.game
    data: dict[str, object] = {}
    for field in fields(State):
        if field.name == "game":
            continue
        value = getattr(state, field.name)
        deck = _DECKS.get(field.name)
        data[field.name] = [getattr(game, deck)[card].id for card in value] if deck else _plain(value)
    data["placements"] = [[game.measures[row.measure].id, *row[1:]] for row in state.placements]
    data["conveyor"] = [[game.challenges[row.challenge].id, *row[1:]] for row in state.conveyor]
    data["problems"] = [[game.challenges[row.challenge].id, row.since] for row in state.problems]
    data["decisions"] = [
        [row.kind, [game.measures[option].id for option in row.options], row.amount]
        for row in state.decisions
    ]
    return data


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def from_data(game: Game, data: Mapping[str, object]) -> State:
    """The state of a snapshot.

    Raises:
        SnapshotError: a field is missing or not of its type, or a card is not in the game.
    """
    try:
        return _from_data(game, data)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise SnapshotError(str(error)) from error


def _from_data(game: Game, data: Mapping[str, object]) -> State:
    decks = {name: {card.id: card.index for card in getattr(game, name)} for name in set(_DECKS.values())}
    values: dict[str, object] = {}
    for field in fields(State):
        if field.name == "game":
            continue
        value = data[field.name]
        deck = _DECKS.get(field.name)
        values[field.name] = tuple(decks[deck][card] for card in value) if deck else _tuples(value)  # type: ignore[attr-defined]
    measures, challenges = decks["measures"], decks["challenges"]
    values["placements"] = tuple(Placement(measures[row[0]], *row[1:]) for row in _rows(data["placements"]))
    values["conveyor"] = tuple(Pending(challenges[row[0]], *row[1:]) for row in _rows(data["conveyor"]))
    values["problems"] = tuple(Problem(challenges[row[0]], row[1]) for row in _rows(data["problems"]))
    values["decisions"] = tuple(
        Decision(row[0], tuple(measures[option] for option in row[1]), row[2])
        for row in _rows(data["decisions"])
    )
    values["tally"] = Tally(*_rows([data["tally"]])[0])
    return State(game=game, **values)  # type: ignore[arg-type]


def _rows(value: object) -> list[list]:  # type: ignore[type-arg]  # rows of mixed JSON values
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    return value


def _tuples(value: object) -> object:
    if isinstance(value, list):
        return tuple(_tuples(item) for item in value)
    return value
