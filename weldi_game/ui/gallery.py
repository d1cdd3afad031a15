"""Every widget on one screen, to look at: `python -m weldi_game.ui.gallery out.png 1920x1080 1.0 [high_contrast]`."""

import sys
from pathlib import Path

import pygame

from weldi_game.ui.look import Look
from weldi_game.ui.theme import RIGHTS, ROLES, THEMES, ThemeName
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Choice,
    Column,
    Dialog,
    Divider,
    Grid,
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
    Spacer,
    Stepper,
    Tabs,
    TextField,
    Toggle,
    Token,
    Track,
    Widget,
)
from weldi_game.ui.window import Screen, ScreenHost, open_window

_RIGHT_NAMES = {
    "work": "Decent work",
    "housing": "Adequate housing",
    "health": "Health care",
    "education": "Education and language",
    "equality": "Equality and safety",
    "participation": "Having a voice",
}


class Gallery(Screen):
    """All kinds of widgets, with words as long as real ones."""

    name = "gallery"

    def build(self) -> Widget:
        """Three columns of specimens."""
        return Column(
            Row(
                Heading("Half-year 3 of 6 – decide what to do", weight=1),
                Button("Undo", id="gallery.undo", icon="undo", priority=2),
                Button("Help", id="gallery.help", icon="help", priority=2),
                Button("Settings", id="gallery.settings", icon="settings", icon_only=True),
                align="center",
            ),
            Tabs(
                [
                    Page("table", "The table", self._table(), icon="map"),
                    Page("forms", "Forms", self._forms(), icon="settings"),
                    Page("text", "Text", self._text(), icon="info"),
                ],
                id="gallery.tabs",
                selected=self.selected,
                weight=1,
            ),
            padding=28,
            gap=20,
        )

    selected = "table"

    def _table(self) -> Widget:
        columns = Grid(self._tracks(), self._cards(), self._picture(), min_column=520, gap=20)
        return ScrollArea(columns, id="gallery.table", label="Specimens")

    def _tracks(self) -> Widget:
        tracks = [
            Track(
                _RIGHT_NAMES[right],
                value=(2, 4, 7, 5, 3, 10)[index],
                after=(3, 4, 6, None, 2, 10)[index],
                icon=right,
                accent=f"right.{right}",
                id=f"gallery.right.{right}",
            )
            for index, right in enumerate(RIGHTS)
        ]
        commitment = Track(
            "Political commitment",
            value=3,
            low=1,
            high=5,
            bands=(),
            icon="commitment",
            accent="role.city_hall",
            id="gallery.commitment",
        )
        return Card(*tracks, Divider(), commitment, header="The six rights", icon="map", gap=14)

    def _cards(self) -> Widget:
        words = "Bridges the **information** and **language** barriers for [migrant workers](group.migrant_workers)."
        return Column(
            Card(
                Label("One door for every question. Mediators go along to the counters.", style="small"),
                Label(words, rich=True, style="small"),
                Row(
                    Label("{icon:budget} 4", rich=True, bold=True),
                    Label(
                        "{icon:build} opens next half-year", rich=True, style="small", weight=1, priority=1
                    ),
                ),
                header="One-stop shop",
                icon="one_stop_shop",
                accent="right.housing",
                on_press=lambda: self.host.announce("One-stop shop: see the panel on the right."),
                id="gallery.card.shop",
            ),
            Card(
                Label("City hall, employers and landlords pay into one guarantee fund.", style="small"),
                Label("{icon:budget} 4   {icon:trust} 1", rich=True, bold=True),
                header="Social rental agency",
                icon="housing",
                accent="right.housing",
                on_press=self._nothing,
                selected=True,
                id="gallery.card.agency",
            ),
            Card(
                Label("Needs political commitment 4; the city has 3.", style="small", colour="warning"),
                header="City card",
                icon="city_card",
                enabled=False,
                reason="The city card needs political commitment 4; the city has 3.",
                on_press=self._nothing,
                id="gallery.card.city_card",
            ),
            gap=14,
        )

    def _picture(self) -> Widget:
        return Column(
            Canvas(
                id="gallery.city",
                draw=_draw_city,
                regions=_regions,
                on_region=lambda place: self.host.announce(f"Chosen: {place}"),
                label="The city in spring",
                ratio=0.5,
            ),
            Card(
                Row(
                    *(Token(role, accent=f"role.{role}", label=role) for role in ROLES),
                    gap=10,
                    wrap=True,
                ),
                ProgressBar("Needs met: migrant workers", value=7, maximum=12, accent="right.work"),
                Row(
                    Button("Confirm", kind="primary", icon="check", id="gallery.confirm", weight=1),
                    Button("Not now", id="gallery.not_now", weight=1),
                ),
                Row(
                    Button("End the round", kind="danger", icon="forward", id="gallery.end", weight=1),
                    Button("Log", kind="quiet", icon="log", id="gallery.log"),
                ),
                Button(
                    "Redo",
                    icon="redo",
                    enabled=False,
                    reason="Nothing was taken back.",
                    id="gallery.redo",
                ),
                kind="card",
            ),
            gap=16,
        )

    def _forms(self) -> Widget:
        left = Card(
            Toggle("Reduced motion", value=True, id="gallery.motion"),
            Toggle("High contrast", value=False, id="gallery.contrast"),
            Slider(
                "Text size",
                value=100,
                low=100,
                high=200,
                step=10,
                show=lambda value: f"{value} %",
                id="gallery.scale",
            ),
            Stepper("Seats at the table", value=4, low=1, high=6, id="gallery.seats"),
            TextField("Name of this seat", value="Ștefan Țurcanu", id="gallery.name"),
            TextField("City", placeholder="for example Fundão", id="gallery.town"),
            header="Settings",
            icon="settings",
        )
        speeds = [Option("half", "Half"), Option("normal", "Normal"), Option("double", "Double")]
        levels = [
            Option("supported", "Supported", note="Money and partners help; good for a first game."),
            Option("ordinary", "Ordinary", note="As in most cities."),
            Option(
                "hostile", "Hostile", note="Few allies.", enabled=False, reason="Only in the long format."
            ),
        ]
        right = Card(
            Choice(speeds, value="normal", label="Speed of movements", id="gallery.speed"),
            Choice(levels, value="ordinary", label="Level", layout="list", id="gallery.level"),
            Button("Open a dialog", id="gallery.dialog", on_press=self._ask),
            header="Choices",
            icon="check",
            accent="right.health",
        )
        return ScrollArea(Grid(left, right, min_column=640, gap=20), id="gallery.forms", label="Forms")

    def _text(self) -> Widget:
        sample = (
            "Zażółć gęślą jaźń · ședință și țară · Čvrsta šuma, žuti đak · Їжак і ґава · "
            "El pingüino Wenceslao · Não, coração · Où ça, cœur naïf · Één coöperatie · Perché è così"
        )
        styles = ("display", "title", "heading", "lead", "body", "small", "caption")
        grounds = ("card", "raised", "sunken", "notice")
        return ScrollArea(
            Column(
                Card(*(Label(f"{style}: City for all", style=style) for style in styles)),
                Card(Label(sample), Label("−2 → +3 · ✓ ★ ▲ ◆ ● ≥ 75 %", colour="muted")),
                Row(*(Card(Label(kind), kind=kind, weight=1) for kind in grounds), wrap=True),  # type: ignore[arg-type]
                Row(*(Icon(right, size=64, label=right) for right in RIGHTS), Spacer()),
                gap=18,
            ),
            id="gallery.text",
            label="Text",
        )

    def _ask(self) -> None:
        dialog = Dialog(
            "End the half-year?",
            Label(
                "Two roles still have actions. Pressing challenges will land: **harvest peak**.", rich=True
            ),
            buttons=[
                Button("Back to the table", id="dialog.back", on_press=self._close),
                Button("End the half-year", id="dialog.end", kind="danger", on_press=self._close),
            ],
            id="dialog",
        )
        self.host.open(dialog)

    def _close(self) -> None:
        self.host.close()

    def _nothing(self) -> None:
        """A specimen does nothing."""


def _draw_city(surface: pygame.Surface, look: Look) -> None:
    surface.fill((190, 214, 214))
    width, height = surface.get_size()
    surface.fill((196, 168, 118), (0, height * 7 // 10, width, height))
    for index in range(7):
        left, high = width * index // 7, height * (3 + index % 3) // 8
        place = pygame.Rect(left + width // 40, height * 7 // 10 - high, width // 9, high)
        surface.fill(((214, 150, 96), (236, 220, 190), (170, 104, 84))[index % 3], place)


def _regions(size: tuple[int, int]) -> list[Region]:
    width, height = size
    place = pygame.Rect(width // 40, height * 3 // 10, width // 9 + width // 10, height * 4 // 10)
    return [
        Region("welcome_house", "One-stop shop", place),
        Region("clinic", "Clinic", place.move(width // 2, 0)),
    ]


def main(arguments: list[str]) -> None:
    """Draw the gallery into a PNG file: file, size, text scale, and perhaps a theme, a page, "dialog"."""
    file, size = Path(arguments[0]), arguments[1].split("x")
    scale = float(arguments[2]) if len(arguments) > 2 else 1.0
    theme = ThemeName.HIGH_CONTRAST if "high_contrast" in arguments else ThemeName.PAPER
    host = ScreenHost(open_window((int(size[0]), int(size[1]))), Look(text_scale=scale, theme=THEMES[theme]))
    gallery = Gallery()
    gallery.selected = next((page for page in ("forms", "text") if page in arguments), "table")
    host.push(gallery)
    if "dialog" in arguments:
        gallery._ask()
    if "toast" in arguments:
        host.announce("The city card needs political commitment 4; the city has 3.", "warning")
    host.step()
    pygame.image.save(host.window.surface, file)


if __name__ == "__main__":
    main(sys.argv[1:])
