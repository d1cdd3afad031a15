"""How long and how hard: one honest sentence for each choice, and a code for tables that want the same cards."""

from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session import table_code
from weldi_game.session.table_code import NotACode, TableCode
from weldi_game.text import Message
from weldi_game.ui.new_game import NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.about_city import name_of
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Card,
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Row,
    ScrollArea,
    Spacer,
    TextField,
    Widget,
)

_LONGEST_NUMBER = 18
"""Digits of a number that is taken as it is."""
_ICONS = {Format.STAND: "clock", Format.WORKSHOP: "people", Format.LONG: "calendar"}


class FormatScreen(PageScreen):
    """The last screen before the table.

    Args:
        program: the program around it.
        game: the game that is being set up; this screen changes it and begins it.
    """

    name = "format_level"
    first_focus = "format.length.workshop"

    def __init__(self, program: Program, game: NewGame) -> None:
        super().__init__(program)
        self.game = game
        self._typed = ""
        self._mistake: Message | None = None
        self._remark = self.say("ui.format.code_note")

    def build(self) -> Widget:
        """Length and level side by side, the code below, the way to the table at the foot."""
        self.first_focus = f"format.length.{self.game.format}"
        choices = Grid(
            Card(self._lengths(), header=self.say("ui.format.length"), icon="clock"),
            Card(self._levels(), header=self.say("ui.format.level"), icon="challenge"),
            min_column=640,
            gap=24,
        )
        body = ScrollArea(Column(choices, self._code(), gap=24), id="format.scroll", weight=1)
        city = name_of(self.game.city, self.program.language)
        reason = self.say("ui.format.code_wrong", reason=self._mistake) if self._mistake else ""
        start = next_button(self.say("ui.format.start", city=city), "format.start", self._start, reason)
        return self.page(self.say("ui.format.title"), body, Row(Spacer(), start))

    def _lengths(self) -> Widget:
        rules = self.program.common().rules
        options = [
            Option(
                format_.value,
                self.say(f"ui.format.{format_}"),
                icon=_ICONS[format_],
                note=self._minutes(rules, format_) + "\n" + self.say(f"ui.format.{format_}_note"),
            )
            for format_ in Format
        ]
        return Choice(
            options,
            value=self.game.format.value,
            on_change=self._set_format,
            label=self.say("ui.format.length"),
            label_shown=False,
            layout="list",
            id="format.length",
        )

    def _minutes(self, rules: RulesFile, format_: Format) -> str:
        rule = rules.formats[format_]
        return self.say("ui.format.minutes", minutes=rule.minutes, rounds=rule.rounds)

    def _levels(self) -> Widget:
        options = [
            Option(level.value, self.term(f"difficulty.{level}"), note=self.say(f"ui.level.{level}"))
            for level in Difficulty
        ]
        return Choice(
            options,
            value=self.game.level.value,
            on_change=self._set_level,
            label=self.say("ui.format.level"),
            label_shown=False,
            layout="list",
            id="format.level",
        )

    def _code(self) -> Widget:
        example = table_code.write(TableCode(self.game.city.id, self.game.level, self.game.format, 4711))
        field = TextField(
            self.say("ui.format.code"),
            value=self._typed,
            on_change=self._read_code,
            on_submit=lambda code: self._start(),
            max_length=table_code.LONGEST,
            placeholder=example,
            id="format.code",
            weight=1,
        )
        self._note = Label(self._remark, style="small", colour="muted", weight=1, id="format.code.note")
        return Card(Row(field, self._note, gap=24, align="center"), kind="sunken")

    def _read_code(self, typed: str) -> None:
        """Understand what was typed so far: nothing, a number, or the words of a table."""
        before = (self.game.city, self.game.level, self.game.format, self._mistake)
        self._typed, self._mistake, self.game.seed = typed, None, None
        try:
            self._take_code(typed.strip())
        except NotACode as problem:
            self._mistake = problem.message
            self._remark = self.say(problem.message)
        if before != (self.game.city, self.game.level, self.game.format, self._mistake):
            self.refresh()
        self._note.set_text(self._remark)

    def _take_code(self, typed: str) -> None:
        if not typed:
            self._remark = self.say("ui.format.code_note")
        elif typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_NUMBER:
            self.game.seed = int(typed)
            self._remark = self.say("ui.format.code_number", number=typed)
        else:
            cities = {city.id: city for city in self.program.cities() if city.playable}
            found = table_code.read(typed, cities)
            self.game.city, self.game.seed = cities[found.scenario], found.seed
            self.game.level, self.game.format = Difficulty(found.level), Format(found.format)
            self._remark = self.say(
                "ui.format.code_read",
                city=name_of(self.game.city, self.program.language),
                format=Message(f"ui.format.{found.format}"),
                level=found.level,
            )

    def _set_format(self, value: str) -> None:
        self.game.format = Format(value)

    def _set_level(self, value: str) -> None:
        self.game.level = Difficulty(value)

    def _start(self) -> None:
        from weldi_game.ui.play import begin

        if self._mistake is None:
            begin(self.program, self.game)
