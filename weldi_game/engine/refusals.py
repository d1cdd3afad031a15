"""Why something cannot be done: a code and its data, which every surface says in its own language."""

from typing import NamedTuple

from weldi_game.engine.events import Value

_NOTHING: dict[str, Value] = {}


class Refusal(NamedTuple):
    """One reason. The sentence is the message `refusal.<code>`."""

    code: str
    data: dict[str, Value] = _NOTHING  #: values of the sentence, only to be read

    @property
    def message(self) -> str:
        """The id of the sentence that says this refusal."""
        return f"refusal.{self.code}"


class IllegalMove(ValueError):
    """Raised by `rules.apply` for a command that `legality.check` refuses."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
