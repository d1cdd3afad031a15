"""What the bootstrap says to the person: one plain line on stderr each.

The texts are imported when something is said, because most starts say nothing and should not wait for them.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weldi_game.text import Value


class SetupFailed(Exception):
    """The game cannot be started here; `message` and `data` say why, and what to do."""

    def __init__(self, message: str, **data: "Value") -> None:
        super().__init__(message)
        self.message = message
        self.data = data

    def __str__(self) -> str:
        return sentence(self.message, **self.data)


def tell(message: str, **data: "Value") -> None:
    """Says a message, where there is a stderr to say it on."""
    if sys.stderr is not None:
        print(sentence(message, **data), file=sys.stderr, flush=True)


def sentence(message: str, **data: "Value") -> str:
    """The sentence of a message in the language of the person's system."""
    from weldi_game.text import preferred, say

    return say(message, data, preferred())
