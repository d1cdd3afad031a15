"""Room is shared fairly, what is least important goes first, and nothing is cut off in silence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.driver import SCALES, SIZES, open_screen
from weldi_game.ui.screen import Screen
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Grid,
    Heading,
    Label,
    Option,
    Page,
    ProgressBar,
    Row,
    ScrollArea,
    Slider,
    Spacer,
    Stack,
    Stepper,
    Tabs,
    TextField,
    Toggle,
    Track,
    Widget,
)
from weldi_game.ui.widgets.sharing import Claim, share_out

LONG = "Zwiększenie dostępności mieszkań komunalnych dla wszystkich mieszkańców miasta i powiatu"
WORD = "Beschäftigungsverhältnis"


class Shown(Screen):
    """A screen with whatever a test puts on it."""

    def __init__(self, root: Widget) -> None:
        self._root = root

    def build(self) -> Widget:
        return self._root


def lay_out(root: Widget, size: tuple[int, int] = (1920, 1080), text_scale: float = 1.0) -> Widget:
    with open_screen(Shown(root), size=size, text_scale=text_scale):
        return root


def boxes(count: int, **options: int) -> list[Widget]:
    return [Stack(width=options.get("width", 100), height=options.get("height", 50)) for _ in range(count)]


# --- sharing -------------------------------------------------------------------------------------------------

claims = st.builds(
    lambda hard, more, most, weight: Claim(hard, hard + more, hard + more + most, weight),
    st.integers(0, 200),
    st.integers(0, 200),
    st.integers(0, 400),
    st.sampled_from([0.0, 1.0, 2.5]),
)


@given(st.integers(0, 2000), st.lists(claims, min_size=1, max_size=6))
def test_shares_fit_the_room_or_are_as_small_as_can_be(room: int, wanted: list[Claim]) -> None:
    shares = share_out(room, wanted)
    assert all(share >= claim.hard for share, claim in zip(shares, wanted, strict=True))
    if sum(claim.hard for claim in wanted) <= room:
        assert sum(shares) <= room
    else:
        assert shares == [claim.hard for claim in wanted]


@given(st.integers(0, 2000), st.lists(claims, min_size=1, max_size=6))
def test_whoever_has_weight_takes_what_is_left(room: int, wanted: list[Claim]) -> None:
    shares = share_out(room, wanted)
    weighted = any(claim.weight for claim in wanted)
    least = sum(claim.soft if claim.weight else claim.natural for claim in wanted)
    if weighted and least <= room:
        assert sum(shares) == room


def test_weights_are_proportions() -> None:
    assert share_out(900, [Claim(0, 0, 0, 1.0), Claim(0, 0, 0, 2.0)]) == [300, 600]


def test_a_weighted_claim_never_gets_more_than_its_most() -> None:
    assert share_out(900, [Claim(0, 0, 0, 1.0, most=100), Claim(0, 0, 0, 1.0)]) == [100, 800]


# --- rows and columns ----------------------------------------------------------------------------------------


def test_a_row_stands_side_by_side_with_gaps() -> None:
    row = Row(*boxes(3), gap=10)
    lay_out(Column(row))
    assert [child.rect.left for child in row.children] == [0, 110, 220]


@pytest.mark.parametrize(("justify", "left"), [("start", 0), ("center", 910), ("end", 1820)])
def test_a_row_justifies(justify: str, left: int) -> None:
    row = Row(*boxes(1), justify=justify)  # type: ignore[arg-type]
    lay_out(Column(row))
    assert row.children[0].rect.left == left


def test_between_puts_the_outer_children_at_the_edges() -> None:
    row = Row(*boxes(3), justify="between")
    lay_out(Column(row))
    assert row.children[0].rect.left == 0
    assert row.children[2].rect.right == 1920


def test_a_wrapping_row_flows_into_lines() -> None:
    row = Row(*boxes(5, width=500), gap=20, wrap=True)
    lay_out(Column(row))
    assert [child.rect.top for child in row.children] == [0, 0, 0, 70, 70]
    assert not row.overflow


def test_a_row_that_cannot_fit_says_so() -> None:
    column = Column(Row(*boxes(5, width=500), gap=20))
    lay_out(column)
    assert column.overflow


def test_a_row_leaves_out_the_least_important_first() -> None:
    row = Row(
        Stack(width=900, height=50),
        Stack(width=600, height=50, priority=2, id="second"),
        Stack(width=600, height=50, priority=1, id="first"),
    )
    lay_out(Column(row))
    assert [child.dropped for child in row.children] == [False, False, True]
    assert not row.overflow


def test_what_was_left_out_comes_back_when_there_is_room() -> None:
    row = Row(Stack(width=900, height=50), Stack(width=900, height=50, priority=1))
    with open_screen(Shown(Column(row)), size=(1920, 1080)) as table:
        assert not row.children[1].dropped
        table.resize((1280, 1080))  # k follows the width: everything shrinks alike
        assert not row.children[1].dropped
        table.resize((1080, 1920))
        assert not row.overflow


def test_a_column_leaves_out_the_least_important_first() -> None:
    column = Column(*boxes(2, height=400), Stack(height=400, priority=1), gap=0)
    lay_out(column)
    assert [child.dropped for child in column.children] == [False, False, True]
    assert not column.overflow


def test_a_column_that_cannot_fit_says_so() -> None:
    column = Column(*boxes(3, height=400), gap=0)
    lay_out(column)
    assert column.overflow


def test_a_spacer_pushes_to_the_end() -> None:
    column = Column(Stack(height=100), Spacer(), Stack(height=100), gap=0)
    lay_out(column)
    assert column.children[2].rect.bottom == 1080


def test_a_hidden_child_takes_no_room() -> None:
    column = Column(Stack(height=100, shown=False), Stack(height=100), gap=50)
    lay_out(column)
    assert column.children[1].rect.top == 0


def test_a_scrolled_area_gives_way_before_anything_is_cut_off() -> None:
    area = ScrollArea(Column(*boxes(30, height=100)), weight=1, id="area")
    column = Column(Stack(height=200), area, Stack(height=200), gap=0)
    lay_out(column)
    assert not column.overflow
    assert not area.overflow
    assert area.rect.height == 680
    assert area.scrolls


def test_a_grid_takes_as_many_columns_as_fit() -> None:
    grid = Grid(*boxes(6), min_column=400, gap=0)
    lay_out(Column(grid))
    assert len({child.rect.left for child in grid.children}) == 4
    lay_out(Column(Grid(*boxes(6), min_column=400, gap=0, id="again")), text_scale=2.0)


def test_a_grid_takes_fewer_columns_when_the_text_grows() -> None:
    grid = Grid(*boxes(6), min_column=400, gap=0)
    lay_out(Column(grid), text_scale=2.0)
    assert len({child.rect.left for child in grid.children}) == 2


# --- text ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_a_label_wraps_instead_of_overflowing(size: tuple[int, int], scale: float) -> None:
    label = Label(LONG, width=400)
    lay_out(Column(Row(label)), size, scale)
    assert not label.overflow


def test_a_label_without_room_says_so() -> None:
    label = Label(LONG, width=400, height=60)
    lay_out(Column(Row(label)))
    assert label.overflow


def test_a_label_with_more_lines_than_allowed_says_so() -> None:
    label = Label(LONG, width=400, max_lines=2)
    lay_out(Column(Row(label)))
    assert label.overflow


def test_a_very_long_word_is_broken_not_cut() -> None:
    label = Label(WORD * 3)
    lay_out(Column(Row(label, width=300)))
    assert not label.overflow
    assert label.rect.width <= 300


def test_text_grows_with_the_window_and_with_the_text_scale() -> None:
    heights = {}
    for size, scale in (((1920, 1080), 1.0), ((1920, 1080), 2.0), ((3840, 2160), 1.0)):
        label = Label("City")
        lay_out(Column(label), size, scale)
        heights[size, scale] = label.rect.height
    first, larger_text, larger_window = heights.values()
    assert larger_text == pytest.approx(2 * first, abs=2)
    assert larger_window == pytest.approx(2 * first, abs=2)


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger"])
def test_words_on_a_button_wrap(kind: str) -> None:
    button = Button(LONG, kind=kind, id="b")  # type: ignore[arg-type]
    lay_out(Column(Row(button, width=420)), text_scale=2.0)
    assert not button.overflow
    assert button.rect.width <= 420


def test_a_button_squeezed_too_far_says_so() -> None:
    button = Button(LONG, id="b", height=44)
    lay_out(Column(Row(button, width=300)))
    assert button.overflow


def test_at_large_text_a_card_drops_its_secondary_text_first() -> None:
    def card() -> tuple[Card, Label, Label]:
        title, more = Label("One-stop shop", bold=True), Label(LONG, priority=1)
        return Card(title, more, height=400, width=340), title, more

    normal, _, more = card()
    lay_out(Column(Row(normal)))
    assert not more.dropped
    large, title, more = card()
    lay_out(Column(Row(large)), text_scale=2.0)
    assert more.dropped
    assert not title.overflow
    assert not large.overflow


def test_a_card_without_anything_to_drop_says_so() -> None:
    card = Card(Label(LONG), height=120, width=340)
    lay_out(Column(Row(card)), text_scale=2.0)
    assert card.overflow


def test_measuring_again_gives_the_same_layout() -> None:
    column = Column(Row(Label(LONG), Button("Go", id="go")), Grid(*boxes(3)))
    with open_screen(Shown(column)) as table:
        before = [widget.rect.copy() for widget in column.walk()]
        column.changed_size()
        table.step()
        assert [widget.rect for widget in column.walk()] == before


LONG_WORD = "Niepełnosprawnościowych!"  # 24 letters
WORDY = f"{LONG_WORD} [ţŵō ţĥŕēē ƒōüŕ] {LONG_WORD}"
OPTIONS = [Option("a", WORDY, icon="work", note=WORDY), Option("b", LONG_WORD)]
KINDS: dict[str, Callable[[], Widget]] = {
    "label": lambda: Label(WORDY),
    "rich label": lambda: Label(f"**{LONG_WORD}** {{icon:budget}} [{WORDY[:24]}](term)", rich=True, id="l"),
    "heading": lambda: Heading(WORDY),
    "button": lambda: Button(WORDY, icon="work", id="b"),
    "selected button": lambda: Button(WORDY, selected=True, id="b"),
    "toggle": lambda: Toggle(WORDY, id="t"),
    "segments": lambda: Choice(OPTIONS, value="a", label=WORDY, id="c"),
    "list": lambda: Choice(OPTIONS, value="a", label=WORDY, layout="list", id="c"),
    "grid": lambda: Choice(OPTIONS, value="a", label=WORDY, layout="grid", id="c"),
    "slider": lambda: Slider(WORDY, value=150, low=100, high=200, show=lambda value: f"{value} %", id="s"),
    "stepper": lambda: Stepper(WORDY, value=4, low=1, high=6, id="s"),
    "text field": lambda: TextField(WORDY, value=WORDY, id="f"),
    "card": lambda: Card(
        Label(WORDY), header=WORDY, icon="work", accent="right.work", on_press=print, id="k"
    ),
    "tabs": lambda: Tabs([Page("a", WORDY, Label(WORDY)), Page("b", LONG_WORD, Label(""))], id="p"),
    "track": lambda: Track(WORDY, value=4, after=10, icon="work", accent="right.work", id="m"),
    "condition": lambda: Track(WORDY, value=3, low=1, high=5, bands=(), id="m"),
    "progress": lambda: ProgressBar(WORDY, value=7, maximum=12, id="q"),
}


@pytest.mark.parametrize("width", [460, 900])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", KINDS)
def test_long_words_overflow_nowhere(kind: str, scale: float, width: int) -> None:
    column = Column(KINDS[kind](), width=width)
    with open_screen(
        Shown(ScrollArea(Row(column), id="s0", label="All")), size=(1280, 720), text_scale=scale
    ) as table:
        assert table.breaches() == []
        assert not [widget for widget in column.walk() if widget.rect.right > column.rect.right]
