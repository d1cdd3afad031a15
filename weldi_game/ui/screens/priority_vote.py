"""The secret priority vote: keys or fields while the screen tells only how many have chosen; then all picks at once."""

from collections.abc import Callable, Sequence

import pygame

from weldi_game.cards.compiled import RIGHTS
from weldi_game.session.vote import MOST_VOTERS, PriorityVote, leading, spread
from weldi_game.ui.program import Program
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Button,
    Card,
    Column,
    Grid,
    Heading,
    Label,
    ProgressBar,
    Row,
    ScrollArea,
    Stepper,
    Token,
    Widget,
)

_KEYS = (pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4, pygame.K_5, pygame.K_6)
_PAD = (pygame.K_KP1, pygame.K_KP2, pygame.K_KP3, pygame.K_KP4, pygame.K_KP5, pygame.K_KP6)


LARGE_TEXT = 1.5
"""From this text scale on what is told and the fields stand below each other."""


class PriorityVoteScreen(PageScreen):
    """One vote, from the first pick to the talk.

    Args:
        program: the program around it.
        round_: the half-year.
        names: of the seats, in the order in which they choose.
        on_done: called with the counts by right when the picks were shown, with None when the vote was skipped; the
            screen has left by then.
        on_never: called when the table wants no more votes; None: it is not offered.
    """

    name = "priority_vote"
    settings_shown = False

    def __init__(
        self,
        program: Program,
        round_: int,
        names: Sequence[str],
        on_done: Callable[[tuple[int, ...] | None], None],
        on_never: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(program)
        self.round, self.names = round_, tuple(names)
        self.vote = PriorityVote(len(self.names))
        self._on_done, self._on_never = on_done, on_never
        self._page = "keys"
        self._cards = [0] * len(RIGHTS)

    def build(self) -> Widget:
        """The page for keys and fields, the one for paper cards, or the picks."""
        return {"keys": self._choosing, "paper": self._paper, "shown": self._shown}[self._page]()

    def on_back(self) -> None:
        """From the paper cards back to the keys; from the picks to the table; else the vote is skipped."""
        if self._page == "paper":
            self._turn_to("keys")
        else:
            self._leave(self.vote.counts if self.vote.shown else None)

    def handle(self, event: pygame.event.Event) -> bool:
        """Keys 1 to 6 choose; nothing on the screen tells which was pressed."""
        if event.type != pygame.KEYDOWN or self._page != "keys":
            return False
        for keys in (_KEYS, _PAD):
            if event.key in keys:
                self._choose(RIGHTS[keys.index(event.key)])
                return True
        return False

    # --- choosing --------------------------------------------------------------------------------------------

    def _choosing(self) -> Widget:
        """Large text leaves no room for two columns: what is told stands above the fields then."""
        roomy = self.host.look.text_scale < LARGE_TEXT
        fields = ScrollArea(
            Grid(
                *(self._field(index, right, roomy) for index, right in enumerate(RIGHTS)),
                columns=3,
                gap=16,
                fill=True,
            ),
            id="vote.fields",
            label=self.say("ui.vote.lead"),
            weight=13,
        )
        title = self.say("ui.vote.title", round=self.round)
        if not roomy:
            return self.page(title, Column(*self._told()[:2], gap=8), fields, self._foot())
        told = ScrollArea(
            Column(*self._told(), gap=20), id="vote.told", label=self.say("ui.vote.progress"), weight=8
        )
        body = Row(told, fields, gap=28, weight=1)
        return self.page(title, body, self._foot(), lead=self.say("ui.vote.lead"))

    def _told(self) -> list[Widget]:
        """How many have chosen and whose turn it is; the most important first."""
        vote = self.vote
        counted = self.say("ui.vote.chosen", chosen=vote.chosen, voters=vote.voters)
        name = self.names[vote.chosen] if vote.chosen < len(self.names) else ""
        turn = self.say("ui.vote.all") if vote.complete else self.say("ui.vote.next", name=name)
        return [
            Heading(counted, 1, id="vote.chosen"),
            Label(turn, style="lead", bold=True, id="vote.next"),
            ProgressBar(
                self.say("ui.vote.progress"), value=vote.chosen, maximum=vote.voters, id="vote.progress"
            ),
            Label(self.say("ui.vote.look_away"), colour="muted"),
        ]

    def _field(self, index: int, right: str, roomy: bool) -> Widget:
        name = Label(
            self.term(f"right.{right}", short=True),
            style="lead" if roomy else "small",
            bold=True,
            align="center",
        )
        token = Token(right, accent=f"right.{right}", size=104 if roomy else 44)
        key = Label(self.say("ui.vote.key", key=index + 1), style="small", colour="muted", align="center")
        words = [token, name, key] if roomy else [token, name]
        return Card(
            Column(*words, gap=8 if roomy else 0, align="center", justify="center", weight=1),
            id=f"vote.{right}",
            padding=20 if roomy else 8,
            label=self.say("ui.vote.field", right=right, key=index + 1),
            on_press=lambda: self._choose(right),
            enabled=not self.vote.complete,
            reason=self.say("ui.vote.all"),
        )

    def _foot(self) -> Widget:
        missing = self.vote.voters - self.vote.chosen
        reason = self.say("ui.vote.missing", count=missing) if missing else ""
        buttons: list[Widget] = [
            Button(self.say("ui.vote.skip"), id="vote.skip", kind="quiet", on_press=lambda: self._leave(None))
        ]
        if self._on_never is not None:
            never = Button(self.say("ui.vote.never"), id="vote.never", kind="quiet", on_press=self._never)
            buttons.append(never)
        passing = Button(
            self.say("ui.vote.pass"),
            id="vote.pass",
            on_press=lambda: self._choose(""),
            enabled=missing > 0,
            reason=self.say("ui.vote.all"),
        )
        paper = Button(
            self.say("ui.vote.paper"),
            id="vote.paper",
            icon="measure",
            on_press=lambda: self._turn_to("paper"),
        )
        show = next_button(self.say("ui.vote.show"), "vote.show", self._show, reason)
        return Row(*buttons, passing, paper, show, gap=16, wrap=True, justify="end")

    def _choose(self, right: str) -> None:
        """Count a pick. The focus goes where it always goes, so that it does not tell what was pressed."""
        vote = self.vote
        if vote.complete:
            self.host.announce(self.say("ui.vote.all"))
            return
        vote.choose(right) if right else vote.abstain()
        self.program.sounds.play("card")
        self.refresh()
        self.host.focus(f"vote.{RIGHTS[0]}" if vote.chosen < vote.voters else "vote.show")
        self.host.announce(self.say("ui.vote.counted"), "good")

    def _show(self) -> None:
        self.vote.show()
        self._turn_to("shown")

    def _never(self) -> None:
        if self._on_never is not None:
            self._on_never()
        self._leave(None)

    def _turn_to(self, page: str) -> None:
        self._page = page
        self.refresh()
        self.host.focus({"keys": f"vote.{RIGHTS[0]}", "paper": "vote.cards.work", "shown": "vote.done"}[page])

    def _leave(self, counts: tuple[int, ...] | None) -> None:
        self.host.pop()
        self._on_done(counts)

    # --- paper cards -----------------------------------------------------------------------------------------

    def _paper(self) -> Widget:
        fields = [
            Card(
                Stepper(
                    self.term(f"right.{right}", short=True),
                    value=self._cards[index],
                    low=0,
                    high=MOST_VOTERS,
                    on_change=lambda count, index=index: self._count(index, count),  # type: ignore[misc]
                    id=f"vote.cards.{right}",
                ),
                accent=f"right.{right}",
            )
            for index, right in enumerate(RIGHTS)
        ]
        body = ScrollArea(
            Grid(*fields, min_column=520, gap=16), id="vote.cards", label=self.say("ui.vote.paper"), weight=1
        )
        back = Button(self.say("ui.vote.paper_back"), id="vote.keys", on_press=lambda: self._turn_to("keys"))
        done = next_button(self.say("ui.vote.paper_done"), "vote.enter", self._enter, self._paper_reason())
        foot = Row(back, done, gap=16, wrap=True, justify="end")
        return self.page(self.say("ui.vote.paper_title"), body, foot, lead=self.say("ui.vote.paper_lead"))

    def _count(self, index: int, count: int) -> None:
        self._cards[index] = count
        self.find("vote.enter", Button).set_enabled(not self._paper_reason(), self._paper_reason())

    def _paper_reason(self) -> str:
        total = sum(self._cards)
        if total > MOST_VOTERS:
            return self.say("ui.vote.paper_many", count=total, most=MOST_VOTERS)
        return "" if total else self.say("ui.vote.paper_none")

    def _enter(self) -> None:
        self.vote.enter(self._cards)
        self._show()

    # --- the picks -------------------------------------------------------------------------------------------

    def _shown(self) -> Widget:
        counts = self.vote.counts
        total = max(sum(counts), 1)
        rows = [
            Row(
                Token(right, accent=f"right.{right}", size=52),
                ProgressBar(
                    self.term(f"right.{right}"),
                    value=count,
                    maximum=total,
                    accent=f"right.{right}",
                    weight=1,
                    id=f"vote.count.{right}",
                ),
                gap=18,
                align="center",
            )
            for right, count in zip(RIGHTS, counts, strict=True)
        ]
        note = Label(self.say("ui.vote.result_note"), colour="muted", style="small")
        words = Card(Heading(self._verdict(counts), 3), note, kind="notice")
        body = ScrollArea(
            Column(words, *rows, gap=18), id="vote.result", label=self.say("ui.vote.show"), weight=1
        )
        done = next_button(self.say("ui.vote.to_table"), "vote.done", lambda: self._leave(counts))
        return self.page(self.say("ui.vote.result_title", round=self.round), body, Row(done, justify="end"))

    def _verdict(self, counts: tuple[int, ...]) -> str:
        first = leading(counts)
        if not first:
            return self.say("ui.vote.result_nobody")
        if spread(counts) == 1:
            return self.say("ui.vote.result_one_mind", right=first[0])
        if len(first) == spread(counts):
            return self.say("ui.vote.result_spread", rights=first)
        return self.say("ui.vote.result_lead", rights=first)
