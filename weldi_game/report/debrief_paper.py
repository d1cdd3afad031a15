"""The debrief of one game on paper: the same chapters as the page, in a form that a facilitator hands out."""

from weldi_game.report import look
from weldi_game.report.blocks import Blank, Block, Marked, Side, Stack, TickBox, Words
from weldi_game.report.flow import Flow, document
from weldi_game.report.paper_charts import Bar, chart
from weldi_game.report.reading_records import PracticeText, Reading, RoundText, StoryLine, WhatIf
from weldi_game.text import say

_INDENT = 3.2


def debrief_paper(reading: Reading) -> bytes:
    """The debrief as a PDF."""
    title = f"{reading.city}: {reading.ending}"
    paper = document(title, reading.language)
    flow = Flow(paper, title)
    writer = _Writer(flow, reading)
    writer.opening()
    writer.curves()
    writer.story()
    writer.what_ifs()
    writer.voices()
    writer.decisions()
    writer.questions()
    writer.ballot()
    writer.about()
    return paper.output()


class _Writer:
    """Writes the chapters one after the other."""

    def __init__(self, flow: Flow, reading: Reading) -> None:
        self.flow = flow
        self.reading = reading

    def words(self, name: str) -> str:
        return say(f"report.{name}", language=self.reading.language)

    def opening(self) -> None:
        flow, reading = self.flow, self.reading
        flow.put(Words(self.words("debrief_of"), 9, colour=look.MUTED), 0.5)
        flow.put(Words(reading.city, 26, bold=True, leading=1.15), 0)
        flow.put(Words(reading.ending, 18, leading=1.2), 2)
        flow.put(Words(reading.game_line, 9.5), 0)
        flow.put(Words(reading.code_line, 9, colour=look.MUTED), 3)
        for note in reading.notes:
            flow.put(Stack([Words(note)], padding=2.5, ground="#fbe9b8"), 2)
        flow.heading(self.words("ended"))
        facts = Stack([_fact(fact.icon, fact.name, fact.words) for fact in reading.facts], 2.5)
        flow.put(Side([Stack([Words(text, 11) for text in reading.ending_words], 2), facts], (3, 2), 8), 4)
        step = [
            Words(reading.next_title, 8.5, bold=True, colour=look.MUTED),
            Words(reading.next_step, 10),
        ]
        flow.put(Stack(step, padding=3, border=look.FAINT, edge=look.ACCENT))

    def curves(self) -> None:
        flow, reading = self.flow, self.reading
        flow.heading(self.words("curves"), room=70)
        flow.lead(self.words("curves_lead"))
        flow.grid([chart(each) for each in reading.rights], 2)
        flow.subheading(self.words("conditions"), room=40)
        flow.grid([chart(each) for each in reading.conditions], 3)
        if reading.groups:
            flow.subheading(self.words("groups"))
            flow.lead(self.words("groups_lead"))
            for group in reading.groups:
                name = Marked(Words(group.name, 9), icon=group.icon, room=6)
                figures = Words(group.words, 8.5, colour=look.MUTED)
                flow.put(Side([name, Bar(group.first, group.last), figures], (5, 6, 3), 4), 1)

    def story(self) -> None:
        self.flow.heading(self.words("story"), room=50)
        for half in self.reading.rounds:
            self._half_year(half)

    def _half_year(self, half: RoundText) -> None:
        flow = self.flow
        columns = [
            Stack([Words(self.words(name), 8, bold=True, colour=look.MUTED), *_story(lines)], 0.9)
            for name, lines in (("came", half.came), ("done", half.done), ("followed", half.followed))
        ]
        body = Side(columns, (1, 1, 1), 5)
        title = Stack([Words(half.title, 10.5, bold=True)], padding=1.3, ground="#ece5d5", radius=1)
        flow.put(Stack([title, body], 2), 6)

    def what_ifs(self) -> None:
        if not self.reading.what_ifs:
            return
        flow = self.flow
        flow.heading(self.words("what_ifs"), room=50)
        flow.lead(self.words("what_ifs_lead"))
        for point in self.reading.what_ifs:
            flow.put(self._what_if(point), 3)

    def _what_if(self, point: WhatIf) -> Block:
        sides = [
            Stack(
                [
                    Words(self.words(title), 8, bold=True, colour=look.MUTED),
                    Words(deed, 9.5),
                    *(Words(text, 8.5, colour=look.MUTED) for text in future),
                ],
                0.8,
                2.5,
                edge=edge,
            )
            for title, deed, future, edge in (
                ("what_if_chosen", point.chosen, point.chosen_future, look.PRIMARY),
                ("what_if_other", point.other, point.other_future, look.ACCENT),
            )
        ]
        title = Words(point.title, 10, bold=True)
        return Stack([title, Side(sides, (1, 1), 6)], 1.5, 3, border=look.FAINT)

    def voices(self) -> None:
        flow, reading = self.flow, self.reading
        flow.heading(self.words("voices"), room=50)
        for text in reading.voices:
            flow.put(Words(text), 0.5)
        acted = [
            Marked(
                Side([Words(role, 9), Words(str(count), 9, bold=True, align="right")], (4, 1)),
                icon=icon,
                room=6,
            )
            for icon, role, count in reading.acted
        ]
        back: list[Block] = [
            Marked(Stack([Words(name, 9), Words(gifts, 8, colour=look.MUTED)], 0), icon=icon, room=6)
            for icon, name, gifts in reading.back
        ]
        lead = self.words("back_lead" if reading.back else "back_none")
        left = Stack([Words(self.words("voices_acted"), 10, bold=True), *acted], 1.2)
        right = Stack(
            [Words(self.words("back"), 10, bold=True), Words(lead, 8.5, colour=look.MUTED), *back], 1.2
        )
        flow.skip(3)
        flow.put(Side([left, right], (1, 1), 10))

    def decisions(self) -> None:
        flow, reading = self.flow, self.reading
        flow.heading(self.words("decisions"), room=60)
        flow.lead(self.words("decisions_lead"))
        for name, cards in (("measures", reading.measures), ("challenges", reading.challenges)):
            if cards:
                flow.subheading(self.words(name), room=40)
                flow.grid([self._practice(card) for card in cards], 2, 3)
        if reading.decisions:
            flow.subheading(self.words("all_decisions"), room=30)
            head = [self.words(name) for name in ("round_short", "who", "what")]
            voice = self.words("participatory")
            rows = [
                (str(row.round), row.who, f"{row.what} ({voice})" if row.participatory else row.what)
                for row in reading.decisions
            ]
            flow.cells(head, rows, (1, 2.4, 8))

    def _practice(self, card: PracticeText) -> Stack:
        sources = f"{self.words('sources_of')} {' · '.join(card.sources)}"
        return Stack(
            (
                Marked(
                    Words(card.title, 10, bold=True, leading=1.2),
                    icon=card.icon,
                    room=6,
                    colour=look.PRIMARY,
                ),
                Words(card.when, 7.8, colour=look.MUTED),
                Words(card.city, 8.2, bold=True, colour=look.PRIMARY),
                Words(card.real, 9, leading=1.3),
                Words(card.learning, 8.6, colour=look.MUTED, leading=1.3),
                Words(sources, 7.2, colour=look.MUTED, leading=1.25),
            ),
            0.8,
            3,
            border=look.FAINT,
        )

    def questions(self) -> None:
        flow = self.flow
        flow.heading(self.words("questions"), room=60)
        flow.lead(self.words("questions_lead"))
        for step in self.reading.steps:
            title = Stack(
                [
                    Words(step.title, 12, bold=True, colour=look.PRIMARY),
                    Words(step.lead, 9, colour=look.MUTED),
                ],
                0.5,
            )
            asked = [
                Stack(
                    [Words(question.text, 10.5)]
                    + ([Words(question.origin, 8, colour=look.MUTED)] if question.origin else []),
                    0,
                )
                for question in step.questions
            ]
            flow.put(Side([title, Stack(asked, 2)], (1, 3.6), 6), 4)

    def ballot(self) -> None:
        flow = self.flow
        flow.heading(self.words("ballot"), room=50)
        flow.lead(self.words("ballot_lead"))
        titles = [*self.reading.ballot, (self.words("ballot_other"), "")]
        flow.grid([TickBox(_ballot_line(title, hands)) for title, hands in titles], 2, 2)
        flow.subheading(self.words("commitment"), room=24)
        flow.put(Stack([Blank(10, line=True), Blank(10, line=True)], 0))

    def about(self) -> None:
        flow, reading = self.flow, self.reading
        flow.heading(self.words("model"), room=60)
        columns = [
            Stack(
                [Words(self.words(name), 10, bold=True), *(Marked(Words(text, 8.8)) for text in texts)], 1.5
            )
            for name, texts in (
                ("model_does", reading.model_does),
                ("model_leaves_out", reading.model_leaves_out),
            )
        ]
        flow.put(Side(columns, (1, 1), 8), 3)
        flow.subheading(self.words("sources"))
        for source in reading.sources:
            flow.put(Stack([Words(source.title, 8.8, bold=True), Words(source.what, 8.3)], 0), 1.8)
        flow.skip(2)
        for text in reading.small_print:
            flow.put(Words(text, 7.5, colour=look.MUTED), 0.5)


def _ballot_line(title: str, hands: str) -> Block:
    words = Words(title, 10)
    return Side([words, Words(hands, 9, bold=True, colour=look.PRIMARY)], (4, 1), 2) if hands else words


def _fact(icon: str, name: str, words: str) -> Block:
    lines = Stack([Words(name, 8, colour=look.MUTED), Words(words, 9.5, bold=True, leading=1.25)], 0)
    return Marked(lines, icon=icon, room=8, colour=look.PRIMARY)


def _story(lines: tuple[StoryLine, ...]) -> list[Block]:
    found: list[Block] = []
    for line in lines:
        colour = look.MUTED if line.depth else look.INK
        words = Words(line.text, 8.2, colour=colour, leading=1.28)
        room = _INDENT * min(line.depth, 2)
        found.append(Marked(words, mark="", room=room) if room else words)
    return found
