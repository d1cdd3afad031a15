"""The one fixed panel: everything about what was chosen, and what the table is about to do with it."""

from weldi_game.ui.table import panel_challenge, panel_measure, panel_overview, panel_right, panel_role
from weldi_game.ui.table.decide import foot
from weldi_game.ui.table.subject import Kind
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Card, Column, Heading, Icon, Row, ScrollArea, Widget

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
    parts: list[Widget] = [_head(view, page.icon, page.title)]
    body = page.parts
    if about is not None:
        parts.append(_pages(view))
        if view.page == "about":
            body = about(view, subject.index)
    name = f"detail.{subject.kind}.{subject.index}.{view.page}"
    parts.append(ScrollArea(Column(*body, gap=12), id=f"{name}.text", label=page.title, weight=1))
    parts += foot(view)
    return Card(*parts, padding=16, gap=10, weight=1, id="detail", label=page.title)


def _head(view: TableView, icon: str, title: str) -> Widget:
    return Row(
        Icon(icon, size=44),
        Heading(title, 3, weight=1, id="detail.title"),
        Button(
            view.say("ui.table.close_panel"),
            icon="cross",
            icon_only=True,
            kind="quiet",
            id="detail.close",
            on_press=lambda: view.hand.choose(None),
        ),
        gap=12,
        align="center",
    )


def _pages(view: TableView) -> Widget:
    return Row(
        *[
            Button(
                view.say(f"ui.table.page_{page}"),
                icon=icon,
                style="small",
                weight=1,
                id=f"detail.page.{page}",
                selected=view.page == page,
                on_press=lambda page=page: view.hand.show_page(page),  # type: ignore[misc]  # bound now
            )
            for page, icon in (("decide", "action"), ("about", "real_life"))
        ],
        gap=8,
    )
