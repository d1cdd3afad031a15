"""What every page of the talk reads: the game told by the report's own records, in the present language."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from weldi_game import text
from weldi_game.cards.library import ContentError
from weldi_game.report.debrief import Debrief, debrief
from weldi_game.report.reading import read_out
from weldi_game.report.reading_records import Reading
from weldi_game.report.turning_points import TurningPoint
from weldi_game.session import saves
from weldi_game.session.history import History
from weldi_game.session.saves import SaveError
from weldi_game.session.sitting import Sitting, restore
from weldi_game.text import Message, Value
from weldi_game.ui.program import Program
from weldi_game.ui.screens.curves import Moment

if TYPE_CHECKING:
    from weldi_game.cards.library import City


@dataclass
class Talk:
    """The talk about one game.

    Attributes:
        program, sitting, city: the game.
        first: the game from which this one has branched off; None for a first game.
        branched: the half-year in which it did.
        points: its turning points, as soon as they are known.
        round: the half-year that is looked at.
        step, question: which question shows.
        ballot: hands for each measure.
        commitment: what the table takes home, as typed.
    """

    program: Program
    sitting: Sitting
    city: "City"
    first: History | None = None
    branched: int = 0
    points: tuple[TurningPoint, ...] = ()
    round: int = 0
    step: int = 0
    question: int = 0
    ballot: dict[str, int] = field(default_factory=dict)
    commitment: str = ""

    @cached_property
    def told(self) -> Debrief:
        """The game as records."""
        return debrief(self.sitting.history, self.city)

    @cached_property
    def reading(self) -> Reading:
        """The game in words."""
        return read_out(self.told, self.points, self.city, self.program.language)

    @cached_property
    def first_told(self) -> Debrief | None:
        """The first game as records."""
        return debrief(self.first, self.city) if self.first is not None else None

    def renew(self) -> None:
        """The language has changed, or turning points were found: say everything anew."""
        self.__dict__.pop("reading", None)

    def say(self, message: str | Message, /, **data: Value) -> str:
        """A sentence in the present language, with the titles of the city's cards."""
        return text.say(message, data, self.program.language, titles=self.city.title_of)

    @property
    def rounds(self) -> tuple[int, ...]:
        """The half-years that can be looked at."""
        return tuple(story.round for story in self.told.rounds)


def moments(told: Debrief) -> list[Moment]:
    """The six curves as the chart wants them; a half-year that was not finished is the last moment."""
    first = told.curves[0].first
    count = len(told.curves[0].points)
    return [
        Moment(first - 1 + index, tuple(curve.points[index] for curve in told.curves))
        for index in range(count)
    ]


def most_moved(talk: Talk) -> int:
    """The half-year in which most moved: there is most to tell; the first where nothing did."""
    moves = dict.fromkeys(talk.rounds, 0)
    for curve in talk.told.curves:
        for bend in curve.bends:
            moves[bend.round] = moves.get(bend.round, 0) + abs(bend.after - bend.before)
    return max(talk.rounds, key=lambda round_: (moves[round_], -round_))


def saved_game(sitting: Sitting, name: str, program: Program) -> History | None:
    """The history of a save beside this one's; None where it is gone, damaged, or another game."""
    folder = sitting.path.parent if sitting.path is not None else program.home.saves
    file = folder / name
    if file.parent != folder:
        return None
    try:
        saved = saves.read(file)
        if saved.header.scenario != sitting.header.scenario or saved.header.seed != sitting.header.seed:
            return None
        return restore(saved, sitting.history.game)[0].history
    except (SaveError, ContentError):
        return None
