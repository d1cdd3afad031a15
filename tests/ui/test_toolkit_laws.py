"""Each law of `tests.ui.laws` finds its breach; a gallery of all widgets breaks none."""

from contextlib import AbstractContextManager

import pygame
import pytest

from tests.ui import laws
from tests.ui.driver import SCALES, SIZES, Table, open_screen
from tests.ui.test_toolkit_layout import LONG, Shown
from weldi_game.ui.gallery import Gallery
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import Button, Column, Label, Row, Stack, TextField, Widget


@pytest.mark.parametrize("page", ["table", "forms", "text"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scale", SCALES)
def test_the_gallery_keeps_every_law(page: str, size: tuple[int, int], scale: float) -> None:
    gallery = Gallery()
    gallery.selected = page
    with open_screen(gallery, size=size, text_scale=scale) as table:
        table.assert_laws()


@pytest.mark.parametrize("theme", ThemeName)
def test_the_gallery_keeps_every_law_at_a_stand(theme: ThemeName) -> None:
    with open_screen(Gallery(), theme=theme, stand=True) as table:
        assert table.host.look.target == 72
        table.assert_laws()


def test_a_dialog_keeps_every_law() -> None:
    gallery = Gallery()
    with open_screen(gallery, size=(1280, 720), text_scale=2.0) as table:
        gallery._ask()
        table.step()
        table.assert_laws()


# --- negative controls: a breach of each law is found ----------------------------------------------------------


def test_a_label_that_is_cut_off_is_found() -> None:
    with _shown(Label(LONG, width=400, height=40)) as table:
        assert "does not fit" in _only(table)


def test_a_widget_that_leaves_the_window_is_found() -> None:
    with _shown(Stack(width=2500, height=40, id="wide")) as table:
        assert any("wide" in breach and "leaves the window" in breach for breach in table.breaches())


def test_buttons_on_top_of_each_other_are_found() -> None:
    with _shown(Stack(Button("One", id="one"), Button("Two", id="two"))) as table:
        assert any("one and two overlap" in breach for breach in table.breaches())


def test_a_button_that_is_too_small_is_found() -> None:
    with _shown(Row(Button("Go", id="go", height=30), align="start")) as table:
        assert any("go" in breach and "smaller than 44" in breach for breach in table.breaches())


def test_a_button_that_is_too_small_for_a_stand_is_found() -> None:
    column = Column(Row(Button("Go", id="go", height=60), align="start"))
    with open_screen(Shown(column), stand=True) as table:
        assert any("smaller than 72" in breach for breach in table.breaches())


def test_a_button_without_a_name_is_found() -> None:
    with _shown(Button("", icon="undo", icon_only=True, id="go")) as table:
        assert _only(table) == "go: it has no name"


def test_a_button_without_an_id_is_found() -> None:
    with _shown(Button("Go")) as table:
        assert _only(table) == "Go: it has no id"


def test_an_id_that_is_used_twice_is_found() -> None:
    with _shown(Row(Button("One", id="go"), Button("Two", id="go"))) as table:
        assert any("2 widgets have this id" in breach for breach in table.breaches())


def test_a_disabled_button_without_a_reason_is_found() -> None:
    with _shown(Button("Go", id="go", enabled=False)) as table:
        assert _only(table) == "go: it is disabled and does not say why"


def test_a_focus_that_jumps_back_is_found() -> None:
    second = Button("Second", id="second")
    first = Button("First", id="first")
    with _shown(Column(Row(Stack(width=400, height=50), first), Row(second))) as table:
        assert not table.breaches(), "down and to the left is where the next line starts"
        first.rect, second.rect = first.rect.move(0, 300), second.rect.move(0, -60)
        assert any("jumps back" in breach for breach in table.breaches())


def test_a_focus_ring_that_cannot_be_seen_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with _shown(Button("Go", id="go")) as table:
        table.assert_laws()
        monkeypatch.setattr(type(table.host.painter), "_paint_ring", lambda self, surface: None)
        table.host.invalidate_all()
        table.step()
        assert _only(table) == "go: the focus ring cannot be seen"


def test_a_stop_that_tab_never_reaches_is_found() -> None:
    with _shown(Row(_Trap("Stay", id="trap"), Button("Go", id="go"))) as table:
        assert any("Tab visits" in breach for breach in table.breaches())


def test_a_click_that_meets_something_else_is_found() -> None:
    covered = Stack(Button("Below", id="below"), Button("Above", id="above"))
    with _shown(covered) as table, pytest.raises(AssertionError, match="meets 'above' instead"):
        table.click("below")


def test_looking_for_what_is_not_there_names_what_is() -> None:
    with _shown(Button("Go", id="go")) as table, pytest.raises(KeyError, match="go"):
        table.node("gone")


def test_the_walk_reaches_every_node() -> None:
    with _shown(Row(Button("Go", id="go"), TextField("Name", id="name"))) as table:
        names = {node["id"] for node in laws.walk(table.host.layer.tree())}
        assert {"go", "name"} <= names


class _Trap(Button):
    """Keeps the focus, as no widget may."""

    def key(self, event: pygame.event.Event) -> bool:
        return bool(event.key == pygame.K_TAB)


def _shown(widget: Widget) -> AbstractContextManager[Table]:
    return open_screen(Shown(Column(Row(widget, align="start"), padding=40, align="start")))


def _only(table: Table) -> str:
    """The single breach that is there."""
    found = table.breaches()
    assert len(found) == 1, found
    return found[0]
