"""Makes the sounds of the game: wood, paper, coins and a few soft chords, computed from sines and a little noise.

    python -m weldi_game.ui.make_sounds            writes assets/sounds/

The standard library is enough, nothing is recorded or downloaded, and the same files come out on every machine.
"""

import sys
import wave
from array import array
from collections.abc import Callable, Sequence
from math import exp, pi, sin
from pathlib import Path

RATE = 22_050
"""Samples a second."""
PEAK = 0.42
"""Loudest sample of a sound, of 1: nobody at the table should start."""

Samples = list[float]

C4, EB4, E4, G4, A4, C5, D5, E5, G5, A5, C6 = (
    261.63,
    311.13,
    329.63,
    392.00,
    440.00,
    523.25,
    587.33,
    659.26,
    783.99,
    880.00,
    1046.50,
)
_MARIMBA = ((1.0, 1.0, 1.0), (3.9, 0.22, 3.0), (9.2, 0.05, 7.0))
"""Partials of a wooden bar: times the pitch, loudness, how much faster it fades."""
_BELL = ((1.0, 1.0, 1.0), (2.0, 0.35, 1.4), (3.01, 0.16, 2.2), (4.2, 0.07, 3.5))
_COIN = ((1.0, 0.6, 1.0), (1.51, 0.8, 1.2), (2.73, 0.35, 1.9))
_SKIN = ((1.0, 1.0, 1.0), (1.6, 0.4, 2.5))


def note(
    pitch: float, seconds: float, partials: Sequence[tuple[float, float, float]], fade: float
) -> Samples:
    """A struck tone.

    Args:
        pitch: hertz.
        seconds: how long it is.
        partials: times the pitch, loudness, how much faster it fades.
        fade: how fast it fades, per second.
    """
    samples = []
    for index in range(round(seconds * RATE)):
        time = index / RATE
        begin = min(time / 0.004, 1.0)  # without this short rise it would click
        value = sum(
            loud * exp(-fade * faster * time) * sin(2 * pi * pitch * times * time)
            for times, loud, faster in partials
        )
        samples.append(begin * value)
    return samples


def rustle(seconds: float, dark: float, swell: Callable[[float], float], seed: int) -> Samples:
    """Filtered noise, as paper makes it.

    Args:
        seconds: how long it is.
        dark: how much of the high tones is taken away, 0 to 1.
        swell: loudness at a share of its length, 0 to 1.
        seed: of the noise.
    """
    samples = []
    state, smooth = seed, 0.0
    count = round(seconds * RATE)
    for index in range(count):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        smooth = dark * smooth + (1 - dark) * (state / 2**30 - 1)
        samples.append(smooth * swell(index / count))
    return samples


def together(*parts: tuple[float, float, Samples]) -> Samples:
    """Sounds on top of each other: each with the second at which it begins and its loudness."""
    length = max(round(start * RATE) + len(samples) for start, _, samples in parts)
    mixed = [0.0] * length
    for start, loud, samples in parts:
        first = round(start * RATE)
        for index, value in enumerate(samples):
            mixed[first + index] += loud * value
    return mixed


def _bars(pitches: Sequence[float], step: float, seconds: float = 0.5, fade: float = 9.0) -> Samples:
    """Wooden bars, one after the other."""
    return together(
        *((index * step, 1.0, note(pitch, seconds, _MARIMBA, fade)) for index, pitch in enumerate(pitches))
    )


def _bells(pitches: Sequence[float], step: float, seconds: float, fade: float) -> Samples:
    return together(
        *((index * step, 1.0, note(pitch, seconds, _BELL, fade)) for index, pitch in enumerate(pitches))
    )


def _knock(pitch: float, seed: int) -> Samples:
    wood = note(pitch, 0.16, _MARIMBA, 34.0)
    return together((0, 1.0, wood), (0, 0.5, rustle(0.03, 0.6, lambda share: 1 - share, seed)))


def _hump(share: float) -> float:
    return sin(pi * share) ** 2


SOUNDS: dict[str, Callable[[], Samples]] = {
    "card": lambda: together(
        (0, 1.0, rustle(0.11, 0.55, _hump, 11)), (0.07, 0.25, note(190, 0.08, _SKIN, 45))
    ),
    "coin": lambda: together(
        (0, 0.7, note(A5 * 1.5, 0.3, _COIN, 16)), (0.055, 1.0, note(C6 * 1.5, 0.4, _COIN, 13))
    ),
    "build": lambda: together((0, 0.8, _knock(210, 3)), (0.15, 1.0, _knock(250, 5))),
    "open": lambda: _bars((C5, E5, G5), 0.09),
    "answer": lambda: _bars((G4, C5), 0.11),
    "undo": lambda: rustle(0.16, 0.7, lambda share: share * (1 - share) * (1 - share) * 5, 23),
    "no": lambda: note(118, 0.2, _SKIN, 24),
    "land": lambda: together(
        (0, 1.0, note(72, 0.5, _SKIN, 9)), (0, 0.3, rustle(0.2, 0.93, lambda share: 1 - share, 31))
    ),
    "up": lambda: _bars((E5, A5), 0.08),
    "down": lambda: _bars((A4, E4), 0.1, fade=7.0),
    "round": lambda: _bells((C4, G4, E5), 0.13, 1.4, 3.2),
    "give": lambda: _bars((C5, D5, G5, C6), 0.075),
    "end": lambda: together(
        (0, 1.0, _bells((C4, G4, C5), 0.02, 1.6, 2.6)), (0.45, 1.0, _bells((E5, G5, C6), 0.12, 1.8, 2.4))
    ),
    "emergency": lambda: _bells((C4 / 2, EB4 / 2, G4 / 2), 0.03, 1.6, 2.2),
}
"""Every sound by its name."""


def pcm(samples: Samples) -> bytes:
    """Samples as 16-bit little-endian numbers, as loud as `PEAK`, with a short fade at the end."""
    loudest = max(abs(value) for value in samples) or 1.0
    tail = round(0.01 * RATE)
    numbers = array("h")
    for index, value in enumerate(samples):
        fade = min((len(samples) - index) / tail, 1.0)
        numbers.append(round(value / loudest * PEAK * fade * 32_767))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def write(folder: Path) -> list[Path]:
    """Write every sound as a WAV file; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, make in SOUNDS.items():
        file = folder / f"{name}.wav"
        with wave.open(str(file), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(pcm(make()))
        files.append(file)
    return files


if __name__ == "__main__":
    from weldi_game import data

    for written in write(data.assets("sounds")):
        print(written.name, written.stat().st_size)
