"""What the command line says: ids `cli.*`."""

from weldi_game.text.records import Template

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
}
