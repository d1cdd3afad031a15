"""Whatever is pressed, however fast: the window neither falls over nor gets stuck.

WELDI_HAMMER=60000 is a thousand events a second for a minute; every run has a small part of it.
"""

import os
import random
from pathlib import Path

import pygame
import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program
from tests.ui.driver import Table, open_screen
from tests.ui.table_play import table_screen
from weldi_game.ui.screens.title import TitleScreen

EVENTS = int(os.environ.get("WELDI_HAMMER", "1500"))
A_FRAME = 16  #: events of one frame: a thousand a second
KEYS = (
    *(pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_TAB, pygame.K_TAB, pygame.K_F1, pygame.K_F9),
    *(pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_PAGEUP, pygame.K_PAGEDOWN),
    *(pygame.K_HOME, pygame.K_END, pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_z, pygame.K_e, pygame.K_5),
)
SIZES = ((1280, 720), (800, 600), (1920, 1080), (640, 1000))


def post(chance: random.Random, size: tuple[int, int]) -> None:
    """One event, as a person, a child or a cat might cause it."""
    spot = chance.randrange(-20, size[0] + 20), chance.randrange(-20, size[1] + 20)
    kind = chance.random()
    if kind < 0.35:
        button = chance.choice((1, 1, 1, 1, 2, 3))
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=button, touch=False))
        if chance.random() < 0.9:
            pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=button, touch=False))
    elif kind < 0.75:
        key, mod = chance.choice(KEYS), chance.choice((0, 0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL))
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode="", scancode=0))
    elif kind < 0.9:
        pygame.event.post(
            pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0), touch=False)
        )
    elif kind < 0.96:
        by = chance.choice((-3, -1, 1, 3))
        pygame.event.post(
            pygame.event.Event(
                pygame.MOUSEWHEEL, x=0, y=by, precise_x=0.0, precise_y=float(by), flipped=False
            )
        )
    else:
        pygame.event.post(
            pygame.event.Event(pygame.TEXTINPUT, text=chance.choice(("a", "\u00e9", "\U0001f30d", "-")))
        )


def hammer(table: Table, seed: int) -> None:
    """Send all events; now and then the window gets another size."""
    chance = random.Random(seed)
    for frame in range(EVENTS // A_FRAME):
        if frame % 40 == 39:
            table.resize(chance.choice(SIZES))
        for _ in range(A_FRAME):
            post(chance, table.host.window.size)
        table.step()


def is_alive(table: Table) -> bool:
    """Whether there is still something to press, and Escape or a dialog's button leads somewhere."""
    table.step(2)
    return bool(table.host.screens) and any(node.get("enabled") for node in table.nodes())


@pytest.mark.parametrize("seed", [1, 2])
def test_hammering_on_a_table_breaks_nothing(seed: int) -> None:
    city = a_city("lampedusa")
    sitting = a_sitting(city, rounds=1)
    over: list[bool] = []
    with open_screen(table_screen(city, sitting, lambda: over.append(True)), size=(1280, 720)) as table:
        hammer(table, seed)
        assert is_alive(table) or over


@pytest.mark.parametrize("seed", [3, 4])
def test_hammering_on_the_screens_around_it_breaks_nothing(seed: int, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, TitleScreen(program)) as table:
        hammer(table, seed)
        assert is_alive(table)
