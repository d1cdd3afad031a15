"""Kinds of findings about the words of texts (rulebook 7). Which words these are stands in `words/*.yaml`."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, warnings

WORDING: list[Kind] = warnings(
    (
        "wording-force",
        "'{word}' speaks of people as of a force of nature or an enemy. Say who comes, and what they need and bring.",
        "Arrivals are people with rights, needs and capacities; pictures of water, war and pests take that away.",
    ),
    (
        "wording-label",
        "'{word}' puts a label on people. Say who they are or what they lack, such as papers.",
        "Nobody is illegal; a stay, a job or a rent can be.",
    ),
    (
        "wording-sorting",
        "'{word}' sorts people into good and bad ones. Say which right or procedure is meant.",
        "Human rights are not earned; the game never lets a table judge who deserves them.",
    ),
    (
        "wording-drama",
        "'{word}' plays with suffering. Say plainly what happened and who has which duty.",
        "What people went through is theirs to tell and no effect of a game.",
    ),
    (
        "wording-slogan",
        "'{word}' prints a hateful slogan. Describe what such slogans do instead.",
        "A slogan that is printed on a card is spread by the game.",
    ),
    (
        "wording-cause",
        "'{word}' makes nationality, faith, ethnicity or migration a cause. Name the practice or the system.",
        "The antagonists of the game are practices and systems, never a group of people.",
    ),
    (
        "wording-party",
        "'{word}' is the name of a party. Say 'a party', or what it wants.",
        "The game is played with voters of all parties.",
    ),
    (
        "wording-person",
        "'{word}' names a private person. Say what the person does instead.",
        "No real private person stands on a card.",
    ),
    (
        "wording-ranking",
        "'{word}' ranks cities. Say what this city does.",
        "The ten cities learn from each other; the game does not compare them.",
    ),
    (
        "wording-name",
        "'{word}' is not how this name is written. Write '{name}'.",
        "A city has a right to its letters.",
    ),
)
"""All kinds about words."""
