"""The effect verbs: one module a verb; from this one registration come schema, reference, checks and rule texts."""

from typing import Annotated

from pydantic import Field

from weldi_game.cards.effects.change_capacity import ChangeCapacity
from weldi_game.cards.effects.change_condition import ChangeCondition
from weldi_game.cards.effects.change_cooperation import ChangeCooperation
from weldi_game.cards.effects.change_group_size import ChangeGroupSize
from weldi_game.cards.effects.change_income import ChangeIncome
from weldi_game.cards.effects.change_need import ChangeNeed
from weldi_game.cards.effects.change_resource import ChangeResource
from weldi_game.cards.effects.change_right import ChangeRight
from weldi_game.cards.effects.entry import EffectEntry
from weldi_game.cards.effects.extra_action import ExtraAction
from weldi_game.cards.effects.grant_mandate import GrantMandate
from weldi_game.cards.effects.lower_barrier import LowerBarrier
from weldi_game.cards.effects.offer_measure import OfferMeasure
from weldi_game.cards.effects.raise_barrier import RaiseBarrier
from weldi_game.cards.effects.reveal_challenges import RevealChallenges
from weldi_game.cards.effects.solve_problem import SolveProblem
from weldi_game.cards.effects.suspend_measure import SuspendMeasure
from weldi_game.cards.effects.when import When

AnyEffect = Annotated[
    ChangeRight
    | ChangeCondition
    | ChangeResource
    | ChangeIncome
    | ChangeGroupSize
    | ChangeNeed
    | ChangeCapacity
    | RaiseBarrier
    | LowerBarrier
    | SuspendMeasure
    | GrantMandate
    | ChangeCooperation
    | ExtraAction
    | OfferMeasure
    | RevealChallenges
    | SolveProblem
    | When,
    Field(discriminator="do"),
]
When.model_rebuild(_types_namespace={"AnyEffect": AnyEffect})

#: Every verb by its name, in the order in which the reference tells them.
VERBS: dict[str, type[EffectEntry]] = {
    "change_right": ChangeRight,
    "change_condition": ChangeCondition,
    "change_resource": ChangeResource,
    "change_income": ChangeIncome,
    "change_group_size": ChangeGroupSize,
    "change_need": ChangeNeed,
    "change_capacity": ChangeCapacity,
    "raise_barrier": RaiseBarrier,
    "lower_barrier": LowerBarrier,
    "suspend_measure": SuspendMeasure,
    "grant_mandate": GrantMandate,
    "change_cooperation": ChangeCooperation,
    "extra_action": ExtraAction,
    "offer_measure": OfferMeasure,
    "reveal_challenges": RevealChallenges,
    "solve_problem": SolveProblem,
    "when": When,
}
