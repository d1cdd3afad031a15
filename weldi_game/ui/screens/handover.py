"""The handover at the start of a half-year: who leads the talk, who plays which role; roles change hands in sight."""

from collections.abc import Callable, Sequence

from weldi_game.engine.state import State
from weldi_game.session.chair import RoleStanding, SeatTurn, holder_of, pass_on, rotate, turns
from weldi_game.session.sitting import Seat
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Button,
    Card,
    Column,
    Grid,
    Heading,
    Icon,
    Label,
    Row,
    ScrollArea,
    Token,
    Widget,
)

LARGE_TEXT = 1.5
"""From this text scale on buttons in a row show their sign only."""


class HandoverScreen(PageScreen):
    """All seats with their roles.

    Args:
        program: the program around it.
        seats: who sits at the table.
        state: the game at the start of the half-year.
        on_reseat: called with the seats after a role has changed hands.
        on_done: called when the half-year begins; the screen has left by then.
    """

    name = "handover"
    first_focus = "handover.begin"
    settings_shown = False

    def __init__(
        self,
        program: Program,
        seats: Sequence[Seat],
        state: State,
        on_reseat: Callable[[tuple[Seat, ...]], None],
        on_done: Callable[[], None],
    ) -> None:
        super().__init__(program)
        self.seats, self.state = tuple(seats), state
        self._on_reseat, self._on_done = on_reseat, on_done

    def build(self) -> Widget:
        """A card for each seat, the chair's first to be seen."""
        found = turns(self.seats, self.state)
        chair = next(turn for turn in found if turn.chairs)
        body = ScrollArea(
            Grid(*(self._seat(turn) for turn in found), min_column=560, gap=20),
            id="handover.seats",
            label=self.say("ui.handover.lead"),
            weight=1,
        )
        alone = "" if len(self.seats) > 1 else self.say("ui.handover.alone")
        turn = Button(
            self.say("ui.handover.rotate"),
            id="handover.rotate",
            icon="refresh",
            on_press=self._rotate,
            enabled=not alone,
            reason=alone,
        )
        begin = next_button(self.say("ui.handover.begin"), "handover.begin", self.on_back)
        foot = Row(turn, begin, gap=16, wrap=True, justify="end")
        title = self.say("ui.handover.title", round=self.state.round, name=chair.name)
        return self.page(title, body, foot, lead=self.say("ui.handover.lead"))

    def on_back(self) -> None:
        """The half-year begins."""
        self.host.pop()
        self._on_done()

    def _seat(self, turn: SeatTurn) -> Widget:
        head: list[Widget] = [Icon("seat", size=40), Heading(turn.name, 2, weight=1)]
        if turn.chairs:
            head.append(Icon("participation", size=36))
            head.append(Label(self.say("ui.handover.chairs"), style="small", bold=True))
        rows = [self._role(role) for role in turn.roles] or [
            Label(self.say("ui.handover.idle"), colour="muted")
        ]
        return Card(
            Row(*head, gap=12, align="center", wrap=True), *rows, kind="notice" if turn.chairs else "card"
        )

    def _role(self, standing: RoleStanding) -> Widget:
        role = standing.role
        figures = Row(
            *(
                Label(self.say(f"ui.handover.stand_{name}", amount=amount), style="small", colour="muted")
                for name, amount in (
                    ("budget", standing.budget),
                    ("trust", standing.trust),
                    ("actions", standing.actions),
                )
            ),
            gap=18,
            wrap=True,
        )
        alone = "" if len(self.seats) > 1 else self.say("ui.handover.alone")
        hand_on = Button(
            self.say("ui.handover.pass_on_short"),
            id=f"handover.pass.{role}",
            icon="forward",
            style="small",
            icon_only=self.host.look.text_scale >= LARGE_TEXT,
            description=self.say("ui.handover.pass_on", role=role),
            on_press=lambda: self._pass_on(role),
            enabled=not alone,
            reason=alone,
        )
        words = Column(Label(self.term(f"role.{role}"), bold=True), figures, gap=2, weight=1)
        return Row(Token(role, accent=f"role.{role}", size=56), words, hand_on, gap=14, align="center")

    def _pass_on(self, role: str) -> None:
        self.seats = pass_on(self.seats, role)
        name = self.seats[holder_of(self.seats, role)].name
        self._changed(self.say("ui.handover.handed", role=role, name=name))

    def _rotate(self) -> None:
        self.seats = rotate(self.seats)
        self._changed(self.say("ui.handover.rotated"))

    def _changed(self, sentence: str) -> None:
        self._on_reseat(self.seats)
        self.program.sounds.play("card")
        self.refresh()
        self.host.announce(sentence, "good")
