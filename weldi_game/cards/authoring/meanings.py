"""What the words of the closed vocabularies mean, for the reference and for the editor.

A meaning is put together from what is known already: the name that the game shows (`text.term`) and the comment `#:`
beside the member in `vocabulary`. Only families and competences, whose names say little to a writer, have a line here.
"""

import inspect
import re
from enum import StrEnum
from functools import cache

from weldi_game import text
from weldi_game.cards import vocabulary

_MORE = {
    "family.mass_arrivals": "more people come than places, teachers and doctors are ready for",
    "family.funding_cuts": "a grant, a call or a state payment ends or shrinks",
    "family.exploitative_middlemen": "agencies, employers or landlords earn on people who depend on them",
    "family.hate_campaigns": "rumours, disinformation and attacks that turn neighbours against each other",
    "family.national_policy": "a law or a decision of the state that the city has to live with",
    "family.housing_crisis": "rents rise, homes are missing, landlords refuse",
    "family.service_denial": "somebody has a right to a service and does not get it",
    "family.health_emergency": "illness, trauma, and conditions that make ill",
    "family.recognition_bureaucracy": "diplomas, permits and decisions that take too long or get lost",
    "family.care_and_children": "childcare, school places, care work and growing up",
    "family.fatigue_and_politics": "tired volunteers, silos, a council that looks away",
    "family.disaster_at_sea": "rescue, arrival and mourning at a border of the sea",
    "measure_family.one_stop_shop": "one door for all questions, in three levels",
    "measure_family.guidance": "information that reaches people: maps, websites, printed guides, outreach",
    "measure_family.city_card": "a card for everybody who lives here, and the services it opens",
    "measure_family.housing": "places to live, from the first night to a home of one's own",
    "measure_family.decent_work": "jobs, recognition of skills, protection at work",
    "measure_family.health": "care for body and soul, and the way to it",
    "measure_family.language_education_childcare": "courses, schools, childcare",
    "measure_family.antirumours_encounter": "people meet as equals, rumours are answered",
    "measure_family.participation_governance": "rights holders decide with others, and somebody keeps watch",
    "measure_family.staff_training": "people in offices and services learn",
    "measure_family.advocacy": "the city speaks up to region, state and Europe",
    "measure_family.funding": "money that is won or shared better",
    "opportunity_family.funding_call": "money that cities can apply for",
    "opportunity_family.recognition": "a label, an award, a motion that is seen",
    "opportunity_family.encounter": "an occasion at which people meet",
    "opportunity_family.alliance": "somebody new joins in",
    "opportunity_family.policy_window": "an office or a government that is open for a while",
    "shelf.one_stop_shop": "the three levels of the one-stop shop",
    "shelf.city_card": "the card and its services, one by one",
    "shelf.housing": "hosting, rental agency, mixed and social housing",
    "shelf.relief": "help for one round",
    "shelf.services": "one plain structure for every other right",
    "competence.housing": "to build, let and give homes",
    "competence.health": "to run health services",
    "competence.education": "to run schools and courses",
    "competence.employment": "to place people in work, to allow and inspect work",
    "competence.reception": "to house people who ask for asylum",
    "competence.registration": "to enter people in the register and give them documents",
    "competence.policing": "to instruct the police",
}


def meaning(word: StrEnum) -> str:
    """What a word of a vocabulary means: its name in the game and, where there is more to say, a half-sentence."""
    key = f"{_vocabulary(type(word))}.{word.value}"
    name, more = text.term(key), _comments().get((type(word).__name__, word.name)) or _MORE.get(key, "")
    if more in name:
        return name
    return more if name in more else f"{name}: {more}"


def vocabularies() -> list[type[StrEnum]]:
    """All closed vocabularies that stand in scenario and deck files, in the order of `vocabulary`."""
    found = [
        each for each in vars(vocabulary).values() if isinstance(each, type) and issubclass(each, StrEnum)
    ]
    return [each for each in found if each is not StrEnum and each.__name__ not in _NOT_IN_FILES]


def title(words: type[StrEnum]) -> str:
    """What a vocabulary is called in the reference: `measure family` for `MeasureFamily`."""
    return _vocabulary(words).replace("_", " ")


def plain(docstring: str) -> str:
    """The first paragraph of a docstring as a plain sentence, without the paragraph of the rulebook."""
    paragraph = " ".join(docstring.partition("\n\n")[0].split())
    return re.sub(r",? ?\(rulebook [^)]*\)", "", paragraph)


_NOT_IN_FILES = ("Format", "Difficulty", "Ending")  # chosen at the table, never written by an author


def _vocabulary(words: type[StrEnum]) -> str:
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", words.__name__).lower()


@cache
def _comments() -> dict[tuple[str, str], str]:
    """The comments `#:` in `vocabulary`, by class and member; none in a program that comes without its source."""
    try:
        source = inspect.getsource(vocabulary)
    except OSError:
        return {}
    found, owner = {}, ""
    for line in source.split("\n"):
        if head := re.match(r"class (\w+)\(", line):
            owner = head[1]
        elif member := re.match(r"    ([A-Z_]+) = \"[^\"]*\"  #: (.+)$", line):
            found[owner, member[1]] = member[2]
    return found
