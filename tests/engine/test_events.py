"""All that can happen has a sentence, and is told with the values that the sentence names."""

from collections.abc import Iterable

import pytest

from tests.worlds import CITIES, start, walk
from weldi_game.engine import happenings
from weldi_game.engine.events import Event, Happening, Log, Silence
from weldi_game.engine.rules import apply
from weldi_game.engine.setup import new_game
from weldi_game.text.messages.events import MESSAGES
from weldi_game.text.records import Plural, Template
from weldi_game.text.template import slots


def places(sentence: Template) -> set[str]:
    """The names that a sentence fills in."""
    if isinstance(sentence, Plural):
        return {sentence.count} | places(sentence.one) | places(sentence.other)
    return {slot.name for slot in slots(sentence)}


def untold(known: Iterable[Happening], sentences: dict[str, Template]) -> list[str]:
    """Happenings without a sentence, or with a sentence that names what is not told."""
    return [
        one.message
        for one in known
        if one.message not in sentences or not places(sentences[one.message]) <= set(one.names)
    ]


def test_every_happening_has_a_sentence_with_its_values() -> None:
    assert untold(happenings.ALL.values(), MESSAGES) == []
    assert set(happenings.ALL) == set(MESSAGES)


@pytest.mark.parametrize(
    "wrong", [Happening("event.nobody_says_this", ()), Happening("event.right_moved", ("right", "by"))]
)
def test_a_happening_that_cannot_be_said_is_found(wrong: Happening) -> None:
    assert untold([wrong], MESSAGES) == [wrong.message]


@pytest.mark.parametrize("city", CITIES)
def test_events_carry_all_their_values_and_an_earlier_cause(city: str) -> None:
    state = start(city, 18)
    logs = [new_game(state.game, 18)[1], *[apply(before, command)[1] for before, command, _ in walk(state)]]
    for events in logs:
        for index, event in enumerate(events):
            assert tuple(event.data) == event.happening.names
            assert -1 <= event.cause < index


def test_too_few_values_are_found() -> None:
    with pytest.raises(ValueError, match="zip"):
        Event(happenings.RIGHT_MOVED, ("work", 1)).data  # noqa: B018  # the property is the test


def test_causes_nest_and_silence_notes_nothing() -> None:
    log = Log()
    log.cause = log.note(happenings.MOBILISED, "city_hall")
    log.note(happenings.POOL_CHANGED, "city_hall", "budget", 2, 5)
    assert [event.cause for event in log] == [-1, 0]
    assert log[1].data == {"role": "city_hall", "resource": "budget", "by": 2, "now": 5}
    quiet = Silence()
    assert quiet.note(happenings.MOBILISED, "city_hall") == -1
    assert list(quiet) == []
