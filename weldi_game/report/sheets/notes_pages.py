"""Notes on every card for the facilitator: what is real behind it, its cause, its question, its source."""

from collections.abc import Iterable

from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.measure import MeasureEntry
from weldi_game.report import look
from weldi_game.report.blocks import Block, Marked, Stack, Words
from weldi_game.report.flow import Flow
from weldi_game.report.questions import Card
from weldi_game.report.words import Sayer


def write_notes(flow: Flow, say: Sayer) -> None:
    """Write the notes, kind by kind, by title."""
    city = say.city
    flow.heading(say("report.notes_title"))
    flow.lead(say("report.notes_lead"))
    kinds: tuple[tuple[str, Iterable[Card]], ...] = (
        ("report.challenges", (Card("challenge", card) for card in city.challenges.values())),
        ("report.measures", (Card("measure", card) for card in city.measures.values())),
        ("report.card_back_opportunity", (Card("opportunity", card) for card in city.opportunities.values())),
    )
    for message, cards in kinds:
        flow.subheading(say(message))
        titled = sorted(cards, key=lambda card: say.card(card, "title").casefold())
        flow.grid([_note(say, card) for card in titled], 2, 3)
    flow.subheading(say("report.sources"))
    for source, entry in city.sources.items():
        title = say("report.source_line", title=say.source(source), year=entry.year)
        flow.put(Words(title, 8.2), 0.8)


def _note(say: Sayer, card: Card) -> Stack:
    entry = card.entry
    lines: list[Block] = [
        Marked(
            Words(say.card(card, "title"), 9, bold=True, leading=1.15),
            icon=str(getattr(entry, "family", card.kind)),
            room=5.5,
            colour=look.PRIMARY,
        ),
        Words(say("report.in_city", city=entry.real.city), 7.4, bold=True, colour=look.PRIMARY),
        Words(say.card(card, "real.text"), 7.8, leading=1.25),
    ]
    if isinstance(entry, ChallengeEntry):
        lines.append(_small(say("report.notes_cause", text=say.card(card, "root_cause"))))
    if isinstance(entry, MeasureEntry):
        lines.append(_small(say("report.notes_pitfall", text=say.card(card, "pitfall"))))
        lines.append(_small(say("report.notes_residents", text=say.card(card, "win_win_note"))))
    lines.append(_small(say.card(card, "learning")))
    lines.append(Words(say.card(card, "debrief"), 8, bold=True, leading=1.25))
    return Stack(lines, 0.5, 2.2, border=look.FAINT)


def _small(text: str) -> Words:
    return Words(text, 7.4, colour=look.MUTED, leading=1.25)
