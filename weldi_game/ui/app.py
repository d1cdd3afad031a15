"""The program with a window: opened by `weldi-game` and `weldi-game play`; and the stand, by `weldi-game demo`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from weldi_game import paths
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.ui import settings as kept
from weldi_game.ui.host import ScreenHost
from weldi_game.ui.program import Program, complain, settle
from weldi_game.ui.sound import Sounds
from weldi_game.ui.window import NoDisplay, open_window

DONE, SAID_NO, INTERRUPTED = 0, 1, 130
"""Exit codes (the doors have the same; this room may not look up at them)."""


def open_table(options: argparse.Namespace) -> int:
    """Open the window on the title, or at the table of the scenario that was named; returns the exit code."""
    program = _program(options, stand=False)
    start = _start_of(program, options)
    if start is None:
        return SAID_NO
    return _run(program, options, start, fullscreen=program.settings.fullscreen)


def open_stand(options: argparse.Namespace) -> int:
    """Open the stand: full screen, an inviting loop, short games; returns the exit code."""
    from weldi_game.ui.screens.attract import AttractScreen
    from weldi_game.ui.stand import Stand, StandHost

    program = _program(options, stand=True)
    stand = Stand(program)

    def start() -> None:
        complain(program.say("ui.stand.opened", code=program.settings.stand_code))
        assert isinstance(program.host, StandHost)
        program.host.watch = stand.watch
        program.host.push(AttractScreen(stand))

    return _run(program, options, start, fullscreen=True, host=StandHost)


def _program(options: argparse.Namespace, stand: bool) -> Program:
    home = paths.home()
    settings = kept.read(home.settings)
    asked = getattr(options, "lang", None) or ""
    program = Program(home, settings, language=asked, stand=stand, sounds=Sounds())
    scale = getattr(options, "text_scale", None)
    if scale is not None:
        program.scale_for_now(scale)
    return program


def _run(
    program: Program,
    options: argparse.Namespace,
    start: Callable[[], None],
    fullscreen: bool,
    host: type[ScreenHost] = ScreenHost,
) -> int:
    """Open the window, put the first screen into it and run until it is closed."""
    size = getattr(options, "size", None)
    windowed = bool(getattr(options, "windowed", False)) or size is not None
    try:
        window = open_window(size, fullscreen=fullscreen and not windowed)
    except NoDisplay:
        complain(program.say("ui.program.no_display"))
        return SAID_NO
    dump = getattr(options, "ui_dump", None)
    program.host = host(window, program.look(), Path(dump) if dump else None)
    start()
    try:
        program.host.run()
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        program.close()
    return DONE


def _start_of(program: Program, options: argparse.Namespace) -> Callable[[], None] | None:
    """What shows the first screen; None where the scenario that was named cannot be played, which is said."""
    word = getattr(options, "scenario", None)
    if word is None:
        return lambda: _show_title(program)
    from weldi_game.cards import library
    from weldi_game.ui.new_game import NewGame
    from weldi_game.ui.play import begin

    try:
        city = library.find(word, program.home.scenarios)
    except library.ScenarioNotFound as missing:
        message = "cli.no_such_scenario_near" if missing.suggestion else "cli.no_such_scenario"
        complain(program.say(message, word=word, near=missing.suggestion or ""))
        return None
    if not city.playable:
        for finding in city.findings:
            print(finding.render(), file=sys.stderr)
        complain(program.say("ui.program.scenario_broken", file=str(city.path)))
        return None
    game = NewGame(city)
    game.take_seats(getattr(options, "seats", None) or 1)
    game.format = Format(getattr(options, "format", None) or Format.WORKSHOP)
    game.level = Difficulty(getattr(options, "level", None) or Difficulty.ORDINARY)
    game.seed = getattr(options, "seed", None)

    def start() -> None:
        _show_title(program)
        begin(program, game)
        settle()

    return start


def _show_title(program: Program) -> None:
    from weldi_game.ui.screens.title import TitleScreen

    program.host.push(TitleScreen(program))
