"""What all tests share: a home of their own, no window, and an ear for sentences that are missing."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

import weldi_game

ROOT = Path(weldi_game.__file__).parent.parent


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for this test alone: no test touches the settings and saves of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WELDI_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test opens a window or a sound device unless it sets these itself."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "1")


@pytest.fixture
def forgiving_text() -> list[str]:
    """For tests of the text room's fallbacks: missing texts are allowed; the list gets the complaints."""
    return []


@pytest.fixture(autouse=True)
def no_missing_text(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test during which a message, a word or a value was missing from what was said."""
    allowed: list[str] | None = None
    if "forgiving_text" in request.fixturenames:
        allowed = request.getfixturevalue("forgiving_text")
    ear = _Ear()
    if allowed is not None:
        ear.heard = allowed
    log = logging.getLogger("weldi_game.text")
    log.addHandler(ear)
    yield
    log.removeHandler(ear)
    assert allowed is not None or not ear.heard, f"texts are missing: {ear.heard}"
