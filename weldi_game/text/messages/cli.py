"""What the command line says: ids `cli.*`."""

from weldi_game.text.records import Plural, Template

MESSAGES: dict[str, Template] = {
    # folders and crash reports
    "cli.unwritable": (
        "The folder {folder} cannot be written to ({reason}): make room or give yourself the right to write "
        "there, or name another folder in {variable}."
    ),
    "cli.crashed": (
        "Sorry, the game has a defect and had to stop. The report is in {file}; it was sent to nobody."
    ),
    "cli.crashed_unwritten": "Sorry, the game has a defect, and its report could not be written. It says:",
    # the first start: setting up the libraries
    "cli.setup_begins": (
        "Setting up for the first time: the libraries that the game needs go to {folder}. "
        "This takes a minute or two and needs the internet once."
    ),
    "cli.setup_begins_offline": (
        "Setting up for the first time: the libraries that the game needs come from {wheels} "
        "and go to {folder}."
    ),
    "cli.setup_adds": "Adding what this command needs ({extras:list}); this takes a minute or two.",
    "cli.setup_waits": "Another start of the game is setting up already: waiting for it.",
    "cli.setup_goes_on": "Still setting up ({seconds} s): {package}",
    "cli.setup_done": "Ready after {seconds} s.",
    "cli.setup_interrupted": "Setting up was interrupted; the next start begins it again.",
    "cli.setup_failed": (
        "The libraries could not be installed: {reason} All that happened is in {log}. "
        "Most often the internet or a proxy is missing; try again with a connection."
    ),
    "cli.setup_no_venv": (
        "This Python comes without venv and pip: install them (on Debian and Ubuntu: "
        "sudo apt install python3-venv) and start the game again."
    ),
    "cli.setup_no_folder": (
        "No folder for the libraries can be written to ({folder}: {reason}): "
        "name one in the variable WELDI_VENV."
    ),
    "cli.setup_not_ours": "it holds something else",
    "cli.setup_unfinished": (
        "The libraries in {folder} are not complete ({missing:list}): "
        "delete that folder and start the game again."
    ),
    "cli.setup_installed_incomplete": (
        "This installation of weldi-game lacks {missing:list}: install it anew with pip install {package}."
    ),
    "cli.setup_other_pygame": (
        "The library pygame is installed beside pygame-ce and overwrites it: "
        "remove both with pip uninstall pygame pygame-ce, then install pygame-ce."
    ),
    "cli.setup_other_pygame_here": (
        "The library pygame is installed beside pygame-ce and overwrites it, "
        "so the game gets libraries of its own and leaves these alone."
    ),
    # scenarios and games
    "cli.no_such_scenario": "There is no scenario {word}; “weldi-game list” shows those that were found.",
    "cli.no_such_scenario_near": "There is no scenario {word}; did you mean {near}?",
    "cli.scenario_has_errors": "{file} has errors and cannot be played; mend what is said above.",
    "cli.headless_needs_scenario": "Name the scenario to play, as in: weldi-game play albacete --headless",
    "cli.save_failed": "The game cannot be saved in {file} ({reason}); name another place with --save.",
    "cli.round": "Half-year {round}: {rights:list}",
    "cli.round_right": "{right:short} {now}",
    "cli.ended": "The city is {ending:term} after {commands} commands. Lowest right: {right:term}.",
    "cli.digest": "digest {digest}",
    "cli.no_display": (
        "There is no screen to open a window on. Play without one: weldi-game play SCENARIO --headless --bot greedy"
    ),
    # saves
    "cli.save_missing": "There is no file {file}.",
    "cli.save_unreadable": "{file} cannot be read ({reason}).",
    "cli.save_too_large": "{file} is far too large for a saved game.",
    "cli.save_foreign": "This file is not a saved game of weldi-game.",
    "cli.save_damaged": "The first line of {file} is damaged; the game in it cannot be told any more.",
    "cli.save_newer": (
        "{file} was saved by a newer version (format {version}, this program knows {known}): use that version."
    ),
    "cli.save_content_changed": "The cards have changed since {file} was saved, and nothing in it fits them any more.",
    "cli.replayed": Plural(
        "commands",
        one="{commands} command replayed; digest {digest}",
        other="{commands} commands replayed; digest {digest}",
    ),
    "cli.replay_lost": Plural(
        "count",
        one="{count} damaged line at the end was left out.",
        other="{count} damaged lines at the end were left out.",
    ),
    "cli.replay_differs": "Command {number} gives another state than when it was played; nothing after it was replayed.",
    "cli.replay_content": "The cards have changed since this game was saved.",
    "cli.list_row": "{id}: {name}, {country} ({language}) - {state:message} - {file}",
    "cli.list_fine": "ready to play",
    "cli.list_errors": Plural(
        "errors", one="{errors} error, cannot be played", other="{errors} errors, cannot be played"
    ),
    "cli.list_warnings": Plural(
        "warnings", one="ready to play, {warnings} warning", other="ready to play, {warnings} warnings"
    ),
    "cli.checked": "{errors} errors, {warnings} warnings",
    # writing a city
    "cli.new_bad_id": (
        "“{id}” cannot be the id of a city: use small letters, digits and hyphens and begin with a letter, "
        "as in: weldi-game new {near}"
    ),
    "cli.new_ours": (
        "{id} is a city that comes with the game: choose another id, "
        "or make a copy of it with: weldi-game new my-town --from {id}"
    ),
    "cli.new_exists": "{file} is there already and stays as it is: choose another id, or another folder with --dir.",
    "cli.new_unwritable": "The folder {folder} cannot be written to ({reason}): choose another one with --dir.",
    "cli.new_source_broken": "{file} has errors: mend what “weldi-game check” says about it, then start from it.",
    "cli.new_source_odd": (
        "{file} writes {place} in a way that cannot be changed in a copy: write it on one line, without escapes."
    ),
    "cli.new_done": "Your city is in {file}",
    "cli.new_check": "See whether it holds: {program} check {file}",
    "cli.new_play": "Play it: {program} play {file}",
    "cli.written": "Written: {file}",
    "cli.out_unwritable": "The folder {folder} cannot be written to ({reason}): choose another place with --out.",
    "cli.upgrade_not_needed": "{file} is of format {format} already; nothing to do.",
    "cli.upgrade_done": "{file} is now of format {format}; as it was, it is kept in {backup}.",
    "cli.upgrade_dry": "{file} would be of format {format}; nothing was written.",
    "cli.upgrade_newer": (
        "{file} is of format {format}, made for a newer version of the game, and this one knows formats up to {known}: "
        "use the newer version."
    ),
    "cli.upgrade_no_format": (
        "{file} does not say its format: put “format: {known}” in its first line if it is a new file, "
        "“format: 0” if it is an old one."
    ),
    "cli.upgrade_unopened": "{file} cannot be read: {reason}",
    "cli.upgrade_unreadable": "{file} cannot be read (line {line}): {reason}",
    "cli.upgrade_not_understood": (
        "{file} has something at {place} that cannot be changed without losing its layout: change it by hand."
    ),
    "cli.upgrade_changed": "{file} was changed by another program just now and was left alone: try again.",
    "cli.no_tests": "The tests come with the project's folder, not with an installed game.",
    "cli.simulated": (
        "{scenario}, {level}, {format}, {bot}: {success:percent} of {games} games succeed ({low:percent} to {high:percent});"
        " mean lowest right {lowest}; aborted {aborted}"
    ),
    "cli.no_cluster_library": 'A cluster needs the library dask.distributed: pip install "weldi-game[cluster]"',
    "cli.no_cluster": "No cluster answers at {address}; start a scheduler there, or leave --cluster out.",
    "cli.calibrated_pass": (
        "pass: {scenario}, {row}: {value:percent} ({low:percent} to {high:percent}, {games} games); wanted {least:percent}"
        " to {most:percent}"
    ),
    "cli.calibrated_fail": (
        "FAIL: {scenario}, {row}: {value:percent} ({low:percent} to {high:percent}, {games} games); wanted {least:percent}"
        " to {most:percent}"
    ),
}
