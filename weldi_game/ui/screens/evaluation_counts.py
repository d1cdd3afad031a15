"""The counts of an evaluation in pictures: a bar for before and one for now under each sentence."""

from collections.abc import Sequence

import pygame

from weldi_game.session.evaluation import ITEMS, STEPS, SUBJECTS, Shown
from weldi_game.ui import paint
from weldi_game.ui.look import Look
from weldi_game.ui.program import Program
from weldi_game.ui.widgets import Canvas, Card, Column, Grid, Heading, Label, Widget

_PER_SUBJECT = len(ITEMS) // len(SUBJECTS)
_BAR = 20
"""Thickness of a bar, base pixels."""
_ACCENTS = ("right.education", "right.health")


def counts_of(program: Program, answers: int, shown: Sequence[Shown]) -> Widget:
    """The means of all sentences, by subject.

    Args:
        program: for the words.
        answers: how many people have answered.
        shown: what may be seen; all eight sentences in their order.
    """
    cards = [
        _subject(program, name, shown[index * _PER_SUBJECT : (index + 1) * _PER_SUBJECT])
        for index, name in enumerate(SUBJECTS)
    ]
    lead = Label(program.say("ui.evaluation.result_lead", count=answers), colour="muted")
    return Column(lead, Grid(*cards, min_column=620, gap=18), gap=16)


def _subject(program: Program, name: str, items: Sequence[Shown]) -> Widget:
    rows: list[Widget] = []
    for item in items:
        rows.append(Label(program.say(f"ui.evaluation.item_{item.item}")))
        rows += [
            _bar(program, when, mean, accent)
            for when, mean, accent in zip(("before", "now"), item.means, _ACCENTS, strict=True)
        ]
    return Card(Heading(program.say(f"ui.evaluation.{name}"), 2), *rows, gap=10)


def _bar(program: Program, when: str, mean: float, accent: str) -> Widget:
    """The mean in words, and as a bar from 1 to 5."""
    words = program.say("ui.evaluation.mean", when=program.say(f"ui.evaluation.{when}"), mean=f"{mean:.1f}")

    def draw(surface: pygame.Surface, look: Look) -> None:
        theme, frame = look.theme, surface.get_rect()
        surface.fill(theme.colour("card"))
        paint.card(
            surface, frame, theme.colour("sunken"), frame.height // 2, theme.colour("line"), look.px(2)
        )
        filled = frame.copy()
        filled.width = round(frame.width * mean / STEPS)
        if filled.width > frame.height:
            ink = theme.colour("line")
            paint.card(surface, filled, theme.colour(accent), frame.height // 2, ink, look.px(2))

    bar = Canvas(draw=draw, label=words, rounded=False, height=_BAR)
    return Column(Label(words, style="small", bold=when == "now"), bar, gap=4)
