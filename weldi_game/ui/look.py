"""How everything looks at this moment: window scale, text scale, theme, motion; and the engines that draw."""

from dataclasses import dataclass, field, replace

from weldi_game.ui.colour import Colour
from weldi_game.ui.flow import FlowEngine
from weldi_game.ui.icons import Icons
from weldi_game.ui.text import SMALLEST, TextEngine
from weldi_game.ui.theme import STAND_TARGET, TARGET, THEMES, TYPE_SCALE, Theme, ThemeName
from weldi_game.ui.words import Words

BASE = (1920, 1080)
"""The window size for which sizes are written."""
INSTANT = 0.0
"""The speed at which animations show only their last moment."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a widget needs to know in order to measure and draw itself. Never changed, only replaced.

    Attributes:
        size: of the window, native pixels.
        text_scale: 1.0 to 2.0, chosen by the person.
        theme: colours.
        stand: whether targets are 72 instead of 44 base pixels, for a touch screen at a stand.
        speed: of animations: 0.5, 1, 2, or `INSTANT`.
        reduced_motion: whether nothing may move.
        words: what the toolkit itself says, in the language of the person.
        flow, icons: the engines that break text into lines and draw icons.
    """

    size: tuple[int, int] = BASE
    text_scale: float = 1.0
    theme: Theme = THEMES[ThemeName.PAPER]
    stand: bool = False
    speed: float = 1.0
    reduced_motion: bool = False
    words: Words = field(default_factory=Words)
    flow: FlowEngine = field(default_factory=FlowEngine)
    icons: Icons = field(default_factory=Icons)

    @property
    def text(self) -> TextEngine:
        """Measures and draws single lines."""
        return self.flow.text

    @property
    def k(self) -> float:
        """Native pixels in a base pixel."""
        return min(self.size[0] / BASE[0], self.size[1] / BASE[1])

    @property
    def target(self) -> int:
        """Smallest side of anything that can be pressed, native pixels."""
        return self.px(STAND_TARGET if self.stand else TARGET)

    def px(self, base: float) -> int:
        """Base pixels in native pixels; what is not 0 never becomes 0."""
        if base == 0:
            return 0
        scaled = round(base * self.k)
        return scaled if scaled else (1 if base > 0 else -1)

    def colour(self, role: str) -> Colour:
        """A colour by its role; "on:<role>" is the text colour that reads best on that role's colour.

        Raises:
            KeyError: when no role of this name exists.
        """
        ground = role.removeprefix("on:")
        colour = self.theme.colour(ground)
        return self.theme.on(colour) if ground != role else colour

    def font_px(self, style: str) -> int:
        """Height of the letters of a text style in native pixels.

        Raises:
            KeyError: when no style of this name exists.
        """
        return self.scaled_px(TYPE_SCALE[style])

    def scaled_px(self, base: float) -> int:
        """Base pixels in native pixels, grown with the text: for letters and for icons that stand beside them."""
        return max(round(base * self.k * self.text_scale), SMALLEST)

    def changed(self, **changes: object) -> "Look":
        """The same look with some attributes changed; the engines and their caches are kept."""
        return replace(self, **changes)  # type: ignore[arg-type]
