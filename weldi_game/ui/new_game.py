"""A game that is being set up: the city, who sits where, how long, how hard, with which cards."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.cards.vocabulary import Difficulty, Format, Role
from weldi_game.session.table_code import fresh_seed

if TYPE_CHECKING:
    from weldi_game.cards.library import City
    from weldi_game.session.sitting import Sitting

MOST_SEATS = 6
LONGEST_NAME = 40
ROLES = tuple(role.value for role in Role)


@dataclass
class NewGame:
    """What was chosen so far.

    Attributes:
        city: the city.
        count: how many seats there are, 1 to 6.
        names: of six seats, in the words of the players; "" where nobody typed one. Only the save keeps them.
        holders: for each role the number of its seat, from 0.
        format, level: of the game.
        seed: which cards are dealt; None for a shuffle, the only chance that comes from the operating system.
    """

    city: "City"
    count: int = 4
    names: list[str] = field(default_factory=lambda: [""] * MOST_SEATS)
    holders: list[int] = field(default_factory=lambda: dealt(4))
    format: Format = Format.WORKSHOP
    level: Difficulty = Difficulty.ORDINARY
    seed: int | None = None

    def take_seats(self, count: int) -> None:
        """Set the number of seats and deal the roles anew.

        Raises:
            ValueError: no seat, or more than six.
        """
        if not 1 <= count <= MOST_SEATS:
            raise ValueError("1 to 6 seats")
        self.count = count
        self.holders = dealt(count)

    def pass_on(self, role: int) -> None:
        """Give a role to the next seat."""
        self.holders[role] = (self.holders[role] + 1) % self.count

    def idle_seats(self) -> list[int]:
        """The seats that hold no role."""
        return [seat for seat in range(self.count) if seat not in self.holders]

    def begin(self, saves: Path, unnamed: list[str]) -> "Sitting":
        """The sitting of this game, saved from its first moment where the folder can be written to.

        Args:
            saves: the folder of the saves; where it cannot be written to, the sitting says so (`trouble`).
            unnamed: what seats are called that nobody has named.

        Raises:
            ContentError: the city has errors.
        """
        from weldi_game.session.sitting import Seat, Sitting

        seats = tuple(
            Seat(
                " ".join(self.names[seat].split()) or unnamed[seat],
                tuple(role for role, holder in zip(ROLES, self.holders, strict=True) if holder == seat),
            )
            for seat in range(self.count)
        )
        seed = fresh_seed() if self.seed is None else self.seed
        sitting = Sitting(self.city.game(self.level, self.format), seed, seats)
        sitting.save_in(saves)
        return sitting


def dealt(count: int) -> list[int]:
    """The seat of each role when the roles are dealt in turn."""
    return [index % count for index in range(len(ROLES))]
