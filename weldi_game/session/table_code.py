"""The code of a table: scenario, level, format and seed as a few words that can be said, written down and typed.

`timisoara-goose-spring-mango`: the city, one word for level, format and a check, and the seed in words of a
byte each. Every table that types the code gets the same city and the same cards. The words lie at least three
slips of the finger apart, so that a mistyped one is still known; a word that is another word is noticed by the
check in fifteen of sixteen cases, and the screen says what was understood.
"""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b
from secrets import randbelow
from typing import NamedTuple

from weldi_game.cards.suggest import closest, distance
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.text import Message

#: A word for each value of a byte. The order is part of the code: it must never change.
WORDS = tuple(
    """
    acorn album almond amber anchor apple apricot april arrow artist asphalt atlas autumn avocado badger
    balcony ballet bamboo banana basil beaver bicycle birch biscuit blanket blossom bonnet bottle bridge
    bronze brush bucket buffalo butter cabin cactus camel candle canyon carpet cedar cello cereal chalk
    cherry chimney cinema circle citrus cloud clover coconut coffee compass concert copper cotton cousin
    coyote cricket crocus crystal cushion cyclist daisy dancer delta denim desert diamond dolphin domino
    donkey drawer drummer eagle echo elbow emerald engine evening fabric feather fennel fiddle finger flute
    folder forest freckle friday fruit galaxy garden garlic gazelle giraffe glacier goose granite grape
    guitar gymnast harbour harvest hedgehog helmet herring holiday horizon hotel hummus iceberg igloo indigo
    insect island ivory jasmine jewel jigsaw journal jungle juniper kayak kitchen kiwi koala lagoon lantern
    laundry lemon leopard lettuce library lilac linen lizard lobster lunch lyric magnet mango marble meadow
    melody meteor mirror mitten monday mosaic muffin museum mustard napkin nectar nutmeg ocean october
    octopus olive onion opera orange orchard oregano ostrich oxygen palace panda paprika parsley peanut
    pebble pelican pencil penguin piano picnic pigeon pillow plumber poem polka poppy potato prairie pretzel
    pumpkin puzzle pyramid quartz quilt quince rabbit radio rainbow raspberry raven recipe ribbon ruby
    saffron sailor salad scarf scooter seagull sesame shampoo sheep silver sketch slipper soccer spinach
    spiral sponge spring squash stapler statue sunrise sweater swimmer syrup talent teapot temple tennis
    theatre thistle thunder thyme toast tourist tower tractor train trumpet tulip turtle unicorn vanilla
    village violin volcano voyage waffle walnut window wombat yoghurt zebra zigzag zodiac
    """.split()
)
LONGEST = 200
"""Most characters of a code that are read."""

_BYTE = 256
_CHECKS = 16
_LEVELS, _FORMATS = tuple(Difficulty), tuple(Format)
_PLACES = 4  # of level and format each: there is room for a fourth format
_SLIPS = 2
_LARGEST_SEED = 2**63 - 1
_FRESH = _BYTE**2


class TableCode(NamedTuple):
    """What tables need in common to meet the same cards."""

    scenario: str
    level: str
    format: str
    seed: int  #: 0 to 2**63 - 1


class NotACode(ValueError):
    """Words that are no code. `message` says what is wrong."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


def fresh_seed() -> int:
    """A new seed whose code has three words or fewer beside the city; from the operating system."""
    return randbelow(_FRESH)


def write(code: TableCode) -> str:
    """The code in words.

    Raises:
        ValueError: level or format are unknown, or the seed is out of range.
    """
    level, format_ = _LEVELS.index(Difficulty(code.level)), _FORMATS.index(Format(code.format))
    if not 0 <= code.seed <= _LARGEST_SEED:
        raise ValueError(f"seed {code.seed} is out of range")
    first = (level * _PLACES + format_) * _CHECKS + _check(code)
    seed = code.seed.to_bytes(max(1, (code.seed.bit_length() + 7) // 8), "big")
    return "-".join((code.scenario, *(WORDS[value] for value in (first, *seed))))


def read(text: str, scenarios: Iterable[str]) -> TableCode:
    """The code that somebody typed: slips of the finger, capitals, accents and any separators are forgiven.

    Args:
        text: what was typed.
        scenarios: ids of the cities that are here.

    Raises:
        NotACode: with a message for the person who typed it.
    """
    parts = _parts(text[:LONGEST])
    known = tuple(scenarios)
    if len(parts) < 3:
        raise NotACode(Message("report.code_too_short"))
    city, length = _city(parts, known)
    if not city:
        raise NotACode(Message("report.code_no_city"))
    values = [_value(word) for word in parts[length:]]
    first, *seed = values
    place, check = divmod(first, _CHECKS)
    level, format_ = divmod(place, _PLACES)
    number = int.from_bytes(bytes(seed), "big")
    if format_ >= len(_FORMATS) or number > _LARGEST_SEED:
        raise NotACode(Message("report.code_does_not_fit"))
    found = TableCode(city, _LEVELS[level].value, _FORMATS[format_].value, number)
    if _check(found) != check:
        raise NotACode(Message("report.code_does_not_fit"))
    return found


def _parts(text: str) -> list[str]:
    """The words of what was typed, in small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z0-9]+", "".join(each for each in letters if not unicodedata.combining(each)))


def _city(parts: list[str], known: tuple[str, ...]) -> tuple[str, int]:
    """The city that the first words name, and how many words that is; as many as fit, two are left for the rest."""
    lengths = range(len(parts) - 2, 0, -1)
    for length in lengths:
        if (word := "-".join(parts[:length])) in known:
            return word, length
    for length in lengths:
        if near := closest("-".join(parts[:length]), known):
            return near, length
    return "", 0


def _value(word: str) -> int:
    if word in WORDS:
        return WORDS.index(word)
    slips = [(distance(word, known, _SLIPS), known) for known in WORDS]
    least = min(slips)[0]
    near = [known for slip, known in slips if slip == least]
    if least > _SLIPS or len(near) > 1:
        raise NotACode(Message("report.code_unknown_word", {"word": word}))
    return WORDS.index(near[0])


def _check(code: TableCode) -> int:
    text = f"{code.scenario} {code.level} {code.format} {code.seed}"
    return blake2b(text.encode(), digest_size=1).digest()[0] % _CHECKS
