"""A sitting: one table playing one game, saved as it goes, resumed after whatever happened.

Every command is on disk before the table sees its effect. Where the disk fails the game goes on, and says so.
"""

from dataclasses import dataclass
from pathlib import Path

from weldi_game import __version__
from weldi_game.cards.compiled import Game
from weldi_game.cards.vocabulary import Role
from weldi_game.engine import commands
from weldi_game.engine.commands import Command, EndRound, UnknownCommand
from weldi_game.engine.refusals import IllegalMove
from weldi_game.engine.state import State, digest
from weldi_game.session import snapshot
from weldi_game.session.history import Grain, History, Step
from weldi_game.session.migrations import Body
from weldi_game.session.saves import Header, SavedGame, SaveError, Writer, free_name, read_seats
from weldi_game.session.snapshot import SnapshotError

ROLES = tuple(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Seat:
    """A person, a pair or a small team at the table, with the roles it holds."""

    name: str
    roles: tuple[str, ...]


def round_robin(names: list[str]) -> tuple[Seat, ...]:
    """Deal the five roles to the seats in turn, so that the work of a round does not depend on who came.

    Raises:
        ValueError: no seat, or more than six.
    """
    if not 1 <= len(names) <= 6:
        raise ValueError("1 to 6 seats")
    return tuple(Seat(name, tuple(ROLES[index :: len(names)])) for index, name in enumerate(names))


@dataclass(frozen=True, slots=True)
class Restored:
    """What loading a save has brought back, to tell the table honestly."""

    commands: int  #: commands that were replayed
    damaged: int  #: damaged lines that were left out
    from_snapshot: bool  #: the content has changed: the game goes on from the last good snapshot
    lost: int  #: commands that could not be replayed with today's content


class Sitting:
    """One game at one table. `trouble` is the reason why it cannot be saved, None while all is well."""

    def __init__(self, game: Game, seed: int, seats: tuple[Seat, ...] = ()) -> None:
        self.history = History(game, seed)
        self.seats = seats or round_robin(["1"])
        self.trouble: OSError | None = None
        self.path: Path | None = None
        self.remarks: list[Body] = []  #: what is kept beside the moves, see `remark`
        self._writer: Writer | None = None

    @property
    def state(self) -> State:
        """The state now."""
        return self.history.state

    @property
    def header(self) -> Header:
        """What this game is, for its save."""
        game = self.history.game
        seats = tuple((seat.name, seat.roles) for seat in self.seats)
        return Header(
            game.scenario, game.level, game.format, self.history.seed, game.digest, __version__, seats
        )

    def save_in(self, folder: Path) -> None:
        """Save this game in a folder from now on, with all that was played so far.

        A folder that cannot be written sets `trouble`; the game goes on.
        """
        self.close()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = free_name(folder, self.header)
            self._begin(path)
        except OSError as error:
            self.trouble = error

    def save_as(self, path: Path) -> None:
        """Save this game in this file from now on.

        Raises:
            OSError: the file cannot be written.
        """
        self.close()
        path.unlink(missing_ok=True)
        self._begin(path)

    def _begin(self, path: Path) -> None:
        self._writer = Writer.create(path, self.header)
        self.path = path
        self.trouble = None
        self._writer.append(_snapshot(self.history.start))
        for step in self.history.steps:
            for body in _records(step, self.history.game):
                self._writer.append(body)
        for remark in self.remarks:
            self._writer.append({"note": remark})

    def submit(self, command: Command) -> Step:
        """Do a command: checked, written to disk, then done.

        Raises:
            IllegalMove: the command cannot be done now; nothing changes.
        """
        step = self.history.preview(command)
        for body in _records(step, self.history.game):
            self._write(body)
        self.history.steps.append(step)
        return step

    def undo(self, grain: Grain) -> list[Step]:
        """Go back by a grain; returns the steps that were taken back. Where it is not free the caller has asked."""
        return self.back(self.history.back_to(grain))

    def back(self, kept: int) -> list[Step]:
        """Go back to so many steps."""
        if kept < len(self.history.steps):
            self._write({"undo": kept})
        return self.history.cut(kept)

    def remark(self, **facts: object) -> None:
        """Keep something beside the moves in the save: counts of a vote, who holds which role, where it branched off.

        It changes no number, and no undo takes it away. The facts must be JSON.
        """
        self.remarks.append(facts)
        self._write({"note": facts})

    def reseat(self, seats: tuple[Seat, ...]) -> None:
        """Other seats hold the roles from now on."""
        self.seats = seats
        self.remark(seats=[[seat.name, list(seat.roles)] for seat in seats])

    def _write(self, body: Body) -> None:
        if self._writer is None or self.trouble is not None:
            return
        try:
            self._writer.append(body)
        except OSError as error:
            self.trouble = error

    def close(self) -> None:
        """Close the save; everything is on disk already."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None


def _records(step: Step, game: Game) -> list[Body]:
    rows: list[Body] = [{"c": commands.to_data(game, step.command), "d": digest(step.state)}]
    if isinstance(step.command, EndRound):
        rows.append(_snapshot(step.state))
    return rows


def _snapshot(state: State) -> Body:
    return {"s": snapshot.to_data(state)}


def restore(saved: SavedGame, game: Game) -> tuple[Sitting, Restored]:
    """The sitting of a save, replayed command by command; the save is not opened for writing yet.

    Where the content has changed so that a command is refused or a digest differs, the game goes on from the
    last good snapshot, and the result says so.

    Raises:
        SaveError: neither the replay nor a snapshot fits today's content.
    """
    header = saved.header
    sitting = Sitting(game, header.seed, tuple(Seat(name, roles) for name, roles in header.seats))
    _restore_remarks(sitting, saved.records)
    records = _kept(saved.records)
    if _replay(sitting.history, records, check_digests=True) == len(_commands(records)):
        return sitting, Restored(len(sitting.history.steps), saved.lost, False, 0)
    return _from_snapshot(sitting, saved, records)


def _restore_remarks(sitting: Sitting, records: list[Body]) -> None:
    """What stood beside the moves, undone or not; who held the roles last holds them still."""
    for record in records:
        facts = record.get("note")
        if isinstance(facts, dict):
            sitting.remarks.append(facts)
            seats = tuple(Seat(name, roles) for name, roles in read_seats(facts.get("seats")))
            sitting.seats = seats or sitting.seats


def resume(saved: SavedGame, game: Game) -> tuple[Sitting, Restored]:
    """Restore a save and go on writing to it; a file that cannot be written sets `trouble`.

    Raises:
        SaveError: as for `restore`.
    """
    sitting, restored = restore(saved, game)
    try:
        if restored.from_snapshot:
            sitting.save_in(saved.path.parent)
        else:
            sitting._writer = Writer.resume(saved)
            sitting.path = saved.path
    except OSError as error:
        sitting.trouble = error
    return sitting, restored


def _commands(records: list[Body]) -> list[Body]:
    return [record for record in records if "c" in record]


def _kept(records: list[Body]) -> list[Body]:
    """The records that count after all undo marks, in order."""
    kept: list[Body] = []
    for record in records:
        if "undo" not in record:
            kept.append(record)
            continue
        wanted = record["undo"]
        count = wanted if type(wanted) is int and wanted >= 0 else 0
        while len(_commands(kept)) > count:
            kept.pop()
    return kept


def _replay(history: History, records: list[Body], check_digests: bool) -> int:
    """Do the commands of the records; returns how many went well before the first that did not."""
    done = 0
    for record in _commands(records):
        data = record["c"]
        try:
            step = history.preview(commands.from_data(history.game, data if isinstance(data, dict) else {}))
        except (UnknownCommand, IllegalMove):
            break
        if check_digests and digest(step.state) != record.get("d"):
            break
        history.steps.append(step)
        done += 1
    return done


def _from_snapshot(sitting: Sitting, saved: SavedGame, records: list[Body]) -> tuple[Sitting, Restored]:
    for index in range(len(records) - 1, -1, -1):
        data = records[index].get("s")
        if not isinstance(data, dict):
            continue
        try:
            sitting.history.start = snapshot.from_data(sitting.history.game, data)
        except SnapshotError:
            continue
        sitting.history.start_events = ()
        sitting.history.steps = []
        rest = records[index + 1 :]
        done = _replay(sitting.history, rest, check_digests=False)
        return sitting, Restored(done, saved.lost, True, len(_commands(rest)) - done)
    raise SaveError("content_changed", file=saved.path.name)


@dataclass(frozen=True, slots=True)
class Verified:
    """What a replay has found: commands done, and the first whose digest differs (0 for none)."""

    commands: int
    differs_at: int
    state: State


def verify(saved: SavedGame, game: Game, until: int | None = None) -> Verified:
    """Re-run a save and check the digest after each command, up to a number of commands."""
    history = History(game, saved.header.seed)
    rows = _commands(_kept(saved.records))[:until]
    done = _replay(history, rows, check_digests=True)
    return Verified(done, done + 1 if done < len(rows) else 0, history.state)
