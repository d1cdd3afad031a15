"""Whole games through real events, by mouse alone and by keyboard alone, to the ending (ladder of tests, rung 8)."""

import pytest

from tests.ui.driver import Table, open_screen
from tests.ui.table_play import Player, sitting_of, table_screen
from weldi_game.cards.vocabulary import Format
from weldi_game.engine.endings import result
from weldi_game.engine.state import Phase

GAMES = [("albacete", Format.WORKSHOP), ("lampedusa", Format.STAND), ("utrecht", Format.STAND)]


def by_keyboard(table: Table, id: str) -> None:
    """Reach it with Tab and arrow keys alone, then press Enter."""
    table.tab_to(id)
    table.press("return")


def by_mouse(table: Table, id: str) -> None:
    table.click(id)


@pytest.mark.slow
@pytest.mark.parametrize(("city", "format_"), GAMES)
@pytest.mark.parametrize("hand", [by_mouse, by_keyboard])
def test_a_whole_game_is_played_to_its_ending(city: str, format_: Format, hand: object) -> None:
    place, sitting = sitting_of(city, format_)
    over: list[str] = []
    screen = table_screen(place, sitting, lambda: over.append(result(sitting.state).ending))
    with open_screen(screen, size=(1280, 720)) as table:
        player = Player(table, lambda id: hand(table, id))  # type: ignore[operator]  # one of the two above
        rounds = 0
        while not over:
            round_ = sitting.state.round
            assert table.node("top.phase")["label"] == (
                f"Half-year {round_} of {sitting.state.game.rounds}"
                f"{', the last' if round_ == sitting.state.game.rounds else ''}: decide what to do"
            )
            player.half_year()
            rounds += 1
            assert rounds <= sitting.state.game.rounds
    assert sitting.state.phase == Phase.OVER
    assert len(over) == 1
    assert player.deeds >= rounds  # the table has played, not only passed
