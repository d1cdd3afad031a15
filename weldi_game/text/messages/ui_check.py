"""Words of the rights check, and of "what is this?" on the table: ids `ui.check.*`, `ui.table.explain_*`."""

from weldi_game.text.records import Template

MESSAGES: dict[str, Template] = {
    # the rights check
    "ui.check.title_rights": "End of half-year {round} of {rounds}: the rights check",
    "ui.check.title_events": "End of half-year {round} of {rounds}: what happens",
    "ui.check.title_next": "Half-year {round} of {rounds} begins",
    "ui.check.need": "{met} of {demand} needs are met",
    "ui.check.moved": "From {before} to {now}",
    "ui.check.blocked": "{blocked} behind {barriers:shorts}",
    "ui.check.rises": "So much is met ({share}%) that the track rises by {by}.",
    "ui.check.stays": "With {share}% met the track stays where it is.",
    "ui.check.falls": "Only {share}% is met: the track falls by {by}.",
    "ui.check.so_far": "So far",
    "ui.check.count": "{number} of {total}",
    "ui.check.speed": "Speed",
    "ui.check.speed_0": "Slow",
    "ui.check.speed_1": "Normal",
    "ui.check.speed_2": "Fast",
    "ui.check.speed_3": "At once",
    "ui.check.next": "Next",
    "ui.check.skip": "Skip to the end",
    "ui.check.pause": "Pause",
    "ui.check.play": "Go on by itself",
    "ui.check.go_on": "To the table",
    "ui.check.to_ending": "To the ending",
    # what is this?
    "ui.table.explain_phase": "Where in the game we are, and what the table does now.",
    "ui.table.explain_condition": (
        "One of the three conditions from 1 to 5 under which a city works: political commitment, coordination, social"
        " climate. An arrow shows where it will stand after the round."
    ),
    "ui.table.explain_cooperation": (
        "Cooperation tokens. A role pays from its own pool first; every other role that chips in takes one token."
    ),
    "ui.table.explain_undo": (
        "Goes back. It is free as long as no new card was seen; an eye says beforehand where it is not."
    ),
    "ui.table.explain_log": "Everything that happened, and why.",
    "ui.table.explain_settings": "Text size, speed, sound and the way out.",
    "ui.table.explain_end": (
        "Ends the half-year for the whole table: the rights check follows, pressing challenges land, building goes on."
    ),
    "ui.table.explain_challenge": (
        "A challenge. It walks from forecast to pressing to landed. Answers are cheapest in forecast. Below the title"
        " stands what happens if nobody answers."
    ),
    "ui.table.explain_right": (
        "One of the six human rights, from 0 to 10. Square places mean violated, diamonds at risk, circles realised. The"
        " bar shows how much of the need is met; hatched is what lies behind barriers."
    ),
    "ui.table.explain_group": (
        "A group of rights holders who live here, and how much of their needs is met. The signs are barriers that still"
        " stand between them and their rights."
    ),
    "ui.table.explain_role": (
        "One of the five roles: its budget, its trust, and its actions left. Press it to let it act."
    ),
    "ui.table.explain_shelf": (
        "A row of measures: the action plan changes each half-year, the five stacks are always on offer."
    ),
    "ui.table.explain_measure": (
        "A measure that the city can implement: its cost in budget and trust, and what it gives. Press it to see what it"
        " would change before you decide."
    ),
    "ui.table.explain_city": "Your city. Every measure that was implemented shows as a place; press it for its card.",
    "ui.table.explain_confirm": "Does what the panel shows. It says what that costs.",
    "ui.table.explain_payers": "Lets other roles pay than the proposed ones.",
    "ui.table.explain_panel": "The panel: everything about what you have chosen, and what it would change.",
    "ui.table.explain_tab": "Shows another part of the table.",
    "ui.table.explain_table": (
        "The table of the game. Choose who acts or choose a card, look at what it changes, and decide together."
    ),
}
