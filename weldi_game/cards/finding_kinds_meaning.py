"""Kinds of findings of the third stage: what the content refers to, and what cannot be played."""

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

MEANING: list[Kind] = [*_FILES, *_REFERENCES, *_REACH, *warnings(), *hints()]
