"""The plan of a session: briefing, half-years, debrief; the debrief's third is kept whatever happens.

People learn in the debrief, and it is what gets cut when play runs late. So the plan works backwards: the last third
of the session belongs to the talk, and play is shortened or ended before it. Everything here is pure: minutes since
the session began are given in, and nothing reads a clock. A pause is time that the caller does not give.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from weldi_game.cards.ruleset import FormatRule

#: The debrief gets at least one part in so many of the session.
DEBRIEF_SHARE = 3
#: The briefing gets one part in so many, within these bounds (minutes).
_BRIEFING_SHARE, _BRIEFING_LEAST, _BRIEFING_MOST = 7, 2, 8
#: Minutes before the end of play at which there is a word.
WORDS = (10, 5, 0)
#: Lengths of sessions to choose from (minutes); the run sheets are for 60 and 90.
LENGTHS = (45, 60, 75, 90, 120)
SHORTEST, LONGEST = 10, 240


class Part(StrEnum):
    """The three parts of a session, and what comes after."""

    BRIEFING = "briefing"
    PLAY = "play"
    DEBRIEF = "debrief"
    OVER = "over"


class Advice(StrEnum):
    """What the time says about the half-years that are left."""

    FITS = "fits"  #: all of them fit
    SHORTEN = "shorten"  #: fewer fit than the game has: `Standing.last` is the last
    LAST = "last"  #: this half-year should be the last
    END = "end"  #: play's time is over: the debrief begins now


@dataclass(frozen=True, slots=True)
class Plan:
    """How the minutes of a session are shared out.

    Attributes:
        minutes: of the whole session.
        briefing: minutes before play.
        debrief: minutes after play, at least a third of the session.
        rounds: half-years that the game has.
        pace: minutes that a half-year usually takes.
    """

    minutes: int
    briefing: int
    debrief: int
    rounds: int
    pace: float

    @property
    def play(self) -> int:
        """Minutes for the half-years together."""
        return self.minutes - self.briefing - self.debrief

    @property
    def play_ends(self) -> int:
        """The minute at which the debrief begins at the latest."""
        return self.briefing + self.play

    @property
    def per_round(self) -> float:
        """Minutes that each half-year may take so that all of them fit."""
        return self.play / self.rounds

    def longer(self, by: int) -> "Plan":
        """The plan with so many minutes more; the debrief grows along, so that its third stays a third."""
        minutes = min(max(self.minutes + by, SHORTEST), LONGEST)
        return replace(self, minutes=minutes, debrief=debrief_of(minutes))


class Standing(NamedTuple):
    """Where in the plan a session is.

    Attributes:
        part: the part it is in.
        left: minutes until this part ends, at least 0.
        last: the half-year that is the last one to fit, at most that of the game.
        advice: what that means.
    """

    part: Part
    left: float
    last: int
    advice: Advice


def debrief_of(minutes: int) -> int:
    """The minutes of the debrief in a session of so many minutes: a third, rounded up."""
    return -(-minutes // DEBRIEF_SHARE)


def plan(minutes: int, rule: FormatRule) -> Plan:
    """The plan of a session.

    Args:
        minutes: of the whole session, 10 to 240.
        rule: the format of the game; its minutes are those of a whole session in which nobody hurries.

    Raises:
        ValueError: the session is shorter or longer than that.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise ValueError(f"a session has {SHORTEST} to {LONGEST} minutes")
    usual = rule.minutes - debrief_of(rule.minutes) - briefing_of(rule.minutes)
    return Plan(minutes, briefing_of(minutes), debrief_of(minutes), rule.rounds, max(usual, 1) / rule.rounds)


def briefing_of(minutes: int) -> int:
    """The minutes of the briefing in a session of so many minutes."""
    return min(max(minutes // _BRIEFING_SHARE, _BRIEFING_LEAST), _BRIEFING_MOST)


def standing(
    plan: Plan, now: float, ended: Sequence[float], began: float | None = None, over: float | None = None
) -> Standing:
    """Where a session stands.

    Args:
        plan: its plan.
        now: minutes since it began, pauses not counted.
        ended: the minutes at which the half-years that are over have ended, in order.
        began: the minute at which play began; None while it has not, or where it began with the plan's briefing.
        over: the minute at which play ended, before its time or not; None while it goes on.
    """
    done = len(ended)
    if now >= plan.minutes:
        return Standing(Part.OVER, 0.0, done, Advice.END)
    if now >= plan.play_ends or over is not None:
        return Standing(Part.DEBRIEF, plan.minutes - now, done, Advice.END)
    start = plan.briefing if began is None else min(began, now)
    last, advice = _outlook(plan, max(now, start), ended, start)
    if now < start:
        return Standing(Part.BRIEFING, start - now, last, advice)
    return Standing(Part.PLAY, plan.play_ends - now, last, advice)


def words(plan: Plan, before: float, now: float) -> tuple[int, ...]:
    """The words that are due between two moments: minutes before the end of play, 0 at its end.

    Args:
        plan: the plan.
        before: minutes since the session began at the last look.
        now: minutes since the session began; later than that.
    """
    due = [minutes for minutes in WORDS if before < plan.play_ends - minutes <= now]
    return tuple(due[-1:])  # after a leap only the latest is still true


def _outlook(plan: Plan, now: float, ended: Sequence[float], start: float) -> tuple[int, Advice]:
    """The last half-year that fits at this table's own pace."""
    done = len(ended)
    if done >= plan.rounds:
        return plan.rounds, Advice.FITS
    pace = _pace(plan, ended, start)
    spent = now - (ended[-1] if ended else start)
    left = plan.play_ends - now - max(pace - spent, 0.0)
    last = min(plan.rounds, done + 1 + max(int(left / pace + _GRACE), 0))
    if last >= plan.rounds:
        return plan.rounds, Advice.FITS
    return last, Advice.LAST if last == done + 1 else Advice.SHORTEN


def _pace(plan: Plan, ended: Sequence[float], start: float) -> float:
    """Minutes a half-year at this table; the first is always slow, so the usual pace counts like one more."""
    if not ended:
        return plan.pace
    return (max(ended[-1] - start, 0.0) + plan.pace) / (len(ended) + 1)


#: A half-year fits as well when this share of it would be missing: tables play faster when they know.
_GRACE = 0.2


class Timetable:
    """A session that runs: its plan, and when what happened. The caller lets time pass.

    Attributes:
        plan: the plan; longer ones replace it.
        now: minutes since the session began, pauses not counted.
        paused: whether time stands still.
        ended: the minutes at which half-years have ended.
        began: the minute at which play began; None before.
        over: the minute at which play ended; None before.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.now = 0.0
        self.paused = False
        self.ended: list[float] = []
        self.began: float | None = None
        self.over: float | None = None

    @property
    def standing(self) -> Standing:
        """Where the session stands."""
        return standing(self.plan, self.now, self.ended, self.began, self.over)

    def advance(self, seconds: float) -> tuple[int, ...]:
        """Let time pass; returns the words that are due: minutes before the end of play."""
        if self.paused or seconds <= 0:
            return ()
        before, self.now = self.now, self.now + seconds / 60
        return () if self.over is not None else words(self.plan, before, self.now)

    def begin_play(self) -> None:
        """The briefing is over; what it left goes to play."""
        if self.began is None:
            self.began = self.now

    def end_round(self) -> None:
        """A half-year is over."""
        self.begin_play()
        self.ended.append(self.now)

    def go_back(self, rounds: int) -> None:
        """The table has gone back: only so many half-years are over."""
        del self.ended[rounds:]
        self.over = None

    def end_play(self) -> None:
        """The debrief begins, whether play was finished or not."""
        if self.over is None:
            self.over = self.now

    def extend(self, by: int) -> None:
        """So many minutes more for the session, a third of them for the debrief."""
        self.plan = self.plan.longer(by)
