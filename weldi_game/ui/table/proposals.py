"""Which command a press proposes: the acting role's where it can be done, else another's, so that no press is empty."""

from collections.abc import Sequence

from weldi_game.engine.commands import (
    Advocate,
    AnswerChallenge,
    Certify,
    Command,
    Hold,
    Implement,
    Mobilise,
    Payers,
    Refresh,
    Reopen,
)
from weldi_game.engine.legality import CIVIL_SOCIETY, EMPLOYERS, check, on_offer, placed
from weldi_game.engine.payment import propose
from weldi_game.engine.prices import answer_cost
from weldi_game.engine.state import State, Status


def for_measure(state: State, measure: int, acting: int | None) -> Command | None:
    """What can be done with a measure first of all: implement, reopen or certify it; None where it just stands."""
    standing = placed(state, measure)
    if standing is not None:
        if standing.status == Status.SUSPENDED:
            return best(state, [Reopen(role, measure) for role in leads(state, measure)], acting)
        certify = Certify(measure)
        return certify if standing.status == Status.RELIEF and check(state, certify) is None else None
    if not on_offer(state, measure):
        return None
    return best(state, [Implement(role, measure) for role in leads(state, measure)], acting)


def for_answer(state: State, challenge: int, answer: int, acting: int | None) -> Command:
    """A role gives this answer: the acting one where it can."""
    options = [AnswerChallenge(role, challenge, answer) for role in answering(state, challenge, answer)]
    return best(state, options, acting)


def best(state: State, commands: Sequence[Command], acting: int | None) -> Command:
    """The acting role's command if it can be done, else the first that can; if none can, the acting role's."""
    own = [command for command in commands if role_of(command) == acting]
    for command in (*own, *commands):
        if check(state, command) is None:
            return command
    return (own or commands)[0]


def leads(state: State, measure: int) -> tuple[int, ...]:
    """The roles that may implement or reopen a measure."""
    return state.game.measures[measure].lead


def answering(state: State, challenge: int, answer: int) -> tuple[int, ...]:
    """The roles that may give an answer; civil society may answer for the others (rulebook 1)."""
    roles = state.game.challenges[challenge].answers[answer].roles
    return roles if CIVIL_SOCIETY in roles else (*roles, CIVIL_SOCIETY)


def candidates_for(state: State, command: Command) -> tuple[int, ...]:
    """The roles that could do the same in place of the acting one."""
    match command:
        case Implement() | Reopen():
            return leads(state, command.measure)
        case AnswerChallenge():
            return answering(state, command.challenge, command.answer)
        case Certify():
            return (EMPLOYERS,)
        case _:
            role = role_of(command)
            return () if role is None else (role,)


def led_by(command: Command, role: int) -> Command:
    """The same command with another acting role; who pays is proposed anew."""
    match command:
        case Implement():
            return Implement(role, command.measure)
        case Reopen():
            return Reopen(role, command.measure)
        case AnswerChallenge():
            return AnswerChallenge(role, command.challenge, command.answer)
        case _:
            return command


def role_of(command: Command) -> int | None:
    """The role that acts, None where nobody in particular does."""
    match command:
        case Certify():
            return EMPLOYERS
        case Implement() | AnswerChallenge() | Mobilise() | Advocate() | Refresh() | Reopen() | Hold():
            return command.role
        case _:
            return None


def cost_of(state: State, command: Command) -> tuple[int, int] | None:
    """Budget and trust of a command that several roles can pay together; None for those without such a cost."""
    match command:
        case Implement() | Certify():
            measure = state.game.measures[command.measure]
            return measure.budget, measure.trust
        case AnswerChallenge():
            return answer_cost(state, command.role, command.challenge, command.answer)
        case Advocate():
            return 0, state.game.rules.advocate_trust
        case _:
            return None


def payment_of(state: State, command: Command) -> Payers | None:
    """Who pays as it stands: as chosen, else as proposed; None when it cannot be paid or costs nothing."""
    cost = cost_of(state, command)
    role = role_of(command)
    if (
        cost is None
        or role is None
        or not isinstance(command, Implement | Certify | AnswerChallenge | Advocate)
    ):
        return None
    shares = command.payers or propose(state, role, *cost)
    return None if shares is None else tuple(share for share in shares if share[1] or share[2])


def with_payers(command: Command, payers: Payers) -> Command:
    """The same command paid by others."""
    if isinstance(command, Implement | Certify | AnswerChallenge | Advocate):
        return command._replace(payers=payers)
    return command


def doable(state: State, measure: int) -> bool:
    """Whether somebody can implement a measure now."""
    return any(check(state, Implement(role, measure)) is None for role in leads(state, measure))
