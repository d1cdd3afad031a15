"""The evaluation: a form for one person after the other, paper forms as counts, and the counts once it is closed."""

from datetime import date
from typing import Literal

from weldi_game.paths import Unwritable
from weldi_game.session.evaluation import (
    ITEMS,
    MOST_ANSWERS,
    STEPS,
    Answer,
    Evaluation,
    Form,
    file_of,
)
from weldi_game.ui.program import Program
from weldi_game.ui.screens.evaluation_counts import counts_of
from weldi_game.ui.screens.page import PageScreen, next_button
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Dialog,
    Grid,
    Label,
    Option,
    Row,
    ScrollArea,
    Stepper,
    Widget,
)

_NUMBERS = tuple(str(step) for step in range(1, STEPS + 1))

When = Literal["before", "now"]


class EvaluationScreen(PageScreen):
    """The form of today.

    Args:
        program: the program around it.
        today: the day that is written on it, as "2027-03-14"; today's date by default.
    """

    name = "evaluation"
    settings_shown = False

    def __init__(self, program: Program, today: str = "") -> None:
        super().__init__(program)
        self.kept = Evaluation(file_of(program.home))
        self._today = today or date.today().isoformat()
        self._page = "form"
        self._shown: Form | None = None
        self._forms = 1
        self._unwritable = ""
        self._clear()

    @property
    def form(self) -> Form:
        """The form that is open."""
        return self.kept.begin(self._today)

    def build(self) -> Widget:
        """The form, the page for paper forms, or the counts."""
        return {"form": self._form_page, "paper": self._paper_page, "results": self._results_page}[
            self._page
        ]()

    def on_back(self) -> None:
        """From the paper forms back to the form; else back to the talk."""
        if self._page == "paper":
            self._turn_to("form")
        else:
            self.host.pop()

    def _turn_to(self, page: str) -> None:
        self._page = page
        self.refresh()

    def _clear(self) -> None:
        """An empty form for the next person; nothing of the one before is left."""
        self._ticks: dict[tuple[int, When], int] = {}
        self._counts = {when: [[0] * STEPS for _ in ITEMS] for when in ("before", "now")}

    # --- the form --------------------------------------------------------------------------------------------

    def _form_page(self) -> Widget:
        cards = [self._item(index, item) for index, item in enumerate(ITEMS)]
        told = [
            Label(self.say("ui.evaluation.lead")),
            Label(self.say("ui.evaluation.scale"), style="small", colour="muted"),
        ]
        if self.kept.set_aside is not None:
            told.append(
                Label(self.say("ui.evaluation.set_aside", file=str(self.kept.set_aside)), colour="bad")
            )
        body = ScrollArea(
            Column(*told, Grid(*cards, min_column=620, gap=18), gap=14),
            id="evaluation.form",
            label=self.say("ui.evaluation.title"),
            weight=1,
        )
        full = self.form.answers >= MOST_ANSWERS
        done = next_button(
            self.say("ui.evaluation.done"),
            "evaluation.done",
            self._done,
            self.say("ui.evaluation.full", most=MOST_ANSWERS) if full else "",
        )
        foot = Row(
            Label(self._answers(), weight=1, id="evaluation.answers", min_width=300),
            Button(
                self.say("ui.evaluation.paper"),
                id="evaluation.paper",
                on_press=lambda: self._turn_to("paper"),
            ),
            Button(self.say("ui.evaluation.close"), id="evaluation.close", on_press=self._ask_close),
            done,
            gap=16,
            align="center",
            wrap=True,
        )
        return self.page(self.say("ui.evaluation.title"), body, foot)

    def _answers(self) -> str:
        return self.say("ui.evaluation.answers", count=self.form.answers)

    def _item(self, index: int, item: str) -> Widget:
        words = self.say(f"ui.evaluation.item_{item}")
        rows = [self._scale(index, words, when) for when in ("before", "now")]
        return Card(Label(words, bold=True), *rows, gap=10)

    def _scale(self, index: int, words: str, when: When) -> Widget:
        name = self.say(f"ui.evaluation.{when}")
        scale = Choice(
            [Option(number, number) for number in _NUMBERS],
            value=str(self._ticks.get((index, when), "")),
            on_change=lambda step: self._tick(index, when, int(step)),
            label=self.say("ui.evaluation.choice", when=name, item=words),
            label_shown=False,
            id=f"evaluation.{ITEMS[index]}.{when}",
        )
        return Row(Label(name, style="small", width=150), scale, gap=12, align="center", wrap=True)

    def _tick(self, index: int, when: When, step: int) -> None:
        self._ticks[index, when] = step

    def _done(self) -> None:
        """Count the answers and empty the form."""
        answer = [
            Answer(self._ticks.get((index, "before"), 0), self._ticks.get((index, "now"), 0))
            for index in range(len(ITEMS))
        ]
        try:
            self.form.add(answer)
        except ValueError:
            self.host.announce(self.say("ui.evaluation.nothing"), "warning")
            return
        self._clear()
        self._keep()
        self.refresh()
        self.find("evaluation.form", ScrollArea).scroll_to(0)
        self.host.focus(f"evaluation.{ITEMS[0]}.before.1")
        self.host.announce(self.say("ui.evaluation.counted"), "good")

    def _keep(self) -> None:
        try:
            self.kept.keep()
        except Unwritable as problem:
            self._complain(problem)

    def _complain(self, problem: Unwritable) -> None:
        self._unwritable = problem.reason
        self.host.announce(self.say("ui.evaluation.not_kept", reason=problem.reason), "warning")

    # --- closing ---------------------------------------------------------------------------------------------

    def _ask_close(self) -> None:
        buttons = [
            Button(self.say("ui.evaluation.go_on"), id="evaluation.close.no", on_press=self.host.close),
            Button(
                self.say("ui.evaluation.close_go"),
                id="evaluation.close.yes",
                kind="primary",
                on_press=self._close,
            ),
        ]
        words = Label(self.say("ui.evaluation.close_words"))
        self.host.open(
            Dialog(
                self.say("ui.evaluation.close"),
                Label(self._answers(), bold=True),
                words,
                buttons=buttons,
                id="evaluation.ask",
            )
        )

    def _close(self) -> None:
        self.host.close()
        form = self.form
        self._shown = form
        if form.missing:  # too few to be shown: it stays open, so that others can still answer
            self._keep()
        else:
            try:
                self.kept.close()
            except Unwritable as problem:
                self._complain(problem)
        self._turn_to("results")

    # --- paper forms -----------------------------------------------------------------------------------------

    def _paper_page(self) -> Widget:
        forms = Stepper(
            self.say("ui.evaluation.paper_forms"),
            value=self._forms,
            low=1,
            high=MOST_ANSWERS,
            on_change=self._set_forms,
            id="evaluation.forms",
        )
        cards = [self._paper_item(index, item) for index, item in enumerate(ITEMS)]
        body = ScrollArea(
            Column(Card(forms), Grid(*cards, min_column=620, gap=18), gap=18),
            id="evaluation.papers",
            label=self.say("ui.evaluation.paper_title"),
            weight=1,
        )
        add = next_button(self.say("ui.evaluation.paper_done"), "evaluation.add", self._add_papers)
        back = Button(
            self.say("ui.evaluation.form"), id="evaluation.back", on_press=lambda: self._turn_to("form")
        )
        foot = Row(back, add, gap=16, justify="end", wrap=True)
        return self.page(
            self.say("ui.evaluation.paper_title"), body, foot, lead=self.say("ui.evaluation.paper_lead")
        )

    def _paper_item(self, index: int, item: str) -> Widget:
        rows = [
            Stepper(
                self.say("ui.evaluation.paper_count", when=self.say(f"ui.evaluation.{when}"), step=step + 1),
                value=self._counts[when][index][step],
                low=0,
                high=MOST_ANSWERS,
                on_change=self._counter(index, when, step),
                id=f"evaluation.paper.{item}.{when}.{step + 1}",
            )
            for when in ("before", "now")
            for step in range(STEPS)
        ]
        return Card(Label(self.say(f"ui.evaluation.item_{item}"), bold=True), *rows, gap=8)

    def _counter(self, index: int, when: When, step: int) -> "_Counter":
        return _Counter(self._counts[when][index], step)

    def _set_forms(self, count: int) -> None:
        self._forms = count

    def _add_papers(self) -> None:
        try:
            self.form.enter(self._forms, self._counts["before"], self._counts["now"])
        except ValueError:
            self.host.announce(self.say("ui.evaluation.paper_wrong"), "warning")
            return
        self._clear()
        self._keep()
        self._turn_to("form")
        self.host.announce(self.say("ui.evaluation.paper_added"), "good")

    # --- counts ----------------------------------------------------------------------------------------------

    def _results_page(self) -> Widget:
        form = self._shown or self.form
        shown = form.shown()
        if not shown:
            body: Widget = Card(
                Label(self.say("ui.evaluation.too_few", missing=form.missing), style="lead"), kind="notice"
            )
        else:
            body = counts_of(self.program, form.answers, shown)
        area = ScrollArea(body, id="evaluation.results", label=self.say("ui.evaluation.results"), weight=1)
        kept = self.say("ui.evaluation.kept", file=str(self.kept.file))
        if self._unwritable:
            kept = self.say("ui.evaluation.not_kept", reason=self._unwritable)
        again = "ui.evaluation.form" if not shown else "ui.evaluation.new_form"
        foot = Row(
            Label(kept, style="small", colour="muted", weight=1, min_width=400),
            Button(self.say(again), id="evaluation.again", on_press=lambda: self._turn_to("form")),
            gap=16,
            align="center",
            wrap=True,
        )
        return self.page(self.say("ui.evaluation.results"), area, foot)


class _Counter:
    """Writes a number into its place in a list of counts."""

    def __init__(self, counts: list[int], step: int) -> None:
        self._counts, self._step = counts, step

    def __call__(self, count: int) -> None:
        self._counts[self._step] = count
