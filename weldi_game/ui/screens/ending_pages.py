"""The pages of the ending: the curves and what stands beside them, questions, practices, and what came back."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.compiled import GROUPS, RIGHTS
from weldi_game.engine.state import State
from weldi_game.report.debrief import Debrief
from weldi_game.report.questions import STEPS, Question
from weldi_game.report.questions import Card as PlayedCard
from weldi_game.text import content
from weldi_game.ui.look import Look
from weldi_game.ui.program import Program
from weldi_game.ui.screens.curves import Moment, draw_curves
from weldi_game.ui.theme import BANDS
from weldi_game.ui.widgets import Canvas, Card, Column, Grid, Heading, Icon, Label, ProgressBar, Row, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_CHART = 480
"""Least height of the chart, base pixels; below that it is scrolled."""
_MOST_QUESTIONS, _MOST_PRACTICES = 2, 6
"""Questions of each step of the talk, and practices, that are shown."""


class EndingPages:
    """What the pages of the ending say.

    Args:
        program: says it.
        told: the game, looked back on.
        city: where it was played.
    """

    def __init__(self, program: Program, told: Debrief, city: "City") -> None:
        self.program, self.told, self.city = program, told, city
        self.say = program.say

    def rights(self, state: State) -> Widget:
        """The chart, and below it the lowest right, the equity gap and the share of answers with a voice."""
        return Column(self._curves(), self._facts(state), gap=16)

    def _curves(self) -> Widget:
        moments = moments_of(self.told)
        marks = [
            self.say("ui.ending.half_year", round=moment.round)
            if moment.round
            else self.say("ui.ending.start")
            for moment in moments
        ]
        names = [self.program.term(f"right.{right}", short=True) for right in RIGHTS]
        bands = [self.program.term(f"band.{band}", capital=False) for band in BANDS]

        def draw(surface: pygame.Surface, look: Look) -> None:
            draw_curves(surface, look, moments, names, bands, marks)

        told = [
            self.say("ui.ending.curve", right=right, values=[str(moment.rights[index]) for moment in moments])
            for index, right in enumerate(RIGHTS)
        ]
        label = self.say("ui.ending.curves")
        return Canvas(draw=draw, label=label, description="; ".join(told), weight=1, min_height=_CHART)

    def _facts(self, state: State) -> Widget:
        found = self.told.result
        lowest = RIGHTS.index(found.lowest)
        low = self.say("ui.ending.lowest_value", right=found.lowest, value=state.rights[lowest])
        gap = self.say("ui.ending.gap_value", points=found.equity_gap, group=found.served_least)
        if not found.equity_gap:
            gap = self.say("ui.ending.gap_none")
        share = self.say("ui.ending.share_value", share=found.participatory_share / 100)
        if not state.tally.answers:
            share = self.say("ui.ending.share_none")
        rows = (
            (found.lowest, "ui.ending.lowest", low),
            ("equality", "ui.ending.gap", gap),
            ("participatory", "ui.ending.share", share),
        )
        return Grid(*(self._fact(icon, self.say(name), words) for icon, name, words in rows), min_column=290)

    def _fact(self, icon: str, name: str, words: str) -> Widget:
        head = Row(
            Icon(icon, size=32), Label(name, style="small", bold=True, weight=1), gap=10, align="center"
        )
        return Card(head, Label(words, style="small"), gap=6, padding=16)

    def talk(self, *first: Widget) -> Widget:
        """Questions for the talk, below what comes first."""
        lead = Label(self.say("ui.ending.talk_lead"), colour="muted")
        return Column(lead, *first, *(self._question(each) for each in self._questions()), gap=16)

    def _question(self, question: Question) -> Widget:
        if question.card is not None:
            words = self._text(question.card, "debrief", question.card.entry.debrief)
            title = self._text(question.card, "title", question.card.entry.title)
            source = Label(self.say("ui.ending.talk_card", title=title), style="small", colour="muted")
            return Card(Label(words, style="lead"), source, accent="accent")
        message = question.message or ""
        return Card(Label(self.say(message, titles=self.city.title_of), style="lead"), accent="accent")

    def _text(self, card: PlayedCard, field: str, english: str) -> str:
        return content(f"{card.kind}.{card.entry.id}.{field}", english, self.program.language)

    def _questions(self) -> list[Question]:
        """Of each step of the talk the first two questions, those of cards before the others."""
        found: list[Question] = []
        for step in STEPS:
            asked = [question for question in self.told.questions if question.step == step]
            found += sorted(asked, key=lambda question: question.card is None)[:_MOST_QUESTIONS]
        return found

    def real(self) -> Widget:
        """The real practices behind the measures that were chosen."""
        rows: list[Widget] = [Label(self.say("ui.ending.real_lead"), colour="muted")]
        for card in varied(self.told.practices):
            title = self._text(card, "title", card.entry.title)
            head = self.say("ui.ending.real_city", city=card.entry.real.city, measure=title)
            words = self._text(card, "real.text", card.entry.real.text)
            rows.append(Card(Heading(head, 3), Label(words)))
        return Column(*rows, gap=16)

    def back(self, state: State) -> Widget:
        """What groups gave back, and how far the needs of each are met."""
        found = Counter(gift.group for gift in self.told.contributions)
        lead = "ui.ending.back_lead" if found else "ui.ending.back_none"
        gifts = [
            Row(
                Icon(group, size=40),
                Label(self.say("ui.ending.back_row", group=group, count=count), weight=1),
                align="center",
            )
            for group, count in found.items()
        ]
        bars = [
            ProgressBar(
                self.say("ui.ending.group", group=GROUPS[group]), value=state.met[group] // 10, maximum=100
            )
            for group, size in enumerate(state.sizes)
            if size
        ]
        served = Card(*bars, header=self.say("ui.ending.groups"), icon="people")
        return Column(Label(self.say(lead)), *gifts, served, gap=16)


def moments_of(told: Debrief) -> list[Moment]:
    """The six curves as moments, from the start to the end."""
    first = told.curves[0].first - 1
    columns = zip(*(curve.points for curve in told.curves), strict=True)
    return [Moment(first + index, rights) for index, rights in enumerate(columns)]


def varied(cards: Sequence[PlayedCard]) -> list[PlayedCard]:
    """Cards with a practice of as many different cities as there are, then more of the same, at most six."""
    first: dict[str, PlayedCard] = {}
    for card in cards:
        if card.kind == "measure":
            first.setdefault(card.entry.real.city, card)
    rest = [card for card in cards if card.kind == "measure" and card not in first.values()]
    return [*first.values(), *rest][:_MOST_PRACTICES]
