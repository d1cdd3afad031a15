"""The secret priority vote: each seat picks the right that it would protect first (rulebook 2, step 3).

It changes no number. It stops one loud voice from playing for all: everybody has chosen before anybody speaks, and
the picks are shown together. Nobody can ask a vote who picked what - it does not know.
"""

from collections.abc import Sequence

from weldi_game.cards.compiled import RIGHTS

#: Most people that vote at one table, paper cards included.
MOST_VOTERS = 60


class NotYet(RuntimeError):
    """The result of a vote was asked for before it was shown."""


class PriorityVote:
    """One vote of one table.

    Args:
        voters: how many seats or people choose, 1 to 60.

    Raises:
        ValueError: nobody votes, or too many.
    """

    def __init__(self, voters: int) -> None:
        if not 1 <= voters <= MOST_VOTERS:
            raise ValueError(f"1 to {MOST_VOTERS} voters")
        self.voters = voters
        self._counts = [0] * len(RIGHTS)
        self._passed = 0
        self._shown = False

    @property
    def chosen(self) -> int:
        """How many have chosen, or have passed; all that may be seen before the picks are shown."""
        return sum(self._counts) + self._passed

    @property
    def complete(self) -> bool:
        """Whether everybody has chosen."""
        return self.chosen >= self.voters

    @property
    def shown(self) -> bool:
        """Whether the picks were shown."""
        return self._shown

    def choose(self, right: str) -> None:
        """The next one picks a right.

        Raises:
            ValueError: no such right.
            RuntimeError: everybody has chosen, or the picks were shown.
        """
        self._open_for_one_more()
        self._counts[RIGHTS.index(right)] += 1

    def abstain(self) -> None:
        """The next one does not choose.

        Raises:
            RuntimeError: everybody has chosen, or the picks were shown.
        """
        self._open_for_one_more()
        self._passed += 1

    def enter(self, counts: Sequence[int]) -> None:
        """Counts of paper cards take the place of all that was chosen before.

        Args:
            counts: cards for each right, in the order of the vocabulary; together at most 60.

        Raises:
            ValueError: not six counts, one is negative, or they are too many.
            RuntimeError: the picks were shown.
        """
        if self._shown:
            raise RuntimeError("the vote is over")
        if len(counts) != len(RIGHTS) or min(counts) < 0 or sum(counts) > MOST_VOTERS:
            raise ValueError(f"six counts, together at most {MOST_VOTERS}")
        self._counts = list(counts)
        self._passed = max(self.voters - sum(counts), 0)
        self.voters = max(self.voters, sum(counts))

    def show(self) -> tuple[int, ...]:
        """Show the picks: counts by right. From now on nothing can be changed.

        Raises:
            NotYet: nobody has chosen yet.
        """
        if not self.chosen:
            raise NotYet
        self._shown = True
        return tuple(self._counts)

    @property
    def counts(self) -> tuple[int, ...]:
        """The picks by right.

        Raises:
            NotYet: they were not shown yet; until then nobody can know, the screen included.
        """
        if not self._shown:
            raise NotYet
        return tuple(self._counts)

    def _open_for_one_more(self) -> None:
        if self._shown or self.complete:
            raise RuntimeError("the vote is over")


def leading(counts: Sequence[int]) -> tuple[str, ...]:
    """The rights that were picked most; none where nobody picked any."""
    most = max(counts)
    return tuple(right for right, count in zip(RIGHTS, counts, strict=True) if count == most) if most else ()


def spread(counts: Sequence[int]) -> int:
    """How many different rights were picked: 1 is a table of one mind, 6 one that has much to talk about."""
    return sum(1 for count in counts if count)
