"""Who pays: a role pays from its own pool first, every other role that chips in costs a cooperation token.

This is what "working in silos" means in the game (rulebook 2, step 4).
"""

from itertools import combinations

from weldi_game.cards.compiled import ROLES
from weldi_game.engine.commands import Payers
from weldi_game.engine.events import Value
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.state import State, put

_OTHERS = tuple(tuple(other for other in range(len(ROLES)) if other != role) for role in range(len(ROLES)))
_PARTNERS = tuple(
    tuple(tuple(partners for partners in combinations(others, size)) for size in range(1, len(others) + 1))
    for others in _OTHERS
)


def propose(state: State, role: int, budget: int, trust: int) -> Payers | None:
    """The payment with the fewest cooperation tokens, or None when the pools and tokens do not reach.

    Among equally many partners the first in the order of the roles is taken, so that every table with the
    same state is shown the same proposal.
    """
    own_budget, own_trust = state.budget[role], state.trust[role]
    if own_budget >= budget and own_trust >= trust:
        return ((role, budget, trust),)
    lacking_budget, lacking_trust = max(0, budget - own_budget), max(0, trust - own_trust)
    for partners in _PARTNERS[role][: max(0, state.tokens)]:
        for chosen in partners:
            if (
                sum(state.budget[other] for other in chosen) >= lacking_budget
                and sum(state.trust[other] for other in chosen) >= lacking_trust
            ):
                return _share(state, role, chosen, budget, trust)
    return None


def _share(state: State, role: int, partners: tuple[int, ...], budget: int, trust: int) -> Payers:
    shares = []
    for payer in (role, *partners):
        pays_budget, pays_trust = min(budget, state.budget[payer]), min(trust, state.trust[payer])
        budget, trust = budget - pays_budget, trust - pays_trust
        shares.append((payer, pays_budget, pays_trust))
    return tuple(shares)


def check(state: State, role: int, budget: int, trust: int, payers: Payers) -> Refusal | None:
    """Why the role cannot pay so much in this way; `payers` empty asks whether it can be paid at all."""
    if not payers:
        return (
            None if propose(state, role, budget, trust) is not None else _too_dear(state, role, budget, trust)
        )
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
    return sum(1 for payer, budget, trust in payers if payer != role and (budget or trust))


def pay(draft: State, role: int, payers: Payers) -> None:
    """Take a payment that was checked from the pools and the tokens of a draft."""
    for payer, budget, trust in payers:
        if budget:
            draft.budget = put(draft.budget, payer, draft.budget[payer] - budget)
        if trust:
            draft.trust = put(draft.trust, payer, draft.trust[payer] - trust)
    if partners := helpers(role, payers):
        draft.tokens -= partners
        draft.tally = draft.tally._replace(cooperation=draft.tally.cooperation + partners)
