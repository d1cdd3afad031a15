"""A debrief said in one language: plain sentences in the order in which a page or a sheet of paper shows them.

HTML, PDF and whatever comes later are made from these records, so that they never tell different stories.
"""

from collections.abc import Mapping, Sequence

from weldi_game import __version__
from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.library import City
from weldi_game.cards.ruleset import CoverageStep, RulesFile
from weldi_game.report import curves as tracks
from weldi_game.report.curves import Curve, GroupLine
from weldi_game.report.debrief import Contribution, Debrief, Line, RoundStory
from weldi_game.report.deeds import Decision, Faced
from weldi_game.report.questions import STEPS, Card
from weldi_game.report.reading_records import (
    BendText,
    Chart,
    DecisionRow,
    Fact,
    GroupText,
    PracticeText,
    QuestionText,
    Reading,
    RoundText,
    SourceText,
    Step,
    StoryLine,
    WhatIf,
)
from weldi_game.report.turning_points import Future, TurningPoint
from weldi_game.report.words import Sayer
from weldi_game.session import table_code
from weldi_game.text import Message, content

RIGHT_MOST, CONDITION_MOST = 10, 5


def read_out(
    found: Debrief,
    points: tuple[TurningPoint, ...],
    city: City,
    language: str,
    damaged: int = 0,
    hands: Mapping[str, int] | None = None,
) -> Reading:
    """Say a debrief.

    Args:
        found: the debrief.
        points: its turning points.
        city: where it was played.
        language: a code of `text.languages()`.
        damaged: lines of the save that were left out.
        hands: the ballot, where hands were counted for measures.
    """
    say = Sayer(city, language)
    cards = tuple(card for card in found.practices)
    return Reading(
        language=language,
        city=say.title(city.id),
        ending=say.term(f"ending.{found.result.ending.value}"),
        band=tracks.band(min(found.rights)),
        game_line=game_line(say, found),
        code_line=say("report.code_line", code=code_of(found)),
        notes=_notes(say, found, damaged),
        ending_words=_ending_words(say, found),
        facts=_facts(say, found),
        next_title=say("ui.ending.next"),
        next_step=_next_step(say, found),
        rights=tuple(_chart(say, curve, "right", RIGHT_MOST) for curve in found.curves),
        conditions=tuple(_chart(say, curve, "condition", CONDITION_MOST) for curve in found.conditions),
        groups=tuple(_group(say, line) for line in found.groups),
        rounds=tuple(_round(say, story) for story in found.rounds),
        what_ifs=tuple(_what_if(say, point) for point in points),
        voices=_voices(say, found),
        acted=tuple((role, say.term(f"role.{role}"), count) for role, count in found.voices.acted),
        back=_back(say, found.contributions),
        decisions=tuple(_decision(say, each) for each in found.decisions),
        measures=tuple(_practice(say, card, found) for card in cards if card.kind == "measure"),
        challenges=tuple(_practice(say, card, found) for card in cards if card.kind == "challenge"),
        steps=_steps(say, found),
        ballot=tuple((say.title(card), _counted(say, (hands or {}).get(card, 0))) for card in found.ballot),
        model_does=_model_does(say, city.common.rules),
        model_leaves_out=tuple(
            say(f"report.model_{name}") for name in ("people", "judgement", "law", "time", "cities")
        ),
        sources=_sources(say, city, cards),
        small_print=(say("report.credits", version=__version__), say("report.privacy")),
    )


def code_of(found: Debrief) -> str:
    """The word code of a game."""
    return table_code.write(
        table_code.TableCode(found.scenario, found.level, found.format, found.seed & (2**63 - 1))
    )


def game_line(say: Sayer, found: Debrief) -> str:
    """Where, in which context and how long was played."""
    country = content(f"scenario.{say.city.id}.country", say.city.entry.country, say.language)
    rounds = say.city.common.rules.formats
    count = next(rule.rounds for name, rule in rounds.items() if name.value == found.format)
    half_years = Message("report.half_years", {"rounds": count})
    return say("report.game_line", country=country, level=found.level, rounds=half_years)


def _notes(say: Sayer, found: Debrief, damaged: int) -> tuple[str, ...]:
    notes = []
    if not found.finished:
        rounds = next(
            rule.rounds for name, rule in say.city.common.rules.formats.items() if name.value == found.format
        )
        notes.append(say("report.unfinished", round=found.rounds[-1].round, rounds=rounds))
    if found.curves[0].first > 1:
        notes.append(say("report.told_late", round=found.curves[0].first))
    if damaged:
        notes.append(say("report.damaged", count=damaged))
    return tuple(notes)


def _ending_words(say: Sayer, found: Debrief) -> tuple[str, ...]:
    words = [say(f"ui.ending.{found.result.ending.value}")]
    if found.emergency:
        words.append(say("ui.ending.after_emergency"))
    return tuple(words)


def _facts(say: Sayer, found: Debrief) -> tuple[Fact, ...]:
    end = found.result
    value = min(found.rights)
    gap = (
        say("ui.ending.gap_value", points=end.equity_gap, group=end.served_least)
        if end.equity_gap
        else say("ui.ending.gap_none")
    )
    share = (
        say("ui.ending.share_value", share=end.participatory_share / 100)
        if found.voices.answers
        else say("ui.ending.share_none")
    )
    return (
        Fact(
            end.lowest,
            say("ui.ending.lowest"),
            say("ui.ending.lowest_value", right=end.lowest, value=value),
        ),
        Fact("people", say("ui.ending.gap"), gap),
        Fact("participatory", say("ui.ending.share"), share),
    )


def _next_step(say: Sayer, found: Debrief) -> str:
    step = found.result.next_step
    message = f"ui.ending.next_{step}" if step in ("climate", "equity") else "ui.ending.next_right"
    return say(message, right=step, group=found.result.served_least)


def _chart(say: Sayer, curve: Curve, vocabulary: str, most: int) -> Chart:
    marks = (say("report.start"), *(str(curve.first + index) for index in range(len(curve.points) - 1)))
    name = tracks.band(curve.points[-1]) if vocabulary == "right" else ""
    told = say(
        f"report.{vocabulary}_told" if vocabulary == "condition" else "report.curve_told",
        **{vocabulary: curve.name, "points": tuple(str(point) for point in curve.points)},
    )
    bends = tuple(
        BendText(bend.round, bend.before, bend.after, tuple(say.reason(each) for each in bend.reasons))
        for bend in curve.bends
    )
    return Chart(
        name=curve.name,
        title=say.term(f"{vocabulary}.{curve.name}"),
        most=most,
        first=curve.first,
        points=curve.points,
        marks=marks,
        band=name,
        band_name=say.term(f"band.{name}", capital=False) if name else "",
        bends=bends,
        told=told,
    )


def _group(say: Sayer, line: GroupLine) -> GroupText:
    first, last = line.shares[0], line.shares[-1]
    words = say("report.group_from_to", first=first, last=last)
    return GroupText(line.group, say.term(f"group.{line.group}"), first, last, words)


def _round(say: Sayer, story: RoundStory) -> RoundText:
    title = "report.half_year" if story.finished else "report.half_year_open"
    done = [*_lines(say, story.done)]
    if story.mobilised:
        done.append(StoryLine(0, say("report.mobilised", count=story.mobilised)))
    if story.refreshed:
        done.append(StoryLine(0, say("report.refreshed", count=story.refreshed)))
    return RoundText(
        say(title, round=story.round),
        _lines(say, story.came) or (StoryLine(0, say("report.nothing_came")),),
        tuple(done) or (StoryLine(0, say("report.nothing_done")),),
        _lines(say, story.followed)
        or ((StoryLine(0, say("report.nothing_followed")),) if story.finished else ()),
    )


def _lines(say: Sayer, lines: tuple[Line, ...]) -> tuple[StoryLine, ...]:
    return tuple(StoryLine(line.depth, say.event(line.message)) for line in lines)


def _what_if(say: Sayer, point: TurningPoint) -> WhatIf:
    rights = [right for right, _, _ in point.differing]
    return WhatIf(
        title=say("report.what_if_title", round=point.round),
        chosen=say(say.deed(point.chosen)),
        other=say(say.deed(point.other)),
        chosen_future=_future(say, point.with_chosen, rights),
        other_future=_future(say, point.with_other, rights),
    )


def _future(say: Sayer, future: Future, rights: Sequence[str]) -> tuple[str, ...]:
    """How a future ends, and the rights in which it differs from the other."""
    right, value = future.lowest
    said = [say("report.what_if_future", ending=future.ending.value, right=right, value=value)]
    values = tuple(
        Message("report.right_at", {"right": name, "value": future.rights[RIGHTS.index(name)]})
        for name in rights
    )
    return (*said, say("report.what_if_rights", rights=values)) if values else tuple(said)


def _voices(say: Sayer, found: Debrief) -> tuple[str, ...]:
    voices = found.voices
    if not voices.answers:
        first = say("report.voices_none")
    else:
        first = say("report.voices_share", answers=voices.answers, participatory=voices.participatory_answers)
    return (first, say("report.voices_cooperation", count=voices.cooperation))


def _back(say: Sayer, gifts: tuple[Contribution, ...]) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for group in dict.fromkeys(gift.group for gift in gifts):
        times = [gift for gift in gifts if gift.group == group]
        sums: dict[tuple[str, str], int] = {}
        for message in (message for gift in times for message in gift.gifts):
            if message.id == "event.pool_changed":
                key = (str(message.data["resource"]), str(message.data["role"]))
                sums[key] = sums.get(key, 0) + int(str(message.data["by"]))
        words = tuple(
            Message("report.gift", {"amount": amount, "resource": resource, "role": role})
            for (resource, role), amount in sums.items()
        )
        given = say("report.back_gifts", gifts=words) if words else say("report.gift_full")
        rows.append((group, say("report.back_row", group=group, count=len(times)), given))
    return tuple(rows)


def _decision(say: Sayer, each: Decision) -> DecisionRow:
    who = say.term(f"role.{each.role}", short=True) if each.role else say("report.table")
    return DecisionRow(each.round, who, say(say.clause(each)), each.participatory)


def _practice(say: Sayer, card: Card, found: Debrief) -> PracticeText:
    entry = card.entry
    return PracticeText(
        title=say.card(card, "title"),
        icon=str(getattr(entry, "family", card.kind)),
        when=_when(say, card, found),
        city=say("report.in_city", city=entry.real.city),
        real=say.card(card, "real.text"),
        learning=say.card(card, "learning"),
        sources=tuple(say.source(name) for name in entry.real.source),
    )


def _when(say: Sayer, card: Card, found: Debrief) -> str:
    if card.kind == "measure":
        taken = next(
            each for each in found.decisions if each.card == card.entry.id and each.kind == "measure"
        )
        return say("report.when_measure", round=taken.round, role=taken.role)
    met = next(each for each in found.challenges if each.challenge == card.entry.id)
    return _fate(say, met)


def _fate(say: Sayer, met: Faced) -> str:
    fate = Message(f"report.fate_{met.fate}")
    if met.solved:
        return say("report.fate_solved", round=met.round, fate=fate, solved=met.solved)
    message = "report.fate_problem" if met.problem else "report.fate_line"
    return say(message, round=met.round, fate=fate)


def _steps(say: Sayer, found: Debrief) -> tuple[Step, ...]:
    steps = []
    for name in STEPS:
        asked = []
        for question in found.questions:
            if question.step != name:
                continue
            if question.card is not None:
                origin = say("report.question_of", title=say.card(question.card, "title"))
                asked.append(QuestionText(say.card(question.card, "debrief"), origin))
            elif question.message is not None:
                asked.append(QuestionText(say(question.message), ""))
        steps.append(Step(say(f"report.step_{name}"), say(f"report.step_{name}_lead"), tuple(asked)))
    return tuple(steps)


def _counted(say: Sayer, hands: int) -> str:
    return say("report.ballot_hands", count=hands) if hands else ""


def _model_does(say: Sayer, rules: RulesFile) -> tuple[str, ...]:
    steps = tuple(_model_step(step) for step in rules.coverage_steps)
    return (
        say("report.model_needs"),
        say("report.model_steps", steps=steps),
        *(say(f"report.model_{name}") for name in ("lowest", "voice", "chance")),
    )


def _model_step(step: CoverageStep) -> Message:
    if not step.at_least:
        return Message("report.model_rest", {"by": step.by})
    message = "report.model_step" if step.by else "report.model_stays"
    return Message(message, {"share": step.at_least, "by": step.by})


def _sources(say: Sayer, city: City, cards: tuple[Card, ...]) -> tuple[SourceText, ...]:
    used = dict.fromkeys(
        source
        for sources in (city.entry.source, *(card.entry.source for card in cards))
        for source in sources
    )
    found = []
    for name in used:
        entry = city.sources.get(name)
        if entry is not None:
            title = say("report.source_line", title=say.source(name), year=entry.year)
            what = content(f"source.{name}.what", entry.what, say.language)
            found.append(SourceText(title, what))
    return tuple(found)
