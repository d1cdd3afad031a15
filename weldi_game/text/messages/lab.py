"""What the laboratory says: progress and the page of `weldi-game calibrate --html`: ids `lab.*`."""

from weldi_game.text.records import Plural, Template

MESSAGES: dict[str, Template] = {
    # at work
    "lab.speed": "{games:number} games/s",
    "lab.no_library": (
        "The page needs the library {library}, which is not installed: install it with pip install “weldi-game[report]”."
    ),
    "lab.unwritable": "{file} cannot be written ({reason}): name another place with --html.",
    "lab.is_folder": "{file} is a folder: name a file in it with --html.",
    # parts of a simulation that was split
    "lab.shard_unreadable": "{file} cannot be read as a part of a simulation ({reason}).",
    "lab.shard_foreign": "{file} is no part of a simulation: it was not written with --shard and --json.",
    "lab.shard_other_plan": "{file} is a part of another simulation than {first}: they differ in {part}.",
    "lab.shard_twice": "{file} has the part {part} again that is in {first} already.",
    "lab.shard_missing": Plural(
        "count",
        one="One part is missing: {parts:list}.",
        other="{count} parts are missing: {parts:list}.",
    ),
    # the page
    "lab.page_kind": "weldi-game: is it fair, and does it teach?",
    "lab.page_title": "Calibration of {cities:list}",
    "lab.page_lead": Plural(
        "games",
        one="Bots have played {games} game. Success means that the lowest right ends “on the way” or better.",
        other="Bots have played {games:number} games. Success means that the lowest right ends “on the way” or better.",
    ),
    "lab.all_pass": "All {rows} rows of the calibration table hold.",
    "lab.some_fail": Plural(
        "failed",
        one="{failed} of {rows} rows of the calibration table does not hold.",
        other="{failed} of {rows} rows of the calibration table do not hold.",
    ),
    "lab.head_table": "The calibration table",
    "lab.head_across": "The cities beside each other",
    "lab.head_success": "Success of each bot, ordinary level",
    "lab.head_levels": "Success of a first-time group at each level",
    "lab.head_curves": "How the rights went",
    "lab.head_endings": "How the games ended",
    "lab.head_measures": "Measures that go with success",
    "lab.head_challenges": "Challenges that go with failure",
    "lab.head_cards": "Must-haves and dead cards",
    "lab.head_advice": "What to change",
    "lab.about_intervals": (
        "A dot is the share of games that succeed; the line through it is where the true share lies with 95 % "
        "certainty (Wilson). The shaded field is what the rulebook wants."
    ),
    "lab.about_curves": (
        "A first-time group at the ordinary level: the line is the median of the games, the field holds four fifths of "
        "them. The dashed line is the least track that counts as success."
    ),
    "lab.about_cards": (
        "Success in the games with the card and in the games without it; only cards are listed whose two intervals do "
        "not touch. A card that goes with success need not be its cause."
    ),
    "lab.about_lengths": "A game of a first-time group takes {commands} commands (median).",
    "lab.col_row": "What was measured",
    "lab.col_level": "Level",
    "lab.col_value": "Measured",
    "lab.col_interval": "95 % interval",
    "lab.col_wanted": "Wanted",
    "lab.col_games": "Games",
    "lab.col_verdict": "Verdict",
    "lab.col_card": "Card",
    "lab.col_on_table": "On the table",
    "lab.col_with": "Success with it",
    "lab.col_without": "Success without",
    "lab.col_decided": "Failures decided",
    "lab.col_used": "In successful games",
    "lab.pass": "holds",
    "lab.fail": "FAILS",
    "lab.at_most": "at most {most:percent}",
    "lab.at_least": "at least {least:percent}",
    "lab.between": "{least:percent} to {most:percent}",
    "lab.interval": "{low:percent} to {high:percent}",
    "lab.share": "{share:percent}",
    "lab.share_of": "{share:percent} of {games}",
    "lab.must_have": "must-have",
    "lab.dead": "dead",
    "lab.no_cards": "No card stands out in so many games.",
    "lab.no_advice": "Nothing: bots find no fault with this city.",
    "lab.chart_success": "{bot:Term}: {share:percent}, between {low:percent} and {high:percent}",
    "lab.chart_level": "{level:Term=difficulty}: {share:percent}, between {low:percent} and {high:percent}",
    "lab.chart_curve": "{right:Term}: median {start} at the start, {end} at the end",
    "lab.chart_endings": "{bot:Term}: {parts:list}",
    "lab.chart_ending": "{ending:short} {share:percent}",
    "lab.round": "round {round}",
    # rows of the table
    "lab.row.random": "Random legal moves",
    "lab.row.relief_only": "Only emergency relief",
    "lab.row.no_access": "Never a measure that opens access",
    "lab.row.no_participation": "Never a participatory or encounter measure",
    "lab.row.silos": "Never pays across roles",
    "lab.row.never_answers": "Never answers a challenge",
    "lab.row.residents_only": "Serves established residents only",
    "lab.row.first_time": "A first-time group",
    "lab.row.greedy": "One step ahead (greedy)",
    "lab.row.look_ahead": "Looking ahead",
    "lab.row.first_time_supported": "A first-time group, supported",
    "lab.row.first_time_strained": "A first-time group, strained",
    "lab.row.first_time_hostile": "A first-time group, hostile",
    "lab.row.must_have": "The measure that is in most of the successful games",
    "lab.row.dead_card": "The measure that is used least where it is on offer, in successful games",
    "lab.row.decider": "The challenge that decides most of the failures",
    "lab.row.stuck": "Games of random moves that get stuck",
    "lab.row.first_time_spread": "Distance of the cities from their middle, first-time group",
    "lab.row.first_time_supported_spread": "Distance of the cities, first-time group, supported",
    "lab.row.first_time_strained_spread": "Distance of the cities, first-time group, strained",
    "lab.row.first_time_hostile_spread": "Distance of the cities, first-time group, hostile",
    "lab.row.greedy_spread": "Distance of the cities from their middle, greedy",
}
