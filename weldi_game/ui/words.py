"""What the toolkit itself says. The window replaces these by the sentences of the chosen language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Every word that a widget shows or speaks by itself; a template names its places in braces.

    Attributes:
        page_up, page_down: names of the buttons beside a scrolled list.
        less, more: names of the buttons of a number; `{label}` is what is set.
        on, off: the two states of a switch.
        close: the button that closes a dialog.
        now_after: a value and what it will be; `{now}` and `{after}` are numbers.
        value_of: a value within its range; `{value}` and `{high}` are numbers.
        violated, at_risk, realised: the bands of a right (rulebook 1).
        cannot: spoken when something without a reason cannot be done.
    """

    page_up: str = "Page up"
    page_down: str = "Page down"
    less: str = "Less: {label}"
    more: str = "More: {label}"
    on: str = "On"
    off: str = "Off"
    close: str = "Close"
    now_after: str = "now {now}, after the round {after}"
    value_of: str = "{value} of {high}"
    violated: str = "violated"
    at_risk: str = "at risk"
    realised: str = "realised"
    cannot: str = "This cannot be done now."

    def band(self, band: str) -> str:
        """The word of a band.

        Raises:
            KeyError: when there is no such band.
        """
        return {"violated": self.violated, "at_risk": self.at_risk, "realised": self.realised}[band]
