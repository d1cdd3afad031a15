"""The laws of `tests.ui.laws` hold for the table in every state, at every window size and text scale."""

from collections.abc import Callable

import pytest

from tests.ui.driver import SIZES, Table, open_screen
from tests.ui.table_play import sitting_of, table_screen
from weldi_game.bots.greedy import Greedy
from weldi_game.cards import library
from weldi_game.cards.library import City
from weldi_game.engine.commands import EndRound
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Decision, Phase, Status
from weldi_game.session.sitting import Sitting
from weldi_game.text import PSEUDO
from weldi_game.ui.theme import ThemeName

SCALES = (1.0, 1.5, 2.0)
LARGE = (3840, 2160)
Prepare = Callable[[Table, Sitting], None]


def played(name: str, commands: int) -> tuple[City, Sitting]:
    """A game that a bot has played for so many commands, never to its end."""
    city, sitting = sitting_of(name)
    bot = Greedy(3)
    for turn in range(commands):
        command = bot.choose(observe(sitting.state), turn)
        if isinstance(command, EndRound) and sitting.state.round == sitting.state.game.rounds:
            break
        sitting.submit(command)
    assert sitting.state.phase == Phase.ACTIONS
    return city, sitting


def tab(table: Table, name: str) -> None:
    """With large text the board is behind tabs."""
    if table.has(f"tab.{name}"):
        table.click(f"tab.{name}")


def start(table: Table, sitting: Sitting) -> None:
    pass


def measure_chosen(table: Table, sitting: Sitting) -> None:
    tab(table, "offer")
    table.click(f"plan.{sitting.state.game.measures[sitting.state.plan[0]].id}")


def measure_told(table: Table, sitting: Sitting) -> None:
    measure_chosen(table, sitting)
    table.click("detail.page.about")


def city_card_open(table: Table, sitting: Sitting) -> None:
    tab(table, "offer")
    table.click("shelf.city_card")


def answer_chosen(table: Table, sitting: Sitting) -> None:
    tab(table, "challenges")
    challenge = sitting.state.game.challenges[sitting.state.conveyor[0].challenge]
    table.click(f"conveyor.{challenge.id}")
    table.click(f"detail.answer.{challenge.answers[0].id}")


def role_chosen(table: Table, sitting: Sitting) -> None:
    table.click("role.newcomers_council")


def right_chosen(table: Table, sitting: Sitting) -> None:
    table.click("right.health")


def group_chosen(table: Table, sitting: Sitting) -> None:
    tab(table, "groups")
    table.click("group.residents")


def asking(table: Table, sitting: Sitting) -> None:
    table.click("top.help")


def log_open(table: Table, sitting: Sitting) -> None:
    table.click("top.log")


def undo_open(table: Table, sitting: Sitting) -> None:
    table.click("top.undo_further")


def end_asked(table: Table, sitting: Sitting) -> None:
    table.click("round.end")


def payers_open(table: Table, sitting: Sitting) -> None:
    measure_chosen(table, sitting)
    table.click("detail.payers")


def decision(table: Table, sitting: Sitting) -> None:
    state = sitting.state
    standing = tuple(each.measure for each in state.placements if each.status == Status.OPEN)
    state.decisions = (Decision("upkeep", standing[:3], 2),)
    table.host.screen.refresh()  # type: ignore[union-attr]  # the table is on top
    table.step(2)
    assert table.has("decision.later")


def decision_waits(table: Table, sitting: Sitting) -> None:
    decision(table, sitting)
    table.click("decision.later")
    assert table.has("notice.decide")


def check_begins(table: Table, sitting: Sitting) -> None:
    table.host.set_look(speed=1.0)
    table.click("round.end")
    if table.has("end.yes"):
        table.click("end.yes")
    assert table.has("check.skip")


def check_is_told(table: Table, sitting: Sitting) -> None:
    check_begins(table, sitting)
    table.click("check.skip")


def trouble(table: Table, sitting: Sitting) -> None:
    sitting.trouble = OSError("no room")
    table.host.screen.refresh()  # type: ignore[union-attr]  # the table is on top


STATES: dict[str, tuple[int, Prepare]] = {
    "start": (0, start),
    "measure chosen": (0, measure_chosen),
    "measure told": (0, measure_told),
    "city card open": (12, city_card_open),
    "answer chosen": (4, answer_chosen),
    "role chosen": (12, role_chosen),
    "right chosen": (20, right_chosen),
    "group chosen": (20, group_chosen),
    "what is this": (12, asking),
    "log": (20, log_open),
    "undo": (20, undo_open),
    "end asked": (12, end_asked),
    "payers": (0, payers_open),
    "decision": (20, decision),
    "decision waits": (20, decision_waits),
    "rights check begins": (12, check_begins),
    "rights check is told": (30, check_is_told),
    "late": (80, start),
    "trouble": (5, trouble),
}


SMALL, USUAL = (1280, 720), (1920, 1080)


@pytest.mark.parametrize(
    ("size", "scale"),
    [(SMALL, 1.0), (SMALL, 1.5), (SMALL, 2.0), (USUAL, 1.0), (USUAL, 1.5), (USUAL, 2.0)],
    ids=lambda value: str(value).replace(" ", ""),
)
@pytest.mark.parametrize("state", STATES)
def test_the_laws_hold(state: str, size: tuple[int, int], scale: float) -> None:
    commands, prepare = STATES[state]
    city, sitting = played("albacete", commands)
    with open_screen(table_screen(city, sitting, lambda: None), size=size, text_scale=scale) as table:
        prepare(table, sitting)
        table.assert_laws()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (2560, 1440)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", ["start", "measure chosen", "decision", "late"])
def test_the_laws_hold_on_screens_between(state: str, size: tuple[int, int], scale: float) -> None:
    commands, prepare = STATES[state]
    city, sitting = played("timisoara", commands)
    with open_screen(table_screen(city, sitting, lambda: None), size=size, text_scale=scale) as table:
        prepare(table, sitting)
        table.assert_laws()


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(
    "state", ["start", "measure chosen", "answer chosen", "decision", "rights check begins", "late"]
)
def test_the_laws_hold_on_a_large_screen(state: str, scale: float) -> None:
    commands, prepare = STATES[state]
    city, sitting = played("lampedusa", commands)
    with open_screen(table_screen(city, sitting, lambda: None), size=LARGE, text_scale=scale) as table:
        prepare(table, sitting)
        table.assert_laws()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("city", [each.id for each in library.ours()])
def test_everything_of_the_decision_is_on_one_screen(city: str, size: tuple[int, int]) -> None:
    """With text as it is made for, no zone has to wait for its turn, at the start and late in the game."""
    for commands in (0, 45):
        place, sitting = played(city, commands)
        with open_screen(table_screen(place, sitting, lambda: None), size=size) as table:
            measure_chosen(table, sitting)
            assert not table.has("tab.offer")
            for zone in (
                "conveyor.list",
                "city",
                "right.work",
                "group.residents",
                "role.city_hall",
                "shelf.plan",
            ):
                assert table.has(zone)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("state", STATES)
def test_longer_words_of_another_language_fit(state: str, scale: float) -> None:
    commands, prepare = STATES[state]
    city, sitting = played("timisoara", commands)  # the city with most groups
    screen = table_screen(city, sitting, lambda: None, language=PSEUDO)
    with open_screen(screen, size=(1280, 720), text_scale=scale, theme=ThemeName.HIGH_CONTRAST) as table:
        prepare(table, sitting)
        table.assert_laws()


@pytest.mark.parametrize("scale", SCALES)
def test_large_targets_for_a_stand_fit(scale: float) -> None:
    city, sitting = played("utrecht", 12)
    screen = table_screen(city, sitting, lambda: None)
    with open_screen(screen, size=(1920, 1080), text_scale=scale, stand=True) as table:
        table.assert_laws()
        measure_chosen(table, sitting)
        table.assert_laws()
