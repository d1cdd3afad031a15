"""A day at the stand in accelerated time: visitors as scripts of events, some leaving mid-game, some hammering.

    python3 -m tests.ui.stand_day                    # 1,000 visitors, 8 hours of the stand's own time
    python3 -m tests.ui.stand_day --visitors 40

Everything goes through the window as real events under SDL's dummy driver; only the clock is ours. Time, memory and
whether each visitor found a clean table are printed; the exit code is 1 when one did not.
"""

import argparse
import gc
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from weldi_game.paths import Home
from weldi_game.ui.focus import focus_order
from weldi_game.ui.program import Program
from weldi_game.ui.screens.attract import AttractScreen
from weldi_game.ui.screens.table import TableScreen
from weldi_game.ui.stand import ASK_AFTER, RESET_AFTER, Stand, StandHost
from weldi_game.ui.widgets import Widget
from weldi_game.ui.window import open_window

DAY = 8 * 3600.0
"""Seconds of a day at the stand."""
STEADY_AFTER = 0.2
"""The share of the visitors after which memory is compared: caches are full then, and the day has only begun."""
_KEYS = (
    pygame.K_ESCAPE,
    pygame.K_RETURN,
    pygame.K_TAB,
    pygame.K_F1,
    pygame.K_F9,
    pygame.K_F11,
    pygame.K_e,
    pygame.K_z,
    pygame.K_l,
    pygame.K_1,
    pygame.K_5,
    pygame.K_DOWN,
    pygame.K_RIGHT,
)
_WEIGHTS = {"look": 10, "play": 25, "leave": 35, "hammer": 20, "settings": 10}


@dataclass
class Report:
    """What the day came to.

    Attributes:
        visitors: how many of each kind came.
        unclean: what a visitor found that was not clean.
        memory: resident memory after each visitor, MB; empty where the system does not tell it.
        seconds: of the stand's own time.
        began, ended: games.
        resets: how often the stand started over because nobody was there.
    """

    visitors: Counter[str] = field(default_factory=Counter)
    unclean: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    seconds: float = 0.0
    began: int = 0
    ended: int = 0
    resets: int = 0
    longest_step: float = 0.0

    @property
    def drift(self) -> float:
        """By how many per cent memory at the end of the day differs from that of the steady morning; 0 if unknown."""
        first = round(len(self.memory) * STEADY_AFTER)
        window = max(len(self.memory) // 20, 1)
        if len(self.memory) < 20:
            return 0.0
        return 100 * (median(self.memory[-window:]) / median(self.memory[first : first + window]) - 1)


class Day:
    """A stand and those who come.

    Args:
        folder: for the settings and counts of this stand.
        seed: of what the visitors do.
        size: of the window.
    """

    def __init__(self, folder: Path, seed: int = 1, size: tuple[int, int] = (1280, 720)) -> None:
        self.report = Report()
        self._chance = random.Random(seed)
        self.program = Program(Home.at(folder), stand=True)
        self.stand = Stand(self.program)
        self.host = StandHost(open_window(size), self.program.look())
        self.program.host = self.host
        self.host.watch = self.stand.watch
        self.host.running = True
        self.host.push(AttractScreen(self.stand))
        pygame.event.clear()
        self._first = self.program.chosen
        self._pass(1.0)

    def run(self, visitors: int, seconds: float = DAY, tell: Callable[[int], None] | None = None) -> Report:
        """So many visitors within so many seconds of the stand's time; in between the loop invites."""
        kinds = list(_WEIGHTS)
        for number in range(visitors):
            kind = self._chance.choices(kinds, list(_WEIGHTS.values()))[0]
            self.report.visitors[kind] += 1
            self._find_clean(number, kind)
            getattr(self, f"_{kind}")()
            self._give_back()
            wanted = seconds * (number + 1) / visitors
            while self.report.seconds < wanted:
                self._step(1.0)
            self._note_memory()
            if tell is not None:
                tell(number + 1)
        return self.report

    # --- visitors ----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Somebody watches the loop and opens the choice of a city, no more."""
        self._pass(3.0)
        if self._chance.random() < 0.5:
            self._touch("attract.play")

    def _play(self) -> None:
        """A game to its end, with some measures and answers."""
        if not self._begin():
            return
        for _ in range(400):
            if self._screen() == "ending":
                self.report.ended += 1
                self._pass(4.0)
                self._touch("ending.done")
                return
            self._move()

    def _leave(self) -> None:
        """A game that is left after a few moves."""
        if self._begin():
            for _ in range(self._chance.randrange(1, 14)):
                self._move()

    def _hammer(self) -> None:
        """Fingers everywhere, keys, and the window manager, as fast as a child can."""
        if self._chance.random() < 0.7:
            self._begin()
        width, height = self.host.window.size
        for _ in range(self._chance.randrange(40, 200)):
            roll = self._chance.random()
            if roll < 0.5:
                self._touch_at((self._chance.randrange(width), self._chance.randrange(height)))
            elif roll < 0.75:
                self._touch_any()
            elif roll < 0.95:
                self._key(self._chance.choice(_KEYS))
            else:
                pygame.event.post(pygame.event.Event(self._chance.choice((pygame.QUIT, pygame.WINDOWLEAVE))))
                self._step(0.02)

    def _settings(self) -> None:
        """Somebody makes the text huge and the colours other, and goes."""
        if self._begin():
            self._touch("top.settings")
            self.program.change(text_scale=self._chance.choice((150, 200)), theme="high_contrast")
            self._step(0.1)
            if self._chance.random() < 0.5:
                self._key(pygame.K_ESCAPE)

    def _give_back(self) -> None:
        """The next visitor comes while the game lies there and starts over, or nobody comes until the stand resets."""
        if self._chance.random() < 0.9 and self._screen() != "attract":
            for _ in range(8):
                if self._screen() == "attract":
                    return
                if self._screen() == "table" and not self.host.dialogs:
                    self._touch("top.menu")
                if self._has("menu.over"):
                    self._touch("menu.over")
                    return
                self._key(pygame.K_ESCAPE)
        if self._screen() != "attract" or self.host.dialogs:
            self.report.resets += self._screen() != "attract"
            for _ in range(round(ASK_AFTER + RESET_AFTER) + 2):
                self._pass(1.0)

    # --- clean? ------------------------------------------------------------------------------------------------

    def _find_clean(self, number: int, kind: str) -> None:
        host = self.host
        faults = [
            ("another screen: " + self._screen(), self._screen() != "attract" or len(host.screens) != 1),
            ("a dialog is open", bool(host.dialogs)),
            ("something is still announced", host.toast is not None or bool(host.announcements)),
            ("other settings", self.program.chosen != self._first),
            ("another look", host.look.text_scale != self.program.look().text_scale),
            ("the program wants to end", not host.running),
        ]
        self.report.unclean += [f"visitor {number} ({kind}): {words}" for words, found in faults if found]

    def _begin(self) -> bool:
        """Two touches lead to a game that nobody has played on."""
        self._touch("attract.play")
        cities = [widget.id for widget in self._pressable() if widget.id.startswith("stand.city.")]
        if not cities:
            return False
        self._touch(self._chance.choice(cities))
        self._pass(0.5)
        screen = self.host.screen
        if not isinstance(screen, TableScreen):
            self.report.unclean.append(f"two touches led to {self._screen()}")
            return False
        sitting = screen.view.sitting
        self.report.began += 1
        if sitting.history.steps or sitting.state.round != 1 or sitting.remarks:
            self.report.unclean.append("the table had been played on")
        return True

    # --- hands and eyes ----------------------------------------------------------------------------------------

    def _move(self) -> None:
        """What a visitor does next: go on where the table waits, confirm, look at a card, or end the half-year."""
        for wanted in ("check.next", "end.yes", "detail.confirm"):
            if self._has(wanted):
                self._touch(wanted)
                self._step(0.6)
                return
        ids = [widget.id for widget in self._pressable()]
        decision = [one for one in ids if one.startswith("decision.") and one != "decision.later"]
        cards = [one for one in ids if one.startswith(("plan.", "conveyor.", "detail.answer.", "role."))]
        if decision:
            self._touch(decision[0])
        elif cards and self._chance.random() < 0.6:
            self._touch(self._chance.choice(cards))
        elif "round.end" in ids:
            self._touch("round.end")
        else:
            self._key(pygame.K_ESCAPE)
        self._step(0.6)

    def _screen(self) -> str:
        return self.host.screen.name if self.host.screen is not None else ""

    def _pressable(self) -> list[Widget]:
        return [widget for widget in focus_order(self.host.layer, tab_stops_only=False) if widget.id]

    def _has(self, id: str) -> bool:
        return any(widget.id == id and widget.can_focus for widget in self.host.layer.walk())

    def _touch(self, id: str) -> None:
        """Touch a widget in its middle, where it is there."""
        self.host.focus(id)
        found = next((widget for widget in self.host.layer.walk() if widget.id == id), None)
        if found is not None:
            self._touch_at(found.seen().center)

    def _touch_any(self) -> None:
        pressable = self._pressable()
        if pressable:
            self._touch_at(self._chance.choice(pressable).seen().center)

    def _touch_at(self, spot: tuple[int, int]) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=spot, button=1, touch=True))
            self._step(0.02)

    def _key(self, code: int) -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.event.Event(kind, key=code, mod=0, unicode="", scancode=0))
        self._step(0.02)

    def _pass(self, seconds: float) -> None:
        """Let time pass, in frames of a quarter of a second."""
        while seconds > 0:
            self._step(min(seconds, 0.25))
            seconds -= 0.25

    def _step(self, seconds: float) -> None:
        began = time.perf_counter()
        self.host.step(seconds)
        self.report.seconds += seconds
        self.report.longest_step = max(self.report.longest_step, time.perf_counter() - began)

    def _note_memory(self) -> None:
        status = Path("/proc/self/status")
        if status.exists():
            gc.collect()
            line = next(row for row in status.read_text(encoding="utf-8").splitlines() if "VmRSS" in row)
            self.report.memory.append(int(line.split()[1]) / 1024)


def main() -> int:
    """Run a day and print what it came to."""
    parser = argparse.ArgumentParser(description="A day at the stand in accelerated time.")
    parser.add_argument("--visitors", type=int, default=1000)
    parser.add_argument("--hours", type=float, default=DAY / 3600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()

    with tempfile.TemporaryDirectory() as folder:
        day = Day(Path(folder), options.seed)

        def tell(number: int) -> None:
            if number % 25 == 0 and day.report.memory:
                print(f"{number} visitors, {day.report.memory[-1]:.0f} MB", file=sys.stderr, flush=True)

        report = day.run(options.visitors, options.hours * 3600, tell)
    print("| what | figure |\n|---|---|")
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(report.visitors.items()))
    print(f"| visitors | {sum(report.visitors.values()):,} ({kinds}) |")
    print(
        f"| games | {report.began} begun, {report.ended} played to the end, {report.resets} left to the reset |"
    )
    print(f"| time of the stand / wall | {report.seconds / 3600:.1f} h / {time.monotonic() - began:,.0f} s |")
    print(f"| visitors who found a table that was not clean | {len(report.unclean)} |")
    if report.memory:
        print(f"| memory, least and most | {min(report.memory):.0f} and {max(report.memory):.0f} MB |")
        print(f"| memory, end of the day against the morning | {report.drift:+.1f} % |")
    print(f"| longest frame | {report.longest_step * 1000:.0f} ms |")
    for words in report.unclean[:20]:
        print(words, file=sys.stderr)
    return 1 if report.unclean else 0


if __name__ == "__main__":
    sys.exit(main())
