"""Learning by playing: Albacete's first half-year with a coach, on the real table with a scripted seed."""

from dataclasses import replace

from weldi_game.cards import library
from weldi_game.cards.library import City
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.session.sitting import Sitting, round_robin
from weldi_game.ui.coach import Coach
from weldi_game.ui.play import Play
from weldi_game.ui.program import Program
from weldi_game.ui.screens.table import TableOptions
from weldi_game.ui.widgets import Button, Widget

CITY, SEED = "albacete", 9
"""The city of the tutorial, and the seed that deals it a challenge which everybody can answer."""


def start_tutorial(program: Program) -> None:
    """Begin the tutorial; it is not saved unless the table goes on with it."""
    city = library.find(CITY)
    game = city.game(Difficulty.SUPPORTED, Format.WORKSHOP)
    sitting = Sitting(game, SEED, round_robin([program.say("ui.seats.unnamed", number=1)]))
    Tutorial(program, sitting, city).show()


class Tutorial(Play):
    """A game with a coach, until the lessons are done or skipped."""

    def __init__(self, program: Program, sitting: Sitting, city: City) -> None:
        super().__init__(program, sitting, city)
        self.coach = Coach(program, sitting, lambda: self.table)
        self._coaching = True

    def options(self) -> TableOptions:
        """The usual options and the coach; what is not saved cannot be saved elsewhere."""
        usual = super().options()
        return replace(usual, coach=self._says, on_save_elsewhere=None) if self._coaching else usual

    def skip(self) -> None:
        """Leave the tutorial; it can be played again from the first screen."""
        self._learnt()
        self.program.to_title()
        self.program.host.announce(self.program.say("ui.tutorial.again"))

    def leave(self) -> None:
        """Leave without a question: the first steps are soon played again."""
        if self._coaching:
            self.skip()
        else:
            super().leave()

    def may_close(self) -> bool:
        """The window may be closed at any step."""
        return self._coaching or super().may_close()

    def go_on(self) -> None:
        """Play this city to its end, saved from now on like every other game."""
        self._coaching = False
        self.sitting.save_in(self.program.home.saves)
        self.show()

    # --- private ---------------------------------------------------------------------------------------------

    def _says(self) -> Widget:
        say = self.program.say
        if not self.coach.finished:
            skip = Button(
                say("ui.tutorial.skip"), id="coach.skip", kind="quiet", style="small", on_press=self.skip
            )
            return self.coach.card(skip)
        self._learnt()
        buttons = (
            Button(
                say("ui.tutorial.go_on"), id="coach.go_on", kind="primary", style="small", on_press=self.go_on
            ),
            Button(say("ui.tutorial.choose"), id="coach.choose", style="small", on_press=self._choose_city),
        )
        return self.coach.note(say("ui.tutorial.done"), say("ui.tutorial.done_text"), buttons, icon="check")

    def _choose_city(self) -> None:
        from weldi_game.ui.screens.choose_city import ChooseCityScreen

        self.program.show_over_title(ChooseCityScreen(self.program))

    def _learnt(self) -> None:
        if not self.program.settings.learnt:
            self.program.settings = replace(self.program.settings, learnt=True)
            self.program.keep()
