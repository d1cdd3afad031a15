"""The host runs a stack of screens in the window: events in, what has changed drawn, nothing else.

Only what is dirty is drawn; while nothing is dirty nothing is drawn, and two seconds after the last input the loop
slows down to 20 rounds a second.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pygame

from weldi_game.ui import dump
from weldi_game.ui.animation import Animator, Step, Tween
from weldi_game.ui.focus import focus_order, nearest
from weldi_game.ui.input import Input
from weldi_game.ui.kept import Kept
from weldi_game.ui.look import Look
from weldi_game.ui.painter import Painter
from weldi_game.ui.protocols import Beside, Surface
from weldi_game.ui.screen import Screen
from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.contract import Node
from weldi_game.ui.widgets.dialog import Dialog
from weldi_game.ui.widgets.scroll import ScrollArea
from weldi_game.ui.widgets.textfield import TextField
from weldi_game.ui.widgets.toast import Toast

BUSY_HZ, IDLE_HZ = 60, 20
IDLE_AFTER = 2.0
"""Seconds without input after which the loop slows down."""
TOAST_SECONDS = 7.0
"""An announcement stays at least so long, and longer when it is long to read."""
READING = 12.0
"""Characters a second that a slow reader reads."""

_Wanted = TypeVar("_Wanted", bound=Widget)


class ScreenHost:
    """Runs a stack of screens.

    Args:
        window: an open window.
        look: text scale, theme and the rest; its size is taken from the window.
        dump_file: where the tree is written after each change (for tests from outside), or None.

    Attributes:
        beside: the second window, None while there is one only.
        on_tick: called with the seconds of each round, whatever screen is shown: a session's clock.
    """

    def __init__(self, window: Surface, look: Look | None = None, dump_file: Path | None = None) -> None:
        self.window = window
        self._look = (look or Look()).changed(size=window.size)
        self._dump_file = dump_file
        self.screens: list[Screen] = []
        self.dialogs: list[Dialog] = []
        self.toast: Toast | None = None
        self.root = Widget()
        self.announcements: list[str] = []
        self._toast_left = 0.0
        self._focused: Widget | None = None
        self._focus_before: list[Widget | None] = []
        self._layout_wanted = False
        self._litter: list[Widget] = []
        self._since_input = 0.0
        self.running = False
        self.beside: Beside | None = None
        self.on_tick: Callable[[float], None] | None = None
        self.frames_drawn = 0
        self.animator = Animator()
        self.painter = Painter(self)
        self.input = Input(self)
        self._take_motion()

    # --- screens ---------------------------------------------------------------------------------------------

    @property
    def screen(self) -> Screen | None:
        """The topmost screen."""
        return self.screens[-1] if self.screens else None

    def push(self, screen: Screen) -> None:
        """Put a screen on top; the one below waits."""
        if self.screen is not None:
            self.screen.on_leave()
        self.screens.append(screen)
        self._enter(screen)

    def pop(self) -> None:
        """Leave the topmost screen; leaving the last one ends the program."""
        if self.screens:
            self.screens.pop().on_leave()
        if self.screen is None:
            self.running = False
        else:
            self._enter(self.screen)

    def replace(self, screen: Screen) -> None:
        """Leave the topmost screen for another."""
        if self.screens:
            self.screens.pop().on_leave()
        self.screens.append(screen)
        self._enter(screen)

    def quit(self) -> None:
        """End the program, if every screen that is open agrees, the topmost first."""
        if all(screen.on_quit() for screen in reversed(self.screens)):
            self.running = False

    def rebuild(self, screen: Screen) -> None:
        """Build the topmost screen anew; focus, scrolled places and carets are kept by id."""
        if screen is not self.screen:
            return
        kept = Kept(self)
        self._litter.append(self.root)
        self.root = screen.build()
        self.root.attach(self)
        self.input.forget()
        self.layout()
        kept.give_back()
        self.input.hover_again()
        self.invalidate_all()

    # --- dialogs and announcements -----------------------------------------------------------------------------

    def open(self, dialog: Dialog) -> None:
        """Show a dialog in front of everything; the focus goes into it."""
        self._focus_before.append(self._focused)
        self.dialogs.append(dialog)
        dialog.attach(self)
        self.input.forget()
        self.layout()
        self._focused = None
        self.focus(next(iter(focus_order(dialog, tab_stops_only=True)), None))
        self.invalidate_all()

    def close(self, dialog: Dialog | None = None) -> None:
        """Close a dialog, by default the topmost; the focus returns to where it was."""
        dialog = dialog or (self.dialogs[-1] if self.dialogs else None)
        if dialog is None or dialog not in self.dialogs:
            return
        at = self.dialogs.index(dialog)
        self.dialogs.remove(dialog)
        before = self._focus_before.pop(at)
        self.input.forget()
        if before is None or not self.focus(before.id or before):
            self.focus_near(pygame.Rect(0, 0, 0, 0))
        self.invalidate_all()
        if dialog.on_close is not None:
            dialog.on_close()

    def announce(self, text: str, kind: str = "info") -> None:
        """Say something: on a note at the lower edge, and in the tree for assistive technology."""
        self.announcements = [*self.announcements[-19:], text]
        if self.toast is not None:
            self.invalidate(self.toast.reach())
        self.toast = Toast(text, kind)
        self.toast.attach(self)
        self._place_toast()
        self._toast_left = max(TOAST_SECONDS, len(text) / READING)
        self.invalidate(self.toast.reach())

    def hush(self) -> None:
        """Forget what was announced, the note at the lower edge with it."""
        self.announcements = []
        if self.toast is not None:
            self.invalidate(self.toast.reach())
            self.toast = None

    # --- what widgets ask for ------------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """Scale, theme, engines."""
        return self._look

    @property
    def focused(self) -> Widget | None:
        """The widget that gets the keys."""
        return self._focused

    @property
    def layer(self) -> Widget:
        """What takes input: the topmost dialog, else the screen."""
        return self.dialogs[-1] if self.dialogs else self.root

    def invalidate(self, rect: pygame.Rect) -> None:
        """Draw this part of the window anew in the next frame."""
        self.painter.invalidate(rect)

    def invalidate_all(self) -> None:
        """Draw everything anew in the next frame."""
        self.painter.invalidate(self.window.surface.get_rect())

    def request_layout(self) -> None:
        """Measure and arrange anew before the next frame."""
        self._layout_wanted = True

    def follow_link(self, term: str) -> None:
        """Open a glossary entry, in the way of the topmost screen."""
        if self.screen is not None:
            self.screen.on_link(term)

    def animate(
        self,
        step: Step,
        milliseconds: int = 200,
        *,
        moves: bool = True,
        on_done: Callable[[], None] | None = None,
    ) -> Tween:
        """Start an animation (see `Animator.start`)."""
        return self.animator.start(step, milliseconds, moves=moves, on_done=on_done)

    def focus(self, target: str | Widget | None, scroll: bool = True) -> bool:
        """Move the focus to a widget or an id, and scroll it into sight. False when it cannot go there."""
        if isinstance(target, str):
            target = next((each for each in self.layer.walk() if each.id == target), None)
        if target is None or not target.can_focus or target not in self.layer.walk():
            return False
        if target is not self._focused:
            if self._focused is not None:
                self._focused.invalidate()
            self._focused = target
            target.invalidate()
            self._take_text_input(target)
            self._place_toast()
        for above in target.ancestors():
            if scroll and isinstance(above, ScrollArea):
                above.show(target.rect)
        return True

    def focus_near(self, place: pygame.Rect) -> None:
        """Move the focus to whatever is nearest to this place, because what had it has gone."""
        self._focused = None
        self.focus(nearest(focus_order(self.layer, tab_stops_only=True), place.center))

    def find(self, id: str, kind: type[_Wanted]) -> _Wanted:
        """A widget by its id, in dialogs first.

        Raises:
            KeyError: when there is none, or it is of another kind.
        """
        for layer in (*reversed(self.dialogs), self.root):
            try:
                return layer.find(id, kind)
            except KeyError:
                continue
        raise KeyError(f"no {kind.__name__} with id {id!r}")

    # --- look ----------------------------------------------------------------------------------------------------

    def set_look(self, **changes: object) -> None:
        """Change the look: `text_scale`, `theme`, `stand`, `speed`, `reduced_motion`, `words`."""
        self._look = self._look.changed(**changes)
        self._look.text.clear()
        self._look.icons.clear()
        self._take_motion()
        self._attach_all()

    def wear(self, look: Look) -> None:
        """Take over what can be chosen of another look: text, colours, motion, words."""
        self.set_look(
            text_scale=look.text_scale,
            theme=look.theme,
            speed=look.speed,
            reduced_motion=look.reduced_motion,
            words=look.words,
        )

    def toggle_fullscreen(self) -> None:
        """Cover the whole screen, or go back to a window."""
        self.window.set_fullscreen(not self.window.fullscreen)
        self.take_size()

    def take_size(self) -> None:
        """Fit everything to the present size of the window."""
        self._look = self._look.changed(size=self.window.size)
        self._attach_all()

    # --- the loop --------------------------------------------------------------------------------------------------

    def run(self, max_frames: int | None = None) -> None:
        """Run until the last screen is left, the window is closed, or so many rounds have passed."""
        clock = pygame.time.Clock()
        self.running = True
        rounds = 0
        seconds = 0.0
        while self.running and (max_frames is None or rounds < max_frames):
            self.step(seconds)
            rounds += 1
            seconds = clock.tick(IDLE_HZ if self.idle else BUSY_HZ) / 1000

    @property
    def idle(self) -> bool:
        """Whether nothing has happened for a while and nothing moves."""
        quiet = self._since_input >= IDLE_AFTER and not self.animator.busy and not self.painter.dirty
        return quiet and (self.beside is None or self.beside.idle)

    def step(self, seconds: float = 1 / BUSY_HZ) -> bool:
        """One round: events, time, layout, drawing. True when something was drawn."""
        self._since_input += seconds
        self._sweep()
        for event in self.events():
            if self.input.handle(event):
                self._since_input = 0.0
        if self.screen is not None:
            self.screen.update(seconds)
        if self.on_tick is not None:
            self.on_tick(seconds)
        if self.beside is not None:
            self.beside.step(seconds)
        self.animator.advance(seconds)
        self._let_toast_fade(seconds)
        if self._layout_wanted:
            self._layout_changes()
        if not self.painter.paint():
            return False
        self.frames_drawn += 1
        if self._dump_file is not None:
            dump.write(self.tree(), self._dump_file)
        return True

    def events(self) -> list[pygame.event.Event]:
        """What the system says to this window."""
        found = pygame.event.get()
        return found if self.beside is None else self.beside.take(found)

    def tree(self) -> Node:
        """Everything that is shown as plain data."""
        return dump.describe(self)

    def layout(self) -> None:
        """Measure and arrange everything now."""
        self._layout_wanted = False
        frame = self.window.surface.get_rect()
        self.root.arrange(frame)
        for dialog in self.dialogs:
            dialog.place_in(frame)
        self._place_toast()
        self._layout_wanted = False

    # --- private -----------------------------------------------------------------------------------------------------

    def _enter(self, screen: Screen) -> None:
        screen.host = self
        self.dialogs, self._focus_before, self._focused = [], [], None
        self.animator.finish_all()
        screen.on_enter()
        if screen is not self.screen:
            return  # it has sent the person elsewhere
        self._litter.append(self.root)
        self.root = screen.build()
        self.root.attach(self)
        self.input.forget()
        self.layout()
        if not (screen.first_focus and self.focus(screen.first_focus)):
            self.focus(next(iter(focus_order(self.root, tab_stops_only=True)), None))
        self.invalidate_all()

    def _sweep(self) -> None:
        """Take the trees apart that were replaced; not sooner, because a press on one of them may still be going on."""
        litter, self._litter = self._litter, []
        for root in litter:
            root.dismantle()

    def _attach_all(self) -> None:
        self.painter.forget()
        for layer in (self.root, *self.dialogs, *([self.toast] if self.toast else [])):
            layer.attach(self)
        self.layout()
        self._keep_focus()
        self.invalidate_all()

    def _layout_changes(self) -> None:
        """Arrange anew, and draw only what has moved, come or gone."""
        before = self._places()
        self.layout()
        after = self._places()
        for widget, place in before.items():
            if after.get(widget) != place:
                self.invalidate(place.inflate(self._look.px(24), self._look.px(24)))
        for widget, place in after.items():
            if before.get(widget) != place:
                self.invalidate(place.inflate(self._look.px(24), self._look.px(24)))
        self._keep_focus()
        self.input.hover_again()

    def _places(self) -> dict[Widget, pygame.Rect]:
        layers = (self.root, *self.dialogs, *([self.toast] if self.toast else []))
        return {widget: widget.rect.copy() for layer in layers for widget in layer.walk()}

    def _keep_focus(self) -> None:
        """When the focused widget has gone, its neighbour takes over; when it has moved, it stays in sight."""
        if self._focused is None or self._focused not in self.layer.walk() or not self._focused.can_focus:
            place = self._focused.rect if self._focused else pygame.Rect(0, 0, 0, 0)
            self.focus_near(place)
        else:
            self.focus(self._focused)

    def _take_text_input(self, target: Widget) -> None:
        if isinstance(target, TextField):
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(target.caret_rect)
        else:
            pygame.key.stop_text_input()

    def _take_motion(self) -> None:
        self.animator.speed = self._look.speed
        self.animator.reduced_motion = self._look.reduced_motion

    def _place_toast(self) -> None:
        if self.toast is None:
            return
        before = self.toast.reach()
        self.toast.place_in(self.window.surface.get_rect(), self._focused.rect if self._focused else None)
        if self.toast.reach() != before:
            self.invalidate(before)
            self.invalidate(self.toast.reach())

    def _let_toast_fade(self, seconds: float) -> None:
        if self.toast is None:
            return
        self._toast_left -= seconds
        if self._toast_left <= 0:
            self.invalidate(self.toast.reach())
            self.toast = None
