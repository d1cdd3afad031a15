"""Who made what, and under which licence."""

import logging
from collections import defaultdict

import yaml

from weldi_game import __version__, data
from weldi_game.text import content
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.widgets import Card, Column, Grid, Label, ScrollArea, Widget

_log = logging.getLogger("weldi_game.ui")


class CreditsScreen(PageScreen):
    """The credits."""

    name = "credits"

    def build(self) -> Widget:
        """The game and its sources on the left, what was taken from others on the right."""
        grid = Grid(
            Column(self._game(), self._sources(), gap=24),
            Column(self._icons(), self._rest(), gap=24),
            min_column=640,
            gap=24,
        )
        body = ScrollArea(grid, id="credits.scroll", label=self.say("ui.credits.title"), weight=1)
        return self.page(self.say("ui.credits.title"), body)

    def _game(self) -> Widget:
        return Card(
            Label(self.say("ui.credits.game_1", version=__version__)),
            Label(self.say("ui.credits.game_2")),
            header=self.say("ui.credits.game"),
            icon="credits",
        )

    def _sources(self) -> Widget:
        lines: list[Widget] = [Label(self.say("ui.credits.sources_lead"))]
        for name, source in self.program.common().sources.items():
            title = content(f"source.{name}.title", source.title, self.program.language)
            what = content(f"source.{name}.what", source.what, self.program.language)
            heading = Label(self.say("ui.credits.source", title=title, year=str(source.year)), bold=True)
            lines.append(Column(heading, Label(what, style="small"), gap=4))
        return Card(*lines, header=self.say("ui.credits.sources"), icon="source", gap=16)

    def _icons(self) -> Widget:
        lines = [
            Label(self.say("ui.credits.icons_by", author=author, licence=licence, names=names), style="small")
            for (author, licence), names in icon_authors().items()
        ]
        return Card(*lines, header=self.say("ui.credits.icons"), icon="eye")

    def _rest(self) -> Widget:
        folder = Label(
            self.say("ui.credits.licences", folder=str(data.assets())), style="small", colour="muted"
        )
        fonts = [Label(self.say(words)) for words in ("ui.credits.font_noto", "ui.credits.font_dejavu")]
        return Column(
            Card(*fonts, header=self.say("ui.credits.fonts"), icon="language"),
            Card(
                Label(self.say("ui.credits.pictures_1")),
                header=self.say("ui.credits.pictures"),
                icon="speaker",
            ),
            Card(
                Label(self.say("ui.credits.libraries_1")),
                folder,
                header=self.say("ui.credits.libraries"),
                icon="workshop",
            ),
            gap=24,
        )


def icon_authors() -> dict[tuple[str, str], list[str]]:
    """The original names of the icons by their author and licence; empty where the list cannot be read."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    try:
        listed = yaml.safe_load(data.assets("icons", "CREDITS.yaml").read_text(encoding="utf-8"))
        for row in listed["icons"].values():
            found[str(row["author"]), str(row["licence"])].append(str(row["original"]).rstrip("."))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as problem:
        _log.warning("the credits of the icons cannot be read: %s", problem)
    return {maker: sorted(set(names)) for maker, names in sorted(found.items())}
