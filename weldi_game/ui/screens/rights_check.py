"""The end of a half-year as theatre: the rights check right by right, what lands and opens, what comes next.

It tells what has happened already; skipping it changes nothing. Every sentence stays readable until somebody goes on.
"""

from collections.abc import Callable
from contextlib import suppress

from weldi_game.cards.compiled import CONDITIONS, RIGHTS
from weldi_game.cards.rule_text import challenge_rules, measure_rules, opportunity_rules
from weldi_game.engine.events import Event
from weldi_game.engine.state import Phase, State
from weldi_game.text import Message
from weldi_game.ui.city import CityState
from weldi_game.ui.look import INSTANT, Look
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens.paintings import RATIO, paint_filling
from weldi_game.ui.table.city_view import places_of
from weldi_game.ui.table.log_view import icon_of, kind_of
from weldi_game.ui.table.pieces import NeedBar
from weldi_game.ui.table.progress import Progress
from weldi_game.ui.table.rights import standing
from weldi_game.ui.table.scenes import Part, Scene
from weldi_game.ui.table.turning import Turning
from weldi_game.ui.table.view import LARGE_TEXT, TableView
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import (
    Button,
    Canvas,
    Card,
    Choice,
    Column,
    Grid,
    Heading,
    Icon,
    Label,
    Option,
    Row,
    ScrollArea,
    Track,
    Widget,
)

SPEEDS = (0.5, 1.0, 2.0, INSTANT)
_SCENE = 1.4
"""Seconds that a scene stays at normal speed, besides the time it takes to read it."""
_READING = 22.0
"""Characters a second."""
_EFFECTS = 7
"""So many effects are told on the card of a scene; the log has all."""


class RightsCheckScreen(Screen):
    """The theatre.

    Args:
        view: the table, after the end of the round.
        before: the state before it.
        events: what happened, in order.
        on_done: called when the table goes on.
    """

    name = "rights_check"
    first_focus = "check.next"

    def __init__(
        self, view: TableView, before: State, events: tuple[Event, ...], on_done: Callable[[], None]
    ) -> None:
        self._view, self._before, self._on_done = view, before, on_done
        self._progress = Progress(before, events)
        self._waited = 0.0
        self._playing = True
        self._fresh: dict[str, float] = {}
        self._checks = {scene.right: scene for scene in self._progress.scenes if scene.right is not None}

    # --- a screen ------------------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The six rights on one side, what is told on the other; with large text the rights are one line."""
        if self._roomy:
            told = Column(self._stage(), self._city(), self._list(), gap=12, weight=2)
            board = Column(self._rights(), self._conditions(), gap=12, weight=3)
            body: Widget = Row(board, told, gap=16, weight=1)
        else:
            told = Column(self._stage(), *self._so_far(), gap=8)
            scroll = ScrollArea(told, id="check.list", label=self._view.say("ui.check.so_far"), weight=1)
            body = Column(self._strip(), scroll, gap=12, weight=1)
        return Column(self._head(), body, self._foot(), padding=20, gap=12)

    @property
    def _roomy(self) -> bool:
        return self.host.look.text_scale < LARGE_TEXT

    def on_enter(self) -> None:
        """Without movement everything is told at once."""
        if self._progress.shown == 0:
            self._progress.go_on()
        if self.host.look.speed == INSTANT:
            self._progress.go_to_end()

    def update(self, seconds: float) -> None:
        """The next scene comes when this one was long enough to be read."""
        if not self._playing or self._progress.done or self.host.dialogs:
            return
        self._waited += seconds * self.host.look.speed
        if self._waited >= self._length():
            self._step()

    def on_back(self) -> None:
        """Escape skips to the end; from there it goes on."""
        self._skip()

    # --- parts -----------------------------------------------------------------------------------------------------

    def _head(self) -> Widget:
        view, scene = self._view, self._progress.scene
        rounds, round_ = view.state.game.rounds, self._before.round
        if scene.part is Part.NEXT:
            words = view.say("ui.check.title_next", round=round_ + 1, rounds=rounds)
        else:
            words = view.say(f"ui.check.title_{scene.part}", round=round_, rounds=rounds)
        speeds = [Option(str(index), view.say(f"ui.check.speed_{index}")) for index in range(len(SPEEDS))]
        known = [index for index, speed in enumerate(SPEEDS) if speed == self.host.look.speed]
        speed = Choice(
            speeds,
            value=str(known[0] if known else 1),
            on_change=lambda value: self._set_speed(SPEEDS[int(value)]),
            label=view.say("ui.check.speed"),
            layout="segments",
            id="check.speed",
        )
        return Row(Heading(words, 2, weight=1, id="check.title"), speed, gap=16, align="center")

    def _rights(self) -> Widget:
        return Grid(
            *[self._right(index) for index in range(len(RIGHTS))], columns=2, gap=12, fill=True, weight=1
        )

    def _strip(self) -> Widget:
        """The rights in one line, for large text."""
        cells = []
        for index, right in enumerate(RIGHTS):
            cell = Row(
                Icon(right, size=32, colour=f"right.{right}.deep", label=self._view.term(f"right.{right}")),
                Label(str(self._progress.rights[index]), style="small", bold=True, id=f"check.value.{right}"),
                gap=8,
                align="center",
                justify="center",
            )
            cells.append(
                Card(
                    cell,
                    padding=6,
                    weight=1,
                    kind="notice" if self._progress.scene.right == index else "card",
                )
            )
        return Row(*cells, gap=8)

    def _right(self, index: int) -> Widget:
        """A right with its track; once it was checked also with its need, its barriers and what that means."""
        view, right = self._view, RIGHTS[index]
        checked = self._progress.is_checked(index)
        demand, met, blocked = self._need(index)
        parts: list[Widget] = [
            Track(
                view.term(f"right.{right}", short=True),
                value=self._progress.rights[index],
                icon=right,
                accent=f"right.{right}",
                id=f"check.track.{right}",
            ),
            NeedBar(
                demand,
                met if checked else 0,
                blocked if checked else 0,
                accent=f"right.{right}",
                label=view.event(self._checks[index].cause),
                id=f"check.need.{right}",
            ),
        ]
        if checked:
            parts.append(Label(view.say("ui.check.need", met=met, demand=demand), style="small"))
            barriers = standing(self._before, index)
            if blocked:
                words = view.say("ui.check.blocked", blocked=blocked, barriers=barriers)
                parts.append(_line(barriers[0] if barriers else "lock", words, "bad"))
        start, stands = self._before.rights[index], self._progress.rights[index]
        if stands != start:
            words = view.say("ui.check.moved", before=start, now=stands)
            up = stands > start
            parts.append(_line("up" if up else "down", words, "good" if up else "bad"))
        now = self._progress.scene.right == index
        return Card(*parts, padding=14, gap=8, kind="notice" if now else "card", id=f"check.right.{right}")

    def _need(self, index: int) -> tuple[int, int, int]:
        """Demand, met and blocked of a right at this check."""
        data = self._checks[index].cause.data
        return int(str(data["demand"])), int(str(data["met"])), int(str(data["blocked"]))

    def _conditions(self) -> Widget:
        view = self._view
        return Row(
            *[
                Card(
                    Row(
                        Icon(condition, size=32, colour="muted"),
                        Label(view.term(f"condition.{condition}", short=True), style="caption", weight=1),
                        Label(str(self._progress.conditions[index]), bold=True),
                        gap=8,
                        align="center",
                    ),
                    padding=8,
                    weight=1,
                )
                for index, condition in enumerate(CONDITIONS)
            ],
            gap=12,
        )

    def _stage(self) -> Widget:
        """The scene that is told now, in large words."""
        view, scene = self._view, self._progress.scene
        lines: list[Widget] = [
            Row(
                Icon(self._icon(scene.cause), size=52),
                Label(self._words(scene.cause), style="lead", bold=True, weight=1, id="check.sentence"),
                gap=16,
                align="center",
            )
        ]
        lines += [_line(self._icon(event), self._words(event)) for event in scene.effects[:_EFFECTS]]
        lines += [_line("forward", view.say(message)) for message in self._rules(scene)]
        card = Card(
            *lines, kind="raised", padding=20, gap=8, id="check.scene", label=self._words(scene.cause)
        )
        self._turning = Turning(card)
        return self._turning

    def _city(self) -> Widget:
        """The city as it changes."""
        view = self._view
        return Canvas(
            draw=lambda surface, look: paint_filling(surface, self._picture(look)),
            label=view.say(
                "ui.table.city",
                city=view.title(view.city.entry.id),
                count=len(self._progress.city.placements),
            ),
            ratio=RATIO,
            id="check.city",
        )

    def _picture(self, look: Look) -> CityState:
        state = self._progress.city
        return CityState(
            self._view.city.entry.picture,
            state.round,
            places_of(state, self._view.city, self._fresh),
            "closed" if state.emergency else "ordinary",
            look.theme.name is ThemeName.HIGH_CONTRAST,
        )

    def _rules(self, scene: Scene) -> list[Message]:
        """What it means: how coverage moves a track, or what stands on the card that has turned up."""
        if scene.right is not None:
            return [self._coverage(scene)]
        if scene.card is None or scene.part is not Part.NEXT:
            return []
        kind, name = scene.card
        city = self._view.city
        if kind == "challenge" and name in city.challenges:
            return challenge_rules(city.challenges[name])
        if kind == "opportunity" and name in city.opportunities:
            return opportunity_rules(city.opportunities[name])
        if kind == "measure" and name in city.measures and not scene.effects:
            return measure_rules(city.measures[name])
        return []

    def _coverage(self, scene: Scene) -> Message:
        """Why the track moves as it does."""
        steps = self._before.game.rules.coverage_steps
        share = int(str(scene.cause.data["coverage"]))
        by = next((move for least, move in steps if share * 10 >= least), steps[-1][1])
        name = "rises" if by > 0 else "falls" if by < 0 else "stays"
        return Message(f"ui.check.{name}", {"share": share, "by": abs(by)})

    def _list(self) -> Widget:
        words = self._view.say("ui.check.so_far")
        body = Column(*self._so_far()[1:], gap=6)
        return Card(
            Label(words, style="small", bold=True),
            ScrollArea(body, id="check.list", label=words, weight=1),
            kind="sunken",
            padding=14,
            gap=8,
            weight=1,
        )

    def _so_far(self) -> list[Widget]:
        """A heading, and everything that was told before, the newest first."""
        rows = [
            _line(self._icon(scene.cause), self._words(scene.cause), "muted") for scene in self._progress.told
        ]
        return [Label(self._view.say("ui.check.so_far"), style="small", bold=True), *rows]

    def _foot(self) -> Widget:
        say = self._view.say
        count = Label(
            say("ui.check.count", number=self._progress.shown, total=len(self._progress.scenes)),
            style="small",
            weight=1,
        )
        if self._progress.done:
            last = self._view.state.phase == Phase.OVER
            words = say("ui.check.to_ending") if last else say("ui.check.go_on")
            go = Button(words, kind="primary", icon="forward", id="check.next", on_press=self._on_done)
            return Row(count, go, gap=12, align="center")
        play = Button(
            say("ui.check.pause" if self._playing else "ui.check.play"),
            icon="pause" if self._playing else "play",
            id="check.play",
            on_press=self._toggle,
        )
        skip = Button(say("ui.check.skip"), icon="skip", id="check.skip", on_press=self._skip)
        next_ = Button(
            say("ui.check.next"), kind="primary", icon="forward", id="check.next", on_press=self._step
        )
        return Row(count, play, skip, next_, gap=12, align="center")

    # --- hands -----------------------------------------------------------------------------------------------------

    def _step(self) -> None:
        self._waited = 0.0
        opened = self._progress.go_on()
        self._sound()
        self.refresh()
        self._animate(opened)

    def _toggle(self) -> None:
        self._playing = not self._playing
        self.refresh()

    def _skip(self) -> None:
        if self._progress.done:
            self._on_done()
            return
        self._progress.go_to_end()
        self.refresh()

    def _set_speed(self, speed: float) -> None:
        self.host.set_look(speed=speed)
        if speed == INSTANT:
            self._progress.go_to_end()
        self.refresh()

    # --- private -----------------------------------------------------------------------------------------------------

    def _animate(self, opened: list[str]) -> None:
        """The card turns over, the need of a right fills up, a place grows."""
        scene = self._progress.scene
        if opened and self._roomy:
            self.host.animate(lambda share: self._grow(opened, share), 300)
        if scene.right is not None and self._roomy:
            demand, met, blocked = self._need(scene.right)
            bar = self.find(f"check.need.{RIGHTS[scene.right]}", NeedBar)
            self.host.animate(lambda share: bar.set_values(demand, round(met * share), blocked), 300)
        elif scene.card is not None and scene.part is Part.NEXT:
            self.host.animate(self._turning.turn, 300)

    def _grow(self, opened: list[str], share: float) -> None:
        self._fresh = {} if share >= 1.0 else dict.fromkeys(opened, share)
        with suppress(KeyError):  # the window may have become too small for the picture
            self.find("check.city", Canvas).redraw()

    def _sound(self) -> None:
        play = self._view.options.on_sound
        if play is None:
            return
        for event in (self._progress.scene.cause, *self._progress.scene.effects):
            name = sound_of(event)
            if name:
                play(name)
                return

    def _length(self) -> float:
        """Seconds that the present scene stays at normal speed."""
        scene = self._progress.scene
        letters = sum(len(self._words(event)) for event in (scene.cause, *scene.effects[:_EFFECTS]))
        return _SCENE + letters / _READING

    def _icon(self, event: Event) -> str:
        """The icon of an event; a challenge wears that of its family."""
        card = self._view.city.challenges.get(str(event.data.get("challenge", "")))
        return card.family.value if card is not None else icon_of(event)

    def _words(self, event: Event) -> str:
        return self._view.event(event)


def sound_of(event: Event) -> str:
    """The name of the sound that goes with an event; "" for none."""
    if event.message == "event.right_moved":
        return "up" if int(str(event.data["by"])) > 0 else "down"
    starts = (
        ("challenge_landed", "land"),
        ("challenge_softened", "land"),
        ("challenge_averted", "answer"),
        ("challenge", "card"),
        ("opportunity", "card"),
        ("measure_opened", "open"),
        ("group_contributes", "give"),
        ("income", "coin"),
        ("calendar", "round"),
    )
    return next((sound for start, sound in starts if kind_of(event).startswith(start)), "")


def _line(icon: str, words: str, colour: str = "ink") -> Widget:
    return Row(
        Icon(icon, size=30, colour="muted"),
        Label(words, style="small", colour=colour, weight=1),
        gap=10,
        align="start",
    )
