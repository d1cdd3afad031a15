"""Writes the report of a game beside its save while the talk goes on."""

from typing import NamedTuple

from weldi_game.report.writing import ReportError, Written, available, write_report
from weldi_game.session.sitting import Sitting
from weldi_game.ui.background import Background
from weldi_game.ui.program import Program

_ENDING, _LIBRARY = ".html", "jinja2"


class Outcome(NamedTuple):
    """How it ended, in a sentence."""

    written: bool
    sentence: str


class ReportWriter:
    """One report at a time.

    Args:
        program: for the words and the facilitator's own cities.
        sitting: the game.
    """

    def __init__(self, program: Program, sitting: Sitting) -> None:
        self._program, self._sitting = program, sitting
        self._work: Background[Written] | None = None

    @property
    def busy(self) -> bool:
        """Whether a report is being written."""
        return self._work is not None

    @property
    def reason(self) -> str:
        """Why no report can be written now; "" when one can."""
        say = self._program.say
        if self._sitting.path is None:
            return say("ui.debrief.report_unsaved")
        if not available(_ENDING):
            return say("report.no_library", ending=_ENDING, library=_LIBRARY)
        return say("ui.debrief.report_working") if self.busy else ""

    def begin(self) -> bool:
        """Begin to write, in the background; False where that cannot be done now."""
        path = self._sitting.path
        if path is None or self.reason:
            return False
        out, language = path.with_suffix(_ENDING), self._program.language
        own = self._program.home.scenarios
        self._work = Background(lambda progress: write_report([path], out, language, own, progress))
        return True

    def advance(self) -> Outcome | None:
        """Let it go on; how it ended, once, when it has ended."""
        work = self._work
        if work is None:
            return None
        work.advance()
        if not work.done:
            return None
        self._work = None
        say = self._program.say
        if work.result is not None:
            return Outcome(True, say("ui.debrief.reported", file=str(work.result.file)))
        if isinstance(work.problem, ReportError):
            return Outcome(False, say(work.problem.message))
        return Outcome(False, say("ui.debrief.report_failed", reason=str(work.problem)))

    def wait(self, seconds: float) -> bool:
        """Let it run to its end without a window (tests); `advance` then tells how it ended."""
        return self._work is None or self._work.wait(seconds)
