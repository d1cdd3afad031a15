"""Tables side by side on paper, lying on its side: there is room for twenty."""

from weldi_game.report import look
from weldi_game.report.blocks import Block, Marked, Side, Stack, Words
from weldi_game.report.comparison_reading import ChallengeText, TableText
from weldi_game.report.comparison_reading import Side as Comparison
from weldi_game.report.flow import Flow, document
from weldi_game.report.paper_charts import Spark
from weldi_game.text import say

_SIGNS = {"averted": "●", "softened": "◐", "landed": "○", "waiting": "–"}


def comparison_paper(side: Comparison) -> bytes:
    """The comparison as a PDF."""
    paper = document(side.title, side.language)
    flow = Flow(paper, side.title, landscape=True)

    def words(name: str) -> str:
        return say(f"report.{name}", language=side.language)

    flow.put(Words(words("side_by_side"), 9, colour=look.MUTED), 0.5)
    flow.put(Words(side.city, 24, bold=True, leading=1.15), 0)
    flow.put(Words(side.tables_count, 15), 1)
    flow.put(Words(f"{side.game_line}. {side.code_line}", 9.5, colour=look.MUTED), 3)
    flow.put(Words(side.lead, 10.5), 2, width=180)
    flow.heading(words("side_curves"), room=40)
    flow.lead(words("side_curves_lead"))
    names = [
        Marked(
            Words(name, 9, bold=True, colour=look.RIGHTS[right]),
            icon=right,
            room=6,
            colour=look.RIGHTS[right],
        )
        for right, name in side.rights
    ]
    flow.put(Side([Words(words("side_table"), 9, bold=True), *names], _SHARES, 3), 1)
    for table in side.tables:
        flow.put(_sparks(table), 1.5)
    flow.heading(words("side_challenges"), room=40)
    for each in side.challenges:
        flow.put(_challenge(each), 2.5)
    flow.heading(words("side_choices"), room=40)
    flow.lead(words("side_choices_lead"))
    head = [words("side_measure"), *(str(table.number) for table in side.tables)]
    rows = [[choice.title, *choice.rounds] for choice in side.choices]
    flow.cells(head, rows, (max(8, 22 - len(side.tables)), *(1,) * len(side.tables)))
    flow.heading(words("side_left"), room=50)
    flow.grid([_left(table) for table in side.tables], 3, 4)
    flow.heading(words("side_questions"), room=50)
    for number, question in enumerate(side.questions, start=1):
        flow.put(Marked(Words(question, 11), mark=f"{number}.", room=8, size=11), 2.5, width=190)
    if side.apart:
        flow.heading(words("side_apart"))
        flow.lead(words("side_apart_lead"))
        for line in side.apart:
            flow.put(Marked(Words(line, 9)), 1)
    flow.skip(3)
    for text in side.small_print:
        flow.put(Words(text, 7.5, colour=look.MUTED), 0.5)
    return paper.output()


_SHARES = (2.2, 1, 1, 1, 1, 1, 1)


def _sparks(table: TableText) -> Block:
    name = Stack(
        [
            Marked(Words(table.name, 9.5, bold=True, leading=1.2), mark=str(table.number), room=7, bold=True),
            Marked(Words(table.ending, 8.5, colour=look.MUTED), mark="", room=7),
        ],
        0.3,
    )
    return Side([name, *(Spark(spark.points, spark.colour) for spark in table.sparks)], _SHARES, 3)


def _challenge(each: ChallengeText) -> Block:
    fates = [Words(f"{_SIGNS[fate]} {sentence}", 8.3) for fate, sentence in each.fates]
    title = Marked(Words(each.title, 9.5, bold=True), icon=each.icon, room=6, colour=look.PRIMARY)
    answers = [Marked(Words(answer, 8.8)) for answer in each.answers]
    columns: list[Block] = [
        Words(str(each.round), 10, bold=True, colour=look.MUTED),
        Stack([title, *fates], 0.6),
        Stack(answers, 0.8),
    ]
    return Side(columns, (0.5, 6, 12), 3)


def _left(table: TableText) -> Stack:
    title = Marked(Words(table.name, 10, bold=True), mark=str(table.number), room=7, bold=True, size=10)
    lines = [Marked(Words(line, 8.8)) for line in table.left]
    return Stack([title, Words(table.ending, 8.8, colour=look.MUTED), *lines], 1, 3, border=look.FAINT)
