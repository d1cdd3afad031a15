"""The authoring reference as one page of Markdown: every field, verb, condition and word, from the models themselves.

Nothing in it is written by hand but the lines between: `docs/reference.md` is this page, and a test compares them.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, cast

from weldi_game import text
from weldi_game.cards import effects, rule_text, yaml_source
from weldi_game.cards.authoring import schema
from weldi_game.cards.authoring.meanings import meaning, plain, title, vocabularies
from weldi_game.cards.authoring.schema import Schema
from weldi_game.cards.card import CardEntry
from weldi_game.cards.conditions import ConditionEntry
from weldi_game.cards.effects.entry import EffectEntry
from weldi_game.cards.library import Common, load_common
from weldi_game.cards.yaml_source import Data

#: An example of each test of a condition, as it would stand in YAML; they are tried out by a test.
CONDITIONS: Final = {
    "all": "{all: [{right: housing, at_most: 4}, {round: 3}]}",
    "any": "{any: [{measure: city_card}, {participatory: 3}]}",
    "not": "{not: {measure: city_card}}",
    "right": "{right: housing, at_most: 4}",
    "condition": "{condition: climate, at_least: 3}",
    "group": "{group: refugees, at_least: 2, at_most: 4}",
    "family": "{family: housing, at_least: 2}",
    "measure": "{measure: one_stop_shop_1}",
    "mandate": "{mandate: health}",
    "round": "{round: 4}",
    "participatory": "{participatory: 2}",
}

_HEAD = """\
# Authoring reference

Everything that can stand in a scenario file (a city) or a deck file. This page is made from the program itself:
`weldi-game reference --out docs/reference.md`. To learn by doing, start with [the guide](authoring.md); what the
checker says is listed in [findings](findings.md). In an editor with YAML support the same texts appear as you type.

A file is UTF-8 text in YAML, at most 256 kB. Keys not listed here are errors, so that a misspelt key is never ignored.
**Bold** keys must be there. "text, 40" is a text of at most 40 letters and signs.
"""

#: The records in the order in which the page tells them: heading, name in the schemas.
_RECORDS: Final = (
    ("A city", ""),
    ("Place on the map", "MapPlace"),
    ("Group", "GroupEntry"),
    ("Fund", "FundEntry"),
    ("Calendar entry", "CalendarItem"),
    ("Practice", "PracticeEntry"),
    ("Notes for the facilitator", "FacilitatorNotes"),
    ("Lists of common cards", "DeckLists"),
    ("Measure", "MeasureEntry"),
    ("Challenge", "ChallengeEntry"),
    ("Answer", "AnswerEntry"),
    ("Lasting problem", "ProblemEntry"),
    ("Opportunity", "OpportunityEntry"),
    ("In real life", "RealLife"),
    ("Finding that is ignored", "Ignore"),
)
_DECK_RECORDS: Final = (
    ("A deck file", ""),
    ("Document", "SourceEntry"),
    ("Term of the glossary", "TermEntry"),
)

_WORD_LIST: Final = "Word list: "

#: What a value is called that is told in a section of another kind.
_ELSEWHERE: Final = {
    "Effect": "[effect](#effects)",
    "ConditionEntry": "[condition](#conditions)",
    "measure_id": "id of a measure",
    "deck_measure_id": "id of a [common measure](#measures)",
    "challenge_id": "id of a [common challenge](#challenges)",
    "opportunity_id": "id of a [common opportunity](#opportunities)",
    "source_id": "id of a [document](#documents)",
}


def page() -> str:
    """The whole reference."""
    files = schema.schemas()
    parts = [
        [_HEAD],
        _records(files[schema.SCENARIO], _RECORDS),
        _effects(),
        _conditions(),
        _records(files[schema.DECKS], _DECK_RECORDS),
        _words(),
        _cards(load_common()),
    ]
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _records(schema_of_file: Schema, records: Iterable[tuple[str, str]]) -> Iterator[str]:
    definitions = cast("dict[str, Schema]", schema_of_file["definitions"])
    for heading, name in records:
        record = definitions[name] if name else schema_of_file
        yield f"## {heading}\n\n{record['description']}\n"
        yield from _fields(record)
        yield ""


def _fields(record: Schema, without: str = "") -> Iterator[str]:
    yield "| key | what it is | what can stand there |\n|---|---|---|"
    needed = cast("list[str]", record.get("required", []))
    for name, field in cast("dict[str, Schema]", record["properties"]).items():
        if name == without:
            continue
        key = f"**`{name}`**" if name in needed else f"`{name}`"
        yield f"| {key} | {_cell(str(field['description']))} | {_cell(_kind(field))} |"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _kind(node: Schema) -> str:
    """What can stand somewhere, in words."""
    default = node.get("default")
    left_out = f"; {str(default).lower()} if left out" if default not in (None, "") else ""
    return _value(node) + left_out


def _value(node: Schema) -> str:
    if "allOf" in node:
        return _named(str(cast("list[Schema]", node["allOf"])[0]["$ref"]).rpartition("/")[2])
    if "const" in node:
        return f"`{node['const']}`"
    if "enum" in node:
        return _choice(cast("list[object]", node["enum"]))
    if node["type"] == "array":
        return _list(node)
    if node["type"] == "object":
        return _table(cast("dict[str, Schema]", node["properties"]))
    if node["type"] in ("integer", "number"):
        kind = "whole number" if node["type"] == "integer" else "number"
        return f"{kind}, {node['minimum']} to {node['maximum']}" if "minimum" in node else kind
    if node["type"] == "boolean":
        return "`true` or `false`"
    return "an id" if "pattern" in node else f"text, {node['maxLength']}"


def _list(node: Schema) -> str:
    items = _value(cast("Schema", node["items"])).replace("an id", "ids").replace("id of a", "ids of a")
    least = cast("int", node.get("minItems", 0))
    return f"list of {items}" + (f", {least} or more" if least else "")


def _table(properties: dict[str, Schema]) -> str:
    value = _value(next(iter(properties.values())))
    return f"table, {_choice(list(properties))}: {value}"


def _choice(allowed: list[object]) -> str:
    """A vocabulary by its name and a link, anything else word by word."""
    for words in vocabularies():
        if [word.value for word in words] == allowed:
            return f"[{title(words)}](#{_anchor(_WORD_LIST + title(words))})"
    return ", ".join(f"`{each}`" for each in allowed)


def _named(name: str) -> str:
    if name in _ELSEWHERE:
        return _ELSEWHERE[name]
    heading = next(heading for heading, record in (*_RECORDS, *_DECK_RECORDS) if record == name)
    return f"[{heading.lower()}](#{_anchor(heading)})"


def _anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-").replace(":", "")


# --- effects and conditions -----------------------------------------------------------------------


def example(yaml: str) -> Data:
    """The data of an example in one line."""
    return yaml_source.parse(f"example: {yaml}", "example").data["example"]


def effect_of(verb: str) -> EffectEntry:
    """The example of a verb as the game reads it."""
    return effects.VERBS[verb].model_validate(example(effects.VERBS[verb].EXAMPLE))


def _effects() -> Iterator[str]:
    yield (
        "## Effects\n\nWhat a card does: a list of records, each with a verb (`do`) and what it needs. The rule on"
        " the card is made from them.\n"
    )
    found = schema.branches(schema.schemas()[schema.SCENARIO])
    for verb, model in effects.VERBS.items():
        yield f"### {verb}\n\n{plain(model.__doc__ or '')}\n"
        yield f"```yaml\n{model.EXAMPLE}\n```\n\nOn the card: *{_say(rule_text.effect_text(effect_of(verb)))}*\n"
        if len(cast("Schema", found[verb]["properties"])) > 1:
            yield from _fields(found[verb], without="do")
            yield ""


def _conditions() -> Iterator[str]:
    yield (
        "## Conditions\n\nWhat `requires` and the `if` of `when` ask: exactly one of these, joined with `all`, `any`"
        " and `not` where more is needed.\n"
    )
    record = cast("dict[str, Schema]", schema.schemas()[schema.SCENARIO]["definitions"])["ConditionEntry"]
    fields = cast("dict[str, Schema]", record["properties"])
    yield "| test | example | what it asks | what can stand there |\n|---|---|---|---|"
    for name, yaml in CONDITIONS.items():
        asked = _cell(_say(rule_text.condition_text(ConditionEntry.model_validate(example(yaml)))))
        yield f"| `{name}`: {fields[name]['description']} | `{yaml}` | {asked} | {_cell(_kind(fields[name]))} |"
    bounds = " and ".join(
        f"`{name}` ({fields[name]['description']}, {_kind(fields[name])})" for name in schema.BOUNDS
    )
    yield f"\nBounds: {bounds}.\n"


def _say(message: text.Message) -> str:
    common = load_common()
    titles = {card.id: card.title for card in common.measures.values()}
    return text.say(message, titles=lambda card, language: titles.get(card))


# --- words and cards ------------------------------------------------------------------------------


def _words() -> Iterator[str]:
    yield "## Words\n\nThe closed vocabularies: only these ids can stand where one of them is asked for.\n"
    for words in vocabularies():
        yield f"### {_WORD_LIST}{title(words)}\n\n{plain(words.__doc__ or '')}\n"
        yield "| id | meaning |\n|---|---|"
        yield from (f"| `{word.value}` | {_cell(meaning(word))} |" for word in words)
        yield ""


def _cards(common: Common) -> Iterator[str]:
    yield (
        "## Common cards\n\nCards that any city can list under `decks`, or name in `with`, `solved_by`, `after` and"
        " `measures_in_place`.\n"
    )
    measures = common.measures.values()
    offered = [card for card in measures if card.shelf is not None]
    yield from _table_of(
        "Always on offer", "These are in every game and are never listed under `decks`.", offered, "shelf"
    )
    yield from _table_of(
        "Measures", "For `decks.measures`.", [c for c in measures if c.shelf is None], "family"
    )
    yield from _table_of(
        "Challenges", "For `decks.challenges`.", common.challenges.values(), "family", "intensity"
    )
    yield from _table_of(
        "Opportunities", "For `decks.opportunities`.", common.opportunities.values(), "family"
    )
    yield "### Documents\n\nFor `source`.\n\n| id | title | year |\n|---|---|---|"
    yield from (f"| `{each.id}` | {_cell(each.title)} | {each.year} |" for each in common.sources.values())


def _table_of(heading: str, about: str, cards: Iterable[CardEntry], *columns: str) -> Iterator[str]:
    yield f"### {heading}\n\n{about}\n"
    yield f"| id | title | {' | '.join(columns)} |\n|---|---|{'---|' * len(columns)}"
    for card in cards:
        shown = " | ".join(_shown(getattr(card, column)) for column in columns)
        yield f"| `{card.id}` | {_cell(card.title)} | {shown} |"
    yield ""


def _shown(value: StrEnum | int) -> str:
    return "I" * value if isinstance(value, int) else value.value
