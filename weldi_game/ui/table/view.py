"""What every zone of the table reads, and where a person's presses go. Zones are pure: a view in, widgets out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from weldi_game import text
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.compiled import Challenge, Measure
from weldi_game.cards.library import City
from weldi_game.cards.measure import MeasureEntry
from weldi_game.engine.commands import Command, Payers
from weldi_game.engine.events import Event
from weldi_game.engine.forecast import Forecast, forecast
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import State
from weldi_game.session.history import Grain, Step
from weldi_game.session.sitting import Sitting
from weldi_game.text import Message, Value
from weldi_game.ui.table.consequences import Prospect, prospect
from weldi_game.ui.table.subject import NOTHING, Intent, Subject
from weldi_game.ui.widgets import Widget

if TYPE_CHECKING:
    from weldi_game.ui.table.adviser import Adviser

LARGE_TEXT = 1.1
"""From this text scale on not all zones fit at once: they take turns."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What the program around the table offers; what is None is not shown.

    Attributes:
        on_settings: opens the settings.
        on_rules: opens the rules reference, at a glossary term or at its start ("").
        on_save_elsewhere: lets the table choose another place for its save.
        coach: what a tutorial has to say now; it takes the place of the log.
        on_step: called after every command that was done and shown.
        on_undo: called after the table has gone back.
        on_sound: called with the name of a sound: card, build, coin, answer, land, open, give, up, down, round,
            undo, no.
        advised: whether the table may ask for advice at this moment; None where there is no advisor.
        first_vote: gives what opens the secret vote before the first move, None when there is none to open.
        hinted: the hints of the first time that were read already; None where no hints are wanted.
        on_hint: called with a hint that was read.
    """

    on_settings: Callable[[], None] | None = None
    on_rules: Callable[[str], None] | None = None
    on_save_elsewhere: Callable[[], None] | None = None
    coach: Callable[[], Widget | None] | None = None
    on_step: Callable[[Step], None] | None = None
    on_undo: Callable[[], None] | None = None
    on_sound: Callable[[str], None] | None = None
    advised: Callable[[], bool] | None = None
    first_vote: Callable[[], Callable[[], None] | None] | None = None
    hinted: Callable[[], frozenset[str]] | None = None
    on_hint: Callable[[str], None] | None = None


class Hand(Protocol):
    """What a person's presses do. The screen is the only one who has hands."""

    def choose(self, subject: Subject | None) -> None:
        """Have the panel tell about something."""

    def intend(self, command: Command | None) -> None:
        """Have the panel show what a command would change."""

    def act_as(self, role: int) -> None:
        """Choose who acts."""

    def pay_with(self, payers: Payers) -> None:
        """Choose who pays for what the table is about to do."""

    def ask_payers(self) -> None:
        """Open the dialog in which the payers are chosen."""

    def compare(self, measure: int | None) -> None:
        """Keep a measure to put it beside the next one that is chosen; None ends that."""

    def learn(self, hint: str) -> None:
        """A hint of the first time was read."""

    def ask_swap(self, measure: int) -> None:
        """Open the dialog in which the newcomers' council takes a card off the action plan."""

    def confirm(self) -> None:
        """Do what the table is about to do."""

    def end_round(self) -> None:
        """End the half-year, after a question where actions are left."""

    def decide(self) -> None:
        """Open the dialog of a decision that waits."""

    def show_row(self, row: str) -> None:
        """Show another row of the offer: "plan" or a shelf."""

    def show_page(self, page: str) -> None:
        """Show another page of the panel."""

    def show_tab(self, tab: str) -> None:
        """Show another part of the board, where not all fits at once."""

    def undo(self, grain: Grain | None = None) -> None:
        """Go back by a grain; None asks by which."""

    def show_log(self) -> None:
        """Open the log."""

    def ask_advice(self) -> None:
        """Have the advisor think."""

    def look_into(self, command: Command) -> None:
        """Have the panel show a move that the advisor would look at; it is not done by that."""

    def ask(self) -> None:
        """Begin or end "what is this?"."""

    def menu(self) -> None:
        """Open the menu."""


@dataclass
class TableView:
    """The table as it stands: what is being played, and what a person has chosen on the screen.

    Attributes:
        sitting, city, language, options: as given to the screen.
        hand: where presses go.
        intent: what is chosen, and what the table is about to do with it.
        acting: the role that acts, None while nobody was chosen.
        row: which row of the offer lies open: "plan" or a shelf.
        page: which page of the panel shows.
        tab: which part of the board shows, where not all fits at once.
        roomy: whether everything fits on the table at once; False with large text.
        fresh: measure id -> progress of the animation of a new place, 0 to 1.
        advisor: the advisor of this table, asked or not.
        asking: whether the next press is answered by "what is this?".
        compared: the measure that the next chosen one is put beside; None while nothing is compared.
    """

    sitting: Sitting
    city: City
    language: str
    options: TableOptions
    hand: Hand
    intent: Intent = NOTHING
    acting: int | None = None
    row: str = "plan"
    page: str = "decide"
    tab: str = "city"
    roomy: bool = True
    fresh: dict[str, float] = field(default_factory=dict)
    asking: bool = False
    compared: int | None = None
    advisor: "Adviser | None" = None

    # --- the game ----------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The state now."""
        return self.sitting.state

    @property
    def adviser(self) -> "Adviser | None":
        """The advisor, where the table may ask it now."""
        return self.advisor if self.options.advised is not None and self.options.advised() else None

    def renew(self) -> None:
        """Forget what was computed, because the state or the intent has changed."""
        for name in ("now", "prospect"):
            self.__dict__.pop(name, None)

    @cached_property
    def now(self) -> Forecast:
        """The end of this round if nothing more is done."""
        return forecast(self.state)

    @cached_property
    def prospect(self) -> Prospect | None:
        """What the table is about to do and what it would change; None while it is about to do nothing."""
        command = self.intent.command
        return None if command is None else prospect(self.sitting.history, command, self.now)

    @property
    def then(self) -> Forecast:
        """The end of this round with what the table is about to do."""
        found = self.prospect
        return found.outlook.then if found is not None and found.outlook is not None else self.now

    @property
    def state_then(self) -> State:
        """The state with what the table is about to do, as far as it can be done."""
        found = self.prospect
        return found.outlook.step.state if found is not None and found.outlook is not None else self.state

    def measure(self, index: int) -> Measure:
        """A measure as the rules see it."""
        return self.state.game.measures[index]

    def measure_entry(self, index: int) -> MeasureEntry:
        """A measure with its texts."""
        return self.city.measures[self.state.game.measures[index].id]

    def challenge(self, index: int) -> Challenge:
        """A challenge as the rules see it."""
        return self.state.game.challenges[index]

    def challenge_entry(self, index: int) -> ChallengeEntry:
        """A challenge with its texts."""
        return self.city.challenges[self.state.game.challenges[index].id]

    def is_chosen(self, subject: Subject) -> bool:
        """Whether the panel is about this."""
        return self.intent.subject == subject

    # --- words -------------------------------------------------------------------------------------------------

    def say(self, message: str | Message, /, **data: Value) -> str:
        """A sentence in the language of the table."""
        return text.say(message, data, self.language, titles=self.city.title_of)

    def term(self, word: str, *, short: bool = False) -> str:
        """A vocabulary word as a label: capitalised."""
        return text.term(word, self.language, short=short, capital=True)

    def title(self, card: str) -> str:
        """The title of a card."""
        return self.city.title_of(card, self.language) or card

    def content(self, path: str, english: str) -> str:
        """A text of a card."""
        return text.content(path, english, self.language)

    def event(self, event: Event) -> str:
        """What happened, in words."""
        return text.say(event.message, event.data, self.language, titles=self.city.title_of)

    def why(self, refusal: Refusal) -> str:
        """A refusal in words."""
        return text.say(refusal.message, refusal.data, self.language, titles=self.city.title_of)
