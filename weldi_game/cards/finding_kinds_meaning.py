"""Kinds of findings of the third stage: what the content refers to, what cannot be played, what is out of balance."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, errors, hints, warnings

_FILES = errors(
    (
        "file-not-content",
        "This is no scenario, no file of cards and no file of rules: none of their keys stands in it. A scenario has"
        " keys such as 'name', 'story' and 'groups'.",
        "The checker knows a file by its keys.",
    ),
    (
        "file-nothing-found",
        "There is no content file in this folder. The names of content files end in '.yaml'.",
        "A folder that was meant to be checked and holds nothing to check is probably the wrong one.",
    ),
    (
        "meaning-file-name",
        "The file is called '{file}', but the id says '{name}'. Call the file '{name}.yaml', or change the id.",
        "A city is found by the name of its file and saved games know it by its id, so both must be the same.",
    ),
    (
        "meaning-folder-name",
        "The folder is called '{folder}', but the id says '{name}'. Call the folder '{name}', or change the id.",
        "A city in a folder of its own is found by the name of the folder, so it must be the same as the id.",
    ),
)

_REFERENCES = errors(
    (
        "meaning-unknown-measure",
        "No measure has the id '{name}'. Compare it with the ids of the measures here and in the reference.",
        "An id that leads nowhere would silently change the game.",
    ),
    (
        "meaning-unknown-challenge",
        "No challenge has the id '{name}'. Compare it with the ids of the challenges in the reference.",
        "An id that leads nowhere would silently change the game.",
    ),
    (
        "meaning-unknown-opportunity",
        "No opportunity has the id '{name}'. Compare it with the ids of the opportunities in the reference.",
        "An id that leads nowhere would silently change the game.",
    ),
    (
        "meaning-unknown-source",
        "No source has the id '{name}'. These are known: {valid}.",
        "Every card names where its facts come from, and the game shows the document.",
    ),
    (
        "meaning-unknown-term",
        "No term of the glossary has the id '{name}'.",
        "Terms of the glossary lead to each other.",
    ),
    (
        "meaning-not-a-measure",
        "'{name}' is a card of another kind. Only the id of a measure can stand here.",
        "What is opened, offered or needed is always a measure.",
    ),
    (
        "meaning-wrong-list",
        "'{name}' does not belong into this list. Move it to the list '{list}'.",
        "Measures, challenges and opportunities are listed apart, because each has its own deck.",
    ),
    (
        "meaning-standing-offer-listed",
        "'{name}' is always on offer in every city. Take it out of this list.",
        "The standing offer comes by itself; the list is for the deck from which cards are drawn.",
    ),
    (
        "meaning-not-in-play",
        "The measure '{name}' exists, but not in this city. Add it to 'measures' under 'decks', or name another one.",
        "A rule can only speak of measures that the table can see.",
    ),
    (
        "meaning-not-standing",
        "'{name}' is not on offer in every city. The rules of all cities can only name measures that are always on"
        " offer.",
        "The rules are the same in every city, and so must be what they speak of.",
    ),
    (
        "meaning-card-needs-measure",
        "The card '{card}' needs the measure '{name}', which is not in this city. Add '{name}' to 'measures' under"
        " 'decks', or take '{card}' out.",
        "Some common cards come in pairs; half of a pair cannot be played.",
    ),
    (
        "meaning-duplicate-id",
        "The id '{name}' stands in line {line} already. Give one of the two another id.",
        "Saves, translations and references name cards, dates and funds by their id.",
    ),
    (
        "meaning-id-elsewhere",
        "The id '{name}' stands in another file already: {file}, line {line}. Give one of the two another id.",
        "Saves, translations and references name cards, dates and funds by their id.",
    ),
    (
        "meaning-common-id",
        "A common card has the id '{name}' already. Give this one another id.",
        "Saves, translations and references name cards by their id, common and own ones alike.",
    ),
)

_REACH = errors(
    (
        "meaning-common-broken",
        "The common cards cannot be read, because {file} has errors. Mend that file first.",
        "Every city plays with the common cards, so nothing can be said about a city without them.",
    ),
    (
        "meaning-circle",
        "'{name}' can never open: it waits for measures that wait for it.",
        "Levels and add-ons open one after the other; a circle of them never begins.",
    ),
    (
        "meaning-relief-in-place",
        "'{name}' is a relief, and a relief ends with the round. Only measures that last can be in place from the"
        " start.",
        "What a city has at the start of the game must still be there in the first round.",
    ),
    (
        "meaning-few-answers",
        "Answers on this card: {count}. It needs at least 3, so that the table has a choice.",
        "A challenge with one answer is a price tag, not a decision.",
    ),
    (
        "meaning-no-participatory-answer",
        "No answer of this card is participatory. Add one in which the people concerned decide or act, with"
        " 'participatory: true'.",
        "The game teaches that rights holders have a say; each challenge must offer that way.",
    ),
    (
        "meaning-no-open-answer",
        "Every answer of this card needs a measure. Add one without 'with', so that there is always something to do.",
        "A table that has not built the right measure must still be able to answer.",
    ),
    (
        "meaning-cancelled-at-once",
        "One answer alone cannot end a card of the family '{family}'. Write 'effect: soften'; two answers end it.",
        "Hate campaigns and national policies do not go away with one deed.",
    ),
)

_NEVER = [
    *warnings(
        (
            "meaning-answer-never",
            "None of these measures is in this city, so the answer is never possible. Name one that is, or take"
            " 'with' out.",
            "An answer that nobody can give only takes room on the card.",
        ),
        (
            "meaning-solved-by-never",
            "None of these measures is in this city, so none of them ever ends the problem. Name one that is, or take"
            " 'solved_by' out.",
            "A table that reads how a problem ends expects that it can do so.",
        ),
        (
            "meaning-condition-never",
            "This condition can never hold in this city. Compare its bounds with what is in play.",
            "A rule behind a condition that never holds does not exist.",
        ),
        (
            "meaning-measure-never",
            "'{name}' can never be opened in this city: what it requires cannot happen here. Take it out of the list.",
            "A measure that can never be opened wastes a place in the action plan.",
        ),
        (
            "meaning-challenge-nobody",
            "'{name}' changes nothing in this city: it is about groups that do not live here. Take it out of the list,"
            " or add the group.",
            "A challenge that hits nobody is no challenge.",
        ),
        (
            "meaning-date-never",
            "Round {round} never comes: the longest game has {rounds} rounds.",
            "What stands in the calendar should happen at some table.",
        ),
        (
            "meaning-in-place-alone",
            "'{name}' stands in place without '{needed}', which must be open before it. Add '{needed}' to"
            " 'measures_in_place'.",
            "The picture of the city would show an upper floor without the lower one.",
        ),
        (
            "meaning-listed-twice",
            "'{name}' stands in this list already. Take one of the two out.",
            "A list names each id once; a second one changes nothing.",
        ),
        (
            "meaning-own-card-listed",
            "'{name}' is a card of this file, and own cards are in play by themselves. Take it out of this list.",
            "The lists name common cards only.",
        ),
        (
            "meaning-listed-and-in-place",
            "'{name}' is in place from the start, so it is never drawn. Take it out of this list or out of"
            " 'measures_in_place'.",
            "A measure is either there or can still be drawn.",
        ),
        (
            "meaning-id-in-other-city",
            "The id '{name}' stands in another city too: {file}, line {line}. Give one of the two another id.",
            "A translation knows a card by its id, so that one of the two cards would get the texts of the other.",
        ),
        (
            "meaning-unused-card",
            "No city plays with '{name}'. List it in a city, or take it out.",
            "A common card that is in no deck is never seen.",
        ),
        (
            "meaning-term-twice",
            "The glossary explains '{form}' already, under '{name}'. Take it out of one of the two.",
            "A word in a text can lead to one explanation only.",
        ),
    ),
    *hints(
        (
            "meaning-group-not-here",
            "The group '{group}' does not live in this city, so this changes nothing.",
            "Rules about a group that is not there puzzle the table.",
        ),
    ),
]

_BALANCE = [
    *warnings(
        (
            "balance-deck-size",
            "Cards in play from '{list}', own ones included: {count}. Between {least} and {most} make a good game.",
            "With fewer cards every game is the same; with more, nobody meets the cards that make the city special.",
        ),
        (
            "balance-intensity",
            "Challenges of intensity {intensity} in play: {count}. At least {least} are needed.",
            "Early rounds draw from intensity 1 and late rounds from 3; each must have enough.",
        ),
        (
            "balance-no-residents",
            "Established residents are missing among the groups. Add 'residents'.",
            "The game shows what newcomers and established residents gain together, and the gap between them.",
        ),
        (
            "balance-few-dates",
            "Entries in the calendar: {count}. At least {least} give the city its own years.",
            "Seasons, elections and final years are known before and can be prepared for.",
        ),
        (
            "balance-few-practices",
            "Practices told: {count}. Tell at least {least} that the city really has.",
            "A table that hears what a city really does takes the game for more than a game.",
        ),
        (
            "balance-few-own-cards",
            "Own cards in '{list}': {count}. Each city that comes along has at least {least}.",
            "Own cards make a city play like itself.",
        ),
        (
            "balance-in-place",
            "Measures in place: {count}. Between {least} and {most} let a city start with something and still"
            " have work to do.",
            "Every city has something already, and none has everything.",
        ),
        (
            "balance-demand",
            "The demand, size times need over all groups, is not where the rules are balanced (in brackets): {demands}."
            " Change sizes or needs.",
            "Below this range a right takes care of itself, above it no table can meet it.",
        ),
        (
            "balance-barrier-unbridged",
            "Nothing in this city bridges '{barrier}' before '{right}', so this need of '{group}' can never be met. Add"
            " a measure that bridges it.",
            "Every barrier must have at least one way over it, or the table plays for nothing.",
        ),
        (
            "balance-dominated",
            "Nobody would take '{name}': '{better}' costs no more and gives at least as much in everything. Make"
            " '{name}' cheaper or better in one thing.",
            "A card that is never worth taking is no choice.",
        ),
    ),
    *hints(
        (
            "balance-barrier-without-need",
            "'{group}' has no need for '{right}', so the barrier '{barrier}' before it changes nothing.",
            "A barrier stands between a need and its right.",
        ),
    ),
]

_TEXTS = warnings(
    (
        "text-figure-without-source",
        "There is a figure in this text, and the entry names no source. Add 'source: [...]'.",
        "Every figure of the game can be looked up.",
    ),
    (
        "text-twice",
        "'{other}' has the same text. Write another one for one of the two.",
        "A text that stands twice says nothing about the second card.",
    ),
    (
        "text-title-twice",
        "'{other}' has the same title. Give one of the two another title.",
        "The table tells cards apart by their titles.",
    ),
    (
        "text-in-other-city",
        "The same text stands in another city too: {file}, line {line}. Write another one for one of the two.",
        "People who play two cities should not read the same card twice.",
    ),
    (
        "text-debrief-no-question",
        "This should be a question for the talk after the game. End it with a question mark.",
        "Questions make a table talk.",
    ),
)

_IGNORED = warnings(
    (
        "ignore-unknown-code",
        "No finding has the code '{name}'.",
        "An 'ignore' names the finding that is looked at and let stand.",
    ),
    (
        "ignore-error",
        "'{name}' is an error, and errors cannot be ignored. Mend it and take this entry out.",
        "What is an error would break the game.",
    ),
    (
        "ignore-nothing",
        "'{name}' is not found here any more. Take this entry out.",
        "An 'ignore' that is left over would hide the next finding of its kind.",
    ),
)

MEANING: list[Kind] = [*_FILES, *_REFERENCES, *_REACH, *_NEVER, *_BALANCE, *_TEXTS, *_IGNORED]
"""Kinds of the third stage; those of its wording lint stand in `finding_kinds_wording`."""
