"""A game in sentences: every command with what it led to, indented by cause (log, golden games, report)."""

from collections.abc import Iterable, Iterator, Sequence

from weldi_game.engine.events import Event
from weldi_game.session.history import History
from weldi_game.text import Titles, say

_INDENT = "  "


def lines(events: Sequence[Event], titles: Titles, language: str = "en") -> Iterator[tuple[int, str]]:
    """The depth of each event below its cause, and its sentence."""
    depths: list[int] = []
    for event in events:
        depths.append(depths[event.cause] + 1 if event.cause >= 0 else 0)
        yield depths[-1], say(event.message, event.data, language, titles=titles)


def transcript(history: History, titles: Titles, language: str = "en") -> str:
    """The whole game, a line an event."""
    parts = [_told(history.start_events, titles, language)]
    parts += [_told(step.events, titles, language) for step in history.steps]
    return "\n".join(parts) + "\n"


def _told(events: Iterable[Event], titles: Titles, language: str) -> str:
    return "\n".join(_INDENT * depth + sentence for depth, sentence in lines(tuple(events), titles, language))
