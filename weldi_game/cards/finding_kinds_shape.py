"""Kinds of findings of the second stage: keys and values of the right form, each for itself."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, errors

SHAPE: list[Kind] = errors(
    (
        "shape-older-format",
        "This file has format {format}, the game reads format {known}. 'weldi-game upgrade' and the name of the file"
        " bring it to today's format; a backup is kept.",
        "Words of the files change seldom; the upgrade changes them where they stand, and keeps your notes.",
    ),
    (
        "shape-newer-format",
        "This file has format {format}, the game reads format {known}. It was written for a newer version of the game:"
        " install that one.",
        "An old program cannot know what a newer one means.",
    ),
    (
        "shape-unknown-key",
        "'{name}' is no key that can stand here. These can: {valid}.",
        "Unknown keys are errors: a misspelled one would be ignored and its value lost.",
    ),
    (
        "shape-key-belongs-inside",
        "'{name}' cannot stand here; it belongs inside '{inside}'. Put it on a line below '{inside}', indented"
        " further.",
        "Indentation decides to which entry a line belongs.",
    ),
    (
        "shape-key-belongs-outside",
        "'{name}' cannot stand inside '{beside}'; it belongs one level further out. Indent it like '{beside}'.",
        "Indentation decides to which entry a line belongs.",
    ),
    (
        "shape-missing-key",
        "'{name}' is missing here. Add a line '{name}: ...' to this entry.",
        "Some keys have no default, because a card or a city is nothing without them.",
    ),
    (
        "shape-no-value",
        "'{name}' has no value. Write one behind the colon, or below it, or remove the line.",
        "A key without a value is usually a line that was forgotten.",
    ),
    (
        "shape-empty-item",
        "This entry of the list is empty. Write a value behind '- ', or remove the line.",
        "An empty entry is usually a line that was forgotten.",
    ),
    (
        "shape-not-text",
        "A text is expected here. If this is meant as a text, put it in quotes.",
        "true, 12 and [a, b] are not texts unless they stand in quotes.",
    ),
    (
        "shape-not-whole-number",
        "A whole number is expected here, such as 3 or -1: no quotes, no decimals, no words.",
        "The rules count in whole steps.",
    ),
    (
        "shape-not-number",
        "A number is expected here, such as 3 or 38.99, without quotes.",
        "Places on the map are numbers with decimals.",
    ),
    (
        "shape-not-true-false",
        "Only true or false can stand here.",
        "Yes and no are texts in YAML 1.2, so that NO can be Norway.",
    ),
    (
        "shape-not-list",
        "A list is expected here: entries in lines that begin with '- ', or between brackets like [a, b].",
        "A list stays a list even with one entry.",
    ),
    (
        "shape-not-table",
        "Keys with values are expected here, each on a line 'key: value' that is indented further, or between braces.",
        "An entry with several parts names each of them.",
    ),
    (
        "shape-unknown-word",
        "'{value}' cannot stand here. One of these can: {valid}.",
        "The game knows closed lists of words for rights, groups, roles and so on.",
    ),
    (
        "shape-not-word",
        "A single word is expected here, one of: {valid}.",
        "Some keys take one word, not a list of them.",
    ),
    (
        "shape-only-value",
        "Only {valid} can stand here, not '{value}'.",
        "Some keys have one possible value; 'format' is 1.",
    ),
    (
        "shape-unknown-verb",
        "'{value}' is no '{name}' that the game knows. It knows: {valid}.",
        "An effect is one of the verbs of the game; the reference lists them with examples.",
    ),
    (
        "shape-missing-verb",
        "'{name}' is missing here: it says what kind of entry this is. The game knows: {valid}.",
        "The other keys of an effect depend on its verb.",
    ),
    (
        "shape-number-too-small",
        "{value} is too small: at least {least} is needed here.",
        "Every number has bounds within which the rules are balanced.",
    ),
    (
        "shape-number-too-big",
        "{value} is too big: at most {most} can stand here.",
        "Every number has bounds within which the rules are balanced.",
    ),
    (
        "shape-number-out-of-range",
        "{value} cannot stand here: a number from {least} to {most} is expected.",
        "Every number has bounds within which the rules are balanced.",
    ),
    (
        "shape-text-empty",
        "This text is empty. Write it, or remove the line if it is not needed.",
        "An empty text would leave a hole on the card.",
    ),
    (
        "shape-text-too-short",
        "This text has fewer than {least} letters. Say a little more.",
        "Some texts need a minimum to say anything.",
    ),
    (
        "shape-text-too-long",
        "This text has {length} letters and signs; {most} fit. Shorten it.",
        "Cards and buttons have room for so much, also in languages that need more letters than English.",
    ),
    (
        "shape-list-too-short",
        "Entries in this list: {length}. At least {least} are needed.",
        "Some lists must not be empty.",
    ),
    (
        "shape-list-too-long",
        "Entries in this list: {length}. At most {most} can stand here.",
        "Some lists have a limited length.",
    ),
    (
        "shape-wrong-value",
        "This value cannot stand here. Compare it with the same line in another city.",
        "The value has the wrong form for a reason without a simpler explanation.",
    ),
    (
        "shape-id",
        "'{value}' cannot be an id. An id has small letters, digits and underscores only and starts with a letter, like"
        " 'language_course'.",
        "Ids are written the same way in content, saves, pictures and translations, so they use few characters.",
    ),
    (
        "shape-city-id",
        "'{value}' cannot be the id of a city. It has small letters, digits and hyphens only and starts with a letter,"
        " like 'cluj-napoca'.",
        "The id of a city is also the name of its file and a word on the command line.",
    ),
    (
        "shape-too-many-words",
        "Words in this text: {words}. At most {most} can be read aloud in a few seconds; shorten it.",
        "A card must be read aloud in a few seconds, so its texts have a limit in words.",
    ),
    (
        "shape-too-few-words",
        "Words in this text: {words}. At least {least} are needed; say a little more.",
        "Some texts introduce a city or a card to the table and need a minimum of words to do so.",
    ),
)
