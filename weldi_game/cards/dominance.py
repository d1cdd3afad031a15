"""Measures that nobody would take: another one costs no more and gives at least as much in everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from weldi_game.cards.effects.entry import EffectEntry
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.vocabulary import Kind, Resource

#: Verbs of which more is always better, with what their amount is of. Others are equal or not comparable.
_MORE_IS_BETTER: Final[Mapping[str, tuple[str, ...]]] = {
    "change_right": ("right",),
    "change_condition": ("condition",),
    "change_resource": ("role", "resource"),
    "change_income": ("role", "resource"),
    "change_capacity": ("right",),
    "change_cooperation": (),
    "extra_action": ("role",),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a measure asks for and what it gives, ready to be compared."""

    id: str
    price: tuple[int, ...]  #: less is better: budget, trust, building time, upkeep, ending with the round
    least: Mapping[str, int]  #: how high conditions must stand
    demands: Set[str]  #: what else it asks for: competences, other measures, a condition of its own
    leads: Set[str]  #: who may lead it
    amounts: Mapping[str, int]  #: capacity and effects of which more is better
    gifts: Set[str]  #: bridges, protection, other effects, marks
    standing: bool  #: always on offer

    def dominates(self, other: Offer) -> bool:
        """Whether nobody who can take this one has a reason to take the other one.

        A card of a deck never dominates one of the standing offer, which is there when the card is not drawn.
        """
        return (
            self.standing >= other.standing
            and all(mine <= theirs for mine, theirs in zip(self.price, other.price, strict=True))
            and all(other.least.get(name, 0) >= level for name, level in self.least.items())
            and self.demands <= other.demands
            and self.leads >= other.leads
            and all(
                self.amounts.get(name, 0) >= other.amounts.get(name, 0)
                for name in {*self.amounts, *other.amounts}
            )
            and self.gifts >= other.gifts
        )


def offer(card: MeasureEntry) -> Offer:
    """What a measure asks for and gives."""
    cost = (card.cost.get(Resource.BUDGET, 0), card.cost.get(Resource.TRUST, 0))
    amounts = Counter({right.value: amount for right, amount in card.capacity.items()})
    gifts = {f"{barrier} {right}" for barrier, rights in card.bridges.items() for right in rights}
    gifts |= {mark for mark in ("participatory", "encounter", "win_win") if getattr(card, mark)}
    gifts |= {family.value for family in card.protects_against}
    for moment, effects in (("on_open", card.on_open), ("each_round", card.each_round)):
        for effect in effects:
            _add(effect, moment, amounts, gifts)
    return Offer(
        id=card.id,
        price=(*cost, card.build, card.upkeep, int(card.kind is Kind.RELIEF)),
        least={name.value: level for name, level in card.minimum.items()},
        demands={*card.competence, *card.after, *([repr(card.requires)] if card.requires else [])},
        leads=set(card.lead),
        amounts=amounts,
        gifts=gifts | ({f"replaces {card.replaces}"} if card.replaces else set()),
        standing=card.shelf is not None,
    )


def _add(effect: EffectEntry, moment: str, amounts: Counter[str], gifts: set[str]) -> None:
    fields = dict(effect)
    verb = str(fields["do"])
    if verb in _MORE_IS_BETTER:
        amounts[" ".join([moment, verb, *(str(fields[name]) for name in _MORE_IS_BETTER[verb])])] += fields[
            "by"
        ]
    else:
        gifts.add(f"{moment} {effect!r}")


def dominated(cards: Iterable[MeasureEntry]) -> Iterator[tuple[str, str]]:
    """Yield the ids of measures that nobody would take, each with the first measure that is never worse."""
    offers = [offer(card) for card in cards]
    for index, worse in enumerate(offers):
        better = _better(worse, offers[:index], offers[index + 1 :])
        if better is not None:
            yield worse.id, better.id


def _better(worse: Offer, before: Sequence[Offer], behind: Sequence[Offer]) -> Offer | None:
    """The first offer that is never worse. Of two equal ones the first is kept, the later one is the worse."""
    for each in before:
        if each.dominates(worse):
            return each
    return next((each for each in behind if each.dominates(worse) and not worse.dominates(each)), None)
