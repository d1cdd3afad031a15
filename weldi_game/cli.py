"""The doors: what each command is called, what it takes, and the one function that does it.

Heavy imports stay inside the commands, so that `--version` and `--help` answer at once.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from weldi_game import __version__
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.doors.outcome import INTERRUPTED, SAID_NO, WRONG_USAGE, Refused

_BOTS = (
    "random",
    "greedy",
    "first-time",
    "look-ahead",
    "relief-only",
    "no-access",
    "no-participation",
    "silos",
    "never-answers",
    "residents-only",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code. Errors are one sentence on stderr, never a traceback."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["test"]:
        return _run_tests(given[1:])
    parser = _parser()
    options = parser.parse_args(given)
    try:
        return _do(options)
    except Refused as refused:
        _complain(str(refused))
        return refused.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return SAID_NO
    except ModuleNotFoundError:
        raise  # the bootstrap says which library is missing
    except Exception as error:
        from weldi_game import crash

        crash.tell(error)
        return SAID_NO


def _do(options: argparse.Namespace) -> int:
    from weldi_game import crash, paths

    crash.install(options.lang)
    if getattr(options, "portable", False):
        paths.carry_along()
    module, function = options.door.split(":")
    door: Callable[[argparse.Namespace], int] = getattr(import_module(f"weldi_game.doors.{module}"), function)
    return door(options)


def _run_tests(arguments: Sequence[str]) -> int:
    from weldi_game.doors.project import run_tests

    return run_tests(list(arguments))


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"weldi-game: {sentence}", file=sys.stderr)


class _Parser(argparse.ArgumentParser):
    """Says one sentence about a wrong word and where to read more."""

    def error(self, message: str) -> NoReturn:
        _complain(f"{message} (see: {self.prog} --help)")
        raise SystemExit(WRONG_USAGE)


def _word(words: Sequence[str]) -> Callable[[str], str]:
    """A reader of one word out of a list, with a suggestion for a misspelt one."""

    def read(given: str) -> str:
        if given in words:
            return given
        from weldi_game.cards.suggest import closest

        near = closest(given, list(words))
        hint = f", did you mean {near}?" if near else ""
        raise argparse.ArgumentTypeError(f"there is no {given!r}{hint} Known: {', '.join(words)}")

    return read


def _number(least: int, most: int = 2**63 - 1) -> Callable[[str], int]:
    """A reader of a whole number within bounds."""

    def read(given: str) -> int:
        try:
            value = int(given)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{given!r} is not a whole number") from None
        if not least <= value <= most:
            bounds = f"at least {least}" if most >= 2**63 - 1 else f"from {least} to {most}"
            raise argparse.ArgumentTypeError(f"{given} is out of range, it must be {bounds}")
        return value

    return read


def _size(given: str) -> tuple[int, int]:
    width, _, height = given.lower().partition("x")
    if not (
        width.isdigit() and height.isdigit() and 320 <= int(width) <= 15360 and 240 <= int(height) <= 8640
    ):
        raise argparse.ArgumentTypeError(f"{given!r} is not a size like 1920x1080")
    return int(width), int(height)


def _shard(given: str) -> tuple[int, int]:
    part, _, whole = given.partition("/")
    if not (part.isdigit() and whole.isdigit() and 1 <= int(part) <= int(whole) <= 10_000):
        raise argparse.ArgumentTypeError(f"{given!r} is not a part like 3/8")
    return int(part), int(whole)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="weldi-game", description="A cooperative board game for human rights cities.")
    parser.add_argument("--version", action="version", version=f"weldi-game {__version__}")
    _window_options(parser)
    parser.set_defaults(door="table:play", command="play", scenario=None, headless=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for add in (_play, _demo, _list, _check, _new, _schema, _reference, _upgrade):
        add(commands)
    for add in (_simulate, _calibrate, _replay, _report, _print, _test):
        add(commands)
    return parser


_Commands = "argparse._SubParsersAction[_Parser]"


def _command(commands: _Commands, name: str, door: str, text: str) -> argparse.ArgumentParser:  # type: ignore[valid-type]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)  # type: ignore[attr-defined]
    parser.set_defaults(door=door, command=name)
    _general_options(parser)
    return parser


def _general_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", metavar="CODE", default=None, help="language, as en")
    parser.add_argument("--portable", action="store_true", help="keep saves and settings beside the program")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _window_options(parser: argparse.ArgumentParser) -> None:
    _general_options(parser)
    parser.add_argument("--windowed", action="store_true", help="a window, not the full screen")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, as 1280x720")
    parser.add_argument(
        "--text-scale", type=_number(100, 200), metavar="P", help="text size in per cent, 100 to 200"
    )
    parser.add_argument(
        "--ui-dump", metavar="FILE", help="write the tree of the screen to a file at each change"
    )


def _game_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", type=_word(tuple(Format)), default=None, metavar="F", help=", ".join(Format)
    )
    parser.add_argument(
        "--level", type=_word(tuple(Difficulty)), default=None, metavar="L", help=", ".join(Difficulty)
    )
    parser.add_argument(
        "--seed", type=_number(0), default=None, metavar="S", help="the same seed deals the same cards"
    )


def _play(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "play", "table:play", "play a city; without one, choose it on the screen")
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help="an id, a file or a folder")
    _game_options(parser)
    parser.add_argument(
        "--seats", type=_number(1, 6), metavar="N", help="people or teams at the table, 1 to 6"
    )
    parser.add_argument("--windowed", action="store_true", help="a window, not the full screen")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, as 1280x720")
    parser.add_argument(
        "--text-scale", type=_number(100, 200), metavar="P", help="text size in per cent, 100 to 200"
    )
    parser.add_argument(
        "--ui-dump", metavar="FILE", help="write the tree of the screen to a file at each change"
    )
    parser.add_argument(
        "--headless", action="store_true", help="no window: a bot plays, the rounds are printed"
    )
    parser.add_argument("--bot", type=_word(_BOTS), default="greedy", metavar="NAME", help=", ".join(_BOTS))
    parser.add_argument("--save", metavar="FILE", help="save the headless game in this file")
    _json(parser)


def _demo(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "demo", "table:demo", "the stand: an inviting loop and short games")
    parser.add_argument("--windowed", action="store_true", help="a window, not the full screen")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, as 1280x720")
    parser.add_argument(
        "--text-scale", type=_number(100, 200), metavar="P", help="text size in per cent, 100 to 200"
    )
    parser.add_argument(
        "--ui-dump", metavar="FILE", help="write the tree of the screen to a file at each change"
    )


def _list(commands: _Commands) -> None:  # type: ignore[valid-type]
    _json(
        _command(commands, "list", "content:list_scenarios", "the scenarios that are found, and their state")
    )


def _check(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "check", "content:check", "everything that is wrong with files or folders")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument("--playtest", action="store_true", help="let bots play it, too (about 30 seconds)")
    _json(parser)


def _new(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "new", "authoring:new", "a commented scenario to start your own city from")
    parser.add_argument("id", metavar="ID", help="the id of the new city, as my-town")
    parser.add_argument(
        "--from", dest="source", metavar="SCENARIO", help="start from this city, not the template"
    )
    parser.add_argument("--dir", metavar="D", help="the folder for the file; your own scenarios if left out")


def _schema(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "schema", "authoring:schema", "the JSON Schema for editors")
    parser.add_argument("--out", metavar="DIR", help="write the files into this folder instead of printing")


def _reference(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "reference", "authoring:reference", "the authoring reference")
    parser.add_argument("--out", metavar="FILE", help="write it into this file instead of printing")


def _upgrade(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "upgrade", "authoring:upgrade", "bring files of an older format to today's")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument("--dry-run", action="store_true", help="show the changes, write nothing")


def _simulate(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "simulate", "lab:simulate", "let bots play many games")
    parser.add_argument("scenarios", nargs="+", metavar="SCENARIO", help="ids, files or folders")
    parser.add_argument(
        "--bot", nargs="+", type=_word(_BOTS), default=["greedy"], metavar="B", help=", ".join(_BOTS)
    )
    levels = tuple(Difficulty)
    parser.add_argument(
        "--level", nargs="+", type=_word(levels), default=["ordinary"], metavar="L", help=", ".join(levels)
    )
    parser.add_argument(
        "--format", type=_word(tuple(Format)), default="workshop", metavar="F", help=", ".join(Format)
    )
    parser.add_argument(
        "--games", type=_number(1, 10_000_000), default=100, metavar="N", help="games in each cell"
    )
    parser.add_argument("--seed", type=_number(0), default=1, metavar="S", help="the first seed")
    parser.add_argument("--jobs", type=_number(1, 1024), metavar="J", help="processes; all cores if left out")
    parser.add_argument("--shard", type=_shard, metavar="I/N", help="only this part of the games")
    parser.add_argument("--cluster", metavar="ADDRESS", help="a dask scheduler, as tcp://host:8786")
    _json(parser)


def _calibrate(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(
        commands, "calibrate", "lab:calibrate", "whether a city is fair and teaches its lessons"
    )
    parser.add_argument("scenarios", nargs="+", metavar="SCENARIO", help="ids, files or folders")
    parser.add_argument(
        "--games", type=_number(1, 1_000_000), default=200, metavar="N", help="games in each cell"
    )
    parser.add_argument("--html", metavar="FILE", help="write a report with charts")
    _json(parser)


def _replay(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "replay", "records:replay", "re-run a save and check every step")
    parser.add_argument("save", metavar="SAVE", help="a saved game")
    parser.add_argument("--until", type=_number(0), metavar="N", help="stop after this command")
    _json(parser)


def _report(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(
        commands, "report", "records:report", "the debrief of a game, or of tables side by side"
    )
    parser.add_argument("saves", nargs="+", metavar="SAVE", help="saved games")
    parser.add_argument(
        "--out", required=True, metavar="FILE", help="a file that ends in .html, .pdf or .csv"
    )


def _print(commands: _Commands) -> None:  # type: ignore[valid-type]
    parser = _command(commands, "print", "records:print_sheets", "print-and-play sheets")
    parser.add_argument("scenario", metavar="SCENARIO", help="an id, a file or a folder")
    parser.add_argument("--out", required=True, metavar="FILE", help="a file that ends in .pdf")
    parser.add_argument(
        "--paper", type=_word(("a4", "letter")), default="a4", metavar="P", help="a4 or letter"
    )


def _test(commands: _Commands) -> None:  # type: ignore[valid-type]
    _command(commands, "test", "project:tests", "the project's tests; arguments go to pytest")
