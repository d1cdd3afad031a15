"""Everything that can be played: the common decks, the rules, and the cities, ours and the facilitators' own.

A broken file never keeps the game from starting: it is listed with its findings and cannot be played.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from weldi_game import data
from weldi_game.cards import yaml_source
from weldi_game.cards.card import CardEntry
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.compiled import Game
from weldi_game.cards.compiler import Cards, compile_game
from weldi_game.cards.decks_file import DecksFile, SourceEntry, TermEntry
from weldi_game.cards.findings import Finding, Severity
from weldi_game.cards.measure import MeasureEntry
from weldi_game.cards.opportunity import OpportunityEntry
from weldi_game.cards.ruleset import RulesFile
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.cards.shape import validate
from weldi_game.cards.suggest import closest
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.cards.yaml_source import Source
from weldi_game.text import content

_CardT = TypeVar("_CardT", bound=CardEntry)
_FileT = TypeVar("_FileT", bound=DecksFile | ScenarioEntry | RulesFile)
_RULES = "rules.yaml"
_ENDINGS = (".yaml", ".yml")


class ContentError(Exception):
    """Content that cannot be played. `findings` say why, worst first."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings[0].message if self.findings else "content with errors")


class ScenarioNotFound(LookupError):
    """No scenario has this id, and no such file or folder exists. `suggestion` is a near id, or None."""

    def __init__(self, word: str, suggestion: str | None) -> None:
        super().__init__(word)
        self.word = word
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True)
class Placed:
    """A checked file with the positions of what stands in it, for findings of later stages."""

    source: Source
    entry: DecksFile | ScenarioEntry | RulesFile | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, eq=False)
class Common:
    """What all cities share: rules, decks, glossary and sources, by id."""

    rules: RulesFile
    measures: Mapping[str, MeasureEntry]
    challenges: Mapping[str, ChallengeEntry]
    opportunities: Mapping[str, OpportunityEntry]
    glossary: Mapping[str, TermEntry]
    sources: Mapping[str, SourceEntry]
    files: tuple[Placed, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Findings of syntax and shape in the common files."""
        return tuple(each for file in self.files for each in file.findings)


@dataclass(frozen=True)
class City:
    """A scenario file: playable when it has no finding that is an error."""

    id: str
    path: Path
    placed: Placed
    own: bool  #: a facilitator's own, not one of ours
    common: Common = field(repr=False)

    @property
    def entry(self) -> ScenarioEntry:
        """The scenario.

        Raises:
            ContentError: the file has errors of syntax or shape.
        """
        if not isinstance(self.placed.entry, ScenarioEntry):
            raise ContentError(self.placed.findings)
        return self.placed.entry

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: syntax, shape and, where those hold, meaning."""
        from weldi_game.cards.checks import check_city  # the checks know the library

        if not isinstance(self.placed.entry, ScenarioEntry):
            return self.placed.findings
        return (*self.placed.findings, *check_city(self))

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps it from being played; found faster than all findings."""
        from weldi_game.cards.checks import errors_of  # the checks know the library

        errors = tuple(each for each in self.placed.findings if each.severity is Severity.ERROR)
        return errors if self.placed.entry is None else (*errors, *errors_of(self))

    @property
    def playable(self) -> bool:
        """Whether nothing in the file is an error."""
        return not self.errors

    @cached_property
    def measures(self) -> Mapping[str, MeasureEntry]:
        """The measures this city plays with, by id: the standing offer, its lists, its own."""
        shelf = [card for card in self.common.measures.values() if card.shelf is not None]
        listed = _known(self.common.measures, (*self.entry.decks.measures, *self.entry.measures_in_place))
        return {card.id: card for card in (*shelf, *listed, *self.entry.measures)}

    @cached_property
    def challenges(self) -> Mapping[str, ChallengeEntry]:
        """The challenges this city plays with, by id."""
        listed = _known(self.common.challenges, self.entry.decks.challenges)
        return {card.id: card for card in (*listed, *self.entry.challenges)}

    @cached_property
    def opportunities(self) -> Mapping[str, OpportunityEntry]:
        """The opportunities this city plays with, by id."""
        listed = _known(self.common.opportunities, self.entry.decks.opportunities)
        return {card.id: card for card in (*listed, *self.entry.opportunities)}

    @cached_property
    def sources(self) -> Mapping[str, SourceEntry]:
        """The documents that the city's texts come from, by id: the common ones and its own."""
        return {**self.common.sources, **{source.id: source for source in self.entry.sources}}

    @cached_property
    def _titles(self) -> Mapping[str, tuple[str, str]]:
        """The stable path and the title of everything with an id in this city's game."""
        kinds = (
            ("measure", self.measures.values()),
            ("challenge", self.challenges.values()),
            ("opportunity", self.opportunities.values()),
            ("calendar", self.entry.calendar),
            ("fund", self.entry.funds),
        )
        titles = {card.id: (f"{kind}.{card.id}.title", card.title) for kind, cards in kinds for card in cards}
        return titles | {self.entry.id: (f"scenario.{self.entry.id}.name", self.entry.name)}

    def title_of(self, card_id: str, language: str) -> str | None:
        """The title of a card, a calendar entry, a fund or the city, for `text.say`; None for an unknown id."""
        if card_id not in self._titles:
            return None
        path, english = self._titles[card_id]
        return content(path, english, language)

    def game(self, level: Difficulty, format_: Format) -> Game:
        """The compiled game at a level and in a format; the same object for the same call.

        Raises:
            ContentError: the city has findings that are errors.
        """
        if not self.playable:
            raise ContentError(self.errors)
        return _compiled(self, level, format_)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@cache
def _compiled(city: City, level: Difficulty, format_: Format) -> Game:
    cards = Cards(city.measures.values(), city.challenges.values(), city.opportunities.values())
    return compile_game(city.entry, cards, city.common.rules, level, format_)


def _known(cards: Mapping[str, _CardT], ids: Iterable[str]) -> list[_CardT]:
    return [cards[name] for name in dict.fromkeys(ids) if name in cards]


def placed(model: type[_FileT], source: Source) -> Placed:
    """Check the shape of a file that has been read."""
    if source.findings_are_errors:
        return Placed(source, None, source.findings)
    entry, findings = validate(model, source.data, source)
    return Placed(source, entry, (*source.findings, *findings))


def read_decks(path: Path) -> Placed:
    """Read a file of cards."""
    return placed(DecksFile, yaml_source.read(path))


def read_city(path: Path, common: Common | None = None, own: bool = True) -> City:
    """Read a scenario file. A file with errors gives a city that has findings and is not playable."""
    return city_of(yaml_source.read(path), path, common or load_common(), own)


def city_of(source: Source, path: Path, common: Common, own: bool) -> City:
    """The city in a scenario file that has been read."""
    file = placed(ScenarioEntry, source)
    return City(_named(file, path), path, file, own, common)


def _named(placed: Placed, path: Path) -> str:
    return placed.entry.id if isinstance(placed.entry, ScenarioEntry) else path.stem


@cache
def load_common() -> Common:
    """The common files that come with the program, read once.

    Raises:
        ContentError: the rules themselves cannot be read; nothing can be played then.
    """
    rules = placed(RulesFile, yaml_source.read(data.decks() / _RULES))
    if not isinstance(rules.entry, RulesFile):
        raise ContentError(rules.findings)
    files = [read_decks(path) for path in sorted(data.decks().glob("*.yaml")) if path.name != _RULES]
    decks = [file.entry for file in files if isinstance(file.entry, DecksFile)]
    return Common(
        rules=rules.entry,
        measures={card.id: card for deck in decks for card in deck.measures},
        challenges={card.id: card for deck in decks for card in deck.challenges},
        opportunities={card.id: card for deck in decks for card in deck.opportunities},
        glossary={term.id: term for deck in decks for term in deck.glossary},
        sources={source.id: source for deck in decks for source in deck.sources},
        files=(rules, *files),
    )


def scenario_files(folder: Path) -> list[Path]:
    """The scenario files in a folder: YAML files in it, and `scenario.yaml` in a pack's folder below it."""
    if not folder.is_dir():
        return []
    files = [path for path in folder.iterdir() if path.suffix in _ENDINGS and path.is_file()]
    packs = [path / "scenario.yaml" for path in folder.iterdir() if path.is_dir()]
    return sorted([*files, *(path for path in packs if path.is_file())])


def ours() -> list[City]:
    """The cities that come with the program, by the name of their file."""
    return [_shipped(path) for path in scenario_files(data.scenarios())]


@cache
def _shipped(path: Path) -> City:
    return read_city(path, own=False)


def cities(own_folder: Path | None = None) -> list[City]:
    """Our cities, then the facilitator's own from a folder."""
    own = [read_city(path) for path in scenario_files(own_folder)] if own_folder else []
    return [*ours(), *own]


def find(word: str, own_folder: Path | None = None) -> City:
    """The city that a person means by an id, a file or a folder.

    Raises:
        ScenarioNotFound: there is none; it carries a suggestion where an id is near.
    """
    path = Path(word)
    if path.is_dir() and (path / "scenario.yaml").is_file():
        return read_city(path / "scenario.yaml")
    if path.is_file():
        return _shipped(path) if path.resolve().parent == data.scenarios().resolve() else read_city(path)
    for folder in (data.scenarios(), own_folder):
        for file in scenario_files(folder) if folder else ():
            if word in (file.stem, file.parent.name if file.name == "scenario.yaml" else ""):
                return _shipped(file) if folder == data.scenarios() else read_city(file)
    known = [file.stem for file in scenario_files(data.scenarios())]
    raise ScenarioNotFound(word, closest(word, known))
