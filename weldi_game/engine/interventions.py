"""What a facilitator does to a running game: never silently, never without a reason (rulebook 5, workshop format).

Changes of numbers reuse what effects do; remarks change no number and only stand in the log.
"""

from collections.abc import Callable

from weldi_game.cards.compiled import ROLES
from weldi_game.engine import happenings, tracks
from weldi_game.engine.commands import LONGEST_REASON, Intervene, Intervention
from weldi_game.engine.events import Happening, Log, Value
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import Pending, State, put

#: Most that one intervention moves a number.
MOST = 5
#: Most actions that a role can have left in a round.
MOST_ACTIONS = 9

_BUDGET, _TRUST = 0, 1
#: Spaces of other languages that are no printable characters for Python.
_SPACES = "\u00a0\u202f"


def check(state: State, command: Intervene) -> Refusal | None:
    """Why a facilitator cannot do this now; None when it can be done. The game is not over."""
    if not _is_reason(command.reason):
        return Refusal("reason_needed", {"most": LONGEST_REASON})
    kind = Intervention(command.kind)
    if kind in _MOVES:
        if not 1 <= abs(command.by) <= MOST:
            return Refusal("intervention_amount", {"most": MOST})
        moved = state.copy()
        _MOVES[kind](moved, command, Log())
        return Refusal("nothing_moves") if moved == state else None
    if kind is Intervention.INJECT:
        return _injectable(state, command)
    waits = any(card.challenge == command.subject for card in state.conveyor)
    return Refusal("challenge_gone") if kind is Intervention.HOLD_BACK and not waits else None


def carry_out(draft: State, command: Intervene, log: Log) -> None:
    """Do a checked intervention on a draft."""
    kind = Intervention(command.kind)
    log.cause = log.note(_HAPPENINGS[kind], command.reason.strip(), *_details(draft, kind, command))
    if kind in _MOVES:
        _MOVES[kind](draft, command, log)
    elif kind is Intervention.INJECT:
        _inject(draft, command, log)
    elif kind is Intervention.HOLD_BACK:
        draft.conveyor = tuple([card for card in draft.conveyor if card.challenge != command.subject])
        draft.challenge_deck = (*draft.challenge_deck, command.subject)


def _is_reason(reason: str) -> bool:
    printable = all(mark.isprintable() or mark in _SPACES for mark in reason)
    return printable and bool(reason.strip()) and len(reason) <= LONGEST_REASON


def _injectable(state: State, command: Intervene) -> Refusal | None:
    """A challenge comes in once at a time, and presses at once only where the conveyor has room for it."""
    on_table = [card.challenge for card in state.conveyor] + [problem.challenge for problem in state.problems]
    if command.subject in on_table:
        return Refusal("challenge_on_table")
    limit = state.game.rules.pressing_limit
    if command.by and sum([card.pressing for card in state.conveyor]) >= limit:
        return Refusal("pressing_full", {"most": limit})
    return None


def _inject(draft: State, command: Intervene, log: Log) -> None:
    card = Pending(command.subject, bool(command.by), 0, 0)
    draft.challenge_deck = tuple([index for index in draft.challenge_deck if index != command.subject])
    pressing = [each for each in draft.conveyor if each.pressing]
    waiting = [each for each in draft.conveyor if not each.pressing]
    draft.conveyor = (*pressing, card, *waiting) if card.pressing else (*pressing, *waiting, card)
    shown = happenings.CHALLENGE_SUDDEN if card.pressing else happenings.CHALLENGE_FORECAST
    log.note(shown, draft.game.challenges[command.subject].id)


def _change_actions(draft: State, command: Intervene, log: Log) -> None:
    left = draft.actions[command.subject]
    now = tracks.within(left + command.by, 0, MOST_ACTIONS)
    if moved := now - left:
        draft.actions = put(draft.actions, command.subject, now)
        log.note(happenings.ACTIONS_CHANGED, ROLES[command.subject], moved, now)


def _details(state: State, kind: Intervention, command: Intervene) -> tuple[Value, ...]:
    """What is told about an intervention beside its reason."""
    if kind in (Intervention.INJECT, Intervention.HOLD_BACK):
        return (state.game.challenges[command.subject].id,)
    if kind is Intervention.REWIND:
        return (command.subject,)
    return (command.by,) if kind is Intervention.TIME else ()


_MOVES: dict[Intervention, Callable[[State, Intervene, Log], None]] = {
    Intervention.RIGHT: lambda draft, it, log: tracks.move_right(draft, it.subject, it.by, log),
    Intervention.CONDITION: lambda draft, it, log: tracks.move_condition(draft, it.subject, it.by, log),
    Intervention.BUDGET: lambda draft, it, log: tracks.change_pool(draft, it.subject, _BUDGET, it.by, log),
    Intervention.TRUST: lambda draft, it, log: tracks.change_pool(draft, it.subject, _TRUST, it.by, log),
    Intervention.ACTIONS: _change_actions,
}

_HAPPENINGS: dict[Intervention, Happening] = {
    **dict.fromkeys(_MOVES, happenings.INTERVENED_CHANGE),
    Intervention.INJECT: happenings.INTERVENED_INJECT,
    Intervention.HOLD_BACK: happenings.INTERVENED_HOLD_BACK,
    Intervention.REWIND: happenings.INTERVENED_REWIND,
    Intervention.HINT: happenings.INTERVENED_HINT,
    Intervention.TIME: happenings.INTERVENED_TIME,
    Intervention.END: happenings.INTERVENED_END,
}
