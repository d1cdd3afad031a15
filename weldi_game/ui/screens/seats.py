"""Who sits at the table: seats, their names, and the five roles, dealt in turn and passed on with one press."""

from weldi_game.ui.new_game import LONGEST_NAME, MOST_SEATS, ROLES, NewGame
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Button,
    Card,
    Column,
    Grid,
    Heading,
    Label,
    Row,
    ScrollArea,
    Stepper,
    TextField,
    Token,
    Widget,
)


class SeatsScreen(PageScreen):
    """Seats on the left, roles on the right.

    Args:
        program: the program around it.
        game: the game that is being set up; this screen changes it.
    """

    name = "seats"
    first_focus = "seats.count"

    def __init__(self, program: Program, game: NewGame) -> None:
        super().__init__(program)
        self.game = game

    def build(self) -> Widget:
        """Both parts scroll by themselves; the way on stays in sight."""
        seats = ScrollArea(
            self._seats(), id="seats.scroll", label=self.say("ui.seats.count"), weight=7, min_width=480
        )
        roles = ScrollArea(self._roles(), id="roles.scroll", label=self.say("ui.seats.roles"), weight=20)
        body = Row(seats, roles, gap=24, weight=1)
        go = next_button(self.say("ui.seats.play"), "seats.next", self._go_on)
        foot = Row(
            Label(self._remark(), id="seats.remark", colour="muted", weight=1), go, gap=24, align="center"
        )
        return self.page(self.say("ui.seats.title"), body, foot)

    def seat_name(self, seat: int) -> str:
        """What a seat is called: as typed, else by its number."""
        typed = " ".join(self.game.names[seat].split())
        return typed or self.say("ui.seats.unnamed", number=seat + 1)

    # --- seats -----------------------------------------------------------------------------------------------

    def _seats(self) -> Widget:
        count = Stepper(
            self.say("ui.seats.count"),
            value=self.game.count,
            low=1,
            high=MOST_SEATS,
            on_change=self._take_seats,
            id="seats.count",
        )
        fields = [
            TextField(
                self.say("ui.seats.unnamed", number=seat + 1),
                value=self.game.names[seat],
                on_change=lambda name, seat=seat: self._name(seat, name),  # type: ignore[misc]
                max_length=LONGEST_NAME,
                placeholder=self.say("ui.seats.name_example"),
                id=f"seats.name.{seat + 1}",
            )
            for seat in range(self.game.count)
        ]
        note = Label(self.say("ui.seats.name_note"), style="small", colour="muted")
        lead = Label(self.say("ui.seats.lead"), style="small")
        return Card(count, lead, *fields, note, gap=14)

    def _take_seats(self, count: int) -> None:
        self.game.take_seats(count)
        self.program.sounds.play("card")
        self.refresh()

    def _name(self, seat: int, name: str) -> None:
        self.game.names[seat] = name
        for role, holder in enumerate(self.game.holders):
            if holder == seat:
                self.find(f"roles.{ROLES[role]}", Button).set_text(self.seat_name(seat))
        self.find("seats.remark", Label).set_text(self._remark())

    # --- roles -----------------------------------------------------------------------------------------------

    def _roles(self) -> Widget:
        return Grid(*(self._role(index, role) for index, role in enumerate(ROLES)), min_column=400, gap=16)

    def _role(self, index: int, role: str) -> Widget:
        name = self.term(f"role.{role}")
        holder = Button(
            self.seat_name(self.game.holders[index]),
            id=f"roles.{role}",
            icon="seat",
            on_press=lambda: self._pass_on(index),
            description=self.say("ui.seats.holder", role=role),
            enabled=self.game.count > 1,
            reason=self.say("ui.seats.alone"),
        )
        head = Row(
            Token(role, accent=f"role.{role}", size=64),
            Column(Heading(name, 3), holder, gap=6, weight=1),
            gap=14,
            align="start",
        )
        amount = {"city_hall": 2, "newcomers_council": 1}.get(role, 1)
        return Card(
            head,
            Label(self.say(f"ui.role.{role}"), style="small"),
            Label(self.say(f"ui.power.{role}", amount=amount), style="small", rich=True),
            accent=f"role.{role}",
            gap=10,
        )

    def _pass_on(self, index: int) -> None:
        self.game.pass_on(index)
        self.program.sounds.play("card")
        self.find(f"roles.{ROLES[index]}", Button).set_text(self.seat_name(self.game.holders[index]))
        self.find("seats.remark", Label).set_text(self._remark())

    def _remark(self) -> str:
        idle = self.game.idle_seats()
        if not idle:
            return ""
        return self.say("ui.seats.idle", count=len(idle), names=[self.seat_name(seat) for seat in idle])

    def _go_on(self) -> None:
        from weldi_game.ui.screens.format_level import FormatScreen

        self.host.push(FormatScreen(self.program, self.game))
