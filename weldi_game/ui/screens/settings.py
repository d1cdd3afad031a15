"""The settings: each holds at once and is kept for the next run."""

from weldi_game import text
from weldi_game.ui.screens.page import PageScreen
from weldi_game.ui.settings import (
    HIGHEST_SCALE,
    LOUDEST,
    LOWEST_SCALE,
    SCALE_STEP,
    VOLUME_STEP,
    Settings,
    Speed,
)
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Row,
    ScrollArea,
    Slider,
    Toggle,
    Widget,
)


class SettingsScreen(PageScreen):
    """What can be set, in five cards."""

    name = "settings"
    settings_shown = False
    first_focus = "settings.text_scale"

    def build(self) -> Widget:
        """The cards, and where all this is kept."""
        language = self._language()
        left = Column(self._seeing(), *([language] if language else []), self._help(), gap=24)
        grid = Grid(left, Column(self._motion(), self._sound(), gap=24), min_column=620, gap=24)
        body = ScrollArea(grid, id="settings.scroll", label=self.say("ui.settings.title"), weight=1)
        reset = Button(
            self.say("ui.settings.reset"), id="settings.reset", icon="refresh", on_press=self._reset
        )
        foot = Row(
            Label(self._kept(), style="small", colour="muted", weight=1), reset, gap=24, align="center"
        )
        return self.page(self.say("ui.settings.title"), body, foot)

    def _kept(self) -> str:
        if not self.program.keeping:
            return self.say("ui.settings.for_visit")
        if self.program.unwritable:
            return self.say("ui.settings.not_kept", reason=self.program.unwritable)
        return self.say("ui.settings.kept", file=str(self.program.home.settings))

    # --- cards -----------------------------------------------------------------------------------------------

    def _seeing(self) -> Widget:
        settings = self.program.settings
        scale = Slider(
            self.say("ui.settings.text_scale"),
            value=self.program.text_scale,
            low=LOWEST_SCALE,
            high=HIGHEST_SCALE,
            step=SCALE_STEP,
            show=self._per_cent,
            on_change=lambda value: self._set(text_scale=value),
            id="settings.text_scale",
        )
        theme = Choice(
            [Option(name.value, self.say(f"ui.settings.{name}")) for name in ThemeName],
            value=settings.theme,
            label=self.say("ui.settings.theme"),
            on_change=lambda value: self._set(theme=value),
            id="settings.theme",
        )
        full = Toggle(
            self.say("ui.settings.fullscreen"),
            value=settings.fullscreen,
            on_change=lambda value: self._set(fullscreen=value),
            id="settings.fullscreen",
        )
        parts = [scale, theme] if self.program.stand else [scale, theme, full]
        return Card(*parts, header=self.say("ui.settings.seeing"), icon="eye", gap=18)

    def _motion(self) -> Widget:
        settings = self.program.settings
        speed = Choice(
            [Option(speed.value, self.say(f"ui.settings.speed_{speed}")) for speed in Speed],
            value=settings.speed,
            label=self.say("ui.settings.speed"),
            on_change=lambda value: self._set(speed=value),
            id="settings.speed",
        )
        still = Toggle(
            self.say("ui.settings.reduced_motion"),
            value=settings.reduced_motion,
            on_change=lambda value: self._set(reduced_motion=value),
            id="settings.reduced_motion",
        )
        return Card(speed, still, header=self.say("ui.settings.motion"), icon="play", gap=18)

    def _help(self) -> Widget:
        advisor = Toggle(
            self.say("ui.settings.advisor"),
            value=self.program.settings.advisor,
            on_change=lambda value: self._set(advisor=value),
            id="settings.advisor",
        )
        note = Label(self.say("ui.settings.advisor_note"), style="small", colour="muted")
        hints = Toggle(
            self.say("ui.settings.hints"),
            value=self.program.settings.hints,
            on_change=lambda value: self._set(hints=value, hinted=""),
            id="settings.hints",
        )
        return Card(hints, advisor, note, header=self.say("ui.settings.help"), icon="guidance", gap=14)

    def _sound(self) -> Widget:
        note = "ui.settings.sound_note" if self.program.sounds.usable else "ui.settings.no_sound"
        return Card(
            self._volume("pieces", self.program.settings.pieces, "coin"),
            self._volume("moments", self.program.settings.moments, "round"),
            Label(self.say(note), style="small", colour="muted"),
            header=self.say("ui.settings.sound"),
            icon="speaker",
            gap=18,
        )

    def _volume(self, name: str, value: int, sample: str) -> Widget:
        return Slider(
            self.say(f"ui.settings.{name}"),
            value=value,
            low=0,
            high=LOUDEST,
            step=VOLUME_STEP,
            show=self._per_cent,
            on_change=lambda volume: self._set_volume(name, volume, sample),
            id=f"settings.{name}",
        )

    def _language(self) -> Widget | None:
        codes = text.languages()
        if len(codes) < 2:
            return None
        languages = Choice(
            [Option(code, text.language_name(code)) for code in codes],
            value=self.program.language,
            on_change=lambda code: self._set(language=code),
            label=self.say("ui.settings.language"),
            label_shown=False,
            id="settings.language",
        )
        return Card(languages, header=self.say("ui.settings.language"), icon="language")

    # --- changes ---------------------------------------------------------------------------------------------

    def _set(self, **changes: object) -> None:
        self.program.change(**changes)
        self.refresh()

    def _set_volume(self, name: str, volume: int, sample: str) -> None:
        self._set(**{name: volume})
        self.program.sounds.play(sample)

    def _reset(self) -> None:
        kept = {"language", "learnt", "stand_code"}
        first = Settings()
        names = [name for name in Settings.__dataclass_fields__ if name not in kept]
        self._set(**{name: getattr(first, name) for name in names})

    def _per_cent(self, value: int) -> str:
        return self.say("ui.settings.per_cent", value=value)
