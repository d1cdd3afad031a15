"""A comparison of tables said in one language: plain sentences in the order in which they are shown."""

from typing import NamedTuple

from weldi_game import __version__
from weldi_game.report import look
from weldi_game.report.comparison import Comparison, SameChallenge, Table
from weldi_game.report.reading import code_of, game_line
from weldi_game.report.words import Sayer
from weldi_game.text import Message

_FEW = 6  # tables up to which the role that answered is named
_FATES = ("averted", "softened", "landed", "waiting")


class Spark(NamedTuple):
    """A right's curve at one table."""

    right: str
    colour: str
    points: tuple[int, ...]
    told: str


class TableText(NamedTuple):
    """One table: its number and name, its ending, its curves and what it left."""

    number: int
    name: str
    ending: str
    sparks: tuple[Spark, ...]
    left: tuple[str, ...]


class ChallengeText(NamedTuple):
    """A challenge with what became of it at the tables, and the answers that were given."""

    round: int
    icon: str
    title: str
    fates: tuple[tuple[str, str], ...]  #: (id of the fate, its sentence)
    answers: tuple[str, ...]


class ChoiceText(NamedTuple):
    """A measure with the half-year of each table, "" for never."""

    icon: str
    title: str
    rounds: tuple[str, ...]


class Side(NamedTuple):
    """A whole comparison in words."""

    language: str
    title: str
    city: str
    tables_count: str
    game_line: str
    code_line: str
    lead: str
    rights: tuple[tuple[str, str], ...]  #: (id, name) of the six rights
    tables: tuple[TableText, ...]
    challenges: tuple[ChallengeText, ...]
    choices: tuple[ChoiceText, ...]
    questions: tuple[str, ...]
    apart: tuple[str, ...]
    small_print: tuple[str, ...]


def read_comparison(found: Comparison, language: str) -> Side:
    """Say a comparison."""
    say = Sayer(found.city, language)
    first = found.tables[0].debrief
    count = Message("report.tables", {"count": len(found.tables)})
    return Side(
        language=language,
        title=say("report.side_title", city=say.title(found.city.id), tables=count),
        city=say.title(found.city.id),
        tables_count=say(count),
        game_line=game_line(say, first),
        code_line=say("report.code_line", code=code_of(first)),
        lead=say("report.side_lead"),
        rights=tuple((curve.name, say.term(f"right.{curve.name}", short=True)) for curve in first.curves),
        tables=tuple(_table(say, table) for table in found.tables),
        challenges=tuple(
            _challenge(say, each, with_roles=len(found.tables) <= _FEW) for each in found.challenges
        ),
        choices=tuple(
            ChoiceText(
                say.city.measures[each.measure].family.value,
                say.title(each.measure),
                tuple(str(number or "") for number in each.rounds),
            )
            for each in found.choices
        ),
        questions=_questions(say, found),
        apart=tuple(say(message) for message in (*found.apart, *found.left_out)),
        small_print=(say("report.credits", version=__version__), say("report.privacy")),
    )


def _table(say: Sayer, table: Table) -> TableText:
    found = table.debrief
    sparks = tuple(
        Spark(
            curve.name,
            look.RIGHTS[curve.name],
            curve.points,
            say("report.curve_told", right=curve.name, points=tuple(str(point) for point in curve.points)),
        )
        for curve in found.curves
    )
    ending = say.term(f"ending.{found.result.ending.value}")
    return TableText(table.number, table.name, ending, sparks, _left(say, table))


def _left(say: Sayer, table: Table) -> tuple[str, ...]:
    found = table.debrief
    end = found.result
    gap = Message("report.side_gap", {"group": end.served_least, "points": end.equity_gap})
    voice = Message("report.side_voice", {"share": end.participatory_share / 100})
    problems = tuple(met.challenge for met in found.challenges if met.problem and not met.solved)
    stays = Message("report.side_problems", {"challenges": problems})
    lines = [
        gap if end.equity_gap else Message("report.side_gap_none"),
        voice if found.voices.answers else Message("report.side_voice_none"),
        Message("report.side_back", {"count": len(found.contributions)}),
        stays if problems else Message("report.side_problems_none"),
        _next_step(end.next_step, end.served_least),
    ]
    if not found.finished:
        lines.insert(0, Message("report.side_stopped", {"round": found.rounds[-1].round}))
    if table.damaged:
        lines.append(Message("report.damaged", {"count": table.damaged}))
    return tuple(say(line) for line in lines)


def _next_step(step: str, group: str) -> Message:
    if step == "climate":
        return Message("report.side_next_climate")
    if step == "equity":
        return Message("report.side_next_equity", {"group": group})
    return Message("report.side_next", {"right": step})


def _challenge(say: Sayer, each: SameChallenge, *, with_roles: bool) -> ChallengeText:
    fates = []
    for fate in _FATES:
        tables = tuple(str(number) for number, met in each.fates if met.fate == fate)
        if tables:
            sentence = say("report.side_fate", fate=Message(f"report.fate_{fate}"), tables=tables)
            fates.append((fate, sentence[:1].upper() + sentence[1:]))
    answers = tuple(
        say(
            "report.side_answered",
            answer=say.answer(each.challenge, answer.answer),
            tables=tuple(
                Message("report.side_by", {"number": number, "role": role}) if with_roles else str(number)
                for number, role in answer.given
            ),
        )
        for answer in each.answers
    )
    entry = say.city.challenges.get(each.challenge)
    icon = entry.family.value if entry else "challenge"
    return ChallengeText(
        each.round, icon, say.title(each.challenge), tuple(fates), answers or (say("report.side_unanswered"),)
    )


def _questions(say: Sayer, found: Comparison) -> tuple[str, ...]:
    everywhere = any(all(choice.rounds) for choice in found.choices)
    alone = any(sum(map(bool, choice.rounds)) == 1 for choice in found.choices)
    most = max(found.challenges, key=lambda each: len(each.answers), default=None)
    said = [say("report.side_ask_first")]
    if most is not None and len(most.answers) > 1:
        said.append(say("report.side_ask_answer", challenge=most.challenge))
    if everywhere:
        said.append(say("report.side_ask_all"))
    if alone:
        said.append(say("report.side_ask_only"))
    return (*said, say("report.side_ask_least"), say("report.side_ask_home"))
