"""The rules in plain words, with the icons of the board; every number comes from the ruleset."""

from weldi_game.text import Message
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.widgets import Button, Card, Column, Grid, Icon, Label, Row, ScrollArea, Widget

_Line = tuple[str, str]
"""Icon and message of a line."""

_PARTS: tuple[tuple[str, str, tuple[_Line, ...]], ...] = (
    (
        "ui.rules.goal",
        "people",
        (
            ("map", "ui.rules.goal_1"),
            ("realised", "ui.rules.goal_2"),
            ("climate", "ui.rules.goal_3"),
        ),
    ),
    (
        "ui.rules.round",
        "calendar",
        (
            ("forecast", "ui.rules.step_1"),
            ("budget", "ui.rules.step_2"),
            ("action", "ui.rules.step_3"),
            ("equality", "ui.rules.step_4"),
            ("build", "ui.rules.step_5"),
        ),
    ),
    (
        "ui.rules.access",
        "status",
        (
            ("housing", "ui.rules.access_1"),
            ("language", "ui.rules.access_2"),
            ("lock", "ui.rules.access_3"),
            ("one_stop_shop", "ui.rules.access_4"),
        ),
    ),
    (
        "ui.rules.act",
        "action",
        (
            ("measure", "ui.rules.act_implement"),
            ("challenge", "ui.rules.act_answer"),
            ("trust", "ui.rules.act_mobilise"),
            ("advocacy", "ui.rules.act_advocate"),
            ("refresh", "ui.rules.act_refresh"),
        ),
    ),
    (
        "ui.rules.together",
        "cooperation",
        (
            ("cooperation", "ui.rules.together_1"),
            ("coordination", "ui.rules.together_2"),
            ("budget", "ui.rules.together_3"),
            ("win_win", "ui.rules.together_4"),
        ),
    ),
    (
        "ui.rules.kinds",
        "structure",
        (
            ("relief", "ui.rules.kinds_1"),
            ("structure", "ui.rules.kinds_2"),
            ("win_win", "ui.rules.kinds_3"),
        ),
    ),
    (
        "ui.rules.end",
        "recognition",
        (
            ("realised", "ui.rules.end_best"),
            ("check", "ui.rules.end_welcoming"),
            ("at_risk", "ui.rules.end_way"),
            ("violated", "ui.rules.end_emergency"),
        ),
    ),
    (
        "ui.rules.fair",
        "undo",
        (
            ("forecast", "ui.rules.fair_1"),
            ("undo", "ui.rules.fair_2"),
            ("compare", "ui.rules.fair_3"),
        ),
    ),
    (
        "ui.rules.keys",
        "settings",
        (
            ("forward", "ui.rules.keys_1"),
            ("back", "ui.rules.keys_2"),
        ),
    ),
)


class RulesPage(PageScreen):
    """The rules on cards."""

    name = "rules"

    def build(self) -> Widget:
        """As many columns of cards as the window has room for."""
        numbers = self._numbers()
        cards = Grid(*(self._card(*part, numbers) for part in _PARTS), min_column=640, gap=24)
        body = ScrollArea(cards, id="rules.scroll", label=self.say("ui.rules.title"), weight=1)
        glossary = Button(
            self.say("ui.rules.glossary"), id="rules.glossary", icon="search", on_press=self._open_glossary
        )
        return self.page(self.say("ui.rules.title"), body, extras=[glossary])

    def _card(self, title: str, icon: str, lines: tuple[_Line, ...], numbers: dict[str, int]) -> Widget:
        rows = [
            Row(
                Icon(mark, size=34), Label(self.say(Message(words, numbers)), weight=1), gap=14, align="start"
            )
            for mark, words in lines
        ]
        return Card(Column(*rows, gap=12), header=self.say(title), icon=icon)

    def _numbers(self) -> dict[str, int]:
        """The numbers that the sentences name."""
        rules = self.program.common().rules
        return {
            "extra": rules.pressing_surcharge,
            "trust": rules.advocate.trust,
            "cap": rules.pool_cap,
            "share": rules.contribution_from,
            "best": rules.endings.human_rights_city,
            "welcoming": rules.endings.welcoming_city,
            "way": rules.endings.on_the_way,
            "fragile": rules.endings.fragile,
            "low": rules.emergency.at_most,
        }

    def _open_glossary(self) -> None:
        from weldi_game.ui.screens.glossary_page import GlossaryPage

        self.host.push(GlossaryPage(self.program))
