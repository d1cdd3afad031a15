"""The window opens once, in native pixels, where somebody can see it - or says what to do instead."""

import os
import subprocess
import sys

import pygame
import pytest

from weldi_game.ui import window
from weldi_game.ui.window import NoDisplay, Window, open_window


def test_a_window_has_the_size_that_was_asked_for() -> None:
    opened = open_window((1000, 700))
    assert opened.size == (1000, 700)
    assert not opened.fullscreen


def test_a_driver_that_shows_nothing_is_refused_unless_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(NoDisplay, match="--headless"):
        open_window()
    pygame.display.init()


def test_without_any_driver_the_sentence_names_headless(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "init", fail)
    with pytest.raises(NoDisplay, match=r"No available video device.*--headless"):
        open_window()


def test_in_a_fresh_process_without_a_screen_nothing_runs_unseen() -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    code = (
        "from weldi_game.ui.window import NoDisplay, open_window\n"
        "try:\n open_window()\nexcept NoDisplay as problem: print(problem)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    if sys.platform == "linux":
        assert "--headless" in found.stdout


@pytest.mark.parametrize(
    ("seconds", "setting", "opened"),
    [([0.001], "0", 1), ([0.020, 0.002], None, 2), ([0.020, 0.050], "0", 3)],
    ids=["plain is fast", "accelerated is faster", "plain is faster"],
)
def test_the_faster_framebuffer_is_chosen(
    monkeypatch: pytest.MonkeyPatch, seconds: list[float], setting: str | None, opened: int
) -> None:
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "0")
    waiting = list(seconds)
    count = 0

    class Counting(Window):
        def _set_mode(self) -> pygame.Surface:
            nonlocal count
            count += 1
            return super()._set_mode()

    monkeypatch.setattr(window, "_flip_seconds", lambda opened: waiting.pop(0))
    window._choose_framebuffer(Counting((640, 480), False))
    assert os.environ.get("SDL_FRAMEBUFFER_ACCELERATION") == setting
    assert count == opened
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)


def test_what_the_person_has_set_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "opengl")
    monkeypatch.setattr(window, "_flip_seconds", lambda opened: pytest.fail("nothing needs to be measured"))
    open_window((640, 480))
    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "opengl"


def test_sdl_is_told_before_pygame_comes() -> None:
    code = (
        "import sys, weldi_game.ui, os\n"
        "assert 'pygame' not in sys.modules\n"
        "print(os.environ['SDL_WINDOWS_DPI_AWARENESS'], os.environ['SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS'])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["permonitorv2", "0"]
