"""A whole game without a window: a bot plays, every round is told (command line, tests, golden games)."""

from collections.abc import Callable
from pathlib import Path

from weldi_game.bots import registry
from weldi_game.cards.compiled import GROUPS, RIGHTS, Game
from weldi_game.engine.commands import EndRound
from weldi_game.engine.endings import result
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase, State, digest
from weldi_game.session.history import Step
from weldi_game.session.sitting import Sitting


def play(
    game: Game, seed: int, bot: str, save: Path | None = None, told: Callable[[Step], None] | None = None
) -> Sitting:
    """Play a game to its end with a bot.

    Args:
        game: the compiled game.
        seed: of the decks and of the bot.
        bot: a name of `bots.registry`.
        save: a file to save the game in; an older file of this name is replaced.
        told: called after each command.

    Raises:
        OSError: the save cannot be written.
    """
    sitting = Sitting(game, seed)
    if save is not None:
        sitting.save_as(save)
    policy = registry.make(bot, seed)
    turn = 0
    while sitting.state.phase != Phase.OVER:
        step = sitting.submit(policy.choose(observe(sitting.state), turn))
        turn += 1
        if told is not None:
            told(step)
    sitting.close()
    return sitting


def summary(sitting: Sitting) -> dict[str, object]:
    """What a finished game came to, as `weldi-game play --headless --json` prints it."""
    state = sitting.state
    game = state.game
    outcome = result(state)
    return {
        "scenario": game.scenario,
        "level": game.level,
        "format": game.format,
        "seed": sitting.history.seed,
        "commands": len(sitting.history.steps),
        "ending": outcome.ending.value,
        "rights": dict(zip(RIGHTS, state.rights, strict=True)),
        "groups": living_groups(state),
        "equity_gap": outcome.equity_gap,
        "digest": digest(state),
    }


def living_groups(state: State) -> dict[str, int]:
    """Per cent of the needs that were met at the last check, for each group that lives in the city."""
    return {GROUPS[group]: state.met[group] // 10 for group, size in enumerate(state.sizes) if size}


def ends_round(step: Step) -> bool:
    """Whether a step has ended a round."""
    return isinstance(step.command, EndRound)
