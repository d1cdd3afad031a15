"""The end of the talk: the ballot of the measures, and one commitment for one's own city."""

from collections.abc import Callable
from typing import Protocol

from weldi_game.ui.debrief.talk import Talk
from weldi_game.ui.widgets import Button, Card, Column, Grid, Label, Row, Stepper, TextField, Widget

MOST_HANDS = 60
LONGEST_COMMITMENT = 200


def ballot_page(talk: Talk, on_hands: Callable[[str, int], None]) -> Widget:
    """The ballot: which would you take home?

    Args:
        talk: the talk.
        on_hands: called with a measure and how many hands it has.
    """
    say = talk.program.say
    if not talk.told.ballot:
        return Card(Label(say("ui.debrief.ballot_none"), style="lead"), kind="notice")
    cards = [
        Card(
            Stepper(
                talk.city.title_of(measure, talk.program.language) or measure,
                value=talk.ballot.get(measure, 0),
                low=0,
                high=MOST_HANDS,
                on_change=lambda hands, measure=measure: on_hands(measure, hands),  # type: ignore[misc]
                id=f"debrief.hands.{measure}",
            ),
            padding=16,
        )
        for measure in talk.told.ballot
    ]
    verdict = Card(Label(leading_words(talk), style="lead", id="debrief.verdict"), kind="notice")
    return Column(Label(say("ui.debrief.ballot_lead")), verdict, Grid(*cards, min_column=640, gap=14), gap=18)


def leading_words(talk: Talk) -> str:
    """Which measures have most hands, or the question while nobody has raised one."""
    most = max(talk.ballot.values(), default=0)
    if not most:
        return talk.program.say("report.ballot")
    first = [measure for measure in talk.told.ballot if talk.ballot.get(measure) == most]
    return talk.say("ui.debrief.ballot_most", hands=most, measures=first)


class ClosingHand(Protocol):
    """What the last page does."""

    def type_commitment(self, words: str) -> None:
        """Take the commitment letter by letter."""

    def keep_commitment(self) -> None:
        """Keep it in the saved game."""

    def write_report(self) -> None:
        """Write the report beside the save."""

    def open_evaluation(self) -> None:
        """Show the evaluation."""

    def open_certificate(self) -> None:
        """Ask for a name and write a certificate."""


def home_page(talk: Talk, hand: ClosingHand, report_reason: str) -> Widget:
    """One commitment, and what can be done before everybody goes.

    Args:
        talk: the talk.
        hand: where presses go.
        report_reason: why no report can be written; "" when it can.
    """
    say = talk.program.say
    field = TextField(
        say("ui.debrief.commitment"),
        value=talk.commitment,
        on_change=hand.type_commitment,
        on_submit=lambda _: hand.keep_commitment(),
        max_length=LONGEST_COMMITMENT,
        placeholder=say("ui.debrief.commitment_example"),
        id="debrief.commitment",
    )
    keep = Button(
        say("ui.debrief.keep"),
        id="debrief.keep",
        icon="check",
        on_press=hand.keep_commitment,
        enabled=bool(talk.commitment.strip()),
        reason=say("ui.debrief.nothing_typed"),
    )
    note = Label(say("ui.debrief.commitment_note"), style="small", colour="muted", weight=1, min_width=400)
    promise = Card(
        Label(say("ui.debrief.commitment_lead"), style="lead"),
        field,
        Row(note, keep, gap=16, align="center", wrap=True),
        gap=18,
    )
    report = Button(
        say("ui.debrief.report"),
        id="debrief.report",
        icon="report",
        on_press=hand.write_report,
        enabled=not report_reason,
        reason=report_reason,
    )
    evaluation = Button(
        say("ui.debrief.evaluation"), id="debrief.evaluation", icon="check", on_press=hand.open_evaluation
    )
    certificate = Button(
        say("ui.certificate.button"),
        id="debrief.certificate",
        icon="recognition",
        on_press=hand.open_certificate,
    )
    after = Card(
        Row(report, evaluation, certificate, gap=14, wrap=True),
        header=say("ui.debrief.afterwards"),
        icon="people",
    )
    thanks = Label(say("ui.debrief.thanks"), colour="muted")
    return Column(promise, after, thanks, gap=20)
