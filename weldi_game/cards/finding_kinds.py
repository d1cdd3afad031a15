"""Every kind of finding: its stable code, how bad it is, its sentence and why the checker asks for it.

The sentences speak to a facilitator who is no programmer: what is wrong, what is expected, what to do. `{names}` are
filled with data; nothing else is ever glued to a sentence, so that each can be translated as a whole.
"""

from __future__ import annotations

from weldi_game.cards.finding_kinds_meaning import MEANING
from weldi_game.cards.finding_kinds_pack import PACK
from weldi_game.cards.finding_kinds_playtest import PLAYTEST
from weldi_game.cards.finding_kinds_reading import READING
from weldi_game.cards.finding_kinds_shape import SHAPE
from weldi_game.cards.finding_kinds_wording import WORDING
from weldi_game.cards.finding_record import Kind, Severity, errors, hints

__all__ = ["KINDS", "Kind", "Severity"]

_GENERAL = hints(
    (
        "findings-not-shown",
        "Further findings in this file that are not shown: {count}. Mend the ones above and check again.",
        "At most twenty findings are shown for a file: the later ones often vanish with the first ones.",
    ),
)

_CARDS = errors(
    (
        "shape-zero",
        "0 changes nothing here. Give a number above or below 0, or take the effect out.",
        "An effect that does nothing is always a mistake.",
    ),
    (
        "shape-condition-subject",
        "A condition says exactly one thing; this one says {count}. Join several with 'all' or 'any'.",
        "With one subject a condition reads like a sentence and can only mean one thing.",
    ),
    (
        "shape-condition-bounds",
        "'{subject}' does not fit its bounds: right, condition, group and family need 'at_least' or 'at_most',"
        " the others take none.",
        "A bound says how much is enough; a measure is open or it is not.",
    ),
    (
        "shape-free-measure",
        "This measure costs nothing. Give it a budget or trust of at least 1.",
        "A measure without a price would always be taken and decide nothing.",
    ),
    (
        "shape-relief-lasts",
        "A relief opens at once and ends with the round: it has neither building time nor upkeep. Take this out,"
        " or make the measure a structure.",
        "Relief is what a city does for the moment; what lasts is a structure.",
    ),
    (
        "shape-free-answer",
        "This answer costs nothing and needs no measure. Give it a budget or trust of at least 1, or say 'with' which"
        " measure it is possible.",
        "An answer without a price is no decision.",
    ),
    (
        "shape-answer-twice",
        "The answer '{answer}' stands twice on this card. Give one of them another id.",
        "Saves name an answer by its id, so an id may stand once on a card.",
    ),
    (
        "shape-incomplete-table",
        "'{missing}' is missing in this table. It needs a line for each.",
        "A city starts with a value for every right and every condition.",
    ),
    (
        "shape-group-twice",
        "The group '{group}' stands twice. Make one entry of them.",
        "A group has one size and one set of needs and barriers.",
    ),
)

KINDS: dict[str, Kind] = {
    kind.code: kind for kind in (*_GENERAL, *READING, *SHAPE, *_CARDS, *MEANING, *WORDING, *PACK, *PLAYTEST)
}
"""All kinds by code."""
