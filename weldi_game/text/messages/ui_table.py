"""Labels and sentences of the table: ids `ui.table.*`."""

from weldi_game.text.records import Plural, Template

MESSAGES: dict[str, Template] = {
    # the top
    "ui.table.phase_actions": "Half-year {round} of {rounds}: decide what to do",
    "ui.table.phase_short": "Half-year {round} of {rounds}",
    "ui.table.phase_last": "Half-year {round} of {rounds}, the last: decide what to do",
    "ui.table.phase_decide": "Half-year {round} of {rounds}: choose what is suspended",
    "ui.table.condition": "{condition:Term}: {now} of {most}",
    "ui.table.condition_after": "{condition:Term}: now {now}, after the round {after}",
    "ui.table.cooperation": Plural(
        "count",
        one="{count} cooperation token is left this half-year",
        other="{count} cooperation tokens are left this half-year",
    ),
    "ui.table.cooperation_short": "Cooperation",
    "ui.table.undo": "Undo (Z)",
    "ui.table.undo_nothing": "Nothing was done yet.",
    "ui.table.undo_reveals": "This takes back cards that you have seen.",
    "ui.table.undo_further": "Go further back",
    "ui.table.log": "Log (L)",
    "ui.table.help": "What is this? (F1)",
    "ui.table.settings": "Settings",
    "ui.table.menu": "Menu (Esc)",
    "ui.table.close": "Close",
    "ui.table.tab_challenges": "Challenges",
    "ui.table.tab_city": "City",
    "ui.table.tab_offer": "Offer",
    "ui.table.tab_groups": "Groups",
    "ui.table.cancel": "Cancel",
    "ui.table.asking": "Press anything to learn what it is. Esc ends this.",
    "ui.table.trouble": "This game cannot be saved at the moment; it goes on all the same.",
    "ui.table.save_elsewhere": "Save elsewhere",
    "ui.advice.ask": "Ask the advisor",
    "ui.advice.thinking": "The advisor is thinking. You can go on.",
    "ui.advice.title": "Three moves to look at",
    "ui.advice.none": "The advisor has no move to show now.",
    "ui.advice.move": "{role:Short}: {deed:message}",
    "ui.advice.move_table": "The whole table: {deed:message}",
    "ui.advice.note": "A computer has looked two half-years ahead and had to guess. You decide.",
    "ui.advice.this_round": "After this half-year: {changes:list}.",
    "ui.advice.in_the_end": "Later, if all else stays: {changes:list}.",
    "ui.advice.prepares": "No track moves by it at once; it prepares other moves.",
    "ui.advice.change": "{right:Short} {by:signed}",
    "ui.table.vote_first": "Look around, then vote in secret: which right first?",
    "ui.table.vote_now": "Vote",
    "ui.table.decide_now": "Decide now",
    # the conveyor
    "ui.table.conveyor": "Challenges",
    "ui.table.conveyor_empty": "No challenge is in sight.",
    "ui.table.stage_pressing": "Pressing",
    "ui.table.stage_forecast": "Forecast",
    "ui.table.stage_problem": "Lasting problems",
    "ui.table.stage_foreseen": "Seen ahead",
    "ui.table.stage_pressing_long": "Pressing: it lands at the end of this half-year. Answers cost 1 more.",
    "ui.table.stage_forecast_long": "Forecast: it presses in the next half-year. Answers are cheapest now.",
    "ui.table.stage_problem_long": "A lasting problem: it goes on each half-year until it is solved. That costs 1 more.",
    "ui.table.stage_foreseen_long": "Seen ahead: it comes in the next half-year and can be answered then.",
    "ui.table.harm": "{parts:list}",
    "ui.table.harm_problem": "Each half-year: {parts:list}",
    "ui.table.challenge_label": "{stage}: {title}",
    "ui.table.outcome_halved": "Lands halved",
    "ui.table.outcome_averted": "Will be averted",
    # rights and groups
    "ui.table.right": "{right:Term}: now {now}, after the round {after}",
    "ui.table.met": "{met} of {demand}",
    "ui.table.need": (
        "{right:Term}: {met} of {demand} needs are met. There is capacity for {capacity}; {blocked} lie behind barriers."
    ),
    "ui.table.group": "{group:Term}: {share}% of their needs are met; size {size}",
    "ui.table.compare": "Put it beside another card",
    "ui.table.comparing": "Choose the card to put beside “{measure:title}”",
    "ui.table.comparing_end": "End",
    "ui.table.beside_title": "This one or that one?",
    "ui.table.beside_take": "Look at “{measure:title}”",
    "ui.table.group_barriers": "In the way: {barriers:list}",
    "ui.table.group_free": "No barrier stands in the way",
    # the city
    "ui.table.city": Plural("count", one="{city} with {count} measure", other="{city} with {count} measures"),
    "ui.table.place": "{measure:title}: {status}",
    "ui.table.status_building": "being built",
    "ui.table.status_open": "open",
    "ui.table.status_suspended": "suspended",
    "ui.table.status_relief": "relief for this half-year",
    # roles and the end of the round
    "ui.table.role": "{role:Term} ({key}): budget {budget}, trust {trust}, actions {actions}",
    "ui.table.end_round": "End the half-year (E)",
    "ui.table.end_round_short": "End (E)",
    # the offer
    "ui.table.plan": "Action plan",
    "ui.table.plan_empty": "No card lies here.",
    "ui.table.stack": "{possible} of {count} possible now",
    "ui.table.not_now": "Not possible now",
    # the panel
    "ui.table.close_panel": "Close the panel",
    "ui.table.page_decide": "Decide",
    "ui.table.page_about": "In real life",
    "ui.table.overview": "This half-year",
    "ui.table.actions_left": Plural(
        "count",
        one="{count} action is left. Choose who acts, or a card.",
        other="{count} actions are left. Choose who acts, or a card.",
    ),
    "ui.table.hint_decide": "First decide what is suspended.",
    "ui.table.hint_end": "No action is left: end the half-year.",
    "ui.table.if_ended": "If the half-year ended now",
    "ui.table.if_ended_nothing": "No right would move.",
    "ui.table.right_moves": "{right:Short} moves from {now} to {after}",
    "ui.table.news": "New in this half-year",
    "ui.table.log_tail": "What happened",
    "ui.table.log_all": "All",
    # deciding
    "ui.table.who_leads": "Who leads?",
    "ui.table.price": "Costs {budget} budget and {trust} trust",
    "ui.table.pays_budget": "{role:short} pays {budget} budget",
    "ui.table.pays_trust": "{role:short} pays {trust} trust",
    "ui.table.pays_both": "{role:short} pays {budget} budget and {trust} trust",
    "ui.table.line": "{sentence:list}",
    "ui.table.who_pays": "Who pays?",
    "ui.table.tokens_used": Plural(
        "count",
        one="Takes {count} of {has} cooperation tokens",
        other="Takes {count} of {has} cooperation tokens",
    ),
    "ui.table.change_payers": "Change who pays",
    "ui.table.changes_now": "Now",
    "ui.table.changes_after": "After the round",
    "ui.table.changes_later": "Once it stands",
    "ui.table.changes_nothing": "No number on the board changes by this at the next rights check.",
    "ui.table.change_right": "{right:Short} at {after}, not {before}",
    "ui.table.change_condition": "{condition:Short} at {after}, not {before}",
    "ui.table.change_group": "{group:Short}: {after}% of needs met, not {before}%",
    "ui.table.later_right": "{right:Short}: {after} of {demand} needs met, not {before}",
    "ui.table.landing_lands": "“{challenge:title}” lands in full",
    "ui.table.landing_halved": "“{challenge:title}” lands halved",
    "ui.table.landing_averted": "“{challenge:title}” is averted",
    "ui.table.opens": "Makes possible: {measures:titles}",
    "ui.table.will_reveal": "New cards will be seen: taking this back is not free.",
    "ui.table.confirm_implement": "Implement: {payers:list}",
    "ui.table.confirm_implement_free": "Implement",
    "ui.table.confirm_answer": "Answer: {payers:list}",
    "ui.table.confirm_answer_free": "Answer",
    "ui.table.confirm_solve": "Solve: {payers:list}",
    "ui.table.confirm_solve_free": "Solve",
    "ui.table.confirm_mobilise": "Mobilise: {role:short} gets {by} {resource:short}",
    "ui.table.confirm_advocate": "Advocate for {condition:short}: {payers:list}",
    "ui.table.confirm_refresh": "Lay out a new action plan",
    "ui.table.confirm_reopen": "Open it again",
    "ui.table.confirm_hold": "Hold: {role:short} gives up its actions",
    "ui.table.confirm_move_budget": "Move {by} budget to {role:short}",
    "ui.table.confirm_co_design": "Co-design: the council pays {trust} trust",
    "ui.table.confirm_certify": "Make it last: {payers:list}",
    "ui.table.confirm_certify_free": "Make it last",
    "ui.table.confirm_veto": "Take it off the action plan for good",
    "ui.table.confirm_swap": "Swap it into the action plan",
    "ui.table.confirm_do": "Do it",
    "ui.table.payers": "Who pays?",
    "ui.table.payers_price": (
        "It costs {budget} budget and {trust} trust. Everybody but the acting role who pays takes a cooperation token;"
        " {tokens} are left."
    ),
    "ui.table.payers_share": "{role:Short}: {resource:short} (up to {most})",
    "ui.table.payers_nobody": "Nobody pays yet.",
    "ui.table.payers_take": "Pay like this",
    # questions
    "ui.table.end_title": "End half-year {round}?",
    "ui.table.end_left": Plural(
        "count", one="{count} action is left: {who:list}.", other="{count} actions are left: {who:list}."
    ),
    "ui.table.left_of": "{role:short} {count}",
    "ui.table.end_yes": "End the half-year",
    "ui.table.end_no": "Not yet",
    "ui.table.undo_title": "Go back?",
    "ui.table.undo_same_cards": "The same cards come again: their order does not change.",
    "ui.table.undo_yes": "Go back",
    "ui.table.undo_no": "Stay here",
    "ui.table.grain_command": "The last step",
    "ui.table.grain_turn": Plural(
        "count", one="This role's turn ({count} step)", other="This role's turn ({count} steps)"
    ),
    "ui.table.grain_round": Plural(
        "count", one="The whole half-year ({count} step)", other="The whole half-year ({count} steps)"
    ),
    "ui.table.grain_game": Plural(
        "count", one="The whole game ({count} step)", other="The whole game ({count} steps)"
    ),
    "ui.table.decision_upkeep_title": "Running costs cannot be paid",
    "ui.table.decision_upkeep": (
        "City hall is {short} budget short. Choose which measure is suspended; it can be opened again with one action."
    ),
    "ui.table.decision_suspend_title": "A measure has to be suspended",
    "ui.table.decision_suspend": "Choose which one. It can be opened again with one action.",
    "ui.table.decide_later": "Look at the table first",
    "ui.table.suspend": "Suspend “{measure:title}”, which costs {upkeep} budget a round",
    "ui.table.suspend_loses": "After the round: {parts:list}",
    "ui.table.suspend_nothing": "No right would move by this in this half-year.",
    "ui.table.swap_title": "The newcomers' council has a say",
    "ui.table.swap_text": (
        "Once a game the council takes a card off the action plan, for good or for another card. Off goes"
        " “{measure:title}”; in its place comes:"
    ),
    "ui.table.veto_only": "Nothing",
    # the log
    "ui.table.log_title": "What happened",
    "ui.table.log_rounds": "Half-year",
    "ui.table.log_round": "Half-year {round}",
    "ui.table.log_only": "Only {what}",
    "ui.table.log_nothing": "Nothing of this kind happened in this half-year.",
    "ui.table.log_back": "Go back to before this",
    # a measure
    "ui.table.standing_building": Plural(
        "count", one="Being built: opens after {count} round", other="Being built: opens after {count} rounds"
    ),
    "ui.table.standing_open": "Open in the city",
    "ui.table.standing_suspended": "Suspended; it can be opened again",
    "ui.table.standing_relief": "Helps in this half-year",
    "ui.table.co_design": "Co-design with the newcomers' council ({trust} trust, no action)",
    "ui.table.join_capacity": "1 capacity more for {right:short}",
    "ui.table.join_bridge": "Bridge {barrier:short} for {right:short} too",
    "ui.table.veto": "Newcomers' council: veto this card (once a game)",
    "ui.table.real_life": "In real life",
    "ui.table.real": "{city}: {story}",
    "ui.table.learning": "Why it matters",
    "ui.table.debrief": "To talk about",
    "ui.table.source": "Source",
    "ui.table.sources": "{titles:list}",
    "ui.table.pitfall": "What can go wrong",
    "ui.table.win_win_note": "For established residents",
    # a challenge
    "ui.table.answer_by": "Answers",
    "ui.table.solve_by": "Ways to solve it",
    "ui.table.answer_label": "{title}. {price:message}",
    "ui.table.root_cause": "Root cause",
    "ui.table.who_is_responsible": "Who must act, who must respect rights",
    "ui.table.bearers": "Duty: {duty:terms=duty_bearer}. Responsibility: {responsible:terms=responsibility_bearer}.",
    # a role
    "ui.table.role_has": Plural(
        "count",
        one="{budget} budget, {trust} trust, {count} action left",
        other="{budget} budget, {trust} trust, {count} actions left",
    ),
    "ui.table.role_hint": "Choose a card for this role, or:",
    "ui.table.do_mobilise": "Mobilise: {by:signed} {resource:short}",
    "ui.table.do_advocate": "Advocate for {condition:short} ({trust} trust)",
    "ui.table.do_refresh": "Lay out a new action plan",
    "ui.table.do_move": "Move {by} budget to {role:short}",
    "ui.table.do_certify": "Make “{measure:title}” last",
    "ui.table.do_hold": "Hold: give up the actions that are left",
    "ui.table.co_design_none": "Co-design: no measure stands in the city that the council could join.",
    "ui.table.co_design_which": "Co-design a measure that stands in the city",
    "ui.table.role_power": "Only this role: {power:message}",
    "ui.table.power_city_hall": "once a round it moves budget to another role without cooperation.",
    "ui.table.power_public_services": "once a round it may begin a measure whose running costs are not covered yet.",
    "ui.table.power_civil_society": (
        "it may answer a challenge for another role, and its trust counts double on hate campaigns."
    ),
    "ui.table.power_newcomers_council": "it joins a measure for 1 trust, and once a game it may veto one or swap one in.",
    "ui.table.power_employers_landlords": "once a round it makes one relief of work or housing last, for its full cost.",
    # a right, a group, a condition
    "ui.table.who_needs": "Who needs it",
    "ui.table.needs_open": "{group:Short}: {units}",
    "ui.table.needs_blocked": "{group:Short}: {units}, behind {barriers:shorts}",
    "ui.table.what_gives": "Capacity",
    "ui.table.gives_city": "The city's own: {amount}",
    "ui.table.gives_measure": "“{measure:title}”: {amount}",
    "ui.table.gives_later": "“{measure:title}”: {amount}, not open now",
    "ui.table.what_helps": "What would help",
    "ui.table.group_needs": "What they need",
    "ui.table.group_right_open": "{right:Short}: {units}",
    "ui.table.group_right_blocked": "{right:Short}: {units}, behind {barriers:shorts}",
    "ui.table.group_gives": "From {least}% on, they give something back at each rights check.",
    "ui.table.about_commitment": (
        "How much the mayor and the council stand behind this. It decides city hall's income, and some measures need"
        " it. Advocating and good practice raise it."
    ),
    "ui.table.about_coordination": (
        "How well departments, other levels, civil society and migrants work together. It gives the cooperation tokens"
        " of each half-year, and lets the city act where the region or the state decides."
    ),
    "ui.table.about_climate": (
        "How residents think and speak about migration. A good climate brings trust. At 2 or less, equality and safety"
        " fall at every check."
    ),
    "ui.table.about_cooperation": (
        "A role pays from its own pool first. Every other role that chips in takes one token. There are as many in each"
        " half-year as coordination stands at."
    ),
}
