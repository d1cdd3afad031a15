"""Bots play a facilitator's city beside the window and say in plain words what to try (`lab.playtest`)."""

from typing import TYPE_CHECKING

from weldi_game.ui.background import Background, Progress

if TYPE_CHECKING:
    from weldi_game.cards.findings import Finding
    from weldi_game.cards.library import City


class Trial:
    """The playtest of one city.

    Args:
        city: without errors.
    """

    def __init__(self, city: "City") -> None:
        self.city = city
        self._work: Background[list[Finding]] = Background(self._play)

    def _play(self, progress: Progress) -> "list[Finding]":
        from weldi_game.lab.playtest import GAMES, playtest

        played = 0

        def told(games: int) -> None:
            nonlocal played
            played += games
            progress(min(played, GAMES), GAMES)

        return playtest(self.city, told=told)

    @property
    def share(self) -> float:
        """How much of it is done, 0.0 to 1.0."""
        return self._work.share

    @property
    def done(self) -> bool:
        """Whether the bots have played all their games, or it has failed."""
        return self._work.done

    @property
    def findings(self) -> "list[Finding] | None":
        """What was found, worst first; None until then, and where it failed."""
        return self._work.result

    def advance(self) -> None:
        """Let it take its next step."""
        self._work.advance()

    def stop(self) -> None:
        """Nobody waits any more."""
        self._work.stop()

    def wait(self, seconds: float) -> bool:
        """Let it run to its end without a window (tests)."""
        return self._work.wait(seconds)
