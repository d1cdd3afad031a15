"""The one fixed panel: everything about what was chosen, and what the table is about to do with it."""

from weldi_game.ui.table import panel_challenge, panel_measure, panel_overview, panel_right, panel_role
from weldi_game.ui.table.decide import foot
from weldi_game.ui.table.subject import Kind
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Icon, Row, ScrollArea, Widget

_PAGES = {
    Kind.MEASURE: panel_measure.page,
    Kind.CHALLENGE: panel_challenge.page,
    Kind.ROLE: panel_role.page,
    Kind.RIGHT: panel_right.right_page,
    Kind.GROUP: panel_right.group_page,
    Kind.CONDITION: panel_right.condition_page,
    Kind.COOPERATION: panel_right.cooperation_page,
}
_ABOUT = {Kind.MEASURE: panel_measure.about, Kind.CHALLENGE: panel_challenge.about}


def panel(view: TableView) -> Widget:
    """The zone."""
    subject = view.intent.subject
    if subject is None:
        return panel_overview.overview(view)
    page = _PAGES[subject.kind](view, subject.index)
    about = _ABOUT.get(subject.kind)
    body = about(view, subject.index) if about is not None and view.page == "about" else page.parts
    name = f"detail.{subject.kind}.{subject.index}.{view.page}"
    parts: list[Widget] = [_head(view, page.icon, page.title, about is not None)]
    if about is not None and view.roomy:
        parts.append(Row(*[_page_button(view, page) for page in ("decide", "about")], gap=8))
    parts.append(ScrollArea(Column(*body, gap=12), id=f"{name}.text", label=page.title, weight=1))
    parts += foot(view)
    return Card(*parts, padding=16 if view.roomy else 8, gap=10, weight=1, id="detail", label=page.title)


def _head(view: TableView, icon: str, title: str, has_story: bool) -> Widget:
    """Icon, title and the way out; with large text the other page is one more button here."""
    close = Button(
        view.say("ui.table.close_panel"),
        icon="cross",
        icon_only=True,
        kind="quiet",
        id="detail.close",
        on_press=lambda: view.hand.choose(None),
    )
    words = panel_overview.panel_title(view, title)
    if view.roomy:
        return Row(Icon(icon, size=44), words, close, gap=12, align="center")
    other = "about" if view.page == "decide" else "decide"
    return Row(words, *([_page_button(view, other)] if has_story else []), close, gap=8, align="start")


def _page_button(view: TableView, page: str) -> Widget:
    return Button(
        view.say(f"ui.table.page_{page}"),
        icon="action" if page == "decide" else "real_life",
        icon_only=not view.roomy,
        style="small",
        weight=1 if view.roomy else 0,
        id=f"detail.page.{page}",
        selected=view.roomy and view.page == page,
        on_press=lambda: view.hand.show_page(page),
    )
