"""Plays the window as a person would: real pygame events in, the tree and the picture out; and the laws of screens.

with open_screen(TitleScreen(), size=(1280, 720), text_scale=2.0) as table:
    table.click("title.new")
    table.press("tab", "return")
    table.assert_laws()
"""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pygame

from tests.ui import laws
from weldi_game.ui.focus import focus_order
from weldi_game.ui.look import INSTANT, Look
from weldi_game.ui.screen import Screen
from weldi_game.ui.theme import THEMES, ThemeName
from weldi_game.ui.widgets import Node, Widget
from weldi_game.ui.window import ScreenHost, open_window

SIZES = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160))
"""Window sizes that every screen has to stand."""
SCALES = (1.0, 1.5, 2.0)
"""Text scales that every screen has to stand."""

_MODIFIERS = {"shift": pygame.KMOD_SHIFT, "ctrl": pygame.KMOD_CTRL, "alt": pygame.KMOD_ALT}
_KEY_NAMES = {"enter": "return", "esc": "escape", "pgup": "page up", "pgdn": "page down"}


@contextmanager
def open_screen(
    *screens: Screen,
    size: tuple[int, int] = (1920, 1080),
    text_scale: float = 1.0,
    theme: ThemeName = ThemeName.PAPER,
    stand: bool = False,
    speed: float = INSTANT,
    reduced_motion: bool = False,
    dump_file: Path | None = None,
    prepare: Callable[[ScreenHost], None] | None = None,
) -> Iterator["Table"]:
    """Open a window under the dummy driver with these screens on its stack, the last on top.

    Args:
        screens: pushed one after the other.
        size, text_scale, theme, stand, reduced_motion: of the look.
        speed: of animations; instant unless given.
        dump_file: where the tree is written after each frame.
        prepare: called with the host before the first screen is pushed.
    """
    pygame.event.clear() if pygame.display.get_init() else None
    look = Look(
        text_scale=text_scale, theme=THEMES[theme], stand=stand, speed=speed, reduced_motion=reduced_motion
    )
    host = ScreenHost(open_window(size), look, dump_file)
    if prepare is not None:
        prepare(host)
    for screen in screens:
        host.push(screen)
    pygame.event.clear()
    host.step()
    try:
        yield Table(host)
    finally:
        pygame.event.clear()


class Table:
    """A running window, and the hands of a person on it.

    Attributes:
        host: the host that runs the screens.
    """

    def __init__(self, host: ScreenHost) -> None:
        self.host = host

    # --- hands -------------------------------------------------------------------------------------------------

    def click(self, id: str) -> None:
        """Bring a widget into sight and click in its middle.

        Raises:
            KeyError: when there is no such widget.
            AssertionError: when something else would get the click.
        """
        spot = self.spot_of(id)
        target = self.host.layer.at(spot)
        assert target is not None, f"nothing can be pressed at {id} {spot}"
        met = (target, *target.ancestors())
        assert any(each.id == id for each in met), f"a click on {id} at {spot} meets {target.id!r} instead"
        self.click_at(spot)

    def click_at(self, spot: tuple[int, int]) -> None:
        """Move there, press and release the left button."""
        self.point(spot)
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1, touch=False))
        self.step()
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=1, touch=False))
        self.step()

    def point(self, spot: tuple[int, int]) -> None:
        """Move the pointer."""
        event = pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        pygame.event.post(event)
        self.step()

    def press(self, *keys: str) -> None:
        """Press and release keys one after the other: "tab", "shift+tab", "return", "ctrl+z", "page down"."""
        for key in keys:
            *held, name = key.split("+") if key != "+" else ["+"]
            code = pygame.key.key_code(_KEY_NAMES.get(name, name))
            mod = sum(_MODIFIERS[each] for each in held)
            letter = name if len(name) == 1 and not mod & ~pygame.KMOD_SHIFT else ""
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                pygame.event.post(pygame.event.Event(kind, key=code, mod=mod, unicode=letter, scancode=0))
            self.step()

    def type(self, text: str) -> None:
        """Type text, as the keyboard or an input method delivers it."""
        for letter in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        self.step()

    def wheel(self, id: str, notches: float) -> None:
        """Turn the wheel over a widget; negative shows what is further down."""
        self.point(self.widget(id).seen().center)
        event = pygame.event.Event(
            pygame.MOUSEWHEEL, x=0, y=round(notches), precise_x=0.0, precise_y=float(notches), flipped=False
        )
        pygame.event.post(event)
        self.step()

    def tab_to(self, id: str, most: int = 300) -> None:
        """Press Tab until a widget has the focus.

        Raises:
            AssertionError: when Tab never gets there.
        """
        for _ in range(most):
            if self.focus == id:
                return
            self.press("tab")
        raise AssertionError(f"Tab never reaches {id}")

    def resize(self, size: tuple[int, int]) -> None:
        """Change the size of the window, as a person does with the mouse."""
        pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))
        self.step()

    def step(self, frames: int = 1, seconds: float = 1 / 60) -> None:
        """Let frames pass."""
        for _ in range(frames):
            self.host.step(seconds)

    # --- eyes --------------------------------------------------------------------------------------------------

    @property
    def tree(self) -> Node:
        """The window as plain data."""
        return self.host.tree()

    @property
    def focus(self) -> str:
        """Id of what has the focus."""
        return self.host.focused.id if self.host.focused is not None else ""

    @property
    def said(self) -> str:
        """The last announcement."""
        return self.host.announcements[-1] if self.host.announcements else ""

    def nodes(self) -> list[Node]:
        """Every node of the topmost layer, in reading order."""
        return list(laws.walk(self.host.layer.tree()))

    def node(self, id: str) -> Node:
        """The node of an id.

        Raises:
            KeyError: when there is none.
        """
        for node in self.nodes():
            if node["id"] == id:
                return node
        raise KeyError(
            f"no widget {id!r} is shown; there are {sorted(str(n['id']) for n in self.nodes() if n['id'])}"
        )

    def has(self, id: str) -> bool:
        """Whether a widget of this id is shown."""
        return any(node["id"] == id for node in self.nodes())

    def texts(self) -> list[str]:
        """Every label of the topmost layer, in reading order."""
        return [str(node["label"]) for node in self.nodes() if node["label"]]

    def widget(self, id: str) -> Widget:
        """The widget itself, for what the tree does not tell."""
        return self.host.find(id, Widget)

    def spot_of(self, id: str) -> tuple[int, int]:
        """Where to click on a widget; it is scrolled into sight with the wheel's own means first.

        Raises:
            KeyError: when there is no such widget.
        """
        widget = self.widget(id)
        for above in widget.ancestors():
            show = getattr(above, "show", None)
            if above.window_of() is not None and callable(show):
                show(widget.rect)
        self.step()
        fragments = getattr(widget, "fragments", None)
        if fragments:
            return cast(tuple[int, int], fragments[0].center)
        return widget.seen().center

    def save(self, file: Path | str) -> None:
        """Save what the person sees."""
        pygame.image.save(self.host.window.surface, Path(file))

    # --- laws --------------------------------------------------------------------------------------------------

    def breaches(self) -> list[str]:
        """Every law that the topmost layer breaks, as sentences."""
        layer = self.host.layer.tree()
        found = laws.of_tree(layer, self.host.window.size, self.host.look.target)
        order = [widget.id for widget in focus_order(self.host.layer, tab_stops_only=True)]
        return found + self._focus_breaches(order)

    def assert_laws(self) -> None:
        """Every law of `tests.ui.laws` holds for the topmost layer, and the focus can be seen wherever it goes.

        Raises:
            AssertionError: that lists every breach.
        """
        found = self.breaches()
        assert not found, "\n".join(found)

    def _focus_breaches(self, order: list[str]) -> list[str]:
        """Walk through every stop with Tab; at each the picture must show where the focus is."""
        found: list[str] = []
        visited: list[str] = []
        for _ in order:
            self.press("tab")
            widget = self.host.focused
            if widget is None:
                return [*found, "Tab leads nowhere although there are things to focus"]
            visited.append(widget.id)
            if not laws.ring_is_drawn(self.host.window.surface, widget, self.host.look):
                found.append(f"{widget.id}: the focus ring cannot be seen")
            if not any(rect.colliderect(widget.seen()) for rect in widget.rings()):
                found.append(f"{widget.id}: the focus is out of sight")
        if sorted(visited) != sorted(order):
            found.append(f"Tab visits {visited} instead of {order}")
        return found
