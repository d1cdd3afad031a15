"""What happened, as data: a message id with its values, nested by cause (house rule: never prose here)."""

from typing import NamedTuple

#: A value of an event or a refusal: a number, an id, or several ids.
Value = int | str | tuple[str, ...]


class Happening(NamedTuple):
    """Something that can happen: a message and the names of its values, in order. `happenings` lists them all."""

    message: str  #: message id, as `event.right_moved`
    names: tuple[str, ...]


class Event(NamedTuple):
    """One thing that happened."""

    happening: Happening
    values: tuple[Value, ...]  #: in the order of the names; ids are those of the vocabularies and cards
    cause: int = -1  #: index of the event that caused this one in the same list, -1 for none

    @property
    def message(self) -> str:
        """The message id, as `event.right_moved`."""
        return self.happening.message

    @property
    def data(self) -> dict[str, Value]:
        """The named values of the message."""
        return dict(zip(self.happening.names, self.values, strict=True))


_new = tuple.__new__  # the constructor of a named tuple checks what is known here


class Log(list[Event]):
    """The events of one command, in order. `cause` is put on whatever is noted while it is set."""

    __slots__ = ("cause",)

    def __init__(self) -> None:
        super().__init__()
        self.cause = -1

    def note(self, happening: Happening, *values: Value) -> int:
        """Add an event under the present cause; returns its index, to be the cause of others."""
        self.append(_new(Event, (happening, values, self.cause)))
        return len(self) - 1


class Silence(Log):
    """Notes nothing: for games that nobody reads."""

    __slots__ = ()

    def note(self, happening: Happening, *values: Value) -> int:
        """Forget it."""
        return -1
