"""The facilitator's guide is true: its commands, files, links, keys, buttons and minutes are those of the program."""

import re
import shlex
from pathlib import Path

import pygame
import pytest

from weldi_game import cli, paths
from weldi_game.cards import library
from weldi_game.cards.vocabulary import Format
from weldi_game.session.evaluation import ITEMS
from weldi_game.session.plan import plan, standing
from weldi_game.text.catalogue import MESSAGES
from weldi_game.text.records import Plural
from weldi_game.ui.facilitation import Facilitation

FENCE = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
BUTTON = re.compile(r"(?<!!)\[([A-Z][^\]\n]*)\](?!\()")
LINK = re.compile(r"\]\(([^)\s]+)\)")
#: Pages that are named after what they show; the rest of the words is told by the game.
NAMED_AFTER = {"Talk: the city": "ui.debrief.title"}


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "facilitating.md").read_text(encoding="utf-8")


def plain(guide: str) -> str:
    return FENCE.sub("", guide)


def commands(guide: str) -> list[str]:
    lines = [line for block in FENCE.findall(guide) for line in block.splitlines()]
    spans = CODE.findall(plain(guide))
    found = [line for line in (*lines, *spans) if line.split(" ")[0] == "weldi-game"]
    return [line for line in found if line != "weldi-game"]


def is_a_command(line: str) -> bool:
    """Whether the program's own parser takes it."""
    try:
        cli._parser().parse_args(shlex.split(line)[1:])
    except SystemExit:
        return False
    return True


def test_every_command_exists_with_its_options(guide: str) -> None:
    found = commands(guide)
    assert len(found) >= 8
    assert not [line for line in found if not is_a_command(line)]


def test_a_command_that_does_not_exist_is_found() -> None:
    assert not is_a_command("weldi-game dance")
    assert not is_a_command("weldi-game report SAVE --in debrief.html")
    assert commands("see `weldi-game dance` and\n```sh\nweldi-game list\n```\n") == [
        "weldi-game list",
        "weldi-game dance",
    ]


def test_every_file_and_place_that_it_links_to_exists(guide: str, root: Path) -> None:
    anchors = {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in guide.splitlines()
        if line.startswith("#")
    }
    links = LINK.findall(guide)
    assert len(links) > 8
    for link in links:
        if link.startswith("#"):
            assert link[1:] in anchors, link
        else:
            assert (root / "docs" / link.partition("#")[0]).is_file(), link


def test_folders_and_variables_are_those_of_the_program(guide: str, root: Path) -> None:
    spans = set(CODE.findall(plain(guide)))
    assert {paths.PORTABLE, paths.VARIABLE, ".venv", "wheels/", "--paper letter"} <= spans
    known = {paths.PORTABLE, paths.VARIABLE, ".venv", "wheels/", "--paper letter", "weldi-game"}
    others = {span for span in spans if span not in known and not span.startswith("weldi-game ")}
    assert others == {"python3 -m weldi_game", "py -m weldi_game"}
    assert is_a_command("weldi-game print utrecht --out utrecht.pdf --paper letter")
    assert (root / "scenarios").is_dir()


def said_in_the_window() -> set[str]:
    """Every label and sentence of the window, in English."""
    found = set()
    for message, template in MESSAGES.items():
        if message.startswith("ui."):
            found |= {template.one, template.other} if isinstance(template, Plural) else {template}
    return found


def test_every_button_and_page_has_these_words_in_the_program(guide: str) -> None:
    said = said_in_the_window()
    named = set(BUTTON.findall(plain(guide)))
    assert len(named) > 20
    for words in named:
        if words in NAMED_AFTER:
            assert NAMED_AFTER[words] in MESSAGES
        else:
            assert words in said, f"[{words}] stands on no button"


def test_a_button_that_does_not_exist_is_found() -> None:
    assert BUTTON.findall("Press [Make it so] or read [how](authoring.md) or [Time].") == [
        "Make it so",
        "Time",
    ]
    assert "Make it so" not in said_in_the_window()


def test_f9_is_the_key(guide: str) -> None:
    assert "F9" in guide

    class Desk(Facilitation):
        def __init__(self) -> None:
            self.opened = 0

        def open_panel(self) -> None:
            self.opened += 1

    desk = Desk()
    assert desk.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F9))
    assert not desk.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F8))
    assert desk.opened == 1


@pytest.mark.parametrize(("minutes", "rounds"), [(60, 4), (90, 6)])
def test_the_run_sheets_have_the_minutes_of_the_clock(guide: str, minutes: int, rounds: int) -> None:
    rule = library.load_common().rules.formats[Format.WORKSHOP]
    made = plan(minutes, rule)
    section = guide.partition(f"### {minutes} minutes")[2].partition("###")[0]
    begins = [int(row) for row in re.findall(r"^\| (\d+)[ -]", section, re.MULTILINE)]
    ends = [int(row) for row in re.findall(r"^\| \d+-(\d+)", section, re.MULTILINE)]
    assert begins[1] == made.briefing
    assert made.play_ends in begins
    assert begins == sorted(begins)
    assert ends[-1] == made.minutes
    assert f"to {rounds}**" in section
    assert standing(made, 0, ()).last == rounds


def test_cities_that_it_recommends_can_be_played(guide: str) -> None:
    for name in ("Fundão", "Utrecht", "Lampedusa", "Seine-Saint-Denis"):
        assert name in guide
        assert any(city.entry.name == name for city in library.ours()), name


def test_the_eight_sentences_are_those_of_the_form(guide: str) -> None:
    section = guide.partition("### The eight sentences")[2].partition("###")[0]
    listed = re.findall(r"^\d\. (.+)$", section, re.MULTILINE)
    assert listed == [MESSAGES[f"ui.evaluation.item_{item}"] for item in ITEMS]


def test_the_talk_keeps_its_third_on_paper_too(guide: str) -> None:
    for minutes in (60, 90):
        section = guide.partition(f"### {minutes} minutes")[2].partition("###")[0]
        stop = int(re.findall(r"^\| (\d+) \| \*\*Stop", section, re.MULTILINE)[0])
        assert 3 * (minutes - stop) >= minutes
