"""Why something cannot be done: ids `refusal.*`. Each sentence says what is missing, and what there is."""

from weldi_game.text.records import Plural, Template

MESSAGES: dict[str, Template] = {
    "refusal.game_over": "The game is over.",
    "refusal.decide_first": "First decide which measure is suspended.",
    "refusal.no_actions": "{role:Short} has no action left this round.",
    "refusal.council_acts_last": "The newcomers' council acts last; {roles:shorts} can still act or hold.",
    "refusal.not_leading": "{role:Short} cannot lead this; {roles:shorts} can.",
    "refusal.not_answering": "{role:Short} cannot give this answer; {roles:shorts} can, or civil society for them.",
    "refusal.not_on_offer": "This measure is not on offer now.",
    "refusal.in_place": "The city has this measure already.",
    "refusal.suspended_reopen": "This measure is suspended. It can be opened again with one action.",
    "refusal.needs_measure": "It needs “{measure:title}” to be open first.",
    "refusal.needs_one_of": "It needs one of these to be open: {measures:titles}.",
    "refusal.needs_condition": "It needs {condition:term} {needed}; the city has {has}.",
    "refusal.needs_prerequisite": "What this measure needs first is not there yet; the card says what.",
    "refusal.needs_competence": (
        "{competence:Term} is in the hands of the {level:term}: it needs coordination {needed} (now {has}) or a mandate."
    ),
    "refusal.upkeep_uncovered": (
        "Running costs would be {upkeep} a round and city hall's income is {income}. Public services may go ahead once"
        " a round all the same."
    ),
    "refusal.too_dear": (
        "It costs {budget} budget and {trust} trust; the whole table does not have that now."
    ),
    "refusal.too_dear_alone": Plural(
        "tokens",
        one=(
            "It costs {budget} budget and {trust} trust; {role:short} has {has_budget} and {has_trust}, and {tokens}"
            " cooperation token is left for others to chip in."
        ),
        other=(
            "It costs {budget} budget and {trust} trust; {role:short} has {has_budget} and {has_trust}, and {tokens}"
            " cooperation tokens are left for others to chip in."
        ),
    ),
    "refusal.payers_twice": "A role stands twice among the payers.",
    "refusal.payers_do_not_add_up": "The shares must add up to {budget} budget and {trust} trust.",
    "refusal.payer_lacks": "{role:Short} does not have {budget} budget and {trust} trust.",
    "refusal.no_cooperation": "It takes {needed} cooperation tokens; {has} are left this round.",
    "refusal.challenge_gone": "This challenge is no longer on the table.",
    "refusal.no_such_answer": "The card has no such answer.",
    "refusal.answer_given": "This answer was given already.",
    "refusal.pool_full": "{role:Short} cannot hold more than {cap}.",
    "refusal.not_advocating": "{role:Short} cannot advocate; {roles:shorts} can.",
    "refusal.not_by_advocacy": "{condition:Term} is not moved by advocacy.",
    "refusal.advocated_enough": Plural(
        "count",
        one="The table can advocate {count} time a round, and has done so.",
        other="The table can advocate {count} times a round, and has done so.",
    ),
    "refusal.condition_highest": "{condition:Term} is as high as it can be.",
    "refusal.deck_empty": "No other measures are left in the deck.",
    "refusal.not_suspended": "This measure is not suspended.",
    "refusal.power_used": "{role:Short} has used this power this round.",
    "refusal.not_to_itself": "City hall gives budget to another role.",
    "refusal.move_amount": "City hall can move 1 to {most} budget.",
    "refusal.not_in_place": "Only a measure that stands in the city or is being built can be joined.",
    "refusal.co_designed_before": "The newcomers' council has joined this measure already.",
    "refusal.no_such_capacity": "This measure has no capacity for {right:short} to add to.",
    "refusal.no_such_bridge": "This measure cannot bridge that for {right:short}.",
    "refusal.not_relief": "Only relief that is open this round can be certified.",
    "refusal.not_certifiable": "Only relief for work or housing can be certified.",
    "refusal.veto_used": "The newcomers' council has used its veto in this game.",
    "refusal.not_in_plan": "This measure does not lie in the action plan.",
    "refusal.not_in_deck": "This measure is not in the deck.",
    "refusal.nothing_to_decide": "There is nothing to decide now.",
    "refusal.not_an_option": "This measure is not one of those to choose from.",
    "refusal.reason_needed": "An intervention needs a reason of at most {most} characters: the log tells it to the table.",
    "refusal.intervention_amount": "One intervention moves a number by 1 to {most}.",
    "refusal.nothing_moves": "Nothing would move: it stands at its limit already.",
    "refusal.challenge_on_table": "This challenge lies on the table already.",
    "refusal.pressing_full": "No more than {most} challenges can press at once; let it come as a forecast.",
}
