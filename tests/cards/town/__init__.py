"""A town to spoil: `brugstad.yaml`, and common cards that belong to it, made by a machine and without a fault."""

from pathlib import Path
from typing import Final

import yaml

from weldi_game.cards import library
from weldi_game.cards.decks_file import DecksFile
from weldi_game.cards.library import City, Common
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.source_events import Data
from weldi_game.cards.vocabulary import Barrier, Family, OpportunityFamily, Right
from weldi_game.cards.yaml_source import parse

TEXT: Final = (Path(__file__).parent / "brugstad.yaml").read_text(encoding="utf-8")
_PAIRS = [(barrier.value, right.value) for barrier in Barrier for right in Right]
_AFTER = {"card_for_doctors": "card_for_all", "spare_room": "night_bus"}
_STANDING = {"welcome_desk": "one_stop_shop", "winter_beds": "relief"}


def _words(card: str) -> dict[str, Data]:
    """Texts that no other card has."""
    name = card.replace("_", " ")
    return {
        "title": name.capitalize(),
        "text": f"What the {name} brings to the whole town.",
        "learning": f"What everybody learns from the {name}.",
        "debrief": f"What would the {name} change for you?",
        "real": {"city": "Osijek", "text": f"In Osijek people know the {name}.", "source": ["baseline"]},
        "source": ["baseline"],
    }


def _measure(number: int, card: str) -> dict[str, Data]:
    """A measure with a bridge that no other one has, so that none is dominated."""
    barrier, right = _PAIRS[number]
    made: dict[str, Data] = {
        "id": card,
        "family": "city_card" if card.startswith("card_") else "guidance",
        "cost": {"budget": 2},
        "lead": ["city_hall"],
        "bridges": {barrier: [right]},
        "win_win_note": f"Everybody can use the {card.replace('_', ' ')}.",
        "duty_bearer": ["city"],
        "pitfall": f"A {card.replace('_', ' ')} alone is not enough.",
        **_words(card),
    }
    if card in _STANDING:
        made["shelf"] = _STANDING[card]
        made["kind"] = "relief" if card == "winter_beds" else "structure"
    if card in _AFTER:
        made["after"] = [_AFTER[card]]
    return made


def _challenge(number: int, card: str) -> dict[str, Data]:
    name = card.replace("_", " ")
    by: list[list[Data]] = [["city_hall"], ["civil_society"], ["newcomers_council"]]
    return {
        "id": card,
        "family": list(Family)[number % 4].value,
        "intensity": number % 3 + 1,
        "root_cause": f"Nobody planned for the {name}.",
        "duty_bearer": ["city"],
        "lands": [{"do": "change_right", "right": "work", "by": -1}],
        "answers": [
            {
                "id": f"answer_{index}",
                "title": f"Answer {index}",
                "cost": {"budget": 1},
                "by": roles,
                "participatory": index == 2,
                "effect": "soften",
            }
            for index, roles in enumerate(by)
        ],
        "win_win_note": f"Nobody misses the {name}.",
        **_words(card),
    }


def _opportunity(number: int, card: str) -> dict[str, Data]:
    return {
        "id": card,
        "family": list(OpportunityFamily)[number % 5].value,
        "brings": [{"do": "change_resource", "role": "city_hall", "resource": "budget", "by": 1}],
        **_words(card),
    }


def _common_data() -> Data:
    """The common cards that the town lists, two that are always on offer and one that no city plays with."""
    town = ScenarioEntry.model_validate(parse(TEXT, "brugstad.yaml").data)
    measures = (*town.decks.measures, *town.measures_in_place, *_STANDING, "spare_room")
    return {
        "format": 1,
        "sources": [
            {"id": each, "title": f"The {each}", "what": f"What the {each} is.", "year": 2024}
            for each in ("baseline", "journal", "posts", "utrecht")
        ],
        "glossary": [
            {"id": "lease", "term": "Lease", "text": "A contract on a home.", "forms": ["leases"]},
            {"id": "shift", "term": "Shift", "text": "A turn at work.", "see": ["lease"]},
        ],
        "measures": [_measure(number, card) for number, card in enumerate(measures)],
        "challenges": [_challenge(number, card) for number, card in enumerate(town.decks.challenges)],
        "opportunities": [_opportunity(number, card) for number, card in enumerate(town.decks.opportunities)],
    }


COMMON_TEXT: Final[str] = yaml.safe_dump(_common_data(), sort_keys=False, allow_unicode=True, width=1000)


def common(*texts: str) -> Common:
    """Common files with these texts; without texts, the sound one."""
    rules = library.load_common()
    named = [(f"common_{number}.yaml", text) for number, text in enumerate(texts or (COMMON_TEXT,))]
    files = [library.placed(DecksFile, parse(text, name)) for name, text in named]
    decks = [file.entry for file in files if isinstance(file.entry, DecksFile)]
    return Common(
        rules=rules.rules,
        measures={card.id: card for deck in decks for card in deck.measures},
        challenges={card.id: card for deck in decks for card in deck.challenges},
        opportunities={card.id: card for deck in decks for card in deck.opportunities},
        glossary={term.id: term for deck in decks for term in deck.glossary},
        sources={source.id: source for deck in decks for source in deck.sources},
        files=(rules.files[0], *files),
    )


SOUND: Final = common()


def city(text: str = TEXT, shared: Common = SOUND, own: bool = True, file: str = "brugstad.yaml") -> City:
    """The city that a text describes."""
    return library.city_of(parse(text, file), Path(file), shared, own)


def spoilt(old: str, new: str, text: str = TEXT) -> str:
    """A text with one place changed. The place must be there once."""
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)
