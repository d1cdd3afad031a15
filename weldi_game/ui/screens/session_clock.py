"""The session clock: a small widget that the table can show, and the plan of the session as a strip.

It is there only while a plan runs; without one nothing on the table counts time.
"""

from collections.abc import Callable
from math import ceil
from typing import Unpack

import pygame

from weldi_game.session.plan import Advice, Part, Standing, Timetable
from weldi_game.ui.look import Look
from weldi_game.ui.program import Program
from weldi_game.ui.theme import RADIUS
from weldi_game.ui.widgets import Canvas, Card, Icon, Label, Options, Row

_COLOURS = {Part.BRIEFING: "right.education", Part.PLAY: "primary", Part.DEBRIEF: "right.health"}
_SOON = 5
"""Minutes from which on the clock stands out."""


class SessionClock(Card):
    """How long the present part of the session still lasts. It tells itself anew; nothing has to be rebuilt.

    Args:
        program: for the words.
        table: the session that runs.
        on_press: called when it is pressed, for example to say more.
    """

    def __init__(
        self,
        program: Program,
        table: Timetable,
        on_press: Callable[[], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        options.setdefault("id", "clock")
        self._program, self._table = program, table
        self._sign = Icon("clock", size=30, colour="muted")
        self._part = Label("", style="caption", priority=0)
        self._left = Label("", style="small", bold=True)
        row = Row(self._sign, self._part, self._left, gap=8, align="center")
        super().__init__(row, padding=8, on_press=on_press, label=words_of(program, table), **options)
        self.tell()

    def tell(self) -> None:
        """Show the present moment."""
        found, paused = self._table.standing, self._table.paused
        name = "paused" if paused else found.part.value
        self._part.set_text(self._program.say(f"ui.clock.{name}"))
        left = minutes_of(found.left)
        self._left.set_text(
            "" if found.part is Part.OVER else self._program.say("ui.clock.left", minutes=left)
        )
        soon = found.part is Part.PLAY and left <= _SOON
        self._left.set_colour("bad" if soon or found.part is Part.OVER else "ink")
        self._label = words_of(self._program, self._table)


def minutes_of(left: float) -> int:
    """Minutes as a clock on a wall tells them: a minute that has begun counts."""
    return ceil(round(left, 6))


def words_of(program: Program, table: Timetable) -> str:
    """Where the session stands, in full sentences."""
    found = table.standing
    part = program.say(f"ui.clock.words_{found.part}", minutes=minutes_of(found.left))
    if found.part in (Part.DEBRIEF, Part.OVER):
        return part
    return f"{part} {advice_of(program, found)}"


def advice_of(program: Program, found: Standing) -> str:
    """What the time says about the half-years that are left, in a sentence."""
    return program.say(f"ui.clock.{found.advice}", last=found.last)


def word_of(program: Program, minutes: int, found: Standing) -> str:
    """The word so many minutes before play ends."""
    if not minutes:
        return program.say("ui.clock.word_over")
    word = program.say("ui.clock.word", minutes=minutes)
    return word if found.advice is Advice.FITS else f"{word} {advice_of(program, found)}"


def plan_strip(program: Program, table: Timetable) -> Canvas:
    """The three parts of the plan side by side, and where the session stands in them."""
    plan = table.plan
    parts = ((Part.BRIEFING, plan.briefing), (Part.PLAY, plan.play), (Part.DEBRIEF, plan.debrief))
    told = [
        program.say("ui.clock.share", part=program.say(f"ui.clock.{part}"), minutes=minutes)
        for part, minutes in parts
    ]

    def draw(surface: pygame.Surface, look: Look) -> None:
        theme, broad, high = look.theme, surface.get_width(), surface.get_height()
        surface.fill(theme.colour("card"))
        left = 0
        for (part, minutes), words in zip(parts, told, strict=True):
            width = round(broad * minutes / plan.minutes)
            fill = theme.colour(_COLOURS[part])
            bar = pygame.Rect(left, look.px(14), width, high - look.px(14)).inflate(-look.px(4), 0)
            pygame.draw.rect(surface, fill, bar, border_radius=look.px(RADIUS))
            _write(
                surface, look, bar, (words, program.say("ui.clock.left", minutes=minutes), str(minutes)), fill
            )
            left += width
        at = round(broad * min(table.now / plan.minutes, 1.0))
        ink, side = theme.colour("ink"), look.px(16)
        pygame.draw.polygon(surface, ink, [(at - side, 0), (at + side, 0), (at, side)])

    return Canvas(
        draw=draw,
        label=program.say("ui.clock.plan"),
        description="; ".join(told),
        rounded=False,
        height=96,
        id="clock.plan",
    )


def _write(
    surface: pygame.Surface,
    look: Look,
    bar: pygame.Rect,
    forms: tuple[str, ...],
    fill: tuple[int, int, int],
) -> None:
    """The longest form of the words that fits into a bar."""
    font = min(look.font_px("small"), bar.height * 2 // 3)
    for words in forms:
        if look.text.width(words, font, True) + look.px(16) <= bar.width:
            line = look.text.line(words, font, look.theme.on(fill), bold=True)
            surface.blit(line, line.get_rect(center=bar.center))
            return
