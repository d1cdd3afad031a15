"""The panel of a challenge: what happens if nobody answers, the answers with their price, and its story."""

from weldi_game.cards.challenge import AnswerEntry
from weldi_game.cards.rule_text import answer_rules, challenge_rules, cost_text
from weldi_game.engine.commands import AnswerChallenge
from weldi_game.engine.legality import check
from weldi_game.engine.prices import answer_cost
from weldi_game.text import Message
from weldi_game.ui.table.decide import decision_parts, lines_of
from weldi_game.ui.table.page import Page
from weldi_game.ui.table.panel_measure import card_texts, closing_texts, told
from weldi_game.ui.table.pieces import cost_label
from weldi_game.ui.table.proposals import answering, for_answer
from weldi_game.ui.table.view import TableView
from weldi_game.ui.widgets import Card, Icon, Label, Row, Widget

_HEARD = "rule.participatory"


def page(view: TableView, index: int) -> Page:
    """What it does, its answers, and what the chosen one would change."""
    entry = view.challenge_entry(index)
    stage = stage_of(view, index)
    parts: list[Widget] = [
        Label(view.say(f"ui.table.stage_{stage}_long"), style="small", bold=True),
        lines_of(view, challenge_rules(entry)),
    ]
    if stage != "foreseen":
        heading = "ui.table.solve_by" if stage == "problem" else "ui.table.answer_by"
        parts.append(Label(view.say(heading), style="small", bold=True))
        parts += [_answer(view, index, answer) for answer in range(len(entry.answers))]
    parts += decision_parts(view)
    return Page(entry.family.value, view.title(entry.id), parts)


def stage_of(view: TableView, index: int) -> str:
    """Where a challenge is: "pressing", "forecast", "problem" or "foreseen"."""
    for pending in view.state.conveyor:
        if pending.challenge == index:
            return "pressing" if pending.pressing else "forecast"
    return "problem" if any(each.challenge == index for each in view.state.problems) else "foreseen"


def _answer(view: TableView, challenge: int, answer: int) -> Widget:
    """One answer: its deed, its price now, what it does."""
    entry = view.challenge_entry(challenge)
    option = entry.answers[answer]
    command = for_answer(view.state, challenge, answer, view.acting)
    role = (
        command.role if isinstance(command, AnswerChallenge) else answering(view.state, challenge, answer)[0]
    )
    budget, trust = answer_cost(view.state, role, challenge, answer)
    refusal = check(view.state, command)
    title = view.content(f"challenge.{entry.id}.answers.{option.id}.title", option.title)
    price = view.say(cost_text(budget, trust))
    chosen = view.intent.command
    taken = isinstance(chosen, AnswerChallenge) and (chosen.challenge, chosen.answer) == (challenge, answer)
    mark = (
        [] if refusal is None else [Icon("lock", size=26, colour="muted", label=view.say("ui.table.not_now"))]
    )
    return Card(
        Label(title, style="small", bold=True),
        Row(cost_label(budget, trust, price), *mark, _effect(view, option), gap=12, align="center"),
        *[Label(view.say(line), style="caption") for line in answer_rules(option)[1:] if line.id != _HEARD],
        kind="raised" if refusal is None else "sunken",
        padding=10,
        gap=4,
        id=f"detail.answer.{option.id}",
        label=view.say(
            "ui.table.answer_label",
            title=title,
            price=Message("ui.table.price", {"budget": budget, "trust": trust}),
        ),
        selected=taken,
        tick=False,
        on_press=lambda: view.hand.intend(command),
    )


def _effect(view: TableView, option: AnswerEntry) -> Widget:
    """What it does to the challenge; a hand where rights holders decide or act."""
    words = Label(view.say(answer_rules(option)[0]), style="caption", weight=1)
    if not option.participatory:
        return words
    heard = Icon("participatory", size=28, colour="good", label=view.say(_HEARD))
    return Row(words, heard, gap=8, align="center", weight=1)


def about(view: TableView, index: int) -> list[Widget]:
    """Its story, the real case, why it happens, what a good answer gives to residents."""
    entry = view.challenge_entry(index)
    cause = view.content(f"challenge.{entry.id}.root_cause", entry.root_cause)
    gain = view.content(f"challenge.{entry.id}.win_win_note", entry.win_win_note)
    bearers = view.say(
        "ui.table.bearers", duty=tuple(entry.duty_bearer), responsible=tuple(entry.responsibility_bearer)
    )
    return [
        *card_texts(view, "challenge", entry),
        told(view, "ui.table.root_cause", cause, "problem"),
        told(view, "ui.table.who_is_responsible", bearers, "city_hall"),
        told(view, "ui.table.win_win_note", gain, "residents"),
        *closing_texts(view, "challenge", entry),
    ]
