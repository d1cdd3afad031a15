"""Sounds: made by a script, never needed, silent where there is no sound card."""

import wave
from array import array
from pathlib import Path

import pygame
import pytest

from weldi_game import data
from weldi_game.ui import make_sounds
from weldi_game.ui.sound import VOICES, Sounds


def samples(file: Path) -> "array[int]":
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, make_sounds.RATE)
        return array("h", sound.readframes(sound.getnframes()))


def test_every_sound_has_a_volume_and_a_recipe() -> None:
    assert set(VOICES) == set(make_sounds.SOUNDS)


@pytest.mark.parametrize("name", make_sounds.SOUNDS)
def test_the_files_are_those_of_the_script(name: str) -> None:
    made = array("h", make_sounds.pcm(make_sounds.SOUNDS[name]()))
    kept = samples(data.assets("sounds", f"{name}.wav"))
    assert len(made) == len(kept)
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1  # rounding of sines


@pytest.mark.parametrize("name", make_sounds.SOUNDS)
def test_they_are_soft_short_and_end_in_silence(name: str) -> None:
    kept = samples(data.assets("sounds", f"{name}.wav"))
    assert max(map(abs, kept)) <= make_sounds.PEAK * 32_768
    assert len(kept) / make_sounds.RATE <= 2.6
    assert abs(kept[-1]) < 700
    assert abs(kept[0]) < 700


def test_writing_makes_one_file_for_each(tmp_path: Path) -> None:
    files = make_sounds.write(tmp_path / "sounds")
    assert sorted(file.stem for file in files) == sorted(make_sounds.SOUNDS)


def test_a_sound_plays_when_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    sounds = Sounds()
    sounds.set_volumes(60, 0)
    assert sounds.play("coin")
    assert not sounds.play("round")  # the other volume is 0
    assert not sounds.play("no_such_sound")
    pygame.mixer.quit()


def test_without_a_sound_card_there_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*args: object) -> None:
        raise pygame.error("no audio device")

    monkeypatch.setattr(pygame.mixer, "init", none)
    sounds = Sounds()
    sounds.set_volumes(100, 100)
    assert sounds.usable
    assert not sounds.play("coin")
    assert not sounds.usable


def test_a_missing_file_is_silent_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(data, "assets", lambda *parts: tmp_path.joinpath(*parts))
    sounds = Sounds()
    sounds.set_volumes(100, 100)
    assert not sounds.play("coin")
    assert sounds.usable
    pygame.mixer.quit()
