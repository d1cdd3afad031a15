"""`weldi-game play` and `demo`: the window, or a game without one."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.doors.outcome import DONE, WRONG_USAGE, Refused
from weldi_game.text import Message, say

if TYPE_CHECKING:  # the window shows its first picture before the rules are read
    from weldi_game.session.history import Step


def play(options: argparse.Namespace) -> int:
    """Open the window; with --headless let a bot play and print the rounds."""
    if getattr(options, "headless", False):
        return _headless(options)
    from weldi_game.ui.app import open_table

    return open_table(options)


def demo(options: argparse.Namespace) -> int:
    """Open the stand."""
    from weldi_game.ui.app import open_stand

    return open_stand(options)


def _headless(options: argparse.Namespace) -> int:
    if options.scenario is None:
        raise Refused(say("cli.headless_needs_scenario"), WRONG_USAGE)
    from weldi_game.doors.common import city, game, print_json
    from weldi_game.engine.endings import result
    from weldi_game.engine.state import digest
    from weldi_game.session import headless

    chosen = city(options.scenario)
    compiled = game(chosen, options.level, options.format)
    save = Path(options.save) if options.save else None
    told = None if options.json else _tell_round
    try:
        sitting = headless.play(
            compiled, options.seed if options.seed is not None else 1, options.bot, save, told
        )
    except OSError as error:
        raise Refused(
            say("cli.save_failed", {"file": str(save), "reason": error.strerror or str(error)})
        ) from error
    if options.json:
        print_json(headless.summary(sitting))
        return DONE
    outcome = result(sitting.state)
    data = {"ending": outcome.ending.value, "commands": len(sitting.history.steps), "right": outcome.lowest}
    print(say("cli.ended", data, titles=chosen.title_of))
    print(say("cli.digest", {"digest": digest(sitting.state)}))
    return DONE


def _tell_round(step: "Step") -> None:
    from weldi_game.cards.compiled import RIGHTS
    from weldi_game.session.headless import ends_round

    if ends_round(step):
        rights = tuple(
            Message("cli.round_right", {"right": right, "now": now})
            for right, now in zip(RIGHTS, step.state.rights, strict=True)
        )
        finished = step.state.round - (0 if step.state.phase else 1)
        print(say("cli.round", {"round": finished, "rights": rights}))
