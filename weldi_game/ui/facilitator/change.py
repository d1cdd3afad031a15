"""Stepping in: what, which, by how much, why; and what the log will say, from the engine's own events or refusal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from weldi_game.cards.compiled import CONDITIONS, RIGHTS, ROLES
from weldi_game.cards.vocabulary import Family
from weldi_game.engine.commands import LONGEST_REASON, Intervene, Intervention
from weldi_game.engine.interventions import MOST
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.state import State
from weldi_game.session.facilitator import may_come, may_wait
from weldi_game.text import Message
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Row,
    Stepper,
    TextField,
    Widget,
)

KINDS = (
    Intervention.INJECT,
    Intervention.HOLD_BACK,
    Intervention.RIGHT,
    Intervention.CONDITION,
    Intervention.BUDGET,
    Intervention.TRUST,
    Intervention.ACTIONS,
)
"""What can be done on this page."""
REASONS = ("time", "breathe", "harder", "real", "mistake")
"""Reasons that are often true, to be taken with one press."""

_FAMILIES = tuple(Family)
_CHALLENGES = (Intervention.INJECT, Intervention.HOLD_BACK)


@dataclass
class Draft:
    """An intervention that is being put together.

    Attributes:
        kind: what.
        subject: the challenge, right, condition or role; -1 while none is chosen.
        by: how much.
        pressing: whether a challenge presses at once.
        reason: why, as typed so far.
    """

    kind: Intervention = Intervention.INJECT
    subject: int = -1
    by: int = 1
    pressing: bool = False
    reason: str = ""

    def command(self) -> Intervene | None:
        """The command; None while nothing is chosen."""
        if self.subject < 0:
            return None
        by = (
            self.by
            if self.kind not in _CHALLENGES
            else int(self.pressing and self.kind is Intervention.INJECT)
        )
        return Intervene(self.kind, self.subject, by, self.reason)


class ChangeHand(Protocol):
    """What a person does on this page."""

    draft: Draft

    def choose_kind(self, kind: str) -> None:
        """Choose what to do."""

    def choose_subject(self, subject: str) -> None:
        """Choose to which card, right, condition or role."""

    def choose_by(self, by: int) -> None:
        """Choose by how much."""

    def choose_arrival(self, arrival: str) -> None:
        """Choose how a challenge comes."""

    def type_reason(self, reason: str) -> None:
        """Give the reason, letter by letter."""

    def take_reason(self, reason: str) -> None:
        """Take one of the reasons that are often true."""

    def step_in(self) -> None:
        """Do it."""


def change_page(desk: Facilitation, hand: ChangeHand, over: bool) -> Widget:
    """The page: three cards from left to right, and what the log will say.

    Args:
        desk: the facilitator's means.
        hand: where presses go.
        over: whether the game is over.
    """
    say = desk.program.say
    if over:
        return Card(Label(say("ui.facilitator.game_over")), kind="notice")
    lead = Label(say("ui.facilitator.change_lead"), colour="muted")
    left = Column(_what(desk, hand), _which(desk, hand), gap=20)
    right = Column(_how(desk, hand), _why(desk, hand), _outcome(desk, hand), gap=20)
    return Column(lead, Grid(left, right, min_column=560, gap=28), gap=16)


def preview(desk: Facilitation, draft: Draft) -> tuple[bool, str]:
    """Whether the draft can be done, and what the log will say, or why it cannot be done."""
    command = draft.command()
    if command is None:
        return False, desk.program.say("ui.facilitator.no_challenge")
    try:
        step = desk.sitting.history.preview(command)
    except IllegalMove as refused:
        return False, desk.say(Message(refused.refusal.message, refused.refusal.data))
    return True, " ".join(desk.say(Message(event.message, event.data)) for event in step.events)


def subjects(state: State, kind: Intervention) -> Sequence[int]:
    """What an intervention of a kind can be about, as indices."""
    if kind is Intervention.INJECT:
        return may_come(state)
    if kind is Intervention.HOLD_BACK:
        return may_wait(state)
    if kind is Intervention.RIGHT:
        return range(len(RIGHTS))
    return range(len(CONDITIONS if kind is Intervention.CONDITION else ROLES))


def _what(desk: Facilitation, hand: ChangeHand) -> Widget:
    say = desk.program.say
    options = [Option(kind.name.lower(), say(f"ui.facilitator.{kind.name.lower()}")) for kind in KINDS]
    kind = Choice(
        options,
        value=hand.draft.kind.name.lower(),
        on_change=hand.choose_kind,
        label=say("ui.facilitator.what"),
        id="facilitator.kind",
    )
    return Card(kind)


def _which(desk: Facilitation, hand: ChangeHand) -> Widget:
    say, state, kind = desk.program.say, desk.sitting.state, hand.draft.kind
    found = subjects(state, kind)
    if not found:
        return Card(Label(say("ui.facilitator.no_challenge")))
    label = {Intervention.RIGHT: "right", Intervention.CONDITION: "condition"}.get(kind, "role")
    which = Choice(
        [_option(desk, state, kind, index) for index in found],
        value=str(hand.draft.subject),
        on_change=hand.choose_subject,
        label=say(f"ui.facilitator.which_{'challenge' if kind in _CHALLENGES else label}"),
        layout="list",
        id="facilitator.subject",
    )
    return Card(which)


def _option(desk: Facilitation, state: State, kind: Intervention, index: int) -> Option:
    say, term = desk.program.say, desk.program.term
    if kind in _CHALLENGES:
        card = state.game.challenges[index]
        known = kind is Intervention.HOLD_BACK or index in state.challenge_deck
        note = say(
            "ui.facilitator.challenge_note" if known else "ui.facilitator.challenge_gone",
            family=_FAMILIES[card.family],
            intensity=card.intensity,
        )
        title = desk.city.title_of(card.id, desk.program.language) or card.id
        return Option(str(index), title, icon=_FAMILIES[card.family].value, note=note)
    if kind is Intervention.RIGHT:
        word, now, icon = f"right.{RIGHTS[index]}", state.rights[index], RIGHTS[index]
    elif kind is Intervention.CONDITION:
        word, now, icon = f"condition.{CONDITIONS[index]}", state.conditions[index], CONDITIONS[index]
    else:
        pools = {Intervention.BUDGET: state.budget, Intervention.TRUST: state.trust}
        word, now, icon = f"role.{ROLES[index]}", pools.get(kind, state.actions)[index], ROLES[index]
    return Option(str(index), term(word), icon=icon, note=say("ui.facilitator.stands_at", now=now))


def _how(desk: Facilitation, hand: ChangeHand) -> Widget:
    say, draft = desk.program.say, hand.draft
    if draft.kind is Intervention.INJECT:
        arrivals = Choice(
            [
                Option(name, say(f"ui.facilitator.arrives_{name}"), icon=name)
                for name in ("forecast", "pressing")
            ],
            value="pressing" if draft.pressing else "forecast",
            on_change=hand.choose_arrival,
            label=say("ui.facilitator.arrives"),
            id="facilitator.arrival",
        )
        return Card(arrivals)
    if draft.kind is Intervention.HOLD_BACK:
        return Column(shown=False)
    amount = Stepper(
        say("ui.facilitator.by"),
        value=draft.by,
        low=-MOST,
        high=MOST,
        on_change=hand.choose_by,
        show=lambda by: say("ui.facilitator.by_shown", by=by),
        id="facilitator.by",
    )
    return Card(amount)


def _why(desk: Facilitation, hand: ChangeHand) -> Widget:
    say = desk.program.say
    field = TextField(
        say("ui.facilitator.reason"),
        value=hand.draft.reason,
        on_change=hand.type_reason,
        max_length=LONGEST_REASON,
        placeholder=say("ui.facilitator.reason_example"),
        id="facilitator.reason",
    )
    ready = [
        Button(
            say(f"ui.facilitator.reason_{name}"),
            id=f"facilitator.reason.{name}",
            style="small",
            on_press=lambda name=name: hand.take_reason(  # type: ignore[misc]
                say(f"ui.facilitator.reason_{name}")
            ),
        )
        for name in REASONS
    ]
    return Card(field, Row(*ready, gap=10, wrap=True), gap=14)


def _outcome(desk: Facilitation, hand: ChangeHand) -> Widget:
    possible, words = preview(desk, hand.draft)
    say = desk.program.say
    told = Label(words, id="facilitator.preview")
    act = Button(
        say("ui.facilitator.do"),
        id="facilitator.do",
        kind="primary",
        icon="check",
        on_press=hand.step_in,
        enabled=possible,
        reason=words,
    )
    return Card(told, Row(act, justify="end"), header=say("ui.facilitator.log_would_say"), icon="log")
