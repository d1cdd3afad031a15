"""Who pays: a dialog in which every role's share can be set, with the reason while it does not add up."""

from collections.abc import Callable

from weldi_game.cards.compiled import ROLES
from weldi_game.engine import payment
from weldi_game.engine.commands import Command, Payers
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.table.proposals import cost_of, payment_of, role_of
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Button, Dialog, Label, Stepper, Widget


class PayersDialog:
    """The dialog. What is chosen is a draft until it is taken over.

    Args:
        host: where it opens.
        view: the table.
        command: what is paid for.
        on_chosen: called with the payers when they are taken over.
    """

    def __init__(
        self, host: ScreenHost, view: TableView, command: Command, on_chosen: Callable[[Payers], None]
    ) -> None:
        self._host, self._view, self._on_chosen = host, view, on_chosen
        self._budget, self._trust = cost_of(view.state, command) or (0, 0)
        self._role = role_of(command) or 0
        self._shares = {role: [0, 0] for role in range(len(ROLES))}
        for role, budget, trust in payment_of(view.state, command) or ():
            self._shares[role] = [budget, trust]
        self._status = Label("", style="small", bold=True, id="payers.status")
        self._take = Button(
            view.say("ui.table.payers_take"), kind="primary", id="payers.take", on_press=self._take_over
        )
        cancel = Button(view.say("ui.table.cancel"), id="payers.cancel", on_press=self._close)
        price = view.say(
            "ui.table.payers_price", budget=self._budget, trust=self._trust, tokens=view.state.tokens
        )
        self.dialog = Dialog(
            view.say("ui.table.payers"),
            Label(price, style="small"),
            *self._steppers(),
            self._status,
            buttons=[cancel, self._take],
            id="payers",
        )

    def open(self) -> None:
        """Show it."""
        self._tell()
        self._host.open(self.dialog)

    @property
    def payers(self) -> Payers:
        """The payers as they are set now, the acting role first."""
        rows = sorted(self._shares.items(), key=lambda item: item[0] != self._role)
        return tuple((role, budget, trust) for role, (budget, trust) in rows if budget or trust)

    def _steppers(self) -> list[Widget]:
        found: list[Widget] = []
        for role, name in enumerate(ROLES):
            for resource, needed in enumerate((self._budget, self._trust)):
                has = (self._view.state.trust if resource else self._view.state.budget)[role]
                if needed and has:
                    found.append(self._stepper(role, name, resource, min(needed, has)))
        return found

    def _stepper(self, role: int, name: str, resource: int, most: int) -> Widget:
        word = ("budget", "trust")[resource]

        def change(value: int) -> None:
            self._shares[role][resource] = value
            self._tell()

        return Stepper(
            self._view.say("ui.table.payers_share", role=name, resource=word, most=most),
            value=self._shares[role][resource],
            low=0,
            high=most,
            on_change=change,
            id=f"payers.{name}.{word}",
        )

    def _tell(self) -> None:
        """Say whether it adds up."""
        payers = self.payers
        refusal = (
            payment.check(self._view.state, self._role, self._budget, self._trust, payers) if payers else None
        )
        if not payers:
            words = self._view.say("ui.table.payers_nobody")
        elif refusal is not None:
            words = self._view.why(refusal)
        else:
            count = payment.helpers(self._role, payers)
            words = self._view.say("ui.table.tokens_used", count=count, has=self._view.state.tokens)
        fine = bool(payers) and refusal is None
        self._status.set_text(words)
        self._status.set_colour("good" if fine else "warning")
        self._take.set_enabled(fine, "" if fine else words)

    def _take_over(self) -> None:
        self._close()
        self._on_chosen(self.payers)

    def _close(self) -> None:
        self._host.close(self.dialog)
