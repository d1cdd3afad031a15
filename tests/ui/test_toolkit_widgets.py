"""Every kind of widget, used by mouse and by keyboard as a person would."""

from contextlib import AbstractContextManager

import pygame
import pytest

from tests.ui.driver import Table, open_screen
from tests.ui.test_toolkit_layout import LONG, Shown, boxes
from weldi_game.ui.look import Look
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Choice,
    Column,
    Dialog,
    Heading,
    Icon,
    Label,
    Option,
    Page,
    ProgressBar,
    Region,
    Row,
    ScrollArea,
    Slider,
    Stepper,
    Tabs,
    TextField,
    Toggle,
    Token,
    Track,
    Widget,
)


def shown(*widgets: Widget) -> AbstractContextManager[Table]:
    return open_screen(Shown(Column(*widgets, padding=40)))


class Heard(list[object]):
    """Remembers what it was told."""

    def __call__(self, *what: object) -> None:
        self.append(what[0] if what else None)


class _Listening(Shown):
    """A screen that tells what reaches it."""

    def __init__(self, heard: Heard) -> None:
        label = Label("See [status](barrier.status)", rich=True, id="l")
        super().__init__(Column(TextField("Name", id="name"), Button("Go", id="go"), label))
        self._heard = heard

    def handle(self, event: pygame.event.Event) -> bool:
        self._heard(event.key)
        return True

    def on_link(self, term: str) -> None:
        self._heard(term)


# --- buttons -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["return", "space", "keypad enter"])
def test_a_button_acts_on_keys(key: str) -> None:
    heard = Heard()
    with shown(Button("Go", id="go", on_press=heard)) as table:
        table.host.input.handle(_key(key))
    assert heard == [None]


def test_a_button_acts_when_it_is_released_on_it() -> None:
    heard = Heard()
    with shown(Button("Go", id="go", on_press=heard), Button("Other", id="other")) as table:
        spot = table.spot_of("go")
        _down(table, spot)
        assert heard == []
        _up(table, table.spot_of("other"))
        assert heard == [], "released elsewhere: nothing happens"
        _down(table, spot)
        _up(table, spot)
        assert heard == [None]


def test_only_the_left_button_acts() -> None:
    heard = Heard()
    with shown(Button("Go", id="go", on_press=heard)) as table:
        spot = table.spot_of("go")
        for button in (2, 3, 4, 5):
            table.host.input.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=button))
            table.host.input.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=button))
    assert heard == []


def test_touch_is_not_counted_twice() -> None:
    heard = Heard()
    with shown(Button("Go", id="go", on_press=heard)) as table:
        spot = table.spot_of("go")
        share = (spot[0] / 1920, spot[1] / 1080)
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            pygame.event.post(
                pygame.event.Event(kind, touch_id=1, finger_id=1, x=share[0], y=share[1], dx=0.0, dy=0.0)
            )
        table.step()
        table.click("go")
    assert heard == [None]


def test_a_key_that_is_held_down_acts_once() -> None:
    heard = Heard()
    with shown(Button("Go", id="go", on_press=heard)) as table:
        for _ in range(4):
            table.host.input.handle(_key("return"))
    assert heard == [None]


def test_what_cannot_be_pressed_can_be_focused_and_says_why() -> None:
    heard = Heard()
    reason = "The city card needs commitment 4; the city has 3."
    with shown(Button("Start", id="go", on_press=heard, enabled=False, reason=reason)) as table:
        assert table.focus == "go"
        assert table.node("go")["reason"] == reason
        table.press("return")
        assert table.said == reason
        table.click("go")
    assert heard == []


def test_a_disabled_card_disables_what_is_on_it_and_lends_it_its_reason() -> None:
    card = Card(Button("Start", id="go"), enabled=False, reason="Not in this round.", id="card")
    with shown(card) as table:
        assert table.node("go")["enabled"] is False
        table.click("go")
        assert table.said == "Not in this round."


def test_a_button_that_gets_other_words_grows() -> None:
    button = Button("Go", id="go")
    with shown(Row(button)) as table:
        before = button.rect.width
        button.set_text("Go to the other end of the city")
        table.step()
        assert button.rect.width > before
        assert table.node("go")["label"] == "Go to the other end of the city"


def test_a_selected_button_says_so() -> None:
    button = Button("Go", id="go")
    with shown(button) as table:
        assert "selected" not in table.node("go")
        button.set_selected(True)
        assert table.node("go")["selected"] is True


def test_a_card_is_one_button() -> None:
    heard = Heard()
    card = Card(Label("Bridges language"), header="One-stop shop", on_press=heard, id="card")
    with shown(card) as table:
        assert table.node("card")["role"] == "button"
        assert table.node("card")["label"] == "One-stop shop"
        table.click("card")
        table.press("space")
    assert heard == [None, None]


def test_a_card_without_a_press_is_no_button() -> None:
    with shown(Card(Label("Text"), header="Part", id="card")) as table:
        assert table.node("card")["role"] == "group"
        assert table.host.layer.at((200, 60)) is None


# --- choosing ------------------------------------------------------------------------------------------------


def test_a_toggle_toggles() -> None:
    heard = Heard()
    with shown(Toggle("Reduced motion", id="motion", on_change=heard)) as table:
        table.click("motion")
        assert table.node("motion")["value"] is True
        table.press("space")
    assert heard == [True, False]


def test_a_choice_by_mouse_and_by_keys() -> None:
    heard = Heard()
    options = [Option("half", "Half"), Option("normal", "Normal"), Option("double", "Double")]
    choice = Choice(options, value="normal", id="speed", label="Speed", on_change=heard)
    with shown(choice, Button("Go", id="go")) as table:
        assert table.focus == "speed.normal", "Tab stops at the chosen one"
        table.press("right")
        assert table.focus == "speed.double"
        assert heard == [], "moving about changes nothing"
        table.press("return")
        assert heard == ["double"]
        assert table.node("speed")["value"] == "double"
        table.click("speed.half")
        assert heard == ["double", "half"]
        table.press("tab")
        assert table.focus == "go", "one stop for the whole group"


def test_a_choice_without_a_value_can_be_reached() -> None:
    with shown(Choice([Option("a", "A"), Option("b", "B")], id="c", label="Letter")) as table:
        assert table.focus == "c.a"


def test_an_option_that_cannot_be_chosen_shows_why() -> None:
    heard = Heard()
    options = [Option("a", "A"), Option("b", "B", enabled=False, reason="Only in the long format.")]
    with shown(Choice(options, value="a", id="c", label="Letter", on_change=heard, layout="list")) as table:
        assert table.node("c.b")["note"] == "Only in the long format."
        table.click("c.b")
        assert table.said == "Only in the long format."
    assert heard == []


def test_tabs_show_one_page() -> None:
    heard = Heard()
    pages = [Page("a", "First", Label("One", id="one")), Page("b", "Second", Label("Two", id="two"))]
    with shown(Tabs(pages, id="tabs", on_change=heard)) as table:
        assert table.has("one")
        assert not table.has("two")
        table.click("tabs.b")
        assert table.has("two")
        assert not table.has("one")
        table.press("left", "return")
        assert table.node("tabs.a")["selected"] is True
        table.press("ctrl+page down")
        assert table.has("two")
    assert heard == ["b", "a", "b"]


# --- numbers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Slider, Stepper])
def test_a_number_by_keys_and_buttons(kind: type[Slider] | type[Stepper]) -> None:
    heard = Heard()
    number = kind("Seats", value=3, low=1, high=6, on_change=heard, id="seats")
    with shown(number) as table:
        table.press("right", "right", "right", "right")
        assert heard == [4, 5, 6], "not beyond the end"
        table.press("home", "end", "left")
        assert heard[-3:] == [1, 6, 5]
        table.click("seats.more")
        table.click("seats.less")
        assert heard[-2:] == [6, 5]
        assert table.node("seats")["value"] == 5
        assert table.focus == "seats"


def test_the_line_of_a_slider_can_be_clicked() -> None:
    heard = Heard()
    slider = Slider("Text", value=100, low=100, high=200, step=10, on_change=heard, id="scale")
    with shown(slider) as table:
        bar = slider._bar.rect
        table.click_at((bar.left + bar.width // 2, bar.centery))
        assert heard == [150]


def test_a_number_at_its_end_cannot_be_pressed_further() -> None:
    heard = Heard()
    with shown(Stepper("Seats", value=6, low=1, high=6, on_change=heard, id="seats")) as table:
        assert table.node("seats.more")["enabled"] is False
        table.click("seats.more")
    assert heard == []


# --- text fields ---------------------------------------------------------------------------------------------


def test_typing_uses_text_input_only() -> None:
    heard = Heard()
    field = TextField("Name", id="name", on_change=heard)
    with shown(field) as table:
        table.press("a", "b")
        assert field.value == "", "a key is not a letter"
        table.type("Ștefan")
        assert field.value == "Ștefan"
        assert heard[-1] == "Ștefan"


def test_editing_keys() -> None:
    field = TextField("Name", id="name", value="Ana Ionescu")
    with shown(field) as table:
        table.press("backspace")
        assert field.value == "Ana Ionesc"
        table.press("home", "delete")
        assert field.value == "na Ionesc"
        table.press("right", "right")
        table.type("!")
        assert field.value == "na! Ionesc"
        table.press("end", "ctrl+backspace")
        assert field.value == "na! "


def test_an_accent_and_its_letter_are_one_step() -> None:
    field = TextField("Name", id="name", value="xa\u0301")
    with shown(field) as table:
        table.press("left")
        assert field.caret == 1
        table.press("end", "backspace")
        assert field.value == "x"


def test_a_field_has_a_longest_text_and_takes_no_control_characters() -> None:
    field = TextField("Name", id="name", max_length=5)
    with shown(field) as table:
        table.type("a\tb\nc\u202edefgh")
        assert field.value == "abcde"


def test_enter_submits() -> None:
    heard = Heard()
    with shown(TextField("Name", id="name", value="Ana", on_submit=heard)) as table:
        table.press("return")
    assert heard == ["Ana"]


def test_letters_do_not_reach_the_screen_while_typing() -> None:
    reached = Heard()
    with open_screen(_Listening(reached)) as table:
        table.press("u")
        assert reached == []
        table.press("tab", "u")
        assert reached == [pygame.K_u]


def test_keys_belong_to_the_input_method_while_it_composes() -> None:
    field = TextField("Name", id="name", value="x")
    with shown(field) as table:
        pygame.event.post(pygame.event.Event(pygame.TEXTEDITING, text="´", start=0, length=1))
        table.step()
        table.press("backspace", "return")
        assert field.value == "x"
        table.type("é")
        assert field.value == "xé"
        table.press("backspace")
        assert field.value == "x"


def test_a_click_sets_the_caret() -> None:
    field = TextField("Name", id="name", value="Mieszkanie")
    with shown(field) as table:
        table.click_at((field._box.left + 20, field._box.centery))
        assert field.caret <= 1


def test_long_text_keeps_the_caret_in_sight() -> None:
    field = TextField("Name", id="name", width=300)
    with shown(Row(field)) as table:
        table.type("a very long name indeed, longer than the field")
        assert field._box.contains(field.caret_rect.inflate(0, -20))


# --- scrolling -----------------------------------------------------------------------------------------------


def _long_list() -> ScrollArea:
    return ScrollArea(Column(*(Button(f"Row {n}", id=f"row.{n}") for n in range(40))), id="list", weight=1)


def test_the_wheel_scrolls() -> None:
    area = _long_list()
    with shown(area) as table:
        table.wheel("list", -3)
        assert area.offset == 270
        table.wheel("list", 10)
        assert area.offset == 0


def test_page_buttons_scroll_and_know_the_ends() -> None:
    area = _long_list()
    with shown(area) as table:
        assert table.node("list.up")["enabled"] is False
        table.click("list.down")
        assert area.offset > 500
        for _ in range(10):
            table.click("list.down")
        assert area.offset == area.furthest
        assert table.node("list.down")["enabled"] is False


def test_pages_and_ends_by_keys_take_the_focus_along() -> None:
    area = _long_list()
    with shown(area) as table:
        table.press("page down")
        assert area.offset > 500
        assert table.node(table.focus)["seen"] is True
        table.press("end")
        assert table.focus == "row.39"
        table.press("home")
        assert table.focus == "row.0"
        assert area.offset == 0


def test_the_focus_is_scrolled_into_sight() -> None:
    area = _long_list()
    with shown(area) as table:
        for _ in range(25):
            table.press("down")
        assert table.focus == "row.25"
        widget = table.widget("row.25")
        assert area.rect.contains(widget.rect)


def test_what_is_scrolled_away_cannot_be_clicked() -> None:
    area = ScrollArea(
        Column(Button("Near", id="near"), *boxes(1, height=2000), Button("Far", id="far")),
        id="list",
        height=300,
    )
    with shown(area) as table:
        far = table.widget("far")
        assert not table.node("far")["seen"]
        assert table.host.layer.at(far.rect.center) is None


def test_a_long_text_alone_can_be_scrolled_by_keys() -> None:
    area = ScrollArea(Label(LONG * 40), id="text", label="Rules", weight=1)
    with shown(area) as table:
        assert table.focus == "text"
        table.press("down", "down")
        assert area.offset == 112


def test_a_short_text_needs_no_scrolling() -> None:
    area = ScrollArea(Label("Short"), id="text", label="Rules", weight=1)
    with shown(area) as table:
        assert not area.scrolls
        assert not table.node("text")["focusable"]
        assert not table.has("text.up")


def test_below_the_last_button_the_arrow_key_shows_the_rest() -> None:
    area = ScrollArea(Column(Button("Go", id="go"), Label(LONG * 40)), id="text", weight=1)
    with shown(area) as table:
        table.press("down", "down")
        assert area.offset > 0


# --- words, links, tracks, pictures ------------------------------------------------------------------------------


def test_a_label_says_its_words_without_markup() -> None:
    with shown(Label("The **city** pays {icon:budget} 4", rich=True, id="l")) as table:
        assert table.node("l")["label"] == "The city pays  4"


def test_a_plain_label_interprets_nothing() -> None:
    with shown(Label("5 * 3 ** 2 [a](b)", id="l")) as table:
        assert table.node("l")["label"] == "5 * 3 ** 2 [a](b)"
        assert table.node("l")["children"] == []


def test_a_link_is_followed_by_mouse_and_keys() -> None:
    heard = Heard()
    label = Label("For [migrant workers](group.migrant_workers) only", rich=True, id="l", on_link=heard)
    with shown(label) as table:
        table.click("l.group.migrant_workers")
        table.press("return")
    assert heard == ["group.migrant_workers"] * 2


def test_a_link_without_a_listener_goes_to_the_screen() -> None:
    heard = Heard()
    with open_screen(_Listening(heard)) as table:
        table.click("l.barrier.status")
    assert heard == ["barrier.status"]


def test_a_link_over_two_lines_can_be_clicked_on_both() -> None:
    heard = Heard()
    label = Label("aaa [migrant workers of the season](g.w)", rich=True, id="l", on_link=heard, width=260)
    with shown(Row(label)) as table:
        link = label.children[0]
        fragments = getattr(link, "fragments", [])
        assert len(fragments) >= 2
        for fragment in fragments:
            table.click_at(fragment.center)
    assert heard == ["g.w"] * len(fragments)


def test_the_same_term_twice_has_two_ids() -> None:
    with shown(Label("[a](t) and [b](t)", rich=True, id="l")) as table:
        assert table.has("l.t")
        assert table.has("l.t.2")


def test_a_heading_is_a_heading() -> None:
    with shown(Heading("Rules", 2, id="h")) as table:
        assert table.node("h")["role"] == "heading"
        assert table.node("h")["level"] == 2


@pytest.mark.parametrize(
    ("value", "band"),
    [(0, "violated"), (3, "violated"), (4, "at_risk"), (5, "at_risk"), (6, "realised"), (10, "realised")],
)
def test_a_track_tells_its_band(value: int, band: str) -> None:
    with shown(Track("Housing", value=value, icon="housing", accent="right.housing", id="t")) as table:
        assert table.node("t")["band"] == band
        assert band.replace("_", " ") in table.texts()


def test_a_track_tells_now_and_after() -> None:
    track = Track("Housing", value=4, after=6, id="t")
    with shown(track) as table:
        assert table.node("t")["words"] == "now 4, after the round 6"
        assert "4 → 6" in table.texts()
        track.set_value(6)
        table.step()
        assert table.node("t")["words"] == "6 of 10"
        assert "realised" in table.texts()


def test_a_condition_has_no_band() -> None:
    with shown(Track("Commitment", value=3, low=1, high=5, bands=(), id="t")) as table:
        assert "band" not in table.node("t")


def test_a_progress_bar_tells_its_numbers() -> None:
    bar = ProgressBar("Needs met", value=7, maximum=12, id="b")
    with shown(bar) as table:
        assert table.node("b")["value"] == 7
        assert "7 of 12" in table.texts()
        bar.set_value(12)
        assert "12 of 12" in table.texts()


def test_a_progress_bar_of_nothing_is_drawn() -> None:
    with shown(ProgressBar("Needs met", value=0, maximum=0, id="b")) as table:
        assert table.node("b")["high"] == 0


def test_pictures_have_words_or_are_silent() -> None:
    with shown(Icon("work", label="Work", id="i"), Token("work", accent="right.work", id="t")) as table:
        assert table.node("i")["label"] == "Work"
        assert table.node("t")["label"] == ""


def _canvas(heard: Heard, painted: list[tuple[int, int]]) -> Canvas:
    def draw(surface: pygame.Surface, look: Look) -> None:
        painted.append(surface.get_size())
        surface.fill((10, 200, 30))

    def regions(size: tuple[int, int]) -> list[Region]:
        half = size[0] // 2
        return [
            Region("clinic", "Clinic", pygame.Rect(0, 0, half, size[1])),
            Region("school", "School", pygame.Rect(half, 0, half, size[1])),
        ]

    return Canvas(draw=draw, regions=regions, on_region=heard, label="The city", id="city", height=400)


def test_a_canvas_is_painted_once_and_its_places_can_be_chosen() -> None:
    heard, painted = Heard(), []  # type: ignore[var-annotated]
    canvas = _canvas(heard, painted)
    with shown(canvas) as table:
        table.click("city.school")
        table.press("left", "return")
        assert heard == ["school", "clinic"]
        assert painted == [canvas.rect.size]
        assert tuple(table.host.window.surface.get_at(canvas.rect.move(50, 50).topleft))[:3] == (10, 200, 30)
        canvas.redraw()
        table.step()
        assert len(painted) == 2


def test_a_part_of_a_canvas_is_drawn_alone() -> None:
    canvas = _canvas(Heard(), [])
    with shown(canvas) as table:
        canvas.redraw(pygame.Rect(10, 10, 50, 60))
        table.step()
        assert table.host.painter.drawn == [pygame.Rect(10, 10, 50, 60).move(canvas.rect.topleft)]


# --- dialogs -------------------------------------------------------------------------------------------------


def _dialog(table: Table, heard: Heard) -> Dialog:
    return Dialog(
        "End the half-year?",
        Label("Two roles still have actions."),
        buttons=[
            Button("Back", id="ask.back", on_press=lambda: table.host.close()),
            Button("End", id="ask.end", kind="danger", on_press=lambda: heard("ended")),
        ],
        on_close=lambda: heard("closed"),
        id="ask",
    )


def test_a_dialog_traps_the_focus_and_gives_it_back() -> None:
    heard = Heard()
    with shown(Button("One", id="one"), Button("Two", id="two")) as table:
        table.tab_to("two")
        table.host.open(_dialog(table, heard))
        table.step()
        assert table.focus == "ask.back", "the safe answer first"
        table.press("tab", "tab", "tab")
        assert table.focus == "ask.end"
        table.press("escape")
        assert table.focus == "two"
        assert heard == ["closed"]


def test_nothing_behind_a_dialog_can_be_pressed() -> None:
    heard = Heard()
    with shown(Button("Behind", id="behind", on_press=heard)) as table:
        spot = table.spot_of("behind")
        table.host.open(_dialog(table, Heard()))
        table.click_at(spot)
        assert heard == []
        table.click("ask.back")
        assert not table.host.dialogs
        table.click("behind")
        assert heard == [None]


def test_a_dialog_that_is_too_long_scrolls() -> None:
    dialog = Dialog("Rules", Label(LONG * 60), buttons=[Button("Close", id="close")], id="rules")
    with open_screen(Shown(Column()), size=(1280, 720), text_scale=2.0) as table:
        table.host.open(dialog)
        table.step()
        assert not dialog.overflow
        assert table.host.window.surface.get_rect().contains(dialog.rect)
        assert table.has("rules.body.down")


def _key(name: str) -> pygame.event.Event:
    code = {"keypad enter": pygame.K_KP_ENTER}.get(name) or pygame.key.key_code(name)
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")


def _down(table: Table, spot: tuple[int, int]) -> None:
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1))
    table.step()


def _up(table: Table, spot: tuple[int, int]) -> None:
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=1))
    table.step()
