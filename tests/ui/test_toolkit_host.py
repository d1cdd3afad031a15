"""The host draws only what has changed, sleeps when nothing happens, and survives whatever comes in."""

import json
import random
from pathlib import Path

import pygame
import pytest

from tests.ui import laws
from tests.ui.driver import open_screen
from tests.ui.test_toolkit_layout import Shown, boxes
from weldi_game.ui.animation import Animator, ease
from weldi_game.ui.focus import focus_order
from weldi_game.ui.gallery import Gallery
from weldi_game.ui.look import INSTANT, Look
from weldi_game.ui.screen import Screen
from weldi_game.ui.theme import THEMES, ThemeName
from weldi_game.ui.widgets import Button, Column, Label, Row, ScrollArea, Slider, TextField, Widget
from weldi_game.ui.words import Words


class Counted(Screen):
    """A screen that counts what happens to it."""

    name = "counted"

    def __init__(self) -> None:
        self.rounds = 0
        self.happened: list[str] = []
        self.agrees = True

    def build(self) -> Widget:
        self.happened.append("build")
        words = Label(f"Round {self.rounds}", id="round")
        many = Column(*(Button(f"Row {n}", id=f"row.{n}") for n in range(30)))
        return Column(words, TextField("Name", id="name"), ScrollArea(many, id="list", weight=1), padding=20)

    def on_enter(self) -> None:
        self.happened.append("enter")

    def on_leave(self) -> None:
        self.happened.append("leave")

    def on_quit(self) -> bool:
        self.happened.append("quit")
        return self.agrees


# --- drawing -------------------------------------------------------------------------------------------------


def test_nothing_dirty_nothing_drawn() -> None:
    with open_screen(Gallery()) as table:
        drawn = table.host.frames_drawn
        table.step(20)
        assert table.host.frames_drawn == drawn


def test_only_what_has_changed_is_drawn() -> None:
    with open_screen(Shown(Column(Label("One", id="one"), Label("Two", id="two"), padding=50))) as table:
        one = table.host.find("one", Label)
        one.set_text("Eins")
        table.step()
        drawn = table.host.painter.drawn
        area = sum(part.width * part.height for part in drawn)
        assert any(part.contains(one.rect) for part in drawn)
        assert area < 1920 * 1080 / 5


def test_drawing_in_parts_gives_the_same_picture_as_drawing_all() -> None:
    with open_screen(Gallery()) as table:
        table.point(table.widget("gallery.confirm").rect.center)
        table.press("tab", "tab")
        table.wheel("gallery.table", -1)
        table.point((5, 5))
        parts = pygame.image.tobytes(table.host.window.surface, "RGB")
        table.host.invalidate_all()
        table.step()
        assert pygame.image.tobytes(table.host.window.surface, "RGB") == parts


def test_what_moves_away_leaves_no_trace() -> None:
    first = Button("First", id="first")
    with open_screen(Shown(Column(first, Button("Second", id="second"), padding=50))) as table:
        first.set_shown(False)
        table.step()
        parts = pygame.image.tobytes(table.host.window.surface, "RGB")
        table.host.invalidate_all()
        table.step()
        assert pygame.image.tobytes(table.host.window.surface, "RGB") == parts
        assert table.focus == "second"


def test_many_dirty_parts_become_one() -> None:
    with open_screen(Shown(Column(*boxes(3)))) as table:
        for number in range(40):
            table.host.invalidate(pygame.Rect(number * 40, number * 25, 10, 10))
        table.step()
        assert len(table.host.painter.drawn) <= 10


def test_the_loop_slows_down_when_nobody_is_there() -> None:
    with open_screen(Gallery()) as table:
        states = [table.host.idle]
        table.step(1, seconds=2.5)
        states.append(table.host.idle)
        table.point((9, 9))
        states.append(table.host.idle)
    assert states == [False, True, False]


# --- screens -------------------------------------------------------------------------------------------------


def test_the_stack_of_screens() -> None:
    below, above = Counted(), Counted()
    with open_screen(below) as table:
        table.host.push(above)
        assert below.happened == ["enter", "build", "leave"]
        table.press("escape")
        assert table.host.screens == [below]
        assert above.happened == ["enter", "build", "leave"]
        assert below.happened[-2:] == ["enter", "build"]
        table.press("escape")
        assert table.host.screens == [below], "the last screen is not left by Escape"


def test_replacing_leaves_nothing_below() -> None:
    with open_screen(Counted()) as table:
        other = Counted()
        table.host.replace(other)
        assert table.host.screens == [other]


def test_closing_the_window_asks_every_screen() -> None:
    first, second = Counted(), Counted()
    with open_screen(first, second) as table:
        table.host.running = True
        states = []
        for second.agrees in (False, True):
            pygame.event.post(pygame.event.Event(pygame.QUIT))
            table.step()
            states.append(table.host.running)
    assert states == [True, False]
    assert "quit" in first.happened


def test_running_stops_after_so_many_rounds() -> None:
    with open_screen(Counted()) as table:
        table.host.run(max_frames=3)
        assert table.host.running


def test_refresh_keeps_focus_place_and_caret() -> None:
    screen = Counted()
    with open_screen(screen) as table:
        table.tab_to("name")
        table.type("Ana")
        table.tab_to("row.20")
        offset = table.host.find("list", ScrollArea).offset
        assert offset > 0
        screen.rounds = 7
        screen.refresh()
        table.step()
        assert table.focus == "row.20"
        assert table.host.find("list", ScrollArea).offset == offset
        assert "Round 7" in table.texts()


def test_when_the_focused_thing_goes_its_neighbour_takes_over() -> None:
    row = Row(*(Button(name, id=name) for name in ("a", "b", "c")))
    with open_screen(Shown(Column(row))) as table:
        table.tab_to("b")
        row.set_children([child for child in row.children if child.id != "b"])
        table.step()
        assert table.focus in ("a", "c")


def test_a_screen_may_ask_for_its_first_focus() -> None:
    screen = Counted()
    screen.first_focus = "row.3"
    with open_screen(screen) as table:
        assert table.focus == "row.3"


def test_refreshing_a_screen_below_waits() -> None:
    below, above = Counted(), Counted()
    with open_screen(below, above) as table:
        builds = below.happened.count("build")
        below.refresh()
        assert below.happened.count("build") == builds
        assert table.host.screen is above


def test_finding_what_is_not_there_is_an_error() -> None:
    with open_screen(Counted()) as table:
        with pytest.raises(KeyError, match="nowhere"):
            table.host.find("nowhere", Label)
        with pytest.raises(KeyError, match="round"):
            table.host.find("round", Button)


# --- focus ---------------------------------------------------------------------------------------------------


def test_tab_goes_round_in_reading_order_and_back() -> None:
    root = Column(Row(Button("a", id="a"), Button("b", id="b")), Button("c", id="c"))
    with open_screen(Shown(root)) as table:
        seen = []
        for _ in range(4):
            seen.append(table.focus)
            table.press("tab")
        assert seen == ["a", "b", "c", "a"]
        table.press("shift+tab", "shift+tab")
        assert table.focus == "c"


def test_focus_order_can_be_told() -> None:
    root = Row(Button("a", id="a", focus_order=2), Button("b", id="b", focus_order=1))
    with open_screen(Shown(root)) as table:
        assert [widget.id for widget in focus_order(table.host.root)] == ["b", "a"]


def test_arrow_keys_go_to_the_neighbour() -> None:
    grid = [Row(*(Button(f"{r}{c}", id=f"{r}{c}", weight=1) for c in range(3))) for r in range(3)]
    with open_screen(Shown(Column(*grid))) as table:
        table.press("right", "down")
        assert table.focus == "11"
        table.press("left", "up")
        assert table.focus == "00"
        table.press("left", "up")
        assert table.focus == "00", "at the edge it stays"


def test_what_is_disabled_without_a_reason_is_skipped() -> None:
    root = Row(Button("a", id="a"), Button("b", id="b", enabled=False), Button("c", id="c"))
    with open_screen(Shown(root)) as table:
        table.press("tab")
        assert table.focus == "c"


def test_a_click_moves_the_focus() -> None:
    with open_screen(Shown(Row(Button("a", id="a"), Button("b", id="b")))) as table:
        table.click("b")
        assert table.focus == "b"


# --- look ----------------------------------------------------------------------------------------------------


def test_text_scale_and_theme_change_in_play() -> None:
    with open_screen(Gallery()) as table:
        before = table.widget("gallery.undo").rect.height
        table.tab_to("gallery.help")
        table.host.set_look(text_scale=2.0, theme=THEMES[ThemeName.HIGH_CONTRAST])
        table.step()
        assert table.widget("gallery.undo").rect.height > 1.3 * before
        assert table.focus == "gallery.help"
        assert tuple(table.host.window.surface.get_at((3, 3)))[:3] == (0, 0, 0)


@pytest.mark.parametrize(
    "size", [(1280, 720), (3840, 2160), (800, 1200), (640, 400), (300, 200), (2560, 600)]
)
def test_the_window_may_have_any_size(size: tuple[int, int]) -> None:
    with open_screen(Gallery()) as table:
        table.resize(size)
        assert table.host.look.size == size
        assert table.tree["window"] == list(size)
        table.press("tab", "page down")
        table.click_at((size[0] // 2, size[1] // 2))


def test_the_toolkits_own_words_can_be_replaced() -> None:
    with open_screen(Gallery()) as table:
        table.host.set_look(words=Words(violated="naruszone"))
        table.step()
        assert "naruszone" in table.texts()


def test_full_screen_and_back() -> None:
    with open_screen(Gallery()) as table:
        table.press("f11")
        assert table.host.window.fullscreen
        table.press("f11")
        assert not table.host.window.fullscreen


# --- announcements, dump -------------------------------------------------------------------------------------


def test_an_announcement_is_seen_and_said_and_fades() -> None:
    with open_screen(Gallery()) as table:
        table.host.announce("Saved.", "good")
        table.step()
        status = table.tree["status"]
        assert isinstance(status, dict)
        assert status["label"] == "Saved."
        table.step(10, seconds=1)
        assert table.tree["status"] is None
        assert table.said == "Saved.", "what was said can be read later"


def test_a_long_announcement_stays_long_enough_to_be_read() -> None:
    with open_screen(Gallery()) as table:
        table.host.announce("A sentence. " * 20)
        table.step(12, seconds=1)
        assert table.tree["status"] is not None


def test_an_announcement_does_not_catch_clicks() -> None:
    heard: list[int] = []
    low = Button("Go", id="go", on_press=lambda: heard.append(1), height=100)
    root = Column(Button("Top", id="top"), Widget(weight=1), low)
    with open_screen(Shown(root)) as table:
        table.host.announce("Saved.")
        table.step()
        assert table.host.toast is not None
        table.click_at(table.host.toast.rect.center)
        assert heard == [1]


def test_the_dump_is_the_tree(tmp_path: Path) -> None:
    file = tmp_path / "dump.json"
    with open_screen(Gallery(), dump_file=file) as table:
        dumped = json.loads(file.read_text(encoding="utf-8"))
        assert dumped["screen"] == "gallery"
        assert dumped["focus"] == table.focus
        names = {node["id"] for node in laws.walk(dumped["root"])}
        assert {"gallery.undo", "gallery.right.work", "gallery.city.clinic"} <= names
        table.press("tab")
        assert json.loads(file.read_text(encoding="utf-8"))["focus"] == table.focus != dumped["focus"]
        assert list(tmp_path.iterdir()) == [file], "no half-written file is left"


def test_a_dump_that_cannot_be_written_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_screen(Gallery(), dump_file=tmp_path / "nowhere" / "dump.json") as table:
        table.press("tab")
    assert "cannot be written" in caplog.text


def test_every_node_tells_what_a_screen_reader_needs() -> None:
    with open_screen(Gallery()) as table:
        for node in table.nodes():
            assert {
                "id",
                "role",
                "label",
                "rect",
                "focus",
                "enabled",
                "reason",
                "overflow",
                "children",
            } <= set(node)


# --- movement ------------------------------------------------------------------------------------------------


def test_an_animation_runs_from_start_to_end() -> None:
    animator, moments, done = Animator(), [], []  # type: ignore[var-annotated]
    animator.start(moments.append, 200, on_done=lambda: done.append(1))
    for _ in range(6):
        animator.advance(0.05)
    assert moments[0] == 0.0
    assert moments[-1] == 1.0
    assert moments == sorted(moments)
    assert done == [1]
    assert not animator.busy


@pytest.mark.parametrize(("speed", "rounds"), [(0.5, 8), (1.0, 4), (2.0, 2)])
def test_the_speed_is_a_factor(speed: float, rounds: int) -> None:
    animator = Animator()
    done: list[int] = []
    animator.speed = speed
    animator.start(lambda share: None, 200, on_done=lambda: done.append(1))
    for _ in range(rounds - 1):
        animator.advance(0.05)
    assert not done
    animator.advance(0.0501)
    assert done


@pytest.mark.parametrize("how", ["instant", "reduced", "skipped"])
def test_without_movement_only_the_end_is_shown(how: str) -> None:
    animator, moments, done = Animator(), [], []  # type: ignore[var-annotated]
    animator.speed = INSTANT if how == "instant" else 1.0
    animator.reduced_motion = how == "reduced"
    animator.start(moments.append, 200, on_done=lambda: done.append(1))
    if how == "skipped":
        animator.finish_all()
    assert moments[-1] == 1.0
    assert done == [1]
    assert how == "skipped" or moments == [1.0]


def test_a_change_of_colour_is_no_movement() -> None:
    animator, moments = Animator(), []  # type: ignore[var-annotated]
    animator.reduced_motion = True
    animator.start(moments.append, 200, moves=False)
    assert animator.busy


def test_an_animation_that_starts_another_for_ever_ends() -> None:
    animator = Animator()

    def again() -> None:
        animator.start(lambda share: None, 100, on_done=again)

    again()
    animator.finish_all()


def test_easing_is_smooth_at_both_ends() -> None:
    assert ease(0.0) == 0.0
    assert ease(1.0) == 1.0
    assert ease(0.01) < 0.01


def test_the_host_uses_the_speed_of_the_look() -> None:
    with open_screen(Gallery(), speed=2.0, reduced_motion=True) as table:
        assert table.host.animator.speed == 2.0
        assert table.host.animator.reduced_motion


# --- whatever comes in ---------------------------------------------------------------------------------------


def test_two_thousand_random_events_do_no_harm() -> None:
    chance = random.Random(7)
    keys = [
        pygame.K_TAB,
        pygame.K_RETURN,
        pygame.K_LEFT,
        pygame.K_DOWN,
        pygame.K_PAGEDOWN,
        pygame.K_HOME,
        pygame.K_a,
    ]
    with open_screen(Gallery(), size=(1280, 720)) as table:
        for number in range(2000):
            spot = (chance.randrange(-50, 1400), chance.randrange(-50, 800))
            kind = chance.choice(
                (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.KEYDOWN)
            )
            if kind == pygame.KEYDOWN:
                event = pygame.event.Event(
                    kind, key=chance.choice(keys), mod=chance.choice((0, 1, 64)), unicode=""
                )
            else:
                event = pygame.event.Event(kind, pos=spot, button=chance.randrange(1, 6), rel=(0, 0))
            pygame.event.post(event)
            if number % 10 == 0:
                pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="x"))
                pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=chance.randrange(-3, 4)))
                table.step()
        table.host.close()
        table.step()
        table.press("tab")
        assert table.focus


def test_the_look_is_never_changed_only_replaced() -> None:
    look = Look()
    other = look.changed(text_scale=1.5)
    assert look.text_scale == 1.0
    assert other.text is look.text, "the caches are kept"
    with pytest.raises(AttributeError):
        look.text_scale = 2.0  # type: ignore[misc]


def test_base_pixels_never_vanish() -> None:
    small = Look(size=(320, 180))
    assert small.px(1) == 1
    assert small.px(0) == 0
    assert small.px(-1) == -1
    assert small.font_px("body") >= 9


def test_what_is_scrolled_away_in_another_list_is_no_neighbour() -> None:
    rows = Column(*(Button(f"Row {n}", id=f"row.{n}") for n in range(30)))
    log = Column(ScrollArea(rows, id="log", height=300), Widget(weight=1))
    left = Column(Widget(weight=1), Button("Confirm", id="confirm"))
    with open_screen(Shown(Row(left, log))) as table:
        table.tab_to("confirm")
        table.press("right")
        assert table.host.find("log", ScrollArea).offset < 60, "a row half in sight may come in whole"
        assert table.node(table.focus)["seen"] is True


def test_an_announcement_does_not_hide_the_focus() -> None:
    root = Column(Button("Top", id="top"), Widget(weight=1), Row(Button("Low", id="low"), justify="center"))
    with open_screen(Shown(root)) as table:
        table.host.announce("Saved.")
        table.step()
        toast = table.host.toast
        assert toast is not None
        assert toast.rect.top > 700
        table.tab_to("low")
        assert not toast.rect.colliderect(table.widget("low").rect)
        parts = pygame.image.tobytes(table.host.window.surface, "RGB")
        table.host.invalidate_all()
        table.step()
        assert pygame.image.tobytes(table.host.window.surface, "RGB") == parts


def test_a_finger_leaves_nothing_hovered() -> None:
    with open_screen(Shown(Row(Button("Go", id="go")))) as table:
        spot = table.spot_of("go")
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=spot, button=1, rel=(0, 0), touch=True))
        table.step()
        assert not table.widget("go").hovered
        table.point(spot)
        assert table.widget("go").hovered


def test_what_comes_under_a_resting_pointer_is_hovered() -> None:
    first = Button("First", id="first")
    with open_screen(Shown(Column(first, Button("Second", id="second")))) as table:
        table.point(table.spot_of("first"))
        first.set_shown(False)
        table.step()
        assert table.widget("second").hovered


def test_a_screen_that_cannot_be_covered_stays_a_window(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = pygame.display.set_mode

    def fail(size: tuple[int, int], flags: int = 0) -> pygame.Surface:
        if flags & pygame.FULLSCREEN:
            raise pygame.error("no such mode")
        return real(size, flags)

    with open_screen(Gallery()) as table:
        monkeypatch.setattr(pygame.display, "set_mode", fail)
        table.press("f11")
        assert not table.host.window.fullscreen
        assert "no such mode" in caplog.text
        table.press("tab")


def test_nothing_moves_away_under_the_finger_that_presses_it() -> None:
    chosen: list[int] = []
    slider = Slider("Size", value=50, low=0, high=100, step=10, on_change=chosen.append, id="size")
    below = Column(*[Label(f"line {number}") for number in range(60)])

    class Long(Screen):
        def build(self) -> Widget:
            other = Button("Other", id="other")
            return Column(other, ScrollArea(Column(slider, below), id="long", label="long", weight=1))

    with open_screen(Long(), size=(1280, 720)) as table:
        area = table.host.find("long", ScrollArea)
        table.host.focus("other")
        area.scroll_to(20)  # the label of the slider is cut, its buttons are not
        table.step()
        spot = table.widget("size.less").seen().center
        table.click_at(spot)
        assert chosen == [40]
