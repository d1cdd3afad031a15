"""What a facilitator may bring to a table's talk, and hints to give: ids `speaker.*`. Questions, never solutions."""

from weldi_game.text.records import Plural, Template

MESSAGES: dict[str, Template] = {
    # what to talk about now
    "speaker.violated": "{right:Term} stands at {now} of 10: it is violated. Whose days look different because of that? Let the table tell one before it solves anything.",
    "speaker.lasting": "“{challenge:title}” has been hurting the city since half-year {since}. Who has the duty to end it, and what keeps them from it?",
    "speaker.blocked": "{blocked} of {demand} needs for {right:short} wait behind {barrier:term}. More capacity will not reach them. Who holds the key to that door?",
    "speaker.gap": "{group:Term}: {share}% of their needs are met; established residents: {residents}%. Did anyone decide that? Who would notice it first?",
    "speaker.unheard": Plural(
        "count",
        one="The {count} answer so far was given without the people concerned. Who would have to sit here?",
        other="All {count} answers so far were given without the people concerned. Who would have to sit here?",
    ),
    "speaker.quiet": Plural(
        "total",
        one="{role:Term}: {count} of {total} action so far. Ask those who play this role first, and wait for the answer.",
        other="{role:Term}: {count} of {total} actions so far. Ask those who play this role first, and wait for the answer.",
    ),
    "speaker.silos": "Nobody has paid for anybody else yet. What would it take in your own town to put two budgets together?",
    "speaker.hostile": "The social climate stands at {climate}, and equality falls every half-year. What do people hear about newcomers, and from whom?",
    "speaker.hoarding": "{role:Term}: {amount} of at most {cap} {resource:short}. What is this role waiting for?",
    "speaker.giving": "{group:Term}: {share}% of their needs are met, and something comes back. Say it aloud: what does the city receive?",
    "speaker.calm": "Nothing burns. A good moment to ask: who in this city would disagree with your plan, and are they at the table?",
    # hints
    "speaker.hint_pressing": Plural(
        "count",
        one="“{challenge:title}” lands at the end of this half-year. {count} answer is possible now.",
        other="“{challenge:title}” lands at the end of this half-year. {count} answers are possible now.",
    ),
    "speaker.hint_falling": "If the half-year ended now, {right:short} would fall to {after}. What holds it?",
    "speaker.hint_bridge": Plural(
        "need",
        one="{need} need for {right:short} waits behind {barrier:term}. “{measure:title}” would open that door.",
        other="{need} needs for {right:short} wait behind {barrier:term}. “{measure:title}” would open that door.",
    ),
    "speaker.hint_together": Plural(
        "count",
        one="{count} cooperation token is left: one role can chip in for another.",
        other="{count} cooperation tokens are left: roles can chip in for each other.",
    ),
    "speaker.hint_advocacy": "{condition:Term} is low. Trust can move it: {roles:shorts} may advocate.",
    "speaker.hint_idle": "Actions are left: {roles:shorts}. Who has not been asked yet?",
}
