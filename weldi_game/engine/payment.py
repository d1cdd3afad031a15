"""Who pays: a role pays from its own pool first, every other role that chips in costs a cooperation token.

This is what "working in silos" means in the game (rulebook 2, step 4).
"""

from itertools import combinations

from weldi_game.cards.compiled import ROLES
from weldi_game.engine.commands import Payers
from weldi_game.engine.events import Value
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import State, Tally, put

_OTHERS = tuple(tuple(other for other in range(len(ROLES)) if other != role) for role in range(len(ROLES)))
_MOST_PARTNERS = len(ROLES) - 1


def _partners_within(others: tuple[int, ...], tokens: int) -> tuple[tuple[int, ...], ...]:
    return tuple(partners for size in range(1, tokens + 1) for partners in combinations(others, size))


#: Of each role, for each number of tokens: who could help, the fewest helpers first.
_PARTNERS = tuple(
    tuple(_partners_within(others, tokens) for tokens in range(_MOST_PARTNERS + 1)) for others in _OTHERS
)


def propose(state: State, role: int, budget: int, trust: int) -> Payers | None:
    """The payment with the fewest cooperation tokens, or None when the pools and tokens do not reach.

    Among equally many partners the first in the order of the roles is taken, so that every table with the
    same state is shown the same proposal.
    """
    if state.budget[role] >= budget and state.trust[role] >= trust:
        return ((role, budget, trust),)
    partners = _partners(state, role, budget, trust)
    return None if partners is None else _share(state, (role, *partners), budget, trust)


def reaches(state: State, role: int, budget: int, trust: int) -> bool:
    """Whether the pools and tokens reach: whether `propose` has something to propose."""
    if state.budget[role] >= budget and state.trust[role] >= trust:
        return True
    return _partners(state, role, budget, trust) is not None


def _partners(state: State, role: int, budget: int, trust: int) -> tuple[int, ...] | None:
    """The fewest other roles that have together what the role lacks."""
    pools, trusts, tokens = state.budget, state.trust, state.tokens
    if tokens <= 0 or sum(pools) < budget or sum(trusts) < trust:
        return None
    budget -= pools[role]
    trust -= trusts[role]
    for partners in _PARTNERS[role][tokens if tokens < _MOST_PARTNERS else _MOST_PARTNERS]:
        lacking_budget, lacking_trust = budget, trust
        for other in partners:
            lacking_budget -= pools[other]
            lacking_trust -= trusts[other]
        if lacking_budget <= 0 and lacking_trust <= 0:
            return partners
    return None


def _share(state: State, payers: tuple[int, ...], budget: int, trust: int) -> Payers:
    shares = []
    for payer in payers:
        pays_budget, pays_trust = min(budget, state.budget[payer]), min(trust, state.trust[payer])
        budget, trust = budget - pays_budget, trust - pays_trust
        shares.append((payer, pays_budget, pays_trust))
    return tuple(shares)


def check(state: State, role: int, budget: int, trust: int, payers: Payers) -> Refusal | None:
    """Why the role cannot pay so much in this way; `payers` empty asks whether it can be paid at all."""
    if not payers:
        return None if reaches(state, role, budget, trust) else _too_dear(state, role, budget, trust)
    if len({payer for payer, _, _ in payers}) != len(payers):
        return Refusal("payers_twice")
    if sum(share for _, share, _ in payers) != budget or sum(share for _, _, share in payers) != trust:
        return Refusal("payers_do_not_add_up", {"budget": budget, "trust": trust})
    for payer, pays_budget, pays_trust in payers:
        if (
            pays_budget < 0
            or pays_trust < 0
            or pays_budget > state.budget[payer]
            or pays_trust > state.trust[payer]
        ):
            return Refusal("payer_lacks", {"role": ROLES[payer], "budget": pays_budget, "trust": pays_trust})
    if (partners := helpers(role, payers)) > state.tokens:
        return Refusal("no_cooperation", {"needed": partners, "has": state.tokens})
    return None


def _too_dear(state: State, role: int, budget: int, trust: int) -> Refusal:
    data: dict[str, Value] = {
        "role": ROLES[role],
        "budget": budget,
        "trust": trust,
        "has_budget": state.budget[role],
        "has_trust": state.trust[role],
        "tokens": state.tokens,
    }
    whole_table = sum(state.budget) >= budget and sum(state.trust) >= trust
    return Refusal("too_dear_alone" if whole_table else "too_dear", data)


def helpers(role: int, payers: Payers) -> int:
    """How many cooperation tokens a payment costs: the payers other than the acting role."""
    partners = 0
    for payer, budget, trust in payers:
        if payer != role and (budget or trust):
            partners += 1
    return partners


def pay(draft: State, role: int, payers: Payers) -> None:
    """Take a payment that was checked from the pools and the tokens of a draft."""
    for payer, budget, trust in payers:
        if budget:
            draft.budget = put(draft.budget, payer, draft.budget[payer] - budget)
        if trust:
            draft.trust = put(draft.trust, payer, draft.trust[payer] - trust)
    if partners := helpers(role, payers):
        draft.tokens -= partners
        answers, heard, participatory, cooperation = draft.tally
        draft.tally = Tally(answers, heard, participatory, cooperation + partners)
