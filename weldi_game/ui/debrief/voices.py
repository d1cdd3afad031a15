"""Who was heard and who was served: answers with a voice, actions of each role, the equity gap, what came back."""

from weldi_game.cards.compiled import RIGHTS
from weldi_game.text import Message
from weldi_game.ui.debrief.talk import Talk
from weldi_game.ui.widgets import Card, Column, Grid, Icon, Label, ProgressBar, Row, Widget

_EVERYTHING = 100


def voices_page(talk: Talk) -> Widget:
    """The page: two columns of cards."""
    left = [_facts(talk), _acted(talk), *_votes(talk)]
    right = [_served(talk), _back(talk)]
    return Grid(Column(*left, gap=20), Column(*right, gap=20), min_column=560, gap=28)


def _facts(talk: Talk) -> Widget:
    rows = [
        Row(
            Icon(fact.icon, size=44, colour="muted"),
            Column(
                Label(fact.name, style="small", colour="muted"), Label(fact.words, bold=True), gap=2, weight=1
            ),
            gap=14,
            align="center",
        )
        for fact in talk.reading.facts
    ]
    voices = [Label(sentence) for sentence in talk.reading.voices]
    return Card(*rows, *voices, gap=14)


def _acted(talk: Talk) -> Widget:
    """The actions of each role, of those that it had."""
    state = talk.sitting.state
    had = sum(1 for story in talk.told.rounds if story.finished) * state.game.actions
    most = max(1, had, *(count for _, _, count in talk.reading.acted))
    bars = [
        Row(
            Icon(role, size=40, colour="muted"),
            ProgressBar(name, value=count, maximum=most, accent=f"role.{role}", weight=1),
            gap=14,
            align="center",
        )
        for role, name, count in talk.reading.acted
    ]
    return Card(*bars, header=talk.program.say("ui.debrief.acted"), icon="people", gap=12)


def _served(talk: Talk) -> Widget:
    bars = [
        Row(
            Icon(group.icon, size=40, colour="muted"),
            Column(
                ProgressBar(group.name, value=group.last, maximum=_EVERYTHING, accent="band.realised"),
                Label(group.words, style="small", colour="muted"),
                gap=2,
                weight=1,
            ),
            gap=14,
            align="center",
        )
        for group in talk.reading.groups
    ]
    return Card(*bars, header=talk.program.say("ui.debrief.served"), icon="equality", gap=12)


def _back(talk: Talk) -> Widget:
    rows: list[Widget] = [
        Row(
            Icon(group, size=40, colour="muted"),
            Column(Label(words, bold=True), Label(gifts, style="small"), gap=2, weight=1),
            gap=14,
            align="center",
        )
        for group, words, gifts in talk.reading.back
    ]
    if not rows:
        rows = [Label(talk.program.say("ui.debrief.back_none"))]
    return Card(*rows, header=talk.program.say("ui.debrief.back"), icon="win_win", gap=12)


def _votes(talk: Talk) -> list[Widget]:
    """What was voted for in secret, where the table did."""
    rows: list[Widget] = []
    for facts in talk.sitting.remarks:
        counts, round_ = facts.get("vote"), facts.get("round")
        if not isinstance(counts, list) or not isinstance(round_, int) or len(counts) != len(RIGHTS):
            continue
        parts = tuple(
            Message("ui.debrief.vote_part", {"right": right, "count": count})
            for right, count in zip(RIGHTS, counts, strict=True)
            if isinstance(count, int) and count > 0
        )
        if parts:
            rows.append(Label(talk.say("ui.debrief.vote_row", round=round_, rights=parts)))
    if not rows:
        return []
    ask = Label(talk.program.say("ui.debrief.votes_ask"), bold=True)
    return [Card(*rows, ask, header=talk.program.say("ui.debrief.votes"), icon="participation", gap=10)]
