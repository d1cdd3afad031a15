"""The questions, one at a time and in DATA order: describe, analyse, transfer, act."""

from collections.abc import Callable

from weldi_game.report.questions import STEPS
from weldi_game.ui.debrief.talk import Talk
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Heading,
    Label,
    Option,
    Row,
    ScrollArea,
    Spacer,
    Widget,
)


def questions_page(
    talk: Talk, on_step: Callable[[str], None], on_move: Callable[[int], None], roomy: bool
) -> Widget:
    """The page.

    Args:
        talk: the talk.
        on_step: called with the step of the talk that was chosen.
        on_move: called with 1 for the next question and -1 for the one before, across the steps.
        roomy: whether a question can stand in the largest letters.
    """
    say, steps = talk.program.say, talk.reading.steps
    step = steps[talk.step]
    chooser = Choice(
        [Option(name, told.title) for name, told in zip(STEPS, steps, strict=True)],
        value=STEPS[talk.step],
        on_change=on_step,
        label=say("ui.debrief.step"),
        label_shown=False,
        id="debrief.step",
    )
    if not step.questions:
        asked = ScrollArea(Label(step.lead, style="lead"), id="debrief.asked", label=step.title, weight=1)
    else:
        asked = ScrollArea(_asked(talk, roomy), id="debrief.asked", label=step.title, weight=1)
    last = (talk.step, talk.question) == _last(talk)
    first = (talk.step, talk.question) == (0, 0)
    foot = Row(
        Label(say("ui.debrief.questions_note"), style="small", colour="muted", weight=1),
        Button(
            say("ui.debrief.question_before"),
            id="debrief.before",
            icon="back",
            icon_only=True,
            enabled=not first,
            reason=say("ui.debrief.question_of", number=1, count=_count(talk)),
            on_press=lambda: on_move(-1),
        ),
        Button(
            say("ui.debrief.question_next"),
            id="debrief.after",
            icon="forward",
            icon_only=True,
            enabled=not last,
            reason=say("ui.debrief.question_of", number=_count(talk), count=_count(talk)),
            on_press=lambda: on_move(1),
        ),
        gap=16,
        align="center",
    )
    return Column(chooser, asked, foot, gap=18, weight=1)


def moved(talk: Talk, by: int) -> tuple[int, int]:
    """Step and question after moving by one; at the ends it stays where it is."""
    places = _places(talk)
    at = places.index((talk.step, talk.question)) if (talk.step, talk.question) in places else 0
    return places[min(max(at + by, 0), len(places) - 1)]


def _asked(talk: Talk, roomy: bool) -> Widget:
    step = talk.reading.steps[talk.step]
    question = step.questions[talk.question]
    number = _places(talk).index((talk.step, talk.question)) + 1
    words: list[Widget] = [
        Label(step.lead, colour="muted"),
        Heading(question.text, 1 if roomy else 2, id="debrief.question"),
    ]
    if question.origin:
        words.append(Label(question.origin, style="small", colour="muted"))
    count = talk.program.say("ui.debrief.question_of", number=number, count=_count(talk))
    words.append(Label(count, style="small", colour="muted"))
    return Card(Column(Spacer(), *words, Spacer(), gap=18, weight=1), padding=48 if roomy else 20)


def _places(talk: Talk) -> list[tuple[int, int]]:
    return [
        (step, question)
        for step, told in enumerate(talk.reading.steps)
        for question in range(len(told.questions))
    ]


def _last(talk: Talk) -> tuple[int, int]:
    return _places(talk)[-1]


def _count(talk: Talk) -> int:
    return len(_places(talk))
