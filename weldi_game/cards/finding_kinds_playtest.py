"""Kinds of findings of the last stage: what bots found out by playing a city (`weldi-game check --playtest`)."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, errors, hints, warnings

_WHY = "The game teaches by what does not work: such a table must not be the one that succeeds."

PLAYTEST: list[Kind] = [
    *errors(
        (
            "playtest-stuck",
            "Test games of this city came to no end: {count} of {games}. Look for effects that bring each other back.",
            "Every game ends after its rounds, whatever a table does.",
        ),
    ),
    *warnings(
        (
            "playtest-too-hard",
            "This city is too hard: a first-time table succeeds in {share} % of {games} test games, {least} to {most} %"
            " would be right. Most often {right} was too low: raise its start or the city's own capacity for it.",
            "A table that plays sensibly for the first time should succeed about every second time.",
        ),
        (
            "playtest-too-easy",
            "This city is too easy: a first-time table succeeds in {share} % of {games} test games, {least} to {most} %"
            " would be right. {right} was in danger least: lower its start or the city's own capacity for it.",
            "A table that cannot fail has nothing to talk about.",
        ),
        (
            "playtest-right-hopeless",
            "'{right}' ends too low in {share} % of {games} test games, whatever else goes well. Raise its start or the"
            " city's own capacity for it by 1 or 2, or add a measure for it.",
            "One right that nobody can save decides the game before it begins.",
        ),
        (
            "playtest-emergency",
            "In {share} % of {games} test games a rights emergency is declared, mostly for '{right}'. Raise its start,"
            " or meet more of its need from the first round on.",
            "After an emergency nothing better than a fragile city can be reached, so it should stay rare.",
        ),
        (
            "playtest-only-relief",
            "A table that only gives emergency relief succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Lower the rights at the start, or the city's own capacity: relief alone must not hold them.",
            _WHY,
        ),
        (
            "playtest-without-access",
            "A table that never opens access succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Put more needs behind barriers: for two or three rights more than half of them.",
            _WHY,
        ),
        (
            "playtest-without-participation",
            "A table that leaves participation and encounter out succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Let participation start lower, or raise the need for it.",
            _WHY,
        ),
        (
            "playtest-in-silos",
            "A table that never pays across roles succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Give one role less income, or make the measures that matter here dearer.",
            _WHY,
        ),
        (
            "playtest-without-answers",
            "A table that never answers a challenge succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Let the challenges of this city do more, above all those of intensity III.",
            _WHY,
        ),
        (
            "playtest-residents-only",
            "A table that serves established residents only succeeds in {share} % of {games} test games;"
            " at most {most} % would be right."
            " Raise the needs of the other groups, or put more of them behind barriers.",
            _WHY,
        ),
        (
            "playtest-challenge-decides",
            "'{card}' decides {count} of {failures} failed test games. Make what it does milder, or its answers"
            " cheaper.",
            "No single card should decide more than a fifth of the failures.",
        ),
    ),
    *hints(
        (
            "playtest-right-safe",
            "'{right}' was never in danger in {games} test games: nobody has to decide anything for it. Lower its start"
            " or the city's own capacity for it.",
            "All six rights should ask for a decision now and then.",
        ),
        (
            "playtest-never-taken",
            "'{card}' lay on the table in {offered} test games, and next to nobody implemented it. Make it cheaper, or"
            " let it do more.",
            "A card that is never worth its cost only takes a place in the action plan.",
        ),
        (
            "playtest-never-drawn",
            "'{card}' lay on the table in none of {games} test games. Look whether something can bring it there.",
            "A card that never turns up is work for nothing.",
        ),
        (
            "playtest-always-taken",
            "'{card}' is in {share} % of the test games that succeeded. Make it dearer, or let it do less.",
            "A card that everybody must have is no choice.",
        ),
    ),
]
